"""What a screen reader finds on the graph: its tasks, in the order of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF

from ui.canvas.picture import Shape, Sign
from ui.canvas.spoken import Spoken
from ui.words import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF

    from ui.canvas.board import Board
    from ui.canvas.picture import Nodes


class SpokenGraph(Spoken):
    """The nodes of a graph view."""

    def __init__(self, board: Board) -> None:
        super().__init__(board, board.viewport())
        self._board = board

    def ids(self) -> Sequence[str]:
        """The tasks by row."""
        return self._board.scene.picture.nodes.ids

    def row_of(self, part: str) -> int:
        """The row of a task."""
        return self._board.row_of(part)

    def name(self, row: int) -> str:
        """What is painted in and around a node, in words."""
        return spoken_node(self._board.scene.picture.nodes, row)

    def told(self, row: int) -> str:
        """The tip of a node."""
        return self._board.scene.picture.describe_node(row)

    def box(self, row: int) -> QRectF:
        """The box of a node in the view."""
        camera, rect = self._board.camera, self._board.scene.rects[row]
        return QRectF(camera.to_view(rect.topLeft()), rect.size() * camera.scale)

    def at(self, point: QPointF) -> int:
        """The node under a point."""
        row = self._board.scene.node_at(self._board.camera.to_scene(point))
        return -1 if row is None else row

    def selected(self) -> frozenset[int]:
        """The selected nodes."""
        return self._board.marks.selected

    def current(self) -> int:
        """The node that the keys are at."""
        return self._board.marks.current


def spoken_node(nodes: Nodes, row: int) -> str:
    """Key and name, then what the shape, the outline, the badge and the texts of a node tell."""
    words = [f"{nodes.keys[row]} {nodes.names[row]}".strip(), _kind(int(nodes.shape[row]))]
    if nodes.sign is not None and nodes.sign[row] == Sign.FOLDED:
        words.append(QCoreApplication.translate("spoken", "folded"))
    if nodes.gates is not None and row in nodes.gates:
        words.append(said(nodes.gates[row].word))
    words += [_urgency(nodes, row), nodes.dates[row], nodes.durations[row], nodes.floats[row]]
    if nodes.badges[row]:
        words.append(QCoreApplication.translate("spoken", "risk {0}").format(nodes.badges[row]))
    if nodes.slips[row]:
        words.append(QCoreApplication.translate("spoken", "slipped {0}").format(nodes.slips[row]))
    return ", ".join(word for word in words if word)


def _kind(shape: int) -> str:
    """What the shape of a node stands for; nothing for a plain task."""
    if shape == Shape.DIAMOND:
        return QCoreApplication.translate("spoken", "milestone")
    if shape == Shape.HEXAGON:
        return QCoreApplication.translate("spoken", "gate")
    return QCoreApplication.translate("spoken", "summary task") if shape == Shape.BRACKET else ""


def _urgency(nodes: Nodes, row: int) -> str:
    """What the outline of a node tells."""
    return urgency(done=bool(nodes.done[row]), critical=bool(nodes.critical[row]), near=bool(nodes.near_critical[row]))


def urgency(*, done: bool, critical: bool, near: bool) -> str:
    """Done, critical or near-critical; nothing for a task that is none of it."""
    if done:
        return QCoreApplication.translate("spoken", "done")
    if critical:
        return QCoreApplication.translate("spoken", "critical")
    return QCoreApplication.translate("spoken", "near-critical") if near else ""
