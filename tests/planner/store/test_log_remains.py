"""What remains of a log: a history that knows everything it says it knows, and the rest as far as it can be told."""

from __future__ import annotations

import pytest

from planner.change import Change, add, apply, remove, set_value
from planner.history import History
from planner.model.schema import SCHEMA
from planner.store.content import ALL, Rows, change_rows, seen_texts
from planner.store.log_remains import carried_out, log_in
from planner.store.reading_around import Piece
from tests.builders import a_plan
from tests.planner.store.files import AT, history_of

PLAN = a_plan("A 3d; B 2d")


def a_log():
    """Three changes by one, two by another who saw them, one more by the first who saw all."""
    plan, history = PLAN, history_of(PLAN)
    for number, replica in enumerate(("ana", "ana", "ana", "ben", "ben", "ana")):
        change = Change(f"Rename {number}", (set_value("task", plan.tasks["A"], "name", f"name {number}"),))
        plan = apply(plan, change)
        history = history.append(history.next_entry(replica, change, author=replica, at=AT))
    return plan, history


AFTER, HISTORY = a_log()
ROWS = [tuple(row.values()) for row in change_rows(SCHEMA, HISTORY.entries, seen_texts(HISTORY.entries))]
COLUMNS = tuple(next(iter(change_rows(SCHEMA, HISTORY.entries, seen_texts(HISTORY.entries)))))


def piece(rows=ROWS, *, numbers=None, torn=False):
    """The table of changes as it was read."""
    places = {row[:2]: place for place, row in enumerate(ROWS, 1)}
    found = {row[:2]: row for row in rows}
    numbers = numbers or set(range(1, len(rows) + 1))
    return Piece(COLUMNS, found, {key: places.get(key, 99) for key in found}, set(numbers), torn)


def ids(rows):
    """Replica and counter of entries."""
    named = rows.by_name() if isinstance(rows, Rows) else rows
    return [(row["replica"], row["counter"]) for row in named]


def log(made):
    """The log in a piece."""
    return log_in(made, {}, SCHEMA)


def test_a_whole_log_is_kept():
    found = log(piece())
    assert found.complete
    assert found.faults == ()
    assert ids(found.kept) == [entry.id for entry in HISTORY.entries]
    assert found.others == ()


def test_what_was_made_after_a_lost_change_is_no_history():
    rows = [row for row in ROWS if row[:2] != ("ana", 2)]
    found = log(piece(rows, numbers={1, 2, 4, 5, 6, 7}))
    assert ids(found.kept) == [("first", 1), ("ana", 1)]
    assert ids(found.others) == [("ana", 3), ("ben", 1), ("ben", 2), ("ana", 4)]
    assert not found.complete


def test_what_somebody_made_who_had_not_seen_a_lost_change_is_history():
    rows = [row for row in ROWS if row[:2] != ("ben", 2)]
    found = log(piece(rows, numbers={1, 2, 3, 4, 5, 7}))
    assert ids(found.kept) == [("first", 1), ("ana", 1), ("ana", 2), ("ana", 3), ("ben", 1)]
    assert ids(found.others) == [("ana", 4)]


def test_a_change_that_saw_everything_is_history_only_where_everything_is_there():
    whole = [tuple(row.values()) for row in change_rows(SCHEMA, HISTORY.entries, seen_texts(HISTORY.entries, known=0))]
    assert [row[COLUMNS.index("seen")] for row in whole].count(ALL) > 1
    assert ids(log(piece(whole)).kept) == [entry.id for entry in HISTORY.entries]
    for lost in range(1, len(whole)):
        rows = [row for place, row in enumerate(whole) if place != lost]
        found = log(piece(rows))
        assert ids(found.kept) == [entry.id for entry in HISTORY.entries[:lost]]
        assert len(found.others) == len(whole) - lost - 1


def test_a_change_that_saw_everything_is_no_history_where_something_of_that_is_none():
    """What comes before it can be read, but has itself seen what is lost with the base."""
    seen = ["*", None, None, None, None, None, "*"]
    whole = [(*row[:3], said, *row[4:]) for row, said in zip(ROWS, seen, strict=True)]
    late = [(*row[:1], row[1] + 7, *row[2:]) if row[0] == "ben" else row for row in whole]
    rows = {row[:2]: row for row in late}
    found = log(Piece(COLUMNS, rows, {key: place for place, key in enumerate(rows, 1)}, set(range(1, 8)), False))
    assert ids(found.kept) == [("first", 1), ("ana", 1), ("ana", 2), ("ana", 3)]


def test_how_many_changes_are_lost_is_said():
    rows = [row for row in ROWS if row[:2] not in {("ben", 2), ("ana", 4)}]
    [fault] = log(piece(rows, numbers={1, 2, 3, 4, 5, 9})).faults
    assert str(fault) == "history: 3 changes of it are lost. What they did is told as one change."


def test_changes_that_may_be_lost_at_the_end_are_told():
    [fault] = log(piece(ROWS[:4], torn=True)).faults
    assert str(fault) == "history: its last changes may be lost. What they did is told as one change."


@pytest.mark.parametrize(
    ("column", "value"),
    [("steps", "[["), ("steps", '[["task","A","nothing",1,2]]'), ("counter", None), ("lamport", 0), ("seen", "[]")],
)
def test_an_entry_that_cannot_be_read_counts_as_lost(column, value):
    broken = [*ROWS[:2], tuple(value if name == column else one for name, one in zip(COLUMNS, ROWS[2], strict=True))]
    found = log(piece(broken))
    assert ids(found.kept) == [("first", 1), ("ana", 1)]
    assert not found.complete


def test_without_any_entry_the_history_is_lost():
    for nothing in (None, piece([])):
        found = log_in(nothing, {}, SCHEMA)
        assert found.kept.values == ()
    [fault] = log_in(None, {}, SCHEMA).faults
    assert str(fault) == "history: it cannot be read. The plan begins a new history."


def test_what_was_compacted_is_not_missed():
    rows = [row for row in ROWS if row[:2] not in {("first", 1), ("ana", 1), ("ana", 2)}]
    found = log_in(piece(rows), {"first": 1, "ana": 2}, SCHEMA)
    assert len(found.kept.values) == len(rows)
    assert found.complete


def test_the_history_that_is_kept_is_one_that_a_plan_can_have():
    rows = [row for row in ROWS if row[:2] != ("ben", 2)]
    kept = ids(log(piece(rows)).kept)
    history = History.of(entry for entry in HISTORY.entries if entry.id in kept)
    assert all(history.vector.get(one, 0) >= count for entry in history.entries for one, count in entry.seen.items())


def test_the_rest_of_a_log_is_carried_out_as_far_as_that_can_be_done():
    one, other = AFTER.tasks["A"], AFTER.tasks["B"]
    steps = [
        Change("", (set_value("task", one, "name", "Other"),)),
        Change("", (remove("task", one), remove("task", one))),
        Change("", (set_value("task", one, "name", "Gone"), add("task", other))),
    ]
    history = History()
    for change in steps:
        history = history.append(history.next_entry("x", change, author="", at=AT))
    rows = list(change_rows(SCHEMA, history.entries, seen_texts(history.entries)))
    assert carried_out(AFTER, rows[:1]).tasks["A"].name == "Other"
    assert carried_out(AFTER, rows).tasks == {"B": other}
