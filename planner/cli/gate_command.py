"""`launchplan gate`: whether a gate is a go, for people and for pipelines."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner import Options, format_share, schedule, simulate
from planner.cli.gate_figures import gate_figures
from planner.cli.output import put_json, put_line, put_table, shortened
from planner.cli.source import end, here, opened, told
from planner.cli.terminal import TerminalError
from planner.launch.evidence import Evidence
from planner.launch.gates import gate_standing
from planner.launch.moment import moment_of
from planner.model.grammar import format_day, parse_day
from planner.simulation.passing import passings
from planner.worktime import finish_minutes, to_datetime

if TYPE_CHECKING:
    from planner.analysis.schedule import Schedule
    from planner.launch.gates import Condition, GateStanding
    from planner.launch.judged import Judgment
    from planner.launch.polls import Polled
    from planner.model.plan import Plan
    from planner.simulation.passing import Passing

WHY = 70


@click.command("gate", short_help="Say whether a gate is a go: exit code 0, else 1.")
@click.argument("file")
@click.argument("key")
@click.option("--at", help="What time it is, as 2026-03-04 12:00; without it the status date, or else now.")
@click.option("--runs", type=int, help="Simulate so many runs: the chance that it is passed by its date.")
@click.option("--seed", type=int, default=1, show_default=True, help="Where the random numbers of the runs begin.")
@click.option("--json", "as_json", is_flag=True, help="Print an object with `gate`.")
def command(file: str, key: str, *, at: str | None, runs: int | None, seed: int, as_json: bool) -> None:
    """Print the state of the gate KEY of the plan in FILE, with its criteria and votes; FILE and KEY in any order.

    The exit code is 0 for a go, and for a go with conditions if each of them is a task with owner and date; else it is
    1: open, no-go and stale gates hold a pipeline up.
    """
    file, key = _in_order(file, key)
    found = told(opened(file, here()))
    plan, dates = found.plan, schedule(found.plan)
    now = _moment(at) if at else moment_of(plan)
    standing = gate_standing(dates, _gate(dates, key), now)
    passing = _passing(dates, standing, runs, seed) if runs is not None else None
    if as_json:
        put_json({"gate": gate_figures(plan, standing, passing, now)})
    else:
        _put_text(plan, standing, passing)
    end(wrong=bool(found.faults or not standing.lets_pass))


def _in_order(file: str, key: str) -> tuple[str, str]:
    """The file first, whichever of both it is; raises BadParameter where neither is one."""
    if file != "-" and not Path(file).is_file():
        file, key = key, file
    if file != "-" and not Path(file).is_file():
        raise click.BadParameter(f"File '{key}' does not exist.", param_hint="'FILE'")
    return file, key


def _moment(typed: str) -> datetime:
    """A moment as typed, a bare day at its end; raises Unreadable."""
    return to_datetime(finish_minutes(parse_day(typed, here())))


def _gate(dates: Schedule, key: str) -> str:
    """The gate of a key, whatever its case; raises TerminalError where there is none."""
    gates = {task.key: task.id for task in Evidence(dates).gates}
    folded = {name.casefold(): task for name, task in gates.items()}
    wanted = gates.get(key) or folded.get(key.strip().casefold())
    if wanted is None:
        hint = f"Its gates: {', '.join(gates)}." if gates else "It has no gates."
        raise TerminalError(f"No gate of this plan has the key '{key}'. {hint}")
    return wanted


def _passing(dates: Schedule, standing: GateStanding, runs: int, seed: int) -> Passing | None:
    simulation = simulate(dates.plan, Options(runs=runs, seed=seed), schedule=dates)
    return passings(simulation).get(standing.gate)


def _put_text(plan: Plan, found: GateStanding, passing: Passing | None) -> None:
    """The state, its reasons, and tables of criteria, votes and conditions."""
    task = plan.tasks[found.gate]
    put_line(f"{task.key}  {task.name}: {found.state}")
    for reason in found.reasons:
        put_line(f"    {reason}")
    put_line(f"Planned {format_day(found.finish)}, due {format_day(found.due)}.")
    if passing is not None:
        dates = f"P50 {format_day(passing.p50)}, P80 {format_day(passing.p80)}"
        put_line(f"In {format_share(passing.chance)} of the runs it is passed by then; {dates}.")
    _put_rows(("criterion", "weight", "outcome", "why"), [_criterion_row(one) for one in found.criteria])
    _put_rows(("role", "veto", "vote", "reason"), [_vote_row(plan, one) for one in found.poll])
    _put_rows(("condition", "name", "owner and date", "done"), [_task_row(plan, one) for one in found.conditions])


def _put_rows(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """A table after an empty line, where there is anything in it."""
    if rows:
        put_line()
        put_table(head, rows)


def _criterion_row(one: Judgment) -> tuple[str, ...]:
    return one.criterion.name, str(one.criterion.weight), str(one.outcome), shortened(one.why, WHY)


def _vote_row(plan: Plan, one: Polled) -> tuple[str, ...]:
    said = "none" if one.vote is None else f"{one.vote.ballot}{' (stale)' if one.stale else ''}"
    reason = " ".join([one.vote.reason if one.vote else "", *one.stale]).strip()
    return plan.roles[one.role].name, _yes(one.veto), said, shortened(reason, WHY)


def _task_row(plan: Plan, one: Condition) -> tuple[str, ...]:
    task = plan.tasks[one.task]
    return task.key, task.name, _yes(one.assigned), _yes(one.done)


def _yes(flag: bool) -> str:
    return "yes" if flag else "no"
