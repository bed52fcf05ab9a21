"""A table of rows in an order of their own: selected, not edited, and the reason of the current one is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from ui.theme import ROW
from ui.widgets.bars import Bars
from ui.widgets.parts import label
from ui.widgets.register_table import RegisterTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.models.risk_lists import Ordered
    from ui.session import Session
    from ui.style import Look

RANK: Final = 40
"""Width of the number of a row, in pixels."""
WIDE: Final = 560
"""From this width on a list has room for longer bars, in pixels."""
NARROW_FIGURE: Final = 88
WIDE_FIGURE: Final = 112
NARROWEST_NAME: Final = 80
WIDEST_NAME: Final = 300


class RankedTable(RegisterTable):
    """A list in an order of its own: rows are selected, not edited."""

    def __init__(self, session: Session, look: Look, model: Ordered, figure: str) -> None:
        super().__init__(session, look, model)
        self._why, self._figure = model.column_of("why"), figure
        self.words = label(tone="quiet", size="small", wrapped=True)
        self.setSortingEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(self._why, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(False)
        self.painter.adorned[figure] = Bars(model.share, look).paint
        moving = (model.rowsInserted, model.rowsRemoved, model.layoutChanged, model.modelReset, model.dataChanged)
        for event in (self.selectionModel().currentRowChanged, *moving):
            event.connect(self._explain)
        self._explain()

    def fair_widths(self) -> dict[str, int]:
        """Widths with which the figure is always in sight, and names and reasons share the rest."""
        figure, rank = (WIDE_FIGURE if self.width() > WIDE else NARROW_FIGURE), self.register.columns[0].name
        rest = self.viewport().width() - figure - RANK
        return {rank: RANK, self._figure: figure, "name": max(NARROWEST_NAME, min(WIDEST_NAME, rest // 2))}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show whole rows: what is left over goes to the words below."""
        super().resizeEvent(event)
        frame = self.parentWidget()
        layout = frame.layout() if frame else None
        if frame is not None and layout is not None:
            bottom = frame.contentsRect().bottom() + 1 - layout.contentsMargins().bottom() - layout.spacing()
            lines = self.words.fontMetrics().lineSpacing() * 2 + self.words.contentsMargins().bottom()
            room = bottom - self.y() - self.horizontalHeader().height() - lines
            self.words.setFixedHeight(lines + room % ROW)

    def nothing(self) -> tuple[str, str, str]:
        """An empty list of the risks page is told by its register."""
        return "", "", ""

    def _explain(self) -> None:
        """Tell the reason of the current row in full, or that of the first one."""
        row = self.currentIndex().row()
        first = self.model().index(0, self.register.column_of("name")).data()
        reason = self.model().index(max(0, row), self._why).data()
        self.words.setText(str((reason if row >= 0 else f"{first}: {reason}") if reason else ""))

    def add(self) -> None:
        """Add nothing: rows come from the plan."""

    def _own(self, event: QKeyEvent) -> bool:
        """Keep Delete from the command of the window, which would remove the task or risk from the plan."""
        return event.key() == Qt.Key.Key_Delete or super()._own(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and copy by keys; rows are not removed here."""
        if event.key() != Qt.Key.Key_Delete:
            super().keyPressEvent(event)
