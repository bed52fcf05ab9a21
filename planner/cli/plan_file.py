"""Plan files without a working copy; loaded late, because the store is heavy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner import SCHEMA, Past
from planner.document import data_folder, utc_now
from planner.model.values import new_id
from planner.store.content import Identity, content_of, to_bytes, with_digest
from planner.store.mending import Loaded, load
from planner.store.reader import examine
from planner.store.saving import Saving

if TYPE_CHECKING:
    from pathlib import Path

    from planner import Fault, Plan
    from planner.history import History

__all__ = ["new_identity", "plan_bytes", "read_past", "read_plan_file", "save_plan", "utc_now"]


def read_plan_file(content: bytes) -> Loaded:
    """What the bytes of a plan file hold, and what was wrong there; raises NotAPlan, NewerFile or Damaged."""
    return load(examine(content, SCHEMA), SCHEMA, utc_now())


def new_identity() -> Identity:
    """The identity of a plan that begins now."""
    return Identity(new_id(), utc_now())


def plan_bytes(plan: Plan, history: History, identity: Identity) -> bytes:
    """The bytes of a plan file."""
    return to_bytes(with_digest(content_of(plan, history, identity)), plan.schema)


def save_plan(plan: Plan, history: History, identity: Identity, path: Path, *, overwrite: bool) -> None:
    """Save a plan with its log, what it replaces kept as a backup; raises FileChanged and CannotSave."""
    Saving(
        plan=plan,
        history=history,
        identity=identity,
        path=path,
        expected="",
        overwrite=overwrite,
        folder=data_folder(),
        name=new_id(),
    ).write()


def read_past(content: bytes) -> tuple[Past, tuple[Fault, ...]]:
    """The plan in the bytes of a plan file with its history, and what was wrong there; raises as above."""
    loaded = read_plan_file(content)
    return Past(loaded.plan, loaded.history), loaded.faults
