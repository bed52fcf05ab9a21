"""What a screen reader finds on the matrix of risks: its risks, the gravest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from ui.canvas.spoken import Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF

    from ui.widgets.risk_matrix import RiskMatrix


class SpokenMatrix(Spoken):
    """The risks of a matrix."""

    def __init__(self, matrix: RiskMatrix) -> None:
        super().__init__(matrix)
        self._matrix = matrix

    def ids(self) -> Sequence[str]:
        """The risks as the arrows go through them."""
        return self._matrix.risks()

    def row_of(self, part: str) -> int:
        """The place of a risk."""
        risks = self._matrix.risks()
        return risks.index(part) if part in risks else -1

    def name(self, row: int) -> str:
        """Key, name, probability and impact of a risk."""
        return self._matrix.told(self.ids()[row])

    def told(self, row: int) -> str:
        """What the keys do with a risk."""
        return self._matrix.tip_of(self.ids()[row])

    def box(self, row: int) -> QRectF:
        """Where a risk is painted; nowhere while its cell has no room for it."""
        risk = self.ids()[row]
        return next((chip.box for chip in self._matrix.chips() if chip.risk == risk), QRectF())

    def at(self, point: QPointF) -> int:
        """The risk under a point."""
        chip = self._matrix.chip_at(point)
        return -1 if chip is None else self.row_of(chip.risk)

    def selected(self) -> frozenset[int]:
        """The selected risks."""
        return frozenset(map(self.row_of, self._matrix.chosen()))

    def current(self) -> int:
        """The risk that the arrows start from."""
        return next((self.row_of(risk) for risk in reversed(self._matrix.chosen())), -1)
