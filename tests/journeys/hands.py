"""Hands on a window: keys, clicks, drags and dialogs, as a person at the keyboard does them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)

from ui.app import new_application, new_window
from ui.pages.plan import PlanPage
from ui.settings import Settings, settings_path
from ui.timeline.frame import HEAD
from ui.timeline.pointer import AWAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from planner import Document, Plan
    from ui.main_window import MainWindow
    from ui.session import Session
    from ui.widgets.plan_graph import PlanGraph
    from ui.widgets.plan_timeline import PlanTimeline
    from ui.widgets.task_table import TaskTable

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
PATIENCE = 20.0
"""Seconds that a wait may last on a busy machine."""


class Hands:
    """Somebody who works with the window, and what they see of the plan in it."""

    def __init__(self, window: MainWindow | None = None) -> None:
        """Open the program as its user would, or take a window that is open."""
        self.app = new_application()
        self.window: MainWindow = window or new_window(self.app, Settings(settings_path()))
        self.window.resize(1400, 900)
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    @property
    def document(self) -> Document:
        """The open document."""
        assert self.window.session is not None
        return self.window.session.document

    @property
    def plan(self) -> Plan:
        """The plan that is open."""
        return self.document.plan

    @property
    def page(self) -> PlanPage:
        """The plan page."""
        page = self.window.faces
        assert isinstance(page, PlanPage)
        return page

    @property
    def session(self) -> Session:
        """The session of the open plan."""
        assert self.window.session is not None
        return self.window.session

    @property
    def timeline(self) -> PlanTimeline:
        """The timeline on the plan page."""
        return self.page.timeline

    @property
    def focus(self) -> QWidget:
        """What the keys go to."""
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    @property
    def graph(self) -> PlanGraph:
        """The graph on the plan page."""
        return self.page.graph

    @property
    def table(self) -> TaskTable:
        """The table on the plan page."""
        return self.page.table

    def until(self, seen: Callable[[], object], what: str = "") -> None:
        """Let the program work until something is seen."""
        end = time.monotonic() + PATIENCE
        while not seen():
            assert time.monotonic() < end, f"waited in vain {what}".rstrip()
            self.app.processEvents()
            QTest.qWait(5)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key in whatever has the focus."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.app.processEvents()

    def type(self, text: str, *keys: Qt.Key) -> None:
        """Type a text and then keys in whatever has the focus."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        for key in keys:
            self.press(key)

    def click(self, button: QAbstractButton) -> None:
        """Click on a button."""
        QTest.mouseClick(button, LEFT)
        self.app.processEvents()

    def click_on(self, text: str, within: QWidget | None = None) -> None:
        """Click on the visible button that says this."""
        found: list[QAbstractButton] = []

        def look() -> bool:
            whole = within or self.window
            found[:] = [one for one in whole.findChildren(QAbstractButton) if one.isVisible() and one.text() == text]
            return bool(found)

        self.until(look, f"for {text}")
        self.click(found[0])

    def command(self, typed: str) -> None:
        """Find a command in the palette and do it, with keys alone."""
        self.press(Qt.Key.Key_K, CONTROL)
        self.until(lambda: QApplication.activePopupWidget() is not None)
        self.type(typed, Qt.Key.Key_Return)

    def tool(self, name: str) -> None:
        """Click on the tool button of a command."""
        action = self.window.commands.actions[name]
        buttons = [one for one in self.window.findChildren(QToolButton) if one.defaultAction() is action]
        self.click(next(one for one in buttons if one.isVisible()))

    def choose_in_menu(self, name: str) -> None:
        """Open the menu of a command in the menu bar and choose the command, with the mouse alone."""
        action, bar = self.window.commands.actions[name], self.window.menuBar()
        title = next(one for one in bar.actions() if action in one.menu().actions())  # type: ignore[attr-defined]
        QTest.mouseClick(bar, LEFT, NONE, bar.actionGeometry(title).center())
        menu = title.menu()
        assert isinstance(menu, QMenu)
        self.until(menu.isVisible)
        QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())
        self.until(lambda: not menu.isVisible())
        self.return_to_window()

    def return_to_window(self) -> None:
        """Let the window be the active one again, as a desktop does when a menu or a dialog closes."""
        self.window.activateWindow()
        self.until(self._here, "for the window")

    def _here(self) -> bool:
        """Whether the window is active and stays so: a dialog that closes may hand the focus on a moment later."""
        self.app.processEvents()
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            return False
        focus = QApplication.focusWidget()
        return focus is None or focus.window() is self.window

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until a widget has the focus."""
        for _ in range(80):
            if self.focus is wanted:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {wanted.accessibleName()}")

    def id_of(self, name: str) -> str:
        """The id of the task of that name."""
        return next(task.id for task in self.plan.tasks.values() if task.name == name)

    def put(self, name: str, column: str, typed: str) -> None:
        """Double-click on a cell of the task table and type another content."""
        self.open_cell(name, column)
        self.type(typed, Qt.Key.Key_Return)

    def open_cell(self, name: str, column: str) -> None:
        """Double-click on a cell of the task table, so that it can be typed over."""
        cell = self.cell(name, column)
        QTest.mouseClick(self.table.viewport(), LEFT, NONE, cell)
        QTest.mouseDClick(self.table.viewport(), LEFT, NONE, cell)
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit), f"no editor in {column} of {name}"
        editor.selectAll()

    def cell(self, name: str, column: str) -> QPoint:
        """The middle of a cell of the task table, scrolled into view."""
        model = self.table.model()
        index = model.index(model.row_of(self.id_of(name)), model.column_of(column))
        self.table.scrollTo(index)
        self.app.processEvents()
        return self.table.visualRect(index).center()

    def node(self, name: str) -> QPoint:
        """The middle of a task on the graph."""
        row = self.graph.scene.picture.nodes.ids.index(self.id_of(name))
        return self.graph.camera.to_view(QPointF(self.graph.scene.rects[row].center())).toPoint()

    def port(self, name: str) -> QPoint:
        """The handle at the right edge of a task on the graph, from which links are drawn."""
        row = self.graph.scene.picture.nodes.ids.index(self.id_of(name))
        return self.graph.camera.to_view(self.graph.port(row)).toPoint()

    def draw_link(self, before: str, after: str) -> None:
        """Point at a task, so that its handle appears, and drag from there to another task."""
        QTest.mouseMove(self.graph.viewport(), QPoint(2, 2))
        QTest.mouseMove(self.graph.viewport(), self.node(before))
        self.app.processEvents()
        self.drag(self.port(before), self.node(after))

    def bar(self, name: str, *, share: float = 0.5, beyond: float = 0.0) -> QPoint:
        """A point on the bar of a task: so much of its width from its start, and so many pixels on."""
        row = list(self.timeline.chart.ids).index(self.id_of(name))
        box = self.timeline.frame().box(row)
        return QPointF(box.left() + box.width() * share + beyond, box.center().y() + HEAD).toPoint()

    def show_bars(self, *names: str) -> None:
        """Fit the whole time into the timeline and scroll until these bars can be seen, away from its edges."""
        self.until(lambda: all(self.id_of(name) in self.timeline.chart.ids for name in names))
        ids = self.timeline.chart.ids
        self.timeline.fit()
        for row in [list(ids).index(self.id_of(name)) for name in names]:
            self.timeline.scroll_to(max(0, row - 2))
            self.timeline.scroll_to(min(len(ids) - 1, row + 2))
        self.app.processEvents()

    def draw_link_in_time(self, before: str, after: str) -> None:
        """Point at a bar, so that its handle appears, and drag from there to another bar."""
        self.show_bars(before, after)
        QTest.mouseMove(self.timeline.viewport(), self.bar(before))
        self.app.processEvents()
        self.drag(self.bar(before, share=1, beyond=AWAY), self.bar(after), on=self.timeline)

    def drag(self, start: QPoint, end: QPoint, *, on: QAbstractScrollArea | None = None, leave: bool = False) -> None:
        """Press on a view, which is the graph unless another is named, move in steps, let go; or Escape first."""
        port = (on or self.graph).viewport()
        QTest.mouseMove(port, start)
        QTest.mousePress(port, LEFT, NONE, start)
        for step in range(1, 6):
            QTest.mouseMove(port, start + (end - start) * step / 5)
        if leave:
            self.press(Qt.Key.Key_Escape)
        QTest.mouseRelease(port, LEFT, NONE, end)
        self.app.processEvents()

    def with_dialogs(self, act: Callable[[], None], *answers: Callable[[QDialog], None]) -> None:
        """Do something that opens dialogs one after the other, and answer each."""
        waiting, seen = list(answers), [QApplication.activeModalWidget()]

        def wait() -> None:
            dialog = QApplication.activeModalWidget() if waiting else None  # a later call has its own answers
            if isinstance(dialog, QDialog) and dialog.isVisible() and not any(dialog is one for one in seen):
                seen.append(dialog)
                QTimer.singleShot(20, wait)
                waiting.pop(0)(dialog)
            elif waiting:
                QTimer.singleShot(20, wait)

        QTimer.singleShot(0, wait)
        act()
        self.until(lambda: not waiting and QApplication.activeModalWidget() is None, "for the dialogs to close")
        self.return_to_window()

    def choose_file(self, path: Path, kind: str = "") -> Callable[[QDialog], None]:
        """Answer a file dialog with a path, and the kind of file that begins so."""

        def answer(dialog: QDialog) -> None:
            assert isinstance(dialog, QFileDialog)
            filters = [one for one in dialog.nameFilters() if one.startswith(kind)]
            dialog.selectNameFilter(filters[0])
            edit = dialog.findChild(QLineEdit, "fileNameEdit")
            assert edit is not None
            edit.setCompleter(None)  # its list would take the keys without a screen
            dialog.setDirectory(str(path.parent))
            box = dialog.findChild(QDialogButtonBox)
            assert box is not None
            while dialog.isVisible():  # the dialog reads the folder while people type
                edit.selectAll()
                QTest.keyClicks(edit, path.name)
                QTest.qWait(20)
                QTest.mouseClick(box.buttons()[0], LEFT)

        return answer
