"""Each figure of the risk order says where it comes from."""

from __future__ import annotations

import pytest

from planner.analysis.explain import (
    explain_exposure,
    explain_fail_fast,
    explain_risk,
    explain_step,
    explain_task,
    in_days,
    span,
)
from planner.analysis.exposure import Evidence
from planner.analysis.fail_fast import fail_fast
from planner.analysis.risk_order import risk_order
from planner.analysis.schedule import schedule
from planner.model.plan import Plan
from planner.model.risks import Risk
from planner.model.values import Estimate, RiskState
from tests.builders import a_plan, with_rows, with_task


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


SIMULATED = risk_order(PLAN, schedule(PLAN), Evidence({"K1": 240.0, "K4": 480.0}, {"A": 0.875, "C": 0.2}))


@pytest.mark.parametrize(
    ("task", "sentence"),
    [
        (
            "A",
            "A: 1.5 d of effect on the launch through it (K4, K1); critical in 87.5 % of the runs; "
            "1 task waits for it.",
        ),
        ("B", "B: 1.5 d from what it waits for."),
    ],
)
def test_with_a_simulation_a_task_tells_effects_and_how_often_it_is_critical(task: str, sentence: str) -> None:
    assert explain_task(PLAN, SIMULATED, SIMULATED.by_task[task]) == sentence


def test_risks_without_effect_cost_the_launch_nothing() -> None:
    order = risk_order(PLAN, schedule(PLAN), Evidence({}, {}))
    assert explain_task(PLAN, order, order.by_task["C"]) == "C: its risks cost the launch nothing."


@pytest.mark.parametrize(
    ("task", "sentence"),
    [
        (
            "A",
            "2.5 d, 2.5 d of its own (K4, K1) and 0 d from what it waits for, can land on A; "
            "1 task waits for it, without other risks.",
        ),
        (
            "B",
            "2.5 d, none of its own and 2.5 d from what it waits for, can land on B; nothing waits for it.",
        ),
    ],
)
def test_exposure_says_what_can_land_on_a_task_and_what_it_endangers(task: str, sentence: str) -> None:
    assert explain_exposure(PLAN, ORDER, ORDER.by_task[task]) == sentence


def test_exposure_says_which_other_risks_wait_behind_a_task() -> None:
    plan = with_rows(a_plan("A 1d > B 1d > C 1d"), a_risk("K1", "B"), a_risk("K2", "C", 1))
    order = risk_order(plan, schedule(plan))
    assert explain_exposure(plan, order, order.by_task["A"]) == (
        "Nothing can land on A; 2 tasks wait for it, with 1.5 d of other risks."
    )


def a_stoppable_plan(text: str, **chances: float) -> Plan:
    plan = a_plan(text)
    for key, chance in chances.items():
        plan = with_task(plan, key, stop_chance=chance)
    return plan


def test_a_step_says_its_cost_its_chance_and_how_its_place_changes() -> None:
    plan = a_stoppable_plan("A 4d; B 2d", A=0.25, B=0.5)
    order = fail_fast(plan, schedule(plan))
    assert [explain_step(plan, order, step) for step in order.steps] == [
        "B costs 2 d for a 50 % chance to stop the launch, 4 d for each stop; place 1, 1 earlier than in the plan; "
        "reached with 100 %.",
        "A costs 4 d for a 25 % chance to stop the launch, 16 d for each stop; place 2, 1 later than in the plan; "
        "reached with 50 %.",
    ]


def test_costs_in_money_are_plain_numbers() -> None:
    plan = with_task(a_stoppable_plan("A 4d", A=0.25), "A", cost=12000)
    order = fail_fast(plan, schedule(plan))
    assert explain_step(plan, order, order.steps[0]) == (
        "A costs 12,000 for a 25 % chance to stop the launch, 48,000 for each stop; place 1, as in the plan; "
        "reached with 100 %."
    )


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("A 4d; B 2d", "no order costs less, since no step waits for another."),
        ("A 4d > B 2d", "no order that the links allow costs less."),
    ],
)
def test_a_fail_fast_order_says_what_it_costs_and_how_sure_it_is(text: str, sure: str) -> None:
    plan = a_stoppable_plan(text, A=0.25, B=0.5)
    sentence = explain_fail_fast(plan, fail_fast(plan, schedule(plan)))
    assert sentence.startswith("Until a step stops the launch or all pass, this order costs ")
    assert sentence.endswith(sure)


def test_a_heuristic_order_says_that_a_better_one_may_exist() -> None:
    names = [f"T{number:02}" for number in range(22)]
    plan = a_stoppable_plan(" > ".join(f"{name} 1d" for name in names), **dict.fromkeys(names, 0.1))
    sentence = explain_fail_fast(plan, fail_fast(plan, schedule(plan)))
    assert sentence.endswith("; with more than 20 steps one that costs less may exist.")


def test_a_plan_that_nothing_can_stop_says_what_to_do() -> None:
    plan = a_plan("A 1d")
    assert explain_fail_fast(plan, fail_fast(plan, schedule(plan))) == (
        "No open task has a chance to stop the launch: give those that may a chance to stop."
    )
