"""`launchplan order`: what to worry about first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from planner import Options, schedule, simulate
from planner.cli.figures import plan_figures
from planner.cli.order_lists import EITHER, ORDERS, SIMULATED
from planner.cli.output import put_json, put_line, put_table, say
from planner.cli.source import end, file_argument, here, opened, told

if TYPE_CHECKING:
    from planner import Schedule, Simulation
    from planner.cli.order_lists import Listed

UNASKED = ("delay", "topological")
"""The orders that are printed where none is asked for."""
HINT = (
    "more orders: --by effect and --by pressure simulate the plan, --by exposure shows what can land on each task, "
    "--by fail-fast what to try first of what can stop the launch."
)


@click.command("order", short_help="Rank the risks, and the tasks by what to learn first.")
@file_argument
@click.option("--by", type=click.Choice(list(ORDERS)), help="Which order; without it by delay, and topological.")
@click.option("--runs", type=int, help="How many runs are simulated, for all but --by delay and fail-fast.")
@click.option("--seed", type=int, help="Where the random numbers of the runs begin.")
@click.option("--json", "as_json", is_flag=True, help="Print an object with `plan` and the lists of the order.")
def command(file: str, *, by: str | None, runs: int | None, seed: int | None, as_json: bool) -> None:
    """Rank the risks of the plan in FILE by what they may cost, and its tasks by risk.

    \b
    delay        risks by screening delay: probability x delay beyond the float of the task they hit
    effect       risks by what the launch gains if they are gone, in simulated runs, beside probability x impact
    exposure     tasks by what can land on them: their own risks and those of what they wait for
    topological  tasks in an order that respects every link and does early what endangers the launch most
    fail-fast    steps that can stop the launch, in the order that costs least on average
    pressure     tasks by the chance that they start late x the work that waits for them

    Exposure and topological come from screening delays, or with --runs or --seed from simulated runs.
    """  # noqa: D301 - click keeps the lines below the mark
    asked = {name: value for name, value in (("runs", runs), ("seed", seed)) if value is not None}
    if asked and by not in SIMULATED | EITHER:
        raise click.UsageError(f"--{next(iter(asked))} needs --by {', '.join(sorted(SIMULATED | EITHER))}.")
    found = told(opened(file, here()))
    dates = schedule(found.plan)
    simulation = _simulated(dates, asked) if asked or by in SIMULATED else None
    listed = [ORDERS[name](dates, simulation) for name in ([by] if by else UNASKED)]
    if as_json:
        put_json({"plan": plan_figures(found.plan, dates), **_about(by, simulation), **_joined(listed)})
    else:
        _put_text(listed)
    if not by:
        say(f"note: {HINT}")
    end(wrong=bool(found.faults or dates.suspended))


def _simulated(dates: Schedule, asked: dict[str, Any]) -> Simulation:
    """The plan simulated; what was assumed is told on standard error."""
    usual = Options()
    options = Options(runs=asked.get("runs", usual.runs), seed=asked.get("seed", usual.seed))
    simulation = simulate(dates.plan, options, schedule=dates)
    for note in simulation.notes:
        say(f"note: {note}")
    return simulation


def _about(by: str | None, simulation: Simulation | None) -> dict[str, Any]:
    """Which order was asked for, and the simulation that it comes from."""
    if by is None:
        return {}
    made = {"runs": simulation.runs, "seed": simulation.options.seed} if simulation else None
    return {"by": by, "simulation": made}


def _joined(listed: list[Listed]) -> dict[str, Any]:
    return {name: rows for one in listed for name, rows in one.lists.items()}


def _put_text(listed: list[Listed]) -> None:
    """The table of each order, with its line below."""
    for number, one in enumerate(listed):
        if number:
            put_line()
        if one.rows or not one.line:
            put_table(one.head, one.rows, right=one.right)
        if one.line:
            put_line(f"\n{one.line}" if one.rows else one.line)
