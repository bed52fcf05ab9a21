"""What is heard of a node is what is seen of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.ui.canvas.pictures import a_picture
from ui.canvas.picture import Nodes, Shape, Sign
from ui.canvas.spoken_graph import spoken_node, urgency


def node(**said: object) -> str:
    """The words of a node that differs from a plain one."""
    nodes: Nodes = a_picture("A B").nodes
    return spoken_node(replace(nodes, **said), 0)


def flags(first: bool) -> np.ndarray:
    return np.array([first, False])


def test_a_plain_task_has_key_name_dates_and_duration() -> None:
    assert node() == "A Task A, 2 Mar, 3d"


def test_a_task_without_a_name_has_its_key() -> None:
    assert node(names=("", "")) == "A, 2 Mar, 3d"


@pytest.mark.parametrize(
    ("shape", "word"), [(Shape.DIAMOND, "milestone"), (Shape.HEXAGON, "gate"), (Shape.BRACKET, "summary task")]
)
def test_the_shape_is_said(shape: Shape, word: str) -> None:
    assert node(shape=np.array([shape, Shape.BOX])) == f"A Task A, {word}, 2 Mar, 3d"


def test_a_folded_summary_task_is_said_to_be_folded() -> None:
    assert "folded" in node(sign=np.array([Sign.FOLDED, Sign.NONE]))
    assert "folded" not in node(sign=np.array([Sign.OPEN, Sign.NONE]))


def test_the_outline_is_said() -> None:
    assert node(critical=flags(True)) == "A Task A, critical, 2 Mar, 3d"
    assert node(near_critical=flags(True)) == "A Task A, near-critical, 2 Mar, 3d"
    assert node(done=flags(True), critical=flags(True)) == "A Task A, done, 2 Mar, 3d"


def test_float_badge_and_slip_are_said() -> None:
    said = node(floats=("float 2 d", ""), badges=("1.2 d", ""), slips=("+3 d", ""))
    assert said == "A Task A, 2 Mar, 3d, float 2 d, risk 1.2 d, slipped +3 d"


def test_one_word_tells_how_urgent_a_task_is() -> None:
    assert urgency(done=True, critical=True, near=True) == "done"
    assert urgency(done=False, critical=True, near=True) == "critical"
    assert urgency(done=False, critical=False, near=True) == "near-critical"
    assert urgency(done=False, critical=False, near=False) == ""
