"""Rows that are different: which, what became of them, and their fields, from a change and from two plans."""

from dataclasses import replace

from hypothesis import given, strategies as st

from planner.change import Change, Fate, add, apply, diff, remove, set_value
from planner.differences.names import Names
from planner.differences.rows import differences, row_differences
from planner.edits.rows import remove_rows
from planner.model.calendars import CalendarException
from planner.model.gates import Vote
from planner.model.risks import Risk
from planner.model.tasks import Link, Task
from planner.model.values import Duration, Estimate, LinkType, TaskKind
from tests.builders import MONDAY, a_plan, with_rows, with_task
from tests.planner.formats.random_plans import plans
from tests.planner.strategies import changes

PLAN = a_plan("A 3d > B 2d; C; A2; A10")


def found(*steps, plan=PLAN):
    """The rows that steps concern."""
    return row_differences(steps, Names.of_plans(apply(plan, Change("test", steps)), plan))


def between(before, after):
    return differences(before, after, Names.of_plans(after, before))


def set_(key, field, value, plan=PLAN):
    return set_value("task", plan.tasks[key], field, value)


def values(row):
    return [(one.field.name, one.before, one.after) for one in row.fields]


def details(row):
    return [one.field.name for one in row.details]


def test_equal_plans_have_no_differences():
    assert between(PLAN, PLAN) == ()
    assert between(PLAN, a_plan("A 3d > B 2d; C; A2; A10").with_tables(PLAN.tables)) == ()


def test_a_changed_field_has_its_value_before_and_after():
    longer = Estimate.of(2400)
    (row,) = found(set_("A", "duration", longer))
    assert (row.entity.name, row.id, row.fate) == ("task", "A", Fate.CHANGED)
    assert values(row) == [("duration", Estimate.of(1440), longer)]


def test_fields_of_one_row_stand_together_in_the_order_of_their_declaration():
    (row,) = found(set_("A", "kind", TaskKind.GATE), set_("A", "name", "x"))
    assert details(row) == ["name", "kind"]


def test_several_steps_of_one_field_count_from_the_first_to_the_last():
    named = with_task(PLAN, "A", name="x")
    (row,) = found(set_("A", "name", "x"), set_("A", "name", "y", named))
    assert values(row) == [("name", "A", "y")]


def test_what_comes_to_nothing_is_left_out():
    named = with_task(PLAN, "A", name="x")
    assert found(set_("A", "name", "x"), set_("A", "name", "A", named)) == ()
    new = Task(id="D", key="D", name="D")
    assert found(add("task", new), remove("task", new)) == ()


def test_a_new_row_says_what_is_not_at_its_default():
    (row,) = found(add("task", Task(id="D", key="D", name="Deploy", duration=Estimate.of(960))))
    assert row.fate is Fate.ADDED
    assert values(row) == [("key", None, "D"), ("name", None, "Deploy"), ("duration", None, Estimate.of(960))]


def test_details_leave_out_what_a_row_that_came_or_went_is_called_by():
    risk = Risk(id="r", key="R1", name="It breaks", tasks=("A",), probability=0.5)
    (row,) = found(add("risk", risk))
    assert details(row) == ["tasks", "probability"]
    assert details(found(remove("risk", risk), plan=with_rows(PLAN, risk))[0]) == ["tasks", "probability"]
    (link,) = found(add("link", Link(id="l", predecessor="C", successor="B", type=LinkType.SS)))
    assert details(link) == ["type"]


def test_a_changed_name_is_a_detail():
    assert details(found(set_("A", "name", "x"))[0]) == ["name"]


def test_a_row_with_a_name_is_not_called_by_its_short_field():
    calendar = PLAN.settings.calendar
    holiday = CalendarException(id="x", calendar=calendar, first=MONDAY, name="Easter")
    assert details(found(add("exception", holiday))[0]) == ["first"]
    assert details(found(add("exception", replace(holiday, name="")))[0]) == []


def test_a_new_row_that_is_edited_in_the_same_change_is_told_as_it_is_then():
    new = Task(id="D", key="D", name="D")
    (row,) = found(add("task", new), set_value("task", new, "name", "Deploy"))
    assert (row.fate, values(row)[1], details(row)) == (Fate.ADDED, ("name", None, "Deploy"), [])


def test_a_row_that_is_edited_and_then_removed_is_told_as_it_was_before():
    renamed = with_task(PLAN, "C", name="x").tasks["C"]
    (row,) = found(set_("C", "name", "x"), remove("task", renamed))
    assert (row.fate, values(row)[1], details(row)) == (Fate.REMOVED, ("name", "C", None), [])


def test_a_row_that_is_replaced_is_a_changed_one():
    (row,) = found(remove("task", PLAN.tasks["C"]), add("task", with_task(PLAN, "C", name="x").tasks["C"]))
    assert (row.fate, values(row)) == (Fate.CHANGED, [("name", "C", "x")])


def test_what_people_do_not_type_counts_as_different_but_is_not_told_of_new_rows():
    vote = Vote(id="v", gate="A", role="r", at=MONDAY, seen="abc")
    assert "seen" not in details(found(add("vote", vote))[0])
    (row,) = found(set_value("vote", vote, "seen", "def"), plan=with_rows(PLAN, vote))
    assert details(row) == ["seen"]


def test_another_place_on_the_graph_alone_is_told_apart():
    (row,) = found(set_("C", "place", (1.0, 2.0)))
    assert row.laid_out_anew
    (row,) = found(set_("C", "place", (1.0, 2.0)), set_("C", "name", "New"))
    assert not row.laid_out_anew


def test_rows_stand_in_the_order_of_the_schema_and_as_people_count():
    steps = (
        add("link", Link(id="l", predecessor="C", successor="B", lag=Duration(480, "d"))),
        add("link", Link(id="k", predecessor="A2", successor="A10")),
        *(set_(key, "name", "x") for key in ("A10", "A2", "A")),
    )
    assert [row.id for row in found(*steps)] == ["A", "A2", "A10", "k", "l"]


@given(st.data())
def test_every_row_that_changes_is_told_once_and_with_fields(data):
    before = data.draw(plans())
    after = apply(before, data.draw(changes(before)))
    rows = between(before, after)
    told = [(row.entity.name, row.id) for row in rows]
    assert len(told) == len(set(told))
    assert set(told) == diff(before, after).touched()
    for row in rows:
        assert row.fate is not Fate.CHANGED or row.details
        assert all(field.before != field.after for field in row.fields)


@given(st.data())
def test_a_change_and_the_difference_it_makes_are_the_same_rows(data):
    change = data.draw(changes(PLAN))
    after = apply(PLAN, change)
    made, seen = row_differences(change.steps, Names.of_plans(after, PLAN)), between(PLAN, after)
    assert [(one.entity.name, one.id, one.fate, one.fields) for one in made] == [
        (one.entity.name, one.id, one.fate, one.fields) for one in seen
    ]


def test_links_go_with_their_task():
    rows = found(*remove_rows(PLAN, [("task", "A")]).steps)
    assert [(row.entity.name, row.fate) for row in rows] == [("task", Fate.REMOVED), ("link", Fate.REMOVED)]
