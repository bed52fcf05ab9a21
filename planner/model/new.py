"""A new plan, and keys for new rows."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any

from planner.model.calendars import WEEKDAYS, Calendar
from planner.model.plan import Plan
from planner.model.positions import spread
from planner.model.schema import SCHEMA
from planner.model.settings import Settings
from planner.model.tasks import Phase
from planner.model.values import Day, Hours, Id, new_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.model.entities import Entity, Schema

OFFICE_HOURS: Hours = ((480, 720), (780, 1020))
PHASES = (
    ("PLAN", "Planning and preparation"),
    ("BUILD", "Development and testing"),
    ("DEPLOY", "Deployment"),
    ("MONITOR", "Post-launch monitoring"),
)


def standard_calendar() -> Calendar:
    """Monday to Friday, eight hours a day with a break at noon."""
    week: dict[str, Any] = dict.fromkeys(WEEKDAYS[:5], OFFICE_HOURS)
    return Calendar(id=new_id(), key="STD", name="Standard", **week)


def new_plan(name: str, start: Day, schema: Schema = SCHEMA) -> Plan:
    """A plan without tasks: the standard calendar and the four phases of a launch."""
    calendar = standard_calendar()
    settings = Settings(name=name, start=start, calendar=calendar.id)
    positions = spread(len(PHASES))
    phases = [
        Phase(id=new_id(), key=key, name=title, position=position)
        for (key, title), position in zip(PHASES, positions, strict=True)
    ]
    return Plan.of((settings, calendar, *phases), schema)


def next_key(plan: Plan, entity: Entity, like: str = "", taken: Iterable[str] = ()) -> str:
    """A free key in the style of `like` (B12 -> B13, width kept), or else of the entity's prefix."""
    used = {row.key for row in plan.table(entity.name).values()} | set(taken)
    match = re.fullmatch(r"(.*?)(\d+)", like)
    stem, width = (match[1], len(match[2])) if match else (entity.prefix, 2)
    numbers = (re.fullmatch(re.escape(stem) + r"(\d{1,9})", key) for key in used)
    highest = max((int(number[1]) for number in numbers if number), default=0)
    return next(key for number in itertools.count(highest + 1) if (key := f"{stem}{number:0{width}}") not in used)


def key_of(plan: Plan, entity: str, row_id: Id | None) -> str:
    """The key of a row for messages; its id where there is no such row."""
    row: Any = plan.table(entity).get(row_id or "")
    return row.key if row else str(row_id)
