"""The rows of a file and their digest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from planner.change import Change, apply, set_value
from planner.history import History, covers
from planner.merge import compaction
from planner.merge.compaction import compacted
from planner.merge.fold import fold
from planner.model.people import Person
from planner.model.schema import SCHEMA
from planner.pace import ROWS
from planner.store.content import DIGEST, PART, Content, Rows, content_of, seen_texts, to_bytes, with_digest
from planner.store.layout import META, layout_of
from planner.store.mending import load
from planner.store.reader import examine
from tests.planner.merge.people import people
from tests.planner.store.files import AT, IDENTITY, PLAN, history_of, with_rows
from tests.planner.strategies import changes

CONTENT = content_of(PLAN, history_of(PLAN), IDENTITY)


def with_meta(**meta):
    return CONTENT.with_meta({**CONTENT.meta, **meta})


def test_the_content_knows_the_identity_of_the_plan():
    assert CONTENT.identity == IDENTITY


def test_the_content_of_a_plan_is_complete():
    layout = layout_of(SCHEMA)
    assert CONTENT.complete(layout)
    assert not Content({name: rows for name, rows in CONTENT.tables.items() if name != "risks"}).complete(layout)
    assert not with_rows(CONTENT, "roles", Rows(("id", "key"), ())).complete(layout)


def test_the_digest_leaves_itself_out():
    assert with_digest(CONTENT).digest() == CONTENT.digest()
    assert with_digest(CONTENT).meta[DIGEST] == CONTENT.digest()


def test_the_digest_does_not_depend_on_the_order_of_rows_and_tables():
    tasks = CONTENT.tables["tasks"]
    turned = with_rows(CONTENT, "tasks", Rows(tasks.columns, tasks.values[::-1]))
    assert turned.digest() == CONTENT.digest()
    assert Content(dict(reversed(CONTENT.tables.items()))).digest() == CONTENT.digest()


def test_the_digest_tells_every_value_from_every_other():
    digests = {
        with_rows(CONTENT, "roles", Rows(("id", "key", "name"), (row,))).digest()
        for row in [("a", "", ""), ("a", None, ""), ("a", "", None), ("a", "1", ""), ("a", 1, ""), ("a", 1.0, "")]
    }
    assert len(digests) == 6


@pytest.mark.parametrize("text", ["x" * PART * 3, '"\\\n\u2028🚀é' * PART, "🚀" * (PART + 1), "a" * PART])
def test_a_long_text_is_written_in_parts_and_gives_the_same_digest(text: str, monkeypatch: pytest.MonkeyPatch):
    content = with_rows(CONTENT, "roles", Rows(("id", "key", "name"), (("r", text, None), ("s", "S", text))))
    in_parts = content.digest()
    monkeypatch.setattr("planner.store.content.PART", len(text))
    assert content.digest() == in_parts


@pytest.mark.parametrize("count", [0, 1, ROWS - 1, ROWS, ROWS + 1, 5 * ROWS])
@pytest.mark.parametrize("long", [None, 0, 7, ROWS, 3 * ROWS + 1])
def test_the_digest_is_that_of_one_json_text_however_many_rows_are_written_at_a_time(count: int, long: int | None):
    rows = [(f"{number:03}", "x" * (PART + 1) if number == long else "é", None, number) for number in range(count)]
    content = Content({"roles": Rows(("id", "key", "name", "rank"), tuple(reversed(rows)))})
    text = json.dumps(["roles", ["id", "key", "name", "rank"], rows], separators=(",", ":"))
    assert content.digest() == hashlib.sha256(text.encode()).hexdigest()


def test_the_digest_depends_on_what_is_said_about_the_file():
    assert with_meta(plan="other").digest() != CONTENT.digest()


def test_the_digest_is_the_one_that_other_programs_can_compute():
    small = Content({META: Rows(("name", "value"), (("plan", "x"), (DIGEST, "left out")))})
    # printf '["meta",["name","value"],[["plan","x"]]]' | sha256sum
    assert small.digest() == "c0cec6a0068b263f6e14f3fbf175f9f2298ba41eff0aff777b4cb7dbe551b485"


def test_seen_is_written_only_where_it_differs_from_the_replicas_change_before():
    history, plan = history_of(PLAN), PLAN
    for name, replica in (("x", "ana"), ("y", "ana"), ("z", "ben"), ("w", "ana")):
        change = Change("Rename", (set_value("task", plan.tasks["A"], "name", name),))
        history = history.append(history.next_entry(replica, change, author="", at=AT))
        plan = apply(plan, change)
    seen = list(seen_texts(history.entries))
    assert seen == ["{}", '{"first":1}', None, '{"ana":2,"first":1}', '{"ben":1,"first":1}']
    seen = list(seen_texts(history.entries, known=0))
    assert seen == ["*", "*", None, "*", "*"]
    loaded = load(examine(to_bytes(with_digest(content_of(plan, history, IDENTITY)), SCHEMA), SCHEMA), SCHEMA, AT)
    assert loaded.history == history
    assert loaded.plan == plan


def test_who_has_not_seen_all_before_a_change_says_what_was_seen():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "B", "name", "Test")
    ana.merge(ben)
    rows = content_of(ana.plan, ana.history, IDENTITY).tables["changes"]
    assert [row["seen"] for row in rows.by_name()] == ["*", "*", '{"first":1}', "*"]
    loaded = load(
        examine(to_bytes(with_digest(content_of(ana.plan, ana.history, IDENTITY)), SCHEMA), SCHEMA), SCHEMA, AT
    )
    assert loaded.history == ana.history


def compacted_behind_a_version(monkeypatch):
    """A log that begins with what led to a named version, and the one change that came next; then two sessions."""
    for name, most in (("MOST", 3), ("NEWEST", 0), ("WORTH", 3), ("NAMED", "person")):
        monkeypatch.setattr(compaction, name, most)
    ana, *others = people("ana", "ben", "cem", "dan")
    for number in range(8):
        ana.set("task", "A", "name", f"{number}")
    for one, person in zip(others, (Person(id="v", key="V1", name="Beta"), None, None), strict=True):
        one.plan, one.history, one.folded = ana.plan, ana.history, ana.folded
        if person:
            one.add(person)
        else:
            one.set("task", "B", "name", one.name)
            one.set("task", "C", "name", one.name)
        ana = one
    return ana.plan, compacted(ana.history, SCHEMA, AT)


def test_after_compaction_too_who_has_seen_all_says_so_with_a_star(monkeypatch):
    plan, history = compacted_behind_a_version(monkeypatch)
    assert history.untold > 0
    rows = content_of(plan, history, IDENTITY).tables["changes"].by_name()
    told = [(entry.id, row["seen"]) for entry, row in zip(history.entries, rows, strict=True)]
    covered = [seen for number, (_, seen) in enumerate(told) if covers(history.base, history.entries[number])]
    assert covered == ['{"ana":8,"first":1}', '{"ana":8,"ben":1,"first":1}']
    assert [seen for _, seen in told[len(covered) :]] == [None, "*", None]


def test_a_compacted_log_comes_back_as_it_was(monkeypatch):
    plan, history = compacted_behind_a_version(monkeypatch)
    data = to_bytes(with_digest(content_of(plan, history, IDENTITY)), SCHEMA)
    loaded = load(examine(data, SCHEMA), SCHEMA, AT)
    assert loaded.history == history
    assert loaded.faults == ()


def test_the_order_of_the_rows_of_a_log_does_not_matter():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "name", "Build")
    ben.set("task", "B", "name", "Test")
    ana.merge(ben)
    content = examine(to_bytes(with_digest(content_of(ana.plan, ana.history, IDENTITY)), SCHEMA), SCHEMA)
    rows = content.tables["changes"]
    mixed = Content({**content.tables, "changes": Rows(rows.columns, rows.values[::-1])})
    assert load(mixed, SCHEMA, AT).history == ana.history


@given(st.data())
@settings(max_examples=30)
def test_any_plan_and_history_come_back_from_their_bytes(data):
    plan, history = PLAN, history_of(PLAN)
    for _ in range(3):
        change = data.draw(changes(plan))
        plan, history = apply(plan, change), history.append(history.next_entry("me", change, author="é", at=AT))
    loaded = load(examine(to_bytes(with_digest(content_of(plan, history, IDENTITY)), SCHEMA), SCHEMA), SCHEMA, AT)
    assert loaded.history.entries[: len(history.entries)] == history.entries
    if not loaded.faults:
        assert loaded.plan == plan
        assert list(loaded.plan.tasks) == list(plan.tasks)
    assert fold(loaded.history, SCHEMA).plan == loaded.plan


def test_a_history_of_nothing_has_no_rows():
    assert content_of(PLAN, History(), IDENTITY).tables["changes"].values == ()


def test_text_of_a_plan_is_found_in_no_other_table_than_its_own():
    secret = PLAN.with_tables({"plan": {"plan": replace(PLAN.settings, notes="secret")}})
    tables = content_of(secret, History(), IDENTITY).tables
    assert [name for name, rows in tables.items() if any("secret" in row for row in rows.values)] == ["plan"]


@pytest.mark.parametrize("count", [0, 1, 50])
def test_the_rows_by_name_are_the_rows(count):
    rows = Rows(("id", "name"), tuple((str(number), "x") for number in range(count)))
    assert [tuple(row.values()) for row in rows.by_name()] == list(rows.values)
