"""Workbooks (XLSX), our own and those of others: a register a sheet."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner.errors import NotAPlan
from planner.formats.format import Exported, Format, Imported, Progress, unwatched
from planner.formats.records import Record
from planner.formats.registers import heading_of
from planner.formats.tables import Reading, Table, plan_in
from planner.formats.xlsx_door import looks_like_a_workbook
from planner.sentences import told

if TYPE_CHECKING:
    from planner.analysis.schedule import Schedule
    from planner.model.entities import Schema
    from planner.model.plan import Plan
    from planner.model.values import TimeUnits


def read(content: bytes, schema: Schema, progress: Progress = unwatched, *, units: TimeUnits | None = None) -> Imported:
    """The registers in the sheets of a workbook: a whole plan where every one is there; raises NotAPlan or Refused.

    `units` says how long day, week and month are where the sheets do not.
    """
    book = importlib.import_module("planner.formats.xlsx_sheets").opened(content)
    notes: list[str] = list(book.notes)
    how = Reading(schema=schema, again=lambda units: read(content, schema, units=units), progress=progress, units=units)
    found = plan_in(_tables(book, schema, notes), book.many, how)
    return replace(found, notes=(*notes, *found.notes))


def _tables(book: Any, schema: Schema, notes: list[str]) -> Iterator[Table]:
    """The sheets that are registers, the others noted; raises NotAPlan where none is."""
    others: list[tuple[str, NotAPlan]] = []
    none = True
    for sheet in book.sheets:
        titles = next(sheet.rows, Record((), 0)).cells
        try:
            heading = heading_of(titles, schema)
        except NotAPlan as problem:
            others.append((sheet.name, problem))
            continue
        none = False
        yield Table(heading, sheet.rows, sheet.size, sheet.place)
    if none:
        raise _no_table([problem for _, problem in others])
    notes.extend(told("Sheet %1 was left out: its first row names no columns of a plan.", name) for name, _ in others)


def _no_table(problems: list[NotAPlan]) -> NotAPlan:
    """What to say about a workbook without a register."""
    if len(problems) == 1:
        return problems[0]
    if not problems:
        return NotAPlan(told("This workbook is empty. Choose another file."))
    return NotAPlan(
        told(
            "None of the %1 sheets is a table of a launch plan: "
            "its first row must name columns such as key, name, duration.",
            len(problems),
        )
    )


def write(plan: Plan, dates: Schedule | None = None) -> Exported:
    """Every register on a sheet of its own, the tasks first, and what a workbook cannot hold."""
    written: Exported = importlib.import_module("planner.formats.xlsx_write").write(plan, dates)
    return written


XLSX = Format(
    name="xlsx",
    label="Excel workbook, a register a sheet",
    suffixes=(".xlsx",),
    also=(".xlsm",),
    sniff=looks_like_a_workbook,
    read=read,
    write=write,
)
