"""Whether a plan can be written back to where it is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from planner.sentences import UNSAID, told
from planner.store.files import shown

if TYPE_CHECKING:
    from pathlib import Path

    from planner.sentences import Told

_ANY_WRITE: Final = 0o222


def why_read_only(path: Path) -> Told:
    """Why a file cannot be replaced by another, in a sentence; nothing where it can be, or where nobody can tell.

    Saving makes a new file beside the old one, so that the folder counts too.
    """
    try:
        target = path.resolve()
        if target.is_file() and _closed(target):
            return told("%1 is read-only.", shown(path))
        if target.parent.is_dir() and _closed(target.parent):
            return told("The folder of %1 is read-only.", shown(path))
    except (OSError, ValueError):
        return UNSAID
    return UNSAID


def can_write_beside(path: Path) -> bool:
    """Whether new files can be made in the folder of a file."""
    try:
        return not _closed(path.parent)
    except (OSError, ValueError):
        return False


def _closed(place: Path) -> bool:
    """Whether a file or folder is closed to writing; its mode counts for those too whom nothing stops."""
    return not place.stat().st_mode & _ANY_WRITE or not os.access(place, os.W_OK)
