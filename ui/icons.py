"""Our own icons: SVG drawings of one stroke width, colored by the theme when they are painted."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.theme import mixed

if TYPE_CHECKING:
    from ui.theme import Theme

FOLDER: Final = Path(resources.__path__[0], "icons")
"""Where the drawings are."""
SIZES: Final = (16, 18, 20)
"""The sizes in which buttons and menus show icons, in pixels."""
STATES: Final = (
    (QIcon.Mode.Normal, QIcon.State.Off),
    (QIcon.Mode.Normal, QIcon.State.On),
    (QIcon.Mode.Disabled, QIcon.State.Off),
)
"""The states in which an icon has a tint of its own."""
LETTERS: Final = "currentColor"
"""What a drawing writes where the color goes."""


@lru_cache(maxsize=256)
def drawing(name: str) -> str:
    """Return the SVG text of an icon; raises FileNotFoundError for a name that has none."""
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


def icon(name: str, theme: Theme, color: QColor | None = None, *, sizes: tuple[int, ...] = SIZES) -> QIcon:
    """Return an icon in the theme's text color or in another one; chosen states are in the accent.

    It holds pictures, sharp on every screen there is: an icon engine written in Python dies when Qt copies it.
    """
    tints = (color or theme.text, theme.accent, mixed(theme.quiet, theme.surface, 0.5))
    return _kept(name, tuple(tint.rgba() for tint in tints), sizes, tuple(sorted(ratios())))


@lru_cache(maxsize=512)
def _kept(name: str, tints: tuple[int, ...], sizes: tuple[int, ...], scales: tuple[float, ...]) -> QIcon:
    """Put an icon together from its pictures, once: each page that opens asks for the same ones."""
    made = QIcon()
    for size, ratio, (state, tint) in product(sizes, scales, zip(STATES, tints, strict=True)):
        made.addPixmap(pixmap(name, QColor.fromRgba(tint), size, ratio), *state)
    return made


def ratios() -> set[float]:
    """Return the device pixel ratios of the screens."""
    return {screen.devicePixelRatio() for screen in QGuiApplication.screens()}


def pixmap(name: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a picture of `size` logical pixels at a device pixel ratio, painted once."""
    key = f"{name} {color.rgba()} {size} {ratio}"
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = _painted(name, color, size, ratio)
        QPixmapCache.insert(key, kept)
    return kept


def _painted(name: str, color: QColor, size: int, ratio: float) -> QPixmap:
    side = round(size * ratio)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, "#000000").render(painter, QRectF(0, 0, side, side))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), color)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def paint(painter: QPainter, where: QRectF, name: str, color: QColor) -> None:
    """Paint an icon into a rectangle."""
    _renderer(name, color.name()).render(painter, where)


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(drawing(name).replace(LETTERS, color).encode()))
