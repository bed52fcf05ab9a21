"""How much a delay of uncertain size costs beyond the float that takes it up."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from planner.model.values import Estimate

LAMBDA = 4
"""Weight of the most likely value in the beta-PERT distribution."""
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


def expected_excess(delay: Estimate, total_float: float) -> float:
    """E[max(0, X - total float)] in minutes for a beta-PERT delay X; float below zero takes nothing up and counts as 0.

    The integral is taken from the float to the pessimistic delay by Gauss-Legendre quadrature (error below 0.01 %).
    """
    spare = max(0.0, float(total_float))
    low, high = float(delay.optimistic), float(delay.pessimistic)
    mean = (low + LAMBDA * delay.likely + high) / (LAMBDA + 2)
    if spare <= low:
        return mean - spare
    if spare >= high:
        return 0.0
    alpha, beta = beta_pert_shape(low, float(delay.likely), high)
    nodes, weights = _gauss()
    begin = (spare - low) / (high - low)
    share = begin + nodes * (1 - begin)
    density = share ** (alpha - 1) * (1 - share) ** (beta - 1)
    scale = math.exp(math.lgamma(alpha + beta) - math.lgamma(alpha) - math.lgamma(beta)) * (1 - begin)
    return float(np.sum(weights * density * (share - begin)) * scale * (high - low))
