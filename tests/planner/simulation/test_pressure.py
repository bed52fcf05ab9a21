"""Buffer pressure: the chance of a late start x the work that waits for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.graph import network
from planner.model.plan import Plan
from planner.simulation.pressure import Pressure, buffer_pressure, explain_pressure
from planner.simulation.result import Options, Simulation
from planner.simulation.simulate import simulate
from tests.builders import a_plan, with_task
from tests.planner.analysis.risky import NAMES, a_random_plan, edges, shares


def simulated(plan: Plan, **late: float) -> Simulation:
    """A simulation in which tasks start late as often as told."""
    found = simulate(plan, Options(runs=50))
    given = np.array([late.get(task, 0.0) for task in found.schedule.ids])
    return replace(found, tasks=replace(found.tasks, late=given))


def by_task(simulation: Simulation) -> dict[str, Pressure]:
    return {pressure.id: pressure for pressure in buffer_pressure(simulation)}


def test_pressure_is_the_chance_of_a_late_start_times_the_work_that_waits() -> None:
    found = by_task(simulated(a_plan("A 1d > B 2d > C 3d"), A=0.1, B=0.5, C=0.9))
    assert {task: (one.waiting, one.work) for task, one in found.items()} == {
        "A": (2, 5 * 480),
        "B": (1, 3 * 480),
        "C": (0, 0),
    }
    assert [found[task].minutes for task in "ABC"] == pytest.approx([0.5 * 480, 1.5 * 480, 0])


def test_the_greatest_pressure_comes_first_and_equal_ones_by_key() -> None:
    simulation = simulated(a_plan("A 1d > B 2d > C 3d; Z 1d; D 1d"), A=0.1, B=0.5)
    assert [(one.id, one.rank) for one in buffer_pressure(simulation)] == [
        ("B", 1),
        ("A", 2),
        ("C", 3),
        ("D", 4),
        ("Z", 5),
    ]


def test_the_mean_of_an_estimate_weighs_not_its_plan() -> None:
    simulation = simulate(a_plan("A 1d > B 1/2/9d"), Options(runs=2000))
    assert by_task(simulation)["A"].work == pytest.approx(3 * 480, rel=0.05)


def test_each_task_that_waits_counts_once_however_many_ways_lead_to_it() -> None:
    found = by_task(simulated(a_plan("A 1d > B 1d > D 1d; A > C 1d > D"), A=1.0))
    assert (found["A"].waiting, found["A"].work) == (3, 3 * 480)


def test_what_is_finished_neither_presses_nor_weighs() -> None:
    done = {"actual_start": date(2026, 3, 2), "actual_finish": date(2026, 3, 2)}
    plan = with_task(a_plan("A 1d > B 1d; C 1d; B > C SS"), "C", **done)
    found = by_task(simulated(plan, A=0.5))
    assert set(found) == {"A", "B"}
    assert (found["A"].waiting, found["A"].work) == (1, 480)


def test_summary_tasks_have_no_pressure_but_pass_it_on() -> None:
    found = by_task(simulated(a_plan("S{ A 1d; B 1d } > C 2d"), A=0.5))
    assert set(found) == {"A", "B", "C"}
    assert found["A"].work == 2 * 480


def test_late_starts_come_from_the_runs() -> None:
    simulation = simulate(a_plan("A 1/2/9d > B 1d; C 1d"), Options(runs=1000))
    found = by_task(simulation)
    assert found["B"].late == float(simulation.tasks.late[simulation.schedule.row("B")])
    assert found["B"].late > 0.5
    assert found["C"].late == 0


def test_a_plan_that_is_done_has_no_pressure() -> None:
    done = {"actual_start": date(2026, 3, 2), "actual_finish": date(2026, 3, 2)}
    assert buffer_pressure(simulated(with_task(a_plan("A 1d"), "A", **done))) == ()


@pytest.mark.parametrize(
    ("task", "sentence"),
    [
        ("A", "A starts later than planned in 25 % of the runs, and 2 tasks with 5 d of work wait for it: "),
        ("B", "B starts later than planned in 50 % of the runs, and 1 task with 3 d of work waits for it: "),
        ("C", "C starts later than planned in 90 % of the runs, and nothing waits for it."),
    ],
)
def test_each_pressure_explains_itself(task: str, sentence: str) -> None:
    simulation = simulated(a_plan("A 1d > B 2d > C 3d"), A=0.25, B=0.5, C=0.9)
    assert explain_pressure(simulation, by_task(simulation)[task]).startswith(sentence)


def test_the_explanation_ends_with_the_figure() -> None:
    simulation = simulated(a_plan("A 1d > B 2d > C 3d"), B=0.5)
    assert explain_pressure(simulation, by_task(simulation)["B"]).endswith("waits for it: 1.5 d of pressure.")


@settings(max_examples=20, deadline=None)
@given(edges, shares, st.booleans())
def test_pressure_is_what_walking_the_graph_finds(
    edges: list[tuple[int, int]], shares: list[float], reverse: bool
) -> None:
    plan = a_random_plan(edges, [])
    late = dict(zip(reversed(NAMES) if reverse else NAMES, shares, strict=True))
    simulation, graph = simulated(plan, **late), network(plan)
    for task, found in by_task(simulation).items():
        behind = nx.descendants(graph, task)
        assert found.waiting == len(behind)
        assert found.minutes == pytest.approx(late[task] * sum(plan.tasks[one].duration.pert_mean for one in behind))
    order = buffer_pressure(simulation)
    assert list(order) == sorted(order, key=lambda one: (-round(one.minutes, 6), one.id))
