"""A part of the graph that is looked at, while the rest is faint."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ui.canvas.picture import Light

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from ui.canvas.picture import GraphPicture

    Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Spotlight:
    """What is looked at, by ids of tasks and links; of it, what is on a way between two tasks, and on a driving one.

    `words` say what it is.
    """

    words: str
    rows: frozenset[str]
    ways: frozenset[str] = frozenset()
    driving: frozenset[str] = frozenset()


def lit(picture: GraphPicture, spot: Spotlight, shown: Callable[[str], str] = str) -> GraphPicture:
    """The picture with everything faint but what is in the spotlight; `shown` gives the node that stands for a task."""
    spot = Spotlight(spot.words, *(frozenset(map(shown, ids)) for ids in (spot.rows, spot.ways, spot.driving)))
    return replace(
        picture,
        nodes=replace(picture.nodes, light=_lights(picture.nodes.ids, spot)),
        links=replace(picture.links, light=_lights(picture.links.ids, spot)),
    )


def _lights(ids: Sequence[str], spot: Spotlight) -> Ints:
    return np.array([_light(one, spot) for one in ids], dtype=np.int64)


def _light(one: str, spot: Spotlight) -> Light:
    if one in spot.driving:
        return Light.DRIVING
    if one in spot.ways:
        return Light.WAY
    return Light.PLAIN if one in spot.rows else Light.FAINT
