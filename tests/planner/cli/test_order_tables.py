"""The orders in which to worry, as lists for JSON and as tables that say the same."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from planner import Options, Simulation, schedule, simulate
from planner.cli.order_lists import EITHER, ORDERS, SIMULATED, WIDEST, Listed, by_delay, by_effect, topological
from planner.model.plan import Plan
from planner.model.values import RiskState
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.risky import a_random_plan, a_risk, edges, hits

DAY = 480
RISKY = with_rows(
    a_plan("S{ A 10d > B 2d }; C 3d; B > M 0d"),
    a_risk("K1", "C", 0.9, 7),
    a_risk("K2", "A", 0.5, 2),
    a_risk("K3", "A", 0.5, 9, state=RiskState.CLOSED),
)
STOPPING = with_task(with_task(RISKY, "A", stop_chance=0.5), "C", stop_chance=0.5)


def simulated(plan: Plan, runs: int = 200) -> Simulation:
    return simulate(plan, Options(runs=runs))


def listed(by: str, plan: Plan = STOPPING, *, runs: int = 0) -> Listed:
    """An order of a plan, from a simulation where it needs one or some runs are asked for."""
    made = simulated(plan, runs or 50) if runs or by in SIMULATED else None
    return ORDERS[by](schedule(plan), made)


def rows(by: str, plan: Plan = STOPPING, *, runs: int = 0) -> list[dict[str, Any]]:
    """Its rows for JSON."""
    (found,) = (value for value in listed(by, plan, runs=runs).lists.values() if isinstance(value, list))
    return found


def column(found: Listed, name: str) -> list[str]:
    """A column of the table."""
    return [row[found.head.index(name)] for row in found.rows]


def test_every_order_that_needs_runs_or_may_have_them_is_known_by_its_word() -> None:
    assert list(ORDERS) == ["delay", "effect", "exposure", "topological", "fail-fast", "pressure"]
    assert (sorted(SIMULATED), sorted(EITHER)) == (["effect", "pressure"], ["exposure", "topological"])


@pytest.mark.parametrize("by", sorted(SIMULATED))
def test_an_order_that_needs_a_simulation_is_not_made_without(by: str) -> None:
    with pytest.raises(LookupError, match="needs a simulation"):
        ORDERS[by](schedule(STOPPING), None)


@pytest.mark.parametrize("by", ORDERS)
def test_every_table_has_a_cell_for_each_column_and_numbers_at_the_right(by: str) -> None:
    found = listed(by)
    assert found.rows
    assert {len(row) for row in found.rows} == {len(found.head)}
    numbers = [row[at] for row in found.rows for at in found.right]
    assert all(number.removesuffix(" d").replace(".", "").removeprefix("-").isdigit() for number in numbers)
    assert found.head[-1] == "Why"
    assert len(found.head) - 1 not in found.right


@pytest.mark.parametrize("by", ORDERS)
def test_table_and_json_name_the_same_keys_in_the_same_order(by: str) -> None:
    assert column(listed(by), "Key") == [row["key"] for row in rows(by)]


@pytest.mark.parametrize("by", ORDERS)
def test_every_list_can_be_written_as_json(by: str) -> None:
    lists = dict(listed(by).lists)
    assert json.loads(json.dumps(lists, allow_nan=False)) == lists


@pytest.mark.parametrize("by", ORDERS)
def test_long_names_are_shortened_in_tables_and_whole_in_json(by: str) -> None:
    name = "A long name " * 20
    risks = {risk: replace(row, name=name) for risk, row in STOPPING.risks.items()}
    tasks = {task: replace(row, name=name) for task, row in STOPPING.tasks.items()}
    plan = STOPPING.with_tables({"risk": risks, "task": tasks})
    found = listed(by, plan)
    names = column(found, "Risk" if "Risk" in found.head else "Task")
    assert all(len(cell) <= WIDEST and cell.endswith("…") for cell in names)
    assert {row["name"] for row in rows(by, plan)} == {name}


@pytest.mark.parametrize("by", ["exposure", "topological", "pressure"])
def test_orders_of_tasks_leave_summary_tasks_out(by: str) -> None:
    assert sorted(row["key"] for row in rows(by)) == ["A", "B", "C", "M"]


def test_screening_delays_are_told_in_days_the_worst_first() -> None:
    found = by_delay(schedule(RISKY), None)
    assert list(zip(column(found, "Rank"), column(found, "Key"), column(found, "Delay"), strict=True)) == [
        ("1", "K2", "1 d"),
        ("2", "K1", "0 d"),
        ("3", "K3", "0 d"),
    ]


def test_effects_stand_beside_the_rank_by_product() -> None:
    found = by_effect(schedule(RISKY), simulated(RISKY))
    assert list(zip(column(found, "Rank"), column(found, "P x I"), column(found, "Key"), strict=True)) == [
        ("1", "2", "K2"),
        ("2", "1", "K1"),
    ]


def test_effects_are_told_in_minutes_and_in_days() -> None:
    effect, row = simulated(RISKY).risks[0], rows("effect", RISKY, runs=200)[0]
    assert (row["mean_effect_minutes"], row["mean_effect_days"]) == (
        round(effect.mean, 2),
        round(effect.mean / DAY, 4),
    )
    assert (row["p80_effect_minutes"], row["given_effect_minutes"]) == (
        round(effect.at_p80, 2),
        round(effect.given, 2),
    )
    assert (row["screening_delay_minutes"], row["probability_x_impact_minutes"]) == (DAY, DAY)
    assert row["happened"] == pytest.approx(0.5, abs=0.1)


def test_exposure_tells_what_lands_on_a_task_and_what_lies_ahead() -> None:
    own, inherited, *_ = rows("exposure", RISKY)
    assert (own["rank"], own["key"], own["exposure_minutes"], own["risks"]) == (1, "A", DAY, ["K2"])
    assert (inherited["inherited_minutes"], inherited["exposure_minutes"], inherited["risks"]) == (DAY, 0, [])
    assert column(listed("exposure", RISKY), "Own")[:2] == ["1 d", "0 d"]


@pytest.mark.parametrize("by", sorted(EITHER))
def test_orders_of_either_kind_come_from_runs_where_there_are_some(by: str) -> None:
    plan = with_rows(a_plan("A 1d > B 1d"), a_risk("K1", "A B", 0.5, 2))  # a screening sees the worst task alone
    screened, made = rows(by, plan), rows(by, plan, runs=200)
    assert screened[0]["exposure_minutes"] == DAY
    assert made[0]["exposure_minutes"] == pytest.approx(2 * DAY, rel=0.1)


def test_a_reason_in_the_topological_order_does_not_repeat_the_key_beside_it() -> None:
    found = topological(schedule(RISKY), None)
    assert not any(
        why.startswith(f"{key}:") for key, why in zip(column(found, "Key"), column(found, "Why"), strict=True)
    )


def test_places_in_the_topological_order_count_from_one() -> None:
    assert column(listed("topological"), "Place") == ["1", "2", "3", "4"]


def test_fail_fast_puts_the_cheap_step_first_and_keeps_its_place_in_the_plan() -> None:
    assert [(row["place"], row["plan_place"], row["key"]) for row in rows("fail-fast")] == [(1, 2, "C"), (2, 1, "A")]


def test_fail_fast_tells_what_both_orders_cost() -> None:
    whole = listed("fail-fast").lists["fail_fast"]
    assert (whole["expected_cost"], whole["plan_expected_cost"]) == (8 * DAY, 11.5 * DAY)
    assert (whole["passes"], whole["unit"]) == (0.25, "minutes")


def test_fail_fast_counts_in_money_where_all_steps_have_a_cost() -> None:
    plan = with_task(with_task(STOPPING, "A", cost=300), "C", cost=100)
    whole = listed("fail-fast", plan).lists["fail_fast"]
    assert (whole["unit"], whole["expected_cost"]) == ("money", 250)


def test_fail_fast_alone_has_a_line_below_its_table() -> None:
    lines = {by: listed(by).line for by in ORDERS}
    assert {by for by, line in lines.items() if line} == {"fail-fast"}
    assert lines["fail-fast"] == listed("fail-fast").lists["fail_fast"]["explanation"]


def test_pressure_is_late_starts_times_the_work_behind() -> None:
    row = next(row for row in rows("pressure", RISKY, runs=200) if row["key"] == "B")
    assert row["pressure_minutes"] == pytest.approx(row["late"] * row["work_minutes"], abs=0.01)
    late = next(row for row in rows("pressure", a_plan("A 1/1/9d > B 1d > C 2d"), runs=200) if row["key"] == "B")
    assert (late["waiting"], late["work_minutes"]) == (1, 2 * DAY)
    assert late["late"] > 0.9


@pytest.mark.parametrize("by", ["delay", "effect", "fail-fast"])
def test_a_plan_without_risks_and_stops_has_empty_lists(by: str) -> None:
    plan = a_plan("A 1d > B 1d")
    assert (listed(by, plan).rows, rows(by, plan)) == ((), [])


@settings(deadline=None, max_examples=20)
@given(edges, hits, st.sampled_from(sorted(set(ORDERS) - {"fail-fast"})))
def test_any_plan_is_ranked_without_gaps(
    links: list[tuple[int, int]], risks: list[tuple[int, float, int]], by: str
) -> None:
    plan = a_random_plan(links, risks)
    found = listed(by, plan)
    assert [row[0] for row in found.rows] == [str(rank) for rank in range(1, len(found.rows) + 1)]
    keys = plan.risks if by in ("delay", "effect") else plan.tasks
    assert sorted(column(found, "Key")) == sorted(row.key for row in keys.values())
