"""The files of a merge: which kinds go together, and the plan that is made of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.beside import copies
from planner.cli.terminal import TerminalError
from planner.formats.registry import format_named
from planner.formats.versions import versions
from planner.merge.fold import Folded, fold
from planner.merge.settling import knows, settled_for
from planner.merge.three_way import three_way
from planner.merge.union import union

if TYPE_CHECKING:
    from planner import Plan
    from planner.cli.source import Opened
    from planner.history import ChangeId, History
    from planner.merge.conflicts import Conflict
    from planner.store.mending import Loaded
    from planner.vectors import Vector


LEAVE_OUT = "Leave it out: plan files know what they have in common."


class By(StrEnum):
    """What tells who changed what: the logs of plan files, a base, or nothing."""

    LOG = "log"
    BASE = "base"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Merged:
    """Two copies of a plan in one. `known` are the version vectors of ours and theirs, `settled` what was decided.

    `ours` and `theirs` are the plans before; their rows have the ids of the merged plan.
    """

    by: By
    ours: Plan
    theirs: Plan
    history: History
    folded: Folded
    known: tuple[Vector, Vector]
    settled: tuple[Conflict, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan with the changes of both."""
        return self.folded.plan

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What is still open."""
        return self.folded.conflicts

    def side(self, change: ChangeId) -> str:
        """Who made or has a change: ours, theirs or both."""
        ours, theirs = (knows(known, change) for known in self.known)
        return "both" if ours and theirs else "ours" if ours else "theirs"

    def preferring(self, side: str | None) -> Merged:
        """The same with the conflicts between both settled as one side has it; as it is without a side."""
        if side is None:
            return self
        mine, others = self.known if side == "ours" else self.known[::-1]
        history, folded = settled_for(self.history, self.folded, mine, others)
        open_ = {(one.sort, one.entity, one.id, one.fields) for one in folded.conflicts}
        settled = tuple(one for one in self.conflicts if (one.sort, one.entity, one.id, one.fields) not in open_)
        return replace(self, history=history, folded=folded, settled=settled)


def merged(base: Opened | None, ours: Opened, theirs: Opened) -> Merged:
    """Both copies in one: plan files by their logs, texts against the base; raises TerminalError and NotMergeable."""
    if ours.loaded and theirs.loaded:
        return _united(base, ours.loaded, theirs.loaded, same=copies(ours, theirs))
    kinds = {found.kind for found in (base, ours, theirs) if found is not None}
    if len(kinds) > 1:
        raise TerminalError(
            f"The files are of different kinds ({_kind(ours)} and {_kind(theirs)}"
            + (f", the base {_kind(base)}" if base else "")
            + "), so nothing tells who changed what. Export the plan files with `launchplan export --to yaml`, or "
            "compare them with `launchplan diff`."
        )
    for name, found in (("OURS", ours), ("THEIRS", theirs)):
        if found.faults:
            raise TerminalError(
                f"{name} has rows or values that cannot be read, and what is left out would count as removed. "
                "Correct the lines named above first."
            )
    return _against_base(base, ours, theirs)


def _kind(found: Opened) -> str:
    """What kind of file it is, for people."""
    return format_named(found.kind).label if found.kind else "a plan file"


def _united(base: Opened | None, ours: Loaded, theirs: Loaded, *, same: bool) -> Merged:
    """Copies of one plan file, by the union of their logs."""
    if not same:
        raise TerminalError(
            "These are two plans, not two copies of one, so there is nothing to merge. To take over rows of the other "
            "one, export it with `launchplan export --to yaml` and import that into yours."
        )
    if base is not None:
        _check_older(base, ours, theirs)
    history = union(ours.history, theirs.history)
    folded = fold(history, ours.plan.schema)
    return Merged(By.LOG, ours.plan, theirs.plan, history, folded, (ours.history.vector, theirs.history.vector))


def _check_older(base: Opened, ours: Loaded, theirs: Loaded) -> None:
    """Raise TerminalError for a base that is no earlier copy of both."""
    if base.loaded is None or base.loaded.identity.plan != ours.identity.plan:
        raise TerminalError(
            "BASE is not a copy of the same plan. Leave it out: plan files know what they have in common."
        )
    for name, loaded in (("OURS", ours), ("THEIRS", theirs)):
        if not all(knows(loaded.history.vector, change) for change in base.loaded.history.vector.items()):
            raise TerminalError(f"BASE holds changes that {name} does not, so it is no earlier copy of it. {LEAVE_OUT}")


def _against_base(base: Opened | None, ours: Opened, theirs: Opened) -> Merged:
    """Texts of one kind, each as one change of the base."""
    found = versions(base.plan if base else None, ours.plan, theirs.plan)
    made = three_way(found.base, found.ours, found.theirs)
    by = By.BASE if found.based else By.NOTHING
    return Merged(by, found.ours, found.theirs, made.history, made.folded, (made.ours, made.theirs))
