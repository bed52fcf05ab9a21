"""What commands need of the window and of the page it shows, and when they can be used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner import Document
    from ui.canvas.aligning import Alignment
    from ui.session import Session


Rows = tuple[tuple[str, str], ...]
"""Rows by the names of their entities and their ids."""


class RowsFace(Protocol):
    """What commands need of a table of rows."""

    def fill_down(self) -> None:
        """Give the selected rows what the uppermost of them has in the current column."""

    def edit_all(self) -> None:
        """Start typing into the current cell what Ctrl+Enter takes for all selected rows."""


class GraphFace(Protocol):
    """What commands need of the graph."""

    @property
    def looking(self) -> bool:
        """Return whether a part is looked at, the rest being faint."""

    def focus_on_selected(self) -> None:
        """Look at the selected tasks with all that leads to them and follows, or show everything again."""

    def show_ways(self) -> None:
        """Look at the ways between two selected tasks, or show everything again."""

    def fold_selected(self, *, fold: bool) -> None:
        """Fold the summary tasks of what is selected, or unfold them."""

    def fold_all(self, *, fold: bool) -> None:
        """Fold all summary tasks, or unfold them."""

    def align(self, how: Alignment) -> None:
        """Put the selected tasks in line or at even distances."""

    def reset_places(self) -> None:
        """Leave the places of the selected tasks to the layout again."""

    def paste_names(self) -> None:
        """Make tasks of a list of names on the clipboard."""


class Faces(Protocol):
    """What commands need of a page: how its content is seen and edited."""

    @property
    def chart(self) -> GraphFace:
        """Return the graph, which shows itself for it."""

    def lanes(self) -> str:
        """Return what the lanes of the graph stand for: phase, owner, role or none."""

    def choose_lanes(self, by: str) -> None:
        """Let the lanes of the graph stand for something else, and remember it."""

    def map_shown(self) -> bool:
        """Return whether the graph has a map where it does not fit."""

    def toggle_map(self) -> None:
        """Show or hide the map of the graph, and remember it."""

    def zoom(self, steps: int) -> None:
        """Zoom in (positive) or out by so many steps."""

    def fit(self) -> None:
        """Show everything."""

    def arrange(self) -> None:
        """Lay the graph out anew."""

    def rename(self) -> None:
        """Start editing the name of the current row."""

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""

    def show_row(self, row_id: str) -> None:
        """Bring a row into view."""

    def find_match(self, step: int) -> None:
        """Go to the next row that fits the filter, or the one before (-1)."""

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard."""

    def paste_rows(self) -> None:
        """Make tasks of what the clipboard holds."""

    def show_filters(self) -> None:
        """Show the menu of saved filters."""

    def save_filter(self) -> None:
        """Ask for a name and keep the filter under it."""

    def group_by(self) -> str:
        """Return the name of the column by which rows are grouped; empty where they are not."""

    def group_rows(self, name: str) -> None:
        """Group the rows by a column, or by none, and remember it."""

    def group_by_current(self) -> None:
        """Group the rows by the column where the cursor is, or end that."""

    def close_groups(self, *, closed: bool) -> None:
        """Hide or show the rows of all groups."""

    def refuse_moving(self) -> None:
        """Say that tasks cannot be moved in the outline while rows are grouped."""

    def faces(self) -> tuple[str, ...]:
        """Return which faces are shown: graph, timeline, table."""

    def toggle_face(self, name: str) -> None:
        """Show or hide graph, timeline or table."""

    def show_faces(self, names: Iterable[str]) -> None:
        """Show these of graph, timeline and table, and no others."""

    def stacked(self) -> bool:
        """Return whether the graph stands upon the rows, not beside them."""

    def turn(self) -> None:
        """Put the graph upon the rows, or beside them."""


class Guide(Protocol):
    """What commands need of the part of the window that explains it and lets people fit it to themselves."""

    def show_palette(self) -> None:
        """Open the command palette."""

    def show_keys(self) -> None:
        """Show all keys."""

    def show_settings(self) -> None:
        """Show everything that can be chosen."""

    def show_help(self) -> None:
        """Show the help on what has the keys."""

    def show_tour(self) -> None:
        """Lead through the window."""

    def show_about(self) -> None:
        """Tell what this program is."""


class MergeFace(Protocol):
    """What commands need of merging."""

    def ask(self) -> None:
        """Ask for another copy of the plan and show what merging it would do."""

    def ask_compare(self) -> None:
        """Ask for another file and show what is different between it and the plan."""

    def show_open(self) -> None:
        """Show the conflicts that merges left open."""


class Files(Protocol):
    """What commands need of the part of the window that deals with files."""

    @property
    def can_revert(self) -> bool:
        """Return whether the file of the plan holds something else than the plan, as far as is known."""

    def revert(self) -> bool:
        """Go back to what the file of the plan holds."""

    def duplicate(self) -> bool:
        """Open a copy of the plan as a plan of its own."""

    def ask_clean_copy(self) -> None:
        """Ask for a file and write a copy without history, authors and private notes."""


class Ways(Protocol):
    """What commands need of the ways back."""

    def show_earlier(self, session: Session | None) -> None:
        """Show the earlier versions of the file of a plan, or of one that is asked for."""

    def show_faults(self, document: Document) -> None:
        """List what was wrong in the file of a plan when it was opened."""

    def show_unsaved(self) -> None:
        """Show what sessions that ended suddenly have left behind."""


class Desk(Protocol):
    """What commands need of the window."""

    page: str

    @property
    def merges(self) -> MergeFace:
        """Return what merges other copies of the plan."""

    @property
    def rescue(self) -> Ways:
        """Return the ways back."""

    @property
    def guide(self) -> Guide:
        """Return what explains the window."""

    @property
    def files(self) -> Files:
        """Return what deals with files."""

    @property
    def session(self) -> Session | None:
        """Return the session of the open plan."""

    @property
    def faces(self) -> Faces | None:
        """Return the page that is edited, where it is shown."""

    @property
    def table(self) -> RowsFace | None:
        """Return the table of rows that the shown page has; None where it has none."""

    def shown_selected(self) -> Rows:
        """Return the selected rows that the shown page shows, with the names of their entities."""

    def select_all(self) -> None:
        """Select every row that the shown page shows in its table or picture; nothing where it has none."""

    def show_page(self, name: str) -> None:
        """Show a page by name."""

    def show_part(self, page: str, part: str, field: str = "") -> None:
        """Show a page of an area, and there a panel by its name, a register, or a form with the keys in a field."""

    def new_plan(self) -> None:
        """Open a new empty plan."""

    def open_example(self) -> None:
        """Open the example launch."""

    def ask_open(self) -> None:
        """Ask for a file and open it."""

    def save(self) -> bool:
        """Save to the file of the plan; return whether it was saved."""

    def save_as(self) -> bool:
        """Ask for a file and save there; return whether it was saved."""

    def ask_import(self) -> None:
        """Ask for a file of another program and read it."""

    def ask_results(self) -> None:
        """Ask for a file with results of tests and read it."""

    def ask_export(self) -> None:
        """Ask for a file and a format and write the plan."""

    def preview_print(self, what: str = "timeline") -> None:
        """Show the pages before they are printed: of the rows (timeline), the graph, or a report by its name."""

    def ask_picture(self, what: str) -> None:
        """Ask for a file and write the graph or the timeline into it as a picture."""

    def close_plan(self) -> bool:
        """Close the plan and show the welcome page; return whether it was closed."""

    def quit(self) -> None:
        """Close the window."""

    def take_baseline(self) -> None:
        """Ask for a name and freeze the plan under it."""

    def choose_baseline(self) -> None:
        """Ask which baseline to compare with."""

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""

    def inspector_shown(self) -> bool:
        """Return whether the inspector is shown."""

    def toggle_findings(self) -> None:
        """Show or hide the findings."""

    def findings_shown(self) -> bool:
        """Return whether the findings are shown."""

    def add_risk(self) -> None:
        """Show the register of risks and begin a new one."""

    def ask_happened(self) -> None:
        """Ask how long the selected risk that happened delays what it hits."""

    def what_if(self) -> None:
        """Try changes from now on, to be kept beside the plan or taken back."""

    def simulate(self) -> None:
        """Run the plan many times in the background."""

    def toggle_criticality(self) -> None:
        """Show or hide the criticality of the last simulation."""

    def criticality_shown(self) -> bool:
        """Return whether criticality is shown."""

    def present(self) -> None:
        """Fill the screen with the window, or end that."""

    def theme_choice(self) -> str:
        """Return the chosen theme."""

    def choose_theme(self, name: str) -> None:
        """Wear another theme."""


When = Callable[[Desk], bool]
What = Callable[[Desk], object]


def always(_desk: Desk) -> bool:
    """Return True: the command can be used at any time."""
    return True


def planned(desk: Desk) -> bool:
    """Return whether a plan is open."""
    return desk.session is not None


def with_tasks(desk: Desk) -> bool:
    """Return whether tasks are selected."""
    return desk.session is not None and bool(desk.session.selected_of("task"))


def with_several(desk: Desk) -> bool:
    """Return whether at least two tasks are selected."""
    return desk.session is not None and len(desk.session.selected_of("task")) > 1


def with_several_rows(desk: Desk) -> bool:
    """Return whether at least two rows are selected in the table of the shown page."""
    return with_rows(desk) and desk.table is not None and len(desk.shown_selected()) > 1


def with_tasks_drawn(desk: Desk) -> bool:
    """Return whether the plan page is shown and tasks are selected."""
    return drawn(desk) and with_tasks(desk)


def disputed(desk: Desk) -> bool:
    """Return whether conflicts of merges are open in the plan."""
    return desk.session is not None and bool(desk.session.document.conflicts)


def mended(desk: Desk) -> bool:
    """Return whether something was wrong in the file of the plan when it was opened."""
    return desk.session is not None and bool(desk.session.document.faults)


def with_rows(desk: Desk) -> bool:
    """Return whether anything is selected."""
    return desk.session is not None and bool(desk.session.selected)


def with_rows_shown(desk: Desk) -> bool:
    """Return whether anything is selected that the shown page shows."""
    return with_rows(desk) and bool(desk.shown_selected())


def simulated(desk: Desk) -> bool:
    """Return whether there is a simulation of the plan, be it of an earlier state."""
    return desk.session is not None and desk.session.simulation is not None


def drawn(desk: Desk) -> bool:
    """Return whether the plan page is shown."""
    return desk.session is not None and desk.faces is not None
