"""Signing in the window: what is wrong stays to be mended, and what is signed is kept."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from planner import Acceptance, SignOff, set_field, set_fields
from tests.ui.opened import a_session
from tests.ui.quality_plans import a_tested_launch
from ui.dialogs.sign import SignDialog
from ui.models.reading import today
from ui.widgets.forms import Form

YES, MAYBE, NO = Acceptance.ACCEPTED, Acceptance.CONDITIONAL, Acceptance.REJECTED


@pytest.fixture
def session(home):
    return a_session(a_tested_launch())


@pytest.fixture
def dialog(qtbot, session):
    made = SignDialog(None, session, "Y1")
    qtbot.addWidget(made)
    made.show()
    made.person.setCurrentIndex(made.person.findData("N1"))
    return made


def off(session, key="Y1"):
    return next(row for row in session.plan.rows(SignOff).values() if row.key == key)


def test_what_is_kept_is_shown_before_it_is_signed(dialog):
    dialog.choose(YES)
    lines = dialog.kept.toPlainText().splitlines()
    assert lines[0] == "Business acceptance (user acceptance): accepted"
    assert lines[1].startswith("Signed by Ana, ")
    assert "Open bugs: U1 (severity 2) Charged twice" in lines


def test_it_is_signed_with_person_and_time(dialog, session):
    dialog.choose(YES)
    dialog.accept()
    assert not dialog.isVisible()
    row = off(session)
    assert (row.result, row.person) == (YES, "N1")
    assert row.at is not None
    assert row.snapshot.startswith("Business acceptance")


def test_without_a_result_or_a_person_it_says_so(dialog, session):
    dialog.accept()
    assert "There is no result." in dialog.wrong.text()
    dialog.choose(YES)
    dialog.person.setCurrentIndex(0)
    dialog.accept()
    assert "Nobody is named who signed." in dialog.wrong.text()
    assert dialog.isVisible()
    assert off(session).result is Acceptance.OPEN


def test_conditions_are_asked_for_where_there_are_some_and_become_tasks(dialog, session):
    assert not dialog.adder.isVisible()
    dialog.choose(MAYBE)
    assert dialog.adder.isVisible()
    first = dialog.conditions[0]
    first.text.setText("Fix the total")
    dialog.accept()
    assert "It has no date." in dialog.wrong.text()
    first.due.setText("soon")
    dialog.accept()
    assert "'soon' is no date" in dialog.wrong.text()
    first.due.setText("+1w")
    first.owner.setCurrentIndex(first.owner.findData("N1"))
    dialog.adder.click()
    dialog.accept()
    assert not dialog.isVisible()
    task = session.plan.tasks[off(session).tasks[0]]
    assert (task.name, task.deadline, task.owner) == ("Fix the total", today() + timedelta(weeks=1), "N1")


def test_a_date_that_can_hardly_be_meant_is_told_beside_it(dialog):
    dialog.choose(MAYBE)
    first = dialog.conditions[0]
    first.due.setText("2020-01-01")
    assert (first.warning.text(), first.warning.isVisible()) == ("That day has passed.", True)
    first.due.setText("2190-01-01")
    assert first.warning.text().startswith("That is after the go-live on ")


def test_conditions_that_were_typed_are_forgotten_by_another_answer(dialog, session):
    dialog.choose(MAYBE)
    dialog.conditions[0].text.setText("x")
    dialog.choose(NO)
    dialog.accept()
    assert (off(session).result, off(session).tasks) == (NO, ())


def test_a_bug_of_severity_1_stops_it_with_the_reason(dialog, session):
    session.edit(lambda plan: set_field(plan, ("bug", "U1"), "severity", 1))
    dialog.choose(YES)
    dialog.accept()
    assert "A bug of severity 1 is open: U1." in dialog.wrong.text()
    assert dialog.isVisible()


def test_one_that_is_signed_gets_another_beside_it(qtbot, dialog, session):
    dialog.choose(NO)
    dialog.accept()
    again = SignDialog(None, session, "Y1")
    qtbot.addWidget(again)
    assert any("It is signed already" in part.text() for part in again.findChildren(QLabel))
    again.choose(YES)
    again.accept()
    assert (off(session).result, off(session, "Y2").result) == (NO, YES)


def test_the_form_refuses_to_change_what_was_signed_and_says_why(qtbot, dialog, session):
    dialog.choose(NO)
    dialog.accept()
    before = off(session)
    form = Form(session, "sign_off", "Y1")
    qtbot.addWidget(form)
    editor = form.editor("snapshot")
    editor.setPlainText("Nothing was signed")
    editor.finished.emit()
    assert "It is signed, so it stays as it was signed." in form.words("snapshot")
    assert off(session) == before
    form.editor("name").setText("Second acceptance")
    form.editor("name").finished.emit()
    assert off(session).name == "Second acceptance"


def test_the_register_refuses_a_result_that_nobody_signed(qtbot, session):
    notices = []
    session.noticed.connect(notices.append)
    assert not session.edit(lambda plan: set_fields(plan, ("sign_off", "Y1"), result=YES, person="N1"))
    assert "What is signed has to be kept with it. Choose Sign on the quality page." in notices[-1].text
