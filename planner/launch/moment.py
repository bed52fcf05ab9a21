"""The moment up to which a plan knows what happened: what is due and overdue is measured from there."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from planner.worktime import finish_minutes, to_datetime

if TYPE_CHECKING:
    from planner.model.plan import Plan


def moment_of(plan: Plan) -> datetime:
    """The status date of the plan or, where it has none, the clock on the wall of its time zone, to the minute."""
    said = plan.settings.status_date
    if said is not None:
        return to_datetime(finish_minutes(said))
    return datetime.now(ZoneInfo(plan.settings.time_zone)).replace(tzinfo=None, second=0, microsecond=0)
