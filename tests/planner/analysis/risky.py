"""Small plans with risks for the tests of the risk orders."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from planner.analysis.risk_order import RiskOrder, risk_order
from planner.analysis.schedule import schedule
from planner.model.risks import Risk
from planner.model.values import Estimate
from tests.builders import a_plan, with_rows

if TYPE_CHECKING:
    from planner.analysis.exposure import Evidence
    from planner.model.plan import Plan

NAMES = "ABCDEFGHIJ"
TYPES = ("FS", "FS", "SS", "FF", "SF")
edges = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]), max_size=18)
hits = st.lists(st.tuples(st.integers(0, 9), st.floats(0.05, 1), st.integers(1, 9)), max_size=6)
effects = st.lists(st.floats(0, 4800), min_size=6, max_size=6)
shares = st.lists(st.floats(0, 1), min_size=10, max_size=10)


def a_risk(key: str, tasks: str, probability: float = 0.5, days: float = 2, **values: Any) -> Risk:
    impact = values.pop("impact", Estimate.of(round(days * 480)))
    hit = tuple(tasks.split())
    return Risk(id=f"r{key}", key=key, name=key, tasks=hit, probability=probability, impact=impact, **values)


def ordered(text: str, *risks: Risk, evidence: Evidence | None = None) -> tuple[Plan, RiskOrder]:
    plan = with_rows(a_plan(text), *risks)
    return plan, risk_order(plan, schedule(plan), evidence)


def a_random_plan(
    edges: list[tuple[int, int]], hits: list[tuple[int, float, int]], types: tuple[str, ...] = ()
) -> Plan:
    """Ten tasks with links and risks; with types they take turns, and the last three tasks are under a summary task."""
    pairs = list(dict.fromkeys(edges))
    kinds = [f" {types[number % len(types)]}" if types else "" for number in range(len(pairs))]
    links = "; ".join(
        f"{NAMES[before]} > {NAMES[after]}{kind}" for (before, after), kind in zip(pairs, kinds, strict=True)
    )
    tasks = [f"{name} {number % 4 + 1}d" for number, name in enumerate(NAMES)]
    outlined = [*tasks[:7], f"S{{ {'; '.join(tasks[7:])} }}"] if types else tasks
    risks = (a_risk(f"K{number}", NAMES[task], chance, days) for number, (task, chance, days) in enumerate(hits))
    return with_rows(a_plan(f"{'; '.join(outlined)}; {links}"), *risks)


def with_other_ids(plan: Plan) -> tuple[Plan, dict[str, str]]:
    """The plan whose tasks have other ids, in another order, and the new ids by the old ones."""
    new = {task.id: f"x{len(plan.tasks) - number:02}" for number, task in enumerate(plan.tasks.values())}
    tables = {
        "task": {
            new[row.id]: replace(row, id=new[row.id], parent=new[row.parent] if row.parent else None)
            for row in plan.tasks.values()
        },
        "link": {
            row.id: replace(row, predecessor=new[row.predecessor], successor=new[row.successor])
            for row in plan.links.values()
        },
        "risk": {row.id: replace(row, tasks=tuple(new[task] for task in row.tasks)) for row in plan.risks.values()},
    }
    return plan.with_tables(tables), new
