"""`launchplan scenarios`: the plan as it is beside its what-if scenarios."""

from planner.document import Document, open_document
from planner.edits.scenarios import apply_scenario
from planner.formats.yaml_plan import read
from planner.model.schema import SCHEMA
from tests.planner.cli.terminal import printed, terminal
from tests.planner.cli.test_simulate_command import LAUNCH

WHAT_IF = """
scenarios:
  - key: S02
    name: No risk
    changes: 'remove risk R1'
  - key: S01
    name: Later
    changes: |-
      plan plan start: 2026-03-09
      task GONE name: X
"""
RUNS = ("--runs", "300")


def outcomes(*words, stdin=LAUNCH + WHAT_IF):
    """What a comparison prints of the plan and each scenario."""
    return printed("scenarios", "-", *RUNS, *words, stdin=stdin)["outcomes"]


def test_the_plan_as_it_is_stands_first_and_scenarios_follow_by_key():
    assert [(row["key"], row["name"]) for row in outcomes()] == [
        ("plan", "A launch"),
        ("S01", "Later"),
        ("S02", "No risk"),
    ]


def test_the_plan_as_it_is_has_the_figures_of_simulate():
    first = outcomes()[0]
    alone = printed("simulate", "-", *RUNS, stdin=LAUNCH)["targets"][1]
    assert first["p80_date"] == alone["p80_date"]
    assert first["probability_on_time"] == alone["probability_on_time"]
    assert abs(first["p80_days"] - alone["p80_days"]) < 0.01


def test_durations_that_belong_together_give_the_figures_of_simulate_with_the_same_words():
    words, alike = ("--correlation", "0.8", "--by", "plan"), LAUNCH.replace("1/2/3d", "2/4/8d")
    found = printed("scenarios", "-", *RUNS, *words, stdin=alike + WHAT_IF)
    assert (found["comparison"]["correlation"], found["comparison"]["correlated_by"]) == (0.8, "plan")
    alone = printed("simulate", "-", *RUNS, *words, stdin=alike)["targets"][1]
    assert abs(found["outcomes"][0]["p50_days"] - alone["p50_days"]) < 0.01
    assert found["outcomes"][0]["p50_days"] < outcomes(stdin=alike + WHAT_IF)[0]["p50_days"]


def test_a_correlation_beyond_its_bounds_is_refused():
    said = terminal("scenarios", "-", *RUNS, "--correlation", "2", stdin=LAUNCH + WHAT_IF)
    assert said.exit_code != 0
    assert "correlation" in said.stderr.lower()


def test_a_scenario_without_the_risk_wins_what_the_risk_costs():
    plan, _later, without = outcomes()
    assert without["p80_difference_days"] == round(without["p80_days"] - plan["p80_days"], 4)
    assert without["p80_difference_days"] < 0
    assert without["probability_difference"] > 0
    assert plan["top_risks"][0]["key"] == "R1"
    assert "R1" not in {risk["key"] for risk in without["top_risks"]}


def test_a_later_start_is_told_as_later_days():
    plan, later, _ = outcomes()
    assert later["planned_difference_days"] == 5
    assert plan["planned_difference_days"] == 0


def test_what_no_longer_applies_is_told_and_the_rest_is_compared():
    said = terminal("scenarios", "-", *RUNS, stdin=LAUNCH + WHAT_IF)
    assert "scenario S01, task GONE: It is no longer in the plan." in said.stderr
    assert outcomes()[1]["changes"] == 2
    assert len(outcomes()[1]["not_applied"]) == 1


def test_the_table_says_the_difference_with_its_sign():
    lines = terminal("scenarios", "-", *RUNS, stdin=LAUNCH + WHAT_IF).stdout.splitlines()
    assert [line.split("  ")[0] for line in lines[4:]] == ["plan as it is", "S01 Later", "S02 No risk"]
    assert "+5.00 d" in lines[5]
    assert " -" in lines[6]


def test_a_plan_without_scenarios_says_where_they_are_made():
    assert "No what-if scenario yet" in terminal("scenarios", "-", *RUNS, stdin=LAUNCH).stdout


def test_the_same_seed_prints_the_same_figures_and_another_one_others():
    assert outcomes() == outcomes()
    assert outcomes() != outcomes("--seed", "2")


def test_options_that_make_no_sense_are_refused():
    assert terminal("scenarios", "-", "--runs", "0", stdin=LAUNCH).exit_code == 1


def test_scenarios_come_with_the_plan_file_and_what_is_applied_is_gone_from_the_list(tmp_path):
    path = tmp_path / "a.launchplan"
    document = Document.new(read((LAUNCH + WHAT_IF).encode(), SCHEMA).plan, tmp_path / "data")
    document.save(path)
    document.close()
    assert len(printed("scenarios", path, *RUNS)["outcomes"]) == 3
    again = open_document(path, tmp_path / "data")
    chosen = next(row.id for row in again.plan.scenarios.values() if row.key == "S02")
    again.do(apply_scenario(again.plan, chosen))
    again.save()
    again.close()
    assert [row["key"] for row in printed("scenarios", path, *RUNS)["outcomes"]] == ["plan", "S01"]
