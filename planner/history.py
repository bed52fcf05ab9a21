"""The change log of a plan: who changed what, and knowing what. The plan is the fold of its log."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from planner.change import Change, Step
from planner.errors import Unreadable
from planner.model.fitting import LogRows
from planner.model.kinds import row_to_plain, to_plain
from planner.model.values import is_id
from planner.pace import paced
from planner.sentences import kind_of, told
from planner.vectors import NOTHING, Vector, counted

if TYPE_CHECKING:
    from planner.model.entities import Entity, Schema
    from planner.model.values import Id

ChangeId = tuple[str, int]
"""The replica that made a change and its number there."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change in the log.

    `seen` is the version vector of the other replicas when the change was made; of its own replica a change has seen
    all before it. `at` is UTC as ISO text, for people only: order comes from `lamport`. `undoes` is the change that
    this one takes back: an undo takes back an edit or a redo, a redo takes back an undo. `onto` marks a merge: the
    version vector of this copy before it took the changes of another one in. The steps of a merge say what that did to
    the plan, so that it can be shown and undone; the plan itself follows from the changes that were taken in.
    """

    replica: str
    counter: int
    lamport: int
    seen: Vector
    at: str
    author: str
    label: str
    steps: tuple[Step, ...]
    undoes: ChangeId | None = None
    onto: Vector | None = None

    @property
    def id(self) -> ChangeId:
        """Replica and counter."""
        return self.replica, self.counter

    @property
    def first(self) -> bool:
        """Whether this entry made the plan, so that there is nothing before it to go back to."""
        return self.lamport == 1

    @property
    def past(self) -> int:
        """How many changes it has seen."""
        return counted(self.seen) + self.counter - 1

    @property
    def order(self) -> tuple[int, str, int]:
        """The place in the log: the same on every replica, and after everything that the change has seen."""
        return self.lamport, self.replica, self.counter

    @property
    def change(self) -> Change:
        """What was replaced."""
        return Change(self.label, self.steps)

    def has_seen(self, other: ChangeId) -> bool:
        """Whether its author knew that change when making this one."""
        replica, counter = other
        return counter < self.counter if replica == self.replica else self.seen.get(replica, 0) >= counter


@dataclass(frozen=True, slots=True)
class History:
    """The log in order, with what undo and redo would take back (next one last) and the version vector.

    `base` is the vector of the changes that were compacted: they are told by fewer entries than there were, of which
    each says what several did.
    """

    entries: tuple[Entry, ...] = ()
    undoable: tuple[Entry, ...] = ()
    redoable: tuple[Entry, ...] = ()
    vector: Vector = field(default_factory=lambda: NOTHING)
    base: Vector = field(default_factory=lambda: NOTHING)

    @classmethod
    def of(cls, entries: Iterable[Entry], base: Vector = NOTHING) -> History:
        """The history of these entries, whatever their order."""
        ordered = sorted(entries, key=lambda entry: entry.order)
        vector = dict(base)
        for entry in ordered:
            vector[entry.replica] = max(entry.counter, vector.get(entry.replica, 0))
        return cls(tuple(ordered), *_stacks(ordered, base), MappingProxyType(vector), base)

    def append(self, entry: Entry) -> History:
        """This history and one entry more, which comes last in order."""
        if entry.onto is not None:
            return History.of((*self.entries, entry), self.base)
        undoable, redoable = list(self.undoable), list(self.redoable)
        _stack(entry, undoable, redoable)
        vector = MappingProxyType({**self.vector, entry.replica: entry.counter})
        return History((*self.entries, entry), tuple(undoable), tuple(redoable), vector, self.base)

    def next_entry(
        self,
        replica: str,
        change: Change,
        *,
        author: str,
        at: str,
        undoes: ChangeId | None = None,
        onto: Vector | None = None,
    ) -> Entry:
        """The entry that this change would be, made by a replica that has seen the whole log."""
        lamport = self.entries[-1].lamport + 1 if self.entries else 1
        counter = self.vector.get(replica, 0) + 1
        seen = self._seen_by(replica)
        return Entry(replica, counter, lamport, seen, at, author, change.label, change.steps, undoes, onto)

    def _seen_by(self, replica: str) -> Vector:
        """The vector without the replica itself; one mapping shared by changes that follow each other."""
        if self.entries and self.entries[-1].replica == replica and self.sees_all(self.entries[-1]):
            return self.entries[-1].seen
        return MappingProxyType({other: counter for other, counter in self.vector.items() if other != replica})

    def sees_all(self, entry: Entry) -> bool:
        """Whether an entry of this log has seen all others."""
        return entry.past + 1 == sum(self.vector.values())

    def entry(self, wanted: ChangeId) -> Entry:
        """The entry of that id; raises KeyError."""
        found = next((entry for entry in reversed(self.entries) if entry.id == wanted), None)
        if found is None:
            raise KeyError(wanted)
        return found

    @property
    def untold(self) -> int:
        """How many changes there were more than there are entries: those of the base are told by fewer."""
        return sum(self.vector.values()) - len(self.entries)

    def beyond(self, known: Vector) -> tuple[Entry, ...]:
        """The entries that somebody with this version vector has not seen."""
        return tuple(entry for entry in self.entries if not covers(known, entry))

    def undo(self) -> tuple[Change, ChangeId] | None:
        """The change that takes the last undoable entry back, and that entry's id."""
        if not self.undoable:
            return None
        last = self.undoable[-1]
        return last.change.inverse(told("Undo %1", last.label)), last.id

    def redo(self) -> tuple[Change, ChangeId] | None:
        """The change that takes the last undo back, under the label of what comes back, and the id of that undo."""
        if not self.redoable:
            return None
        last = self.redoable[-1]
        return last.change.inverse(self.redo_label), last.id

    @property
    def undo_label(self) -> str:
        """The label of what undo takes back; empty where there is nothing."""
        return self.undoable[-1].label if self.undoable else ""

    @property
    def redo_label(self) -> str:
        """The label of what redo brings back; empty where there is nothing."""
        undoes = self.redoable[-1].undoes if self.redoable else None
        return self.entry(undoes).label if undoes else ""

    @property
    def trunk(self) -> int:
        """How many of the first entries every later one has seen: as far as that, everybody knew the same plan."""
        later = ((place, one) for place, one in enumerate(self.entries, self.untold) if not covers(self.base, one))
        forked = any(one.past != place for place, one in later)
        return _trunk(self) if forked else len(self.entries)


def covers(known: Vector, entry: Entry) -> bool:
    """Whether somebody with this version vector has seen an entry."""
    return entry.counter <= known.get(entry.replica, 0)


def _trunk(history: History) -> int:
    """How many of the first entries every later one has seen, where not all have."""
    missed, entries = Missed(history), history.entries
    last = {(entry.replica, id(entry.seen)): number for number, entry in enumerate(entries)}
    shared = len(entries)
    for number in last.values():
        least = missed.first(entries[number])
        shared = least if least < min(number, shared) else shared
    return shared


class Missed:
    """Finds what the authors of entries had not seen.

    That takes no time for who had seen all before, and otherwise grows with what was seen and not with all there is.
    """

    def __init__(self, history: History) -> None:
        """Note where each entry stands."""
        self._base, self._end, self._untold = history.base, len(history.entries), history.untold
        self._place = {entry.id: number for number, entry in enumerate(history.entries)}
        self._begun: dict[str, int] = {}
        for number, entry in enumerate(history.entries):
            if not covers(history.base, entry):
                self._begun.setdefault(entry.replica, number)

    def first(self, entry: Entry) -> int:
        """The place of the first entry of another replica that its author had not seen, what is compacted left out.

        The length of the log for who had seen all before.
        """
        seen, base = entry.seen, self._base
        if entry.past == self._place[entry.id] + self._untold and not covers(base, entry):
            return self._end
        known = ((one, max(upto, base.get(one, 0)) + 1) for one, upto in seen.items() if one != entry.replica)
        least = min((self._place.get(missed, self._end) for missed in known), default=self._end)
        unknown = (place for one, place in self._begun.items() if one != entry.replica and one not in seen)
        return min(least, next(unknown, self._end))


def _stacks(entries: Sequence[Entry], base: Vector) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """What undo and redo would take back, next one last."""
    undoable: list[Entry] = []
    redoable: list[Entry] = []
    for entry in reversed(_line(entries, base)):
        _stack(entry, undoable, redoable)
    return tuple(undoable), tuple(redoable)


def _line(entries: Sequence[Entry], base: Vector) -> list[Entry]:
    """The entries that led here one after another, last one first, as far back as each has seen the one before it.

    A merge leads back to where its author was.
    """
    onto: Vector | None = None
    line: list[Entry] = []
    for entry in reversed(entries):
        if onto is not None and not covers(onto, entry):
            continue
        if line and not line[-1].has_seen(entry.id):
            return line[:-1]  # made beside the one before it, so that it cannot be taken back by itself
        if covers(base, entry):
            return line
        line.append(entry)
        onto = onto if entry.onto is None else entry.onto
    return line


def _stack(entry: Entry, undoable: list[Entry], redoable: list[Entry]) -> None:
    """Note what an entry means for undo and redo; one without steps closes the door to what was undone before it."""
    if entry.undoes is None:
        redoable.clear()
        if entry.steps and not entry.first:
            undoable.append(entry)
    elif _taken(undoable, entry.undoes):
        redoable.append(entry)
    elif _taken(redoable, entry.undoes):
        undoable.append(entry)


def _taken(stack: list[Entry], wanted: ChangeId) -> bool:
    """Take an entry from a stack, most likely its last; tell whether it was there."""
    for place in range(len(stack) - 1, -1, -1):
        if stack[place].id == wanted:
            del stack[place]
            return True
    return False


_item_at: Final = json.JSONDecoder().raw_decode
_SOME: Final = 4_000
"""Characters of a log that are read at once, at least: about ten rows."""
_SPACE: Final = re.compile(r"[ \t\r\n]*")
"""What may stand between two items of a list."""
compact: Final = json.JSONEncoder(separators=(",", ":")).encode
"""Values as JSON without spaces."""


def steps_to_text(schema: Schema, steps: Iterable[Step]) -> str:
    """Steps as JSON: a list of [entity, id, field or null, before, after], values as the plan file keeps them.

    Step by step, because writing a long list in one go would keep all other threads waiting.
    """
    return f"[{','.join(compact(_plain_step(schema.entity(step.entity), step)) for step in paced(steps))}]"


def _plain_step(entity: Entity, step: Step) -> list[Any]:
    """One step as plain values."""
    if step.field is not None:
        field_ = entity.field(step.field)
        return [step.entity, step.id, step.field, to_plain(field_, step.before), to_plain(field_, step.after)]
    rows = (step.before, step.after)
    return [step.entity, step.id, None, *(None if row is None else row_to_plain(entity.fields, row) for row in rows)]


def _items(text: str) -> Iterator[Any]:
    """The items of a JSON list, few at a time, as all at once take ten times the memory of the text; raises ValueError.

    Some at once are read in two thirds of the time that each by itself takes.
    """
    place, last = 0, len(text) - 1
    while place < last and text != "[]":
        if text[place] != ("," if place else "["):
            raise ValueError(text[place : place + 60])
        items, place = _some_at(text, place + 1)
        yield from items
    if text != "[]" and not (place and text[place:] == "]"):
        raise ValueError(text[-60:])


def _some_at(text: str, place: int) -> tuple[list[Any], int]:
    """Some items from a place on, and where the next comma or bracket is; raises ValueError."""
    end = text.find("],[", place + _SOME, place + 2 * _SOME) + 1
    if end:
        # What looks like the end of an item may be inside of one, or of a text; but then this is no list.
        with suppress(ValueError):
            return json.loads(f"[{text[place:end]}]"), end
    item, end = _item_at(text, _behind_space(text, place))
    return [item], _behind_space(text, end)


def _behind_space(text: str, place: int) -> int:
    """The place of the first character from a place on that means something."""
    found = _SPACE.match(text, place)
    return found.end() if found else place


class LogReader:
    """Reads the steps of a log, entry by entry; what its scalars stand for is worked out once for all of them."""

    def __init__(self, schema: Schema) -> None:
        """Begin with nothing known."""
        self._schema = schema
        self._ids: dict[Id, Id] = {}
        self._rows: dict[str, LogRows] = {}

    def rows(self, entity: Entity) -> LogRows:
        """How the rows of an entity are read, with what is known of them so far."""
        if entity.name not in self._rows:
            self._rows[entity.name] = LogRows(entity, self._ids)
        return self._rows[entity.name]

    def steps(self, text: str) -> tuple[Step, ...]:
        """The steps that a JSON text holds; raises Unreadable."""
        try:
            return tuple(self._step(*plain) for plain in paced(_items(text)))
        except Unreadable:
            raise
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise Unreadable(told("a change in the history cannot be read")) from None

    def _step(self, name: str, row_id: Any, field: str | None, before: Any, after: Any) -> Step:
        """One step from plain values; raises what `steps` turns into Unreadable."""
        entity = self._schema.entity(name)
        if not isinstance(row_id, str) or not is_id(row_id):
            raise Unreadable(told("%1 is no id", f"{row_id!r:.60}"))
        if entity.single and (field is None or row_id != entity.name):
            raise Unreadable(told("there is one row of %1, always", kind_of(entity.name)))
        rows = self.rows(entity)
        row_id = self._ids.setdefault(row_id, row_id)
        if field is not None:
            known = rows.values[field]
            return Step(entity.name, row_id, entity.field(field).name, known[before], known[after])
        return Step(entity.name, row_id, None, _row(rows, row_id, before), _row(rows, row_id, after))


def _row(rows: LogRows, row_id: Id, plain: Any) -> Any:
    """A whole row, or None where there was none; raises what `steps` turns into Unreadable."""
    if plain is None:
        return None
    if not isinstance(plain, dict):
        raise Unreadable(told("%1 is no row", f"{plain!r:.60}"))
    return rows.row(row_id, plain)
