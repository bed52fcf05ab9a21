"""A box to tick shows that it is ticked."""

from pathlib import Path

import pytest

from ui.widgets import tick
from ui.widgets.tick import Tick


@pytest.mark.parametrize("theme", ["light", "dark", "high contrast"])
def test_a_tick_is_seen_in_every_theme(qtbot, look, theme):
    look.choose(theme)
    box = Tick("Several pages")
    qtbot.addWidget(box)
    box.show()
    empty = box.grab().toImage()
    box.setChecked(True)
    assert box.grab().toImage() != empty


def test_a_tick_that_is_taken_away_leaves_the_box_empty(qtbot, look):
    box = Tick("Several pages")
    qtbot.addWidget(box)
    box.show()
    empty = box.grab().toImage()
    box.setChecked(True)
    box.setChecked(False)
    assert box.grab().toImage() == empty


def test_every_box_is_one_that_shows_its_check():
    """The style sheet draws the frame alone, so that a plain check box stays empty when it is ticked."""
    folder = Path(tick.__file__).parents[1]
    plain = [path.name for path in folder.rglob("*.py") if " QCheckBox(" in path.read_text("utf-8")]
    assert plain == []
