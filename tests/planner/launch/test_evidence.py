"""What criteria are judged by, found once for several of them."""

from datetime import date, datetime

from planner.analysis.schedule import schedule
from planner.launch.evidence import Evidence, listed
from planner.model.baselines import Baseline, BaselineTask
from planner.model.gates import GateRules
from planner.model.launch_values import Ballot
from planner.model.values import TaskKind
from tests.builders import a_plan, with_rows, with_task
from tests.planner.launch.launches import NOON, asking, bare, gated, voted


def evidence(plan) -> Evidence:
    return Evidence(schedule(plan))


def test_gates_are_those_without_tasks_below_in_outline_order():
    plan = with_task(with_task(a_plan("S{ A 1d; G 0d }; H 0d"), "G", kind=TaskKind.GATE), "H", kind=TaskKind.GATE)
    assert [task.id for task in evidence(with_task(plan, "S", kind=TaskKind.GATE)).gates] == ["G", "H"]


def test_of_two_rules_of_a_gate_the_first_by_id_counts_whatever_their_order():
    other = GateRules(id="a first", gate="G", quorum=1)
    assert evidence(with_rows(gated(), other)).rules["G"] is other
    assert evidence(with_rows(bare(), other, GateRules(id="b", gate="G"))).rules["G"] is other


def test_criteria_and_votes_are_gathered_by_their_gate():
    found = evidence(voted(asking(gated(), {}, {}), Ballot.GO))
    assert [row.id for row in found.criteria["G"]] == ["C1", "C2"]
    assert [row.role for row in found.votes["G"]] == ["QA"]
    assert "A" not in found.criteria


def test_a_summary_task_is_finished_when_all_below_it_is():
    plan = a_plan("S{ A 1d; B 1d }")
    day = {"actual_start": date(2026, 3, 2), "actual_finish": date(2026, 3, 2)}
    assert not evidence(with_task(plan, "A", **day)).finished("S")
    assert evidence(with_task(with_task(plan, "A", **day), "B", **day)).finished("S")


def test_a_promise_is_the_deadline_the_date_or_the_baseline_and_else_none():
    assert evidence(bare()).promised("G") is None
    assert evidence(bare()).due("G") == datetime(2026, 3, 3, 17, 0)
    baseline = Baseline(id="b", key="BL1", name="First", taken=NOON)
    row = BaselineTask(id="t", baseline="b", task="G", name="G", start=NOON, finish=date(2026, 3, 4))
    promised = evidence(with_rows(bare(), baseline, row)).promised("G")
    assert promised == date(2026, 3, 4)
    other = with_rows(bare(), Baseline(id="other", key="BL2", name="Second", taken=date(2026, 3, 9)), baseline, row)
    assert evidence(other).promised("G") is None


def test_few_names_are_listed_and_the_rest_counted():
    assert listed(["A", "B", "C"]) == "A, B, C"
    assert listed(["A", "B", "C", "D", "E"]) == "A, B, C and 2 more"
