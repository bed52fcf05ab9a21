"""Letting a merge go: a copy that was taken in and is taken back in the same session was never there.

An ordinary undo is a change like any other: it has seen what it takes back, travels, and wins over it. For a merge that
would be a trap: whoever merges, looks and takes it back has judged nothing that the others did, and yet their work
would be gone for everybody with the next merge, without a conflict. So the changes that came in leave the log instead,
and can be merged again. A merge of an earlier session is in files that others may have: that one is taken back by a
change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.history import Entry, History
    from planner.merge.fold import Folded
    from planner.merge.merging import Joined
    from planner.model.plan import Plan
    from planner.store.working import Source
    from planner.vectors import Vector


@dataclass(frozen=True, slots=True)
class Before:
    """A document as it was before a merge, and the merge.

    `source` is the file that saving expected then, `in_file` what that held as far as it was known, `read` the version
    vector of what was read from it last.
    """

    joined: Joined
    plan: Plan
    folded: Folded
    source: Source
    in_file: Folded | None
    read: Vector

    @property
    def history(self) -> History:
        """The log without the merge."""
        return self.joined.ours

    @property
    def mark(self) -> Entry:
        """The entry that undo names."""
        return self.joined.mark


@dataclass(frozen=True, slots=True)
class LetGo:
    """A merge that was let go and can be brought back, and how much else redo offered then."""

    joined: Joined
    redoable: int
