"""No edit may tie the graph or the outline into a ring: what would is refused, with the ring named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.analysis.network import build_network
from planner.change import Change, apply
from planner.errors import CycleError, Fault, Refused
from planner.model.new import key_of
from planner.model.outline import descendants
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.analysis.links import Suspended
    from planner.analysis.network import Network
    from planner.model.plan import Plan
    from planner.model.tasks import Link
    from planner.model.values import Id

_TYING = frozenset({("link", "predecessor"), ("link", "successor"), ("link", "type"), ("task", "parent")})
"""The fields that decide what waits for what."""


def refuse_rings(plan: Plan, change: Change) -> None:
    """Refuse a change of links or parents that closes a cycle; raises CycleError and Refused."""
    if not ties(change):
        return
    for step in change.steps:
        if (step.entity, step.field) == ("task", "parent") and step.after is not None:
            refuse_parent(plan, step.id, step.after)
    after = apply(plan, change)
    _refuse_new_suspensions(plan, after, build_network(after))


def ties(change: Change) -> bool:
    """Whether a change decides anew what waits for what."""
    return any(step.field is None or (step.entity, step.field) in _TYING for step in change.steps)


def newly_suspended(plan: Plan, found: Network) -> Iterator[Suspended]:
    """The links that another network leaves out of the schedule, and not that of the plan."""
    known = {cut.link for cut in build_network(plan).suspended} if found.suspended else set()
    return (cut for cut in found.suspended if cut.link not in known)


def refuse_parent(plan: Plan, task_id: Id, parent: Id) -> None:
    """A task cannot go below itself; raises Refused."""
    if parent == task_id or parent in descendants(plan, task_id):
        key = key_of(plan, "task", task_id)
        raise Refused([Fault(told("task %1", key), "Parent", told("A task cannot go below itself."))])


def _refuse_new_suspensions(plan: Plan, after: Plan, found: Network) -> None:
    """A change may not leave a link out of the schedule that counted before, or add one that never counts."""
    for cut in newly_suspended(plan, found):
        row: Link = after.links[cut.link]
        cycle = found.cycle_if_linked(row.predecessor, row.successor)
        if cycle:
            raise CycleError(after.tasks[task_id].name for task_id in cycle)
        where = told("task %1", key_of(plan, "task", row.successor))
        raise Refused([Fault(where, "Predecessors", told("this link %1.", told(cut.reason)))])
