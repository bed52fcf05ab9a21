"""Places of nodes in line with each other, or at even distances."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Point = tuple[float, float]


class Alignment(StrEnum):
    """How nodes are put in line or spread."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"
    ACROSS = "across"
    DOWN = "down"


ALONG_X: Final = frozenset({Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT, Alignment.ACROSS})
LEAST: Final = {Alignment.ACROSS: 3, Alignment.DOWN: 3}
"""How many nodes it takes, where two are not enough."""


def aligned(places: Mapping[str, Point], how: Alignment) -> dict[str, Point]:
    """The centers of nodes of one size after aligning; as they were where there are too few of them.

    Left and right are those of the outermost node, center and middle are half way between the outermost ones.
    """
    if len(places) < LEAST.get(how, 2):
        return dict(places)
    points = np.array(list(places.values()))
    axis = 0 if how in ALONG_X else 1
    points[:, axis] = _LINES[how](points[:, axis])
    return {name: (x, y) for name, (x, y) in zip(places, points.tolist(), strict=True)}


def _low(values: Floats) -> Floats:
    return np.full_like(values, values.min())


def _half_way(values: Floats) -> Floats:
    return np.full_like(values, (values.min() + values.max()) / 2)


def _high(values: Floats) -> Floats:
    return np.full_like(values, values.max())


def _spread(values: Floats) -> Floats:
    """The same order at even distances between the outermost ones; of equals the first stays first."""
    spread = np.empty_like(values)
    spread[np.argsort(values, kind="stable")] = np.linspace(values.min(), values.max(), len(values))
    return spread


_LINES: Final[Mapping[Alignment, Callable[[Floats], Floats]]] = {
    Alignment.LEFT: _low,
    Alignment.CENTER: _half_way,
    Alignment.RIGHT: _high,
    Alignment.TOP: _low,
    Alignment.MIDDLE: _half_way,
    Alignment.BOTTOM: _high,
    Alignment.ACROSS: _spread,
    Alignment.DOWN: _spread,
}
