"""What of a plan is looked at: some tasks with all that leads to them and follows, or the ways between two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import planner
from ui.canvas.spotlight import Spotlight
from ui.words import counted, said

if TYPE_CHECKING:
    from planner import Id, Plan
    from ui.session import Session

COUNTED: Final = 1_000_000
"""Ways up to which their number is told; beyond, it says no more than that they are many."""


@dataclass(frozen=True, slots=True)
class Focus:
    """Some tasks with their ancestors and descendants."""

    tasks: tuple[Id, ...]

    def now(self, session: Session) -> Spotlight | None:
        """The spotlight in the plan as it is; None where none of the tasks is left."""
        tasks = [task for task in self.tasks if task in session.plan.tasks]
        if not tasks:
            return None
        found = planner.relatives(session.schedule, tasks)
        words = said("Focus on {0}: {1} before, {2} after.").format(
            _named(session.plan, tasks), counted(found.before, "task", "tasks"), counted(found.after, "task", "tasks")
        )
        return Spotlight(words, found.tasks | found.links)


@dataclass(frozen=True, slots=True)
class Between:
    """The ways between two tasks."""

    one: Id
    other: Id

    def now(self, session: Session) -> Spotlight | None:
        """The spotlight in the plan as it is; None where there is no way any more."""
        if not {self.one, self.other} <= session.plan.tasks.keys():
            return None
        found = planner.ways_between(session.schedule, self.one, self.other)
        if found is None:
            return None
        words = f"{_ways(session.plan, found)} {_driving(found)}"
        return Spotlight(words, found.tasks | found.links, found.tasks | found.links, found.driving)


Look = Focus | Between


def no_way(plan: Plan, one: Id, other: Id) -> str:
    """The sentence that says that two tasks have no way between them."""
    told = said("No links lead from {0} to {1}, or back.")
    return told.format(plan.tasks[one].key, plan.tasks[other].key)


def _named(plan: Plan, tasks: list[Id]) -> str:
    first = plan.tasks[tasks[0]]
    return f"{first.key} {first.name}" if len(tasks) == 1 else counted(len(tasks), "task", "tasks")


def _ways(plan: Plan, found: planner.Ways) -> str:
    ends = plan.tasks[found.first].key, plan.tasks[found.last].key
    between = counted(len(found.tasks) - 2, "task", "tasks")
    if found.count > COUNTED:
        told = said("From {0} to {1}: more than a million ways over {2} between them.")
        return told.format(*ends, between)
    told = said("From {0} to {1}: {2} over {3} between them.")
    return told.format(*ends, counted(found.count, "way", "ways"), between)


def _driving(found: planner.Ways) -> str:
    if not found.driving:
        return said("None of them drives.")
    return said("It drives.") if found.count == 1 else said("The driving one is drawn stronger.")
