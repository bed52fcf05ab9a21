"""The plan page: the graph and the table of one plan, side by side or alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu, QSplitter, QWidget

from ui.settings import PLAN_FACE, PLAN_SPLIT, TASK_COLUMNS
from ui.widgets.header import Header
from ui.widgets.parts import column_in, label
from ui.widgets.plan_graph import PlanGraph
from ui.widgets.task_table import TaskTable

if TYPE_CHECKING:
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

TOOLS: Final = (
    ("edit.undo", "edit.redo"),
    ("task.add", "task.add_milestone", "task.add_gate", "task.link", "task.unlink", "task.remove"),
    ("view.zoom_out", "view.fit", "view.zoom_in", "view.arrange"),
)
FACES: Final = ("view.graph", "view.both", "view.table")
TASK_MENU: Final = ("task.add", "", "task.rename", "task.link", "task.unlink", "", "task.remove")
SPACE_MENU: Final = ("task.add", "task.add_milestone", "task.add_gate", "", "view.fit", "view.arrange")
SHARES: Final = (54, 46)


class PlanPage(QWidget):
    """The page; it is the `Faces` that commands act on."""

    def __init__(self, session: Session, look: Look, settings: Settings, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Plan"))
        self._session, self._settings = session, settings
        self.graph = PlanGraph(session, look)
        self.table = TaskTable(session, look)
        self.table.choices.keep_in(settings, TASK_COLUMNS)
        self._build(look, commands)
        self.show_face(settings.value(PLAN_FACE))
        self._menu_of_task = menu_of(self, commands, TASK_MENU)
        self._menu_of_space = menu_of(self, commands, SPACE_MENU)
        self.graph.menu_wanted.connect(self._show_menu)
        self._hint = self._hint_on_graph()
        session.changed.connect(self._retitle)
        self._retitle()

    def zoom(self, steps: int) -> None:
        """Zoom the graph in or out."""
        (self.graph.zoom_in if steps > 0 else self.graph.zoom_out)()

    def fit(self) -> None:
        """Show the whole graph."""
        self.graph.fit()

    def arrange(self) -> None:
        """Lay the graph out anew."""
        self.graph.arrange()

    def rename(self) -> None:
        """Start editing the name of the current task, in the face that the user works in."""
        if self.table.isVisible() and (self.table.hasFocus() or not self.graph.isVisible()):
            self.table.rename()
        else:
            self.graph.rename_current()

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def _return_to_work(self) -> None:
        """Put the focus on what the filter filters, or on the graph where that is alone."""
        (self.table if self.table.isVisible() else self.graph).setFocus()

    def show_row(self, row_id: str) -> None:
        """Bring a task into view on both faces."""
        self.graph.reveal_task(row_id)
        self.table.show_row(row_id)

    def face(self) -> str:
        """Return which faces are shown."""
        return self._face

    def show_face(self, name: str) -> None:
        """Show graph, both or table, and remember it."""
        self._face = name
        self.graph.setVisible(name != "table")
        self.table.setVisible(name != "graph")
        self._settings.choose(PLAN_FACE, name)

    def _build(self, look: Look, commands: Commands) -> None:
        column = column_in(self)
        self._header = Header(look)
        for group in TOOLS:
            self._header.add_tools([commands.actions[name] for name in group])
        self._header.add_switch([commands.actions[name] for name in FACES], self.tr("View"))
        self._filter = self._header.add_filter(self.tr("Filter tasks"))
        self._filter.textChanged.connect(self.table.filter)
        self.table.unfiltered.connect(self._filter.clear)
        self._header.left.connect(self._return_to_work)
        column.addWidget(self._header)
        column.addWidget(self._split(), 1)

    def _split(self) -> QSplitter:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(5)
        split.setChildrenCollapsible(False)
        for face, share in zip((self.graph, self.table), SHARES, strict=True):
            face.setMinimumWidth(240)
            split.addWidget(face)
            split.setStretchFactor(split.count() - 1, share)
        split.setSizes([share * 10 for share in SHARES])
        split.restoreState(QByteArray(self._settings.value(PLAN_SPLIT)))
        split.splitterMoved.connect(lambda: self._settings.choose(PLAN_SPLIT, bytes(split.saveState().data())))
        return split

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
