"""The picture of a session's plan for the graph view: laid out anew only when the graph itself has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.canvas.drawing import draw
from ui.canvas.graph_picture import Matched, picture_of
from ui.canvas.sheet import Sheet, sheet_of

if TYPE_CHECKING:
    from planner import Id
    from ui.canvas.picture import GraphPicture
    from ui.session import Session


class PlanPicture:
    """Makes the picture of a session's plan, and remembers where its tasks stood."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._sheet: Sheet | None = None
        self._matched: Matched | None = None

    def now(self) -> GraphPicture:
        """Return the picture of the plan as it is now."""
        session = self._session
        drawing = draw(session.plan, self._sheet.drawing if self._sheet else None)
        self._sheet = sheet_of(session.plan, drawing, self._sheet)
        order = session.order if session.plan.risks else None
        self._matched = Matched.of(session.schedule, self._sheet, self._matched)
        return picture_of(session.schedule, order, self._sheet, session.variance, self._matched, session.drawn)

    def phase_at(self, x: float, y: float) -> Id | None:
        """Return the phase whose lane holds a point of the scene."""
        drawing = self._sheet.drawing if self._sheet else None
        for lane in drawing.layout.lanes if drawing else ():
            if lane.left <= x <= lane.right and lane.top <= y <= lane.bottom:
                return drawing.lanes.phases[lane.group] if drawing else None
        return None

    def forget(self) -> None:
        """Lay the graph out afresh the next time, not after the last drawing."""
        self._sheet = None
