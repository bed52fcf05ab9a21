"""The launches that come with the program: templates to begin with, and one finished example."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from planner.errors import NotAPlan
from planner.formats.yaml_plan import read
from planner.model.calendars import EXCEPTION
from planner.model.fields import Kind
from planner.model.schema import SCHEMA
from planner.model.settings import PLAN_ROW
from planner.sentences import told

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.values import Day, Id

ORDER = ("web-service", "mobile-app", "database-migration", "feature-flag", "region-move", "library-release")
"""The templates as people are offered them, the usual one first."""
EXAMPLE = "web-service"
LIST = "templates.json"


@dataclass(frozen=True, slots=True)
class Template:
    """A launch to begin with: `name` as the terminal takes it, words for people, and how many rows it holds."""

    name: str
    title: str
    description: str
    tasks: int
    links: int
    risks: int


@cache
def templates() -> tuple[Template, ...]:
    """Every template, the usual one first; read once, from a list that makes it unnecessary to read the plans."""
    found = json.loads((files("resources") / "templates" / LIST).read_text("utf-8"))
    return tuple(Template(name, **found[name]) for name in ORDER)


def new_from_template(name: str, start: Day) -> Plan:
    """A new plan from the template of that name, with ids of its own; raises NotAPlan with the names there are.

    What has a date in the template, such as a freeze, keeps its distance in days from the start.
    """
    if name not in ORDER:
        raise NotAPlan(told("There is no template '%1'. Choose one of %2.", name, ", ".join(ORDER)))
    plan = _stored("templates", name)
    moved = _moved(plan, _date(start) - _date(plan.settings.start or start))
    return plan.with_tables({**moved, "plan": {PLAN_ROW: dataclasses.replace(plan.settings, start=start)}})


def _date(day: Day) -> date:
    """The day of a day with or without a clock time."""
    return day.date() if isinstance(day, datetime) else day


def _moved(plan: Plan, days: timedelta) -> dict[str, dict[Id, Any]]:
    """The tables with dated rows, all their dates later by some days; holidays stay where they are."""
    tables: dict[str, dict[Id, Any]] = {}
    for entity in plan.schema.entities:
        dated = [item.name for item in entity.fields if item.kind is Kind.DATE]
        if dated and not entity.single and entity is not EXCEPTION:
            later = ((row, _later(row, dated, days)) for row in plan.table(entity.name).values())
            tables[entity.name] = {row.id: dataclasses.replace(row, **dates) if dates else row for row, dates in later}
    return tables


def _later(row: Any, dated: list[str], days: timedelta) -> dict[str, Day]:
    """The dates that a row has, later by some days."""
    return {name: found + days for name in dated if (found := getattr(row, name)) is not None}


def example() -> Plan:
    """The finished example: the launch of a checkout at mid-flight, in which every page has something to show."""
    return _stored("examples", EXAMPLE)


def _stored(folder: str, name: str) -> Plan:
    """A plan that comes with the program, with new ids."""
    return read((files("resources") / folder / f"{name}.yaml").read_bytes(), SCHEMA).plan
