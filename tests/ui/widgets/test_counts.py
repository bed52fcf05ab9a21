"""The number of findings in the status strip: words beside icons, and a button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.windows import texts_of
from ui.widgets.counts import Counts


@pytest.fixture
def counts(qtbot, look):
    made = Counts(look)
    qtbot.addWidget(made)
    made.show_counts({})
    return made


def words(counts):
    """The words that are seen."""
    return [text for text in texts_of(counts, QLabel) if text]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, ["no findings"]),
        ({"error": 1}, ["1 error"]),
        ({"warning": 5, "error": 2, "note": 3}, ["2 errors", "5 warnings"]),
        ({"note": 3}, ["3 notes"]),
        ({"note": 1, "warning": 1}, ["1 warning", "1 note"]),
    ],
)
def test_the_two_gravest_severities_are_told_in_words(counts, given, told):
    counts.show_counts(given)
    assert words(counts) == told
    assert counts.accessibleName() == ", ".join(told)


def test_without_a_plan_there_is_nothing_to_tell(counts):
    counts.show_counts(None)
    assert counts.isHidden()
    counts.show_counts({"error": 1})
    assert not counts.isHidden()


def test_every_word_has_an_icon_that_follows_the_theme(counts, look):
    counts.show_counts({"error": 1})
    before = counts._parts["error"][0].pixmap().toImage()
    look.choose("dark")
    assert counts._parts["error"][0].pixmap().toImage() != before
    look.choose("light")


def test_it_takes_clicks_on_its_words(qtbot, counts):
    counts.show_counts({"error": 2})
    counts.resize(counts.sizeHint())
    counts.show()
    with qtbot.waitSignal(counts.clicked):
        qtbot.mouseClick(counts, Qt.MouseButton.LeftButton)
    assert counts.minimumSizeHint().width() > 40
