"""Where rows and bars are in pixels."""

from __future__ import annotations

import pytest

from tests.ui.timeline.charts import a_chart, a_frame
from ui.timeline.frame import BAR, LEAST, ROW, SIGN, THIN
from ui.timeline.scale import Scale

pytestmark = pytest.mark.usefixtures("qapp")
CHART = a_chart()
ROWS = {task: row for row, task in enumerate(CHART.ids)}


def test_only_rows_in_sight_are_painted():
    assert a_frame(CHART).rows == range(len(CHART.ids))
    many = a_chart("; ".join(f"T{number}" for number in range(100)))
    assert a_frame(many, top=10 * ROW + 5).rows == range(10, 25)


def test_bars_brackets_and_signs_have_their_heights():
    frame = a_frame(CHART)
    assert frame.box(ROWS["A"]).height() == BAR
    assert frame.box(ROWS["S"]).height() == THIN
    assert (frame.box(ROWS["M"]).width(), frame.box(ROWS["M"]).height()) == (SIGN, SIGN)


def test_bars_stand_in_the_middle_of_their_rows():
    frame = a_frame(CHART, top=3)
    for task in "ABC":
        assert frame.box(ROWS[task]).center().y() == pytest.approx(ROWS[task] * ROW - 3 + ROW / 2, abs=1)


def test_a_bar_goes_from_start_to_finish():
    frame = a_frame(CHART)
    bar, box = CHART.bar(ROWS["B"]), frame.box(ROWS["B"])
    assert box.left() == pytest.approx(frame.scale.x_of(bar.start), abs=1)
    assert box.right() == pytest.approx(frame.scale.x_of(bar.finish), abs=1.5)


def test_the_shortest_bar_can_be_seen():
    frame = a_frame(CHART, scale=Scale(CHART.span[0], 1e-4))
    assert frame.box(ROWS["B"]).width() == LEAST
