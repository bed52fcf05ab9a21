"""The editor of a name: what keeps the text and what drops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.canvas.rename import NameEditor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def kept() -> list[str]:
    """The names that were kept."""
    return []


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    """What the editor opens over."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(600, 400)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.show()
    widget.activateWindow()
    qtbot.waitActive(widget)
    return widget


@pytest.fixture
def editor(home: QWidget, kept: list[str]) -> NameEditor:
    """An open editor of the name Build."""
    made = NameEditor(home, "Build", kept.append)
    made.open_over(QRect(100, 100, 60, 30))
    return made


def test_it_opens_with_the_whole_name_selected(editor: NameEditor) -> None:
    assert editor.selectedText() == "Build"
    assert editor.hasFocus()


def test_it_is_wide_enough_to_type_in_and_stands_over_the_middle(editor: NameEditor) -> None:
    assert editor.width() >= 180
    assert abs(editor.geometry().center().x() - QRect(100, 100, 60, 30).center().x()) <= 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_keeps_what_was_typed_without_its_margins(editor: NameEditor, kept: list[str], key: Qt.Key) -> None:
    QTest.keyClicks(editor, "  Test all ")
    QTest.keyClick(editor, key)
    assert kept == ["Test all"]
    assert not editor.isVisible()


def test_escape_drops_what_was_typed(editor: NameEditor, kept: list[str]) -> None:
    QTest.keyClicks(editor, "Test")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert kept == []
    assert not editor.isVisible()


def test_leaving_keeps_what_was_typed_once(editor: NameEditor, home: QWidget, kept: list[str]) -> None:
    QTest.keyClicks(editor, "Test")
    home.setFocus()
    assert kept == ["Test"]


def test_an_unchanged_name_is_not_kept_again(editor: NameEditor, kept: list[str]) -> None:
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert kept == []


@pytest.mark.parametrize("text", ["", "   "])
def test_no_task_is_left_without_a_name(editor: NameEditor, kept: list[str], text: str) -> None:
    editor.clear()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert kept == []


def test_the_keys_go_back_to_the_graph(editor: NameEditor, home: QWidget) -> None:
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert home.hasFocus()


def test_a_name_has_an_end(editor: NameEditor, kept: list[str]) -> None:
    editor.setText("x" * 900)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert kept == ["x" * 500]


def test_another_editor_keeps_the_focus_that_it_took(editor: NameEditor, home: QWidget, kept: list[str]) -> None:
    QTest.keyClicks(editor, "First")
    second = NameEditor(home, "New task", kept.append)
    second.open_over(QRect(100, 200, 60, 30))
    QTest.keyClicks(second, "Second")
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert kept == ["First", "Second"]
    assert home.hasFocus()


def test_it_stays_open_while_another_window_is_on_top(editor: NameEditor, kept: list[str]) -> None:
    QTest.keyClicks(editor, "Test")
    away = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(editor, away)
    assert editor.isVisible()
    assert kept == []
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert kept == ["Test"]


@pytest.mark.parametrize("corner", [(2, 2), (590, 2), (2, 392), (590, 392)])
def test_the_editor_stays_inside_where_a_small_node_is_at_the_edge(home: QWidget, corner: tuple[int, int]) -> None:
    editor = NameEditor(home, "New task", lambda _text: None)
    editor.open_over(QRect(*corner, 8, 6))
    assert home.rect().contains(editor.geometry())
    assert editor.width() >= 180
