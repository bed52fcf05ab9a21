"""No edit ties the graph or the outline into a ring."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.change import Change, apply, checked
from planner.edits.cycles import refuse_rings
from planner.edits.rows import set_field, set_fields, set_text
from planner.errors import CycleError, Refused
from planner.model.values import Duration, LinkType
from tests.builders import a_plan, with_rows

PLAN = a_plan("S{ A; B }; C; D; A > B; B > C; S > D")


@pytest.mark.parametrize(
    ("link", "field", "value"),
    [("A-B-FS", "predecessor", "C"), ("B-C-FS", "successor", "A"), ("S-D-FS", "successor", "A")],
)
def test_moving_an_end_of_a_link_may_not_close_a_cycle(link: str, field: str, value: str) -> None:
    with pytest.raises((CycleError, Refused), match=r"close a cycle|own summary|depend on itself"):
        set_field(PLAN, ("link", link), field, value)


def test_an_end_of_a_link_moves_where_no_cycle_comes_of_it() -> None:
    assert checked(PLAN, set_field(PLAN, ("link", "B-C-FS"), "successor", "D")).links["B-C-FS"].successor == "D"


def test_a_link_may_not_become_a_second_one_of_its_type() -> None:
    plan = a_plan("A > B; A > B SS+1d")
    with pytest.raises(Refused, match="repeats an earlier link"):
        set_field(plan, ("link", "A-B-SS"), "type", LinkType.FS)
    with pytest.raises(Refused, match="repeats an earlier link"):
        set_fields(plan, ("link", "A-B-SS"), type=LinkType.FS, lag=Duration(0))


@pytest.mark.parametrize(("task", "parent"), [("S", "A"), ("S", "S"), ("A", "A")])
def test_a_task_does_not_go_below_itself_by_typing(task: str, parent: str) -> None:
    with pytest.raises(Refused, match="cannot go below itself"):
        set_text(PLAN, ("task", task), "parent", parent)


def test_a_parent_that_lets_a_summary_link_close_a_cycle_is_refused_by_typing() -> None:
    with pytest.raises((CycleError, Refused), match=r"close a cycle|own summary"):
        set_text(PLAN, ("task", "D"), "parent", "S")


def test_a_cycle_that_a_file_brought_does_not_hold_up_other_edits() -> None:
    back = replace(PLAN.links["A-B-FS"], id="back", predecessor="C", successor="A")
    plan = with_rows(PLAN, back)
    assert set_field(plan, ("link", "S-D-FS"), "type", LinkType.SS)
    assert set_text(plan, ("task", "D"), "name", "Other")
    mended = apply(plan, set_field(plan, ("link", "back"), "successor", "D"))
    assert mended.links["back"].successor == "D"


def test_changes_that_tie_nothing_are_let_through_unseen() -> None:
    refuse_rings(PLAN, Change("nothing"))
    refuse_rings(PLAN, set_field(PLAN, ("task", "A"), "name", "Other"))
