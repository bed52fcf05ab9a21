"""What a format is, and what reading and writing one give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, TypeVar

from planner.analysis.schedule import Schedule
from planner.errors import Fault
from planner.model.entities import Schema
from planner.model.plan import Plan
from planner.model.values import TimeUnits
from planner.sentences import told


@dataclass(frozen=True, slots=True)
class Imported:
    """A plan read from a file, with new ids: `notes` say what was converted, `faults` what was wrong and left out.

    `fields` says which fields of which entities the file speaks of, where it does not hold a whole plan. `again`
    reads it with other units than those of eight-hour days, where it does not say how long its days are. `says` names
    the entities of one row that the file speaks of, even where it says what a new plan has anyway.
    """

    plan: Plan
    notes: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    fields: Mapping[str, frozenset[str]] | None = None
    again: Callable[[TimeUnits], Imported] | None = None
    says: frozenset[str] = frozenset()

    def counted_in(self, units: TimeUnits) -> Imported:
        """The same with durations in these units, where the file does not say how long its days are."""
        return self.again(units) if self.again and units != TimeUnits() else self

    def starting(self, day: date) -> Imported:
        """The same as a new plan: where the file gives no usable start, it starts on that day, and a note says so."""
        if self.plan.settings.start is not None:
            return self
        settings = replace(self.plan.settings, start=day)
        note = told(
            "The file gives no start that can be read: the plan starts today, %1. Change it in its settings.", day
        )
        return replace(self, plan=self.plan.with_tables({"plan": {settings.id: settings}}), notes=(*self.notes, note))


@dataclass(frozen=True, slots=True)
class Exported:
    """A written file; `losses` says what the format cannot hold, counted and named, one sentence each."""

    content: bytes
    losses: tuple[str, ...] = ()


Row = TypeVar("Row")
Progress = Callable[[float], object]
"""Is told the done share (0 to 1) every few hundred rows; what it raises ends the reading."""
OFTEN = 256
"""How many rows pass between two reports of progress."""


def unwatched(_share: float) -> None:
    """Take the progress of a reading that nobody watches."""


def reported(rows: Iterable[Row], progress: Progress, span: tuple[float, float], total: int) -> Iterator[Row]:
    """The rows, of which there are about `total`; the progress goes through the span while they pass."""
    first, last = span
    for number, row in enumerate(rows):
        if number % OFTEN == 0:
            progress(first + (last - first) * min(number / max(total, 1), 1.0))
        yield row


class Read(Protocol):
    """Reads a file; raises NotAPlan, NewerFile or Refused where nothing in it is usable."""

    def __call__(self, content: bytes, schema: Schema, progress: Progress = unwatched) -> Imported:
        """The plan in the file."""
        ...


Write = Callable[[Plan, Schedule | None], Exported]
"""Write a plan; computed columns stay empty without a schedule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A file format: `name` as the terminal takes it, `suffixes` with their dots, the usual one first.

    Files that end in what is in `also` are read too, but never written. `sniff` says whether a file looks like this
    format; `read` or `write` is None where the format goes one way only.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Read | None = None
    write: Write | None = None
    also: tuple[str, ...] = ()

    @property
    def readable(self) -> tuple[str, ...]:
        """What files that can be read are called."""
        return self.suffixes + self.also if self.read else ()
