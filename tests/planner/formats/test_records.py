"""Titles as they are compared."""

from __future__ import annotations

import pytest

from planner.formats.records import Record, bare_title


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Total  float (days) ", "total_float"),
        ("KEY", "key"),
        ("stop-chance", "stop_chance"),
        ("duration (1d = 600m)", "duration"),
        ("Task\nName", "task_name"),
        ("", ""),
    ],
)
def test_titles_differ_by_their_words_alone(title, bare):
    assert bare_title(title) == bare


def test_a_title_of_brackets_takes_no_time():
    assert len(bare_title("(" * 100_000)) <= 200


def test_rows_are_the_same_where_cells_and_lines_are():
    assert Record(("a",), 1) == Record(("a",), 1) != Record(("a",), 2)
