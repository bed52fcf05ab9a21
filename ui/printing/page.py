"""A page: a title at the top, the sheet's own content, and the page number at the bottom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont

from ui.canvas.words import Words
from ui.theme import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

DPI: Final = 96
"""Pixels of an inch of paper: a page is laid out in them, whatever prints it."""
TOP: Final = 44
"""Height of the title."""
BOTTOM: Final = 26
"""Height of the page number."""
TITLE: Final = 18
TEXT: Final = 11


class Sheet(Protocol):
    """Something that is printed on one or several pages; sizes are pixels of `DPI`."""

    def count(self, room: QSizeF) -> int:
        """How many pages it needs."""

    def paint(self, painter: QPainter, number: int, room: QSizeF) -> None:
        """Paint the content of a page, counted from 0; the painter stands at its top left."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What every page says: the plan, what is shown of it, and as of when."""

    title: str
    about: str


def room_of(page: QSizeF) -> QSizeF:
    """The room that title and number leave on a page."""
    return QSizeF(page.width(), max(1.0, page.height() - TOP - BOTTOM))


def paint_page(painter: QPainter, sheet: Sheet, heading: Heading, number: int, page: QSizeF) -> None:
    """Paint a page, counted from 0; the painter stands at its top left."""
    room = room_of(page)
    painter.save()
    painter.translate(0, TOP)
    painter.setClipRect(QRectF(0, 0, room.width(), room.height()))
    sheet.paint(painter, number, room)
    painter.restore()
    _paint_title(painter, heading, page)
    _paint_number(painter, number, sheet.count(room), page)


def _paint_title(painter: QPainter, heading: Heading, page: QSizeF) -> None:
    words, quiet = Words(QFont(), TITLE), Words(QFont(), TEXT + 1)
    about = quiet.quiet_width(heading.about)
    line = QRectF(0, 0, page.width(), TOP - 14)
    painter.setFont(quiet.quiet)
    painter.setPen(LIGHT.quiet)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, heading.about)
    painter.setFont(words.strong)
    painter.setPen(LIGHT.text)
    room = int(max(80.0, page.width() - about - 24))
    title = painter.fontMetrics().elidedText(heading.title, Qt.TextElideMode.ElideRight, room)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, title)
    painter.fillRect(QRectF(0, TOP - 9, page.width(), 1), LIGHT.strong_line)


def _paint_number(painter: QPainter, number: int, count: int, page: QSizeF) -> None:
    text = QCoreApplication.translate("printing", "Page {0} of {1}").format(number + 1, count)
    painter.setFont(Words(QFont(), TEXT + 1).quiet)
    painter.setPen(LIGHT.quiet)
    box = QRectF(0, page.height() - BOTTOM, page.width(), BOTTOM)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, text)
