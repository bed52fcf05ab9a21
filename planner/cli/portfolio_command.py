"""`launchplan portfolio`: many plans simulated side by side."""

from __future__ import annotations

import importlib
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from planner import format_share
from planner.cli.output import put_json, put_table, shortened
from planner.cli.runs import options_of, run_options
from planner.cli.source import end, here, opened, told
from planner.cli.terminal import TerminalError
from planner.simulation.portfolio import simulate_all

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Executor

    from planner.simulation.portfolio import Outlook

NAME = 44
FILES = click.Path(exists=True, dir_okay=False)


@click.command("portfolio", short_help="Simulate many plans, here or on a cluster.")
@click.argument("files", nargs=-1, required=True, type=FILES)
@run_options
@click.option("--processes", type=int, default=None, help="How many processes; as many as there are processors.")
@click.option("--dask", metavar="ADDRESS", help="The scheduler of a Dask cluster, such as tcp://host:8786.")
@click.option("--json", "as_json", is_flag=True, help="Print an object with a list `plans`.")
def command(files: tuple[str, ...], *, processes: int | None, dask: str | None, as_json: bool, **asked: Any) -> None:
    """Simulate the plans in FILES and tell the launch of each: the same numbers wherever they are computed."""
    read = [told(opened(file, here())) for file in files]
    plans = [found.plan for found in read]
    with _executor(dask, processes) as executor:
        outlooks = simulate_all(plans, options_of(**asked), executor)
    rows = [_row(file, outlook) for file, outlook in zip(files, outlooks, strict=True)]
    if as_json:
        put_json({"plans": rows})
    else:
        put_table(("plan", "launch", "planned", "P50", "P80", "P95", "on time"), [_cells(row) for row in rows])
    end(wrong=any(found.faults for found in read))


@contextmanager
def _executor(dask: str | None, processes: int | None) -> Iterator[Executor]:
    """Who makes the runs: processes of this machine, or a cluster."""
    if processes is not None and processes < 1:
        raise click.UsageError("--processes is at least 1.")
    if dask is None:
        with ProcessPoolExecutor(processes) as pool:
            yield pool
        return
    try:
        distributed: Any = importlib.import_module("distributed")
    except ImportError:
        raise TerminalError("Dask is not installed. Install launch-planner[dask], or leave --dask out.") from None
    try:
        client = distributed.Client(dask, timeout="10s")
    except (OSError, ValueError) as error:
        raise TerminalError(
            f"No Dask cluster answers at {dask} ({error}). Check the address of its scheduler."
        ) from None
    with client:
        yield client.get_executor()


def _row(file: str, outlook: Outlook) -> dict[str, Any]:
    return {
        "file": file,
        "name": outlook.name,
        "launch": outlook.launch or "plan",
        "runs": outlook.runs,
        "planned_date": outlook.planned.isoformat(),
        **{f"p{share * 100:.0f}_date": date.isoformat() for share, date in outlook.dates.items()},
        **{f"p{share * 100:.0f}_days": round(days, 4) for share, days in outlook.days.items()},
        "probability_on_time": None if outlook.chance is None else round(outlook.chance, 6),
        "top_risk": outlook.top_risk,
        "top_risk_effect_days": round(outlook.top_effect, 4),
    }


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    chance = row["probability_on_time"]
    dates = (row[f"{name}_date"][:10] for name in ("planned", "p50", "p80", "p95"))
    return shortened(row["name"], NAME), row["launch"], *dates, "" if chance is None else format_share(chance)
