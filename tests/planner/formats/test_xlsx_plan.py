"""Workbooks as plans: our own come back whole, others by the guesses and faults of CSV."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from planner.analysis.schedule import schedule
from planner.change import diff
from planner.errors import NotAPlan
from planner.formats.csv_plan import read as read_csv, write_register
from planner.formats.format import Imported
from planner.formats.onto import merged_onto
from planner.formats.registry import read_any
from planner.formats.xlsx_plan import XLSX, read, write
from planner.formats.yaml_plan import read as read_yaml
from planner.formats.yaml_write import write as write_yaml
from planner.gallery import ORDER, example, new_from_template
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.values import TimeUnits
from tests.builders import a_plan
from tests.planner.formats.random_plans import plans, sound
from tests.planner.formats.workbooks import filled, plain, workbook

REFERENCE = Path(__file__).parents[2] / "reference"
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@cache
def shown() -> Plan:
    """Return the example, read once."""
    return example()


def same(imported: Imported, plan: Plan) -> bool:
    """Tell whether a plan came back whole, without a fault of its own."""
    return sound(imported) and write_yaml(imported.plan).content == write_yaml(plan).content


def tasks_of(*rows: list[Any]) -> tuple[Plan, list[str]]:
    """Return what is read from a workbook with one sheet, and the faults."""
    imported = read(workbook(Work=[*rows]), SCHEMA)
    return imported.plan, list(map(str, imported.faults))


@settings(max_examples=40)
@given(plans())
def test_a_workbook_of_any_plan_reads_back_as_that_plan(plan: Plan):
    imported = read(write(plan, schedule(plan)).content, SCHEMA)
    assert imported.fields is None
    assert same(imported, plan)


@pytest.mark.parametrize("name", ORDER)
def test_a_workbook_of_a_template_reads_back_as_that_plan(name: str):
    plan = new_from_template(name, date(2026, 3, 2))
    assert same(read(write(plan).content, SCHEMA), plan)


def test_a_workbook_of_everything_reads_back_as_that_plan():
    plan = read_yaml((REFERENCE / "everything.yaml").read_bytes(), SCHEMA).plan
    written = write(plan, schedule(plan))
    imported = read(written.content, SCHEMA)
    assert same(imported, plan)
    assert imported.notes == ()


def test_importing_a_workbook_into_its_own_plan_changes_nothing():
    plan = shown()
    imported = read(write(plan, schedule(plan)).content, SCHEMA)
    assert diff(plan, merged_onto(plan, imported)).steps == ()


def test_computed_columns_are_passed_over_whatever_stands_in_them():
    plan, faults = tasks_of(["key", "name", "start*", "days*"], ["A", "First", "never", "many"])
    assert [task.name for task in plan.tasks.values()] == ["First"]
    assert faults == []


def test_a_sheet_of_others_is_read_by_the_guesses_of_csv():
    rows = [
        ["Name", "KEY", "Duration", "Constraint date", "Constraint", "Predecessors", "Mandatory", "Mood"],
        ["First", "A", 2, datetime(2026, 3, 4), "SNET", "", True, "good"],
        ["Second", "B", "2/3/6d", "", "", "A +1d", False, ""],
    ]
    imported = read(workbook(Work=rows), SCHEMA)
    first, second = imported.plan.tasks.values()
    assert (first.name, first.key, first.duration.likely, first.mandatory) == ("First", "A", 960, True)
    assert first.constraint_date == date(2026, 3, 4)
    assert (second.duration.optimistic, second.duration.pessimistic) == (960, 2880)
    assert [link.lag.minutes for link in imported.plan.links.values()] == [480]
    assert imported.notes == ("1 columns of the file are not known and were left out: 'Mood'.",)
    assert imported.faults == ()


def test_a_sheet_and_a_csv_file_of_the_same_cells_give_the_same_plan_and_the_same_faults():
    head = "key,name,duration,predecessors,kind,phase"
    body = ["A,First,soon,,task,BUILD", "B,Second,3,A; GONE; A FS+x,jump,", "A,Again,1d,,,", ",No key,2,,,"]
    csv = read_csv("\r\n".join([head, *body]).encode(), SCHEMA)
    cells = [[float(cell) if cell.isdigit() else cell for cell in line.split(",")] for line in (head, *body)]
    found = read(workbook(Work=cells), SCHEMA)
    assert write_yaml(found.plan).content == write_yaml(csv.plan).content
    assert [(fault.where, fault.field, fault.said, fault.line) for fault in found.faults] == [
        (fault.where, fault.field, fault.said, fault.line) for fault in csv.faults
    ]
    assert found.notes == csv.notes
    assert found.fields == csv.fields


def test_faults_name_sheet_row_and_column():
    rows = [["key", "name", "duration", "predecessors"], ["A", "First", "soon", "GONE"], [], ["A", "Again", 1, ""]]
    found = read(workbook(**{"To do": rows, "Roles": [["role_key", "name"], ["PM", "Lead"], ["PM", "Again"]]}), SCHEMA)
    assert [str(fault) for fault in found.faults] == [
        "sheet To do, cell C2, task A, Duration: 'soon' is no duration; write for example 3d, 4h or 1.5w.",
        "sheet To do, cell D2, link of task A, Predecessor: there is no task 'GONE'. The row was left out.",
        "sheet To do, cell A4, task A, Key: 'A' is used twice; this row was left out.",
        "sheet Roles, cell A3, role PM, Key: 'PM' is used twice; this row was left out.",
    ]
    assert [fault.line for fault in found.faults] == [2, 2, 4, 3]


def test_predecessors_that_cannot_be_read_are_named_by_their_cell():
    _, faults = tasks_of(["key", "name", "predecessors"], ["A", "First", "B FS+x"], ["B", "Second", ""])
    assert faults == [
        "sheet Work, cell C2, task A, Predecessors: '+x' is no duration; write for example 3d, 4h or 1.5w. "
        "This link was left out."
    ]


def test_a_percentage_is_the_number_that_people_see():
    def fill(book, made):
        made.write_row(0, 0, ["key", "name", "stop_chance", "cost"])
        made.write_row(1, 0, ["A", "First"])
        made.write_number(1, 2, 0.25, book.add_format({"num_format": "0 %"}))
        made.write_number(1, 3, 1e6, book.add_format({"num_format": "#,##0.00 [$EUR]"}))

    (task,) = read(filled(fill), SCHEMA).plan.tasks.values()
    assert (task.stop_chance, task.cost) == (0.25, 1_000_000)


def test_durations_may_be_computed_days_or_hours_of_a_clock():
    def fill(book, made):
        made.write_row(0, 0, ["key", "name", "duration"])
        made.write_row(1, 0, ["A", "First", 1 / 3])
        made.write_row(2, 0, ["B", "Second"])
        made.write_number(2, 2, 1.25, book.add_format({"num_format": "[h]:mm"}))

    found = read(filled(fill), SCHEMA)
    assert [task.duration.likely for task in found.plan.tasks.values()] == [160, 30 * 60]
    assert found.faults == ()


def test_sheets_of_other_things_are_noted_and_the_tables_read():
    found = read(
        workbook(Readme=[["How to use this"], ["x"]], Work=[["key", "name"], ["A", "First"]], Sums=[[1]]), SCHEMA
    )
    assert [task.key for task in found.plan.tasks.values()] == ["A"]
    assert found.notes == (
        "Sheet Readme was left out: its first row names no columns of a plan.",
        "Sheet Sums was left out: its first row names no columns of a plan.",
    )


def test_two_sheets_of_tasks_are_one_plan():
    found = read(workbook(Build=[["key", "name"], ["A", "First"]], Test=[["key", "name"], ["B", "Second"]]), SCHEMA)
    assert [task.key for task in found.plan.tasks.values()] == ["A", "B"]


@pytest.mark.parametrize(
    ("sheets", "message"),
    [
        ({"Work": []}, "This workbook is empty"),
        ({"Work": [["a", "b"], [1, 2]]}, "its first row must name columns such as key, name, duration"),
        ({"One": [["a"]], "Two": [["b"]]}, "None of the 2 sheets is a table of a launch plan"),
        ({"Work": [["key", "name", *range(1000)]]}, "more than 1,000 columns"),
    ],
)
def test_a_workbook_without_a_table_of_a_plan_says_what_one_needs(sheets, message):
    with pytest.raises(NotAPlan, match=message):
        read(workbook(**sheets), SCHEMA)


def test_days_count_as_those_of_the_plan_that_they_come_into():
    found = read(plain(), SCHEMA)
    assert [task.duration.likely for task in found.plan.tasks.values()] == [960, 1440]
    shorter = found.counted_in(TimeUnits(day=360, week=1800, month=7200))
    assert [task.duration.likely for task in shorter.plan.tasks.values()] == [720, 1080]


def test_a_plan_of_longer_days_keeps_its_durations():
    plan = new_from_template("mobile-app", date(2026, 3, 2))
    assert plan.units.day == 1440
    assert same(read(write(plan).content, SCHEMA), plan)


def test_progress_is_told_and_what_it_raises_ends_the_reading():
    told: list[float] = []
    read(plain(), SCHEMA, told.append)
    assert told == sorted(told)
    assert (told[0] < 0.1, told[-1] > 0.9) == (True, True)

    class Stop(Exception):
        """Somebody stops."""

    def stop(_share: float) -> None:
        raise Stop

    with pytest.raises(Stop):
        read(plain(), SCHEMA, stop)


def test_workbooks_with_macros_are_read_by_their_suffix_and_never_written():
    assert (XLSX.suffixes, XLSX.readable) == ((".xlsx",), (".xlsx", ".xlsm"))
    with pytest.raises(NotAPlan, match="This is no workbook"):
        read_any(b"hello", ".xlsm")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.timeout(200)
def test_libreoffice_sees_the_same_plan_and_gives_it_back(tmp_path):
    plan = a_plan("S{ A 3d > B 2/3/6d }; C 4h; B > C SS+1d; A > C")
    path = tmp_path / "plan.xlsx"
    path.write_bytes(write(plan, schedule(plan)).content)
    table = office(path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true", tmp_path / "csv")
    lines = [line.split(",") for line in table.decode().splitlines()]
    ours = [line.split(",") for line in write_register(plan, schedule(plan), "task").content.decode().splitlines()]
    keys = [place for place, title in enumerate(lines[0]) if title in ("key", "name", "start*", "kind", "critical*")]
    theirs = [place for place, title in enumerate(ours[0]) if title in ("key", "name", "start*", "kind", "critical*")]
    assert [[line[place] for place in keys] for line in lines] == [[line[place] for place in theirs] for line in ours]
    again = read(office(path, "xlsx", tmp_path / "xlsx"), SCHEMA)
    assert same(again, plan)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.timeout(200)
def test_everything_comes_back_whole_through_libreoffice(tmp_path):
    plan = read_yaml((REFERENCE / "everything.yaml").read_bytes(), SCHEMA).plan
    path = tmp_path / "plan.xlsx"
    path.write_bytes(write(plan, schedule(plan)).content)
    assert same(read(office(path, "xlsx", tmp_path / "again"), SCHEMA), plan)


def office(path: Path, kind: str, folder: Path) -> bytes:
    """Return what LibreOffice makes of a file."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / f"{path.stem}.{kind.partition(':')[0]}").read_bytes()
