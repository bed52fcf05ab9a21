"""Salvage: what a damaged plan file still says, by its rows and by its change log, and what it does not say any more.

Rows and log tell the plan twice. What one has lost the other may have, and where the result has the content digest that
the file was saved with, nothing is lost at all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from planner.change import Change, apply
from planner.errors import Damaged, Fault, NotAPlan
from planner.model.checks import MAX_BYTES, name_of
from planner.model.kinds import row_to_plain
from planner.model.text import Lookup, write
from planner.model.values import new_id
from planner.sentences import named, told
from planner.store.content import DIGEST, Content, Rows
from planner.store.layout import APPLICATION_ID, CHANGES, META
from planner.store.log_remains import carried_out, log_in
from planner.store.mending import Loaded, load, vector_from_text
from planner.store.reader import read_rows
from planner.store.reading_around import BROKEN, Piece, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.change import Step
    from planner.model.entities import Entity, Schema
    from planner.model.plan import Plan
    from planner.model.values import Id
    from planner.vectors import Vector

SHORT, NAMED = 60, 5
"""How many letters of a name a list has room for, and how many names."""
_COMPARE: Final = told("Compare it with an earlier version.")
_UNSEEN: Final = Fault(
    told("history"), "", told("it is not as it was saved, in a way that does not show in the plan."), _COMPARE
)


class Harm(StrEnum):
    """What happened to a plan file."""

    NONE = "sound"
    OUTSIDE = "changed outside Launch Planner"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was had from a file: the plan with its history, what happened to the file, and whether all is `proven`.

    Proven means that the content has the digest with which it was saved. `loaded.faults` lists everything that is
    missing, that was changed, or that is not certain.
    """

    loaded: Loaded
    harm: Harm
    proven: bool


def salvage(data: bytes, schema: Schema, at: str) -> Salvaged:
    """What can be read in the bytes of a plan file; raises NewerFile, NotAPlan, and Damaged where that is nothing.

    Where rows and log disagree, the rows are right, as in every file; `at` is when the log says so.
    """
    try:
        content = read_rows(data, schema)
    except (Damaged, NotAPlan) as error:
        if isinstance(error, NotAPlan) and not _ours(data):
            raise
        return _Remains(data, schema, at).salvaged()
    loaded = load(content, schema, at)
    if content.digest() == content.meta.get(DIGEST):
        return Salvaged(loaded, Harm.NONE, proven=True)
    named = _differences(loaded, content) or (_UNSEEN,)
    return Salvaged(_with_faults(loaded, named), Harm.OUTSIDE, proven=False)


def _ours(data: bytes) -> bool:
    """Whether a file whose beginning is no plan file may have been one: its mark is there."""
    return len(data) <= MAX_BYTES and data[68:72] == APPLICATION_ID.to_bytes(4)


def _with_faults(loaded: Loaded, faults: Iterable[Fault]) -> Loaded:
    """What was loaded, with faults that are told first."""
    return replace(loaded, faults=(*faults, *loaded.faults))


def _differences(loaded: Loaded, content: Content) -> tuple[Fault, ...]:
    """Every difference between what the history says and what the rows hold: the change that mended them names it."""
    entries, lookup = loaded.history.entries, Lookup.of(loaded.plan)
    steps = entries[-1].steps if len(entries) > len(content.tables[CHANGES].values) else ()
    return tuple(_difference(step, loaded.plan, lookup) for step in steps)


def _difference(step: Step, plan: Plan, lookup: Lookup) -> Fault:
    """What the history says of one field or row, and what the file holds."""
    entity = plan.schema.entity(step.entity)
    if step.field is None:
        there, gone = told("it is in the file and not in its history."), told("it is not in the file any more.")
        return Fault(name_of(entity, step.after or step.before), "", there if step.after else gone)
    field = entity.field(step.field)
    before, after = (_short(write(field, value, lookup)) for value in (step.before, step.after))
    where = name_of(entity, plan.table(entity.name)[step.id])
    return Fault(where, field.label, told("the history says '%1', the file holds '%2'.", before, after))


def _short(text: str) -> str:
    """As much of a text as a list has room for."""
    return text if len(text) <= SHORT else f"{text[: SHORT - 1]}\N{HORIZONTAL ELLIPSIS}"


class _Remains:
    """A file whose pages do not fit together: what could be read of its tables and its log."""

    def __init__(self, data: bytes, schema: Schema, at: str) -> None:
        """Read around the damage; raises Damaged where nothing can be read."""
        self._schema, self._at = schema, at
        self._pieces = pieces_of(data, schema)
        self._meta = {str(name): str(row[1] or "") for name, row in self._rows_of(META).items()}
        self._log = log_in(self._pieces.tables.get(CHANGES), self._base(), schema)
        if not (self._log.kept.values or self._log.others or any(map(self._rows_of, self._entities()))):
            raise Damaged(told("nothing of it can be read"))
        self._plan = self._told_by_log()

    def salvaged(self) -> Salvaged:
        """The plan: proven where the content has the digest it was saved with, all that can be had where not."""
        faults = [*self._strange_faults(), *self._identity_faults()]
        raw = self._pieces.tables.get(CHANGES, Piece(())).as_rows()
        for content in (self._content(raw), self._content(raw, by_log=True)):
            if content.digest() == self._meta.get(DIGEST):
                loaded = load(content, self._schema, self._at)
                return Salvaged(_with_faults(loaded, faults), Harm.DAMAGED, proven=True)
        content = self._content(self._log.kept)
        loaded = load(content, self._schema, self._at)
        faults += [*self._lost_faults(), *self._log.faults]
        if self._log.complete:
            faults += _differences(loaded, content)
        if not (faults or loaded.faults):
            faults.append(_UNSEEN)
        return Salvaged(_with_faults(loaded, faults), Harm.DAMAGED, proven=False)

    def _entities(self) -> Iterable[str]:
        """The names of the tables with rows of the plan."""
        return (entity.plural for entity in self._schema.entities)

    def _rows_of(self, table: str) -> Mapping[Any, tuple[Any, ...]]:
        """The rows that could be read of a table, by its first column."""
        return self._pieces.tables[table].rows if table in self._pieces.tables else {}

    def _base(self) -> Vector:
        """The vector of the changes that were compacted."""
        try:
            return vector_from_text(self._meta.get("base") or "{}")
        except (ValueError, RecursionError):
            return {}

    def _told_by_log(self) -> Plan:
        """The plan as the log tells it: the fold of its history, and what can be told of the rest."""
        kept = load(Content({CHANGES: self._log.kept, META: self._as_meta()}), self._schema, self._at)
        mended = len(kept.history.entries) > len(self._log.kept.values)
        gone = kept.history.entries[-1].steps if mended else ()
        plan = apply(kept.plan, Change("", tuple(step.inverse() for step in gone)))  # in the order of the log
        return carried_out(plan, self._log.others)

    def _as_meta(self) -> Rows:
        """What is said about the file, with an identity where that is lost."""
        meta = {"plan": new_id(), "created": self._at, **self._meta}
        return Rows(("name", "value"), tuple(meta.items()))

    def _content(self, log: Rows, *, by_log: bool = False) -> Content:
        """The rows that could be read, completed by what the log tells; or only what it tells."""
        tables = {entity.plural: self._rows(entity, by_log=by_log) for entity in self._schema.entities}
        return Content({**tables, CHANGES: log, META: self._as_meta()})

    def _rows(self, entity: Entity, *, by_log: bool) -> Rows:
        """The rows of one entity."""
        columns = self._columns(entity)
        told_by_log = {row_id: _plain(entity, row, columns) for row_id, row in self._plan.table(entity.name).items()}
        read = {} if by_log else self._rows_of(entity.plural)
        sure = {row_id: row for row_id, row in read.items() if row_id not in told_by_log or not _broken(row)}
        agreed = [one for one in told_by_log if one in sure] == [one for one in sure if one in told_by_log]
        ordered = dict.fromkeys(told_by_log if agreed else sure, ())
        return Rows(columns, tuple({**ordered, **told_by_log, **sure}.values()))

    def _columns(self, entity: Entity) -> tuple[str, ...]:
        """The columns that the table of an entity has in the file."""
        piece = self._pieces.tables.get(entity.plural)
        return piece.columns if piece else ("id", *(field.name for field in entity.fields))

    def _strange_faults(self) -> Iterator[Fault]:
        """What else the file holds."""
        for kind, name in self._pieces.strange:
            where = told("%1 '%2'", kind, name)
            yield Fault(where, "", told("plan files never hold such a thing."), told("It was left out, and never run."))

    def _identity_faults(self) -> Iterator[Fault]:
        """Whether it is still known which plan this is."""
        if not self._meta.get("plan"):
            done = told("It counts as a plan of its own, which cannot be merged with its copies.")
            yield Fault(told("plan"), "", told("its identity cannot be read."), done)

    def _lost_faults(self) -> Iterator[Fault]:
        """What cannot be read of each table."""
        for entity in self._schema.entities:
            piece = self._pieces.tables.get(entity.plural) or Piece((), torn=True)
            restored = [row for one, row in self._plan.table(entity.name).items() if self._unread(piece, one)]
            if restored and not entity.single:
                yield _restored(entity, restored)
            yield from _lost(entity, piece, len(restored), certain=self._log.complete)
            yield from self._letter_faults(entity, piece)

    def _unread(self, piece: Piece, row_id: Id) -> bool:
        """Whether a row that the log tells of could not be read, or not all of it."""
        return row_id not in piece.rows or _broken(piece.rows[row_id])

    def _letter_faults(self, entity: Entity, piece: Piece) -> Iterator[Fault]:
        """Rows with letters that nobody can read any more."""
        for row_id, row in piece.rows.items():
            if _broken(row) and row_id not in self._plan.table(entity.name):
                where = named(entity.label.lower(), _short(str(row_id)))
                yield Fault(where, "", told("some of its letters cannot be read."), told("Look through its texts."))


def _plain(entity: Entity, row: Any, columns: tuple[str, ...]) -> tuple[Any, ...]:
    """A row of the plan as the file keeps it."""
    plain = row_to_plain(entity.fields, row)
    return tuple(plain[name] for name in columns)


def _broken(values: tuple[Any, ...]) -> bool:
    """Whether letters of a row could not be read."""
    return any(isinstance(value, str) and (BROKEN in value or "\0" in value) for value in values)


def _restored(entity: Entity, rows: list[Any]) -> Fault:
    """Say which rows were taken from the log."""
    names = [_short(getattr(row, "key", "") or getattr(row, "name", "") or row.id) for row in rows]
    listed = ", ".join((*names[:NAMED], *(["..."] if len(names) > NAMED else [])))
    what = told(
        "%1 cannot be read in its table (%2).", told("1 row") if len(rows) == 1 else told("%1 rows", len(rows)), listed
    )
    return Fault(told(entity.many), "", what, told("This was taken from the history."))


def _lost(entity: Entity, piece: Piece, restored: int, *, certain: bool) -> Iterator[Fault]:
    """Say how many rows are in neither; `certain` that the log tells of all of them."""
    lost = piece.gaps + len(piece.unfit) - restored
    if certain or piece.whole or entity.single:
        return
    if lost > 0:
        counted = told("up to 1 row is lost.") if lost == 1 else told("up to %1 rows are lost.", lost)
        yield Fault(told(entity.many), "", counted, _COMPARE)
    elif piece.torn and not piece.gaps:
        yield Fault(told(entity.many), "", told("its last rows may be lost."), _COMPARE)
