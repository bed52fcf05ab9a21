"""The small parts that every page is made of: labels, cards, buttons, separators."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon, pixmap
from ui.words import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QColor
    from PySide6.QtWidgets import QDialog

    from ui.theme import Theme

Box = TypeVar("Box", bound=QBoxLayout)


def label(text: str = "", *, tone: str = "", size: str = "", wrapped: bool = False) -> QLabel:
    """Return a label that shows its text literally; tone and size are those of `style.qss`."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrapped)
    for name, value in (("tone", tone), ("level", size)):
        if value:
            made.setProperty(name, value)
    return made


def retone(widget: QWidget, tone: str) -> None:
    """Give a widget another tone of `style.qss`."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def picture(name: str, color: QColor, size: int = 20) -> QLabel:
    """Return an icon of this color as a label, sharp on every screen."""
    made = QLabel()
    made.setFixedSize(size, size)
    made.setPixmap(pixmap(name, color, size, made.devicePixelRatioF()))
    return made


def button(text: str, *, kind: str = "") -> QPushButton:
    """Return a button with a text; kind is `main`, `link` or nothing."""
    made = QPushButton(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if kind:
        made.setProperty("kind", kind)
    return made


def action_button(action: QAction, text: str) -> QPushButton:
    """Return a button that says in its own words what an action does, and can be pressed while that can be done."""
    made = button(text)
    made.setToolTip(action.toolTip())
    made.setEnabled(action.isEnabled())
    action.enabledChanged.connect(made.setEnabled)
    made.clicked.connect(lambda _checked: action.trigger())
    return made


def icon_button(name: str, tip: str, theme: Theme, *, size: int = 18) -> QToolButton:
    """Return a button that shows only an icon and tells its meaning as tool tip and to screen readers."""
    made = QToolButton()
    made.setIcon(icon(name, theme))
    made.setIconSize(QSize(size, size))
    made.setToolTip(plain_tip(tip))
    made.setAccessibleName(tip)
    return made


def card(*, name: str = "card") -> tuple[QFrame, QVBoxLayout]:
    """Return a framed box and the column inside it."""
    frame = QFrame()
    frame.setObjectName(name)
    column = column_in(frame, margin=12, gap=8)
    return frame, column


def column_in(widget: QWidget, *, margin: int = 0, gap: int = 0) -> QVBoxLayout:
    """Lay a column into a widget."""
    return _spaced(QVBoxLayout(widget), margin, gap)


def row_in(widget: QWidget, *, margin: int = 0, gap: int = 0) -> QHBoxLayout:
    """Lay a row into a widget."""
    return _spaced(QHBoxLayout(widget), margin, gap)


def row_of(*widgets: QWidget, gap: int = 8) -> QHBoxLayout:
    """Return a row of widgets."""
    row = _spaced(QHBoxLayout(), 0, gap)
    for widget in widgets:
        row.addWidget(widget)
    return row


def stretch() -> QWidget:
    """Return an empty widget that takes the space left over in its row."""
    empty = QWidget()
    empty.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    return empty


def answers(dialog: QDialog, accept: str) -> QHBoxLayout:
    """Return the buttons at the foot of a dialog: do it, or think better of it."""
    main, other = button(accept, kind="main"), button(QCoreApplication.translate("Parts", "Cancel"))
    main.setDefault(True)
    main.clicked.connect(lambda _checked: dialog.accept())
    other.clicked.connect(lambda _checked: dialog.reject())
    return row_of(stretch(), other, main)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
            inner.deleteLater()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _spaced(box: Box, margin: int, gap: int) -> Box:
    box.setContentsMargins(margin, margin, margin, margin)
    box.setSpacing(gap)
    return box
