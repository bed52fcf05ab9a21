"""The columns of the task table that compare each task with a baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.models.columns import LAST, SPAN, Column, when
from ui.words import moved, short_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from planner import Task, Variance
    from ui.models.reading import Reading

    Read = Callable[[Variance, str], int | None]
    ReadDate = Callable[[Variance, str], datetime | None]

FINISH_VARIANCE: Final = "finish_variance"
"""The column that shows itself once there is a baseline."""


def variance_columns() -> tuple[Column, ...]:
    """Variances and dates of the baseline that the plan compares with; empty where it does not have the task."""
    return (
        _variance_column(
            FINISH_VARIANCE,
            "Finish variance",
            lambda found, task: found.finish_of(task),
            "How much later it is done than in the baseline.",
        ),
        _variance_column(
            "start_variance",
            "Start variance",
            lambda found, task: found.start_of(task),
            "How much later it starts than in the baseline.",
        ),
        _variance_column(
            "duration_variance",
            "Duration variance",
            lambda found, task: found.duration_of(task),
            "How much longer it takes than in the baseline.",
        ),
        _date_column(
            "baseline_start",
            "Baseline start",
            lambda found, task: found.baseline_start_of(task),
            "When it was to start in the baseline.",
        ),
        _date_column(
            "baseline_finish",
            "Baseline finish",
            lambda found, task: found.baseline_finish_of(task),
            "When it was to be done in the baseline.",
        ),
    )


def _variance_column(name: str, label: str, read: Read, meaning: str) -> Column:
    """A variance in days with its sign."""

    def minutes(row: Task, reading: Reading) -> int | None:
        """How far a task has moved, in working minutes."""
        return read(reading.variance, row.id) if reading.variance else None

    def text(row: Task, reading: Reading) -> str:
        """That with its sign."""
        value = minutes(row, reading)
        return "" if value is None else moved(value, reading.plan)

    def rank(row: Task, reading: Reading) -> tuple[bool, int]:
        """What sorts by it."""
        value = minutes(row, reading)
        return value is None, value or 0

    return Column(name=name, label=label, text=text, rank=rank, help=meaning, number=True, visible=False, width=104)


def _date_column(name: str, label: str, read: ReadDate, meaning: str) -> Column:
    """A date of the baseline: with its clock time, as a day, or as a day without its year."""

    def moment(row: Task, reading: Reading) -> datetime | None:
        """The date that the baseline has for a task."""
        return read(reading.variance, row.id) if reading.variance else None

    def told(write: Callable[[datetime], str]) -> Callable[[Task, Reading], str]:
        """That as text."""
        return lambda row, reading: write(found) if (found := moment(row, reading)) else ""

    return Column(
        name=name,
        label=label,
        text=told(when),
        rank=lambda row, reading: moment(row, reading) or LAST,
        briefs=(told(lambda found: f"{found:%Y-%m-%d}"), told(lambda found: short_day(found, year=True))),
        help=meaning,
        visible=False,
        width=SPAN,
    )
