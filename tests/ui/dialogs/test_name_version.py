"""Naming a version by keys: the name that is proposed, a note, and what is refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from planner.model.versions import Version
from tests.ui.opened import type_keys
from tests.ui.windows import LEFT, texts_of
from ui.dialogs.name_version import NameVersion


@pytest.fixture
def dialog(qtbot, launched):
    launched.commands.actions["file.name_version"].trigger()
    made = next(one for one in launched.findChildren(NameVersion) if one.isVisible())
    qtbot.waitUntil(made.isActiveWindow)
    made.name.setFocus()
    return made


def versions(window):
    return [(row.name, row.note) for row in window.session.plan.rows(Version).values()]


def test_a_version_is_named_by_typing_and_undo_takes_the_name_back(qtbot, launched, dialog):
    before = launched.session.plan
    type_keys(qtbot, "Approved", Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert versions(launched) == [("Approved", "")]
    assert "This version is called Approved from now on." in launched._notices.texts()
    launched.session.undo()
    assert launched.session.plan.tables == before.tables


def test_a_note_can_be_written_below(qtbot, launched, dialog):
    type_keys(qtbot, "Approved", Qt.Key.Key_Tab)
    type_keys(qtbot, "By the board")
    type_keys(qtbot, "", Qt.Key.Key_Tab)
    qtbot.mouseClick(next(one for one in dialog.findChildren(QPushButton) if one.text() == "Name version"), LEFT)
    assert versions(launched) == [("Approved", "By the board")]


def test_the_name_that_is_proposed_can_be_taken(qtbot, launched, dialog):
    type_keys(qtbot, "", Qt.Key.Key_Return)
    assert versions(launched) == [("Version 1", "")]


def test_a_name_that_is_taken_stays_to_be_mended_with_the_reason_below(qtbot, launched, dialog):
    type_keys(qtbot, "Approved", Qt.Key.Key_Return)
    launched.commands.actions["file.name_version"].trigger()
    again = next(one for one in launched.findChildren(NameVersion) if one.isVisible())
    qtbot.waitUntil(again.isActiveWindow)
    again.name.setFocus()
    type_keys(qtbot, "approved", Qt.Key.Key_Return)
    assert again.isVisible()
    assert "Another version is called so. Choose another name." in texts_of(again, QLabel)
    type_keys(qtbot, " 2")
    assert "Another version is called so. Choose another name." not in texts_of(again, QLabel)
    type_keys(qtbot, "", Qt.Key.Key_Return)
    assert [name for name, _note in versions(launched)] == ["Approved", "approved 2"]


@pytest.mark.parametrize("keys", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_names_the_version_from_the_note_as_well_and_enter_alone_begins_a_line_there(
    qtbot, launched, dialog, keys
):
    type_keys(qtbot, "Approved", Qt.Key.Key_Tab)
    type_keys(qtbot, "By the board", Qt.Key.Key_Return)
    type_keys(qtbot, "at last")
    assert dialog.isVisible()
    QTest.keyClick(dialog.note, keys, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert versions(launched) == [("Approved", "By the board\nat last")]


def test_ctrl_enter_names_it_from_the_name(qtbot, launched, dialog):
    type_keys(qtbot, "Approved")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert versions(launched) == [("Approved", "")]


def test_it_says_what_a_version_is_for_and_names_its_fields(dialog):
    texts = texts_of(dialog, QLabel)
    assert texts[0].startswith("A named version marks the plan as it is now, ")
    assert {one.text(): one.buddy() for one in dialog.findChildren(QLabel) if one.buddy()} == {
        "Name of the version": dialog.name,
        "Note (optional)": dialog.note,
    }


def test_without_a_name_it_stays_says_so_at_the_name_and_gives_it_the_keys(qtbot, launched, dialog):
    dialog.name.clear()
    dialog.note.setFocus()
    QTest.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    assert versions(launched) == []
    assert dialog.name.property("wrong")
    assert dialog.name.hasFocus()
    assert 0 < dialog._reason.y() - dialog.name.geometry().bottom() < 12
    assert dialog.name.accessibleDescription() == dialog._reason.text() != ""
    type_keys(qtbot, "Approved")
    assert not dialog.name.property("wrong")
    assert not dialog._reason.isVisible()
    dialog.reject()


def test_the_reason_of_a_refusal_pushes_nothing_together(qtbot, dialog):
    dialog.name.clear()
    type_keys(qtbot, "", Qt.Key.Key_Return)
    qtbot.waitUntil(dialog._reason.isVisible)
    QApplication.processEvents()
    press = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Name version")
    assert dialog.note.geometry().bottom() < press.geometry().top()
    dialog.reject()


def test_escape_names_nothing(qtbot, launched, dialog):
    type_keys(qtbot, "x", Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert versions(launched) == []


def test_its_fields_have_names_for_screen_readers(dialog):
    assert (dialog.name.accessibleName(), dialog.note.accessibleName()) == ("Name of the version", "Note (optional)")
