"""The entities of a launch plan. A new kind of entity is one dataclass and one word in this list."""

from __future__ import annotations

from planner.model.audience import ASSIGNMENT, COMMUNICATION, LOG_ENTRY, STAKEHOLDER
from planner.model.baselines import BASELINE, BASELINE_TASK
from planner.model.calendars import CALENDAR, EXCEPTION
from planner.model.check_limits import CHECKS
from planner.model.entities import Schema
from planner.model.gates import CHECKLIST_ITEM, CRITERION, GATE_RULES, VOTE
from planner.model.objectives import METRIC, OBJECTIVE, SCOPE_ITEM
from planner.model.people import PERSON, ROLE
from planner.model.quality import BUG, EXECUTION, SIGN_OFF, TEST_CASE
from planner.model.risks import RISK
from planner.model.scenarios import SCENARIO
from planner.model.settings import SETTINGS
from planner.model.system import BOOKING, COMPONENT, ENVIRONMENT, FREEZE, RELEASE
from planner.model.tasks import LINK, PHASE, TASK
from planner.model.versions import VERSION

SCHEMA = Schema(
    (
        *(SETTINGS, CALENDAR, EXCEPTION, PHASE, ROLE, PERSON, TASK, LINK),
        *(RISK, SCENARIO, BASELINE, BASELINE_TASK, VERSION),
        *(METRIC, OBJECTIVE, SCOPE_ITEM),
        *(ENVIRONMENT, BOOKING, RELEASE, COMPONENT, FREEZE),
        *(TEST_CASE, EXECUTION, BUG, SIGN_OFF),
        *(GATE_RULES, CRITERION, VOTE, CHECKLIST_ITEM),
        *(ASSIGNMENT, STAKEHOLDER, COMMUNICATION, LOG_ENTRY),
        CHECKS,
    )
)
