"""Settling the conflicts of a merge in favor of one side, as an ordinary change that has seen both."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from planner.change import Change
from planner.errors import OutOfDate, Refused
from planner.history import History, steps_to_text
from planner.merge.conflicts import Sort, settled, still_open
from planner.merge.merging import settling
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Hashable

    from planner.history import ChangeId
    from planner.merge.conflicts import Conflict
    from planner.merge.fold import Folded
    from planner.model.entities import Schema
    from planner.model.plan import Plan
    from planner.vectors import Vector

LABEL: Final = told("Settle conflicts in favor of one copy")

_ORDER: Final = (Sort.DELETED, Sort.HIDDEN, Sort.VALUES, Sort.RING, Sort.KEY)
"""What there is comes first, then what it says."""


def knows(known: Vector, change: ChangeId) -> bool:
    """Whether somebody with this version vector has a change; what was there before the log forked has everybody."""
    replica, counter = change
    return known.get(replica, 0) >= counter


def settled_for(history: History, folded: Folded, mine: Vector, others: Vector) -> tuple[History, Folded]:
    """The log and the plan with each conflict between two copies settled as one of them has it.

    A conflict that both copies have already stays open: neither of them has decided it. So does one whose decision the
    plan refuses, because it names what the other copy removed. The change follows from the logs alone, so that the same
    merge made twice is one and the same.
    """
    made, now, schema = Change(LABEL), folded, folded.plan.schema
    seen: set[Hashable] = set()
    while left := [one for one in now.conflicts if _named(one) not in seen and _between(one, mine, others)]:
        first = min(_ORDER.index(one.sort) for one in left)
        round_ = _Round(now, mine)
        seen |= {_named(one) for one in left if _ORDER.index(one.sort) == first and round_.tried(one)}
        if round_.made:
            made = Change(LABEL, (*made.steps, *round_.made.steps))
            now = folded.then(_with(history, made, schema), round_.plan)
    return (_with(history, made, schema) if made else history), now


class _Round:
    """Conflicts of one sort settled together: the log is asked once what follows from it."""

    def __init__(self, folded: Folded, mine: Vector) -> None:
        """Begin with what is open."""
        self._folded, self._mine = folded, mine
        self.plan, self.made = folded.plan, Change(LABEL)

    def tried(self, conflict: Conflict) -> bool:
        """Settle a conflict if the plan lets it; tell whether that is decided, and need not be tried once more.

        What was settled before it in this round may have ended it, or be why it is refused: only the log knows.
        """
        if self.made and self._moot(conflict):
            return False
        choice, after = _choice(replace(self._folded, plan=self.plan), conflict, self._mine)
        decided = bool(choice) or not self.made
        self.plan, self.made = after, Change(LABEL, (*self.made.steps, *choice.steps))
        return decided

    def _moot(self, conflict: Conflict) -> bool:
        """Whether a conflict may have been ended: its row was written to, or is gone."""
        gone = conflict.fields and conflict.id not in self.plan.table(conflict.entity)
        return bool(gone) or not still_open([conflict], self.made)


def _named(conflict: Conflict) -> Hashable:
    """What tells a conflict from all others: the same row and fields again, with other sides, is another one."""
    sides = tuple(head.change for head in conflict.heads)
    return conflict.sort, conflict.entity, conflict.id, conflict.fields, sides


def _with(history: History, change: Change, schema: Schema) -> History:
    """The log with a change that has seen all of it, made by a replica whose name follows from both."""
    made = f"{sorted(history.vector.items())} {steps_to_text(schema, change.steps)}"
    replica = hashlib.sha256(made.encode()).hexdigest()[:16]
    at = max((entry.at for entry in history.entries), default="")
    return history.append(history.next_entry(replica, change, author="", at=at))


def _between(conflict: Conflict, mine: Vector, others: Vector) -> bool:
    """Whether a conflict came up between two copies: one of its sides is new to one of them."""
    return not all(knows(mine, head.change) and knows(others, head.change) for head in conflict.heads)


def _choice(folded: Folded, conflict: Conflict, mine: Vector) -> tuple[Change, Plan]:
    """The change that settles a conflict as a copy has it, and the plan after it; no change where that is refused."""
    head = next((number for number, head in enumerate(conflict.heads) if knows(mine, head.change)), 0)
    try:
        return settling(folded, settled(folded.plan, conflict, head))
    except (Refused, OutOfDate):
        return Change(LABEL), folded.plan
