"""Two plans laid beside each other: what is the same row in both has one id."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner import merged_onto
from planner.formats.format import Imported
from planner.formats.versions import SINGLE

if TYPE_CHECKING:
    from planner import Plan
    from planner.cli.source import Opened


def beside(first: Opened, second: Opened) -> tuple[Plan, Plan]:
    """Both plans in ids of one of them: copies of one plan have the same ids, all others are laid over by their keys.

    Of a file that speaks of some fields alone, such as a table, all else is taken to be as in the other one.
    """
    if copies(first, second):
        return first.plan, second.plan
    if _partial(first) and not _partial(second):
        return over(second, first), second.plan
    return first.plan, over(first, second)


def copies(first: Opened, second: Opened) -> bool:
    """Whether both are plan files of the same plan."""
    return bool(first.loaded and second.loaded and first.loaded.identity.plan == second.loaded.identity.plan)


def over(below: Opened, above: Opened) -> Plan:
    """The plan above as the one below would be if it said the same; of one kind, both say the same by silence."""
    said = above.imported or Imported(above.plan)
    alike = above.imported is None or above.kind == below.kind
    return merged_onto(below.plan, replace(said, says=SINGLE) if alike else said)


def _partial(found: Opened) -> bool:
    """Whether a file speaks of some fields alone."""
    return found.imported is not None and found.imported.fields is not None
