"""The crash report: readable, copyable, and no end of the program."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

import planner
from ui.app import _rescue, report_crashes
from ui.dialogs.crash import CrashReport, report_of
from ui.log import note, tail


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
    assert dialog.findChild(QPlainTextEdit).toPlainText().rstrip() == "<b>broken</b>"


def test_the_report_can_be_copied(qtbot):
    dialog = CrashReport("some report")
    qtbot.addWidget(dialog)
    next(part for part in dialog.findChildren(QPushButton) if "Copy" in part.text()).click()
    assert QGuiApplication.clipboard().text().rstrip() == "some report"


def test_the_report_shows_what_the_log_says_of_before(qtbot):
    dialog = CrashReport("some report", log="10:00 task.add")
    qtbot.addWidget(dialog)
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "some report\n\nBefore that:\n10:00 task.add\n"


def test_the_report_is_saved_as_it_is_shown(qtbot, tmp_path):
    dialog = CrashReport("some report", log="10:00 ä")
    qtbot.addWidget(dialog)
    dialog.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8") == dialog.report
    assert "Saved as" in dialog._words.text()


def test_a_report_that_cannot_be_saved_says_why(qtbot, tmp_path):
    dialog = CrashReport("some report")
    qtbot.addWidget(dialog)
    dialog.save_to(tmp_path / "gone" / "report.txt")
    assert "was not saved" in dialog._words.text()
    assert dialog._words.property("tone") == "critical"


def test_where_to_save_is_asked(qtbot, tmp_path, monkeypatch):
    dialog = CrashReport("some report")
    qtbot.addWidget(dialog)
    for chosen in (None, (tmp_path / "r.txt", "Text (*.txt)")):
        monkeypatch.setattr("ui.dialogs.crash.ask_save", lambda *_args, chosen=chosen: chosen)
        next(part for part in dialog.findChildren(QPushButton) if "Save" in part.text()).click()
        assert (tmp_path / "r.txt").exists() is (chosen is not None)


def test_a_plan_whose_changes_could_not_be_kept_is_offered_to_be_saved(qtbot):
    saved = []
    dialog = CrashReport("some report", rescue=lambda: saved.append(True))
    qtbot.addWidget(dialog)
    assert not any("is safe" in part.text() for part in dialog.findChildren(QLabel))
    assert any("kept nowhere else" in part.text() for part in dialog.findChildren(QLabel))
    next(part for part in dialog.findChildren(QPushButton) if "Save the plan" in part.text()).click()
    assert saved == [True]


def test_the_plan_is_looked_at_before_it_is_called_safe(qapp, launched, monkeypatch):
    assert _rescue(qapp) is None
    monkeypatch.setattr(type(launched.session.document), "unsafe", property(lambda _document: True))
    assert _rescue(qapp) == launched.save_as


def test_a_crash_is_noted_in_the_log(qtbot, qapp, window, monkeypatch, capsys):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    report_crashes(qapp)
    note("task.add")
    error = an_error()
    sys.excepthook(type(error), error, error.__traceback__)
    dialog = next(part for part in qapp.topLevelWidgets() if isinstance(part, CrashReport) and part.isVisible())
    assert dialog.report.rstrip().endswith(" task.add")
    assert "ValueError" in tail()
    dialog.close()


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


def test_a_fault_that_comes_with_every_frame_is_reported_once(home, qapp, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *_args: None)
    report_crashes(qapp)
    for _ in range(5):
        sys.excepthook(ValueError, ValueError("broken"), None)
    shown = [part for part in qapp.topLevelWidgets() if isinstance(part, CrashReport) and part.isVisible()]
    assert len(shown) == 1
    shown[0].close()
