"""Paints the history: days as captions, points as two lines behind the initials of their author."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import paint
from ui.models.past_list import ROW_ROLE, Day, below, initials, title
from ui.theme import QUIET_PX, mixed, sized

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QColor

    from planner import Point
    from ui.style import Look

HEIGHT: Final = 44
"""Height of a row, in pixels: two lines."""
LEFT: Final = 12
DISC: Final = 26
"""Width of the disc with initials, in pixels."""
SIGN: Final = 16
GAP: Final = 10
BETWEEN: Final = "  \N{MIDDLE DOT}  "


class PastRows(QStyledItemDelegate):
    """The rows of the history."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines, for days too: so the list need not measure each of its rows."""
        return QSize(160, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a day or a point."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(ROW_ROLE)
        if isinstance(row, Day):
            self._day(painter, option, row)
        else:
            self._ground(painter, option)
            self._sign(painter, option.rect, row)
            self._lines(painter, option, row)
        painter.restore()

    def _day(self, painter: QPainter, option: QStyleOptionViewItem, row: Day) -> None:
        theme, room = self._look.theme, QRect(option.rect)
        painter.setFont(sized(option.font, QUIET_PX, strong=True))
        painter.setPen(theme.quiet)
        room.adjust(LEFT, 0, -LEFT, -6)
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, row.title)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._look.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.hover)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5))

    def _sign(self, painter: QPainter, rect: QRect, point: Point) -> None:
        """The mark of a version, or the initials of the author in a disc."""
        theme = self._look.theme
        disc = QRectF(rect.left() + LEFT, rect.center().y() - DISC / 2 + 0.5, DISC, DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent if point.versions else mixed(theme.quiet, theme.surface, 0.75))
        painter.drawEllipse(disc)
        if point.versions:
            inner = (DISC - SIGN) / 2
            paint(painter, disc.adjusted(inner, inner, -inner, -inner), "version", theme.on_accent)
            return
        painter.setPen(theme.text)
        painter.setFont(sized(painter.font(), QUIET_PX, strong=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(point.entry.author) or "\N{MIDDLE DOT}")

    def _lines(self, painter: QPainter, option: QStyleOptionViewItem, point: Point) -> None:
        theme, room = self._look.theme, QRect(option.rect)
        room.adjust(LEFT + DISC + GAP, 5, -LEFT, -5)
        upper = QRect(room.left(), room.top(), room.width(), room.height() // 2 + 2)
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), room.bottom() - upper.bottom())
        first = QFont(option.font)
        first.setBold(bool(point.versions))
        first.setStrikeOut(point.undone)
        _line(painter, upper, first, theme.quiet if point.undone else theme.text, title(point))
        second = BETWEEN.join(filter(None, below(point)))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        quiet = mixed(theme.quiet, theme.text, 0.5) if chosen else theme.quiet
        _line(painter, lower, sized(option.font, QUIET_PX), quiet, second)


class PastView(QListView):
    """The list of days and points; several can be chosen to compare the first with the last."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setItemDelegate(PastRows(look, self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Changes, the newest first"))
        look.changed.connect(self.viewport().update)


def _line(painter: QPainter, room: QRect, font: QFont, color: QColor, text: str) -> None:
    painter.setFont(font)
    painter.setPen(color)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
