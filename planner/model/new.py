"""A new plan, and keys for new rows."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any

from planner.model.calendars import OFFICE_HOURS, WEEKDAYS, Calendar
from planner.model.plan import Plan
from planner.model.positions import spread
from planner.model.schema import SCHEMA
from planner.model.settings import Settings
from planner.model.tasks import Phase
from planner.model.values import Day, Id, new_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.model.entities import Entity, Schema

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


class FreeKeys:
    """Free keys of an entity, one after another: each in the style of another key, or else of the entity's prefix."""

    def __init__(self, plan: Plan, entity: Entity, taken: Iterable[str] = ()) -> None:
        """Start with the keys of the plan and those `taken` besides."""
        self._prefix = entity.prefix
        self._used = {row.key for row in plan.table(entity.name).values()} | set(taken)
        self._highest: dict[str, int] = {}

    def next(self, like: str = "") -> str:
        """A key that has not been given before: B12 -> B13, width kept."""
        match = re.fullmatch(r"(.*?)(\d+)", like)
        stem, width = (match[1], len(match[2])) if match else (self._prefix, 2)
        if stem not in self._highest:
            numbered = re.compile(re.escape(stem) + r"(\d{1,9})").fullmatch
            self._highest[stem] = max((int(number[1]) for key in self._used if (number := numbered(key))), default=0)
        counted = itertools.count(self._highest[stem] + 1)
        self._highest[stem], key = next(
            (number, key) for number in counted if (key := f"{stem}{number:0{width}}") not in self._used
        )
        self._used.add(key)
        return key


def next_key(plan: Plan, entity: Entity, like: str = "", taken: Iterable[str] = ()) -> str:
    """A free key in the style of `like` (B12 -> B13, width kept), or else of the entity's prefix."""
    return FreeKeys(plan, entity, taken).next(like)


def key_of(plan: Plan, entity: str, row_id: Id | None) -> str:
    """The key of a row for messages; its id where there is no such row."""
    row: Any = plan.table(entity).get(row_id or "")
    return row.key if row else str(row_id)
