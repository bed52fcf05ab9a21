"""What other programs left beside a plan file: it is not read, and people are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import Fault
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LEFT_BY_DATABASES = ("-wal", "-journal")


def left_beside(path: Path) -> Iterator[Fault]:
    """What another program may have written to a plan file without the file having it yet."""
    for suffix in _LEFT_BY_DATABASES:
        left = path.with_name(path.name + suffix)
        if _holds_something(left):
            yield Fault(
                path.name,
                "",
                told("another program left %1 beside it, with changes that the file may lack.", left.name),
                told("They were not read. Close the plan in that program, and open it here again."),
            )


def _holds_something(path: Path) -> bool:
    """Whether there is a file that is not empty; one that cannot be looked at is none of ours."""
    try:
        return path.is_file() and path.stat().st_size > 0
    except OSError:
        return False
