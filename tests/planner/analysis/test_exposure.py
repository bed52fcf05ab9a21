"""What each task is exposed to: own risks, those that can reach it and those that lie behind it."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings

from planner.analysis.exposure import Evidence
from planner.analysis.graph import network
from planner.analysis.risk_order import risk_order
from planner.analysis.schedule import schedule
from tests.planner.analysis.risky import NAMES, a_random_plan, a_risk, edges, effects, hits, ordered


def test_a_task_inherits_each_risk_of_what_it_waits_for_once() -> None:
    _, order = ordered("A 1d > B 1d > D 1d; A > C 1d > D", a_risk("K1", "A", 0.5, 2), a_risk("K2", "D", 0.5, 1))
    facts = {task.id: (task.own, task.inherited, task.endangered) for task in order.tasks}
    assert facts == {"A": (480, 0, 3), "B": (0, 480, 1), "C": (0, 480, 1), "D": (240, 480, 0)}


def test_a_risk_on_a_summary_task_hits_the_tasks_below_it() -> None:
    _, order = ordered("S{ A 1d; B 1d } > C 1d", a_risk("K1", "S", 0.5, 2))
    assert {task.id: (task.own, task.inherited) for task in order.tasks} == {
        "A": (480, 0),
        "B": (480, 0),
        "C": (0, 480),
    }


@settings(max_examples=40)
@given(edges, hits)
def test_inherited_exposure_is_the_sum_over_the_risks_of_all_ancestors(
    edges: list[tuple[int, int]], hits: list[tuple[int, float, int]]
) -> None:
    plan = a_random_plan(edges, hits)
    order = risk_order(plan, schedule(plan))
    graph = network(plan)
    for task in order.tasks:
        above = nx.ancestors(graph, task.id)
        expected = sum(
            risk.delay
            for risk in order.risks
            if above & {hit.task for hit in risk.hits} and task.id not in {hit.task for hit in risk.hits}
        )
        assert task.inherited == pytest.approx(expected)
        assert task.endangered == len(nx.descendants(graph, task.id))


@settings(max_examples=40)
@given(edges, hits)
def test_the_tasks_that_risks_hit_are_known_without_ordering_all(
    edges: list[tuple[int, int]], hits: list[tuple[int, float, int]]
) -> None:
    plan = a_random_plan(edges, hits)
    order = risk_order(plan, schedule(plan))
    found = {task: (known.own, known.risks) for task, known in order.endangered.items()}
    assert "tasks" not in order.__dict__
    assert found == {task.id: (task.own, task.risks) for task in order.tasks if task.risks}


def test_what_lies_ahead_are_the_risks_of_what_waits_for_a_task_each_once() -> None:
    _, order = ordered("A 1d > B 1d > D 1d; A > C 1d > D", a_risk("K1", "B C", 0.5, 2), a_risk("K2", "D", 0.5, 1))
    assert {task.id: task.ahead for task in order.tasks} == {"A": 480 + 240, "B": 240, "C": 240, "D": 0}


def test_a_risk_that_hits_a_task_and_what_waits_for_it_is_its_own_alone() -> None:
    _, order = ordered("A 1d > B 1d", a_risk("K1", "A B", 0.5, 2))
    assert {task.id: (task.own, task.inherited, task.ahead) for task in order.tasks} == {
        "A": (480, 0, 0),
        "B": (480, 0, 0),
    }


def test_what_can_land_on_a_task_is_own_and_inherited_exposure() -> None:
    _, order = ordered("A 1d > B 1d", a_risk("K1", "A", 0.5, 2), a_risk("K2", "B", 0.5, 1))
    assert [(task.id, task.landing) for task in order.by_exposure] == [("B", 720), ("A", 480)]


def test_simulated_effects_take_the_place_of_screening_delays() -> None:
    evidence = Evidence({"rK1": 100.0, "rK2": 7.0}, {"A": 0.9, "B": 0.25})
    _, order = ordered("A 1d > B 1d", a_risk("K1", "A"), a_risk("K2", "B"), a_risk("K3", "B"), evidence=evidence)
    facts = {task.id: (task.own, task.inherited, task.ahead, task.criticality) for task in order.tasks}
    assert facts == {"A": (100.0, 0, 7.0, 0.9), "B": (7.0, 100.0, 0, 0.25)}
    assert order.endangered["B"].own == 7.0


@settings(max_examples=40)
@given(edges, hits, effects)
def test_exposure_by_effects_is_the_sum_over_ancestors_and_over_descendants(
    edges: list[tuple[int, int]], hits: list[tuple[int, float, int]], effects: list[float]
) -> None:
    plan = a_random_plan(edges, hits)
    evidence = Evidence({f"rK{number}": effect for number, effect in enumerate(effects)}, {})
    order, graph = risk_order(plan, schedule(plan), evidence), network(plan)
    hit_by = {name: {risk.id for risk in plan.risks.values() if name in risk.tasks} for name in NAMES}
    for task in order.tasks:
        for others, found in (
            (nx.ancestors(graph, task.id), task.inherited),
            (nx.descendants(graph, task.id), task.ahead),
        ):
            far = set().union(*(hit_by[other] for other in others)) - hit_by[task.id]
            assert found == pytest.approx(sum(evidence.effects[risk] for risk in far))
        assert task.own == pytest.approx(sum(evidence.effects[risk] for risk in hit_by[task.id]))
