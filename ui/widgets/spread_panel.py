"""Histogram and tornado side by side: how the launch spreads, and what spreads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ui.icons import icon
from ui.late import load
from ui.widgets.exports import folder_of
from ui.widgets.parts import card, icon_button, label, row_in, row_of
from ui.words import said

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from ui.session import Session
    from ui.style import Look

CHARTS: Final = (
    (
        "ui.charts.histogram:Histogram",
        "HOW THE LAUNCH SPREADS",
        "Shares of runs; late spans are dotted.",
    ),
    ("ui.charts.tornado:Tornado", "WHAT SWINGS IT", "The mean launch where each is low and where it is high."),
)
"""Door, caption and sentence of each chart."""


class SpreadPanel(QWidget):
    """Two charts of the last simulation, drawn when they are first seen."""

    told = Signal(str, str)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self.charts: list[Any] = []
        self._menus: list[QToolButton] = []
        self._row: QHBoxLayout = row_in(self, gap=12)
        self._empty = label(self.tr("There is nothing to draw yet: simulate the plan first."), tone="quiet")
        self._row.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self.tr("Spread of the launch"))
        session.simulated.connect(self._follow)
        look.changed.connect(self._recolor)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what nobody saw until now."""
        super().showEvent(event)
        self._follow()

    def _follow(self) -> None:
        if self.isVisible():
            QTimer.singleShot(0, self, self._draw)

    def _draw(self) -> None:
        found = self._session.simulation
        self._empty.setVisible(found is None)
        if found is None:
            return
        for door, title, text in CHARTS[len(self.charts) :]:
            self._add(door, said(title), said(text))
        for chart in self.charts:
            if chart.simulation is not found:
                chart.show_simulation(found)

    def _add(self, door: str, title: str, text: str) -> None:
        chart = load(door)(self._look, title.capitalize())
        chart.told.connect(self.told)
        chart.folder = folder_of(self._session)
        frame, column = card()
        more = icon_button("more", self.tr("Copy or save the chart"), self._look.theme)
        more.clicked.connect(lambda _checked: self._offer(chart, more))
        head = row_of(label(title, size="caption"), label(text, size="small", tone="quiet", wrapped=True), more)
        head.setStretch(1, 1)
        column.addLayout(head)
        column.addWidget(chart, 1)
        self._row.addWidget(frame, 1)
        self.charts.append(chart)
        self._menus.append(more)

    def _offer(self, chart: Any, more: QToolButton) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(chart.menu_actions)
        menu.popup(more.mapToGlobal(more.rect().bottomLeft()))

    def _recolor(self) -> None:
        for more in self._menus:
            more.setIcon(icon("more", self._look.theme))
