"""`launchplan order`: risks by what they may cost, tasks by risk, in six orders."""

import pytest

from planner.cli.order_lists import ORDERS
from tests.planner.cli.terminal import LATE, printed, terminal

STOPPING = LATE.replace("    duration: 2d\n", "    duration: 2d\n    stop_chance: 0.25\n") + (
    "  - key: R2\n    name: Never on the way\n    tasks: [B]\n    probability: 0.1\n    impact: 1d\n    state: closed\n"
)


def test_json_ranks_the_risks_and_orders_the_tasks():
    found = printed("order", "-", stdin=LATE)
    assert list(found) == ["version", "plan", "risks", "tasks"]
    risk, task = found["risks"][0], found["tasks"][0]
    assert (risk["rank"], risk["key"], risk["task"], risk["tasks"]) == (1, "R1", "A", ["A"])
    assert risk["screening_delay_minutes"] == 720
    assert risk["screening_delay_days"] == 1.5
    assert (task["place"], task["key"], task["risks"], task["endangered"]) == (1, "A", ["R1"], 1)
    assert (task["exposure_minutes"], task["ahead_minutes"], task["criticality"]) == (720, 0, 1)


def test_the_tables_say_why():
    said = terminal("order", "-", stdin=LATE).stdout
    assert "R1   It breaks  1.5 d  If R1 happens, it delays A, which has no float, by 3 d; 50 % chance" in said
    assert "1  A    First   1.5 d of expected delay through it (R1); critical; 1 task waits for it." in said


def test_without_a_wish_a_note_names_the_other_orders():
    said = terminal("order", "-", stdin=LATE).stderr
    assert said.startswith("note: more orders: --by effect and --by pressure simulate the plan")
    assert "more orders" not in terminal("order", "-", "--by", "delay", stdin=LATE).stderr


def test_a_plan_without_risks_is_ordered_too():
    plan = LATE.partition("risks:")[0]
    assert [row["key"] for row in printed("order", "-", stdin=plan)["tasks"]] == ["A", "B"]
    assert terminal("order", "-", stdin=plan).exit_code == 0


@pytest.mark.parametrize("by", ["effect", "pressure"])
def test_orders_of_a_simulation_name_its_runs_and_seed(by):
    found = printed("order", "-", "--by", by, "--runs", "200", "--seed", "7", stdin=LATE)
    assert list(found)[:4] == ["version", "plan", "by", "simulation"]
    assert (found["by"], found["simulation"]) == (by, {"runs": 200, "seed": 7})
    assert found == printed("order", "-", "--by", by, "--runs", "200", "--seed", "7", stdin=LATE)


def test_effects_are_told_beside_probability_times_impact():
    (risk,) = printed("order", "-", "--by", "effect", "--runs", "500", stdin=STOPPING)["risks"]
    assert (risk["rank"], risk["rank_by_probability_x_impact"], risk["key"]) == (1, 1, "R1")
    assert risk["mean_effect_minutes"] == pytest.approx(0.5 * 3 * 480, rel=0.15)
    assert risk["mean_effect_days"] == pytest.approx(risk["mean_effect_minutes"] / 480, abs=1e-3)
    assert risk["explanation"].startswith("Without R1 the launch is ")


@pytest.mark.parametrize("by", ["exposure", "topological"])
def test_exposure_and_topological_order_come_from_runs_only_where_asked(by):
    screened = printed("order", "-", "--by", by, stdin=LATE)
    simulated = printed("order", "-", "--by", by, "--runs", "300", stdin=LATE)
    assert screened["simulation"] is None
    assert screened["tasks"][0]["exposure_minutes"] == 720
    assert simulated["simulation"] == {"runs": 300, "seed": 1}
    assert simulated["tasks"][0]["exposure_minutes"] != 720
    assert {row["key"] for row in simulated["tasks"]} == {"A", "B"}


def test_exposure_ranks_what_can_land_on_tasks():
    rows = printed("order", "-", "--by", "exposure", stdin=LATE)["tasks"]
    assert [(row["rank"], row["key"], row["exposure_minutes"], row["inherited_minutes"]) for row in rows] == [
        (1, "A", 720, 0),
        (2, "B", 0, 720),
    ]


def test_the_fail_fast_order_tells_how_it_was_found_and_what_it_costs():
    found = printed("order", "-", "--by", "fail-fast", stdin=STOPPING)
    whole, (step,) = found["fail_fast"], found["steps"]
    assert (whole["method"], whole["unit"], whole["expected_cost"]) == ("ratio", "minutes", 960)
    assert (whole["plan_expected_cost"], whole["passes"]) == (960, 0.75)
    assert (step["place"], step["plan_place"], step["key"], step["stop_chance"]) == (1, 1, "A", 0.25)
    assert (step["cost"], step["ratio"], step["reached"]) == (960, 3840, 1)
    said = terminal("order", "-", "--by", "fail-fast", stdin=STOPPING).stdout
    assert whole["explanation"] in said


def test_a_plan_that_nothing_can_stop_says_so_instead_of_a_table():
    said = terminal("order", "-", "--by", "fail-fast", stdin=LATE).stdout
    assert said == "No open task has a chance to stop the launch: give those that may a chance to stop.\n"


def test_pressure_tells_chance_and_work():
    rows = printed("order", "-", "--by", "pressure", "--runs", "400", stdin=LATE)["tasks"]
    by_key = {row["key"]: row for row in rows}
    assert (by_key["A"]["late"], by_key["A"]["waiting"], by_key["A"]["work_minutes"]) == (0, 1, 480)
    assert by_key["B"]["late"] == pytest.approx(0.5, abs=0.1)
    assert (by_key["B"]["pressure_minutes"], by_key["B"]["waiting"]) == (0, 0)


@pytest.mark.parametrize("by", list(ORDERS))
def test_every_row_of_every_order_explains_itself(by):
    listed = ORDERS[by]
    runs = ("--runs", "50") if by in ("effect", "pressure") else ()
    found = printed("order", "-", "--by", by, *runs, stdin=STOPPING)
    rows = next(rows for rows in found.values() if isinstance(rows, list))
    said = terminal("order", "-", "--by", by, *runs, stdin=STOPPING).stdout
    assert rows
    assert all(row["explanation"].endswith(".") for row in rows)
    assert all(row["explanation"].removeprefix(f"{row['key']}: ") in said for row in rows), listed


def test_what_a_simulation_assumed_is_told_beside_it():
    said = terminal("order", "-", "--by", "effect", "--runs", "50", stdin=LATE)
    assert "note: 2 of 2 open tasks have a plain duration, which is taken as certain." in said.stderr


@pytest.mark.parametrize("words", [("--runs", "5"), ("--seed", "5"), ("--by", "delay", "--runs", "5")])
def test_runs_are_refused_where_no_order_would_use_them(words):
    said = terminal("order", "-", *words, stdin=LATE)
    assert said.exit_code == 2
    assert "needs --by effect, exposure, pressure, topological." in said.stderr


def test_no_runs_at_all_are_refused_with_what_to_do():
    said = terminal("order", "-", "--by", "effect", "--runs", "0", stdin=LATE)
    assert said.exit_code == 1
    assert "0 runs cannot be made" in said.stderr


def test_an_unknown_order_is_refused_with_the_known_ones():
    said = terminal("order", "-", "--by", "luck", stdin=LATE)
    assert said.exit_code == 2
    assert "'delay', 'effect', 'exposure', 'topological', 'fail-fast', 'pressure'" in said.stderr
