"""Links of a file that are kept, but that no schedule can follow: each is named with its row and its cycle."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from planner.analysis.links import Reason
from planner.analysis.network import build_network
from planner.errors import Fault
from planner.model.new import key_of
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.analysis.links import Suspended
    from planner.analysis.network import Network
    from planner.model.plan import Plan
    from planner.model.values import Id

NO_LINES: Mapping[Id, int] = MappingProxyType({})


def suspended_faults(plan: Plan, lines: Mapping[Id, int] = NO_LINES) -> Iterator[Fault]:
    """A fault for each link that the dates leave out; `lines` says where a link stands in its file."""
    found = build_network(plan)
    return (_fault(plan, found, cut, lines.get(cut.link, 0)) for cut in found.suspended)


def _fault(plan: Plan, found: Network, cut: Suspended, line: int) -> Fault:
    """What is wrong with one link."""
    link = plan.links[cut.link]
    before, after = (key_of(plan, "task", end) for end in (link.predecessor, link.successor))
    cycle = found.cycle_if_linked(link.predecessor, link.successor) if cut.reason is Reason.CYCLE else None
    keys = " -> ".join(key_of(plan, "task", task) for task in cycle or ())
    reason = told("%1: %2", told(cut.reason), keys) if cycle else told(cut.reason)
    message = told("the link from %1 %2; it was kept, but the dates leave it out.", before, reason)
    return Fault(told("task %1", after), "Predecessors", message, told("Remove or change a link."), line)
