"""Plans in one line of text, for tests: `a_plan("A 3d > B 2d; C 1d; B > C SS+1d; S{ D 1d }")`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from planner.change import Change, add, apply
from planner.model.grammar import parse_estimate
from planner.model.new import new_plan
from planner.model.outline import children
from planner.model.positions import between
from planner.model.tasks import Link, Task
from planner.model.text import parse_links
from planner.model.values import Estimate, TaskKind

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.values import Day

MONDAY = date(2026, 3, 2)


def a_plan(text: str = "", start: Day = MONDAY, **settings: Any) -> Plan:
    """A plan of the tasks and links that a text names; ids are the keys.

    Statements are apart by semicolons. `A 3d > B 2/3/5d > C` makes tasks and FS links; a duration is given where a task
    first stands (default 1d, `0d` a milestone). `B > C SS+1d` gives type and lag of one link. `S{ D 1d; E }` puts tasks
    under a summary task; `S{ D } > F` links it.
    """
    plan = new_plan("Test", start)
    if settings:
        plan = with_settings(plan, **settings)
    for parent, statement in _statements(text):
        plan = _stated(plan, parent, statement)
    return plan


def with_settings(plan: Plan, **settings: Any) -> Plan:
    """The plan with other settings."""
    return plan.with_tables({"plan": {"plan": replace(plan.settings, **settings)}})


def with_task(plan: Plan, key: str, **values: Any) -> Plan:
    """The plan with other values for one task."""
    return plan.with_tables({"task": {**plan.tasks, key: replace(plan.tasks[key], **values)}})


def with_rows(plan: Plan, *rows: Any) -> Plan:
    """The plan with more rows of any entity."""
    return apply(plan, Change("test", tuple(add(plan.entity_of(row).name, row) for row in rows)))


def _statements(text: str) -> list[tuple[str | None, str]]:
    """Each statement with the summary task that it stands under."""
    found: list[tuple[str | None, str]] = []
    parents: list[str] = []
    closed = ""
    for part in re.findall(r"[^;{}]*[{]|[}]|[^;{}]+", text):
        word = part.strip()
        if word.endswith("{"):
            found.append((parents[-1] if parents else None, word[:-1].strip()))
            parents.append(word[:-1].split()[0])
        elif word == "}":
            closed = parents.pop()
        elif word.startswith(">"):
            found.append((parents[-1] if parents else None, closed + word))
        elif word:
            found.append((parents[-1] if parents else None, word))
    return found


def _stated(plan: Plan, parent: str | None, statement: str) -> Plan:
    """The plan with the tasks and links of one statement."""
    parts = [part.strip() for part in statement.split(">")]
    before = ""
    for part in parts:
        key, _, rest = part.partition(" ")
        linked = re.match(r"(FS|SS|FF|SF|[+-])", rest)
        if key not in plan.tasks:
            plan = _with_new_task(plan, key, parent, "" if linked else rest)
        if before:
            typed = parse_links(f"{before} {rest if linked else ''}", plan.units)[0]
            link_id = f"{before}-{key}-{typed.type}"
            plan = with_rows(plan, Link(id=link_id, predecessor=before, successor=key, type=typed.type, lag=typed.lag))
        before = key
    return plan


def _with_new_task(plan: Plan, key: str, parent: str | None, duration: str) -> Plan:
    """The plan with one more task."""
    siblings = children(plan).get(parent, [])
    estimate = parse_estimate(duration, plan.units) if duration else Estimate.of(480)
    kind = TaskKind.MILESTONE if estimate.pessimistic == 0 else TaskKind.TASK
    position = between(siblings[-1].position if siblings else "", "")
    task = Task(id=key, key=key, name=key, parent=parent, position=position, duration=estimate, kind=kind)
    return with_rows(plan, task)


__all__ = ["MONDAY", "a_plan", "with_rows", "with_task"]
