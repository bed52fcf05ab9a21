"""Edits of links. A link that would close a cycle is refused with the cycle named."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from planner.analysis.network import find_cycle_if_linked
from planner.change import Change, Step, add, apply, remove, set_value
from planner.edits.cycles import refuse_rings
from planner.edits.rows import combine
from planner.errors import CycleError, Fault, PlanError, Refused, Unreadable
from planner.model.grammar import format_duration
from planner.model.new import key_of
from planner.model.tasks import NO_LAG, Link
from planner.model.text import Lookup, TypedLink, format_link, parse_links
from planner.model.values import Duration, Id, LinkType, TimeUnits, new_id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.model.plan import Plan
    from planner.sentences import Told


def link(
    plan: Plan,
    predecessor: Id,
    successor: Id,
    *,
    link_type: LinkType = LinkType.FS,
    lag: Duration = NO_LAG,
) -> Change:
    """Make one task depend on another; raises CycleError, or Refused for a task with itself or a link that is there."""
    present = ((row.predecessor, row.type) for row in _links_to(plan, successor))
    _refuse_bad_ends(plan, predecessor, successor)
    if (predecessor, link_type) in present:
        again = told("it already depends on %1 (%2).", key_of(plan, "task", predecessor), link_type)
        raise Refused([_fault(plan, successor, again)])
    cycle = find_cycle_if_linked(plan, predecessor, successor)
    if cycle:
        raise CycleError(_named(plan, cycle))
    row = Link(id=new_id(), predecessor=predecessor, successor=successor, type=link_type, lag=lag)
    return Change(_label(plan, row), (add("link", row),))


def _label(plan: Plan, row: Link) -> str:
    return told("Link %1 to %2", key_of(plan, "task", row.predecessor), key_of(plan, "task", row.successor))


def _all_linked(plan: Plan, rows: list[Link]) -> Change:
    """Add links of which none repeats another, judged all at once; raises CycleError and Refused."""
    for row in rows:
        _refuse_bad_ends(plan, row.predecessor, row.successor)
    change = Change(_label(plan, rows[0]) if len(rows) == 1 else "", tuple(add("link", row) for row in rows))
    refuse_rings(plan, change)
    return change


def _named(plan: Plan, cycle: Iterable[Id]) -> tuple[str, ...]:
    """The names of the tasks of a cycle; a key where two share a name would not tell them apart."""
    return tuple(f"{plan.tasks[task_id].name}" for task_id in cycle)


def _refuse_bad_ends(plan: Plan, predecessor: Id, successor: Id) -> None:
    """Both ends exist and differ; raises Refused."""
    for end in (predecessor, successor):
        if end not in plan.tasks:
            raise Refused([Fault(told("link"), "Predecessors", told("One of the tasks has been removed meanwhile."))])
    if predecessor == successor:
        raise Refused([_fault(plan, successor, told("a task cannot depend on itself."))])


def _fault(plan: Plan, task_id: Id, message: Told) -> Fault:
    """A fault at the predecessors of a task."""
    return Fault(told("task %1", key_of(plan, "task", task_id)), "Predecessors", message)


def _links_to(plan: Plan, successor: Id) -> list[Link]:
    """The links of a task to its predecessors."""
    return [row for row in plan.links.values() if row.successor == successor]


def why_not_link(plan: Plan, predecessor: Id, successor: Id) -> str:
    """Why a finish-start link cannot be made, as a sentence; empty where it can."""
    try:
        link(plan, predecessor, successor)
    except PlanError as error:
        return str(error)
    return ""


def link_in_order(plan: Plan, task_ids: Iterable[Id]) -> Change:
    """Link tasks one after the other, finish to start, in the order given; raises CycleError or Refused."""
    ids = list(task_ids)
    present = {(row.predecessor, row.successor) for row in plan.links.values()}
    pairs = [pair for pair in dict.fromkeys(pairwise(ids)) if pair not in present]
    if len(pairs) == 1:
        return link(plan, *pairs[0])
    made = _all_linked(plan, [Link(id=new_id(), predecessor=before, successor=after) for before, after in pairs])
    return combine(told("Link %1 tasks", len(ids)), [made])


def unlink(plan: Plan, task_ids: Iterable[Id]) -> Change:
    """Remove every link between the given tasks; of a single task, every link it has."""
    chosen = set(task_ids)
    alone = len(chosen) == 1
    doomed = [
        row
        for row in plan.links.values()
        if (row.predecessor in chosen and row.successor in chosen)
        or (alone and chosen & {row.predecessor, row.successor})
    ]
    return Change(
        told("Unlink %1 tasks", len(chosen)) if not alone else "Unlink task",
        tuple(remove("link", row) for row in doomed),
    )


def set_predecessors(plan: Plan, successor: Id, typed: str) -> Change:
    """Make the links of a task those that a text such as `B01; B03 SS+2d` says; raises Refused or CycleError."""
    try:
        wanted = parse_links(typed, plan.units)
        lookup = Lookup.of(plan)
        ends = [(lookup.id_of("task", one.key), one) for one in wanted]
    except Unreadable as error:
        raise Refused([_fault(plan, successor, told("%1.", error))]) from None
    return _with_links(plan, successor, ends)


def _with_links(plan: Plan, successor: Id, ends: list[tuple[Id, TypedLink]]) -> Change:
    """Keep links that are asked for, remove the others, make the missing ones; raises Refused or CycleError."""
    present = {(row.predecessor, row.type): row for row in _links_to(plan, successor)}
    asked = {(predecessor, one.type): one for predecessor, one in ends}
    if len(asked) < len(ends):
        raise Refused([_fault(plan, successor, told("a predecessor is named twice with the same type of link."))])
    steps: list[Step] = [remove("link", row) for ends_of, row in present.items() if ends_of not in asked]
    steps.extend(
        set_value("link", present[ends_of], "lag", one.lag)
        for ends_of, one in asked.items()
        if ends_of in present and not _reads_alike(present[ends_of].lag, one.lag, plan.units)
    )
    loosened = Change("", tuple(steps))
    made = [
        Link(id=new_id(), predecessor=predecessor, successor=successor, type=link_type, lag=one.lag)
        for (predecessor, link_type), one in asked.items()
        if (predecessor, link_type) not in present
    ]
    linked = _all_linked(apply(plan, loosened), made)
    return combine(told("Set predecessors of %1", key_of(plan, "task", successor)), (loosened, linked))


def _reads_alike(lag: Duration, typed: Duration, units: TimeUnits) -> bool:
    """Whether two lags are written alike: what was only read and typed again is no change."""
    return format_duration(lag, units) == format_duration(typed, units) or not (lag.minutes or typed.minutes)


def predecessors_text(plan: Plan, successor: Id) -> str:
    """The links of a task to its predecessors as they would be typed, in order of their keys."""
    typed = sorted(
        (TypedLink(key_of(plan, "task", row.predecessor), row.type, row.lag) for row in _links_to(plan, successor)),
        key=lambda one: (one.key, one.type),
    )
    return "; ".join(format_link(one, plan.units) for one in typed)
