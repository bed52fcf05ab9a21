"""The figures of scenarios as plain values."""

from planner.cli.scenario_figures import AS_IS_KEY, comparison_figures, outcome_figures
from planner.model.scenarios import Scenario
from planner.model.values import Supposed
from planner.simulation.comparison import compare
from planner.simulation.result import Options
from tests.builders import a_plan, with_rows

PLAN = with_rows(
    a_plan("A 1/2/4d > B 2d"),
    Scenario(id="s", key="S01", name="Short", changes=(Supposed("task", "B", "duration", "480 480 480 d"),)),
)
MADE = compare(PLAN, Options(runs=200))


def test_a_comparison_says_what_it_is_of():
    assert comparison_figures(MADE) == {
        "name": "Test",
        "runs": 200,
        "seed": 1,
        "correlation": 0.0,
        "correlated_by": None,
        "launch": AS_IS_KEY,
        "scenarios": 1,
    }


def test_differences_are_those_to_the_plan_as_it_is():
    plan, short = outcome_figures(MADE)
    assert (plan["p80_difference_days"], short["p80_difference_days"]) == (0, -1)
    assert (plan["changes"], short["changes"]) == (0, 1)


def test_without_a_target_there_is_no_chance_to_tell():
    plan, short = outcome_figures(MADE)
    assert plan["probability_on_time"] is None
    assert short["probability_difference"] is None
