"""Rows in outline order, and links seen alone."""

import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.links import Reason, RowLink, RowLinks, rows_of, sort_links
from planner.model.outline import descendants, outline
from planner.model.plan import Plan
from planner.model.tasks import Link, Task
from planner.model.values import LinkType
from tests.builders import a_plan, with_task

NESTED = rows_of(a_plan("S{ A; T{ B; C } }; D"))


def link(before, after, kind=LinkType.FS, name=""):
    """A link that is named after its ends."""
    return Link(id=name or f"{before}{after}{kind}", predecessor=before, successor=after, type=kind)


def reasons(links, rows=NESTED):
    """What is wrong with links, by their names."""
    return {one.link: one.reason for one in sort_links(links, rows)[1]}


def test_rows_are_numbered_in_outline_order():
    assert NESTED.ids == ("S", "A", "T", "B", "C", "D")
    assert NESTED.row_of == {"S": 0, "A": 1, "T": 2, "B": 3, "C": 4, "D": 5}
    assert NESTED.parent == (-1, 0, 0, 2, 2, -1)
    assert NESTED.end == (5, 2, 5, 4, 5, 6)


def test_a_row_knows_its_children_and_its_leaves():
    assert [NESTED.summary(row) for row in range(6)] == [True, False, True, False, False, False]
    assert list(NESTED.children(0)) == [1, 2]
    assert list(NESTED.children(2)) == [3, 4]
    assert list(NESTED.children(5)) == []
    assert list(NESTED.leaves(0)) == [1, 3, 4]
    assert list(NESTED.leaves(1)) == [1]


def test_a_row_holds_itself_and_all_below_it():
    assert NESTED.holds(0, 0)
    assert NESTED.holds(0, 4)
    assert not NESTED.holds(0, 5)
    assert not NESTED.holds(2, 1)
    assert not NESTED.holds(4, 0)


def test_a_plan_without_tasks_has_no_rows():
    rows = rows_of(a_plan())
    assert (rows.ids, rows.parent, rows.end) == ((), (), ())


@pytest.mark.parametrize(
    ("ends", "reason"),
    [
        (("A", "gone"), Reason.MISSING),
        (("gone", "A"), Reason.MISSING),
        (("gone", "gone"), Reason.MISSING),
        (("A", "A"), Reason.SELF),
        (("S", "S"), Reason.SELF),
        (("S", "A"), Reason.OUTLINE),
        (("B", "S"), Reason.OUTLINE),
        (("T", "C"), Reason.OUTLINE),
    ],
)
def test_a_link_that_cannot_count_says_why(ends, reason):
    assert reasons([link(*ends, name="x")]) == {"x": reason}


@pytest.mark.parametrize("ends", [("A", "B"), ("A", "T"), ("T", "A"), ("S", "D"), ("D", "C"), ("B", "C")])
def test_a_link_between_tasks_that_do_not_hold_each_other_counts(ends):
    counted, suspended = sort_links([link(*ends)], NESTED)
    assert suspended == []
    row_of = NESTED.row_of
    assert list(counted) == [RowLink(f"{ends[0]}{ends[1]}FS", row_of[ends[0]], row_of[ends[1]], LinkType.FS)]


def test_the_first_of_equal_links_counts_and_the_others_are_named():
    links = [link("A", "B", name="one"), link("A", "B", LinkType.SS, "two"), link("A", "B", name="three")]
    counted, _ = sort_links(links, NESTED)
    assert [one.link for one in counted] == ["one", "two"]
    assert reasons(links) == {"three": Reason.DUPLICATE}


def test_a_link_back_is_no_duplicate_and_cycles_are_not_looked_for():
    assert reasons([link("A", "B"), link("B", "A")]) == {}


def test_a_reason_reads_on_after_the_name_of_a_link():
    assert all(str(reason).split()[0].endswith("s") for reason in Reason)


@st.composite
def forests(draw):
    """Plans with any parents, rings and missing ones among them."""
    names = "ABCDEFG"[: draw(st.integers(1, 7))]
    parent = st.sampled_from([None, "gone", *names])
    return Plan.of(Task(id=name, key=name, name=name, parent=draw(parent)) for name in names)


@settings(max_examples=60)
@given(forests())
def test_rows_say_what_the_outline_says(plan):
    rows, lines = rows_of(plan), outline(plan)
    assert rows.ids == tuple(line.task.id for line in lines)
    for row, line in enumerate(lines):
        assert rows.summary(row) == line.summary
        assert rows.ids[row + 1 : rows.end[row]] == descendants(plan, line.task.id)
        assert all(rows.parent[child] == row for child in rows.children(row))
        assert all(rows.holds(row, leaf) and not rows.summary(leaf) for leaf in rows.leaves(row))


def test_a_task_that_moves_out_of_a_summary_task_can_be_linked_to_it():
    plan = a_plan("S{ A; B }")
    assert reasons([link("S", "A", name="x")], rows_of(plan)) == {"x": Reason.OUTLINE}
    assert reasons([link("S", "A", name="x")], rows_of(with_task(plan, "A", parent=None))) == {}


def test_links_by_column_are_a_sequence_of_links():
    made = [RowLink("1", 0, 1, LinkType.FS), RowLink("2", 1, 2, LinkType.SS), RowLink("3", 0, 2, LinkType.FF)]
    found = RowLinks.of(made)
    assert list(found) == made
    assert (len(found), found[1], found[-1]) == (3, made[1], made[2])
    assert list(found[1:]) == made[1:]
    assert found == RowLinks(("1", "2", "3"), (0, 1, 0), (1, 2, 2), (LinkType.FS, LinkType.SS, LinkType.FF))
    assert list(RowLinks.of([])) == []


def test_faulty_links_and_repeated_ones_are_told_in_the_order_of_the_plan():
    links = [link("A", "B"), link("A", "A"), link("A", "B", name="again"), link("A", "gone"), link("B", "C")]
    counted, suspended = sort_links(links, NESTED)
    assert counted.ids == ("ABFS", "BCFS")
    assert [(one.link, one.reason) for one in suspended] == [
        ("AAFS", Reason.SELF),
        ("again", Reason.DUPLICATE),
        ("AgoneFS", Reason.MISSING),
    ]


def test_links_of_two_types_between_the_same_tasks_both_count():
    counted, suspended = sort_links([link("A", "B"), link("A", "B", LinkType.SS)], NESTED)
    assert (counted.types, suspended) == ((LinkType.FS, LinkType.SS), [])


def test_no_links_and_no_tasks_are_nothing_wrong():
    assert sort_links([], NESTED) == (RowLinks.of([]), [])
    nobody = rows_of(Plan.of([]))
    assert [one.reason for one in sort_links([link("A", "B")], nobody)[1]] == [Reason.MISSING]
