"""Each figure of the risk order says where it comes from."""

from __future__ import annotations

import pytest

from planner.analysis.explain import explain_risk, explain_task, in_days, span
from planner.analysis.risk_order import risk_order
from planner.analysis.schedule import schedule
from planner.model.risks import Risk
from planner.model.values import Estimate, RiskState
from tests.builders import a_plan, with_rows


def a_risk(key: str, tasks: str, days: float = 2, **values: object) -> Risk:
    hit = tuple(tasks.split())
    impact = Estimate.of(round(days * 480))
    return Risk(id=key, key=key, name=key, tasks=hit, probability=0.5, impact=impact, **values)  # type: ignore[arg-type]


PLAN = with_rows(
    a_plan("A 10d > B 5d; C 14d"),
    a_risk("K1", "A"),
    a_risk("K2", "C"),
    a_risk("K3", "C", 0.5),
    a_risk("K4", "A C", 3),
    a_risk("K5", ""),
    a_risk("K6", "A", state=RiskState.CLOSED),
)
ORDER = risk_order(PLAN, schedule(PLAN))


@pytest.mark.parametrize(
    ("minutes", "text"), [(0, "0 d"), (480, "1 d"), (720, "1.5 d"), (-480, "-1 d"), (24, "0.05 d"), (4800, "10 d")]
)
def test_minutes_are_told_in_days(minutes: float, text: str) -> None:
    assert in_days(PLAN, minutes) == text


@pytest.mark.parametrize(
    ("risk", "sentence"),
    [
        ("K1", "If K1 happens, it delays A, which has no float, by 2 d; 50 % chance x 2 d = 1 d of expected delay."),
        (
            "K2",
            "If K2 happens, it delays C by 2 d on average, 1 d of it beyond the 1 d float; "
            "50 % chance x 1 d = 0.5 d of expected delay.",
        ),
        ("K3", "If K3 happens, C has 1 d of total float, which takes the whole delay up."),
        (
            "K4",
            "If K4 happens, it delays A, which has no float, by 3 d; 50 % chance x 3 d = 1.5 d of expected delay."
            " Of 2 tasks hit, A lets most of it through.",
        ),
        ("K5", "K5 hits no task, so it delays nothing. Name the tasks that it would delay."),
        ("K6", "K6 is closed: it delays nothing any more."),
    ],
)
def test_a_risk_says_how_its_delay_comes_about(risk: str, sentence: str) -> None:
    assert explain_risk(PLAN, ORDER.by_risk[risk]) == sentence


@pytest.mark.parametrize(
    ("task", "sentence"),
    [
        ("A", "A: 2.5 d of expected delay through it (K4, K1); critical; 1 task waits for it."),
        ("B", "B: 2.5 d from what it waits for; critical."),
        ("C", "C: 1.5 d of expected delay through it (K4, K2, K3)."),
    ],
)
def test_a_task_says_why_it_stands_where_it_does(task: str, sentence: str) -> None:
    assert explain_task(PLAN, ORDER, ORDER.by_task[task]) == sentence


def test_a_task_without_anything_to_worry_about_says_so() -> None:
    plan = a_plan("A 10d; B 1d")
    order = risk_order(plan, schedule(plan))
    assert explain_task(plan, order, order.by_task["B"]) == "B: no risk, not critical, nothing waits for it."


@pytest.mark.parametrize(
    ("minutes", "told"), [(0, "0 d"), (480, "1 d"), (-720, "-1.5 d"), (96, "0.2 d"), (95, "95 min")]
)
def test_a_span_is_told_in_days_or_where_these_say_little_in_minutes(minutes: int, told: str) -> None:
    assert span(PLAN, minutes) == told
