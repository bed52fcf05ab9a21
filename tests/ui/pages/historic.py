"""What somebody does on the history page, and what they see there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.pasts import entry
from tests.ui.windows import LEFT
from ui.pages.history import HistoryPage

NO_KEYS = Qt.KeyboardModifier.NoModifier


def found(qtbot, page):
    """Wait until what is asked for was found."""
    qtbot.waitUntil(lambda: not page._rest.isActive() and not page._looking.waiting)


def press(qtbot, page, text):
    """Click on the visible button that says this."""
    made = next(part for part in page.findChildren(QPushButton) if part.isVisible() and part.text() == text)
    qtbot.mouseClick(made, LEFT)
    if isinstance(page, HistoryPage):
        found(qtbot, page)


def click_on(qtbot, page, label, keys=NO_KEYS):
    """Click on the point of that label."""
    index = page.list.place(entry(page._session, label).id)
    page.view.scrollTo(index)
    qtbot.mouseClick(page.view.viewport(), LEFT, keys, page.view.visualRect(index).center())
    found(qtbot, page)


def labels(page):
    return [row.entry.label for row in page.list.rows if hasattr(row, "entry")]


def chosen(page):
    return [point.entry.label for point in page.chosen()]


def changed(page):
    """The rows that the tree shows."""
    model = page.pane.tree.changes
    return [model.index(row, 0).data() for row in range(model.rowCount())]
