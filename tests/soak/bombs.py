"""Small files and pastes that ask for endless time or memory, one a round, through the doors of the window.

`python -m tests.soak.bombs [--json]`
"""

from __future__ import annotations

import io
import sys
import zipfile
from random import Random
from typing import TYPE_CHECKING, Final

from planner.errors import PlanError
from planner.formats.registry import format_of
from planner.formats.results import holds_results, read_results
from planner.model.schema import SCHEMA
from tests.planner.formats.workbooks import BOOK, SHEET, TEXTS, lying, parts, plain, sheet, texts, with_parts
from tests.soak.rounds import Soak, main
from ui.models.clip import clip_of

if TYPE_CHECKING:
    from collections.abc import Callable

MB: Final = 2**20
YAML: Final = b"format: launch-plan\nversion: 1\n"
PROJECT: Final = b"<Project xmlns='http://schemas.microsoft.com/project'>"
SUITE: Final = b"<testsuites><testsuite name='s'>"
END: Final = b"</testsuite></testsuites>"


def numbered(form: bytes, many: int) -> bytes:
    """A form with each number up to so many."""
    return b"".join(form % number for number in range(many))


def ring(number: int, many: int) -> bytes:
    """One of so many tasks, inside the next one."""
    return b"  - {key: A%d, name: x, parent: A%d}\n" % (number, (number + 1) % many)


def zipped(members: int, size: int) -> bytes:
    """A zip of CSV files full of noughts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(members):
            archive.writestr(f"{number}.csv", b"0" * size)
    return out.getvalue()


def lying_zip() -> bytes:
    """A zip whose directory says that 100 MB are 100 bytes."""
    data = bytearray(zipped(1, 100 * MB))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return bytes(data)


def full_directory() -> bytes:
    """A zip with a directory of half a million members that all are the same one."""
    data = zipped(1, 10)
    at, end = data.rindex(b"PK\x01\x02"), data.rindex(b"PK\x05\x06")
    many = 500_000
    directory = data[at:end] * many
    sizes = len(directory).to_bytes(4, "little") + at.to_bytes(4, "little")
    return data[:at] + directory + data[end : end + 8] + b"\xff" * 4 + sizes + bytes(2)


def laughs(root: bytes) -> bytes:
    """A billion laughs in an XML file of this root."""
    levels = b"".join(b"<!ENTITY l%d '%s'>" % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    return b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY l0 'ha'>" + levels + b"]>" + root + b"&l9;"


def far_apart() -> bytes:
    """A workbook of two cells that a reader lays out as seventy million."""
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="100000"><c r="ZZ100000"><v>1</v></c></row>'
    return with_parts({SHEET: sheet(rows)})


def shared(many: int, size: int) -> bytes:
    """A workbook in which so many cells show one text of that size."""
    cells = b'<c t="s"><v>0</v></c>' * many
    return with_parts({SHEET: sheet(b'<row r="1">' + cells + b"</row>"), TEXTS: texts(b"x" * size)})


def named_again() -> bytes:
    """A workbook that names its one sheet, which is not small, a hundred and ninety times."""
    more = b"".join(b'<sheet name="x%d" sheetId="%d" r:id="rId1"/>' % (n, n + 9) for n in range(190))
    rows = b"".join(b'<row r="%d"><c r="A%d"/><c r="Z%d"><v>1</v></c></row>' % (n, n, n) for n in range(1, 9000))
    return with_parts({BOOK: parts(plain())[BOOK].replace(b"</sheets>", more + b"</sheets>"), SHEET: sheet(rows)})


def unplaced(form: bytes, many: int) -> bytes:
    """A workbook with so many cells that do not say where they stand, and noise against being packed tightly."""
    dice = Random(1)
    return with_parts({SHEET: sheet(b"<row>" + b"".join(form % dice.randbytes(8).hex().encode() for _ in range(many)))})


FILES: Final[dict[str, tuple[str, Callable[[], bytes]]]] = {
    "brackets in brackets": (".yaml", lambda: YAML + b"tasks: " + b"[" * MB),
    "fields in fields": (".yaml", lambda: YAML + b"tasks: " + b"{a: " * MB),
    "lists in lists": (".yaml", lambda: YAML + b"".join(b" " * n + b"-\n" for n in range(2000))),
    "keys of keys": (".yaml", lambda: YAML + b"? " * MB),
    "anchors and aliases": (".yaml", lambda: YAML + b"a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
    "merge keys": (".yaml", lambda: YAML + b"a: &a {x: 1}\nb: {<<: [*a, *a]}\n"),
    "a tag that runs": (".yaml", lambda: YAML + b"name: !!python/object/apply:os.system ['true']\n"),
    "one long word": (".yaml", lambda: YAML + b"name: " + b"a" * (32 * MB)),
    "one long key": (".yaml", lambda: YAML + b"k" * (4 * MB) + b": 1\n"),
    "a word of quotes": (".yaml", lambda: YAML + b"name: '" + b"''" * (8 * MB) + b"'\n"),
    "a word of escapes": (".yaml", lambda: YAML + b'name: "' + b"\\U0010FFFF" * MB + b'"\n'),
    "many documents": (".yaml", lambda: YAML + b"---\n" * MB),
    "many comments": (".yaml", lambda: YAML + b"#\n" * (4 * MB)),
    "keys that nobody knows": (".yaml", lambda: YAML + numbered(b"k%d: 1\n", 60_000)),
    "fields that nobody knows": (".yaml", lambda: YAML + b"plan: {" + numbered(b"t%d: 1, ", 60_000) + b"}"),
    "one key again and again": (".yaml", lambda: YAML + b"a: 1\n" * 200_000),
    "tasks of one key": (".yaml", lambda: YAML + b"tasks:\n" + b"  - key: A\n" * 8_000),
    "tasks without a key": (".yaml", lambda: YAML + b"tasks:\n" + b"  - name: x\n" * 8_000),
    "parents in a ring": (
        ".yaml",
        lambda: YAML + b"tasks:\n" + b"".join(ring(n, 9000) for n in range(9000)),
    ),
    "a table of titles": (".csv", lambda: b"key," * (4 * MB)),
    "a table of one title": (".csv", lambda: b"k" * (16 * MB)),
    "brackets in a title": (".csv", lambda: b"key,name," + b"(" * 60_000 + b"\n1,2\n"),
    "dashes in a title": (".csv", lambda: b"key,name," + b"-" * 60_000 + b"x,\n1,2\n"),
    "a quote that never closes": (".csv", lambda: b'key,name\n"' + b"a,\n" * (4 * MB)),
    "a cell without end": (".csv", lambda: b"key,name\nA," + b"x" * (16 * MB)),
    "lines without end": (".csv", lambda: b"key,name\n" + b"\n" * (8 * MB)),
    "cells without end": (".csv", lambda: b"key,name\n" + b"," * (16 * MB)),
    "predecessors without end": (".csv", lambda: b"key,name,predecessors\nA,x," + b"A " * 60_000 + b"\n"),
    "a predecessor of signs": (".csv", lambda: b"key,name,predecessors\nA,x," + b"1" * 120_000 + b"FS\n"),
    "a duration of digits": (".csv", lambda: b"key,name,duration\nA,x," + b"9" * 120_000 + b"d\n"),
    "noughts in UTF-16": (".csv", lambda: b"\xff\xfe" + b"\0" * (8 * MB)),
    "a zip of noughts": (".zip", lambda: zipped(1, 120 * MB)),
    "many zips of noughts": (".zip", lambda: zipped(90, 2 * MB)),
    "a zip that lies": (".zip", lying_zip),
    "a zip with a full directory": (".zip", full_directory),
    "a workbook of noughts": (".xlsx", lambda: with_parts({SHEET: b"0" * 120 * MB})),
    "a workbook that lies": (".xlsx", lambda: lying(with_parts({SHEET: b"0" * 120 * MB}), SHEET, 100)),
    "a workbook with a full directory": (".xlsx", lambda: full_directory() + b"xl/workbook.xml"),
    "two cells far apart": (".xlsx", far_apart),
    "one text in many cells": (".xlsx", lambda: shared(2_000, 900_000)),
    "one text in all cells": (".xlsx", lambda: shared(40_000, 900_000)),
    "a sheet named again and again": (".xlsx", named_again),
    "cells without a place": (".xlsx", lambda: unplaced(b"<c/><!--%s-->", 300_000)),
    "cells that all say the same place": (".xlsx", lambda: unplaced(b'<c r="A1"><v>1</v></c><!--%s-->', 300_000)),
    "texts without end": (
        ".xlsx",
        lambda: with_parts({TEXTS: b"<sst>" + numbered(b"<si><t>%07d</t></si>", 1_000_000) + b"</sst>"}),
    ),
    "elements in a sheet": (".xlsx", lambda: unplaced(b"<a><b%s>", 500_000)),
    "formats without end": (
        ".xlsx",
        lambda: with_parts({"xl/styles.xml": b"<x><numFmts>" + numbered(b"<numFmt a='%d%%'/>", 200_000)}),
    ),
    "laughs in a workbook": (".xlsx", lambda: with_parts({SHEET: laughs(b"<worksheet>")})),
    "laughs in a project": (".xml", lambda: laughs(PROJECT)),
    "laughs in a report": (".xml", lambda: laughs(SUITE)),
    "a document type elsewhere": (".xml", lambda: b"<!DOCTYPE x SYSTEM 'file:///etc/passwd'>" + PROJECT),
    "an entity elsewhere": (".xml", lambda: b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + SUITE + b"&e;"),
    "elements in elements": (".xml", lambda: PROJECT + b"<a>" * MB),
    "elements beside elements": (".xml", lambda: PROJECT + b"<a/>" * (16 * MB) + b"</Project>"),
    "attributes without end": (".xml", lambda: PROJECT + b"<a " + numbered(b"a%d='' ", 100_000) + b"/>"),
    "a text without end": (".xml", lambda: PROJECT + b"<Name>" + b"x" * (32 * MB) + b"</Name></Project>"),
    "names that are spaces": (".xml", lambda: PROJECT + b"<Name " + b" " * (8 * MB)),
    "comments before anything": (".xml", lambda: b"<!--" * 200_000),
    "instructions before anything": (".xml", lambda: b"<?" * 200_000),
    "suites in suites": (".xml", lambda: b"<testsuite>" * 100_000),
    "tests without a name": (".xml", lambda: SUITE + b"<testcase/>" * 100_000 + b"</testsuite></testsuites>"),
    "a message without end": (
        ".xml",
        lambda: SUITE + b"<testcase name='x'><failure>" + b"y " * (8 * MB) + b"</failure></testcase>" + END,
    ),
    "noughts": ("", lambda: bytes(64 * MB)),
    "spaces": ("", lambda: b" " * (64 * MB)),
}
"""Files by what they are, with their suffix."""

PASTES: Final[dict[str, tuple[str, str]]] = {
    "a paste of letters": ("x" * (15 * MB), ""),
    "a paste of tabs": ("\t" * (4 * MB), ""),
    "a paste of lines": ("x\n" * MB, ""),
    "a paste of quotes": ('"' * (4 * MB), ""),
    "a table of tables": ("", "<table>" * 300_000),
    "a table of cells": ("", "<table><tr>" + "<td>x" * 300_000),
    "wide cells": ("", "<table><tr>" + "<td colspan=99999999>" * 20_000),
    "tags that never close": ("", "<table><tr><td>" + "<a " * 300_000),
    "comments that never close": ("", "<table><tr><td>" + "<!--" * 300_000),
    "declarations that never close": ("", "<table><tr><td>" + "<!" * 300_000),
    "instructions that never close": ("", "<table><tr><td>" + "<?" * 300_000),
    "characters by name": ("", "<table><tr><td>" + "&" * MB),
    "quotes in a tag": ("", "<table><tr><td " + "a='" * 300_000),
    "endings of nothing": ("", "<table><tr><td>" + "</" * 300_000),
    "scripts": ("", "<table><tr><td>" + "<script>" * 100_000),
}
"""Text and HTML of a clipboard."""

NAMES: Final = (*FILES, *PASTES)


def made(_seed: int, number: int) -> bytes:
    """The file of a round, or the text of a paste."""
    name = NAMES[number % len(NAMES)]
    return FILES[name][1]() if name in FILES else "".join(PASTES[name]).encode()


def trial(_seed: int, number: int) -> str:
    """How a bomb came in."""
    name = NAMES[number % len(NAMES)]
    try:
        if name in PASTES:
            clip_of(*PASTES[name])
        else:
            _read(*FILES[name])
    except PlanError as error:
        assert 20 < len(str(error)) < 1000, str(error)[:300]
        return "refused"
    return "read"


def _read(suffix: str, make: Callable[[], bytes]) -> None:
    """Read a file as the window does."""
    content = make()
    if holds_results(content):
        read_results(content)
        return
    known = format_of(content, suffix)
    assert known.read is not None
    known.read(content, SCHEMA)


SOAK: Final = Soak(name="bombs", trial=trial, made=made, rounds=len(NAMES))

if __name__ == "__main__":
    sys.exit(main(SOAK))
