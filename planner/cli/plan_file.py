"""Reading a plan file without opening a working copy; loaded late, because the store is heavy."""

from __future__ import annotations

from planner import SCHEMA
from planner.document import utc_now
from planner.store.mending import Loaded, load
from planner.store.reader import examine


def read_plan_file(content: bytes) -> Loaded:
    """What the bytes of a plan file hold, and what was wrong there; raises NotAPlan, NewerFile or Damaged."""
    return load(examine(content, SCHEMA), SCHEMA, utc_now())
