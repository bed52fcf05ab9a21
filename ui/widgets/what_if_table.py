"""The table of what-ifs: a column is chosen as a whole, and each cell has its figure above its difference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.models.what_ifs import DIFFERENCE, TONE
from ui.theme import QUIET_PX, figures

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QColor, QKeyEvent, QPainter

    from ui.models.what_ifs import WhatIfs
    from ui.style import Look

HEIGHT: Final = 34
"""Height of a row, in pixels: two lines."""
NARROWEST: Final = 168
WIDEST: Final = 300
PAD: Final = 8


class TwoLines(QStyledItemDelegate):
    """Paints a figure above its difference, which is smaller and in its tone."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint both lines, or the figure alone in the middle."""
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        theme = self._look.theme
        painter.fillRect(option.rect, theme.selection if chosen else theme.surface)
        room = option.rect.adjusted(PAD, 2, -PAD, -2)
        second = str(index.data(DIFFERENCE) or "")
        upper = QRect(room.left(), room.top(), room.width(), room.height() // 2) if second else room
        self._line(painter, upper, figures(option.font), theme.text, str(index.data() or ""))
        if second:
            small = figures(QFont(option.font))
            small.setPixelSize(QUIET_PX)
            lower = QRect(room.left(), upper.bottom() + 1, room.width(), room.height() - upper.height())
            self._line(painter, lower, small, self._color(str(index.data(TONE))), second)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines."""
        return QSize(NARROWEST, HEIGHT)

    def _line(self, painter: QPainter, room: QRect, font: QFont, color: QColor, text: str) -> None:
        painter.setFont(font)
        painter.setPen(color)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _color(self, tone: str) -> QColor:
        theme = self._look.theme
        return {"done": theme.done, "critical": theme.critical, "warning": theme.near_critical}.get(tone, theme.quiet)


class WhatIfTable(QTableView):
    """Scenarios side by side; arrows walk from one to the next, and Delete asks for the chosen one to go."""

    chosen = Signal()
    """After another column was chosen."""
    removal_asked = Signal()

    def __init__(self, look: Look, model: WhatIfs) -> None:
        super().__init__()
        model.setParent(self)
        self._look, self.what_ifs = look, model
        self.setModel(model)
        self.setItemDelegate(TwoLines(look, self))
        self.setAccessibleName(self.tr("The plan as it is beside its what-ifs"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._shape_headers()
        look.changed.connect(self.viewport().update)
        model.modelReset.connect(self._settle)
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.chosen.emit())

    @property
    def column(self) -> int:
        """The chosen column, 0 for the plan as it is and where nothing is chosen."""
        return max(0, self.currentIndex().column())

    def choose(self, scenario_id: str) -> None:
        """Choose the column of a scenario, or that of the plan as it is where there is none."""
        wanted = [column for column, row in enumerate(self.what_ifs.columns) if row and row.id == scenario_id]
        self.setCurrentIndex(self.what_ifs.index(max(0, self.currentIndex().row()), wanted[0] if wanted else 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks for the chosen what-if to be thrown away."""
        if event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def _shape_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setMinimumSectionSize(NARROWEST)
        across.setMaximumSectionSize(WIDEST)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setHighlightSections(False)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(HEIGHT)
        down.setHighlightSections(False)
        down.setSectionsClickable(False)

    def _settle(self) -> None:
        self.chosen.emit()
