"""What a plan amounts to beside a baseline, as rows of plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.analysis.promises import Promises
from planner.analysis.variance import UNKNOWN
from planner.cli.figures import clock_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner import Variance
    from planner.worktime import IntArray

VARIANCE_COLUMNS = (
    "key", "name", "summary", "baseline_start", "baseline_finish", "start", "finish",
    "start_variance_minutes", "finish_variance_minutes", "duration_variance_minutes", "slipped",
)  # fmt: skip


def baseline_figures(found: Variance) -> dict[str, Any]:
    """Which baseline it is."""
    taken = found.baseline.taken
    return {"key": found.baseline.key, "name": found.baseline.name, "taken": taken.isoformat() if taken else None}


def total_figures(found: Variance) -> dict[str, Any]:
    """How far the plan as a whole has moved."""
    promises, plan = Promises.by_baseline(found), found.schedule.plan
    index = promises.execution_index
    late = found.plan_finish
    return {
        "name": plan.settings.name,
        "finish": found.schedule.end.isoformat(),
        "baseline_finish": _clock(found.frozen.end),
        "finish_variance_minutes": late,
        "finish_variance_days": None if late is None else round(late / plan.units.day, 4),
        "go_live_variance_minutes": found.go_live,
        "slipped": [plan.tasks[task].key for task in found.slipped],
        "added": [plan.tasks[task].key for task in found.added],
        "removed": [row.name for row in found.removed],
        "missed": [plan.tasks[task].key for task in promises.missed],
        "execution_index": None if index is None else round(index, 4),
    }


def variance_figures(found: Variance) -> Iterator[dict[str, Any]]:
    """How far each task has moved, in outline order; null where the baseline does not have it."""
    schedule, frozen, late = found.schedule, found.frozen, set(found.slipped)
    for row, task_id in enumerate(schedule.ids):
        task = schedule.plan.tasks[task_id]
        yield {
            "key": task.key,
            "name": task.name,
            "summary": bool(schedule.summary[row]),
            "baseline_start": _clock_at(frozen.start, row),
            "baseline_finish": _clock_at(frozen.finish, row),
            "start": _clock_at(schedule.start, row),
            "finish": _clock_at(schedule.finish, row),
            "start_variance_minutes": found.start_of(task_id),
            "finish_variance_minutes": found.finish_of(task_id),
            "duration_variance_minutes": found.duration_of(task_id),
            "slipped": task_id in late,
        }


def _clock_at(times: IntArray, row: int) -> str | None:
    """The clock time of a row as ISO text."""
    return _clock(int(times[row]))


def _clock(minutes: int) -> str | None:
    """A clock time as ISO text, None where it is not known."""
    return None if minutes == UNKNOWN else clock_text(minutes)
