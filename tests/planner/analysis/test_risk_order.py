"""The topological risk order: what to do first to learn early, with and without a simulation."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import networkx as nx
from hypothesis import given, settings, strategies as st

from planner.analysis.exposure import Evidence
from planner.analysis.risk_order import OrderedTask, risk_order
from planner.analysis.schedule import Schedule, schedule
from tests.builders import a_plan, with_rows
from tests.planner.analysis.risky import (
    NAMES,
    TYPES,
    a_random_plan,
    a_risk,
    edges,
    effects,
    hits,
    ordered,
    shares,
    with_other_ids,
)

if TYPE_CHECKING:
    from planner.model.values import Id


def test_among_ready_tasks_the_one_that_costs_most_comes_first() -> None:
    _, order = ordered("A 3d; B 3d; C 3d", a_risk("K1", "C", 0.5, 2), a_risk("K2", "B", 0.5, 1))
    assert [task.id for task in order.tasks] == ["C", "B", "A"]


def test_without_risks_the_order_follows_late_starts_and_then_keys() -> None:
    _, order = ordered("C 1d; B 2d; A 1d; D 3d")
    assert [task.id for task in order.tasks] == ["D", "B", "A", "C"]


def test_a_plan_without_tasks_has_an_empty_order() -> None:
    _, order = ordered("")
    assert (order.risks, order.tasks) == ((), ())


def test_a_cycle_in_a_file_does_not_hide_tasks_from_the_order() -> None:
    plan = a_plan("A > B > C")
    knot = replace(plan.links["A-B-FS"], id="back", predecessor="C", successor="A")
    plan = with_rows(plan, knot)
    assert [task.id for task in risk_order(plan, schedule(plan)).tasks] == ["A", "B", "C"]


def test_effects_of_a_simulation_decide_where_there_is_one() -> None:
    risks = (a_risk("K1", "A", 0.5, 2), a_risk("K2", "B", 0.5, 1))
    _, order = ordered("A 3d; B 3d", *risks, evidence=Evidence({"rK1": 5.0, "rK2": 9.0}, {}))
    assert [task.id for task in order.tasks] == ["B", "A"]


def test_of_equal_effects_the_more_often_critical_task_at_risk_comes_first() -> None:
    risks = (a_risk("K1", "A", 0.5, 2), a_risk("K2", "B", 0.4, 1))
    _, order = ordered("A 3d; B 3d", *risks, evidence=Evidence({}, {"A": 0.5, "B": 0.9}))
    assert [(task.id, task.criticality) for task in order.tasks] == [("B", 0.9), ("A", 0.5)]


def test_criticality_alone_moves_no_task_that_no_risk_hits() -> None:
    _, order = ordered("A 3d; B 3d", evidence=Evidence({}, {"A": 0.1, "B": 0.9}))
    assert [task.id for task in order.tasks] == ["A", "B"]


def key_of(task: OrderedTask, dates: Schedule) -> tuple[float, float, int]:
    """What the definition ranks by, the largest first."""
    return round(task.own, 6), round(task.chance * task.criticality, 9), -int(dates.late_start[dates.row(task.id)])


def the_graph(dates: Schedule) -> nx.DiGraph[int]:
    """Every edge of the network, those over summary tasks too."""
    leads_to = dates.compiled.network.leads_to
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(len(leads_to)))
    graph.add_edges_from((node, head) for node, heads in enumerate(leads_to) for head in heads)
    return graph


def evidence_of(effects: list[float], shares: list[float]) -> Evidence:
    found = {f"rK{number}": effect for number, effect in enumerate(effects)}
    return Evidence(found, dict(zip(NAMES, shares, strict=True)))


simulated = st.one_of(st.none(), st.builds(evidence_of, effects, shares))


@settings(max_examples=80)
@given(edges, hits, simulated)
def test_the_order_is_topological_and_no_swap_of_neighbors_improves_it(
    edges: list[tuple[int, int]], hits: list[tuple[int, float, int]], evidence: Evidence | None
) -> None:
    plan = a_random_plan(edges, hits, TYPES)
    dates = schedule(plan)
    order, graph = risk_order(plan, dates, evidence), the_graph(dates)
    place = {dates.row(task.id): task.place for task in order.tasks}
    assert sorted(place.values()) == list(range(1, 11))
    for row, here in place.items():
        assert all(here < place[after] for after in nx.descendants(graph, row) & set(place))
    for first, second in pairwise(order.tasks):
        if not nx.has_path(graph, dates.row(first.id), dates.row(second.id)):
            assert key_of(first, dates) >= key_of(second, dates)


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] < pair[1])), hits)
def test_of_all_topological_orders_it_is_the_one_with_the_largest_keys_first(
    edges: list[tuple[int, int]], hits: list[tuple[int, float, int]]
) -> None:
    text = "; ".join(f"{name} {number % 3 + 1}d" for number, name in enumerate(NAMES[:6]))
    links = "; ".join(f"{NAMES[before]} > {NAMES[after]}" for before, after in dict.fromkeys(edges))
    risks = [a_risk(f"K{number}", NAMES[hit % 6], chance, days) for number, (hit, chance, days) in enumerate(hits)]
    plan, order = ordered(f"{text}; {links}", *risks)
    keys = {task.id: (*key_of(task, order.schedule), -ord(task.id)) for task in order.tasks}
    graph: nx.DiGraph[Id] = nx.DiGraph([(link.predecessor, link.successor) for link in plan.links.values()])
    graph.add_nodes_from(NAMES[:6])
    best = max([keys[task] for task in found] for found in nx.all_topological_sorts(graph))
    assert [keys[task.id] for task in order.tasks] == best


@settings(max_examples=40)
@given(edges, hits, simulated)
def test_other_ids_give_the_same_order(
    edges: list[tuple[int, int]], hits: list[tuple[int, float, int]], evidence: Evidence | None
) -> None:
    plan = a_random_plan(edges, hits, TYPES)
    renamed, new = with_other_ids(plan)
    same = Evidence(evidence.effects, {new[id_]: ci for id_, ci in evidence.criticality.items()}) if evidence else None
    before = [plan.tasks[task.id].key for task in risk_order(plan, schedule(plan), evidence).tasks]
    after = [renamed.tasks[task.id].key for task in risk_order(renamed, schedule(renamed), same).tasks]
    assert before == after


@settings(max_examples=40)
@given(edges, hits)
def test_other_keys_change_ties_only(edges: list[tuple[int, int]], hits: list[tuple[int, float, int]]) -> None:
    plan = a_random_plan(edges, hits)
    other = dict(zip(NAMES, reversed(NAMES), strict=True))
    named = {row.id: replace(row, key=other[row.key]) for row in plan.tasks.values()}
    renamed = plan.with_tables({"task": named})
    before, after = (risk_order(which, schedule(which)) for which in (plan, renamed))
    distinct = {key_of(task, before.schedule) for task in before.tasks}
    if len(distinct) == len(before.tasks):
        assert [task.id for task in before.tasks] == [task.id for task in after.tasks]
    assert {(task.id, task.own) for task in before.tasks} == {(task.id, task.own) for task in after.tasks}
