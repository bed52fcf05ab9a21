"""The figures of a simulation as plain values: those of its targets, tasks, links and risks, rounded for reading."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.cli.simulate_figures import (
    FINISH,
    link_figures,
    risk_figures,
    simulation_figures,
    target_figures,
    task_figures,
)
from planner.model.values import TaskKind
from planner.simulation.result import SHOWN, Options, Simulation, Together
from planner.simulation.simulate import simulate
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.risky import a_risk

DAY = 480
TEXT = "S{ A 2/4/9d > B 1/2/3d }; C 1/3/9d; B > G 0d; C > G; G > W 2d; G > M 0d"
GATED = with_task(a_plan(TEXT, target=date(2026, 3, 11), go_live="G", name="Big launch"), "G", kind=TaskKind.GATE)
PLAN = with_rows(with_task(GATED, "M", deadline=date(2026, 3, 6)), a_risk("K1", "C", 0.9, 1), a_risk("K2", "A", 0.5, 3))


@pytest.fixture(scope="module")
def found() -> Simulation:
    return simulate(PLAN, Options(runs=500, seed=4))


@pytest.fixture(scope="module")
def targets(found: Simulation) -> dict[str, dict[str, Any]]:
    return {row["key"]: row for row in target_figures(found)}


@pytest.fixture(scope="module")
def certain() -> Simulation:
    return simulate(a_plan("A 3d > M 0d > B 2d; C 1d"), Options(runs=20))


def test_how_it_was_made_can_be_read_back(found: Simulation) -> None:
    assert simulation_figures(found) == {
        "name": "Big launch",
        "runs": 500,
        "seed": 4,
        "risks": True,
        "correlation": 0.0,
        "correlated_by": None,
        "launch": "G",
        "notes": ["1 of 4 open tasks has a plain duration, which is taken as certain."],
    }


def test_the_launch_of_a_plan_without_go_live_is_its_finish(certain: Simulation) -> None:
    assert simulation_figures(certain)["launch"] == FINISH == "plan"


@pytest.mark.parametrize("together", Together)
def test_who_is_correlated_is_told_only_where_something_is(together: Together) -> None:
    made = simulate(a_plan("A 1/2/3d"), Options(runs=10, correlation=0.5, together=together))
    assert simulation_figures(made)["correlated_by"] == str(together)
    assert simulation_figures(replace(made, options=Options(together=together)))["correlated_by"] is None


def test_runs_are_those_made_and_not_those_asked_for(found: Simulation) -> None:
    assert simulation_figures(replace(found, runs=123))["runs"] == 123


def test_targets_stand_finish_first_with_their_kinds(targets: dict[str, dict[str, Any]]) -> None:
    assert [(row["key"], row["name"], row["kind"]) for row in targets.values()] == [
        ("plan", "Big launch", "finish"),
        ("G", "G", "go-live"),
        ("M", "M", "milestone"),
    ]


def test_every_shown_percentile_is_told_as_days_and_date(targets: dict[str, dict[str, Any]]) -> None:
    names = [f"p{percent}" for percent in (5, 10, 20, 50, 80, 90, 95)]
    assert len(SHOWN) == len(names)
    assert [key for key in targets["G"] if key.startswith("p") and key[1:2].isdigit()] == [
        f"{name}_{unit}" for name in names for unit in ("days", "date")
    ]
    assert [targets["G"][f"{name}_days"] for name in names] == sorted(targets["G"][f"{name}_days"] for name in names)


def test_days_are_those_of_the_spread(found: Simulation, targets: dict[str, dict[str, Any]]) -> None:
    spread = found.launch.spread
    assert targets["G"]["p80_days"] == round(spread.at(0.8) / DAY, 4)
    assert targets["G"]["mean_days"] == round(spread.mean / DAY, 4)
    assert targets["G"]["planned_days"] == 6


def test_dates_are_the_ends_of_working_days(certain: Simulation) -> None:
    rows = {row["key"]: row for row in target_figures(certain)}
    assert rows["M"]["planned_date"] == rows["M"]["p50_date"] == "2026-03-04T17:00:00"
    assert rows["plan"]["p95_date"] == "2026-03-06T17:00:00"


def test_the_chance_of_a_promise_is_the_share_of_runs_that_keep_it(
    found: Simulation, targets: dict[str, dict[str, Any]]
) -> None:
    kept = float((found.launch.spread.values <= 8 * DAY).mean())
    assert targets["G"]["promised_days"] == 8
    assert targets["G"]["probability_on_time"] == pytest.approx(kept, abs=0.005)
    assert 0 < kept < 1


def test_what_promises_nothing_has_no_chance(targets: dict[str, dict[str, Any]]) -> None:
    assert (targets["plan"]["promised_days"], targets["plan"]["probability_on_time"]) == (None, None)


def test_a_promise_that_no_run_keeps_has_the_chance_zero_and_not_none() -> None:
    plan = with_task(a_plan("A 9d > M 0d"), "M", deadline=date(2026, 3, 3))
    _, mark = target_figures(simulate(plan, Options(runs=10)))
    assert (mark["promised_days"], mark["probability_on_time"]) == (2, 0)


def test_a_promise_from_before_the_start_is_told_as_days_before_it() -> None:
    plan = with_task(a_plan("A 1d > M 0d"), "M", deadline=date(2026, 2, 25))
    _, mark = target_figures(simulate(plan, Options(runs=10)))
    assert (mark["promised_days"], mark["probability_on_time"]) == (-2, 0)


def test_tasks_are_told_in_the_order_of_the_outline_without_summary_tasks(found: Simulation) -> None:
    assert [row["key"] for row in task_figures(found)] == ["A", "B", "C", "G", "W", "M"]


def test_figures_of_tasks_are_those_of_their_rows(found: Simulation) -> None:
    row = found.schedule.row("C")
    told = next(one for one in task_figures(found) if one["key"] == "C")
    tasks = found.tasks
    assert told["criticality"] == round(float(tasks.criticality[row]), 6)
    assert told["significance"] == round(float(tasks.significance[row]), 6)
    assert told["sensitivity"] == round(float(tasks.sensitivity[row]), 6)
    assert [told[f"cruciality{kind}"] for kind in ("", "_spearman", "_kendall")] == [
        round(float(by[row]), 6) for by in (tasks.pearson, tasks.spearman, tasks.kendall)
    ]
    assert told["deviation_days"] == round(float(tasks.deviation[row]) / DAY, 4)


def test_tasks_tell_how_often_they_start_late(found: Simulation) -> None:
    late = {row["key"]: row["probability_late_start"] for row in task_figures(found)}
    assert (late["A"], late["C"]) == (0, 0)
    assert late["B"] == pytest.approx(found.tasks.late[found.schedule.row("B")], abs=1e-6)
    assert late["B"] > 0.5


def test_durations_of_a_certain_plan_are_told_as_planned(certain: Simulation) -> None:
    told = [(row["key"], row["mean_days"], row["deviation_days"]) for row in task_figures(certain)]
    assert told == [("A", 3, 0), ("M", 0, 0), ("B", 2, 0), ("C", 1, 0)]


def test_links_name_both_ends_and_how_often_they_set_a_date(found: Simulation) -> None:
    links = {(row["predecessor"], row["successor"]): row for row in link_figures(found)}
    assert set(links) == {("A", "B"), ("B", "G"), ("C", "G"), ("G", "W"), ("G", "M")}
    assert links["B", "G"]["criticality"] + links["C", "G"]["criticality"] == pytest.approx(1, abs=0.01)
    assert links["A", "B"] == {"predecessor": "A", "successor": "B", "type": "FS", "criticality": 1}


def test_links_tell_their_type() -> None:
    made = simulate(a_plan("A 1d; B 3d; A > B SS+1d"), Options(runs=5))
    assert [row["type"] for row in link_figures(made)] == ["SS"]


def test_risks_are_told_by_rank_in_days(found: Simulation) -> None:
    rows = list(risk_figures(found))
    assert [(row["rank"], row["key"]) for row in rows] == [(1, "K2"), (2, "K1")]
    first, effect = rows[0], found.risks[0]
    assert first["mean_effect_days"] == round(effect.mean / DAY, 4)
    assert first["effect_at_p80_days"] == round(effect.at_p80 / DAY, 4)
    assert first["delay_if_it_happens_days"] == round(effect.given / DAY, 4)
    assert (first["screening_delay_days"], first["rank_by_product"]) == (1.5, 1)


def test_a_simulation_without_risks_tells_none() -> None:
    made = simulate(PLAN, Options(runs=10, risks=False))
    assert list(risk_figures(made)) == []
    assert simulation_figures(made)["risks"] is False


def test_days_are_those_of_the_plan() -> None:
    calendars = {key: replace(row, day_minutes=240) for key, row in PLAN.calendars.items()}
    made = simulate(PLAN.with_tables({"calendar": calendars}), Options(runs=10))
    assert next(iter(target_figures(made)))["planned_days"] == 2 * 8


def test_all_figures_can_be_written_as_json(found: Simulation) -> None:
    lists = [
        simulation_figures(found),
        *target_figures(found),
        *task_figures(found),
        *link_figures(found),
        *risk_figures(found),
    ]
    assert json.loads(json.dumps(lists, allow_nan=False)) == lists


def test_an_empty_plan_is_told_by_its_finish_alone() -> None:
    made = simulate(a_plan(""), Options(runs=5))
    assert [(row["key"], row["p80_days"]) for row in target_figures(made)] == [("plan", 0)]
    assert (list(task_figures(made)), list(link_figures(made))) == ([], [])
