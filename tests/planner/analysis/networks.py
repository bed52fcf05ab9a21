"""Random networks for comparisons with other schedulers: many and small, the same in every run."""

import random
from datetime import date

from planner.model.calendars import WEEKDAYS, Calendar
from planner.model.new import standard_calendar
from planner.model.plan import Plan
from planner.model.settings import Settings
from planner.model.tasks import Link, Task
from planner.model.values import Duration, Estimate, LinkType

DAY = 480
MONDAY = date(2026, 3, 2)
EVERY_DAY = Calendar(id="week", key="W", name="Every day", **dict.fromkeys(WEEKDAYS, ((480, 720), (780, 1020))))
COUNT = 1000


def networks(types, *, minutes=(60, 240, 480, 960, 1440), lags=(0, 0, 60, 480, -240, -480), calendar=None):
    """A thousand plans of 2 to 12 tasks with links of the given types, keys T0 T1 ... in an order that links follow."""
    chance = random.Random("".join(types))
    calendar = calendar or standard_calendar()
    return [_network(chance, types, (minutes, lags), calendar) for _ in range(COUNT)]


def _network(chance, types, choices, calendar):
    minutes, lags = choices
    count = chance.randint(2, 12)
    tasks = [
        Task(id=f"T{n}", key=f"T{n}", name="", position=f"{n:03}", duration=Estimate.of(chance.choice(minutes)))
        for n in range(count)
    ]
    ends = {tuple(sorted(chance.sample(range(count), 2))) for _ in range(chance.randint(1, 2 * count))}
    links = [
        Link(
            id=f"{before}-{after}",
            predecessor=f"T{before}",
            successor=f"T{after}",
            type=LinkType(chance.choice(types)),
            lag=Duration(chance.choice(lags)),
        )
        for before, after in sorted(ends)
    ]
    return Plan.of([Settings(start=MONDAY, calendar=calendar.id), calendar, *tasks, *links])
