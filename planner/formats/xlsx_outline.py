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
    from collections.abc import Sequence

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
_NAME = rb"(?:[\w.-]+:)?"
_CELLS = re.compile(rb"<" + _NAME + rb"(?:(row)|c)(?=[\s/>])|(?<![\w:.-])r\s*=\s*[\"']([A-Za-z]*)(\d+)")
"""A row, a cell, or where one of them says that it stands."""
_TEXT = re.compile(rb"<" + _NAME + rb"si(?=[\s/>])")
_SHARING = re.compile(rb"(?<![\w:.-])t\s*=\s*[\"']s[\"']")
"""What makes a cell show one of the shared texts."""
_SHARED = re.compile(_SHARING.pattern + rb"[^<>]*(?:(?<=/)>|>\s*<" + _NAME + rb"v(?:\s[^<>]*)?>\s*(\d{1,9})\s*<)")
"""The same with the number of the text, or with nothing inside."""


def area_of(sheet: bytes) -> int | None:
    """How many cells a reader lays out for a sheet; None where it has more than any sheet, or is none."""
    if sheet.count(b"<c") + sheet.count(b":c") > MOST_CELLS:
        return None
    row = column = last = widest = 0
    for token in _CELLS.finditer(sheet):
        if token[3] is None:
            row, column = (row + 1, 0) if token[1] else (row, column + 1)
        elif len(token[2]) > 3 or len(token[3]) > 7:
            return None
        else:
            row = max(row, int(token[3]))
            column = column_number(token[2].decode()) or column
        last, widest = max(last, row), max(widest, column)
    return None if last > MOST_ROWS or widest > MOST_COLUMNS else last * widest


def lengths_of(texts: bytes) -> Sequence[int] | None:
    """At most how many bytes each of the shared texts takes; None where they are too many."""
    if texts.count(b"<si") + texts.count(b":si") > MOST_TEXTS:
        return None
    starts = [*(found.start() for found in _TEXT.finditer(texts)), len(texts)]
    return [after - before for before, after in pairwise(starts)]


def text_in(sheet: bytes, lengths: Sequence[int], *, odd: bool) -> int | None:
    """At most how many bytes of shared text the cells of a sheet show; None where only the reader itself can tell.

    That is where many cells share a text in an `odd` way of writing, which the programs of people do not have.
    """
    sharing = sum(1 for _ in _SHARING.finditer(sheet))
    if sharing * max(lengths, default=0) <= MOST_TEXT:
        return 0
    numbers = Counter(_SHARED.findall(sheet))
    if odd or b"<!" in sheet or numbers.total() != sharing:
        return None
    del numbers[b""]
    return sum(count * lengths[number] for found, count in numbers.items() if (number := int(found)) < len(lengths))
