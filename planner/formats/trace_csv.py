"""The traceability matrix as a table of text, for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.formats.csv_cells import written

if TYPE_CHECKING:
    from planner.launch.traceability import Traceability


def trace_csv(traced: Traceability) -> bytes:
    """The matrix as CSV with a byte order mark, a row an item: states, counts, and the cases by their keys."""
    return written(traced.table(), marked=True)
