"""What happened to one row since the log forked: who wrote it, who removed it, and what it is now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner.merge.places import FIRST, place_of
from planner.merge.registers import Write, heads, last_known, register_of, registers_of, values_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner.history import Entry
    from planner.merge.places import Place
    from planner.model.entities import Entity


class Story:
    """The writes to a row and its removals, in the order of the log.

    A row is there while somebody wrote to it without knowing of its removal, or knowing of it: a removal ends what its
    author had seen, no more. `place` is where it was put last, None where it never was.
    """

    __slots__ = ("_begun", "_first", "_heads", "_registers", "_removals", "_row", "_writers", "entity", "place")

    def __init__(self, entity: Entity, row: Any | None, place: Place | None = None) -> None:
        """Begin with the row that was there before the log forked, if there was one, and its place if it ever was."""
        self.entity = entity
        self.place = place
        self._first: Any = row
        self._begun = Write(None, ())
        self._registers: dict[str, list[Write]] = {}
        self._writers: list[Entry] = []
        self._removals: list[Entry] = []
        self._heads: dict[str, list[Write]] = {}
        self._row: Any = None

    def copy(self) -> Story:
        """The same story, to be told further."""
        other = Story(self.entity, self._first, self.place)
        other._begun = self._begun
        other._registers = {name: [*writes] for name, writes in self._registers.items()}
        other._writers, other._removals = [*self._writers], [*self._removals]
        other._heads, other._row = {**self._heads}, self._row
        return other

    def put(self, entry: Entry, row: Any, before: Any | None, number: int) -> None:
        """A whole row was written by a step: a new one, one that came back, or one in place of another."""
        if before is None:
            self.place = place_of(entry, number, self.place)
        if self._first is None:
            self._first, self._begun = row, Write(entry, ())
        else:
            self._put_again(entry, row, before)
        self._note(entry)

    def _put_again(self, entry: Entry, row: Any, before: Any | None) -> None:
        """Of a row that was there before, only what is new in it was written."""
        for name, fields in registers_of(self.entity).items():
            values = values_of(fields, row)
            writes = self._registers.get(name)
            known = last_known(writes, entry).values if writes else values_of(fields, self._first)
            if values != (known if before is None else values_of(fields, before)):
                self._write(name, entry, values)

    def set(self, entry: Entry, field: str, value: Any) -> None:
        """A field was written; one of a row that never was has nothing to change."""
        if self._first is None:
            return
        name, number = register_of(self.entity, field)
        known = last_known(self._writes(name), entry).values
        self._write(name, entry, (*known[:number], value, *known[number + 1 :]))
        self._note(entry)

    def remove(self, entry: Entry, before: Any | None) -> None:
        """The row was removed, or the removal of one that did not show was taken back."""
        if before is None and any(removal.id == entry.undoes for removal in self._removals):
            self._removals = [removal for removal in self._removals if removal.id != entry.undoes]
            return
        if self._writers and self._writers[-1] is entry:
            self._writers.pop()
        self._removals.append(entry)

    def _note(self, entry: Entry) -> None:
        """Note who wrote to the row."""
        if self._removals and self._removals[-1] is entry:
            self._removals.pop()
        if not (self._writers and self._writers[-1] is entry):
            self._writers.append(entry)

    def _writes(self, name: str) -> list[Write]:
        """The writes to a register, the first of them what the row began with."""
        if name not in self._registers:
            self._registers[name] = [Write(self._begun.entry, values_of(registers_of(self.entity)[name], self._first))]
        return self._registers[name]

    def _write(self, name: str, entry: Entry, values: tuple[Any, ...]) -> None:
        """Note a write; several of one entry are one."""
        writes = self._writes(name)
        if writes[-1].entry is entry:
            writes.pop()
        writes.append(Write(entry, values))
        self._heads.pop(name, None)
        self._row = None

    @property
    def known_place(self) -> Place:
        """Where it was put last, the beginning where that is not known."""
        return FIRST if self.place is None else self.place

    def _counting(self, name: str) -> list[Write]:
        """The heads of a register; they are looked for once after each write."""
        if name not in self._heads:
            self._heads[name] = heads(self._registers[name])
        return self._heads[name]

    @property
    def there(self) -> bool:
        """Whether the row is there."""
        if not self._removals:
            return self._first is not None
        return any(True for _ in self.standing())

    def standing(self) -> Iterator[Entry]:
        """The entries that wrote to the row and that nobody who removed it had seen, newest first."""
        for entry in reversed(self._writers):
            if not any(removal.has_seen(entry.id) for removal in self._removals):
                yield entry

    def unsettled_removals(self) -> Sequence[Entry]:
        """The removals that nobody who wrote to the row since knew of, newest first; none where it is gone."""
        standing = list(self.standing()) if self._removals else ()
        if not standing:
            return ()
        removals = [one for one in self._removals if not any(entry.has_seen(one.id) for entry in standing)]
        return removals[::-1]

    def removals(self) -> Sequence[Entry]:
        """Who removed the row, newest first."""
        return self._removals[::-1]

    def overridden(self) -> Iterator[Entry]:
        """The removals that an edit made at the same time keeps from counting: the row is there all the same."""
        if self._removals and self.there:
            for removal in self._removals:
                if any(not (removal.has_seen(one.id) or one.has_seen(removal.id)) for one in self._writers):
                    yield removal

    def removed_by(self, removal: Entry) -> bool:
        """Whether a removal counts."""
        return any(one is removal for one in self._removals)

    def without(self, removal: Entry) -> Story:
        """The story where a removal does not count."""
        other = self.copy()
        other._removals.remove(removal)  # noqa: SLF001 - a story too
        return other

    def row(self) -> Any:
        """The row as it shows, whether it is there or not; None where it never was."""
        if self._row is None:
            values: dict[str, Any] = {}
            for name in self._registers:
                shown = self._counting(name)[0].values
                values.update(zip((field.name for field in registers_of(self.entity)[name]), shown, strict=True))
            self._row = replace(self._first, **values) if values else self._first
        return self._row

    def writer(self, field: str) -> Entry | None:
        """Who wrote what a field shows; nobody where that is from before the log forked."""
        name = register_of(self.entity, field)[0] if field else ""
        return self._counting(name)[0].entry if self._registers.get(name) else self._begun.entry

    def contested(self) -> Iterator[tuple[str, list[Write], Write | None]]:
        """The registers with heads that differ: name, one head for each value, and what was before them."""
        for name, writes in self._registers.items():
            found = self._counting(name)
            distinct = _distinct(found)
            if len(distinct) > 1:
                yield name, distinct, _before(writes, found)

    def settled_field(self) -> str:
        """A field with one head, which can be written again without settling anything else."""
        contested = {name for name, _heads, _base in self.contested()}
        return next(fields[0].name for name, fields in registers_of(self.entity).items() if name not in contested)


def _distinct(found: Sequence[Write]) -> list[Write]:
    """The heads without those that say what a newer one says."""
    distinct: list[Write] = []
    for head in found:
        if all(head.values != other.values for other in distinct):
            distinct.append(head)
    return distinct


def _before(writes: Sequence[Write], found: Sequence[Write]) -> Write | None:
    """The newest write that all heads know, none of which is one itself."""
    return next(
        (
            write
            for write in reversed(writes)
            if all(head is not write for head in found) and all(head.knows(write) for head in found)
        ),
        None,
    )
