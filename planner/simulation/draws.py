"""The random numbers of one block of runs: the same ones for the same seed, on any machine and in any process."""

from __future__ import annotations

from functools import lru_cache
from math import sqrt
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.simulation.shapes import normal_quantiles

if TYPE_CHECKING:
    from collections.abc import Sequence

Draws = NDArray[np.uint16]

STEPS: Final = 1 << 16
"""A draw is a whole number below this; divided by it, one between 0 and 1."""
_WIDEST: Final = 6.0
"""Farther from the middle of a normal distribution than this lies nothing."""


class Drawing:
    """Draws rows of numbers for the runs of one block, one row after the other."""

    def __init__(self, seed: int, block: int, runs: int, *, latin: bool) -> None:
        """Begin the stream of a block; with `latin` each row is spread evenly over its runs (Latin hypercube)."""
        self.runs, self._latin = runs, latin
        self._bits = np.random.SFC64(np.random.SeedSequence([seed, block]))
        self._generator = np.random.Generator(self._bits)
        self._causes: dict[int, NDArray[np.float32]] = {}

    def rows(self, count: int) -> Draws:
        """The next rows: (count, runs)."""
        if self._latin:
            return np.stack([self._spread() for _ in range(count)]) if count else np.zeros((0, self.runs), np.uint16)
        words = -(-count * self.runs // 4)
        raw: Draws = self._bits.random_raw(words).astype("<u8", copy=False).view(np.uint16)
        return raw[: count * self.runs].reshape(count, self.runs)

    def _spread(self) -> Draws:
        """A row with one number in each of as many equal shares as there are runs."""
        shares = self._generator.permutation(self.runs) + self._generator.random(self.runs)
        return (shares * (STEPS / self.runs)).astype(np.uint16)

    def together(self, own: Draws, groups: Sequence[int], correlation: float) -> Draws:
        """Rows of which those of one group have a common cause, by a Gaussian copula; a negative group has none.

        z = sqrt(rho) g + sqrt(1 - rho) e, with g drawn once for each group of the block.
        """
        if not correlation:
            return own
        mixed, rest = own.copy(), np.float32(sqrt(1 - correlation))
        for row, group in enumerate(groups):
            if group >= 0:
                mixed[row] = _shares_of(self._cause(group, correlation) + rest * _normal()[own[row]])
        return mixed

    def _cause(self, group: int, correlation: float) -> NDArray[np.float32]:
        """What the rows of a group have in common, drawn when it is first asked for."""
        if group not in self._causes:
            self._causes[group] = _normal()[self.rows(1)[0]] * np.float32(sqrt(correlation))
        return self._causes[group]


@lru_cache(maxsize=1)
def _normal() -> NDArray[np.float32]:
    """The standard normal number that a draw stands for."""
    return normal_quantiles(STEPS).astype(np.float32)


@lru_cache(maxsize=1)
def _share() -> Draws:
    """The draw that a standard normal number stands for, in equal steps from -6 to 6."""
    at = np.linspace(-_WIDEST, _WIDEST, STEPS)
    found: Draws = np.searchsorted(normal_quantiles(STEPS), at).clip(0, STEPS - 1).astype(np.uint16)
    return found


def _shares_of(numbers: NDArray[np.float32]) -> Draws:
    steps = (numbers + np.float32(_WIDEST)) * np.float32((STEPS - 1) / (2 * _WIDEST))
    found: Draws = _share()[np.clip(steps, 0, STEPS - 1).astype(np.uint16)]
    return found
