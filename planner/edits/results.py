"""Taking results of tests into a plan: found cases get executions, unknown ones are made or left out, as one change.

A result is known again by its test case, release, environment and time, so that a file can be imported twice. One
without a time is the same as the newest one there that says the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from planner.change import Change, Step, add, set_value
from planner.errors import Fault
from planner.launch.quality import moment
from planner.model.launch_values import Level, Result
from planner.model.people import Person
from planner.model.quality import Execution, TestCase
from planner.model.system import Environment, Release
from planner.model.values import new_id
from planner.pace import breathe
from planner.sentences import kind_of, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from planner.launch.reported import Reported, Results
    from planner.model.plan import Plan
    from planner.model.values import Day, Id

Spot = tuple[str, str | None, str | None]
"""A test case, by its id or, while it is unknown, by its key; the release; the environment."""
_WORSE = {result: place for place, result in enumerate((Result.PASSED, Result.SKIPPED, Result.BLOCKED, Result.FAILED))}
OFTEN = 256


@dataclass(frozen=True, slots=True)
class Intake:
    """How results are taken in.

    `release` and `environment` are those of results that name none, `at` is the time of those without one. With
    `create`, unknown test cases are made, at `level` where the file says none; else their results are left out.
    """

    release: Id | None = None
    environment: Id | None = None
    at: datetime | None = None
    create: bool = False
    level: Level = Level.UNIT


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What taking results in does: the change, how many results are new, differ, or are known, and what is left out."""

    change: Change
    added: int
    altered: int
    same: int
    unknown: tuple[str, ...]
    left: int
    faults: tuple[Fault, ...]
    by_result: Mapping[Result, int]


def take_results(
    plan: Plan, results: Results, intake: Intake, progress: Callable[[float], object] = lambda _share: None
) -> TakenIn:
    """The results as one change; faulty rows are named and left out. `progress` may raise to stop."""
    taking = _Taking(plan, intake, list(results.faults))
    rows = taking.once(results.rows, progress)
    for row in rows.values():
        taking.take(row)
    counts = dict.fromkeys(Result, 0)
    for row in rows.values():
        counts[row.execution.result] += 1
    label = told("Import results of tests (%1)", taking.added + taking.altered)
    return TakenIn(
        Change(label, (*taking.cases(rows.values()), *taking.steps)),
        taking.added,
        taking.altered,
        taking.same,
        tuple(dict.fromkeys(row.reported.case for row in rows.values() if row.unknown)),
        0 if intake.create else sum(1 for row in rows.values() if row.unknown),
        tuple(sorted(taking.faults, key=lambda fault: fault.line)),
        counts,
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """A result with the execution that it becomes; its case is unknown where the plan has none for it."""

    reported: Reported
    execution: Execution
    unknown: bool
    timed: bool

    @property
    def spot(self) -> Spot:
        """Where it was run."""
        return _spot(self.execution)


def _spot(run: Execution) -> Spot:
    """Where an execution was run."""
    return run.case, run.release, run.environment


class _Taking:
    """A plan that takes results in, looked up once."""

    def __init__(self, plan: Plan, intake: Intake, faults: list[Fault]) -> None:
        """Look up cases, releases, environments, people and executions."""
        self.plan, self.intake, self.faults = plan, intake, faults
        self.zone = ZoneInfo(plan.settings.time_zone)
        self.steps: list[Step] = []
        self.added = self.altered = self.same = 0
        cases = plan.rows(TestCase).values()
        self._by_key = {case.key: case.id for case in cases}
        self._by_name = _single((case.name, case.id) for case in cases)
        self._keys = {
            "release": _keys(plan.rows(Release)),
            "environment": _keys(plan.rows(Environment)),
            "person": _keys(plan.rows(Person)),
        }
        self._made: dict[str, Id] = {}
        self._known: dict[tuple[Spot, Day | None], Execution] = {}
        self._newest: dict[Spot, Execution] = {}
        for run in plan.rows(Execution).values():
            self._known[_spot(run), run.at] = run
            newest = self._newest.get(_spot(run))
            if newest is None or moment(run.at) >= moment(newest.at):
                self._newest[_spot(run)] = run

    def once(self, reported: Iterable[Reported], progress: Callable[[float], object]) -> dict[Any, _Row]:
        """The results that can be taken, each once: of two for one case at one time the worse one counts."""
        rows: dict[Any, _Row] = {}
        every = list(reported)
        for number, one in enumerate(every):
            if number % OFTEN == 0:
                progress(number / len(every))
                breathe()
            row = self._row(one)
            if row is not None:
                name = (row.spot, row.execution.at)
                rows[name] = self._worse(rows[name], row) if name in rows else row
        return rows

    def _worse(self, first: _Row, second: _Row) -> _Row:
        """The worse of two results for one case at one time, and a fault for the second."""
        worse = max(first, second, key=lambda row: _WORSE[row.execution.result])
        message = told("It stands twice in the file, first in %1.", first.reported.spot)
        kept = told("The worse result, %1, counts.", told(str(worse.execution.result)))
        again = second.reported
        self.faults.append(Fault(again.where, "Test case", message, kept, again.line, again.place))
        return worse

    def _row(self, one: Reported) -> _Row | None:
        """A result as an execution; None where it names what is not in the plan, which is a fault."""
        said = {name: self._id_of(one, name, getattr(one, name)) for name in self._keys}
        if "" in said.values():
            return None
        found = self._case(one)
        execution = Execution(
            id=new_id(),
            case=found or self._new_case(one),
            result=one.result,
            release=said["release"] or self.intake.release,
            environment=said["environment"] or self.intake.environment,
            at=self._local(one.at) or self.intake.at,
            person=said["person"],
            seconds=one.seconds,
            message=one.message,
        )
        return _Row(one, execution, found is None, one.at is not None)

    def _id_of(self, one: Reported, name: str, key: str) -> str | None:
        """The id of what a result names, None where it names nothing, empty where there is no such row."""
        if not key:
            return None
        found = self._keys[name].get(key, "")
        if not found:
            message = told("There is no %1 '%2'.", kind_of(name), key[:40])
            fix = told("Add it first, or correct the row, which was left out.")
            self.faults.append(Fault(one.where, name.capitalize(), message, fix, one.line, one.place))
        return found

    def _case(self, one: Reported) -> Id | None:
        """The case that a result is about: by its key, else by another word for it, else by its name."""
        keys = (one.case, *one.names)
        by_key = (self._by_key[key] for key in keys if key in self._by_key)
        by_name = (self._by_name[name] for name in one.names if name in self._by_name)
        return next(by_key, None) or next(by_name, None)

    def _new_case(self, one: Reported) -> Id:
        """The id that the case of a result gets."""
        return self._made.setdefault(one.case, new_id())

    def _local(self, at: Day | None) -> Day | None:
        """A time on the clock of the plan."""
        if isinstance(at, datetime) and at.tzinfo is not None:
            return at.astimezone(self.zone).replace(tzinfo=None)
        return at

    def take(self, row: _Row) -> None:
        """Add an execution, alter the one that it is, or see that it is known."""
        if row.unknown and not self.intake.create:
            return
        before = self._before(row)
        if before is None:
            self.added += 1
            self.steps.append(add("execution", row.execution))
            return
        names = ("result", "person", "seconds", "message") if row.timed else ("result", "message")
        altered = [
            set_value("execution", before, name, getattr(row.execution, name))
            for name in names
            if getattr(before, name) != getattr(row.execution, name)
        ]
        self.altered += bool(altered)
        self.same += not altered
        self.steps.extend(altered)

    def _before(self, row: _Row) -> Execution | None:
        """The execution of the plan that a result is."""
        if not row.timed:
            newest, run = self._newest.get(row.spot), row.execution
            if newest is not None and (newest.result, newest.message) == (run.result, run.message):
                return newest
        return self._known.get((row.spot, row.execution.at))

    def cases(self, rows: Iterable[_Row]) -> list[Step]:
        """The steps that make the unknown cases."""
        if not self.intake.create:
            return []
        first = {row.reported.case: row.reported for row in reversed(list(rows)) if row.unknown}
        return [
            add("test_case", _made(first[key], row_id, self.intake.level))
            for key, row_id in self._made.items()
            if key in first
        ]


def _made(one: Reported, row_id: Id, level: Level) -> TestCase:
    """A test case for a result."""
    return TestCase(id=row_id, key=one.case, name=one.title or one.case, level=one.level or level)


def _keys(rows: Mapping[Id, Any]) -> dict[str, Id]:
    """Ids by key, and by names that only one row has."""
    return {**_single((row.name, row.id) for row in rows.values()), **{row.key: row.id for row in rows.values()}}


def _single(pairs: Iterable[tuple[str, Id]]) -> dict[str, Id]:
    """Ids by names that only one row has."""
    every = list(pairs)
    counts = Counter(name for name, _row_id in every)
    return {name: row_id for name, row_id in every if counts[name] == 1}
