"""The graph of an open plan: what is asked for by mouse and keys becomes edits of the session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeySequence

import planner
from ui.canvas.aligning import Alignment, aligned
from ui.canvas.folding import foldable, summaries
from ui.canvas.graph import GraphView
from ui.canvas.mini_map import MiniMap
from ui.canvas.spotlight import lit
from ui.late import load
from ui.models.name_list import names_in
from ui.models.plan_picture import PlanPicture
from ui.models.spotlights import Between, Focus, no_way
from ui.widgets.graph_strip import GraphStrip
from ui.words import retold

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from planner import Change, Id
    from ui.canvas.drawing import Arrangement
    from ui.canvas.lanes import LaneBy
    from ui.canvas.picture import GraphPicture
    from ui.session import Session
    from ui.style import Look


class PlanGraph(GraphView):
    """The graph view of a session; it follows plan, selection and theme."""

    menu_wanted = Signal(QPoint)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look, self._picture = session, look, PlanPicture(session)
        self._fitted = self._stale = self._unmarked = False
        self._looked_at: Focus | Between | None = None
        self.map = MiniMap(self)
        self._strip = GraphStrip(self)
        self._strip.left.connect(self.show_everything)
        self.set_theme(look.theme)
        self.set_verdict(lambda tail, head: retold(planner.why_not_link(session.plan, tail, head)) or None)
        self.set_picture(self._picture.now())
        self._connect(look)

    # What of the plan is looked at

    @property
    def looking(self) -> bool:
        """Whether a part of the graph is looked at, the rest being faint."""
        return self._looked_at is not None

    def focus_on_selected(self) -> None:
        """Look at the selected tasks with all that leads to them and follows; the second time show everything."""
        tasks = self._session.selected_of("task")
        self._look_at(None if isinstance(self._looked_at, Focus) or not tasks else Focus(tasks))

    def show_ways(self) -> None:
        """Look at the ways between the first and the last selected task; the second time show everything."""
        tasks = self._session.selected_of("task")
        if isinstance(self._looked_at, Between) or len(tasks) < 2:
            self._look_at(None)
            return
        ways = Between(tasks[0], tasks[-1])
        if ways.now(self._session) is None:
            self._session.notify(no_way(self._session.plan, tasks[0], tasks[-1]))
        else:
            self._look_at(ways)

    def show_everything(self) -> None:
        """Let nothing be faint any more."""
        self._look_at(None)

    def _look_at(self, part: Focus | Between | None) -> None:
        self._looked_at = part
        self._show_anew()

    # What is folded, and what lanes stand for

    def fold_selected(self, *, fold: bool) -> None:
        """Fold the summary tasks of the selected tasks into one node each, or unfold the selected ones."""
        tasks = self._session.selected_of("task")
        folds, chosen = self._picture.how.folds, foldable(self._session.plan, tasks)
        self._fold(folds | set(chosen) if fold else folds - set(tasks) - set(chosen))
        if fold and chosen:
            self._session.select(chosen)
        elif fold and tasks:
            self._session.notify(self.tr("No summary task is above what is selected."))

    def fold_all(self, *, fold: bool) -> None:
        """Fold all summary tasks, or unfold them."""
        every = summaries(self._session.plan)
        self._fold(every if fold else frozenset())
        if not every:
            self._session.notify(self.tr("There is no summary task to fold. Indent tasks to make one."))

    def lanes(self) -> LaneBy:
        """What the lanes stand for."""
        return self._picture.how.by

    def choose_lanes(self, by: LaneBy) -> None:
        """Let the lanes stand for something else."""
        self._arranged(replace(self._picture.how, by=by))
        self.fit()

    def _fold(self, folds: frozenset[Id]) -> None:
        self._arranged(replace(self._picture.how, folds=folds))

    def _turn_fold(self, task: Id) -> None:
        self._fold(self._picture.how.folds ^ {task})

    def _arranged(self, how: Arrangement) -> None:
        self._picture.how = how
        self._show_anew()

    def _show_anew(self) -> None:
        self._stale = self._unmarked = True
        self.catch_up()

    # Places

    def align(self, how: Alignment) -> None:
        """Put the selected tasks in line, or at even distances, as one change."""
        self.catch_up()
        nodes = self.scene.picture.nodes
        places = {nodes.ids[row]: (float(nodes.x[row]), float(nodes.y[row])) for row in sorted(self.marks.selected)}
        moved = {task: place for task, place in aligned(places, how).items() if place != places[task]}
        self._move(moved)

    def reset_places(self) -> None:
        """Leave the places of the selected tasks to the layout again."""
        tasks = self._session.selected_of("task")
        self._session.edit(lambda plan: planner.set_places(plan, dict.fromkeys(tasks)))

    # Lists of names

    def paste_names(self) -> None:
        """Make a task of each line on the clipboard, in the lane under the pointer."""
        at = self.viewport().mapFromGlobal(QCursor.pos())
        inside = self.viewport().rect().contains(at) and self.underMouse()
        point = self.scene_point(at if inside else self.viewport().rect().center())
        self.add_named(QGuiApplication.clipboard().text(), self._picture.meant_at(point.x(), point.y()))

    def add_named(self, text: str, meant: dict[str, Id]) -> None:
        """Add a task for each name of a list, and select them."""
        before = set(self._session.plan.tasks)
        if self._session.edit(lambda plan: planner.add_tasks(plan, names_in(text), **meant)):
            made = [task for task in self._session.plan.tasks if task not in before]
            if not made:
                self._session.notify(self.tr("There are no names on the clipboard."))
                return
            self._session.select(made)
            self.catch_up()
            self.reveal_task(made[0])

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shows everything; Alt with plus and minus unfolds and folds, as in the table; names are pasted."""
        folding = {Qt.Key.Key_Minus: True, Qt.Key.Key_Plus: False}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.looking and not self.busy:
            self.show_everything()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and folding is not None:
            self.fold_selected(fold=folding)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_names()
        else:
            super().keyPressEvent(event)

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

    def paint_later(self) -> None:
        """Paint in a turn in which no other view of a large plan is painted."""
        self._session.follow_up(self._paint_now)

    def _paint_now(self) -> None:
        super().paint_later()

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
        self.fold_requested.connect(self._turn_fold)
        self.renamed.connect(self._rename)
        self.menu_requested.connect(self._ask_menu)

    def _wear(self) -> None:
        self.set_theme(self._look.theme)

    def catch_up(self) -> None:
        """Show the plan as it is now, if it is not shown yet."""
        if self._stale:
            self._stale = False
            self.set_picture(self._lit(self._picture.now()))
        if self._unmarked:
            self._show_selection()

    def _lit(self, picture: GraphPicture) -> GraphPicture:
        """The picture with what is not looked at faint; what is no longer there is looked at no more."""
        spot = self._looked_at.now(self._session) if self._looked_at else None
        if spot is None:
            self._looked_at = None
        self._strip.say(spot.words if spot else "")
        return lit(picture, spot, self._picture.shown) if spot else picture

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
            super().reveal_task(self._picture.shown(task))

    def _create(self, x: float, y: float, predecessor: Id) -> None:
        """Add a task to the lane that was meant; the layout finds its place, so that nothing overlaps."""
        meant = self._picture.meant_at(x, y)
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

    def select_all(self) -> None:
        """Select every task, the summary tasks too, which frame others here."""
        self._session.select(row.task.id for row in planner.outline(self._session.plan))

    def _remove_links(self, link_ids: list[Id]) -> None:
        self._session.edit(lambda plan: planner.remove_rows(plan, [("link", link_id) for link_id in link_ids]))

    def _move(self, places: dict[Id, tuple[float, float]]) -> None:
        self._session.edit(lambda plan: planner.set_places(plan, places))

    def _remove(self, task_ids: list[Id]) -> None:
        load("ui.dialogs.removing:remove_asking")(self, self._session, [("task", task_id) for task_id in task_ids])

    def _rename(self, task_id: Id, name: str) -> None:
        self._session.edit(lambda plan: planner.set_field(plan, ("task", task_id), "name", name))

    def _ask_menu(self, at: QPoint, _node: Id, link_id: Id) -> None:
        if link_id:
            self._session.select((link_id,))
        self.menu_wanted.emit(at)
