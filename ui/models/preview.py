"""How a typed text is understood, shown while it is typed."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

import planner
from planner import Kind
from ui.words import said, written

if TYPE_CHECKING:
    from planner import Field
    from ui.models.reading import Reading

CHOICES: Final = {
    "ASAP": "As soon as possible",
    "ALAP": "As late as possible",
    "SNET": "Start no earlier than",
    "SNLT": "Start no later than",
    "FNET": "Finish no earlier than",
    "FNLT": "Finish no later than",
    "MSO": "Must start on",
    "MFO": "Must finish on",
}
"""What the short forms of constraints stand for."""


def understood(field: Field | None, typed: str, reading: Reading) -> str:
    """What a text stands for where that is not obvious; empty where it is, or where it cannot be read yet."""
    if field is None or not typed.strip():
        return ""
    try:
        value = planner.read(field, typed, reading.lookup)
    except planner.PlanError:
        return ""
    return explained(field, value, reading)


def explained(field: Field, value: Any, reading: Reading) -> str:
    """A value in words that say more than its text."""
    if field.kind is Kind.ESTIMATE and not value.point:
        points = planner.write(field, value, reading.lookup).split("/")
        unit = points[2].lstrip("0123456789.")
        ends = f"{points[0]}{unit}", f"{points[1]}{unit}", points[2]
        return said("optimistic %1, most likely %2, pessimistic %3", *ends)
    if isinstance(value, datetime):
        return f"{_long_day(value)}, {value:%H:%M}"
    if isinstance(value, date):
        return _long_day(value)
    if field.kind is Kind.REFERENCE:
        return reading.name_of(field.of, value)
    if field.kind is Kind.REFERENCES:
        return ", ".join(reading.name_of(field.of, row_id) for row_id in value)
    return ""


def _long_day(day: date) -> str:
    """A day with its weekday and month in full, in the language of the user."""
    return written(day, said("dddd d MMMM yyyy"))


def explained_choice(field: Field | None, text: str) -> str:
    """A choice in words, with its short form; any other text as it is."""
    if field is None or field.choices is None:
        return text
    words = CHOICES.get(text) if field.choices is planner.Constraint else None
    return f"{said(words)} ({text})" if words else said(text)


def suggestions(field: Field | None, reading: Reading) -> tuple[str, ...]:
    """The texts that a field offers to choose from; empty where people type freely."""
    if field is None:
        return ()
    if field.choices is not None:
        return tuple(field.choices)
    if field.kind is Kind.REFERENCE and field.only:
        rows = reading.plan.table(field.of).values()
        return tuple(sorted(row.key for row in rows if row.kind == field.only))
    if field.kind is Kind.REFERENCE and field.of != "task":
        return tuple(reading.names[field.of].values())
    return ()
