"""The setup page: the settings of the plan, and every register that tasks and risks refer to, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

import planner
from planner import Kind
from ui.models.reading import today
from ui.models.register import Register
from ui.settings import SIMULATE
from ui.simulating import choices_told
from ui.widgets.forms import Form
from ui.widgets.header import Header
from ui.widgets.parts import button, card, column_in, label, row_in, row_of, stretch
from ui.widgets.preference import Preference
from ui.widgets.register_table import RegisterTable
from ui.words import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner import Change, Entity
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

ELSEWHERE: Final = frozenset({"task", "link", "risk", "scenario", "baseline_task"})
"""Entities with a page of their own, and what a baseline holds: the task table shows that beside the dates of now."""
FORM_WIDTH: Final = 480
"""Width of the form of limits, in pixels: its fields hold short texts."""
TOOLS: Final = (("edit.undo", "edit.redo"), ("task.remove",))


class SetupTable(RegisterTable):
    """The register of one entity; a new row gets what it cannot do without."""

    def new_row(self) -> Change:
        """Add a row that refers to the first row there is, and begins today, where it must; a baseline is taken."""
        plan, entity = self.session.plan, self.register.entity
        if entity.name == "baseline":
            now = planner.plan_now(plan)
            return planner.take_baseline(plan, self.session.schedule, planner.baseline_name(plan, now), taken=now)
        needed: dict[str, Any] = {}
        for field in entity.fields:
            if field.name == "name":
                needed["name"] = said("New %1", said(entity.name))
            elif field.required and field.kind is Kind.REFERENCE:
                needed[field.name] = next(iter(plan.table(field.of)), None)
            elif field.required and field.kind is Kind.DATE:
                needed[field.name] = today()
        return planner.add_row(plan, entity.name, **needed)


class SetupForm(QScrollArea):
    """The form of an entity with one row, with a word of what it is for."""

    def __init__(self, session: Session, entity: Entity, more: Iterable[QWidget] = ()) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(said(entity.plural.capitalize()))
        self.form = Form(session, entity.name, entity.name)
        paper = QWidget()
        paper.setObjectName("paper")
        column = column_in(paper, margin=16, gap=12)
        frame, inner = card()
        inner.addWidget(label(said(entity.help), tone="quiet", wrapped=True))
        inner.addWidget(self.form)
        for part in (frame, *more):
            part.setFixedWidth(FORM_WIDTH)
            column.addLayout(row_of(part, stretch()))  # an alignment would ignore lines that wrap
        column.addStretch()
        self.setWidget(paper)


class SetupPage(QWidget):
    """One register at a time, chosen in the header; registers follow from the schema of the plan."""

    def __init__(self, session: Session, look: Look, settings: Settings, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Setup"))
        self.simulate = Preference(settings, SIMULATE, choices_told())
        self._session = session
        self._entities = tuple(entity for entity in session.plan.schema.entities if entity.name not in ELSEWHERE)
        self.tables = {
            entity.name: SetupTable(session, look, Register(session, entity))
            for entity in self._entities
            if not entity.single
        }
        self.forms = {
            entity.name: SetupForm(session, entity, [self.simulate] if entity.name == "plan" else [])
            for entity in self._entities
            if entity.single
        }
        self._table = next(iter(self.tables.values()))
        self._stack, self._foot = QStackedWidget(), QWidget()
        self._choices = QActionGroup(self)
        self._build(look, commands)
        self._choices.actions()[0].trigger()

    @property
    def table(self) -> SetupTable:
        """Return the register that is shown, or was shown last."""
        return self._table

    def rename(self) -> None:
        """Start typing the name of the current row."""
        chosen = self.table.selected()
        if chosen:
            self.table.edit_cell(chosen[-1], "name")

    def show_register(self, name: str) -> None:
        """Show the register of an entity, or the form of one that has a single row."""
        self._filter.clear()
        entity = self._session.plan.schema.entity(name)
        self._table = self.tables.get(name, self._table)
        self._stack.setCurrentWidget(self.tables.get(name) or self.forms[name])
        for part in (self._filter, self._foot):
            part.setVisible(name in self.tables)
        self._header.say(said(entity.plural.capitalize()))
        self._adder.setText(self.tr("Add %1").replace("%1", said(entity.name)))
        self._adder.setToolTip(said(entity.help))

    def _build(self, look: Look, commands: Commands) -> None:
        column = column_in(self)
        self._header = Header(look)
        for group in TOOLS:
            self._header.add_tools([commands.actions[name] for name in group])
        self._header.add_switch([self._choice(entity) for entity in self._entities], self.tr("Registers"), folds=True)
        self._filter = self._header.add_filter(self.tr("Filter"))
        self._filter.textChanged.connect(self._show_matches)
        self._header.left.connect(self._return_to_work)
        self._adder = button(self.tr("Add"))
        self._adder.clicked.connect(lambda _checked: self.table.add())
        row = row_in(self._foot, gap=8)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self._adder)
        row.addWidget(stretch())
        for table in self.tables.values():
            table.register.setParent(table)
            table.blank.accepted.connect(self._take_next_step)
            self._stack.addWidget(table)
        for form in self.forms.values():
            self._stack.addWidget(form)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)

    def _choice(self, entity: Entity) -> QAction:
        made = QAction(said(entity.plural.capitalize()), self, checkable=True)
        made.setToolTip(said(entity.help))
        made.triggered.connect(lambda _checked: self.show_register(entity.name))
        return self._choices.addAction(made)

    def _return_to_work(self) -> None:
        self.table.setFocus()

    def _show_matches(self, typed: str) -> None:
        self.table.register.filter(typed)

    def _take_next_step(self) -> None:
        if self.table.register.filtered:
            self._filter.clear()
        else:
            self.table.add()
