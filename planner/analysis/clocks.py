"""What a solution reads like on the clock: starts and finishes by row, made when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from planner.analysis.facts import Fact

if TYPE_CHECKING:
    from planner.analysis.floats import Solution
    from planner.worktime import IntArray


def starts(solution: Solution, values: IntArray) -> IntArray:
    """Starts by row as clock times; dates that are facts read as they were given, even where nobody works."""
    clocks = _row_clocks(solution, values[: solution.program.shape.count])
    _put(solution, clocks, Fact.ACTUAL_START)
    if values is not solution.late:
        _put(solution, clocks, Fact.MANUAL_START)
    return clocks


def finishes(solution: Solution, values: IntArray) -> IntArray:
    """Finishes by row as clock times, likewise."""
    points = values[solution.program.shape.count :] if values is solution.late else solution.read_finishes(values)
    clocks = _row_clocks(solution, points)
    _put(solution, clocks, Fact.ACTUAL_FINISH)
    return clocks


def _put(solution: Solution, clocks: IntArray, fact: Fact) -> None:
    """Let the clock times in a column of facts take the place of those computed, in place."""
    given = solution.program.facts[:, fact]
    np.copyto(clocks, given, where=given >= 0)


def _row_clocks(solution: Solution, points: IntArray) -> IntArray:
    """Points by place as clock times by row."""
    program = solution.program
    calendar = program.calendar[program.rows]
    number = int(calendar[0]) if len(calendar) and (calendar == calendar[0]).all() else calendar
    return program.calendars.times.clocks(number, points[program.rows])
