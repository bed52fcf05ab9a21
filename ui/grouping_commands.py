"""The commands that gather the rows of the plan page in groups."""

from __future__ import annotations

from typing import Final

from ui.action import Action
from ui.desk import Desk, drawn
from ui.task_commands import faces_of


def _group(name: str, text: str, meaning: str) -> Action:
    return Action(
        f"view.group_{name or 'none'}",
        text,
        meaning,
        lambda desk: faces_of(desk).group_rows(name),
        icon="group" if name else "table",
        when=drawn,
        checked=lambda desk: desk.faces is not None and desk.faces.group_by() == name,
    )


def grouped(desk: Desk) -> bool:
    """Return whether the rows of the plan page stand in groups."""
    return desk.faces is not None and bool(desk.faces.group_by())


GROUPING: Final = (
    _group("", "No groups", "Show the rows as one list, in the order of the outline or as they are sorted."),
    _group("owner", "Group by owner", "Put the rows of table and timeline below the people who answer for them."),
    _group("role", "Group by role", "Put the rows of table and timeline below the roles that can do them."),
    _group("phase", "Group by phase", "Put the rows of table and timeline below their phases."),
    _group("state", "Group by state", "Put apart what is not started, started and finished."),
    _group("kind", "Group by kind", "Put apart tasks, milestones and gates."),
    _group("critical", "Group by critical", "Put apart what is critical and what is not."),
    Action(
        "view.group_column",
        "Group by this column",
        "Put the rows below the values of the current column; a second time, end that.",
        lambda desk: faces_of(desk).group_by_current(),
        keys=("Ctrl+G",),
        icon="group",
        when=drawn,
    ),
    Action(
        "view.close_groups",
        "Close all groups",
        "Show only the headers of the groups.",
        lambda desk: faces_of(desk).close_groups(closed=True),
        icon="fold",
        when=grouped,
    ),
    Action(
        "view.open_groups",
        "Open all groups",
        "Show the rows of all groups.",
        lambda desk: faces_of(desk).close_groups(closed=False),
        icon="unfold",
        when=grouped,
    ),
)
"""The commands that group rows, in the view menu."""
