"""What merging promises, whatever people do apart: everybody ends with one plan and one list of conflicts."""

from __future__ import annotations

import itertools
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.network import build_network
from planner.history import History
from planner.merge.fold import fold
from planner.merge.union import union
from planner.model.checks import key_faults, reference_faults
from planner.model.plan import Plan
from tests.planner.merge.people import PLAN, Copy, act, people

DOINGS = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 15), st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=14
)
"""Who does what to which row, and with what."""
EXAMPLES = 2_000


def seen_by_all(copies: list[Copy]) -> None:
    """What holds for each copy at any time."""
    for copy in copies:
        made = fold(copy.history, copy.plan.schema)
        assert made.plan == copy.plan, "the log makes the plan"
        assert set(made.conflicts) == set(copy.folded.conflicts), "the log knows what is open"
        assert set(made.masks) == set(copy.folded.masks), "the log knows what is hidden"
        assert sound(copy.plan)


def sound(plan: Plan) -> bool:
    """Whether nothing refers to nothing, keys are unique and the schedule has a graph without cycles."""
    rows = ((entity, row) for entity in plan.schema.entities for row in plan.table(entity.name).values())
    dangling = [fault for entity, row in rows for fault in reference_faults(plan, entity, row)]
    doubled = [fault for entity in plan.schema.entities for fault in key_faults(plan, entity)]
    return not dangling and not doubled and -1 not in build_network(plan).level


def joined(copies: Any) -> History:
    """The log of several copies, each merged into those before."""
    first, *others = [copy.history for copy in copies]
    for other in others:
        first = union(first, other)
    return first


def unheard(history: History, plan: Plan, shown: set[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Values of single fields that nobody who wrote there later had seen, and that are neither shown nor listed.

    By the definition, entry by entry: slow, and knowing nothing of registers. Fields written or taken back by an undo
    are left out, as are those of rows that are not there.
    """
    undone = {entry.undoes for entry in history.entries} | {one.id for one in history.entries if one.undoes}
    writes: dict[tuple[str, str, str], list[Any]] = {}
    for entry in history.entries:
        for step in entry.steps if entry.onto is None else ():
            if step.field is not None:
                writes.setdefault((step.entity, step.id, step.field), []).append((entry, step.after))
    return [
        (*place, value)
        for place, found in writes.items()
        if place[1] in plan.table(place[0]) and undone.isdisjoint(entry.id for entry, _ in found)
        for entry, value in found
        if not any(other.has_seen(entry.id) for other, _ in found if other is not entry)
        and getattr(plan.table(place[0])[place[1]], place[2]) != value
        and (*place, value) not in shown
    ]


def listed(copy: Copy) -> set[tuple[Any, ...]]:
    """What the conflicts of a copy list, value by value, and what it says that is hidden."""
    values = {
        (one.entity, one.id, name, value)
        for one in copy.folded.conflicts
        for head in one.heads
        for name, value in zip(one.fields, head.values or (), strict=False)
    }
    return values | {(mask.entity, mask.id, mask.field, mask.real) for mask in copy.folded.masks}


@settings(max_examples=EXAMPLES)
@given(DOINGS)
def test_whatever_people_do_apart_they_end_with_one_plan_and_one_list_of_conflicts(doings):
    copies = people("ana", "ben", "cem")
    act(copies, doings)
    seen_by_all(copies)
    plans = [fold(joined(order), PLAN.schema) for order in itertools.permutations(copies)]
    assert all(made.plan == plans[0].plan for made in plans)
    assert all(made.conflicts == plans[0].conflicts for made in plans)
    assert sound(plans[0].plan)
    first, second, third = (copy.history for copy in copies)
    assert union(union(first, second), third) == union(first, union(second, third))
    assert union(first, first) == first
    for copy in copies:
        assert {entry.id for entry in copy.history.entries} <= {entry.id for entry in joined(copies).entries}


@settings(max_examples=EXAMPLES)
@given(DOINGS)
def test_every_value_that_nobody_has_seen_is_shown_or_listed(doings):
    copies = people("ana", "ben", "cem")
    act(copies, doings)
    for copy in (copies[0], copies[1]):
        copy.merge(copies[2])
        assert unheard(copy.history, copy.plan, listed(copy)) == [] or positions_only(copy)


def positions_only(copy: Copy) -> bool:
    """Whether only where rows stand is left unsaid, which is nobody's opinion."""
    return all(place[2] == "position" for place in unheard(copy.history, copy.plan, listed(copy)))


@settings(max_examples=EXAMPLES)
@given(DOINGS, st.integers(0, 2), st.integers(0, 2))
def test_taking_a_merge_back_gives_the_plan_of_before_and_nothing_open_that_was_not(doings, mine, yours):
    copies = people("ana", "ben", "cem")
    act(copies, doings)
    me = copies[mine]
    before, open_before, log = me.plan, set(me.folded.conflicts), me.history
    me.merge(copies[yours])
    if me.plan == before:
        return
    me.undo()
    assert me.plan == before
    seen_by_all([me])
    assert {(one.entity, one.id) for one in me.folded.conflicts} <= {(one.entity, one.id) for one in open_before}
    assert {entry.id for entry in log.entries} < {entry.id for entry in me.history.entries}
    merged = me.history
    me.redo()
    assert fold(me.history, PLAN.schema).plan == me.plan
    assert len(me.history.entries) == len(merged.entries) + 1


@settings(max_examples=EXAMPLES)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 5), st.integers(0, 3)), max_size=12))
def test_edits_of_different_rows_and_fields_are_no_conflict(doings):
    copies = people("ana", "ben", "cem")
    for number, (who, what, which) in enumerate(doings):
        name = ("name", "notes", "cost")[who]  # each a field of their own
        copies[who].set("task", "ABCE"[which], name, number if name == "cost" else f"{name} {what}")
    for copy in copies:
        for other in copies:
            copy.merge(other)
    assert all(copy.folded.conflicts == () for copy in copies)
    assert copies[0].plan == copies[1].plan == copies[2].plan
    seen_by_all(copies)
