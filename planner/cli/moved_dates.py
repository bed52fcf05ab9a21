"""What going from one plan to another does to its go-live and its finish."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from planner import Plan, in_days, schedule, to_minutes
from planner.cli.source import here

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from planner import Schedule


@dataclass(frozen=True, slots=True)
class MovedDates:
    """The schedules of a plan before and after."""

    before: Schedule
    after: Schedule

    @classmethod
    def of(cls, before: Plan, after: Plan) -> MovedDates:
        """Schedule both plans; one that has no start begins today."""
        first = schedule(_starting(before))
        return cls(first, schedule(_starting(after), first))

    def figures(self) -> dict[str, Any]:
        """The dates before and after, and by how many working minutes of the plan after they are later."""
        found: dict[str, Any] = {}
        for name, then, now in self._dates():
            late = self._later(then, now)
            found |= {
                f"{name}_before": then.isoformat(),
                f"{name}_after": now.isoformat(),
                f"{name}_later_minutes": late,
                f"{name}_later_days": round(late / self.after.plan.units.day, 4),
            }
        return found

    def lines(self) -> Iterator[str]:
        """The go-live, and the finish where it is another moment, for people."""
        dates = {(then, now): label for label, then, now in reversed(list(self._dates()))}
        for (then, now), name in reversed(dates.items()):
            label = "Go-live" if name == "go_live" else "Finish"
            if then == now:
                yield f"{label}: {then:%Y-%m-%d %H:%M}, as before"
            else:
                late = self._later(then, now)
                by = f"{in_days(self.after.plan, abs(late))} {'later' if now > then else 'earlier'}"
                yield f"{label}: {then:%Y-%m-%d %H:%M} -> {now:%Y-%m-%d %H:%M}, {by}"

    def _dates(self) -> Iterator[tuple[str, datetime, datetime]]:
        """What is dated, before and after."""
        yield "go_live", self.before.go_live, self.after.go_live
        yield "finish", self.before.end, self.after.end

    def _later(self, then: datetime, now: datetime) -> int:
        """Working minutes between two moments, negative where now is the earlier one."""
        return int(self.after.project.span(to_minutes(then), to_minutes(now)))


def _starting(plan: Plan) -> Plan:
    """The plan with a start."""
    if plan.settings.start is not None:
        return plan
    return plan.with_tables({"plan": {plan.settings.id: replace(plan.settings, start=here())}})
