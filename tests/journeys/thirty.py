"""The plan of thirty tasks that journeys type in, and how to tell whether it arrived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import planner

if TYPE_CHECKING:
    from planner import Plan

TEXT = """
Prepare
  Charter          | 1d
  Name the team    | 2d    | Charter
  Budget           | 3d    | Charter
  Kick-off         | -     | Name the team, Budget
Design
  Sketch pages     | 4d    | Kick-off
  Model the data   | 1w    | Kick-off
  Choose a host    | 2d    | Kick-off
  Review design    | 4h    | Sketch pages, Model the data
Build
  Server
    Database       | 5d    | Review design
    Interface      | 10d   | Database
    Accounts       | 3/4/8d | Database
  Pages
    Home page      | 6d    | Review design
    Sign-up        | 4d    | Home page, Accounts
    Help           | 3d    | Home page
  Freeze           | -     | Interface, Sign-up, Help
Test
  Write cases      | 4d    | Review design
  Run cases        | 5d    | Write cases, Freeze
  Load test        | 2d    | Freeze
  Exit             | -     | Run cases, Load test
Launch
  Rehearse         | 1d    | Exit
  Announce         | 4h    | Rehearse
  Switch           | 2h    | Rehearse
  Watch            | 1w    | Switch
"""
"""Two spaces a level; then the duration, where a dash makes a milestone, and the predecessors."""


@dataclass(frozen=True, slots=True)
class Line:
    """One task as it is typed."""

    name: str
    depth: int
    duration: str
    predecessors: tuple[str, ...]

    @property
    def milestone(self) -> bool:
        """Whether it is a point in time."""
        return self.duration == "-"


def lines() -> list[Line]:
    """The tasks in the order of the outline."""
    made = []
    for text in TEXT.strip().splitlines():
        name, duration, before = (*(part.strip() for part in text.split("|")), "", "")[:3]
        depth = (len(text) - len(text.lstrip())) // 2
        made.append(Line(name, depth, duration, tuple(filter(None, before.split(", ")))))
    assert len(made) == 30
    return made


def links() -> set[tuple[str, str]]:
    """The links by name, the task that is waited for first."""
    return {(before, line.name) for line in lines() for before in line.predecessors}


def outline_of(plan: Plan) -> list[tuple[str, int]]:
    """Names and depths of the tasks of a plan in the order of the outline."""
    return [(row.task.name, row.depth) for row in planner.outline(plan)]


def links_of(plan: Plan) -> set[tuple[str, str]]:
    """The links of a plan by name."""
    tasks = plan.tasks
    return {(tasks[link.predecessor].name, tasks[link.successor].name) for link in plan.links.values()}


def assert_arrived(plan: Plan) -> None:
    """Fail unless a plan holds these thirty tasks with outline, kinds, durations and links."""
    by_name = {task.name: task for task in plan.tasks.values()}
    assert outline_of(plan) == [(line.name, line.depth) for line in lines()]
    assert links_of(plan) == links(), links_of(plan) ^ links()
    assert {name for name, task in by_name.items() if task.kind == planner.TaskKind.MILESTONE} == {
        line.name for line in lines() if line.milestone
    }
    hours = {name: task.duration.likely / 60 for name, task in by_name.items()}
    assert (hours["Charter"], hours["Model the data"], hours["Review design"], hours["Switch"]) == (8, 40, 4, 2)
    assert by_name["Accounts"].duration.pessimistic == 8 * 480
    found = planner.schedule(plan)
    assert [plan.tasks[task].name for task in found.critical_path] == CRITICAL


CRITICAL = [
    "Charter",
    "Budget",
    "Kick-off",
    "Model the data",
    "Review design",
    "Database",
    "Interface",
    "Freeze",
    "Run cases",
    "Exit",
    "Rehearse",
    "Switch",
    "Watch",
]
"""What decides the finish: worked out by hand from the lines above."""
