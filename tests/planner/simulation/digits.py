"""What two simulations have to agree in to the last digit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from planner.simulation.result import Simulation

START: Final = date(2026, 3, 2)


def digits(found: Simulation) -> list[Any]:
    """Everything that a simulation has computed, as plain numbers."""
    return [
        [target.spread.values.tolist() for target in found.targets],
        found.tasks.criticality.tolist(),
        found.tasks.late.tolist(),
        found.tasks.mean.tolist(),
        found.links.tolist(),
        [[risk.key, risk.mean, risk.at_p80, risk.given] for risk in found.risks],
        [[swing.kind, swing.low, swing.high] for swing in found.swings],
    ]
