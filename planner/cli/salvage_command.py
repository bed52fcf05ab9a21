"""`launchplan salvage`: what a damaged plan file still says becomes a plan file again."""

from __future__ import annotations

import os
from pathlib import Path

import click

import planner
from planner.cli.output import say
from planner.cli.source import end
from planner.cli.target import free, keep, output_option
from planner.cli.terminal import TerminalError
from planner.store.files import PLAN_SUFFIX
from planner.store.salvage import Harm, Salvaged


@click.command("salvage", short_help="Read what a damaged plan file still says.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@output_option
def command(file: str, output: str, *, force: bool) -> None:
    """Read what FILE, a damaged plan file, still says, and write it to another file.

    Rows and history of a plan tell the same twice, so that what one has lost the other may have. FILE is left as it
    is, and nothing in it is run. What is missing, or not certain, is named on standard error, and the exit code is 1;
    where the result has the digest that FILE was saved with, nothing is missing, and the code is 0.
    """
    if output != "-" and os.path.realpath(output) == os.path.realpath(file):
        raise TerminalError(f"{output} is the damaged file, which is left as it is. Choose another name.")
    found = planner.salvaged(Path(file))
    for fault in found.loaded.faults:
        say(f"error: {fault}")
    _keep(found, output, force=force)
    say(f"{_verdict(found, file)} {_counted(found)} in {output}.")
    end(wrong=bool(found.loaded.faults) or not found.proven)


def _keep(found: Salvaged, output: str, *, force: bool) -> None:
    """Write a plan file with the history that is left, any other format as ever; raises what writing raises."""
    if Path(output).suffix.lower() != PLAN_SUFFIX:
        keep(found.loaded.plan, output, force=force)
        return
    document = planner.open_salvaged(found)
    try:
        document.save(free(output, force=force), overwrite=force)
    finally:
        document.close(discard=True)


def _verdict(found: Salvaged, file: str) -> str:
    """What happened to the file, in a sentence."""
    if found.harm is Harm.NONE:
        return f"{file} is sound."
    if found.harm is Harm.OUTSIDE:
        return f"{file} is not as it was saved: it was {found.harm}."
    lost = "nothing that was saved is lost" if found.proven else "what is named above is lost or not certain"
    return f"{file} is damaged; {lost}."


def _counted(found: Salvaged) -> str:
    """How much there is."""
    plan, changes = found.loaded.plan, len(found.loaded.history.entries)
    counts = ((len(plan.tasks), "task"), (len(plan.links), "link"), (changes, "change"))
    tasks, links, made = (f"{count} {what}{'' if count == 1 else 's'}" for count, what in counts)
    return f"{tasks}, {links} and {made} of the history"
