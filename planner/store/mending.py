"""From the rows of a readable file to a plan: what can be kept is kept, and everything else is listed."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from operator import attrgetter, getitem, itemgetter
from typing import TYPE_CHECKING, Any, Final

from planner.change import diff
from planner.errors import Fault, Unreadable
from planner.history import Entry, History, LogReader
from planner.merge.fold import fold
from planner.model.checks import name_of
from planner.model.fields import Kind, maker
from planner.model.fitting import TEXTS, fitted
from planner.model.keys import own_keys
from planner.model.kinds import Values, from_plain
from planner.model.plan import Plan
from planner.model.text import Lookup, write
from planner.model.values import TimeUnits, is_id, new_id
from planner.sentences import Told, kind_of, named, told
from planner.store.content import ALL, BASE, Identity, Rows, content_of
from planner.store.layout import CHANGES, layout_of
from planner.vectors import NOTHING, Progress, counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from planner.history import ChangeId
    from planner.merge.fold import Folded
    from planner.model.entities import Entity, Schema
    from planner.model.fields import Field
    from planner.model.values import Id
    from planner.store.content import Content
    from planner.vectors import Vector

_NO_ROWS = Rows((), ())
LEFT_OUT: Final = told("The row was left out.")
FILL_IN: Final = told("Fill it in.")
_PLAIN: Final = Lookup(TimeUnits(), {}, {})
"""What writing a default needs, which refers to no row."""
Wrong = dict[tuple[str, Any], tuple[Told, Told]]
"""What was wrong, and what was done about it, by field name and scalar."""
_MOST_CHANGES = 2**53
"""More than any plan will see, and few enough to count on from."""
MOST_FAULTS: Final = 1_000
"""More than anybody reads; to make a sentence of each of a million would take minutes."""
MOST_STEPS: Final = 2_000_000
"""Twice as many as making the largest plan takes."""
_MOST_COUNTERS: Final = 8_000_000
"""Counters in the vectors of a log that are written whole, together: as many as a file has room for."""
_ENTRY = {"replica": str, "counter": int, "lamport": int, "at": str, "author": str, "label": str}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A plan as it was in a file, the rows that keep it, and everything that was wrong with them there.

    `folded` is what its log makes of it, with the conflicts that nobody has settled yet.
    """

    plan: Plan
    history: History
    identity: Identity
    content: Content
    faults: tuple[Fault, ...] = ()
    folded: Folded | None = None


def load(content: Content, schema: Schema, at: str) -> Loaded:
    """The plan and history in a file's rows; where the two disagree, the rows are right and the log says so at `at`."""
    faults: list[Fault] = []
    log_faults: list[Fault] = []
    reader = LogReader(schema)
    history = _history(content, reader, log_faults)
    made = fold(history, schema)
    plan = _plan(content, made.plan, reader, faults)
    faults.extend(log_faults)
    mended = diff(made.plan, plan, "Mend what the file had wrong" if history.entries else "Open a plan")
    if mended or not history.entries:
        history = history.append(history.next_entry(new_id(), mended, author="", at=at))
        made = made.after(plan, mended) or fold(history, schema)
    sound = not mended and not faults and content.complete(layout_of(schema))
    kept = content if sound else content_of(plan, history, content.identity)
    return Loaded(plan, history, content.identity, kept, _listed(faults), replace(made, plan=plan))


def _listed(faults: list[Fault]) -> tuple[Fault, ...]:
    """The faults, or the first thousand of them where nobody would read all."""
    if len(faults) <= MOST_FAULTS:
        return tuple(faults)
    more = Fault(told("file"), "", told("more is wrong than can be listed."), told("Look for an older copy of it."))
    return (*faults[:MOST_FAULTS], more)


def _plan(content: Content, logged: Plan, reader: LogReader, faults: list[Fault]) -> Plan:
    """The rows of all entities, without those that cannot be read or refer to nothing."""
    schema = logged.schema
    tables = {
        one.name: _table(one, content.tables.get(one.plural, _NO_ROWS), logged.table(one.name), reader, faults)
        for one in schema.entities
    }
    while any(_mend_references(tables, entity, faults) for entity in schema.entities):
        continue  # a dropped row can leave others behind that refer to it
    for entity in schema.entities:
        if entity.keyed:
            faults.extend(_mend_keys(entity, tables[entity.name]))
    empty = Plan.of((), schema)
    plan = empty.with_tables({name: {**empty.table(name), **table} for name, table in tables.items()})
    faults.extend(_rule_faults(plan))
    return plan


def _rule_faults(plan: Plan) -> Iterator[Fault]:
    """What is wrong with rows that were kept all the same."""
    for entity in plan.schema.entities:
        for row in plan.table(entity.name).values():
            yield from entity.rule(row)


def _table(
    entity: Entity, rows: Rows, logged: Mapping[Id, Any], reader: LogReader, faults: list[Fault]
) -> dict[Id, Any]:
    """The rows of one entity, unreadable fields at their defaults, but rows without a proper id.

    A row that the log makes as well is the one that is `logged`, so that each is in memory once.
    """
    wrong: Wrong = {}
    table: dict[Id, Any] = {}
    for plain, row in _read(entity, rows, reader, wrong):
        if wrong and len(faults) <= MOST_FAULTS:
            faults.extend(_row_faults(entity, dict(zip(rows.columns, plain, strict=True)), wrong))
        if row.id in table:
            where = _place(entity, dict(zip(rows.columns, plain, strict=True)))
            faults.append(Fault(where, "id", told("is that of another row."), LEFT_OUT))
        elif is_id(row.id) and (not entity.single or row.id == entity.name):
            known = logged.get(row.id)
            kept = known if known == row else row
            table[kept.id] = kept
        else:
            faults.append(Fault(named(entity.label.lower(), f"{row.id[:60]!r}"), "id", told("is no id."), LEFT_OUT))
    return table


def _read(entity: Entity, rows: Rows, reader: LogReader, wrong: Wrong) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Rows as scalars and as what they stand for; fields of which there is no column take their defaults."""
    names, log = rows.columns[1:], reader.rows(entity)
    columns = [Values(partial(_value, entity.field(name), wrong), log.sound(name)) for name in names]
    lacking = [field for field in entity.fields if field.name not in names]
    defaults = [field.default for field in lacking]
    make = maker(entity.type, ("id", *names, *(field.name for field in lacking)))
    for plain in rows.values:
        yield plain, make((plain[0], *map(getitem, columns, plain[1:]), *defaults))


def _row_faults(entity: Entity, plain: Mapping[str, Any], wrong: Wrong) -> Iterator[Fault]:
    """What was wrong with the scalars of this row."""
    for field in entity.fields:
        if (field.name, plain.get(field.name)) in wrong:
            yield Fault(_place(entity, plain), field.label, *wrong[field.name, plain.get(field.name)])


def _place(entity: Entity, plain: Mapping[str, Any]) -> Told:
    """How to name a row that may not be readable."""
    known = next((plain[name] for name in ("key", "name", "id") if plain.get(name) and not entity.single), "")
    return named(entity.label.lower(), str(known)[:60])


def _value(field: Field, wrong: Wrong, plain: Any) -> Any:
    """A value fit for its field; if it had to be changed, what was wrong and what was done is noted."""
    value, remark = _fit(field, plain)
    if remark:
        wrong[field.name, plain] = remark
    return value


def _fit(field: Field, plain: Any) -> tuple[Any, tuple[Told, Told] | None]:
    """A value fit for its field, with what was wrong and what was done about it."""
    try:
        kept = from_plain(field, plain)
    except (Unreadable, ValueError, TypeError, OverflowError):
        wrong = told("there is no value.")
        if plain is not None:
            wrong = told("%1 is no %2.", f"{str(plain)[:60]!r}", told(field.kind))
        return field.default, (wrong, _fallen_back(field))
    value, wrong = fitted(field, kept)
    if not wrong:
        return value, None
    if field.kind in TEXTS:
        return value, (wrong, told("It was cleaned and cut to what fits.") if kept else FILL_IN)
    return value, (wrong, FILL_IN if kept is None else _fallen_back(field))


def _fallen_back(field: Field) -> Told:
    """What was done about a value that a field cannot have."""
    return told("It was set to %1.", write(field, field.default, _PLAIN)) if field.default else told("It was emptied.")


def _mend_keys(entity: Entity, table: dict[Id, Any]) -> Iterator[Fault]:
    """Give rows without a key, and all but the first row with the same one, a key of their own."""
    for row_id, key in list(own_keys(entity, table)):
        row = table[row_id]
        table[row_id] = replace(row, key=key)
        yield Fault(
            name_of(entity, row), "Key", told("'%1' is no key of its own.", row.key), told("It was set to %1.", key)
        )


def _mend_references(tables: Mapping[str, dict[Id, Any]], entity: Entity, faults: list[Fault]) -> bool:
    """Empty references to rows that are not there, or drop rows that need them; tell whether a row was dropped."""
    table, before = tables[entity.name], len(tables[entity.name])
    pointing = [field for field in entity.fields if field.of and _dangles(field, table.values(), tables[field.of])]
    for row_id, row in list(table.items()) if pointing else ():
        for field in pointing:
            mended = _mended(field, getattr(row, field.name), tables[field.of])
            if mended != getattr(row, field.name) or (mended is None and not field.optional):
                _put(table, row_id, field, mended)
                faults.append(_dangling(entity, row, field, row_id in table))
    return len(table) < before


def _dangles(field: Field, rows: Iterable[Any], targets: Mapping[Id, Any]) -> bool:
    """Whether a reference of any of the rows has to be mended: most files have none, and many rows."""
    values = map(attrgetter(field.name), rows)
    named = set(chain.from_iterable(values) if field.kind is Kind.REFERENCES else values)
    return not targets.keys() >= (named - {None} if field.optional else named)


def _mended(field: Field, value: Any, targets: Mapping[Id, Any]) -> Any:
    """The part of a reference that points to something."""
    if field.kind is Kind.REFERENCES:
        return value if all(target in targets for target in value) else tuple(t for t in value if t in targets)
    return value if value is None or value in targets else None


def _put(table: dict[Id, Any], row_id: Id, field: Field, value: Any) -> None:
    """Give the field its mended value, or drop the row where it must have one."""
    if value is None and not field.optional:
        table.pop(row_id, None)
    elif row_id in table:
        table[row_id] = replace(table[row_id], **{field.name: value})


def _dangling(entity: Entity, row: Any, field: Field, kept: bool) -> Fault:
    """Say which reference pointed to nothing."""
    done = told("The reference was removed.") if kept else LEFT_OUT
    return Fault(
        name_of(entity, row), field.label, told("it refers to a %1 that is not in the file.", kind_of(field.of)), done
    )


def _history(content: Content, reader: LogReader, faults: list[Fault]) -> History:
    """The change log, or none with a fault: a log with a hole in it cannot be folded."""
    try:
        return read_log(content, reader)
    except Unreadable:
        faults.append(
            Fault(told("history"), "", told("it cannot be read."), told("The plan was kept, and begins a new history."))
        )
        return History()


def read_log(content: Content, reader: LogReader) -> History:
    """The change log of a file; raises Unreadable for one that no program of ours writes."""
    try:
        base = vector_from_text(content.meta.get(BASE, "{}"))
        seen = Seen(base)
        rows = sorted(content.tables[CHANGES].by_name(), key=itemgetter("lamport", "replica", "counter"))
        _refuse_longest(rows)
        return History.of([_entry(row, reader, seen.by) for row in rows], base)
    except Unreadable:
        raise
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise Unreadable(told("a change in the history cannot be read")) from None


def _refuse_longest(rows: Iterable[Mapping[str, Any]]) -> None:
    """Refuse a log that would take minutes to read; raises Unreadable."""
    if sum((row["steps"] or "").count("],[") for row in rows) > MOST_STEPS:
        raise Unreadable(told("it is longer than that of any plan"))


class Seen:
    """The version vectors of a log that is read in its order, each checked against what came before."""

    def __init__(self, base: Vector) -> None:
        """Begin with the vector of the changes that were compacted; raises ValueError for one that none can be."""
        self._base, self._log = base, Progress(base)
        self._of: dict[str, Vector] = {}
        self._left = _MOST_COUNTERS - len(base)
        if min(base.values(), default=1) < 1:
            raise ValueError(base)

    def by(self, row: Mapping[str, Any]) -> Vector:
        """The vector of the next change; raises ValueError where no author can have known that, then.

        Each change has the next number of its replica, has seen only what was there, and stands behind that: its
        Lamport number is at most one more than what it has seen. From there, no number grows beyond counting.
        """
        replica, counter = row["replica"], row["counter"]
        compacted = counter <= self._base.get(replica, 0)
        if row["seen"] is not None:
            self._of[replica] = self._vector(replica, row["seen"])
        seen = self._of.get(replica, NOTHING)
        follows = compacted or counter == self._log.reached(replica) + 1
        if not follows or row["lamport"] > counted(seen) + counter:
            raise ValueError(row["lamport"])
        self._log.add(replica, counter)
        return seen

    def _vector(self, own: str, text: str) -> Vector:
        """What is written for the vector of a replica; raises ValueError."""
        if text == ALL:
            return self._log.upto_here(own)
        whole = {one: upto for one, upto in vector_from_text(text).items() if one != own}
        self._left -= len(whole)
        if self._left < 0 or not all(0 < upto <= self._log.reached(one) for one, upto in whole.items()):
            raise ValueError(text[:60])
        return whole


def _seen_alone(row: Mapping[str, Any]) -> Vector:
    """The vector of a change of which nobody knows what came before; raises ValueError."""
    return NOTHING if row["seen"] in (None, ALL) else vector_from_text(row["seen"])


def _entry(row: Mapping[str, Any], reader: LogReader, seen: Callable[[Mapping[str, Any]], Vector]) -> Entry:
    """One log entry from its row, `seen` giving its vector; raises Unreadable and what broken JSON raises."""
    if any(type(row[name]) is not kind for name, kind in _ENTRY.items()):
        raise Unreadable(told("an entry of the history lacks something"))
    if not (0 < row["counter"] < _MOST_CHANGES and 0 < row["lamport"] < _MOST_CHANGES):
        raise Unreadable(told("an entry of the history has no number that can be counted on"))
    if not is_id(row["replica"]):
        raise Unreadable(told("%1 is no id", f"{row['replica'][:60]!r}"))
    return Entry(
        **{name: row[name] for name in _ENTRY},
        seen=seen(row),
        steps=reader.steps(row["steps"]),
        undoes=_change_id(row["undoes"]),
        onto=vector_from_text(row["onto"]) if row.get("onto") else None,
    )


def _change_id(text: str | None) -> ChangeId | None:
    """The change that an entry takes back; raises ValueError."""
    if text is None:
        return None
    replica, counter = text.split()
    return replica, int(counter)


def vector_from_text(text: str) -> Vector:
    """The version vector in a JSON text; raises ValueError where it holds none."""
    vector = json.loads(text)
    if not isinstance(vector, dict) or not all(type(counter) is int for counter in vector.values()):
        raise ValueError(text[:60])
    return vector


def is_entry(row: Mapping[str, Any], schema: Schema) -> bool:
    """Whether the row of a log entry can be read by itself; what it says of others is not looked at."""
    try:
        _entry(row, LogReader(schema), _seen_alone)
    except (Unreadable, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False
    return True
