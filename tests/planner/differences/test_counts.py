"""How many rows were added, removed and changed."""

from planner.change import Change, Fate, apply
from planner.differences.counts import MOST, counts, counts_told
from planner.differences.names import Names
from planner.differences.rows import differences
from planner.edits.rows import remove_rows
from planner.model.people import Person, Role
from planner.model.risks import Risk
from planner.model.tasks import Task
from planner.model.versions import Version
from tests.builders import a_plan, with_rows, with_settings, with_task

PLAN = a_plan("A 3d > B 2d; C")
RISK = Risk(id="r", key="R1", name="Rain")


def rows(before, after):
    return differences(before, after, Names.of_plans(after, before))


def told(before, after):
    return counts_told(rows(before, after))


def test_nothing_is_told_of_no_rows():
    assert told(PLAN, PLAN) == ""
    assert counts(()) == {Fate.ADDED: 0, Fate.REMOVED: 0, Fate.CHANGED: 0}


def test_each_kind_is_counted_in_the_order_of_the_schema():
    after = with_rows(with_task(with_task(PLAN, "A", name="x"), "B", name="x"), RISK)
    assert told(PLAN, after) == "2 tasks changed, 1 risk added"
    assert counts(rows(PLAN, after)) == {Fate.ADDED: 1, Fate.REMOVED: 0, Fate.CHANGED: 2}


def test_of_one_kind_what_came_is_told_before_what_went_and_what_changed():
    gone = apply(PLAN, remove_rows(PLAN, [("task", "C")]))
    after = with_rows(with_task(gone, "A", name="x"), Task(id="D", key="D", name="D"))
    assert told(PLAN, after) == "1 task added, 1 task removed, 1 task changed"


def test_the_only_row_of_its_kind_is_not_counted():
    assert told(PLAN, with_settings(PLAN, name="Other")) == "plan changed"


def test_of_many_kinds_rows_are_counted():
    gone = apply(PLAN, remove_rows(PLAN, [("task", "A")]))
    after = with_settings(with_task(with_rows(gone, RISK), "B", name="x"), name="Other")
    few = told(PLAN, after)
    assert few == "plan changed, 1 task removed, 1 task changed, 1 link removed, 1 risk added"
    assert few.count(",") < MOST
    new = (Role(id="o", key="O", name="O"), Person(id="p", key="P", name="P"), Version(id="v", name="V"))
    assert told(PLAN, with_rows(after, *new)) == "4 rows added, 2 rows removed, 2 rows changed"


def test_large_counts_are_grouped_and_can_be_said_in_another_language():
    many = with_rows(PLAN, *(Task(id=f"T{number}", key=f"T{number}", name="x") for number in range(1200)))
    said = told(PLAN, many)
    assert said == "1,200 tasks added"
    (counted,) = said.parts[-1].parts
    assert (counted.template, counted.parts[0].template, counted.parts[1].template) == ("%1 %2", "1,200", "tasks")


def test_an_empty_change_counts_nothing():
    assert counts_told(rows(PLAN, apply(PLAN, Change("nothing")))) == ""
