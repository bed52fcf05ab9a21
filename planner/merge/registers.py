"""What was written where: the fields that only make sense together are one register, whose newest heads count.

A head is a write that no other write has seen. The highest one in the order of the log shows; other heads with other
values are a conflict.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from planner.history import Entry
    from planner.model.entities import Entity
    from planner.model.fields import Field


@dataclass(frozen=True, slots=True)
class Write:
    """What an entry of the log gave the fields of a register; without an entry, what all had before the log forked."""

    entry: Entry | None
    values: tuple[Any, ...]

    def knows(self, other: Write) -> bool:
        """Whether its author had seen the other write, or made it too."""
        if other.entry is None or other.entry is self.entry:
            return True
        return self.entry is not None and self.entry.has_seen(other.entry.id)


@cache
def registers_of(entity: Entity) -> Mapping[str, tuple[Field, ...]]:
    """The fields of each register of an entity, by the name of their merge group or of the one field."""
    found: dict[str, tuple[Field, ...]] = {}
    for field in entity.fields:
        name = field.group or field.name
        found[name] = (*found.get(name, ()), field)
    return found


@cache
def register_of(entity: Entity, field: str) -> tuple[str, int]:
    """The register that a field belongs to, and its place there; raises KeyError."""
    declared = entity.field(field)
    name = declared.group or declared.name
    return name, registers_of(entity)[name].index(declared)


def values_of(fields: Iterable[Field], row: Any) -> tuple[Any, ...]:
    """What a row has in the fields of a register."""
    return tuple(getattr(row, field.name) for field in fields)


def last_known(writes: Sequence[Write], entry: Entry) -> Write:
    """The write that showed when an entry was made: the highest head of those that its author had seen."""
    knowing = Write(entry, ())
    newest = next((write for write in reversed(writes) if knowing.knows(write)), writes[0])
    if newest.entry is None or newest.entry.undoes is None:
        return newest
    return heads([write for write in writes if knowing.knows(write)])[0]


def heads(writes: Sequence[Write]) -> list[Write]:
    """The writes that count, the one that shows first."""
    if all(write.entry is None or write.entry.undoes is None for write in writes):
        return _unseen(writes)
    return _unseen(_effective(writes))


def _unseen(writes: Sequence[Write]) -> list[Write]:
    """The writes that no other one has seen, newest first.

    Who has seen a change has seen all that its author had, so that asking the heads is enough.
    """
    found: list[Write] = []
    for write in reversed(writes):
        if not any(head.knows(write) for head in found):
            found.append(write)
    return found


def _effective(writes: Sequence[Write]) -> list[Write]:
    """The writes but those that their author took back before anybody saw them, and the taking back."""
    kept: list[Write] = []
    for write in writes:
        undone = _taken_back(write, kept, writes)
        if undone is None:
            kept.append(write)
        else:
            kept.remove(undone)
    return kept


def _taken_back(write: Write, kept: Sequence[Write], writes: Sequence[Write]) -> Write | None:
    """The write of the same copy that this one takes back, where that leaves what was there before."""
    entry = write.entry
    if entry is None or entry.undoes is None or entry.undoes[0] != entry.replica:
        return None
    known = [one for one in kept if write.knows(one)]
    undone = known[-1] if known else None
    if undone is None or undone.entry is None or undone.entry.id != entry.undoes:
        return None
    others = (one for one in writes if one is not undone and one is not write)
    seen_by_others = any(one.knows(undone) and not one.knows(write) for one in others)
    alone = all(undone.knows(one) for one in known)
    return undone if alone and not seen_by_others else None
