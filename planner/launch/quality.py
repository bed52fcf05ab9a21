"""How good the launch is: what was tried and how it ended, which bugs are open, and what the exit of a level lacks.

The newest execution of a case says where it stands. Shares are 0 to 1; None where there is nothing to share.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, time
from functools import cached_property
from typing import TYPE_CHECKING

from planner.model.gates import Criterion
from planner.model.launch_values import Blocking, BugState, Level, Result, Source, Stage
from planner.model.quality import Bug, Execution, TestCase
from planner.model.system import Environment, Release
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.model.plan import Plan
    from planner.model.values import Day, Id
    from planner.sentences import Told

EXECUTED = frozenset({Result.PASSED, Result.FAILED})
"""Results that say something of what was tried: a blocked or skipped case was not executed."""
GRAVE = 2
"""A level is not left with open bugs of this severity, or a graver one (own)."""


@dataclass(frozen=True, slots=True)
class Where:
    """Which executions count: those against a release, in an environment; with None all of them."""

    release: Id | None = None
    environment: Id | None = None

    def holds(self, run: Execution) -> bool:
        """Whether an execution counts."""
        return (self.release is None or run.release == self.release) and (
            self.environment is None or run.environment == self.environment
        )


EVERYWHERE = Where()


@dataclass(frozen=True)
class LevelFigures:
    """The figures of a test level, or with `level` None of all of them.

    `newest` holds the newest execution of each case that has one; `bugs` are the open ones, gravest first; `escaped`
    were found in a release that runs in production, and are none that was rejected. `asked` is the share of all
    cases that criteria of gates want passed.
    """

    level: Level | None
    cases: tuple[TestCase, ...]
    newest: Mapping[Id, Execution]
    bugs: tuple[Bug, ...]
    escaped: tuple[Bug, ...]
    asked: float | None = None

    def count(self, result: Result) -> int:
        """How many cases ended so at last."""
        return sum(1 for run in self.newest.values() if run.result is result)

    @cached_property
    def executed(self) -> int:
        """How many cases passed or failed at last."""
        return sum(1 for run in self.newest.values() if run.result in EXECUTED)

    @cached_property
    def passed(self) -> int:
        """How many cases passed at last."""
        return self.count(Result.PASSED)

    @property
    def executed_share(self) -> float | None:
        """Executed cases by all cases."""
        return self.executed / len(self.cases) if self.cases else None

    @property
    def pass_rate(self) -> float | None:
        """Passed cases by executed cases."""
        return self.passed / self.executed if self.executed else None

    @property
    def failed(self) -> tuple[TestCase, ...]:
        """The cases that failed at last."""
        return tuple(case for case in self.cases if self.result_of(case) is Result.FAILED)

    @property
    def owed(self) -> tuple[TestCase, ...]:
        """The cases that must pass and have not passed at last."""
        return tuple(case for case in self.cases if case.required and self.result_of(case) is not Result.PASSED)

    def result_of(self, case: TestCase) -> Result | None:
        """How a case ended at last; None where it was never tried."""
        run = self.newest.get(case.id)
        return run.result if run else None

    def open_bugs(self, severity: int) -> int:
        """How many open bugs have exactly this severity."""
        return sum(1 for bug in self.bugs if bug.severity == severity)

    def blocking(self, kind: Blocking) -> int:
        """How many open bugs block so."""
        return sum(1 for bug in self.bugs if bug.blocking is kind)

    @cached_property
    def missing(self) -> tuple[Told, ...]:
        """What the exit of the level lacks, a sentence each; none where it can be left."""
        return tuple(_missing(self))

    @property
    def exits(self) -> bool:
        """Whether the level can be left: there are cases, and nothing is missing."""
        return not self.missing


def _missing(level: LevelFigures) -> Iterator[Told]:
    """All cases executed; passed all that must, and as many as gates ask, else all; no blocker, no grave bug."""
    idle, share = len(level.cases) - level.executed, level.passed / max(1, len(level.cases))
    if not level.cases:
        yield told("There are no test cases.")
    if idle:
        yield told("Cases not executed: %1 of %2.", idle, len(level.cases))
    if level.owed:
        yield told("Must pass and have not: %1.", named(case.key for case in level.owed))
    failed = [case.key for case in level.failed if not case.required]
    if level.asked is None and failed:
        yield told("Failed: %1.", named(failed))
    if level.asked is not None and level.cases and share < level.asked:
        yield told(
            "Passed: %1 % of all cases, and a gate asks for %2 %.", percent(share, level.asked), percent(level.asked)
        )
    if blocked := [bug.key for bug in level.bugs if bug.blocking is Blocking.BLOCKER]:
        yield told("Open blockers: %1.", named(blocked))
    if grave := [bug.key for bug in level.bugs if bug.severity <= GRAVE and bug.blocking is not Blocking.BLOCKER]:
        yield told("Open bugs of severity 1 or 2: %1.", named(grave))


def percent(share: float, goal: float = 1.0) -> str:
    """A share in percent with one digit, never rounded to a goal that it misses, nor to nothing where there is some."""
    tenths = int(share * 1000 + 0.5)
    if share < goal:
        tenths = min(tenths, math.ceil(goal * 1000 - 1e-9) - 1)
    return f"{max(tenths, int(share > 0)) / 10:g}"


def named(keys: Iterable[str], most: int = 5) -> str:
    """Some keys, the first ones by name and the others counted."""
    every = list(keys)
    left = len(every) - most
    return ", ".join(every[:most]) + (f" + {left}" if left > 0 else "")


@dataclass(frozen=True, slots=True)
class Quality:
    """The figures of all levels that have cases or criteria, in their order, and of everything together."""

    where: Where
    levels: tuple[LevelFigures, ...]
    overall: LevelFigures


def quality(plan: Plan, where: Where = EVERYWHERE) -> Quality:
    """The figures of a plan; with a release or an environment, those of the executions and bugs there."""
    runs = newest(plan, where)
    cases: dict[Level, list[TestCase]] = {level: [] for level in Level}
    for case in plan.rows(TestCase).values():
        cases[case.level].append(case)
    asked = {row.level for row in plan.rows(Criterion).values() if row.source is Source.TESTS}
    levels = tuple(
        _figures(plan, level, cases[level], runs, where) for level in Level if cases[level] or level in asked
    )
    return Quality(where, levels, _figures(plan, None, plan.rows(TestCase).values(), runs, where))


def level_figures(plan: Plan, level: Level | None = None, where: Where = EVERYWHERE) -> LevelFigures:
    """The figures of one level, or of all of them together."""
    cases = [case for case in plan.rows(TestCase).values() if level in (None, case.level)]
    return _figures(plan, level, cases, newest(plan, where), where)


def _figures(
    plan: Plan, level: Level | None, cases: Iterable[TestCase], runs: Mapping[Id, Execution], where: Where
) -> LevelFigures:
    """The figures of some cases."""
    chosen = tuple(cases)
    here = _bugs(plan, level, where)
    return LevelFigures(
        level,
        chosen,
        {case.id: runs[case.id] for case in chosen if case.id in runs},
        tuple(sorted((bug for bug in here if bug.open), key=lambda bug: (bug.severity, bug.key))),
        tuple(_escaped(plan, here)),
        asked_rate(plan, level),
    )


def _bugs(plan: Plan, level: Level | None, where: Where) -> list[Bug]:
    """The bugs that cases of a level found; without a level all of them, those among them that no case found."""
    cases = plan.rows(TestCase)
    return [
        bug
        for bug in plan.rows(Bug).values()
        if where.release in (None, bug.found_in) and (level is None or (bug.case and cases[bug.case].level is level))
    ]


def _escaped(plan: Plan, bugs: Iterable[Bug]) -> Iterator[Bug]:
    """The bugs found in a release that runs in production; what is rejected is no bug."""
    environments, releases = plan.rows(Environment), plan.rows(Release)
    live = {row.id for row in environments.values() if row.stage is Stage.PRODUCTION}
    out = {row.id for row in releases.values() if not live.isdisjoint(row.environments)}
    return (bug for bug in bugs if bug.found_in in out and bug.state is not BugState.REJECTED)


def newest(plan: Plan, where: Where = EVERYWHERE) -> dict[Id, Execution]:
    """The newest execution of each case, by the id of the case.

    One without a time is older than any that has one; of two at the same time the later one in the plan counts.
    """
    found: dict[Id, Execution] = {}
    for run in plan.rows(Execution).values():
        if where.holds(run) and (run.case not in found or moment(run.at) >= moment(found[run.case].at)):
            found[run.case] = run
    return found


def moment(at: Day | None) -> datetime:
    """When something was, for comparing: a day is its beginning, and nothing is before everything."""
    if at is None:
        return datetime.min
    return at if isinstance(at, datetime) else datetime.combine(at, time())


def pass_rate(plan: Plan, level: Level | None = None) -> float | None:
    """Passed cases by executed cases of a level, or of all; None where nothing was executed."""
    return level_figures(plan, level).pass_rate


def open_bugs(plan: Plan, severity: int = 4) -> tuple[Bug, ...]:
    """The open bugs of this severity or a graver one, gravest first."""
    found = (bug for bug in plan.rows(Bug).values() if bug.open and bug.severity <= severity)
    return tuple(sorted(found, key=lambda bug: (bug.severity, bug.key)))


def asked_rate(plan: Plan, level: Level | None) -> float | None:
    """The share of all cases that criteria of gates want passed in a level, the highest one; None where none does."""
    asked = [
        1.0 if row.least is None else row.least / 100
        for row in plan.rows(Criterion).values()
        if row.source is Source.TESTS and row.level is level
    ]
    return max(asked, default=None)
