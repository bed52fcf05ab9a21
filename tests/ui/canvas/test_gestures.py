"""What a drag does by itself, before anybody is asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from ui.canvas.gestures import Choosing, Linking, Moving, _beside

TAIL = 0


def linking(verdicts: dict[int, str | None], done: list[tuple[int | None, QPointF]], asked: list[int]) -> Linking:
    """A link from row 0; what is judged goes to `asked`, what is made to `done`."""

    def judge(_tail: int, head: int) -> str | None:
        asked.append(head)
        return verdicts.get(head)

    return Linking(TAIL, QPointF(), judge, lambda head, at: done.append((head, at)))


def test_a_band_holds_the_same_whichever_way_it_is_drawn() -> None:
    boxes: list[QRectF] = []
    Choosing(QPointF(10, 20), boxes.append).move(QPointF(110, 70), None)
    Choosing(QPointF(110, 70), boxes.append).move(QPointF(10, 20), None)
    assert boxes[0] == boxes[1] == QRectF(10, 20, 100, 50)


def test_a_band_chooses_while_it_is_drawn_and_not_again_at_the_end() -> None:
    boxes: list[QRectF] = []
    gesture = Choosing(QPointF(0, 0), boxes.append)
    gesture.move(QPointF(5, 5), None)
    gesture.move(QPointF(9, 9), None)
    gesture.finish()
    assert len(boxes) == 2


def test_a_move_is_the_way_from_the_press_to_the_end() -> None:
    moves: list[QPointF] = []
    gesture = Moving(QPointF(10, 10), [1], moves.append)
    gesture.move(QPointF(500, 500), None)
    gesture.move(QPointF(40, 5), None)
    assert moves == []
    gesture.finish()
    assert moves == [QPointF(30, -5)]


def test_a_task_under_a_new_link_is_judged_once_however_long_the_pointer_stays() -> None:
    asked: list[int] = []
    gesture = linking({}, [], asked)
    for x in range(5):
        gesture.move(QPointF(x, 0), 3)
    assert asked == [3]


def test_a_task_is_judged_again_when_the_pointer_comes_back() -> None:
    asked: list[int] = []
    gesture = linking({}, [], asked)
    for under in (3, None, 3):
        gesture.move(QPointF(), under)
    assert asked == [3, 3]


def test_a_refused_link_is_not_made() -> None:
    done: list[tuple[int | None, QPointF]] = []
    gesture = linking({3: "a cycle"}, done, [])
    gesture.move(QPointF(), 3)
    gesture.finish()
    assert done == []


@pytest.mark.parametrize(("last", "made"), [(4, 4), (None, None)])
def test_leaving_the_refused_task_lifts_the_refusal(last: int | None, made: int | None) -> None:
    done: list[tuple[int | None, QPointF]] = []
    gesture = linking({3: "a cycle"}, done, [])
    gesture.move(QPointF(), 3)
    gesture.move(QPointF(7, 8), last)
    gesture.finish()
    assert done == [(made, QPointF(7, 8))]


@pytest.mark.parametrize("corner", [(0, 0), (790, 0), (0, 590), (790, 590)])
def test_the_words_stay_inside_the_view(corner: tuple[int, int]) -> None:
    view = QRectF(0, 0, 800, 600)
    assert view.contains(_beside(QPointF(*corner), QRectF(0, 0, 200, 60), view))


@pytest.mark.parametrize("corner", [(100, 100), (790, 100), (100, 590), (790, 590)])
def test_the_words_never_hide_what_is_under_the_pointer(corner: tuple[int, int]) -> None:
    at = QPointF(*corner)
    assert not _beside(at, QRectF(0, 0, 200, 60), QRectF(0, 0, 800, 600)).contains(at)
