"""The working time that decides the dates of an assigned task: its people's calendars, within its own calendar.

Microsoft Project schedules each assignment on the calendar of its resource, intersected with the calendar of the task
unless the task says to ignore its resources. A task of several resources goes on while any of them works, so its
working time is their union; a task of fixed duration does not look at its resources at all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from planner.formats.mspdi_calendars import Calendars, merged
from planner.formats.mspdi_recurring import ONE_DAY
from planner.model.calendars import WEEKDAYS, Calendar, CalendarException
from planner.model.plan import Plan
from planner.model.values import Hours, Id, new_id
from planner.worktime import WeekRules, calendar_rules

if TYPE_CHECKING:
    from datetime import date

    from planner.formats.mspdi_xml import Report

Combine = Callable[[Sequence[Hours]], Hours]
LONGEST_SPAN = 4000
"""Days of an exception up to which combined hours are worked out weekday by weekday."""


def union(days: Sequence[Hours]) -> Hours:
    """The time in which any works."""
    return merged(shift for hours in days for shift in hours)


def intersection(days: Sequence[Hours]) -> Hours:
    """The time in which all work."""
    common = days[0]
    for hours in days[1:]:
        pairs = ((max(a, c), min(b, d)) for a, b in common for c, d in hours)
        common = tuple(sorted((begin, end) for begin, end in pairs if begin < end))
    return common


def combined(rules: Sequence[WeekRules], combine: Combine) -> WeekRules:
    """One calendar made of several, day by day."""
    week = tuple(combine(days) for days in zip(*(rule.week for rule in rules), strict=True))
    edges = sorted({edge for rule in rules for first, last, _ in rule.exceptions for edge in (first, last + ONE_DAY)})
    painted = [_painted(rule, edges) for rule in rules]
    found: list[tuple[date, date, Hours]] = []
    for number in range(len(edges) - 1):
        hours = [column[number] for column in painted]
        if any(said is not None for said in hours):
            span = (edges[number], edges[number + 1] - ONE_DAY)
            found.extend(_span_rules(span, [_by_weekday(*pair) for pair in zip(rules, hours, strict=True)], combine))
    return WeekRules(week, tuple(found))


def _painted(rule: WeekRules, edges: Sequence[date]) -> list[Hours | None]:
    """For each stretch between two edges the hours of the last exception that covers it, None where there is none."""
    said: list[Hours | None] = [None] * len(edges)
    for first, last, hours in rule.exceptions:
        begin, end = bisect_left(edges, first), bisect_left(edges, last + ONE_DAY)
        said[begin:end] = [hours] * (end - begin)
    return said


def _by_weekday(rule: WeekRules, said: Hours | None) -> tuple[Hours, ...]:
    """The hours of the seven weekdays in a stretch of days."""
    return rule.week if said is None else (said,) * 7


def _span_rules(
    span: tuple[date, date], weeks: Sequence[tuple[Hours, ...]], combine: Combine
) -> Iterator[tuple[date, date, Hours]]:
    """The combined hours of a stretch of days, as few exceptions as possible."""
    week = [combine(days) for days in zip(*weeks, strict=True)]
    if len(set(week)) == 1:
        yield (*span, week[0])
        return
    days = range(min((span[1] - span[0]).days + 1, LONGEST_SPAN))
    begin = span[0]
    for number in days:
        day = span[0] + number * ONE_DAY
        if day == span[1] or number == days[-1] or week[(day + ONE_DAY).weekday()] != week[day.weekday()]:
            yield begin, day, week[day.weekday()]
            begin = day + ONE_DAY


@dataclass(frozen=True, slots=True)
class Deciding:
    """Finds the calendar that decides the dates of a task; makes the combined ones that the file does not have."""

    calendars: Calendars
    plan: Plan
    report: Report
    made: list[Calendar | CalendarException] = field(default_factory=list)
    _known: dict[WeekRules, Id] = field(default_factory=dict)
    _asked: dict[tuple[Id | None, frozenset[Id]], Id | None] = field(default_factory=dict)

    @classmethod
    def of(cls, calendars: Calendars, report: Report) -> Deciding:
        """Look among the calendars of a file."""
        plan = Plan.of(calendars.rows)
        known: dict[WeekRules, Id] = {}
        for calendar in (calendars.project, *plan.calendars):
            known.setdefault(calendar_rules(plan, calendar), calendar)
        return cls(calendars, plan, report, _known=known)

    def calendar(self, own: Id | None, people: frozenset[Id]) -> Id | None:
        """The calendar for a task with a calendar of its own and people with theirs; None means the project's."""
        if (own, people) not in self._asked:
            self._asked[own, people] = self._find(own, people)
        return self._asked[own, people]

    def _find(self, own: Id | None, people: frozenset[Id]) -> Id | None:
        """Combine the calendars, and look the result up among those that are there."""
        if not people:
            return None if own == self.calendars.project else own
        ordered = [calendar for calendar in self.plan.calendars if calendar in people]
        rules = combined([calendar_rules(self.plan, calendar) for calendar in ordered], union)
        names = " + ".join(self.plan.calendars[calendar].name for calendar in ordered)
        if own is not None:
            rules = combined([calendar_rules(self.plan, own), rules], intersection)
            names = f"{self.plan.calendars[own].name} & {names}"
        if len(people) == 1 and own in (None, *people):
            rules = calendar_rules(self.plan, ordered[0])
        if rules.idle:
            self.report.count("Calendars without a working hour in common with the people of a task, who are ignored")
            return self._find(own, frozenset())
        found = self._known.get(rules) or self._make(rules, names)
        return None if found == self.calendars.project else found

    def _make(self, rules: WeekRules, name: str) -> Id:
        """A calendar of its own for combined hours."""
        like = self.plan.calendars[self.calendars.project]
        number = 1 + sum(isinstance(row, Calendar) for row in self.made)
        week: dict[str, Any] = dict(zip(WEEKDAYS, rules.week, strict=True))
        made = Calendar(
            id=new_id(),
            key=f"MIX{number}",
            name=name[:500],
            day_minutes=like.day_minutes,
            week_minutes=like.week_minutes,
            month_minutes=like.month_minutes,
            **week,
        )
        self.made.append(made)
        self.made.extend(
            CalendarException(id=new_id(), calendar=made.id, first=first, last=last, hours=hours)
            for first, last, hours in rules.exceptions
        )
        self._known[rules] = made.id
        return made.id
