"""Launches with rows of every area, for tests of what stands around the tasks; ids are the keys."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from planner.model.objectives import Metric, Objective, ScopeItem
from planner.model.people import Person
from planner.model.quality import TestCase
from planner.model.risks import Risk
from planner.model.system import Booking, Component, Environment, Freeze, Release
from planner.model.values import TaskKind
from tests.builders import a_plan, with_rows, with_task

if TYPE_CHECKING:
    from planner.model.plan import Plan


def a_component(key: str, *needs: str, **values: Any) -> Component:
    """A component that cannot work without others."""
    return Component(id=key, key=key, name=values.pop("name", key.capitalize()), needs=needs, **values)


def an_objective(key: str = "O1", **values: Any) -> Objective:
    """An objective with all that it needs."""
    given = {"name": "Faster", "measure": "Median answer", "target": 2.0, "due": 30, **values}
    return Objective(id=key, key=key, **given)


def a_shop() -> Plan:
    """A web shop that goes live: five components, three environments, an objective, its scope and its tests."""
    plan = with_rows(
        a_plan("A 3d > B 2d > G 0d > L 1d"),
        Person(id="N1", key="N1", name="Ana"),
        Risk(id="K1", key="K1", name="Rain", tasks=("A",)),
        Metric(id="M1", key="M1", name="Answer time"),
        an_objective(metric="M1", owner="N1"),
        ScopeItem(id="SC1", key="SC1", name="Search", objectives=("O1",), tasks=("A",)),
        ScopeItem(id="SC2", key="SC2", name="Sharing"),
        TestCase(id="Q1", key="Q1", name="Search finds", scope=("SC1",)),
        Environment(id="E1", key="E1", name="Staging"),
        Environment(id="E2", key="E2", name="Production"),
        Booking(id="b1", environment="E1", name="Load test", begin=date(2026, 3, 2), end=date(2026, 3, 4)),
        Release(id="V1", key="V1", name="Spring", environments=("E1",)),
        Freeze(id="Z1", key="Z1", name="Year end", begin=date(2026, 3, 9), end=date(2026, 3, 13)),
        a_component("db", tasks=("B",), risks=("K1",)),
        a_component("api", "db", tasks=("A", "B")),
        a_component("web", "api"),
        a_component("mail"),
        a_component("jobs", "db", "mail"),
    )
    return with_task(plan, "G", kind=TaskKind.GATE, name="Go or no-go")
