"""Sentences that remember what they were made of, so that they can be said in another language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable


MOST_PARTS: Final = 9
"""A place is one digit."""
PLACES: Final = re.compile("%[1-9]")
"""Where the parts of a template stand."""


class Told(str):
    """A text made of a template, with its parts in the places %1, %2 and so on; a part may be one itself.

    It is an ordinary English text everywhere. `template` and `parts` are what a translation goes by.
    """

    __slots__ = ("parts", "template")
    template: str
    parts: tuple[str, ...]


def told(template: str, *parts: object) -> Told:
    """A template with its parts filled in; what an error or a fault says is a part that is such a sentence itself."""
    if isinstance(template, Told) and not parts:
        return template
    texts = tuple(part if isinstance(part, str) else str(part) for part in parts)
    made = Told(filled(template, texts))
    made.template, made.parts = template, texts
    return made


def filled(template: str, parts: tuple[str, ...]) -> str:
    """A template with each %1, %2 and so on replaced; what stands in a part is left as it is."""
    pieces = template.split("%")
    text = pieces[0]
    for piece in pieces[1:]:
        number = int(piece[0]) if piece[:1].isdigit() else 0
        text += parts[number - 1] + piece[1:] if 0 < number <= len(parts) else f"%{piece}"
    return text


def joined(between: str, texts: Iterable[str]) -> Told:
    """Some texts, at most nine of which are kept apart, with what stands between them."""
    parts = tuple(texts)
    if len(parts) > MOST_PARTS:
        parts = (*parts[: MOST_PARTS - 1], joined(between, parts[MOST_PARTS - 1 :]))
    return told(between.join(f"%{number}" for number, _ in enumerate(parts, 1)), *parts)


def named(kind: str, name: str) -> Told:
    """What a row is and how it is called: `task B12`; what it is alone for one without a name."""
    return told("%1 %2", told(kind), name) if name else told(kind)


def kind_of(name: str) -> Told:
    """The word for a row of an entity, by the name of that: `scope item` for `scope_item`."""
    return told(name.replace("_", " "))


def grouped(count: int) -> Told:
    """A large number with its digits in groups of three, which each language parts in its own way."""
    return told(f"{count:,}")


def closed(text: Told) -> Told:
    """A text as a sentence: with a full stop at its end."""
    return text if text.endswith(".") else told("%1.", text)


UNSAID: Final = told("")
"""No sentence at all."""
