"""A small graph under the hand: a shown view, places on it, and drags as a hand makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.canvas.pictures import a_picture
from ui.canvas.graph import GraphView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(qtbot: QtBot) -> GraphView:
    """A small graph at its own size: A leads to B and C, both to D; E stands alone."""
    shown = GraphView()
    qtbot.addWidget(shown)
    shown.resize(1200, 700)
    shown.set_picture(a_picture("A>B A>C B>D C>D E", critical="A B D"))
    shown.show()
    qtbot.waitExposed(shown)
    shown.setFocus()
    rest(shown)
    return shown


def rest(view: GraphView) -> None:
    """Rest the pointer in a corner: Qt tells no move to where the pointer of the test before already was."""
    QTest.mouseMove(view.viewport(), QPoint(2, 2))


def at(view: GraphView, name: str, dx: float = 0.0, dy: float = 0.0) -> QPoint:
    """The view point of a node's middle, or so far from it in scene pixels."""
    row = view.scene.picture.nodes.ids.index(name)
    middle = view.scene.rects[row].center()
    return view.camera.to_view(QPointF(middle.x() + dx, middle.y() + dy)).toPoint()


def handle(view: GraphView, name: str) -> QPoint:
    row = view.scene.picture.nodes.ids.index(name)
    return view.camera.to_view(view.port(row)).toPoint()


def drag(view: GraphView, start: QPoint, end: QPoint, *, release: bool = True) -> None:
    """Press, move in steps, let go: as a hand does."""
    port = view.viewport()
    QTest.mouseMove(port, start)
    QTest.mousePress(port, LEFT, PLAIN, start)
    for step in range(1, 6):
        QTest.mouseMove(port, start + (end - start) * step / 5)
    if release:
        QTest.mouseRelease(port, LEFT, PLAIN, end)


def empty_spot(view: GraphView) -> QPoint:
    """A view point where nothing is."""
    return QPoint(view.viewport().width() - 30, view.viewport().height() - 30)
