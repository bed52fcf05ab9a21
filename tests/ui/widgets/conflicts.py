"""Conflicts made by hand, for tests of the widgets that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.merge.conflicts import Conflict, Head, Sort
from planner.merge.effect import Weighed
from planner.model.values import Estimate
from tests.ui.opened import a_launch
from ui.widgets.merge_words import Telling

if TYPE_CHECKING:
    from planner.model.plan import Plan

DAY = 480
OURS, THEIRS = ("bob", 1), ("ana", 1)
AT = "2026-03-03T10:14:00+00:00"


def days(count: float) -> Estimate:
    """An estimate of so many days."""
    return Estimate.of(int(count * DAY))


def a_head(values: tuple[Any, ...] | None, *, theirs: bool = False, author: str | None = None) -> Head:
    """One side of a conflict."""
    change = THEIRS if theirs else OURS
    return Head(change, AT, author if author is not None else ("Ana" if theirs else "Bob"), "Edit", values)


def lengths(mine: float = 4, other: float = 9, task: str = "A") -> Conflict:
    """Two lengths of a task, of which ours shows."""
    heads = (a_head((days(mine),)), a_head((days(other),), theirs=True))
    return Conflict(Sort.VALUES, "task", task, ("duration",), heads, (days(3),))


def notes(mine: str, other: str, base: str = "") -> Conflict:
    """Two texts of a task, of which theirs shows."""
    heads = (a_head((other,), theirs=True), a_head((mine,)))
    return Conflict(Sort.VALUES, "task", "B", ("notes",), heads, (base,))


def deleted() -> Conflict:
    """A risk that they edited and we deleted."""
    return Conflict(Sort.DELETED, "risk", "K1", ("name",), (a_head((), theirs=True), a_head(None)))


def hidden(plan: Plan) -> Conflict:
    """A link of ours whose end they deleted."""
    link = next(iter(plan.links.values()))
    gone = plan.tasks[link.successor]
    return Conflict(Sort.HIDDEN, "link", link.id, (), (a_head(None, theirs=True), a_head((gone,))), (link,))


def weighed(conflict: Conflict, *delays: int | None) -> Weighed:
    """A conflict with what its sides mean for go-live, nothing where that is not said."""
    return Weighed(conflict, delays or (0,) * len(conflict.heads))


def a_telling(plan: Plan | None = None, *, incoming: bool = True) -> Telling:
    """Words for a merge of Ana's changes into Bob's plan."""
    plan = plan or a_launch()
    return Telling(plan, plan, [THEIRS] if incoming else [], "Bob")
