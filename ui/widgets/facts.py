"""The cards of the inspector: a title and rows of facts about one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout

from ui.theme import figures
from ui.widgets.parts import card, label
from ui.words import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QResizeEvent

Fact = tuple[str, str, str]
"""What a fact is called, what it says, and its tone."""


def fact_card(title: str, facts: Iterable[Fact]) -> tuple[QFrame, QVBoxLayout]:
    """Return a card of facts under a caption, and the column inside it for more."""
    frame, column = card()
    if title:
        column.addWidget(label(title, size="caption"))
    column.addLayout(fact_grid(facts))
    frame.setAccessibleName(title)
    return frame, column


def fact_grid(facts: Iterable[Fact]) -> QGridLayout:
    """Lay facts out as two columns, what they are called and what they say."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for row, (name, text, tone) in enumerate(facts):
        said = label(text, tone=tone, wrapped=True)
        said.setFont(figures(said.font()))
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(label(name, tone="quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said, row, 1)
    return grid


class Jump(QPushButton):
    """A line of text that goes somewhere when it is pressed, shortened where there is no room for it."""

    def __init__(self, text: str, tip: str = "") -> None:
        super().__init__()
        self._text = text
        self.setProperty("kind", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(tip or text))
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the text as there is room for."""
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        room = max(40, self.width() - 12)
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))


def jump(text: str, go: Callable[[], object], *, tip: str = "") -> QPushButton:
    """Return a line of text that goes somewhere when it is pressed."""
    made = Jump(text, tip)
    made.clicked.connect(lambda _checked: go())
    return made
