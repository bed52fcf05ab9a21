"""What a frame knows: how much is painted of each node, and which of a few rows are in sight."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from ui.canvas.frame import FEW, SHOWN_KEYS, Level, among, level_for, text_pixels

rows = st.lists(st.integers(0, 60), max_size=40)


@given(rows, rows)
def test_a_few_rows_are_found_among_many(many, few):
    found = among(np.array(sorted(set(many)), dtype=np.int64), np.array(few, dtype=np.int64))
    assert found.tolist() == sorted(set(many) & set(few))


@pytest.mark.parametrize(
    ("scale", "count", "level"),
    [
        (1.0, 10, Level.FULL),
        (1.0, FEW + 1, Level.KEYS),
        (1.0, SHOWN_KEYS + 1, Level.SHAPES),
        (0.2, 10, Level.KEYS),
        (0.1, 10, Level.SHAPES),
    ],
)
def test_the_more_and_the_smaller_nodes_are_the_less_is_painted_of_each(scale, count, level):
    assert level_for(scale, 50, count) is level


@pytest.mark.parametrize(("scale", "pixels"), [(0.1, 9), (1.0, 12), (2.0, 24), (9.0, 36)])
def test_names_can_always_be_read(scale, pixels):
    assert text_pixels(scale) == pixels
