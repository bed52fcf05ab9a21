"""What the rules look at: a plan and its schedule, with what several rules need found once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from planner.analysis.explain import span
from planner.analysis.promises import Promises
from planner.launch.gates import gate_standings
from planner.launch.load import stints_of
from planner.launch.moment import moment_of
from planner.model.values import TaskKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.analysis.schedule import Schedule
    from planner.launch.gates import GateStanding
    from planner.launch.load import Stint
    from planner.model.check_limits import Checks
    from planner.model.plan import Plan
    from planner.model.tasks import Link, Task
    from planner.model.values import Duration, Id
    from planner.worktime import IntArray, WorkingTime

LONGEST_DAYS = 44
"""Two months of working days: what the DCMA assessment calls high float and long duration."""
LONGEST_SHARE = 0.15
"""The same for short plans, as a share of their length."""
Ends = dict[str, list[str]]
"""Tasks by the task at the other end of their links."""


@dataclass(frozen=True, eq=False)
class Survey:
    """A plan, its schedule, and what follows from both."""

    plan: Plan
    schedule: Schedule

    @property
    def checks(self) -> Checks:
        """The limits of the plan."""
        return self.plan.checks

    @cached_property
    def tasks(self) -> Mapping[Id, Task]:
        """Tasks by id."""
        return self.plan.tasks

    @cached_property
    def rows(self) -> Mapping[Id, int]:
        """The row of each task."""
        return self.schedule.compiled.network.rows.row_of

    @cached_property
    def day(self) -> int:
        """Working minutes of a day."""
        return self.plan.units.day

    @property
    def project(self) -> WorkingTime:
        """The calendar of the plan."""
        return self.schedule.project

    @cached_property
    def leaves(self) -> tuple[tuple[int, Task], ...]:
        """Rows and tasks without children, in outline order."""
        tasks, summary = self.tasks, self.schedule.summary.tolist()
        return tuple((row, tasks[task]) for row, task in enumerate(self.schedule.ids) if not summary[row])

    @cached_property
    def open_leaves(self) -> tuple[tuple[int, Task], ...]:
        """Rows and tasks without children that are still to finish."""
        return tuple((row, task) for row, task in self.leaves if task.actual_finish is None)

    @cached_property
    def open_work(self) -> tuple[tuple[int, Task], ...]:
        """Rows and tasks that are work still to finish: no summary tasks, milestones and gates."""
        return tuple((row, task) for row, task in self.open_leaves if task.kind is TaskKind.TASK)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The live links."""
        return tuple(map(self.plan.links.__getitem__, self.schedule.link_ids))

    @cached_property
    def finishes(self) -> list[int]:
        """When each row finishes, as clock time."""
        found: list[int] = self.schedule.finish.tolist()
        return found

    @cached_property
    def starts(self) -> list[int]:
        """When each row starts, as clock time."""
        found: list[int] = self.schedule.start.tolist()
        return found

    @cached_property
    def lengths(self) -> IntArray:
        """Working minutes of the plan's calendar between start and finish of each row."""
        spans: IntArray = self.project.span(self.schedule.early_start, self.schedule.early_finish)
        return spans

    def limit(self, stated: Duration | None) -> int:
        """A limit in working minutes: as stated, or 44 days, or 15 % of a shorter plan."""
        if stated is not None:
            return stated.minutes
        return min(LONGEST_DAYS * self.day, round(LONGEST_SHARE * self.schedule.length))

    def judged(self, count: int) -> bool:
        """Whether there are enough tasks or links to judge a share of them."""
        return count >= self.checks.fewest

    def days(self, minutes: int) -> str:
        """Working minutes in days, worded as everywhere."""
        return span(self.plan, minutes)

    def named(self, task: Id) -> str:
        """The key of a task, or its id where it is not in the plan."""
        return self.tasks[task].key if task in self.tasks else task

    def link_name(self, link: Link) -> str:
        """A link as people call it."""
        return f"{self.named(link.predecessor)} -> {self.named(link.successor)}"

    def link_ids(self, links: Iterable[Link]) -> tuple[Id, ...]:
        """The tasks at the ends of some links, and the links."""
        chosen, tasks = tuple(links), self.tasks
        ends = [end for link in chosen for end in (link.predecessor, link.successor) if end in tasks]
        return tuple(dict.fromkeys([*ends, *[link.id for link in chosen]]))

    @cached_property
    def ends(self) -> tuple[frozenset[Id], frozenset[Id]]:
        """The tasks that wait for something, and those for which something waits, by links of summary tasks too."""
        links = self.plan.links.values()
        waits, waited_for = ({link.successor for link in links}, {link.predecessor for link in links})
        for task, above in self.above.items():
            for side in (waits, waited_for):
                if not side.isdisjoint(above):
                    side.add(task)
        return frozenset(waits), frozenset(waited_for)

    @cached_property
    def above(self) -> Mapping[Id, tuple[Id, ...]]:
        """The summary tasks above each task that has one, nearest first."""
        ids, parent = self.schedule.ids, self.schedule.compiled.network.rows.parent
        found: dict[Id, tuple[Id, ...]] = {}
        for row, up in enumerate(parent):
            if up >= 0:
                found[ids[row]] = (ids[up], *found.get(ids[up], ()))
        return found

    @cached_property
    def below(self) -> Ends:
        """The tasks right below each summary task."""
        return _gathered((above[0], task) for task, above in self.above.items())

    @cached_property
    def last(self) -> Task | None:
        """The task that finishes last; of several a milestone or gate, then the last of the outline."""
        finish = max((self.finishes[row] for row, _ in self.leaves), default=0)
        latest = [leaf for leaf in self.leaves if self.finishes[leaf[0]] == finish]
        return max(latest, key=lambda leaf: (leaf[1].kind is not TaskKind.TASK, leaf[0]))[1] if latest else None

    @cached_property
    def go_live(self) -> Task | None:
        """The task that the settings name as the go-live."""
        return self.tasks.get(self.plan.settings.go_live or "")

    @cached_property
    def goals(self) -> tuple[Id, ...]:
        """Where the plan leads: the go-live, or else all tasks that finish last."""
        if self.go_live is not None:
            return (self.go_live.id,)
        latest = self.finishes[self.rows[self.last.id]] if self.last else 0
        return tuple(task.id for row, task in self.leaves if self.finishes[row] == latest)

    def before(self, tasks: Iterable[Id]) -> frozenset[Id]:
        """Those tasks and all that they wait for."""
        return self._reached(tasks, self._predecessors)

    def after(self, tasks: Iterable[Id]) -> frozenset[Id]:
        """Those tasks and all that wait for them."""
        return self._reached(tasks, self._successors)

    @cached_property
    def _predecessors(self) -> Ends:
        return _gathered((link.successor, link.predecessor) for link in self.links)

    @cached_property
    def _successors(self) -> Ends:
        return _gathered((link.predecessor, link.successor) for link in self.links)

    def _reached(self, tasks: Iterable[Id], ends: Ends) -> frozenset[Id]:
        """All tasks that links lead to; a link of a summary task is one of all below it."""
        seen: set[Id] = set()
        linked: set[Id] = set()
        waiting = list(tasks)
        while waiting:
            task = waiting.pop()
            if task in seen:
                continue
            seen.add(task)
            waiting.extend(self.below.get(task, ()))
            for end in {task, *self.above.get(task, ())} - linked:
                linked.add(end)
                waiting.extend(ends.get(end, ()))
        return frozenset(seen)

    @cached_property
    def gates(self) -> Mapping[Id, GateStanding]:
        """The gates as they stand at the status date, or else by now."""
        return gate_standings(self.schedule, moment_of(self.plan))

    @cached_property
    def stints(self) -> tuple[Stint, ...]:
        """Who does which open task, and when."""
        return stints_of(self.plan, self.schedule)

    @cached_property
    def promises(self) -> Promises:
        """When tasks were promised to finish: by the baseline compared with, or else by their deadlines."""
        return Promises.of(self.schedule)


def _gathered(pairs: Iterable[tuple[Id, Id]]) -> Ends:
    """The second members of pairs by the first ones."""
    found: Ends = {}
    for first, second in pairs:
        found.setdefault(first, []).append(second)
    return found
