"""Asks for what a new row cannot do without; what is refused stays to be mended, with the reason under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

import planner
from planner import Kind
from ui.models.columns import Column, columns_of, key_meant
from ui.models.preview import understood
from ui.models.reading import Reading, today
from ui.widgets.field_editors import ChoiceEditor, editor_for, mark_wrong
from ui.widgets.parts import answers, column_in, label, retone
from ui.words import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QLabel

    from planner import Entity, Field, Plan
    from ui.session import Session
    from ui.widgets.field_editors import FieldEditor

WIDTH: Final = 460


def guessed(plan: Plan, entity: Entity) -> dict[str, Any]:
    """The values that a new row needs and that can be known: a name to type over, today, the only row there is."""
    found = {field.name: _guess(plan, entity, field) for field in entity.fields if field.required}
    return {name: value for name, value in found.items() if value is not None}


def _guess(plan: Plan, entity: Entity, field: Field) -> Any:
    if field.name == "name":
        return said("New %1", said(entity.one))
    if field.kind is Kind.DATE:
        return today()
    rows = (
        [row for row in plan.table(field.of).values() if not field.only or row.kind == field.only] if field.of else []
    )
    return rows[0].id if len(rows) == 1 else None


def asked_of(plan: Plan, entity: Entity) -> tuple[Field, ...]:
    """The fields that a new row needs and of which nothing can be known."""
    known = guessed(plan, entity)
    return tuple(f for f in entity.fields if f.required and f.name != "key" and f.name not in known)


class NewRow(QDialog):
    """Asks for every field that a new row of an entity needs, and adds the row as one change."""

    def __init__(self, parent: QWidget | None, session: Session, entity: Entity, **given: Any) -> None:
        super().__init__(parent)
        self._session, self._entity, self._given = session, entity, given
        self._reading = Reading.of(session)
        self._columns = {
            column.name: column
            for column in columns_of(entity)
            if column.field is not None and column.field.required and column.name not in {"key", *given}
        }
        self.editors: dict[str, FieldEditor] = {}
        self._words: dict[str, QLabel] = {}
        self._build()
        self._propose()

    def accept(self) -> None:
        """Add the row and select it, or say at each field what is wrong."""
        plan, entity = self._session.plan, self._entity
        typed = {
            name: key_meant(plan, column.field, self.editors[name].typed())
            for name, column in self._columns.items()
            if column.field is not None
        }
        try:
            change = planner.add_typed(plan, entity.name, typed, today=today(), **self._given)
        except planner.Refused as error:
            self._explain(error)
            return
        if self._session.do(change):
            self._session.select((change.steps[-1].id,))
            super().accept()

    def words(self, name: str) -> str:
        """What stands under the editor of a field."""
        return self._words[name].text()

    def _build(self) -> None:
        self.setWindowTitle(said("New %1", said(self._entity.one)))
        self.setFixedWidth(WIDTH)
        column = column_in(self, margin=16, gap=12)
        column.addWidget(label(said(self._entity.help), tone="quiet", wrapped=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        for place, asked in enumerate(self._columns.values()):
            self._add(grid, place * 2, asked)
        self._rest = label(tone="critical", wrapped=True)
        self._rest.hide()
        column.addWidget(self._rest)
        column.addLayout(answers(self, self.tr("Add")))

    def _add(self, grid: QGridLayout, line: int, column: Column) -> None:
        name, words = label(said(column.label)), label(tone="quiet", size="small", wrapped=True)
        editor = editor_for(column, self._reading)
        name.setBuddy(editor)
        grid.addWidget(name, line, 0)
        grid.addWidget(editor, line, 1)
        grid.addWidget(words, line + 1, 1)
        self.editors[column.name], self._words[column.name] = editor, words
        self._say(column.name, said(column.help))
        editor.altered.connect(lambda: self._preview(column))
        if isinstance(editor, ChoiceEditor):
            editor.entered.connect(self.accept)

    def _propose(self) -> None:
        """Put what is known into the editors, and the keys into the first that is empty."""
        known = guessed(self._session.plan, self._entity)
        for name, column in self._columns.items():
            if name in known and name != "name" and column.field is not None:
                self.editors[name].put(self._shown(column.field, known[name]))
        empty = (editor for editor in self.editors.values() if not editor.typed())
        next(empty, next(iter(self.editors.values()))).setFocus()

    def _shown(self, field: Field, value: Any) -> str:
        """A value as its editor says it: rows by the words it offers to choose from, all else as people type it."""
        if field.kind is Kind.REFERENCE and not field.only:
            return self._reading.names[field.of].get(value, "")
        return planner.write(field, value, self._reading.lookup)

    def _preview(self, column: Column) -> None:
        told = understood(column.field, self.editors[column.name].typed(), self._reading)
        self._say(column.name, told or said(column.help))

    def _explain(self, error: planner.Refused) -> None:
        """Put each fault under the editor that it is about."""
        by_label = {column.label: name for name, column in self._columns.items()}
        faults = {by_label.get(fault.field, ""): fault for fault in reversed(error.faults)}
        for name, column in self._columns.items():
            fault = faults.get(name)
            told = " ".join(filter(None, (fault.message, fault.fix))) if fault else ""
            self._say(name, told or said(column.help), "critical" if fault else "quiet")
            mark_wrong(self.editors[name], told)
        self._tell_rest(fault.message for name, fault in faults.items() if not name)
        wrong = [name for name in self._columns if name in faults]
        if wrong:
            self.editors[wrong[0]].setFocus()

    def _tell_rest(self, messages: Iterable[str]) -> None:
        told = "\n".join(messages)
        self._rest.setText(told)
        self._rest.setVisible(bool(told))

    def _say(self, name: str, words: str, tone: str = "quiet") -> None:
        below = self._words[name]
        below.setText(words)
        retone(below, tone)
        below.setVisible(bool(words))
