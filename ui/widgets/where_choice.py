"""The choice of the release and the environment whose executions are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner import Where
from ui.widgets.field_editors import ChoiceEditor
from ui.widgets.parts import row_in
from ui.words import said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

    from planner import Id, Plan

WIDE: Final = 150
"""Width of a list, in pixels."""


def picker(name: str) -> ChoiceEditor:
    """Return a list to choose from, with a name for screen readers."""
    made = ChoiceEditor((), optional=False)
    made.setAccessibleName(name)
    made.setMinimumWidth(WIDE)
    return made


def fill(box: QComboBox, plan: Plan, entity: str, first: str) -> None:
    """Offer the rows of an entity, keeping what is chosen; the first choice is none of them."""
    chosen: Id | None = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(first, None)
    for row_id, row in plan.table(entity).items():
        box.addItem(f"{row.key}  {row.name}" if row.key != row.name else row.key, row_id)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)


class WhereChoice(QWidget):
    """Two lists, each with all as its first choice; hidden while there is nothing to choose from."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.release, self.environment = picker(said("Release")), picker(said("Environment"))
        row = row_in(self, gap=8)
        for box in (self.release, self.environment):
            box.currentIndexChanged.connect(lambda _place: self.chosen.emit())
            row.addWidget(box)

    def offer(self, plan: Plan) -> None:
        """Offer what the plan has."""
        fill(self.release, plan, "release", said("All releases"))
        fill(self.environment, plan, "environment", said("All environments"))

    @property
    def where(self) -> Where:
        """Which executions are to be shown."""
        return Where(self.release.currentData(), self.environment.currentData())
