"""How much a delay of uncertain size costs beyond the float that takes it up, whatever the shape of its estimate."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from planner.model.values import Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from planner.model.values import Estimate

LAMBDA: Final = 4
"""Weight of the most likely value in the beta-PERT distribution."""
P95: Final = 1.6448536269514722
"""The 95th percentile of the standard normal distribution."""
TAIL: Final = 0.1
"""What share lies below the optimistic and above the pessimistic value of a trigen estimate."""
SWANSON: Final = (0.3, 0.7)
"""Up to which shares a discrete estimate takes its optimistic and its most likely value (Swanson's rule: 30/40/30)."""
_NODES = 96


@cache
def _gauss() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Nodes and weights of Gauss-Legendre quadrature on [0, 1]."""
    nodes, weights = np.polynomial.legendre.leggauss(_NODES)
    return (nodes + 1) / 2, weights / 2


def beta_pert_shape(low: float, mode: float, high: float) -> tuple[float, float]:
    """Alpha and beta of the beta-PERT distribution: 1 + 4(m-a)/(b-a) and 1 + 4(b-m)/(b-a)."""
    span = high - low
    return 1 + LAMBDA * (mode - low) / span, 1 + LAMBDA * (high - mode) / span


def lognormal_shape(mode: float) -> tuple[float, float]:
    """Mu and sigma of the lognormal distribution on [0, 1] with this mode, exp(mu - sigma^2), and 95th percentile 1."""
    mode = min(max(mode, 0.01), 0.99)
    sigma = (math.sqrt(P95**2 - 4 * math.log(mode)) - P95) / 2
    return math.log(mode) + sigma**2, sigma


def trigen_corners(mode: float) -> tuple[float, float]:
    """Begin and end of the triangle with this mode whose P10 is 0 and whose P90 is 1, by repeated substitution."""
    left, right = mode, 1 - mode
    for _ in range(200):
        spread = left + right
        left, right = mode + math.sqrt(TAIL * spread * left), 1 - mode + math.sqrt(TAIL * spread * right)
    return mode - left, mode + right


def mean_of(delay: Estimate, shape: Shape = Shape.PERT) -> float:
    """The mean in minutes of an estimate of this shape, as runs draw it: nothing takes less than no time."""
    return expected_excess(delay, 0.0, shape)


def expected_excess(delay: Estimate, total_float: float, shape: Shape = Shape.PERT) -> float:
    """E[max(0, X - total float)] in minutes for a delay X; float below zero takes nothing up and counts as 0.

    It is exact but for beta-PERT, where the integral from the float to the pessimistic delay is taken by
    Gauss-Legendre quadrature (error below 0.01 %), and for trigen, whose triangle is found by substitution.
    """
    spare = max(0.0, float(total_float))
    low, span = float(delay.optimistic), float(delay.pessimistic - delay.optimistic)
    if not span:
        return max(0.0, low - spare)
    return span * _excess(shape, (delay.likely - low) / span, (spare - low) / span)


@lru_cache(maxsize=4096)
def _excess(shape: Shape, mode: float, spare: float) -> float:
    """The excess over `spare` of an estimate from 0 to 1 with this mode; `spare` may lie outside."""
    return _EXCESSES[shape](mode, spare)


def _pert(mode: float, spare: float) -> float:
    alpha, beta = beta_pert_shape(0.0, mode, 1.0)
    if spare <= 0:
        return alpha / (alpha + beta) - spare
    if spare >= 1:
        return 0.0
    nodes, weights = _gauss()
    share = spare + nodes * (1 - spare)
    density = share ** (alpha - 1) * (1 - share) ** (beta - 1)
    scale = math.exp(math.lgamma(alpha + beta) - math.lgamma(alpha) - math.lgamma(beta)) * (1 - spare)
    return float(np.sum(weights * density * (share - spare)) * scale)


def _triangular(mode: float, spare: float) -> float:
    return _triangle(0.0, mode, 1.0, spare)


def _triangle(low: float, mode: float, high: float, spare: float) -> float:
    """The excess of a triangle: the mean of what is above, by the third powers of the distances from its ends."""
    if spare <= low:
        return (low + mode + high) / 3 - spare
    if spare >= high:
        return 0.0
    if spare >= mode:
        return (high - spare) ** 3 / (3 * (high - low) * (high - mode))
    return (low + mode + high) / 3 - spare + (spare - low) ** 3 / (3 * (high - low) * (mode - low))


def _uniform(_mode: float, spare: float) -> float:
    above = min(1.0, max(0.0, 1 - spare))
    return above**2 / 2 + max(0.0, -spare)


def _lognormal(mode: float, spare: float) -> float:
    """The partial expectation of the lognormal distribution (Black and Scholes, 1973, without interest)."""
    mu, sigma = lognormal_shape(mode)
    mean = math.exp(mu + sigma**2 / 2)
    if spare <= 0:
        return mean - spare
    above = (mu - math.log(spare)) / sigma
    return mean * _normal(above + sigma) - spare * _normal(above)


def _normal(value: float) -> float:
    """The share of the standard normal distribution below a value."""
    return math.erfc(-value / math.sqrt(2)) / 2


def _trigen(mode: float, spare: float) -> float:
    low, high = trigen_corners(mode)
    return _triangle(low, mode, high, spare)


def _discrete(mode: float, spare: float) -> float:
    shares = (SWANSON[0], SWANSON[1] - SWANSON[0], 1 - SWANSON[1])
    return sum(share * max(0.0, point - spare) for share, point in zip(shares, (0.0, mode, 1.0), strict=True))


_EXCESSES: Final[dict[Shape, Callable[[float, float], float]]] = {
    Shape.PERT: _pert,
    Shape.TRIANGULAR: _triangular,
    Shape.UNIFORM: _uniform,
    Shape.LOGNORMAL: _lognormal,
    Shape.TRIGEN: _trigen,
    Shape.DISCRETE: _discrete,
}
"""The mean of what exceeds a float, for an estimate from 0 to 1."""
