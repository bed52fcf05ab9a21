"""The column that says in a word how far a task is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.models.columns import Column

if TYPE_CHECKING:
    from planner import Task
    from ui.models.reading import Reading

STATES: Final = ("not started", "started", "finished")


def state_column() -> Column:
    """Whether a task has begun or is finished; hidden until it is asked for."""
    return Column(
        name="state",
        label="State",
        text=lambda row, reading: STATES[_rank(row, reading)],
        rank=_rank,
        help="Whether it has begun or is finished.",
        visible=False,
        width=92,
        worded=True,
    )


def _rank(row: Task, reading: Reading) -> int:
    at = reading.schedule.row(row.id)
    return 2 if reading.schedule.finished[at] else int(reading.schedule.started[at])
