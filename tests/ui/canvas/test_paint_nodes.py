"""What nodes show where there is little room."""

from dataclasses import replace

import numpy as np
import pytest

from tests.ui.canvas.pictures import a_picture
from ui.canvas.camera import Camera
from ui.canvas.graph import GraphView
from ui.canvas.paint_nodes import rest_of


@pytest.fixture
def frame(qtbot):
    """A frame with an open task A and a finished task B, each of three days."""
    view = GraphView()
    qtbot.addWidget(view)
    picture = a_picture("A>B")
    view.set_picture(replace(picture, nodes=replace(picture.nodes, done=np.array([False, True]))))
    return view._frame(Camera(), view.scene.rects[0], live=True)


def test_a_duration_is_shown_whole_or_not_at_all(frame):
    wide = frame.words.quiet_width("3d")
    assert rest_of(frame, 0, wide, name=False) == "3d"
    assert rest_of(frame, 0, wide - 1, name=False) == ""


def test_a_finished_task_keeps_its_check_where_the_duration_has_no_room(frame):
    whole, check = frame.words.quiet_width("3d ✓"), frame.words.quiet_width("✓")
    found = [rest_of(frame, 1, room, name=False) for room in (whole, whole - 1, check, check - 1)]
    assert found == ["3d ✓", "✓", "✓", ""]


def test_a_name_is_cut_where_something_of_it_can_be_read(frame):
    duration = frame.words.quiet_width("3d")
    assert rest_of(frame, 0, 500, name=True) == "Task A"
    assert rest_of(frame, 0, duration + 5, name=True).endswith("…")
    assert rest_of(frame, 0, duration, name=True) == ""
