"""Versions of a plan read from texts, as one plan that was edited apart: equal rows have equal ids."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from planner.change import diff
from planner.formats.format import Imported
from planner.formats.lasting_ids import with_lasting_ids
from planner.formats.onto import merged_onto
from planner.history import steps_to_text
from planner.model.plan import Plan
from planner.model.schema import SCHEMA

SINGLE: Final = frozenset(entity.name for entity in SCHEMA.entities if entity.single)


@dataclass(frozen=True, slots=True)
class Versions:
    """A base and the two plans that were made of it, all in the same ids; `based` unless there was no base."""

    base: Plan
    ours: Plan
    theirs: Plan
    based: bool = True


def versions(base: Plan | None, ours: Plan, theirs: Plan) -> Versions:
    """Plans as they were read from whole files, each laid over the base by keys.

    Without a base all that both say differently was said by both of nothing, and nothing was removed by anybody.
    """
    mine, yours = (with_lasting_ids(plan, "side") for plan in (ours, theirs))
    if base is not None:
        below = with_lasting_ids(base, "base")
        return Versions(below, _over(below, mine), _over(below, yours))
    nothing = Plan.of((), ours.schema)
    if _digest(mine) <= _digest(yours):
        return Versions(nothing, mine, _over(mine, yours), based=False)
    return Versions(nothing, _over(yours, mine), yours, based=False)


def _over(below: Plan, above: Plan) -> Plan:
    """A plan in the ids of another one, which says all that it does not say is as in a new plan."""
    return merged_onto(below, Imported(above, says=SINGLE))


def _digest(plan: Plan) -> str:
    """A name that follows from what a plan holds."""
    made = steps_to_text(plan.schema, diff(Plan.of((), plan.schema), plan).steps)
    return hashlib.sha256(made.encode()).hexdigest()
