"""A page: title and number around the content of a sheet, which gets the room between them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from tests.ui.timeline.test_paint import holds
from ui.canvas.words import Words
from ui.printing.page import BOTTOM, TEXT, TOP, Heading, paint_page, room_of
from ui.theme import LIGHT

pytestmark = pytest.mark.usefixtures("qapp")
PAGE = QSizeF(800, 500)


class Plain:
    """A sheet of two pages that paints all it can in green."""

    def count(self, room):
        self.room = room
        return 2

    def paint(self, painter, number, room):
        self.number, self.painted = number, room
        painter.fillRect(QRectF(-500, -500, 3000, 3000), QColor("green"))


def painted(sheet, title="A launch", number=1):
    image = QImage(PAGE.toSize(), QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    paint_page(painter, sheet, Heading(title, "Graph, 3 Mar 2026"), number, PAGE)
    painter.end()
    return image


def test_the_content_has_the_room_between_title_and_number():
    sheet = Plain()
    image = painted(sheet)
    assert sheet.room == room_of(PAGE) == QSizeF(800, 500 - TOP - BOTTOM)
    assert sheet.number == 1
    assert image.pixelColor(400, TOP + 2) == QColor("green")
    assert image.pixelColor(400, 500 - BOTTOM - 2) == QColor("green")


def test_content_that_is_too_large_stays_off_title_and_number():
    image = painted(Plain())
    assert not holds(image, QRectF(0, 0, 800, TOP - 1), QColor("green"))
    assert not holds(image, QRectF(0, 500 - BOTTOM + 1, 800, BOTTOM), QColor("green"))


def test_title_and_number_are_written():
    image = painted(Plain())
    assert holds(image, QRectF(0, 0, 120, TOP - 10), LIGHT.text, within=40)
    assert holds(image, QRectF(600, 0, 200, TOP - 10), LIGHT.quiet, within=60)
    assert holds(image, QRectF(700, 500 - BOTTOM, 100, BOTTOM), LIGHT.quiet, within=60)


def test_a_long_title_leaves_room_for_the_rest():
    image = painted(Plain(), "Title " * 100)
    rest = Words(QFont(), TEXT + 1).quiet_width("Graph, 3 Mar 2026")
    assert not holds(image, QRectF(PAGE.width() - rest - 20, 0, 16, TOP - 10), LIGHT.text, within=60)
