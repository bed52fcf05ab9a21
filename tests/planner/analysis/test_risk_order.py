"""The first risk order: screening delay, exposure, and the topological risk order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.explain import explain_risk
from planner.analysis.network import network
from planner.analysis.risk_order import OrderedTask, RiskOrder, risk_order
from planner.analysis.schedule import Schedule, schedule
from planner.model.plan import Plan
from planner.model.risks import Risk
from planner.model.values import Estimate, RiskState
from tests.builders import a_plan, with_rows, with_task


def a_risk(key: str, tasks: str, probability: float = 0.5, days: float = 2, **values: Any) -> Risk:
    impact = values.pop("impact", Estimate.of(round(days * 480)))
    hit = tuple(tasks.split())
    return Risk(id=f"r{key}", key=key, name=key, tasks=hit, probability=probability, impact=impact, **values)


def ordered(text: str, *risks: Risk) -> tuple[Plan, RiskOrder]:
    plan = with_rows(a_plan(text), *risks)
    return plan, risk_order(plan, schedule(plan))


def test_a_risk_on_the_critical_path_delays_by_probability_times_mean_impact() -> None:
    _, order = ordered("A 3d > B 5d; C 2d", a_risk("K1", "B", 0.25, impact=Estimate(480, 960, 2400)))
    assert order.risks[0].delay == pytest.approx(0.25 * (480 + 4 * 960 + 2400) / 6)
    assert order.risks[0].worst is not None
    assert order.risks[0].worst.task == "B"


def test_float_takes_a_delay_up_so_that_probability_times_impact_misranks() -> None:
    _, order = ordered("A 10d; C 2d", a_risk("K1", "C", 0.9, 8), a_risk("K2", "A", 0.1, 1))
    assert [(risk.key, risk.rank, risk.delay) for risk in order.risks] == [("K2", 1, 48.0), ("K1", 2, 0.0)]


def test_of_several_tasks_hit_the_one_with_least_float_decides() -> None:
    _, order = ordered("A 10d; B 9d; C 1d", a_risk("K1", "C B", 1.0, 3))
    assert order.by_risk["rK1"].delay == 2 * 480
    assert [hit.total_float for hit in order.by_risk["rK1"].hits] == [9 * 480, 480]


@pytest.mark.parametrize("state", [RiskState.CLOSED, RiskState.HAPPENED])
def test_risks_that_cannot_happen_any_more_cost_nothing(state: RiskState) -> None:
    _, order = ordered("A 1d", a_risk("K1", "A", state=state))
    assert order.risks[0].delay == 0
    assert not order.risks[0].live
    assert order.tasks[0].own == 0


def test_what_is_finished_is_delayed_by_no_risk_any_more() -> None:
    done = {"actual_start": date(2026, 3, 2), "actual_finish": date(2026, 3, 4)}
    plan = with_rows(a_plan("S{ A 3d; B 1d > C 9d }"), a_risk("K1", "A"), a_risk("K2", "S"), a_risk("K3", "A C"))
    plan = with_task(plan, "A", **done)
    order = risk_order(plan, schedule(plan))
    assert [order.by_risk[risk].delay for risk in ("rK1", "rK2", "rK3")] == [0, 480, 480]
    assert [order.by_task[task].risks for task in "ABC"] == [(), ("rK2",), ("rK2", "rK3")]
    assert explain_risk(plan, order.by_risk["rK1"]) == "K1 hits only what is finished, so it delays nothing any more."


def test_an_elapsed_impact_counts_by_its_share_of_working_time() -> None:
    _, order = ordered("A 1d", a_risk("K1", "A", 1.0, impact=Estimate.of(7 * 1440, "ed")))
    assert order.risks[0].delay == 5 * 480


def test_the_float_of_a_task_on_another_clock_counts_in_working_time_of_the_plan() -> None:
    plan, order = ordered("A 1ed; B 5d", a_risk("K1", "A", 1.0, 6))
    dates = schedule(plan)
    spare = dates.compiled.reading.calendars.project.span(
        int(dates.early_finish[dates.row("A")]), int(dates.late_finish[dates.row("A")])
    )
    assert spare == dates.plan_float[dates.row("A")] == 4 * 480
    assert dates.total_float[dates.row("A")] > spare
    assert order.by_risk["rK1"].delay == 6 * 480 - spare


def test_a_summary_task_has_the_least_float_below_it_whatever_the_clocks() -> None:
    plan = a_plan("S{ A 1ed; C 4d }; B 5d")
    dates = schedule(plan)
    assert dates.plan_float[dates.row("S")] == 480


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


edges = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]), max_size=18)
hits = st.lists(st.tuples(st.integers(0, 9), st.floats(0.05, 1), st.integers(1, 9)), max_size=6)


def a_random_plan(edges: list[tuple[int, int]], hits: list[tuple[int, float, int]], names: str = "ABCDEFGHIJ") -> Plan:
    links = "; ".join(f"{names[before]} > {names[after]}" for before, after in dict.fromkeys(edges))
    tasks = "; ".join(f"{name} {number % 4 + 1}d" for number, name in enumerate(names))
    risks = (a_risk(f"K{number}", names[task], chance, days) for number, (task, chance, days) in enumerate(hits))
    return with_rows(a_plan(f"{tasks}; {links}"), *risks)


def urgency(task: OrderedTask, dates: Schedule) -> tuple[float, float, int]:
    row = dates.row(task.id)
    return round(task.own, 6), round(task.chance * task.critical, 9), -int(dates.late_start[row])


@settings(max_examples=40)
@given(edges, hits)
def test_the_risk_order_respects_every_link_and_no_swap_of_neighbors_improves_it(
    edges: list[tuple[int, int]], hits: list[tuple[int, float, int]]
) -> None:
    plan = a_random_plan(edges, hits)
    dates = schedule(plan)
    order = risk_order(plan, dates)
    place = {task.id: task.place for task in order.tasks}
    graph = network(plan)
    assert sorted(place.values()) == list(range(1, 11))
    assert all(place[before] < place[after] for before, after in graph.edges)
    for first, second in pairwise(order.tasks):
        if not nx.has_path(graph, first.id, second.id):
            assert urgency(first, dates) >= urgency(second, dates)


@settings(max_examples=40)
@given(edges, hits)
def test_other_ids_give_the_same_order(edges: list[tuple[int, int]], hits: list[tuple[int, float, int]]) -> None:
    plan = a_random_plan(edges, hits)
    new = {task.id: f"x{9 - number}" for number, task in enumerate(plan.tasks.values())}
    renamed = plan.with_tables(
        {
            "task": {new[row.id]: replace(row, id=new[row.id]) for row in plan.tasks.values()},
            "link": {
                row.id: replace(row, predecessor=new[row.predecessor], successor=new[row.successor])
                for row in plan.links.values()
            },
            "risk": {row.id: replace(row, tasks=tuple(new[task] for task in row.tasks)) for row in plan.risks.values()},
        }
    )
    before = [plan.tasks[task.id].key for task in risk_order(plan, schedule(plan)).tasks]
    after = [renamed.tasks[task.id].key for task in risk_order(renamed, schedule(renamed)).tasks]
    assert before == after


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
