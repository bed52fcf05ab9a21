"""A task that somebody removed and somebody else edited stays with its links and assignments."""

from hypothesis import given, strategies as st

from planner.change import Change, remove
from planner.edits.removing import removal
from planner.merge.conflicts import Sort, settled
from planner.model.audience import Assignment
from planner.model.people import Role
from planner.model.tasks import Link
from tests.planner.merge.people import PLAN, people

ALL = set(PLAN.links)


def apart(*names):
    """People with a copy each, in which task B is assigned to somebody."""
    first, *others = copies = people(*names)
    first.add(Role(id="ops", key="OPS", name="Operations"))
    first.add(Assignment(id="part", task="B", role="ops"))
    for other in others:
        other.merge(first)
    return copies


def exchanged(*copies):
    """The same people after everybody has everything."""
    for copy in copies:
        for other in copies:
            copy.merge(other)
    for copy in copies:
        for other in copies:
            copy.merge(other)
    assert len({frozenset(copy.plan.links) for copy in copies}) == 1
    return copies


def test_links_and_assignments_of_a_kept_task_are_kept():
    ana, ben = apart("ana", "ben")
    ana.remove("task", "B")
    ben.set("task", "B", "name", "Better")
    for copy in exchanged(ana, ben):
        assert set(copy.plan.links) == ALL
        assert set(copy.plan.rows(Assignment)) == {"part"}
        assert [one.sort for one in copy.folded.conflicts] == [Sort.DELETED]


def test_they_stay_when_somebody_settles_to_keep_the_task():
    ana, ben = apart("ana", "ben")
    ana.remove("task", "B")
    ben.set("task", "B", "name", "Better")
    ana.merge(ben)
    ana.settle(0, 0)
    ana, ben = exchanged(ana, ben)
    assert (ana.folded.conflicts, set(ana.plan.links)) == ((), ALL)


def test_they_go_when_somebody_settles_to_remove_it():
    ana, ben = apart("ana", "ben")
    ana.remove("task", "B")
    ben.set("task", "B", "name", "Better")
    ben.merge(ana)
    [conflict] = ben.folded.conflicts
    ben.do(settled(ben.plan, conflict, 1))
    ana, ben = exchanged(ana, ben)
    assert (ana.folded.conflicts, set(ana.plan.links)) == ((), ALL - {"A-B-FS", "B-C-FS"})
    assert not ana.plan.rows(Assignment)


def test_a_link_whose_other_end_was_removed_too_stays_away():
    ana, ben = apart("ana", "ben")
    ana.do(removal(ana.plan, [("task", "A"), ("task", "B")]))
    ben.set("task", "B", "name", "Better")
    ana, _ = exchanged(ana, ben)
    assert set(ana.plan.links) == ALL - {"A-B-FS"}


def test_a_link_between_two_kept_tasks_is_kept():
    ana, ben = apart("ana", "ben")
    ana.do(removal(ana.plan, [("task", "A"), ("task", "B")]))
    ben.set("task", "A", "name", "One")
    ben.set("task", "B", "name", "Two")
    ana, _ = exchanged(ana, ben)
    assert set(ana.plan.links) == ALL


def test_a_link_that_was_removed_by_itself_stays_away():
    ana, ben = apart("ana", "ben")
    ana.do(Change("Unlink", (remove("link", ana.plan.links["A-B-FS"]),)))
    ana.remove("task", "B")
    ben.set("task", "B", "name", "Better")
    ana, _ = exchanged(ana, ben)
    assert set(ana.plan.links) == ALL - {"A-B-FS"}


def test_a_link_that_a_third_person_removed_stays_away():
    ana, ben, cy = apart("ana", "ben", "cy")
    ana.remove("task", "B")
    ben.set("task", "B", "name", "Better")
    cy.do(Change("Unlink", (remove("link", cy.plan.links["A-B-FS"]),)))
    for copy in exchanged(ana, ben, cy):
        assert set(copy.plan.links) == ALL - {"A-B-FS"}


def test_a_task_that_all_let_go_takes_its_links_along():
    ana, ben = apart("ana", "ben")
    ana.remove("task", "B")
    ben.set("task", "C", "name", "Better")
    ana, _ = exchanged(ana, ben)
    assert set(ana.plan.links) == ALL - {"A-B-FS", "B-C-FS"}
    assert ana.folded.conflicts == ()


@given(st.sampled_from("ABCDE"), st.sampled_from("ABCDE"))
def test_whatever_task_is_removed_and_edited_all_links_stay_but_those_of_others(gone, edited):
    ana, ben = apart("ana", "ben")
    ana.remove("task", gone)
    ben.set("task", edited, "name", "Better")
    ana, ben = exchanged(ana, ben)
    left = {row.id for row in PLAN.links.values() if gone == edited or gone not in (row.predecessor, row.successor)}
    assert set(ana.plan.links) == left
    assert ana.plan == ben.plan


def test_taking_a_merge_back_brings_no_link_that_somebody_made_and_removed_with_its_task():
    ana, ben = people("ana", "ben")
    ben.add(Link(id="n", predecessor="D", successor="S"))
    ben.remove("task", "S")  # with D below it, and the link
    ana.set("task", "D", "name", "Draw")
    before = ana.plan
    ana.merge(ben)
    after = ana.plan
    ana.undo()
    assert ana.plan == before
    ana.redo()
    assert ana.plan == after
    ana.undo()
    assert ana.plan == before
