"""The column that says in how many runs of the last simulation each task decides the launch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner import format_share
from ui.models.columns import Column

if TYPE_CHECKING:
    from planner import Task
    from ui.models.reading import Reading

CRITICALITY: Final = "criticality"
"""The column that shows itself once there is a simulation."""
OFTEN: Final = 0.5
"""The share from which on a task is more often critical than not."""


def criticality_column() -> Column:
    """The criticality index in percent; empty for tasks that are never critical and where nothing is known."""
    return Column(
        name=CRITICALITY,
        label="Criticality",
        text=lambda row, reading: format_share(share) if (share := criticality(row, reading)) else "",
        rank=lambda row, reading: -criticality(row, reading),
        help="In how many runs of the last simulation it decides the launch.",
        number=True,
        visible=False,
        width=84,
    )


def criticality(row: Task, reading: Reading) -> float:
    """The share of runs in which a task is critical; 0 where no simulation is drawn or it does not have the task."""
    simulation = reading.drawn
    if simulation is None:
        return 0.0
    number = simulation.schedule.compiled.network.rows.row_of.get(row.id)
    return 0.0 if number is None else float(simulation.tasks.criticality[number])
