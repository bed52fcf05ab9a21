"""Findings of random plans: they never fail, they name what is there, and their fixes work."""

from dataclasses import replace

from hypothesis import given, settings, strategies as st

from planner.analysis.schedule import schedule
from planner.change import apply, checked
from planner.errors import PlanError
from planner.findings.finding import Severity
from planner.findings.rules import RULES, findings_of
from planner.model.check_limits import Checks
from planner.model.people import Person
from tests.builders import a_plan, with_rows
from tests.planner.analysis.random_plans import plans
from tests.planner.strategies import changes

BASE = with_rows(
    a_plan("S{ A 3d > B 1/2/5d > C 1d }; D 1d; A > D SS+1d; M 0d; C > M"), Person(id="N", key="N", name="N")
)
STRICT = Checks(fewest=1, missing_logic=0.0, lags=0.0, hard_constraints=0.0, high_float_share=0.0, long_task_share=0.0)


def sound(plan):
    """All findings of a plan, after a look at what holds for every one of them."""
    found = findings_of(plan, schedule(plan))
    order = list(Severity)
    assert [finding.severity for finding in found] == sorted((one.severity for one in found), key=order.index)
    for finding in found:
        assert RULES[finding.rule].severity is finding.severity
        assert all(plan.find(row_id) is not None for row_id in finding.ids)
        assert finding.message.endswith(".")
    return found


@st.composite
def changed_plans(draw):
    """The small plan after some changes that it accepts."""
    plan = BASE
    for _ in range(draw(st.integers(1, 6))):
        try:
            plan = checked(plan, draw(changes(plan)))
        except PlanError:
            continue
    return plan


@settings(max_examples=60, deadline=None)
@given(changed_plans())
def test_no_plan_makes_the_rules_fail(plan):
    sound(plan)


@settings(max_examples=60, deadline=None)
@given(plans())
def test_every_fix_offered_makes_its_finding_go_away_and_can_be_undone(plan):
    placed = {task.id: replace(task, position=f"{task.position}1") for task in plan.tasks.values()}
    strict = plan.with_tables({"checks": {"checks": STRICT}, "task": placed})
    for finding in sound(strict):
        for fix in finding.fixes:
            change = fix.change(strict)
            after = checked(strict, change)
            left = findings_of(after, schedule(after))
            same = [one for one in left if (one.rule, one.where, one.ids) == (finding.rule, finding.where, finding.ids)]
            assert same == [], fix.label
            assert apply(after, change.inverse()) == strict
