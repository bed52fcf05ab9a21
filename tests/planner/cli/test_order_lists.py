"""The orders as lists and tables: both say the same, in the same order."""

from __future__ import annotations

import json

import pytest

from planner import (
    Options,
    Plan,
    Simulation,
    buffer_pressure,
    effects_by_rank,
    explain_exposure,
    fail_fast,
    risk_order,
    schedule,
    simulate,
    simulated_order,
)
from planner.cli.order_lists import (
    EITHER,
    ORDERS,
    SIMULATED,
    Listed,
    by_delay,
    by_effect,
    by_exposure,
    by_fail_fast,
    by_pressure,
    topological,
)
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.risky import a_risk


def a_risky_plan() -> Plan:
    """Two chains, risks on each, and two steps that can stop the launch."""
    plan = a_plan("S{ A 3/4/8d > B 2d }; C 1d > D 2/3/9d; B > E 1d; D > E")
    plan = with_rows(plan, a_risk("K1", "A", 0.5, 2), a_risk("K2", "D", 0.9, 1), a_risk("K3", "E", 0.1, 5))
    return with_task(with_task(plan, "A", stop_chance=0.25), "C", stop_chance=0.5)


PLAN = a_risky_plan()
DATES = schedule(PLAN)


@pytest.fixture(scope="module")
def simulation() -> Simulation:
    return simulate(PLAN, Options(runs=300), schedule=DATES)


def rows_of(listed: Listed) -> list[dict[str, object]]:
    """The list of rows among the lists of an order."""
    (rows,) = (rows for rows in listed.lists.values() if isinstance(rows, list))
    return rows


def column(listed: Listed, name: str) -> list[str]:
    """The texts of one column of the table."""
    return [row[listed.head.index(name)] for row in listed.rows]


@pytest.mark.parametrize("name", ORDERS)
def test_the_table_has_the_rows_of_the_list_in_their_order(name: str, simulation: Simulation) -> None:
    listed = ORDERS[name](DATES, simulation)
    assert column(listed, "Key") == [row["key"] for row in rows_of(listed)]
    assert all(len(row) == len(listed.head) for row in listed.rows)
    assert json.loads(json.dumps(dict(listed.lists), allow_nan=False)) == listed.lists


@pytest.mark.parametrize("name", ORDERS)
def test_the_last_column_is_the_explanation(name: str, simulation: Simulation) -> None:
    listed = ORDERS[name](DATES, simulation)
    for told, row in zip((row[-1] for row in listed.rows), rows_of(listed), strict=True):
        assert str(row["explanation"]).endswith(told)


@pytest.mark.parametrize("name", ORDERS)
def test_places_count_from_one(name: str, simulation: Simulation) -> None:
    listed = ORDERS[name](DATES, simulation)
    assert [row[0] for row in listed.rows] == [str(number) for number in range(1, len(listed.rows) + 1)]


def test_risks_by_delay_are_those_of_the_risk_order() -> None:
    assert column(by_delay(DATES, None), "Key") == [risk.key for risk in risk_order(PLAN, DATES).risks]


def test_risks_by_effect_stand_beside_their_rank_by_product(simulation: Simulation) -> None:
    listed, effects = by_effect(DATES, simulation), effects_by_rank(simulation)
    assert column(listed, "Key") == [effect.key for effect in effects]
    assert column(listed, "P x I") == [str(effect.rank_by_product) for effect in effects]
    assert [row["mean_effect_minutes"] for row in rows_of(listed)] == [round(effect.mean, 2) for effect in effects]


@pytest.mark.parametrize("name", sorted(SIMULATED))
def test_an_order_of_a_simulation_needs_one(name: str) -> None:
    with pytest.raises(LookupError, match="needs a simulation"):
        ORDERS[name](DATES, None)


@pytest.mark.parametrize("simulated", [False, True])
def test_exposure_comes_from_delays_or_from_effects(simulated: bool, simulation: Simulation) -> None:
    order = simulated_order(simulation) if simulated else risk_order(PLAN, DATES)
    rows = rows_of(by_exposure(DATES, simulation if simulated else None))
    assert [row["exposure_minutes"] for row in rows] == [round(task.own, 2) for task in order.by_exposure]
    assert [row["ahead_minutes"] for row in rows] == [round(task.ahead, 2) for task in order.by_exposure]
    assert rows[0]["explanation"] == explain_exposure(PLAN, order, order.by_exposure[0])


@pytest.mark.parametrize("simulated", [False, True])
def test_the_topological_order_comes_from_delays_or_from_effects(simulated: bool, simulation: Simulation) -> None:
    order = simulated_order(simulation) if simulated else risk_order(PLAN, DATES)
    rows = rows_of(topological(DATES, simulation if simulated else None))
    assert [row["key"] for row in rows] == [PLAN.tasks[task.id].key for task in order.tasks]
    assert [row["criticality"] for row in rows] == [round(task.criticality, 6) for task in order.tasks]


def test_fail_fast_steps_stand_beside_their_place_in_the_plan() -> None:
    listed, order = by_fail_fast(DATES, None), fail_fast(PLAN, DATES)
    assert column(listed, "Key") == [PLAN.tasks[step.id].key for step in order.steps]
    assert column(listed, "Plan") == [str(step.plan_place) for step in order.steps]
    assert listed.lists["fail_fast"]["explanation"] == listed.line


def test_pressures_are_those_of_the_simulation(simulation: Simulation) -> None:
    listed, found = by_pressure(DATES, simulation), buffer_pressure(simulation)
    assert column(listed, "Key") == [PLAN.tasks[one.id].key for one in found]
    assert [row["pressure_minutes"] for row in rows_of(listed)] == [round(one.minutes, 2) for one in found]


def test_long_names_are_cut_in_tables_and_whole_in_lists() -> None:
    plan = with_task(PLAN, "A", name="A name that goes on and on " * 5)
    listed = topological(schedule(plan), None)
    assert len(next(name for name in column(listed, "Task") if name.startswith("A name"))) <= 44
    assert plan.tasks["A"].name in [row["name"] for row in rows_of(listed)]


def test_an_order_comes_from_dates_alone_from_runs_alone_or_from_either() -> None:
    assert set(ORDERS) > SIMULATED | EITHER
    assert not SIMULATED & EITHER
