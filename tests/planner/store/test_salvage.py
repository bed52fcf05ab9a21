"""Salvaging: one harm costs nothing, as rows and log tell the plan twice; what two harms cost is said in full."""

from __future__ import annotations

import random

import pytest

from planner.change import Change, apply, set_value
from planner.errors import Damaged, NewerFile, NotAPlan, PlanError
from planner.model.schema import SCHEMA
from planner.store.content import Rows, content_of, to_bytes, with_digest
from planner.store.reader import examine
from planner.store.reading_around import PAGE
from planner.store.salvage import Harm, salvage
from tests.builders import a_plan
from tests.planner.store.files import AT, IDENTITY, history_of, meddled, with_rows
from tests.planner.store.test_reading_around import pages_of, without

LATER = "2026-03-05T08:00:00+00:00"


def edited():
    """A plan of 120 tasks with a history of three people."""
    plan = a_plan("; ".join(f"T{number} 3d" for number in range(120)))
    history = history_of(plan)
    for number in range(60):
        row = plan.tasks[f"T{number}"]
        change = Change(f"Rename {row.key}", (set_value("task", row, "name", f"Renamed {number} {'x' * 200}"),))
        plan = apply(plan, change)
        replica = ("ana", "ben", "cem")[number // 7 % 3]
        history = history.append(history.next_entry(replica, change, author=replica, at=AT))
    return plan, history


PLAN, HISTORY = edited()
CONTENT = with_digest(content_of(PLAN, HISTORY, IDENTITY))
FILE = to_bytes(CONTENT, SCHEMA)


def salvaged(data):
    return salvage(data, SCHEMA, LATER)


def told(found):
    """Everything that is said of a file."""
    return [str(fault) for fault in found.loaded.faults]


def same(found):
    """Whether all was had."""
    return found.loaded.plan == PLAN and found.loaded.history.entries == HISTORY.entries


def test_a_sound_file_is_proven_sound():
    found = salvaged(FILE)
    assert (found.harm, found.proven, told(found)) == (Harm.NONE, True, [])
    assert same(found)


@pytest.mark.parametrize("place", range(6))
def test_lost_pages_of_tasks_come_from_the_history_and_are_proven(place):
    lost = pages_of("tasks", FILE)[place % len(pages_of("tasks", FILE))]
    found = salvaged(without(lost, data=FILE))
    assert (found.harm, found.proven, told(found)) == (Harm.DAMAGED, True, [])
    assert same(found)
    assert found.loaded.identity == IDENTITY


def test_a_lost_page_of_the_history_costs_nothing_of_the_plan():
    _, _, second, *_ = pages_of("changes", FILE)
    found = salvaged(without(second, data=FILE))
    assert found.loaded.plan == PLAN
    assert not found.proven
    assert 0 < len(found.loaded.history.entries) < len(HISTORY.entries)
    assert "changes of it are lost. What they did is told as one change." in told(found)[0]
    assert found.loaded.history.entries[-1].author == ""


def test_a_lost_history_costs_nothing_of_the_plan():
    found = salvaged(without(*pages_of("changes", FILE), data=FILE))
    assert found.loaded.plan == PLAN
    assert told(found) == ["history: it cannot be read. The plan begins a new history."]


def test_what_rows_and_history_both_lost_is_said():
    [_, page, *_], changes = pages_of("tasks", FILE), pages_of("changes", FILE)
    found = salvaged(without(page, *changes, data=FILE))
    missing = len(PLAN.tasks) - len(found.loaded.plan.tasks)
    assert missing > 10
    assert f"tasks: up to {missing} rows are lost. Compare it with an earlier version." in told(found)
    assert all(PLAN.tasks[one] == row for one, row in found.loaded.plan.tasks.items())


def test_rows_that_a_history_with_a_hole_brings_back_are_named():
    [_, page, *_], [_, _, _, changes, *_] = pages_of("tasks", FILE), pages_of("changes", FILE)
    found = salvaged(without(page, changes, data=FILE))
    assert list(found.loaded.plan.tasks) == list(PLAN.tasks)
    assert found.loaded.plan.tasks.keys() == PLAN.tasks.keys()
    [named] = [line for line in told(found) if line.startswith("tasks: ")]
    assert "rows cannot be read in its table (T0, T1, T2, T3, T4, ...). This was taken from the history." in named


def test_flipped_letters_in_a_row_are_put_right_by_the_history():
    found = salvaged(without(pages_of("people", FILE)[0], data=FILE.replace(b"Renamed 5 ", b"Ranamed 5 ", 1)))
    assert found.loaded.plan == PLAN
    assert found.proven


def test_where_rows_and_history_disagree_without_proof_both_are_told():
    at = FILE.index(IDENTITY.plan.encode())
    data = bytearray(FILE.replace(b"Renamed 5 ", b"Ranamed 5 ", 1))
    data[at] ^= 1  # so that nothing has the digest any more
    [found] = [line for line in told(salvaged(bytes(data))) if "T5" in line]
    assert found.startswith("task T5, Name: the history says 'R")
    assert "named 5 " in found


def test_where_nothing_is_missing_and_nothing_is_proven_that_is_said():
    changed = FILE.replace(CONTENT.meta["digest"].encode(), b"0" * 64)
    found = salvaged(without(pages_of("people", changed)[0], data=changed))
    assert found.loaded.plan == PLAN
    assert not found.proven
    assert told(found)


def test_the_identity_is_kept_where_it_can_be_read_and_told_where_not():
    found = salvaged(without(*pages_of("meta", FILE), data=FILE))
    assert found.loaded.plan == PLAN
    assert found.loaded.identity.plan not in {"", IDENTITY.plan}
    assert told(found)[0].startswith("plan: its identity cannot be read. It counts as a plan of its own")


@pytest.mark.parametrize("beginning", [16, 100, PAGE])
def test_a_lost_beginning_costs_nothing(beginning):
    found = salvaged(bytes(beginning) + FILE[beginning:])
    assert found.proven
    assert same(found)


def test_a_file_that_is_cut_off_gives_what_is_left():
    found = salvaged(FILE[: len(FILE) * 9 // 10])
    assert found.harm is Harm.DAMAGED
    assert set(found.loaded.plan.tasks) <= set(PLAN.tasks)
    assert len(found.loaded.plan.tasks) > 20


def test_an_edit_by_another_program_is_named_and_one_change_by_nobody():
    found = salvaged(meddled("UPDATE tasks SET name = 'Theirs' WHERE key = 'T3'", data=FILE))
    assert (found.harm, found.proven) == (Harm.OUTSIDE, False)
    assert found.loaded.plan.tasks["T3"].name == "Theirs"
    last = found.loaded.history.entries[-1]
    assert (last.author, last.at, len(last.steps)) == ("", LATER, 1)
    assert apply(found.loaded.plan, last.change.inverse()) == PLAN
    [line] = told(found)
    assert line.startswith("task T3, Name: the history says 'Renamed 3 xxx")
    assert line.endswith("', the file holds 'Theirs'.")


def test_rows_that_another_program_added_or_removed_are_named():
    added = "INSERT INTO people (id, key, name) VALUES ('p1', 'P1', 'Pat')"
    found = salvaged(meddled("DELETE FROM tasks WHERE key = 'T9'", added, data=FILE))
    assert "T9" not in found.loaded.plan.tasks
    assert "task T9: it is not in the file any more." in told(found)
    assert "person P1: it is in the file and not in its history." in told(found)


def test_an_edit_that_does_not_show_in_the_plan_is_told_all_the_same():
    found = salvaged(meddled("UPDATE changes SET author = 'Eve' WHERE counter = 1", data=FILE))
    assert found.harm is Harm.OUTSIDE
    assert found.loaded.plan == PLAN
    assert told(found)[0].startswith("history: it is not as it was saved, in a way that does not show in the plan.")


HOSTILE = {
    "a view": ("CREATE VIEW evil AS SELECT name FROM tasks",),
    "a trigger": ("CREATE TRIGGER evil AFTER INSERT ON tasks BEGIN DELETE FROM tasks; END",),
    "a table": ("CREATE TABLE evil (name TEXT)", "INSERT INTO evil VALUES ('x')"),
}


@pytest.mark.parametrize("statements", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_another_program_put_into_the_file_is_left_out_and_told(statements):
    found = salvaged(meddled(*statements, data=FILE))
    assert same(found)
    assert found.proven
    assert told(found) == [
        f"{statements[0].split()[1].lower()} 'evil': plan files never hold such a thing. "
        "It was left out, and never run."
    ]


def test_a_table_that_is_not_as_we_make_it_is_told_by_the_history():
    found = salvaged(meddled("ALTER TABLE tasks ADD COLUMN extra TEXT", data=FILE))
    assert found.loaded.plan == PLAN


def test_what_is_no_plan_at_all_is_refused_as_ever():
    for data in (b"", b"name: plan\n", b"PK\x03\x04" + bytes(3000)):
        with pytest.raises(NotAPlan):
            salvaged(data)


def test_the_database_of_another_program_is_refused_as_ever():
    with pytest.raises(NotAPlan, match="another program"):
        salvaged(meddled("PRAGMA application_id=7", data=FILE))


def test_a_newer_file_is_refused_as_ever():
    with pytest.raises(NewerFile):
        salvaged(meddled("PRAGMA user_version=99", data=FILE))


def test_where_nothing_can_be_read_that_is_said():
    with pytest.raises(Damaged, match="nothing of it can be read"):
        salvaged(FILE[:100] + bytes(len(FILE) - 100))


def test_a_file_of_fewer_fields_is_salvaged_and_proven():
    tables = CONTENT.tables["tasks"]
    notes = tables.columns.index("notes")
    cut = tuple(row[:notes] + row[notes + 1 :] for row in tables.values)
    content = with_digest(with_rows(CONTENT, "tasks", Rows(tables.columns[:notes] + tables.columns[notes + 1 :], cut)))
    older = meddled("ALTER TABLE tasks DROP COLUMN notes", data=to_bytes(CONTENT, SCHEMA))
    older = older.replace(CONTENT.meta["digest"].encode(), content.meta["digest"].encode())
    assert examine(older, SCHEMA)
    found = salvaged(without(pages_of("tasks", older)[1], data=older))
    assert found.proven
    assert found.loaded.plan == PLAN


def test_whatever_happens_to_a_file_the_plan_is_the_same_or_what_differs_is_told():
    dice, sectors = random.Random(7), len(FILE) // 512
    for _ in range(60):
        data = bytearray(FILE)
        for _ in range(dice.randint(1, 3)):
            if dice.random() < 0.5:
                data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
            else:
                place = 512 * dice.randrange(sectors)
                data[place : place + 512] = dice.randbytes(512)
        try:
            found = salvaged(bytes(data))
        except PlanError:
            continue
        assert found.loaded.plan == PLAN or told(found)
        assert found.proven or told(found)
        assert not found.proven or found.loaded.plan == PLAN


def test_a_salvaged_plan_is_one_that_can_be_saved_and_opened():
    found = salvaged(without(pages_of("tasks", FILE)[1], pages_of("changes", FILE)[2], data=FILE))
    data = to_bytes(with_digest(found.loaded.content), SCHEMA)
    again = salvaged(data)
    assert (again.harm, again.loaded.plan) == (Harm.NONE, found.loaded.plan)
