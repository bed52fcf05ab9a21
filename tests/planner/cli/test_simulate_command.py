"""`launchplan simulate`: the chance of every date, and where it comes from."""

import pytest

from tests.planner.cli.terminal import printed, terminal

LAUNCH = """\
format: launch-plan
version: 1
plan:
  name: A launch
  time_zone: UTC
  start: 2026-03-02
  target: 2026-03-13
  go_live: G
tasks:
  - {key: A, name: Build it, duration: 2/4/8d}
  - {key: B, name: Write about it, duration: 1/2/3d}
  - {key: G, name: Go live, kind: gate, duration: 0d, needs: [A, B]}
  - {key: W, name: Watch it, duration: 2d, needs: [G]}
risks:
  - {key: R1, name: It breaks, tasks: [A], probability: 0.5, impact: 1/2/6d}
  - {key: R2, name: The writer is ill, tasks: [B], probability: 0.9, impact: 1d}
"""
SIMULATED = ("simulate", "-", "--runs", "2000")


def found(*words):
    return printed(*SIMULATED, *words, stdin=LAUNCH)


def test_json_has_how_it_was_made_targets_tasks_links_and_risks():
    lists = found()
    assert list(lists) == ["version", "simulation", "targets", "tasks", "links", "risks"]
    assert lists["simulation"]["runs"] == 2000
    assert lists["simulation"]["launch"] == "G"
    assert lists["simulation"]["notes"] == ["1 of 3 open tasks has a plain duration, which is taken as certain."]


def test_targets_are_told_as_days_and_dates_with_the_chance_of_what_was_promised():
    finish, gate = found()["targets"]
    assert (finish["key"], finish["kind"], finish["promised_days"]) == ("plan", "finish", None)
    assert (gate["key"], gate["kind"], gate["promised_days"]) == ("G", "go-live", 10)
    assert gate["planned_days"] == 4
    assert gate["planned_date"] == "2026-03-05T17:00:00"
    assert gate["p5_days"] < gate["p50_days"] < gate["p80_days"] < gate["p95_days"]
    assert 0.8 < gate["probability_on_time"] < 1
    assert finish["p80_days"] == pytest.approx(gate["p80_days"] + 2, abs=0.01)


def test_tasks_and_links_tell_how_often_they_decide():
    lists = found()
    tasks = {row["key"]: row for row in lists["tasks"]}
    assert tasks["A"]["criticality"] > 0.9
    assert tasks["A"]["sensitivity"] > tasks["B"]["sensitivity"]
    assert tasks["W"]["criticality"] == 0
    assert tasks["A"]["cruciality"] == pytest.approx(tasks["A"]["cruciality_spearman"], abs=0.2)
    links = {(row["predecessor"], row["successor"]): row["criticality"] for row in lists["links"]}
    assert links["A", "G"] + links["B", "G"] == pytest.approx(1, abs=0.01)
    assert links["G", "W"] == 1


def test_risks_are_ranked_by_what_they_do_and_not_by_their_product():
    first, second = found()["risks"]
    assert (first["rank"], first["key"], second["key"]) == (1, "R1", "R2")
    assert first["mean_effect_days"] == pytest.approx(0.5 * 3, rel=0.15)
    assert second["mean_effect_days"] == pytest.approx(0.02, abs=0.05)


def test_the_same_seed_prints_the_same_and_another_one_does_not():
    assert found() == found()
    assert found()["targets"] != found("--seed", "2")["targets"]


def test_risks_can_be_left_out_and_durations_tied_together():
    assert found("--without-risks")["risks"] == []
    wide, narrow = found("--correlation", "0.8"), found()
    assert wide["simulation"]["correlated_by"] == "plan"
    assert wide["targets"][0]["p80_days"] != narrow["targets"][0]["p80_days"]
    assert found("--correlation", "0.5", "--by", "role")["simulation"]["correlated_by"] == "role"


def test_the_tables_tell_dates_tasks_and_risks():
    said = terminal(*SIMULATED, stdin=LAUNCH)
    assert said.exit_code == 0
    assert said.stdout.startswith("A launch: 2,000 runs, seed 1\n")
    assert "finish of the plan" in said.stdout
    assert "G Go live" in said.stdout
    assert "without this risk the launch gains" in said.stdout
    assert "note: 1 of 3 open tasks" in said.stderr


def test_options_that_make_no_sense_are_refused_with_what_to_do():
    said = terminal("simulate", "-", "--runs", "0", stdin=LAUNCH)
    assert said.exit_code == 1
    assert "Runs: 0 runs cannot be made. Ask for 1 to 1,000,000." in said.stderr
    assert "between 0 and 0.9" in terminal("simulate", "-", "--correlation", "2", stdin=LAUNCH).stderr


@pytest.mark.parametrize(
    ("estimate", "word"),
    [("3/2/8d", "optimistic"), ("2/9/8d", "optimistic")],
    ids=["high optimistic", "low pessimistic"],
)
def test_points_of_an_estimate_in_a_wrong_order_are_told(estimate, word):
    said = terminal(*SIMULATED, stdin=LAUNCH.replace("2/4/8d", estimate))
    assert said.exit_code == 1
    assert "task A" in said.stderr
    assert word in said.stderr.casefold()
