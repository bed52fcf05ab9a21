"""What leaves the window: tables of figures as text, where their files go, and what is told of them."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtGui import QAction, QGuiApplication

import planner
from ui.late import load
from ui.words import retold

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.session import Session
    from ui.widgets.register_table import RegisterTable

Told = tuple[str, str]
"""A text for the user and its tone."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Table:
    """Figures: a line of headings and the rows below it."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def separated(self, by: str = ",") -> str:
        """The table as text with a separator between its cells, quoted where a cell holds it."""
        text = io.StringIO()
        lines = (self.head, *self.rows) if self.head else self.rows
        csv.writer(text, delimiter=by, lineterminator="\n").writerows(lines)
        return text.getvalue()

    def content(self) -> bytes:
        """What a CSV file of it holds, with the mark by which spreadsheets know the encoding."""
        return self.separated().encode("utf-8-sig")


def table_of(view: RegisterTable) -> Table:
    """What a list shows: its visible columns in their order, and all rows that pass its filter."""
    model, header = view.register, view.horizontalHeader()
    places = [header.logicalIndex(place) for place in range(header.count())]
    shown = [column for column in places if not header.isSectionHidden(column)]
    rows = (tuple(model.text_of(model.ids[row], column) for column in shown) for row in range(model.rowCount()))
    return Table(tuple(model.columns[column].label for column in shown), tuple(rows))


def folder_of(session: Session) -> Path:
    """Where the file window of an export opens: beside the file of the plan, or in the documents of the person."""
    path = session.document.path
    if path is not None:
        return path.parent
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def ask_path(parent: QWidget, name: str, folder: Path, suffix: str, kind: str) -> Path | None:
    """Ask where to write; None when the user thinks better of it."""
    file_name, ask = load("ui.dialogs.asking:file_name"), load("ui.dialogs.asking:ask_save")
    chosen = ask(parent, name, folder / f"{file_name(name)}{suffix}", [f"{kind} (*{suffix})"])
    return chosen[0] if chosen else None


def written(path: Path, content: bytes) -> Told:
    """Write a file, and say whether that worked."""
    try:
        planner.write_file(path, content)
    except planner.PlanError as error:
        return retold(str(error)), "error"
    return translate("Exports", "%1 is written.").replace("%1", path.name), "done"


def table_actions(view: RegisterTable, tell: Callable[[str, str], None]) -> list[QAction]:
    """What can be done with a whole list: copy it, and save it as a table."""
    copy = QAction(translate("Exports", "Copy the whole table"), view)
    copy.triggered.connect(lambda _checked: _copy(view, tell))
    save = QAction(translate("Exports", "Save the table as CSV..."), view)
    save.triggered.connect(lambda _checked: _save(view, tell))
    return [copy, save]


def _copy(view: RegisterTable, tell: Callable[[str, str], None]) -> None:
    QGuiApplication.clipboard().setText(table_of(view).separated("\t"))
    tell(translate("Exports", "The table is on the clipboard."), "done")


def _save(view: RegisterTable, tell: Callable[[str, str], None]) -> None:
    kind = translate("Exports", "CSV table")
    path = ask_path(view, view.accessibleName(), folder_of(view.session), ".csv", kind)
    if path is not None:
        tell(*written(path, table_of(view).content()))
