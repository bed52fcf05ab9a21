"""The ranking by effect beside that by probability x impact, with the ranks that differ much marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.models.effects import EffectRanking
from ui.widgets.bars import Bars
from ui.widgets.ranked_table import NARROW_FIGURE, NARROWEST_NAME, RANK, WIDE_FIGURE, RankedTable

if TYPE_CHECKING:
    from ui.session import Session
    from ui.style import Look

ROOMY: Final = 760
"""From this width on bars are long, in pixels."""
SMALL: Final = 64
NAME_SHARE: Final = 0.45
"""How much of the room left over goes to names, the rest to reasons."""
WIDEST_NAME: Final = 280


class EffectsTable(RankedTable):
    """Two figures of each risk with bars, and the rank by each of them."""

    def __init__(self, session: Session, look: Look) -> None:
        model = EffectRanking(session)
        super().__init__(session, look, model, "effect")
        self.painter.adorned["product"] = Bars(model.share_of_product, look).paint
        self.setAccessibleName(self.tr("Risks by effect"))

    def fair_widths(self) -> dict[str, int]:
        """Widths with which both figures and both ranks are in sight."""
        figure = WIDE_FIGURE if self.width() > ROOMY else NARROW_FIGURE
        rest = self.viewport().width() - 2 * figure - 2 * SMALL - RANK
        name = max(NARROWEST_NAME, min(WIDEST_NAME, round(rest * NAME_SHARE)))
        return {"rank": RANK, "name": name, "effect": figure, "at_p80": SMALL, "product": figure, "by_product": SMALL}
