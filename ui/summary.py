"""What the status strip says about a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.words import counted, day, working

if TYPE_CHECKING:
    from ui.session import Session

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
        critical = counted(int(schedule.critical.sum()), "critical task", "critical tasks")
        span = translate("Status", "The plan takes %1 of working time.").replace("%1", working(schedule.length, plan))
        told["finish"] = (translate("Status", "finish %1").replace("%1", day(schedule.end)), "", span)
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


def _selection(session: Session) -> Shown:
    tasks = session.selected_of("task")
    if len(tasks) < 2:
        return ("", "", "")
    total = sum(session.plan.tasks[row_id].duration.likely for row_id in tasks)
    selected = translate("Status", "%1 selected").replace("%1", str(len(tasks)))
    return (f"{selected}: {working(total, session.plan)}", "accent", translate("Status", "Their durations together"))
