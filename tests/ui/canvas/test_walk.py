"""The steps of the keyboard through a graph."""

from __future__ import annotations

from tests.ui.canvas.pictures import a_picture
from ui.canvas import walk

PICTURE = a_picture("A>B A>C B>D C>D D>E F", critical="A C D E")


def row(name: str) -> int:
    return PICTURE.nodes.ids.index(name)


def test_right_leads_along_the_critical_link_first() -> None:
    assert walk.onward(PICTURE, row("A")) == row("C")


def test_left_leads_back_along_the_critical_link_first() -> None:
    assert walk.backward(PICTURE, row("D")) == row("C")


def test_nothing_leads_on_from_the_last_task() -> None:
    assert walk.onward(PICTURE, row("E")) is None
    assert walk.backward(PICTURE, row("A")) is None


def test_up_and_down_lead_to_the_nearest_in_the_column() -> None:
    upper, lower = sorted((row("B"), row("C")), key=lambda number: PICTURE.nodes.y[number])
    assert walk.beside(PICTURE, upper, down=True) == lower
    assert walk.beside(PICTURE, lower, down=False) == upper
