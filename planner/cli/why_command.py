"""`launchplan why`: why a task has the dates that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from planner import (
    DATES,
    Task,
    chain,
    date_sentence,
    float_sentence,
    others,
    plain,
    schedule,
    slip_sentences,
    why,
)
from planner.analysis.why_words import chain_phrases
from planner.cli.output import put_json, put_line
from planner.cli.source import end, file_argument, here, opened, told
from planner.cli.terminal import TerminalError
from planner.cli.why_figures import why_figures

if TYPE_CHECKING:
    from planner import Plan, Schedule, Why


@click.command("why", short_help="Say why a task has its dates, and who is hurt if it is late.")
@file_argument
@click.argument("key")
@click.option("--json", "as_json", is_flag=True, help="Print an object with `why`.")
def command(file: str, key: str, *, as_json: bool) -> None:
    """Say why the task KEY of the plan in FILE starts and finishes when it does.

    Each date comes with what sets it (a link, a constraint, the start of the plan, ...), what that beats and by how
    much; the float with what moves when it is used; and last the chain that leads back to the start or a fixed date.
    """
    found = told(opened(file, here()))
    plan, dates = found.plan, schedule(found.plan)
    reasons = why(dates, _task(plan, key).id)
    if as_json:
        put_json({"why": why_figures(plan, dates, reasons)})
    else:
        _put_text(plan, dates, reasons)
    end(wrong=bool(found.faults or dates.suspended))


def _task(plan: Plan, key: str) -> Task:
    """The task of a key, whatever its case; raises TerminalError where there is none."""
    if (exact := plan.by_key(Task, key)) is not None:
        return exact
    wanted = key.strip().casefold()
    for task in plan.tasks.values():
        if task.key.casefold() == wanted:
            return task
    near = [task.key for task in plan.tasks.values() if task.key.casefold().startswith(wanted[:1])] if wanted else []
    hint = f"Keys that begin alike: {', '.join(near[:8])}." if near else "`launchplan schedule` lists the keys."
    raise TerminalError(f"No task of this plan has the key '{key}'. {hint}")


def _put_text(plan: Plan, dates: Schedule, reasons: Why) -> None:
    """The sentences about dates and float, and the chain of the start."""
    task = plan.tasks[reasons.task]
    put_line(f"{task.key}  {task.name}\n")
    for name in DATES:
        put_line(plain(date_sentence(plan, reasons, name)))
        if beaten := plain(others(plan, reasons, name)):
            put_line(f"    {beaten}")
    put_line(plain(float_sentence(plan, reasons)))
    put_line("\nIf it slips")
    for sentence in slip_sentences(plan, reasons):
        put_line(f"    {plain(sentence)}")
    put_line("\nChain")
    for step in chain_phrases(plan, chain(dates, reasons.task)):
        put_line(f"    {plain(step)}")
