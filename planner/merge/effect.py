"""What a merge does to the launch: its date, the critical path, the gates, and what each side of a conflict means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from planner.analysis.links import Reason
from planner.analysis.schedule import schedule
from planner.change import apply
from planner.errors import PlanError
from planner.launch.gates import gate_standings
from planner.launch.moment import moment_of
from planner.merge.conflicts import Sort, settled
from planner.pace import paced
from planner.worktime import to_minutes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from planner.analysis.schedule import Schedule
    from planner.change import Change
    from planner.launch.gates import GateStanding, GateState
    from planner.merge.conflicts import Conflict
    from planner.model.plan import Plan
    from planner.model.values import Id

    Progress = Callable[[float], object]
    """Is told the done share, 0 to 1; what it raises ends the work."""


LEAST: Final = 200
"""How many conflicts are weighed in any case."""
BUDGET: Final = 5_000_000
"""What weighing more of them may cost, in tasks scheduled anew: a few seconds."""
ALWAYS: Final = 1_500
"""What a schedule costs however few tasks there are, in tasks."""
BUILT: Final = 20
"""How many times as much it costs where rows come, go or are tied otherwise, and not only lengths or dates change."""
TIMED: Final = frozenset({"task", "link", "calendar", "exception", "plan"})
"""The entities whose rows decide dates."""
BUILDING: Final = frozenset({"parent", "kind", "calendar"})
"""Fields of a task from which the network is built anew."""


def unwatched(_share: float) -> None:
    """Take the progress of work that nobody watches."""


@dataclass(frozen=True, slots=True)
class GateEffect:
    """A gate whose state or forecast is another one; None where one of the plans has no such gate."""

    gate: Id
    state_before: GateState | None
    state_after: GateState | None
    forecast_before: datetime | None
    forecast_after: datetime | None

    @property
    def turned(self) -> bool:
        """Whether its state is another one, and not only its forecast."""
        return self.state_before is not self.state_after


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A link that closes a cycle and so is newly left out of the schedule; `path` is the cycle, its end repeated."""

    link: Id
    path: tuple[Id, ...]


@dataclass(frozen=True, slots=True, eq=False)
class MergeEffect:
    """One plan against another: `critical_gained` and `critical_lost` are tasks, summary tasks not among them."""

    before: Schedule
    after: Schedule
    critical_gained: tuple[Id, ...]
    critical_lost: tuple[Id, ...]
    gates: tuple[GateEffect, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def delay(self) -> int:
        """Working minutes from the go-live before to the go-live after, negative for an earlier one."""
        return _delay(self.before, self.after)

    def delay_of(self, gate: GateEffect) -> int | None:
        """Working minutes from the forecast of a gate before to that after; None for a gate that is new or gone."""
        if gate.forecast_before is None or gate.forecast_after is None:
            return None
        return self.after.project.span(to_minutes(gate.forecast_before), to_minutes(gate.forecast_after))

    @property
    def calm(self) -> bool:
        """Whether the launch is as it was: same go-live, critical tasks and gates, and no link left out."""
        moved = self.before.go_live != self.after.go_live
        return not (moved or self.critical_gained or self.critical_lost or self.gates or self.left_out)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A conflict with what each head means: working minutes by which go-live moves from where the shown one has it.

    A delay is None for a head whose value cannot be taken; there are none where the conflict was not weighed.
    """

    conflict: Conflict
    delays: tuple[int | None, ...]

    @property
    def weight(self) -> int:
        """The most by which the choice moves go-live, in working minutes."""
        return max((abs(delay) for delay in self.delays if delay), default=0)


def merge_effect(before: Schedule, after: Plan, progress: Progress = unwatched) -> MergeEffect:
    """What another plan means for the launch; `progress` is told the done share, and what it raises ends it."""
    progress(0.0)
    later = schedule(after, before)
    progress(0.4)
    critical = _critical(before), _critical(later)
    found = MergeEffect(
        before=before,
        after=later,
        critical_gained=tuple(task for task in critical[1] if task not in critical[0]),
        critical_lost=tuple(task for task in critical[0] if task not in critical[1]),
        gates=tuple(_gates(before, later)),
        left_out=tuple(_left_out(before, later)),
    )
    progress(1.0)
    return found


def weighed(
    merged: Schedule, conflicts: Sequence[Conflict], progress: Progress = unwatched, *, least: int = LEAST
) -> tuple[Weighed, ...]:
    """The conflicts of a merged plan with what each choice means for go-live, what matters most first.

    Of very many only as many are weighed as take a few seconds, those of tasks and links before others; the rest is
    listed after them, unweighed. Which ones follows from plan and conflicts alone, so that everybody sees the same.
    """
    ordered = sorted(conflicts, key=lambda one: (one.entity not in TIMED, _cost(one)))
    found: list[Weighed] = []
    spent, tasks = 0, len(merged.plan.tasks) + ALWAYS
    for number, conflict in enumerate(paced(ordered, every=1)):
        progress(number / len(ordered))
        spent += tasks * _cost(conflict)
        taken = number < least or spent <= BUDGET
        found.append(Weighed(conflict, tuple(_delays(merged, conflict)) if taken else ()))
    return tuple(sorted(found, key=lambda one: (not one.delays, -one.weight)))


def _cost(conflict: Conflict) -> int:
    """How many times the cost of another length each side of a conflict has, the one that shows being free."""
    plain = conflict.entity == "task" and conflict.sort is Sort.VALUES and BUILDING.isdisjoint(conflict.fields)
    return (len(conflict.heads) - 1) * (1 if plain or conflict.entity not in TIMED else BUILT)


def grouped_by_row(conflicts: Iterable[Weighed]) -> Mapping[tuple[str, Id], tuple[Weighed, ...]]:
    """Conflicts by entity and id of their row, in the order of the first of each row."""
    found: dict[tuple[str, Id], list[Weighed]] = {}
    for one in conflicts:
        found.setdefault((one.conflict.entity, one.conflict.id), []).append(one)
    return {row: tuple(ones) for row, ones in found.items()}


def chosen(plan: Plan, choices: Iterable[tuple[Conflict, int]]) -> tuple[Change, ...]:
    """The changes that settle some conflicts one after the other, each with the head of that number."""
    changes: list[Change] = []
    for conflict, head in choices:
        changes.append(settled(plan, conflict, head))
        plan = apply(plan, changes[-1])
    return tuple(changes)


def _delays(merged: Schedule, conflict: Conflict) -> Iterator[int | None]:
    """By how much each head moves go-live; the first one is shown, so it does not."""
    for number, _head in enumerate(conflict.heads):
        yield 0 if number == 0 else _delay_of(merged, conflict, number)


def _delay_of(merged: Schedule, conflict: Conflict, number: int) -> int | None:
    try:
        plan = apply(merged.plan, settled(merged.plan, conflict, number))
    except PlanError:
        return None
    return _delay(merged, schedule(plan, merged))


def _delay(before: Schedule, after: Schedule) -> int:
    return after.project.span(to_minutes(before.go_live), to_minutes(after.go_live))


def _critical(found: Schedule) -> dict[Id, None]:
    """The critical tasks in outline order."""
    rows = np.flatnonzero(found.critical & ~found.summary)
    return dict.fromkeys(found.ids[row] for row in rows)


def _gates(before: Schedule, after: Schedule) -> Iterator[GateEffect]:
    """The gates of both plans that differ, in the order of the outline."""
    old, new = (gate_standings(found, moment_of(found.plan)) for found in (before, after))
    for gate in dict.fromkeys((*new, *old)):
        pair = old.get(gate), new.get(gate)
        told = GateEffect(gate, *(_of(one, "state") for one in pair), *(_of(one, "finish") for one in pair))
        if told.turned or told.forecast_before != told.forecast_after:
            yield told


def _of(standing: GateStanding | None, name: str) -> Any:
    return None if standing is None else getattr(standing, name)


def _left_out(before: Schedule, after: Schedule) -> Iterator[LeftOut]:
    """The links that close a cycle, and did not before."""
    known = {one.link for one in before.suspended if one.reason is Reason.CYCLE}
    for one in after.suspended:
        if one.reason is Reason.CYCLE and one.link not in known:
            link = after.plan.links[one.link]
            yield LeftOut(one.link, after.cycle_if_linked(link.predecessor, link.successor) or ())
