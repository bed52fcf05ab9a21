"""What commands do with the history of the open plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from ui.action import Action
from ui.desk import planned, with_rows
from ui.late import load
from ui.models.lens import Lens
from ui.task_commands import session_of

if TYPE_CHECKING:
    from ui.desk import Desk


def name_version(desk: Desk) -> None:
    """Ask for a name for the plan as it is."""
    parent = desk if isinstance(desk, QWidget) else None
    load("ui.dialogs.name_version:NameVersion")(parent, session_of(desk)).open()


def show_history_of_selected(desk: Desk) -> None:
    """Show what happened to the selected row, the current one of several."""
    session = session_of(desk)
    Lens.of(session).look_at(session.selected[-1])


VERSIONS: Final = (
    Action(
        "file.name_version",
        "Name this version...",
        "Give the plan as it is a name in its history, to compare with or to go back to.",
        name_version,
        keys=("Ctrl+Shift+N",),
        icon="version",
        when=planned,
    ),
)
ROW_HISTORY: Final = (
    Action(
        "view.row_history",
        "History of the selected row",
        "Show who changed what is selected, when, and how.",
        show_history_of_selected,
        keys=("Ctrl+Shift+H",),
        icon="history",
        when=with_rows,
    ),
)
