"""What a person or a role has to do."""

from datetime import date, datetime

import pytest

from planner.analysis.schedule import schedule
from planner.launch.my_work import WorkKind, by_kind, my_work, people_with_work
from planner.model.audience import LogEntry
from planner.model.gates import ChecklistItem, Criterion, GateRules, Vote
from planner.model.launch_values import (
    Acceptance,
    Ballot,
    BugState,
    EntryState,
    Outcome,
    Result,
    SendState,
    Trigger,
)
from planner.model.people import Person
from planner.model.quality import Bug, Execution, SignOff, TestCase
from planner.model.values import TaskKind
from tests.builders import with_rows, with_task
from tests.planner.launch.crew import message, part, staffed

NOW = datetime(2026, 3, 4, 12)
GATED = "A 2d > G 0d"


def gated(*rows, **owners):
    """A plan with a gate after a task."""
    return with_rows(with_task(staffed(GATED, owners=owners), "G", kind=TaskKind.GATE), *rows)


def found(plan, who="N1", now=NOW):
    """What somebody has to do."""
    return my_work(plan, schedule(plan), who, now)


def keys(plan, who="N1"):
    """The kinds and keys of what somebody has to do."""
    return [(str(work.kind), work.key) for work in found(plan, who)]


def test_tasks_come_by_their_start():
    plan = staffed("C 1d > A 2d > B 1d", owners={"A": "N1", "B": "N1", "C": "N1"})
    assert keys(plan) == [("tasks", "C"), ("tasks", "A"), ("tasks", "B")]
    first = found(plan)[0]
    assert (first.entity, first.id, first.start) == ("task", "C", datetime(2026, 3, 2, 8))
    assert (first.due, first.state, first.overdue) == (datetime(2026, 3, 2, 17), "R A, 0 % done", True)


def test_what_is_finished_or_below_in_the_outline_is_not_listed_twice():
    plan = staffed("S{ A 2d; B 1d }", owners={"A": "N1", "B": "N1", "S": "N1"})
    plan = with_task(plan, "B", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 2))
    assert keys(plan) == [("tasks", "A")]


def test_who_is_only_consulted_or_informed_has_nothing_to_do():
    plan = staffed("A 2d; B 1d", part("A", "C", "N1"), part("B", "I", "N1"), owners={"A": "N2", "B": "N2"})
    assert keys(plan) == []


def test_a_role_has_what_names_it_and_what_its_people_have():
    plan = staffed("A 2d; B 1d; C 1d; D 1d", part("B", "R", "R1"), owners={"A": "N1", "D": "N2"})
    plan = with_task(plan, "C", role="R1")
    assert [key for _, key in keys(plan, "R1")] == ["A", "B", "C"]
    assert [key for _, key in keys(plan, "R2")] == ["D"]


def test_a_role_has_its_tasks_whoever_owns_them():
    plan = with_task(staffed("A 2d", owners={"A": "N2"}), "A", role="R1")
    assert found(plan, "R1")[0].state == "0 % done"
    assert keys(plan, "N1") == []


@pytest.mark.parametrize(("more", "listed"), [((), 1), (("N3",), 0)])
def test_a_person_has_what_only_their_role_names_if_nobody_else_has_it(more, listed):
    plan = with_task(staffed("A 2d"), "A", role="R1")
    plan = with_rows(plan, *(Person(id=key, key=key, name=key, role="R1") for key in more))
    assert len(keys(plan)) == listed


def test_a_role_votes_at_a_gate_until_it_has():
    plan = gated(GateRules(id="g", gate="G", voters=("R2", "R1")))
    assert [(work.id, str(work.state)) for work in found(plan)] == [("G", "for Engineer")]
    assert keys(plan, "R1") == [("votes to cast", "G")]
    voted = with_rows(plan, Vote(id="v", gate="G", role="R1", ballot=Ballot.GO))
    assert (keys(voted), keys(voted, "N2")) == ([], [("votes to cast", "G")])


def test_criteria_are_reviewed_until_they_pass():
    open_one = Criterion(id="c", gate="G", name="Load test done", reviewer="N1")
    passed = Criterion(id="d", gate="G", name="Docs", reviewer="N1", state=Outcome.PASSED)
    [work] = found(gated(open_one, passed))
    assert (work.kind, work.id, work.key, work.name) == (WorkKind.CRITERION, "c", "G", "Load test done")


def test_a_gate_that_is_over_asks_nothing_any_more():
    plan = gated(GateRules(id="g", gate="G", voters=("R1",)), Criterion(id="c", gate="G", name="x", reviewer="N1"))
    over = with_task(plan, "G", actual_start=date(2026, 3, 3), actual_finish=date(2026, 3, 3))
    assert keys(over) == []


def test_a_checklist_item_is_brought_about_by_one_and_reviewed_by_another():
    plan = gated(ChecklistItem(id="I1", key="I1", name="Runbook", owner="N1", reviewer="N2", task="A"))
    assert [str(work.state) for work in (*found(plan), *found(plan, "N2"))] == ["bring about", "review"]
    assert found(plan)[0].due == datetime(2026, 3, 3, 17)


def test_messages_are_written_by_one_and_approved_by_another():
    plan = gated(message(trigger=Trigger.TASK, task="A", author="N1", approver="N2"))
    assert [(str(work.state), work.due) for work in (*found(plan), *found(plan, "N2"))] == [
        ("planned", date(2026, 3, 3)),
        ("approve", date(2026, 3, 3)),
    ]
    assert found(plan)[0].overdue
    assert keys(gated(message(author="N1", approver="N2", state=SendState.SENT))) == []
    assert keys(gated(message(author="N1", approver="N2", state=SendState.APPROVED)), "N2") == []


def test_test_cases_are_open_until_their_last_run_passed():
    case = TestCase(id="Q1", key="Q1", name="Login", owner="N1")
    failed = Execution(id="e", case="Q1", result=Result.FAILED, at=date(2026, 3, 2))
    passed = Execution(id="f", case="Q1", result=Result.PASSED, at=date(2026, 3, 3))
    assert [str(work.state) for work in found(gated(case))] == ["not run yet"]
    assert [str(work.state) for work in found(gated(case, failed))] == ["fail"]
    assert found(gated(case, passed, failed)) == ()


def test_open_bugs_and_sign_offs_are_listed():
    rows = (
        Bug(id="U1", key="U1", name="Crash", owner="N1", severity=1),
        Bug(id="U2", key="U2", name="Old", owner="N1", state=BugState.VERIFIED),
        SignOff(id="Y1", key="Y1", name="UAT", person="N1", gate="G"),
        SignOff(id="Y2", key="Y2", name="Legal", person="N1", result=Acceptance.ACCEPTED),
    )
    assert keys(gated(*rows)) == [("bugs", "U1"), ("sign-offs", "Y1")]


def test_open_entries_of_the_log_are_overdue_after_their_day():
    rows = (
        LogEntry(id="L1", key="L1", name="Late", owner="N1", due=date(2026, 3, 3)),
        LogEntry(id="L2", key="L2", name="Today", owner="N1", due=date(2026, 3, 4)),
        LogEntry(id="L3", key="L3", name="Done", owner="N1", state=EntryState.CLOSED),
        LogEntry(id="L4", key="L4", name="Some day", owner="N1"),
    )
    assert [(work.key, work.overdue) for work in found(gated(*rows))] == [("L1", True), ("L2", False), ("L4", False)]


def test_a_deadline_makes_a_task_overdue():
    plan = with_task(staffed("A 20d", owners={"A": "N1"}), "A", deadline=date(2026, 3, 3))
    assert found(plan)[0].overdue
    assert not found(plan, now=datetime(2026, 3, 3, 12))[0].overdue


def test_work_is_grouped_by_kind_in_a_fixed_order():
    rows = (Bug(id="U1", key="U1", name="Crash", owner="N1"), message(author="N1"))
    grouped = by_kind(found(gated(*rows, A="N1")))
    assert [str(kind) for kind in grouped] == ["tasks", "communications", "bugs"]


def test_whoever_is_no_longer_there_has_nothing_to_do():
    assert found(gated(A="N1"), "gone") == ()


def test_people_and_then_roles_can_be_asked_about():
    assert people_with_work(staffed("A 1d")) == (
        ("person", "N1", "Ana"),
        ("person", "N2", "Bo"),
        ("role", "R1", "Engineer"),
        ("role", "R2", "Tester"),
    )
