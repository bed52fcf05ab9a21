"""How much a reader would lay out for a part, without laying it out."""

from __future__ import annotations

import pytest

from planner.formats import xlsx_outline
from planner.formats.xlsx_outline import MOST_CELLS, MOST_TEXT, area_of, lengths_of, text_in
from tests.planner.formats.workbooks import SHEET, TEXTS, parts, plain, sheet, texts


@pytest.mark.parametrize(
    ("rows", "area"),
    [
        (b"", 0),
        (b"<row r='1'><c r='A1'><v>1</v></c></row>", 1),
        (b"<row><c><v>1</v></c><c/></row><row><c/></row>", 4),
        (b"<row r='3'><c r='B3'/></row>", 6),
        (b"<row r='3'><c r='b3'/><c/></row><row><c/></row>", 12),
        (b'<row r="1"><c r = "ZZ100000"/></row>', 702 * 100_000),
        (b"<x:row r='2'><x:c r='C2'/></x:row>", 6),
        (b"<row\nr='2'><c\tr='C2'/></row>", 6),
        (b"<row r='1'><c s='>' r='C9'/></row>", 27),
        (b"<row r='1'><c s='1'r='C9'/></row>", 27),
        (b'<row r="1"><c r="A1"/><c r="B1" s="1"/></row><row r="2" spans="1:2"><c r="A2"/></row>', 4),
        (b'<row r="1"><c r="A1"/></row><row r="1048577"/>', None),
        (b'<row r="1"><c r="AAAA1"/></row>', None),
        (b'<row r="1"><c/><c/></row><row r="2"><c r="A2"/></row>', 4),
        (b'<row r="1"><c r="A1"/></row><row><c r="B1"/></row>', 4),
        (b"<row r='1'><c spans='1:9' r='A1'><f ref='A1:XFD9' r1='XFD1048576'>A1</f></c></row>", 1),
    ],
)
def test_a_sheet_reaches_from_its_first_cell_to_its_last(rows, area):
    assert area_of(sheet(rows)) == area


@pytest.mark.parametrize(
    "rows",
    [
        b"<row r='9999999999'><c/></row>",
        b"<row r='1'><c r='ZZZZZZZZ1'/></row>",
        b"<row r='1048577'><c r='A1048577'/></row>",
        b"<row r='1'><c r='XFE1'/></row>",
        b"<c/>" * (MOST_CELLS + 1),
    ],
)
def test_a_sheet_that_is_larger_than_any_has_no_outline(rows):
    assert area_of(sheet(rows)) is None


def test_texts_are_at_least_as_long_as_they_are():
    lengths = lengths_of(texts(b"a" * 100, b"", b"b" * 7))
    assert lengths is not None
    assert len(lengths) == 3
    assert all(length >= least for length, least in zip(lengths, (100, 0, 7), strict=True))
    assert lengths_of(b"") == []
    assert lengths_of(b"<si/><si >ab</si>") == [2, 9]
    assert lengths_of(b"<x:si>aaaaaaaa</x:si><x:si/>") == [21, 7]
    assert lengths_of(b"<si>a</si><size/><si/>") == [17, 5], "what only begins so is no text"
    assert lengths_of(b"<si/>" * 2_000_001) is None


def cells(many: int, form: bytes = b'<c r="A1" t="s"><v>0</v></c>') -> bytes:
    """Return a sheet with so many cells of a form."""
    return sheet(form * many)


LONG = [MOST_TEXT // 100, 10]


def test_texts_count_as_often_as_cells_show_them():
    assert text_in(cells(1000), [100, 5], odd=True) == 100_000, "little enough to need no counting"
    assert text_in(cells(1000), LONG, odd=False) == 1000 * LONG[0]
    assert text_in(cells(1000, b'<c r="A1" t="s"><v>1</v></c>'), LONG, odd=False) == 10_000
    assert text_in(cells(1000, b'<c r="A1" t="s"/>'), LONG, odd=False) == 0
    assert text_in(cells(1000, b"<x:c t = 's' ><x:v>1</x:v></x:c>"), LONG, odd=False) == 10_000
    assert text_in(cells(1000, b'<c r="A1" t="s"><v>9</v></c>'), LONG, odd=False) == 0, "there is no such text"


@pytest.mark.parametrize(
    "form",
    [
        b'<c t="s"><v>+0</v></c>',
        b'<c t="s"><!-- --><v>0</v></c>',
        b'<c t="s"><f>A1</f><v>0</v></c>',
        b"<c t=\"s\" s='>'><v>0</v></c>",
        b'<c t="s"><v><![CDATA[0]]></v></c>',
    ],
)
def test_many_cells_that_share_a_long_text_in_an_odd_way_are_not_counted(form):
    assert text_in(cells(1000, form), LONG, odd=False) is None


def test_texts_with_comments_are_not_counted_on():
    assert text_in(cells(1000), LONG, odd=True) is None


def test_a_sound_workbook_is_small():
    found = parts(plain())
    assert area_of(found[SHEET]) == 9
    lengths = lengths_of(found[TEXTS])
    assert lengths is not None
    assert text_in(found[SHEET], lengths, odd=False) < 1000


def test_a_large_sheet_is_cut_into_pieces_and_nothing_is_missed_where_they_meet():
    row = b'<row r="%d">' + b'<c r="A%d"/>' * 5 + b'<c r="%s%d"/></row>'
    rows = [row % (n, n, n, n, n, n, b"B", n) for n in range(1, 30_001)]
    assert len(b"".join(rows)) > 2 * 2**20
    assert area_of(sheet(b"".join(rows))) == 60_000
    for at in (0, 13_107, 29_999):
        far = [*rows[:at], row % (at, at, at, at, at, at, b"DZ", at), *rows[at:]]
        assert area_of(sheet(b"".join(far))) == 130 * 30_000


def test_no_place_is_missed_wherever_a_sheet_is_cut(monkeypatch):
    monkeypatch.setattr(xlsx_outline, "_CHUNK", 40)
    for more in range(60):
        rows = b'<row r="1"><c r="A1"><v>%s</v></c><c r="DZ7"/></row>' % (b"1" * more)
        assert area_of(sheet(rows)) == 130 * 7, more


def test_many_cells_without_a_place_are_more_than_anybody_follows():
    assert area_of(sheet(b"<row>" + b"<c/>" * 200_000 + b"</row>")) is None, "wider than any sheet"
    assert area_of(sheet((b"<row>" + b"<c/>" * 100 + b"</row>") * 2_000)) == 200_000
    assert area_of(sheet((b"<row>" + b"<c/>" * 100 + b"</row>") * 2_001)) is None
