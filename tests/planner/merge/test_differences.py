"""What is different between two plans, row by row and in words."""

from dataclasses import replace

from hypothesis import given, strategies as st

from planner.change import Change, Fate, add, apply, diff
from planner.merge.differences import MOVED, differences
from planner.model.calendars import CalendarException
from planner.model.people import Role
from planner.model.risks import Risk
from planner.model.tasks import Link
from planner.model.values import Duration, Estimate
from tests.builders import MONDAY, a_plan, with_rows, with_settings, with_task
from tests.planner.formats.random_plans import plans
from tests.planner.strategies import changes

PLAN = a_plan("A 3d > B 2d > C 1d")


def said(before, after):
    """Each row that is different as (what it is called, its fate, its fields)."""
    return [
        (row.called, str(row.fate), [(one.field.name, one.before, one.after) for one in row.fields])
        for group in differences(before, after)
        for row in group.rows
    ]


def test_equal_plans_have_no_differences():
    assert differences(PLAN, PLAN) == ()
    assert differences(PLAN, a_plan("A 3d > B 2d > C 1d").with_tables(PLAN.tables)) == ()


def test_a_changed_field_is_told_as_people_type_it():
    after = with_task(PLAN, "B", duration=Estimate(480, 960, 1920))
    assert said(PLAN, after) == [("B B", "changed", [("duration", "2d", "1/2/4d")])]


def test_an_added_row_tells_what_is_not_at_its_default_and_not_its_name():
    risk = Risk(id="r", key="R1", name="It breaks", tasks=("A", "B"), probability=0.5)
    [(called, fate, fields)] = said(PLAN, with_rows(PLAN, risk))
    assert (called, fate) == ("R1 It breaks", "added")
    assert sorted(fields) == [("probability", "", "0.5"), ("tasks", "", "A; B")]


def test_a_removed_row_tells_what_it_said():
    risk = Risk(id="r", key="R1", name="It breaks", tasks=("A",))
    assert said(with_rows(PLAN, risk), PLAN) == [("R1 It breaks", "removed", [("tasks", "A", "")])]


def test_links_stand_with_the_task_that_needs_them_and_are_called_by_what_it_waits_for():
    links = {**PLAN.links, "A-B-FS": replace(PLAN.links["A-B-FS"], lag=Duration(480))}
    after = with_rows(PLAN.with_tables({"link": links}), Link(id="x", predecessor="A", successor="C"))
    groups = differences(PLAN, after)
    assert [(group.key, [(row.called, str(row.fate)) for row in group.rows]) for group in groups] == [
        ("B", [("A", "changed")]),
        ("C", [("A", "added")]),
    ]
    assert all(group.fate is Fate.CHANGED for group in groups)
    assert [one.naming for one in groups[1].rows[0].fields] == [True]


def test_a_new_task_comes_before_the_links_within_it():
    after = a_plan("A 3d > B 2d > C 1d > D 1d")
    [group] = [group for group in differences(PLAN, after.with_tables(shared(after))) if group.key == "D"]
    assert [(row.entity.name, str(row.fate)) for row in group.rows] == [("task", "added"), ("link", "added")]
    assert group.fate is Fate.ADDED


def shared(plan):
    """The tables of a plan but its tasks and links as those of the plan that all compare with."""
    return {**PLAN.tables, "task": plan.table("task"), "link": plan.table("link")}


def test_a_row_without_key_name_or_short_field_is_called_by_what_it_must_say():
    calendar = PLAN.settings.calendar
    after = with_rows(PLAN, CalendarException(id="x", calendar=calendar, first=MONDAY))
    [group] = differences(PLAN, after)
    assert group.entity.name == "calendar"
    assert "2026-03-02" in group.rows[0].called


def test_settings_have_no_name_of_their_own():
    [group] = differences(PLAN, with_settings(PLAN, target=MONDAY))
    assert (group.key, group.called, group.entity.single) == ("", "", True)


def test_another_place_among_the_rows_is_told_in_a_word():
    after = with_task(PLAN, "C", position="05")
    assert said(PLAN, after) == [("C C", "changed", [("position", "", MOVED)])]


def test_another_place_on_the_graph_alone_is_told_apart():
    [group] = differences(PLAN, with_task(PLAN, "C", place=(1.0, 2.0)))
    assert group.rows[0].laid_out_anew
    [group] = differences(PLAN, with_task(PLAN, "C", place=(1.0, 2.0), name="New"))
    assert not group.rows[0].laid_out_anew


def test_references_are_told_in_the_keys_that_each_plan_has():
    role = Role(id="r", key="OPS", name="Operations")
    before = with_task(with_rows(PLAN, role), "A", role="r")
    after = with_task(apply(PLAN, Change("", (add("role", replace(role, key="SRE")),))), "A", role=None)
    assert ("A A", "changed", [("role", "OPS", "")]) in said(before, after)


def test_rows_stand_in_the_order_of_the_schema_and_as_people_count():
    before = a_plan("A2; A10; A1")
    after = before.with_tables({"task": {key: replace(row, name="x") for key, row in before.tasks.items()}})
    assert [group.key for group in differences(before, after)] == ["A1", "A2", "A10"]


@given(st.data())
def test_every_row_that_changes_is_told_once(data):
    before = data.draw(plans())
    after = apply(before, data.draw(changes(before)))
    told = [(row.entity.name, row.id) for group in differences(before, after) for row in group.rows]
    assert len(told) == len(set(told))
    assert set(told) == diff(before, after).touched()
