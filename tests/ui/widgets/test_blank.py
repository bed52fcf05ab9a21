"""What an empty list says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView, QPushButton

from ui.widgets.blank import Blank


def test_words_and_button_fill_the_view_and_the_button_speaks(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show()
    blank = Blank(view)
    assert not blank.isVisible()
    blank.say("Nothing yet", "What this list is for, in a sentence that is long enough to be wrapped.", "Add one")
    assert blank.size() == view.viewport().size()
    assert next(part.text() for part in blank.findChildren(QLabel)) == "Nothing yet"
    with qtbot.waitSignal(blank.accepted):
        qtbot.mouseClick(blank.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_it_stays_as_large_as_the_view(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    view.show()
    blank = Blank(view)
    blank.say("Nothing yet", "Words.", "Add one")
    view.resize(420, 360)
    qtbot.waitUntil(lambda: blank.size() == view.viewport().size())
    view.resize(150, 120)
    qtbot.waitUntil(lambda: blank.size() == view.viewport().size())
