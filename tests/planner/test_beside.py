"""Two plans laid beside each other, by ids where they have some in common and else by keys."""

from dataclasses import replace

from planner.beside import Stated, akin, beside, copies
from planner.change import apply
from planner.edits.rows import set_fields
from planner.formats.format import Imported
from planner.model.plan import Plan
from planner.model.tasks import Task
from tests.builders import a_plan, with_task

PLAN = a_plan("A 3d > B 2d")


def rekeyed(plan: Plan) -> Plan:
    """The plan with another key for task A."""
    return apply(plan, set_fields(plan, ("task", "A"), key="N"))


def apart(plan: Plan) -> Plan:
    """The same tasks under ids of their own."""
    tasks = {f"x{row.id}": replace(row, id=f"x{row.id}") for row in plan.tasks.values()}
    return plan.with_tables({"task": tasks, "link": {}})


def test_copies_of_one_plan_file_are_compared_as_they_are():
    first, second = Stated(PLAN, "p"), Stated(rekeyed(PLAN), "p")
    assert copies(first, second)
    assert beside(first, second) == (first.plan, second.plan)


def test_what_began_as_a_copy_is_compared_by_its_ids_though_it_is_a_plan_of_its_own():
    first, second = Stated(PLAN, "p"), Stated(rekeyed(PLAN), "q")
    assert akin(first, second)
    assert not copies(first, second)
    assert beside(first, second)[1] is second.plan


def test_plans_without_an_id_in_common_are_laid_over_each_other_by_their_keys():
    first, second = Stated(PLAN, "p"), Stated(apart(with_task(PLAN, "A", name="Other")), "q")
    assert not akin(first, second)
    then, now = beside(first, second)
    assert then is first.plan
    assert {row.id: row.name for row in now.tasks.values()} == {"A": "Other", "B": PLAN.tasks["B"].name}


def test_a_text_has_no_ids_that_could_be_those_of_the_plan():
    text = Stated(PLAN, kind="yaml", imported=Imported(PLAN))
    assert not akin(Stated(PLAN, "p"), text)
    assert not akin(text, text)


def test_of_a_file_that_speaks_of_some_fields_all_else_is_as_in_the_other_plan_either_way():
    said = with_task(PLAN, "A", name="Other", notes="not spoken of")
    table = Stated(said, kind="csv", imported=Imported(said, fields={"task": frozenset({"key", "name"})}))
    assert table.partial
    whole = Stated(PLAN, "p")
    for plan in (beside(whole, table)[1], beside(table, whole)[0]):
        found = plan.by_key(Task, "A")
        assert (found.name, found.notes) == ("Other", "")
