"""What fuzzed imports begin with: small cuts of real files, one text a kind, in the grammar of their format."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

import xlsxwriter

from planner.formats.csv_plan import write_register
from planner.formats.registry import read_any
from planner.formats.xlsx_cells import column_letters
from planner.model.schema import SCHEMA
from tests.planner.formats.workbooks import MAIN
from tests.soak.broken_text import torn

if TYPE_CHECKING:
    import random

ROOT: Final = Path(__file__).parents[2]
SHARED: Final = ROOT.parent / "shared" / "corpus"
"""Real files that stay outside of the project; there on some machines."""


@cache
def yaml_parts() -> tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]:
    """For each YAML file its head, and its sections as title and rows."""
    paths = [
        *sorted((ROOT / "resources" / "templates").glob("*.yaml")),
        ROOT / "tests" / "reference" / "everything.yaml",
    ]
    return tuple(_sections(path.read_text("utf-8")) for path in paths)


def _sections(text: str) -> tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Head and sections of one file."""
    parts = re.split(r"^(?=[a-z_]+:\n)", text, flags=re.MULTILINE)
    sections = []
    for part in parts[1:]:
        title, _, body = part.partition("\n")
        sections.append((title, tuple(re.split(r"^(?=  - )", body, flags=re.MULTILINE))))
    return parts[0], tuple(sections)


def a_yaml(dice: random.Random) -> str:
    """A launch plan with a few rows of some sections, of two files now and then."""
    head, sections = dice.choice(yaml_parts())
    if dice.random() < 0.2:
        sections = (*sections, *dice.choice(yaml_parts())[1])
    kept = [head if dice.random() < 0.2 else "format: launch-plan\nversion: 1\n"]
    for title, rows in sections:
        if title in ("plan:", "tasks:") or dice.random() < 0.25:
            kept.append(f"{title}\n{_some(dice, rows)}")
    return "\n".join(kept)


def _some(dice: random.Random, rows: tuple[str, ...]) -> str:
    """A few rows that follow each other, from the beginning more often than not."""
    first = 0 if dice.random() < 0.6 else dice.randrange(len(rows))
    return "".join(rows[first : first + dice.choice((1, 2, 3, 5))])


@cache
def tables() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """For each register of the plan that holds everything its header and its rows."""
    plan = read_any((ROOT / "tests" / "reference" / "everything.yaml").read_bytes(), ".yaml").plan
    found = []
    for entity in SCHEMA.entities:
        head, *rows = write_register(plan, None, entity.name).content.decode().split("\r\n")
        found.append((head, tuple(row for row in rows if row)))
    return tuple(found)


def a_table(dice: random.Random) -> str:
    """A register as CSV: the tasks as often as all others."""
    head, rows = (
        dice.choice(tables()) if dice.random() < 0.5 else next(one for one in tables() if "predecessors" in one[0])
    )
    kept = [dice.choice(rows) for _ in range(dice.choice((0, 1, 2, 3, 6)))] if rows else []
    text = dice.choice(("\r\n", "\n")).join((head, *kept))
    return text.replace(",", dice.choice(";\t|")) if dice.random() < 0.2 else text


@cache
def projects() -> tuple[tuple[str, tuple[str, ...], str], ...]:
    """For each project in XML what comes before its parts, the parts of up to 4,000 signs, and what comes after."""
    paths = [ROOT / "tests" / "files" / "mspdi" / "launch.xml", *sorted((SHARED / "mspdi").glob("*.xml"))]
    return tuple(_project(path.read_text("utf-8-sig")) for path in paths)


def _project(text: str) -> tuple[str, tuple[str, ...], str]:
    """Head, parts and tail of a project."""
    parts = re.findall(
        r"<(?:Calendar|Task|Resource|Assignment)>.*?</(?:Calendar|Task|Resource|Assignment)>", text, re.DOTALL
    )
    head = text.partition("<Calendars>")[0]
    return (
        re.sub(r"<(Extended|Outline|WBS)\w+>.*?</\1\w+>", "", head)[-1500:],
        tuple(one for one in parts if len(one) < 4000),
        text[:200],
    )


def a_project(dice: random.Random) -> str:
    """A project with a few calendars, tasks and resources."""
    _, parts, begin = dice.choice(projects())
    start = re.search(r"<Project[^>]*>", begin)
    inside = {"Calendar": "Calendars", "Task": "Tasks", "Resource": "Resources", "Assignment": "Assignments"}
    at = dice.randrange(len(parts))
    chosen = [*parts[at : at + 3], dice.choice(parts), dice.choice(parts), *parts[: dice.choice((0, 1))]]
    kept = ["<?xml version='1.0'?>", start[0] if start else "<Project>", "<StartDate>2026-03-02T08:00:00</StartDate>"]
    for kind, many in inside.items():
        mine = [part for part in chosen if part.startswith(f"<{kind}>")]
        kept.append(f"<{many}>{''.join(mine)}</{many}>" if mine else "")
    return "".join((*kept, "</Project>"))


@cache
def reports() -> tuple[str, ...]:
    """Reports of test programs in the shape of JUnit."""
    found = sorted((ROOT / "tests" / "files" / "results").glob("*.xml"))
    return tuple(path.read_text("utf-8") for path in found if path.stem != "bomb")


def a_report(dice: random.Random) -> str:
    """A report with the first test cases of one."""
    text = dice.choice(reports())
    cases = re.findall(r"<testcase.*?(?:/>|</testcase>)", text, re.DOTALL)
    if dice.random() < 0.3 or not cases:
        return text[:3000]
    few = "".join(dice.choice(cases) for _ in range(dice.choice((1, 2, 4))))
    return f"<testsuites><testsuite name='s' timestamp='2026-03-04T10:15:42'>{few}</testsuite></testsuites>"


def a_result_table(dice: random.Random) -> str:
    """Results as a table."""
    lines = (ROOT / "tests" / "files" / "results" / "acceptance.csv").read_text("utf-8").splitlines()
    return "\n".join((lines[0], *(dice.choice(lines[1:]) for _ in range(dice.choice((1, 2, 5))))))


def a_paste(dice: random.Random) -> str:
    """Lines with tabs, as spreadsheets copy them."""
    head, rows = next(one for one in tables() if "predecessors" in one[0])
    kept = [dice.choice(rows) for _ in range(dice.choice((1, 2, 4)))]
    lines = [head, *kept] if dice.random() < 0.6 else kept
    width = dice.choice((1, 2, 3, 30))
    return "\n".join("\t".join(line.split(",")[:width]) for line in lines)


def as_html(text: str) -> str:
    """Lines with tabs as a table of HTML."""
    rows = ("".join(f"<td>{cell}</td>" for cell in line.split("\t")) for line in text.split("\n"))
    return f"<html><body><table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table></body></html>"


def a_sheet(dice: random.Random) -> str:
    """A register as the part of a workbook that its sheet is in: texts, numbers, flags, dates and percentages."""
    rows = csv.reader(io.StringIO(a_table(dice)), delimiter=",")
    cells = [
        "".join(_a_cell(dice, place, line, text) for place, text in enumerate(row)) for line, row in enumerate(rows, 1)
    ]
    lines = "".join(f'<row r="{line}">{row}</row>' for line, row in enumerate(cells, 1))
    return f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>'


def _a_cell(dice: random.Random, place: int, line: int, text: str) -> str:
    """A cell: of titles their text, of others mostly that, and now and then a value of another type."""
    at = f'r="{column_letters(place)}{line}"'
    number = (
        text if text.replace(".", "", 1).isdigit() else dice.choice(("1", "-2.5", "46000.25", "1e9", "0.3", "1e-5"))
    )
    typed = (
        f'<c {at} s="{dice.randrange(6)}"><v>{number}</v></c>',
        f'<c {at} t="b"><v>{dice.randrange(2)}</v></c>',
        f'<c {at} t="s"><v>{dice.randrange(4)}</v></c>',
        f'<c {at} t="str"><f>A1</f><v>{escape(text)}</v></c>',
        f'<c {at} t="e"><v>#REF!</v></c>',
        f'<c {at} t="d"><v>2026-03-02</v></c>',
        f"<c><v>{number}</v></c>",
    )
    if line > 1 and (text.isdigit() or dice.random() < 0.02):
        return dice.choice(typed)
    return f'<c {at} t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


@cache
def _workbook() -> dict[str, bytes]:
    """The parts of a workbook with one sheet, some shared texts, and cells in six styles: dates and percentages too."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Tasks")
    sheet.write_column(0, 0, ["A", "task", "=1+1", "x" * 600])
    looks = [book.add_format({"num_format": look}) for look in ("yyyy-mm-dd", "hh:mm", "[h]:mm", "0%", "0.00")]
    for number, look in enumerate(looks):
        sheet.write_number(9, number, 1, look)
    book.close()
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def bound(dice: random.Random, sheet: bytes) -> bytes:
    """A workbook around a sheet, with another of its parts torn now and then."""
    parts = {**_workbook(), "xl/worksheets/sheet1.xml": sheet}
    if dice.random() < 0.2:
        name = dice.choice(sorted(name for name in parts if name.startswith("xl/") and "theme" not in name))
        parts[name] = torn(dice, parts[name].decode(errors="replace")).encode(errors="replace")
    return packed(parts)


def packed(members: dict[str, bytes]) -> bytes:
    """A zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()
