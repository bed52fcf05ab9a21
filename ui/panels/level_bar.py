"""The cases of a test level as a bar: passed, failed, blocked, skipped and not run, each with its count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner import Result
from ui.theme import figures, mixed, text_on
from ui.words import plain_tip, said

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from planner import LevelFigures
    from ui.style import Look
    from ui.theme import Theme

HEIGHT: Final = 18
IDLE: Final = "not run"
PARTS: Final = (*(str(result) for result in Result), IDLE)
"""The parts of the bar in their order."""


def parts_of(found: LevelFigures) -> dict[str, int]:
    """How many cases each part of the bar stands for."""
    counts = {str(result): found.count(result) for result in Result}
    return {**counts, IDLE: len(found.cases) - sum(counts.values())}


def in_words(parts: dict[str, int]) -> str:
    """The parts as words, those without cases left out."""
    told = [f"{count} {said(part)}" for part, count in parts.items() if count]
    return ", ".join(told) or said("No test case")


class LevelBar(QWidget):
    """A bar whose parts are as wide as they have cases; hatching tells what failed or was blocked from the rest."""

    def __init__(self, look: Look, parts: dict[str, int]) -> None:
        super().__init__()
        self._look, self.parts = look, parts
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(in_words(parts))
        self.setToolTip(plain_tip(in_words(parts)))
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a line."""
        return QSize(220, HEIGHT)

    def boxes(self) -> dict[str, QRectF]:
        """Where each part that has cases is painted."""
        whole, left, found = max(1, sum(self.parts.values())), 0.0, {}
        for part, count in self.parts.items():
            wide = self.width() * count / whole
            if count:
                found[part] = QRectF(left, 0, wide, HEIGHT)
            left += wide
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts with their counts, where there is room for them."""
        painter, theme = QPainter(self), self._look.theme
        painter.setFont(figures(painter.font()))
        painter.fillRect(self.rect(), theme.lane)
        for part, box in self.boxes().items():
            ground = _color(part, theme)
            inner = box.adjusted(0, 0, -1, 0)
            painter.fillRect(inner, ground)
            if part in {str(Result.FAILED), str(Result.BLOCKED)}:
                hatch = Qt.BrushStyle.BDiagPattern if part == str(Result.FAILED) else Qt.BrushStyle.HorPattern
                painter.fillRect(inner, QBrush(mixed(ground, text_on(ground), 0.25), hatch))
            _write(painter, inner, str(self.parts[part]), ground)


def _write(painter: QPainter, box: QRectF, text: str, ground: QColor) -> None:
    """Write a count on a ground of its own, where there is room for it."""
    wide = painter.fontMetrics().horizontalAdvance(text) + 6
    if wide <= box.width():
        place = QRectF(box.center().x() - wide / 2, box.top(), wide, box.height())
        painter.fillRect(place, ground)
        painter.setPen(text_on(ground))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _color(part: str, theme: Theme) -> QColor:
    """The color of a part."""
    colors = {
        str(Result.PASSED): theme.done,
        str(Result.FAILED): theme.critical,
        str(Result.BLOCKED): theme.near_critical,
        str(Result.SKIPPED): theme.baseline,
    }
    return colors.get(part, theme.line)
