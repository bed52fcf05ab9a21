"""Rules that allow a share: what they count, what they leave out, and where the limit is."""

from datetime import date

import pytest

from planner.findings.shares import listed, share
from planner.model.people import Role
from planner.model.values import Constraint, TaskKind
from tests.builders import a_plan, with_rows, with_task
from tests.planner.findings.seen import ANA, all_of, limited, one_of

CHAIN = "A 1d > B 1d > C 1d > D 1d"


def test_a_share_is_in_percent_and_of_nothing_there_is_none():
    assert share(1, 4) == 25
    assert share(0, 4) == 0
    assert share(0, 0) == 0


def test_five_names_are_told_and_the_rest_counted():
    assert listed(list("ABCDE")) == "A, B, C, D, E"
    assert listed(list("ABCDEFG")) == "A, B, C, D, E and 2 more"
    assert listed([]) == ""


def test_missing_logic_names_the_tasks_and_their_share():
    finding = one_of(limited(a_plan("A 3d > B 3d; A > C 1d; A > D 1d")), "missing logic")
    assert finding.ids == ("C", "D")
    assert (finding.measure, finding.limit) == (50, 5)
    assert finding.message == "2 of 4 tasks lack a predecessor or a successor (50 %, at most 5 %): C, D."


def test_the_first_and_the_last_task_miss_nothing():
    assert all_of(limited(a_plan(CHAIN)), "missing logic") == []
    assert all_of(limited(a_plan("A 2d > C 3d; B 2d > C; C > D 1d")), "missing logic") == []


def test_a_task_that_starts_later_without_predecessor_misses_one():
    plan = with_task(a_plan("A 1d > B 5d; C 1d > B"), "C", constraint=Constraint.SNET, constraint_date=date(2026, 3, 3))
    assert one_of(limited(plan), "missing logic").ids == ("C",)


def test_milestones_are_no_work_that_misses_logic():
    assert all_of(limited(a_plan("A 3d > B 3d; A > M 0d")), "missing logic") == []


@pytest.mark.parametrize(("lag", "found"), [("-1d", 1), ("-1h", 1), ("+1d", 0), ("", 0)])
def test_a_lead_is_a_lag_below_zero(lag, found):
    assert len(all_of(a_plan(f"A 3d > B 2d; B > C FS{lag}"), "lead")) == found


def test_leads_are_found_one_by_one_and_in_small_plans_too():
    plan = a_plan("A 3d; B 3d; C 1d; A > B FS-1d; B > C FS-1d")
    first, second = all_of(plan, "lead")
    assert (first.where, first.ids) == ("task B", ("A", "B", "A-B-FS"))
    assert (second.where, second.measure, second.limit) == ("task C", 100, 0)
    assert all_of(limited(plan, leads=100.0), "lead") == []


def test_lags_are_counted_among_links():
    plan = a_plan("A 1d > B 1d > C 1d; C 1d; D 1d; C > D FS+2d; A > D FS+1d")
    finding = one_of(limited(plan), "lags")
    assert (finding.measure, finding.limit) == (50, 5)
    assert finding.ids == ("C", "D", "A", "C-D-FS", "A-D-FS")
    assert "2 of 4 links have a lag (50 %, at most 5 %): C -> D, A -> D." in finding.message


def test_few_links_are_not_judged():
    plan = a_plan("A 1d; B 1d; A > B FS+2d")
    assert all_of(plan, "lags") == []
    assert len(all_of(limited(plan), "lags")) == 1


@pytest.mark.parametrize("kind", ["SS", "FF", "SF"])
def test_links_of_other_types_are_counted(kind):
    finding = one_of(limited(a_plan(f"{CHAIN}; A > D {kind}")), "link types")
    assert (finding.measure, finding.limit) == (75, 90)
    assert finding.ids == ("A", "D", f"A-D-{kind}")


def test_a_plan_without_links_has_none_of_another_type():
    assert all_of(limited(a_plan("A 1d")), "link types") == []


@pytest.mark.parametrize(
    ("constraint", "mandatory", "hard"),
    [
        (Constraint.MSO, False, True),
        (Constraint.MFO, False, True),
        (Constraint.SNLT, False, True),
        (Constraint.FNLT, False, True),
        (Constraint.SNET, False, False),
        (Constraint.FNET, False, False),
        (Constraint.SNET, True, True),
        (Constraint.ASAP, True, False),
        (Constraint.ALAP, False, False),
    ],
)
def test_hard_constraints_are_those_that_may_contradict_links(constraint, mandatory, hard):
    plan = with_task(a_plan(CHAIN), "C", constraint=constraint, constraint_date=date(2026, 3, 9), mandatory=mandatory)
    found = all_of(limited(plan), "hard constraints")
    assert [finding.ids for finding in found] == ([("C",)] if hard else [])


def test_a_finished_task_has_no_constraint_any_more():
    plan = with_task(a_plan(CHAIN), "A", constraint=Constraint.MSO, constraint_date=date(2026, 3, 2))
    assert len(all_of(limited(plan), "hard constraints")) == 1
    done = with_task(plan, "A", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 2))
    assert all_of(limited(done), "hard constraints") == []


def test_high_float_is_counted_among_the_work_still_open():
    plan = a_plan("A 1d > B 20d > D 1d; A > C 1d > D")
    finding = one_of(limited(plan), "high float")
    assert finding.ids == ("C",)
    assert "a total float of more than 3.3 d (25 %, at most 5 %): C." in finding.message
    assert all_of(limited(plan, high_float_share=25.0), "high float") == []


def test_long_tasks_are_measured_on_the_calendar_of_the_plan():
    plan = a_plan("A 1d > B 20d > C 3ed > D 1d")
    assert one_of(limited(plan), "long tasks").ids == ("B",)


def test_a_milestone_is_never_long():
    plan = with_task(a_plan("A 1d > B 20d > C 1d"), "B", kind=TaskKind.GATE)
    assert all_of(limited(plan), "long tasks") == []


def test_a_role_is_a_resource_as_an_owner_is():
    plan = with_rows(a_plan(CHAIN), ANA, Role(id="R", key="R", name="Tester"))
    plan = with_task(with_task(plan, "A", owner="N1"), "B", role="R")
    finding = one_of(limited(plan), "no resource")
    assert finding.severity == "note"
    assert finding.message == "2 of 4 tasks have neither an owner nor a role: C, D."
    assert finding.ids == ("C", "D")


def test_a_share_just_at_its_limit_is_fine():
    plan = a_plan("A 3d > B 3d; A > C 1d; A > D 1d")
    assert all_of(limited(plan, missing_logic=50.0), "missing logic") == []
    assert len(all_of(limited(plan, missing_logic=49.9), "missing logic")) == 1
