"""Places of nodes in line with each other, or at even distances."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

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
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    if how in ALONG_X:
        xs = _LINES[how](xs)
    else:
        ys = _LINES[how](ys)
    return dict(zip(places, zip(xs, ys, strict=True), strict=True))


def _low(values: Sequence[float]) -> list[float]:
    return [min(values)] * len(values)


def _half_way(values: Sequence[float]) -> list[float]:
    return [(min(values) + max(values)) / 2] * len(values)


def _high(values: Sequence[float]) -> list[float]:
    return [max(values)] * len(values)


def _spread(values: Sequence[float]) -> list[float]:
    """The same order at even distances between the outermost ones; of equals the first stays first."""
    low, step = min(values), (max(values) - min(values)) / (len(values) - 1)
    spread = [0.0] * len(values)
    for place, row in enumerate(sorted(range(len(values)), key=values.__getitem__)):
        spread[row] = low + place * step
    return spread


_LINES: Final[Mapping[Alignment, Callable[[Sequence[float]], list[float]]]] = {
    Alignment.LEFT: _low,
    Alignment.CENTER: _half_way,
    Alignment.RIGHT: _high,
    Alignment.TOP: _low,
    Alignment.MIDDLE: _half_way,
    Alignment.BOTTOM: _high,
    Alignment.ACROSS: _spread,
    Alignment.DOWN: _spread,
}
