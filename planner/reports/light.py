"""Red, amber or green: what the figures give, why, and what a person says beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from planner.launch.gates import GateState
from planner.model.launch_values import Blocking, Light, Outcome
from planner.model.quality import Bug
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.launch.readiness import Score
    from planner.model.plan import Plan
    from planner.reports.gate_lines import GateLine

LIKELY: Final = 0.8
"""From this chance of the target on the launch is green."""
OPEN: Final = 0.5
"""Below this chance it is red."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The light that the figures give, each reason with its own, and the one that a person set with the reason.

    `computed` is None where nothing can be judged yet.
    """

    computed: Light | None
    reasons: tuple[tuple[Light, str], ...]
    chosen: Light | None = None
    why: str = ""

    @property
    def shown(self) -> Light | None:
        """The light to go by: the one set by hand, or else the computed one."""
        return self.chosen or self.computed


_WORST: Final = (Light.GREEN, Light.AMBER, Light.RED)


def judged(
    plan: Plan,
    chance: float | None,
    late: int | None,
    gates: Iterable[GateLine] = (),
    ready: Score | None = None,
) -> Judged:
    """The light of a plan by the chance of its target (a share), or how late it is planned, and by what blocks it."""
    reasons = (*_dates(chance, late), *_gates(gates), *_items(ready), *_bugs(plan))
    lights = [light for light, _reason in reasons]
    computed = max(lights, key=_WORST.index) if lights else None
    return Judged(computed, reasons, plan.settings.light, plan.settings.light_reason)


def _dates(chance: float | None, late: int | None) -> Iterator[tuple[Light, str]]:
    """What chance and plan say of the target; the chance is the better judge."""
    if chance is not None:
        light = Light.GREEN if chance >= LIKELY else Light.AMBER if chance >= OPEN else Light.RED
        yield light, told("The target is kept with a chance of %1 %.", round(chance * 100))
    elif late is not None:
        if late > 0:
            yield Light.RED, told("The plan misses its target.")
        else:
            yield Light.AMBER, told("The plan keeps its target; without a simulation nobody knows how likely.")


def _gates(gates: Iterable[GateLine]) -> Iterator[tuple[Light, str]]:
    """Gates that said no, and those whose go does not count any more."""
    lines = [line for line in gates if not line.done]
    refused = [line.key for line in lines if line.standing.state is GateState.NO_GO]
    stale = [line.key for line in lines if line.standing.state is GateState.STALE]
    if refused:
        yield Light.RED, told("Gates at no-go: %1.", ", ".join(refused))
    if stale:
        yield Light.AMBER, told("Gates whose votes are stale: %1.", ", ".join(stale))


def _items(ready: Score | None) -> Iterator[tuple[Light, str]]:
    """Mandatory items of the checklist that failed; what is only unknown may still come."""
    failed = [item.row.key for item in ready.capped if item.outcome is Outcome.FAILED] if ready else []
    if failed:
        yield Light.RED, told("Mandatory items of the checklist that failed: %1.", ", ".join(failed))


def _bugs(plan: Plan) -> Iterator[tuple[Light, str]]:
    stopping = [bug for bug in plan.rows(Bug).values() if bug.blocking is Blocking.BLOCKER and bug.open]
    if stopping:
        yield Light.RED, told("Open bugs that stop the launch: %1.", ", ".join(bug.key for bug in stopping))
