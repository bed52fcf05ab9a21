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
class MovedDate:
    """A date then and now, and the working minutes between, negative where now is the earlier one."""

    name: str
    then: datetime
    now: datetime
    later: int

    @property
    def moved(self) -> bool:
        """Whether it is another moment."""
        return self.now != self.then

    @property
    def label(self) -> str:
        """What people call it."""
        return {"go_live": "Go-live", "finish": "Finish"}[self.name]


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

    def dates(self) -> tuple[MovedDate, MovedDate]:
        """The go-live and the finish."""
        before, after = self.before, self.after
        return self._moved("go_live", before.go_live, after.go_live), self._moved("finish", before.end, after.end)

    def _moved(self, name: str, then: datetime, now: datetime) -> MovedDate:
        """A date with the working time between then and now."""
        return MovedDate(name, then, now, int(self.after.project.span(to_minutes(then), to_minutes(now))))

    def figures(self) -> dict[str, Any]:
        """The dates before and after, and by how many working minutes of the plan after they are later."""
        found: dict[str, Any] = {}
        for date in self.dates():
            found |= {
                f"{date.name}_before": date.then.isoformat(),
                f"{date.name}_after": date.now.isoformat(),
                f"{date.name}_later_minutes": date.later,
                f"{date.name}_later_days": round(date.later / self.after.plan.units.day, 4),
            }
        return found

    def lines(self) -> Iterator[str]:
        """The go-live, and the finish where it is another moment, for people."""
        go_live, finish = self.dates()
        yield self._line(go_live)
        if (go_live.then, go_live.now) != (finish.then, finish.now):
            yield self._line(finish)

    def _line(self, date: MovedDate) -> str:
        """One date."""
        if not date.moved:
            return f"{date.label}: {date.then:%Y-%m-%d %H:%M}, as before"
        return f"{date.label}: {date.then:%Y-%m-%d %H:%M} -> {date.now:%Y-%m-%d %H:%M}, {self.by(date)}"

    def by(self, date: MovedDate) -> str:
        """By how much a date has moved, in words."""
        return f"{in_days(self.after.plan, abs(date.later))} {'later' if date.now > date.then else 'earlier'}"


def _starting(plan: Plan) -> Plan:
    """The plan with a start."""
    if plan.settings.start is not None:
        return plan
    return plan.with_tables({"plan": {plan.settings.id: replace(plan.settings, start=here())}})
