"""The cards of the inspector: a title and rows of facts about one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout

from ui.theme import figures
from ui.widgets.parts import button, card, label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QPushButton

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


def jump(text: str, go: Callable[[], object], *, tip: str = "") -> QPushButton:
    """Return a line of text that goes somewhere when it is pressed."""
    made = button(text.replace("&", "&&"), kind="link")
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.setAccessibleName(text)
    made.setToolTip(tip or text)
    made.clicked.connect(lambda _checked: go())
    return made
