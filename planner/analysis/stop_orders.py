"""Orders of steps that can each stop an undertaking, so that what is spent before it stops is least.

Step i costs c and stops everything with the chance q; an order costs the sum of c times the chance that no step before
stopped (Monma and Sidney 1979). Of two neighbors the one with the smaller c/q belongs first, unless it has to wait.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

EXACT_UP_TO: Final = 20
"""With how many steps the best order is searched among all that the precedence leaves."""
ROUNDED: Final = 9
"""Decimals to which ratios compare, so that equal ones stay in the order given."""


@dataclass(frozen=True, eq=False)
class Steps:
    """Steps by number: what each costs, its chance to stop all, and which steps wait directly for it.

    Numbers follow the precedence: a step that waits for another has the larger number. Chances are above 0.
    """

    costs: Sequence[float]
    chances: Sequence[float]
    before: Sequence[Sequence[int]]

    @cached_property
    def ratios(self) -> list[float]:
        """Cost by chance to stop: what is paid to learn for certain."""
        return [round(cost / chance, ROUNDED) for cost, chance in zip(self.costs, self.chances, strict=True)]

    @cached_property
    def waits(self) -> list[int]:
        """For each step how many it waits for directly."""
        found = [0] * len(self.costs)
        for heads in self.before:
            for head in heads:
                found[head] += 1
        return found

    @property
    def independent(self) -> bool:
        """Whether no step waits for another."""
        return not any(self.before)

    @cached_property
    def after(self) -> list[int]:
        """For each step all that wait for it, as bits."""
        found = [0] * len(self.costs)
        for number in reversed(range(len(found))):
            for head in self.before[number]:
                found[number] |= 1 << head | found[head]
        return found


def expected_cost(steps: Steps, order: Iterable[int]) -> float:
    """What an order of all steps costs on average."""
    return sum(steps.costs[number] * reached for number, reached in reach(steps, order))


def reach(steps: Steps, order: Iterable[int]) -> Iterator[tuple[int, float]]:
    """Each step of an order with the chance that it is reached: that no step before it stopped."""
    reached = 1.0
    for number in order:
        yield number, reached
        reached *= 1 - steps.chances[number]


def passes(steps: Steps, order: Iterable[int]) -> float:
    """The chance that none of these steps stops."""
    passed = 1.0
    for number in order:
        passed *= 1 - steps.chances[number]
    return passed


def by_ratio(steps: Steps) -> list[int]:
    """The steps by cost / chance to stop: the best order where no step waits for another."""
    return sorted(range(len(steps.costs)), key=steps.ratios.__getitem__)


def cheapest(steps: Steps) -> list[int]:
    """The best order that the precedence allows, by dynamic programming over the sets of steps that can be done.

    The chance to get past a set does not depend on the order within, so the cheapest way to each set is enough. Of two
    steps that are ready the one with the smaller ratio goes first if all that wait for the other wait for it, too
    (by exchange: what stands between them can move in front of both or the other behind it), which leaves few sets.
    """
    ways: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    waits_for = _waits_for(steps)
    for _ in steps.costs:
        longer: dict[int, tuple[float, tuple[int, ...]]] = {}
        for done, (cost, order) in ways.items():
            reached = passes(steps, order)
            for number in _worthwhile(steps, waits_for, done):
                grown, price = done | 1 << number, cost + reached * steps.costs[number]
                if grown not in longer or price < longer[grown][0]:
                    longer[grown] = (price, (*order, number))
        ways = longer
    return list(next(iter(ways.values()))[1])


def _waits_for(steps: Steps) -> list[int]:
    """For each step all that it waits for directly, as bits."""
    found = [0] * len(steps.costs)
    for number, heads in enumerate(steps.before):
        for head in heads:
            found[head] |= 1 << number
    return found


def _worthwhile(steps: Steps, waits_for: Sequence[int], done: int) -> list[int]:
    """The ready steps that may come next in a best order: those that no other ready step has to precede."""
    ready = [number for number, needs in enumerate(waits_for) if not done >> number & 1 and not needs & ~done]
    ready.sort(key=steps.ratios.__getitem__)
    found: list[int] = []
    for number in ready:
        later = steps.after[number]
        if not any(later & ~steps.after[earlier] == 0 for earlier in found):
            found.append(number)
    return found


def by_blocks(steps: Steps) -> list[int]:
    """A good order for many steps: the best of the ready ones each time, judged with the best of what it makes ready.

    A step that another one with a smaller ratio waits for is worth doing for its sake, so it takes that into its block;
    the ratio of the block is what ranks it (Horn 1972). A step that waits for several counts for the last of them. The
    order is the best one where each step waits for one at most.
    """
    ranks = _block_ratios(steps)
    missing = list(steps.waits)
    ready = [(ranks[number], number) for number, count in enumerate(missing) if not count]
    heapq.heapify(ready)
    order: list[int] = []
    while ready:
        number = heapq.heappop(ready)[1]
        order.append(number)
        for head in steps.before[number]:
            missing[head] -= 1
            if not missing[head]:
                heapq.heappush(ready, (ranks[head], head))
    return order


@dataclass(frozen=True, slots=True)
class _Block:
    """Steps done one after another: what they cost, the chance that one stops, and the blocks behind them by ratio."""

    cost: float
    stops: float
    behind: list[tuple[float, int]]

    @property
    def ratio(self) -> float:
        """Expected cost by the chance to stop."""
        return round(self.cost / self.stops, ROUNDED)


def _block_ratios(steps: Steps) -> list[float]:
    """For each step the ratio of its block, from the last step to the first."""
    last = {head: number for number, heads in enumerate(steps.before) for head in heads}
    behind: list[list[tuple[float, int]]] = [[] for _ in steps.costs]
    blocks: dict[int, _Block] = {}
    for number in reversed(range(len(steps.costs))):
        block = _Block(steps.costs[number], steps.chances[number], sorted(behind[number]))
        while block.behind and block.behind[0][0] < block.ratio:
            block = _joined(block, blocks[heapq.heappop(block.behind)[1]])
        blocks[number] = block
        if number in last:
            behind[last[number]].append((block.ratio, number))
    return [blocks[number].ratio for number in range(len(steps.costs))]


def _joined(block: _Block, other: _Block) -> _Block:
    """A block and then another one, whose heap it takes over; the smaller heap goes into the larger."""
    small, large = sorted((block.behind, other.behind), key=len)
    for found in small:
        heapq.heappush(large, found)
    passed = 1 - block.stops
    return _Block(block.cost + passed * other.cost, block.stops + passed * other.stops, large)
