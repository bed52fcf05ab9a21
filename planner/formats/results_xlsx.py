"""Results of tests on the first sheet of a workbook, in columns as those of CSV."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.errors import NotAPlan, PlanError
from planner.formats.format import Progress, reported, unwatched
from planner.formats.records import Record
from planner.formats.results_csv import named_in, read_rows
from planner.formats.xlsx_sheets import opened
from planner.sentences import told

if TYPE_CHECKING:
    from planner.launch.reported import Results


SNIFFED = 2 * 1024 * 1024
"""Bytes of a workbook that is looked into, which takes about as long as reading it."""


def sniff(content: bytes) -> bool:
    """Whether the first sheet of a workbook that is not large names a test case and a result in its first row."""
    if len(content) > SNIFFED:
        return False
    try:
        sheet = next(opened(content).sheets, None)
        return sheet is not None and named_in(next(sheet.rows, Record((), 0)).cells)
    except PlanError:
        return False


def read(content: bytes, progress: Progress = unwatched) -> Results:
    """The results on the first sheet that has something on it; raises NotAPlan or Refused for a file that is none."""
    book = opened(content)
    sheet = next(book.sheets, None)
    if sheet is None:
        raise NotAPlan(told("This workbook is empty. Choose another file."))
    titles = next(sheet.rows, Record((), 0)).cells
    found = read_rows(titles, reported(sheet.rows, progress, (0.0, 0.9), sheet.size))
    faults = tuple(replace(fault, place=sheet.place(fault.line, None)) for fault in found.faults)
    rows = tuple(replace(row, place=sheet.place(row.line, None)) for row in found.rows)
    return replace(found, rows=rows, notes=(*book.notes, *found.notes), faults=faults)
