"""How long every node takes in each run of a block: drawn, and lengthened by the risks that happen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from planner.simulation.draws import STEPS
from planner.simulation.luck import Luck
from planner.simulation.shapes import BITS, SIZE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from planner.simulation.course import Course
    from planner.simulation.draws import Drawing
    from planner.simulation.inputs import Danger, Inputs

    Row = NDArray[Any]

CELLS: Final = 1 << 15
"""How many lengths are drawn at a time."""
DROPPED: Final = 16 - BITS
"""Bits of a draw that a table does not tell apart."""


class Lengths:
    """Gives the lengths of the nodes in their order, in the values of the course.

    Unless they are `kept`, they are to be read before the next ones are asked for. `happened` and `added` tell by risk
    in which runs it happened, and by risk and node what it added there.
    """

    def __init__(
        self,
        course: Course,
        inputs: Inputs,
        drawing: Drawing,
        correlation: float,
        before: Inputs | None = None,
        *,
        kept: bool = True,
    ) -> None:
        """Draw all risks; what the inputs `before` have in common with these gets the numbers that it gets there."""
        self._course, self._doubt, self._runs = course, inputs.doubt, drawing.runs
        self._step = max(1, CELLS // drawing.runs)
        self._luck = Luck(drawing, correlation, before, step=self._step)
        self._next = 0
        self._chunk: Row = np.zeros((0, drawing.runs), np.uint16)
        self._begin = 0
        self._at = np.empty(drawing.runs, np.intp)
        self._table = np.empty(SIZE, np.float32)
        self._room = None if kept else np.empty(drawing.runs, np.float32)
        self._constant: dict[tuple[int, int], Row] = {}
        self._hits: dict[int, list[int]] = {}
        self.happened: list[NDArray[np.bool_]] = []
        self.added: dict[tuple[int, int], Row] = {}
        self._delays: list[Row] = []
        self._dangers = inputs.dangers
        for number, danger in enumerate(inputs.dangers):
            self._draw(number, danger)

    def _draw(self, number: int, danger: Danger) -> None:
        """Draw in which runs a risk happens and with which delay."""
        luck, size = self._luck.of_risk(danger.risk)
        happened = luck < danger.probability * STEPS
        self.happened.append(happened)
        self._delays.append(danger.impact[size >> DROPPED] * happened)
        for place in danger.nodes:
            self._hits.setdefault(place, []).append(number)

    def __call__(self, place: int) -> Row:
        """The lengths of a node; to be asked for in the order of the nodes."""
        if self._next < len(self._doubt.nodes) and self._doubt.nodes[self._next] == place:
            minutes = self._drawn()
            hits = self._hits.get(place)
            length = self._values(minutes, place)
        else:
            hits = self._hits.get(place)
            length = self._planned(place)
            minutes = length if self._course.straight else (length + self._course.nodes[place].lasts) / 2
        for number in hits or ():
            length = length + self._added(number, place, minutes)
        return length

    def _planned(self, place: int) -> Row:
        """The length of a node without doubt; equal ones are one row."""
        lasts = self._course.nodes[place].lasts
        key = int(self._course.lengths[place]), lasts
        if key not in self._constant:
            value = key[0] if self._course.straight else key[0] - lasts
            self._constant[key] = np.full(self._runs, value, dtype=self._course.kind)
        return self._constant[key]

    def _drawn(self) -> Row:
        """The minutes of the next node in doubt."""
        doubt, number = self._doubt, self._next
        if number >= self._begin + len(self._chunk):
            self._begin = number
            self._chunk = self._places_from(number)
        self._next += 1
        self._at[:] = self._chunk[number - self._begin]
        table = np.multiply(doubt.tables[doubt.table[number]], doubt.span[number], out=self._table)
        table += doubt.low[number]
        minutes: Row = np.empty(self._runs, np.float32) if self._room is None else self._room
        table.take(self._at, out=minutes, mode="wrap")
        return minutes

    def _places_from(self, first: int) -> Row:
        """Where in their tables some nodes in doubt are."""
        draws = self._luck.of_tasks(self._doubt, first, min(first + self._step, len(self._doubt.nodes)))
        return np.right_shift(draws, np.uint16(DROPPED), out=draws)

    def _values(self, minutes: Row, place: int) -> Row:
        """Minutes as values: themselves, or whole points, of which work has at least those of a minute."""
        if self._course.straight:
            return minutes
        points: Row = 2 * np.maximum(np.rint(minutes), 1).astype(np.int64) - self._course.nodes[place].lasts
        return points

    def _added(self, number: int, place: int, minutes: Row) -> Row:
        """What a risk adds to a node in each run."""
        danger = self._dangers[number]
        more = self._delays[number]
        if danger.percent:
            more = self.happened[number] * minutes * np.float32(danger.percent / 100)
        if not self._course.straight:
            more = 2 * np.rint(more).astype(np.int64)
        self.added[number, place] = more
        return more
