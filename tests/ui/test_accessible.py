"""Everything that keys reach tells screen readers its name, on every page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QScrollBar, QWidget

from ui.main_window import PAGES


def told(widget):
    """The name that a screen reader speaks."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def nameless(window):
    """The widgets of a window that can be reached by keys or hold rows, and have no name."""
    reached = [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and (part.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(part, QAbstractItemView))
        and not isinstance(part, QScrollBar)
        and not part.objectName().startswith("qt_")
    ]
    assert reached
    return [f"{type(part).__name__} in {type(part.parent()).__name__}" for part in reached if not told(part)]


@pytest.mark.parametrize("selected", [(), ("B",), ("K1",), ("S",), ("A", "B")])
@pytest.mark.parametrize("page", [page.name for page in PAGES])
def test_every_widget_has_an_accessible_name(qtbot, launched, page, selected):
    launched.show_page(page)
    launched.session.select(selected)
    qtbot.wait(20)
    assert nameless(launched) == []


def test_the_welcome_page_names_its_widgets(window):
    assert nameless(window) == []
