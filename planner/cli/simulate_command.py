"""`launchplan simulate`: the chance of every date, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from planner import format_share, schedule
from planner.cli.output import put_json, put_line, put_table, say, shortened
from planner.cli.runs import options_of, run_options
from planner.cli.simulate_figures import (
    link_figures,
    risk_figures,
    simulation_figures,
    target_figures,
    task_figures,
)
from planner.cli.source import end, file_argument, here, opened, told
from planner.simulation.result import Sampling
from planner.simulation.simulate import simulate

if TYPE_CHECKING:
    from planner.simulation.result import Simulation, Target

MOST = 10
"""How many tasks and risks a table for people shows."""
NAME = 44


@click.command("simulate", short_help="Run a plan many times: the chance of every date.")
@file_argument
@run_options
@click.option("--without-risks", is_flag=True, help="Leave the risks of the register out.")
@click.option("--sampling", type=click.Choice([str(one) for one in Sampling]), default="auto", show_default=True,
              help="How runs are drawn.")  # fmt: skip
@click.option("--converge", is_flag=True, help="Stop as soon as P80 is known to half a percent.")
@click.option("--json", "as_json", is_flag=True, help="Print an object with `targets`, `tasks`, `links` and `risks`.")
def command(file: str, *, as_json: bool, without_risks: bool, sampling: str, **asked: Any) -> None:
    """Simulate the plan in FILE: thousands of runs with durations and risks drawn, on all rules of the schedule.

    It tells when the launch, each gate and each milestone is reached in 5 to 95 of 100 runs, the chance of each
    target, which tasks decide, and what the launch would gain if each risk were gone.
    """
    found = told(opened(file, here()))
    options = options_of(risks=not without_risks, sampling=Sampling(sampling), **asked)
    made = simulate(found.plan, options, schedule=schedule(found.plan))
    if as_json:
        put_json(_lists(made))
    else:
        _put_text(made)
    end(wrong=bool(found.faults))


def _lists(made: Simulation) -> dict[str, object]:
    """Everything that a simulation tells."""
    return {
        "simulation": simulation_figures(made),
        "targets": list(target_figures(made)),
        "tasks": list(task_figures(made)),
        "links": list(link_figures(made)),
        "risks": list(risk_figures(made)),
    }


def _put_text(made: Simulation) -> None:
    """Tables for people."""
    put_line(f"{made.plan.settings.name}: {made.runs:,} runs, seed {made.options.seed}")
    put_line()
    head = ("target", "planned", "P50", "P80", "P95", "on time")
    put_table(head, [_target_row(made, target) for target in made.targets])
    _put_tasks(made)
    _put_risks(made)
    for note in made.notes:
        say(f"note: {note}")


def _target_row(made: Simulation, target: Target) -> tuple[str, ...]:
    name = f"{target.key} {target.name}".strip() if target.id else "finish of the plan"
    times = (target.planned, *map(target.spread.at, (0.5, 0.8, 0.95)))
    chance = "" if target.chance is None else format_share(target.chance)
    return shortened(name, NAME), *(f"{made.date(minutes):%Y-%m-%d}" for minutes in times), chance


def _put_tasks(made: Simulation) -> None:
    rows = sorted(task_figures(made), key=lambda row: (-row["sensitivity"], row["key"]))[:MOST]
    if any(row["sensitivity"] for row in rows):
        put_line()
        cells = [
            (
                shortened(f"{row['key']} {row['name']}", NAME),
                format_share(row["criticality"]),
                f"{row['sensitivity']:.2f}",
                f"{row['cruciality']:.2f}",
            )
            for row in rows
        ]
        put_table(("task", "critical", "SSI", "cruciality"), cells, right=(1, 2, 3))


def _put_risks(made: Simulation) -> None:
    rows = [
        (
            shortened(f"{risk.key} {risk.name}", NAME),
            f"{made.days(risk.mean):.2f} d",
            f"{made.days(risk.at_p80):.2f} d",
            str(risk.rank_by_product),
        )
        for risk in made.risks[:MOST]
    ]
    if rows:
        put_line()
        put_table(
            ("without this risk the launch gains", "on average", "at P80", "rank by p x i"), rows, right=(1, 2, 3)
        )
