"""Where the card of the tour stands."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.tour_card import Ring, TourCard, beside

ROOM, CARD = QRect(0, 0, 1000, 700), QSize(320, 160)


@pytest.mark.parametrize(
    "target",
    [
        QRect(10, 10, 60, 48),
        QRect(900, 10, 60, 30),
        QRect(10, 660, 980, 30),
        QRect(900, 600, 90, 90),
        QRect(300, 0, 400, 60),
    ],
)
def test_it_stands_beside_what_it_is_about_and_inside_the_window(target):
    place = QRect(beside(target, CARD, ROOM), CARD)
    assert ROOM.contains(place)
    assert not place.intersects(target)


def test_it_stands_in_a_corner_of_what_leaves_no_room():
    target = QRect(80, 40, 910, 640)
    place = QRect(beside(target, CARD, ROOM), CARD)
    assert target.contains(place)
    assert place.center().x() > target.center().x()
    assert place.center().y() > target.center().y()


def test_a_window_smaller_than_the_card_still_has_its_corner():
    assert beside(QRect(0, 0, 50, 50), CARD, QRect(0, 0, 200, 100)).x() <= 14


def test_it_says_which_step_it_is_and_ends_with_done(qtbot):
    over = QWidget()
    qtbot.addWidget(over)
    card = TourCard(over)
    card.say("Add", "Press it.", place=1, count=2)
    assert card.accessibleName() == "Tour: Add"
    assert card.accessibleDescription() == "Press it."
    texts = [part.text() for part in card.findChildren(QPushButton) if not part.isHidden()]
    assert texts == ["Back", "Done"]
    card.say("Add", "Press it.", place=0, count=2)
    assert [part.text() for part in card.findChildren(QPushButton) if not part.isHidden()] == ["Skip", "Back", "Next"]


def test_the_ring_goes_around_and_never_out_of_the_window(qtbot, look):
    over = QWidget()
    over.resize(300, 200)
    qtbot.addWidget(over)
    ring = Ring(over, look)
    ring.surround(QRect(100, 100, 50, 20))
    assert ring.geometry().contains(QRect(100, 100, 50, 20))
    ring.surround(QRect(0, 0, 300, 200))
    assert over.rect().contains(ring.geometry())
    assert not ring.grab().isNull()
    assert over.childAt(QPoint(5, 5)) is None
