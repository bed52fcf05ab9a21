"""What reads files of other programs, in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import planner

if TYPE_CHECKING:
    from pathlib import Path

    from ui.work import Progress


def read_file(path: Path, progress: Progress) -> Any:
    """Return what a file holds, a plan or results of tests, by its content; None for what cannot be imported."""
    content = path.read_bytes()
    progress(0.0)
    if planner.holds_results(content):
        return planner.read_results(content, progress)
    known = planner.format_of(content, path.suffix)
    return known.read(content, planner.SCHEMA, progress) if known.read else None


def read_results(path: Path, progress: Progress) -> planner.Results:
    """Return the results of tests in a file; raises Refused for one without any."""
    content = path.read_bytes()
    progress(0.0)
    return planner.read_results(content, progress)
