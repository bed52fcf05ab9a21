"""Results of tests in workbooks."""

from __future__ import annotations

from datetime import datetime

import pytest

from planner.errors import NotAPlan
from planner.formats import results_xlsx
from planner.formats.results import holds_results, read_results
from planner.formats.xlsx_plan import write
from planner.gallery import example
from planner.model.launch_values import Result
from tests.planner.formats.workbooks import plain, workbook

HEAD = ["Test case", "Status", "Executed at", "Duration", "Comment", "Build server"]
ROWS = [
    ["Q1", "pass", datetime(2026, 3, 4, 14, 30), 310.5, "", "x"],
    ["", "pass", "", "", "", ""],
    [7, "maybe", "", "", "", ""],
    [8, False, datetime(2026, 3, 5), 2, "slow", "x"],
]


def test_a_sheet_of_results_is_read_as_csv_is():
    content = workbook(Run=[HEAD, *ROWS], Notes=[["a"]])
    assert holds_results(content)
    found = read_results(content)
    first, last = found.rows
    assert (first.case, first.result, first.at, first.seconds) == (
        "Q1",
        Result.PASSED,
        datetime(2026, 3, 4, 14, 30),
        310.5,
    )
    assert last.spot == "sheet Run, row 5"
    assert (last.case, last.result, last.message, last.line) == ("8", Result.FAILED, "slow", 5)
    assert found.notes == ("Columns that are not known, left out: 'Build server'.",)


def test_rows_that_cannot_be_read_are_named_with_sheet_and_row():
    assert [str(fault) for fault in read_results(workbook(Run=[HEAD, *ROWS])).faults] == [
        "sheet Run, row 3, result, Test case: There is no test case. The row was left out.",
        "sheet Run, row 4, result 7, Result: 'maybe' is no result. Write pass, fail, blocked or skipped. "
        "The row was left out.",
    ]


def test_plans_in_workbooks_are_no_results_even_with_executions_in_them():
    assert not holds_results(write(example()).content)
    assert not holds_results(plain())


@pytest.mark.parametrize("content", [workbook(Empty=[]), plain()[:-30], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_cannot_be_read_holds_no_results(content):
    assert not holds_results(content)
    with pytest.raises(NotAPlan):
        read_results(content)


def test_a_large_workbook_is_not_looked_into_but_read_when_it_is_asked_for(monkeypatch):
    content = workbook(Run=[HEAD, ROWS[0]])
    monkeypatch.setattr(results_xlsx, "SNIFFED", 100)
    assert not holds_results(content)
    assert len(read_results(content).rows) == 1


def test_a_sheet_without_a_result_says_what_it_needs():
    with pytest.raises(NotAPlan, match="no column 'result'"):
        read_results(workbook(Run=[["Test case"], ["Q1"]]))
    with pytest.raises(NotAPlan, match="no row below its titles"):
        read_results(workbook(Run=[HEAD]))
