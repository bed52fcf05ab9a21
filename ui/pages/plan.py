"""The plan page: graph, timeline and table of one plan, together or alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from ui.canvas.lanes import LaneBy
from ui.layouts import GRAPH, TABLE, TIMELINE, layout_of, remember
from ui.models.saved_filters import TASK_FILTERS as OFFERED, FilterShelf
from ui.settings import LANES, MINI_MAP, TASK_COLUMNS, TASK_FILTERS
from ui.widgets.face_split import FaceSplit
from ui.widgets.filter_menu import FilterMenu
from ui.widgets.header import Header
from ui.widgets.parts import column_in, label
from ui.widgets.plan_graph import PlanGraph
from ui.widgets.plan_timeline import PlanTimeline
from ui.widgets.task_table import TaskTable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

TOOLS: Final = (
    ("edit.undo", "edit.redo"),
    ("task.add", "task.add_milestone", "task.add_gate", "task.link", "task.unlink", "task.remove"),
    ("view.zoom_out", "view.fit", "view.zoom_in", "view.arrange"),
)
FACES: Final = ("view.graph", "view.timeline", "view.table")
TASK_MENU: Final = ("task.add", "", "task.rename", "task.link", "task.unlink", "view.row_history", "", "task.remove")
GRAPH_MENU: Final = (*TASK_MENU, "", "graph.focus", "graph.ways", "graph.fold", "graph.unfold", "graph.reset")
SPACE_MENU: Final = ("task.add", "task.add_milestone", "task.add_gate", "graph.paste", "", "view.fit", "view.arrange")


class PlanPage(QWidget):
    """The page; it is the `Faces` that commands act on."""

    reshown = Signal()
    """After another filter shows other rows."""

    def __init__(self, session: Session, look: Look, settings: Settings, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Plan"))
        self._session, self._settings = session, settings
        self.graph = PlanGraph(session, look)
        self.table = TaskTable(session, look)
        self.table.choices.keep_in(settings, TASK_COLUMNS)
        self.timeline = PlanTimeline(session, look, self.table.outline)
        for name, face in (("graph", self.graph), ("timeline", self.timeline), ("table", self.table)):
            face.setProperty("help", name)
        self._split = FaceSplit(self.graph, self.table, self.timeline)
        self._build(look, commands)
        layout = layout_of(settings, session.document.identity.plan)
        self.table.outline.group(layout.group)
        self._split.arrange(layout)
        self._split.moved.connect(self._remember)
        self.table.group_wanted.connect(self.group_rows)
        self.graph.choose_lanes(LaneBy(settings.value(LANES)))
        self.graph.map.switch(on=settings.value(MINI_MAP))
        self._menu_of_task = menu_of(self, commands, TASK_MENU)
        self._menu_of_space = menu_of(self, commands, SPACE_MENU)
        self._menu_of_node = menu_of(self, commands, GRAPH_MENU)
        self.graph.menu_wanted.connect(self._show_graph_menu)
        self.timeline.menu_wanted.connect(self._show_menu)
        self.timeline.rename_wanted.connect(self._rename_row)
        self._hint = self._hint_on_graph()
        session.changed.connect(self._retitle)
        self._retitle()

    @property
    def chart(self) -> PlanGraph:
        """Return the graph, which shows itself for it."""
        if GRAPH not in self.faces():
            self.toggle_face(GRAPH)
        return self.graph

    def lanes(self) -> str:
        """Return what the lanes of the graph stand for."""
        return self.graph.lanes()

    def choose_lanes(self, by: str) -> None:
        """Let the lanes of the graph stand for something else, and remember it."""
        self._settings.choose(LANES, by)
        self.chart.choose_lanes(LaneBy(by))

    def map_shown(self) -> bool:
        """Return whether the graph has a map."""
        return self.graph.map.on

    def toggle_map(self) -> None:
        """Show or hide the map of the graph, and remember it."""
        self.graph.map.switch(on=not self.graph.map.on)
        self._settings.choose(MINI_MAP, self.graph.map.on)

    def zoom(self, steps: int) -> None:
        """Zoom graph or timeline in or out, the one that is worked in."""
        face = self._zoomed()
        (face.zoom_in if steps > 0 else face.zoom_out)()

    def fit(self) -> None:
        """Show the whole of graph or timeline, the one that is worked in."""
        self._zoomed().fit()

    def _zoomed(self) -> PlanGraph | PlanTimeline:
        in_time = self.timeline.isVisible() and (self.timeline.hasFocus() or not self.graph.isVisible())
        return self.timeline if in_time else self.graph

    def arrange(self) -> None:
        """Lay the graph out anew."""
        self.graph.arrange()

    def rename(self) -> None:
        """Start editing the name of the current task, in the face that the user works in."""
        if self.table.isVisible() and (self.table.hasFocus() or not self.graph.isVisible()):
            self.table.rename()
        else:
            self.graph.rename_current()

    def _rename_row(self, task: str) -> None:
        """Start editing the name of a task where it can be seen: in the table, which shows itself for it."""
        if not self.table.isVisible():
            self.toggle_face(TABLE)
        self.table.edit_cell(task, "name")

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def show_filters(self) -> None:
        """Show the menu of saved filters."""
        self._filters.open()

    def save_filter(self) -> None:
        """Ask for a name and keep the filter under it."""
        self._filters.save()

    def group_by(self) -> str:
        """Return the name of the column by which rows are grouped; empty where they are not."""
        return self.table.outline.group_by

    def group_rows(self, name: str) -> None:
        """Group the rows by a column, or by none, and remember it; table or timeline is shown for it."""
        if not {TABLE, TIMELINE} & set(self.faces()):
            self.toggle_face(TABLE)
        self.table.outline.group(name)
        self._remember()

    def group_by_current(self) -> None:
        """Group the rows by the column where the cursor is, or end that."""
        self.group_rows("" if self.group_by() else self.table.column_to_group())

    def close_groups(self, *, closed: bool) -> None:
        """Hide or show the rows of all groups."""
        self.table.outline.close_groups(closed=closed)

    def refuse_moving(self) -> None:
        """Say that tasks cannot be moved in the outline while rows are grouped."""
        self.table.refuse_moving()

    def _return_to_work(self) -> None:
        """Put the focus on what the filter filters, or on the graph where that is alone."""
        next(face for face in (self.table, self.timeline, self.graph) if face.isVisible()).setFocus()

    def find_match(self, step: int) -> None:
        """Go to the next row that fits the filter, or the one before; without a filter, ask for one."""
        if self._filter.text().strip():
            self.table.find_match(step)
        else:
            self.focus_filter()

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard."""
        self.table.copy_rows()

    def paste_rows(self) -> None:
        """Make tasks of what the clipboard holds: on the graph of a list of names, else of rows."""
        if self.graph.hasFocus() and "\t" not in QGuiApplication.clipboard().text():
            self.graph.paste_names()
        else:
            self.table.paste()

    @property
    def rows_table(self) -> TaskTable:
        """Return the table of tasks."""
        return self.table

    def show_row(self, row_id: str) -> None:
        """Bring a task into view on every face."""
        self.graph.reveal_task(row_id)
        self.table.show_row(row_id)
        self.timeline.reveal_task(row_id)

    def shown_selected(self) -> tuple[tuple[str, str], ...]:
        """Return what is selected and shown: all tasks and links with the graph, else the tasks of the rows."""
        if GRAPH not in self.faces():
            return self.table.shown_selected()
        return tuple((name, row_id) for name in ("task", "link") for row_id in self._session.selected_of(name))

    def select_all(self) -> None:
        """Select every task of the rows, or of the graph where that is alone."""
        (self.table.selectAll if {TABLE, TIMELINE} & set(self.faces()) else self.graph.select_all)()

    def faces(self) -> tuple[str, ...]:
        """Return which faces are shown."""
        return self._split.arrangement.faces

    def toggle_face(self, name: str) -> None:
        """Show or hide a face, and remember it."""
        self._split.arrange(self._split.arrangement.toggled(name))
        self._remember()

    def show_faces(self, names: Iterable[str]) -> None:
        """Show these faces and no others, and remember it."""
        self._split.arrange(self._split.arrangement.only(*names))
        self._remember()

    def stacked(self) -> bool:
        """Return whether the graph stands upon the rows."""
        return self._split.arrangement.upright

    def turn(self) -> None:
        """Put the graph upon the rows or beside them, and remember it."""
        before = self._split.arrangement
        self._split.arrange(replace(before, stacked=not before.upright, outer=()))
        self._remember()

    def _remember(self) -> None:
        layout = replace(self._split.arrangement, group=self.group_by())
        remember(self._settings, self._session.document.identity.plan, layout)

    def _build(self, look: Look, commands: Commands) -> None:
        column = column_in(self)
        self._header = Header(look)
        for group in TOOLS:
            self._header.add_tools([commands.actions[name] for name in group])
        self._header.add_switch([commands.actions[name] for name in FACES], self.tr("View"))
        self._filter = self._header.add_filter(self.tr("Filter tasks"))
        self._filter.setToolTip(
            self.tr(
                "Words, and terms such as owner:ana, phase:deployment, float<2d, start>=2026-05-01, critical, open,\n"
                'milestone or unassigned. A minus leaves out: -done. In quotes, words stand together: "go live".'
            )
        )
        opener = self._header.add_opener("filter", self.tr("Saved filters"))
        shelf = FilterShelf(self._settings, TASK_FILTERS, OFFERED)
        self._filters = FilterMenu(self._filter, opener, shelf, self._session.notify)
        self._filter.textChanged.connect(self.table.filter)
        self._filter.textChanged.connect(lambda _typed: self.reshown.emit())
        self._filter.returnPressed.connect(lambda: self.find_match(1))
        self.table.unfiltered.connect(self._filter.clear)
        self._header.left.connect(self._return_to_work)
        column.addWidget(self._header)
        column.addWidget(self._split, 1)

    def _show_graph_menu(self, at: QPoint) -> None:
        menu = self._menu_of_node if self._session.selected else self._menu_of_space
        menu.popup(at)

    def _show_menu(self, at: QPoint) -> None:
        menu = self._menu_of_task if self._session.selected else self._menu_of_space
        menu.popup(at)

    def _retitle(self) -> None:
        self._header.say(self._session.plan.settings.name)
        self._hint.setVisible(not self._session.plan.tasks)

    def _hint_on_graph(self) -> QLabel:
        told = self.tr("Double-click to add a task.\nDrag from its edge to another task to link them.")
        hint = label(told, tone="quiet")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column_in(self.graph.viewport()).addWidget(hint, 0, Qt.AlignmentFlag.AlignCenter)
        return hint


def menu_of(parent: QWidget, commands: Commands, names: tuple[str, ...]) -> QMenu:
    """Return a menu of actions by name; an empty name is a gap."""
    menu = QMenu(parent)
    for name in names:
        if name:
            menu.addAction(commands.actions[name])
        else:
            menu.addSeparator()
    return menu
