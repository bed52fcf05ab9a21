"""The panel of gates in the window: the list, the chosen gate, and what is voted, decided and reviewed by buttons."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QScrollArea

import planner
from planner.model.audience import LogEntry
from planner.model.gates import Criterion, GateRules, Vote
from planner.model.launch_values import Ballot, Outcome, Source
from planner.model.people import Person
from planner.model.quality import Bug
from planner.model.values import TaskKind
from tests.builders import a_plan, with_rows, with_task
from tests.planner.launch.launches import NOON, ROLES, a_vote, asking, bare, gated, voted
from tests.ui.opened import texts
from tests.ui.panels.gate_panels import asked, press, readiness_page, still, words
from ui.dialogs.gate_votes import ConditionQuestion, DecisionQuestion, ReviewQuestion, VoteQuestion

__all__ = ["asked"]
GO, NO, COND = Ballot.GO, Ballot.NO_GO, Ballot.CONDITIONAL


@pytest.fixture
def show(window, settings):
    """A function that shows a plan on the panel."""
    return lambda plan: readiness_page(window, settings, still(plan))


def state(panel):
    return panel.state.text()


def test_the_list_has_every_gate_with_state_and_dates(show, window):
    plan = with_task(gated(), "G", deadline=date(2026, 3, 6))
    plan = with_task(with_task(plan, "B", kind=TaskKind.GATE, name="Later"), "A", name="Work")
    panel = show(voted(plan, GO, GO))
    assert texts(panel.table.register, "key") == ["B", "G"]
    assert texts(panel.table.register, "state") == ["\N{EN DASH}", "\u25cb open"]
    assert texts(panel.table.register, "due")[1] == "6 Mar"
    window.session.select(("G",))
    assert panel.dates.text() == "Planned Wed 4 Mar 2026 17:00, due Fri 6 Mar 2026."
    assert texts(panel.table.register, "finish")[1] == "4 Mar"
    assert texts(panel.table.register, "why")[1] == "2 of 3 go: PO still to vote."


def test_reasons_stand_only_with_the_gate_that_they_are_about(show, window, qtbot):
    plan = with_task(gated(), "A", kind=TaskKind.GATE, name="Earlier")
    panel = show(plan)
    window.session.select(("G",))
    qtbot.wait(20)
    assert not panel.table.words.isVisible()
    assert words(panel).count("0 of 3 go: QA, OPS, PO still to vote.") == 1
    assert "neither criteria nor voters" not in words(panel)


def test_the_list_shows_whole_rows(show):
    table = show(gated()).table
    assert table.viewport().height() == 5 * table.rowHeight(0)


def test_a_plan_without_gates_says_what_they_are_for(show, window, qtbot):
    panel = show(a_plan("A 1d"))
    assert "No gates yet" in words(panel.table)
    assert not panel._paper.isVisible()
    panel.table.blank.accepted.emit()
    assert [task.kind for task in window.session.plan.tasks.values()][-1] is TaskKind.GATE
    assert panel._paper.isVisible()
    assert panel.title.text().endswith("New gate")


def test_the_chosen_gate_is_the_selected_one_or_that_of_a_selected_criterion(show, window):
    plan = with_task(asking(gated(), {}), "B", kind=TaskKind.GATE, name="Later")
    panel = show(plan)
    assert panel.title.text() == "G  Test exit"
    window.session.select(("B",))
    assert panel.title.text() == "B  Later"
    window.session.select(("C1",))
    assert panel.title.text() == "G  Test exit"
    window.session.select(("A",))
    assert panel.title.text() == "G  Test exit"


def test_a_go_is_cast_by_a_press_and_the_focus_stays(show, window, qtbot):
    panel = show(gated())
    panel.findChild(QPushButton, "vote-QA-go").setFocus()
    qtbot.keyClick(panel.findChild(QPushButton, "vote-QA-go"), Qt.Key.Key_Space)
    qtbot.wait(20)
    (vote,) = window.session.plan.rows(Vote).values()
    assert (vote.role, vote.ballot, vote.person) == ("QA", GO, "PQA")
    assert "1 of 3 go" in words(panel.cards[1])
    assert window.focusWidget().objectName() == "vote-QA-go"


def low(show, window, qtbot, plan):
    """The panel in a low window, scrolled so that the last role is in sight."""
    panel = show(asking(plan, *({"state": Outcome.PASSED} for _ in range(9))))
    window.resize(1100, 700)
    qtbot.wait(30)
    bar = panel.findChild(QScrollArea).verticalScrollBar()
    bar.setValue(260)
    assert bar.value() == 260
    return panel, bar


def height(panel, name):
    """How far the button of a name is below the top of the panel."""
    (found,) = [one for one in panel.findChildren(QPushButton, name) if one.isVisible()]
    return found.mapTo(panel, QPoint(0, 0)).y()


def test_a_vote_leaves_the_view_where_it_is(show, window, qtbot):
    panel, bar = low(show, window, qtbot, gated())
    names = ["vote-QA-go", "vote-PO-go"]
    before = [height(panel, name) for name in names]
    panel.findChild(QPushButton, "vote-OPS-go").setFocus()
    press(qtbot, panel, "vote-OPS-go")
    assert (bar.value(), [height(panel, name) for name in names]) == (260, before)


def test_the_keys_are_at_the_button_again_after_a_question(show, window, qtbot, asked):
    panel, _bar = low(show, window, qtbot, gated())
    at = height(panel, "vote-OPS-no-go")
    panel.findChild(QPushButton, "vote-OPS-no-go").setFocus()
    press(qtbot, panel, "vote-OPS-no-go")
    asked(VoteQuestion).reason.setText("Too early")
    asked(VoteQuestion).accept()
    qtbot.wait(30)
    assert window.focusWidget().objectName() == "vote-OPS-no-go"
    assert height(panel, "vote-OPS-no-go") == at


def test_another_gate_is_shown_from_its_top(show, window, qtbot):
    _panel, bar = low(show, window, qtbot, with_task(gated(), "B", kind=TaskKind.GATE, name="Later"))
    window.session.select(("B",))
    qtbot.wait(30)
    assert bar.value() == 0


def test_a_go_is_the_vote_of_who_works_on_the_plan(show, window, qtbot):
    panel = show(gated())
    window.session.document.author = "Person PO"
    press(qtbot, panel, "vote-QA-go")
    assert [vote.person for vote in window.session.plan.rows(Vote).values()] == ["PPO"]
    assert "Person PO, " in words(panel.cards[1])


def test_a_go_asks_who_votes_where_that_is_not_known(show, window, qtbot, asked):
    panel = show(with_rows(gated(), Person(id="two", key="two", name="Two", role="QA")))
    window.session.document.author = "Somebody"
    press(qtbot, panel, "vote-QA-go")
    assert not window.session.plan.rows(Vote)
    asked(VoteQuestion).person.put("two")
    asked(VoteQuestion).accept()
    assert [vote.person for vote in window.session.plan.rows(Vote).values()] == ["two"]


def test_all_go_and_the_gate_is_one(show, qtbot):
    panel = show(gated())
    for role in ("QA", "OPS", "PO"):
        press(qtbot, panel, f"vote-{role}-go")
    assert state(panel) == "\N{CHECK MARK} go"


def test_any_other_vote_asks_for_its_reason(show, window, qtbot, asked):
    panel = show(gated())
    press(qtbot, panel, "vote-QA-no-go")
    question = asked(VoteQuestion)
    question.accept()
    assert "needs a reason" in question.why_not.text()
    assert question.isVisible()
    question.reason.setText("It crashes")
    question.accept()
    assert not question.isVisible()
    assert state(panel) == "\N{MULTIPLICATION X} no-go"
    qtbot.wait(20)
    assert "QA vetoes: It crashes" in words(panel)


def test_the_poll_stands_in_its_order_with_earlier_votes(show):
    later = a_vote("QA", NO, NOON.replace(day=4), reason="It crashes")
    panel = show(with_rows(voted(gated(), GO), later))
    order = [button.objectName() for button in panel.cards[1].findChildren(QPushButton)]
    assert [name for name in order if name.endswith("-abstain")] == [f"vote-{role}-abstain" for role in ROLES]
    assert "Earlier votes: go" in words(panel.cards[1])
    assert "QA (veto)" in words(panel.cards[1])


def test_a_decision_is_taken_and_logged(show, window, qtbot):
    panel = show(voted(gated(director="PPO"), GO, GO, GO))
    assert state(panel) == "\u25cb open"
    press(qtbot, panel, "decide-go")
    assert state(panel) == "\N{CHECK MARK} go"
    assert len(window.session.plan.rows(LogEntry)) == 1
    press(qtbot, panel, "decide-abstain")
    assert state(panel) == "\u25cb open"


def test_a_no_go_is_decided_with_a_reason(show, window, qtbot, asked):
    panel = show(gated(director="PPO"))
    press(qtbot, panel, "decide-no-go")
    asked(DecisionQuestion).reason.setText("Too early")
    asked(DecisionQuestion).accept()
    assert state(panel) == "\N{MULTIPLICATION X} no-go"


def test_a_decision_that_is_refused_is_told(show, window, qtbot):
    notices = []
    panel = show(gated(director="PPO"))
    window.session.noticed.connect(lambda notice: notices.append(notice.text))
    press(qtbot, panel, "decide-go")
    assert "0 of 3 go are there" in notices[0]


def test_a_condition_becomes_a_task_named_as_its_reason(show, window, qtbot, asked):
    panel = show(voted(gated(), GO, COND, GO))
    press(qtbot, panel, "add-condition")
    question = asked(ConditionQuestion)
    assert question.task.text() == "OPS has doubts"
    question.accept()
    assert "A condition needs it" in question.why_not.text()
    question.owner.put("POPS")
    question.due.setText("2026-03-20")
    question.waits.setChecked(True)
    question.accept()
    plan = window.session.plan
    (task,) = [task for task in plan.tasks.values() if task.name == "OPS has doubts"]
    assert (task.owner, task.deadline) == ("POPS", date(2026, 3, 20))
    assert [row.successor for row in plan.links.values() if row.predecessor == task.id] == ["B"]
    assert "OPS has doubts" in "".join(button.accessibleName() for button in panel.cards[3].findChildren(QPushButton))


def test_a_day_that_is_none_is_told_in_the_question(show, qtbot, asked):
    panel = show(gated())
    press(qtbot, panel, "add-condition")
    asked(ConditionQuestion).due.setText("soonish")
    asked(ConditionQuestion).accept()
    assert "soonish" in asked(ConditionQuestion).why_not.text()


def test_a_criterion_is_added_and_reviewed(show, window, qtbot, asked):
    panel = show(bare())
    assert "Nothing says when this gate is a go" in words(panel.cards[0])
    press(qtbot, panel, "add-criterion")
    (made,) = window.session.plan.rows(Criterion).values()
    assert window.session.selected == (made.id,)
    press(qtbot, panel, f"review-{made.id}")
    question = asked(ReviewQuestion)
    question.outcome.put("pass")
    question.reviewer.put("PQA")
    question.accept()
    assert "Say where it can be seen" in question.why_not.text()
    question.evidence.setText("minutes.md")
    question.accept()
    assert state(panel) == "\N{CHECK MARK} go"
    qtbot.wait(20)
    assert "minutes.md" in words(panel.cards[0])


def test_a_blocker_turns_the_gate_red_at_once(show, window):
    panel = show(asking(bare(), {"source": Source.BUGS}))
    window.session.do(
        planner.diff(
            window.session.plan, with_rows(window.session.plan, Bug(id="U", key="U1", name="Crash", severity=1))
        )
    )
    assert state(panel) == "\N{MULTIPLICATION X} open, criteria fail"
    assert "U1  Crash" in [button.accessibleName() for button in panel.cards[0].findChildren(QPushButton)]


def test_rules_are_made_where_there_are_none(show, window, qtbot):
    panel = show(bare())
    press(qtbot, panel, "rules")
    (rules,) = window.session.plan.rows(GateRules).values()
    assert window.session.selected == (rules.id,)
    assert "The criteria decide" not in words(panel.cards[2])
    window.session.select(())
    press(qtbot, panel, "rules")
    assert window.session.selected == (rules.id,)


def test_a_gate_that_is_passed_takes_no_votes(show):
    start = planner.to_datetime(planner.start_minutes(gated().settings.start))
    passed = with_task(voted(gated(), GO, GO, GO), "G", actual_start=start, actual_finish=start)
    panel = show(passed)
    assert panel.findChild(QPushButton, "vote-QA-go") is None
    assert panel.findChild(QPushButton, "add-condition") is None
    assert texts(panel.table.register, "state") == ["\N{CHECK MARK} go, passed"]


def test_the_forecast_comes_with_a_simulation(show, window):
    panel = show(with_task(gated(), "A", duration=a_plan("A 1/2/6d").tasks["A"].duration))
    assert texts(panel.table.register, "chance") == [""]
    found = planner.simulate(window.session.plan, planner.Options(runs=200))
    window.session.take_simulation(found)
    share = planner.format_share(planner.passings(found)["G"].chance)
    assert texts(panel.table.register, "chance") == [share]
    assert f"Passed in time in {share} of the runs" in panel.dates.text()


def test_what_people_call_things_is_shown_literally(show):
    plan = asking(with_task(gated(), "G", name="<b>Exit</b>"), {"name": "<i>All</i> & more", "state": Outcome.FAILED})
    panel = show(plan)
    assert panel.title.text() == "G  <b>Exit</b>"
    assert panel.title.textFormat() is Qt.TextFormat.PlainText
    assert "<i>All</i> & more: Reviewed by nobody" in words(panel)
