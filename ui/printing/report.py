"""A report on paper: the pages of an HTML document, as readable as on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QImage,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

import planner
from ui.printing.page import DPI
from ui.theme import LIGHT
from ui.words import day, said, short_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtGui import QPainter

    from ui.session import Session

TITLES: Final = {
    "status": "Status report",
    "plan": "Full plan",
    "gates": "Gate record",
    "tests": "Test summary",
}
FOLLOWERS: Final = 2
"""How many paragraphs, or cells of a table, stay with their heading."""
INCH: Final = 0.0254
"""Meters of an inch."""


def reports_told() -> dict[str, str]:
    """What can be reported, in words, by its name."""
    return {report.value: said(TITLES[report]) for report in planner.Report}


class ReportSheet:
    """An HTML page laid out on paper."""

    def __init__(self, html: str) -> None:
        self._ruler = QImage(1, 1, QImage.Format.Format_RGB32)
        for setter in (self._ruler.setDotsPerMeterX, self._ruler.setDotsPerMeterY):
            setter(round(DPI / INCH))
        self._document = QTextDocument()
        self._broken: list[int] = []
        self._document.setDocumentMargin(0)
        self._document.documentLayout().setPaintDevice(self._ruler)
        self._document.setHtml(html)

    def count(self, room: QSizeF) -> int:
        """How many pages it needs."""
        if self._document.pageSize() != room:
            self._break_before(self._broken, QTextFormat.PageBreakFlag.PageBreak_Auto)
            self._broken = []
            self._document.setPageSize(room)
            self._keep_headings()
        return self._document.pageCount()

    def _keep_headings(self) -> None:
        """Begin a page with each heading that would stand at the foot of one without what it is about."""
        block = self._document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and self._alone(block):
                self._broken.append(block.position())
                self._break_before(self._broken[-1:], QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            block = block.next()

    def _alone(self, heading: QTextBlock) -> bool:
        """Whether one of the first lines after a heading outside of tables is on another page."""
        if QTextCursor(heading).currentTable() is not None:
            return False
        page, block = self._page(heading), heading.next()
        followers: list[QTextBlock] = []
        while block.isValid() and not block.blockFormat().headingLevel() and len(followers) < FOLLOWERS:
            followers.append(block)
            block = block.next()
        return any(self._page(one) != page for one in followers)

    def _page(self, block: QTextBlock) -> int:
        """The page on which a block ends."""
        return int((self._document.documentLayout().blockBoundingRect(block).bottom() - 1) // self._height)

    @property
    def _height(self) -> float:
        return self._document.pageSize().height()

    def _break_before(self, positions: Iterable[int], policy: QTextFormat.PageBreakFlag) -> None:
        for position in positions:
            cursor, breaks = QTextCursor(self._document.findBlock(position)), QTextBlockFormat()
            breaks.setPageBreakPolicy(policy)
            cursor.mergeBlockFormat(breaks)

    def paint(self, painter: QPainter, number: int, room: QSizeF) -> None:
        """Paint a page, counted from 0."""
        self.count(room)
        painter.save()
        painter.translate(0, -number * room.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, LIGHT.text)
        context.clip = QRectF(0, number * room.height(), room.width(), room.height())
        painter.setClipRect(context.clip)
        self._document.documentLayout().draw(painter, context)
        painter.restore()


def report_sheet(session: Session, report: planner.Report) -> ReportSheet:
    """A report of the plan as it is now, in the language of the user."""
    return ReportSheet(report_text(session, report))


def report_text(session: Session, report: planner.Report) -> str:
    """A report of the plan as it is now as HTML, in the language of the user."""
    tongue = planner.Tongue(_say, _day, _brief)
    return planner.report_html(report, session.plan, session.schedule, session.simulation, tongue=tongue)


def _say(text: str, *parts: object) -> str:
    return said(text, *map(str, parts))


def _day(moment: date) -> str:
    return day(moment)


def _brief(moment: date, year: bool) -> str:
    return day(moment, weekday=False) if year else short_day(moment, year=False)
