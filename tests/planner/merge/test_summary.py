"""A merge in figures: authors with their changes, and what comes in without a conflict."""

from types import MappingProxyType

from planner.change import Change, Fate, add, apply, remove, set_value
from planner.differences.names import Names
from planner.history import Entry
from planner.merge.conflicts import Conflict, Sort
from planner.merge.summary import brought_in, sides_of
from planner.model.risks import Risk
from tests.builders import a_plan

PLAN = a_plan("A 3d > B 2d")
STEP = set_value("task", PLAN.tasks["A"], "name", "Other")


def an_entry(replica, counter, lamport, *, author="Ana", day=3, seen=None, steps=(STEP,)):
    at = f"2026-03-{day:02}T10:00:00+00:00"
    return Entry(replica, counter, lamport, MappingProxyType(seen or {}), at, author, "Edit", steps)


def test_authors_are_told_with_their_changes_and_since_when():
    entries = [
        an_entry("a", 1, 2, day=5),
        an_entry("a", 2, 3, day=4),
        an_entry("b", 1, 2, author="Bob"),
    ]
    ana, bob = sides_of(entries)
    assert (ana.author, ana.changes, ana.since[:10]) == ("Ana", 2, "2026-03-04")
    assert (bob.author, bob.changes, bob.since[:10]) == ("Bob", 1, "2026-03-03")


def test_who_changed_most_comes_first_and_equals_stand_by_name():
    entries = [an_entry(name, 1, 2, author=name) for name in ("c", "b", "a")] + [an_entry("c", 2, 3, author="c")]
    assert [side.author for side in sides_of(entries)] == ["c", "a", "b"]


def test_an_author_without_a_name_is_one_of_them():
    assert [side.author for side in sides_of([an_entry("a", 1, 2, author="")])] == [""]


def test_changes_without_steps_do_not_count():
    assert sides_of([an_entry("a", 1, 2, steps=())]) == ()


def brought(change, conflicts=(), plan=PLAN):
    return brought_in(change, conflicts, Names.of_plans(apply(plan, change), plan))


def test_rows_come_in_as_added_changed_or_removed():
    task = PLAN.tasks["A"]
    risk = Risk(id="K1", key="K1", name="Rain")
    link = next(iter(PLAN.links.values()))
    steps = (add("risk", risk), set_value("task", task, "name", "New"), set_value("task", task, "notes", "Why"))
    changed, removed, added = brought(Change("Merge", (*steps, remove("link", link))))
    assert (added.fate, added.id) == (Fate.ADDED, "K1")
    assert (changed.fate, changed.id) == (Fate.CHANGED, "A")
    assert [(one.field.name, one.before, one.after) for one in changed.fields] == [
        ("name", "A", "New"),
        ("notes", "", "Why"),
    ]
    assert (removed.fate, removed.id) == (Fate.REMOVED, link.id)


def test_what_is_in_conflict_does_not_come_in_beside():
    task = PLAN.tasks["A"]
    change = Change("Merge", (set_value("task", task, "name", "New"), set_value("task", task, "notes", "Why")))
    named = Conflict(Sort.VALUES, "task", "A", ("name",), ())
    (left,) = brought(change, [named])
    assert [one.field.name for one in left.fields] == ["notes"]
    assert brought(change, [named, Conflict(Sort.VALUES, "task", "A", ("notes",), ())]) == ()


def test_a_hidden_row_is_told_among_the_conflicts_alone():
    link = next(iter(PLAN.links.values()))
    hidden = Conflict(Sort.HIDDEN, "link", link.id, (), ())
    assert brought(Change("Merge", (remove("link", link),)), [hidden]) == ()


def test_a_row_that_one_side_deleted_and_what_comes_back_with_it_do_not_come_in_without_conflict():
    task, link = PLAN.tasks["A"], next(iter(PLAN.links.values()))
    without = apply(PLAN, Change("Remove", (remove("link", link), remove("task", task))))
    back = Change("Merge", (add("task", task), add("link", link), add("risk", Risk(id="K1", key="K1", name="Rain"))))
    dispute = Conflict(Sort.DELETED, "task", "A", ("name",), ())
    assert [one.id for one in brought(back, [dispute], without)] == ["K1"]
    assert [one.id for one in brought(back, [], without)] == ["A", link.id, "K1"]
