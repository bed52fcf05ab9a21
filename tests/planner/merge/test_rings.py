"""Tasks that two people put below each other: the newer reference is hidden, and listed."""

from hypothesis import given

from planner.merge.conflicts import Sort
from planner.merge.three_way import three_way
from planner.model.outline import outline
from planner.model.people import Person
from tests.builders import a_plan, with_rows, with_task
from tests.planner.merge.crowded import PLAN as CROWDED, crowded
from tests.planner.merge.people import people


def parents(plan):
    """What stands below what."""
    return {row.id: row.parent for row in plan.tasks.values() if row.parent}


def test_the_newer_of_two_tasks_below_each_other_stands_at_the_top():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "parent", "E")
    ben.set("task", "B", "name", "Better")
    ben.set("task", "E", "parent", "A")
    ana.merge(ben)
    ben.merge(ana)
    assert ana.plan == ben.plan
    assert parents(ana.plan) == {"A": "E", "D": "S"}
    [conflict] = ana.folded.conflicts
    assert (conflict.sort, conflict.id, conflict.fields, conflict.base) == (Sort.RING, "E", ("parent",), ("A",))
    assert [head.values for head in conflict.heads] == [(None,)]


def test_it_is_settled_by_leaving_it_there_and_stays_so():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "parent", "E")
    ben.set("task", "E", "parent", "A")
    ana.merge(ben)
    [conflict] = ana.folded.conflicts
    ana.settle(0, 0)
    ben.merge(ana)
    ana.set("task", "A" if conflict.id == "E" else "E", "parent", None)
    ben.merge(ana)
    assert ana.folded.conflicts == ben.folded.conflicts == ()
    assert parents(ben.plan) == {"D": "S"}


def test_what_was_hidden_shows_once_the_other_task_is_moved_away():
    ana, ben = people("ana", "ben")
    ana.set("task", "A", "parent", "E")
    ben.set("task", "B", "name", "Better")
    ben.set("task", "E", "parent", "A")
    ana.merge(ben)
    ana.set("task", "A", "parent", None)
    assert parents(ana.plan) == {"E": "A", "D": "S"}
    assert ana.folded.conflicts == ()


def test_a_ring_of_three_is_opened_once():
    ana, ben, cy = people("ana", "ben", "cy")
    for copy, task, parent in ((ana, "A", "B"), (ben, "B", "C"), (cy, "C", "A")):
        copy.set("task", task, "parent", parent)
    ana.merge(ben)
    ana.merge(cy)
    assert len(parents(ana.plan)) == 3
    assert [one.sort for one in ana.folded.conflicts] == [Sort.RING]


def test_people_may_stand_in_for_each_other():
    base = with_rows(a_plan("A"), *(Person(id=key, key=key, name=key) for key in ("ANA", "BEN")))
    members = base.rows(Person)
    ours, theirs = (
        base.with_tables({"person": {**members, one: Person(id=one, key=one, name=one, backup=other)}})
        for one, other in (("ANA", "BEN"), ("BEN", "ANA"))
    )
    made = three_way(base, ours, theirs)
    assert made.folded.conflicts == ()
    assert {row.backup for row in made.folded.plan.rows(Person).values()} == {"ANA", "BEN"}


def test_texts_have_no_ring_either():
    base = a_plan("A; B")
    made = three_way(base, with_task(base, "A", parent="B"), with_task(base, "B", parent="A"))
    assert len(parents(made.folded.plan)) == 1
    assert [one.sort for one in made.folded.conflicts] == [Sort.RING]


@given(crowded(), crowded())
def test_no_task_is_its_own_ancestor(ours, theirs):
    plan = three_way(CROWDED, ours, theirs).folded.plan
    for task in plan.tasks.values():
        above, current = set(), task
        while current.parent is not None:
            assert current.parent not in above
            above.add(current.parent)
            current = plan.tasks[current.parent]
    assert len(outline(plan)) == len(plan.tasks)
