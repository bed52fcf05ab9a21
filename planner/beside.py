"""Two plans laid beside each other: what is the same row in both has one id."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.formats.format import Imported
from planner.formats.onto import merged_onto
from planner.formats.versions import SINGLE

if TYPE_CHECKING:
    from planner.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Stated:
    """A plan as a file states it: with the `identity` of a plan file, or the `kind` of text that was `imported`."""

    plan: Plan
    identity: str = ""
    kind: str = ""
    imported: Imported | None = None

    @property
    def partial(self) -> bool:
        """Whether the file speaks of some fields alone."""
        return self.imported is not None and self.imported.fields is not None


def beside(first: Stated, second: Stated) -> tuple[Plan, Plan]:
    """Both plans in ids of one of them: those that have ids in common as they are, all others laid over by their keys.

    Of a file that speaks of some fields alone, such as a table, all else is taken to be as in the other one.
    """
    if akin(first, second):
        return first.plan, second.plan
    if first.partial and not second.partial:
        return over(second, first), second.plan
    return first.plan, over(first, second)


def akin(first: Stated, second: Stated) -> bool:
    """Whether both have ids in common: copies of one plan file, or a plan and what began as its copy."""
    if not (first.identity and second.identity):
        return False
    return copies(first, second) or not first.plan.tasks.keys().isdisjoint(second.plan.tasks)


def copies(first: Stated, second: Stated) -> bool:
    """Whether both are plan files of the same plan."""
    return bool(first.identity) and first.identity == second.identity


def over(below: Stated, above: Stated) -> Plan:
    """The plan above as the one below would be if it said the same; of one kind, both say the same by silence."""
    said = above.imported or Imported(above.plan)
    alike = above.imported is None or above.kind == below.kind
    return merged_onto(below.plan, replace(said, says=SINGLE) if alike else said)
