"""Voting, deciding, conditions and reviews: what they change, what they keep, and what they refuse."""

from datetime import date, timedelta

import pytest

from planner.analysis.schedule import schedule
from planner.change import apply, checked
from planner.edits.gates import Promise, Review, Spoken, add_condition, cast_vote, decide_gate, review, voter
from planner.errors import Refused
from planner.launch.gates import GateState
from planner.model.audience import LogEntry
from planner.model.gates import Vote
from planner.model.launch_values import Ballot, EntryKind, Outcome, Source
from planner.model.people import Person
from tests.builders import with_rows, with_task
from tests.planner.launch.launches import NOON, asking, bare, changed, gated, listing, standing, voted

GO, NO, COND, ABSTAIN = Ballot.GO, Ballot.NO_GO, Ballot.CONDITIONAL, Ballot.ABSTAIN
DUE = date(2026, 3, 6)


def done(plan, make):
    """The plan after an edit, checked, with the edit taken back once on the way."""
    change = make(plan)
    after = checked(plan, change)
    assert apply(after, change.inverse()) == plan
    return after


def vote(plan, role="QA", ballot=GO, reason="", at=NOON):
    return done(plan, lambda plan: cast_vote(schedule(plan), "G", Spoken(role=role, ballot=ballot, reason=reason), at))


def decide(plan, decision, reason="", at=NOON):
    return done(plan, lambda plan: decide_gate(schedule(plan), "G", decision, at=at, reason=reason))


def refusal(plan, make) -> str:
    with pytest.raises(Refused) as caught:
        make(plan)
    return str(caught.value)


def test_a_vote_keeps_who_when_why_and_what_it_was_given_for():
    after = vote(gated(), "OPS", NO, " The pager is dead ", NOON.replace(second=30))
    (row,) = after.rows(Vote).values()
    assert (row.role, row.person, row.ballot, row.reason, row.at) == ("OPS", "POPS", NO, "The pager is dead", NOON)
    assert row.seen == standing(gated()).seen


def test_a_vote_of_a_role_that_several_have_is_refused_unless_it_is_said_who_votes():
    plan = with_rows(gated(), Person(id="two", key="two", name="Two", role="QA"))
    assert "Nobody is named who votes." in refusal(plan, vote)
    spoken = Spoken(role="QA", ballot=GO, person="two")
    (row,) = done(plan, lambda plan: cast_vote(schedule(plan), "G", spoken, NOON)).rows(Vote).values()
    assert row.person == "two"


@pytest.mark.parametrize(
    ("author", "role", "person"),
    [
        ("person  qa", "QA", "PQA"),
        ("Person OPS", "QA", "POPS"),
        ("Somebody", "QA", "PQA"),
        ("", "QA", "PQA"),
        ("Somebody", "PO", None),
        ("Twin", "QA", "PQA"),
        ("Twin", "PO", "T1"),
    ],
)
def test_who_votes_is_the_author_or_else_the_only_one_with_the_role(author, role, person):
    twins = [Person(id="T1", key="T1", name="Twin", role="PO"), Person(id="T2", key="T2", name="Twin", role="OPS")]
    assert voter(with_rows(gated(), *twins), role, author) == person


def test_a_vote_after_another_one_of_the_role_is_the_latest_even_where_the_clock_is_behind():
    plan = vote(vote(gated(), ballot=NO, reason="No"), at=NOON - timedelta(days=2))
    assert standing(plan, NOON).poll[0].ballot is GO
    assert len(standing(plan).poll[0].earlier) == 1


@pytest.mark.parametrize("ballot", [NO, COND, ABSTAIN])
def test_a_vote_that_is_no_plain_go_needs_a_reason(ballot):
    assert "needs a reason" in refusal(gated(), lambda plan: vote(plan, "QA", ballot))


def test_only_roles_that_are_asked_vote_and_only_while_the_gate_is_ahead():
    assert "not asked" in refusal(gated(voters=("QA",)), lambda plan: vote(plan, "PO"))
    passed = with_task(gated(), "G", actual_start=NOON, actual_finish=NOON)
    assert "nobody votes any more" in refusal(passed, vote)
    assert "no gate" in refusal(
        gated(), lambda plan: cast_vote(schedule(plan), "A", Spoken(role="QA", ballot=GO), NOON)
    )


def test_a_decision_is_kept_with_its_time_and_as_an_entry_of_the_log():
    plan = asking(voted(gated(director="PPO"), GO, GO, GO), {"state": Outcome.PASSED})
    after = decide(plan, GO, "All is well")
    assert standing(after, NOON).state is GateState.GO
    assert standing(after).rules.decided == NOON
    (entry,) = after.rows(LogEntry).values()
    assert (entry.kind, entry.owner, entry.task, entry.opened) == (EntryKind.DECISION, "PPO", "G", NOON.date())
    assert entry.resolution.splitlines() == [
        "All is well",
        "Criterion 1: pass. Reviewed by nobody, without evidence.",
        "QA: go.",
        "OPS: go.",
        "PO: go.",
    ]


def test_a_decision_can_be_taken_back():
    plan = decide(decide(voted(gated(director="PPO"), GO, GO, GO), GO), ABSTAIN)
    assert (standing(plan).state, standing(plan).rules.decided) == (GateState.OPEN, None)


def test_go_is_refused_against_a_veto_a_criterion_or_missing_votes():
    assert "There is a veto" in refusal(voted(gated(quorum=2), NO, GO, GO), lambda plan: decide(plan, GO))
    failing = asking(voted(gated(), GO, GO, GO), {"state": Outcome.FAILED})
    assert "'Criterion 1' does not pass" in refusal(failing, lambda plan: decide(plan, GO))
    assert "1 of 3 go are there" in refusal(voted(gated(), GO), lambda plan: decide(plan, GO))


def test_a_no_go_needs_a_reason_and_nothing_else():
    assert "needs a reason" in refusal(gated(), lambda plan: decide(plan, NO))
    assert standing(decide(gated(), NO, "Too early")).state is GateState.NO_GO


def test_a_go_with_conditions_needs_each_of_them_as_a_task():
    plan = voted(gated(), GO, COND, GO)
    assert "Not every condition is a task" in refusal(plan, lambda plan: decide(plan, COND))
    assert "Not every condition is a task" in refusal(plan, lambda plan: decide(plan, GO))
    promise = Promise(name="Mend the pager", owner="POPS", due=DUE)
    after = decide(done(plan, lambda plan: add_condition(plan, "G", promise)), COND)
    assert standing(after, NOON).lets_pass


def test_who_decides_is_asked_for_where_a_gate_has_no_rules():
    assert "Nobody is named who decides" in refusal(bare(), lambda plan: decide(plan, GO))


def test_a_condition_becomes_a_task_with_owner_and_date_that_the_gate_lists():
    change = add_condition(gated(), "G", Promise(name=" Mend the pager ", owner="POPS", due=DUE))
    after = checked(gated(), change)
    (listed,) = standing(after).conditions
    task = after.tasks[listed.task]
    assert task == change.steps[0].after
    assert (task.name, task.owner, task.deadline, listed.assigned) == ("Mend the pager", "POPS", DUE, True)
    assert [row.predecessor for row in after.links.values() if row.successor == task.id] == ["G"]
    assert not [row for row in after.links.values() if row.predecessor == task.id]


def test_what_follows_the_gate_can_wait_for_a_condition():
    promise = Promise(name="Mend it", owner="POPS", due=DUE, waits=True)
    after = done(gated(), lambda plan: add_condition(plan, "G", promise))
    task = standing(after).conditions[0].task
    assert [row.successor for row in after.links.values() if row.predecessor == task] == ["B"]
    assert schedule(after).start_of("B") >= schedule(after).finish_of(task)


def test_a_gate_without_rules_gets_some_with_its_first_condition():
    after = done(bare(), lambda plan: add_condition(plan, "G", Promise(name="Mend it", owner="POPS", due=DUE)))
    assert len(standing(after).conditions) == 1


def test_a_condition_without_owner_or_date_or_name_is_refused():
    said = refusal(gated(), lambda plan: add_condition(plan, "G", Promise(name="x", owner=None, due=None)))
    assert "Owner: A condition needs it" in said
    assert "Due: A condition needs it" in said
    assert "Name" in refusal(gated(), lambda plan: add_condition(plan, "G", Promise(name=" ", owner="PQA", due=DUE)))


def reviewed(plan, entity="criterion", row_id="C1", outcome=Outcome.PASSED, **said):
    given = Review(outcome=outcome, **{"reviewer": "PQA", "evidence": "report.pdf", **said})
    return done(plan, lambda plan: review(plan, entity, row_id, given, NOON))


def test_a_review_says_how_a_criterion_comes_out_who_looked_at_what_and_when():
    row = reviewed(asking(bare(), {})).table("criterion")["C1"]
    assert (row.state, row.reviewer, row.evidence, row.reviewed) == (Outcome.PASSED, "PQA", "report.pdf", NOON)


def test_a_review_of_a_checklist_item_dates_its_evidence():
    row = reviewed(listing(bare(), {"owner": "PPO"}), "checklist_item", "I1").table("checklist_item")["I1"]
    assert (row.state, row.reviewer, row.evidence, row.seen) == (Outcome.PASSED, "PQA", "report.pdf", NOON)
    row = reviewed(listing(bare(), {}), "checklist_item", "I1", Outcome.FAILED, evidence="").table("checklist_item")[
        "I1"
    ]
    assert row.seen is None


def test_the_reviewer_is_not_the_author():
    item = listing(bare(), {"owner": "PQA"})
    assert "Nobody reviews their own work" in refusal(item, lambda plan: reviewed(plan, "checklist_item", "I1"))
    criterion = with_task(asking(bare(), {"tasks": ("A",)}), "A", owner="PQA")
    assert "Nobody reviews their own work" in refusal(criterion, reviewed)
    assert "Nobody is named" in refusal(asking(bare(), {}), lambda plan: reviewed(plan, reviewer=None))


def test_what_passes_shows_its_evidence():
    assert "without evidence" in refusal(asking(bare(), {}), lambda plan: reviewed(plan, evidence=" "))
    kept = reviewed(asking(bare(), {"evidence": "old.pdf"}), evidence="").table("criterion")["C1"]
    assert kept.evidence == "old.pdf"


def test_not_applicable_and_waived_need_a_reason():
    assert "without a reason" in refusal(
        asking(bare(), {}), lambda plan: reviewed(plan, outcome=Outcome.NOT_APPLICABLE)
    )
    row = reviewed(asking(bare(), {}), outcome=Outcome.WAIVED, reason="Board, 3 March").table("criterion")["C1"]
    assert row.reason == "Board, 3 March"


def test_what_figures_judge_can_only_be_waived():
    plan = asking(bare(), {"source": Source.BUGS})
    assert "judged by figures" in refusal(plan, reviewed)
    assert reviewed(plan, outcome=Outcome.WAIVED, reason="So be it").table("criterion")["C1"].state is Outcome.WAIVED


def test_what_has_been_removed_meanwhile_is_told():
    assert "removed meanwhile" in refusal(bare(), reviewed)
    assert "removed meanwhile" in refusal(
        changed(gated(), "task", "G", kind="task"),
        lambda plan: add_condition(plan, "G", Promise(name="x", owner="PQA", due=DUE)),
    )
