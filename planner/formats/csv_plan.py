"""CSV, our own: one register a file, the tasks with their predecessors first of all, or every register in one zip."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from planner.errors import Fault, NotAPlan, PlanError, Refused
from planner.formats.csv_cells import Record, decoded, records, written
from planner.formats.csv_registers import Heading, drafts_of, heading_of, register
from planner.formats.drafts import Cell, Draft, plan_of
from planner.formats.format import Exported, Format, Imported, Progress, reported, unwatched
from planner.formats.rows import places_lost, writable
from planner.model import text
from planner.model.calendars import Calendar
from planner.model.entities import Entity, Schema
from planner.model.fields import Kind
from planner.model.new import standard_calendar
from planner.model.schema import SCHEMA
from planner.model.tasks import Link
from planner.model.text import Lookup
from planner.model.values import LagCalendar, TimeUnits
from planner.sentences import joined, told

if TYPE_CHECKING:
    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan

MAX_UNPACKED = 100 * 1024 * 1024
MAX_RATIO = 100
MAX_MEMBERS = 1_000
_DIRECTORY_ENTRY = b"PK\x01\x02"
_HEAD = 65_536
_FIGURES = frozenset({Kind.NUMBER, Kind.INTEGER})
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
    faults: list[Fault] = []
    decoding, note = decoded(content)
    rows = records(decoding)
    heading = heading_of(next(rows, Record((), 0)).cells, schema)
    watched = reported(rows, progress, (0.0, 0.45), decoding.count("\n"))
    drafts = list(drafts_of(heading, watched, schema, faults))
    named = list(_named(drafts, schema))
    plan = plan_of([*named, *drafts], schema, faults, heading.units or units, progress)
    notes = (note, *_notes(heading), *_named_notes(named))
    fields = _spoken(heading, schema) | {draft.entity.name: frozenset() for draft in named}
    again = None if heading.units else lambda units: read(content, schema, units=units)
    return Imported(plan, tuple(filter(None, notes)), _by_line(faults), fields, again)


def _by_line(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Faults from the top of the file to its end."""
    return tuple(sorted(faults, key=lambda fault: fault.line))


def _notes(heading: Heading) -> Iterator[str]:
    """Columns that mean nothing to us."""
    if heading.unknown:
        titles = ", ".join(f"'{title[:40]}'" for title in heading.unknown[:10])
        yield told("%1 columns of the file are not known and were left out: %2.", len(heading.unknown), titles)


def _spoken(heading: Heading, schema: Schema) -> dict[str, frozenset[str]]:
    """What a file with these columns speaks of: its fields, the order of its rows, and links where it has them."""
    places = {item.name for item in heading.entity.fields if item.kind is Kind.POSITION}
    spoken = {heading.entity.name: frozenset({item.name for item in heading.fields.values()} | places)}
    if heading.predecessors is not None:
        spoken[schema.entity(Link).name] = frozenset({"successor", "predecessor", "type", "lag"})
    return spoken


def _named(drafts: list[Draft], schema: Schema) -> Iterator[Draft]:
    """A bare row for each key that a register uses of another one: the plan that it is laid over has the rest."""
    own = {draft.entity.name for draft in drafts}
    seen: set[tuple[str, str]] = set()
    for draft in drafts:
        for item in draft.entity.fields:
            cell = draft.cells.get(item.written, Cell("")) if item.of not in {"", *own} else Cell("")
            for key in re.split(r"[,;\s]+", cell.text) if item.kind is Kind.REFERENCES else [cell.text.strip()]:
                if key and (item.of, key) not in seen:
                    seen.add((item.of, key))
                    yield _bare_row(schema.entity(item.of), key)


def _bare_row(entity: Entity, key: str) -> Draft:
    """A row with a key for its name and other texts, nought for figures that it needs, and office hours."""
    needed = (item for item in entity.fields if item.required)
    cells = {item.written: Cell("0" if item.kind in _FIGURES else key) for item in needed}
    if entity.type is Calendar:
        office, bare = standard_calendar(), Lookup(TimeUnits(), {}, {})
        hours = [item for item in entity.fields if item.kind is Kind.HOURS]
        cells |= {item.written: Cell(text.write(item, getattr(office, item.name), bare)) for item in hours}
    return Draft(entity, cells)


def _named_notes(named: list[Draft]) -> Iterator[str]:
    """Say which rows the file names without describing them."""
    keys: dict[str, list[str]] = {}
    for draft in named:
        keys.setdefault(draft.entity.plural, []).append(draft.cells["key"].text)
    for plural, found in keys.items():
        shown = ", ".join(found[:5]) + (", ..." if len(found) > 5 else "")
        template = "The file names %1 %2 (%3); those that the plan has not are added by their key."
        yield told(template, len(found), told(plural), shown)


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
    return content.startswith(b"PK\x03\x04") and b".csv" in content


def read_all(
    content: bytes, schema: Schema, progress: Progress = unwatched, *, units: TimeUnits | None = None
) -> Imported:
    """The plan in a zip of registers: a whole plan where every register is there; raises NotAPlan or Refused.

    `units` says how long day, week and month are where the files do not.
    """
    faults: list[Fault] = []
    headings: list[Heading] = []
    drafts: list[Draft] = []
    members = tuple(_members(content))
    for number, member in enumerate(members):
        rows = records(decoded(member)[0])
        headings.append(heading_of(next(rows, Record((), 0)).cells, schema))
        span = (0.45 * number / len(members), 0.45 * (number + 1) / len(members))
        watched = reported(rows, progress, span, member.count(b"\n"))
        drafts.extend(drafts_of(headings[-1], watched, schema, faults))
    named = list(_named(drafts, schema))
    whole = {heading.entity.name for heading in headings} == {entity.name for entity in schema.entities}
    said = next((heading.units for heading in headings if heading.units), None)
    plan = plan_of([*named, *drafts], schema, faults, None if whole else said or units, progress)
    notes = (*(note for heading in headings for note in _notes(heading)), *_named_notes(named))
    fields: dict[str, frozenset[str]] = {draft.entity.name: frozenset() for draft in named}
    for heading in headings:
        fields |= _spoken(heading, schema)
    again = None if whole or said else lambda units: read_all(content, schema, units=units)
    return Imported(plan, notes, _by_line(faults), None if whole else fields, again)


def _members(content: bytes) -> Iterator[bytes]:
    """The CSV files in a zip; raises Refused for one that is damaged or unpacks to more than any plan."""
    if content.count(_DIRECTORY_ENTRY) > MAX_MEMBERS:
        raise NotAPlan(told("This zip file holds far more files than a plan has registers. Pack those alone."))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found = [about for about in archive.infolist() if about.filename.lower().endswith(".csv")]
            if not found:
                raise NotAPlan(told("This zip file holds no CSV file. Pack the registers of a plan, a CSV file each."))
            _check_sizes(found)
            yield from (archive.read(about) for about in found)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError):
        raise NotAPlan(told("This zip file is damaged or locked by a password. Pack the CSV files again.")) from None


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    """Raise Refused where the directory of a zip declares too much."""
    total = sum(about.file_size for about in members)
    packed = sum(about.compress_size for about in members)
    if total > MAX_UNPACKED or (total > 2**20 and total > MAX_RATIO * packed):
        raise Refused(
            [Fault(told("file"), "", told("it would unpack to %1 MB, more than a plan needs.", total // 2**20))]
        )


REGISTERS = Format(
    name="registers",
    label="Every register as CSV, in one zip",
    suffixes=(".zip",),
    sniff=sniff_all,
    read=read_all,
    write=write_all,
)
