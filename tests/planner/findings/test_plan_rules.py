"""Rules about one plan alone: the rows that they name, the figures that they compare, and the links they offer."""

from datetime import date

import networkx as nx
import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.graph import network
from planner.analysis.schedule import schedule
from planner.change import apply
from planner.findings.rules import findings_of
from planner.model.calendars import Calendar
from planner.model.risks import Risk
from planner.model.tasks import Link
from planner.model.values import Constraint
from tests.builders import MONDAY, a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import plans
from tests.planner.findings.seen import all_of, limited, one_of, surveyed


def test_a_suspended_link_names_both_ends_and_itself():
    plan = with_rows(a_plan("A 1d > B 1d"), Link(id="back", predecessor="B", successor="A"))
    finding = one_of(plan, "suspended link")
    assert finding.ids == ("B", "A", "back")
    assert finding.message == "The link B -> A (FS) closes a cycle; the dates leave it out."


def test_a_link_to_nothing_names_the_end_that_is_there():
    plan = with_rows(a_plan("A 1d"), Link(id="L", predecessor="A", successor="gone"))
    finding = one_of(plan, "suspended link")
    assert (finding.where, finding.ids) == ("task gone", ("A", "L"))


def test_negative_float_is_measured_in_days():
    plan = with_task(a_plan("A 2d > B 1d"), "B", constraint=Constraint.FNLT, constraint_date=date(2026, 3, 3))
    finding = all_of(plan, "negative float")[0]
    assert (finding.measure, finding.limit, finding.ids) == (-1, 0, ("A",))
    assert finding.message == "Total float is negative: 1 d missing to keep a fixed date."


def test_an_idle_calendar_names_itself():
    plan = with_task(with_rows(a_plan("A 1d > B 1d"), Calendar(id="OFF", key="OFF", name="Never")), "B", calendar="OFF")
    assert one_of(plan, "idle calendar").ids == ("OFF",)


def test_a_missed_target_names_the_task_that_finishes_last():
    assert one_of(a_plan("A 2d > B 1d", target=date(2026, 3, 3)), "missed target").ids == ("B",)


def test_what_follows_the_go_live_may_be_after_the_target():
    plan = a_plan("A 2d > LIVE 0d > WATCH 5d", target=date(2026, 3, 3), go_live="LIVE")
    assert not all_of(plan, "missed target")
    late = one_of(a_plan("A 2d > LIVE 0d > WATCH 5d", target=date(2026, 3, 2), go_live="LIVE"), "missed target")
    assert late.ids == ("LIVE",)
    assert late.message == "The go-live LIVE is 2026-03-03 17:00, after its target 2026-03-02."


def test_what_is_finished_needs_no_link_any_more():
    done = {"actual_start": date(2026, 3, 2), "actual_finish": date(2026, 3, 2)}
    plan = with_task(with_task(a_plan("A 1d > B 1d; A > D 9d; C 1d"), "B", **done), "C", **done)
    assert all_of(plan, "not linked") == []
    assert all_of(plan, "no successor") == []


def test_risks_name_themselves():
    plan = with_rows(a_plan("A 1d"), Risk(id="R", key="R1", name="Rain"))
    assert one_of(plan, "risk owner").ids == one_of(plan, "risk tasks").ids == ("R",)


@pytest.mark.parametrize("text", ["A 1d; B 1d", "A 1d; B 1d; C 1d > D 1d"])
def test_loose_tasks_are_offered_a_link_that_is_not_to_themselves(text):
    for finding in all_of(a_plan(text), "not linked"):
        assert finding.ids[0] not in {fix.label.split()[-1] for fix in finding.fixes}


@settings(max_examples=60, deadline=None)
@given(plans())
def test_what_comes_before_and_after_is_what_the_graph_of_record_reaches(plan):
    survey, graph = surveyed(plan), network(plan)
    for task in plan.tasks:
        assert survey.after([task]) == {task, *nx.descendants(graph, task)}
        assert survey.before([task]) == {task, *nx.ancestors(graph, task)}


@settings(max_examples=40, deadline=None)
@given(plans(), st.sampled_from(["lags", "hard_constraints", "missing_logic", "high_float_share"]), st.floats(0, 100))
def test_a_looser_limit_never_finds_more(plan, name, limit):
    strict, loose = (limited(plan, **{name: value}) for value in (0.0, limit))
    rules = [{finding.rule for finding in findings_of(one, schedule(one))} for one in (strict, loose)]
    assert rules[1] <= rules[0]


@settings(max_examples=40, deadline=None)
@given(plans())
def test_the_link_offered_to_a_loose_task_never_moves_the_finish(plan):
    end = schedule(plan).end
    for rule in ("not linked", "no successor"):
        for finding in all_of(plan, rule):
            for fix in finding.fixes:
                assert schedule(apply(plan, fix.change(plan))).end == end


def test_a_summary_task_says_what_of_its_constraint_cannot_hold():
    said = {"constraint": Constraint.MFO, "constraint_date": date(2026, 3, 4), "mandatory": True}
    finding = one_of(with_task(a_plan("S{ A 1d }"), "S", **said), "summary constraint")
    assert (finding.where, finding.ids) == ("task S", ("S",))
    assert finding.message.endswith("finish no later than a date, but not be MFO, mandatory.")


@pytest.mark.parametrize("said", [{"mandatory": True}, {"constraint": Constraint.SNET, "constraint_date": MONDAY}])
def test_what_a_summary_task_can_heed_or_that_binds_nothing_is_fine(said):
    assert all_of(with_task(a_plan("S{ A 1d }"), "S", **said), "summary constraint") == []
