"""What a schedule is computed from, taken over from the schedule before where an edit left it untouched."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress
from operator import is_not
from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.facts import Reading, lag_facts, resolved_lags
from planner.analysis.network import Network, build_network
from planner.analysis.program import Program, program
from planner.analysis.shape import Shape, shape_of
from planner.analysis.terms import Terms
from planner.worktime import compile_calendars

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from planner.model.plan import Plan
    from planner.model.tasks import Link, Task
    from planner.model.values import Id
    from planner.worktime import IntArray, PlanCalendars


FEW = 500
"""More tasks than this are compiled anew; to patch as many takes as long."""


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
    news = News.of(before.plan, plan) if before else None
    network, shape = _structure(plan, before if news and news.same_structure else None)
    calendars = _calendars(plan, before, news)
    reading = Reading.of(plan, calendars)
    kept = before if before is not None and before.network is network else None
    known = (kept, news) if kept and news and kept.reading == reading else None
    facts = _facts(plan, network, reading, known)
    lags = kept.lags if kept and kept.plan.links is plan.links else lag_facts(_links(plan, network))
    terms = Terms.of(plan, network.rows)
    compiled = (_program_before(*known, facts, lags, terms) if known else None) or program(
        shape, network.rows, facts, resolved_lags(lags, network.links, facts), calendars, terms
    )
    return Compiled(plan, network, shape, reading, facts, lags, compiled)


@dataclass(frozen=True, slots=True)
class News:
    """What differs between two plans: pairs of tasks, was and is, and whether links and outline are the same."""

    tasks: list[tuple[Task, Task]]
    same_structure: bool

    @classmethod
    def of(cls, old: Plan, new: Plan) -> News | None:
        """What differs; None where there are other tasks than before."""
        if not _same_ids(old.tasks, new.tasks):
            return None
        tasks = changed(old.tasks, new.tasks)
        same = all((was.parent, was.position) == (now.parent, now.position) for was, now in tasks)
        return cls(tasks, same and _same_links(old, new))


def _links(plan: Plan, network: Network) -> list[Link]:
    """The live links of a plan."""
    links = plan.links
    return [links[link] for link in network.link_ids]


def _structure(plan: Plan, same: Compiled | None) -> tuple[Network, Shape]:
    """Network and shape: those of a plan with the same links and outline, if there is one."""
    if same:
        return same.network, same.shape
    network = build_network(plan)
    return network, shape_of(network)


def _same_links(old: Plan, new: Plan) -> bool:
    """Whether both plans link the same tasks in the same ways; lags may differ."""
    if not _same_ids(old.links, new.links):
        return False
    pairs = changed(old.links, new.links)
    return all(
        (was.predecessor, was.successor, was.type) == (now.predecessor, now.successor, now.type) for was, now in pairs
    )


def _same_ids(old: Mapping[Id, Any], new: Mapping[Id, Any]) -> bool:
    return old is new or (len(old) == len(new) and list(old) == list(new))


def changed(old: Mapping[Id, Any], new: Mapping[Id, Any]) -> list[tuple[Any, Any]]:
    """The rows that differ between two tables of the same ids in the same order, as they were and as they are."""
    if old is new:
        return []
    return list(compress(zip(old.values(), new.values(), strict=True), map(is_not, old.values(), new.values())))


def _calendars(plan: Plan, before: Compiled | None, news: News | None) -> PlanCalendars:
    """The calendars of a plan: those before if they say the same and nothing uses others."""
    if before is None:
        return compile_calendars(plan)
    old, calendars = before.plan, before.reading.calendars
    same = old.settings is plan.settings and old.people is plan.people and old.calendars is plan.calendars
    used = news is not None and all(was.calendar == now.calendar for was, now in news.tasks)
    return calendars if same and used and old.exceptions is plan.exceptions else compile_calendars(plan, calendars)


def _facts(plan: Plan, network: Network, reading: Reading, known: tuple[Compiled, News] | None) -> IntArray:
    """The facts of all tasks: those known, patched by the news, where they are read in the same way."""
    if known is None:
        tasks = plan.tasks
        return reading.facts([tasks[task] for task in network.rows.ids])
    kept, news = known
    if not news.tasks:
        return kept.facts
    facts = kept.facts.copy(order="K")
    rows = [network.rows.row_of[task.id] for _, task in news.tasks]
    facts[rows] = reading.facts([task for _, task in news.tasks])
    return facts


def _program_before(kept: Compiled, news: News, facts: IntArray, lags: IntArray, terms: Terms) -> Program | None:
    """The program before, patched, where it differs by durations alone; else None."""
    if kept.lags is not lags or kept.program.terms != terms or len(news.tasks) > FEW:
        return None
    rows = [kept.network.rows.row_of[task.id] for _, task in news.tasks]
    return kept.program.with_durations(np.array(rows, dtype=np.int64), kept.facts, facts)
