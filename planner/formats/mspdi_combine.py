"""The working time that decides the dates of an assigned task: its people's calendars, within its own calendar.

Microsoft Project schedules each assignment on the calendar of its resource, intersected with the calendar of the task
unless the task says to ignore its resources. A task of several resources goes on while any of them works, so its
working time is their union; a task of fixed duration does not look at its resources at all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from planner.formats.mspdi_calendars import Calendars, merged
from planner.formats.mspdi_recurring import ONE_DAY
from planner.model.calendars import WEEKDAYS, Calendar, CalendarException
from planner.model.plan import Plan
from planner.model.values import Hours, Id, new_id
from planner.sentences import told
from planner.worktime import WeekRules, calendar_rules

if TYPE_CHECKING:
    from planner.formats.mspdi_xml import Report

Combine = Callable[[Sequence[Hours]], Hours]
Span = tuple[date, date, Hours]
"""First day, last day and hours of an exception."""
MOST_MADE = 50_000
"""More rows than this are not made for combined calendars."""
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
    """One calendar made of several, day by day, with as few exceptions as say the same."""
    week = tuple(combine(days) for days in zip(*(rule.week for rule in rules), strict=True))
    edges = sorted({edge for rule in rules for first, last, _ in rule.exceptions for edge in (first, last + ONE_DAY)})
    painted = [_painted(rule, edges) for rule in rules]
    found: list[Span] = []
    for number in range(len(edges) - 1):
        hours = [column[number] for column in painted]
        if any(said is not None for said in hours):
            span = (edges[number], edges[number + 1] - ONE_DAY)
            found.extend(_span_rules(span, [_by_weekday(*pair) for pair in zip(rules, hours, strict=True)], combine))
    return WeekRules(week, tuple(_joined(span for span in found if not _idle_talk(span, week))))


def _idle_talk(span: Span, week: Sequence[Hours]) -> bool:
    """Whether an exception says what the week says anyway."""
    first, last, hours = span
    days = min((last - first).days + 1, 7)
    return all(week[(first + number * ONE_DAY).weekday()] == hours for number in range(days))


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Stretches in order, those of equal hours that touch made one."""
    held: Span | None = None
    for span in spans:
        if held and span[2] == held[2] and span[0] - held[1] == ONE_DAY:
            held = (held[0], span[1], held[2])
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


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


def _span_rules(span: tuple[date, date], weeks: Sequence[tuple[Hours, ...]], combine: Combine) -> Iterator[Span]:
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
    _said: dict[Id, WeekRules] = field(default_factory=dict)
    _asked: dict[tuple[Id | None, frozenset[Id]], Id | None] = field(default_factory=dict)

    @classmethod
    def of(cls, calendars: Calendars, report: Report) -> Deciding:
        """Look among the calendars of a file."""
        deciding = cls(calendars, Plan.of(calendars.rows), report)
        for calendar in (calendars.project, *deciding.plan.calendars):
            deciding._known.setdefault(deciding._rules(calendar), calendar)
        return deciding

    def _rules(self, calendar: Id) -> WeekRules:
        """What a calendar says around the time of the project."""
        if calendar not in self._said:
            rules = calendar_rules(self.plan, calendar)
            begin, end = self.calendars.horizon
            near = tuple(span for span in rules.exceptions if span[1] >= begin and span[0] <= end)
            self._said[calendar] = combined([WeekRules(rules.week, near)], union)
        return self._said[calendar]

    def calendar(self, own: Id | None, people: frozenset[Id]) -> Id | None:
        """The calendar for a task with a calendar of its own and people with theirs; None means the project's."""
        if (own, people) not in self._asked:
            self._asked[own, people] = self._find(own, people)
        return self._asked[own, people]

    def _find(self, own: Id | None, people: frozenset[Id]) -> Id | None:
        """Combine the calendars, and look the result up among those that are there."""
        if not people:
            return self._named(own)
        ordered = [calendar for calendar in self.plan.calendars if calendar in people]
        if len(ordered) == 1 and own in (None, *ordered):
            return self._named(ordered[0])
        if len(self.made) > MOST_MADE:
            self.report.count(
                told("Tasks on the calendar of one of their people, because there are too many combinations")
            )
            return self._named(ordered[0])
        rules, name = self._together(own, ordered)
        if rules.idle:
            self.report.count(
                told("Calendars without a working hour in common with the people of a task, who are ignored")
            )
            return self._named(own)
        return self._named(self._known.get(rules) or self._make(rules, name))

    def _named(self, calendar: Id | None) -> Id | None:
        """A calendar as tasks name it: None for the project's."""
        return None if calendar == self.calendars.project else calendar

    def _together(self, own: Id | None, people: Sequence[Id]) -> tuple[WeekRules, str]:
        """The time in which any of the people works, within the task's own calendar, and what to call it."""
        rules = combined([self._rules(calendar) for calendar in people], union)
        name = " + ".join(self.plan.calendars[calendar].name for calendar in people)
        if own is None:
            return rules, name
        return combined([self._rules(own), rules], intersection), f"{self.plan.calendars[own].name} & {name}"

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
