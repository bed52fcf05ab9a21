"""What commands do to the tasks of the open plan, for the selection and with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

import planner
from ui.late import load

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from ui.desk import Desk, Faces, RowsFace
    from ui.session import Session


def session_of(desk: Desk) -> Session:
    """Return the session of the open plan; raises LookupError where none is open."""
    if desk.session is None:
        raise LookupError("this command needs an open plan")
    return desk.session


def add_task(desk: Desk, kind: str = "task") -> None:
    """Add a task, milestone or gate after the selected task, select it and start naming it."""
    session = session_of(desk)
    after = (session.selected_of("task") or (None,))[-1]
    names = {"task": "New task", "milestone": "New milestone", "gate": "New gate"}
    before = set(session.plan.tasks)
    values = {"kind": planner.TaskKind(kind)}
    if session.edit(lambda plan: planner.add_task(plan, names[kind], after=after, **values)):
        session.select(row_id for row_id in session.plan.tasks if row_id not in before)
        rename(desk)


def rename(desk: Desk) -> None:
    """Start editing the name of what is selected."""
    if desk.faces is not None:
        desk.faces.rename()


def remove_selected(desk: Desk) -> None:
    """Remove what is selected on the shown page, and nothing that only another page shows.

    Where rows of the launch refer to it, it is asked what becomes of that.
    """
    parent = desk if isinstance(desk, QWidget) else None
    load("ui.dialogs.removing:remove_asking")(parent, session_of(desk), desk.shown_selected())


def duplicate_selected(desk: Desk) -> None:
    """Copy the selected tasks and select the copies."""
    session = session_of(desk)
    before = set(session.plan.tasks)
    if session.edit(lambda plan: planner.duplicate_tasks(plan, session.selected_of("task"))):
        session.select(row_id for row_id in session.plan.tasks if row_id not in before)


def edit_tasks(desk: Desk, make: Callable[[planner.Plan, tuple[str, ...]], planner.Change]) -> None:
    """Make an edit that takes the selected tasks."""
    session = session_of(desk)
    session.edit(lambda plan: make(plan, session.selected_of("task")))


def rearrange(desk: Desk, make: Callable[[planner.Plan, tuple[str, ...]], planner.Change]) -> None:
    """Make an edit that moves the selected tasks in the outline; refused while the outline is not what is seen."""
    if desk.faces is not None and desk.faces.group_by():
        desk.faces.refuse_moving()
    else:
        edit_tasks(desk, make)


def select_all(desk: Desk) -> None:
    """Select every row of the part that has the keys; where that holds no rows, those of the shown page."""
    part = QApplication.focusWidget()
    if isinstance(part, QAbstractItemView):
        part.selectAll()
    elif part is not None and hasattr(part, "select_all"):
        part.select_all()
    else:
        desk.select_all()


def show_critical_path(desk: Desk) -> None:
    """Select the critical path."""
    session = session_of(desk)
    session.select(session.schedule.critical_path)


def show_driving_chain(desk: Desk) -> None:
    """Select what drives the selected tasks, with them."""
    session = session_of(desk)
    session.select(planner.driving_chain(session.schedule, session.selected_of("task")))


def faces_of(desk: Desk) -> Faces:
    """Return the plan page; raises LookupError while another page is shown."""
    if desk.faces is None:
        raise LookupError("this command needs the plan page")
    return desk.faces


def table_of(desk: Desk) -> RowsFace:
    """Return the table of rows of the shown page; raises LookupError where it has none."""
    if desk.table is None:
        raise LookupError("this command needs a table of rows")
    return desk.table


def move_on(
    desk: Desk, make: Callable[[planner.Plan, Mapping[str, tuple[datetime, datetime]]], planner.Change]
) -> None:
    """Make an edit that takes the selected tasks with the dates that they have if they went as planned."""
    session = session_of(desk)
    planned = planner.as_planned(session.schedule, session.selected_of("task"))
    session.edit(lambda plan: make(plan, planned))
