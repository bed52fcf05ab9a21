"""Printing a plan, and pictures of it as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

import planner
from ui.dialogs import asking
from ui.late import load
from ui.session import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.session import Session
    from ui.settings import Settings
    from ui.timeline.chart import Chart

GRAPH: Final = "graph"
ROWS: Final = "timeline"


class Printouts(QObject):
    """Puts a session on paper and into picture files."""

    noticed = Signal(object)

    def __init__(self, window: QWidget, settings: Settings, shown: Callable[[], Chart | None]) -> None:
        """`shown` gives the rows as the table shows them, or None where no table was shown yet."""
        super().__init__(window)
        self._window, self._settings, self._shown = window, settings, shown

    def preview(self, session: Session, what: str = ROWS) -> None:
        """Show the pages before they are printed, of the rows, the graph or a report."""
        dialog = load("ui.dialogs.print_preview:PrintPreview")
        write = lambda data, suffix: self._ask(session, data, suffix)  # noqa: E731
        dialog(self._window, session, write, what, self._shown()).open()

    def ask_picture(self, session: Session, what: str) -> None:
        """Ask for a file and write the graph or the rows into it, as PDF, SVG or PNG."""
        name = asking.file_name(session.plan.settings.name)
        proposed = self._settings.folder() / f"{name} {what}.pdf"
        title = self.tr("Export the graph") if what == GRAPH else self.tr("Export the timeline")
        kinds = [f"PDF (*{_PDF})", f"SVG (*{_SVG})", f"PNG (*{_PNG})"]
        chosen = asking.ask_save(self._window, title, proposed, kinds)
        if chosen is not None:
            suffix = f".{chosen[1].rpartition('*.')[2].rstrip(')')}"
            self.write_picture(session, what, asking.with_suffix(chosen[0], suffix))

    def write_picture(self, session: Session, what: str, path: Path) -> None:
        """Write the graph or the rows into a file, in the format that its suffix names."""
        if what == GRAPH:
            sheet, about = load("ui.printing.sheets:graph_sheet")(session), self.tr("Graph")
        else:
            shown, about = self._shown(), self.tr("Table and timeline")
            chosen = load("ui.printing.sheets:chosen_rows")(session, shown)
            sheet = load("ui.printing.sheets:rows_sheet")(session, shown if chosen else None)
            about = f"{about}, {chosen}" if chosen else about
        self._write(path, lambda: _bytes_of(session, sheet, about, path.suffix.lower()))

    def _ask(self, session: Session, data: bytes, suffix: str) -> None:
        """Ask for a file and write pages into it, as PDF or HTML."""
        proposed = self._settings.folder() / f"{asking.file_name(session.plan.settings.name)}{suffix}"
        kind = suffix.removeprefix(".").upper()
        title = self.tr("Save as %1").replace("%1", kind)
        chosen = asking.ask_save(self._window, title, proposed, [f"{kind} (*{suffix})"])
        if chosen is not None:
            self._write(asking.with_suffix(chosen[0], suffix), lambda: data)

    def _write(self, path: Path, make: Callable[[], bytes]) -> None:
        """Write a file in one piece, and say where it is or why it could not be written."""
        try:
            planner.write_file(path, make())
        except planner.PlanError as error:
            self.noticed.emit(Notice(str(error), "error"))
            return
        self.noticed.emit(Notice(self.tr("Written to %1.").replace("%1", path.name), "done"))


_PDF, _SVG, _PNG = ".pdf", ".svg", ".png"


def _bytes_of(session: Session, sheet: object, about: str, suffix: str) -> bytes:
    """The content of a picture file."""
    output, heading_of = "ui.printing.output", load("ui.printing.sheets:heading_of")
    heading = heading_of(session, about)
    if suffix == _PDF:
        made = load(f"{output}:pdf_of")(sheet, heading, load(f"{output}:page_layout")())
    else:
        size = load("ui.printing.sheets:picture_size")(sheet)
        title = (heading.title,) if suffix == _SVG else ()
        made = load(f"{output}:{suffix[1:]}_of")(sheet, size, *title)
    return bytes(made)
