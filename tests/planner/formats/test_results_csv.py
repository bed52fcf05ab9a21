from __future__ import annotations

from datetime import date, datetime

import pytest

from planner.errors import NotAPlan, Refused
from planner.formats.results_csv import read, sniff
from planner.model.launch_values import Level, Result
from tests.planner.formats.result_files import result_file


def test_a_table_of_results_is_read_whatever_its_columns_are_called():
    rows = read(result_file("acceptance.csv")).rows
    first = rows[0]
    assert (first.case, first.title, first.result, first.at) == (
        "Q1",
        "Order by phone",
        Result.PASSED,
        datetime(2026, 3, 4, 14, 30),
    )
    assert (first.release, first.environment, first.person) == ("2.4.0", "UAT", "P1")
    assert (first.seconds, first.level) == (310.5, Level.ACCEPTANCE)
    assert (rows[1].result, rows[1].message) == (Result.FAILED, "Total shows 0,00 €; see\nU12")
    assert (rows[2].result, rows[2].at, rows[2].level) == (Result.BLOCKED, date(2026, 3, 5), Level.ACCEPTANCE)


def test_rows_that_cannot_be_read_are_named_with_their_line_and_the_others_stay():
    found = read(result_file("acceptance.csv"))
    assert [row.case for row in found.rows] == ["Q1", "Q2", "Q3", "Q6"]
    assert [str(fault) for fault in found.faults] == [
        "line 6, result, Test case: There is no test case. The row was left out.",
        "line 7, result Q4, Result: 'maybe' is no result. Write pass, fail, blocked or skipped. The row was left out.",
        "line 8, result Q5, At: '31.02.2026' is no date; write for example 2026-12-01 14:30. The row was left out.",
    ]


def test_columns_that_mean_nothing_are_told():
    assert read(result_file("acceptance.csv")).notes == ("Columns that are not known, left out: 'Build server'.",)


def test_an_old_windows_encoding_is_read_and_told():
    found = read("case;result;message\nA;fail;Größe\n".encode("cp1252"))
    assert found.rows[0].message == "Größe"
    assert found.notes[0].startswith("Read as Western European")


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("A,,,", "There is no result. Write pass, fail, blocked or skipped."),
        ("A,pass,x,", "'x' is no date; write for example 2026-12-01 14:30."),
        ("A,pass,0001-01-01T00:00:30,", "'0001-01-01T00:00:30' is no date; write for example 2026-12-01 14:30."),
        ("A,pass,,nan", "'nan' is no number of seconds."),
        ("A,pass,,-1", "'-1' is no number of seconds."),
    ],
)
def test_a_cell_that_does_not_say_what_its_column_needs_is_a_fault(cell: str, fault: str):
    found = read(f"case,result,at,seconds\n{cell}\n".encode())
    assert [one.message for one in found.faults] == [fault]
    assert found.rows == ()


def test_a_level_that_is_none_is_a_fault():
    assert [one.field for one in read(b"case,result,level\nA,pass,magic\n").faults] == ["Level"]


def test_words_of_other_programs_are_results():
    words = {"Passed": "pass", "OK": "pass", "not run": "skipped", "ERROR": "fail", "Blocked": "blocked"}
    for typed, result in words.items():
        assert str(read(f"case,result\nA,{typed}\n".encode()).rows[0].result) == result


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name,age\nA,3\n", "no column 'case'"),
        (b"case,age\nA,3\n", "no column 'result'"),
        (b"case,result\n", "holds no result"),
    ],
)
def test_a_table_of_something_else_is_refused_with_what_it_lacks(content: bytes, said: str):
    with pytest.raises(NotAPlan, match=said):
        read(content)


@pytest.mark.parametrize("content", [b'case,result\n"A,pass\n', b"case,result\n\0\0,pass\n", b"\xff\xfec\0a"])
def test_a_file_that_is_no_text_or_cut_off_is_refused(content: bytes):
    with pytest.raises((Refused, NotAPlan)):
        read(content)


def test_tables_of_results_are_known_by_their_columns():
    assert sniff(result_file("acceptance.csv"))
    assert sniff(b"Test\tStatus\nA\tpass\n")
    assert not sniff(b"key,name,duration\nA,B,1d\n")
    assert not sniff(b'"')
