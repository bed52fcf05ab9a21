"""How each plan was looked at last: its faces and how they share the page."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from ui.settings import LAYOUTS

if TYPE_CHECKING:
    from ui.settings import Settings

GRAPH: Final = "graph"
TIMELINE: Final = "timeline"
TABLE: Final = "table"
FACES: Final = (GRAPH, TIMELINE, TABLE)
KEPT: Final = 40
"""Of how many plans the layout is remembered."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The faces that are shown, whether graph and rows stand upon each other, and the shares of both splits.

    `stacked` is None while nobody chose: then they do once there is a timeline, which needs the width.
    """

    faces: tuple[str, ...] = (GRAPH, TABLE)
    stacked: bool | None = None
    outer: tuple[int, ...] = ()
    rows: tuple[int, ...] = ()
    group: str = ""
    """The column by which rows are grouped."""

    @property
    def upright(self) -> bool:
        """Whether graph and rows stand upon each other."""
        return TIMELINE in self.faces if self.stacked is None else self.stacked

    def toggled(self, face: str) -> Layout:
        """With a face shown or hidden; the last one stays."""
        shown = tuple(one for one in FACES if (one in self.faces) != (one == face))
        return replace(self, faces=shown or self.faces, outer=(), rows=self.rows)

    def only(self, *faces: str) -> Layout:
        """With these faces and no others."""
        return replace(self, faces=tuple(one for one in FACES if one in faces), outer=())


def layout_of(settings: Settings, plan: str) -> Layout:
    """The layout of a plan by its identity, else the one used last, else the first one of all."""
    kept = [found for found in map(_read, settings.value(LAYOUTS)) if found is not None]
    own = [layout for name, layout in kept if name == plan]
    return own[0] if own else replace(kept[0][1], group="") if kept else Layout()


def remember(settings: Settings, plan: str, layout: Layout) -> None:
    """Remember the layout of a plan."""
    others = [text for text in settings.value(LAYOUTS) if (_read(text) or ("",))[0] not in ("", plan)]
    text = json.dumps({"plan": plan, **asdict(layout)}, separators=(",", ":"))
    settings.choose(LAYOUTS, (text, *others)[:KEPT])


def _read(text: str) -> tuple[str, Layout] | None:
    """One remembered layout; None where it makes no sense."""
    try:
        found: dict[str, Any] = json.loads(text)
        faces = tuple(face for face in FACES if face in found["faces"])
        stacked = found["stacked"] if isinstance(found["stacked"], bool) else None
        outer, rows = (tuple(int(size) for size in found[name]) for name in ("outer", "rows"))
        group = str(found.get("group", ""))
        return (str(found["plan"]), Layout(faces, stacked, outer, rows, group)) if faces else None
    except (ValueError, KeyError, TypeError):
        return None
