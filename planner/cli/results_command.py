"""`launchplan results`: results of tests, taken into a plan."""

from __future__ import annotations

import importlib
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from planner import Intake, PlanError, apply, checked, level_figures, plan_now, read_results, take_results
from planner.cli.output import put_json, put_line, say
from planner.cli.source import content_of, end, file_argument, here, opened, told
from planner.cli.target import keep
from planner.cli.terminal import TerminalError
from planner.model.launch_values import Level
from planner.store.files import PLAN_SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner import Plan, Results, TakenIn

UNKNOWN_NAMED = 20
"""How many unknown cases are named in the text; JSON names all."""


@click.command("results", short_help="Take results of tests into a plan.")
@file_argument
@click.argument("results", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--release", metavar="KEY", help="The release of results that name none.")
@click.option("--environment", metavar="KEY", help="The environment of results that name none.")
@click.option("--create", is_flag=True, help="Make a test case for each that is unknown; else its result is left out.")
@click.option(
    "--level", type=click.Choice([str(level) for level in Level]), default="unit", help="Level of those made."
)
@click.option("--partial", is_flag=True, help="Take the good rows in where others are faulty.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and change nothing.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, allow_dash=True), help="Where the plan goes then.")
@click.option("--force", is_flag=True, help="Replace that file if it is there already.")
@click.option("--json", "as_json", is_flag=True, help="Print an object with counts, `unknown`, `faults` and figures.")
def command(file: str, results: str, **options: Any) -> None:
    """Take the results of tests in RESULTS, JUnit XML, CSV or an Excel workbook, into the plan in FILE.

    Each becomes an execution of its test case; a file can be taken in again without doubling anything. Where a row is
    faulty nothing is taken in, unless with --partial, and the exit code is 1. A .launchplan file is changed itself, as
    a change that can be undone, unless -o names another file.
    """
    if options["force"] and not options["output"]:
        raise click.UsageError("--force says what -o may replace. Add -o.")
    if not (options["output"] or options["dry_run"]) and Path(file).suffix.lower() != PLAN_SUFFIX:
        raise click.UsageError(f"'{file}' is no plan file. Say with -o where the plan with its results goes.")
    reported = _reported(results)
    if options["output"] or options["dry_run"]:
        plan = told(opened(file, here())).plan
        found = _found(plan, reported, results, options)
        if not options["dry_run"] and _sound(found, options):
            keep(checked(plan, found.change), options["output"], force=options["force"])
    else:
        plan, found = _taken_in_place(file, reported, results, options)
    _tell(plan, found, options)
    end(wrong=bool(found.faults))


def _reported(results: str) -> Results:
    """What a result file says; raises PlanError with the name of the file."""
    try:
        return read_results(content_of(results))
    except PlanError as error:
        error.args = (f"{'standard input' if results == '-' else results}: {error}",)
        raise


def _found(plan: Plan, reported: Results, results: str, options: dict[str, Any]) -> TakenIn:
    """What taking the results in does; raises Refused for a release or environment that is not there."""
    intake = Intake(
        release=_id_of(plan, "release", options["release"]),
        environment=_id_of(plan, "environment", options["environment"]),
        at=_date_of(plan, results),
        create=options["create"],
        level=Level(options["level"]),
    )
    return take_results(plan, reported, intake)


def _id_of(plan: Plan, entity: str, key: str | None) -> str | None:
    """The id of the row that an option names; raises TerminalError that lists those there are."""
    if key is None:
        return None
    known = {row.key: row_id for row_id, row in plan.table(entity).items()}
    if key not in known:
        others = f"There are {', '.join(sorted(known))}." if known else "The plan has none."
        raise TerminalError(f"There is no {entity} '{key}'. {others}")
    return known[key]


def _date_of(plan: Plan, results: str) -> datetime:
    """When a file was written, on the clock of the plan; now for standard input."""
    if results == "-":
        return plan_now(plan)
    written = datetime.fromtimestamp(Path(results).stat().st_mtime, ZoneInfo(plan.settings.time_zone))
    return written.replace(tzinfo=None, second=0, microsecond=0)


def _sound(found: TakenIn, options: dict[str, Any]) -> bool:
    """Whether the results are to be taken in."""
    return bool(options["partial"]) or not found.faults


def _taken_in_place(file: str, reported: Results, results: str, options: dict[str, Any]) -> tuple[Plan, TakenIn]:
    """Take results into a plan file, its history kept; the plan before, and what was done."""
    document = importlib.import_module("planner.document").open_document(Path(file))
    try:
        plan = document.plan
        found = _found(plan, reported, results, options)
        if found.change and _sound(found, options):
            document.do(found.change)
            document.save()
    finally:
        document.close(discard=True)
    return plan, found


def _tell(plan: Plan, found: TakenIn, options: dict[str, Any]) -> None:
    """Print counts and figures; notes and faults go to standard error."""
    done = _sound(found, options)
    for fault in found.faults:
        say(f"error: {fault}")
    if not done:
        say("Nothing was taken in. Correct the rows, or take the others in with --partial.")
    if options["as_json"]:
        put_json(_figures(plan, found, taken=done and not options["dry_run"]))
        return
    for line in _lines(found, create=options["create"]):
        put_line(line)


def _lines(found: TakenIn, *, create: bool) -> Iterator[str]:
    """What was found, for people."""
    yield f"{found.added} new, {found.altered} changed, {found.same} known already."
    yield ", ".join(f"{count} {result}" for result, count in found.by_result.items()) + "."
    if found.unknown:
        named = ", ".join(found.unknown[:UNKNOWN_NAMED]) + (", ..." if len(found.unknown) > UNKNOWN_NAMED else "")
        what = "made" if create else "left out; --create makes them"
        yield f"Test cases not in the plan ({what}): {len(found.unknown)}, {named}."


def _figures(plan: Plan, found: TakenIn, *, taken: bool) -> dict[str, Any]:
    """What was found, as JSON; the figures are those with the results taken in."""
    figures = level_figures(apply(plan, found.change))
    return {
        "taken": taken,
        "added": found.added,
        "changed": found.altered,
        "same": found.same,
        "left_out": found.left,
        "results": {str(result): count for result, count in found.by_result.items()},
        "unknown": list(found.unknown),
        "faults": [
            {"line": fault.line, "where": fault.where, "field": fault.field, "message": f"{fault.message} {fault.fix}"}
            for fault in found.faults
        ],
        "cases": len(figures.cases),
        "executed": figures.executed,
        "passed": figures.passed,
        "pass_rate": figures.pass_rate,
    }
