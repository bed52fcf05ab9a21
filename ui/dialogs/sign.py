"""Asks who signs and how; conditions become tasks, and what is signed is shown before it is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

import planner
from planner import Acceptance, Condition
from ui.widgets.due_warning import due_warning, typed_day
from ui.widgets.parts import answers, button, column_in, label, row_of
from ui.widgets.where_choice import picker
from ui.words import retold, said

if TYPE_CHECKING:
    from planner import Id
    from ui.session import Session

ANSWERS: Final = (
    (Acceptance.OPEN, "Choose the result"),
    (Acceptance.ACCEPTED, "Accept"),
    (Acceptance.CONDITIONAL, "Accept with conditions"),
    (Acceptance.REJECTED, "Reject"),
)
DUE: Final = 120
"""Width of the field of a date, in pixels."""


class ConditionRow(QWidget):
    """One condition: what has to be done, until when, by whom."""

    def __init__(self, number: int, people: list[tuple[str, Id]], session: Session) -> None:
        super().__init__()
        self.text, self.due = QLineEdit(), QLineEdit()
        self.owner = picker(said("Owner of condition %1", str(number)))
        self.text.setPlaceholderText(said("What has to be done"))
        self.due.setPlaceholderText(said("Due, as 2026-12-01 or +1w"))
        self.due.setFixedWidth(DUE + 60)
        self.owner.addItem(said("Nobody yet"), None)
        for name, person in people:
            self.owner.addItem(name, person)
        names = (said("Condition %1", str(number)), said("Due date of condition %1", str(number)))
        for part, name in zip((self.text, self.due), names, strict=True):
            part.setAccessibleName(name)
        self.warning = due_warning(session, self.due)
        column = column_in(self, gap=2)
        row = row_of(self.text, self.due, self.owner)
        row.setStretch(0, 1)
        column.addLayout(row)
        column.addWidget(self.warning)

    @property
    def empty(self) -> bool:
        """Whether nothing was typed."""
        return not (self.text.text().strip() or self.due.text().strip())


class SignDialog(QDialog):
    """Person, answer and conditions; what is refused stays to be mended, with the reason below."""

    def __init__(self, parent: QWidget | None, session: Session, sign_off: Id) -> None:
        super().__init__(parent)
        self._session, self._id = session, sign_off
        self._row = session.plan.rows(planner.SignOff)[sign_off]
        self._people = [(row.name, row.id) for row in session.plan.people.values()]
        self.person, self.outcome = picker(said("Signed by")), picker(said("Result"))
        self.conditions: list[ConditionRow] = []
        self._listed, self.wrong = QWidget(), label(tone="critical", wrapped=True)
        self.kept = QPlainTextEdit()
        self.adder = button(said("Add a condition"), kind="link")
        self.setWindowTitle(said("Sign"))
        self.resize(640, 460)
        self._build()

    @property
    def answer(self) -> Acceptance:
        """How it is signed; open while nothing is chosen."""
        return Acceptance(self.outcome.currentData())

    def choose(self, answer: Acceptance) -> None:
        """Choose an answer."""
        self.outcome.setCurrentIndex(self.outcome.findData(answer))

    def add_condition(self) -> ConditionRow:
        """Offer another line for a condition."""
        made = ConditionRow(len(self.conditions) + 1, self._people, self._session)
        self.conditions.append(made)
        self._lines.addWidget(made)
        made.text.setFocus()
        return made

    def accept(self) -> None:
        """Sign, or say what is wrong."""
        plan = self._session.plan
        try:
            wanted = self._conditions() if self.answer is Acceptance.CONDITIONAL else []
            at = planner.plan_now(plan)
            change = planner.sign(plan, self._id, self.answer, self.person.currentData(), at=at, conditions=wanted)
        except planner.PlanError as error:
            self._tell(retold(str(error)))
            return
        if self._session.do(change):
            super().accept()

    def _build(self) -> None:
        column = column_in(self, margin=16, gap=12)
        column.addWidget(label(f"{self._row.key}  {self._row.name}", size="section", wrapped=True))
        if self._row.result is not Acceptance.OPEN:
            told = said("It is signed already and stays so. This makes another sign-off for the same matter.")
            column.addWidget(label(told, tone="quiet", wrapped=True))
        column.addLayout(self._asked())
        column.addWidget(self._listed)
        self._lines = column_in(self._listed, gap=8)
        column.addWidget(self.adder)
        column.addWidget(label(said("What is kept as signed"), size="caption"))
        self.kept.setReadOnly(True)
        self.kept.setAccessibleName(said("What is kept as signed"))
        column.addWidget(self.kept, 1)
        column.addWidget(self.wrong)
        column.addLayout(answers(self, said("Sign")))
        self.wrong.hide()
        self.adder.clicked.connect(lambda _checked: self.add_condition())
        self.person.currentIndexChanged.connect(lambda _place: self._show_kept())
        self.outcome.currentIndexChanged.connect(lambda _place: self._suit())
        self._suit()

    def _asked(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        self.person.addItem(said("Choose the person"), None)
        for name, person in self._people:
            self.person.addItem(name, person)
        self.person.setCurrentIndex(max(0, self.person.findData(self._row.person)))
        grid.addWidget(label(said("Signed by")), 0, 0)
        grid.addWidget(self.person, 0, 1)
        for answer, text in ANSWERS:
            self.outcome.addItem(said(text), answer)
        grid.addWidget(label(said("Result")), 1, 0)
        grid.addWidget(self.outcome, 1, 1)
        return grid

    def _show_kept(self) -> None:
        """Show what is kept of the plan as it is now, with the answer as it is chosen so far."""
        plan = self._session.plan
        row = replace(
            self._row,
            result=self.answer,
            person=self.person.currentData(),
            at=planner.plan_now(plan),
            conditions="",
        )
        self.kept.setPlainText(planner.snapshot_of(plan, row))

    def _suit(self) -> None:
        """Show the conditions where the answer has some."""
        conditional = self.answer is Acceptance.CONDITIONAL
        if conditional and not self.conditions:
            self.add_condition()
        self._listed.setVisible(conditional)
        self.adder.setVisible(conditional)
        self._show_kept()
        self._tell("")

    def _conditions(self) -> list[Condition]:
        """The conditions that were typed; raises Unreadable for a date that is none."""
        return [
            Condition(row.text.text(), typed_day(self._session, row.due.text()), row.owner.currentData())
            for row in self.conditions
            if not row.empty
        ]

    def _tell(self, told: str) -> None:
        self.wrong.setText(told)
        self.wrong.setVisible(bool(told))
