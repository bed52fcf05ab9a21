"""Tiles: large buttons with a description."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tests.ui.windows import LEFT
from ui.widgets.tiles import Tile

WORDS = "A long description of what lies behind this tile, long enough to need several lines in a narrow column."


@pytest.fixture
def tile(qtbot, look):
    frame = QWidget()
    qtbot.addWidget(frame)
    made = Tile("web", look)
    made.say("<b>Title</b>", WORDS, "3 tasks")
    QVBoxLayout(frame).addWidget(made)
    frame.resize(300, 300)
    frame.show()
    yield made
    frame.hide()


def test_it_says_everything_to_screen_readers(tile):
    assert tile.accessibleName() == "<b>Title</b>"
    assert tile.accessibleDescription() == f"{WORDS} 3 tasks"


@pytest.mark.parametrize("width", [260, 340, 600])
def test_every_line_is_shown_at_any_width(qtbot, tile, width):
    tile.parentWidget().resize(width, 400)
    qtbot.wait(10)
    for part in tile.findChildren(QLabel):
        assert not part.wordWrap() or part.height() >= part.heightForWidth(part.width())


def test_a_click_anywhere_on_it_counts(qtbot, tile):
    with qtbot.waitSignal(tile.clicked):
        qtbot.mouseClick(tile, LEFT, pos=tile.rect().center())


def test_empty_lines_take_no_room(qtbot, tile):
    before = tile.sizeHint().height()
    tile.say("Title", "", "")
    qtbot.waitUntil(lambda: tile.sizeHint().height() < before)


def test_its_icon_follows_the_theme(tile, look):
    before = tile._icon.pixmap().toImage()
    look.choose("dark")
    assert tile._icon.pixmap().toImage() != before
