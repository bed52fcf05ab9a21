"""What a finding says, and what a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.change import Change
    from planner.findings.survey import Survey
    from planner.model.plan import Plan
    from planner.model.values import Id


class Severity(StrEnum):
    """An error makes the plan wrong or impossible; a warning is worth a look; a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Fix:
    """What would make a finding go away: what it does in a few words, and the edit that does it."""

    label: str
    change: Callable[[Plan], Change]


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule has found: the place as people call it, a sentence, the rows concerned, and what to do about it.

    `fix` is advice in words, `fixes` are edits to choose from. `measure` and `limit` are the two figures compared,
    where the rule has a limit.
    """

    where: str
    message: str
    ids: tuple[Id, ...] = ()
    fix: str = ""
    fixes: tuple[Fix, ...] = ()
    measure: float | None = None
    limit: float | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: what a rule has found, how grave it is, and the id of the rule."""

    severity: Severity
    rule: str
    where: str
    message: str
    fix: str = ""
    ids: tuple[Id, ...] = ()
    fixes: tuple[Fix, ...] = ()
    measure: float | None = None
    limit: float | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One check: its id, title and meaning for people, where it comes from, and the function that looks.

    Where that takes long, `look` yields None now and then, so that other work can come in between. `source` is
    `DCMA 1` to `DCMA 14` for the points of that assessment, `launch` or `plan`.
    """

    id: str
    title: str
    help: str
    severity: Severity
    source: str
    look: Callable[[Survey], Iterable[Found | None]]

    def findings(self, survey: Survey) -> Iterator[Finding | None]:
        """What the rule finds in a plan."""
        yield from (self._finding(found) if found else None for found in self.look(survey))

    def _finding(self, found: Found) -> Finding:
        return Finding(
            self.severity,
            self.id,
            found.where,
            found.message,
            found.fix,
            found.ids,
            found.fixes,
            found.measure,
            found.limit,
        )
