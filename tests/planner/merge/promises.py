"""What merging promises, as checks of what people did apart; each raises AssertionError where it is broken."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from planner.analysis.network import build_network
from planner.merge.fold import fold
from planner.merge.union import union
from planner.model.checks import key_faults, reference_faults
from tests.planner.merge.people import PLAN, Copy, act, people

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.history import History
    from planner.model.plan import Plan

Doings = "Iterable[tuple[int, int, int, int]]"


def seen_by_all(copies: list[Copy]) -> None:
    """What holds for each copy at any time."""
    plans: list[Plan] = []
    for copy in copies:
        made = fold(copy.history, copy.plan.schema)
        assert made.plan == copy.plan, "the log makes the plan"
        assert rows_of(made.plan) == rows_of(copy.plan), "the log knows the order of the rows"
        assert set(made.conflicts) == set(copy.folded.conflicts), "the log knows what is open"
        assert set(made.masks) == set(copy.folded.masks), "the log knows what is hidden"
        plans += () if copy.plan in plans else (copy.plan,)
    assert all(sound(plan) for plan in plans)


def rows_of(plan: Plan) -> dict[str, list[str]]:
    """The rows of each entity as they stand."""
    return {name: list(table) for name, table in plan.tables.items()}


def sound(plan: Plan) -> bool:
    """Whether nothing refers to nothing, keys are unique and the schedule has a graph without cycles."""
    rows = ((entity, row) for entity in plan.schema.entities for row in plan.table(entity.name).values())
    listed_rows = [(entity, row) for entity, row in rows]
    dangling = [fault for entity, row in listed_rows for fault in reference_faults(plan, entity, row)]
    empty = [
        row
        for entity, row in listed_rows
        for one in entity.fields
        if one.of and one.required and not getattr(row, one.name)
    ]
    doubled = [fault for entity in plan.schema.entities for fault in key_faults(plan, entity)]
    return not dangling and not empty and not doubled and -1 not in build_network(plan).level


def joined(copies: Any) -> History:
    """The log of several copies, each merged into those before."""
    first, *others = [copy.history for copy in copies]
    for other in others:
        first = union(first, other)
    return first


def unheard(history: History, plan: Plan, shown: set[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Values of single fields that nobody who wrote there later had seen, and that are neither shown nor listed.

    By the definition, entry by entry: slow, and knowing nothing of registers. Fields with a write that its author took
    back before anybody else saw it are left out, as are those of rows that are not there.
    """
    writes: dict[tuple[str, str, str], list[Any]] = {}
    rows: dict[tuple[str, str], list[Any]] = {}
    for entry in history.entries:
        for step in entry.steps if entry.onto is None else ():
            if step.field is not None:
                writes.setdefault((step.entity, step.id, step.field), []).append((entry, step.after))
            elif step.after is not None:
                rows.setdefault((step.entity, step.id), []).append(entry)
    return [
        (*place, value)
        for place, found in writes.items()
        if place[1] in plan.table(place[0]) and not taken_back_unseen(found)
        for entry, value in found
        if not any(other.has_seen(entry.id) for other, _ in found if other is not entry)
        and not any(whole.has_seen(entry.id) for whole in rows.get(place[:2], ()))
        and getattr(plan.table(place[0])[place[1]], place[2]) != value
        and (*place, value) not in shown
        and place[2] != "position"  # where rows stand is nobody's opinion
    ]


def taken_back_unseen(found: list[Any]) -> bool:
    """Whether one of some writes was taken back by its author before the author of any other saw it."""
    undos = {entry.undoes: entry for entry, _ in found if entry.undoes and entry.undoes[0] == entry.replica}
    return any(
        not any(
            other.has_seen(entry.id) and not other.has_seen(undos[entry.id].id)
            for other, _ in found
            if other is not entry and other is not undos[entry.id]
        )
        for entry, _ in found
        if entry.id in undos
    )


def listed(copy: Copy) -> set[tuple[Any, ...]]:
    """What the conflicts of a copy list, value by value, and what it says that is hidden."""
    values = {
        (one.entity, one.id, name, value)
        for one in copy.folded.conflicts
        for head in one.heads
        for name, value in zip(one.fields, head.values or (), strict=False)
    }
    return values | {(mask.entity, mask.id, mask.field, mask.real) for mask in copy.folded.masks}


def apart(doings: Doings) -> list[Copy]:
    """Three people after they did all that."""
    copies = people("ana", "ben", "cem")
    act(copies, doings)
    return copies


def follow(doings: Doings) -> None:
    """After each doing, what a copy kept of its fold is the fold of its whole log, in the same order."""
    copies = people("ana", "ben", "cem")
    for number, doing in enumerate(doings):
        act(copies, [doing], number)
        for copy in copies:
            made = fold(copy.history, copy.plan.schema)
            assert made == copy.folded, "the fold is the one of the whole log"
            assert rows_of(made.plan) == rows_of(copy.plan), "the rows stand in the order of the log"


def converge(doings: Doings) -> None:
    """Everybody ends with one plan and one list of conflicts, in whatever order they hear of each other."""
    copies = apart(doings)
    seen_by_all(copies)
    logs = [joined(order) for order in itertools.permutations(copies)]
    assert all(log == logs[0] for log in logs), "the order of merging does not matter"
    assert sound(fold(logs[0], PLAN.schema).plan)
    first, second, third = (copy.history for copy in copies)
    assert union(first, union(second, third)) == logs[0], "nor does who merges first"
    assert union(first, first) == first, "merging with oneself does nothing"
    known = {entry.id for entry in logs[0].entries}
    assert all({entry.id for entry in copy.history.entries} <= known for copy in copies), "nothing of anybody is lost"
    for copy in copies[:2]:
        copy.merge(copies[2])
        assert unheard(copy.history, copy.plan, listed(copy)) == [], "what nobody has seen is shown or listed"
    seen_by_all(copies)


def take_back(doings: Doings, mine: int, yours: int, *, second: bool = False) -> None:
    """Taking a merge back gives the plan of before, opens nothing that was not open, and settles nothing else.

    With `second` there was a merge with the third person before, which may have left conflicts open.
    """
    copies = apart(doings)
    me = copies[mine]
    if second:
        me.merge(copies[3 - mine - yours])
    before, open_before, log = me.plan, set(me.folded.conflicts), me.history
    me.merge(copies[yours])
    merged, after, untouched = me.history, me.plan, open_before & set(me.folded.conflicts)
    if after == before:
        return
    me.undo()
    assert me.plan == before, "the plan of before is back"
    seen_by_all([me])
    rows = {(one.entity, one.id) for one in open_before}
    assert {(one.entity, one.id) for one in me.folded.conflicts} <= rows, (
        "nothing is open that was not",
        me.folded.conflicts,
        open_before,
    )
    assert untouched <= set(me.folded.conflicts), "what was open and of which nothing came in is open still"
    assert {entry.id for entry in log.entries} < {entry.id for entry in me.history.entries}
    me.redo()
    assert me.plan == after, "the merge is back"
    seen_by_all([me])
    assert len(me.history.entries) == len(merged.entries) + 2


def apart_without_touching(doings: Iterable[tuple[int, int, int]]) -> None:
    """Edits of different fields, each person's own, are no conflict, and all of them are in the plan of everybody."""
    copies = people("ana", "ben", "cem")
    for number, (who, what, which) in enumerate(doings):
        name = ("name", "notes", "cost")[who]
        copies[who].set("task", "ABCE"[which], name, number if name == "cost" else f"{name} {what}")
    for copy in copies:
        for other in copies:
            copy.merge(other)
    assert all(copy.folded.conflicts == () for copy in copies)
    assert copies[0].plan == copies[1].plan == copies[2].plan
    seen_by_all(copies)
