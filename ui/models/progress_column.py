"""The column that says how much of each task is done, and takes what is typed into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import planner
from ui.models.columns import Column

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from planner import Change, Id, Plan, Task
    from ui.models.reading import Reading
    from ui.session import Session

    Planned = Callable[[Plan, Id], tuple[datetime, datetime]]


def progress_column(planned: Planned | None = None) -> Column:
    """How much of each task is done, to be typed as `40` or `40 %`.

    `planned` tells when a task of a plan starts and finishes if it goes as planned, where that is known already.
    """
    field, dates = planner.PERCENT_COMPLETE, planned or _dates

    def change(plan: Plan, row_id: Id, typed: str) -> Change:
        """The edit of a typed percentage."""
        return planner.set_percent_complete(plan, row_id, _share(plan, typed), dates(plan, row_id))

    return Column(
        name="percent_complete",
        label=field.label,
        text=lambda row, reading: _written(_done(row, reading)),
        rank=_done,
        typed=lambda row, reading: f"{_done(row, reading):g}",
        change=change,
        help=field.help,
        number=True,
        width=124,
    )


def planned_in(session: Session) -> Planned:
    """When tasks are planned for, as the session has computed it for its plan."""

    def planned(plan: Plan, task: Id) -> tuple[datetime, datetime]:
        """The planned dates of a task, from the schedule where it is that of the plan."""
        found = session.schedule
        return planner.as_planned(found, (task,))[task] if found.plan is plan else _dates(plan, task)

    return planned


def _dates(plan: Plan, task: Id) -> tuple[datetime, datetime]:
    return planner.as_planned(planner.schedule(plan), (task,))[task]


def _share(plan: Plan, typed: str) -> float:
    """The percentage that was typed; nothing typed is nothing done. Raises Refused."""
    if not typed.strip():
        return 0.0
    field = planner.PERCENT_COMPLETE
    try:
        return float(planner.read(field, typed, planner.Lookup.of(plan, entities=())))
    except planner.Unreadable as error:
        raise planner.Refused([planner.Fault(planner.told("task"), field.label, planner.told("%1.", error))]) from None


def _done(row: Task, reading: Reading) -> float:
    return float(reading.schedule.percent_complete[reading.schedule.row(row.id)])


def _written(share: float) -> str:
    """A share as people read it; nothing for nothing."""
    return f"{share:.0f} %" if share else ""
