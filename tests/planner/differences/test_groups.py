"""Rows in groups: each with what is written within it."""

from dataclasses import replace

from hypothesis import given, strategies as st

from planner.change import Fate, apply, diff
from planner.differences.groups import groups
from planner.differences.names import Names
from planner.differences.rows import differences
from planner.model.calendars import CalendarException
from planner.model.tasks import Link
from planner.model.values import Duration
from tests.builders import MONDAY, a_plan, with_rows, with_settings
from tests.planner.formats.random_plans import plans
from tests.planner.strategies import changes

PLAN = a_plan("A 3d > B 2d > C 1d")


def grouped(before, after):
    """The groups, and how rows are called."""
    names = Names.of_plans(after, before)
    return groups(differences(before, after, names), names), names


def shared(plan):
    """The tables of a plan but its tasks and links as those of the plan that all compare with."""
    return {**PLAN.tables, "task": plan.table("task"), "link": plan.table("link")}


def test_links_stand_with_the_task_that_needs_them_and_are_called_by_what_it_waits_for():
    links = {**PLAN.links, "A-B-FS": replace(PLAN.links["A-B-FS"], lag=Duration(480))}
    after = with_rows(PLAN.with_tables({"link": links}), Link(id="x", predecessor="A", successor="C"))
    found, names = grouped(PLAN, after)
    assert [(one.key, [(names.within(names.row("link", row.id)), row.fate) for row in one.rows]) for one in found] == [
        ("B", [("A", Fate.CHANGED)]),
        ("C", [("A", Fate.ADDED)]),
    ]
    assert all(one.fate is Fate.CHANGED and one.within(one.rows[0]) for one in found)


def test_a_new_task_comes_before_the_links_within_it():
    after = a_plan("A 3d > B 2d > C 1d > D 1d")
    found, _names = grouped(PLAN, after.with_tables(shared(after)))
    [group] = [one for one in found if one.key == "D"]
    assert [(row.entity.name, row.fate) for row in group.rows] == [("task", Fate.ADDED), ("link", Fate.ADDED)]
    assert (group.fate, [group.within(row) for row in group.rows]) == (Fate.ADDED, [False, True])


def test_what_is_within_a_row_that_is_the_same_stands_with_it():
    after = with_rows(PLAN, CalendarException(id="x", calendar=PLAN.settings.calendar, first=MONDAY))
    [group], _names = grouped(PLAN, after)
    assert (group.entity.name, group.called, len(group.rows)) == ("calendar", "STD Standard", 1)


def test_settings_have_no_name_of_their_own():
    [group], _names = grouped(PLAN, with_settings(PLAN, target=MONDAY))
    assert (group.key, group.called, group.entity.single) == ("", "", True)


def test_groups_stand_in_the_order_of_the_schema_and_as_people_count():
    before = a_plan("A2; A10; A1")
    after = before.with_tables({"task": {key: replace(row, name="x") for key, row in before.tasks.items()}})
    assert [group.key for group in grouped(before, after)[0]] == ["A1", "A2", "A10"]


@given(st.data())
def test_every_row_that_changes_stands_in_one_group(data):
    before = data.draw(plans())
    after = apply(before, data.draw(changes(before)))
    told = [(row.entity.name, row.id) for group in grouped(before, after)[0] for row in group.rows]
    assert len(told) == len(set(told))
    assert set(told) == diff(before, after).touched()
