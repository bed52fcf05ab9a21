"""What an empty list says: what it is for, and the one next step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.widgets.parts import button, column_in, label


class Blank(QWidget):
    """A title, a sentence and one button, in the middle of a view that has nothing to show."""

    accepted = Signal()

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._title, self._text = label(size="section"), label(tone="quiet", wrapped=True)
        self._button = button("", kind="main")
        self._button.clicked.connect(self.accepted)
        column = column_in(self, margin=16, gap=8)
        column.addStretch()
        for part in (self._title, self._text, self._button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        view.viewport().installEventFilter(self)
        self.hide()

    def say(self, title: str, text: str, step: str) -> None:
        """Show these words; the button offers the next step, if there is one."""
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(step)
        self._button.setVisible(bool(step))
        self._fill()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the view."""
        if event.type() == QEvent.Type.Resize:
            self._fill()
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        room = self._view.viewport().size()
        self._text.setFixedWidth(max(120, min(420, room.width() - 48)))
        self._text.setFixedHeight(max(0, self._text.heightForWidth(self._text.width())))
        self.resize(room)
