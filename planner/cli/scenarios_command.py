"""`launchplan scenarios`: the plan as it is beside its what-if scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from planner import compare, format_share
from planner.cli.output import put_json, put_line, put_table, say, shortened
from planner.cli.runs import options_of, run_options
from planner.cli.scenario_figures import comparison_figures, outcome_figures
from planner.cli.source import end, file_argument, here, opened, told

if TYPE_CHECKING:
    from planner import Comparison, Outcome, When

NAME = 36
HEAD = ("what if", "planned", "P50", "P80", "on time", "cost", "top risks")


@click.command("scenarios", short_help="Compare the what-if scenarios of a plan with it.")
@file_argument
@run_options
@click.option("--json", "as_json", is_flag=True, help="Print an object with a list `outcomes`.")
def command(file: str, *, as_json: bool, **asked: Any) -> None:
    """Compare the plan in FILE as it is with each of its what-if scenarios.

    All are simulated with the same random numbers. It tells when the launch is planned and reached in 50 and in 80 of
    100 runs, the chance of the target, what is expected to be spent, and the risks that cost the launch most. What of
    a scenario no longer applies is left out and told on standard error.
    """
    found = told(opened(file, here()))
    made = compare(found.plan, options_of(**asked))
    _tell_faults(made)
    if as_json:
        put_json({"comparison": comparison_figures(made), "outcomes": list(outcome_figures(made))})
    else:
        _put_text(made)
    end(wrong=bool(found.faults))


def _tell_faults(made: Comparison) -> None:
    """Say what of the scenarios no longer applies."""
    for outcome in made.outcomes:
        for fault in outcome.faults:
            say(f"note: {fault}")


def _put_text(made: Comparison) -> None:
    """A table for people."""
    put_line(f"{made.plan.settings.name}: {made.runs:,} runs of each, seed {made.options.seed}")
    put_line()
    put_table(HEAD, [_cells(made, outcome) for outcome in made.outcomes], right=(4, 5))
    if not made.scenarios:
        put_line()
        put_line("No what-if scenario yet. Make one in the window: Risks, What if.")


def _cells(made: Comparison, outcome: Outcome) -> tuple[str, ...]:
    """One line of the table."""
    base = made.as_is
    name = f"{outcome.key} {outcome.name}" if outcome.key else "plan as it is"
    pairs = ((outcome.planned, base.planned), (outcome.p50, base.p50), (outcome.p80, base.p80))
    chance = "" if outcome.chance is None else format_share(outcome.chance)
    risks = ", ".join(risk.key for risk in outcome.risks)
    dates = (_date(when, None if outcome is base else before) for when, before in pairs)
    return shortened(name, NAME), *dates, chance, f"{outcome.cost:,.0f}", risks


def _date(when: When, before: When | None) -> str:
    """A date, with the working days that it is later or sooner than that of the plan as it is."""
    return f"{when.date:%Y-%m-%d}" + (f" {when.days - before.days:+.2f} d" if before else "")
