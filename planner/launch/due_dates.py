"""Whether a day by which a condition of the launch is to be fulfilled can be meant."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from planner.launch.messages import passed
from planner.launch.moment import moment_of
from planner.model.grammar import format_day
from planner.sentences import UNSAID, told
from planner.worktime import last_day

if TYPE_CHECKING:
    from planner.analysis.schedule import Schedule
    from planner.model.values import Day
    from planner.sentences import Told


def due_doubt(schedule: Schedule, due: Day) -> Told:
    """What is odd about such a day: it has passed, or comes after the go-live; nothing where nothing is."""
    if passed(due, moment_of(schedule.plan)):
        return told("That day has passed.")
    if not schedule.ids:
        return UNSAID
    live = last_day(schedule.go_live)
    day = due.date() if isinstance(due, datetime) else due
    return told("That is after the go-live on %1.", format_day(live)) if day > live else UNSAID
