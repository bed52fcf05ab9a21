"""Summary tasks that are folded into one node each: what is hidden, and what stands for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set as AbstractSet

    from planner import Id, OutlineRow, Plan


@dataclass(frozen=True, slots=True)
class Folded:
    """The rows that are left, and for each hidden task the summary task that stands for it."""

    rows: tuple[OutlineRow, ...]
    stand_in: Mapping[Id, Id]

    def shown(self, task: Id) -> Id:
        """The task itself, or the one that stands for it."""
        return self.stand_in.get(task, task)

    @property
    def counts(self) -> Mapping[Id, int]:
        """How many tasks each folded summary task hides."""
        return Counter(self.stand_in.values())


def folded(rows: Sequence[OutlineRow], folds: AbstractSet[Id]) -> Folded:
    """The outline without what is below folded summary tasks; folds that name none count for nothing."""
    left: list[OutlineRow] = []
    stand_in: dict[Id, Id] = {}
    fold: OutlineRow | None = None
    for row in rows:
        if fold is not None and row.depth > fold.depth:
            stand_in[row.task.id] = fold.task.id
            continue
        fold = row if row.summary and row.task.id in folds else None
        left.append(row)
    return Folded(tuple(left), stand_in)


def foldable(plan: Plan, tasks: Sequence[Id]) -> tuple[Id, ...]:
    """What folds for some tasks: summary tasks among them themselves, of the others the summary task above."""
    parents = {task.parent for task in plan.tasks.values()}
    found = (task if task in parents else plan.tasks[task].parent for task in tasks if task in plan.tasks)
    return tuple(dict.fromkeys(task for task in found if task is not None and task in plan.tasks))


def summaries(plan: Plan) -> frozenset[Id]:
    """All summary tasks."""
    return frozenset(task.parent for task in plan.tasks.values() if task.parent and task.parent in plan.tasks)
