"""What the status strip says about a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

from planner import format_share
from ui.words import counted, day, said, working

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner import Id, Schedule
    from ui.session import Session

ELAPSED_WEEK: Final = 10_080
"""Minutes of a week by the clock."""
LIKELY: Final = 0.8
"""The share of runs whose date is told."""
Shown = tuple[str, str, str]
"""Text, tone and tool tip."""

translate = QCoreApplication.translate


def facts(session: Session) -> dict[str, Shown]:
    """Return the facts of the plan by name, in the order in which they are shown."""
    plan, schedule = session.plan, session.schedule
    told: dict[str, Shown] = {"tasks": (counted(len(plan.tasks), "task", "tasks"), "", "")}
    if plan.risks:
        told["risks"] = (counted(len(plan.risks), "risk", "risks"), "", "")
    if plan.tasks:
        critical = counted(critical_count(schedule), "critical task", "critical tasks")
        span = translate("Status", "The plan takes %1 of working time.").replace("%1", working(schedule.length, plan))
        told["finish"] = (translate("Status", "finish %1").replace("%1", day(schedule.end)), "", span)
        told["p80"] = _p80(session)
        told["critical"] = (critical, "critical", translate("Status", "Any delay of these moves the finish."))
    if schedule.suspended:
        text = counted(len(schedule.suspended), "suspended link", "suspended links")
        told["suspended"] = (
            text,
            "warning",
            translate("Status", "These links would close a cycle; dates ignore them."),
        )
    told["selection"] = _selection(session)
    return told


def _p80(session: Session) -> Shown:
    """The date that four of five runs of the last simulation keep; nothing where there is none."""
    found = session.simulation
    if found is None:
        return ("", "", "")
    launch = found.launch
    date = day(found.date(launch.spread.at(LIKELY)))
    text = said("P80 of go-live %1" if launch.kind == "go-live" else "P80 of the finish %1", date)
    tip = translate("Status", "Four of five of %1 simulated runs are done by then.")
    tip = tip.replace("%1", QLocale().toString(found.runs))
    if launch.chance is not None:
        tip += " " + translate("Status", "%1 of them keep the target.").replace("%1", format_share(launch.chance))
    if found.plan is session.plan:
        return (text, "", tip)
    return (f"\u26a0 {text}", "warning", translate("Status", "From an earlier plan; F9 simulates again.") + " " + tip)


def critical_count(schedule: Schedule) -> int:
    """Return how many tasks are critical; summary tasks only repeat what is below them."""
    return int((schedule.critical & ~schedule.summary).sum())


def _selection(session: Session) -> Shown:
    tasks = session.selected_of("task")
    if len(tasks) < 2:
        return ("", "", "")
    total = work_of(session, tasks)
    selected = translate("Status", "%1 selected").replace("%1", str(len(tasks)))
    return (f"{selected}: {working(total, session.plan)}", "accent", translate("Status", "Their durations together"))


def work_of(session: Session, tasks: Iterable[Id]) -> int:
    """Return the working minutes of tasks together, elapsed ones by their share of the week, without summary tasks."""
    plan, schedule = session.plan, session.schedule
    leaves = (plan.tasks[row_id].duration for row_id in tasks if not schedule.summary[schedule.row(row_id)])
    share = plan.units.week / ELAPSED_WEEK
    return round(sum(one.likely * share if one.elapsed else one.likely for one in leaves))
