"""The strip over the graph that says what is looked at, and how to leave that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtWidgets import QFrame

from ui.theme import SPACE
from ui.widgets.parts import button, label, row_in

if TYPE_CHECKING:
    from ui.canvas.graph import GraphView


class GraphStrip(QFrame):
    """Stands above the graph while it has words."""

    left = Signal()
    """When everything is to be shown again."""

    def __init__(self, view: GraphView) -> None:
        super().__init__(view)
        self._view = view
        self.setObjectName("trial")
        self.setAccessibleName(self.tr("What the graph shows"))
        self._words = label(wrapped=True)
        self.leaving = button(self.tr("Show everything (Esc)"))
        self.leaving.clicked.connect(lambda _checked: self.left.emit())
        row = row_in(self, gap=SPACE[1])
        row.setContentsMargins(SPACE[2], SPACE[0], SPACE[2], SPACE[0])
        row.addWidget(self._words, 1)
        row.addWidget(self.leaving)
        view.installEventFilter(self)
        self.hide()

    def say(self, words: str) -> None:
        """Show the words, or nothing."""
        self._words.setText(words)
        self.setAccessibleDescription(words)
        self.setVisible(bool(words))
        self._take_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as wide as the graph."""
        if event.type() == QEvent.Type.Resize:
            self._take_room()
        return super().eventFilter(watched, event)

    def _take_room(self) -> None:
        """Let the graph begin below."""
        shown = bool(self._words.text())
        wide = self._view.width()
        high = max(self.sizeHint().height(), self.heightForWidth(wide)) if shown else 0
        self.setGeometry(QRect(0, 0, wide, high))
        if self._view.viewportMargins().top() != high:
            self._view.setViewportMargins(0, high, 0, 0)
