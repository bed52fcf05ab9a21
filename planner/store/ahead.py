"""How far a plan is ahead of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.history import ChangeId, History, Vector


def unsaved(history: History, saved: Vector) -> int:
    """How many changes a file lacks that holds this version vector; one that was undone since counts no more.

    The undoing of a change that the file has counts as one.
    """
    live: set[ChangeId] = set()
    for entry in history.beyond(saved):
        if entry.undoes in live:
            live.remove(entry.undoes)
        elif entry.steps:
            live.add(entry.id)
    return len(live)
