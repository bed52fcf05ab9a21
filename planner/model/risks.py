"""What may go wrong."""

from __future__ import annotations

from dataclasses import dataclass

from planner.model.entities import Entity
from planner.model.fields import Kind, choice, declared, long_text, number, reference, references, text
from planner.model.values import Estimate, Id, Response, RiskState

NO_IMPACT = Estimate.of(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """Something uncertain that delays the tasks it hits: because of a cause an event may happen, with an effect."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Risk", required=True, help="The event in a few words.")
    cause: str = text("Cause", column=False)
    event: str = text("Event", column=False)
    effect: str = text("Effect", column=False)
    category: str = text("Category", longest=100)
    tasks: tuple[Id, ...] = references("Tasks hit", "task", help="All of them are delayed when the risk happens.")
    probability: float = number("Probability", Kind.PROBABILITY, 0.1, help="Between 0 and 1.")
    impact: Estimate = declared(
        Kind.ESTIMATE, "Impact", default=NO_IMPACT, minimum=0, help="Delay of each task hit, as 5d or 2/5/10d."
    )
    owner: Id | None = reference("Owner", "person")
    response: Response = choice("Response", Response.REDUCE)
    action: str = long_text("Action", help="What we do about it.")
    trigger: str = text("Trigger", help="The early sign.")
    state: RiskState = choice("State", RiskState.OPEN)


RISK = Entity(Risk, "risk", "risks", "Risk", "What may go wrong.", prefix="K")
