"""What other programs see in our workbooks."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

import pytest
import xlsxwriter.core

from planner.analysis.schedule import schedule
from planner.formats import xlsx_write
from planner.formats.xlsx_plan import read
from planner.formats.xlsx_write import MOST_SIGNS, sheet_name, write
from planner.model.schema import SCHEMA
from planner.model.tasks import Task
from planner.model.values import Duration, Estimate, TimeUnits
from tests.builders import a_plan, with_task
from tests.planner.formats.workbooks import parts, values

PLAN = a_plan("S{ A 3d > B 2/3/6d }; C 4h; D 2w; E 2ed; B > C SS+1d; A > C")


def tasks(plan: Any, *, dated: bool = True) -> dict[str, dict[str, Any]]:
    """Return the rows of the sheet of tasks by their keys, each by its titles."""
    head, *rows = values(write(plan, schedule(plan) if dated else None).content)["Tasks"]
    return {row[0]: dict(zip(head, row, strict=True)) for row in rows}


def sheets(content: bytes) -> dict[str, str]:
    """Return the parts of a workbook as texts."""
    return {name: part.decode() for name, part in parts(content).items()}


def test_every_register_has_a_sheet_and_the_tasks_come_first():
    found = values(write(PLAN).content)
    first, *others = [entity for entity in SCHEMA.entities if entity.type is Task] + [
        entity for entity in SCHEMA.entities if entity.type is not Task
    ]
    assert list(found) == [sheet_name(first), *map(sheet_name, others)]
    assert next(iter(found)) == "Tasks"


def test_no_name_of_a_sheet_is_more_than_a_spreadsheet_takes():
    names = [sheet_name(entity) for entity in SCHEMA.entities]
    assert len({name.casefold() for name in names}) == len(names)
    assert [name for name in names if len(name) > 31 or re.search(r"[\[\]:*?/\\]", name)] == []


def test_dates_and_figures_are_what_they_are():
    plan = with_task(PLAN, "A", deadline=date(2026, 4, 1), stop_chance=0.25, cost=1200, mandatory=True)
    row = tasks(plan)["A"]
    assert (row["deadline"], row["stop_chance"], row["cost"], row["mandatory"]) == (date(2026, 4, 1), 0.25, 1200, "yes")
    assert (row["start*"], row["critical*"]) == (datetime(2026, 3, 2, 8, 0), "no")
    assert isinstance(row["total_float*"], float)


def test_durations_are_days_and_other_units_stay_as_they_were_typed():
    rows = tasks(PLAN)
    assert {key: row["duration"] for key, row in rows.items() if key != "S"} == {
        "A": 3, "B": "2/3/6d", "C": "4h", "D": "2w", "E": "2ed",
    }  # fmt: skip
    assert {key: row["days*"] for key, row in rows.items() if key != "S"} == {
        "A": 3,
        "B": 3,
        "C": 0.5,
        "D": 10,
        "E": "",
    }


def test_without_a_schedule_computed_cells_are_empty():
    row = tasks(PLAN, dated=False)["A"]
    assert [row[title] for title in ("start*", "finish*", "total_float*", "critical*")] == ["", "", "", ""]


def test_the_titles_stay_in_sight_and_what_is_computed_looks_otherwise():
    found = sheets(write(PLAN, schedule(PLAN)).content)
    first = found["xl/worksheets/sheet1.xml"]
    assert 'topLeftCell="A2" activePane="bottomLeft" state="frozen"' in first
    looks = dict(re.findall(r'<c r="([A-Z]+)1" s="(\d+)"', first))
    head = values(write(PLAN).content)["Tasks"][0]
    computed = {title for title, look in zip(head, looks.values(), strict=True) if look == looks["B"]}
    assert computed == {title for title in head if title.endswith("*")}
    assert set(looks.values()) == {looks["A"], looks["B"]}


def test_columns_are_as_wide_as_what_stands_in_them_within_bounds():
    plan = with_task(PLAN, "A", name="n" * 400, notes="short")
    found = sheets(write(plan).content)["xl/worksheets/sheet1.xml"]
    widths = [float(width) for width in re.findall(r'<col min="\d+" max="\d+" width="([\d.]+)"', found)]
    assert (min(widths) >= 10, max(widths) <= 61) == (True, True)
    assert max(widths) > 60


RUNS = ["=1+1", '=HYPERLINK("http://x")', "+1", "-1", "@cmd", "\t=1", "'=1", "{=1}", "http://example.org", "007", "1e5"]


@pytest.mark.parametrize("text", RUNS)
def test_no_text_becomes_a_formula_a_link_or_a_number(text):
    plan = with_task(PLAN, "A", name=text.replace("\t", "T"), notes=text)
    content = write(plan, schedule(plan)).content
    assert tasks(plan)["A"]["notes"] == text
    for name, part in sheets(content).items():
        assert "<f>" not in part, name
        assert "hyperlink" not in part.replace("officeDocument/2006/relationships/hyperlinkBase", ""), name


def styled(content: bytes, text: str) -> str:
    """Return the style of the cell that shows a text, as XML."""
    found = sheets(content)
    items = re.findall(r"<si><t[^>]*>(.*?)</t></si>", found["xl/sharedStrings.xml"], re.DOTALL)
    cell = re.search(rf'<c r="\w+"(?: s="(\d+)")? t="s"><v>{items.index(text)}</v>', found["xl/worksheets/sheet1.xml"])
    assert cell is not None
    (block,) = re.findall(r"<cellXfs.*?</cellXfs>", found["xl/styles.xml"], re.DOTALL)
    return re.findall(r"<xf .*?(?=<xf |</cellXfs>)", block, re.DOTALL)[int(cell[1] or 0)]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@cmd"])
def test_what_looks_like_a_formula_stays_a_text_when_somebody_edits_it(text):
    style = styled(write(with_task(PLAN, "A", name=text)).content, text)
    assert 'numFmtId="49"' in style
    assert 'quotePrefix="1"' in style
    assert "quotePrefix" not in styled(write(with_task(PLAN, "A", name="plain")).content, "plain")


class AnyDate(type):
    """The class of a clock that takes every point in time for one of its own."""

    def __instancecheck__(cls, found: object) -> bool:
        """Tell whether something is a point in time."""
        return isinstance(found, datetime)


class Later(datetime, metaclass=AnyDate):
    """A clock of another year."""

    @classmethod
    def now(cls, tz=None):
        """Tell the time."""
        return datetime(2031, 5, 4, 3, 2, 1, tzinfo=tz)


def test_the_same_plan_gives_the_same_bytes_on_every_day(monkeypatch):
    first = write(PLAN, schedule(PLAN)).content
    monkeypatch.setattr(xlsxwriter.core, "datetime", Later)
    monkeypatch.setattr("time.time", lambda: 1_900_000_000.0)
    assert write(PLAN, schedule(PLAN)).content == first
    assert b"2000-01-01T00:00:00Z" in parts(first)["docProps/core.xml"]
    monkeypatch.setattr(xlsx_write, "_MADE", None)
    assert b"2031-05-04T03:02:01Z" in parts(write(PLAN).content)["docProps/core.xml"], "the clock is asked otherwise"


def test_a_text_longer_than_a_cell_is_cut_and_counted(monkeypatch):
    monkeypatch.setattr(xlsx_write, "MOST_SIGNS", 50)
    one, two = (
        with_task(PLAN, "A", notes="n" * 51),
        with_task(with_task(PLAN, "A", notes="n" * 51), "B", notes="m" * 60),
    )
    assert write(one).losses == ("1 text longer than the 50 signs of a cell: it was cut.",)
    assert write(two).losses == ("2 texts longer than the 50 signs of a cell: they were cut.",)
    assert len(tasks(two)["B"]["notes"]) == 50
    assert write(PLAN).losses == ()
    assert MOST_SIGNS == 32_767


def test_places_on_the_graph_are_a_loss():
    (loss,) = write(with_task(PLAN, "A", place=(1.0, 2.0))).losses
    assert loss == "1 place on the graph: it is laid out again."


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 3, 2, 0, 0),
        datetime(2026, 3, 2, 23, 59),
        date(1900, 1, 1),
        date(1900, 2, 28),
        date(1900, 3, 1),
        datetime(1900, 2, 28, 12, 0),
        date(2200, 12, 31),
        datetime(2200, 12, 31, 17, 1),
    ],
)
def test_every_date_comes_back_as_it_was(moment):
    plan = with_task(PLAN, "A", deadline=moment)
    found = read(write(plan).content, SCHEMA)
    assert found.faults == ()
    (back,) = [task.deadline for task in found.plan.tasks.values() if task.key == "A"]
    assert (back, type(back)) == (moment, type(moment))


def test_every_minute_of_a_day_comes_back_as_it_was():
    lines = [f"T{minute} 1d" for minute in range(0, 1440, 7)]
    plan = a_plan("; ".join(lines))
    for minute in range(0, 1440, 7):
        key = f"T{minute}"
        plan = with_task(plan, key, deadline=datetime(2026, 3, 2, minute // 60, minute % 60))
    found = read(write(plan).content, SCHEMA).plan
    assert {row.key: row.deadline for row in found.tasks.values()} == {
        row.key: row.deadline for row in plan.tasks.values()
    }


@pytest.mark.parametrize("number", [0.1 + 0.2, 1 / 3, 5e-324, 1e15, 0.07])
def test_numbers_come_back_to_the_last_digit(number):
    plan = with_task(PLAN, "A", stop_chance=min(number, 1.0))
    (back,) = [row.stop_chance for row in read(write(plan).content, SCHEMA).plan.tasks.values() if row.key == "A"]
    assert back == min(number, 1.0)


def test_every_length_of_work_in_days_comes_back_to_the_minute():
    for units in (TimeUnits(), TimeUnits(day=7), TimeUnits(day=1440)):
        for minutes in (0, 1, 7, 479, 481, 4801, 10**9 + 1):
            days = xlsx_write._days(Estimate.of(minutes, "d"), units)
            assert days is not None
            assert round(days * units.day) == minutes


@pytest.mark.parametrize("value", [Duration(50, "%"), Duration(60, "h"), Duration(1440, "ed"), Estimate(1, 2, 3, "d")])
def test_spans_of_other_units_are_no_numbers(value):
    assert xlsx_write._figure(value, TimeUnits()) is None


def test_flags_and_numbers_of_too_many_digits_are_no_numbers():
    assert xlsx_write._figure(True, TimeUnits()) is None
    assert xlsx_write._figure(0.1 + 0.2, TimeUnits()) is None
    assert xlsx_write._figure(-3, TimeUnits()) == -3


def test_rows_whose_ends_are_missing_are_a_loss_as_in_other_formats():
    (loss,) = write(with_task(PLAN, "A", role="gone")).losses
    assert loss == "1 task referred to rows that are missing."
