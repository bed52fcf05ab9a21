"""The questions behind votes, decisions, conditions and reviews: what they propose, refuse and change."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from planner.model.audience import LogEntry
from planner.model.gates import Vote
from planner.model.launch_values import Ballot, Outcome, Source
from planner.model.people import Person
from tests.builders import with_rows
from tests.planner.launch.launches import asking, bare, gated, listing, standing, voted
from tests.ui.opened import a_session
from ui.dialogs.gate_votes import ConditionQuestion, DecisionQuestion, GateQuestion, ReviewQuestion, VoteQuestion
from ui.widgets.field_editors import ChoiceEditor

GO, NO = Ballot.GO, Ballot.NO_GO


@pytest.fixture
def ask(qtbot, tmp_path):
    """A function that opens a question about a plan, and gives it with its session."""

    def opened(plan, kind, *what, author=""):
        session = a_session(plan, tmp_path)
        session.document.author = author
        question = kind(None, session, *what)
        qtbot.addWidget(question)
        question.show()
        return question, session

    return opened


def test_a_vote_names_the_only_person_who_has_the_role(ask):
    question, _session = ask(gated(), VoteQuestion, "G", "QA", NO)
    assert question.windowTitle() == "QA: no-go"
    assert question.person.typed() == "PQA"


def test_a_vote_of_a_role_that_several_have_leaves_the_person_open(ask):
    plan = with_rows(gated(), Person(id="two", key="two", name="Two", role="QA"))
    question, session = ask(plan, VoteQuestion, "G", "QA", NO)
    assert question.person.typed() == ""
    question.reason.setText("It crashes")
    question.person.put("two")
    question.accept()
    (vote,) = session.plan.rows(Vote).values()
    assert (vote.person, vote.reason, vote.ballot) == ("two", "It crashes", NO)


def test_who_works_on_the_plan_is_who_votes_and_can_be_another(ask):
    question, _session = ask(gated(), VoteQuestion, "G", "QA", GO, author="Person OPS")
    assert question.person.typed() == "POPS"


def test_somebody_who_is_not_in_the_plan_yet_is_added_with_the_role(ask, qtbot):
    plan = with_rows(gated(), Person(id="two", key="two", name="Two", role="QA"))
    question, session = ask(plan, VoteQuestion, "G", "QA", GO, author="Ana Lee")
    question.accept()
    assert question.why_not.text() == "Nobody is named who votes. Choose the person."
    assert question.newcomer.text() == "Ana Lee"
    qtbot.keyClick(question.newcomer, Qt.Key.Key_Return)
    (vote,) = session.plan.rows(Vote).values()
    person = session.plan.people[vote.person]
    assert (person.name, person.role, question.isVisible()) == ("Ana Lee", "QA", False)


def test_a_plan_without_people_offers_to_add_the_owner_of_a_condition(ask, qtbot):
    question, session = ask(gated().with_tables({"person": {}}), ConditionQuestion, "G", "Mend the pager")
    question.newcomer.setText("Ana")
    adder = next(one for one in question.findChildren(QPushButton) if one.text() == "Add person")
    adder.click()
    question.due.setText("2026-03-20")
    question.accept()
    (condition,) = standing(session.plan).conditions
    assert session.plan.people[session.plan.tasks[condition.task].owner].name == "Ana"


def test_nobody_is_offered_to_be_added_where_there_are_people(ask):
    question, _session = ask(gated(), ConditionQuestion, "G")
    assert not [one for one in question.findChildren(QPushButton) if one.text() == "Add person"]


def test_what_is_refused_stays_open_with_the_reason_and_changes_nothing(ask):
    question, session = ask(gated(), VoteQuestion, "G", "QA", NO)
    before = session.plan
    question.accept()
    assert question.isVisible()
    assert question.why_not.isVisible()
    assert "needs a reason" in question.why_not.text()
    assert session.plan is before


def test_thinking_better_of_it_changes_nothing(ask):
    question, session = ask(gated(), VoteQuestion, "G", "QA", NO)
    before = session.plan
    question.reason.setText("It crashes")
    question.reject()
    assert session.plan is before


def test_a_decision_is_one_change_that_undo_takes_back(ask):
    question, session = ask(voted(gated(director="PPO"), GO, GO, GO), DecisionQuestion, "G", NO)
    assert question.windowTitle() == "G Test exit: no-go"
    question.reason.setText("Too early")
    question.accept()
    assert standing(session.plan).rules.decision is NO
    (entry,) = session.plan.rows(LogEntry).values()
    assert entry.resolution.startswith("Too early\n")
    session.undo()
    assert not session.plan.rows(LogEntry)
    assert standing(session.plan).rules.decision is Ballot.ABSTAIN


def test_a_condition_takes_days_as_people_type_them(ask):
    question, session = ask(gated(), ConditionQuestion, "G", "Mend the pager")
    question.owner.put("POPS")
    question.due.setText("2026-03-20")
    question.accept()
    (condition,) = standing(session.plan).conditions
    task = session.plan.tasks[condition.task]
    assert (task.name, task.owner, task.deadline) == ("Mend the pager", "POPS", date(2026, 3, 20))


def test_a_day_that_can_hardly_be_meant_is_told_beside_it(ask):
    question, _session = ask(gated(), ConditionQuestion, "G", "Mend the pager")
    question.due.setText("2020-01-01")
    assert (question.warning.text(), question.warning.isVisible()) == ("That day has passed.", True)


def test_an_empty_day_is_told_as_missing(ask):
    question, _session = ask(gated(), ConditionQuestion, "G", "Mend the pager")
    question.owner.put("POPS")
    question.accept()
    assert question.why_not.text() == "A condition needs it. Give the day."


def test_a_review_begins_with_what_stands_there(ask):
    said = {"state": Outcome.PASSED, "evidence": "old.pdf", "reason": "Because", "reviewer": "PQA"}
    question, _session = ask(asking(bare(), said), ReviewQuestion, "criterion", "C1")
    assert [question.outcome.typed(), question.reviewer.typed()] == ["pass", "PQA"]
    assert [question.evidence.text(), question.reason.text()] == ["old.pdf", "Because"]


def test_a_review_offers_every_outcome_with_its_sign(ask):
    question, _session = ask(asking(bare(), {}), ReviewQuestion, "criterion", "C1")
    offered = [question.outcome.itemText(row) for row in range(question.outcome.count())]
    assert len(offered) == len(Outcome)
    assert "\N{CHECK MARK} pass" in offered


def test_what_figures_judge_is_waived_with_a_reason(ask):
    question, session = ask(asking(bare(), {"source": Source.BUGS}), ReviewQuestion, "criterion", "C1")
    question.outcome.put("pass")
    question.reviewer.put("PQA")
    question.accept()
    assert "judged by figures" in question.why_not.text()
    question.outcome.put("waived")
    question.reason.setText("Board, 3 March")
    question.accept()
    assert session.plan.table("criterion")["C1"].state is Outcome.WAIVED


def test_an_item_is_reviewed_by_somebody_else(ask):
    question, session = ask(listing(bare(), {"owner": "PQA"}), ReviewQuestion, "checklist_item", "I1")
    question.outcome.put("fail")
    question.reviewer.put("PQA")
    question.accept()
    assert question.why_not.text() == "Nobody reviews their own work. Choose somebody else."
    question.reviewer.put("POPS")
    question.accept()
    assert session.plan.table("checklist_item")["I1"].reviewer == "POPS"


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (VoteQuestion, ("G", "QA", NO)),
        (DecisionQuestion, ("G", NO)),
        (ConditionQuestion, ("G",)),
        (ReviewQuestion, ("criterion", "C1")),
    ],
)
def test_every_field_has_a_name_and_names_are_shown_literally(ask, kind, what):
    question, _session = ask(asking(gated(), {"name": "<b>All</b>"}), kind, *what)
    editors = [*question.findChildren(QLineEdit), *question.findChildren(ChoiceEditor)]
    assert editors
    assert all(editor.accessibleName() for editor in editors)
    assert all(label.textFormat().name == "PlainText" for label in question.findChildren(QLabel))


def test_a_question_of_its_own_has_to_say_what_it_changes(ask):
    question, _session = ask(bare(), GateQuestion, "Title", "Meant", "Do it")
    with pytest.raises(NotImplementedError):
        question.change()
