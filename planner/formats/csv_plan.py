"""CSV, our own: one register a file, the tasks with their predecessors first of all, or every register in one zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from planner.errors import NotAPlan, PlanError
from planner.formats.csv_cells import decoded, records, written
from planner.formats.format import Exported, Format, Imported, Progress, unwatched
from planner.formats.records import Record
from planner.formats.registers import heading_of, register
from planner.formats.rows import places_lost, writable
from planner.formats.tables import Reading, Table, plan_in, table_of
from planner.formats.zip_door import ZIP, unpacked
from planner.model.entities import Entity, Schema
from planner.model.schema import SCHEMA
from planner.model.values import LagCalendar, TimeUnits
from planner.sentences import joined, told

if TYPE_CHECKING:
    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.sentences import Told

_HEAD = 65_536
_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The oldest date that a zip can hold: the same plan gives the same bytes on every day."""


def write(plan: Plan, dates: Schedule | None = None) -> Exported:
    """The tasks with their predecessors as CSV, and what such a file cannot hold."""
    return write_register(plan, dates, "task")


def write_register(
    plan: Plan, dates: Schedule | None, name: str, *, delimiter: str = ",", marked: bool = False
) -> Exported:
    """One register (the entity of that name) as CSV; `marked` puts the byte order mark first, for spreadsheets."""
    whole, losses = writable(plan)
    entity = plan.schema.entity(name)
    table = register(whole, dates, entity, linked=True)
    lost = (*losses, *_others(plan, entity), *_lag_calendars(plan, entity), *places_lost(plan))
    return Exported(written(table, delimiter=delimiter, marked=marked), lost)


def _others(plan: Plan, entity: Entity) -> Iterator[str]:
    """The registers that are not in this file."""
    inside = {inner.name for inner in plan.schema.inside(entity)} if entity.name == "task" else set()
    counts = [
        told("%1 %2", count, told(other.many if count > 1 else other.one))
        for other in plan.schema.entities
        if other is not entity and not other.single and other.name not in inside
        if (count := len(plan.table(other.name)))
    ]
    if counts:
        yield told(
            "This file holds %1 only. Left out: %2, and the settings of the plan.",
            told(entity.many),
            joined(", ", counts),
        )


def _lag_calendars(plan: Plan, entity: Entity) -> Iterator[str]:
    """Lags that do not run on the working time of the predecessor: a list of predecessors cannot say so."""
    count = sum(link.lag_calendar is not LagCalendar.PREDECESSOR for link in plan.links.values())
    if entity.name == "task" and count:
        yield told("%1 lag calendars of links." if count > 1 else "%1 lag calendar of links.", count)


def sniff(content: bytes) -> bool:
    """Whether the first row of a file names columns of a register."""
    try:
        heading_of(_titles(content[:_HEAD]), SCHEMA)
    except PlanError:
        return False
    return True


def _titles(content: bytes) -> tuple[str, ...]:
    """The titles in the first row of a file; raises Refused."""
    return next(records(decoded(content)[0].partition("\n")[0]), Record((), 0)).cells


def read(content: bytes, schema: Schema, progress: Progress = unwatched, *, units: TimeUnits | None = None) -> Imported:
    """The rows of one register, which one its columns say, and rows they refer to; raises NotAPlan or Refused.

    `units` says how long day, week and month are where the file does not.
    """
    decoding, note = decoded(content)
    table = table_of(records(decoding), schema, decoding.count("\n"))
    how = Reading(schema=schema, again=lambda units: read(content, schema, units=units), progress=progress, units=units)
    found = plan_in([table], 1, how)
    return replace(found, notes=(note, *found.notes)) if note else found


CSV = Format(name="csv", label="Tasks as CSV", suffixes=(".csv", ".tsv", ".txt"), sniff=sniff, read=read, write=write)


def write_all(plan: Plan, dates: Schedule | None = None) -> Exported:
    """Every register as CSV, a file each, in one zip."""
    whole, losses = writable(plan)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for entity in plan.schema.entities:
            about = zipfile.ZipInfo(f"{entity.plural}.csv", _NO_DATE)
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, written(register(whole, dates, entity, linked=False)))
    return Exported(packed.getvalue(), losses + places_lost(plan))


def sniff_all(content: bytes) -> bool:
    """Whether a file is a zip with a CSV file in it."""
    return content.startswith(ZIP) and b".csv" in content


def read_all(
    content: bytes, schema: Schema, progress: Progress = unwatched, *, units: TimeUnits | None = None
) -> Imported:
    """The plan in a zip of registers: a whole plan where every register is there; raises NotAPlan or Refused.

    `units` says how long day, week and month are where the files do not.
    """
    fix = told("Pack the registers of a plan alone, a CSV file each.")
    members = unpacked(content, lambda name: name.lower().endswith(".csv"), fix)
    if not members:
        raise NotAPlan(told("This zip file holds no CSV file. Pack the registers of a plan, a CSV file each."))
    tables = (_table(name, member, schema) for name, member in members)
    how = Reading(
        schema=schema, again=lambda units: read_all(content, schema, units=units), progress=progress, units=units
    )
    return plan_in(tables, len(members), how)


def _table(name: str, member: bytes, schema: Schema) -> Table:
    """The register in one file of a zip; raises NotAPlan or Refused."""

    def place(line: int, _column: int | None) -> Told:
        """A line of the file."""
        return told("%1, line %2", name[:60], line)

    return table_of(records(decoded(member)[0]), schema, member.count(b"\n"), place)


REGISTERS = Format(
    name="registers",
    label="Every register as CSV, in one zip",
    suffixes=(".zip",),
    sniff=sniff_all,
    read=read_all,
    write=write_all,
)
