"""Rows pasted from a spreadsheet or a list of names, as one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import planner
from ui.late import load
from ui.models.clip import clip_of
from ui.models.pasted_columns import Guess, guessed, orders_of, pasted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from planner import Change, Id, Pasted, Plan
    from ui.models.clip import Line
    from ui.models.columns import Column
    from ui.session import Session


class Pasting:
    """Rows on their way from the clipboard into a plan: what they mean, and what comes of it."""

    def __init__(self, plan: Plan, lines: Sequence[Line], columns: Mapping[str, Column], after: Id | None) -> None:
        self.plan, self.lines, self.columns, self.after = plan, lines, columns, after
        self.guess: Guess = guessed(lines, columns, plan)
        self.orders = orders_of(lines, self.guess, columns)
        self.take(self.guess)

    def take(self, guess: Guess) -> None:
        """Read the rows in another way."""
        self.orders = orders_of(self.lines, guess, self.columns)
        if self.orders and guess.order not in self.orders:
            guess = guess.ordered(self.orders[0])
        self.guess = guess
        self.made: Pasted = pasted(self.plan, self.lines, guess, self.columns, self.after)

    @property
    def tasks(self) -> int:
        """How many tasks come of it."""
        return sum(step.entity == "task" for step in self.made.change.steps)

    def change_of(self, plan: Plan) -> Change:
        """The change that pastes, made anew where the plan is not the one that was looked at."""
        if plan is not self.plan:
            self.plan = plan
            self.take(self.guess)
        return self.made.change

    @property
    def plain(self) -> bool:
        """Whether there is nothing to ask: no column was guessed, all can be kept, and dates read in one way only."""
        return self.guess.sure and not self.made.faults and len(self.orders) < 2


def pasted_tasks(plan: Plan, text: str, columns: Mapping[str, Column], after: Id | None) -> Change:
    """A task for each line, after a task; `columns` are the known ones by label. Raises Refused naming the line."""
    made = Pasting(plan, clip_of(text), columns, after).made
    if made.faults:
        raise planner.Refused(made.faults)
    return made.change


def paste_into(parent: QWidget, session: Session, clip: tuple[str, str], columns: Mapping[str, Column]) -> None:
    """Paste text and HTML of a clipboard after the selected task, and select what came of it.

    Where columns have to be guessed, or something cannot be kept, a preview asks first.
    """
    selected = session.selected_of("task")
    try:
        lines = clip_of(*clip)
    except planner.PlanError as error:
        session.notify(str(error), "error")
        return
    pasting = Pasting(session.plan, lines, columns, selected[-1] if selected else None)
    if pasting.plain:
        _paste(session, pasting)
        return
    preview = load("ui.dialogs.paste_preview:PastePreview")(parent, pasting)
    preview.accepted.connect(lambda: _paste(session, pasting))
    preview.finished.connect(preview.deleteLater)
    preview.open()


def _paste(session: Session, pasting: Pasting) -> None:
    before = set(session.plan.tasks)
    if session.edit(pasting.change_of):
        session.select(row.task.id for row in planner.outline(session.plan) if row.task.id not in before)
