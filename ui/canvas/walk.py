"""Where the keyboard goes from a node: along links, up and down a column, to what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ui.canvas.picture import GraphPicture


def onward(picture: GraphPicture, row: int) -> int | None:
    """The successor that the node's line of sight meets first: a critical one, else the nearest in height."""
    ahead = picture.links.tail == row
    return _nearest(picture, row, picture.links.head[ahead].tolist(), picture.links.critical[ahead].tolist())


def backward(picture: GraphPicture, row: int) -> int | None:
    """The predecessor: a critical one, else the nearest in height."""
    behind = picture.links.head == row
    return _nearest(picture, row, picture.links.tail[behind].tolist(), picture.links.critical[behind].tolist())


def _nearest(picture: GraphPicture, row: int, near: list[int], critical: list[bool]) -> int | None:
    y = picture.nodes.y
    ranked = sorted(zip(near, critical, strict=True), key=lambda end: (not end[1], abs(y[end[0]] - y[row])))
    return ranked[0][0] if ranked else None


def beside(picture: GraphPicture, row: int, *, down: bool) -> int | None:
    """The next node above or below in the same column."""
    nodes = picture.nodes
    ahead = nodes.y - nodes.y[row] if down else nodes.y[row] - nodes.y
    column = (np.abs(nodes.x - nodes.x[row]) < picture.width / 2) & (ahead > 0)
    rows = np.flatnonzero(column)
    return int(rows[np.argmin(ahead[rows])]) if len(rows) else None
