"""What is painted on the timeline: every meaning has a shape or a word beside its color."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from planner.change import apply
from planner.edits.baselines import take_baseline
from planner.model.people import Person
from planner.model.values import Constraint, Duration, LinkType, TaskKind
from tests.builders import a_plan, with_rows, with_settings, with_task
from tests.ui.timeline.charts import DAY, MONDAY, TEXT, a_chart, a_frame
from ui.theme import DARK, HIGH_CONTRAST, LIGHT, contrast, mixed
from ui.timeline.board import paint_rows
from ui.timeline.frame import HEAD, ROW, Marks
from ui.timeline.paint_ground import MINUTES_FROM
from ui.timeline.paint_head import paint_head
from ui.timeline.paint_ties import MOST, courses, ties_in
from ui.timeline.scale import Scale

pytestmark = pytest.mark.usefixtures("qapp")
PLAN = a_plan(TEXT)


def painted(frame):
    """The rows of a frame as a picture."""
    image = QImage(round(frame.width), round(frame.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_rows(painter, frame)
    painter.end()
    return image


def headed(frame):
    """The axis of a frame as a picture."""
    image = QImage(round(frame.width), HEAD, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_head(painter, frame)
    painter.end()
    return image


def holds(image, area, color, within=6):
    """Whether a color is somewhere in an area."""
    box = area.toAlignedRect().intersected(image.rect())
    spots = ((x, y) for x in range(box.left(), box.right() + 1) for y in range(box.top(), box.bottom() + 1))
    return any(_apart(image.pixelColor(*spot), color) <= within for spot in spots)


def _apart(one, other):
    return max(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def at(frame, task):
    """The row of a task as an area."""
    row = list(frame.chart.ids).index(task)
    return QRectF(0, frame.y_of(row), frame.width, ROW)


def box(frame, task):
    """The bar of a task."""
    return frame.box(list(frame.chart.ids).index(task))


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST])
def test_critical_bars_have_an_edge_of_their_own(theme):
    frame = replace(a_frame(a_chart("A 3d > C 1d; B 1d > C")), theme=theme)
    image = painted(frame)
    assert holds(image, box(frame, "A").adjusted(-2, -2, 2, 2), theme.critical)
    assert not holds(image, box(frame, "B").adjusted(-2, -2, 2, 2), theme.critical)


def test_float_is_a_line_to_where_the_task_has_to_be_done():
    frame = a_frame(a_chart("A 9d > C 1d; B 1d > C"))
    tail = box(frame, "B")
    late = frame.scale.x_of(frame.chart.bar(list(frame.chart.ids).index("B")).late)
    assert late > tail.right() + 50
    assert holds(painted(frame), QRectF(late - 2, tail.top(), 4, tail.height()), LIGHT.strong_line)


def test_progress_fills_the_bar_and_done_work_has_a_check():
    begun = with_task(PLAN, "A", actual_start=date(2026, 3, 2), remaining=Duration(480))
    frame = a_frame(a_chart(begun))
    bar, phase = box(frame, "A"), LIGHT.phase("", -1)
    image = painted(frame)
    left, right = (QRectF(bar.left() + bar.width() * share, bar.center().y() - 1, 4, 2) for share in (0.3, 0.9))
    assert holds(image, left, phase)
    assert not holds(image, right, phase)
    done = a_frame(a_chart(with_task(PLAN, "A", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 4))))
    assert holds(painted(done), box(done, "A"), LIGHT.done, within=40)


def test_the_baseline_lies_below_the_bar():
    plan = apply(PLAN, take_baseline(PLAN, a_chart(PLAN).schedule, "First", taken=date(2026, 3, 2)))
    frame = a_frame(a_chart(with_task(plan, "A", duration=plan.tasks["B"].duration)))
    assert holds(painted(frame), box(frame, "B").translated(0, 10), LIGHT.baseline)


@pytest.mark.parametrize(("day", "tone"), [(30, "done"), (5, "critical")])
def test_a_deadline_is_an_arrow_that_is_loud_when_missed(day, tone):
    frame = a_frame(a_chart(with_task(PLAN, "B", deadline=date(2026, 3, day))), scale=Scale(MONDAY - DAY, 0.02))
    x = frame.scale.x_of(MONDAY + (day - 1) * DAY)
    spot = QRectF(x - 2, box(frame, "B").center().y() - 4, 4, 4)
    assert holds(painted(frame), spot, getattr(LIGHT, tone))


def test_a_date_that_binds_is_a_bracket():
    plan = with_task(PLAN, "C", constraint=Constraint.SNET, constraint_date=date(2026, 3, 20))
    frame = a_frame(a_chart(plan))
    x = frame.scale.x_of(MONDAY + 18 * DAY)
    area = at(frame, "C")
    assert holds(painted(frame), QRectF(x - 1, area.top() + 5, 3, 15), LIGHT.accent, within=90)


@pytest.mark.parametrize(("kind", "tone"), [(TaskKind.MILESTONE, "text"), (TaskKind.GATE, "gate")])
def test_gates_and_milestones_are_signs_with_free_corners(kind, tone):
    frame = a_frame(a_chart(with_task(a_plan("A 3d; M 0d"), "M", kind=kind)))
    image, sign = painted(frame), box(frame, "M").adjusted(-2, -2, 2, 2)
    assert holds(image, sign, getattr(LIGHT, tone), within=60)
    assert not holds(image, QRectF(sign.left(), sign.top(), 1, 1), getattr(LIGHT, tone), within=60)


def test_words_stand_beside_bars_unless_they_would_cover_other_rows():
    plan = with_task(with_rows(PLAN, Person(id="N", key="N1", name="Ana Ruiz")), "A", owner="N")
    near = a_frame(a_chart(plan))
    beside = QRectF(box(near, "A").right() + 10, at(near, "A").top() + 4, 60, 20)
    assert holds(painted(near), beside, LIGHT.quiet, within=40)
    far = a_frame(a_chart(plan), scale=Scale(MONDAY - 100 * DAY, 0.0007))
    beside = QRectF(box(far, "A").right() + 10, at(far, "A").top() + 4, 60, 20)
    assert not holds(painted(far), beside, LIGHT.quiet, within=40)


def test_free_days_are_shaded_and_nights_once_there_is_room():
    shade = mixed(LIGHT.surface, LIGHT.strong_line, 0.12)
    for per_minute, minute, shaded in [
        (0.03, MONDAY + 5.5 * DAY, True),
        (0.03, MONDAY + 2 * DAY + 120, False),
        (MINUTES_FROM, MONDAY + 2 * DAY + 120, True),
        (0.001, MONDAY + 5.5 * DAY, False),
    ]:
        frame = a_frame(a_chart(PLAN), scale=Scale(minute - 450 / per_minute, per_minute))
        assert holds(painted(frame), QRectF(449, 350, 3, 10), shade, within=1) == shaded


def test_selected_rows_and_the_one_under_the_pointer_are_marked():
    frame = replace(a_frame(a_chart(PLAN)), marks=Marks(frozenset({1}), hovered=2))
    image = painted(frame)
    chosen, hovered, plain = (image.pixelColor(890, round(frame.y_of(row)) + 10) for row in (1, 2, 3))
    assert len({color.name() for color in (chosen, hovered, plain)}) == 3


def test_now_status_and_target_cross_all_rows_and_are_named_on_the_axis():
    plan = with_settings(PLAN, status_date=date(2026, 3, 4), target=date(2026, 3, 12))
    frame = a_frame(a_chart(plan, now=MONDAY + DAY), scale=Scale(MONDAY - DAY, 0.04))
    image, axis = painted(frame), headed(frame)
    for line in frame.chart.lines:
        x = frame.scale.x_of(line.minute)
        color = getattr(LIGHT, line.tone)
        assert holds(image, QRectF(x - 1, 380, 3, 18), color)
        assert holds(axis, QRectF(x - 4, HEAD - 16, 20, 14), color)
        assert contrast(color, LIGHT.surface) >= 4.5


def test_the_names_of_lines_that_stand_close_give_way():
    plan = with_settings(PLAN, status_date=date(2026, 3, 3), target=date(2026, 3, 3))
    frame = a_frame(a_chart(plan, now=MONDAY + DAY), scale=Scale(MONDAY, 0.01))
    assert holds(headed(frame), QRectF(frame.scale.x_of(MONDAY + 2 * DAY), HEAD - 16, 40, 14), LIGHT.gate)
    assert not holds(headed(frame), QRectF(frame.scale.x_of(MONDAY + DAY) + 6, HEAD - 16, 6, 12), LIGHT.accent)


@pytest.mark.parametrize("kind", list(LinkType))
@pytest.mark.parametrize("text", ["A 3d; B 2d", "B 2d; A 3d"])
def test_links_go_at_right_angles_from_the_end_to_the_end_that_they_tie(kind, text):
    frame = a_frame(a_chart(a_plan(f"{text}; A > B {kind}")))
    points = next(courses(frame, np.array([0])))
    for before, after in pairwise(points):
        assert before[0] == after[0] or before[1] == after[1]
    tail, head = box(frame, "A"), box(frame, "B")
    assert points[0][0] == pytest.approx(tail.left() if str(kind).startswith("S") else tail.right(), abs=1)
    assert head.left() - 1 <= points[-1][0] <= head.right() + 1
    assert abs(points[-1][1] - head.center().y()) <= head.height() / 2 + 1


def test_critical_links_are_painted_in_their_color():
    frame = a_frame(a_chart("A 3d; X 1d; B 2d; A > B"))
    between = QRectF(box(frame, "A").right() - 4, at(frame, "X").top() + 4, 20, 20)
    assert holds(painted(frame), between, LIGHT.critical)


def test_links_out_of_sight_are_left_out_and_too_many_are_thinned():
    many = a_chart("; ".join(f"T{number} 1d" for number in range(60)) + "; T0 > T59; T50 > T51")
    assert len(ties_in(a_frame(many))) == 1
    assert len(ties_in(a_frame(many, top=45 * ROW))) == 2
    crowd = "; ".join(f"T{number} 1d" for number in range(1200))
    links = "; ".join(f"T{number} > T{number + 1100}" for number in range(95))
    far = "; ".join(f"T{number} > T{number + 1000}" for number in range(100, 190))
    chart = a_chart(f"{crowd}; {links}; {far}")
    assert len(ties_in(a_frame(chart, top=500 * ROW))) <= MOST


def test_everything_is_painted_in_the_colors_of_the_theme():
    frame = replace(a_frame(a_chart(PLAN)), theme=DARK)
    assert painted(frame).pixelColor(450, 395) in (DARK.surface, mixed(DARK.surface, DARK.strong_line, 0.12))
