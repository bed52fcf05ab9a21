"""The fail-fast order of a plan: open steps that can stop the launch, least spent in vain."""

from __future__ import annotations

from datetime import date
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.fail_fast import FailFast, Method, fail_fast
from planner.analysis.schedule import schedule
from planner.model.values import Duration
from tests.builders import a_plan, with_task
from tests.planner.analysis.risky import NAMES, TYPES, a_random_plan, edges, with_other_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.model.plan import Plan


def with_chances(text: str, chances: Mapping[str, float], costs: Mapping[str, float] | None = None) -> Plan:
    plan = a_plan(text)
    for key, chance in chances.items():
        plan = with_task(plan, key, stop_chance=chance, cost=(costs or {}).get(key, 0.0))
    return plan


def found(plan: Plan) -> FailFast:
    return fail_fast(plan, schedule(plan))


def ids(order: FailFast) -> list[str]:
    return [step.id for step in order.steps]


def spent(order: Iterable[str], plan: Plan) -> float:
    """What an order of tasks costs on average, in minutes."""
    cost, reached = 0.0, 1.0
    for task in order:
        cost += reached * plan.tasks[task].duration.pert_mean
        reached *= 1 - plan.tasks[task].stop_chance
    return cost


def test_independent_steps_stand_by_duration_per_chance() -> None:
    order = found(with_chances("A 4d; B 1d; C 3d; D 9d", {"A": 0.1, "B": 0.1, "C": 0.5}))
    assert (ids(order), order.method, order.money) == (["C", "B", "A"], Method.RATIO, False)
    assert [step.ratio for step in order.steps] == [6 * 480, 10 * 480, 40 * 480]
    assert [step.reached for step in order.steps] == pytest.approx([1, 0.5, 0.45])


def test_the_order_tells_what_it_costs_beside_that_of_the_plan() -> None:
    order = found(with_chances("A 4d > X 1d; X > Y 1d; B 2d", {"A": 0.5, "B": 0.5}))
    assert (order.cost, order.plan_cost) == ((2 + 0.5 * 4) * 480, (4 + 0.5 * 2) * 480)
    assert [(step.id, step.place, step.plan_place) for step in order.steps] == [("B", 1, 2), ("A", 2, 1)]
    assert order.passes == 0.25


def test_links_are_heeded_over_tasks_that_cannot_stop_the_launch() -> None:
    order = found(with_chances("A 9d > X 1d > B 1d; C 5d", {"A": 0.1, "B": 0.9, "C": 0.1}))
    assert (ids(order), order.method) == (["A", "B", "C"], Method.EXACT)


def test_links_of_summary_tasks_are_heeded() -> None:
    assert ids(found(with_chances("S{ A 9d }; T{ B 1d }; S > T", {"A": 0.1, "B": 0.9}))) == ["A", "B"]


def test_costs_count_where_every_step_has_one() -> None:
    plan = with_chances("A 1d; B 9d", {"A": 0.5, "B": 0.5}, {"A": 900.0, "B": 100.0})
    order = found(plan)
    assert (ids(order), order.money, order.cost) == (["B", "A"], True, 100 + 0.5 * 900)
    assert not found(with_task(plan, "B", cost=0.0)).money
    assert ids(found(with_task(plan, "B", cost=0.0))) == ["A", "B"]


def test_what_is_finished_stops_nothing_and_what_has_begun_costs_what_is_left() -> None:
    plan = with_chances("A 1d; B 9d; C 2d", {"A": 0.5, "B": 0.5, "C": 0.5})
    plan = with_task(plan, "A", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 2))
    plan = with_task(plan, "B", actual_start=date(2026, 3, 2), remaining=Duration(480))
    assert [(step.id, step.cost) for step in found(plan).steps] == [("B", 480), ("C", 960)]


def test_an_elapsed_step_costs_its_share_of_working_time() -> None:
    assert found(with_chances("A 7ed", {"A": 0.5})).steps[0].cost == 5 * 480


def test_a_summary_task_is_no_step() -> None:
    assert found(with_chances("S{ A 1d }", {"S": 0.5})).steps == ()


def test_a_plan_that_nothing_can_stop_has_no_steps() -> None:
    order = found(a_plan("A 1d > B 1d"))
    assert (order.steps, order.cost, order.plan_cost, order.passes) == ((), 0, 0, 1)


def test_a_step_that_surely_stops_leaves_nothing_to_pay_for() -> None:
    order = found(with_chances("A 1d > B 9d", {"A": 1.0, "B": 0.5}))
    assert (order.cost, order.passes) == (480, 0)


def test_more_than_twenty_steps_are_ordered_well_and_no_worse_than_the_plan() -> None:
    names = [f"T{number:02}" for number in range(24)]
    text = "; ".join(f"{name} {number % 5 + 1}d" for number, name in enumerate(names)) + "; T00 > T23; T01 > T23"
    order = found(with_chances(text, {name: 0.05 + 0.03 * (number % 7) for number, name in enumerate(names)}))
    assert order.method is Method.HEURISTIC
    assert order.cost <= order.plan_cost
    assert ids(order).index("T23") > max(ids(order).index("T00"), ids(order).index("T01"))


chances = st.lists(st.sampled_from((0.0, 0.1, 0.3, 0.7, 1.0)), min_size=10, max_size=10)


def a_stoppable_plan(edges: list[tuple[int, int]], chances: list[float], types: tuple[str, ...] = ()) -> Plan:
    plan = a_random_plan(edges, [], types)
    for name, chance in zip(NAMES, chances, strict=True):
        plan = with_task(plan, name, stop_chance=chance)
    return plan


@settings(max_examples=60)
@given(edges, chances)
def test_no_order_that_the_links_allow_costs_less(edges: list[tuple[int, int]], chances: list[float]) -> None:
    plan = a_stoppable_plan(edges, [*chances[:6], 0, 0, 0, 0])
    order = found(plan)
    graph: nx.DiGraph[str] = nx.DiGraph([(link.predecessor, link.successor) for link in plan.links.values()])
    graph.add_nodes_from(NAMES)
    reached = nx.transitive_closure(graph)
    allowed = [
        tried
        for tried in permutations(ids(order))
        if not any(reached.has_edge(late, early) for at, early in enumerate(tried) for late in tried[at + 1 :])
    ]
    assert order.cost == pytest.approx(min(spent(tried, plan) for tried in allowed))
    assert tuple(ids(order)) in allowed
    assert order.cost == pytest.approx(spent(ids(order), plan))


@settings(max_examples=40)
@given(edges, chances)
def test_the_order_has_every_open_step_once_and_never_costs_more_than_that_of_the_plan(
    edges: list[tuple[int, int]], chances: list[float]
) -> None:
    plan = a_stoppable_plan(edges, chances, TYPES)
    order = found(plan)
    assert sorted(ids(order)) == [name for name in NAMES if plan.tasks[name].stop_chance]
    assert sorted(step.plan_place for step in order.steps) == [step.place for step in order.steps]
    assert order.cost <= order.plan_cost + 1e-6
    assert all(first.reached >= second.reached for first, second in pairwise(order.steps))


@settings(max_examples=40)
@given(edges, chances)
def test_other_ids_give_the_same_steps(edges: list[tuple[int, int]], chances: list[float]) -> None:
    plan = a_stoppable_plan(edges, chances, TYPES)
    renamed, new = with_other_ids(plan)
    assert [new[task] for task in ids(found(plan))] == ids(found(renamed))
