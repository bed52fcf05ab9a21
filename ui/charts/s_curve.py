"""The S-curve: how likely the launch is to be done by each date, with the target and three named percentiles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyqtgraph as pg

from planner import format_share
from ui.charts.chart import Chart
from ui.charts.figures import NAMED, curve, percentile_table
from ui.theme import mixed
from ui.widgets.exports import Table
from ui.words import day, short_day

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from planner import Simulation, Target

TOP: Final = 1.3
"""The plot reaches above all shares, so that the words of two lines stand above the curve."""
TARGET_ROW: Final = 1.3
PLANNED_ROW: Final = 1.15
MARGIN: Final = 0.06
"""Room left and right of the curve, as a share of its width."""


class SCurve(Chart):
    """Cumulative shares of the launch; subclasses of `Chart` share its frame."""

    def draw(self, simulation: Simulation) -> None:
        """The curve over its faint area, a line for the target and one for the plan, dots for percentiles."""
        target, theme = simulation.launch, self.look.theme
        times, shares = curve(target)
        self._show_range(target, times[0], times[-1])
        pen, faint = pg.mkPen(theme.accent, width=2), mixed(theme.accent, theme.surface, 0.86)
        area = pg.PlotCurveItem(times, shares, pen=None, fillLevel=0, brush=faint)  # antialiased, it would have seams
        self.plot.addItem(area, ignoreBounds=True)
        self.plot.plot(times, shares, pen=pen, antialias=True)
        self.plot.getAxis("left").setTicks([[(share, f"{share:.0%}") for share in (0, 0.25, 0.5, 0.75, 1)]])
        words = self.tr("as planned %1: %2").replace("%1", self.date(target.planned))
        chance = format_share(target.spread.chance(target.planned))
        self._mark_line(target.planned, words.replace("%2", chance), PLANNED_ROW, theme.quiet)
        if target.promised is not None and target.chance is not None:
            words = self.tr("target %1: %2").replace("%1", self.date(target.promised))
            self._mark_line(
                target.promised, words.replace("%2", format_share(target.chance)), TARGET_ROW, theme.critical
            )
        self._mark_percentiles(target, theme.text)

    def describe(self, simulation: Simulation) -> str:
        """Chance of the target and percentiles in words."""
        target = simulation.launch
        told = [f"P{share * 100:g} {day(simulation.date(target.spread.at(share)))}" for share in NAMED]
        if target.chance is not None and target.promised is not None:
            words = self.tr("%1 likely by %2").replace("%1", format_share(target.chance))
            told.insert(0, words.replace("%2", day(simulation.date(target.promised))))
        return ", ".join(told)

    def tell(self, simulation: Simulation, x: float, _y: float) -> str:
        """How likely the launch is by a date."""
        words = self.tr("by %1: %2 likely").replace("%1", day(simulation.date(x)))
        return words.replace("%2", format_share(simulation.launch.spread.chance(x)))

    def table(self, simulation: Simulation) -> Table:
        """Percentiles, plan and target."""
        return percentile_table(simulation, simulation.launch)

    def date(self, minutes: float) -> str:
        """A time as a short date."""
        return short_day(self.simulation.date(minutes), year=False) if self.simulation else ""

    def _show_range(self, target: Target, first: float, last: float) -> None:
        """Show the curve, the plan and, where it is not too far away, the target."""
        low, high = min(first, target.planned), max(last, target.planned)
        reach = high - low or 1.0
        if target.promised is not None:
            low, high = min(low, max(target.promised, low - reach)), max(high, min(target.promised, high + reach))
        margin = MARGIN * (high - low or 1.0)
        self.limit(low - margin, high + 2 * margin, 0, TOP)

    def _mark_line(self, at: float, text: str, row: float, color: QColor) -> None:
        """An upright line with its words in a row of their own, on the side with more room."""
        low, high = self.plot.viewRange()[0]
        self.add_line(at, color, width=1.5, dashed=True)
        side = 0.0 if at < (low + high) / 2 else 1.0
        self.add_text(text, (min(high, max(low, at)), row), anchor=(side, 0.0), color=color)

    def _mark_percentiles(self, target: Target, color: QColor) -> None:
        times = [target.spread.at(share) for share in NAMED]
        pen, brush = pg.mkPen(self.look.theme.surface, width=1.5), pg.mkBrush(self.look.theme.accent)
        dots = pg.ScatterPlotItem(times, NAMED, size=9, pen=pen, brush=brush, antialias=True)
        self.plot.addItem(dots)
        for time, share in zip(times, NAMED, strict=True):
            words = f"P{share * 100:g}  {self.date(time)}"
            self.add_text(words, (time, share), anchor=(-0.08, 0.1), color=color, ground=False)
