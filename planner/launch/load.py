"""How busy people are: their load by day in percent, who is on two tasks at once, and who has nobody to stand in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from planner.launch.people import FULL, doers
from planner.worktime import (
    DAY,
    ORIGIN,
    WeekRules,
    WorkingTime,
    WorkingTimes,
    calendar_rules,
    finish_minutes,
    start_minutes,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from planner.analysis.schedule import Schedule
    from planner.model.people import Person
    from planner.model.plan import Plan
    from planner.model.values import Id

NEARLY = 1e-6


@dataclass(frozen=True, slots=True)
class DayLoad:
    """What somebody has to do on a day: working minutes by task, and the minutes that they work on it.

    On a day off there are none, and `percent` measures by an ordinary day of the plan instead.
    """

    person: Id
    day: date
    minutes: Mapping[Id, float]
    room: int
    ordinary: int

    @property
    def off(self) -> bool:
        """Whether the person does not work on that day."""
        return not self.room

    @property
    def percent(self) -> float:
        """How much of the day is taken, in percent."""
        return 100 * sum(self.minutes.values()) / (self.room or self.ordinary)

    @property
    def over(self) -> bool:
        """Whether it is more than the person can do: over 100 %, or anything on a day off."""
        return self.percent > FULL + NEARLY or (self.off and self.percent > 0)

    def share(self, task: Id) -> float:
        """How much of the day a task takes, in percent."""
        return 100 * self.minutes.get(task, 0.0) / (self.room or self.ordinary)


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """The days of a person in the week that begins on a Monday."""

    person: Id
    monday: date
    days: tuple[DayLoad, ...]
    room: int

    @property
    def percent(self) -> float:
        """How much of the week is taken, in percent; of a week off, by one ordinary day."""
        ordinary = self.days[0].ordinary if self.days else 1
        return 100 * sum(sum(day.minutes.values()) for day in self.days) / (self.room or ordinary)

    @property
    def over(self) -> tuple[DayLoad, ...]:
        """The days on which it is more than the person can do."""
        return tuple(day for day in self.days if day.over)


@dataclass(frozen=True, eq=False)
class Load:
    """The load of everybody, by person and day; days without anything to do are left out."""

    days: Mapping[Id, Mapping[date, DayLoad]]
    times: Mapping[Id, WorkingTime]

    @cached_property
    def first(self) -> date | None:
        """The first day on which somebody has something to do."""
        return min((day for found in self.days.values() for day in found), default=None)

    @cached_property
    def last(self) -> date | None:
        """The last such day."""
        return max((day for found in self.days.values() for day in found), default=None)

    @cached_property
    def over(self) -> tuple[DayLoad, ...]:
        """The days that are more than somebody can do, earliest first."""
        found = [day for person in self.days.values() for day in person.values() if day.over]
        return tuple(sorted(found, key=lambda one: one.day))

    def week(self, person: Id, monday: date) -> WeekLoad | None:
        """The load of a person in a week; None where there is nothing to do in it."""
        found = self.days.get(person, {})
        days = tuple(found[day] for day in (monday + timedelta(number) for number in range(7)) if day in found)
        if not days:
            return None
        begin = start_minutes(monday)
        return WeekLoad(person, monday, days, self.times[person].span(begin, begin + 7 * DAY))


@dataclass(frozen=True, slots=True)
class Clash:
    """Two tasks that one person has to do at the same time, together over 100 %, from when to when (clock minutes)."""

    person: Id
    first: Id
    second: Id
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Stint:
    """A person's work on a task, from when to when (clock minutes), with the share of their day in percent."""

    start: int
    finish: int
    task: Id
    person: Id
    share: float


def load(plan: Plan, schedule: Schedule, stints: Sequence[Stint] | None = None) -> Load:
    """The load of everybody from open tasks; with a status date only what is after it. `schedule` must be the plan's.

    `stints` are those of the plan, where somebody has them already.

    A task takes from each who does it the given share of its working minutes on each of its days: of its own calendar,
    or of the person's where its duration runs around the clock.
    """
    said = plan.settings.status_date
    since = finish_minutes(said) if said is not None else 0
    times = _times(plan)
    found: dict[Id, dict[int, dict[Id, float]]] = defaultdict(lambda: defaultdict(dict))
    chosen = [one for one in (stints_of(plan, schedule) if stints is None else stints) if one.finish > since]
    for time, some in _by_time(plan, schedule, times, chosen).items():
        for stint, day, minutes in _spread(time, some, since):
            found[stint.person][day][stint.task] = minutes * stint.share / FULL
    return Load({person: _days(plan, times[person], person, days) for person, days in found.items()}, times)


def clashes(stints: Iterable[Stint]) -> Mapping[Id, tuple[Clash, ...]]:
    """By person the open tasks that they have to do at the same time, if both together take over 100 % of their day."""
    by_person: dict[Id, list[Stint]] = defaultdict(list)
    for stint in stints:
        by_person[stint.person].append(stint)
    found = {person: tuple(_overlaps(some)) for person, some in by_person.items()}
    return {person: pairs for person, pairs in found.items() if pairs}


def without_backup(
    plan: Plan, schedule: Schedule, stints: Sequence[Stint] | None = None
) -> tuple[tuple[Person, tuple[Id, ...]], ...]:
    """The people with open critical tasks to do and nobody to stand in for them, with those tasks."""
    critical: dict[Id, list[Id]] = defaultdict(list)
    for stint in stints_of(plan, schedule) if stints is None else stints:
        if schedule.critical[schedule.row(stint.task)]:
            critical[stint.person].append(stint.task)
    people = (person for person in plan.people.values() if person.backup in (None, person.id))
    return tuple((person, tuple(critical[person.id])) for person in people if person.id in critical)


def stints_of(plan: Plan, schedule: Schedule) -> tuple[Stint, ...]:
    """Who does which open task and when, in outline order; what takes no time is no stint."""
    doing, starts, finishes = doers(plan), schedule.start.tolist(), schedule.finish.tolist()
    done, people = schedule.finished.tolist(), plan.people
    return tuple(
        Stint(starts[row], finishes[row], task, person, share)
        for row, task in enumerate(schedule.ids)
        if not done[row] and starts[row] < finishes[row]
        for person, share in doing.get(task, ())
        if person in people
    )


def _overlaps(stints: Iterable[Stint]) -> Iterator[Clash]:
    """Each stint that begins before an earlier one has finished, after that one."""
    longest: Stint | None = None
    for stint in sorted(stints, key=lambda one: (one.start, one.finish)):
        if longest is not None and stint.start < longest.finish and longest.share + stint.share > FULL + NEARLY:
            yield Clash(stint.person, longest.task, stint.task, stint.start, min(longest.finish, stint.finish))
        if longest is None or stint.finish > longest.finish:
            longest = stint


def _times(plan: Plan) -> dict[Id, WorkingTime]:
    """When each person works: by their own calendar, or as the plan."""
    named = {person.id: person.calendar or plan.settings.calendar or "" for person in plan.people.values()}
    rules = {calendar: calendar_rules(plan, calendar) if calendar else WeekRules() for calendar in set(named.values())}
    numbers = {rule: number for number, rule in enumerate(dict.fromkeys(rules.values()))}
    times = _compiled(tuple(numbers)) if numbers else None
    return {person: WorkingTime(times, numbers[rules[calendar]]) for person, calendar in named.items() if times}


@lru_cache(maxsize=2)
def _compiled(rules: tuple[WeekRules, ...]) -> WorkingTimes:
    """The calendars of people, which edits of tasks leave as they are."""
    return WorkingTimes(rules)


def _by_time(
    plan: Plan, schedule: Schedule, times: Mapping[Id, WorkingTime], stints: Iterable[Stint]
) -> dict[WorkingTime, list[Stint]]:
    """The stints by the working time that counts for them."""
    found: dict[WorkingTime, list[Stint]] = defaultdict(list)
    tasks = plan.tasks
    for stint in stints:
        around = tasks[stint.task].duration.elapsed
        found[times[stint.person] if around else schedule.working_time(stint.task)].append(stint)
    return found


def _spread(time: WorkingTime, stints: list[Stint], since: int) -> Iterator[tuple[Stint, int, float]]:
    """The working minutes of each stint on each day that it takes, days as numbers since the origin."""
    if not stints:
        return
    begins = np.maximum(np.array([stint.start for stint in stints]), since)
    ends = np.array([stint.finish for stint in stints])
    first = int(begins.min()) // DAY
    edges = time.worked(np.arange(first, int(ends.max()) // DAY + 2) * DAY).tolist()
    spans = zip(
        stints, begins.tolist(), time.worked(begins).tolist(), ends.tolist(), time.worked(ends).tolist(), strict=True
    )
    for stint, begin, worked_before, end, worked_after in spans:
        for day in range(begin // DAY, (end - 1) // DAY + 1):
            low, high = max(worked_before, edges[day - first]), min(worked_after, edges[day - first + 1])
            if high > low:
                yield stint, day, high - low


def _days(plan: Plan, time: WorkingTime, person: Id, found: Mapping[int, Mapping[Id, float]]) -> dict[date, DayLoad]:
    """The days of a person, in their order."""
    numbers = np.array(sorted(found))
    rooms = time.span(numbers * DAY, (numbers + 1) * DAY).tolist()
    days = [ORIGIN.date() + timedelta(days=int(number)) for number in numbers]
    return {
        day: DayLoad(person, day, found[int(number)], room, plan.units.day)
        for day, number, room in zip(days, numbers, rooms, strict=True)
    }
