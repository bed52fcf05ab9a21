"""Our own icons: SVG drawings of one stroke width, colored by the theme when they are painted."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.theme import mixed

if TYPE_CHECKING:
    from ui.theme import Theme

FOLDER: Final = Path(resources.__path__[0], "icons")
"""Where the drawings are."""
LETTERS: Final = "currentColor"
"""What a drawing writes where the color goes."""


@lru_cache(maxsize=256)
def drawing(name: str) -> str:
    """Return the SVG text of an icon; raises FileNotFoundError for a name that has none."""
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


def icon(name: str, theme: Theme, color: QColor | None = None) -> QIcon:
    """Return an icon in the theme's text color or in another one; chosen states are in the accent."""
    return QIcon(_Drawn(name, color or theme.text, theme.accent, mixed(theme.quiet, theme.surface, 0.5)))


def pixmap(name: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a picture of `size` logical pixels at a device pixel ratio."""
    side = round(size * ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, QRectF(0, 0, side, side), name, color)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def paint(painter: QPainter, where: QRectF, name: str, color: QColor) -> None:
    """Paint an icon into a rectangle."""
    _renderer(name, color.name()).render(painter, where)


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(drawing(name).replace(LETTERS, color).encode()))


class _Drawn(QIconEngine):
    def __init__(self, name: str, color: QColor, chosen: QColor, faint: QColor) -> None:
        super().__init__()
        self._name, self._color, self._chosen, self._faint = name, color, chosen, faint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon in the color of its state."""
        paint(painter, QRectF(rect), self._name, self._tint(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture of exactly this many device pixels."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Return an equal engine, as Qt asks for when an icon is changed."""
        return _Drawn(self._name, self._color, self._chosen, self._faint)

    def _tint(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode is QIcon.Mode.Disabled:
            return self._faint
        return self._chosen if state is QIcon.State.On else self._color
