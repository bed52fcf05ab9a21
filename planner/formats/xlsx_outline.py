"""How large the parts of a workbook would be in the memory of a reader, told before one reads them.

A reader lays a sheet out from its first cell to its last, empty ones with it, and gives every cell that shares a text a
copy of it: two cells, or one long text, make gigabytes.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.formats.xlsx_cells import column_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_CELLS = 4_000_000
"""Cells from the first to the last of a sheet: tasks as many as a plan can have, in all of their columns."""
MOST_ROWS = 1_048_576
"""Rows of the largest sheet there is."""
MOST_COLUMNS = 16_384
"""Columns of the largest sheet there is."""
MOST_TEXTS = 2_000_000
"""Texts that the cells of a workbook share."""
MOST_TEXT = 64 * 1024 * 1024
"""Bytes of text in all cells of a sheet, as much as a CSV file may have."""
MOST_UNPLACED = 200_000
"""Cells of a sheet that leaves some places unsaid, as few programs do: following them takes its time."""
_NAME = rb"(?:[\w.-]+:)?"
_TOKENS = re.compile(rb"<" + _NAME + rb"(?:(row)|c)(?=[\s/>])|r\s*=\s*[\"']([A-Za-z]*)(\d+)")
"""A row, a cell, or where one of them says that it stands; other attributes that end in r do no harm."""
_COLUMN = re.compile(rb"r\s*=\s*[\"']([A-Za-z]*)\d")
_ROW = re.compile(rb"r\s*=\s*[\"'][A-Za-z]*(\d+)")
_OTHERS = (b"<ce", b"<cf", b"<co", b"<cu")
"""How elements begin that are no cells."""
_CHUNK = 2**20
_TEXT = re.compile(rb"<" + _NAME + rb"si(?=[\s/>])")
_SHARED = re.compile(rb"\st\s*=\s*[\"']s[\"'][^<>]*(?:(?<=/)>|>\s*<" + _NAME + rb"v(?:\s[^<>]*)?>\s*(\d{1,9})\s*<)")
"""A cell that shows one of the shared texts, with the number of that, or with nothing inside."""


def area_of(sheet: bytes) -> int | None:
    """At most how many cells a reader lays out for a sheet; None where it has more than any sheet."""
    cells = sheet.count(b"<c") + sheet.count(b":c") - sum(map(sheet.count, _OTHERS))
    rows = sheet.count(b"<row") + sheet.count(b":row")
    if cells > MOST_CELLS or rows > MOST_ROWS:
        return None
    if sheet.count(b'<c r="') == cells and sheet.count(b'<row r="') == rows:
        return _area_said(sheet)
    return _area_followed(sheet) if cells <= MOST_UNPLACED else None


def _area_said(sheet: bytes) -> int | None:
    """The same for a sheet in which every row and every cell says where it stands."""
    columns: set[bytes] = set()
    rows: set[bytes] = set()
    for begin, end in pairwise(_cuts(sheet)):
        columns.update(_COLUMN.findall(sheet, begin, end))
        rows.update(_ROW.findall(sheet, begin, end))
    if max(map(len, columns), default=0) > 3 or max(map(len, rows), default=0) > 7:
        return None
    widest = max((column_number(letters.decode()) for letters in columns), default=0)
    return _area(max(map(int, rows), default=0), widest)


def _cuts(sheet: bytes) -> Iterator[int]:
    """Where a sheet can be cut into pieces between two elements: what is found in one is never kept whole."""
    cut = 0
    while cut != -1:
        yield cut
        cut = sheet.find(b"<", cut + _CHUNK)
    yield len(sheet)


def _area_followed(sheet: bytes) -> int | None:
    """The same for a sheet in which rows and cells may follow the one before without a word."""
    row = column = last = widest = 0
    for token in _TOKENS.finditer(sheet):
        if token[3] is None:
            row, column = (row + 1, 0) if token[1] else (row, column + 1)
        elif len(token[2]) > 3 or len(token[3]) > 7:
            return None
        else:
            row = max(row, int(token[3]))
            column = column_number(token[2].decode()) or column
        last, widest = max(last, row), max(widest, column)
    return _area(last, widest)


def _area(last: int, widest: int) -> int | None:
    """The cells of so many rows and columns; None for more than a sheet has."""
    return None if last > MOST_ROWS or widest > MOST_COLUMNS else last * widest


def lengths_of(texts: bytes) -> Sequence[int] | None:
    """At most how many bytes each of the shared texts takes; None where they are too many."""
    many = texts.count(b"<si")
    if many + texts.count(b":si") > MOST_TEXTS:
        return None
    if b":si" not in texts and sum(map(texts.count, (b"<si>", b"<si ", b"<si/"))) == many:
        return [*map(len, texts.split(b"<si"))][1:]
    starts = [*(found.start() for found in _TEXT.finditer(texts)), len(texts)]
    return [after - before for before, after in pairwise(starts)]


def text_in(sheet: bytes, lengths: Sequence[int], *, odd: bool) -> int | None:
    """At most how many bytes of shared text the cells of a sheet show; None where only the reader itself can tell.

    That is where many cells share a text in an `odd` way of writing, which the programs of people do not have.
    """
    sharing = sheet.count(b'"s"') + sheet.count(b"'s'")
    most = sharing * max(lengths, default=0)
    if most <= MOST_TEXT:
        return most
    numbers = Counter(_SHARED.findall(sheet))
    if odd or b"<!" in sheet or numbers.total() != sharing:
        return None
    del numbers[b""]
    return sum(count * lengths[number] for found, count in numbers.items() if (number := int(found)) < len(lengths))
