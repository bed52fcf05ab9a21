"""Painted nodes kept as pixmaps, so that panning copies them and zooming scales them until new ones are ready."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.canvas.paint_nodes import paint_node, paint_plain
from ui.canvas.picture import EMPTY

if TYPE_CHECKING:
    from ui.canvas.frame import Frame
    from ui.canvas.picture import Nodes

ROOM: Final = 8
"""View pixels around a box for its ring and its port."""
MOST_PIXELS: Final = 16_000_000
"""Pixels that are kept; beyond, the cards begin anew."""


class Cards:
    """The cards of one view at its present zoom, and those of the zoom before, by row and whether it is selected.

    Another picture of the same tasks leaves the cards of those that still show the same.
    """

    def __init__(self) -> None:
        self._look: tuple[object, ...] = ()
        self._nodes = EMPTY.nodes
        self._fresh: dict[tuple[int, bool], QPixmap] = {}
        self._stale: dict[tuple[int, bool], QPixmap] = {}
        self._pixels = 0.0

    def paint(self, painter: QPainter, frame: Frame, budget: float) -> bool:
        """Paint the visible nodes, new cards for so many seconds; false where some still wait for theirs."""
        ratio = painter.deviceTransform().m11()  # the window's ratio, or that of a picture it is rendered to
        self._compare(frame.geometry.picture.nodes)
        self._take(frame, ratio)
        keys = [(row, row in frame.marks.selected) for row in frame.nodes.tolist()]
        missing = [key for key in keys if key not in self._fresh]
        waiting = self._make(frame, missing, ratio, budget)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        bare = [key for key in keys if not self._copy(painter, frame, key)]
        if bare:
            paint_plain(painter, frame, [row for row, _ in bare])
        return not waiting

    def _compare(self, nodes: Nodes) -> None:
        """Drop the cards that are no longer true."""
        old, self._nodes = self._nodes, nodes
        if nodes is old:
            return
        alike = nodes.ids == old.ids
        true = {row for row, _ in (*self._fresh, *self._stale) if alike and nodes.face(row) == old.face(row)}
        self._fresh = {key: card for key, card in self._fresh.items() if key[0] in true}
        self._stale = {key: card for key, card in self._stale.items() if key[0] in true}

    def _take(self, frame: Frame, ratio: float) -> None:
        """Begin anew for another zoom or look; cards of another zoom serve until then."""
        picture = frame.geometry.picture
        look = (picture.width, picture.height, frame.theme.name, ratio, frame.level)
        if (frame.camera.scale, *look) == self._look:
            return
        same = self._look[1:] == look
        if self._fresh or not same:
            self._stale = self._fresh if same else {}
        self._fresh, self._pixels = {}, 0.0
        self._look = (frame.camera.scale, *look)

    def _make(self, frame: Frame, missing: list[tuple[int, bool]], ratio: float, budget: float) -> bool:
        """Paint missing cards until the time is used up; whether some are left."""
        end = time.perf_counter() + budget
        for done, key in enumerate(missing):
            if done and time.perf_counter() > end:
                return True
            self._fresh[key] = self._card(frame, key[0], ratio)
        return False

    def _card(self, frame: Frame, row: int, ratio: float) -> QPixmap:
        box = frame.box(row)
        width, height = box.width() + 2 * ROOM, box.height() + 2 * ROOM + frame.words.line
        self._pixels += width * height * ratio * ratio
        if self._pixels > MOST_PIXELS:
            self._fresh, self._pixels = {}, 0.0
        card = QPixmap(round(width * ratio), round(height * ratio))
        card.setDevicePixelRatio(ratio)
        card.fill(Qt.GlobalColor.transparent)
        painter = QPainter(card)
        painter.translate(ROOM - round(box.left() - 0.5), ROOM - round(box.top() - 0.5))
        paint_node(painter, replace(frame, marks=replace(frame.marks, hovered=-1)), row)
        painter.end()
        return card

    def _copy(self, painter: QPainter, frame: Frame, key: tuple[int, bool]) -> bool:
        """Copy a card to its place, an old one scaled; false where there is neither."""
        box = frame.box(key[0])
        card = self._fresh.get(key)
        if card is not None:
            painter.drawPixmap(QPointF(box.left() - 0.5 - ROOM, box.top() - 0.5 - ROOM), card)
            return True
        card = self._stale.get(key)
        if card is None:
            return False
        ratio = card.devicePixelRatio()
        old = card.width() / ratio - 2 * ROOM
        share = box.width() / old
        place = QRectF(
            box.left() - ROOM * share, box.top() - ROOM * share, share * (old + 2 * ROOM), share * card.height() / ratio
        )
        painter.drawPixmap(place, card, QRectF(card.rect()))
        return True
