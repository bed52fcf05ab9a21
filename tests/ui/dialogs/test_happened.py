"""A risk that happened: the delay that is asked for, what it does, and what is refused."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from planner import RiskState, apply, set_fields
from planner.model.values import Estimate
from tests.builders import with_rows
from tests.ui.opened import a_launch, a_session, many_tasks, with_task
from tests.ui.windows import LEFT, texts_of
from ui.dialogs.happened import RiskHappened

ENTER = Qt.Key.Key_Return


@pytest.fixture
def asked(qtbot, look, tmp_path):
    """Opens the dialog about a risk of a plan, on the screen and ready for keys."""

    def ask(plan, risk="K1"):
        dialog = RiskHappened(None, a_session(plan, tmp_path), risk)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.delay.setFocus()
        return dialog

    return ask


def retype(qtbot, dialog, text):
    """Replace the delay by what is typed."""
    dialog.delay.selectAll()
    qtbot.keyClicks(dialog.delay, text)


def with_risk(plan, **values):
    """The plan whose risk K1 has other values."""
    return apply(plan, set_fields(plan, ("risk", "K1"), **values))


def test_the_most_likely_delay_is_proposed_and_chosen_by_enter(qtbot, asked):
    dialog = asked(a_launch())
    assert dialog.delay.text() == "2d"
    qtbot.keyClick(dialog.delay, ENTER)
    plan = dialog._session.plan
    assert not dialog.isVisible()
    assert plan.risks["K1"].state is RiskState.HAPPENED
    assert plan.tasks["B"].duration == Estimate(3 * 480, 4 * 480, 7 * 480)


def test_what_happened_is_told_by_its_key_and_can_be_undone(qtbot, asked):
    dialog = asked(a_launch())
    session, before, told = dialog._session, dialog._session.plan, []
    session.noticed.connect(told.append)
    qtbot.mouseClick(next(part for part in dialog.findChildren(QPushButton) if part.text() == "It happened"), LEFT)
    assert [(notice.text, notice.tone) for notice in told] == [
        ("K1 has happened: its delay is part of the plan now.", "done")
    ]
    session.undo()
    assert session.plan.tables == before.tables


def test_a_typed_delay_counts_and_the_finish_is_told_while_typing(qtbot, asked):
    dialog = asked(a_launch())
    assert dialog.outcome.text() == "The finish moves from Mon 9 Mar 2026 to Wed 11 Mar 2026."
    retype(qtbot, dialog, "1w")
    assert dialog.outcome.text() == "The finish moves from Mon 9 Mar 2026 to Mon 16 Mar 2026."
    dialog.accept()
    assert dialog._session.plan.tasks["B"].duration.likely == 7 * 480


def test_a_delay_that_float_takes_up_leaves_the_finish(asked):
    dialog = asked(a_launch(), "K2")
    assert dialog.outcome.text() == "The plan still finishes on Mon 9 Mar 2026."


@pytest.mark.parametrize(
    ("typed", "said"), [("soon", "'soon' is no duration"), ("-2d", "A duration cannot be negative.")]
)
def test_what_is_no_delay_is_told_beside_the_field_and_changes_nothing(qtbot, asked, typed, said):
    dialog = asked(a_launch())
    before = dialog._session.plan
    retype(qtbot, dialog, typed)
    qtbot.keyClick(dialog.delay, ENTER)
    assert dialog.isVisible()
    assert said in dialog.reason.text()
    assert not dialog.outcome.isVisible()
    assert dialog._session.plan is before
    retype(qtbot, dialog, "1d")
    assert not dialog.reason.isVisible()


def test_a_share_stands_where_the_impact_is_given_in_percent(asked):
    dialog = asked(with_risk(a_launch(), impact=Estimate.of(0), percent=50.0))
    assert dialog.delay.text() == ""
    assert dialog.delay.placeholderText() == "50 % of what is left"
    dialog.accept()
    assert dialog._session.plan.tasks["B"].duration.likely == 3 * 480


@pytest.mark.parametrize("tasks", [(), ("D",)])
def test_a_risk_that_hits_nothing_open_only_becomes_an_issue(asked, tasks):
    plan = with_task(a_launch(), "D", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 2))
    dialog = asked(with_risk(plan, tasks=tasks))
    assert not dialog.delay.isVisible()
    assert "It hits no open task, so nothing takes longer." in texts_of(dialog, QLabel)
    dialog.accept()
    assert dialog._session.plan.risks["K1"].state is RiskState.HAPPENED
    assert dialog._session.plan.tasks == plan.tasks


def test_few_tasks_are_named_and_many_are_counted(asked):
    few, many = asked(with_risk(a_launch(), tasks=("A", "B"))), asked(with_risk(a_launch(), tasks=tuple("SABCD")))
    assert "Delay of A, B" in texts_of(few, QLabel)
    assert "Delay of 5 tasks" in texts_of(many, QLabel)


def test_a_large_plan_is_not_scheduled_while_somebody_types(asked):
    risk = a_launch().risks["K1"]
    dialog = asked(with_rows(many_tasks(501), risk))
    assert not dialog.outcome.isVisible()
