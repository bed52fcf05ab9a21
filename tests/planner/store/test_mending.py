"""Readable files with bad rows: they open, keep what can be kept, and say what they changed."""

from __future__ import annotations

import json
import time

import pytest

from planner.change import Change, set_value
from planner.document import Document, open_document, recoverable
from planner.edits.rows import set_field
from planner.errors import Refused
from planner.history import History
from planner.merge.fold import fold
from planner.model.check_limits import Checks
from planner.model.entities import Schema
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.tasks import ONE_DAY
from planner.store import mending
from planner.store.content import Rows, content_of
from planner.store.mending import load
from planner.store.reader import examine
from tests.planner.store.files import AT, IDENTITY, PLAN, forged, history_of, sound, with_rows

TASK = SCHEMA.entity("task")


def opened(*statements):
    return load(examine(forged(*statements), SCHEMA), SCHEMA, AT)


def said(loaded):
    return [str(fault) for fault in loaded.faults]


def test_a_sound_file_has_nothing_to_mend():
    loaded = opened()
    assert loaded.faults == ()
    assert loaded.history == history_of(PLAN)


def test_plan_and_log_hold_the_same_rows_so_that_each_is_in_memory_once():
    loaded = opened()
    logged = fold(loaded.history, SCHEMA).plan
    assert all(row is logged.tasks[row_id] for row_id, row in loaded.plan.tasks.items())
    assert all(row is logged.links[row_id] for row_id, row in loaded.plan.links.items())


def test_a_row_that_differs_from_the_log_is_the_only_one_of_its_own():
    loaded = opened("UPDATE tasks SET notes = 'Other' WHERE key = 'A'")
    logged = fold(History.of(loaded.history.entries[:-1]), SCHEMA).plan
    assert [row_id for row_id, row in loaded.plan.tasks.items() if row is not logged.tasks[row_id]] == ["A"]


@pytest.mark.parametrize("written", ["a\0b", "", "x" * 501])
def test_a_value_that_does_not_fit_is_named_although_the_log_has_it_too(written):
    """Reading the log has made it fit already, and yet it is wrong in the rows."""
    content = content_of(PLAN, history_of(PLAN), IDENTITY)
    steps = json.dumps([["task", "A", "name", "A", written]])
    made = dict(zip(content.tables["changes"].columns, content.tables["changes"].values[0], strict=True))
    renamed = {**made, "counter": 2, "lamport": 2, "seen": None, "steps": steps}
    log = Rows(tuple(made), (tuple(made.values()), tuple(renamed.values())))
    tasks = content.tables["tasks"]
    named = tuple(dict(zip(tasks.columns, row, strict=True)) for row in tasks.values)
    rows = tuple(tuple({**row, "name": written if row["id"] == "A" else row["name"]}.values()) for row in named)
    loaded = load(with_rows(with_rows(content, "changes", log), "tasks", Rows(tasks.columns, rows)), SCHEMA, AT)
    assert [(fault.where, fault.field) for fault in loaded.faults] == [("task A", "Name")]
    assert len(loaded.history.entries) == 2
    assert loaded.plan.tasks["A"].name == loaded.history.entries[1].steps[0].after


@pytest.mark.parametrize("name", ["position", "duration", "owner", "name"])
def test_a_column_that_a_file_lacks_takes_its_default_whatever_the_log_says(name):
    content = examine(forged(), SCHEMA)
    tasks = content.tables["tasks"]
    place = tasks.columns.index(name)
    rows = tuple((*row[:place], *row[place + 1 :]) for row in tasks.values)
    without = Rows((*tasks.columns[:place], *tasks.columns[place + 1 :]), rows)
    loaded = load(with_rows(content, "tasks", without), SCHEMA, AT)
    assert {getattr(task, name) for task in loaded.plan.tasks.values()} == {TASK.field(name).default}
    assert fold(loaded.history, SCHEMA).plan == loaded.plan


def test_where_plan_and_log_differ_the_rows_of_the_file_are_kept():
    loaded = opened("UPDATE tasks SET name = 'Other' WHERE key = 'A'")
    assert loaded.plan.tasks["A"].name == "Other"
    assert fold(loaded.history, SCHEMA).plan == loaded.plan


def test_rows_keep_the_order_of_the_file_whatever_the_order_of_the_log():
    loaded = opened("UPDATE tasks SET rowid = 100 WHERE key = 'A'")
    assert list(loaded.plan.tasks) == [*[row_id for row_id in PLAN.tasks if row_id != "A"], "A"]


@pytest.mark.parametrize(
    ("assignment", "words"),
    [
        ("duration = 'soon'", "task A, Duration: 'soon' is no three-point estimate."),
        ("duration = '-480 -480 -480 d'", "task A, Duration: A duration cannot be negative."),
        ("duration = '480 960 480 d'", "task A, Duration: Pessimistic is below most likely"),
        ("duration = '1 1 999999999999 d'", "task A, Duration: A duration is at most 100 years."),
        ("duration = NULL", "task A, Duration: there is no value."),
        ("kind = 'dream'", "task A, Kind: 'dream' is no choice."),
        ("constraint_date = '2026-02-30'", "task A, Constraint date: '2026-02-30' is no date."),
        ("deadline = '9999-12-31'", "task A, Deadline: 9999-12-31 is outside"),
        ("place = 'nan nan'", "task A, Place: 'nan nan' is no place."),
    ],
)
def test_an_unreadable_value_is_named_and_its_field_takes_the_default(assignment, words):
    loaded = opened("UPDATE tasks SET " + assignment + " WHERE id = 'A'")  # noqa: S608 - our own words
    assert len(said(loaded)) == 1
    assert said(loaded)[0].startswith(words)
    changed = loaded.plan.tasks["A"]
    field = assignment.split()[0]
    default = {"duration": ONE_DAY, "kind": changed.kind}.get(field)
    assert getattr(changed, field) == default
    assert loaded.plan.tasks["B"] == PLAN.tasks["B"]


def test_a_file_from_before_the_limits_of_checks_opens_with_the_usual_ones(tmp_path):
    older = Schema(entity for entity in SCHEMA.entities if entity.name != "checks")
    made = Plan.of((row for entity in older.entities for row in PLAN.table(entity.name).values()), older)
    data = sound(made)
    assert b"TABLE checks" not in data.replace(b'"', b"")
    loaded = load(examine(data, SCHEMA), SCHEMA, AT)
    assert (loaded.faults, loaded.history.entries) == ((), history_of(made).entries)
    assert loaded.plan == PLAN
    assert loaded.plan.checks == Checks()
    path = tmp_path / "old.launchplan"
    path.write_bytes(data)
    document = open_document(path, tmp_path / "data")
    document.do(set_field(document.plan, ("checks", "checks"), "lags", 12.0))
    document.save()
    document.close()
    again = open_document(path, tmp_path / "data")
    assert again.plan.checks == Checks(lags=12.0)
    again.undo()
    assert again.plan == PLAN
    again.close(discard=True)


def test_a_limit_that_cannot_be_is_named_and_takes_the_usual_value():
    loaded = opened("UPDATE checks SET lags = 140.0")
    assert said(loaded) == ["checks, Lags: 140 is above 100. It was set to 5."]
    assert loaded.plan.checks == Checks()


def test_an_impossible_probability_is_named():
    loaded = opened("INSERT INTO risks (id, key, name, probability) VALUES ('k', 'K1', 'Late', 1.2)")
    assert "risk K1, Probability: 1.2 is above 1. It was set to 0.1." in said(loaded)
    assert "risk K1, Cause: there is no value. It was emptied." in said(loaded)
    assert loaded.plan.risks["k"].probability == 0.1


def test_the_value_that_is_taken_instead_is_told_as_people_type_it():
    loaded = opened("UPDATE links SET lag = '0!d'")
    told = [line for line in said(loaded) if "Lag" in line]
    assert told
    assert all(line.endswith("Lag: '0!d' is no duration. It was set to 0d.") for line in told)


def test_an_infinite_number_is_named():
    loaded = opened("INSERT INTO risks (id, key, name, probability) VALUES ('k', 'K1', 'Late', 9e999)")
    assert any(line.startswith("risk K1, Probability: 'inf' is no probability") for line in said(loaded))


def test_huge_text_is_cut_and_control_characters_go():
    loaded = opened("UPDATE tasks SET name = 'a' || char(7) || replace(hex(zeroblob(1000)), '00', 'ab') WHERE id = 'A'")
    name = loaded.plan.tasks["A"].name
    assert len(name) == 500
    assert name.startswith("aabab")
    assert said(loaded) == ["task A, Name: Name is longer than 500 characters. It was cleaned and cut to what fits."]


def test_a_key_with_spaces_is_cleaned():
    loaded = opened("UPDATE tasks SET key = 'A 1; 2' WHERE id = 'A'")
    assert loaded.plan.tasks["A"].key == "A-1-2"


def test_a_missing_name_is_named_and_left_to_the_user():
    loaded = opened("UPDATE tasks SET name = '' WHERE id = 'A'")
    assert said(loaded) == ["task A, Name: Name must not be empty. Fill it in."]


def test_a_link_to_nothing_is_left_out():
    loaded = opened("UPDATE links SET predecessor = 'ghost' WHERE id = 'A-B-FS'")
    assert "A-B-FS" not in loaded.plan.links
    assert said(loaded) == ["link, Predecessor: it refers to a task that is not in the file. The row was left out."]


def test_a_link_without_an_end_is_left_out():
    loaded = opened("UPDATE links SET predecessor = NULL WHERE id = 'A-B-FS'")
    assert "A-B-FS" not in loaded.plan.links
    assert any("left out" in line for line in said(loaded))


def test_an_owner_who_is_not_there_is_forgotten():
    loaded = opened("UPDATE tasks SET owner = 'ghost' WHERE id = 'A'")
    assert loaded.plan.tasks["A"] == PLAN.tasks["A"]
    assert said(loaded) == ["task A, Owner: it refers to a person that is not in the file. The reference was removed."]


def test_of_several_references_those_that_are_there_stay():
    loaded = opened("INSERT INTO risks (id, key, name, tasks) VALUES ('k', 'K1', 'Late', 'A ghost B')")
    assert loaded.plan.risks["k"].tasks == ("A", "B")


def test_rows_that_need_a_dropped_row_go_with_it():
    loaded = opened("DELETE FROM tasks WHERE id = 'B'")
    assert set(loaded.plan.links) == {"S-C-FF"}
    assert len(said(loaded)) == 2


def test_cycles_and_self_links_are_the_business_of_the_schedule_and_stay():
    loaded = opened(
        "INSERT INTO links (id, predecessor, successor, type, lag, lag_calendar) "
        "SELECT 'back', 'C', 'A', type, lag, lag_calendar FROM links WHERE id = 'A-B-FS'",
        "INSERT INTO links (id, predecessor, successor, type, lag, lag_calendar) "
        "SELECT 'self', 'C', 'C', type, lag, lag_calendar FROM links WHERE id = 'A-B-FS'",
    )
    assert {"back", "self"} <= set(loaded.plan.links)
    assert said(loaded) == ["link, Predecessor: A task cannot depend on itself."]


def test_of_rows_with_the_same_key_all_but_the_first_get_another():
    loaded = opened("UPDATE tasks SET key = 'A'")
    assert [task.key for task in loaded.plan.tasks.values()] == ["A", "A-2", "A-3", "A-4", "A-5", "A-6"]
    assert said(loaded)[0] == "task A, Key: 'A' is no key of its own. It was set to A-2."
    assert len(said(loaded)) == 5


def test_a_row_without_a_key_gets_one():
    loaded = opened("UPDATE tasks SET key = '' WHERE id = 'B'")
    assert loaded.plan.tasks["B"].key == "T-2"


def test_a_key_made_for_a_row_is_nobody_elses_and_not_too_long():
    loaded = opened("UPDATE tasks SET key = printf('%.40c', 'x')", "UPDATE tasks SET key = 'C-2' WHERE id = 'A'")
    keys = [task.key for task in loaded.plan.tasks.values()]
    assert len(set(keys)) == len(keys)
    assert max(map(len, keys)) == 40


def test_a_constraint_without_its_date_is_named_and_stays():
    loaded = opened("UPDATE tasks SET \"constraint\" = 'SNET' WHERE id = 'A'")
    assert any("SNET needs a date" in line for line in said(loaded))


def test_a_row_without_a_proper_id_is_left_out():
    loaded = opened("INSERT INTO roles (id, key, name) VALUES ('two words', 'R1', 'x')")
    assert not loaded.plan.roles
    assert said(loaded) == ["role 'two words', id: is no id. The row was left out."]


def test_a_plan_has_one_row_of_settings():
    loaded = opened("INSERT INTO plan (id, name, time_zone) VALUES ('other', 'Other', 'UTC')")
    assert loaded.plan.settings == PLAN.settings
    assert len(loaded.plan.table("plan")) == 1


def test_a_plan_without_settings_gets_the_defaults():
    assert opened("DELETE FROM plan").plan.settings.name == "New launch"


def test_what_was_mended_is_in_the_log_so_that_the_log_makes_the_plan():
    loaded = opened("UPDATE tasks SET owner = 'ghost', name = 'Renamed' WHERE id = 'A'")
    assert loaded.history.entries[-1].label == "Mend what the file had wrong"
    assert fold(loaded.history, SCHEMA).plan == loaded.plan


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE changes SET steps = 'nonsense'",
        'UPDATE changes SET steps = \'[["ghost","A",null,null,null]]\'',
        "UPDATE changes SET seen = '[1]'",
        'UPDATE changes SET seen = \'{"a":"b"}\'',
        "UPDATE changes SET undoes = 'nobody'",
        "UPDATE changes SET lamport = NULL",
        "UPDATE changes SET author = NULL",
        "DELETE FROM changes",
    ],
)
def test_without_a_readable_log_the_plan_begins_a_new_one(statement):
    loaded = opened(statement)
    assert loaded.plan == PLAN
    assert fold(loaded.history, SCHEMA).plan == PLAN
    assert len(loaded.history.entries) == 1
    assert not loaded.history.undoable


def test_a_document_lists_what_was_wrong_and_saves_a_sound_file(tmp_path):
    path = tmp_path / "bad.plan"
    path.write_bytes(
        forged("UPDATE links SET predecessor = 'ghost'", "UPDATE tasks SET duration = 'soon' WHERE id = 'A'")
    )
    before = path.read_bytes()
    document = open_document(path, tmp_path / "data")
    assert len(document.faults) == 4
    assert not document.modified
    assert path.read_bytes() == before
    document.save()
    document.close()
    again = open_document(path, tmp_path / "data")
    assert again.faults == ()
    assert again.plan == document.plan


def test_undo_never_brings_back_what_was_mended(tmp_path):
    path = tmp_path / "bad.plan"
    path.write_bytes(forged("DELETE FROM tasks WHERE id = 'B'"))
    document = open_document(path, tmp_path / "data")
    document.undo()
    links = document.plan.links.values()
    assert all({link.predecessor, link.successor} <= set(document.plan.tasks) for link in links)


def test_what_was_mended_survives_a_crash(tmp_path):
    path = tmp_path / "bad.plan"
    path.write_bytes(forged("UPDATE links SET predecessor = 'ghost'", "UPDATE tasks SET duration = 'soon'"))
    document = open_document(path, tmp_path / "data")
    document.do(Change("Rename", (set_value("task", document.plan.tasks["A"], "name", "x"),)))
    document.close()
    [recovery] = recoverable(tmp_path / "data")
    assert recovery.changes == 1
    again = Document.recover(recovery, tmp_path / "data")
    assert again.faults == ()
    assert (again.plan, again.history) == (document.plan, document.history)
    again.close(discard=True)


@pytest.mark.parametrize("statement", ["UPDATE tasks SET key = 'A'", "UPDATE tasks SET name = '' WHERE id = 'A'"])
def test_a_mended_plan_can_be_edited_and_its_faults_can_be_set_right(tmp_path, statement):
    path = tmp_path / "bad.plan"
    path.write_bytes(forged(statement))
    document = open_document(path, tmp_path / "data")
    document.do(Change("Move", (set_value("task", document.plan.tasks["E"], "notes", "x"),)))
    for task in tuple(document.plan.tasks.values()):
        right = (set_value("task", task, "key", f"T{task.id}"), set_value("task", task, "name", f"Task {task.id}"))
        document.do(Change("Set right", tuple(step for step in right if step.before != step.after)))
    with pytest.raises(Refused):
        document.do(Change("Empty", (set_value("task", document.plan.tasks["A"], "name", ""),)))
    document.close(discard=True)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE changes SET lamport = 9223372036854775807",
        "UPDATE changes SET lamport = 9007199254740992",
        "UPDATE changes SET lamport = 0",
        "UPDATE changes SET counter = 9223372036854775807",
        "UPDATE changes SET counter = -1",
    ],
)
def test_a_history_that_cannot_be_counted_on_is_begun_anew(statement):
    loaded = opened(statement)
    assert loaded.plan == PLAN
    assert said(loaded) == ["history: it cannot be read. The plan was kept, and begins a new history."]
    assert max(entry.lamport for entry in loaded.history.entries) == 1


def with_log(rows, **meta):
    """The content of the plan with these rows in its log besides the first: replica, counter, lamport, seen."""
    content = content_of(PLAN, history_of(PLAN), IDENTITY)
    log = content.tables["changes"]
    [first] = log.by_name()
    more = [
        {**first, "replica": replica, "counter": counter, "lamport": lamport, "seen": seen, "steps": "[]"}
        for replica, counter, lamport, seen in rows
    ]
    content = with_rows(content, "changes", Rows(log.columns, (*log.values, *(tuple(row.values()) for row in more))))
    return content.with_meta({**content.meta, **meta})


def test_a_plan_that_was_opened_ten_thousand_times_keeps_its_history():
    sessions = [(f"r{number}", 1, number + 1, "*") for number in range(1, 10_001)]
    began = time.process_time()
    loaded = load(with_log(sessions), SCHEMA, AT)
    assert time.process_time() - began < 5
    assert loaded.faults == ()
    assert len(loaded.history.entries) == 10_001
    assert loaded.history.entries[5_000].seen == {"first": 1, **{f"r{number}": 1 for number in range(1, 5_000)}}
    assert loaded.history.trunk == 10_001
    assert content_of(PLAN, loaded.history, IDENTITY).digest() == with_log(sessions).digest()


def test_a_log_in_which_nobody_knows_of_anybody_takes_no_square_of_time():
    apart = [(f"r{number}", 1, 1, "{}") for number in range(20_000)]
    began = time.process_time()
    assert load(with_log(apart), SCHEMA, AT).history.trunk == 0
    behind = [(f"r{number}", 1, number + 1, "*") for number in range(1, 10_001)]
    late = [(f"x{number}", 1, 2, '{"r1":1}') for number in range(10_000)]
    assert load(with_log([*behind, *late]), SCHEMA, AT).history.entries
    assert time.process_time() - began < 10


def test_a_vector_written_whole_reads_as_the_star_that_says_the_same():
    whole = load(with_log([("ana", 1, 2, '{"first":1}'), ("ben", 1, 3, '{"first":1,"ana":1}')]), SCHEMA, AT)
    star = load(with_log([("ana", 1, 2, "*"), ("ben", 1, 3, "*")]), SCHEMA, AT)
    assert whole.history == star.history
    assert whole.faults == star.faults == ()


def test_a_change_that_names_its_own_replica_among_what_it_has_seen_has_seen_no_more_by_that():
    loaded = load(with_log([("ana", 1, 2, "*"), ("ana", 2, 3, '{"first":1,"ana":1}')]), SCHEMA, AT)
    assert loaded.history.entries[2].seen == {"first": 1}


@pytest.mark.parametrize(
    "rows",
    {
        "a Lamport number far ahead": [("ana", 1, 2**53 - 1, "*")],
        "a Lamport number one ahead": [("ana", 1, 3, "*")],
        "one ahead of what was seen": [("ana", 1, 2, "*"), ("ben", 1, 3, '{"first":1}')],
        "a change seen that is not there": [("ana", 1, 2, '{"ghost":1}')],
        "a change seen before it was made": [("ana", 1, 2, '{"first":2}')],
        "a change seen that comes later": [("ana", 1, 2, '{"ben":1,"first":1}'), ("ben", 1, 3, "*")],
        "nothing seen, and that counted": [("ana", 1, 2, '{"first":0}')],
        "less than nothing seen": [("ana", 1, 2, '{"first":-1}')],
        "a hole in the changes of a replica": [("ana", 1, 2, "*"), ("ana", 3, 3, None)],
        "changes of a replica from the middle on": [("ana", 2, 2, "*")],
    }.items(),
    ids=lambda item: item[0],
)
def test_a_log_that_says_what_nobody_can_have_known_is_begun_anew(rows):
    loaded = load(with_log(rows[1]), SCHEMA, AT)
    assert said(loaded) == ["history: it cannot be read. The plan was kept, and begins a new history."]
    assert loaded.plan == PLAN


@pytest.mark.parametrize("base", ['{"x":0}', '{"x":-3}', '{"x":true}', '{"x":1.5}', "[]"])
def test_a_base_that_counts_no_changes_is_none(base):
    assert said(load(with_log([], base=base), SCHEMA, AT))[0].startswith("history: it cannot be read.")


def test_of_what_is_compacted_entries_may_be_lacking_and_what_comes_later_counts_on():
    loaded = load(
        with_log([("ana", 7, 8, "*"), ("ana", 8, 9, None), ("ben", 1, 10, "*")], base='{"ana":7}'), SCHEMA, AT
    )
    assert loaded.faults == ()
    assert loaded.history.vector == {"first": 1, "ana": 8, "ben": 1}


def test_vectors_written_whole_may_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr(mending, "_MOST_COUNTERS", 5)
    few = [("ana", 1, 2, '{"first":1}'), ("ben", 1, 3, '{"first":1,"ana":1}')]
    more = [*few, ("cem", 1, 4, '{"first":1,"ana":1,"ben":1}')]
    stars = [*few, ("cem", 1, 4, "*"), ("dan", 1, 5, "*")]
    assert load(with_log(few), SCHEMA, AT).faults == load(with_log(stars), SCHEMA, AT).faults == ()
    assert said(load(with_log(more), SCHEMA, AT))
