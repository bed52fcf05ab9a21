"""The card of a gate in the inspector: its state, why, and the way to everything about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.gate_faces import face_of
from ui.models.reading import Reading
from ui.widgets.facts import Fact, fact_card, jump
from ui.widgets.parts import label
from ui.words import moment, retold, said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame

    from planner import Id
    from ui.session import Session


def gate_card(session: Session, gate: Id) -> QFrame | None:
    """Return the state of a gate with its reasons; None for what is no gate, and for gates that are passed unasked."""
    found = Reading.of(session).gates.get(gate)
    if found is None or (found.finished and not found.asked):
        return None
    face = face_of(found)
    facts: list[Fact] = [(said("State"), face.told if found.asked else said("asks nobody"), face.tone)]
    facts.append((said("Due"), moment(found.due), ""))
    if found.criteria:
        good = sum(one.good for one in found.criteria)
        facts.append((said("Criteria"), said("%1 of %2 pass", str(good), str(len(found.criteria))), ""))
    if found.poll:
        facts.append((said("Votes"), said("%1 of %2 go", str(found.votes_for), str(found.needed)), ""))
    frame, column = fact_card(said("GATE"), facts)
    for reason in found.reasons:
        column.addWidget(label(retold(reason), tone="quiet", size="small", wrapped=True))

    def show() -> None:
        """Go to the page of gates."""
        window: Any = frame.window()
        window.show_page("readiness")

    column.addWidget(jump(said("Criteria, poll and decision"), show))
    return frame
