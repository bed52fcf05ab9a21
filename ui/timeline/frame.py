"""What one frame of the timeline shows: the chart, the scale, the rows in sight, and the state of selection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from ui.canvas.words import Words
    from ui.theme import Theme
    from ui.timeline.chart import Bar, Chart
    from ui.timeline.scale import Scale

HEAD: Final = 44
"""Height of the time axis: two rows."""
ROW: Final = 28
"""Height of a row, as in the table."""
BAR: Final = 14
"""Height of a bar."""
SIGN: Final = 12
"""Side of the sign of a milestone or gate."""
THIN: Final = 6
"""Height of the bracket of a summary task."""
LEAST: Final = 3.0
"""Width of the shortest bar."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Rows that are selected, under the pointer and current for the keyboard (-1: none)."""

    selected: frozenset[int] = frozenset()
    hovered: int = -1
    current: int = -1
    focused: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything that the paint routines need; the painter stands at the top left of the rows, below the axis."""

    chart: Chart
    theme: Theme
    words: Words
    scale: Scale
    top: float
    width: float
    height: float
    marks: Marks
    live: bool = True

    @property
    def rows(self) -> range:
        """The rows in sight."""
        first = max(0, int(self.top // ROW))
        last = min(len(self.chart.ids), int((self.top + self.height) // ROW) + 1)
        return range(first, last)

    def y_of(self, row: int) -> float:
        """The upper edge of a row."""
        return row * ROW - self.top

    def box(self, row: int) -> QRectF:
        """Where the bar of a row is painted: a bar, a bracket, or the square around a sign."""
        bar = self.chart.bar(row)
        left, right = self.ends(bar)
        if bar.instant:
            return QRectF(right - SIGN / 2, self.y_of(row) + (ROW - SIGN) / 2, SIGN, SIGN)
        tall = THIN if bar.summary or bar.head else BAR
        upper = self.y_of(row) + (8 if bar.summary else (ROW - tall) / 2)
        return QRectF(round(left) + 0.5, upper + 0.5, max(LEAST, round(right - left)), tall)

    def ends(self, bar: Bar) -> tuple[float, float]:
        """Where a bar begins and ends."""
        return self.scale.x_of(bar.start), self.scale.x_of(bar.finish)
