"""The graph on paper: whole on one page, or readable over several."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from tests.ui.canvas.pictures import a_picture
from tests.ui.timeline.test_paint import holds
from ui.canvas.graph import GraphView
from ui.printing.drawing import READABLE, GraphSheet
from ui.theme import LIGHT

ROOM = QSizeF(900, 500)
CHAIN = " ".join(f"N{number}>N{number + 1}" for number in range(20))


@pytest.fixture
def sheet_of(qtbot):
    def make(text, *, spread=False):
        view = GraphView()
        qtbot.addWidget(view)
        view.set_picture(a_picture(text, critical="N0 N20 A"))
        return GraphSheet(view, spread)

    return make


def painted(sheet, number=0, room=ROOM):
    image = QImage(room.toSize(), QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    sheet.paint(painter, number, room)
    painter.end()
    return image


def test_the_whole_graph_is_on_one_page(sheet_of):
    sheet = sheet_of(CHAIN)
    assert sheet.count(ROOM) == 1
    image = painted(sheet)
    assert holds(image, QRectF(0, 0, 120, 500), LIGHT.critical, within=40)
    assert holds(image, QRectF(780, 0, 120, 500), LIGHT.critical, within=40)


def test_a_large_graph_is_spread_over_pages_that_can_be_read(sheet_of):
    sheet = sheet_of(CHAIN, spread=True)
    pages = sheet.count(ROOM)
    assert pages > 1
    assert holds(painted(sheet, 0), QRectF(20, 20, 860, 460), LIGHT.critical, within=40)
    assert holds(painted(sheet, pages - 1), QRectF(20, 20, 860, 460), LIGHT.critical, within=40)
    assert sheet.bounds.width() * READABLE > ROOM.width()


def test_a_small_graph_is_neither_spread_nor_blown_up(sheet_of):
    sheet = sheet_of("A>B", spread=True)
    assert sheet.count(ROOM) == 1
    image = painted(sheet)
    left, right = (holds(image, QRectF(x, 0, 200, 500), LIGHT.critical, within=40) for x in (0, 700))
    assert not left
    assert not right


def test_an_empty_graph_is_an_empty_page(sheet_of):
    assert sheet_of("", spread=True).count(ROOM) == 1
