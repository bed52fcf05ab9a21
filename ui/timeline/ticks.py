"""The two rows of the time axis: which units they count at a zoom, where these begin, and what they are called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from ui.words import said, written

if TYPE_CHECKING:
    from ui.timeline.scale import Scale

DAY: Final = 1440
WEEK: Final = 7 * DAY
EPOCH: Final = datetime(1900, 1, 1)
"""A Monday: days and weeks are counted from it."""
MONTH: Final = 30.44 * DAY
YEAR: Final = 365.25 * DAY


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the axis: about how many minutes it has, its least width in pixels, its begins and its name.

    `begins` gives the clock minutes at which units begin, from the one that holds the first minute to the last.
    `name` takes a begin and the width of the unit in pixels.
    """

    minutes: float
    least: int
    begins: Callable[[float, float], Iterator[int]]
    name: Callable[[datetime, float], str]


@dataclass(frozen=True, slots=True)
class Tick:
    """One unit on the axis: from where to where in pixels, and its name."""

    left: float
    right: float
    name: str
    minute: int


def _even(step: int) -> Callable[[float, float], Iterator[int]]:
    """Begins of units that all have the same length and count from the epoch."""

    def begins(first: float, last: float) -> Iterator[int]:
        """The begins between two clock minutes."""
        return iter(range(int(first // step) * step, int(last) + 1, step))

    return begins


def _months(count: int) -> Callable[[float, float], Iterator[int]]:
    """Begins of so many months, counted from the start of their year, or of years that are multiples of that."""

    def begins(first: float, last: float) -> Iterator[int]:
        """The begins between two clock minutes; the axis has no years before 1900."""
        moment = EPOCH + timedelta(minutes=max(0.0, first))
        month = (moment.year * 12 + moment.month - 1) // count * count
        while (minute := _minute_of(month)) <= last:
            yield minute
            month += count

    return begins


def _minute_of(month: int) -> int:
    """The clock minute at which a month begins, counted from the year 0."""
    begin = datetime(min(month // 12, datetime.max.year), month % 12 + 1, 1)
    return int((begin - EPOCH) // timedelta(minutes=1))


def _clock(moment: datetime, _width: float) -> str:
    return QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")


def _written(pattern: str) -> Callable[[datetime, float], str]:
    """Names by a pattern for dates."""

    def name(moment: datetime, _width: float) -> str:
        """The name of a unit, in the language of the user."""
        return written(moment, said(pattern))

    return name


def _weekday(moment: datetime, width: float) -> str:
    return written(moment, said("ddd d") if width >= ROOMY_DAY else "d")


def _quarter(moment: datetime, _width: float) -> str:
    return QCoreApplication.translate("timeline", "Q{0}").format((moment.month + 2) // 3)


def _decade(moment: datetime, _width: float) -> str:
    return f"{moment.year}\u2013{moment.year + 9}"


ROOMY_DAY: Final = 44
FIVE_MINUTES: Final = Unit(5, 44, _even(5), _clock)
QUARTER_HOUR: Final = Unit(15, 44, _even(15), _clock)
HOUR: Final = Unit(60, 44, _even(60), _clock)
THREE_HOURS: Final = Unit(180, 44, _even(180), _clock)
SIX_HOURS: Final = Unit(360, 44, _even(360), _clock)
ONE_DAY: Final = Unit(DAY, 22, _even(DAY), _weekday)
FULL_DAY: Final = Unit(DAY, 120, _even(DAY), _written("ddd d MMM yyyy"))
ONE_WEEK: Final = Unit(WEEK, 26, _even(WEEK), _written("d"))
FULL_MONTH: Final = Unit(MONTH, 60, _months(1), _written("MMMM yyyy"))
ONE_MONTH: Final = Unit(MONTH, 32, _months(1), _written("MMM"))
ONE_QUARTER: Final = Unit(3 * MONTH, 28, _months(3), _quarter)
ONE_YEAR: Final = Unit(YEAR, 40, _months(12), _written("yyyy"))
ONE_DECADE: Final = Unit(10 * YEAR, 60, _months(120), _decade)

LADDER: Final = (
    (FIVE_MINUTES, FULL_DAY),
    (QUARTER_HOUR, FULL_DAY),
    (HOUR, FULL_DAY),
    (THREE_HOURS, FULL_DAY),
    (SIX_HOURS, FULL_DAY),
    (ONE_DAY, FULL_MONTH),
    (ONE_WEEK, FULL_MONTH),
    (ONE_MONTH, ONE_YEAR),
    (ONE_QUARTER, ONE_YEAR),
    (ONE_YEAR, ONE_DECADE),
)
"""Lower and upper row of the axis, from the finest on."""


def units_at(scale: Scale) -> tuple[Unit, Unit]:
    """The lower and the upper row: the finest of which every unit has the room for its name."""
    fitting = (pair for pair in LADDER if pair[0].minutes * scale.per_minute >= pair[0].least)
    return next(fitting, LADDER[-1])


def grid_at(scale: Scale) -> int:
    """To how many minutes a date is rounded that the pointer says: what the lower row counts, at most a day."""
    return int(min(units_at(scale)[0].minutes, DAY))


def ticks(scale: Scale, unit: Unit, width: float) -> list[Tick]:
    """The units in sight, from the one at the left edge to the one at the right."""
    first, last = scale.minutes_at(0), scale.minutes_at(width)
    begins = list(unit.begins(first, last + unit.minutes * 2))
    return [_tick(scale, unit, begin, end) for begin, end in pairwise(begins) if begin <= last]


def _tick(scale: Scale, unit: Unit, begin: int, end: int) -> Tick:
    left, right = scale.x_of(begin), scale.x_of(end)
    return Tick(left, right, unit.name(EPOCH + timedelta(minutes=begin), right - left), begin)
