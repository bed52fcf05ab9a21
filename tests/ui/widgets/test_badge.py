"""A flat button that is there only while it has something to say."""

from PySide6.QtWidgets import QWidget

from ui.widgets.badge import Badge
from ui.widgets.parts import row_in


def test_it_is_there_only_while_it_has_something_to_say(qtbot, look):
    around = QWidget()
    qtbot.addWidget(around)
    badge = Badge("merge", look)
    row_in(around).addWidget(badge)
    around.show()
    assert not badge.isVisible()
    badge.say("3 open conflicts")
    assert badge.isVisible()
    assert badge.text() == "3 open conflicts"
    badge.say("")
    assert not badge.isVisible()


def test_its_icon_follows_the_theme(qtbot, look):
    badge = Badge("merge", look)
    qtbot.addWidget(badge)
    light = badge.icon().pixmap(14, 14).toImage()
    look.choose("dark")
    assert badge.icon().pixmap(14, 14).toImage() != light
