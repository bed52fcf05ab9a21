"""People and roles of equal name: found, and joined with all that refers to them, as one change."""

import pytest
from hypothesis import given, strategies as st

from planner.change import apply, checked
from planner.edits.duplicates import Duplicate, duplicates, join
from planner.errors import Refused
from planner.model.checks import faults_of
from planner.model.gates import ChecklistItem
from planner.model.people import Person, Role
from tests.builders import a_plan, with_rows, with_task


def a_crew():
    """Two people called Ana, of whom the second owns a task, and a role that is there twice."""
    plan = with_rows(
        a_plan("A 3d > B 2d"),
        Role(id="R1", key="R1", name="Tester"),
        Role(id="R2", key="R2", name="tester"),
        Person(id="N1", key="N1", name="Ana  Diaz"),
        Person(id="N2", key="N2", name="ana diaz", role="R2", contact="ana@example.org"),
        Person(id="N3", key="N3", name="Bob", backup="N2"),
    )
    return with_task(with_task(plan, "A", owner="N2"), "B", owner="N1")


PEOPLE = Duplicate("person", "N1", "N2")
ROLES = Duplicate("role", "R1", "R2")


def test_rows_of_equal_name_are_found_whatever_case_and_spaces():
    assert duplicates(a_crew()) == (ROLES, PEOPLE)


def test_three_of_one_name_are_two_pairs_that_go_into_the_first():
    plan = with_rows(a_plan(), *(Person(id=f"N{n}", key=f"N{n}", name="Ana") for n in (1, 2, 3)))
    assert duplicates(plan) == (Duplicate("person", "N1", "N2"), Duplicate("person", "N1", "N3"))


def test_other_names_and_other_kinds_are_nobody_twice():
    plan = with_rows(a_plan(), Person(id="N1", key="N1", name="Ana"), Role(id="R1", key="R1", name="Ana"))
    assert duplicates(plan) == ()


def test_what_refers_to_one_refers_to_the_other_after_a_join():
    plan = a_crew()
    joined = checked(plan, join(plan, PEOPLE))
    assert set(joined.people) == {"N1", "N3"}
    assert [joined.tasks[key].owner for key in ("A", "B")] == ["N1", "N1"]
    assert joined.people["N3"].backup == "N1"


def test_what_the_one_that_stays_does_not_say_it_takes_over():
    plan = a_crew()
    ana = checked(plan, join(plan, PEOPLE)).people["N1"]
    assert (ana.name, ana.role, ana.contact) == ("Ana  Diaz", "R2", "ana@example.org")


def test_what_the_one_that_stays_says_it_keeps():
    plan = a_crew()
    mine = Duplicate("person", "N2", "N1")
    ana = checked(plan, join(plan, mine)).people["N2"]
    assert (ana.name, ana.contact) == ("ana diaz", "ana@example.org")


def test_nobody_stands_in_for_themselves_after_a_join():
    plan = with_rows(
        a_plan(), Person(id="N1", key="N1", name="Ana", backup="N2"), Person(id="N2", key="N2", name="Ana", backup="N1")
    )
    assert checked(plan, join(plan, Duplicate("person", "N1", "N2"))).people["N1"].backup is None


def test_a_join_says_what_it_does_and_is_taken_back_as_one_change():
    plan = a_crew()
    change = join(plan, PEOPLE)
    assert change.label == "Join person N2 with person N1"
    assert apply(apply(plan, change), change.inverse()) == plan


def test_a_join_that_would_break_a_rule_is_refused():
    item = ChecklistItem(id="I1", key="I1", name="Runbook", owner="N1", reviewer="N2")
    plan = with_rows(a_crew(), item)
    with pytest.raises(Refused):
        join(plan, PEOPLE)


@given(st.lists(st.sampled_from(["Ana", "ana", "Bob", "Cem", ""]), max_size=6))
def test_joining_all_leaves_each_name_once_and_no_fault(names):
    people = [Person(id=f"N{n}", key=f"N{n}", name=name or "Nobody") for n, name in enumerate(names)]
    plan = with_rows(a_plan("A; B; C"), *people)
    for task, person in zip("ABC", people, strict=False):
        plan = with_task(plan, task, owner=person.id)
    while found := duplicates(plan):
        plan = checked(plan, join(plan, found[0]))
    left = [person.name.casefold() for person in plan.people.values()]
    assert sorted(left) == sorted({person.name.casefold() for person in people})
    assert not list(faults_of(plan, [(plan.entity_of(row), row) for row in plan.tasks.values()]))
