"""The launches that come with the program: templates to begin with, and one finished example."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from planner.errors import NotAPlan
from planner.formats.yaml_plan import read
from planner.model.schema import SCHEMA
from planner.model.settings import PLAN_ROW
from planner.sentences import told

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.values import Day

ORDER = ("web-service", "mobile-app", "database-migration", "feature-flag", "region-move", "library-release")
"""The templates as people are offered them, the usual one first."""
EXAMPLE = "web-service"


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
    """Every template, the usual one first; read once."""
    return tuple(_template(name, _stored("templates", name)) for name in ORDER)


def _template(name: str, plan: Plan) -> Template:
    """What a template is about."""
    settings = plan.settings
    return Template(name, settings.name, settings.notes, len(plan.tasks), len(plan.links), len(plan.risks))


def new_from_template(name: str, start: Day) -> Plan:
    """A new plan from the template of that name, with ids of its own; raises NotAPlan with the names there are."""
    if name not in ORDER:
        raise NotAPlan(told("There is no template '%1'. Choose one of %2.", name, ", ".join(ORDER)))
    plan = _stored("templates", name)
    return plan.with_tables({"plan": {PLAN_ROW: dataclasses.replace(plan.settings, start=start)}})


def example() -> Plan:
    """The finished example: a web-service launch with people, dates and risks."""
    return _stored("examples", EXAMPLE)


def _stored(folder: str, name: str) -> Plan:
    """A plan that comes with the program, with new ids."""
    return read((files("resources") / folder / f"{name}.yaml").read_bytes(), SCHEMA).plan
