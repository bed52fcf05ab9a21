"""The dates that bound a task apart from its links: the plan, constraints, progress, deadlines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.analysis.bounds import BoundKind, End
from planner.analysis.facts import NEVER, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.analysis.bounds import Site
    from planner.model.values import Id


@dataclass(frozen=True, slots=True)
class Dated:
    """A clock time that is asked for an end of a task; a `fixed` one holds against links.

    `done` is how many minutes of work lie behind it before the rest of what has begun goes on.
    """

    kind: BoundKind
    end: End
    clock: int
    fixed: bool = False
    via: Id | None = None
    done: int = 0


def early_dates(site: Site) -> Iterator[Dated]:
    """What may keep a task, or the rest of one that has begun, from starting or finishing earlier."""
    terms = site.program.terms
    if terms.status != NEVER:
        yield Dated(BoundKind.STATUS_DATE, End.START, terms.status)
    if site.happened(End.START):
        done = site.fact(Fact.DONE_MINUTES) if terms.status == NEVER else 0
        yield Dated(BoundKind.ACTUAL, End.START, site.fact(Fact.ACTUAL_START), done=done)
        return
    manual = site.fact(Fact.MANUAL_START)
    if manual != NEVER:
        yield Dated(BoundKind.MANUAL, End.START, manual, fixed=True)
    yield from _constraint(site, Fact.START_FROM, Fact.START_BY, End.START)
    yield from _constraint(site, Fact.FINISH_FROM, Fact.FINISH_BY, End.FINISH)
    yield Dated(BoundKind.PLAN_START, End.START, terms.start)


def late_dates(site: Site) -> Iterator[Dated]:
    """What a task that is not finished may have to be finished or started by."""
    yield from _said(site, Fact.START_BY, BoundKind.CONSTRAINT, End.START)
    yield from _said(site, Fact.FINISH_BY, BoundKind.CONSTRAINT, End.FINISH)
    if site.program.terms.deadlines_bind:
        yield from _said(site, Fact.DEADLINE, BoundKind.DEADLINE, End.FINISH)
    yield from _plan_end(site)


def _constraint(site: Site, since: Fact, until: Fact, end: End) -> Iterator[Dated]:
    """What a constraint asks for; a mandatory latest date is one that a task does not go beyond."""
    yield from _said(site, since, BoundKind.CONSTRAINT, end)
    if site.fact(Fact.MANDATORY) and site.fact(until) != site.fact(since):
        yield from _said(site, until, BoundKind.CONSTRAINT, end)


def _said(site: Site, fact: Fact, kind: BoundKind, end: End) -> Iterator[Dated]:
    """What the task says, or a summary task above it."""
    clock = site.fact(fact)
    if clock == NEVER:
        return
    row = _saying(site, fact, clock)
    fixed = kind is BoundKind.CONSTRAINT and bool(site.fact(Fact.MANDATORY))
    yield Dated(kind, end, clock, fixed, None if row == site.row else site.schedule.ids[row])


def _saying(site: Site, fact: Fact, clock: int) -> int:
    """The row that a date comes from: the task itself, or the nearest summary task that says it."""
    compiled, row = site.schedule.compiled, site.row
    while compiled.facts[row, fact] != clock and compiled.network.rows.parent[row] >= 0:
        row = compiled.network.rows.parent[row]
    return row


def _plan_end(site: Site) -> Iterator[Dated]:
    """The target, of the go-live or of all tasks, and what the rest counts back from (see Program.latest)."""
    program, solution = site.program, site.schedule.solution
    terms, aimed = program.terms, range(*program.terms.aimed.indices(len(site.schedule.ids)))
    if terms.target != NEVER and site.row in aimed:
        yield Dated(BoundKind.TARGET, End.FINISH, terms.target)
    if terms.target == NEVER or not program.aims_at_all:
        kind = BoundKind.PLAN_FINISH if solution.latest == solution.finish else BoundKind.TARGET_FINISH
        yield Dated(kind, End.FINISH, solution.latest)
