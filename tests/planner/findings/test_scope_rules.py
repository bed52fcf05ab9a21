"""Rules about objectives and scope, and the edits that they offer."""

import pytest

from planner.analysis.schedule import schedule
from planner.change import checked
from planner.findings.finding import Severity
from planner.findings.rules import findings_of
from planner.findings.scope_rules import SCOPE_RULES
from planner.model.launch_values import ChangeState, Direction, Extent
from planner.model.objectives import Metric, ScopeItem
from planner.model.quality import TestCase
from tests.builders import a_plan, with_rows
from tests.launches import a_shop, an_objective
from tests.planner.findings.seen import all_of, one_of, set_up


def item(key="SC1", **values):
    return ScopeItem(id=key, key=key, name=values.pop("name", "Search"), **values)


def case(*scope):
    return TestCase(id="Q1", key="Q1", name="Finds", scope=scope)


def mended(plan, rule, label):
    """The plan after the fix of that label."""
    fix = next(fix for fix in one_of(plan, rule).fixes if fix.label == label)
    return checked(plan, fix.change(plan))


def test_a_plan_without_scope_and_objectives_is_asked_for_none():
    plan = a_plan("A 3d > B 2d")
    found = {finding.rule for finding in findings_of(plan, schedule(plan))}
    assert found.isdisjoint(rule.id for rule in SCOPE_RULES)


def test_what_is_in_scope_is_made_by_tasks_and_covered_by_cases():
    plan = with_rows(a_plan("A 3d"), item())
    assert one_of(plan, "scope task").message == "Search is in scope, and no task makes it."
    assert one_of(plan, "scope test").message == "Search is in scope, and no test case covers it."
    done = with_rows(a_plan("A 3d"), item(tasks=("A",)), case("SC1"))
    assert all_of(done, "scope task") == all_of(done, "scope test") == []


@pytest.mark.parametrize("extent", [Extent.OUT, Extent.DEFERRED])
def test_what_is_out_or_deferred_needs_neither(extent):
    plan = with_rows(a_plan("A 3d"), item(extent=extent))
    assert all_of(plan, "scope task") == all_of(plan, "scope test") == []


def against(**metric):
    """An objective that is good at least at its target, and a metric that is good at most."""
    held = Metric(id="M1", key="M1", name="Answer time", **metric)
    return with_rows(a_plan("A 3d"), held, an_objective(metric="M1", direction=Direction.AT_LEAST))


def test_an_objective_and_its_metric_are_good_on_the_same_side():
    finding = one_of(against(), "objective direction")
    said = "Good is at least here, and at most for its metric Answer time."
    assert (finding.severity, finding.message, finding.ids) == (Severity.WARNING, said, ("O1", "M1"))
    plan = mended(against(), "objective direction", "Let good be at most for O1")
    assert plan.table("objective")["O1"].direction is Direction.AT_MOST
    plan = mended(against(), "objective direction", "Let good be at least for M1")
    assert plan.table("metric")["M1"].direction is Direction.AT_LEAST
    assert all_of(plan, "objective direction") == []


def test_thresholds_say_which_side_of_a_metric_is_good():
    finding = one_of(against(warning=5.0, critical=9.0), "objective direction")
    assert [fix.label for fix in finding.fixes] == ["Let good be at most for O1"]


def test_a_task_is_added_for_what_nobody_makes():
    after = mended(with_rows(a_plan("A 3d"), item()), "scope task", "Add a task for it")
    (task,) = after.table("scope_item")["SC1"].tasks
    assert after.tasks[task].name == "Search"


def test_a_test_case_is_added_for_what_nobody_tries():
    after = mended(with_rows(a_plan("A 3d"), item()), "scope test", "Add a test case for it")
    (made,) = after.table("test_case").values()
    assert (made.name, made.scope) == ("Search", ("SC1",))


def test_an_objective_names_the_metric_of_its_data():
    plan = with_rows(a_plan("A 3d"), an_objective())
    assert one_of(plan, "objective data").where == "objective O1"
    after = mended(plan, "objective data", "Add a metric for it")
    (metric,) = after.table("metric").values()
    assert (metric.name, metric.direction) == ("Median answer", an_objective().direction)
    assert after.table("objective")["O1"].metric == metric.id


def test_an_objective_is_served_by_something_in_scope():
    plan = with_rows(a_plan("A 3d"), an_objective(), item(objectives=("O1",), extent=Extent.DEFERRED))
    assert one_of(plan, "objective scope").message == "Nothing in scope helps to achieve Faster."
    after = mended(plan, "objective scope", "Add a scope item for it")
    assert all_of(after, "objective scope") == []


def test_the_shop_of_the_tests_lacks_only_what_it_says():
    assert one_of(a_shop(), "scope task").ids == ("SC2",)
    assert one_of(a_shop(), "scope test").ids == ("SC2",)
    assert all_of(a_shop(), "objective data") == all_of(a_shop(), "objective scope") == []


def test_a_launch_with_objectives_and_a_go_live_is_measured():
    plan = with_rows(set_up(a_plan("A 3d > L 0d"), go_live="L"), an_objective())
    assert one_of(plan, "no metric").where == "task L"
    assert all_of(with_rows(plan, Metric(id="M", key="M", name="Answer")), "no metric") == []
    assert all_of(set_up(plan, go_live=None), "no metric") == []


def test_an_open_request_to_change_the_scope_is_a_note_with_both_decisions():
    plan = with_rows(a_plan("A 3d"), item(tasks=("A",), request=ChangeState.REQUESTED), case("SC1"))
    assert one_of(plan, "change request").severity is Severity.NOTE
    for label, state in (("Approve it", ChangeState.APPROVED), ("Reject it", ChangeState.REJECTED)):
        after = mended(plan, "change request", label)
        assert after.table("scope_item")["SC1"].request is state
        assert all_of(after, "change request") == []
