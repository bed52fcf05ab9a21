"""What commands do to the risks of the open plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

import planner
from ui.action import Action
from ui.desk import planned
from ui.task_commands import session_of
from ui.words import counted

if TYPE_CHECKING:
    from planner import Id, Plan
    from ui.desk import Desk
    from ui.session import Session


def open_risks(session: Session) -> tuple[Id, ...]:
    """Return the selected risks that may still happen, the current one last."""
    return tuple(risk for risk in session.selected_of("risk") if session.plan.risks[risk].live)


def with_open_risk(desk: Desk) -> bool:
    """Return whether a risk is selected that may still happen."""
    return desk.session is not None and bool(open_risks(desk.session))


def close_risks(desk: Desk) -> None:
    """Let the selected risks delay nothing any more, as one change, and say what that means."""
    session = session_of(desk)
    chosen = open_risks(session)

    def close(plan: Plan) -> planner.Change:
        """The edit that closes all of them."""
        changes = [planner.close_risk(plan, risk) for risk in chosen]
        label = changes[0].label if len(changes) == 1 else f"Close {counted(len(changes), 'risk', 'risks')}"
        return planner.combine(label, changes)

    if session.edit(close):
        keys = ", ".join(session.plan.risks[risk].key for risk in chosen)
        told = QCoreApplication.translate("Risks", "Closed, so that it counts no more: %1")
        session.notify(told.replace("%1", keys), "done")


RISK: Final = (
    Action(
        "risk.add",
        "New risk",
        "Write down what may go wrong, how likely it is and which tasks it delays.",
        lambda desk: desk.add_risk(),
        icon="risk_add",
        when=planned,
    ),
    Action(
        "risk.happened",
        "This risk happened...",
        "Make an issue of the selected risk: its delay becomes part of the tasks that it hits.",
        lambda desk: desk.ask_happened(),
        icon="happened",
        when=with_open_risk,
    ),
    Action(
        "risk.close",
        "Close risk",
        "Let the selected risks delay nothing any more; they stay in the register.",
        close_risks,
        icon="check",
        when=with_open_risk,
    ),
)
"""The commands of the risk menu."""
