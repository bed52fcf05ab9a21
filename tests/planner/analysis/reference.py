"""A slow schedule by the book, for comparison: dictionaries of clock times, calendars counted minute by minute."""

from bisect import bisect_left
from datetime import datetime
from functools import cache

from planner.model.values import Constraint, LagCalendar, LinkType
from planner.worktime import ELAPSED_RULES, calendar_rules, finish_minutes, start_minutes, to_minutes

FIRST = to_minutes(datetime(2026, 2, 1))
LAST = to_minutes(datetime(2026, 9, 1))


class Minutes:
    """A calendar as the list of its working minutes."""

    def __init__(self, rules):
        self.minutes = []
        for minute in range(FIRST, LAST, 1440):
            day = datetime.fromordinal(datetime(1900, 1, 1).toordinal() + minute // 1440).date()
            hours = rules.week[day.weekday()]
            for first, last, special in rules.exceptions:
                hours = special if first <= day <= last else hours
            self.minutes.extend(minute + part for begin, end in hours for part in range(begin, end))

    def worked(self, clock):
        """Working minutes before a clock time."""
        return bisect_left(self.minutes, clock)

    def start(self, worked):
        """The clock time at which the next minute starts."""
        return self.minutes[worked]

    def finish(self, worked):
        """The clock time at which the last minute ended."""
        return self.minutes[worked - 1] + 1

    def lag(self, clock, minutes):
        """A clock time moved by working minutes, read as a finish; not moved by none."""
        return self.finish(self.worked(clock) + minutes) if minutes else clock

    def land(self, clock):
        """The clock time itself where work ends or goes on there, else the next start."""
        worked = self.worked(clock)
        return clock if worked and self.finish(worked) == clock else self.start(worked)


@cache
def minutes_of(rules):
    """The calendar of some rules, counted once."""
    return Minutes(rules)


def early_dates(plan):
    """Early start and finish of the tasks of a plan without summary tasks, by going round until nothing moves."""
    calendars = {key: minutes_of(calendar_rules(plan, key)) for key in plan.calendars}
    calendars[None], around = calendars[plan.settings.calendar], minutes_of(ELAPSED_RULES)
    own = {key: around if task.duration.elapsed else calendars[task.calendar] for key, task in plan.tasks.items()}
    dates = {key: _placed(task, own[key], [], plan) for key, task in plan.tasks.items()}
    for _ in range(len(plan.tasks) + 1):
        moved = dict(dates)
        for key, task in plan.tasks.items():
            bounds = [
                (link, _lagged(link, dates[link.predecessor], plan, calendars, around))
                for link in plan.links.values()
                if link.successor == key
            ]
            moved[key] = _placed(task, own[key], bounds, plan)
        if moved == dates:
            return dates
        dates = moved
    raise AssertionError("the plan has a cycle")


def _lagged(link, predecessor, plan, calendars, around):
    """What a link says: the end of the predecessor that it names, after the lag."""
    base = predecessor[link.type in {LinkType.FS, LinkType.FF}]
    calendar = {
        LagCalendar.PREDECESSOR: calendars[plan.tasks[link.predecessor].calendar],
        LagCalendar.SUCCESSOR: calendars[plan.tasks[link.successor].calendar],
        LagCalendar.PROJECT: calendars[None],
        LagCalendar.ELAPSED: around,
    }[link.lag_calendar]
    return (around if link.lag.elapsed else calendar).lag(base, link.lag.minutes)


def _placed(task, calendar, bounds, plan):
    """The earliest start and finish of a task that its links, constraint and the start of the plan allow."""
    duration = task.duration.likely
    starts = [start_minutes(plan.settings.start)]
    starts += [clock for link, clock in bounds if link.type in {LinkType.FS, LinkType.SS}]
    finishes = [clock for link, clock in bounds if link.type in {LinkType.FF, LinkType.SF}]
    if task.constraint in {Constraint.SNET, Constraint.MSO}:
        starts.append(start_minutes(task.constraint_date))
    if task.constraint in {Constraint.FNET, Constraint.MFO}:
        finish = calendar.finish(calendar.worked(finish_minutes(task.constraint_date)))
        finishes.append(finish)
    if not duration:
        clock = max(calendar.land(clock) for clock in starts + finishes)
        return clock, clock
    worked = max(
        [calendar.worked(clock) for clock in starts] + [calendar.worked(clock) - duration for clock in finishes]
    )
    return calendar.start(worked), calendar.finish(worked + duration)
