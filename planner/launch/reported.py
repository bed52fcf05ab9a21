"""Results of tests as a file reports them, before it is known which test cases of a plan they are about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.sentences import UNSAID, told

if TYPE_CHECKING:
    from planner.errors import Fault
    from planner.model.launch_values import Level, Result
    from planner.model.values import Day
    from planner.sentences import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One result: `case` is the key that it goes by, `names` other words that may be the key or the name of its case.

    `line` says where it stands, and `place` in a file of several tables. `at` may know its time zone; `release`,
    `environment` and `person` are keys, empty where the file says none.
    """

    case: str
    result: Result
    names: tuple[str, ...] = ()
    title: str = ""
    at: Day | None = None
    seconds: float = 0.0
    message: str = ""
    release: str = ""
    environment: str = ""
    person: str = ""
    level: Level | None = None
    line: int = 0
    place: Told = UNSAID

    @property
    def spot(self) -> Told:
        """Where it stands in its file."""
        return self.place or told("line %1", self.line)

    @property
    def where(self) -> Told:
        """How faults call it."""
        return told("result %1", self.case[:60])


@dataclass(frozen=True, slots=True)
class Results:
    """What a file reports, row by row; `notes` say what was converted, `faults` which rows were left out."""

    rows: tuple[Reported, ...]
    notes: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
