"""Dates, durations, floats and days of risk as the graph writes them, and why a date is what it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

import planner
from planner import Duration, LinkType, TaskKind
from ui.canvas.told import Told
from ui.words import moment, moved, said, working, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from planner import Id, Link, Plan, RiskOrder, Schedule, Task, Variance

DAY = 1440
"""Minutes of a calendar day."""
EPOCH = date(1900, 1, 1)
"""Day 0 of the schedule's minutes."""
LAG = planner.SCHEMA.entity("link").field("lag")


@dataclass(frozen=True, slots=True)
class Texts:
    """Writes the figures of one plan."""

    plan: Plan
    lookup: planner.Lookup

    @classmethod
    def of(cls, plan: Plan) -> Texts:
        """The texts of a plan."""
        return cls(plan, planner.Lookup(plan.units, {}, {}))

    def span(self, minutes: int, unit: str = "d") -> str:
        """Working minutes as people type them: `3d`, `4h`."""
        return planner.write(LAG, Duration(minutes, unit), self.lookup)

    def days(self, minutes: float) -> str:
        """Working minutes as days with one decimal: `2.1 d`."""
        return working(minutes, self.plan)

    def loose(self, minutes: int) -> str:
        """A span of float: `3.5 d`."""
        return working(minutes, self.plan)

    def float_text(self, minutes: int) -> str:
        """Total float as a node shows it: `float 3.5 d`."""
        return QCoreApplication.translate("graph", "float {0}").format(self.loose(minutes))

    def durations(self, tasks: Sequence[Task]) -> tuple[str, ...]:
        """The most likely durations; nothing for milestones and gates without one."""
        spans = [(task.duration.likely, task.duration.unit) for task in tasks]
        written = {span: self.span(*span) if span[0] else "" for span in set(spans)}
        return tuple(written[span] for span in spans)

    def link(self, link: Link) -> str:
        """Type and lag of a link that is not a plain finish-to-start: `SS +2d`."""
        lag = link.lag.minutes
        if link.type == LinkType.FS and lag == 0:
            return ""
        text = planner.write(LAG, link.lag, self.lookup) if lag else ""
        return f"{link.type} {'+' * (lag > 0)}{text}".strip()


def _day_range(first: int, days: int) -> str:
    return f"{short_day(first)} \u2013 {short_day(first + days)}" if days else short_day(first)


@lru_cache(maxsize=8000)
def short_day(number: int) -> str:
    """A day, counted from 1900-01-01, as `3 Mar` in the language of the user."""
    day = EPOCH + timedelta(days=number)
    return written(day, said("d MMM"))


def date_ranges(start: NDArray[np.int64], finish: NDArray[np.int64], instant: NDArray[np.bool_]) -> Told:
    """`3 Mar`, or first and last day, for each pair of schedule minutes; instants show one day."""
    first, last = start // DAY, np.maximum(start, finish - 1) // DAY
    first = np.where(instant, last, first)
    return Told(np.left_shift(first, 32) + (last - first), lambda pair: _day_range(pair >> 32, pair & 0xFFFFFFFF))


def task_tip(
    texts: Texts, schedule: Schedule, order: RiskOrder | None, task: Id, variance: Variance | None = None
) -> str:
    """What is known about a task, line by line, in plain text."""
    row, item = schedule.row(task), texts.plan.tasks[task]
    lines = [
        f"{item.key} {item.name}",
        f"{moment(schedule.start_of(task))} \u2013 {moment(schedule.finish_of(task))}",
        *([] if schedule.summary[row] else _duration_line(texts, item)),
        _float_line(texts, int(schedule.plan_float[row]), int(schedule.free_float[row]))
        if not schedule.critical[row]
        else QCoreApplication.translate("graph", "Critical: any delay moves the finish of the plan"),
        *_driver_lines(texts, schedule, task),
        *_variance_line(texts, variance, task),
        *_risk_lines(texts, order, task),
    ]
    return "\n".join(lines)


def _float_line(texts: Texts, total: int, free: int) -> str:
    line = QCoreApplication.translate("graph", "Total float {0}, free float {1}")
    return line.format(texts.loose(total), texts.loose(free))


def _duration_line(texts: Texts, task: Task) -> list[str]:
    if task.kind != TaskKind.TASK and task.duration.likely == 0:
        gate = task.kind == TaskKind.GATE
        return [said("Gate" if gate else "Milestone")]
    estimate = planner.SCHEMA.entity("task").field("duration")
    line = QCoreApplication.translate("graph", "Duration {0}")
    return [line.format(planner.write(estimate, task.duration, texts.lookup))]


def _driver_lines(texts: Texts, schedule: Schedule, task: Id) -> list[str]:
    """Which links set the start."""
    tasks = texts.plan.tasks
    driving = [link for link in texts.plan.links.values() if link.successor == task and schedule.drives(link.id)]
    keys = ", ".join(f"{tasks[link.predecessor].key} {texts.link(link)}".strip() for link in driving[:6])
    return [QCoreApplication.translate("graph", "Its date is set by {0}").format(keys)] if keys else []


def _variance_line(texts: Texts, variance: Variance | None, task: Id) -> list[str]:
    """How far the task has moved from the baseline."""
    if variance is None:
        return []
    start, finish = variance.start_of(task), variance.finish_of(task)
    if start is None or finish is None:
        line = QCoreApplication.translate("graph", "Not in {0}")
        return [line.format(variance.baseline.name)]
    line = QCoreApplication.translate("graph", "Against {0}: start {1}, finish {2}")
    return [line.format(variance.baseline.name, moved(start, texts.plan), moved(finish, texts.plan))]


def _risk_lines(texts: Texts, order: RiskOrder | None, task: Id) -> list[str]:
    """The risks that hit the task, worst first, with what each may cost."""
    known = order.endangered.get(task) if order else None
    hits = sorted((order.by_risk[risk] for risk in known.risks), key=lambda risk: risk.rank) if order and known else []
    line = QCoreApplication.translate("graph", "{0} {1}: {2}, {3} expected")
    return [
        line.format(risk.key, texts.plan.risks[risk.id].name, f"{risk.probability:.0%}", texts.days(risk.delay))
        for risk in hits[:6]
    ]


def link_tip(texts: Texts, schedule: Schedule, link: Link, warning: str) -> str:
    """What a link says, in plain text."""
    tasks = texts.plan.tasks
    kind = texts.link(link) or str(link.type)
    lines = [f"{tasks[link.predecessor].key} \u2192 {tasks[link.successor].key}  {kind}"]
    if warning:
        return "\n".join(
            [*lines, QCoreApplication.translate("graph", "Left out of the schedule: it {0}").format(said(warning))]
        )
    row = schedule.link_row.get(link.id)
    loose = 0 if row is None else int(schedule.link_float[row])
    if schedule.drives(link.id):
        return "\n".join([*lines, QCoreApplication.translate("graph", "Sets the date")])
    return "\n".join([*lines, QCoreApplication.translate("graph", "Float {0}").format(texts.loose(loose))])
