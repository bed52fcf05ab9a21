"""Which cells show a percentage."""

from __future__ import annotations

import pytest

from planner.formats.xlsx_percents import percents_in
from tests.planner.formats.workbooks import filled, parts, plain, with_parts


def shown(*looks: str) -> bytes:
    """Return a workbook with a share in each of these formats, below each other in column B."""

    def fill(book, made):
        for line, look in enumerate(looks):
            made.write_number(line, 1, 0.25, book.add_format({"num_format": look}))

    return filled(fill)


def test_cells_in_formats_with_a_percent_sign_are_found():
    content = shown("0%", "0.00", "0.00%", "0.0 %;[Red]-0.0 %", "General")
    assert percents_in(parts(content)) == {"Work": {(1, 2), (3, 2), (4, 2)}}


@pytest.mark.parametrize("look", ['0"%"', r"0\%", "[$%-409]0", "yyyy-mm-dd"])
def test_a_percent_sign_that_is_a_text_makes_no_percentage(look):
    assert percents_in(parts(shown(look))) == {}


def test_a_workbook_without_percentages_has_none():
    assert percents_in(parts(plain())) == {}
    assert percents_in({}) == {}


@pytest.mark.parametrize(
    "broken",
    [
        {"xl/styles.xml": b"<styleSheet><cellXfs>%"},
        {"xl/workbook.xml": b"<workbook>"},
        {"xl/_rels/workbook.xml.rels": b""},
        {"xl/styles.xml": b"<styleSheet>%" + b" " * 4 * 2**20 + b"</styleSheet>"},
    ],
    ids=["styles", "book", "links", "long"],
)
def test_where_the_parts_cannot_be_read_no_cell_is_taken_for_a_percentage(broken):
    assert percents_in(parts(with_parts(broken, shown("0%")))) == {}


def test_sheets_are_found_by_names_from_the_root_too():
    content = shown("0%")
    links = parts(content)["xl/_rels/workbook.xml.rels"].replace(b'Target="worksheets/', b'Target="/xl/worksheets/')
    assert percents_in(parts(with_parts({"xl/_rels/workbook.xml.rels": links}, content))) == {"Work": {(1, 2)}}


def test_the_places_of_cells_are_read_in_any_order_of_their_attributes():
    content = shown("0%")
    sheet = parts(content)["xl/worksheets/sheet1.xml"]
    turned = sheet.replace(b'<c r="B1" s="1">', b"<c s='1' r='B1'>")
    assert turned != sheet
    assert percents_in(parts(with_parts({"xl/worksheets/sheet1.xml": turned}, content))) == {"Work": {(1, 2)}}
