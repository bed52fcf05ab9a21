"""How strongly rows of durations go with the launch: the three measures of cruciality."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from planner.pace import paced, parts

FloatArray = NDArray[np.float64]
Floats = NDArray[np.floating[Any]]

PAIRED: Final = 400
"""Of how many runs at most pairs are compared for Kendall's tau."""


def pearson(rows: Floats, launch: FloatArray) -> FloatArray:
    """The absolute correlation of each row with the launch, 0 for rows without spread."""
    found = np.zeros(len(rows))
    if rows.shape[1] < 2:
        return found
    line = launch - launch.mean()
    for some in parts(len(rows)):
        centered = rows[some].astype(np.float64)
        centered -= centered.mean(axis=1, keepdims=True)
        scale = np.sqrt(np.einsum("ij,ij->i", centered, centered) * (line @ line))
        np.divide(np.abs(centered @ line), scale, out=found[some], where=scale > 0)
    return found


def spearman(rows: Floats, launch: FloatArray) -> FloatArray:
    """The absolute rank correlation of each row with the launch."""
    varied = np.ptp(rows, axis=1) > 0
    found = np.zeros(len(rows))
    ranks = np.zeros((int(varied.sum()), rows.shape[1]))
    for number, row in enumerate(paced(rows[varied], every=4)):
        ranks[number] = _ranks(row)
    found[varied] = pearson(ranks, _ranks(launch))
    return found


def _ranks(row: Floats) -> FloatArray:
    """The ranks of values, equal ones sharing the mean of theirs."""
    _, which, counts = np.unique(row, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    found: FloatArray = (last - (counts - 1) / 2)[which]
    return found


def kendall(rows: Floats, launch: FloatArray) -> FloatArray:
    """The absolute value of Kendall's tau-b of each row with the launch, from the first runs."""
    rows, launch = rows[:, :PAIRED], launch[:PAIRED]
    later = np.greater.outer(launch, launch)
    sooner, ordered = later.T.copy(), _pairs(later)
    found = np.zeros(len(rows))
    for place in paced(np.flatnonzero(np.ptp(rows, axis=1) > 0).tolist(), every=4):
        longer = np.greater.outer(rows[place], rows[place])
        agree = np.count_nonzero(longer & later) - np.count_nonzero(longer & sooner)
        found[place] = abs(agree) / np.sqrt(_pairs(longer) * ordered)
    return found


def _pairs(differing: NDArray[np.bool_]) -> float:
    """How many pairs differ; one where none does, as it divides."""
    return float(np.count_nonzero(differing)) or 1.0
