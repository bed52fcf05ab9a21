"""How strongly rows of durations go with the launch: the three measures of cruciality."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

PAIRED = 400
"""Of how many runs at most pairs are compared for Kendall's tau."""


def pearson(rows: FloatArray, launch: FloatArray) -> FloatArray:
    """The absolute correlation of each row with the launch, 0 for rows without spread."""
    if rows.shape[1] < 2:
        return np.zeros(len(rows))
    centered, line = rows - rows.mean(axis=1, keepdims=True), launch - launch.mean()
    scale = np.sqrt((centered**2).sum(axis=1) * (line**2).sum())
    found: FloatArray = np.abs(np.divide(centered @ line, scale, out=np.zeros(len(rows)), where=scale > 0))
    return found


def spearman(rows: FloatArray, launch: FloatArray) -> FloatArray:
    """The absolute rank correlation of each row with the launch."""
    varied = np.ptp(rows, axis=1) > 0
    found = np.zeros(len(rows))
    ranks = np.stack([_ranks(row) for row in rows[varied]]) if varied.any() else np.zeros((0, rows.shape[1]))
    found[varied] = pearson(ranks, _ranks(launch))
    return found


def _ranks(row: FloatArray) -> FloatArray:
    """The ranks of values, equal ones sharing the mean of theirs."""
    _, which, counts = np.unique(row, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    found: FloatArray = (last - (counts - 1) / 2)[which]
    return found


def kendall(rows: FloatArray, launch: FloatArray) -> FloatArray:
    """The absolute value of Kendall's tau-b of each row with the launch, from the first runs."""
    rows, launch = rows[:, :PAIRED], launch[:PAIRED]
    first, second = np.triu_indices(len(launch), 1)
    line = np.sign(launch[first] - launch[second])
    tied = np.sqrt(max(1.0, float((line != 0).sum())))
    found = np.zeros(len(rows))
    for place in np.flatnonzero(np.ptp(rows, axis=1) > 0).tolist():
        signs = np.sign(rows[place, first] - rows[place, second])
        found[place] = abs(float(signs @ line)) / (np.sqrt(max(1.0, float((signs != 0).sum()))) * tied)
    return found
