"""Values that a field can hold beyond plain text and numbers."""

from __future__ import annotations

import dataclasses
import re
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

Id = str
Day = date | datetime
"""A day, or a day with a clock time: naive wall clock in the plan's time zone, minute resolution."""
Hours = tuple[tuple[int, int], ...]
"""Working shifts of one day as minutes since midnight, ascending and apart; an empty tuple is a day off."""
Place = tuple[float, float]
"""A place on the graph, in layout units, x to the right and y down."""


Scalar = str | int | float | None
"""A value as the plan file keeps it."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """One thing that a what-if scenario changes: a field of a row, a row more or a row less.

    With `field` it gives that field of the row `id` another value, as the scalar that the plan file keeps. Without, it
    adds the row whose fields are in `value` as (name, scalar), or removes the row where `value` is None. `called` is
    what people called the row then, to name it once it is gone.
    """

    entity: str
    id: Id
    field: str | None
    value: Scalar | tuple[tuple[str, Scalar], ...]
    called: str = dataclasses.field(default="", compare=False)


def new_id() -> Id:
    """A permanent random id: 16 hexadecimal digits."""
    return secrets.token_hex(8)


def is_id(text: str) -> bool:
    """Whether a text can be an id: 1 to 64 characters without spaces, all of which a file can hold."""
    return _ID.fullmatch(text) is not None


_ID = re.compile(r"[^\s\ud800-\udfff]{1,64}")


ELAPSED = "e"
"""Units that begin with this letter run around the clock."""
SHARE = "%"
"""The unit of a lag that is a share of the predecessor's duration."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A span in minutes, working ones unless elapsed, with the unit it was typed in (m h d w mo, em eh ed ew emo).

    A lag may also be a share of the duration of its predecessor: its unit is `%`, and `minutes` holds whole percents.
    """

    minutes: int = 0
    unit: str = "d"

    @property
    def share(self) -> bool:
        """Whether this is a share in percents instead of minutes."""
        return self.unit == SHARE

    @property
    def elapsed(self) -> bool:
        """Whether the span runs around the clock."""
        return self.unit.startswith(ELAPSED)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A three-point duration in minutes (optimistic <= likely <= pessimistic) with the unit it was typed in."""

    optimistic: int
    likely: int
    pessimistic: int
    unit: str = "d"

    @classmethod
    def of(cls, minutes: int, unit: str = "d") -> Estimate:
        """A plain duration: all three points equal."""
        return cls(minutes, minutes, minutes, unit)

    @property
    def point(self) -> bool:
        """Whether this is a plain duration."""
        return self.optimistic == self.likely == self.pessimistic

    @property
    def elapsed(self) -> bool:
        """Whether the span runs around the clock."""
        return self.unit.startswith(ELAPSED)

    @property
    def pert_mean(self) -> float:
        """Classic PERT mean (a + 4m + b) / 6 in minutes."""
        return (self.optimistic + 4 * self.likely + self.pessimistic) / 6


@dataclass(frozen=True, slots=True)
class TimeUnits:
    """How many working minutes a day, a week and a month stand for when people type durations."""

    day: int = 480
    week: int = 2400
    month: int = 9600

    def minutes(self, unit: str) -> int:
        """Minutes of one `unit`; elapsed units count 24 hours a day and 30 days a month."""
        if unit.startswith(ELAPSED):
            return {"m": 1, "h": 60, "d": 1440, "w": 10_080, "mo": 43_200}[unit[1:]]
        return {"m": 1, "h": 60, "d": self.day, "w": self.week, "mo": self.month}[unit]


class Shape(StrEnum):
    """How likely the lengths between an optimistic and a pessimistic estimate are.

    Beta-PERT with weight 4 on the most likely one, triangular, uniform without regard to it, lognormal, trigen (the
    outer points are P10 and P90), or discrete: one of the three points and nothing between them.
    """

    PERT = "beta-PERT"
    TRIANGULAR = "triangular"
    UNIFORM = "uniform"
    LOGNORMAL = "lognormal"
    TRIGEN = "trigen"
    DISCRETE = "discrete"


class TaskKind(StrEnum):
    """What a task is: work, a point in time, or a decision."""

    TASK = "task"
    MILESTONE = "milestone"
    GATE = "gate"


class Constraint(StrEnum):
    """How a date binds a task: as soon/late as possible, start/finish no earlier/later than, must start/finish on."""

    ASAP = "ASAP"
    ALAP = "ALAP"
    SNET = "SNET"
    SNLT = "SNLT"
    FNET = "FNET"
    FNLT = "FNLT"
    MSO = "MSO"
    MFO = "MFO"


DATED_CONSTRAINTS = frozenset(Constraint) - {Constraint.ASAP, Constraint.ALAP}


class LinkType(StrEnum):
    """Which end of the predecessor drives which end of the successor."""

    FS = "FS"
    SS = "SS"
    FF = "FF"
    SF = "SF"


class LagCalendar(StrEnum):
    """The working time that a lag runs on."""

    PREDECESSOR = "predecessor"
    SUCCESSOR = "successor"
    PROJECT = "project"
    ELAPSED = "elapsed"


class Progress(StrEnum):
    """What an unfinished predecessor does to work that has begun: the rest waits for it, or goes on without it."""

    RETAINED = "retained logic"
    OVERRIDE = "progress override"


class LateFrom(StrEnum):
    """What late dates count back from: when the plan finishes, or when the launch is promised."""

    FINISH = "plan finish"
    TARGET = "target go-live"


class FloatUse(StrEnum):
    """Where total float is measured: between the finishes, between the starts, or the smaller of both."""

    FINISH = "finish"
    START = "start"
    SMALLEST = "smallest"


class CriticalBy(StrEnum):
    """What makes a task critical: little total float, or a place on the longest path."""

    FLOAT = "total float"
    PATH = "longest path"


class DatesUse(StrEnum):
    """Which duration of a three-point estimate the dates are computed with."""

    LIKELY = "most likely"
    PERT = "PERT mean"


class LaunchType(StrEnum):
    """What is launched."""

    SERVICE = "service"
    MOBILE = "mobile"
    MIGRATION = "migration"
    FLAG = "flag"
    INFRASTRUCTURE = "infrastructure"
    LIBRARY = "library"
    HARDWARE = "hardware"
    OTHER = "other"


class Response(StrEnum):
    """What we do about a risk."""

    AVOID = "avoid"
    REDUCE = "reduce"
    TRANSFER = "transfer"
    ACCEPT = "accept"


class RiskState(StrEnum):
    """Where a risk stands."""

    OPEN = "open"
    WATCHING = "watching"
    HAPPENED = "happened"
    CLOSED = "closed"
