"""What taking another copy's changes in would do to a plan, before anybody has said yes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.change import Change, Step, apply, checked, diff, set_value
from planner.merge.conflicts import Conflict
from planner.merge.fold import Folded, fold
from planner.merge.masks import kept_keys
from planner.merge.union import union
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.history import Entry, History
    from planner.model.plan import Plan
    from planner.model.values import Id


@dataclass(frozen=True, slots=True)
class Merging:
    """The plan now and with the changes of another copy.

    `ours` is the log of the plan as it is, `theirs` that of the copy, `history` that of both; `incoming` are the
    changes that come in, and `outgoing` those that the other copy has not seen.
    """

    before: Plan
    ours: History
    theirs: History
    history: History
    folded: Folded
    incoming: tuple[Entry, ...]
    outgoing: tuple[Entry, ...]

    @property
    def after(self) -> Plan:
        """The plan with the changes of both."""
        return self.folded.plan

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What both said different things of."""
        return self.folded.conflicts

    @property
    def brought(self) -> Iterable[Conflict]:
        """The conflicts in which something that comes in has a say; the others were open before."""
        new = {entry.id for entry in self.incoming}
        return (one for one in self.conflicts if any(head.change in new for head in one.heads))

    @property
    def change(self) -> Change:
        """What it does to the plan."""
        return diff(self.before, self.after, told("Merge another copy"))

    def __bool__(self) -> bool:
        """Whether anything comes in."""
        return bool(self.incoming)

    def again(self, plan: Plan, ours: History) -> Merging:
        """The same copy and a plan that has moved on; raises NotTheSameChange and NoCommonBase."""
        return merging(plan, ours, self.theirs)

    def standing(self, choices: Iterable[tuple[Conflict, int]]) -> list[tuple[Conflict, int]]:
        """The choices, made for an earlier state of the plan, that still have their conflict."""
        return [(conflict, head) for conflict, head in choices if conflict in self.conflicts]


def merging(plan: Plan, ours: History, theirs: History) -> Merging:
    """What a plan becomes with the changes of another copy of it; raises NotTheSameChange and NoCommonBase."""
    joined = union(ours, theirs)
    comes, goes = joined.beyond(ours.vector), joined.beyond(theirs.vector)
    folded = fold(joined, plan.schema) if comes else Folded(plan)
    return Merging(plan, ours, theirs, joined, folded, comes, goes)


@dataclass(frozen=True, slots=True)
class Joined:
    """A merge that was said yes to: the plan and its log with it, and the entries that the log gets.

    The last of them marks the merge; what the choices changed comes before it, so that both are undone as one.
    """

    ours: History
    history: History
    folded: Folded
    added: tuple[Entry, ...]

    @property
    def plan(self) -> Plan:
        """The plan with the merge."""
        return self.folded.plan

    @property
    def mark(self) -> Entry:
        """The entry that says what the merge did."""
        return self.added[-1]

    @classmethod
    def of(cls, merging: Merging, choices: Change, replica: str, *, author: str, at: str) -> Joined:
        """The merge made by a replica, conflicts settled by `choices`; raises Refused and OutOfDate."""
        history, folded, added = merging.history, merging.folded, merging.incoming
        if choices:
            choices, after = settling(folded, choices)
            entry = history.next_entry(replica, choices, author=author, at=at)
            history, added = history.append(entry), (*added, entry)
            folded = folded.then(history, after)
        change = merged_change(merging, folded.plan, told("Merge another copy"))
        mark = history.next_entry(replica, change, author=author, at=at, onto=merging.ours.vector)
        return cls(merging.ours, history.append(mark), folded, (*added, mark))


def settling(folded: Folded, change: Change) -> tuple[Change, Plan]:
    """A change of a plan in which something may be open, with what it needs besides, and the plan after it.

    Raises Refused and OutOfDate.
    """
    after = checked(folded.plan, change)
    steps = kept_keys(folded.masks, after, change)
    return (
        (Change(change.label, (*change.steps, *steps)), apply(after, Change("", steps))) if steps else (change, after)
    )


def merged_change(merging: Merging, after: Plan, label: str) -> Change:
    """What a merge did, such that taking it back settles every conflict that it brought in favor of what was before.

    A conflict that was open before and of which nothing came in stays open. Rows that came in and do not show are let
    go with it: they might show once what they need is back.
    """
    change = diff(merging.before, after, label)
    written = {(step.entity, step.id, step.field) for step in change.steps}
    steps = [*change.steps, *(Step(*row, None, None, None) for row in _unshown(merging, after))]
    for conflict in merging.brought:
        row = after.table(conflict.entity).get(conflict.id)
        for name in conflict.fields if row is not None else ():
            place = (conflict.entity, conflict.id, name)
            if place not in written and (*place[:2], None) not in written:
                written.add(place)
                steps.append(set_value(conflict.entity, row, name, getattr(row, name)))
    return Change(label, tuple(steps))


def _unshown(merging: Merging, after: Plan) -> Iterable[tuple[str, Id]]:
    """The rows that came in and are in neither plan, because they are hidden or were removed again."""
    came = (step for entry in merging.incoming if entry.onto is None for step in entry.steps if step.field is None)
    rows = dict.fromkeys((step.entity, step.id) for step in came if step.after is not None)
    tables = (merging.before.tables, after.tables)
    return (row for row in rows if not any(row[1] in plan[row[0]] for plan in tables))
