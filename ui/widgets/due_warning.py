"""A line below a date that is being typed, which says what is odd about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import planner
from ui.models.reading import today
from ui.widgets.parts import label
from ui.words import retold

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QLabel, QLineEdit

    from ui.session import Session


def typed_day(session: Session, text: str) -> date | None:
    """The day that was typed; None for nothing; raises Unreadable for what is none."""
    if not text.strip():
        return None
    field, plan = planner.SCHEMA.entity("task").field("deadline"), session.plan
    found: date = planner.read(field, text, planner.Lookup.of(plan, today(), ()))
    return found


def due_warning(session: Session, line: QLineEdit) -> QLabel:
    """A label that follows what is typed into a line: a day that has passed, or one after the go-live."""
    shown = label(tone="warning", size="small", wrapped=True)
    shown.hide()

    def judge(text: str) -> None:
        """Say what is odd about a day, or nothing."""
        try:
            due = typed_day(session, text)
        except planner.PlanError:
            due = None  # the dialog says so when it is accepted
        doubt = retold(planner.due_doubt(session.schedule, due)) if due is not None else ""
        shown.setText(doubt)
        shown.setVisible(bool(doubt))
        line.setAccessibleDescription(doubt)

    line.textChanged.connect(judge)
    return shown
