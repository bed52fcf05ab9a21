"""Groups of rows that have the same in one column: what they are called, their order, and what they sum up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from planner import Estimate, Kind
from ui.words import days, inside, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from planner import Id
    from ui.models.columns import Column
    from ui.models.reading import Reading

HEAD: Final = "\0group:"
"""How the ids of group headers begin; no task has such an id."""
MONTH: Final = len("2026-03")
DATED: Final = frozenset({"start", "finish", "baseline_start", "baseline_finish"})
APART: Final = frozenset({"key", "wbs", "name", "predecessors"})
"""Columns whose values hardly ever come twice."""
PLAIN: Final = frozenset({Kind.TEXT, Kind.REFERENCE, Kind.REFERENCES})
"""Kinds whose values are names that people gave, shown as they stand."""
EMPTY: Final = {"critical": "Not critical"}
"""What the rows without a value are called, where it is not `No owner` and the like."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows with the same value, in the order in which they are shown."""

    id: Id
    title: str
    members: tuple[Id, ...]


def is_head(row_id: Id) -> bool:
    """Whether an id is that of a group header, not of a row."""
    return row_id.startswith(HEAD)


def can_group(column: Column) -> bool:
    """Whether rows can be grouped by a column."""
    return column.name not in APART and (column.field is None or column.field.kind is not Kind.LONG_TEXT)


def _by_month(column: Column) -> bool:
    """Whether a column has dates, which are grouped by month."""
    return column.name in DATED or (column.field is not None and column.field.kind in (Kind.DATE, Kind.INSTANT))


def values_of(column: Column, rows: Mapping[Id, Any], ids: Iterable[Id], reading: Reading) -> dict[Id, str]:
    """What each row has in a column, of a date the month."""
    text = column.text
    if _by_month(column):
        return {row_id: text(rows[row_id], reading)[:MONTH] for row_id in ids}
    return {row_id: text(rows[row_id], reading) for row_id in ids}


def grouped(
    column: Column, values: Mapping[Id, str], rows: Mapping[Id, Any], reading: Reading, *, descending: bool = False
) -> list[Group]:
    """The rows by their values, in the order of the values; those without one come last."""
    members: dict[str, list[Id]] = {}
    for row_id, value in values.items():
        members.setdefault(value, []).append(row_id)
    months = _by_month(column)

    def rank(value: str) -> Any:
        """Where the group of a value stands."""
        if months:
            return value
        row = rows[members[value][0]]
        return reading.phases[row.phase][1] if column.name == "phase" else column.rank(row, reading)

    ordered = sorted(filter(None, members), key=rank, reverse=descending)
    return [
        Group(f"{HEAD}{column.name}:{value}", _title(column, value), tuple(members[value]))
        for value in (*ordered, *(("",) if "" in members else ()))
    ]


def _title(column: Column, value: str) -> str:
    if not value:
        return said(EMPTY[column.name]) if column.name in EMPTY else said("No %1", inside(column.label))
    if column.field is not None and column.field.kind in PLAIN:
        return value
    told = said(value)
    return told[:1].upper() + told[1:]


@dataclass(frozen=True, slots=True)
class Totals:
    """What the tasks of a group sum up to: their span, their work in working minutes, their cost, the least float."""

    start: datetime
    finish: datetime
    work: int
    cost: int
    least: int


def totals(group: Group, rows: Mapping[Id, Any], reading: Reading) -> Totals:
    """Sum up a group; work is the likely durations, without spans around the clock, which are no work."""
    schedule, members = reading.schedule, group.members
    places = list(map(schedule.row, members))
    first, last = members[schedule.start[places].argmin()], members[schedule.finish[places].argmax()]
    tasks = [rows[member] for member in members]
    return Totals(
        start=schedule.start_of(first),
        finish=schedule.finish_of(last),
        work=sum([length.likely for task in tasks if not (length := task.duration).elapsed]),
        cost=sum([task.cost for task in tasks]),
        least=int(schedule.plan_float[places].min()),
    )


def headings(group: Group, summed: Totals, reading: Reading) -> dict[str, str]:
    """What the header of a group says, by column: its name with the count, and what its tasks sum up to."""
    field = reading.plan.schema.entity("task").field("cost")
    return {
        "key": f"({len(group.members):,})",
        "name": group.title,
        "start": _when(summed.start),
        "finish": _when(summed.finish),
        "duration": reading.spelled(Estimate.of(summed.work)),
        "total_float": days(summed.least, reading.plan.units.day),
        "cost": reading.typed(field, summed.cost) if summed.cost else "",
    }


def whole_days(summed: Totals, reading: Reading) -> str:
    """The work of a group in whole days, where there is no room for more."""
    day = reading.plan.units.day
    return reading.spelled(Estimate.of(round(summed.work / day) * day))


def _when(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"
