"""From clock minutes to pixels and back, and how far one can zoom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

FINEST: Final = 4.0
"""Pixels of a minute at most: a quarter of an hour is a finger wide."""
COARSEST: Final = 5e-5
"""Pixels of a minute at least: a hundred years fill a wide screen."""
EDGE: Final = 24.0
"""Pixels left free beside what is fitted."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Clock minute `left` (since 1900-01-01) is at x = 0, and a minute is `per_minute` pixels wide."""

    left: float
    per_minute: float

    def x_of(self, minutes: float) -> float:
        """Where a clock time is."""
        return (minutes - self.left) * self.per_minute

    def minutes_at(self, x: float) -> float:
        """The clock time at a place."""
        return self.left + x / self.per_minute

    def zoomed(self, factor: float, x: float) -> Scale:
        """The scale after zooming, the time at `x` staying there."""
        per_minute = min(FINEST, max(COARSEST, self.per_minute * factor))
        return Scale(self.minutes_at(x) - x / per_minute, per_minute)

    def panned(self, dx: float) -> Scale:
        """The scale after time was dragged by so many pixels."""
        return Scale(self.left - dx / self.per_minute, self.per_minute)

    def showing(self, begin: float, end: float, width: float) -> Scale:
        """The least-moved scale in which a span can be seen; of one that is too long, its begin."""
        first, last = self.x_of(begin) - EDGE, self.x_of(end) + EDGE
        if first < 0 or last - first > width:
            return self.panned(-first)
        return self.panned(width - last) if last > width else self


def fitted(begin: float, end: float, width: float) -> Scale:
    """The scale in which a span fills a width, with room at both ends."""
    per_minute = (max(1.0, width - 2 * EDGE)) / max(1.0, end - begin)
    per_minute = min(FINEST, max(COARSEST, per_minute))
    return Scale((begin + end) / 2 - width / per_minute / 2, per_minute)
