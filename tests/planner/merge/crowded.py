"""Edits of a small plan that often meet: the same few rows and fields, tasks that go, come and move, and links."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from planner.change import Change, add, checked, remove, set_value
from planner.edits.removing import removal
from planner.errors import PlanError
from planner.model.people import Role
from planner.model.risks import Risk
from planner.model.tasks import Link, Task
from planner.model.values import Constraint, Duration, Estimate, LinkType
from tests.builders import MONDAY, a_plan, with_rows, with_task
from tests.planner.strategies import changes

if TYPE_CHECKING:
    from planner.model.plan import Plan

PLAN = with_task(
    with_rows(
        a_plan("A 3d > B 2d > C; S{ D 1d } > C; E"),
        Role(id="OPS", key="OPS", name="Operations"),
        Risk(id="R", key="R", name="Risk", tasks=("A", "D")),
    ),
    "B",
    role="OPS",
)
TASKS = st.sampled_from("ABCDES")
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "name": st.sampled_from(["one", "two"]),
    "key": st.sampled_from(["A", "B", "X"]),
    "duration": st.sampled_from([Estimate.of(480), Estimate(480, 960, 1440)]),
    "parent": st.sampled_from([None, "S", "E", "D"]),
    "role": st.sampled_from([None, "OPS"]),
    "position": st.sampled_from(["1", "3"]),
    "cost": st.integers(0, 2),
}


@st.composite
def edited(draw: st.DrawFn, plan: Plan = PLAN) -> Plan:
    """The plan after one to four changes of anything that it accepts."""
    for _ in range(draw(st.integers(1, 4))):
        with contextlib.suppress(PlanError):
            plan = checked(plan, draw(changes(plan)))
    return plan


@st.composite
def crowded(draw: st.DrawFn, plan: Plan = PLAN) -> Plan:
    """The plan after one to five edits that it accepts."""
    for _ in range(draw(st.integers(1, 5))):
        change = draw(st.sampled_from([_set, _set, _constrained, _gone, _come, _linked, _unlinked, _lag, _risk, _role]))
        with contextlib.suppress(PlanError, KeyError):
            plan = checked(plan, Change("Edit", tuple(change(draw, plan))))
    return plan


def _set(draw: st.DrawFn, plan: Plan) -> list[Any]:
    field = draw(st.sampled_from(sorted(VALUES)))
    return [set_value("task", plan.tasks[draw(TASKS)], field, draw(VALUES[field]))]


def _constrained(draw: st.DrawFn, plan: Plan) -> list[Any]:
    task, kind = plan.tasks[draw(TASKS)], draw(st.sampled_from([Constraint.SNET, Constraint.FNLT]))
    return [set_value("task", task, "constraint", kind), set_value("task", task, "constraint_date", MONDAY)]


def _gone(draw: st.DrawFn, plan: Plan) -> Any:
    return removal(plan, [("task", draw(TASKS))]).steps


def _come(draw: st.DrawFn, plan: Plan) -> list[Any]:
    key = draw(st.sampled_from(["N1", "N2"]))
    new = {"parent": draw(VALUES["parent"]), "position": draw(VALUES["position"]), "name": draw(VALUES["name"])}
    return [] if key in plan.tasks else [add("task", Task(id=key, key=key, **new))]


def _linked(draw: st.DrawFn, plan: Plan) -> list[Any]:
    first, last, kind = draw(TASKS), draw(TASKS), draw(st.sampled_from([LinkType.FS, LinkType.SS]))
    new = Link(id=f"{first}-{last}", predecessor=first, successor=last, type=kind)
    return [] if new.id in plan.links else [add("link", new)]


def _unlinked(draw: st.DrawFn, plan: Plan) -> list[Any]:
    return [remove("link", plan.links[draw(st.sampled_from(sorted(plan.links)))])] if plan.links else []


def _lag(draw: st.DrawFn, plan: Plan) -> list[Any]:
    lag = Duration(480 * draw(st.integers(1, 2)))
    return [set_value("link", plan.links[draw(st.sampled_from(sorted(plan.links)))], "lag", lag)] if plan.links else []


def _risk(draw: st.DrawFn, plan: Plan) -> list[Any]:
    ends = draw(st.lists(TASKS, max_size=2, unique=True))
    return [set_value("risk", plan.risks["R"], "tasks", tuple(ends))]


def _role(draw: st.DrawFn, plan: Plan) -> Any:
    if "OPS" in plan.rows(Role) and draw(st.booleans()):
        return removal(plan, [("role", "OPS")]).steps
    return [set_value("role", plan.rows(Role)["OPS"], "name", draw(VALUES["name"]))]
