"""What each task leads to, as sets of bits in whole numbers; and the links that say nothing that others do not say.

Sets of bits make both a matter of milliseconds at ten thousand tasks, where walking the graph from every task takes
seconds: the set of a task is the union of the sets of its successors.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from planner.analysis.expand import NO_LINK
from planner.analysis.network import Network, build_network
from planner.analysis.order import successors
from planner.model.values import Constraint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner.model.plan import Plan
    from planner.model.tasks import Task
    from planner.model.values import Id


AT_A_TIME: Final = 1_000
"""After how many nodes other work may come in between."""


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """For each task the others that are reached from it: `sets` by row, whose bit b stands for the row `row_at[b]`."""

    network: Network
    row_at: tuple[int, ...]
    sets: tuple[int, ...]

    def of(self, task: Id) -> tuple[Id, ...]:
        """The tasks reached, in the order of the plan; none of them is a summary task. Raises KeyError."""
        rows = self.network.rows
        bits = self.sets[rows.row_of[task]]
        found = sorted(row for bit, row in enumerate(self.row_at) if bits >> bit & 1)
        return tuple(rows.ids[row] for row in found)

    def count(self, task: Id) -> int:
        """How many tasks are reached. Raises KeyError."""
        return self.sets[self.network.rows.row_of[task]].bit_count()


def descendants(network: Network) -> Reach:
    """Everything that waits for each task, whatever the types of the links; for a summary task, for any task below."""
    order = sorted(range(len(network.leads_to)), key=network.level.__getitem__, reverse=True)
    return _reach(network, order, network.leads_to)


def ancestors(network: Network) -> Reach:
    """Everything that each task waits for, whatever the types of the links; for a summary task, any task below."""
    edges, order = network.expansion.edges, sorted(range(len(network.leads_to)), key=network.level.__getitem__)
    return _reach(network, order, successors(len(order), edges.after, edges.before))


def _reach(network: Network, order: Sequence[int], neighbors: Sequence[Sequence[int]]) -> Reach:
    """The sets of all rows; `order` has every node behind its neighbors, whose bits are therefore lower than its own.

    While they grow the sets hold their own node too; stand-ins of summary tasks have no bit.
    """
    end = network.rows.end
    row_at = tuple(node for node in order if node < len(end) and end[node] == node + 1)
    sets = [0] * len(order)
    for bit, row in enumerate(row_at):
        sets[row] = 1 << bit
    for node in order:
        found = sets[node]
        for neighbor in neighbors[node]:
            found |= sets[neighbor]
        sets[node] = found
    for bit, row in enumerate(row_at):
        sets[row] ^= 1 << bit
    flat = len(row_at) == len(end)
    return Reach(network, row_at, tuple(sets[: len(end)] if flat else _of_rows(network, sets)))


def _of_rows(network: Network, sets: Sequence[int]) -> Iterator[int]:
    """The sets of the rows, of a summary task all that is reached from tasks below it."""
    for row in range(len(network.rows.ids)):
        found = sets[row]
        if network.rows.summary(row):
            for leaf in network.rows.leaves(row):
                found |= sets[leaf]
        yield found


def redundant_links(plan: Plan, network: Network | None = None) -> tuple[Id, ...]:
    """The links that can all be removed without moving a date, in the order of the plan.

    A link A -> C is redundant if it says no more than that C starts when A has finished (FS, without lag or with a
    lead), and a chain of other links says so, too: FS links without lead, over tasks that obey their links. A task that
    has begun, is scheduled by hand or has a mandatory date stands whatever its links say, so no chain runs over it.
    Durations, calendars and other constraints cannot matter then: along the chain no date gets earlier. Without leads
    these are the links that a transitive reduction leaves out (Aho, Garey and Ullman 1972).
    """
    return next(found for found in find_redundant_links(plan, network or build_network(plan)) if found is not None)


def find_redundant_links(plan: Plan, network: Network) -> Iterator[tuple[Id, ...] | None]:
    """The same, with None again and again before it, so that other work can come in between."""
    carriers, leads = _carriers(plan, network)
    yield None
    row_of = network.rows.row_of
    firm = {row_of[task.id] for task in plan.tasks.values() if _firm(task)}
    found: list[int] = []
    for numbers in _implied(network, carriers, leads, firm):
        found.extend(numbers)
        yield None
    yield tuple(network.link_ids[number] for number in sorted(found))


def _firm(task: Task) -> bool:
    """Whether a task may start before what it is linked to has finished."""
    if task.actual_start is not None or task.actual_finish is not None or task.manual_start is not None:
        return True
    return task.mandatory and task.constraint is not Constraint.ASAP


def _carriers(plan: Plan, network: Network) -> tuple[list[dict[int, int]], dict[int, list[tuple[int, int]]]]:
    """By node where the edges lead over which a finish reaches a start undiminished, and the FS links with leads.

    The former with the number of the link where it has no lag, else NO_LINK; the latter as pairs of node and number.
    """
    edges, links = network.expansion.edges, plan.links
    lags = [links[link].lag.minutes for link in network.link_ids]
    lags.append(0)  # what an edge without a link, whose number is -1, finds
    carriers: list[dict[int, int]] = [{} for _ in network.leads_to]
    leads: dict[int, list[tuple[int, int]]] = {}
    columns = zip(edges.before, edges.after, edges.from_finish, edges.to_finish, edges.link, strict=True)
    for before, after, from_finish, to_finish, link in columns:
        if from_finish and not to_finish:
            lag = lags[link]
            if lag < 0:
                leads.setdefault(before, []).append((after, link))
            else:
                carriers[before][after] = NO_LINK if lag else link
    return carriers, leads


def _implied(
    network: Network, carriers: list[dict[int, int]], leads: dict[int, list[tuple[int, int]]], firm: set[int]
) -> Iterator[list[int]]:
    """The numbers of the links that lead to where a chain of carriers leads as well, those of some nodes at a time.

    A set is let go when everything before its node has been seen, so that large plans need little memory.
    """
    order = sorted(range(len(carriers)), key=network.level.__getitem__, reverse=True)
    sets, place = [0] * len(order), [0] * len(order)
    awaited = Counter(chain.from_iterable(carriers))
    found: list[int] = []
    for number, node in enumerate(order):
        said, heads = 0, carriers[node]
        place[node] = number
        ordered = sorted(heads, key=place.__getitem__, reverse=True) if len(heads) > 1 else heads
        for head in ordered:
            if said and heads[head] != NO_LINK and said >> place[head] & 1:  # only what comes before can lead to it
                found.append(heads[head])
            said |= sets[head]
            awaited[head] -= 1
            if not awaited[head]:
                sets[head] = 0
        if said and node in leads:
            found.extend(link for after, link in leads[node] if said >> place[after] & 1)
        if awaited[node]:
            sets[node] = 1 << number if node in firm else said | 1 << number
        if number % AT_A_TIME == AT_A_TIME - 1:
            yield found
            found = []
    yield found
