"""What an import would bring, shown before anything is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

import planner
from ui.widgets.facts import fact_grid
from ui.widgets.parts import button, column_in, label
from ui.words import counted, graded, retold, said, spoken

if TYPE_CHECKING:
    from planner import Change, Plan

TOLD = 200
"""How many faults and notes are listed; the rest is counted."""


class ImportPreview(QDialog):
    """Counts, notes and faults of a file that was read; `answer` is `new`, `into` or empty."""

    def __init__(self, parent: QWidget | None, name: str, imported: Any, change: Change | None) -> None:
        super().__init__(parent)
        self.answer = ""
        self.setWindowTitle(self.tr("Import"))
        self.resize(560, 420)
        column = column_in(self, margin=16, gap=12)
        column.addWidget(label(name, size="section", wrapped=True))
        column.addLayout(fact_grid([(kind, text, "") for kind, text in counts(imported.plan)]))
        if change is not None:
            effect = self.tr("Into this plan: %1.").replace("%1", effect_of(change, imported.plan))
            words = effect if change else self.tr("This plan holds all of it already.")
            column.addWidget(label(words, tone="warning" if removed_by(change) else "", wrapped=True))
        told = [retold(str(one)) for one in (*imported.faults, *imported.notes)]
        if told:
            column.addWidget(label(self._summary(imported), tone="warning" if imported.faults else "quiet"))
            column.addWidget(self._listed(told), 1)
        else:
            column.addWidget(label(self.tr("Everything in this file can be kept."), tone="done"))
            column.addStretch()
        column.addWidget(self._buttons(change))

    def _summary(self, imported: Any) -> str:
        parts = []
        if imported.faults:
            parts.append(counted(len(imported.faults), "row or field was left out", "rows or fields were left out"))
        if imported.notes:
            parts.append(graded(len(imported.notes), "note"))
        return ", ".join(parts)

    def _listed(self, told: list[str]) -> QPlainTextEdit:
        shown = told[:TOLD] + ([f"+ {len(told) - TOLD}"] if len(told) > TOLD else [])
        text = QPlainTextEdit("\n".join(shown))
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("What was converted or left out"))
        return text

    def _buttons(self, change: Change | None) -> QDialogButtonBox:
        """The answers, with the safe one by Enter: what would take rows of the plan away is chosen on purpose."""
        box = QDialogButtonBox()
        offers = [("new", self.tr("Open as a new plan"))]
        if change is not None:
            offers.insert(0, ("into", self.tr("Take into this plan")))
        first = "new" if change is None or removed_by(change) else "into"
        for answer, text in offers:
            made = button(text, kind="main" if answer == first else "")
            made.setDefault(answer == first)
            made.clicked.connect(lambda _=False, answer=answer: self._choose(answer))
            box.addButton(made, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(button(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        return box

    def _choose(self, answer: str) -> None:
        self.answer = answer
        self.accept()


def ask_import(parent: QWidget | None, name: str, imported: Any, change: Change | None) -> str:
    """Show what a file holds and what it would `change` in the open plan; return `new`, `into` or an empty text."""
    preview = ImportPreview(parent, name, imported, change)
    preview.exec()
    return preview.answer


def effect_of(change: Change, plan: Plan) -> str:
    """Return how many rows of a plan a change adds, changes and removes, in words."""
    return spoken(planner.counts_told(planner.row_differences(change.steps, planner.Names.of_plans(plan))))


def removed_by(change: Change) -> int:
    """Return how many rows a change removes."""
    return sum(step.field is None and step.before is not None for step in change.steps)


def counts(plan: Plan) -> list[tuple[str, str]]:
    """Return how many rows of each kind a plan has, kinds without rows left out."""
    tables = ((entity, len(plan.table(entity.name))) for entity in plan.schema.entities if not entity.single)
    return [(said(entity.many.capitalize()), str(count)) for entity, count in tables if count]
