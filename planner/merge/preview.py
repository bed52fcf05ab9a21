"""All that is to be seen before a merge is accepted, found in one go in the background."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.change import apply
from planner.differences.names import Names
from planner.edits.duplicates import duplicates
from planner.merge.effect import chosen, merge_effect, unwatched, weighed
from planner.merge.summary import brought_in, sides_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.analysis.schedule import Schedule
    from planner.differences.rows import RowDifference
    from planner.edits.duplicates import Duplicate
    from planner.merge.conflicts import Conflict
    from planner.merge.effect import MergeEffect, Progress, Weighed
    from planner.merge.merging import Merging
    from planner.merge.summary import Side


@dataclass(frozen=True, slots=True, eq=False)
class MergePreview:
    """A merge, what it does to the launch, its conflicts by their weight, who changed what, and what comes in beside.

    `twice` are rows of equal name of which one comes in and one was there.
    """

    merging: Merging
    effect: MergeEffect
    conflicts: tuple[Weighed, ...]
    ours: tuple[Side, ...]
    theirs: tuple[Side, ...]
    brought: tuple[RowDifference, ...]
    twice: tuple[Duplicate, ...]


def merge_preview(merging: Merging, before: Schedule, progress: Progress = unwatched) -> MergePreview:
    """Look at a merge for the plan that has this schedule; what `progress` raises ends it."""
    effect = merge_effect(before, merging.after, lambda share: progress(share * 0.3))
    conflicts = weighed(effect.after, merging.conflicts, lambda share: progress(0.3 + share * 0.7))
    known = set(duplicates(merging.before))
    return MergePreview(
        merging=merging,
        effect=effect,
        conflicts=conflicts,
        ours=sides_of(merging.outgoing),
        theirs=sides_of(merging.incoming),
        brought=brought_in(merging.change, merging.conflicts, Names.of_plans(merging.after, merging.before)),
        twice=tuple(one for one in duplicates(merging.after) if one not in known),
    )


def with_choices(
    preview: MergePreview, choices: Iterable[tuple[Conflict, int]], progress: Progress = unwatched
) -> MergeEffect:
    """What the merge does to the launch where some conflicts are settled otherwise than they show."""
    plan = preview.merging.after
    for change in chosen(plan, choices):
        plan = apply(plan, change)
    return merge_effect(preview.effect.before, plan, progress)
