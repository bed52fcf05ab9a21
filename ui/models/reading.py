"""What a register needs to know of the plan around a row, looked up once for each state of the plan."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, cast

import planner
from planner import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner import (
        Change,
        Estimate,
        Field,
        GateStanding,
        Id,
        Link,
        Lookup,
        OutlineRow,
        Plan,
        RiskOrder,
        Schedule,
        Simulation,
        Variance,
    )
    from ui.session import Session

OUTLINE_FIELDS: Final = frozenset({None, "parent", "position"})
"""Fields of a task that decide its place in the outline; None stands for a whole row added or removed."""


DURATION: Final = planner.SCHEMA.entity("task").field("duration")


def today() -> date:
    """The day it is now on this machine."""
    return datetime.now(UTC).astimezone().date()


def called(rows: Iterable[Any]) -> dict[Id, str]:
    """What rows are called, by id: their names, with the key where several have the same one."""
    every = tuple(rows)
    often = Counter(row.name.casefold() for row in every)
    return {row.id: _called(row, often[row.name.casefold()] > 1) for row in every}


def _called(row: Any, ambiguous: bool) -> str:
    return f"{row.name} ({row.key})" if row.name and ambiguous else row.name or row.key


def _gathered(links: Iterable[Link], end: str) -> dict[Id, list[Link]]:
    """Links by the task at one of their ends."""
    found: dict[Id, list[Link]] = {}
    for link in links:
        found.setdefault(getattr(link, end), []).append(link)
    return found


def _since(before: Reading, session: Session) -> Change:
    """What has changed since a reading: mostly the last change alone, else all the plans differ in."""
    if session.step is not None and session.step[0] is before.schedule:
        return session.step[1]
    return planner.diff(before.plan, session.plan)


class Reading:
    """One state of a plan as views read it: look-up, outline and links, each found when first asked for."""

    def __init__(self, session: Session, before: Reading | None = None, change: Change | None = None) -> None:
        self._session = session
        self.plan: Plan = session.plan
        self.schedule: Schedule = session.schedule
        if before is not None and change is not None:
            self._keep(before, change)

    @classmethod
    def of(cls, session: Session) -> Reading:
        """The reading of a session's plan as it is now, one for all views; what is still true of the last is kept."""
        before: Reading | None = session.reading
        if before is None or before.schedule is not session.schedule:
            session.reading = cls(session, before, _since(before, session) if before else None)
        return cast("Reading", session.reading)

    @cached_property
    def spans_years(self) -> bool:
        """Whether the days of the plan can only be told apart by their year."""
        return self.schedule.begin.year != self.schedule.end.year

    @cached_property
    def lookup(self) -> Lookup:
        """Keys and ids of the plan."""
        return planner.Lookup.of(self.plan, today())

    @cached_property
    def order(self) -> RiskOrder:
        """The risk order of the plan; to be asked for first while the plan is the session's."""
        return self._session.order

    @cached_property
    def variance(self) -> Variance | None:
        """How far the plan has moved from its baseline; to be asked for first while the plan is the session's."""
        return self._session.variance

    @cached_property
    def gates(self) -> Mapping[Id, GateStanding]:
        """The gates as they stand at the status date, or else by now."""
        return planner.gate_standings(self.schedule, planner.moment_of(self.plan))

    @cached_property
    def asking_gates(self) -> Mapping[Id, GateStanding]:
        """Those of them that have criteria or voters; found at once where a plan has neither."""
        if not self.plan.table("criterion") and not self.plan.table("gate_rules"):
            return {}
        return {gate: found for gate, found in self.gates.items() if found.asked}

    @property
    def drawn(self) -> Simulation | None:
        """The simulation whose criticality is to be shown, be it of an earlier plan."""
        return self._session.drawn

    @cached_property
    def outline(self) -> Mapping[Id, OutlineRow]:
        """Where each task stands, in outline order; the rows' tasks may be older than the plan."""
        return {row.task.id: row for row in planner.outline(self.plan)}

    @cached_property
    def places(self) -> Mapping[Id, int]:
        """The place of each task in the outline."""
        return {task_id: place for place, task_id in enumerate(self.outline)}

    @cached_property
    def phases(self) -> Mapping[Id | None, tuple[str, int]]:
        """The stored color of each phase and its place among the phases."""
        ordered = sorted(self.plan.phases.values(), key=lambda phase: (phase.position, phase.key))
        return {phase.id: (phase.color, place) for place, phase in enumerate(ordered)}

    @cached_property
    def incoming(self) -> Mapping[Id, list[Link]]:
        """The links of each task to its predecessors."""
        return _gathered(self.plan.links.values(), "successor")

    @cached_property
    def outgoing(self) -> Mapping[Id, list[Link]]:
        """The links of each task to its successors."""
        return _gathered(self.plan.links.values(), "predecessor")

    @cached_property
    def names(self) -> Mapping[str, Mapping[Id, str]]:
        """The names of the rows that references can point to, tasks by key, for each entity."""
        found: dict[str, dict[Id, str]] = {}
        for entity in self.plan.schema.entities:
            rows = self.plan.table(entity.name).values() if entity.keyed else ()
            found[entity.name] = {row.id: row.key for row in rows} if entity.name == "task" else called(rows)
        return found

    @cached_property
    def spellings(self) -> dict[Estimate, str]:
        """Texts of estimates that were asked for."""
        return {}

    @cached_property
    def predecessors(self) -> dict[Id, str]:
        """Texts of predecessors that were asked for."""
        return {}

    def _keep(self, before: Reading, change: Change) -> None:
        """Take over what a change leaves as it was."""
        keyed = {entity.name for entity in self.plan.schema.entities if entity.keyed}
        rows = any(
            (step.field in (None, "key") and step.entity in keyed) or step.entity in ("plan", "calendar")
            for step in change.steps
        )
        named = any(step.field == "name" and step.entity != "task" for step in change.steps)
        tasks = any(step.entity == "task" and step.field in OUTLINE_FIELDS for step in change.steps)
        links = any(step.entity == "link" for step in change.steps)
        stale = {
            "lookup": rows,
            "spellings": rows,
            "names": rows or named,
            "outline": tasks,
            "places": tasks,
            "incoming": links,
            "outgoing": links,
            "predecessors": rows or links,
        }
        for name, gone in stale.items():
            if not gone and name in before.__dict__:
                self.__dict__[name] = before.__dict__[name]

    def predecessors_of(self, task_id: Id) -> str:
        """The predecessors of a task as they would be typed."""
        if task_id not in self.incoming:
            return ""
        if task_id not in self.predecessors:
            self.predecessors[task_id] = "; ".join(sorted(map(self._link_text, self.incoming[task_id])))
        return self.predecessors[task_id]

    def spelled(self, duration: Estimate) -> str:
        """The duration of a task as it would be typed."""
        if duration not in self.spellings:
            self.spellings[duration] = planner.write(DURATION, duration, self.lookup)
        return self.spellings[duration]

    def _link_text(self, link: Link) -> str:
        """One predecessor as it would be typed."""
        key = self.lookup.key_of("task", link.predecessor)
        return planner.format_link(planner.TypedLink(key, link.type, link.lag), self.plan.units)

    def critical(self, task_id: Id) -> bool:
        """Whether a delay of the task delays the launch."""
        return bool(self.schedule.critical[self.schedule.row(task_id)])

    def finished(self, task_id: Id) -> bool:
        """Whether nothing of a task is left to do."""
        return bool(self.schedule.finished[self.schedule.row(task_id)])

    def total_float(self, task_id: Id) -> int:
        """Total float of a task, in working minutes."""
        return int(self.schedule.plan_float[self.schedule.row(task_id)])

    def name_of(self, entity: str, row_id: Id | None) -> str:
        """The name of a row, or its key where it has no name; empty where there is none."""
        row: Any = self.plan.table(entity).get(row_id or "")
        return "" if row is None else row.name or row.key

    def typed(self, field: Field, value: Any) -> str:
        """A value as people type it."""
        if field.kind is Kind.PROBABILITY and value is not None:
            return f"{round(value * 100, 6):g} %"
        return planner.write(field, value, self.lookup)
