"""The tornado: which tasks and risks swing the launch most, widest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from ui.charts.chart import Chart
from ui.charts.figures import Bar, bar_table, bars, between, in_days
from ui.theme import QUIET_PX, figures, mixed, sized
from ui.widgets.exports import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner import Simulation
    from ui.charts.chart import Place

THICK: Final = 0.62
"""Height of a bar as a share of its row."""
NAME_SHARE: Final = 0.38
"""How much of the width names may take."""


class Tornado(Chart):
    """Bars from the mean launch where a driver is low to where it is high; risks are named as such."""

    keys: ClassVar[Mapping[Qt.Key, int]] = {
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Left: -1,
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_Right: 1,
    }
    along = 1

    def draw(self, simulation: Simulation) -> None:
        """One bar a row, widest at the top, with its swing in days, and the mean launch as a line."""
        shown, theme = bars(simulation), self.look.theme
        if not shown:
            self.limit(0, 1, 0, 1)
            self.plot.getAxis("left").setTicks([[]])
            return
        low, high = min(min(bar.low, bar.high) for bar in shown), max(max(bar.low, bar.high) for bar in shown)
        self.limit(low - 0.05 * (high - low), high + 0.2 * (high - low), -0.5, len(shown) - 0.5)
        for row, bar in enumerate(reversed(shown)):
            color = theme.risk4 if bar.kind == "risk" else theme.accent
            self._bar(bar, row, pg.mkBrush(mixed(color, theme.surface, 0.2)))
            place = (max(bar.low, bar.high), row)
            self.add_text(in_days(simulation, bar.width), place, anchor=(-0.1, 0.5), color=theme.text)
        self.add_line(simulation.launch.spread.mean, theme.strong_line, dashed=True)
        self._name_rows(shown)

    def describe(self, simulation: Simulation) -> str:
        """The three that swing the launch most."""
        told = (f"{bar.name} {in_days(simulation, bar.width)}" for bar in bars(simulation, most=3))
        return ", ".join(told) or self.tr("Nothing swings the launch.")

    def tell(self, simulation: Simulation, _x: float, y: float) -> str:
        """What a bar means."""
        shown = bars(simulation)
        place = len(shown) - 1 - round(y)
        if not 0 <= place < len(shown):
            return ""
        bar = shown[place]
        pattern = (
            self.tr("%1: mean launch %2 if it does not happen, %3 if it does")
            if bar.kind == "risk"
            else self.tr("%1: mean launch %2 when it goes quickly, %3 when it takes long")
        )
        low, high = between(simulation, bar.low, bar.high)
        return pattern.replace("%2", low).replace("%3", high).replace("%1", bar.name)

    def stops(self, simulation: Simulation) -> list[Place]:
        """The middle of each bar, from the top."""
        shown = bars(simulation)
        return [((bar.low + bar.high) / 2, len(shown) - 1.0 - row) for row, bar in enumerate(shown)]

    def table(self, simulation: Simulation) -> Table:
        """Every driver."""
        return bar_table(simulation)

    def _bar(self, bar: Bar, row: int, brush: object) -> None:
        left = min(bar.low, bar.high)
        self.plot.addItem(
            pg.BarGraphItem(x0=[left], y=[row], width=[bar.width], height=THICK, pen=pg.mkPen(None), brush=brush)
        )

    def _name_rows(self, shown: tuple[Bar, ...]) -> None:
        """Names at the left, shortened to their share of the width."""
        axis = self.plot.getAxis("left")
        metrics = QFontMetrics(figures(sized(self.font(), QUIET_PX)))
        room = max(80, int(self.width() * NAME_SHARE))
        names = [metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, room) for bar in reversed(shown)]
        axis.setWidth(max(map(metrics.horizontalAdvance, names)) + 12)
        axis.setTicks([list(enumerate(names))])
