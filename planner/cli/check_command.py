"""`launchplan check`: what is wrong or risky in a plan."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

import click

from planner import schedule
from planner.cli.figures import finding_figures
from planner.cli.output import put_json, put_line, say
from planner.cli.source import end, file_argument, here, opened, without_ties
from planner.findings.finding import Severity
from planner.findings.rules import FAULT, RULES, findings_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.findings.finding import Finding


@click.command("check", short_help="Say what is wrong or risky in a plan.")
@file_argument
@click.option("--json", "as_json", is_flag=True, help="Print an object with `findings`.")
def command(file: str, *, as_json: bool) -> None:
    """Say what is wrong or risky in the plan in FILE; exit code 1 if any finding is an error.

    Errors make the plan wrong or impossible; warnings are worth a look; notes inform. They come rule by rule: those of
    the DCMA 14-point assessment, and those of launches. The section `checks` of a plan says its limits.
    """
    read = without_ties(opened(file, here()))
    for note in read.notes:
        say(f"note: {note}")
    found = findings_of(read.plan, schedule(read.plan), read.faults)
    if as_json:
        put_json({"findings": finding_figures(read.plan, found)})
    else:
        for line in _lines(found):
            put_line(line)
    counts = Counter(finding.severity for finding in found)
    told = [_counted(counts[one], one) for one in Severity if counts[one] or one is not Severity.NOTE]
    say(f"{', '.join(told)}.")
    end(wrong=counts[Severity.ERROR] > 0)


def _lines(found: Iterable[Finding]) -> Iterator[str]:
    """A line for each finding; several of one rule stand under its title and their number."""
    for rule, findings in groupby(found, key=lambda finding: finding.rule):
        group = list(findings)
        if len(group) > 1 and rule in RULES:
            yield f"{RULES[rule].title}: {len(group)}"
        for finding in group:
            said = finding.message if rule == FAULT else f"{finding.where}: {finding.message} {finding.fix}"
            yield f"{finding.severity}: {said.rstrip()}"


def _counted(number: int, what: str) -> str:
    """A number with its noun."""
    return f"{number} {what}{'' if number == 1 else 's'}"
