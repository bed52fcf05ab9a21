"""The crash report: readable, copyable, and no end of the program."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

import planner
from ui.app import report_crashes
from ui.dialogs.crash import CrashReport, report_of


def an_error():
    """An error with a trace."""
    try:
        int("<b>broken</b>")
    except ValueError as error:
        return error


def test_a_report_names_versions_and_the_place_but_nothing_of_the_plan():
    error = an_error()
    text = report_of(type(error), error, error.__traceback__)
    assert f"Launch Planner {planner.__version__}" in text
    assert "an_error" in text
    assert text.rstrip().endswith("'<b>broken</b>'")


def test_the_report_says_that_the_plan_is_safe_and_shows_text_literally(qtbot):
    dialog = CrashReport("<b>broken</b>")
    qtbot.addWidget(dialog)
    assert any("plan is safe" in part.text() for part in dialog.findChildren(QLabel))
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "<b>broken</b>"


def test_the_report_can_be_copied(qtbot):
    dialog = CrashReport("some report")
    qtbot.addWidget(dialog)
    next(part for part in dialog.findChildren(QPushButton) if "Copy" in part.text()).click()
    assert QGuiApplication.clipboard().text() == "some report"


def test_an_error_that_nothing_caught_is_reported_and_the_window_goes_on(qtbot, qapp, window, monkeypatch, capsys):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    report_crashes(qapp)
    error = an_error()
    sys.excepthook(type(error), error, error.__traceback__)
    dialog = next(part for part in qapp.topLevelWidgets() if isinstance(part, CrashReport) and part.isVisible())
    next(part for part in dialog.findChildren(QPushButton) if part.text() == "Go on").click()
    assert not dialog.isVisible()
    assert window.isVisible()
    assert "broken" in capsys.readouterr().err


def test_a_fault_that_comes_with_every_frame_is_reported_once(qapp, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *_args: None)
    report_crashes(qapp)
    for _ in range(5):
        sys.excepthook(ValueError, ValueError("broken"), None)
    shown = [part for part in qapp.topLevelWidgets() if isinstance(part, CrashReport) and part.isVisible()]
    assert len(shown) == 1
    shown[0].close()
