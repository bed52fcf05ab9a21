"""The commands of the Edit menu for rows: select, find, filter, copy, paste, fill."""

from __future__ import annotations

from typing import Final

from ui.action import Action
from ui.desk import drawn, planned, with_several_rows, with_tasks_drawn
from ui.task_commands import faces_of, select_all, table_of

ROWS: Final = (
    Action(
        "edit.select_all",
        "Select all",
        "Select every row of the table, graph or timeline that has the keys.",
        select_all,
        keys=("Ctrl+A",),
        when=planned,
    ),
    Action(
        "edit.find",
        "Find",
        "Show only the rows that hold a text, or that fit terms such as owner:ana critical float<2d.",
        lambda desk: faces_of(desk).focus_filter(),
        keys=("Ctrl+F",),
        icon="find",
        when=drawn,
    ),
    Action(
        "edit.find_next",
        "Find next",
        "Go to the next row that fits the filter.",
        lambda desk: faces_of(desk).find_match(1),
        keys=("F3",),
        icon="find",
        when=drawn,
    ),
    Action(
        "edit.find_previous",
        "Find previous",
        "Go to the row before that fits the filter.",
        lambda desk: faces_of(desk).find_match(-1),
        keys=("Shift+F3",),
        icon="find",
        when=drawn,
    ),
    Action(
        "edit.filters",
        "Saved filters...",
        "Choose a filter that comes with the program or was saved, or rename or remove one.",
        lambda desk: faces_of(desk).show_filters(),
        keys=("Ctrl+L",),
        icon="filter",
        when=drawn,
    ),
    Action(
        "edit.save_filter",
        "Save this filter...",
        "Keep what is in the filter under a name, for every plan.",
        lambda desk: faces_of(desk).save_filter(),
        keys=("Ctrl+Shift+L",),
        icon="filter",
        when=drawn,
    ),
    Action(
        "edit.copy",
        "Copy rows",
        "Copy the selected rows with the names of their columns, as spreadsheets take them.",
        lambda desk: faces_of(desk).copy_rows(),
        keys=("Ctrl+C",),
        icon="copy",
        when=with_tasks_drawn,
    ),
    Action(
        "edit.paste",
        "Paste rows",
        "Make a task of each row or line on the clipboard; a preview asks where columns have to be guessed.",
        lambda desk: faces_of(desk).paste_rows(),
        keys=("Ctrl+V",),
        icon="paste",
        when=drawn,
    ),
    Action(
        "edit.edit_all",
        "Edit in all selected rows",
        "Type into the current cell; Ctrl+Enter takes the text for all selected rows.",
        lambda desk: table_of(desk).edit_all(),
        icon="rename",
        when=with_several_rows,
    ),
    Action(
        "edit.fill_down",
        "Fill down",
        "Give all selected rows what the uppermost of them has in the current column.",
        lambda desk: table_of(desk).fill_down(),
        keys=("Ctrl+D",),
        icon="fill_down",
        when=with_several_rows,
    ),
)
