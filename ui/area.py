"""The page of an area of the launch: its panels and registers, one at a time; registers follow from the schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

import planner
from ui.dialogs.new_row import NewRow, asked_of, guessed
from ui.late import load
from ui.models.register import Register
from ui.widgets.exports import ask_path, folder_of, written
from ui.widgets.forms import Form
from ui.widgets.header import Header
from ui.widgets.parts import action_button, button, card, column_in, label, row_in, row_of, stretch
from ui.widgets.register_table import RegisterTable
from ui.words import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner import Change, Entity, Id, Schema
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

FORM_WIDTH: Final = 480
"""Width of a form of settings, in pixels: its fields hold short texts."""
TOOLS: Final = (("edit.undo", "edit.redo"), ("task.remove",))
ROW_MENU: Final = ("task.rename", "edit.edit_all", "edit.fill_down", "view.row_history", "task.remove")
"""What can be done with a row of a register, in its menu."""


@dataclass(frozen=True, slots=True)
class PanelOffer:
    """What a page shows beside its registers: name, text and tool tip, and the door it is loaded through.

    A panel is made with the session, the look, the settings and the commands. `rows` names the entities of the area
    whose rows are chosen in it.
    """

    name: str
    text: str
    tip: str
    door: str
    rows: tuple[str, ...] = ()


class AreaTable(RegisterTable):
    """The register of one entity; a new row gets what it cannot do without, which is asked for if need be."""

    def add(self) -> None:
        """Add a row and start typing its name; what it cannot do without is asked for first."""
        if asked_of(self.session.plan, self.register.entity):
            NewRow(self.window(), self.session, self.register.entity).open()
        else:
            super().add()

    def new_row(self) -> Change:
        """Add a row with what it needs: today, or the only row that it can refer to."""
        plan, entity = self.session.plan, self.register.entity
        return planner.add_row(plan, entity.name, **guessed(plan, entity))


class AreaForm(QScrollArea):
    """The form of an entity with one row, with a word of what it is for."""

    def __init__(self, session: Session, entity: Entity, more: Iterable[QWidget] = ()) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(said(entity.many.capitalize()))
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

    def edit_field(self, name: str) -> None:
        """Give the keys to a field, and bring it into view once it has its place."""
        editor = self.form.editor(name)
        editor.setFocus()
        QTimer.singleShot(0, editor, lambda: self.ensureWidgetVisible(editor))


class AreaPage(QWidget):
    """One panel or register at a time, chosen in the header; each is made when it is shown first."""

    area: ClassVar[str] = ""
    """The area of the entities whose registers are here."""
    title: ClassVar[str] = ""
    first: ClassVar[tuple[str, ...]] = ()
    """The entities whose registers come before the others, which follow as they are declared."""
    panels: ClassVar[tuple[PanelOffer, ...]] = ()
    reshown = Signal()
    """After other rows are shown, by another part or another filter."""

    def __init__(self, session: Session, look: Look, settings: Settings, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(said(self.title))
        self.session, self.look, self.settings, self.commands = session, look, settings, commands
        self._entities = self.entities_of(session.plan.schema)
        self.parts: dict[str, QWidget] = {}
        """What was shown so far, by the name of the panel or entity."""
        self._shown = ""
        self._stack, self._foot = QStackedWidget(), QWidget()
        self._choices = QActionGroup(self)
        self._choice_of: dict[str, QAction] = {}
        self._build()
        self._choices.actions()[0].trigger()

    @classmethod
    def entities_of(cls, schema: Schema) -> list[Entity]:
        """The entities whose registers or forms are here, in their order."""
        return sorted(schema.of_area(cls.area), key=lambda entity: entity.name not in cls.first)

    @classmethod
    def parts_of(cls, schema: Schema) -> list[tuple[str, str, str]]:
        """Name, text and tool tip of all that can be shown here, in the language of the user, without making it."""
        panels = [(offer.name, said(offer.text), said(offer.tip)) for offer in cls.panels]
        registers = [(one.name, said(one.many.capitalize()), said(one.help)) for one in cls.entities_of(schema)]
        return panels + registers

    # What subclasses say

    def more_for(self, entity: Entity) -> list[QWidget]:  # noqa: ARG002
        """What stands below the form of an entity with one row."""
        return []

    def table_for(self, entity: Entity) -> AreaTable:
        """The register of an entity."""
        return AreaTable(self.session, self.look, Register(self.session, entity))

    # Parts

    @property
    def shown(self) -> str:
        """The name of the panel or entity that is shown."""
        return self._shown

    @property
    def table(self) -> AreaTable:
        """The register that is shown; the first one of the area is shown where it is none."""
        part = self.parts[self._shown]
        if isinstance(part, AreaTable):
            return part
        self.show_part(next(entity.name for entity in self._entities if not entity.single))
        return self.table

    def part(self, name: str) -> QWidget:
        """The panel of that name, or the register or form of that entity, made when it is first asked for."""
        if name not in self.parts:
            made = self.parts[name] = self._made(name)
            self._stack.addWidget(made)
        return self.parts[name]

    def show_part(self, name: str) -> None:
        """Show a panel by its name, or the register or form of an entity."""
        self._filter.clear()
        self._shown = name
        part = self.part(name)
        self._stack.setCurrentWidget(part)
        self._choice_of[name].setChecked(True)
        listed = isinstance(part, AreaTable)
        for shown in (self._filter, self._foot):
            shown.setVisible(listed)
        self._header.say(self._choice_of[name].text())
        if listed:
            entity = self.session.plan.schema.entity(name)
            self._adder.setText(self.tr("Add %1").replace("%1", said(entity.one)))
            self._adder.setToolTip(said(entity.help))
        self.reshown.emit()

    def shown_selected(self) -> tuple[tuple[str, Id], ...]:
        """What is selected and shown here: rows of the register, or those that the panel is about."""
        part = self.parts[self._shown]
        if isinstance(part, AreaTable):
            return part.shown_selected()
        names = next((offer.rows for offer in self.panels if offer.name == self._shown), ())
        return tuple((name, row_id) for name in names for row_id in self.session.selected_of(name))

    @property
    def rows_table(self) -> AreaTable | None:
        """The register that is shown; None where it is none."""
        part = self.parts[self._shown]
        return part if isinstance(part, AreaTable) else None

    def select_all(self) -> None:
        """Select every row of the register that is shown."""
        part = self.parts[self._shown]
        if isinstance(part, AreaTable):
            part.selectAll()

    def show_rows(self, row_ids: Iterable[Id]) -> None:
        """Show the register of the first of some rows, and bring it into view."""
        plan = self.session.plan
        for row_id in row_ids:
            entity = next((one for one in self._entities if row_id in plan.table(one.name)), None)
            if entity is not None:
                self.show_part(entity.name)
                part = self.part(entity.name)
                if isinstance(part, AreaTable):
                    part.show_row(row_id)
                return

    def rename(self) -> None:
        """Start typing the name of the current row, in the panel that is shown where it can do that."""
        part: Any = self.parts[self._shown]
        if hasattr(part, "rename"):
            part.rename()
            return
        chosen = self.table.selected()
        if chosen:
            self.table.edit_first(chosen[-1])

    def _made(self, name: str) -> QWidget:
        offer = next((offer for offer in self.panels if offer.name == name), None)
        if offer is not None:
            made: QWidget = load(offer.door)(self.session, self.look, self.settings, self.commands)
            return made
        entity = self.session.plan.schema.entity(name)
        if entity.single:
            return AreaForm(self.session, entity, self.more_for(entity))
        table = self.table_for(entity)
        table.register.setParent(table)
        table.blank.accepted.connect(self._take_next_step)
        table.addActions([self.commands.actions[name] for name in ROW_MENU])
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return table

    def _build(self) -> None:
        column = column_in(self)
        self._header = Header(self.look)
        for group in TOOLS:
            self._header.add_tools([self.commands.actions[name] for name in group])
        for name, text, tip in self.parts_of(self.session.plan.schema):
            self._choose(name, text, tip)
        self._header.reserve(choice.text() for choice in self._choice_of.values())
        self._header.add_switch(list(self._choice_of.values()), self.tr("Registers"), folds=True)
        self._filter = self._header.add_filter(self.tr("Filter"))
        keeping = self._filter.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)  # else the views would move under the mouse
        self._filter.setSizePolicy(keeping)
        self._filter.textChanged.connect(self._show_matches)
        self._header.left.connect(self._return_to_work)
        self._adder = button(self.tr("Add"))
        self._adder.clicked.connect(lambda _checked: self.table.add())
        row = row_in(self._foot, gap=8)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self._adder)
        row.addWidget(stretch())
        row.addWidget(action_button(self.commands.actions["file.import"], self.tr("Import CSV...")))
        saver = button(self.tr("Save as CSV..."))
        saver.setToolTip(self.tr("Write every row and field of this register, as it can be read back."))
        saver.clicked.connect(lambda _checked: self._save())
        row.addWidget(saver)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)

    def _choose(self, name: str, text: str, tip: str) -> None:
        made = QAction(text, self, checkable=True)
        made.setToolTip(tip)
        made.triggered.connect(lambda _checked: self.show_part(name))
        self._choice_of[name] = self._choices.addAction(made)

    def _save(self) -> None:
        """Ask for a file and write the register that is shown into it."""
        session, table = self.session, self.table
        path = ask_path(self, table.accessibleName(), folder_of(session), ".csv", self.tr("CSV table"))
        if path is not None:
            made = planner.write_register(session.plan, session.schedule, table.register.entity.name)
            session.notify(*written(path, made.content))

    def _return_to_work(self) -> None:
        self.part(self._shown).setFocus()

    def _show_matches(self, typed: str) -> None:
        part: Any = self.parts.get(self._shown)
        if isinstance(part, AreaTable):
            part.register.filter(typed)
            self.reshown.emit()

    def _take_next_step(self) -> None:
        if self.table.register.filtered:
            self._filter.clear()
        else:
            self.table.add()
