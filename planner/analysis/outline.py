"""Summary tasks as ranges of rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from planner.analysis.links import Rows
    from planner.analysis.shape import BoolArray
    from planner.worktime import IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """Summary tasks as ranges of rows, so that values of the tasks below them can be summed up at once."""

    summary: BoolArray
    bounds: IntArray

    @classmethod
    def of(cls, rows: Rows) -> Outline:
        """The outline of some rows."""
        firsts = np.arange(len(rows.ids))
        ends = np.array(rows.end, dtype=np.int64)
        summary = ends > firsts + 1
        return cls(summary, np.column_stack((firsts[summary], ends[summary])).ravel())

    def least(self, values: IntArray) -> IntArray:
        """The values with those of summary tasks replaced by the least below them."""
        return self._rolled(values, np.minimum, np.iinfo(np.int64).max)

    def greatest(self, values: IntArray) -> IntArray:
        """The values with those of summary tasks replaced by the greatest below them."""
        return self._rolled(values, np.maximum, np.iinfo(np.int64).min)

    def _rolled(self, values: IntArray, extreme: np.ufunc, neutral: int) -> IntArray:
        if not len(self.bounds):
            return values
        leaves = np.append(np.where(self.summary, neutral, values), neutral)
        rolled = values.copy()
        rolled[self.summary] = extreme.reduceat(leaves, self.bounds)[::2]
        return rolled

    def sums(self, values: IntArray) -> IntArray:
        """The values with those of summary tasks replaced by the sum of the tasks without children below them."""
        return self._rolled(values, np.add, 0)
