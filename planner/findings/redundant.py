"""Links that say nothing new, because other links imply them."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from planner.model.values import LinkType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.analysis.schedule import Schedule
    from planner.model.plan import Plan
    from planner.model.tasks import Link, Task
    from planner.model.values import Id


def redundant_links(schedule: Schedule) -> tuple[Id, ...]:
    """The finish-start links without lag whose successor waits for their predecessor by other links anyway.

    Only chains of finish-start links without leads between tasks that keep to their links are followed.
    """
    plan = schedule.plan
    rows = schedule.compiled.network.rows
    links = [link for link in map(plan.links.__getitem__, schedule.link_ids) if _orderly(link)]
    leaves = {task for row, task in enumerate(rows.ids) if not rows.summary(row)}
    links = [link for link in links if link.predecessor in leaves and link.successor in leaves]
    into: dict[Id, set[Id]] = {}
    for link in links:
        into.setdefault(link.successor, set()).add(link.predecessor)
    before = _before(plan, into)
    return tuple(link.id for link in links if not link.lag.minutes and _implied(link, into, before))


def _orderly(link: Link) -> bool:
    """Whether the successor starts no earlier than the predecessor finishes."""
    return link.type is LinkType.FS and link.lag.minutes >= 0


def _implied(link: Link, into: Mapping[Id, set[Id]], before: Mapping[Id, tuple[int, int]]) -> bool:
    """Whether another predecessor of the successor comes after the predecessor."""
    mark = before[link.predecessor][0]
    return any(before[other][1] & mark for other in into[link.successor] if other != link.predecessor)


def _before(plan: Plan, into: Mapping[Id, set[Id]]) -> dict[Id, tuple[int, int]]:
    """For each task a bit of its own, and the bits of all that it surely comes after."""
    found: dict[Id, tuple[int, int]] = {}
    try:
        for number, task in enumerate(TopologicalSorter(into).static_order()):
            bits = 0
            for other in into.get(task, ()) if _keeps(plan.tasks[task]) else ():
                bits |= found[other][0] | found[other][1]
            found[task] = (1 << number, bits)
    except CycleError:
        return dict.fromkeys(plan.tasks, (0, 0))
    return found


def _keeps(task: Task) -> bool:
    """Whether a task starts when its links say, and not when a person does."""
    return not (task.mandatory or task.manual_start or task.actual_start)
