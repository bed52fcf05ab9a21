"""A box to tick shows that it is ticked."""

import pytest

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
