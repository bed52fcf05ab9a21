"""A line that opens and closes what is below it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.windows import LEFT
from ui.widgets.fold import Fold


@pytest.fixture
def fold(qtbot, look):
    made = Fold("Bits & pieces", QLabel("inner"), look)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def inner(fold):
    return next(one for one in fold.findChildren(QLabel) if one.text() == "inner")


def test_it_is_closed_at_first_and_says_its_title_literally(fold):
    assert not fold.opened
    assert not inner(fold).isVisible()
    assert fold.title.accessibleName() == "Bits & pieces"


def test_a_click_opens_it_and_another_one_closes_it(fold, qtbot):
    qtbot.mouseClick(fold.title, LEFT)
    assert inner(fold).isVisible()
    qtbot.mouseClick(fold.title, LEFT)
    assert not inner(fold).isVisible()


def test_the_space_bar_opens_it(fold, qtbot):
    fold.title.setFocus()
    QTest.keyClick(fold.title, Qt.Key.Key_Space)
    assert fold.opened


def test_its_sign_is_another_one_while_it_is_open(fold):
    closed = fold.title.icon().pixmap(16, 16).toImage()
    fold.title.setChecked(True)
    assert fold.title.icon().pixmap(16, 16).toImage() != closed


def test_it_can_be_open_from_the_start(qtbot, look):
    made = Fold("Title", QLabel("inner"), look, opened=True)
    qtbot.addWidget(made)
    made.show()
    assert inner(made).isVisible()
