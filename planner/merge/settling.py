"""Settling the conflicts of a merge in favor of one side, as an ordinary change that has seen both."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from planner.change import Change
from planner.errors import OutOfDate, Refused
from planner.history import History, steps_to_text
from planner.merge.conflicts import Sort, settled
from planner.merge.fold import Folded, fold
from planner.merge.merging import settling
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Hashable

    from planner.history import ChangeId, Vector
    from planner.merge.conflicts import Conflict
    from planner.model.entities import Schema
    from planner.model.plan import Plan

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
    made = Change(LABEL)
    seen: set[Hashable] = set()
    now, schema = folded, folded.plan.schema
    while left := [one for one in now.conflicts if _named(one) not in seen and _between(one, mine, others)]:
        conflict = min(left, key=lambda one: _ORDER.index(one.sort))
        seen.add(_named(conflict))
        choice, after = _choice(now, conflict, mine)
        if choice:
            made = Change(LABEL, (*made.steps, *choice.steps))
            now = now.after(after, choice) or fold(_with(history, made, schema), schema)
    longer = _with(history, made, schema) if made else history
    return longer, fold(longer, schema) if made else folded


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
