"""What the clipboard holds, as rows of plain texts."""

import pytest

from planner import Refused
from ui.models.clip import LONGEST, MOST_COLUMNS, MOST_ROWS, MOST_SIGNS, clip_of


def cells(text, html=""):
    return [line.cells for line in clip_of(text, html)]


def test_lines_with_tabs_are_rows_of_cells():
    assert cells("a\tb\nc\td\r\n") == [("a", "b"), ("c", "d")]


def test_empty_lines_are_left_out_and_the_others_keep_their_numbers():
    assert [(line.number, line.cells) for line in clip_of("a\n\n \t \nb\n")] == [(1, ("a",)), (4, ("b",))]


def test_cells_in_quotes_may_hold_line_ends_and_quotes():
    assert cells('"two\nlines"\t"say ""so"""\nx\ty') == [("two\nlines", 'say "so"'), ("x", "y")]


def test_a_quote_that_does_not_close_is_a_sign_like_any_other():
    assert cells('"open\nb\tc') == [('"open',), ("b", "c")]
    assert cells('5" pipe\tx') == [('5" pipe', "x")]


def test_formulas_are_texts():
    assert cells("=SUM(A1:A9)\t'=1+1\t'quoted'") == [("=SUM(A1:A9)", "=1+1", "'quoted'")]


def test_a_table_of_html_is_rows_of_cells():
    html = "<html><table><tr><th>Name<th>Days</tr><tr><td>Dr<b>aw</b><br>it</td><td> 3&nbsp;d &lt; 4</td></tr></table>"
    assert cells("Name Days Draw it 3 d", html) == [("Name", "Days"), ("Draw it", "3 d < 4")]


def test_wide_cells_of_html_are_followed_by_empty_ones():
    html = "<table><tr><td colspan=2>wide</td><td>c</td></tr><tr><td colspan='x'>a</td><td>b</td></tr></table>"
    assert cells("", html) == [("wide", "", "c"), ("a", "b")]


def test_what_runs_or_hides_in_html_is_left_out():
    html = "<table><tr><td>a<script>alert(1)</script><style>td{}</style></td><td>b</td></tr></table>"
    assert cells("", html) == [("a", "b")]


def test_only_the_first_table_is_read_and_no_table_within():
    second = "<table><tr><td>c</td></tr></table>"
    html = f"<table><tr><td>a<table><tr><td>in</td></tr></table></td><td>b</td></tr></table>{second}"
    assert cells("", html)[0][1] == "b"
    assert not any("c" in row for row in cells("", html))


@pytest.mark.parametrize(
    "html",
    [
        "<table><td>a<tr>lost<td>b",
        "<table><td>a<td>b",
        "</td></table><table><tr><td>a</td><td>b</td>",
        "<table><tr><td>a</tr><td>b",
    ],
)
def test_broken_html_gives_what_can_be_read(html):
    assert [cell for row in cells("", html) for cell in row] == ["a", "b"]


def test_lines_with_tabs_say_more_than_html():
    assert cells("a\tb", "<table><tr><td>x</td><td>y</td></tr></table>") == [("a", "b")]


def test_html_without_a_table_is_taken_as_its_text():
    assert cells("a\nb", "<p>a</p><p>b</p>") == [("a",), ("b",)]


def test_too_many_rows_and_columns_are_refused_with_what_to_do():
    with pytest.raises(Refused, match=r"more than 20,000. Copy fewer rows"):
        clip_of("x\n" * (MOST_ROWS + 1))
    with pytest.raises(Refused, match="columns are more than 200"):
        clip_of("x\t" * MOST_COLUMNS + "x")
    assert len(clip_of("x\n" * MOST_ROWS)) == MOST_ROWS


def test_too_much_text_is_refused_before_it_is_read():
    with pytest.raises(Refused, match="at most 16,000,000"):
        clip_of("x" * (MOST_SIGNS + 1))
    with pytest.raises(Refused, match="at most 16,000,000"):
        clip_of("x", "<table>" + "x" * MOST_SIGNS)


def test_of_a_huge_cell_only_so_much_is_kept_that_it_is_refused_as_too_long():
    assert [len(cell) for cell in cells("y\t" + "x" * 2_000_000)[0]] == [1, LONGEST]


def test_signs_that_end_texts_elsewhere_do_not_get_in():
    assert cells("a\0b\xa0c\td") == [("ab c", "d")]
