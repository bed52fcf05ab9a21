"""What the tour shows: a card with words beside a part of the window, and a ring around that part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import RADIUS
from ui.widgets.parts import button, column_in, label, row_of, stretch
from ui.words import said

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from ui.style import Look

WIDTH: Final = 320
GAP: Final = 10
"""Pixels between the ring and the card."""
RING: Final = 4
"""Pixels between what is pointed at and the ring."""


class TourCard(QFrame):
    """The words of one step with its buttons; it never takes the keys by itself, so that work goes on."""

    next_asked = Signal()
    back_asked = Signal()
    end_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self._over = parent
        self.setFixedWidth(WIDTH)
        self._title, self._words = label(size="section", wrapped=True), label(wrapped=True)
        self._count = label(tone="quiet", size="small")
        self._skip, self._back = button(self.tr("Skip"), kind="link"), button(self.tr("Back"))
        self._next = button(self.tr("Next"), kind="main")
        self._skip.clicked.connect(self.end_asked)
        self._back.clicked.connect(self.back_asked)
        self._next.clicked.connect(self.next_asked)
        column = column_in(self, margin=16, gap=8)
        for part in (self._title, self._words):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(row_of(self._skip, self._count, stretch(), self._back, self._next))

    def say(self, title: str, words: str, *, place: int, count: int) -> None:
        """Show the words of a step, and which of how many it is, counted from 0."""
        last = place == count - 1
        self._title.setText(title)
        self._words.setText(words)
        self._count.setText(self.tr("%1 of %2").replace("%1", str(place + 1)).replace("%2", str(count)))
        self._back.setEnabled(place > 0)
        self._skip.setVisible(not last)
        self._next.setText(self.tr("Done") if last else self.tr("Next"))
        self.setAccessibleName(f"{said('Tour')}: {title}")
        self.setAccessibleDescription(words)

    def heightForWidth(self, width: int) -> int:
        """Return the height that shows all words."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def stand_by(self, target: QRect) -> None:
        """Stand beside a part of the window, as near as there is room."""
        self.ensurePolished()
        size = QSize(WIDTH, self.heightForWidth(WIDTH))
        self.setGeometry(QRect(beside(target, size, self._over.rect()), size))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End the tour on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.end_asked.emit()
        else:
            super().keyPressEvent(event)


class Ring(QWidget):
    """A ring around a part of the window; the mouse reaches through it."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look, self._over = look, parent
        self.setObjectName("ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    def surround(self, target: QRect) -> None:
        """Stand around a part of the window."""
        self.setGeometry(target.adjusted(-RING, -RING, RING, RING).intersected(self._over.rect()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme.accent, 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)


def beside(target: QRect, size: QSize, room: QRect) -> QPoint:
    """Return where a card of this size stands: right of the target, below, left, above, or in its lower corner."""
    away = GAP + RING
    places = (
        QPoint(target.right() + away, target.top()),
        QPoint(target.left(), target.bottom() + away),
        QPoint(target.left() - away - size.width(), target.top()),
        QPoint(target.left(), target.top() - away - size.height()),
    )
    inner = room.adjusted(GAP, GAP, -GAP, -GAP)
    for place in places:
        kept = _kept(place, size, inner)
        if not QRect(kept, size).intersects(target):
            return kept
    return _kept(QPoint(target.right() - size.width() - away, target.bottom() - size.height() - away), size, inner)


def _kept(place: QPoint, size: QSize, room: QRect) -> QPoint:
    """A place moved so far that the card is inside the room."""
    x = max(room.left(), min(place.x(), room.right() - size.width()))
    y = max(room.top(), min(place.y(), room.bottom() - size.height()))
    return QPoint(x, y)
