"""When work has happened that went as planned: what tasks get as actual dates where nobody says another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.analysis.schedule import schedule
from planner.change import Change, apply, set_value
from planner.worktime import finish_minutes, to_datetime

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.model.values import Id

Dates = tuple["datetime", "datetime"]


def as_planned(dates: Schedule, tasks: Iterable[Id]) -> dict[Id, Dates]:
    """When tasks have started and finished if they went as planned, and if all of it lies before the status date.

    A status date moves what has not happened behind it. What has happened is not held back by it, and not after it.
    """
    settings = dates.plan.settings
    if settings.status_date is None:
        return {task: (dates.start_of(task), dates.finish_of(task)) for task in tasks}
    free = schedule(apply(dates.plan, Change("", (set_value("plan", settings, "status_date", None),))), dates)
    now = to_datetime(dates.compiled.reading.calendars.project.snap_back(finish_minutes(settings.status_date)))
    return {task: (min(free.start_of(task), now), min(free.finish_of(task), now)) for task in tasks}
