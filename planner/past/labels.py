"""Labels of changes that come from a file: plain texts there, sentences again here, to be said in another language."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from planner.model.schema import SCHEMA
from planner.sentences import PLACES, Told, named, told

if TYPE_CHECKING:
    from collections.abc import Callable

WRAPPING: Final = ("Undo %1", "Withdraw %1", "Go back to: %1")
"""Templates whose part is the label of another change."""
OF_FIELDS: Final = ("Set %1 of %2",)
"""Templates whose first part is a field."""
TEMPLATES: Final = (
    *("Add %1", "Remove %1", "Change %1", "Duplicate %1", "Close %1", "Link %1 tasks", "Unlink %1 tasks"),
    *("Start %1", "Finish %1", "Reopen %1", "Indent %1", "Outdent %1", "Move up %1", "Move down %1", "Move task %1"),
    *("Paste %1 tasks", "Set predecessors of %1", "Let task %1 start as early as its links allow"),
    *("Let task %1 start no earlier than %2", "Let task %1 begin at %2", "Make one accountable for task %1"),
    *("Take baseline %1", "Name version %1", "Go back to version %1"),
    *("Add what-if %1", "Keep what-if %1", "Throw what-if %1 away", "Keep of what-if %1 what still applies"),
    *("Sign %1", "Add a condition to %1", "Mark %1 as sent", "Approve message %1", "Plan message %1 again"),
    *("Decide no-go on %1", "Take back the decision on %1", "%1 votes %2 on %3"),
    *("Settle %1", "%1 changes until %2"),
    *("Import results of tests (%1)", "Let %1 not need %2", "Set what %1 does in task %2"),
    *("Move %1 to probability %2, impact %3", "%1, with references to %2"),
)
"""Templates whose parts are rows, figures or names."""
DEEPEST: Final = 8
"""How many labels within each other are looked into; more are left as they are."""


def recalled(label: str) -> str:
    """The sentence that a label is or once was, else the label as it is; it reads the same in English."""
    return label if isinstance(label, Told) else _recalled(label, 0)


@lru_cache(maxsize=20_000)
def _recalled(label: str, depth: int) -> str:
    """The sentence of a plain label that stands in so many others."""
    if depth < DEEPEST:
        for template in WRAPPING:
            match = _pattern(template).fullmatch(label)
            if match:
                return told(template, _recalled(match[1], depth + 1))
    for template in OF_FIELDS:
        match = _pattern(template).fullmatch(label)
        if match and match[1] in _fields():
            return told(template, told(match[1]), _row(match[2]))
    return next((found for template in TEMPLATES if (found := _filled(template, label, _row)) is not None), label)


def _filled(template: str, label: str, part: Callable[[str], str]) -> str | None:
    """The sentence of this template that a label is; None where it is none."""
    match = _pattern(template).fullmatch(label)
    return told(template, *map(part, match.groups())) if match else None


def _row(text: str) -> str:
    """`task B12` or `3 tasks` as a sentence of its own; any other text as it is."""
    kind, _, key = text.rpartition(" ")
    if kind in _kinds():
        return named(kind, key)
    count, _, many = text.partition(" ")
    return told("%1 %2", count, told(many)) if count.isdecimal() and many in _kinds() else text


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """What a sentence of a template looks like."""
    return re.compile("(.+)".join(map(re.escape, PLACES.split(template))), re.DOTALL)


@cache
def _kinds() -> frozenset[str]:
    """What rows are called in sentences, one of them and many."""
    return frozenset(word for entity in SCHEMA.entities for word in (entity.one, entity.many))


@cache
def _fields() -> frozenset[str]:
    """What fields are called in sentences."""
    return frozenset(field.label.lower() for entity in SCHEMA.entities for field in entity.fields)
