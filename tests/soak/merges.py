"""People who edit copies of a plan apart and merge them, at random: what merging promises holds every time.

`python -m tests.soak.merges [--rounds N]`, or `packaging/dev.py soak merges`. A round is what three people do apart and
in what order they hear of each other; that a fold with something wrong would be noticed is tested with the mutants.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tests.benchmarks.report import Goal
from tests.planner.merge.promises import apart_without_touching, converge, follow, take_back
from tests.soak.figures import none_of, slices, soak, spread

ROUNDS = 20_000
SLICE = 500
LONGEST = 25
"""The most doings of a round."""
PROMISES: dict[str, Callable[[random.Random], None]] = {
    "all who hear of each other end with one plan and one list of conflicts": lambda dice: converge(doings(dice)),
    "a merge that is taken back leaves the plan of before": lambda dice: take_back(
        doings(dice), dice.randrange(3), dice.randrange(3)
    ),
    "a fold that goes on from the last one is the fold of the whole log": lambda dice: follow(doings(dice, 17)),
    "edits that do not touch each other are no conflict": lambda dice: apart_without_touching(
        [(dice.randrange(3), dice.randrange(6), dice.randrange(4)) for _ in range(dice.randint(1, 20))]
    ),
}


def doings(dice: random.Random, most: int = 15) -> list[tuple[int, int, int, int]]:
    """What three people do, of so many things."""
    return [
        (dice.randint(0, 2), dice.randint(0, most), dice.randint(0, 20), dice.randint(0, 20))
        for _ in range(dice.randint(1, LONGEST))
    ]


@dataclass(frozen=True, slots=True)
class Merged:
    """How often each promise was put to the test, and how often it was broken, with the seeds of the first ones."""

    rounds: int
    broken: Counter[str]
    seeds: tuple[int, ...]

    @property
    def goals(self) -> tuple[Goal, ...]:
        """No promise is ever broken."""
        seen = f" (seeds {', '.join(map(str, self.seeds))})" if self.seeds else ""
        return tuple(
            none_of(f"{name}: {self.rounds:,} times, broken{seen if self.broken[name] else ''}", self.broken[name])
            for name in PROMISES
        )


def broken_in(seeds: range) -> list[tuple[str, int]]:
    """The promises that are broken in the rounds of some seeds."""
    return [(name, seed) for seed in seeds for name, promise in PROMISES.items() if broken(promise, seed)]


def broken(promise: Callable[[random.Random], None], seed: int) -> bool:
    """Whether a promise is broken in a round; whatever goes wrong would have been in somebody's way."""
    try:
        promise(random.Random(seed))
    except Exception:  # noqa: BLE001 - a crash breaks the promise too
        return True
    return False


def merges(rounds: int, seed: int) -> Merged:
    """So many rounds from a seed on."""
    sizes = slices(rounds, SLICE)
    starts = [seed + SLICE * number for number in range(len(sizes))]
    found = [
        one
        for slice_ in spread(broken_in, [range(start, start + size) for start, size in zip(starts, sizes, strict=True)])
        for one in slice_
    ]
    return Merged(rounds, Counter(name for name, _ in found), tuple(seed for _, seed in found[:5]))


def main() -> int:
    """Print the figures."""
    return soak("merges", merges, ROUNDS)


if __name__ == "__main__":
    sys.exit(main())
