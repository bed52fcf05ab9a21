"""Rules about risks that may still happen: what is over, harmless or impossible, by the values that count by now."""

from datetime import date
from typing import Any

import pytest

from planner.change import apply
from planner.model.risks import NO_IMPACT, Risk
from planner.model.values import Estimate, RiskState
from tests.builders import a_plan, with_rows, with_task
from tests.planner.findings.seen import all_of, one_of

DAY = 480
MONDAY = date(2026, 3, 2)
RULES = ("risk over", "risk impact", "risk probability")


def risky(*finished: str, **values: Any):
    """A plan with a risk that hits A, and some finished tasks."""
    given = {"tasks": ("A",), "probability": 0.5, "impact": Estimate.of(DAY), **values}
    plan = with_rows(a_plan("A 2d; S{ B 1d; C 1d }"), Risk(id="R", key="R1", name="It breaks", **given))
    for task in finished:
        plan = with_task(plan, task, actual_start=MONDAY, actual_finish=MONDAY)
    return plan


@pytest.mark.parametrize("rule", RULES)
def test_a_risk_that_can_happen_and_matters_is_no_finding(rule):
    assert not all_of(risky(), rule)


def test_a_risk_on_a_summary_task_is_over_once_all_below_it_is_finished():
    assert not all_of(risky("B", tasks=("S",)), "risk over")
    finding = one_of(risky("B", "C", tasks=("S",)), "risk over")
    assert (finding.where, finding.ids) == ("risk R1", ("R", "S"))


def test_a_risk_that_hits_nothing_is_not_called_over_or_harmless():
    plan = risky(tasks=(), impact=NO_IMPACT)
    assert not all_of(plan, "risk over")
    assert not all_of(plan, "risk impact")


@pytest.mark.parametrize("given", [{"impact": Estimate(0, 0, 1)}, {"percent": 0.5}, {"cost": 1}])
def test_a_delay_a_percentage_or_a_cost_is_an_impact(given):
    assert one_of(risky(impact=NO_IMPACT), "risk impact").ids == ("R",)
    assert not all_of(risky(**{"impact": NO_IMPACT, **given}), "risk impact")


def test_what_mitigation_leaves_counts_once_it_is_done():
    left = {"mitigations": ("B",), "residual_probability": 0.0, "residual_impact": NO_IMPACT}
    assert not any(all_of(risky(**left), rule) for rule in RULES)
    assert all_of(risky("B", **left), "risk impact")
    assert all_of(risky("B", **left), "risk probability")


@pytest.mark.parametrize("state", [RiskState.HAPPENED, RiskState.CLOSED])
def test_what_cannot_happen_any_more_is_no_finding(state):
    plan = risky("A", probability=0.0, impact=NO_IMPACT, state=state)
    assert not any(all_of(plan, rule) for rule in RULES)


@pytest.mark.parametrize(("rule", "given"), [("risk over", {}), ("risk probability", {"probability": 0.0})])
def test_the_risk_can_be_closed(rule, given):
    plan = risky("A", **given)
    (fix,) = one_of(plan, rule).fixes
    change = fix.change(plan)
    assert (fix.label, change.label) == ("Close the risk", "Close risk R1")
    assert not all_of(apply(plan, change), rule)
