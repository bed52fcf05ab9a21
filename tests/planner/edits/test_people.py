"""What a user can do about people and messages: the matrix of parts, approving, and saying that something is sent."""

from datetime import date, datetime

import pytest
from hypothesis import given, strategies as st

from planner.change import apply
from planner.edits.people import approve_message, keep_accountable, mark_sent, mark_unsent, set_parts
from planner.errors import Refused
from planner.launch.people import LETTERS, raci
from planner.model.audience import Assignment, Communication
from planner.model.launch_values import Raci, SendState
from tests.builders import a_plan, with_rows
from tests.planner.launch.crew import LETTER, message, part, staffed

ANA, TESTER = ("person", "N1"), ("role", "R2")
A, R, C = Raci.ACCOUNTABLE, Raci.RESPONSIBLE, Raci.CONSULTED


def letters(plan, who="N1", task="A"):
    """The letters that somebody was given in a task."""
    return "".join(sorted(LETTERS[one.part] for one in raci(plan)[task].of(who) if one.assignment))


def after(plan, change):
    """The plan after a change that can be taken back."""
    made = apply(plan, change)
    assert apply(made, change.inverse()).tables == plan.tables
    return made


def test_a_person_gets_a_part():
    plan = staffed("A 2d")
    change = set_parts(plan, "A", ANA, {R})
    assert change.label == "Set what Ana does in task A"
    assert letters(after(plan, change)) == "R"


def test_a_role_gets_two_parts():
    plan = staffed("A 2d")
    assert letters(after(plan, set_parts(plan, "A", TESTER, {A, R})), "R2") == "AR"


def test_another_part_keeps_the_share_of_the_day():
    plan = staffed("A 2d", part("A", "R", "N1", 30.0))
    made = after(plan, set_parts(plan, "A", ANA, {C}))
    [row] = made.rows(Assignment).values()
    assert (row.part, row.share) == (C, 30.0)


def test_no_part_takes_every_assignment_away():
    plan = staffed("A 2d", part("A", "R", "N1"), part("A", "A", "N1"), part("A", "R", "N2"))
    made = after(plan, set_parts(plan, "A", ANA, ()))
    assert (letters(made), letters(made, "N2")) == ("", "R")


def test_the_same_parts_change_nothing():
    plan = staffed("A 2d", part("A", "R", "N1"))
    assert not set_parts(plan, "A", ANA, {R})


def test_what_is_there_twice_is_there_once_afterwards():
    twin = Assignment(id="twin", task="A", person="N1", part=R)
    plan = staffed("A 2d", part("A", "R", "N1"), twin)
    assert letters(after(plan, set_parts(plan, "A", ANA, {R}))) == "R"


@pytest.mark.parametrize(("task", "who"), [("gone", ANA), ("A", ("person", "gone"))])
def test_what_is_gone_has_no_parts(task, who):
    with pytest.raises(Refused, match="removed meanwhile"):
        set_parts(staffed("A 2d"), task, who, {R})


@given(before=st.sets(st.sampled_from(list(Raci))), wanted=st.sets(st.sampled_from(list(Raci))))
def test_the_parts_are_exactly_those_asked_for(before, wanted):
    plan = staffed("A 2d", *(part("A", LETTERS[one], "N1") for one in before))
    made = after(plan, set_parts(plan, "A", ANA, wanted))
    assert {LETTER[letter] for letter in letters(made)} == wanted


def test_one_of_two_accountable_stays_so_and_the_other_does_it():
    plan = staffed("A 2d", part("A", "A", "N1"), part("A", "A", "N2"))
    made = after(plan, keep_accountable(plan, "A", "A-A-N2"))
    assert (letters(made), letters(made, "N2")) == ("R", "A")
    assert raci(made)["A"].faults == ()


def test_who_does_it_already_only_does_it_then():
    plan = staffed("A 2d", part("A", "A", "N1"), part("A", "R", "N1"), part("A", "A", "N2"))
    assert letters(after(plan, keep_accountable(plan, "A", "A-A-N2"))) == "R"


def test_nobody_stays_accountable_who_is_gone():
    with pytest.raises(Refused, match="removed meanwhile"):
        keep_accountable(staffed("A 2d"), "A", "gone")


def told(*rows):
    """A plan with messages."""
    return with_rows(a_plan("A 5d"), *rows)


def state(plan, key="W1"):
    """How far a message is, and when it was sent."""
    row = plan.rows(Communication)[key]
    return row.state, row.sent


def test_a_message_is_sent_at_a_moment():
    at = datetime(2026, 3, 4, 12)
    plan = told(message())
    change = mark_sent(plan, ["W1"], at)
    assert change.label == "Mark message W1 as sent"
    assert state(after(plan, change)) == (SendState.SENT, at)


def test_several_are_sent_at_once_and_those_sent_before_stay():
    before = date(2026, 3, 1)
    plan = told(message("W1", state=SendState.SENT, sent=before), message("W2"), message("W3"))
    change = mark_sent(plan, ["W1", "W2", "W3"], date(2026, 3, 4))
    made = after(plan, change)
    assert change.label == "Mark 2 messages as sent"
    assert (state(made, "W1"), state(made, "W3")) == ((SendState.SENT, before), (SendState.SENT, date(2026, 3, 4)))


def test_a_message_that_was_not_sent_after_all_is_planned_again():
    plan = told(message("W1", state=SendState.SENT, sent=date(2026, 3, 1)))
    assert state(after(plan, mark_unsent(plan, "W1"))) == (SendState.PLANNED, None)


def test_a_message_is_approved_by_somebody():
    plan = staffed("A 5d", message())
    made = after(plan, approve_message(plan, "W1", person="N1"))
    row = made.rows(Communication)["W1"]
    assert (row.state, row.approver) == (SendState.APPROVED, "N1")


def test_who_was_to_approve_it_has_where_nobody_else_is_named():
    plan = staffed("A 5d", message(approver="N2"))
    assert after(plan, approve_message(plan, "W1")).rows(Communication)["W1"].approver == "N2"


@pytest.mark.parametrize("gone", [SendState.SENT, SendState.DROPPED])
def test_what_is_sent_or_dropped_is_not_approved(gone):
    with pytest.raises(Refused, match=f"It is {gone} already"):
        approve_message(told(message(state=gone)), "W1")


def test_a_message_that_is_gone_is_neither_sent_nor_approved():
    for edit in (lambda: mark_sent(told(), ["W1"], date(2026, 3, 4)), lambda: approve_message(told(), "W1")):
        with pytest.raises(Refused, match="removed meanwhile"):
            edit()


def test_refusals_can_be_said_in_another_language():
    with pytest.raises(Refused) as caught:
        approve_message(told(message(state=SendState.SENT)), "W1")
    fault = caught.value.faults[0]
    assert (fault.message.template, fault.message.parts, str(fault.fix)) == (
        "It is %1 already.",
        ("sent",),
        "Plan it anew first.",
    )
