"""What the charts of a simulation show, as points to draw and as tables to copy: no widget, no drawing library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication

from planner import format_share
from ui.widgets.exports import Table
from ui.words import day, moment, named, said, short_day, working

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from planner import Simulation, Swing, Target

    Floats = NDArray[np.float64]

SHARES: Final = (0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95)
"""The percentiles that tables tell."""
NAMED: Final = (0.5, 0.8, 0.95)
"""The percentiles that the curve names."""
POINTS: Final = 400
"""How many points a curve has at most."""
STEPS: Final = (0.125, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
"""Round numbers of working days."""
DATE_STEPS: Final = (1, 2, 3, *STEPS[STEPS.index(5) :])
"""Round numbers of whole days between the dates of an axis."""
MOST_BINS: Final = 24
MOST_BARS: Final = 8
BAR_HEAD: Final = ("Driver", "Kind", "Launch when low", "Launch when high", "Swing in days")
"""The columns of the table of bars."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the tornado: what swings the launch, and when that is in its low and in its high third."""

    name: str
    kind: str
    low: float
    high: float

    @property
    def width(self) -> float:
        """How much it swings the launch, in working minutes."""
        return abs(self.high - self.low)


def curve(target: Target) -> tuple[Floats, Floats]:
    """The cumulative share of runs over the finish, in working minutes: times and shares."""
    shares = np.linspace(0.0, 1.0, min(POINTS, max(2, len(target.spread.values))))
    return np.quantile(target.spread.values, shares), shares


def bins(target: Target, day_minutes: int) -> tuple[Floats, Floats]:
    """The edges of equal spans that begin at round working days, and the share of runs in each."""
    values = target.spread.values
    low, high = float(values[0]), float(values[-1])
    wide = round_days((high - low) / day_minutes / MOST_BINS) * day_minutes
    first = np.floor(low / wide)
    edges = np.arange(first, max(np.ceil(high / wide), first + 1) + 1) * wide
    return edges, np.histogram(values, edges)[0] / len(values)


def round_days(days: float) -> float:
    """The smallest round number of working days that is not less."""
    return next((step for step in STEPS if step >= days), STEPS[-1])


def bars(simulation: Simulation, most: int = MOST_BARS) -> tuple[Bar, ...]:
    """What swings the launch most, widest first; drivers that do not swing it are left out."""
    swings = sorted((swing for swing in simulation.swings if swing.width >= 1), key=lambda swing: -swing.width)
    return tuple(Bar(_name(simulation, swing), swing.kind, swing.low, swing.high) for swing in swings[:most])


def _name(simulation: Simulation, swing: Swing) -> str:
    return named(simulation.plan.table(swing.kind)[swing.id])


def percentile_table(simulation: Simulation, target: Target) -> Table:
    """The percentiles of a target as dates and in working days since the plan begins."""
    head = (translate("charts", "Share of runs"), translate("charts", "Done by"), translate("charts", "Working days"))
    rows = [(f"P{share * 100:g}", *_told(simulation, target.spread.at(share))) for share in SHARES]
    rows.append((translate("charts", "As planned"), *_told(simulation, target.planned)))
    if target.promised is not None and target.chance is not None:
        rows.append((f"{said('Target')} {format_share(target.chance)}", *_told(simulation, target.promised)))
    return Table(head, tuple(rows))


def bin_table(simulation: Simulation, target: Target) -> Table:
    """The share of runs in each span of the histogram."""
    edges, shares = bins(target, simulation.plan.units.day)
    head = (translate("charts", "After"), translate("charts", "Until"), translate("charts", "Share of runs"))
    dates = [f"{simulation.date(edge):%Y-%m-%d %H:%M}" for edge in edges]
    rows = zip(dates, dates[1:], (f"{share:.4f}" for share in shares), strict=False)
    return Table(head, tuple(rows))


def bar_table(simulation: Simulation) -> Table:
    """Every driver with the mean launch in its low and in its high third."""
    rows = (
        (
            bar.name,
            bar.kind,
            *(f"{simulation.date(end):%Y-%m-%d %H:%M}" for end in (bar.low, bar.high)),
            f"{simulation.days(bar.width):.2f}",
        )
        for bar in bars(simulation, most=len(simulation.swings))
    )
    return Table(tuple(map(said, BAR_HEAD)), tuple(rows))


def _told(simulation: Simulation, minutes: float) -> tuple[str, str]:
    return f"{simulation.date(minutes):%Y-%m-%d %H:%M}", f"{simulation.days(minutes):.2f}"


def ticks(simulation: Simulation, low: float, high: float, most: int) -> list[tuple[float, str]]:
    """Where an axis of working minutes says a date, at whole working days: times and texts."""
    unit = simulation.plan.units.day
    least = (high - low) / unit / max(1, most)
    step = next((days for days in DATE_STEPS if days >= least), STEPS[-1]) * unit
    times = np.arange(np.ceil(low / step), np.floor(high / step) + 1) * step
    return [(float(time), short_day(simulation.date(time), year=False)) for time in times]


def between(simulation: Simulation, first: float, last: float) -> tuple[str, str]:
    """Two times as days, with the time of day where they are less than a day apart."""
    told = moment if abs(last - first) < simulation.plan.units.day else day
    return told(simulation.date(first)), told(simulation.date(last))


def in_days(simulation: Simulation, minutes: float) -> str:
    """A span in working days of the plan."""
    return working(minutes, simulation.plan)
