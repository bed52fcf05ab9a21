"""The shapes of estimates as tables of quantiles: a uniform number looks up a duration."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from planner.analysis.screening import SWANSON, beta_pert_shape, lognormal_shape, trigen_corners
from planner.model.values import Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from planner.simulation.result import FloatArray

BITS: Final = 12
"""A table has 2 to the power of this many quantiles."""
SIZE: Final = 1 << BITS
_GRID: Final = 1 << 14
"""Steps in which a density is summed up."""
_CENTERS: Final = (np.arange(SIZE) + 0.5) / SIZE


def quantiles(shape: Shape, low: float, mode: float, high: float) -> FloatArray:
    """The SIZE quantiles of an estimate with these three points, ascending; all the same for a plain duration.

    PERT is the beta-PERT distribution with lambda 4. A lognormal estimate begins at the optimistic value, has the most
    likely one as its mode and exceeds the pessimistic one in 5 % of all cases. The optimistic and the pessimistic value
    of a trigen estimate are its P10 and P90. A discrete one takes its three values in 30, 40 and 30 % of all cases.
    """
    if not low < high:
        return np.full(SIZE, float(mode))
    table = unit(shape, (mode - low) / (high - low)).astype(np.float64)
    found: FloatArray = low + (high - low) * table
    return np.maximum(found, 0.0)


@lru_cache(maxsize=4096)
def unit(shape: Shape, mode: float) -> NDArray[np.float32]:
    """The quantiles of an estimate from 0 to 1 with this mode."""
    return _TABLES[shape](min(max(mode, 0.0), 1.0)).astype(np.float32)


def _pert(mode: float) -> FloatArray:
    alpha, beta = beta_pert_shape(0.0, mode, 1.0)
    at = np.linspace(0.0, 1.0, _GRID + 1)
    return inverted(at, at ** (alpha - 1) * (1 - at) ** (beta - 1))


def _triangular(mode: float) -> FloatArray:
    return _between(0.0, mode, 1.0)


def _between(low: float, mode: float, high: float) -> FloatArray:
    """The quantiles of a triangle."""
    turn = (mode - low) / (high - low)
    rising = low + np.sqrt(_CENTERS * (high - low) * (mode - low))
    falling = high - np.sqrt((1 - _CENTERS) * (high - low) * (high - mode))
    return np.where(turn > _CENTERS, rising, falling)


def _uniform(_mode: float) -> FloatArray:
    return _CENTERS.copy()


def _lognormal(mode: float) -> FloatArray:
    mu, sigma = lognormal_shape(mode)
    found: FloatArray = np.exp(mu + sigma * normal_quantiles(SIZE))
    return found


def _trigen(mode: float) -> FloatArray:
    low, high = trigen_corners(mode)
    return _between(low, mode, high)


def _discrete(mode: float) -> FloatArray:
    return np.where(SWANSON[0] > _CENTERS, 0.0, np.where(SWANSON[1] > _CENTERS, mode, 1.0))


_TABLES: Final[dict[Shape, Callable[[float], FloatArray]]] = {
    Shape.PERT: _pert,
    Shape.TRIANGULAR: _triangular,
    Shape.UNIFORM: _uniform,
    Shape.LOGNORMAL: _lognormal,
    Shape.TRIGEN: _trigen,
    Shape.DISCRETE: _discrete,
}


def inverted(at: FloatArray, density: FloatArray, size: int = SIZE) -> FloatArray:
    """The quantiles of a density given at ascending places, in the middles of equal shares."""
    sums = np.concatenate(([0.0], np.cumsum((density[1:] + density[:-1]) / 2 * np.diff(at))))
    found: FloatArray = np.interp((np.arange(size) + 0.5) / size * sums[-1], sums, at)
    return found


@lru_cache(maxsize=4)
def normal_quantiles(size: int) -> FloatArray:
    """Quantiles of the standard normal distribution, in the middles of equal shares."""
    at = np.linspace(-6.0, 6.0, 1 << 17)
    return inverted(at, np.exp(-(at**2) / 2), size)
