"""The registers of a file, of whatever format it is, as a plan: rows that others name, faults with their place."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.formats.drafts import Cell, Draft, plan_of
from planner.formats.format import Imported, Progress, reported, unwatched
from planner.formats.records import Record
from planner.formats.registers import PREDECESSORS, Heading, drafts_of, heading_of
from planner.model import text
from planner.model.calendars import Calendar
from planner.model.entities import Entity, Schema
from planner.model.fields import Kind, fields_of
from planner.model.new import standard_calendar
from planner.model.tasks import Link
from planner.model.text import Lookup
from planner.model.values import TimeUnits
from planner.sentences import told

if TYPE_CHECKING:
    from planner.errors import Fault
    from planner.sentences import Told

Place = Callable[[int, int | None], "Told"]
"""Names a place in a table by its line, and by its column, counted from nought, where that is known."""
_APART = 10_000_000
"""Lines of the second table count from here on, those of the third from twice as far: no table has so many."""
_OF_LINKS = frozenset({PREDECESSORS.capitalize(), *(item.label for item in fields_of(Link))})
_FIGURES = frozenset({Kind.NUMBER, Kind.INTEGER})


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose titles were read: the rows below them, about `size` in all.

    `place` names places in it; without, faults name their line alone.
    """

    heading: Heading
    rows: Iterator[Record]
    size: int
    place: Place | None = None


def table_of(rows: Iterator[Record], schema: Schema, size: int, place: Place | None = None) -> Table:
    """The table that these rows make, the titles first; raises NotAPlan where they are of no register."""
    return Table(heading_of(next(rows, Record((), 0)).cells, schema), rows, size, place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a file is read: into a plan of which schema, watched by whom, and with which `units` where it says none.

    `again` reads the file once more with other units.
    """

    schema: Schema
    again: Callable[[TimeUnits], Imported]
    progress: Progress = unwatched
    units: TimeUnits | None = None


def plan_in(tables: Iterable[Table], many: int, how: Reading) -> Imported:
    """What so many tables of one file hold: a whole plan where every register is there; raises Refused."""
    faults: list[Fault] = []
    drafts: list[Draft] = []
    read: list[Table] = []
    for number, table in enumerate(tables):
        span = (0.45 * number / many, 0.45 * (number + 1) / many)
        watched = reported(table.rows, how.progress, span, table.size)
        drafts.extend(drafts_of(table.heading, _apart(watched, number), how.schema, faults))
        read.append(table)
    named = list(_named(drafts, how.schema))
    headings = [table.heading for table in read]
    whole = {heading.entity.name for heading in headings} == {entity.name for entity in how.schema.entities}
    said = next((heading.units for heading in headings if heading.units), None)
    plan = plan_of([*named, *drafts], how.schema, faults, None if whole else said or how.units, how.progress)
    notes = (*(note for heading in headings for note in _notes(heading)), *_named_notes(named))
    fields = None if whole else _spoken(headings, named, how.schema)
    return Imported(plan, notes, tuple(_placed(faults, read)), fields, None if whole or said else how.again)


def _apart(rows: Iterable[Record], number: int) -> Iterator[Record]:
    """The rows of one of several tables, with lines that no other table has."""
    return (Record(row.cells, row.line + number * _APART) for row in rows) if number else iter(rows)


def _placed(faults: Iterable[Fault], tables: Sequence[Table]) -> Iterator[Fault]:
    """Faults from the top of the file to its end, each with its line and its place in its table."""
    for fault in sorted(faults, key=lambda fault: fault.line):
        number, line = divmod(fault.line, _APART)
        table = tables[number] if line else None
        if table is None or table.place is None:
            yield dataclasses.replace(fault, line=line)
        else:
            yield dataclasses.replace(fault, line=line, place=table.place(line, _column(table.heading, fault.field)))


def _column(heading: Heading, label: str) -> int | None:
    """The column of a field by what faults call it; those of links are all in the column of predecessors."""
    found = next((place for place, item in heading.fields.items() if item.label == label), None)
    return heading.predecessors if found is None and label in _OF_LINKS else found


def _notes(heading: Heading) -> Iterator[str]:
    """Columns that mean nothing to us."""
    if heading.unknown:
        titles = ", ".join(f"'{title[:40]}'" for title in heading.unknown[:10])
        yield told("%1 columns of the file are not known and were left out: %2.", len(heading.unknown), titles)


def _spoken(headings: Iterable[Heading], named: Iterable[Draft], schema: Schema) -> dict[str, frozenset[str]]:
    """What such a file speaks of: its fields, the order of its rows, and links where it has them."""
    spoken: dict[str, frozenset[str]] = {draft.entity.name: frozenset() for draft in named}
    for heading in headings:
        places = {item.name for item in heading.entity.fields if item.kind is Kind.POSITION}
        spoken[heading.entity.name] = frozenset({item.name for item in heading.fields.values()} | places)
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
