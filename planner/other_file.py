"""What another file of any kind says of a plan: read, and laid beside the plan for comparing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.beside import Stated, akin, beside
from planner.document import data_folder, utc_now
from planner.errors import NotAPlan
from planner.formats.format import unwatched
from planner.formats.registry import format_of
from planner.formats.ties import suspended_faults
from planner.model.schema import SCHEMA
from planner.opening import load_file
from planner.sentences import told
from planner.store.files import PLAN_FILE, PLAN_SUFFIX, file_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from planner.errors import Fault
    from planner.formats.format import Progress
    from planner.model.plan import Plan

READ = 0.8
"""The share of the work that reading the file is."""


@dataclass(frozen=True, slots=True)
class Other:
    """The plan of another file in the ids of the plan that it is compared with.

    `by_ids` says whether the ids of both told which rows are the same, otherwise their keys did. Of a `partial` file,
    what it does not speak of is as in the plan. `faults` is what could not be read and is not compared.
    """

    plan: Plan
    by_ids: bool
    partial: bool
    faults: tuple[Fault, ...]


def other_plan(plan: Plan, identity: str, path: Path, progress: Progress = unwatched) -> Other:
    """What a file says beside a plan of this identity; raises NotAPlan, NewerFile, Damaged and Refused."""
    progress(0.0)
    stated, faults = _stated(path, lambda share: progress(READ * share))
    progress(READ)
    mine = Stated(plan, identity)
    return Other(beside(mine, stated)[1], akin(mine, stated), stated.partial, _of_rows(stated.plan, faults))


def _stated(path: Path, progress: Progress) -> tuple[Stated, tuple[Fault, ...]]:
    """The plan in a file, and what was wrong there."""
    content = file_bytes(path)
    if path.suffix.lower() == PLAN_SUFFIX or content.startswith(PLAN_FILE):
        loaded, _source = load_file(path, data_folder(), SCHEMA, utc_now())
        return Stated(loaded.plan, loaded.identity.plan), loaded.faults
    known = format_of(content, path.suffix)
    if known.read is None:
        raise NotAPlan(told("This kind of file cannot be imported."))
    found = known.read(content, SCHEMA, progress)
    return Stated(found.plan, kind=known.name, imported=found), found.faults


def _of_rows(plan: Plan, faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults without those of links that only the dates leave out: such links are compared like all others."""
    ties = set(suspended_faults(plan))
    return tuple(fault for fault in faults if replace(fault, line=0) not in ties)
