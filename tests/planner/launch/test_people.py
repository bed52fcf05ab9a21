"""Who has what to do with a task, and what is wrong with that."""

import pytest

from planner.launch.people import LETTERS, called, doers, raci
from planner.model.audience import Assignment
from planner.model.launch_values import Raci
from planner.model.people import Person
from tests.builders import with_rows, with_task
from tests.planner.launch.crew import part, staffed


def faults(plan, task="A"):
    """The faults of a task as texts."""
    return [str(fault) for fault in raci(plan)[task].faults]


def letters(plan, task="A"):
    """Who has which letter in a task."""
    return {(called(plan, one), LETTERS[one.part]) for one in raci(plan)[task].parts}


def test_one_accountable_and_somebody_responsible_is_right():
    plan = staffed("A 2d", part("A", "A", "N1"), part("A", "R", "R2"), part("A", "C", "N2"), part("A", "I", "R1"))
    assert faults(plan) == []
    assert letters(plan) == {("Ana", "A"), ("Tester", "R"), ("Bo", "C"), ("Engineer", "I")}


def test_two_accountable_are_named():
    plan = staffed("A 2d", part("A", "A", "N1"), part("A", "A", "R2"), part("A", "R", "N1"))
    assert faults(plan) == ["Ana and Tester are accountable: only one can be."]


def test_three_accountable_are_named_as_people_say_it():
    plan = staffed("A 2d", *(part("A", "A", who) for who in ("N1", "N2", "R1")), part("A", "R", "N1"))
    assert faults(plan) == ["Ana, Bo and Engineer are accountable: only one can be."]


def test_a_task_of_nobody_lacks_both():
    assert faults(staffed("A 2d")) == ["Nobody is accountable.", "Nobody is responsible: who does it?"]


def test_a_milestone_needs_nobody_who_does_it():
    assert faults(staffed("M 0d"), "M") == ["Nobody is accountable."]


def test_the_owner_is_accountable_and_responsible_where_nobody_else_is():
    plan = staffed("A 2d", owners={"A": "N1"})
    assert (faults(plan), letters(plan)) == ([], {("Ana", "A"), ("Ana", "R")})
    assert all(one.assignment is None for one in raci(plan)["A"].parts)


def test_an_assignment_beats_what_follows_from_the_owner():
    plan = staffed("A 2d", part("A", "A", "N2"), owners={"A": "N1"})
    assert (faults(plan), letters(plan)) == ([], {("Bo", "A"), ("Ana", "R")})


def test_the_role_of_a_task_does_it_where_nobody_is_named():
    plan = with_task(staffed("A 2d"), "A", role="R1")
    assert faults(plan) == ["Nobody is accountable."]
    assert letters(plan) == {("Engineer", "R")}


def test_the_person_counts_where_an_assignment_names_a_role_too():
    row = Assignment(id="x", task="A", person="N1", role="R2", part=Raci.ACCOUNTABLE)
    assert ("Ana", "A") in letters(staffed("A 2d", row))


def test_the_same_part_twice_is_told():
    twin = Assignment(id="twin", task="A", person="N1", part=Raci.RESPONSIBLE)
    plan = staffed("A 2d", part("A", "R", "N1"), twin, part("A", "A", "N1"))
    assert faults(plan) == ["Somebody has the same part twice."]


def test_a_summary_task_has_no_parts_of_its_own():
    assert list(raci(staffed("S{ A 1d }"))) == ["A"]


def test_one_who_is_responsible_does_it_with_a_share_of_the_day():
    plan = staffed("A 2d", part("A", "R", "N1", 40.0), part("A", "R", "N2"), part("A", "A", "N2"))
    assert doers(plan)["A"] == (("N1", 40.0), ("N2", 100.0))


@pytest.mark.parametrize(("more", "doing"), [((), (("N1", 100.0),)), (("N3",), ())])
def test_a_role_is_somebodys_work_if_one_person_alone_has_it(more, doing):
    plan = staffed("A 2d", part("A", "R", "R1"))
    for key in more:
        plan = with_rows(plan, Person(id=key, key=key, name=key, role="R1"))
    assert doers(plan)["A"] == doing


def test_a_task_that_a_role_could_do_is_nobodys_load_yet():
    assert doers(with_task(staffed("A 2d"), "A", role="R1"))["A"] == ()
