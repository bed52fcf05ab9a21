"""A form for one row of any entity, made from its declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

import planner
from planner import Kind
from ui.models.columns import Column, columns_of, reason_of, taken_with
from ui.models.preview import understood
from ui.models.reading import Reading
from ui.models.task_outline import task_columns
from ui.widgets.field_editors import (
    HINTS,
    ChoiceEditor,
    FieldEditor,
    LineEditor,
    TextEditor,
    choices_of,
    editor_for,
    mark_wrong,
)
from ui.widgets.parts import label, retone
from ui.words import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from planner import Change, Entity, Id
    from ui.session import Session

LABELS: Final = 116
"""Width of the labels, in pixels; longer ones wrap, so that the editors keep their room."""
OUTLINE: Final = "outline"
"""The group of fields that the outline edits, not the form."""
ROLLED_UP: Final = "from the tasks below"
"""What stands in the place of the duration of a summary task."""


DATED: Final = ("constraint_date", "mandatory")
"""Fields of a task that mean nothing without a constraint that needs a date."""


def idle(row: object, field: str) -> str:
    """What to say of a constraint date, or of its being mandatory, that moves nothing; empty where it does."""
    if not isinstance(row, planner.Task) or field not in DATED or not getattr(row, field):
        return ""
    if row.constraint not in (planner.Constraint.ASAP, planner.Constraint.ALAP):
        return ""
    return said("No effect while the constraint is %1: choose one that needs a date.", str(row.constraint))


BEFORE: Final = {"predecessors": "duration", "percent_complete": "deadline"}
"""The fields after which a form asks for what is no field of its own."""


def form_columns(entity: Entity) -> tuple[Column, ...]:
    """What a form of an entity asks for, in the order of the declaration."""
    columns = task_columns() if entity.name == "task" else columns_of(entity)
    order = {field.name: place for place, field in enumerate(entity.fields)}
    asked = [column for column in columns if column.change is not None and column.group != OUTLINE]
    return tuple(
        sorted(asked, key=lambda column: order.get(column.name, order.get(BEFORE.get(column.name, ""), 0) + 0.5))
    )


def _labeled(column: Column) -> str:
    """What a column is called, with the unit of its figures."""
    unit = column.field.unit if column.field is not None else ""
    return f"{said(column.label)} ({unit})" if unit else said(column.label)


class Words(QLabel):
    """Words under an editor; a layout gives lines that wrap less than they need, so they ask for their height."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("level", "small")
        self.setProperty("tone", "quiet")

    def say(self, words: str) -> None:
        """Show these words."""
        self.setText(words)
        self._ask_for_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when lines break elsewhere."""
        super().resizeEvent(event)
        self._ask_for_height()

    def _ask_for_height(self) -> None:
        self.setMinimumHeight(self.heightForWidth(self.width()) if self.text() else 0)


class Form(QWidget):
    """Edits the fields of one row; a refused text stays where it was typed, with the reason under it."""

    def __init__(self, session: Session, entity: str, row_id: Id, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self.row_id = session, row_id
        self.entity: Entity = session.plan.schema.entity(entity)
        self._reading = Reading.of(session)
        self._columns = form_columns(self.entity)
        self._editors: dict[str, FieldEditor] = {}
        self._words: dict[str, Words] = {}
        self._refused: set[str] = set()
        self._lay_out()
        self._fill(self._columns)
        session.changed.connect(self._follow_up)

    def editor(self, name: str) -> FieldEditor:
        """The editor of a field; raises KeyError."""
        return self._editors[name]

    def words(self, name: str) -> str:
        """What stands under the editor of a field: why its text was refused, or how it is understood."""
        return self._words[name].text()

    def show_row(self, row_id: Id) -> None:
        """Edit another row of the entity; what is being typed is taken by the one that it was typed for."""
        if row_id == self.row_id:
            return
        for editor in self._editors.values():
            editor.clearFocus()
        self._refused.clear()
        self.row_id = row_id
        self._reading = Reading.of(self._session)
        self.setEnabled(True)
        self._fill(self._columns)

    @property
    def edited(self) -> bool:
        """Whether something was typed that is not in the plan."""
        return any(editor.edited for editor in self._editors.values())

    def _follow_up(self, _change: Change) -> None:
        self._session.follow_up(self.follow)

    def follow(self) -> None:
        """Show the row as it is now, but leave alone what is being typed."""
        self._reading = Reading.of(self._session)
        if self.row_id in self._reading.plan.table(self.entity.name):
            self._fill(column for column in self._columns if not self._editors[column.name].edited)
        else:
            self.setEnabled(False)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for place, column in enumerate(self._columns):
            self._add(grid, place * 2, column)

    def _add(self, grid: QGridLayout, line: int, column: Column) -> None:
        """Put label, editor and the words under it into the grid."""
        name, words = (
            label(_labeled(column), tone="quiet", wrapped=True),
            Words(),
        )
        editor = editor_for(column, self._reading)
        name.setFixedWidth(LABELS)
        name.setBuddy(editor)
        name.setToolTip(editor.toolTip())
        top = Qt.AlignmentFlag.AlignTop if isinstance(editor, TextEditor) else Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(name, line, 0, top)
        grid.addWidget(editor, line, 1)
        grid.addWidget(words, line + 1, 1)
        words.hide()
        self._editors[column.name], self._words[column.name] = editor, words
        editor.finished.connect(lambda: self._take(column))
        editor.altered.connect(lambda: self._preview(column))
        editor.left.connect(lambda: self._forget(column))

    def _fill(self, columns: Iterable[Column]) -> None:
        """Show the values of the row."""
        row = self._reading.plan.table(self.entity.name)[self.row_id]
        for column in columns:
            if column.name not in self._refused:
                self._show_value(column, row)

    def _show_value(self, column: Column, row: object) -> None:
        """Show one value, the choices that there are now, and a hint where the value has no effect."""
        editor, derived = self._editors[column.name], self._derived(column)
        if isinstance(editor, ChoiceEditor):
            editor.offer(choices_of(column, self._reading))
        named = isinstance(editor, ChoiceEditor) or derived
        editor.put(column.text(row, self._reading) if named else self._typed(column, row))
        if isinstance(editor, LineEditor) and column.name == "duration":
            editor.setReadOnly(derived)
            editor.setPlaceholderText(said(ROLLED_UP if derived else HINTS[Kind.ESTIMATE]))
        self._say(column, idle(row, column.name))

    def _typed(self, column: Column, row: object) -> str:
        return (column.typed or column.text)(row, self._reading)

    def _derived(self, column: Column) -> bool:
        """Whether the value follows from the tasks below a summary task."""
        outline = self._reading.outline if self.entity.name == "task" and column.name == "duration" else {}
        return self.row_id in outline and outline[self.row_id].summary

    def _take(self, column: Column) -> None:
        """Make the change that was typed, with what was refused before and is right with it; say why if it is not."""
        refused = {one: self._editors[one.name].typed() for one in self._columns if one.name in self._refused}
        typed = (column, self._editors[column.name].typed())
        try:
            taken = taken_with(self._session.plan, self.row_id, typed, refused)
        except planner.PlanError as error:
            self._refused.add(column.name)
            self._say(column, reason_of(error), "critical")
            return
        for one in taken.texts:
            self._forget(one)
        for one, reason in taken.waiting.items():
            self._say(one, reason, "critical")
        if not (taken.change and self._session.do(taken.change)):
            self._fill(taken.texts)

    def _forget(self, column: Column) -> None:
        """Let go of a refusal."""
        self._refused.discard(column.name)
        editor = self._editors[column.name]
        self._say(column, "")
        editor.put(editor.typed())

    def _preview(self, column: Column) -> None:
        self._say(column, understood(column.field, self._editors[column.name].typed(), self._reading))

    def _say(self, column: Column, words: str, tone: str = "quiet") -> None:
        """Put words under an editor; they need no room when there are none."""
        below = self._words[column.name]
        below.say(words)
        retone(below, tone)
        below.setVisible(bool(words))
        mark_wrong(self._editors[column.name], words if tone == "critical" else "")
