"""Points in the history of a plan: the plan as it was at each, those that have a name, and the way back.

A point is an entry of the log, and stands for the plan as the author of the entry knew it when it was made.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from planner.change import Change, diff
from planner.history import History, covers
from planner.merge.fold import fold
from planner.model.schema import SCHEMA
from planner.model.versions import VERSION, Version
from planner.past.labels import recalled
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.history import ChangeId, Entry
    from planner.model.entities import Schema
    from planner.model.plan import Plan
    from planner.model.values import Id


@dataclass(frozen=True)
class Point:
    """An entry of the log as people look at it: with the versions that name it, and whether it was taken back."""

    entry: Entry
    versions: tuple[Version, ...] = ()
    undone: bool = False

    @property
    def id(self) -> ChangeId:
        """The id of the entry."""
        return self.entry.id

    @property
    def label(self) -> str:
        """What was done, as a sentence that can be said in another language."""
        return recalled(self.entry.label)

    @cached_property
    def at(self) -> datetime | None:
        """When it was made, in UTC; None where the file says nothing that can be read."""
        try:
            found = datetime.fromisoformat(self.entry.at)
        except ValueError:
            return None
        return found if found.tzinfo else found.replace(tzinfo=UTC)


def points(plan: Plan, history: History) -> tuple[Point, ...]:
    """All points in the history of a plan, the newest first."""
    named, gone = points_of_versions(plan, history), undone(history)
    return tuple(Point(one, named.get(one.id, ()), one.id in gone) for one in reversed(by_time(history)))


def by_time(history: History) -> list[Entry]:
    """The entries by the clock, but each after all that its author had seen, whatever their clocks said."""
    counters: dict[str, list[int]] = {}
    times: dict[str, list[str]] = {}
    seen: dict[int, str] = {}
    known: list[tuple[str, tuple[int, str, int], Entry]] = []
    latest = ""
    for number, entry in enumerate(history.entries, history.untold):
        all_before = entry.past == number  # as in nearly all sessions; to ask for each replica would take their square
        if not all_before and id(entry.seen) not in seen:
            found = (_latest(counters.get(one, []), times.get(one, []), upto) for one, upto in entry.seen.items())
            seen[id(entry.seen)] = max(found, default="")
        own = times.setdefault(entry.replica, [])
        own.append(max(entry.at, latest if all_before else seen[id(entry.seen)], *own[-1:]))
        latest = max(latest, own[-1])
        counters.setdefault(entry.replica, []).append(entry.counter)
        known.append((own[-1], entry.order, entry))
    return [entry for _time, _order, entry in sorted(known)]


def _latest(counters: list[int], times: list[str], upto: int) -> str:
    """The time of the last change of a replica up to a number; empty for none."""
    place = bisect_right(counters, upto)
    return times[place - 1] if place else ""


def plan_at(history: History, point: ChangeId, schema: Schema = SCHEMA) -> Plan:
    """The plan after an entry as its author knew it; raises KeyError for one that is not in the log."""
    return fold(known_at(history, point), schema).plan


def plan_before(history: History, point: ChangeId, schema: Schema = SCHEMA) -> Plan:
    """The plan before an entry as its author knew it, for a merge that of their copy; raises KeyError."""
    wanted = history.entry(point)
    known = wanted.onto if wanted.onto is not None else {**wanted.seen, wanted.replica: wanted.counter - 1}
    entries = (entry for entry in history.entries if covers(known, entry))
    return fold(History.of(entries, history.base), schema).plan


def known_at(history: History, point: ChangeId) -> History:
    """The log as the author of an entry knew it, that entry last; raises KeyError."""
    wanted = history.entry(point)
    known = (entry for entry in history.entries if entry is wanted or wanted.has_seen(entry.id))
    return History.of(known, history.base)


def undone(history: History) -> frozenset[ChangeId]:
    """The entries that were taken back, and not brought back after that."""
    gone: set[ChangeId] = set()
    for entry in reversed(history.entries):
        if entry.undoes is not None and entry.id not in gone:
            gone.add(entry.undoes)
    return frozenset(gone)


def points_of_versions(plan: Plan, history: History) -> Mapping[ChangeId, tuple[Version, ...]]:
    """The named versions of a plan by the entry that they stand for: the first that added their row."""
    found: dict[ChangeId, list[Version]] = {}
    left = dict(plan.rows(Version))
    for entry in history.entries if left else ():
        for step in entry.steps:
            if step.entity == VERSION.name and step.field is None and step.after is not None and step.id in left:
                found.setdefault(entry.id, []).append(left.pop(step.id))
    return {point: tuple(rows) for point, rows in found.items()}


def go_back(plan: Plan, history: History, point: ChangeId) -> Change:
    """The change that makes the plan what it was at a point; versions keep their names. Raises KeyError."""
    then = plan_at(history, point, plan.schema)
    return diff(plan, then.with_tables({VERSION.name: plan.table(VERSION.name)}), _label(plan, history, point))


def _label(plan: Plan, history: History, point: ChangeId) -> str:
    """`Go back to version Approved`, or to the change that the point is without a name."""
    versions = points_of_versions(plan, history).get(point, ())
    if versions:
        return told("Go back to version %1", versions[-1].name)
    return told("Go back to: %1", history.entry(point).label)


def concerned(history: History, schema: Schema, row_id: Id) -> frozenset[Id]:
    """A row, and every row of another kind that ever could not be without it, such as the links of a task."""
    tied: dict[str, list[str]] = {}
    for entity in schema.entities:
        for other, field in schema.referring(entity):
            if field.cascade and other is not entity:
                tied.setdefault(other.name, []).append(field.name)
    found = {row_id}
    for entry in history.entries:
        for step in entry.steps:
            if step.field is None and step.entity in tied and not step.unseen:
                row = step.before if step.after is None else step.after
                if any(getattr(row, name) == row_id for name in tied[step.entity]):
                    found.add(step.id)
    return frozenset(found)


def entries_about(history: History, schema: Schema, row_id: Id) -> frozenset[ChangeId]:
    """The entries that tell what happened to a row, and to the rows that cannot be without it."""
    rows = concerned(history, schema, row_id)
    return frozenset(entry.id for entry in history.entries if _touches(entry, rows))


def _touches(entry: Entry, rows: frozenset[Id]) -> bool:
    """Whether an entry changes any of these rows."""
    return any(step.id in rows for step in entry.steps)
