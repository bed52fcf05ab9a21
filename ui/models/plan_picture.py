"""The picture of a session's plan for the graph view: laid out anew only when the graph itself has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.canvas.drawing import PLAIN, draw
from ui.canvas.gate_state import with_gates
from ui.canvas.graph_picture import Matched, picture_of
from ui.canvas.sheet import Sheet, sheet_of
from ui.gate_faces import face_of
from ui.models.reading import Reading

if TYPE_CHECKING:
    from planner import Id
    from ui.canvas.drawing import Drawing
    from ui.canvas.picture import GraphPicture
    from ui.session import Session


class PlanPicture:
    """Makes the picture of a session's plan, and remembers where its tasks stood."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.how = PLAIN
        """What the lanes stand for, and what is folded."""
        self._sheet: Sheet | None = None
        self._matched: Matched | None = None

    def now(self) -> GraphPicture:
        """Return the picture of the plan as it is now."""
        session = self._session
        drawing = draw(session.plan, self.drawing, self.how)
        self._sheet = sheet_of(session.plan, drawing, self._sheet)
        order = session.order if session.plan.risks else None
        self._matched = Matched.of(session.schedule, self._sheet, self._matched)
        made = picture_of(session.schedule, order, self._sheet, session.variance, self._matched, session.drawn)
        return with_gates(made, Reading.of(session).asking_gates, face_of)

    def meant_at(self, x: float, y: float) -> dict[str, Id]:
        """Return what a task at a point of the scene has by its lane: a phase, an owner or a role."""
        drawing = self.drawing
        for lane in drawing.layout.lanes if drawing else ():
            if lane.left <= x <= lane.right and lane.top <= y <= lane.bottom:
                return drawing.lanes.meant(lane.group) if drawing else {}
        return {}

    @property
    def drawing(self) -> Drawing | None:
        """Return the tasks as they stand on the picture made last."""
        return self._sheet.drawing if self._sheet else None

    def shown(self, task: Id) -> Id:
        """Return the task itself, or the summary task that it is folded into."""
        drawing = self.drawing
        return drawing.folded.shown(task) if drawing else task

    def forget(self) -> None:
        """Lay the graph out afresh the next time, not after the last drawing."""
        self._sheet = None
