"""What a simulation refuses and what it takes for granted, in sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from planner.analysis.schedule import schedule
from planner.errors import Refused
from planner.model.plan import Plan
from planner.model.values import RiskState
from planner.simulation.assume import MOST_CORRELATION, MOST_RUNS, assumed, refuse
from planner.simulation.result import Options
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.risky import a_risk

DONE: dict[str, Any] = {"actual_start": date(2026, 3, 2), "actual_finish": date(2026, 3, 2)}
UNSURE = "A 1/2/3d > B 1/2/3d"


def notes(plan: Plan, **options: Any) -> list[str]:
    return list(assumed(schedule(plan), Options(**options)))


def faults(**options: Any) -> list[tuple[str, str, str]]:
    """What is wrong with options: the field, the message and what to do."""
    with pytest.raises(Refused) as refused:
        refuse(Options(**options))
    return [(fault.field, fault.message, fault.fix) for fault in refused.value.faults]


@pytest.mark.parametrize(
    "options",
    [
        {"runs": 1},
        {"runs": MOST_RUNS},
        {"correlation": 0.0},
        {"correlation": MOST_CORRELATION},
        {"seed": 0},
        {"seed": 2**40},
    ],
)
def test_options_at_their_limits_are_taken(options: dict[str, Any]) -> None:
    refuse(Options(**options))


def test_too_many_runs_are_refused_with_how_many_there_may_be() -> None:
    assert faults(runs=1_000_001) == [("Runs", "1,000,001 runs cannot be made.", "Ask for 1 to 1,000,000.")]


def test_a_correlation_just_above_the_most_is_refused() -> None:
    wrong = "0.91 is no correlation that durations can have."
    assert faults(correlation=0.91) == [("Correlation", wrong, "Give one between 0 and 0.9.")]


def test_a_correlation_that_is_no_number_is_refused() -> None:
    assert [field for field, *_ in faults(correlation=float("nan"))] == ["Correlation"]


def test_a_negative_seed_is_refused_with_what_seeds_are() -> None:
    assert faults(seed=-3) == [("Seed", "-3 is no seed.", "Give a whole number from 0 on.")]


def test_all_that_is_wrong_is_told_at_once() -> None:
    assert [field for field, *_ in faults(runs=0, correlation=1.0, seed=-1)] == ["Runs", "Correlation", "Seed"]


def test_a_plan_of_estimates_alone_assumes_nothing() -> None:
    assert notes(a_plan(UNSURE)) == []


def test_plain_durations_are_counted_among_the_open_tasks() -> None:
    assert notes(a_plan("A 1/2/3d > B 2d; C 4h")) == [
        "2 of 3 open tasks have a plain duration, which is taken as certain."
    ]


def test_milestones_are_no_tasks_of_plain_duration() -> None:
    assert notes(a_plan("A 1/2/3d > M 0d")) == []


def test_finished_tasks_are_not_counted_as_open() -> None:
    plan = with_task(a_plan("A 1d > B 1/2/3d"), "A", **DONE)
    assert notes(plan) == []


def test_summary_tasks_are_not_counted_as_open() -> None:
    assert notes(a_plan("S{ A 1/2/3d; B 1d }")) == [
        "1 of 2 open tasks has a plain duration, which is taken as certain."
    ]


def test_suspended_links_are_told_by_their_number() -> None:
    found = notes(a_plan("A 1/2/3d > B 1/2/3d; B > A"))
    assert found == ["1 suspended link is left out, as in the dates."]


def test_a_simulation_without_risks_says_how_many_may_still_happen() -> None:
    risks = a_risk("K1", "A"), a_risk("K2", "A", state=RiskState.WATCHING), a_risk("K3", "A", state=RiskState.CLOSED)
    assert notes(with_rows(a_plan(UNSURE), *risks), risks=False) == ["Without the 2 risks that may still happen."]


def test_a_plan_without_risks_says_nothing_of_leaving_them_out() -> None:
    assert notes(a_plan(UNSURE), risks=False) == []


def test_risks_that_hit_nothing_are_named_by_key() -> None:
    risks = a_risk("K2", ""), a_risk("K1", ""), a_risk("K3", "A")
    assert notes(with_rows(a_plan(UNSURE), *risks)) == ["Risks that hit no task delay nothing: K1, K2."]


def test_a_closed_risk_that_hits_nothing_is_not_named() -> None:
    plan = with_rows(a_plan(UNSURE), a_risk("K1", "", state=RiskState.CLOSED))
    assert notes(plan) == ["1 risk that has happened or is closed is left out."]


def test_happened_and_closed_risks_are_counted_together() -> None:
    gone = a_risk("K1", "A", state=RiskState.HAPPENED), a_risk("K2", "A", state=RiskState.CLOSED)
    plan = with_rows(a_plan(UNSURE), *gone, a_risk("K3", "A"))
    assert notes(plan) == ["2 risks that have happened or are closed are left out."]


def test_the_sentences_stand_in_a_fixed_order() -> None:
    risks = a_risk("K1", ""), a_risk("K2", "A", state=RiskState.CLOSED)
    found = notes(with_rows(a_plan("A 1d > B 1d; B > A"), *risks))
    words = ("plain duration", "suspended", "hit no task", "left out")
    assert all(word in note for word, note in zip(words, found, strict=True))


def test_a_plan_without_tasks_says_so() -> None:
    assert notes(Plan.of([])) == ["The plan has no tasks, so it is finished when it starts."]
    assert not any("no tasks" in note for note in notes(a_plan(UNSURE)))
