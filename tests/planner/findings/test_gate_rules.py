"""Rules about gates: criteria, voters, what is stale and conditions that nobody fulfills."""

from datetime import date

from planner.change import apply
from planner.model.gates import Criterion
from planner.model.launch_values import Ballot, GateKind, Outcome, Source
from tests.builders import with_settings, with_task
from tests.planner.findings.seen import all_of, one_of
from tests.planner.launch.launches import NOON, asking, bare, changed, gated, voted

GO, COND = Ballot.GO, Ballot.CONDITIONAL
RULES = ("gate criteria", "gate voters", "gate stale", "gate conditions")


def test_a_gate_without_criteria_is_a_note_and_can_ask_for_the_work_before_it():
    finding = one_of(gated(), "gate criteria")
    assert (finding.where, finding.ids) == ("gate G", ("G",))
    plan = apply(gated(), finding.fixes[0].change(gated()))
    (made,) = plan.rows(Criterion).values()
    assert (made.source, made.tasks) == (Source.TASKS, ("A",))
    assert not all_of(plan, "gate criteria")


def test_a_gate_that_is_passed_is_no_finding():
    passed = with_task(gated(kind=GateKind.LAUNCH, voters=(), vetoes=()), "G", actual_start=NOON, actual_finish=NOON)
    assert not any(all_of(passed, rule) for rule in RULES)


def test_a_go_no_go_gate_asks_somebody():
    assert one_of(gated(kind=GateKind.LAUNCH, voters=(), vetoes=()), "gate voters").ids == ("G",)
    assert not all_of(gated(kind=GateKind.EXIT, voters=(), vetoes=()), "gate voters")
    assert not all_of(bare(), "gate voters")


def test_a_role_that_votes_is_had_by_somebody():
    plan = changed(gated(), "person", "PQA", role=None)
    finding = one_of(plan, "gate voters")
    assert finding.message == "QA is asked for a vote, and nobody has that role."
    assert finding.ids == ("G", "QA")


def test_a_stale_decision_can_be_taken_back():
    plan = asking(voted(gated(decision=GO, decided=NOON), GO, GO, GO), {"state": Outcome.FAILED})
    plan = with_settings(plan, status_date=date(2026, 3, 2))
    finding = one_of(plan, "gate stale")
    assert finding.message.startswith("It was a go, and is so no more. It was decided to go")
    assert not all_of(apply(plan, finding.fixes[0].change(plan)), "gate stale")


def test_stale_votes_are_found_without_a_fix():
    plan = with_settings(voted(gated(), GO, GO, GO, seen="other 2026-03-03 17:00"), status_date=date(2026, 3, 2))
    assert not one_of(plan, "gate stale").fixes


def test_time_passes_for_gates_by_the_status_date():
    plan = voted(gated(), GO, COND, GO)
    assert one_of(plan, "gate conditions").ids == ("G",)
    late = with_settings(plan, status_date=date(2026, 3, 20))
    assert one_of(late, "gate conditions").ids == ("G",)


def test_a_condition_without_owner_or_date_is_named():
    plan = voted(gated(conditions=("B",)), GO, COND, GO)
    assert one_of(plan, "gate conditions").ids == ("G", "B")
    assigned = with_task(plan, "B", owner="PPO", deadline=date(2026, 3, 9))
    assert not all_of(assigned, "gate conditions")
