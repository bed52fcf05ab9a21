"""Redundant links: without them no date moves, and none is called so that moves one."""

import pytest
from hypothesis import given, settings

from planner.analysis.schedule import schedule
from planner.change import apply
from planner.edits.rows import remove_rows
from planner.findings.redundant import redundant_links
from planner.model.values import Constraint
from tests.builders import MONDAY, a_plan, with_task
from tests.planner.analysis.random_plans import plans


def redundant(text):
    """The redundant links of a plan."""
    return redundant_links(schedule(a_plan(text)))


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("A 1d > B 1d > C 1d; A > C", ("A-C-FS",)),
        ("A 1d > B 1d > C 1d > D 1d; A > D; A > C", ("A-D-FS", "A-C-FS")),
        ("A 1d > B 1d; B > C FS+2d; A > C", ("A-C-FS",)),
        ("A 1d > B 1d > C 1d", ()),
        ("A 1d > B 1d > C 1d; A > C FS+2d", ()),
        ("A 1d > B 1d > C 1d; A > C FS-1d", ()),
        ("A 1d > B 1d > C 1d; A > C SS", ()),
        ("A 1d > B 1d; B > C FS-1d; A > C", ()),
        ("A 1d > B 1d; B > C SS; A > C", ()),
        ("A 1d; B 1d; C 1d; A > C; B > C", ()),
        ("S{ A 1d > B 1d } > C 1d; A > C", ()),
        ("", ()),
    ],
)
def test_a_link_is_redundant_where_finish_start_links_say_the_same(text, links):
    assert redundant(text) == links


@pytest.mark.parametrize(
    "values",
    [
        {"constraint": Constraint.SNET, "constraint_date": MONDAY, "mandatory": True},
        {"manual_start": MONDAY},
        {"actual_start": MONDAY},
    ],
)
def test_a_task_that_need_not_keep_its_links_implies_nothing(values):
    plan = with_task(a_plan("A 1d > B 1d > C 1d; A > C"), "B", **values)
    assert redundant_links(schedule(plan)) == ()


@settings(max_examples=80, deadline=None)
@given(plans())
def test_without_a_redundant_link_every_date_stays(plan):
    dates = schedule(plan)
    for link in redundant_links(dates):
        without = schedule(apply(plan, remove_rows(plan, [("link", link)])))
        assert without.early_start.tolist() == dates.early_start.tolist()
        assert without.early_finish.tolist() == dates.early_finish.tolist()


def test_all_of_them_can_go_at_once():
    plan = a_plan("A 1d > B 2d > C 1d > D 1d; A > C; A > D; B > D")
    doomed = [("link", link) for link in redundant_links(schedule(plan))]
    assert len(doomed) == 3
    after = apply(plan, remove_rows(plan, doomed))
    assert schedule(after).start.tolist() == schedule(plan).start.tolist()
    assert redundant_links(schedule(after)) == ()
