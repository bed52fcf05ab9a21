"""What may go wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.errors import Fault
from planner.model.entities import Entity
from planner.model.fields import Kind, choice, day, declared, long_text, number, reference, references, text
from planner.model.values import Day, Estimate, Id, Response, RiskState, Shape
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable

NO_IMPACT = Estimate.of(0)
MOST_PERCENT = 1_000
"""No risk makes a task more than eleven times as long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """Something uncertain that delays the tasks it hits: because of a cause an event may happen, with an effect.

    Its impact is a time or a percentage of the duration of each task hit, which then stands in `percent`. Residual
    values, where they are given, take the place of the others once all mitigation tasks are finished.
    """

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
    shape: Shape = choice(
        "Shape of impact", Shape.TRIANGULAR, column=False, help="How likely the values between the three points are."
    )
    percent: float = number(
        "Impact in percent",
        Kind.PERCENT,
        0.0,
        maximum=MOST_PERCENT,
        column=False,
        help="By how much it lengthens each task hit, instead of a delay.",
    )
    cost: int = number("Cost", Kind.MONEY, minimum=0, column=False, help="What it costs when it happens.")
    score: int = number(
        "Score",
        Kind.INTEGER,
        0,
        minimum=0,
        maximum=5,
        column=False,
        help="How grave it is in the eyes of people: 1 very low, 3 medium, 5 very high; 0: not judged.",
    )
    proximity: Day | None = day("Proximity", column=False, help="From when on it can happen.")
    owner: Id | None = reference("Owner", "person")
    response: Response = choice("Response", Response.REDUCE)
    action: str = long_text("Action", help="What we do about it.")
    trigger: str = text("Trigger", help="The early sign.")
    mitigations: tuple[Id, ...] = references(
        "Mitigated by", "task", column=False, help="The tasks that reduce it; once all are done, what is left counts."
    )
    residual_probability: float | None = number(
        "Residual probability",
        Kind.PROBABILITY,
        None,
        optional=True,
        column=False,
        help="How likely it still is after that; empty: as before.",
    )
    residual_impact: Estimate | None = declared(
        Kind.ESTIMATE,
        "Residual impact",
        optional=True,
        minimum=0,
        column=False,
        help="The delay that is still left after that; empty: as before.",
    )
    residual_percent: float | None = number(
        "Residual impact in percent",
        Kind.PERCENT,
        None,
        maximum=MOST_PERCENT,
        optional=True,
        column=False,
        help="By how much it still lengthens each task hit after that; empty: as before.",
    )
    state: RiskState = choice("State", RiskState.OPEN)

    @property
    def live(self) -> bool:
        """Whether it may still happen; one that has happened is a fact for the plan, a closed one is gone."""
        return self.state in (RiskState.OPEN, RiskState.WATCHING)


def _risk_rule(row: Risk) -> Iterable[Fault]:
    """An impact is a time or a percentage, and mitigation does not make a risk more probable."""
    where = told("risk %1", row.key)
    if row.percent and row.impact.pessimistic:
        yield Fault(where, "Impact in percent", told("The impact is given as a time, too."), told("Give one of both."))
    if row.residual_percent and row.residual_impact is not None and row.residual_impact.pessimistic:
        yield Fault(where, "Residual impact in percent", told("It is given as a time, too."), told("Give one of both."))
    if row.residual_probability is not None and row.residual_probability > row.probability:
        message = told("%1 is above the probability %2.", f"{row.residual_probability:g}", f"{row.probability:g}")
        yield Fault(where, "Residual probability", message, told("Mitigation lowers it, or leaves it as it is."))


RISK = Entity(Risk, "risk", "risks", "Risk", "What may go wrong.", prefix="K", rule=_risk_rule, area="")
