"""Values that a file holds and a plan cannot: what can be kept of them is kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planner.model.checks import check_value
from planner.model.fields import Kind
from planner.model.kinds import from_plain

if TYPE_CHECKING:
    from planner.model.fields import Field
    from planner.sentences import Told

TEXTS = frozenset({Kind.TEXT, Kind.LONG_TEXT})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff]")


def fitted(field: Field, value: Any) -> tuple[Any, Told]:
    """The value, or what stands in for one that the field cannot hold; with what is wrong, empty where nothing is.

    A text is cleaned and cut, what must not be empty is left empty, everything else falls back to the default.
    """
    wrong = check_value(field, value)
    if not wrong or value is None:
        return value, wrong
    return (cleaned(field, value) if field.kind in TEXTS else field.default), wrong


def from_log(field: Field, plain: Any) -> Any:
    """The value that a scalar of the log stands for, made fit for its field; raises Unreadable.

    What the log holds can come back at any time: by undo, by a merge, in a comparison.
    """
    return fitted(field, from_plain(field, plain))[0]


def cleaned(field: Field, value: str) -> str:
    """Text without control characters, no longer than the field takes, and without spaces in keys."""
    spaced = re.sub(r"\s+", " ", value) if field.kind is Kind.TEXT else value
    parted = re.sub(r"[\s,;]+", "-", spaced) if field.name == "key" else spaced
    return _CONTROL.sub("", parted)[: field.longest]
