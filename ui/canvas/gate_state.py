"""The state of a gate on the graph: a chip with icon and word that hangs on the lower edge of its node."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from ui.icons import paint
from ui.words import retold, said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QColor, QPainter

    from planner import GateStanding, Id
    from ui.canvas.frame import Frame
    from ui.canvas.picture import GraphPicture
    from ui.gate_faces import Face
    from ui.theme import Theme

OVER: Final = 6.0
"""Scene pixels of the chip that lie upon the node at least."""
BELOW: Final = 16.0
"""Scene pixels below the node that the chip may take; the next node begins soon after."""
PAD: Final = 6.0
GAP: Final = 3.0


def with_gates(
    picture: GraphPicture, gates: Mapping[Id, GateStanding], face: Callable[[GateStanding], Face]
) -> GraphPicture:
    """The picture with the states of these gates, told in their tips, too; the same picture where there are none."""
    nodes = picture.nodes
    rows = {row: gates[task_id] for row, task_id in enumerate(nodes.ids) if task_id in gates} if gates else {}
    if not rows:
        return picture
    described = picture.describe_node

    def describe(row: int) -> str:
        """What a node says, with the state of its gate and the reasons for it."""
        found = rows.get(row)
        if found is None:
            return described(row)
        return "\n".join([described(row), face(found).told, *map(retold, found.reasons)])

    faces = {row: face(found) for row, found in rows.items()}
    return replace(picture, nodes=replace(nodes, gates=faces), describe_node=describe)


def paint_state(painter: QPainter, frame: Frame, row: int) -> None:
    """The chip of a gate that has a state; nothing on other nodes."""
    gates = frame.geometry.picture.nodes.gates
    face = gates.get(row) if gates is not None else None
    if face is None:
        return
    chip, word = chip_of(frame, row, said(face.word))
    color, high = tone_color(frame.theme, face.tone), chip.height()
    painter.setPen(QPen(color, 1))
    painter.setBrush(frame.theme.raised)
    painter.drawRoundedRect(chip, high / 2, high / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    side = high - 4
    paint(painter, QRectF(chip.left() + (PAD / 2 if word else 2), chip.top() + 2, side, side), face.mark, color)
    if word:
        painter.setPen(frame.theme.text)
        painter.setFont(frame.words.quiet)
        painter.drawText(chip.adjusted(PAD / 2 + side + GAP, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)


def chip_of(frame: Frame, row: int, word: str) -> tuple[QRectF, str]:
    """Where the chip of a node is, in view pixels, and its word: none where it would be cut, or on a flat node.

    It goes up to the next node below at most. One without a word is round and stands beside the key of the node: on a
    flat node a word would cover the key.
    """
    words, box, scale = frame.words, frame.box(row), frame.camera.scale
    high = round(words.line)
    top = round(box.bottom() - max(OVER * min(1.0, scale), high - BELOW * scale)) + 0.5
    width = round(words.quiet_width(word) + high + PAD + GAP)
    if width > box.width() - PAD or box.height() < 2 * high:
        return QRectF(round(box.right() - high - PAD * min(1.0, scale)) + 0.5, top, high, high), ""
    return QRectF(round(box.center().x() - width / 2) + 0.5, top, width, high), word


def tone_color(theme: Theme, tone: str) -> QColor:
    """The color of a tone."""
    return {"done": theme.done, "critical": theme.critical, "warning": theme.near_critical}.get(tone, theme.quiet)
