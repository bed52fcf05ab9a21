"""Many runs of a plan at once: a row of values for each node, a value for each run.

Which links drive is kept as bits, eight runs to a byte: with these the chains that lead to the launch are found
backward in a fraction of the time that late dates would take, as whole numbers with a bit for each run.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np

from planner.pace import breathe
from planner.simulation.course import edges_back

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from planner.simulation.course import Course, Edge, Node

    Row = NDArray[Any]
    Bits = NDArray[np.uint8]
    LengthOf = Callable[[int], Row]


class Values(Protocol):
    """Has the starts and finishes of the nodes."""

    def value(self, edge: Edge) -> Row:
        """What an edge comes from."""

    def finish(self, place: int) -> Row:
        """The finish of a node."""

    @property
    def room(self) -> Row | None:
        """A row to write the start of the present node to, None to make one."""


NEVER: Final = np.zeros(0, dtype=np.uint8)
"""The bits of what is so in none of the runs."""
SLAB: Final = 256
"""How many rows are got at a time: systems give large pieces of memory much faster."""
AT_A_TIME: Final = 32
"""After how many nodes other work may come in between."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The finishes of the nodes that are still needed, and the starts that links ask for; in the values of the course.

    `room` holds the start of the present node. Rows that were let `go` are written to again: memory that the processor
    has at hand is twice as fast.
    """

    starts: list[Row | None]
    finishes: list[Row | None]
    room: Row
    _free: list[Row] = field(default_factory=list)

    @classmethod
    def of(cls, course: Course, runs: int) -> Rows:
        """No values yet."""
        count = len(course.nodes)
        return cls([None] * count, [None] * count, np.empty(runs, dtype=course.kind))

    def free(self) -> Row:
        """A row to write to."""
        if not self._free:
            self._free.extend(np.empty((min(SLAB, len(self.starts)), len(self.room)), dtype=self.room.dtype))
        return self._free.pop()

    def go(self, place: int) -> None:
        """Let the rows of a node go."""
        self._free.append(self.finish(place))
        self.starts[place] = self.finishes[place] = None

    def value(self, edge: Edge) -> Row:
        """What an edge comes from; it must have been walked and not been let go."""
        return self.finish(edge.source) if edge.finish else _walked(self.starts[edge.source])

    def finish(self, place: int) -> Row:
        """The finish of a node, under the same condition."""
        return _walked(self.finishes[place])


def _walked(row: Row | None) -> Row:
    if row is None:
        raise LookupError("a row that is needed was let go, or not walked yet")
    return row


class Driving:
    """By node, for each of its edges in which runs it drives, as bits, and in how many."""

    def __init__(self, runs: int) -> None:
        """Note nothing yet."""
        self.runs = runs
        self.edges: list[tuple[Bits, ...]] = []
        self.counts: list[int] = []
        self._same = np.zeros(runs, dtype=np.bool_)
        self._always = np.packbits(np.ones(runs, dtype=np.bool_))

    def note(self, node: Node, said: Sequence[Row], start: Row, *, bound: bool) -> None:
        """Note which edges of the next node say its start; `bound` tells that something else may have."""
        if len(said) == 1 and not bound:
            self.counts.append(self.runs)
            self.edges.append((self._always,))
        else:
            self.edges.append(tuple([self._bits(one | node.lasts if node.lasts else one, start) for one in said]))

    def _bits(self, said: Row, start: Row) -> Bits:
        """In which runs an edge says the start."""
        count = int(np.count_nonzero(np.equal(said, start, out=self._same)))
        self.counts.append(count)
        return np.packbits(self._same) if 0 < count < self.runs else self._always if count else NEVER


def walk(
    course: Course,
    length_of: LengthOf,
    *,
    runs: int,
    driving: Driving | None = None,
    see: Callable[[int, Row, Row], None] | None = None,
    kept: frozenset[int] | None = None,
) -> Rows:
    """Finish and, where links ask for it, start of all nodes in all runs, as early as their bounds and edges allow.

    `length_of` gives the lengths of a node; it is asked for each once, in their order. `see` is shown each node with
    its start, which is gone afterward, and length. Rows that nothing needs any more are let go, unless all are `kept`
    (None) or these.
    """
    rows, uses = Rows.of(course, runs), None if kept is None else _uses(course, kept)
    asked = {edge.source for node in course.nodes for edge in node.edges if not edge.finish}
    for place, node in enumerate(course.nodes):
        if not place % AT_A_TIME:
            breathe()
        length = length_of(place)
        start = start_of(course, node, rows, length, driving)
        rows.finishes[place] = np.add(start, length, out=rows.free())
        if place in asked:
            rows.starts[place] = start.copy() if node.begun is None else np.full_like(start, node.begun)
        if see is not None:
            see(place, start, length)
        if uses is not None:
            _let_go(node, rows, uses)
    return rows


def start_of(course: Course, node: Node, rows: Values, length: Row, driving: Driving | None = None) -> Row:
    """Where the work of a node begins in each run."""
    if node.after:
        return _start_after(node, rows, driving)
    twice = length + node.lasts if node.lasts else length
    said = [_said(course, edge, rows.value(edge), twice) for edge in node.edges]
    start, bound = _tightest(node, said, length, rows.room)
    if node.finish_from is not None:
        start, bound = np.maximum(start, start.dtype.type(node.finish_from) - twice), True
    if not course.straight:
        start = start | node.lasts
    if node.cap is not None:
        start, bound = np.minimum(start, start.dtype.type(node.cap)), True
    if driving is not None:
        driving.note(node, said, start, bound=bound)
    return start


def _start_after(node: Node, rows: Values, driving: Driving | None) -> Row:
    """Where a node begins that heeds nothing but the finishes before it."""
    said = [rows.finish(place) for place in node.after]
    start = _greatest(said, rows.room)
    if driving is not None:
        driving.note(node, said, start, bound=False)
    return start


def _said(course: Course, edge: Edge, value: Row, length: Row) -> Row:
    said = course.forward(edge, value)
    return said - length if edge.length else said


def _tightest(node: Node, said: list[Row], length: Row, room: Row | None) -> tuple[Row, bool]:
    """The greatest of what edges and the lower bound say, and whether the bound may have said it."""
    if node.least:
        return np.minimum.reduce(said), True
    if not said:
        return np.full_like(length, node.lower), True
    start = _greatest(said, room)
    if not node.bound:
        return start, False
    return np.maximum(start, start.dtype.type(node.lower)), True


def _greatest(said: list[Row], room: Row | None) -> Row:
    start: Row = said[0] if len(said) == 1 else np.maximum(said[0], said[1], out=room)
    for one in said[2:]:
        np.maximum(start, one, out=start)
    return start


def _uses(course: Course, kept: Iterable[int]) -> list[int]:
    """How many edges still need the rows of each node; those that are kept are always needed."""
    uses = [0] * len(course.nodes)
    for node in course.nodes:
        for edge in node.edges:
            uses[edge.source] += 1
    for place in kept:
        uses[place] += 1
    return uses


def _let_go(node: Node, rows: Rows, uses: list[int]) -> None:
    """Let the rows go that nothing needs after this node."""
    for edge in node.edges:
        uses[edge.source] -= 1
        if not uses[edge.source]:
            rows.go(edge.source)


def leading(course: Course, driving: Driving, ends: Mapping[int, Bits]) -> list[int]:
    """By node in which runs a chain of driving links leads from it to one of the ends, as the bits of a number.

    `ends` are the last nodes with the runs in which each of them counts.
    """
    found = [0] * len(course.nodes)
    for place, bits in ends.items():
        found[place] = _number(bits)
    for place in range(len(course.nodes) - 1, -1, -1):
        if not place % AT_A_TIME:
            breathe()
        own = found[place]
        if not own:
            continue
        for edge, drives in zip(course.nodes[place].edges, driving.edges[place], strict=True):
            found[edge.source] |= own & _number(drives)
    return found


def _number(bits: Bits) -> int:
    """Bits as a number, which is quicker to join with others than a short row."""
    return int.from_bytes(bits.tobytes(), "big")


def late_finishes(course: Course, lengths: Sequence[Row], ends: Mapping[int, Row]) -> list[Row | None]:
    """The late finish of each node in each run, if the ends finish as given; None where no link leads to an end."""
    found: list[Row | None] = [None] * len(course.nodes)
    for place, finish in ends.items():
        found[place] = finish
    back = edges_back(course)
    for place in range(len(course.nodes) - 1, -1, -1):
        if not place % AT_A_TIME:
            breathe()
        for edge in back[place]:
            late = found[edge.source]
            if late is None:
                continue
            said = course.backward(edge, late if edge.finish else late - lengths[edge.source])
            said = said + lengths[place] + course.nodes[place].lasts if edge.length else said
            own = found[place]
            found[place] = said if own is None else np.minimum(own, said)
        _read_as_finish(course.nodes[place], found, place)
    return found


def _read_as_finish(node: Node, found: list[Row | None], place: int) -> None:
    """Read a late finish of work as the end of a stretch of time, not as the begin of the next one."""
    late = found[place]
    if node.lasts and late is not None:
        found[place] = late & ~node.lasts
