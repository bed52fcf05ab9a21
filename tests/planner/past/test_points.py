"""Points in the history: the plan at each of them, what was undone, those with a name, and the way back."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, strategies as st

from planner.change import Change, add, apply, set_value
from planner.document import open_document, read_copy
from planner.edits.links import link
from planner.edits.rows import remove_rows, set_field
from planner.errors import Refused
from planner.history import History
from planner.merge import compaction
from planner.model.launch_values import Acceptance
from planner.model.people import Person
from planner.model.quality import SignOff
from planner.model.schema import SCHEMA
from planner.model.tasks import Task
from planner.model.values import Duration
from planner.model.versions import Version
from planner.past.points import (
    Point,
    entries_about,
    go_back,
    known_at,
    plan_at,
    points,
    points_of_versions,
    undone,
)
from tests.builders import a_plan
from tests.planner.past.pasts import a_document, after, beginning, forked, name, rename, renamed
from tests.planner.strategies import changes

PLAN = a_plan("A 3d > B 2d; C")


@pytest.fixture
def document(tmp_path):
    made = a_document(tmp_path, "A 3d > B 2d; C")
    yield made
    made.close(discard=True)


def labels(found):
    return [point.entry.label for point in found]


# The plan at a point


def test_the_plan_at_each_point_is_what_it_was_there(document):
    plans = [document.plan]
    for number in range(4):
        rename(document, "A", f"A{number}")
        plans.append(document.plan)
    assert [plan_at(document.history, entry.id) for entry in document.history.entries] == plans


@given(st.data())
def test_the_plan_at_every_point_of_any_history_is_what_it_was_there(data):
    plan, history = PLAN, beginning(PLAN)
    plans = [plan]
    for _ in range(3):
        change = data.draw(changes(plan))
        if change:
            plan, history = apply(plan, change), after(history, change)
            plans.append(plan)
    assert [plan_at(history, entry.id) for entry in history.entries] == plans


def test_what_its_author_had_not_seen_is_not_in_the_plan_at_a_point():
    history = forked(PLAN, renamed(PLAN, "A", "ours"), renamed(PLAN, "B", "theirs"))
    ours, theirs = plan_at(history, ("ana", 1)), plan_at(history, ("ben", 1))
    assert (ours.tasks["A"].name, ours.tasks["B"].name) == ("ours", "B")
    assert (theirs.tasks["A"].name, theirs.tasks["B"].name) == ("A", "theirs")


def test_the_log_as_somebody_knew_it_ends_with_their_entry():
    history = forked(PLAN, renamed(PLAN, "A", "ours"), renamed(PLAN, "B", "theirs"))
    assert [entry.id for entry in known_at(history, ("ben", 1)).entries] == [("first", 1), ("ben", 1)]


def test_a_point_that_is_not_in_the_log_is_no_point(document):
    with pytest.raises(KeyError):
        plan_at(document.history, ("nobody", 1))


# The list


def test_points_come_newest_first_with_who_and_when(document):
    rename(document, "A", "x")
    first, second = points(document.plan, document.history)
    assert labels((first, second)) == ["Rename A", "Create the plan"]
    assert first.entry.author == "Ana Lopez"
    assert abs((datetime.now(UTC) - first.at).total_seconds()) < 60
    assert first.id == document.history.entries[-1].id


@pytest.mark.parametrize(("at", "read"), [("", None), ("yesterday", None), ("2026-03-02T10:00:00", 10)])
def test_a_time_that_says_nothing_is_none_and_one_without_zone_is_utc(at, read):
    entry = History().next_entry("x", Change("y"), author="", at=at)
    found = Point(entry).at
    assert (found and (found.hour, found.tzinfo)) == (read and (read, UTC))


def test_what_was_taken_back_is_undone_until_it_is_brought_back(document):
    rename(document, "A", "x")
    edit = document.history.entries[-1].id
    document.undo()
    undo = document.history.entries[-1].id
    assert undone(document.history) == {edit}
    document.redo()
    assert undone(document.history) == {undo}
    document.undo()
    assert edit in undone(document.history)


def test_the_list_says_what_was_undone(document):
    rename(document, "A", "x")
    document.undo()
    assert [point.undone for point in points(document.plan, document.history)] == [False, True, False]


# Versions


def test_a_version_stands_for_the_change_that_named_it(document):
    point = name(document, "Approved")
    rename(document, "A", "x")
    found = points_of_versions(document.plan, document.history)
    assert [(at, [row.name for row in rows]) for at, rows in found.items()] == [(point, ["Approved"])]
    assert [[row.name for row in point.versions] for point in points(document.plan, document.history)] == [
        [],
        ["Approved"],
        [],
    ]


def test_a_version_that_was_taken_away_and_brought_back_stands_for_the_same_point(document):
    point = name(document, "Approved")
    (row,) = document.plan.rows(Version).values()
    document.do(remove_rows(document.plan, [("version", row.id)]))
    assert points_of_versions(document.plan, document.history) == {}
    rename(document, "A", "x")
    document.undo()
    document.undo()
    assert list(points_of_versions(document.plan, document.history)) == [point]


def test_a_version_that_came_with_the_plan_stands_for_its_beginning():
    row = Version(id="v", name="Brought along")
    plan = PLAN.with_tables({"version": {"v": row}})
    assert points_of_versions(plan, beginning(plan)) == {("first", 1): (row,)}


# The way back


def test_going_back_is_one_change_to_the_plan_of_then(document):
    rename(document, "A", "x")
    then, point = document.plan, document.history.entries[-1].id
    document.do(remove_rows(document.plan, [("task", "B")]))
    rename(document, "A", "y")
    count = len(document.history.entries)
    document.go_back(point)
    assert document.plan == then
    assert len(document.history.entries) == count + 1


def test_going_back_can_be_undone_and_redone(document):
    point = document.history.entries[0].id
    then = document.plan
    rename(document, "A", "x")
    now = document.plan
    document.go_back(point)
    document.undo()
    assert document.plan == now
    document.redo()
    assert document.plan == then


def test_going_back_to_where_one_is_changes_nothing(document):
    rename(document, "A", "x")
    count = len(document.history.entries)
    document.go_back(document.history.entries[-1].id)
    assert len(document.history.entries) == count


def test_going_back_keeps_the_names_of_versions_given_since(document):
    point = document.history.entries[0].id
    rename(document, "A", "x")
    name(document, "Approved")
    document.go_back(point)
    assert [row.name for row in document.plan.rows(Version).values()] == ["Approved"]
    assert document.plan.tasks["A"].name == "A"


def test_the_label_names_the_version_or_the_change(document):
    first = document.history.entries[0].id
    rename(document, "A", "x")
    approved = name(document, "Approved")
    rename(document, "A", "y")
    assert go_back(document.plan, document.history, approved).label == "Go back to version Approved"
    assert go_back(document.plan, document.history, first).label == "Go back to: Create the plan"


def test_one_can_go_back_on_what_cannot_be_edited_as_undo_can(document):
    point = document.history.entries[0].id
    signed = SignOff(id="y", key="Y1", name="Go", result=Acceptance.REJECTED, person="ana")
    document.do(Change("Sign", (add("person", Person(id="ana", key="ana", name="Ana")), add("sign_off", signed))))
    with pytest.raises(Refused, match="It is signed"):
        document.do(go_back(document.plan, document.history, point))
    document.go_back(point)
    assert not document.plan.rows(SignOff)


# What happened to a row


def test_what_happened_to_a_task_is_what_touched_it(document):
    rename(document, "A", "x")
    rename(document, "B", "y")
    first, second, _third = (entry.id for entry in document.history.entries)
    assert entries_about(document.history, SCHEMA, "A") == {first, second}


def test_what_happened_to_a_task_is_also_what_happened_to_its_links(document):
    document.do(link(document.plan, "C", "B"))
    made = document.history.entries[-1].steps[-1]
    document.do(set_field(document.plan, ("link", made.id), "lag", Duration(480, "d")))
    later = {entry.id for entry in document.history.entries[1:]}
    assert later <= entries_about(document.history, SCHEMA, "C")
    assert later <= entries_about(document.history, SCHEMA, "B")
    assert not later & entries_about(document.history, SCHEMA, "A")


def test_what_happened_below_a_summary_task_did_not_happen_to_it(tmp_path):
    made = a_document(tmp_path, "S{ A 3d }")
    made.do(remove_rows(made.plan, [("task", "A")]))
    assert made.history.entries[-1].id not in entries_about(made.history, SCHEMA, "S")
    made.close(discard=True)


def test_what_happened_to_a_removed_row_is_still_told(document):
    document.do(remove_rows(document.plan, [("task", "A")]))
    first, last = document.history.entries[0].id, document.history.entries[-1].id
    assert entries_about(document.history, SCHEMA, "A") == {first, last}


def test_a_row_that_was_never_there_has_no_history(document):
    assert entries_about(document.history, SCHEMA, "nothing") == frozenset()


def test_an_entry_without_steps_is_about_nothing(document):
    rename(document, "A", "x")
    document.withdraw()
    assert document.history.entries[-1].steps == ()
    assert document.history.entries[-1].id not in entries_about(document.history, SCHEMA, "A")


def test_going_back_over_rows_in_any_order_leaves_a_sound_plan():
    more = Change("Add", (add("task", Task(id="D", key="D", name="D")),))
    grown = apply(PLAN, more)
    history = after(after(beginning(PLAN), more), Change("Set", (set_value("task", grown.tasks["D"], "name", "d"),)))
    now = plan_at(history, ("ana", 2))
    assert apply(now, go_back(now, history, ("first", 1))) == PLAN


# Copies that were edited apart


def two_copies(tmp_path):
    """Ana's document after taking in what Ben did in a copy of the same file; the plans of both before that."""
    ana = a_document(tmp_path / "ana")
    ana.save(tmp_path / "plan.launchplan")
    ben = open_document(tmp_path / "plan.launchplan", tmp_path / "ben", author="Ben")
    rename(ben, "B", "of Ben")
    ben.save(tmp_path / "copy.launchplan")
    rename(ana, "A", "of Ana")
    plans = ana.plan, ben.plan
    ben.close(discard=True)
    ana.merge(ana.merging(read_copy(tmp_path / "copy.launchplan", tmp_path / "data")))
    return ana, plans


def test_each_point_before_a_merge_is_the_plan_that_its_author_saw(tmp_path):
    document, (ours, theirs) = two_copies(tmp_path)
    at = {one.entry.label + one.entry.author: plan_at(document.history, one.id) for one in all_points(document)}
    assert at["Rename AAna Lopez"] == ours
    assert at["Rename BBen"] == theirs
    assert plan_at(document.history, document.history.entries[-1].id) == document.plan
    document.close(discard=True)


def test_one_can_go_back_to_before_a_merge_and_undo_that(tmp_path):
    document, (ours, _theirs) = two_copies(tmp_path)
    merged = document.plan
    point = next(one.id for one in all_points(document) if one.entry.label == "Rename A")
    document.go_back(point)
    assert document.plan == ours
    document.undo()
    assert document.plan == merged
    document.close(discard=True)


def test_a_version_that_came_in_by_a_merge_stands_for_what_its_author_saw(tmp_path):
    ana = a_document(tmp_path / "ana")
    ana.save(tmp_path / "plan.launchplan")
    ben = open_document(tmp_path / "plan.launchplan", tmp_path / "ben", author="Ben")
    rename(ben, "B", "of Ben")
    point = name(ben, "Of Ben")
    seen = ben.plan
    ben.save(tmp_path / "copy.launchplan")
    ben.close(discard=True)
    rename(ana, "A", "of Ana")
    ana.merge(ana.merging(read_copy(tmp_path / "copy.launchplan", tmp_path / "data")))
    assert list(points_of_versions(ana.plan, ana.history)) == [point]
    assert plan_at(ana.history, point) == seen
    ana.close(discard=True)


def test_after_old_changes_were_compacted_versions_are_points_still(tmp_path, monkeypatch):
    document = a_document(tmp_path)
    rename(document, "A", "x")
    point = name(document, "Approved")
    named = document.plan
    for number in range(6):
        rename(document, "B", f"B{number}")
    monkeypatch.setattr(compaction, "WORTH", 1)
    monkeypatch.setattr(compaction, "MOST", 3)
    shorter = compaction.compacted(document.history, SCHEMA, "2020-01-01T00:00:00+00:00")
    assert len(shorter.entries) < len(document.history.entries)
    assert list(points_of_versions(document.plan, shorter)) == [point]
    assert plan_at(shorter, point) == named
    assert plan_at(shorter, shorter.entries[-1].id) == document.plan
    document.close(discard=True)


def all_points(document):
    return points(document.plan, document.history)
