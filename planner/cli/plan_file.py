"""Reading a plan file without opening a working copy; loaded late, because the store is heavy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner import SCHEMA, Past
from planner.document import utc_now
from planner.store.mending import load
from planner.store.reader import examine

if TYPE_CHECKING:
    from planner import Fault, Plan
    from planner.store.mending import Loaded


def read_plan_file(content: bytes) -> tuple[Plan, tuple[Fault, ...]]:
    """The plan in the bytes of a plan file, and what was wrong there; raises NotAPlan, NewerFile or Damaged."""
    loaded = _loaded(content)
    return loaded.plan, loaded.faults


def read_past(content: bytes) -> tuple[Past, tuple[Fault, ...]]:
    """The plan in the bytes of a plan file with its history, and what was wrong there; raises as above."""
    loaded = _loaded(content)
    return Past(loaded.plan, loaded.history), loaded.faults


def _loaded(content: bytes) -> Loaded:
    """Everything in the bytes of a plan file."""
    return load(examine(content, SCHEMA), SCHEMA, utc_now())
