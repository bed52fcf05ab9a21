"""Rows as a file holds them, and how they become a plan: every fault named with its place, everything readable kept."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from planner.errors import Fault, Refused, Unreadable
from planner.formats.format import Progress, reported, unwatched
from planner.formats.ties import suspended_faults
from planner.model import text
from planner.model.calendars import Calendar
from planner.model.checks import check_value, control_characters, name_of, size_faults
from planner.model.entities import Entity, Schema
from planner.model.fields import Field, Kind
from planner.model.plan import Plan
from planner.model.positions import spread
from planner.model.settings import Settings
from planner.model.text import Lookup
from planner.model.values import Id, TimeUnits, new_id
from planner.sentences import UNSAID, closed, grouped, kind_of, told

if TYPE_CHECKING:
    from planner.sentences import Told

_AS_WRITTEN = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.EVIDENCE, Kind.COLOR})


@dataclass(frozen=True, slots=True)
class Cell:
    """One value as written, and the line where it stands."""

    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A row as written: cells by the written names of its fields; `outer` is the draft that it stands inside."""

    entity: Entity
    cells: Mapping[str, Cell]
    line: int = 0
    outer: Draft | None = None
    id: Id = field(default_factory=new_id)

    @property
    def name(self) -> Told:
        """How faults call the row."""
        kind = told(self.entity.label.lower())
        named = self.cells.get("key", Cell("")).text.strip() or self.cells.get("name", Cell("")).text
        if named and not self.entity.single:
            return told("%1 %2", kind, named[:60])
        return told("%1 of %2", kind, self.outer.name) if self.outer else kind


def plan_of(
    drafts: Iterable[Draft],
    schema: Schema,
    faults: list[Fault],
    units: TimeUnits | None = None,
    progress: Progress = unwatched,
) -> Plan:
    """The plan that the drafts make, every fault added to the list; raises Refused for more rows than a plan holds.

    `units` says how long a day is where the drafts hold no calendar; `progress` goes from its middle to its end.
    """
    keyed = _keyed(drafts, faults)
    lookup = _lookup(keyed, schema)
    if units is not None:
        lookup = dataclasses.replace(lookup, units=units)
    watched = reported(keyed, progress, (0.5, 0.8), len(keyed))
    rows = _with_ends(_Reading(lookup, faults).rows(watched), faults)
    progress(0.85)
    rows = _without_rings(_without_repeats(_placed(rows, schema), faults), schema, faults)
    progress(0.95)
    plan = Plan.of((row for _draft, row in rows), schema)
    if too_many := tuple(size_faults(plan)):
        raise Refused(too_many)
    faults.extend(suspended_faults(plan, {row.id: draft.line for draft, row in rows}))
    return _with_supposed(plan, rows, faults)


def _keyed(drafts: Iterable[Draft], faults: list[Fault]) -> list[Draft]:
    """The drafts with a usable key each; a key used before drops the row, and what stands inside it."""
    used: dict[str, _Keys] = {}
    lost: set[Id] = set()
    kept: list[Draft] = []
    for draft in drafts:
        keys = used.setdefault(draft.entity.name, _Keys())
        named = _with_key(draft, keys, faults) if draft.entity.keyed else draft
        if named is None or (draft.outer is not None and draft.outer.id in lost):
            lost.add(draft.id)
        else:
            kept.append(named)
    return kept


@dataclass(frozen=True, slots=True)
class _Keys:
    """The keys that rows of one entity have already, and the numbers that were not tried for a made-up one."""

    taken: set[str] = field(default_factory=set)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def free(self, prefix: str) -> str:
        """A key that nobody has."""
        return next(made for number in self.numbers if (made := f"{prefix}{number:02}") not in self.taken)


def _with_key(draft: Draft, keys: _Keys, faults: list[Fault]) -> Draft | None:
    """The draft with a key without spaces, made up where it has none; None where the key is taken."""
    written = draft.cells.get("key", Cell("", draft.line))
    key = re.sub(r"[\s,;]+", "-", written.text.strip())[:40]
    if key in keys.taken:
        faults.append(
            Fault(draft.name, "Key", told("'%1' is used twice; this row was left out.", key), line=written.line)
        )
        return None
    if not key:
        key = keys.free(draft.entity.prefix)
    if key != written.text.strip() and draft.line:  # else it is only referred to, perhaps by its name
        faults.append(
            Fault(
                draft.name, "Key", told("%1; the row is now called %2.", _unusable(written.text), key), line=draft.line
            )
        )
    keys.taken.add(key)
    return dataclasses.replace(draft, cells={**draft.cells, "key": Cell(key, written.line)})


def _unusable(key: str) -> Told:
    """Why a key was replaced."""
    wrong = told("'%1' is no key (no spaces, commas or semicolons, at most 40 characters)", key[:60])
    return wrong if key.strip() else told("no key")


def _lookup(drafts: list[Draft], schema: Schema) -> Lookup:
    """Ids by key, and what day, week and month mean: the settings and the calendar say."""
    ids: dict[str, dict[str, Id]] = {entity.name: {} for entity in schema.entities}
    for draft in drafts:
        if draft.entity.keyed:
            ids[draft.entity.name][draft.cells["key"].text] = draft.id
    for entity, name, row_id in _called_once(drafts):
        ids[entity].setdefault(name, row_id)
    bare = Lookup(TimeUnits(), ids, {})
    timely = [draft for draft in drafts if draft.entity.type in (Settings, Calendar)]
    return dataclasses.replace(bare, units=Plan.of((row for _, row in _Reading(bare, []).rows(timely)), schema).units)


def _called_once(drafts: list[Draft]) -> Iterator[tuple[str, str, Id]]:
    """The rows with a key that have a name for themselves: entity, name and id."""
    named = [(draft.entity.name, draft.cells["name"].text.strip(), draft.id) for draft in drafts if _is_named(draft)]
    often = Counter((entity, name) for entity, name, _row_id in named)
    yield from (one for one in named if one[1] and often[one[:2]] == 1)


def _is_named(draft: Draft) -> bool:
    return draft.entity.keyed and "name" in draft.cells


Read = tuple[Draft, Any]
"""A row with the draft that it was read from."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reading drafts with one look-up into one list of faults."""

    lookup: Lookup
    faults: list[Fault]

    def rows(self, drafts: Iterable[Draft]) -> list[Read]:
        """The rows that can be read."""
        return [(draft, row) for draft in drafts if (row := self.row(draft)) is not None]

    def row(self, draft: Draft) -> Any | None:
        """The row of a draft, faulty fields at their defaults; None where a field that must be given is not."""
        values = {"id": draft.entity.name if draft.entity.single else draft.id}
        for item in draft.entity.fields:
            if draft.outer is not None and item.name == draft.entity.inside:
                values[item.name] = draft.outer.id
            elif not _read_later(item) and not self._read_into(values, item, draft):
                return None
        return self._ruled(draft, draft.entity.type(**values))

    def _read_into(self, values: dict[str, Any], item: Field, draft: Draft) -> bool:
        """Read one field; False where the row cannot do without it."""
        cell = draft.cells.get(item.written)
        if (cell is None or not cell.text) and not item.required:
            return True
        if cell is None and item.default:
            return True  # as the JSON Schema of the format has it
        try:
            values[item.name] = self._value(item, cell, draft)
        except Unreadable as problem:
            return self._stand_in(values, item, draft, problem.message)
        return True

    def _stand_in(self, values: dict[str, Any], item: Field, draft: Draft, problem: Told) -> bool:
        """Name the fault; what stands in is the key for a name, or the default."""
        line = draft.cells.get(item.written, draft).line
        key = draft.cells.get("key")
        named = item.name == "name" and item.required and key is not None
        if named and key is not None:
            values["name"] = key.text
        usable = named or not item.required or bool(item.default)
        fix = told("The key stands in for it.") if named else UNSAID if usable else told("The row was left out.")
        self.faults.append(Fault(draft.name, item.label, closed(problem), fix, line))
        return usable

    def _value(self, item: Field, cell: Cell | None, draft: Draft) -> Any:
        """The value of a cell; raises Unreadable."""
        if cell is None:
            raise Unreadable(told("%1 must be given.", told(item.label)))
        special = self._text if item.kind in _AS_WRITTEN else self._known if item.kind is Kind.REFERENCES else None
        value = special(item, cell, draft) if special else text.read(item, cell.text, self.lookup)
        if problem := check_value(item, value):
            raise Unreadable(problem)
        return value

    def _known(self, item: Field, cell: Cell, draft: Draft) -> tuple[Id, ...]:
        """The rows that a cell names, unknown ones left out and named."""
        keys = [key for key in re.split(r"[,;\s]+", cell.text) if key]
        unknown = dict.fromkeys(key for key in keys if key not in self.lookup.ids[item.of])
        for key in unknown:
            message = told("there is no %1 '%2'; it was left out.", kind_of(item.of), key)
            self.faults.append(Fault(draft.name, item.label, message, line=cell.line))
        return tuple(dict.fromkeys(self.lookup.id_of(item.of, key) for key in keys if key not in unknown))

    def _text(self, item: Field, cell: Cell, draft: Draft) -> str:
        """A text without control characters and no longer than the field; says so where it cleans one."""
        clean = control_characters(item).sub(" ", cell.text)[: item.longest]
        if clean != cell.text:
            message = told("control characters, or more than %1 characters, were cut out.", grouped(item.longest))
            self.faults.append(Fault(draft.name, item.label, message, line=cell.line))
        return clean

    def _ruled(self, draft: Draft, row: Any) -> Any | None:
        """The row, fields that break its rule together back at their defaults; None where that does not mend it."""
        broken = tuple(draft.entity.rule(row))
        if not broken:
            return row
        self.faults.extend(dataclasses.replace(fault, where=draft.name, line=draft.line) for fault in broken)
        labels = {fault.field for fault in broken}
        groups = {item.group for item in draft.entity.fields if item.label in labels} - {""}
        reset = [item for item in draft.entity.fields if item.label in labels or item.group in groups]
        mended = dataclasses.replace(row, **{item.name: item.default for item in reset if not item.internal})
        return (
            None
            if any(item.required and not item.default for item in reset) or tuple(draft.entity.rule(mended))
            else mended
        )


def _read_later(item: Field) -> bool:
    """Whether a field is not read with its row: what a scenario changes is read once all rows are there."""
    return item.internal or item.kind is Kind.SUPPOSED


def _with_supposed(plan: Plan, rows: list[Read], faults: list[Fault]) -> Plan:
    """The plan with what its scenarios change, in words of its rows; lines that say nothing are named and left out."""
    tables: dict[str, dict[Id, Any]] = {}
    for draft, row in rows:
        for item in draft.entity.fields:
            cell = draft.cells.get(item.written) if item.kind is Kind.SUPPOSED else None
            if cell is not None:
                found, problems = text.spelling(plan).changes(cell.text)
                faults.extend(
                    Fault(draft.name, item.label, told("%1; it was left out.", one), line=cell.line) for one in problems
                )
                table = tables.setdefault(draft.entity.name, plan.copied(draft.entity.name))
                table[row.id] = dataclasses.replace(table[row.id], **{item.name: found})
    return plan.with_tables(tables) if tables else plan


def _with_ends(rows: list[Read], faults: list[Fault]) -> list[Read]:
    """The rows without references to rows that were left out, and without rows that need one of those."""
    there = {row.id for _draft, row in rows}
    kept = [(draft, mended) for draft, row in rows if (mended := _ended(draft, row, there, faults)) is not None]
    return kept if len(kept) == len(rows) else _with_ends(kept, faults)


def _ended(draft: Draft, row: Any, there: set[Id], faults: list[Fault]) -> Any | None:
    """The row with the references that have an end; None where a needed one has none, or its rule needs one."""
    whole = row
    for item in draft.entity.fields:
        if item.of:
            value = getattr(row, item.name)
            if item.kind is Kind.REFERENCES:
                row = dataclasses.replace(row, **{item.name: ends}) if (ends := _those(value, there)) != value else row
            elif value is not None and value not in there:
                faults.append(
                    Fault(draft.name, item.label, told("that %1 was left out.", kind_of(item.of)), line=draft.line)
                )
                if item.required:
                    return None
                row = dataclasses.replace(row, **{item.name: None})
    broken = () if row is whole else tuple(draft.entity.rule(row))
    faults.extend(dataclasses.replace(fault, where=draft.name, line=draft.line) for fault in broken)
    return None if broken else row


def _those(ids: tuple[Id, ...], there: set[Id]) -> tuple[Id, ...]:
    """The ids that are there."""
    return tuple(row_id for row_id in ids if row_id in there)


def _placed(rows: list[Read], schema: Schema) -> list[Read]:
    """The rows with positions in the order of the file."""
    counts = {entity.name: sum(draft.entity is entity for draft, _row in rows) for entity in schema.entities}
    places = {
        entity.name: (item.name, iter(spread(counts[entity.name])))
        for entity in schema.entities
        for item in entity.fields
        if item.kind is Kind.POSITION
    }
    return [(draft, _with_place(row, places.get(draft.entity.name))) for draft, row in rows]


def _with_place(row: Any, place: tuple[str, Iterator[str]] | None) -> Any:
    """The row at the next position of its entity."""
    return dataclasses.replace(row, **{place[0]: next(place[1])}) if place else row


def _without_repeats(rows: list[Read], faults: list[Fault]) -> list[Read]:
    """The rows without those that say what another row without a key says."""
    seen: set[Any] = set()
    kept: list[Read] = []
    for draft, row in rows:
        said = None if draft.entity.keyed or draft.entity.single else dataclasses.replace(row, id="")
        if said is not None and said in seen:
            faults.append(Fault(draft.name, "", told("this is said twice; the second was left out."), line=draft.line))
        else:
            seen.add(said)
            kept.append((draft, row))
    return kept


def _without_rings(rows: list[Read], schema: Schema, faults: list[Fault]) -> list[Read]:
    """The rows, a parent taken away wherever somebody would be their own ancestor."""
    mended = {row.id: row for _draft, row in rows}
    for entity in schema.entities:
        for item in entity.fields:
            if item.kind is Kind.REFERENCE and item.of == entity.name and item.optional and not item.mutual:
                _open_rings([read for read in rows if read[0].entity is entity], item, mended, faults)
    return [(draft, mended[row.id]) for draft, row in rows]


def _open_rings(rows: list[Read], item: Field, mended: dict[Id, Any], faults: list[Fault]) -> None:
    """Follow each row's parents to the top once; where they come back, the row that was met first loses its parent."""
    settled: set[Id] = set()
    for draft, row in rows:
        trail: dict[Id, None] = {}
        current: Id | None = row.id
        while current is not None and current not in settled and current not in trail:
            trail[current] = None
            current = getattr(mended[current], item.name)
        if current is not None and current in trail:
            mended[current] = dataclasses.replace(mended[current], **{item.name: None})
            where = name_of(draft.entity, mended[current])
            faults.append(
                Fault(where, item.label, told("it would be its own ancestor; it has no parent now."), line=draft.line)
            )
        settled.update(trail)
