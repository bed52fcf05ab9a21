"""Every widget of every page and dialog: it has a name, keys reach it, and its text is not cut off, also enlarged."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit, QToolButton, QWidget

from tests.ui.opened import a_launch
from tests.ui.test_accessible import nameless
from tests.ui.windows import closed_beside, open_plan, shared_window
from ui.areas import PAGES
from ui.widgets.elided import Elided

DIALOGS = ("file.print", "task.baseline", "help.keys", "help.about", "help.palette")
PLACES = ["welcome", *(page.name for page in PAGES), *DIALOGS]
SCALES = (1.0, 1.5, 2.0)
KNOWN = {"About": "a long path of the settings file, which can be selected and copied whole"}
"""What may be cut off, by what it stands in, and why."""


def called(widget):
    """How an offender is named: its kind, its text and what it stands in."""
    text = getattr(widget, "text", str)()
    inside = widget.parentWidget()
    return f"{type(widget).__name__} '{text[:40]}' in {type(inside).__name__ if inside else 'nothing'}"


def shown_at(qtbot, window, place):
    """The page or dialog of that name, open on the small launch."""
    qtbot.waitUntil(lambda: window._settled and window.workshop.idle)
    if window.session is None:
        open_plan(window, a_launch())
    window.show_page("plan")
    qtbot.waitUntil(lambda: window.faces is not None and window.workshop.idle)
    window.session.select(("B",))
    if place not in DIALOGS:
        window.show_page(place)
        return window
    window.commands.actions[place].trigger()
    qtbot.waitUntil(lambda: any(one is not window and one.isVisible() for one in QApplication.topLevelWidgets()))
    return next(one for one in QApplication.topLevelWidgets() if one is not window and one.isVisible())


def unreached(whole):
    """The buttons and fields that are in use but that Tab does not reach, walking all the way round."""
    chain, one = set(), whole.nextInFocusChain()
    while one not in chain:
        chain.add(one)
        one = one.nextInFocusChain()
    return [
        called(part)
        for part in whole.findChildren(QAbstractButton)
        if part.isVisible()
        and part.isEnabled()
        and (part not in chain or not part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not part.objectName().startswith("qt_")
        and not isinstance(part.parentWidget(), (QAbstractButton, QLineEdit))  # Escape does what a field's button does
    ]


def room_of(widget):
    """The width that the text of a label or button needs, in pixels of the screen."""
    measure = widget.fontMetrics()
    return max(measure.horizontalAdvance(line) for line in widget.text().replace("&", "").splitlines())


def clipped(whole):
    """The labels and buttons whose text does not fit, but for those that shorten it with dots and a tip."""
    return [called(part) for part in whole.findChildren(QWidget) if part.isVisible() and _is_cut(part)]


def _is_cut(part):
    if isinstance(part, Elided) or type(part.parentWidget()).__name__ in KNOWN or not getattr(part, "text", str)():
        return False
    if isinstance(part, QLabel):
        needed = part.heightForWidth(part.width()) if part.wordWrap() else part.fontMetrics().height()
        rich = part.textFormat() is Qt.TextFormat.RichText
        wide = not part.wordWrap() and not rich and room_of(part) > part.contentsRect().width() + 1
        return wide or needed > part.height() + 1
    if isinstance(part, QToolButton) and part.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return False
    mark = 16 if isinstance(part, QCheckBox) else 0
    return isinstance(part, QAbstractButton) and room_of(part) + mark > part.width()


def _still(qtbot, whole):
    """Let the layout settle; whether it still has something to do."""
    before = clipped(whole)
    qtbot.wait(60)
    return clipped(whole) != before


@contextmanager
def enlarged(qapp, window, factor):
    """The window with every text larger, as people do it in the settings of their desktop, and with room for that."""
    font = QFont(qapp.font())
    larger = QFont(font)
    larger.setPixelSize(round(font.pixelSize() * factor))
    qapp.setFont(larger)
    window.resize(round(1440 * factor), round(900 * factor))
    yield window
    qapp.setFont(font)


@pytest.fixture(scope="module", params=SCALES)
def scaled(request, qapp, tmp_path_factory):
    """One window for all places at a scale."""
    home = tmp_path_factory.mktemp("scaled")
    with shared_window(qapp, home) as window, enlarged(qapp, window, request.param):
        yield window


@pytest.mark.parametrize("place", PLACES)
def test_every_widget_has_a_name_and_is_reached_by_tab_and_no_text_is_cut_off_at_any_scale(qtbot, scaled, place):
    whole = shown_at(qtbot, scaled, place)
    qtbot.wait(20)
    assert nameless(whole) == []
    assert unreached(whole) == []
    qtbot.waitUntil(lambda: not clipped(whole) or not _still(qtbot, whole))
    assert clipped(whole) == []
    closed_beside(scaled)


def test_a_label_that_is_too_narrow_is_told(qtbot):
    whole = QWidget()
    qtbot.addWidget(whole)
    label = QLabel("Too long for its room", whole)
    whole.show()
    label.setFixedWidth(20)
    assert clipped(whole) == ["QLabel 'Too long for its room' in QWidget"]


def test_a_button_that_tab_passes_over_is_told(qtbot):
    whole = QWidget()
    qtbot.addWidget(whole)
    button = QToolButton(whole)
    button.setText("Lost")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    whole.show()
    assert unreached(whole) == ["QToolButton 'Lost' in QWidget"]
