"""What a screen reader finds on the matrix of risks: its risks, the gravest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ui.canvas.spoken import Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF, QRectF
    from PySide6.QtWidgets import QWidget

    from planner import Id


class Matrix(Protocol):
    """What there is to say of a matrix."""

    def risks(self) -> list[Id]:
        """The risks that are shown, from the gravest cell on."""

    def chosen(self) -> list[Id]:
        """The selected risks that are shown, the last chosen one at the end."""

    def told(self, risk: Id) -> str:
        """Key and name of a risk, and where it stands."""

    def tip_of(self, risk: Id) -> str:
        """Where a risk stands, and how to move it."""

    def chip_of(self, risk: Id) -> QRectF:
        """Where a risk is painted."""

    def risk_at(self, at: QPointF) -> Id | None:
        """The risk that is painted at a point."""


class SpokenMatrix(Spoken):
    """The risks of a matrix."""

    def __init__(self, view: QWidget, matrix: Matrix) -> None:
        super().__init__(view)
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
        return self._matrix.chip_of(self.ids()[row])

    def at(self, point: QPointF) -> int:
        """The risk under a point."""
        return self.row_of(self._matrix.risk_at(point) or "")

    def selected(self) -> frozenset[int]:
        """The selected risks."""
        return frozenset(map(self.row_of, self._matrix.chosen()))

    def current(self) -> int:
        """The risk that the arrows start from."""
        return next(map(self.row_of, reversed(self._matrix.chosen())), -1)
