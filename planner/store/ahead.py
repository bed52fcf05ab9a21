"""How far a plan is ahead of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.history import ChangeId, Entry, History
    from planner.vectors import Vector


def unsaved(history: History, saved: Vector) -> int:
    """How many changes a file lacks that holds this version vector; one that was undone since counts no more.

    The undoing of a change that the file has counts as one.
    """
    live: set[ChangeId] = set()
    for entry in reversed(_missing(history, saved)):
        if entry.undoes in live:
            live.remove(entry.undoes)
        elif entry.steps:
            live.add(entry.id)
    return len(live)


def _missing(history: History, saved: Vector) -> list[Entry]:
    """The entries that the file lacks, newest first; as they are mostly the last ones, the search goes backwards."""
    count = sum(max(counter - saved.get(replica, 0), 0) for replica, counter in history.vector.items())
    found: list[Entry] = []
    for entry in reversed(history.entries):
        if len(found) == count:
            break
        if entry.counter > saved.get(entry.replica, 0):
            found.append(entry)
    return found
