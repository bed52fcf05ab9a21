"""How one list of rows turns into another: which runs of rows go, and which come."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Run = tuple[int, int]
"""First and last row of a run, both included."""


def runs(rows: Iterable[int]) -> list[Run]:
    """Ascending row numbers as runs without gaps."""
    found: list[Run] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def going(before: Sequence[str], after: Iterable[str]) -> list[Run]:
    """The runs of `before` that are not in `after`."""
    kept = set(after)
    return runs(row for row, one in enumerate(before) if one not in kept)


def coming(before: Iterable[str], after: Sequence[str]) -> list[Run]:
    """The runs of `after` that are not in `before`."""
    return going(after, before)
