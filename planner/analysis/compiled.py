"""What a schedule is computed from, taken over from the schedule before where an edit left it untouched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.analysis.bounds import Terms
from planner.analysis.facts import Reading, lag_facts, resolved_lags, task_facts
from planner.analysis.network import Network, build_network
from planner.analysis.program import Program, program
from planner.analysis.shape import Shape, shape_of
from planner.worktime import compile_calendars

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from planner.model.plan import Plan
    from planner.model.tasks import Link
    from planner.model.values import Id
    from planner.worktime import IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Compiled:
    """A plan as arrays: its network and shape (links and outline), facts and lags (values), and the program of both."""

    plan: Plan
    network: Network
    shape: Shape
    reading: Reading
    facts: IntArray
    lags: IntArray
    program: Program


def compile_plan(plan: Plan, before: Compiled | None = None) -> Compiled:
    """Compile a plan, with what is still true of the one compiled before."""
    network, shape = _structure(plan, before)
    calendars = compile_calendars(plan, before.reading.calendars if before else None)
    reading = Reading.of(plan, calendars)
    kept = before if before is not None and before.network is network else None
    facts = _facts(plan, network, reading, kept)
    lags = kept.lags if kept and kept.plan.links is plan.links else lag_facts(_links(plan, network))
    spans = resolved_lags(lags, network.links, facts)
    terms = Terms.of(plan, network.rows)
    compiled = program(shape, network.rows, facts, spans, calendars, terms)
    return Compiled(plan, network, shape, reading, facts, lags, compiled)


def _links(plan: Plan, network: Network) -> list[Link]:
    """The live links of a plan."""
    links = plan.links
    return [links[link] for link in network.link_ids]


def _structure(plan: Plan, before: Compiled | None) -> tuple[Network, Shape]:
    """Network and shape: the ones before if links and outline are what they were."""
    if before and _same_outline(before.plan, plan) and _same_links(before.plan, plan):
        return before.network, before.shape
    network = build_network(plan)
    return network, shape_of(network)


def _same_outline(old: Plan, new: Plan) -> bool:
    """Whether both plans have the same tasks in the same places of the outline."""
    if not _same_ids(old.tasks, new.tasks):
        return False
    pairs = changed(old.tasks, new.tasks)
    return all((was.parent, was.position) == (now.parent, now.position) for was, now in pairs)


def _same_links(old: Plan, new: Plan) -> bool:
    """Whether both plans link the same tasks in the same ways; lags may differ."""
    if not _same_ids(old.links, new.links):
        return False
    pairs = changed(old.links, new.links)
    return all(
        (was.predecessor, was.successor, was.type) == (now.predecessor, now.successor, now.type) for was, now in pairs
    )


def _same_ids(old: Mapping[Id, Any], new: Mapping[Id, Any]) -> bool:
    return old is new or (len(old) == len(new) and all(map(str.__eq__, old, new)))


def changed(old: Mapping[Id, Any], new: Mapping[Id, Any]) -> list[tuple[Any, Any]]:
    """The rows that differ between two tables of the same ids in the same order, as they were and as they are."""
    if old is new:
        return []
    return [(was, now) for was, now in zip(old.values(), new.values(), strict=True) if was is not now]


def _facts(plan: Plan, network: Network, reading: Reading, kept: Compiled | None) -> IntArray:
    """The facts of all tasks: those before, patched, if rows and reading are the same."""
    if kept is None or kept.reading != reading:
        return task_facts(plan, network.rows.ids, reading)
    pairs = changed(kept.plan.tasks, plan.tasks)
    if not pairs:
        return kept.facts
    facts = kept.facts.copy()
    for _, task in pairs:
        facts[network.rows.row_of[task.id]] = reading.facts(task)
    return facts
