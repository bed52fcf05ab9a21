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
"""Scene pixels of the chip that lie upon the node."""
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
    words, box, theme = frame.words, frame.box(row), frame.theme
    high = round(words.line)
    word = words.cut_quiet(said(face.word), box.width() - high - 2 * PAD)
    width = round(words.quiet_width(word) + high + PAD + GAP)
    top = round(box.bottom() - OVER * min(1.0, frame.camera.scale))
    chip = QRectF(round(box.center().x() - width / 2) + 0.5, top + 0.5, width, high)
    color = tone_color(theme, face.tone)
    painter.setPen(QPen(color, 1))
    painter.setBrush(theme.raised)
    painter.drawRoundedRect(chip, high / 2, high / 2)
    side = high - 4
    paint(painter, QRectF(chip.left() + PAD / 2, chip.top() + 2, side, side), face.mark, color)
    painter.setPen(theme.text)
    painter.setFont(words.quiet)
    left = chip.left() + PAD / 2 + side + GAP
    painter.drawText(QRectF(left, chip.top(), chip.right() - left, high), Qt.AlignmentFlag.AlignVCenter, word)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def tone_color(theme: Theme, tone: str) -> QColor:
    """The color of a tone."""
    return {"done": theme.done, "critical": theme.critical, "warning": theme.near_critical}.get(tone, theme.quiet)
