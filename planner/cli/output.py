"""Writing data to standard output: JSON, CSV and tables for people."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from planner.cli.terminal import TerminalError
from planner.differences.values import one_line
from planner.formats.csv_cells import guarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

VERSION = 1
"""The version of every JSON object that a command prints; it grows when a key changes its meaning or goes away."""
GAP = "  "
CONTROLS: Final = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"},
    **dict.fromkeys(range(0x7F, 0xA0), "\N{REPLACEMENT CHARACTER}"),
}
"""What stands for the signs that a terminal obeys instead of showing them: a plan of a stranger may be full of them."""


def put(content: bytes) -> None:
    """Write bytes to standard output as they are; raises TerminalError where it takes none."""
    with _writing():
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def put_line(text: str = "") -> None:
    """Write a line for people; raises TerminalError where standard output takes none."""
    with _writing():
        click.echo(readable(text))


def say(text: str) -> None:
    """Write a remark for people to standard error."""
    click.echo(readable(text), err=True)


def readable(text: str) -> str:
    """A text of which a terminal obeys nothing; line breaks and tabs stay."""
    return text.translate(CONTROLS)


@contextlib.contextmanager
def _writing() -> Iterator[None]:
    """Print no more where the reader wants no more, such as `head`; raise TerminalError for a full disk.

    The command goes on: what it ends with, such as the verdict on a gate, must not depend on who reads.
    """
    try:
        yield
    except BrokenPipeError:
        _close_output()
    except OSError as error:
        _close_output()
        reason = (error.strerror or str(error)).lower()
        raise TerminalError(f"Standard output cannot be written: {reason}. Choose another place.") from None


def _close_output() -> None:
    """Send what is still buffered nowhere, so that the end of the program does not fail on it again."""
    with contextlib.suppress(OSError), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def put_json(lists: Mapping[str, Any]) -> None:
    """Write an object with the version and named lists."""
    put((json.dumps({"version": VERSION, **lists}, ensure_ascii=False, indent=2) + "\n").encode())


def put_csv(names: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows with a header; flags as yes and no, and no text that a spreadsheet would run as a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)
    put(text.getvalue().encode())


def _cell(value: Any) -> Any:
    """A value as text in a cell."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return guarded(value) if isinstance(value, str) else "" if value is None else value


def put_table(head: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> None:
    """Write a table for people; the columns in `right` are numbers and stand at their right edge."""
    rows = [[unbroken(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for row in (head, ["-" * width for width in widths], *rows):
        cells = [
            cell.rjust(width) if number in right else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        put_line(GAP.join(cells).rstrip())


def shortened(text: str, width: int) -> str:
    """A text on one line, cut to a width, with a mark where something is missing."""
    text = unbroken(text)
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def unbroken(text: str) -> str:
    """A text on one line, with a mark for each break that it had; what stands on one line stays as it is."""
    return text if text.splitlines() in ([], [text]) else one_line(text)
