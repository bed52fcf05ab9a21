"""How ready the launch is: the score of the checklist by area and of all of it, what caps it, and its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from planner.launch.evidence import Evidence
from planner.model.gates import ChecklistItem
from planner.model.launch_values import Light, Outcome, Weight
from planner.worktime import start_minutes, to_minutes

if TYPE_CHECKING:
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.model.values import Id

GREEN: Final = 80.0
AMBER: Final = 50.0
"""From which score on an area is green, or amber; what is capped is red."""
WORTH: Final = {Outcome.PASSED: 1.0, Outcome.WAIVED: 0.5}
"""What an item adds to the score, as a share of its points; one that failed or is unknown adds nothing."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the checklist as it stands by now, which may be by its task."""

    row: ChecklistItem
    outcome: Outcome

    @property
    def good(self) -> bool:
        """Whether nothing is left to do about it."""
        return self.outcome not in (Outcome.UNKNOWN, Outcome.FAILED)

    @property
    def reviewed(self) -> bool:
        """Whether somebody else than its owner has looked at it."""
        return self.row.reviewer is not None and self.row.reviewer != self.row.owner


@dataclass(frozen=True)
class Score:
    """An area of the checklist, or all of it where `area` is None: 100 x the sum of w x s over the sum of w.

    `items` leaves out what does not apply; `aside` holds that. `oldest` is the age of the oldest evidence in days, None
    where no evidence has a date.
    """

    area: str | None
    items: tuple[Item, ...]
    aside: tuple[Item, ...] = ()
    oldest: float | None = None

    @cached_property
    def points(self) -> float:
        """The sum of all weights."""
        return sum(item.row.points for item in self.items)

    @property
    def counted(self) -> bool:
        """Whether there is anything to score."""
        return self.points > 0

    @cached_property
    def score(self) -> float:
        """The score, 0 to 100; 0 where there is nothing to score."""
        gained = sum(item.row.points * WORTH.get(item.outcome, 0.0) for item in self.items)
        return 100 * gained / self.points if self.counted else 0.0

    @cached_property
    def capped(self) -> tuple[Item, ...]:
        """The mandatory items that do not pass: with one of them the area is red, whatever its score."""
        return tuple(item for item in self.items if item.row.weight is Weight.MANDATORY and not item.good)

    @property
    def passed(self) -> int:
        """How many items pass."""
        return sum(item.outcome is Outcome.PASSED for item in self.items)

    @property
    def shown(self) -> int:
        """How many items have evidence."""
        return sum(bool(item.row.evidence) for item in self.items)

    @property
    def reviewed(self) -> int:
        """How many items somebody else than their owner has looked at."""
        return sum(item.reviewed for item in self.items)

    @property
    def coverage(self) -> float:
        """The share of items that have evidence, 0 to 1."""
        return self.shown / len(self.items) if self.items else 0.0

    @property
    def status(self) -> Light:
        """Green from 80 on, amber from 50 on, else red; red where a mandatory item does not pass."""
        if self.capped or self.score < AMBER:
            return Light.RED
        return Light.GREEN if self.score >= GREEN else Light.AMBER


@dataclass(frozen=True, slots=True)
class Readiness:
    """The score of all of the checklist, and that of each area in the order in which they come up."""

    overall: Score
    areas: tuple[Score, ...]


def readiness(schedule: Schedule, now: datetime | None = None) -> Readiness:
    """How ready the launch is; ages are those at `now`, or unknown without it."""
    evidence = Evidence(schedule)
    areas = dict.fromkeys(row.area for row in schedule.plan.rows(ChecklistItem).values())
    return Readiness(scored(evidence, None, now), tuple(scored(evidence, area, now) for area in areas))


def score_of(evidence: Evidence, area: str | None) -> Score:
    """The score of one area, or of all where it is None, looked up once for all criteria that ask for it."""
    if area not in evidence.scores:
        evidence.scores[area] = scored(evidence, area)
    found: Score = evidence.scores[area]
    return found


def scored(evidence: Evidence, area: str | None, now: datetime | None = None) -> Score:
    """The score of one area; of all of the checklist where it is None."""
    rows = evidence.plan.rows(ChecklistItem).values()
    items = [Item(row, outcome(evidence, row)) for row in rows if area is None or row.area == area]
    apply = tuple(item for item in items if item.outcome is not Outcome.NOT_APPLICABLE)
    aside = tuple(item for item in items if item.outcome is Outcome.NOT_APPLICABLE)
    ages = [age for item in apply if (age := age_of(item.row, now)) is not None]
    return Score(area, apply, aside, max(ages, default=None))


def outcome(evidence: Evidence, row: ChecklistItem) -> Outcome:
    """How an item stands; one that follows its task passes once that is finished, and is unknown until then.

    One that its own owner has reviewed is unknown: nobody reviews their own work.
    """
    task = row.task if row.automatic and row.state in (Outcome.UNKNOWN, Outcome.PASSED) else None
    if task is not None and task in evidence.plan.tasks:
        return Outcome.PASSED if evidence.finished(task) else Outcome.UNKNOWN
    own = row.reviewer is not None and row.reviewer == row.owner
    return Outcome.UNKNOWN if own and row.state is Outcome.PASSED else row.state


def age_of(row: ChecklistItem, now: datetime | None) -> float | None:
    """How many days old the evidence of an item is; None where it has no date, or nobody says what time it is."""
    if now is None or row.seen is None or not row.evidence:
        return None
    return max(0.0, (to_minutes(now) - start_minutes(row.seen)) / 1440)


def unready(found: Score) -> tuple[Id, ...]:
    """The items that are still to be done."""
    return tuple(item.row.id for item in found.items if not item.good)
