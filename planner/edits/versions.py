"""Edits of named versions: giving the plan as it is a name in its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.change import Change, add
from planner.errors import Fault, Refused
from planner.model.checks import row_faults
from planner.model.values import new_id
from planner.model.versions import VERSION, Version
from planner.sentences import named, told

if TYPE_CHECKING:
    from planner.model.plan import Plan


def name_version(plan: Plan, name: str, note: str = "") -> Change:
    """Give the plan as it is now a name in its history; raises Refused for no name, or one that is taken.

    The point that the version stands for is the entry of this change in the log. Its id is that of the last step.
    """
    version = Version(id=new_id(), name=name.strip(), note=note.strip())
    faults = list(row_faults(VERSION, version))
    if version.name.casefold() in _names(plan):
        wrong, fix = told("Another version is called so."), told("Choose another name.")
        faults.append(Fault(named("version", version.name), "Name", wrong, fix))
    if faults:
        raise Refused(faults)
    return Change(told("Name version %1", version.name), (add(VERSION.name, version),))


def version_name(plan: Plan) -> str:
    """A name for the next version that no other has: `Version 3` after two."""
    taken, count = _names(plan), len(plan.rows(Version)) + 1
    while f"version {count}" in taken:
        count += 1
    return f"Version {count}"


def _names(plan: Plan) -> set[str]:
    """The names of all versions, as they are compared."""
    return {row.name.casefold() for row in plan.rows(Version).values()}
