"""What the launch would be without a risk: the same runs, made again where it happened, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.model.calendars import WEEKDAYS, Calendar
from planner.model.plan import Plan
from planner.model.risks import Risk
from planner.model.values import Estimate
from planner.simulation import effects
from planner.simulation.draws import Drawing
from planner.simulation.effects import Without, without_risks
from planner.simulation.engine import Engine
from planner.simulation.lengths import Lengths
from planner.simulation.result import Options
from planner.simulation.walk import Rows, walk
from tests.builders import MONDAY, a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import plans
from tests.planner.analysis.risky import a_risk

if TYPE_CHECKING:
    from collections.abc import Callable

DAY, RUNS = 480, 300
HALF = Calendar(id="half", key="HALF", name="Mornings", **dict.fromkeys(WEEKDAYS[:5], ((480, 720),)))


class Runs:
    """One block of runs, with the launch of each and what it would be without each risk."""

    def __init__(self, plan: Plan, runs: int = RUNS) -> None:
        self.engine = Engine.of(plan, Options(runs=runs))
        self.drawn = Lengths(self.engine.course, self.engine.inputs, Drawing(3, 0, runs, latin=False), 0.0)
        self.lengths: list[Any] = []
        self.rows = walk(self.engine.course, self.drawn, runs=runs, see=lambda *seen: self.lengths.append(seen[2]))
        self.launch = self._launch(self.rows)

    def _launch(self, rows: Rows) -> Any:
        """The launch of each run."""
        return self.engine.clock.last(self.nodes, rows.finishes.__getitem__)

    @property
    def nodes(self) -> tuple[int, ...]:
        """The nodes of the launch."""
        return self.engine.goals[self.engine.launch].nodes

    @property
    def happened(self) -> Any:
        """By risk in which runs it happened."""
        return np.array(self.drawn.happened)

    def without(self) -> Any:
        """By risk the launch of each run."""
        block = Without(self.engine.course, self.engine.inputs.dangers, self.drawn, self.rows, self.lengths)
        return without_risks(block, (self.nodes, lambda value: self.engine.clock.last(self.nodes, value)), self.launch)

    def walked_without(self, number: int) -> Any:
        """The launch of all runs with all lengths less what a risk added, walked from the begin."""
        return self._launch(walk(self.engine.course, self._lengths_without(number), runs=len(self.launch)))

    def _lengths_without(self, number: int) -> Callable[[int], Any]:
        return lambda place: self.lengths[place] - self.drawn.added.get((number, place), 0)

    def reached(self, number: int) -> set[str]:
        """The tasks that are walked again for a risk."""
        leading = effects._leading(self.engine.course, self.nodes)
        nodes = effects._reached(self.engine.course, self.engine.inputs.dangers[number].nodes, leading)
        row, place = self.engine.schedule.row, self.engine.course.place
        return {task for task in self.engine.schedule.plan.tasks if place[row(task)] in nodes}


def launched(plan: Plan, task: str) -> Plan:
    """The plan with a go-live."""
    return plan.with_tables({"plan": {"plan": replace(plan.settings, go_live=task)}})


def wide(key: str, tasks: str, probability: float = 0.5) -> Risk:
    """A risk whose impact differs from run to run."""
    return a_risk(key, tasks, probability, impact=Estimate(DAY, 2 * DAY, 6 * DAY))


def the_runs(text: str, *risks: Risk) -> Runs:
    return Runs(with_rows(a_plan(text), *risks))


def test_without_its_only_risk_a_certain_plan_launches_as_planned() -> None:
    runs = the_runs("A 3d > B 2d", wide("K1", "A"))
    assert set(runs.without()[0].tolist()) == {5 * DAY}
    assert runs.launch.max() > 5 * DAY


def test_a_risk_changes_nothing_in_the_runs_in_which_it_does_not_happen() -> None:
    runs = the_runs("A 2/3/9d > B 1/2/3d", wide("K1", "A"))
    calm = ~runs.happened[0]
    assert calm.any()
    assert runs.without()[0][calm].tolist() == runs.launch.astype(np.float32)[calm].tolist()


def test_a_risk_that_never_happens_leaves_every_launch_as_it_is() -> None:
    runs = the_runs("A 2/3/9d", wide("K1", "A", 1e-6))
    assert not runs.happened.any()
    assert runs.without()[0].tolist() == runs.launch.astype(np.float32).tolist()


def test_what_a_critical_task_is_spared_the_launch_is_spared() -> None:
    runs = the_runs("A 3d > B 2d", wide("K1", "A"))
    spared = runs.launch - runs.without()[0]
    assert spared.tolist() == pytest.approx(runs.drawn.added[0, runs.engine.inputs.dangers[0].nodes[0]], abs=0.01)


def test_float_takes_up_what_it_can() -> None:
    runs = the_runs("A 1d > C 1d; B 3d > C", a_risk("K1", "A", 0.5, 3))
    assert (runs.launch - runs.without()[0]).tolist() == (runs.happened[0] * DAY).tolist()


def test_of_two_risks_on_parallel_tasks_neither_alone_spares_the_launch() -> None:
    runs = the_runs("A 1d > C 1d; B 1d > C", a_risk("K1", "A", 1.0, 3), a_risk("K2", "B", 1.0, 3))
    assert runs.without().tolist() == [[5 * DAY] * RUNS] * 2


def test_of_two_risks_on_one_task_each_spares_its_own_delay() -> None:
    runs = the_runs("A 1d > C 1d", a_risk("K1", "A", 1.0, 3), a_risk("K2", "A", 1.0, 1))
    assert [set(row.tolist()) for row in runs.without()] == [{3 * DAY}, {5 * DAY}]


def test_a_risk_on_two_tasks_of_a_chain_is_gone_from_both() -> None:
    runs = the_runs("A 1d > B 1d > C 1d", a_risk("K1", "A B", 0.5, 2))
    assert (runs.launch - runs.without()[0]).tolist() == (runs.happened[0] * 4 * DAY).tolist()


def test_a_percentage_is_gone_with_its_risk() -> None:
    grown = a_risk("K1", "A", 0.5, impact=Estimate.of(0), percent=100.0)
    assert set(the_runs("A 2d > B 1d", grown).without()[0].tolist()) == {3 * DAY}


def test_the_launch_does_not_mind_what_comes_after_the_go_live() -> None:
    runs = Runs(launched(with_rows(a_plan("A 1d > L 1d > W 1d"), a_risk("K1", "W", 1.0, 9)), "L"))
    assert runs.without()[0].tolist() == runs.launch.tolist() == [2 * DAY] * RUNS
    assert runs.reached(0) == set()


def test_only_what_lies_between_a_risk_and_the_launch_is_walked_again() -> None:
    text = "A 1d > B 1d > L 1d > W 1d; A > C 1d > L; B > D 1d; E 1d > L"
    runs = Runs(launched(with_rows(a_plan(text), a_risk("K1", "B"), a_risk("K2", "A"), a_risk("K3", "E C")), "L"))
    assert [runs.reached(number) for number in range(3)] == [{"B", "L"}, {"A", "B", "C", "L"}, {"C", "E", "L"}]


def test_only_the_runs_in_which_a_risk_happens_are_made_again() -> None:
    runs, made = the_runs("A 3d > B 2d", wide("K1", "A"), wide("K2", "B")), []
    block = Without(runs.engine.course, runs.engine.inputs.dangers, runs.drawn, runs.rows, runs.lengths)
    without_risks(block, (runs.nodes, lambda value: made.append(value(runs.nodes[0])) or made[-1]), runs.launch)
    assert [len(again) for again in made] == runs.happened.sum(axis=1).tolist()


def test_a_task_that_is_the_launch_is_walked_again_itself() -> None:
    runs = Runs(launched(with_rows(a_plan("A 1d > L 2d"), a_risk("K1", "L", 1.0, 1)), "L"))
    assert runs.reached(0) == {"L"}
    assert set(runs.without()[0].tolist()) == {3 * DAY}


def test_links_of_all_types_carry_what_is_spared() -> None:
    runs = the_runs("A 5d; B 4d; C 3d; D 2d; A > B SS+1d; B > C FF; A > D SF+6d; C > D SS", wide("K1", "B"))
    assert runs.without()[0].tolist() == pytest.approx(runs.walked_without(0), abs=0.5)
    assert (runs.launch > runs.without()[0] + 1).any()


def test_work_in_progress_is_spared_what_its_rest_was_delayed() -> None:
    plan = with_task(a_plan("A 5d > B 1d"), "A", actual_start=MONDAY)
    runs = Runs(with_rows(plan, a_risk("K1", "A", 0.5, 2)))
    assert set(runs.without()[0].tolist()) == {6 * DAY}


def test_what_waits_for_the_start_of_work_in_progress_waits_for_the_day_it_began() -> None:
    plan = with_task(a_plan("A 5d; C 9d; A > C SS+3d", status_date=date(2026, 3, 3)), "A", actual_start=MONDAY)
    runs = Runs(with_rows(plan, a_risk("K1", "A", 1.0, 2)))
    assert runs.reached(0) == {"A", "C"}
    assert runs.without()[0].tolist() == [12 * DAY] * RUNS


def test_between_calendars_a_risk_is_taken_out_of_the_same_runs() -> None:
    plan = with_task(with_rows(a_plan("A 1/2/3d > B 1d > C 2d"), HALF, wide("K1", "A")), "B", calendar="half")
    runs = Runs(plan)
    assert not runs.engine.course.straight
    assert runs.without()[0].tolist() == runs.walked_without(0).tolist()


def test_a_row_that_was_let_go_is_missed_loudly() -> None:
    runs = the_runs("A 1d > B 1d; C 1d > B", a_risk("K1", "A", 1.0))
    runs.rows.finishes[runs.engine.course.place[runs.engine.schedule.row("C")]] = None
    with pytest.raises(LookupError, match="let go"):
        runs.without()


def test_a_plan_without_risks_has_nothing_to_compare() -> None:
    assert the_runs("A 1/2/3d").without().shape == (0, RUNS)


@settings(deadline=None, max_examples=60)
@given(plans(), st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.floats(0.1, 1)), min_size=1, max_size=3))
def test_every_paired_run_is_the_run_walked_anew_without_the_risk(
    plan: Plan, hits: list[tuple[int, int, float]]
) -> None:
    names = sorted(plan.tasks)
    risks = [
        wide(f"K{at}", " ".join(dict.fromkeys(names[one % len(names)] for one in (a, b))), chance)
        for at, (a, b, chance) in enumerate(hits)
    ]
    runs = Runs(with_rows(plan, *risks), runs=20)
    found = runs.without()
    for number in range(len(risks)):
        near = 1.0 if runs.engine.course.straight else 0
        assert found[number].tolist() == pytest.approx(runs.walked_without(number).tolist(), abs=near)
