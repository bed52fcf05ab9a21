"""The changes of two copies of a plan in one log, in the order that is the same for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import NotMergeable
from planner.history import History, covers
from planner.sentences import told

if TYPE_CHECKING:
    from planner.history import Entry, Vector


class NotTheSameChange(NotMergeable):
    """Two logs tell different things of one change, so that one of them was made by something else."""


class NoCommonBase(NotMergeable):
    """A copy with changes from before the time as far back as the other one remembers."""


def union(ours: History, theirs: History) -> History:
    """The log with the changes of both; raises NotTheSameChange and NoCommonBase."""
    longer, other = (ours, theirs) if _within(theirs.base, ours.base) else (theirs, ours)
    if not _within(other.base, longer.base):
        raise _no_common_base()
    kept = {entry.id: entry for entry in longer.entries}
    for entry in other.entries:
        known = kept.get(entry.id)
        if covers(longer.base, entry):
            continue
        if known is None:
            kept[entry.id] = _fitting(entry, longer.base)
        elif known is not entry and known != entry:
            raise NotTheSameChange(
                told(
                    "Both files hold a change '%1' of %2, but say different things of it. "
                    "One of them was changed by another program: compare the plans instead of merging them.",
                    entry.label,
                    entry.author or told("somebody"),
                )
            )
    return History.of(kept.values(), longer.base)


def _within(known: Vector, other: Vector) -> bool:
    """Whether somebody with the other version vector has seen all that this one has."""
    return all(counter <= other.get(replica, 0) for replica, counter in known.items())


def _fitting(entry: Entry, base: Vector) -> Entry:
    """An entry that has seen all that is compacted; raises NoCommonBase for any other."""
    own = (entry.replica, entry.counter - 1)
    if not _within(base, {**entry.seen, own[0]: own[1]}):
        raise _no_common_base()
    return entry


def _no_common_base() -> NoCommonBase:
    return NoCommonBase(
        told(
            "One of these copies was made so long ago that the other one no longer remembers the changes since. "
            "Compare the two plans, and take over what you need."
        )
    )
