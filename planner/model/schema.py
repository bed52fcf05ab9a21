"""The entities of a launch plan. A new kind of entity is one dataclass and one word in this list."""

from __future__ import annotations

from planner.model.baselines import BASELINE, BASELINE_TASK
from planner.model.calendars import CALENDAR, EXCEPTION
from planner.model.check_limits import CHECKS
from planner.model.entities import Schema
from planner.model.people import PERSON, ROLE
from planner.model.risks import RISK
from planner.model.scenarios import SCENARIO
from planner.model.settings import SETTINGS
from planner.model.tasks import LINK, PHASE, TASK

SCHEMA = Schema(
    (
        *(SETTINGS, CALENDAR, EXCEPTION, PHASE, ROLE, PERSON, TASK, LINK),
        *(RISK, SCENARIO, BASELINE, BASELINE_TASK, CHECKS),
    )
)
