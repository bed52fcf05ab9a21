"""Sheets as rows of texts, and a reader that stumbles."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from planner.errors import NotAPlan
from planner.formats import xlsx_sheets
from planner.formats.xlsx_sheets import opened
from tests.planner.formats.workbooks import BOOK, SHEET, filled, parts, plain, sheet, texts, with_parts, workbook


def rows(content: bytes) -> list[tuple[int, tuple[str, ...]]]:
    """Return the lines and cells of all sheets."""
    return [(row.line, row.cells) for found in opened(content).sheets for row in found.rows]


def test_cells_are_texts_with_the_lines_where_they_stand():
    content = workbook(
        First=[["key", "name", "on"], [], ["A", 2.5, datetime(2026, 3, 2, 8, 0)], [" ", ""], ["B", True, ""]],
        Empty=[],
        Second=[["x"]],
    )
    assert rows(content) == [
        (1, ("key", "name", "on")),
        (3, ("A", "2.5", "2026-03-02 08:00")),
        (5, ("B", "true", "")),
        (1, ("x",)),
    ]


def test_a_table_that_begins_further_in_keeps_its_columns():
    def fill(_book, made):
        made.write_row(4, 2, ["key", "name"])
        made.write_row(5, 2, ["A"])

    assert rows(filled(fill)) == [(5, ("", "", "key", "name")), (6, ("", "", "A", ""))]


def test_cells_far_to_the_right_without_a_word_make_no_row_wide():
    def fill(_book, made):
        made.write_row(0, 0, ["key", "name"])
        made.write_string(1, 0, "A")
        made.write_string(1, 1, " ")
        made.write_string(2, 300, " ")

    assert rows(filled(fill)) == [(1, ("key", "name")), (2, ("A", " "))]


def test_percentages_are_written_as_such_and_nothing_else_is():
    def fill(book, made):
        look = book.add_format({"num_format": "0%"})
        made.write_row(1, 1, [0.5, 0.5])
        made.write_number(1, 3, 0.5, look)
        made.write_string(2, 3, "half", look)

    assert rows(filled(fill)) == [(2, ("", "0.5", "0.5", "50%")), (3, ("", "", "", "half"))]


@pytest.mark.parametrize("system", [False, True], ids=["1900", "1904"])
def test_dates_are_the_same_in_both_systems_of_counting_days(system):
    def fill(book, made):
        look = book.add_format({"num_format": "dd/mm/yy"})
        for line, day in enumerate((date(1904, 1, 3), date(2026, 2, 28), date(2200, 12, 31))):
            made.write_datetime(line, 0, day, look)

    found = [cells for _, cells in rows(filled(fill, date_1904=system))]
    assert found == [("1904-01-03",), ("2026-02-28",), ("2200-12-31",)]


def test_formulas_give_the_values_that_were_kept_and_nothing_is_computed():
    def fill(_book, made):
        made.write_formula(0, 0, "=1+1", None, 7)
        made.write_formula(0, 1, '=WEBSERVICE("http://x")', None, "kept")
        made.write_formula(0, 2, "=1/0", None, "#DIV/0!")
        made.write_string(0, 3, "=1+1")

    assert rows(filled(fill)) == [(1, ("7", "kept", "", "=1+1"))]


def test_places_are_named_by_sheet_row_and_column():
    (found,) = opened(plain()).sheets
    assert found.place(3, 0) == "sheet Tasks, cell A3"
    assert found.place(3, 27) == "sheet Tasks, cell AB3"
    assert found.place(3, None) == "sheet Tasks, row 3"


def test_charts_are_no_sheets():
    def fill(book, made):
        made.write_string(0, 0, "key")
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=Work!$A$1"})
        book.add_chartsheet("Chart").set_chart(chart)

    book = opened(filled(fill))
    assert book.many == 2
    assert [found.name for found in book.sheets] == ["Work"]


STUMBLES = {
    "a cell nowhere": sheet(b'<row r="1"><c r="1A"><v>1</v></c></row>'),
    "a text that is not there": sheet(b'<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
    "a sheet that is cut off": sheet(b"")[:-20],
    "neither true nor false": sheet(b'<row r="1"><c r="A1" t="b"><v>7</v></c></row>'),
    "no text at all": b"\xff\xfe\xff",
}


@pytest.mark.parametrize("part", STUMBLES.values(), ids=STUMBLES)
def test_a_sheet_that_its_reader_cannot_read_is_named(part):
    with pytest.raises(NotAPlan, match=r"This workbook cannot be read \(sheet Tasks\)\. Save it again"):
        rows(with_parts({SHEET: part}))


def test_a_workbook_that_its_reader_cannot_read_is_refused():
    with pytest.raises(NotAPlan, match=r"This workbook cannot be read \(workbook\)\. Save it again"):
        rows(with_parts({BOOK: b"<workbook><sheets><sheet"}))


def test_a_span_that_no_calendar_holds_is_named_by_its_row():
    def fill(book, made):
        made.write_string(0, 0, "key")
        made.write_number(1, 0, 1e12, book.add_format({"num_format": "[h]:mm"}))

    with pytest.raises(NotAPlan, match=r"cannot be read \(sheet Work, row 2\)"):
        rows(filled(fill))


class PanicException(BaseException):
    """What the reader raises where it panics: no Exception."""


def test_a_reader_that_panics_is_a_fault_of_the_file_and_a_user_who_stops_is_none():
    def stumbles(error: BaseException) -> None:
        def read() -> None:
            raise error

        xlsx_sheets._guarded(read, "Tasks")

    with pytest.raises(NotAPlan, match="sheet Tasks"):
        stumbles(PanicException("overflow"))
    with pytest.raises(KeyboardInterrupt):
        stumbles(KeyboardInterrupt())


def named_again(many: int, part: bytes) -> bytes:
    """Return a workbook that names its one sheet so many times more."""
    more = b"".join(b'<sheet name="x%d" sheetId="%d" r:id="rId1"/>' % (n, n + 9) for n in range(many))
    return with_parts({BOOK: parts(plain())[BOOK].replace(b"</sheets>", more + b"</sheets>"), SHEET: part})


def test_a_sheet_that_is_named_again_and_again_counts_every_time(monkeypatch):
    monkeypatch.setattr(xlsx_sheets, "MOST_CELLS", 20)
    content = named_again(3, parts(plain())[SHEET])
    with pytest.raises(NotAPlan, match="reach over more than 20 cells"):
        rows(content)


def test_text_counts_every_time_too(monkeypatch):
    monkeypatch.setattr(xlsx_sheets, "MOST_TEXT", 40)
    with pytest.raises(NotAPlan, match="more than 64 MB of text"):
        rows(named_again(3, parts(plain())[SHEET]))


def test_more_sheets_than_a_plan_has_registers_are_refused():
    with pytest.raises(NotAPlan, match="more than 200 sheets"):
        rows(named_again(200, parts(plain())[SHEET]))


def test_texts_are_given_back_sign_by_sign():
    odd = b"a &lt;b&gt; &amp; \xf0\x9f\x9a\x80 _x0041_"
    content = with_parts(
        {"xl/sharedStrings.xml": texts(odd), SHEET: sheet(b'<row r="1"><c r="A1" t="s"><v>0</v></c></row>')}
    )
    assert rows(content) == [(1, ("a <b> & \N{ROCKET} A",))]
