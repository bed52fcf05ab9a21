"""What waits for what over any number of links: all that leads to some tasks or follows them, and ways between two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.analysis.expand import NO_LINK
from planner.analysis.paths import driving_chain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set as AbstractSet

    from planner.analysis.network import Network
    from planner.analysis.schedule import Schedule
    from planner.model.values import Id


@dataclass(frozen=True, slots=True)
class Relatives:
    """Some tasks with all that leads to them (`before`) and all that follows them (`after`), and the links of both.

    Summary tasks are among them where links are tied to them.
    """

    tasks: frozenset[Id]
    links: frozenset[Id]
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Ways:
    """Everything on any way along links from one task to another, and how many ways there are.

    Of it, `driving` holds the tasks and links of the ways on which every link drives; empty where there is none.
    """

    first: Id
    last: Id
    tasks: frozenset[Id]
    links: frozenset[Id]
    driving: frozenset[Id]
    count: int


def relatives(schedule: Schedule, tasks: Iterable[Id]) -> Relatives:
    """All ancestors and descendants of some tasks; raises KeyError for a task that is not in the plan."""
    net = _Net(schedule.compiled.network)
    chosen = {node for task in tasks for node in net.nodes(task)}
    before, after = net.reached(chosen, net.back), net.reached(chosen, net.on)
    links = net.links_within(before) | net.links_within(after)
    own = net.tasks(chosen)
    led, following = net.tasks(before) - own, net.tasks(after) - own
    return Relatives(own | led | following, links, len(led), len(following))


def ways_between(schedule: Schedule, one: Id, other: Id) -> Ways | None:
    """The ways from one of two tasks to the other, whichever comes first; None where neither leads to the other.

    Raises KeyError for a task that is not in the plan.
    """
    net = _Net(schedule.compiled.network)
    return _ways(schedule, net, one, other) or _ways(schedule, net, other, one)


def _ways(schedule: Schedule, net: _Net, first: Id, last: Id) -> Ways | None:
    starts, ends = net.nodes(first), net.nodes(last)
    nodes = net.reached(starts, net.on) & net.reached(ends, net.back)
    if not nodes or set(starts) & set(ends):
        return None
    links = net.links_within(nodes)
    chain = net.tasks(nodes) & set(driving_chain(schedule, [last])) | {first, last}
    drives = frozenset(link for link in links if schedule.drives(link) and net.joins(link, chain))
    joined = frozenset(end for link in drives for end in net.ends(link))
    whole = {first, last} <= joined
    return Ways(
        first, last, net.tasks(nodes) | {first, last}, links, joined | drives if whole else frozenset(),
        net.count(starts, ends, nodes),
    )  # fmt: skip


class _Net:
    """The network forward and backward; nodes are tasks without children and stand-ins of summary tasks."""

    def __init__(self, network: Network) -> None:
        self._network, edges = network, network.expansion.edges
        count = network.expansion.count
        self._edges = edges
        self.on: list[list[int]] = [[] for _ in range(count)]
        self.back: list[list[int]] = [[] for _ in range(count)]
        for before, after in zip(edges.before, edges.after, strict=True):
            self.on[before].append(after)
            self.back[after].append(before)
        self._summary = {node: row for (_, row), node in network.expansion.stand_ins.items()}
        self._row = {link: number for number, link in enumerate(network.link_ids)}

    def nodes(self, task: Id) -> tuple[int, ...]:
        """The node of a task, or those below a summary task."""
        rows = self._network.rows
        return tuple(rows.leaves(rows.row_of[task]))

    def tasks(self, nodes: AbstractSet[int]) -> frozenset[Id]:
        """The tasks of some nodes; a stand-in is its summary task."""
        ids = self._network.rows.ids
        return frozenset(ids[self._summary.get(node, node)] for node in nodes)

    def reached(self, starts: Iterable[int], near: Sequence[Sequence[int]]) -> set[int]:
        """Some nodes and all that is reached from them."""
        seen = set(starts)
        waiting = list(seen)
        while waiting:
            fresh = [node for node in near[waiting.pop()] if node not in seen]
            seen.update(fresh)
            waiting.extend(fresh)
        return seen

    def links_within(self, nodes: AbstractSet[int]) -> frozenset[Id]:
        """The links whose both ends are among the nodes."""
        edges, ids = self._edges, self._network.link_ids
        columns = zip(edges.before, edges.after, edges.link, strict=True)
        return frozenset(
            ids[link] for before, after, link in columns if link != NO_LINK and before in nodes and after in nodes
        )

    def ends(self, link: Id) -> tuple[Id, Id]:
        """The tasks of a link."""
        rows, found = self._network.rows, self._network.links[self._row[link]]
        return rows.ids[found.before], rows.ids[found.after]

    def joins(self, link: Id, tasks: AbstractSet[Id]) -> bool:
        """Whether a link joins two of the tasks."""
        return all(end in tasks for end in self.ends(link))

    def count(self, starts: Iterable[int], ends: Iterable[int], nodes: AbstractSet[int]) -> int:
        """How many ways lead through the nodes from the starts to the ends, exactly."""
        ways = dict.fromkeys(nodes, 0)
        ways.update(dict.fromkeys((node for node in starts if node in nodes), 1))
        for node in sorted(nodes, key=self._network.level.__getitem__):
            for following in self.on[node]:
                if following in ways:
                    ways[following] += ways[node]
        return sum(ways[node] for node in ends if node in nodes)
