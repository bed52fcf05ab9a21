"""Sentences that remember what they were made of, so that they can be said in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Told(str):
    """A text made of a template, with its parts in the places %1, %2 and so on; a part may be one itself.

    It is an ordinary English text everywhere. `template` and `parts` are what a translation goes by.
    """

    __slots__ = ("parts", "template")
    template: str
    parts: tuple[str, ...]


def told(template: str, *parts: object) -> Told:
    """A template with its parts filled in."""
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


def joined(between: str, texts: Iterable[Told]) -> Told:
    """Some texts, with what stands between them."""
    parts = tuple(texts)
    return told(between.join(f"%{number}" for number, _ in enumerate(parts, 1)), *parts)
