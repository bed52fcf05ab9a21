"""Folders for rounds of faults: in memory where there is such a place, as rounds by the thousand would wear a disk."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    place = IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="soak-", dir=place) as folder:
        yield Path(folder).resolve()
