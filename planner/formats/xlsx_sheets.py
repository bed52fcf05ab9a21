"""The sheets of a workbook as rows of texts; what is in the file was checked before its reader sees it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import python_calamine

from planner.errors import NotAPlan
from planner.formats.records import Record
from planner.formats.xlsx_cells import column_letters, text_of
from planner.formats.xlsx_door import AGAIN, checked, too_large, too_long
from planner.formats.xlsx_outline import MOST_CELLS, MOST_TEXT
from planner.formats.xlsx_percents import NOWHERE
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from planner.formats.xlsx_cells import Value
    from planner.formats.xlsx_percents import Spot
    from planner.sentences import Told

MOST_SHEETS = 200
"""A plan has some thirty registers."""
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with something in it: its name, its rows that are not empty, and how many there are at most."""

    name: str
    rows: Iterator[Record]
    size: int

    def place(self, line: int, column: int | None) -> Told:
        """A cell of the sheet, or a row where the column is not known."""
        if column is None:
            return told("sheet %1, row %2", self.name, line)
        return told("sheet %1, cell %2", self.name, f"{column_letters(column)}{line}")


class _Left:
    """How much of a workbook may still be read: a sheet can be named again and again."""

    def __init__(self) -> None:
        """Begin with all that may be."""
        self.cells, self.text = MOST_CELLS, MOST_TEXT

    def take(self, cells: int, text: int = 0) -> None:
        """Count what was read; raises NotAPlan where it is too much."""
        self.cells -= cells
        self.text -= text
        if self.cells < 0:
            raise NotAPlan(too_large(MOST_CELLS))
        if self.text < 0:
            raise NotAPlan(too_long())


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook: how many sheets it has, the sheets one after the other, and what is to be told about it."""

    many: int
    sheets: Iterator[Sheet]
    notes: tuple[str, ...]


def opened(content: bytes) -> Workbook:
    """The workbook in a file; raises NotAPlan or Refused with the reason, also while its sheets are read."""
    found = checked(content)
    book = _guarded(lambda: python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(found.content)))
    names = book.sheet_names
    if len(names) > MOST_SHEETS:
        raise NotAPlan(told("This workbook has more than %1 sheets. Keep those of the plan alone.", MOST_SHEETS))
    left = _Left()
    sheets = (_sheet(book, number, found.percents.get(name, NOWHERE), left) for number, name in enumerate(names))
    return Workbook(len(names), (sheet for sheet in sheets if sheet is not None), found.notes)


def _sheet(book: python_calamine.CalamineWorkbook, number: int, percents: Set[Spot], left: _Left) -> Sheet | None:
    """A sheet by its number; None for one without cells, and for charts and macros."""
    about = book.sheets_metadata[number]
    if about.typ is not python_calamine.SheetTypeEnum.WorkSheet:
        return None
    sheet = _guarded(lambda: book.get_sheet_by_index(number), about.name)
    if sheet.end is None:
        return None
    rows, columns = sheet.end[0] + 1, sheet.end[1] + 1
    left.take(rows * columns)
    return Sheet(about.name[:60], _records(sheet, percents, left), rows)


def _records(sheet: python_calamine.CalamineSheet, percents: Set[Spot], left: _Left) -> Iterator[Record]:
    """The rows of a sheet that are not empty, each at least as wide as the first of them."""
    start = sheet.start or (0, 0)
    rows: Iterator[Sequence[Value]] = iter(sheet.iter_rows())
    before, width, line = ("",) * start[1], 0, 0
    while (row := _guarded(lambda: next(rows, None), sheet.name, line + 1)) is not None:
        line += 1
        cells = (*before, *_texts(row, line, start[1], percents))
        left.take(0, sum(map(len, cells)))
        last = max((place for place, cell in enumerate(cells, 1) if cell.strip()), default=0)
        if last:
            width = width or last  # beyond the titles, a reader makes every row as wide as the widest
            yield Record(cells[: max(width, last)] + ("",) * (width - len(cells)), line)


def _texts(row: Sequence[Value], line: int, first: int, percents: Set[Spot]) -> Iterator[str]:
    """The texts of the cells of a row, the first of which is in the column of that number."""
    if not percents:
        return map(text_of, row)
    return (text_of(value, percent=(line, first + place) in percents) for place, value in enumerate(row, 1))


def _guarded(read: Callable[[], Found], name: str = "", line: int = 0) -> Found:
    """What the reader gives; raises NotAPlan where it stumbles, which is in a sheet of that name near that row."""
    try:
        return read()
    except BaseException as error:
        # A reader that panics raises what is no Exception, of a class that has no public name.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        place = told("sheet %1, row %2", name[:60], line) if line else told("sheet %1", name[:60])
        where = place if name else told("workbook")
        raise NotAPlan(told("This workbook cannot be read (%1). %2", where, AGAIN)) from None
