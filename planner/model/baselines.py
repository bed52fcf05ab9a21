"""Baselines: when every task was planned to happen at the moment a plan was frozen."""

from __future__ import annotations

from dataclasses import dataclass

from planner.model.entities import Entity
from planner.model.fields import MAX_NAME, day, long_text, reference, span, text
from planner.model.values import Day, Duration, Id

NO_WORK = Duration()


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """A plan as it was promised once, to compare with what it has become."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Name", required=True)
    taken: Day | None = day("Taken", time=True, help="When the plan was frozen.")
    notes: str = long_text("Notes", help="Why it was taken, and who agreed to it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineTask:
    """When one task was planned to happen; `task` is empty once that task has left the plan."""

    id: Id
    baseline: Id = reference("Baseline", "baseline", optional=False, required=True, cascade=True)
    task: Id | None = reference("Task", "task", help="Empty: the task is no longer in the plan.")
    name: str = text("Name", required=True, longest=2 * MAX_NAME, help="What it was called: key and name.")
    start: Day | None = day("Start", time=True, required=True)
    finish: Day | None = day("Finish", time=True, late=True, required=True)
    duration: Duration = span("Duration", NO_WORK, help="Working time on the calendar that it had.")


BASELINE = Entity(
    Baseline, "baseline", "baselines", "Baseline", "A plan as it was promised, to compare with now.", prefix="BL"
)
BASELINE_TASK = Entity(
    BaselineTask,
    "baseline_task",
    "baseline_tasks",
    "Baseline task",
    "When the tasks were planned to happen.",
    inside="baseline",
    inside_name="tasks",
    area="",
)
