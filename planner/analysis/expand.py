"""Links between rows become edges between nodes: tasks without children, and stand-ins for summary tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from planner.model.values import LinkType

if TYPE_CHECKING:
    from planner.analysis.links import RowLink, Rows


class StandIn(IntEnum):
    """What a node says for a summary task: a bound for starts or finishes below, the least start, the last finish."""

    START_BOUND = 0
    FINISH_BOUND = 1
    LEAST_START = 2
    LAST_FINISH = 3


FROM_FINISH = frozenset((LinkType.FS, LinkType.FF))
TO_FINISH = frozenset((LinkType.FF, LinkType.SF))
NO_LINK = -1


@dataclass(frozen=True, slots=True)
class Edges:
    """Edges between nodes, column by column; `link` numbers the link that an edge stands for, or is -1."""

    before: list[int]
    after: list[int]
    from_finish: list[bool]
    to_finish: list[bool]
    link: list[int]

    def add(self, before: int, after: int, from_finish: bool, to_finish: bool, link: int = NO_LINK) -> None:
        """Add one edge."""
        self.before.append(before)
        self.after.append(after)
        self.from_finish.append(from_finish)
        self.to_finish.append(to_finish)
        self.link.append(link)


class Expansion:
    """The nodes and edges of some links: the first nodes are the rows, those behind stand for summary tasks."""

    def __init__(self, rows: Rows) -> None:
        """No edges yet."""
        self.rows = rows
        self.edges = Edges([], [], [], [], [])
        self.stand_ins: dict[tuple[StandIn, int], int] = {}

    def add(self, links: Sequence[RowLink]) -> Expansion:
        """Add an edge for each link in order, and the stand-ins that they need."""
        edges, end = self.edges, self.rows.end
        edges.from_finish.extend([link.type in FROM_FINISH for link in links])
        edges.to_finish.extend([link.type in TO_FINISH for link in links])
        edges.link.extend(range(len(links)))
        edges.before.extend([before for _, before, _, _ in links])
        edges.after.extend([after for _, _, after, _ in links])
        for number, (_, before, after, _) in enumerate(links):
            if end[before] > before + 1:
                edges.before[number] = self._source(before, edges.from_finish[number])
            if end[after] > after + 1:
                edges.after[number] = self._target(after, edges.to_finish[number])
        return self

    def _source(self, row: int, from_finish: bool) -> int:
        return self._node(StandIn.LAST_FINISH if from_finish else StandIn.LEAST_START, row)

    def _target(self, row: int, to_finish: bool) -> int:
        return self._node(StandIn.FINISH_BOUND if to_finish else StandIn.START_BOUND, row)

    def _node(self, kind: StandIn, row: int) -> int:
        """The stand-in of a summary row, made together with those of the summaries below it."""
        if (kind, row) not in self.stand_ins:
            waiting = [row]
            while waiting:
                waiting.extend(self._stand_in(kind, waiting.pop()))
        return self.stand_ins[kind, row]

    def _stand_in(self, kind: StandIn, row: int) -> list[int]:
        """Make a stand-in and its edges; returns the summaries right below that need one, too."""
        made = self._number(kind, row)
        fresh: list[int] = []
        for child in self.rows.children(row):
            nested = self.rows.summary(child)
            if nested and (kind, child) not in self.stand_ins:
                fresh.append(child)
            node = self._number(kind, child) if nested else child
            self._connect(kind, made, node)
        return fresh

    def _number(self, kind: StandIn, row: int) -> int:
        return self.stand_ins.setdefault((kind, row), len(self.rows.ids) + len(self.stand_ins))

    def _connect(self, kind: StandIn, made: int, node: int) -> None:
        if kind is StandIn.LAST_FINISH:
            self.edges.add(node, made, from_finish=True, to_finish=False)
        elif kind is StandIn.LEAST_START:
            self.edges.add(node, made, from_finish=False, to_finish=False)
        else:
            self.edges.add(made, node, from_finish=True, to_finish=kind is StandIn.FINISH_BOUND)

    @property
    def count(self) -> int:
        """How many nodes there are."""
        return len(self.rows.ids) + len(self.stand_ins)
