"""The gates as overview and reports tell them."""

from datetime import datetime

import pytest

from planner.analysis.schedule import schedule
from planner.launch.gates import GateState
from planner.model.gates import Criterion, GateRules, Vote
from planner.model.launch_values import Ballot, Outcome
from planner.model.people import Role
from planner.model.values import TaskKind
from planner.reports.gate_lines import gate_lines
from planner.simulation.result import Options
from planner.simulation.simulate import simulate
from tests.builders import a_plan, with_rows, with_task

NOW = datetime(2026, 3, 2, 9)


def gates_plan(*rows):
    """Two gates one after the other, with rows about them."""
    plan = a_plan("A 1/2/4d > G1 0d > B 1d > G2 0d")
    for key in ("G1", "G2"):
        plan = with_task(plan, key, kind=TaskKind.GATE)
    return with_rows(plan, *rows)


def lines_of(plan, simulation=None):
    """The lines of a plan."""
    return gate_lines(schedule(plan), simulation, NOW)


def test_a_gate_that_asks_for_nothing_is_no_line():
    assert lines_of(gates_plan()) == ()


def test_gates_come_in_the_order_in_which_they_are_to_be_passed():
    rows = [Criterion(id=f"c{gate}", gate=gate, name="Ready", state=Outcome.PASSED) for gate in ("G2", "G1")]
    lines = lines_of(gates_plan(*rows))
    assert [line.key for line in lines] == ["G1", "G2"]
    assert [line.standing.state for line in lines] == [GateState.GO, GateState.GO]
    assert not lines[0].done


def test_without_a_simulation_nobody_knows_how_likely_a_gate_is_on_time():
    (line,) = lines_of(gates_plan(Criterion(id="c", gate="G1", name="Ready")))
    assert line.chance is None
    assert line.standing.state is GateState.OPEN


def test_a_simulation_tells_the_share_of_runs_that_pass_by_the_day():
    plan = gates_plan(Criterion(id="c", gate="G1", name="Ready"))
    found = simulate(plan, Options(runs=300), schedule=schedule(plan))
    (line,) = gate_lines(schedule(plan), found, NOW)
    assert 0 < line.chance < 1


def test_a_passed_gate_is_done():
    moment = datetime(2026, 3, 3, 17)
    row = Criterion(id="c", gate="G1", name="Ready", state=Outcome.PASSED)
    plan = with_task(gates_plan(row), "G1", actual_start=moment, actual_finish=moment)
    (line,) = lines_of(plan)
    assert line.done


@pytest.mark.parametrize("ballot", [Ballot.NO_GO])
def test_a_veto_is_told_as_no_go(ballot):
    rows = (
        Role(id="QA", key="QA", name="QA"),
        GateRules(id="r", gate="G1", voters=("QA",), vetoes=("QA",)),
        Vote(id="v", gate="G1", role="QA", ballot=ballot, reason="Too many bugs.", at=NOW),
    )
    (line,) = lines_of(gates_plan(*rows))
    assert line.standing.state is GateState.NO_GO
    assert "Too many bugs." in line.standing.reasons[0]
