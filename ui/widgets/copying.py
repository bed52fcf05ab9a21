"""Rows on their way to a spreadsheet: lines with tabs and a table of HTML, both with the labels of the columns."""

from __future__ import annotations

import csv
import io
import re
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QStringListModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NUMBER: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
AS_TEXT: Final = "mso-number-format:'\\@'"
"""Tells spreadsheets that a cell is a text: `1/2/5d` is no date and `=1+1` no formula."""


def clip_for(labels: Sequence[str], rows: Iterable[Sequence[str]]) -> QMimeData:
    """What the clipboard holds of some rows."""
    table = [tuple(labels), *map(tuple, rows)]
    made = _empty()
    made.setText(as_lines(table))
    made.setHtml(as_table(table))
    return made


def _empty() -> QMimeData:
    """Nothing, made by Qt itself: what Python makes dies with Python, and takes the clipboard down at the very end."""
    model = QStringListModel([""])
    made = model.mimeData([model.index(0)])
    for name in made.formats():
        made.removeFormat(name)
    return made


def as_lines(table: Iterable[Sequence[str]]) -> str:
    """Lines with tabs; what would run as a formula gets an apostrophe before it, which pasting takes off again."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, delimiter="\t", lineterminator="\n")
    writer.writerows([_guarded(cell) for cell in row] for row in table)
    return lines.getvalue().removesuffix("\n")


def as_table(table: Sequence[Sequence[str]]) -> str:
    """A table of HTML whose first row is its head."""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in table[0])
    body = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in table[1:])
    return f'<meta charset="utf-8"><table>\n<tr>{head}</tr>\n{body}\n</table>'


def _cell(text: str) -> str:
    """One cell; only numbers are left for the spreadsheet to read."""
    return f"<td>{text}</td>" if _NUMBER.fullmatch(text) else f'<td style="{AS_TEXT}">{escape(text)}</td>'


def _guarded(text: str) -> str:
    return "'" + text if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
