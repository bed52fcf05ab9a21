"""The graph of an open plan: what is asked for by mouse and keys becomes edits of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal

import planner
from ui.canvas.graph import GraphView
from ui.models.plan_picture import PlanPicture

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from planner import Change, Id
    from ui.session import Session
    from ui.style import Look


class PlanGraph(GraphView):
    """The graph view of a session; it follows plan, selection and theme."""

    menu_wanted = Signal(QPoint)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look, self._picture = session, look, PlanPicture(session)
        self._fitted = self._stale = self._unmarked = False
        self.set_theme(look.theme)
        self.set_verdict(lambda tail, head: planner.why_not_link(session.plan, tail, head) or None)
        self.set_picture(self._picture.now())
        self._connect(look)

    def arrange(self) -> None:
        """Forget where tasks were put by hand."""
        self._picture.forget()
        self._session.edit(lambda plan: planner.set_places(plan, dict.fromkeys(plan.tasks)))
        self._stale = True
        self.catch_up()
        self.fit()

    def rename_current(self) -> None:
        """Start editing the name of the last selected task."""
        selected = self._session.selected_of("task")
        self.catch_up()
        if selected and selected[-1] in self.scene.picture.nodes.ids:
            self.setFocus()
            self.edit_name(selected[-1])

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan, and fit the graph into the view when it is first seen."""
        super().showEvent(event)
        self.catch_up()
        if not self._fitted:
            self._fitted = True
            QTimer.singleShot(0, self, self.fit)

    def _connect(self, look: Look) -> None:
        look.changed.connect(self._wear)
        self._session.changed.connect(self._follow)
        self._session.simulated.connect(self._draw_anew)
        self._session.selection_changed.connect(self._select_soon)
        self.selection_changed.connect(self._session.select)
        self.create_requested.connect(self._create)
        self.link_requested.connect(self._link)
        self.unlink_requested.connect(self._remove_links)
        self.move_requested.connect(self._move)
        self.delete_requested.connect(self._remove)
        self.renamed.connect(self._rename)
        self.menu_requested.connect(self._ask_menu)

    def _wear(self) -> None:
        self.set_theme(self._look.theme)

    def catch_up(self) -> None:
        """Show the plan as it is now, if it is not shown yet."""
        if self._stale:
            self._stale = False
            self.set_picture(self._picture.now())
        if self._unmarked:
            self._show_selection()

    def _follow(self, _change: Change) -> None:
        self._draw_anew()

    def _draw_anew(self) -> None:
        self._stale = True
        self._session.follow_up(self._follow_if_seen)

    def _follow_if_seen(self) -> None:
        if self.isVisible():
            self.catch_up()

    def _select_soon(self) -> None:
        self._unmarked = True
        self._session.follow_up(self._show_selection)

    def _show_selection(self) -> None:
        self._unmarked = self._stale
        tasks = self._session.selected_of("task")
        self.set_selection(tasks)
        if len(tasks) == 1 and not self.hasFocus():
            self.reveal_task(tasks[0])

    def reveal_task(self, task: Id) -> None:
        """Bring a task into view; one that was just added is there once the graph has caught up."""
        if not self._stale:
            super().reveal_task(task)

    def _create(self, x: float, y: float, predecessor: Id) -> None:
        """Add a task to the lane that was meant; the layout finds its place, so that nothing overlaps."""
        phase = self._picture.phase_at(x, y)
        meant = {"phase": phase} if phase else {}
        before = set(self._session.plan.tasks)
        if predecessor:
            made = self._session.edit(lambda plan: planner.add_linked_task(plan, predecessor, **meant))
        else:
            made = self._session.edit(lambda plan: planner.add_task(plan, **meant))
        if made:
            self._session.select(row_id for row_id in self._session.plan.tasks if row_id not in before)
            self.rename_current()

    def _link(self, tail: Id, head: Id) -> None:
        self._session.edit(lambda plan: planner.link(plan, tail, head))

    def _remove_links(self, link_ids: list[Id]) -> None:
        self._session.edit(lambda plan: planner.remove_rows(plan, [("link", link_id) for link_id in link_ids]))

    def _move(self, places: dict[Id, tuple[float, float]]) -> None:
        self._session.edit(lambda plan: planner.set_places(plan, places))

    def _remove(self, task_ids: list[Id]) -> None:
        self._session.edit(lambda plan: planner.remove_rows(plan, [("task", task_id) for task_id in task_ids]))

    def _rename(self, task_id: Id, name: str) -> None:
        self._session.edit(lambda plan: planner.set_field(plan, ("task", task_id), "name", name))

    def _ask_menu(self, at: QPoint, _node: Id, link_id: Id) -> None:
        if link_id:
            self._session.select((link_id,))
        self.menu_wanted.emit(at)
