"""The columns of a register: what each one shows, how it sorts and what typing into it changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, Any, Final

import planner
from planner import Kind, natural
from ui.models.reading import Reading, called, today
from ui.words import retold, said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from planner import Change, Entity, Field, Id, Plan

WIDTHS: Final = {
    Kind.LONG_TEXT: 240,
    Kind.TEXT: 160,
    Kind.REFERENCE: 150,
    Kind.REFERENCES: 110,
    Kind.ESTIMATE: 88,
    Kind.DURATION: 80,
    Kind.DATE: 144,
    Kind.INSTANT: 144,
    Kind.PROBABILITY: 84,
    Kind.HOURS: 170,
}
NUMBERS: Final = frozenset(
    {Kind.INTEGER, Kind.NUMBER, Kind.PROBABILITY, Kind.PERCENT, Kind.MONEY, Kind.DURATION, Kind.ESTIMATE}
)
"""Kinds whose values stand under each other, right aligned."""
SEARCHED: Final = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.REFERENCE, Kind.REFERENCES, Kind.CHOICE})
"""Kinds in which a filter looks."""
LAST: Final = datetime.max
"""Where rows without a date sort."""
SPAN: Final = 144
"""Width of a date with its clock time, in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: `text` is what a row shows, `typed` what its editor begins with, `rank` what sorts it.

    `change` makes the edit of a typed text; a column without it is computed. `group` names the fields that only make
    sense together. `briefs` say less than `text`, each less than the one before, where a column is too narrow.
    """

    name: str
    label: str
    text: Callable[[Any, Reading], str]
    rank: Callable[[Any, Reading], Any]
    typed: Callable[[Any, Reading], str] | None = None
    change: Callable[[Plan, Id, str], Change] | None = None
    field: Field | None = None
    help: str = ""
    group: str = ""
    number: bool = False
    visible: bool = True
    searched: bool = False
    width: int = 110
    briefs: tuple[Callable[[Any, Reading], str], ...] = ()
    worded: bool = False
    """Whether the texts are words of the program, which are shown in the language of the user."""


def columns_of(entity: Entity) -> tuple[Column, ...]:
    """A column for each field of an entity that people see."""
    return tuple(field_column(entity, field) for field in entity.fields if not field.internal)


def field_column(entity: Entity, field: Field) -> Column:
    """The column of one declared field."""
    return Column(
        name=field.name,
        label=field.label,
        text=_text(field),
        typed=lambda row, reading: reading.typed(field, getattr(row, field.name)),
        rank=_rank(field),
        change=lambda plan, row_id, typed: typed_change(plan, (entity.name, row_id), field, typed),
        field=field,
        help=field.help,
        group=field.group,
        number=field.kind in NUMBERS,
        visible=field.column,
        searched=field.kind in SEARCHED,
        width=_width(field),
        worded=field.kind in (Kind.CHOICE, Kind.FLAG),
    )


def _width(field: Field) -> int:
    """How wide a column begins, in pixels."""
    return {"key": 56, "name": 208}.get(field.name) or WIDTHS.get(field.kind, 96)


def typed_change(plan: Plan, edited: tuple[str, Id], field: Field, typed: str) -> Change:
    """The edit of a typed text; a reference may be typed by name as well as by key; raises Refused."""
    return planner.set_text(plan, edited, field.name, key_meant(plan, field, typed), today=today())


def key_meant(plan: Plan, field: Field, typed: str) -> str:
    """A typed text, with the key in place of the name where the field refers to a row."""
    return _key_of_name(plan, field, typed.strip()) if field.kind is Kind.REFERENCE else typed


def _key_of_name(plan: Plan, field: Field, typed: str) -> str:
    """The key of the row that has this key or, failing that, this name; else the text itself."""
    rows, wanted = plan.table(field.of).values(), typed.casefold()
    if any(row.key == typed for row in rows):
        return typed
    names = called(rows)
    meant = (row.key for row in rows if wanted in (names[row.id].casefold(), row.name.casefold(), row.key.casefold()))
    return next(meant, typed)


def change_of(plan: Plan, row_id: Id, typed: Mapping[Column, str]) -> Change:
    """One change of the texts typed into a row, checked as a whole; raises PlanError."""
    changes = [column.change(plan, row_id, text) for column, text in typed.items() if column.change]
    change = planner.combine(changes[-1].label, changes)
    planner.checked(plan, change)
    return change


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a text typed beside others that were refused: the change, the texts in it, why others still wait."""

    change: Change
    texts: Mapping[Column, str]
    waiting: Mapping[Column, str]


def taken_with(plan: Plan, row_id: Id, typed: tuple[Column, str], refused: Mapping[Column, str]) -> Taken:
    """Take a text with as many refused texts of its row as it makes right, as one change; raises PlanError.

    Fields depend on each other, as the ends of a span do, so what was refused alone may be right with what follows.
    """
    own = dict([typed])
    others = {column: text for column, text in refused.items() if column not in own}
    texts = _first_right(plan, row_id, (others | own, own, *({column: others[column]} | own for column in others)))
    waiting: dict[Column, str] = {}
    for column in [column for column in others if column not in texts]:
        try:
            change_of(plan, row_id, {column: others[column]} | texts)
        except planner.PlanError as error:
            waiting[column] = reason_of(error)
        else:
            texts = {column: others[column]} | texts
    return Taken(change_of(plan, row_id, texts), texts, waiting)


def _first_right(plan: Plan, row_id: Id, choices: tuple[dict[Column, str], ...]) -> dict[Column, str]:
    """The first of several sets of texts that can be taken; raises the refusal of the smallest where none can."""
    refusals: list[tuple[int, planner.PlanError]] = []
    for texts in choices:
        try:
            change_of(plan, row_id, texts)
        except planner.PlanError as error:
            refusals.append((len(texts), error))
        else:
            return texts
    raise min(refusals, key=lambda refusal: refusal[0])[1]


def reason_of(error: planner.PlanError) -> str:
    """Why something typed was refused, without the name of the row, which is in sight."""
    if not isinstance(error, planner.Refused):
        return retold(str(error))
    return "\n".join(f"{said(one.field)}: {retold(one.said)}" for one in error.faults[:3])


def _text(field: Field) -> Callable[[Any, Reading], str]:
    """What a row shows in the column of that field; thousands of rows are read at once by a filter."""
    name, of = field.name, field.of
    if field.kind in (Kind.TEXT, Kind.LONG_TEXT):
        return lambda row, _reading: str(getattr(row, name))
    if field.kind is Kind.CHOICE:
        if field.optional:
            return lambda row, _reading: str(getattr(row, name) or "")
        return lambda row, _reading: str(getattr(row, name).value)
    if field.kind is Kind.REFERENCE:
        return lambda row, reading: reading.names[of].get(getattr(row, name), "")
    return lambda row, reading: "" if getattr(row, name) is None else reading.typed(field, getattr(row, name))


def _rank(field: Field) -> Callable[[Any, Reading], Any]:
    """What sorts a column of that field."""
    name, text = field.name, _text(field)
    if field.kind is Kind.ESTIMATE:
        return lambda row, _reading: _size(getattr(row, name), "likely")
    if field.kind is Kind.DURATION:
        return lambda row, _reading: _size(getattr(row, name), "minutes")
    if field.kind in (Kind.DATE, Kind.INSTANT):
        return lambda row, _reading: _moment(getattr(row, name))
    if field.kind in NUMBERS:
        return lambda row, _reading: _size(getattr(row, name))
    return lambda row, reading: _natural(text(row, reading))


_natural: Final = lru_cache(maxsize=50_000)(natural)
"""Most texts of a column come often, or again after an edit."""


def _size(value: Any, part: str = "") -> float:
    """A value, or a part of one, as a number; nothing comes last."""
    found: float = inf if value is None else getattr(value, part) if part else value
    return found


def _moment(day: date | None) -> datetime:
    """A day as a moment, so that days and clock times sort together; nothing comes last."""
    if day is None:
        return LAST
    return day if isinstance(day, datetime) else datetime.combine(day, time())


@lru_cache(maxsize=8000)
def when(moment: datetime) -> str:
    """A computed date with its clock time, as narrow as it can be read exactly."""
    return f"{moment:%Y-%m-%d %H:%M}"
