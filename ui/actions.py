"""Every command as data: one tuple feeds the menus, the toolbars, the command palette and the list of keys."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

import planner
from ui.desk import What, When, always, drawn, planned, simulated, with_rows, with_several, with_tasks
from ui.task_commands import (
    add_task,
    duplicate_selected,
    edit_tasks,
    faces_of,
    move_on,
    remove_selected,
    rename,
    select_all,
    session_of,
    show_critical_path,
    show_driving_chain,
)


@dataclass(frozen=True, slots=True)
class Action:
    """One command: what it is called, says, needs and does. The first of its keys is shown beside its name."""

    id: str
    text: str
    help: str
    what: What
    _: KW_ONLY
    keys: tuple[str, ...] = ()
    when: When = always
    icon: str = ""
    checked: When | None = None

    @property
    def menu(self) -> str:
        """Return the menu it belongs to: the part of its id before the dot."""
        return self.id.split(".")[0]

    @property
    def title(self) -> str:
        """Return its text in the language of the user."""
        return QCoreApplication.translate("Action", self.text)

    @property
    def hint(self) -> str:
        """Return its help line in the language of the user."""
        return QCoreApplication.translate("Action", self.help)


FILE: Final = (
    Action("file.new", "New plan", "Start an empty plan.", lambda desk: desk.new_plan(), keys=("Ctrl+N",), icon="new"),
    Action(
        "file.example",
        "Open the example",
        "Look around in a finished launch.",
        lambda desk: desk.open_example(),
        icon="rocket",
    ),
    Action("file.open", "Open...", "Open a plan file.", lambda desk: desk.ask_open(), keys=("Ctrl+O",), icon="open"),
    Action(
        "file.save",
        "Save",
        "Write the plan to its file.",
        lambda desk: desk.save(),
        keys=("Ctrl+S",),
        icon="save",
        when=planned,
    ),
    Action(
        "file.save_as",
        "Save as...",
        "Write the plan to another file.",
        lambda desk: desk.save_as(),
        keys=("Ctrl+Shift+S",),
        icon="save_as",
        when=planned,
    ),
    Action(
        "file.revert",
        "Revert to saved",
        "Go back to what the file holds; one undo brings the changes back.",
        lambda desk: session_of(desk).revert(),
        icon="recover",
        when=lambda desk: desk.session is not None and desk.session.document.path is not None,
    ),
    Action(
        "file.import",
        "Import...",
        "Read YAML, CSV or a Microsoft Project file; one undo takes it all back.",
        lambda desk: desk.ask_import(),
        keys=("Ctrl+Shift+I",),
        icon="import",
    ),
    Action(
        "file.export",
        "Export...",
        "Write the plan as YAML or CSV.",
        lambda desk: desk.ask_export(),
        keys=("Ctrl+E",),
        icon="export",
        when=planned,
    ),
    Action(
        "file.close",
        "Close plan",
        "Close the plan and show the welcome page.",
        lambda desk: desk.close_plan(),
        keys=("Ctrl+W",),
        icon="close",
        when=planned,
    ),
    Action("file.quit", "Quit", "Close the program; nothing is lost.", lambda desk: desk.quit(), keys=("Ctrl+Q",)),
)

EDIT: Final = (
    Action(
        "edit.undo",
        "Undo",
        "Take the last change back, even one from before a restart.",
        lambda desk: session_of(desk).undo(),
        keys=("Ctrl+Z",),
        icon="undo",
        when=lambda desk: desk.session is not None and desk.session.document.can_undo,
    ),
    Action(
        "edit.redo",
        "Redo",
        "Make the change again that was taken back last.",
        lambda desk: session_of(desk).redo(),
        keys=("Ctrl+Y", "Ctrl+Shift+Z"),
        icon="redo",
        when=lambda desk: desk.session is not None and desk.session.document.can_redo,
    ),
    Action("edit.select_all", "Select all", "Select every task.", select_all, keys=("Ctrl+A",), when=planned),
    Action(
        "edit.find",
        "Find",
        "Show only the rows that hold a text.",
        lambda desk: faces_of(desk).focus_filter(),
        keys=("Ctrl+F", "F3"),
        icon="find",
        when=drawn,
    ),
)

TASK: Final = (
    Action(
        "task.add",
        "New task",
        "Add a task after the selected one.",
        add_task,
        keys=("Ins", "Ctrl+I", "Ctrl+T"),
        icon="task_add",
        when=drawn,
    ),
    Action(
        "task.add_milestone",
        "New milestone",
        "Add a point in time that takes no work.",
        lambda desk: add_task(desk, "milestone"),
        icon="milestone",
        when=drawn,
    ),
    Action(
        "task.add_gate",
        "New gate",
        "Add a go/no-go decision.",
        lambda desk: add_task(desk, "gate"),
        icon="gate",
        when=drawn,
    ),
    Action(
        "task.rename",
        "Rename",
        "Edit the name of the selected task.",
        rename,
        keys=("F2",),
        icon="rename",
        when=with_tasks,
    ),
    Action(
        "task.duplicate",
        "Duplicate",
        "Copy the selected tasks, all below them and the links between them.",
        duplicate_selected,
        keys=("Ctrl+D",),
        icon="task_add",
        when=with_tasks,
    ),
    Action(
        "task.remove",
        "Delete",
        "Remove what is selected; undo brings it back.",
        remove_selected,
        keys=("Del",),
        icon="remove",
        when=with_rows,
    ),
    Action(
        "task.link",
        "Link in order",
        "Make each selected task wait for the one selected before it.",
        lambda desk: edit_tasks(desk, planner.link_in_order),
        keys=("Ctrl+F2", "Ctrl+Shift+."),
        icon="link",
        when=with_several,
    ),
    Action(
        "task.unlink",
        "Unlink",
        "Remove the links between the selected tasks; of one task, all its links.",
        lambda desk: edit_tasks(desk, planner.unlink),
        keys=("Ctrl+Shift+F2",),
        icon="unlink",
        when=with_tasks,
    ),
    Action(
        "task.indent",
        "Indent",
        "Put the selected tasks under the task above them.",
        lambda desk: edit_tasks(desk, planner.indent),
        keys=("Alt+Shift+Right", "Alt+Right"),
        icon="indent",
        when=with_tasks,
    ),
    Action(
        "task.outdent",
        "Outdent",
        "Put the selected tasks beside their summary task.",
        lambda desk: edit_tasks(desk, planner.outdent),
        keys=("Alt+Shift+Left", "Alt+Left"),
        icon="outdent",
        when=with_tasks,
    ),
    Action(
        "task.up",
        "Move up",
        "Swap the selected tasks with the one above.",
        lambda desk: edit_tasks(desk, planner.move_up),
        keys=("Alt+Up",),
        icon="up",
        when=with_tasks,
    ),
    Action(
        "task.down",
        "Move down",
        "Swap the selected tasks with the one below.",
        lambda desk: edit_tasks(desk, planner.move_down),
        keys=("Alt+Down",),
        icon="down",
        when=with_tasks,
    ),
    Action(
        "task.start",
        "Mark as started",
        "Let the selected tasks have begun when they were planned to.",
        lambda desk: move_on(desk, planner.start_tasks),
        keys=("Ctrl+Shift+B",),
        icon="started",
        when=with_tasks,
    ),
    Action(
        "task.finish",
        "Mark as finished",
        "Let the selected tasks be done when they were planned to.",
        lambda desk: move_on(desk, planner.finish_tasks),
        keys=("Ctrl+Shift+F",),
        icon="check",
        when=with_tasks,
    ),
    Action(
        "task.reopen",
        "Reopen",
        "Forget what has happened of the selected tasks.",
        lambda desk: edit_tasks(desk, planner.reopen_tasks),
        icon="undo",
        when=with_tasks,
    ),
    Action(
        "task.critical",
        "Select the critical path",
        "Select the chain of tasks that decides the finish.",
        show_critical_path,
        keys=("Ctrl+Shift+C",),
        icon="critical",
        when=planned,
    ),
    Action(
        "task.select_driving",
        "Select the driving chain",
        "Select everything that sets the start of the selected task, back to where the chain begins.",
        show_driving_chain,
        keys=("Ctrl+Shift+D",),
        icon="critical",
        when=with_tasks,
    ),
    Action(
        "task.simulate",
        "Simulate",
        "Run the plan many times with estimates and risks drawn: the chance of every date.",
        lambda desk: desk.simulate(),
        keys=("F9",),
        icon="simulate",
        when=planned,
    ),
    Action(
        "task.what_if", "New what-if", "Try changes apart.", lambda desk: desk.what_if(), icon="what_if", when=planned
    ),
    Action(
        "task.baseline",
        "Take a baseline...",
        "Keep dates and durations as they are now, to compare with later.",
        lambda desk: desk.take_baseline(),
        keys=("Ctrl+B",),
        icon="baseline",
        when=planned,
    ),
    Action(
        "task.compare",
        "Compare with a baseline...",
        "Choose what dates and durations are compared with.",
        lambda desk: desk.choose_baseline(),
        icon="baseline",
        when=planned,
    ),
)


def _face(name: str, text: str, meaning: str) -> Action:
    return Action(
        f"view.{name}",
        text,
        meaning,
        lambda desk: faces_of(desk).show_face(name),
        icon=name,
        when=drawn,
        checked=lambda desk: desk.faces is not None and desk.faces.face() == name,
    )


def _theme(name: str, text: str, meaning: str) -> Action:
    return Action(
        f"view.theme_{name.replace(' ', '_')}",
        text,
        meaning,
        lambda desk: desk.choose_theme(name),
        icon="theme",
        checked=lambda desk: desk.theme_choice() == name,
    )


def _page(name: str, text: str, meaning: str, *, key: str, when: When) -> Action:
    return Action(
        f"go.{name}",
        text,
        meaning,
        lambda desk: desk.show_page(name),
        keys=(key,),
        icon={"welcome": "home", "setup": "settings"}.get(name, name),
        when=when,
        checked=lambda desk: desk.page == name,
    )


VIEW: Final = (
    _face("graph", "Graph", "Show the dependency graph alone."),
    _face("both", "Graph and table", "Show graph and table side by side."),
    _face("table", "Table", "Show the table alone."),
    Action(
        "view.zoom_in",
        "Zoom in",
        "See more of less.",
        lambda desk: faces_of(desk).zoom(1),
        keys=("Ctrl++", "Ctrl+="),
        icon="zoom_in",
        when=drawn,
    ),
    Action(
        "view.zoom_out",
        "Zoom out",
        "See less of more.",
        lambda desk: faces_of(desk).zoom(-1),
        keys=("Ctrl+-",),
        icon="zoom_out",
        when=drawn,
    ),
    Action(
        "view.fit",
        "Fit",
        "Show the whole graph.",
        lambda desk: faces_of(desk).fit(),
        keys=("Ctrl+0",),
        icon="fit",
        when=drawn,
    ),
    Action(
        "view.arrange",
        "Arrange the graph",
        "Lay the graph out anew and forget where tasks were put by hand.",
        lambda desk: faces_of(desk).arrange(),
        icon="layout",
        when=drawn,
    ),
    Action(
        "view.inspector",
        "Inspector",
        "Show everything about what is selected.",
        lambda desk: desk.toggle_inspector(),
        keys=("Alt+Return",),
        icon="inspector",
        when=planned,
        checked=lambda desk: desk.inspector_shown(),
    ),
    Action(
        "view.findings",
        "Findings",
        "Show what is wrong or risky, and what can be done about it.",
        lambda desk: desk.toggle_findings(),
        keys=("Ctrl+Shift+M",),
        icon="findings",
        when=planned,
        checked=lambda desk: desk.findings_shown(),
    ),
    Action(
        "view.criticality",
        "Criticality",
        "Show in graph and table in how many runs of the simulation each task and link decides the launch.",
        lambda desk: desk.toggle_criticality(),
        keys=("Ctrl+Shift+Y",),
        icon="simulate",
        when=simulated,
        checked=lambda desk: desk.criticality_shown(),
    ),
    Action(
        "view.present",
        "Full screen",
        "Fill the screen, and back.",
        lambda desk: desk.present(),
        keys=("F11",),
        icon="present",
    ),
    _theme("system", "Theme of the desktop", "Follow light and dark of the desktop."),
    _theme("light", "Light theme", "Dark text on light surfaces."),
    _theme("dark", "Dark theme", "Light text on dark surfaces."),
    _theme("high contrast", "High contrast theme", "White on black, nothing faint."),
)

GO: Final = (
    _page("welcome", "Welcome", "Example, templates and recent files.", key="Ctrl+1", when=always),
    _page("plan", "Plan", "The graph and the table of tasks.", key="Ctrl+2", when=planned),
    _page("risks", "Risks", "The register and the order of risks.", key="Ctrl+3", when=planned),
    _page("setup", "Setup", "Phases, roles, people, calendars and limits of checks.", key="Ctrl+4", when=planned),
)

HELP: Final = (
    Action(
        "help.palette",
        "Find a command...",
        "Type what you want to do.",
        lambda desk: desk.show_palette(),
        keys=("Ctrl+K", "Ctrl+Shift+P"),
        icon="palette",
    ),
    Action(
        "help.keys",
        "Keys and mouse",
        "All keys, and what the mouse does on the graph.",
        lambda desk: desk.show_keys(),
        keys=("Ctrl+/", "F1"),
        icon="keys",
    ),
    Action(
        "help.about",
        "About Launch Planner",
        "Version, license and where things are kept.",
        lambda desk: desk.show_about(),
        icon="info",
    ),
)

ACTIONS: Final[tuple[Action, ...]] = (*FILE, *EDIT, *TASK, *VIEW, *GO, *HELP)
"""All commands, in the order of the menus."""

MENUS: Final = {
    "file": "&File",
    "edit": "&Edit",
    "task": "&Task",
    "view": "&View",
    "go": "&Go",
    "help": "&Help",
}
"""The menus by the part of an action's id that names them."""
