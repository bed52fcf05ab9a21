"""Links between rows become edges between nodes: tasks without children, and stand-ins for summary tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from planner.model.values import LinkType

if TYPE_CHECKING:
    from planner.analysis.links import RowLinks, Rows


class StandIn(IntEnum):
    """What a node says for a summary task: a bound for starts or finishes below, the least start, the last finish."""

    START_BOUND = 0
    FINISH_BOUND = 1
    LEAST_START = 2
    LAST_FINISH = 3


NO_LINK = -1
# Members looked up once: to find one in its class takes longer than to compare it.
_FS, _FF, _SF = LinkType.FS, LinkType.FF, LinkType.SF


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

    def add(self, links: RowLinks) -> Expansion:
        """Add an edge for each link in order, and the stand-ins that they need."""
        edges = self.edges
        edges.from_finish.extend([kind in (_FS, _FF) for kind in links.types])
        edges.to_finish.extend([kind in (_FF, _SF) for kind in links.types])
        edges.link.extend(range(len(links)))
        edges.before.extend(links.before)
        edges.after.extend(links.after)
        summaries = {row for row, behind in enumerate(self.rows.end) if behind > row + 1}
        self._stand_in_for(summaries, links.before, links.after)
        return self

    def _stand_in_for(self, summaries: set[int], before: Sequence[int], after: Sequence[int]) -> None:
        """Lead the edges from and to summary tasks to their stand-ins."""
        edges = self.edges
        for number, (tail, head) in enumerate(zip(before, after, strict=True)) if summaries else ():
            if tail in summaries:
                edges.before[number] = self._source(tail, edges.from_finish[number])
            if head in summaries:
                edges.after[number] = self._target(head, edges.to_finish[number])

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
