"""The past of a plan, as people look at it: its points, what happened at each, and how two of them differ."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planner.differences.names import Names
from planner.differences.rows import RowDifference, row_differences
from planner.differences.wording import Wording
from planner.past.comparing import Difference, difference
from planner.past.points import Point, entries_about, plan_at, plan_before, points

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.analysis.schedule import Schedule
    from planner.change import Step
    from planner.history import ChangeId, History
    from planner.model.plan import Plan
    from planner.model.values import Id


@dataclass(frozen=True)
class Past:
    """A plan with its log, read when it is asked for."""

    plan: Plan
    history: History
    other: Plan | None = None
    """Another version of the plan that it is compared with, of which the history may know nothing."""

    @cached_property
    def names(self) -> Names:
        """How its rows are called, those that are gone too."""
        logged = Names.of_log(self.plan, self.history)
        if self.other is None:
            return logged
        return Names.of(self.plan, {**Names.of_plans(self.plan, self.other).gone, **logged.gone})

    @property
    def wording(self) -> Wording:
        """The words for what happened: rows are called as they are now."""
        return Wording(self.names, self.names)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Its points, the newest first."""
        return points(self.plan, self.history)

    def about(self, row_id: Id) -> frozenset[ChangeId]:
        """The points that tell what happened to a row, and to rows that cannot be without it."""
        return entries_about(self.history, self.plan.schema, row_id)

    def plan_at(self, point: ChangeId) -> Plan:
        """The plan after an entry as its author knew it, and the plan itself at the newest; raises KeyError."""
        newest = self.history.entries[-1] if self.history.entries else None
        if newest is not None and newest.id == point and self.history.sees_all(newest):
            return self.plan
        return plan_at(self.history, point, self.plan.schema)

    def effect(self, point: ChangeId, known: Schedule | None = None) -> Difference:
        """What an entry did to the plan of its author; raises KeyError."""
        return self.difference(plan_before(self.history, point, self.plan.schema), self.plan_at(point), known)

    def changes(self, steps: Iterable[Step]) -> tuple[RowDifference, ...]:
        """What steps do, row by row."""
        return row_differences(steps, self.names)

    def named(self, row_id: Id) -> str:
        """`task B12 Deploy`, be it still there or not; empty for a row that never was."""
        return self.names.named(row_id)

    def since(self, other: Plan, known: Schedule | None = None) -> tuple[Past, Difference]:
        """What has become of another version of the plan, and the past that knows how its rows are called too."""
        beside = Past(self.plan, self.history, other)
        return beside, beside.difference(other, self.plan, known)

    def difference(self, before: Plan, after: Plan, known: Schedule | None = None) -> Difference:
        """What is different between two plans of the past; `known` is the schedule of one of them, if there is one."""
        return difference(before, after, self.names, known)
