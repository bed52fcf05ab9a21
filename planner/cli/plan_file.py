"""Reading a plan file without opening a working copy; loaded late, because the store is heavy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner import SCHEMA
from planner.document import utc_now
from planner.store.mending import load
from planner.store.reader import examine

if TYPE_CHECKING:
    from planner import Fault, Plan


def read_plan_file(content: bytes) -> tuple[Plan, tuple[Fault, ...]]:
    """The plan in the bytes of a plan file, and what was wrong there; raises NotAPlan, NewerFile or Damaged."""
    loaded = load(examine(content, SCHEMA), SCHEMA, utc_now())
    return loaded.plan, loaded.faults
