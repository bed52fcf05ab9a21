"""What one frame shows: the geometry, the camera, the level of detail, and the state of selection."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ui.canvas.camera import Camera
    from ui.canvas.geometry import Geometry
    from ui.canvas.words import Words
    from ui.theme import Theme


FEW: Final = 500
"""Nodes up to which each is painted with its texts; more are painted as plain rectangles."""
SHOWN_KEYS: Final = 900
"""Nodes up to which plain rectangles show their keys."""
TEXT_PX: Final = 12
"""Size of a task's name at full size."""


class Level(IntEnum):
    """How much of each node and link is painted."""

    SHAPES = 0
    KEYS = 1
    FULL = 2


@dataclass(frozen=True, slots=True)
class Marks:
    """What is selected, under the pointer, and current for the keyboard, and the chosen link (rows, -1: none)."""

    selected: frozenset[int] = frozenset()
    hovered: int = -1
    current: int = -1
    link: int = -1
    focused: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything that the paint routine needs."""

    geometry: Geometry
    theme: Theme
    words: Words
    camera: Camera
    seen: QRectF
    level: Level
    nodes: NDArray[np.int64]
    marks: Marks

    def box(self, row: int) -> QRectF:
        """Where the box of a node is painted, on whole view pixels."""
        rect, scale = self.geometry.rects[row], self.camera.scale
        left = round((rect.x() - self.camera.x) * scale)
        top = round((rect.y() - self.camera.y) * scale)
        return QRectF(left + 0.5, top + 0.5, round(rect.width() * scale), round(rect.height() * scale))


def level_for(scale: float, height: float, count: int) -> Level:
    """The level for boxes of that scene height at that zoom, when so many are visible."""
    pixels = height * scale
    if pixels >= 12 and count <= FEW:
        return Level.FULL
    return Level.KEYS if pixels >= 9 and count <= SHOWN_KEYS else Level.SHAPES


def text_pixels(scale: float) -> int:
    """Size of names at that zoom: never too small to read."""
    return max(9, min(36, round(TEXT_PX * scale)))


def among(rows: NDArray[np.int64], few: NDArray[np.int64]) -> NDArray[np.int64]:
    """Those of a few rows that are among others, which ascend: many are not looked through for the sake of a few."""
    wanted = np.unique(few)
    if not len(rows):
        return rows
    at = np.minimum(np.searchsorted(rows, wanted), len(rows) - 1)
    found: NDArray[np.int64] = wanted[rows[at] == wanted]
    return found
