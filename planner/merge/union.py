"""The changes of two copies of a plan in one log, in the order that is the same for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import NotMergeable
from planner.history import History, covers
from planner.sentences import told
from planner.vectors import knows

if TYPE_CHECKING:
    from planner.history import Entry
    from planner.sentences import Told
    from planner.vectors import Vector


class NotTheSameChange(NotMergeable):
    """Two logs tell different things of one change, so that one of them was made by something else."""


class NoCommonBase(NotMergeable):
    """A copy with changes from before the time as far back as the other one remembers."""


def union(ours: History, theirs: History) -> History:
    """The log with the changes of both; raises NotTheSameChange and NoCommonBase."""
    longer, other = (ours, theirs) if knows(ours.base, theirs.base) else (theirs, ours)
    if not knows(longer.base, other.base):
        raise _no_common_base()
    kept = {entry.id: entry for entry in longer.entries}
    for entry in other.entries:
        known = kept.get(entry.id)
        if covers(longer.base, entry):
            continue
        if known is None:
            kept[entry.id] = _fitting(entry, longer.base)
        elif known is not entry and known != entry:
            raise NotTheSameChange(_told_twice(entry))
    for mine, yours in ((ours, theirs), (theirs, ours)):
        _refuse_foreknowledge(mine, yours.vector)
    return History.of(kept.values(), longer.base)


def _told_twice(entry: Entry) -> Told:
    """Say that two logs tell different things of a change."""
    return told(
        "Both files hold a change '%1' of %2, but say different things of it. "
        "One of them was changed by another program: compare the plans instead of merging them.",
        entry.label,
        entry.author or told("somebody"),
    )


def _refuse_foreknowledge(log: History, known: Vector) -> None:
    """Raise NotTheSameChange where a change that others do not have says it has seen one that its own log lacks.

    It would undo, without a conflict, what others will do or have done since.
    """
    for entry in {id(entry.seen): entry for entry in log.beyond(known)}.values():
        if not knows(log.vector, entry.seen):
            raise NotTheSameChange(
                told(
                    "A change '%1' of %2 says that it knows changes which its file does not hold. "
                    "The file was changed by another program: compare the plans instead of merging them.",
                    entry.label,
                    entry.author or told("somebody"),
                )
            )


def _fitting(entry: Entry, base: Vector) -> Entry:
    """An entry that has seen all that is compacted; raises NoCommonBase for any other."""
    own = (entry.replica, entry.counter - 1)
    if not knows({**entry.seen, own[0]: own[1]}, base):
        raise _no_common_base()
    return entry


def _no_common_base() -> NoCommonBase:
    return NoCommonBase(
        told(
            "One of these copies was made so long ago that the other one no longer remembers the changes since. "
            "Compare the two plans, and take over what you need."
        )
    )
