"""Rules about what-if scenarios: what of them no longer applies, and how that is mended."""

from planner.analysis.schedule import schedule
from planner.change import apply, checked
from planner.edits.rows import remove_rows, set_field
from planner.edits.scenarios import add_scenario, what_if_lasting, what_if_without_task
from planner.edits.what_if import no_longer_applies, plan_under
from planner.findings.rules import look
from planner.model.values import Supposed
from tests.builders import a_plan
from tests.planner.findings.seen import all_of, one_of

PLAN = a_plan("A 2d > B 4d > C 1d")
RULE = "stale scenario"


def with_what_if(*makers, plan=PLAN):
    """The plan with the scenarios that these edits make of it."""
    for make in makers:
        plan = apply(plan, make(plan))
    return plan


def halved(task):
    """The edit that makes a scenario in which a task takes half the time."""
    return lambda plan: what_if_lasting(plan, task, 0.5)


def test_a_scenario_of_which_all_applies_is_no_finding():
    assert not all_of(with_what_if(halved("A"), lambda plan: what_if_without_task(plan, "B")), RULE)


def test_a_scenario_about_a_task_that_is_gone_is_found_with_its_reason():
    plan = with_what_if(halved("A"), halved("B"))
    finding = one_of(apply(plan, remove_rows(plan, [("task", "B")])), RULE)
    assert finding.where == "scenario S02"
    assert "task B: It is no longer in the plan." in finding.message
    assert "more" not in finding.message
    assert finding.severity == "note"


def test_of_several_changes_that_do_not_apply_one_is_told_and_the_others_are_counted():
    gone = tuple(Supposed("task", f"gone{n}", "name", "X") for n in range(3))
    assert one_of(apply(PLAN, add_scenario(PLAN, "Gone", gone)), RULE).message.endswith("And 2 more.")


def test_other_work_can_come_in_between_two_scenarios():
    plan = with_what_if(halved("A"), halved("B"), halved("C"))
    made, before = schedule(plan), schedule(PLAN)
    pauses = [list(look(one, dates)).count(None) for one, dates in ((plan, made), (PLAN, before))]
    assert pauses[0] - pauses[1] == 3


def mixed():
    """A plan with a scenario of which one change applies and one does not."""
    plan = apply(PLAN, set_field(PLAN, ("task", "A"), "name", "Other"))
    changes = (Supposed("task", "A", "name", "New"), Supposed("task", "gone", "name", "X"))
    return apply(plan, add_scenario(plan, "Mixed", changes))


def test_the_first_fix_keeps_what_still_applies():
    plan = mixed()
    fix = one_of(plan, RULE).fixes[0]
    after = checked(plan, fix.change(plan))
    (scenario,) = after.scenarios.values()
    assert [change.value for change in scenario.changes] == ["New"]
    assert no_longer_applies(after, scenario) == ()
    assert plan_under(after, scenario).plan.tasks["A"].name == "New"


def test_the_last_fix_throws_the_scenario_away():
    plan = mixed()
    assert apply(plan, one_of(plan, RULE).fixes[-1].change(plan)).scenarios == {}


def test_of_a_scenario_of_which_nothing_applies_nothing_can_be_kept():
    plan = apply(PLAN, add_scenario(PLAN, "Gone", (Supposed("task", "gone", "name", "X"),)))
    assert [fix.label for fix in one_of(plan, RULE).fixes] == ["Throw the what-if away"]
