"""What criteria are judged by: a plan and its schedule, with what several of them need found once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeVar

from planner.analysis.variance import compared_baseline
from planner.launch.quality import newest
from planner.model.baselines import BaselineTask
from planner.model.gates import Criterion, GateRules, Vote
from planner.model.launch_values import Blocking, Result
from planner.model.quality import Bug, TestCase
from planner.model.values import DATED_CONSTRAINTS, TaskKind
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from planner.analysis.schedule import Schedule
    from planner.model.launch_values import Level
    from planner.model.plan import Plan
    from planner.model.quality import Execution
    from planner.model.tasks import Task
    from planner.model.values import Day, Id

NAMED: Final = 3
"""How many rows a sentence names before it counts the rest."""

OfGate = TypeVar("OfGate", Criterion, Vote)


@dataclass(frozen=True, slots=True)
class Tested:
    """Test cases by how they ended: how many there are and passed, which failed, which were not run to an end.

    `must` are those of both kinds that have to pass, whatever the others do.
    """

    count: int
    passed: int
    failed: tuple[TestCase, ...]
    unrun: tuple[TestCase, ...]
    must: tuple[TestCase, ...]

    @classmethod
    def of(cls, cases: Sequence[TestCase], latest: Mapping[Id, Execution]) -> Tested:
        """Some cases by their latest executions; one that was blocked or skipped was not run to an end."""
        results = [latest[case.id].result if case.id in latest else None for case in cases]
        ended = list(zip(cases, results, strict=True))
        failed = tuple(case for case, result in ended if result is Result.FAILED)
        unrun = tuple(case for case, result in ended if result not in (Result.PASSED, Result.FAILED))
        must = tuple(case for case, result in ended if case.required and result is not Result.PASSED)
        return cls(len(cases), len(cases) - len(failed) - len(unrun), failed, unrun, must)


@dataclass(frozen=True, eq=False)
class Evidence:
    """A schedule with its plan, and what follows from both for gates."""

    schedule: Schedule

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.schedule.plan

    @cached_property
    def latest(self) -> Mapping[Id, Execution]:
        """The latest execution of each test case."""
        return newest(self.plan)

    @cached_property
    def open_bugs(self) -> tuple[Bug, ...]:
        """The open bugs that are not put off to the next launch."""
        bugs = self.plan.rows(Bug).values()
        return tuple(bug for bug in bugs if bug.open and bug.blocking is not Blocking.DEFERRED)

    def tested(self, level: Level | None) -> Tested:
        """How the test cases of a level, or of all where it is None, ended; looked up once for each level."""
        if level not in self._tested:
            cases = [case for case in self.plan.rows(TestCase).values() if level in (None, case.level)]
            self._tested[level] = Tested.of(cases, self.latest)
        return self._tested[level]

    @cached_property
    def _tested(self) -> dict[Level | None, Tested]:
        return {}

    @cached_property
    def scores(self) -> dict[str | None, Any]:
        """The scores of areas of the checklist that were asked for; they are kept here for all criteria."""
        return {}

    @cached_property
    def gates(self) -> tuple[Task, ...]:
        """The gates without tasks below them, in outline order."""
        tasks, summary = self.plan.tasks, self.schedule.summary.tolist()
        leaves = (tasks[task_id] for row, task_id in enumerate(self.schedule.ids) if not summary[row])
        return tuple(task for task in leaves if task.kind is TaskKind.GATE)

    @cached_property
    def rules(self) -> Mapping[Id, GateRules]:
        """The rules of each gate that has some; of several the first by id."""
        found: dict[Id, GateRules] = {}
        for row in self.plan.rows(GateRules).values():
            known = found.get(row.gate)
            found[row.gate] = row if known is None or row.id < known.id else known
        return found

    @cached_property
    def criteria(self) -> Mapping[Id, list[Criterion]]:
        """The criteria of each gate that has some, in the order of the plan."""
        return _gathered(self.plan.rows(Criterion).values())

    @cached_property
    def votes(self) -> Mapping[Id, list[Vote]]:
        """All votes on each gate."""
        return _gathered(self.plan.rows(Vote).values())

    @cached_property
    def frozen(self) -> Mapping[Id, Day]:
        """When each task finishes in the baseline that the plan is compared with."""
        baseline = compared_baseline(self.plan)
        rows = self.plan.rows(BaselineTask).values() if baseline else ()
        of_it = [row for row in rows if baseline is not None and row.baseline == baseline.id]
        return {row.task: row.finish for row in of_it if row.task and row.finish}

    def finished(self, task: Id) -> bool:
        """Whether a task is done; a summary task is when everything below it is."""
        return bool(self.schedule.finished[self.schedule.row(task)])

    def key(self, task: Id) -> str:
        """What people call a task."""
        return self.plan.tasks[task].key

    def promised(self, task_id: Id) -> Day | None:
        """When a gate was promised: its deadline, its date, or else its finish in the baseline; a day to its end."""
        task = self.plan.tasks[task_id]
        dated = task.constraint_date if task.constraint in DATED_CONSTRAINTS else None
        return task.deadline or dated or self.frozen.get(task_id)

    def to_be_done(self, task_id: Id) -> Day:
        """When a task is to be done, and overdue after it: its deadline, its finish in the baseline, or as planned."""
        promised = self.plan.tasks[task_id].deadline or self.frozen.get(task_id)
        return promised or self.schedule.finish_of(task_id)

    def due(self, task_id: Id) -> Day:
        """When a gate is to be passed, as promised, or else as planned; a day without a time lasts to its end."""
        return self.promised(task_id) or self.schedule.finish_of(task_id)


def _gathered(rows: Iterable[OfGate]) -> Mapping[Id, list[OfGate]]:
    """Rows by their gate."""
    found: dict[Id, list[OfGate]] = {}
    for row in rows:
        found.setdefault(row.gate, []).append(row)
    return found


def listed(names: Sequence[str]) -> str:
    """Some names, the rest counted."""
    more = len(names) - NAMED
    shown = ", ".join(names[:NAMED])
    return told("%1 and %2 more", shown, more) if more > 0 else shown
