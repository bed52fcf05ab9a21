"""Cells of CSV files from strangers and for spreadsheets: encodings, delimiters, cells that would run as formulas."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from planner.errors import Fault, Refused
from planner.formats.records import Record
from planner.sentences import grouped, told

if TYPE_CHECKING:
    from planner.sentences import Told

MAX_BYTES = 64 * 1024 * 1024
MOST_LINES = 2_000_000
"""More lines than the largest plan has links."""
DELIMITERS = ",;\t|"
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def guarded(text: str) -> str:
    """A text that no spreadsheet runs as a formula: an apostrophe before = + - @ tab and CR; numbers are exempt."""
    return "'" + text if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(text: str) -> str:
    """The text before `guarded`."""
    return text[1:] if _GUARDED.match(text) else text


def written(records: Iterable[Iterable[str]], *, delimiter: str = ",", marked: bool = False) -> bytes:
    """Records as CSV (RFC 4180) in UTF-8, guarded; `marked` puts a byte order mark first, for spreadsheets."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in record] for record in records)
    return lines.getvalue().encode("utf-8-sig" if marked else "utf-8")


def decoded(content: bytes) -> tuple[str, str]:
    """The text of a file and what to say about its encoding; raises Refused for a file that is no text."""
    if len(content) > MAX_BYTES:
        raise _refusal(told("the file is larger than %1 MB.", MAX_BYTES // 2**20), 0)
    if content.startswith(_UTF_16):
        return _decoded_as(content, "utf-16"), "Read as UTF-16."
    if b"\0" in content:
        raise _refusal(
            told("the file is no text. Save it as CSV in UTF-8."), content.count(b"\n", 0, content.index(b"\0")) + 1
        )
    try:
        return content.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        note = told(
            "Read as Western European (Windows-1252), because it is not in UTF-8. Look at letters with accents."
        )
        return content.decode("cp1252", errors="replace"), note


def _decoded_as(content: bytes, encoding: str) -> str:
    """The text in an encoding that the file itself names; raises Refused."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise _refusal(told("the file is cut off or damaged. Save it again as CSV in UTF-8."), 0) from None


def records(text: str) -> Iterator[Record]:
    """The rows of a file that are not empty, the header first; raises Refused where its quotes do not close."""
    if text.count("\n") > MOST_LINES:
        raise _refusal(told("the file has more than %1 lines.", grouped(MOST_LINES)), 0)
    body, skipped, delimiter = _dialect(text)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, strict=True)
    line = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Record(
                    tuple([unguarded(cell) if cell[:1] == "'" else cell for cell in cells]), line + 1 + skipped
                )
            line = reader.line_num
    except csv.Error as problem:
        raise _refusal(
            told("this row cannot be read (%1). Look for a quote that is not closed.", problem), line + 1
        ) from None


def _dialect(text: str) -> tuple[str, int, str]:
    """The text without a first line `sep=;`, how many lines that took, and the delimiter."""
    first, _, rest = text.partition("\n")
    said = re.fullmatch(r"sep=(.)\r?", first)
    return (rest, 1, said[1]) if said else (text, 0, delimiter_of(first))


def delimiter_of(header: str) -> str:
    """The delimiter that a header has most of, outside its quotes."""
    bare = re.sub(r'"[^"]*"', "", header)
    return max(DELIMITERS, key=bare.count)


def _refusal(message: Told, line: int) -> Refused:
    """The refusal of the whole file."""
    return Refused([Fault(told("file"), "", message, line=line)])
