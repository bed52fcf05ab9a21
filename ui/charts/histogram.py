"""The histogram: in how many runs the launch falls into each span of days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush

from planner import format_share
from ui.charts.chart import Chart
from ui.charts.figures import between, bin_table, bins
from ui.theme import mixed
from ui.widgets.exports import Table

if TYPE_CHECKING:
    from planner import Simulation
    from ui.charts.chart import Place

ROOM: Final = 1.15
"""How far the plot reaches above the highest bar."""


class Histogram(Chart):
    """Shares of runs in equal spans of working time; bars that miss the target are dotted."""

    def draw(self, simulation: Simulation) -> None:
        """The bars, those after the target dotted and in another color, and the target as a line."""
        target, theme = simulation.launch, self.look.theme
        edges, shares = bins(target, simulation.plan.units.day)
        wide = float(edges[1] - edges[0])
        late = edges[:-1] >= target.promised - 1 if target.promised is not None else np.zeros(len(shares), dtype=bool)
        plain, dotted = Qt.BrushStyle.SolidPattern, Qt.BrushStyle.Dense3Pattern
        for chosen, color, style in ((~late, theme.accent, plain), (late, theme.near_critical, dotted)):
            bars = pg.BarGraphItem(
                x0=edges[:-1][chosen] + wide * 0.06,
                width=wide * 0.88,
                height=shares[chosen],
                pen=pg.mkPen(None),
                brush=QBrush(mixed(color, theme.surface, 0.25), style),
            )
            self.plot.addItem(bars)
        top = float(shares.max()) * ROOM
        self.limit(edges[0] - wide, edges[-1] + wide, 0, top)
        self._scale(float(shares.max()))
        if target.promised is not None and edges[0] - wide < target.promised < edges[-1] + wide:
            self.add_line(target.promised, theme.critical, width=1.5, dashed=True)
            left = target.promised < float(edges.mean())
            self.add_text(self.tr("target"), (target.promised, top), anchor=(float(not left), 0), color=theme.critical)

    def describe(self, simulation: Simulation) -> str:
        """The span in which more runs end than in any other."""
        edges, shares = bins(simulation.launch, simulation.plan.units.day)
        most = int(shares.argmax())
        words = self.tr("The highest bar: %1 of runs are done between %2 and %3").replace(
            "%1", format_share(float(shares[most]))
        )
        first, last = between(simulation, *edges[most : most + 2].tolist())
        return words.replace("%2", first).replace("%3", last)

    def tell(self, simulation: Simulation, x: float, _y: float) -> str:
        """The share of the span at a place."""
        edges, shares = bins(simulation.launch, simulation.plan.units.day)
        place = int(np.searchsorted(edges, x, side="right")) - 1
        if not 0 <= place < len(shares):
            return ""
        words = self.tr("%1 of runs are done between %2 and %3").replace("%1", format_share(float(shares[place])))
        first, last = between(simulation, *edges[place : place + 2].tolist())
        return words.replace("%2", first).replace("%3", last)

    def stops(self, simulation: Simulation) -> list[Place]:
        """The middle of each bar."""
        edges, shares = bins(simulation.launch, simulation.plan.units.day)
        return list(zip(((edges[:-1] + edges[1:]) / 2).tolist(), (shares / 2).tolist(), strict=True))

    def table(self, simulation: Simulation) -> Table:
        """The share of every span."""
        return bin_table(simulation, simulation.launch)

    def _scale(self, most: float) -> None:
        step = next((step for step in (0.02, 0.05, 0.1, 0.2, 0.5) if most / step <= 5), 0.5)
        self.plot.getAxis("left").setTicks([[(share, f"{share:.0%}") for share in np.arange(0, most + step, step)]])
