"""How often each task and link decided the launch in a simulation, and how that looks: color, number, line width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPen

from planner import format_share
from ui.theme import mixed, text_on

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QColor, QPainter

    from ui.canvas.frame import Frame
    from ui.canvas.picture import GraphPicture

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]

UNKNOWN: Final = -1.0
"""Stands for a task or link that came after the simulation."""
THIN: Final = 0.05
"""Links that decide less often are drawn thin, all as one path."""
WIDEST: Final = 4.0
"""Width of a link that always decides, in pixels."""
WIDEST_OUTLINE: Final = 2.4
SHADES: Final = 4
"""How many shades tell shares apart far out, where all of one color are painted at once."""


def shares_at(shares: Floats, rows: Ints) -> Floats:
    """The shares at rows of a simulation, UNKNOWN at -1: for tasks and links that came after it."""
    picked: Floats = np.append(shares, UNKNOWN)[rows]
    return picked


def on_chain(picture: GraphPicture, links: Ints) -> Floats:
    """In how many runs these links can be on the chain that decides: they drive, and both their ends are critical.

    That is the most it can be, because runs are not compared one by one.
    """
    drives, ends = picture.links.criticality, picture.nodes.criticality
    if drives is None or ends is None:
        return np.full(len(links), UNKNOWN)
    least: Floats = np.minimum(ends[picture.links.tail[links]], ends[picture.links.head[links]])
    return np.minimum(drives[links], least)


def share_of(shares: Floats | None, row: int) -> float:
    """The share of one node or link, UNKNOWN where nothing is drawn."""
    return UNKNOWN if shares is None else float(shares[row])


def node_line(shares: Floats | None, row: int) -> list[str]:
    """What a task's tip says of it; nothing where nothing is known."""
    share = share_of(shares, row)
    line = QCoreApplication.translate("graph", "Critical in {0} of simulated runs")
    return [line.format(format_share(share))] if share >= 0 else []


def link_line(shares: Floats | None, row: int) -> list[str]:
    """What a link's tip says of it; nothing where nothing is known."""
    share = share_of(shares, row)
    line = QCoreApplication.translate("graph", "Sets the date in {0} of simulated runs")
    return [line.format(format_share(share))] if share >= 0 else []


def outline(frame: Frame, share: float, plain: QColor | None) -> QPen:
    """The outline of a node, wider and more vermilion the more often it is critical."""
    most = max(1.5, min(WIDEST_OUTLINE, 2 * frame.camera.scale))
    color = mixed(plain or frame.theme.strong_line, frame.theme.critical, share)
    return QPen(color, 1 + (most - 1) * share)


def hue_of(frame: Frame, share: float) -> QColor:
    """The color of a link: from that of plain ones to that of critical ones."""
    return mixed(frame.theme.link, frame.theme.critical, share)


def shades(shares: Floats) -> Ints:
    """The shade of each share, 0 (hardly ever) to SHADES (nearly always), below 0 where the share is unknown."""
    found: Ints = np.where(shares < 0, -1, np.rint(shares * SHADES)).astype(np.int64)
    return found


def shaded(frame: Frame, plain: QColor, shade: int) -> QColor:
    """A color far out: the more vermilion the greater the shade."""
    return mixed(plain, frame.theme.critical, shade / SHADES)


def link_pen(frame: Frame, share: float, *, dashed: bool) -> QPen:
    """The line of a link, wider the more often it decides."""
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    wide = 1 + (WIDEST - 1) * share * min(1.0, max(0.4, frame.camera.scale))
    pen = QPen(hue_of(frame, share), wide, style)
    pen.setCosmetic(True)
    return pen


def paint_chip(painter: QPainter, frame: Frame, share: float, room: QRectF) -> float:
    """The share in figures on a ground of its color at the right of a line; returns what is left of the line."""
    words, text = frame.words, format_share(share)
    width = words.quiet_width(text) + 8
    if width > room.width():
        return room.right()
    high = min(room.height(), words.line) - 2
    box = QRectF(round(room.right() - width), round(room.center().y() - high / 2), round(width), high)
    ground = mixed(frame.theme.surface, frame.theme.critical, 0.1 + 0.9 * share)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(text_on(ground))
    painter.setFont(words.quiet)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return box.left() - 4
