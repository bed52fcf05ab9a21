"""A line of text that is shortened where there is no room."""

import pytest

from ui.widgets.elided import Elided


@pytest.fixture
def line(qtbot):
    made = Elided()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_text_that_fits_is_whole_and_needs_no_tip(line):
    line.resize(400, 20)
    line.say("Short")
    assert (line.text(), line.toolTip()) == ("Short", "")


def test_a_text_that_does_not_fit_is_shortened(line):
    line.resize(60, 20)
    line.say("A rather long name of a launch")
    assert line.text() != line.toolTip() == "A rather long name of a launch"


def test_it_gets_longer_with_more_room(line):
    line.resize(60, 20)
    line.say("A rather long name of a launch")
    line.resize(line.sizeHint())
    assert line.text() == "A rather long name of a launch"


def test_a_tip_shows_markup_literally(line):
    line.resize(60, 20)
    line.say("<b>A rather long name of a launch</b>")
    assert "&lt;b&gt;" in line.toolTip()


def test_an_empty_text_takes_no_room(line):
    line.say("")
    assert line.minimumSizeHint().width() < 10
