"""How likely a gate is passed by its date: the share of runs that keep it."""

from datetime import date, datetime

import pytest

from planner.analysis.schedule import schedule
from planner.model.baselines import Baseline, BaselineTask
from planner.model.values import Constraint, TaskKind
from planner.simulation.passing import passings
from planner.simulation.result import Options
from planner.simulation.simulate import simulate
from tests.builders import a_plan, with_rows, with_task

PLAN = with_task(a_plan("A 1/2/4d > G 0d > B 1d; M 0d"), "G", kind=TaskKind.GATE)


def passing(plan):
    """The gate of a plan, by 400 runs."""
    (found,) = passings(simulate(plan, Options(runs=400), schedule=schedule(plan))).values()
    return found


def share_by(plan, days: float) -> float:
    """The share of runs in which the gate is passed within so many days."""
    (target,) = [one for one in simulate(plan, Options(runs=400)).targets if one.id == "G"]
    return float((target.spread.values <= days * 480 + 0.5).mean())


def test_without_a_promise_it_is_the_share_of_runs_that_keep_the_planned_date():
    found = passing(PLAN)
    assert (found.gate, found.due) == ("G", datetime(2026, 3, 3, 17, 0))
    assert found.chance == share_by(PLAN, 2) > 0.2
    assert found.p50 <= found.p80


@pytest.mark.parametrize(
    "promised",
    [{"deadline": date(2026, 3, 4)}, {"constraint": Constraint.FNLT, "constraint_date": date(2026, 3, 4)}],
)
def test_a_deadline_or_a_dated_constraint_is_the_date(promised):
    plan = with_task(PLAN, "G", **promised)
    assert passing(plan).due == date(2026, 3, 4)
    assert passing(plan).chance == share_by(plan, 3) > share_by(plan, 2)


def test_the_baseline_is_the_date_where_there_is_no_other():
    frozen = BaselineTask(id="t", baseline="b", task="G", name="G", start=date(2026, 3, 2), finish=date(2026, 3, 5))
    plan = with_rows(PLAN, Baseline(id="b", key="BL", name="B", taken=date(2026, 3, 1)), frozen)
    assert passing(plan).chance == share_by(plan, 4) == 1.0


def test_a_gate_that_has_been_passed_in_time_is_certain():
    done = {"actual_start": datetime(2026, 3, 3, 17, 0), "actual_finish": datetime(2026, 3, 3, 17, 0)}
    plan = with_task(PLAN, "G", deadline=date(2026, 3, 3), **done)
    assert passing(plan).chance == 1.0
    assert passing(with_task(plan, "G", deadline=date(2026, 3, 2))).chance == 0.0


def test_a_plan_without_gates_has_none():
    plan = a_plan("A 1/2/4d > M 0d")
    assert passings(simulate(plan, Options(runs=50))) == {}
