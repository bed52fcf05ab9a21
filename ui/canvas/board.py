"""The graph as mouse and keyboard meet it: what is shown, what is chosen, and what is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Signal

from ui.canvas.frame import Marks
from ui.canvas.geometry import Geometry
from ui.canvas.picture import EMPTY, GraphPicture
from ui.canvas.rename import NameEditor
from ui.canvas.surface import Surface
from ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

    from ui.canvas.gestures import Verdict

NEAR_EDGE: Final = 24
"""View pixels from the edge at which a drag moves the view along."""


class Board(Surface):
    """Holds a `GraphPicture` and what is chosen on it; what the user asks for goes out as ids and scene points."""

    create_requested = Signal(float, float, str)
    """Where, and the id of the predecessor or an empty string."""
    link_requested = Signal(str, str)
    unlink_requested = Signal(list)
    move_requested = Signal(dict)
    """`{id: (x, y)}` with centers in scene pixels."""
    delete_requested = Signal(list)
    rename_requested = Signal(str)
    renamed = Signal(str, str)
    selection_changed = Signal(list)
    current_changed = Signal(str)
    fold_requested = Signal(str)
    """The summary task whose sign was clicked."""
    picture_changed = Signal()
    menu_requested = Signal(QPoint, str, str)
    """Global point, id of the node and id of the link under it, empty where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Geometry(EMPTY)
        self.marks = Marks()
        self._rows: dict[str, int] = {}
        self.theme = LIGHT
        self.judge_link: Verdict = lambda _tail, _head: None

    # What it shows

    def set_picture(self, picture: GraphPicture) -> None:
        """Show another picture; selection and current node stay where their ids are still there."""
        selected, current = self.selected_ids(), self.current_id()
        same = picture.nodes.ids == self.scene.picture.nodes.ids
        self.scene = Geometry(picture, self.scene)
        if not same:
            self._rows = rows = {name: row for row, name in enumerate(picture.nodes.ids)}
            chosen = frozenset(rows[name] for name in selected if name in rows)
            self.marks = replace(self.marks, selected=chosen, current=rows.get(current, -1))
        self.marks = replace(self.marks, hovered=-1, link=-1)
        self.scene_changed()
        self.picture_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colors."""
        self.theme = theme
        self.viewport().update()

    def set_verdict(self, verdict: Verdict) -> None:
        """Ask this, with two task ids, why a link that is being dragged is refused."""
        self.judge_link = verdict

    def selected_ids(self) -> list[str]:
        """The selected tasks in row order."""
        return [self.scene.picture.nodes.ids[row] for row in sorted(self.marks.selected)]

    def current_id(self) -> str:
        """The task the keyboard is at, empty where it is at none."""
        return self.scene.picture.nodes.ids[self.marks.current] if self.marks.current >= 0 else ""

    def row_of(self, task: str) -> int:
        """The row of a task, -1 where it is not shown."""
        return self._rows.get(task, -1)

    def set_selection(self, ids: Iterable[str]) -> None:
        """Select these tasks, without a signal."""
        chosen = frozenset(self._rows[name] for name in ids if name in self._rows)
        current = self.marks.current if self.marks.current in chosen else min(chosen, default=-1)
        self.marks = replace(self.marks, selected=chosen, current=current, link=-1)
        self.viewport().update()

    def reveal_task(self, task: str) -> None:
        """Bring a task into view."""
        if task in self._rows:
            self.reveal(self.scene.rects[self._rows[task]])

    def select_all(self) -> None:
        """Select every task."""
        self.choose(frozenset(range(len(self.scene.picture.nodes.ids))), current=self.marks.current)

    def edit_name(self, task: str) -> None:
        """Open the name of a task for editing in place."""
        nodes = self.scene.picture.nodes
        row = self._rows[task]
        self.reveal(self.scene.rects[row])
        editor = NameEditor(self.viewport(), nodes.names[row], lambda text: self.renamed.emit(task, text))
        top_left = self.camera.to_view(self.scene.rects[row].topLeft())
        size = self.scene.rects[row].size() * self.camera.scale
        editor.open_over(QRectF(top_left, size).toRect())
        self.rename_requested.emit(task)

    # For gestures and keys

    def choose(self, rows: frozenset[int], *, current: int, link: int = -1) -> None:
        """Select rows, set the current one, and tell the listeners what changed."""
        before, self.marks = self.marks, replace(self.marks, selected=rows, current=current, link=link)
        if rows != before.selected:
            self.selection_changed.emit(self.selected_ids())
        if current != before.current:
            self._announce()
            self.current_changed.emit(self.current_id())
        if self.marks != before:
            self.viewport().update()

    def go_to(self, row: int | None, *, extend: bool = False) -> None:
        """Make a node current and selected, and show it."""
        if row is None:
            return
        self.choose(self.marks.selected | {row} if extend else frozenset({row}), current=row)
        self.reveal(self.scene.rects[row])

    def hover(self, row: int) -> None:
        """Mark the node under the pointer."""
        if row != self.marks.hovered:
            self.marks = replace(self.marks, hovered=row)
            self.viewport().update()

    def port(self, row: int) -> QPointF:
        """The right port of a node in the scene."""
        nodes = self.scene.picture.nodes
        return QPointF(float(nodes.x[row] + self.scene.half[row]), float(nodes.y[row]))

    def judge(self, tail: int, head: int) -> str | None:
        """Why a link between two rows is refused."""
        ids = self.scene.picture.nodes.ids
        if tail == head:
            return self.tr("A task cannot depend on itself.")
        return self.judge_link(ids[tail], ids[head])

    def ask_move(self, by: QPointF) -> None:
        """Ask to move the selected tasks by a scene distance."""
        nodes = self.scene.picture.nodes
        places = {
            nodes.ids[row]: (float(nodes.x[row]) + by.x(), float(nodes.y[row]) + by.y())
            for row in sorted(self.marks.selected)
        }
        self.move_requested.emit(places)

    def pull_along(self, at: QPointF) -> None:
        """Move the view when a drag comes near its edge."""
        size = self.view_size()
        dx = (at.x() < NEAR_EDGE) - (at.x() > size.width() - NEAR_EDGE)
        dy = (at.y() < NEAR_EDGE) - (at.y() > size.height() - NEAR_EDGE)
        if dx or dy:
            self.look(self.camera.panned(12 * dx, 12 * dy))

    def _announce(self) -> None:
        """Tell assistive technology what the current node is."""
        tip = self.scene.picture.describe_node(self.marks.current) if self.marks.current >= 0 else ""
        self.setAccessibleDescription(tip)

    # Surface

    def scene_bounds(self) -> QRectF:
        """The bounds of the picture."""
        left, top, right, bottom = self.scene.picture.bounds
        return QRectF(QPointF(left, top), QPointF(right, bottom))

    def background(self) -> QColor:
        """The window color."""
        return self.theme.window
