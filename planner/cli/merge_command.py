"""`launchplan merge`: two copies of a plan that were edited apart become one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planner import PlanError, file_exists
from planner.cli.merge_figures import date_figures, date_lines, suspended_lines, words_of
from planner.cli.merge_files import By, merged
from planner.cli.merge_target import check_target, replace_ours, write_merge, written_merge
from planner.cli.output import put_json, say
from planner.cli.source import Opened, opened, without_ties
from planner.cli.terminal import TerminalError
from planner.store.files import PLAN_SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.cli.merge_files import Merged

CLEAN, OPEN, TROUBLE = 0, 1, 2
FILE = click.Path(exists=True, dir_okay=False)


@click.command("merge", short_help="Make one plan of two copies that were edited apart.")
@click.argument("files", nargs=-1, metavar="[BASE] OURS THEIRS")
@click.option("-o", "--output", type=click.Path(dir_okay=False, allow_dash=True), help="Where the merged plan goes.")
@click.option("--force", is_flag=True, help="Replace that file if it is there already.")
@click.option("--prefer", type=click.Choice(["ours", "theirs"]), help="Settle conflicts as this copy has it.")
@click.option("--git", "for_git", is_flag=True, help="As git calls it, with %O %A %B %P: the plan goes to %A.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print an object with `merge`, `conflicts` and `suspended`, or `error`."
)
def command(files: tuple[str, ...], **options: Any) -> None:
    """Make one plan of OURS and THEIRS, two copies of a plan that were edited apart.

    Plan files are merged by their histories and need no BASE. Texts such as YAML are merged by keys against the BASE
    that both began with; without one everything that they say differently is a conflict. What both changed differently
    is listed on standard error, and one of both values shows. Exit codes: 0 merged, 1 merged with open conflicts, 2
    nothing was merged or written.
    """
    try:
        made, output = _git(files, options) if options["for_git"] else _plain(files, options)
    except PlanError as error:
        say(f"launchplan: {error}")
        if options["as_json"]:
            put_json({"merge": None, "error": str(error)})
        raise click.exceptions.Exit(TROUBLE) from None
    if options["as_json"]:
        put_json(_figures(made, output))
    else:
        for line in _lines(made, output):
            say(line)
    raise click.exceptions.Exit(OPEN if made.conflicts else CLEAN)


def _plain(files: tuple[str, ...], options: dict[str, Any]) -> tuple[Merged, str]:
    """Merge files as people, and merge tools of git, name them; the merge and where it went."""
    if len(files) not in {2, 3}:
        raise click.UsageError("Name two copies, or the base and two copies.")
    output: str | None = options["output"]
    if output is None or (output == "-" and options["as_json"]):
        raise click.UsageError("Say with -o to which file the merged plan goes.")
    check_target(output, force=options["force"])
    said: set[str] = set()
    base = _read(files[0], said) if len(files) == 3 and not _empty(files[0]) else None
    ours, theirs = (_read(file, said) for file in files[-2:])
    made = merged(base, ours, theirs).preferring(options["prefer"])
    write_merge(made, ours, output, force=options["force"])
    return made, output


def _git(files: tuple[str, ...], options: dict[str, Any]) -> tuple[Merged, str]:
    """Merge files as git names them, of which only the last name says what they are; the merge and that name."""
    if len(files) != 4 or options["output"]:
        raise click.UsageError("git calls it with %O %A %B %P, and the merged plan goes to %A.")
    *places, name = files
    said: set[str] = set()
    base, ours, theirs = (None if _empty(place) else _read(place, said, name) for place in places)
    if ours is None or theirs is None:
        raise TerminalError(f"{name} is empty in one of the versions, so there is nothing to merge.")
    made = merged(base, ours, theirs).preferring(options["prefer"])
    replace_ours(Path(places[1]), written_merge(made, ours))
    return made, name


def _empty(file: str) -> bool:
    """Whether git has no such version of a file."""
    return file_exists(Path(file)) and not Path(file).stat().st_size


def _read(file: str, said: set[str], name: str = "") -> Opened:
    """One of the files, what is wrong there told with its name unless it was `said` already; raises PlanError."""
    if not file_exists(Path(file)):
        raise click.UsageError(f"There is no file '{file}'.")
    found = without_ties(opened(file, called=name))
    notes = (f"note: {name or file}: {note}" for note in found.notes)
    faults = (f"error: {name or file}: {fault}" for fault in found.faults)
    for line in dict.fromkeys((*notes, *faults)):
        if line not in said:
            say(line)
        said.add(line)
    return found


def _figures(made: Merged, output: str) -> dict[str, Any]:
    """What the merge did, as plain values."""
    words = words_of(made)
    told = {"name": made.plan.settings.name, "by": str(made.by), "output": output, **date_figures(made)}
    conflicts = [words.conflict_figures(one) for one in words.in_order(made.conflicts)]
    settled = [words.conflict_figures(one, settled=True) for one in words.in_order(made.settled)]
    return {"merge": told, "conflicts": [*conflicts, *settled], "suspended": suspended_lines(made)}


def _lines(made: Merged, output: str) -> Iterator[str]:
    """What the merge did, for people."""
    words = words_of(made)
    if made.by is By.NOTHING:
        yield "There is no base: all that both say differently is a conflict, and rows of one side alone are kept."
    yield from words.conflict_lines(made.conflicts)
    yield from (f"suspended: {line}" for line in suspended_lines(made))
    yield from date_lines(made)
    settled, left = len(made.settled), len(made.conflicts)
    where = "standard output" if output == "-" else output
    yield f"Merged into {where}: {_counted(left, 'open conflict')}" + (f", {settled} settled." if settled else ".")
    if left:
        yield _what_to_do(output)


def _counted(count: int, what: str) -> str:
    """So many of something."""
    return f"{count or 'no'} {what}{'' if count == 1 else 's'}"


def _what_to_do(output: str) -> str:
    """How open conflicts are settled."""
    if Path(output).suffix.lower() == PLAN_SUFFIX:
        return "They stay listed in that file until they are settled there; * marks what shows."
    return "The file has what * marks. Correct it where that is wrong, or merge again with --prefer ours or theirs."
