"""Cells that no spreadsheet runs, in the encodings and with the delimiters that spreadsheets write."""

import csv
import io

import pytest
from hypothesis import given, strategies as st

from planner.errors import Refused
from planner.formats.csv_cells import decoded, delimiter_of, guarded, records, unguarded, written
from tests.planner.formats.random_plans import NASTY

cells = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.sampled_from("'=+-@\t\r\n,;\"a1 ")),
    st.text(st.characters(blacklist_characters="\0", blacklist_categories=("Cs",))),
)


def rows_in(text: str) -> list[tuple[str, ...]]:
    """Return the cells of each record."""
    return [record.cells for record in records(text)]


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx", "-4h", "=", "-", "+1+1", "-1-1", "1=", "a-b"]
)
def test_a_cell_that_could_run_begins_with_an_apostrophe(text: str):
    dangerous = text[0] in "=+-@\t\r"
    assert guarded(text) == ("'" + text if dangerous else text)


@pytest.mark.parametrize("text", ["-1", "+2.5", "-0,5", "12", "-1000"])
def test_numbers_stay_numbers(text: str):
    assert guarded(text) == text


@given(cells)
def test_the_guard_is_taken_off_again(text: str):
    assert unguarded(guarded(text)) == text


@given(cells)
def test_no_guarded_cell_begins_a_formula(text: str):
    first = guarded(text)[:1]
    assert first not in ("=", "@", "\t", "\r") or not first
    assert first not in ("+", "-") or guarded(text).strip("+-").replace(",", "").replace(".", "").isdigit()


@given(st.lists(st.lists(cells.map(lambda text: f"x{text}"), min_size=2, max_size=4), min_size=1))
def test_what_is_written_is_read_back(table: list[list[str]]):
    content = written([["key", "name"], *table])
    assert rows_in(decoded(content)[0])[1:] == [tuple(row) for row in table]


def test_records_end_as_the_standard_says_and_cells_are_quoted_where_they_must_be():
    assert written([["a", "b, c"], ['say "x"', "two\nlines"]]) == b'a,"b, c"\r\n"say ""x""","two\nlines"\r\n'


def test_the_guard_is_what_any_csv_reader_sees():
    (row,) = csv.reader(io.StringIO(written([["=1+1", "-4h", "-4"]]).decode(), newline=""))
    assert row == ["'=1+1", "'-4h", "-4"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_in_the_header(delimiter: str):
    text = written([["key", "a,b;c", "name"], ["1", "2", "3"]], delimiter=delimiter).decode()
    assert rows_in(text)[1] == ("1", "2", "3")


def test_delimiters_inside_quotes_do_not_count():
    assert delimiter_of('"a;b;c;d",e') == ","


def test_a_first_line_that_names_the_delimiter_is_obeyed_and_counted():
    found = list(records("sep=|\r\na|b,c\r\n1|2\r\n"))
    assert [record.cells for record in found] == [("a", "b,c"), ("1", "2")]
    assert [record.line for record in found] == [2, 3]


def test_lines_are_those_where_a_record_begins():
    text = 'key,notes\r\nA,"one\r\ntwo"\r\n\r\n,\r\nB,x\r\n'
    assert [(record.line, record.cells[0]) for record in records(text)] == [(1, "key"), (2, "A"), (6, "B")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_are_known_by_their_mark(encoding: str):
    assert decoded("key,name\r\nÄ,日本\r\n".encode(encoding))[0] == "key,name\r\nÄ,日本\r\n"


def test_another_encoding_is_read_as_windows_writes_it_and_said():
    text, note = decoded("key,name\r\nA,Größe\r\n".encode("cp1252"))
    assert "Größe" in text
    assert "Windows-1252" in note


@pytest.mark.parametrize("content", [b"a\0b", b"\xff\xfea", b"PK\x03\x04\0\0"])
def test_what_is_no_text_is_refused(content: bytes):
    with pytest.raises(Refused):
        decoded(content)


def test_a_quote_that_is_not_closed_is_named_with_its_line():
    with pytest.raises(Refused, match="line 3, file: this row cannot be read"):
        list(records('key,name\r\nA,a\r\nB,"b\r\n'))


def test_text_after_a_closing_quote_is_refused():
    with pytest.raises(Refused, match="line 2"):
        list(records('key,name\r\n"A"x,a\r\n'))


def test_a_huge_cell_and_a_huge_file_are_refused(monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(Refused, match="line 2"):
        list(records("key,name\r\nA," + "x" * 200_000))
    monkeypatch.setattr("planner.formats.csv_cells.MAX_BYTES", 10)
    with pytest.raises(Refused, match="larger than"):
        decoded(b"x" * 11)


def test_the_mark_for_spreadsheets_is_put_first_on_request():
    assert written([["é"]], marked=True) == b"\xef\xbb\xbf\xc3\xa9\r\n"
