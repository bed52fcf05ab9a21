"""The numbers that risks and tasks are drawn from in a block: in their own order, or the same as in another plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from planner.pace import paced

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from planner.model.values import Id
    from planner.simulation.draws import Drawing, Draws
    from planner.simulation.inputs import Doubt, Inputs


class Luck:
    """Gives rows of numbers to risks and tasks, one after the other as they ask.

    With `before`, what another plan is drawn from, its risks and tasks take the numbers that they take there, by their
    ids, and only others get new ones: two plans then differ by what is different in them.
    """

    def __init__(self, drawing: Drawing, correlation: float, before: Inputs | None = None, *, step: int = 1) -> None:
        """Draw for the plan before as its runs do, which ask for up to `step` tasks at a time."""
        self._drawing, self._correlation = drawing, correlation
        self._risks: dict[Id, Draws] = {}
        self._tasks: dict[Id, NDArray[Any]] = {}
        if before is not None:
            self._keep(before, step)

    def _keep(self, before: Inputs, step: int) -> None:
        for danger in before.dangers:
            self._risks[danger.risk] = self._drawing.rows(2)
        for first in paced(range(0, len(before.doubt.tasks), step), every=1):
            tasks = before.doubt.tasks[first : first + step]
            self._tasks.update(zip(tasks, self._drawn(before.doubt, first, first + len(tasks)), strict=True))

    def of_risk(self, risk: Id) -> Draws:
        """Two rows: whether a risk happens, and how bad it is."""
        kept = self._risks.get(risk)
        return self._drawing.rows(2) if kept is None else kept

    def of_tasks(self, doubt: Doubt, first: int, last: int) -> Draws:
        """A row for each of some tasks."""
        if not self._tasks:
            return self._drawn(doubt, first, last)
        kept = ((place, self._tasks.get(doubt.tasks[place])) for place in range(first, last))
        return np.stack([self._drawn(doubt, place, place + 1)[0] if row is None else row for place, row in kept])

    def _drawn(self, doubt: Doubt, first: int, last: int) -> Draws:
        rows = self._drawing.rows(last - first)
        return self._drawing.together(rows, doubt.groups[first:last], self._correlation)
