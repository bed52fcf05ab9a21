"""The risks by what they cost the launch in a simulation, beside their rank by probability x impact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.models.columns import Column
from ui.models.risk_lists import Ordered, called_column
from ui.words import days, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QObject

    from planner import Id, Risk, RiskEffect
    from ui.models.reading import Reading
    from ui.session import Session

    Read = Callable[[RiskEffect], float]

BIG: Final = 3
"""From how many places on a difference between two ranks is a big one."""


class EffectRanking(Ordered):
    """The risks of the last simulation, those that cost the launch most first; empty without a simulation.

    Risks that came after the simulation are left out: it knows nothing of them.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        self._effects = _effects(session)
        columns = (
            self._rank("rank", "#", lambda effect: effect.rank, "Rank by effect, worst first."),
            called_column("Risk"),
            self._span("effect", "Effect", lambda effect: effect.mean, "What the launch wins on average without it."),
            self._span("at_p80", "At P80", lambda effect: effect.at_p80, "What P80 of the launch wins without it."),
            self._span("product", "P x I", lambda effect: effect.product, "Probability x mean impact, without float."),
            self._rank("by_product", "# P x I", lambda effect: effect.rank_by_product, "Rank by probability x impact."),
            Column(name="why", label="Why", text=self._why, rank=self._shift, width=240),
        )
        super().__init__(session, session.plan.schema.entity("risk"), columns, parent)
        session.simulated.connect(self._renew_effects)

    def order(self) -> Iterable[Id]:
        """The risks that are still there, by rank."""
        found = sorted(self._effects.values(), key=lambda effect: effect.rank)
        return [effect.id for effect in found if effect.id in self.rows]

    def share(self, row_id: Id) -> float:
        """The effect of a risk as a share of the largest."""
        return self._share(row_id, lambda effect: effect.mean)

    def share_of_product(self, row_id: Id) -> float:
        """Probability x impact of a risk as a share of the largest."""
        return self._share(row_id, lambda effect: effect.product)

    def tone_of(self, row: Risk, column: Column) -> str:
        """Risks that cost nothing are quiet; ranks that differ much stand out."""
        if column.name in ("by_product", "why") and abs(self.places(row.id)) >= BIG:
            return "near_critical"
        return "" if column.name in ("name", "effect") and self._effects[row.id].mean > 0 else "quiet"

    def places(self, row_id: Id) -> int:
        """By how many places probability x impact puts a risk too high (positive) or too low."""
        effect = self._effects[row_id]
        return effect.rank - effect.rank_by_product

    def _share(self, row_id: Id, read: Read) -> float:
        largest = max((read(effect) for effect in self._effects.values()), default=0.0)
        return max(0.0, read(self._effects[row_id])) / largest if largest > 0 else 0.0

    def _renew_effects(self) -> None:
        """Take over the effects of another simulation."""
        self.beginResetModel()
        self._effects = _effects(self.session)
        self.forget()
        self.hold(self.arranged())
        self.endResetModel()

    def _rank(self, name: str, label: str, read: Callable[[RiskEffect], int], meaning: str) -> Column:
        return Column(
            name=name,
            label=label,
            text=lambda row, _reading: str(read(self._effects[row.id])),
            rank=lambda row, _reading: read(self._effects[row.id]),
            help=meaning,
            number=True,
            width=56,
        )

    def _span(self, name: str, label: str, read: Read, meaning: str) -> Column:
        return Column(
            name=name,
            label=label,
            text=lambda row, reading: days(max(0.0, read(self._effects[row.id])), reading.plan.units.day),
            rank=lambda row, _reading: read(self._effects[row.id]),
            help=meaning,
            number=True,
            width=112,
        )

    def _shift(self, row: Risk, _reading: Reading) -> int:
        return -abs(self.places(row.id))

    def _why(self, row: Risk, reading: Reading) -> str:
        """What the effect means, and where probability x impact misleads."""
        effect, places = self._effects[row.id], self.places(row.id)
        unit = reading.plan.units.day
        if effect.mean < unit / 100:
            told = said("float takes it up: it costs the launch nothing")
        else:
            told = said("when it happens the launch is %1 later", days(max(0.0, effect.given), unit))
        if abs(places) < BIG:
            return told
        if places > 0:
            shift = said("\u25bc P x I puts it %1 places too high", str(places))
        else:
            shift = said("\u25b2 P x I puts it %1 places too low", str(-places))
        return f"{shift}; {told}"


def _effects(session: Session) -> dict[Id, RiskEffect]:
    return dict(session.simulation.by_risk) if session.simulation else {}
