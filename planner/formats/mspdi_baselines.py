"""Baselines of Microsoft Project: up to eleven, numbered from 0, kept within the tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.model.baselines import Baseline, BaselineTask
from planner.model.checks import LONGEST_MINUTES
from planner.model.fields import MAX_NAME
from planner.model.values import Duration, Id, new_id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.formats.mspdi_tasks import Draft
    from planner.formats.mspdi_xml import Row
    from planner.model.tasks import Task

MOST = 10
"""The highest number of a baseline."""


def baselines_of(drafts: Iterable[Draft], tasks: Mapping[Id, Task]) -> Iterator[Any]:
    """The baselines and what they hold of each task; one without a start or a finish holds nothing of a task."""
    made: dict[int, Baseline] = {}
    for draft in drafts:
        for row in draft.row.rows("Baseline"):
            number, held = row.whole("Number"), _held(row, tasks[draft.id])
            if held is None or not 0 <= number <= MOST:
                row.report.count(told("Baselines of tasks without dates left out"))
                continue
            if number not in made:
                made[number] = Baseline(id=new_id(), key=f"BL{number:02}", name=_name(number))
                yield made[number]
            yield BaselineTask(id=new_id(), baseline=made[number].id, task=draft.id, **held)


def _name(number: int) -> str:
    """What Microsoft Project calls a baseline."""
    return f"Baseline {number}" if number else "Baseline"


def _held(row: Row, task: Task) -> dict[str, Any] | None:
    """What a baseline says of a task; None without dates or with ones that are out of order."""
    start, finish, minutes = row.moment("Start"), row.moment("Finish"), row.minutes("Duration")
    if start is None or finish is None or finish < start:
        return None
    worked = minutes if minutes is not None and 0 <= minutes <= LONGEST_MINUTES else 0
    return {
        "name": f"{task.key} {task.name}"[: 2 * MAX_NAME],
        "start": start,
        "finish": finish,
        "duration": Duration(worked, task.duration.unit),
    }
