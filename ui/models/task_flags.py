"""What tasks are, by the word of a filter that asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import planner

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.models.filter_terms import Test
    from ui.models.reading import Reading


def _late(row: Any, reading: Reading) -> bool:
    """Whether an open task misses its deadline, has negative float or finishes after its baseline."""
    if reading.finished(row.id):
        return False
    finish = reading.schedule.finish[reading.schedule.row(row.id)]
    missed = row.deadline is not None and finish > planner.finish_minutes(row.deadline)
    behind = reading.variance.finish_of(row.id) if reading.variance else None
    return bool(missed or reading.total_float(row.id) < 0 or (behind or 0) > 0)


def _unestimated(row: Any, reading: Reading) -> bool:
    """Whether the duration of work is one figure, not a range."""
    typed = row.duration
    return bool(typed.likely and typed.point and not reading.outline[row.id].summary)


FLAGS: Final[Mapping[str, Test]] = {
    "critical": lambda row, reading: reading.critical(row.id),
    "done": lambda row, reading: reading.finished(row.id),
    "open": lambda row, reading: not reading.finished(row.id),
    "summary": lambda row, reading: reading.outline[row.id].summary,
    "milestone": lambda row, _reading: row.kind.value == "milestone",
    "gate": lambda row, _reading: row.kind.value == "gate",
    "unassigned": lambda row, _reading: row.owner is None,
    "started": lambda row, reading: bool(reading.schedule.started[reading.schedule.row(row.id)]),
    "late": _late,
    "unestimated": _unestimated,
}
"""What tasks are, by the word that asks for it; in quotes it is a text like any other."""
