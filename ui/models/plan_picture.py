"""The picture of a session's plan for the graph view: laid out anew only when the graph itself has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.canvas.drawing import Drawing, draw
from ui.canvas.graph_picture import picture_of

if TYPE_CHECKING:
    from ui.canvas.picture import GraphPicture
    from ui.session import Session


class PlanPicture:
    """Makes the picture of a session's plan, and remembers where its tasks stood."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._drawing: Drawing | None = None

    def now(self) -> GraphPicture:
        """Return the picture of the plan as it is now."""
        session = self._session
        self._drawing = draw(session.plan, self._drawing)
        order = session.order if session.plan.risks else None
        return picture_of(session.plan, session.schedule, order, self._drawing)

    def forget(self) -> None:
        """Lay the graph out afresh the next time, not after the last drawing."""
        self._drawing = None
