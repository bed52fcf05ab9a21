"""View and keys stay where they are while a scroll area is filled anew."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QWidget

from ui.widgets.kept_place import KeptPlace
from ui.widgets.parts import clear, column_in


class Filled(QWidget):
    """A line to type into above an area of forty buttons, each 40 pixels high."""

    def __init__(self, qtbot):
        super().__init__()
        self.line, self.scroll, paper = QLineEdit(), QScrollArea(), QWidget()
        outer = column_in(self)
        outer.addWidget(self.line)
        outer.addWidget(self.scroll)
        self.column = column_in(paper)
        self.scroll.setWidgetResizable(True)
        self.scroll.setWidget(paper)
        self.place = KeptPlace(self.scroll)
        qtbot.addWidget(self)
        self.resize(300, 300)
        self.fill(range(40))
        self.show()
        qtbot.waitExposed(self)
        self.bar = self.scroll.verticalScrollBar()

    def fill(self, numbers):
        """Put buttons of these numbers in."""
        clear(self.column)
        for number in numbers:
            made = QPushButton(str(number))
            made.setObjectName(f"b{number}")
            made.setFixedHeight(40)
            self.column.addWidget(made)

    def again(self, qtbot, numbers, **how):
        """Fill it anew with the place kept."""
        with self.place.kept(**how):
            self.fill(numbers)
        qtbot.wait(30)

    def button(self, number):
        """The button of a number that is shown."""
        return next(one for one in self.findChildren(QPushButton, f"b{number}") if one.isVisible())

    def top(self, number):
        """How far a button is below the upper edge of what is seen."""
        return self.button(number).y() - self.bar.value()


@pytest.fixture
def area(qtbot):
    return Filled(qtbot)


def test_view_and_keys_stay_at_the_button_of_the_same_name(qtbot, area):
    area.bar.setValue(400)
    area.button(12).setFocus()
    old = area.button(12)
    area.again(qtbot, range(40))
    assert area.bar.value() == 400
    assert area.focusWidget() is area.button(12) is not old


def test_the_button_stays_at_its_height_when_lines_above_it_come_and_go(qtbot, area):
    area.bar.setValue(400)
    area.button(12).setFocus()
    area.again(qtbot, [*range(100, 103), *range(40)])
    assert area.top(12) == 80
    area.again(qtbot, range(5, 40))
    assert area.top(12) == 80


def test_the_next_button_takes_over_from_one_that_is_gone_and_else_the_one_before(qtbot, area):
    area.button(12).setFocus()
    area.again(qtbot, [number for number in range(40) if number not in (12, 13)])
    assert area.focusWidget().objectName() == "b14"
    area.again(qtbot, range(10))
    assert area.focusWidget().objectName() == "b9"


def test_an_area_without_buttons_takes_the_keys_itself(qtbot, area):
    area.button(12).setFocus()
    area.again(qtbot, ())
    assert area.focusWidget() is area.scroll


def test_keys_elsewhere_stay_there(qtbot, area):
    area.bar.setValue(400)
    area.line.setFocus()
    area.again(qtbot, range(40))
    assert (area.focusWidget(), area.bar.value()) == (area.line, 400)


def test_who_goes_elsewhere_meanwhile_is_not_called_back(qtbot, area):
    area.button(12).setFocus()
    with area.place.kept():
        area.fill(range(40))
    area.line.setFocus()
    qtbot.wait(30)
    assert area.focusWidget() is area.line


def test_two_fillings_in_one_turn_keep_the_place_of_the_first(qtbot, area):
    area.bar.setValue(400)
    area.button(12).setFocus()
    with area.place.kept():
        area.fill(range(40))
    area.again(qtbot, range(40))
    assert (area.focusWidget().objectName(), area.bar.value()) == ("b12", 400)


def test_another_matter_begins_at_its_top(qtbot, area):
    area.bar.setValue(400)
    area.again(qtbot, range(40), anew=True)
    assert area.bar.value() == 0
    assert area.scroll.viewport().updatesEnabled()
