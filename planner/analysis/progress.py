"""How far tasks are: the share of their durations that is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.facts import Fact

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from planner.analysis.outline import Outline
    from planner.worktime import IntArray


def percents(facts: IntArray, outline: Outline) -> NDArray[np.float64]:
    """By row the share of the duration that is done, in percent; a summary task counts all minutes below it.

    Finished work counts with the duration that was planned for it, work in progress with what it takes in all.
    """
    finished = facts[:, Fact.ACTUAL_FINISH] >= 0
    whole = np.where(finished, facts[:, Fact.WHOLE], facts[:, Fact.DONE_MINUTES] + facts[:, Fact.MINUTES])
    done = np.where(finished, whole, facts[:, Fact.DONE_MINUTES])
    found = _shares(outline.sums(done), outline.sums(whole))
    points = outline.least(finished.astype(np.int64)) > 0
    found[points] = 100.0
    return found


def _shares(part: IntArray, whole: IntArray) -> NDArray[np.float64]:
    """Parts of wholes in percent; nothing of nothing is none."""
    return 100.0 * part / np.maximum(whole, 1)
