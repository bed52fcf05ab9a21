"""Asks what becomes of references to rows that are to be removed: nothing goes before somebody has chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

import planner
from ui.models.columns import reason_of
from ui.widgets.field_editors import ChoiceEditor
from ui.widgets.parts import button, column_in, label, row_of, stretch
from ui.widgets.reference_cards import called
from ui.words import counted, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from planner import Entity, Id, Plan, Referring
    from ui.session import Session

WIDTH: Final = 500
LISTED: Final = 6
"""How many rows are named for each kind before the rest is counted."""
HIGHEST: Final = 320
"""Height of the list, in pixels, from which on it scrolls."""

Rows = tuple[tuple[str, str], ...]


def remove_asking(parent: QWidget | None, session: Session, edited: Sequence[tuple[str, Id]]) -> None:
    """Remove rows at once where nothing refers to them; else ask what becomes of the references."""
    rows = tuple((name, row_id) for name, row_id in edited if row_id in session.plan.table(name))
    if not rows:
        return
    if planner.references_to(session.plan, rows):
        Removing(parent.window() if parent else None, session, rows).open()
    else:
        session.edit(lambda plan: planner.remove_unreferenced(plan, rows))


class Removing(QDialog):
    """Lists what refers to some rows, and offers to remove the references too or to hand them over."""

    def __init__(self, parent: QWidget | None, session: Session, rows: Rows) -> None:
        super().__init__(parent)
        self._session, self._rows = session, rows
        self._entity = session.plan.schema.entity(rows[0][0])
        self._found = planner.references_to(session.plan, rows)
        self._going = _going(session.plan, rows)
        self.setWindowTitle(self.tr("Remove %1").replace("%1", said(self._entity.one)))
        self.setFixedWidth(WIDTH)
        self.told = label(size="section", wrapped=True)
        self.fault = label(tone="critical", wrapped=True)
        self.fault.hide()
        self.heir = ChoiceEditor((), optional=True)
        self._build()

    def remove(self) -> None:
        """Remove the rows, and with them the references to them and what cannot stay without them."""
        rows = self._rows
        if self._session.edit(lambda plan: planner.removal(plan, rows)):
            self.accept()

    def hand_over(self) -> None:
        """Remove the rows, and let the references mean the chosen row; say why where that cannot be."""
        try:
            change = planner.hand_over(self._session.plan, self._rows, self.heir.typed())
        except planner.PlanError as error:
            self.fault.setText(reason_of(error))
            self.fault.show()
            return
        if self._session.do(change):
            self.accept()

    def _build(self) -> None:
        column = column_in(self, margin=16, gap=12)
        self.told.setText(self._headline())
        column.addWidget(self.told)
        column.addWidget(label(self._meaning(), tone="quiet", wrapped=True))
        column.addWidget(self._list())
        self._offer_heirs(column)
        column.addWidget(self.fault)
        self.remover = button(self.tr("Remove, with these references"))
        self.remover.clicked.connect(lambda _checked: self.remove())
        stay = button(self.tr("Cancel"), kind="main")
        stay.setDefault(True)
        stay.clicked.connect(lambda _checked: self.reject())
        column.addLayout(row_of(self.remover, stretch(), stay))
        stay.setFocus()

    def _headline(self) -> str:
        plan, entity = self._session.plan, self._entity
        if len(self._going) > 1:
            return self.tr("Remove %1? Others refer to them.").replace("%1", self._counted())
        name = called(plan, plan.table(entity.name)[self._rows[0][1]])
        if entity.name == "component" and any(one.entity == "component" for one in self._found):
            return self.tr("%1 is not removed: other components need it.").replace("%1", name)
        return self.tr("Others refer to %1.").replace("%1", name)

    def _counted(self) -> str:
        """How many rows of which kind are to go, with all below them."""
        schema, names = self._session.plan.schema, [name for name, _ in self._going]
        kinds = ((schema.entity(name), names.count(name)) for name in dict.fromkeys(names))
        return ", ".join(counted(count, entity.one, entity.many) for entity, count in kinds)

    def _meaning(self) -> str:
        if any(one.going for one in self._found):
            return self.tr("Rows marked with \u2715 cannot stay without it and go too. The others stay.")
        return self.tr("These rows stay. Only their references are emptied or handed over.")

    def _list(self) -> QScrollArea:
        paper = QWidget()
        paper.setObjectName("paper")
        column = column_in(paper, margin=12, gap=4)
        for one in self._found:
            self._add_kind(column, one)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setObjectName("card")
        area.setAccessibleName(self.tr("What refers to it"))
        area.setWidget(paper)
        area.setFixedHeight(min(HIGHEST, paper.sizeHint().height() + 2))
        return area

    def _add_kind(self, column: QVBoxLayout, found: Referring) -> None:
        plan = self._session.plan
        entity = plan.schema.entity(found.entity)
        title = counted(len(found.rows), entity.one, entity.many)
        column.addWidget(label(title.upper(), size="caption"))
        first = sorted(found.rows, key=lambda row_id: row_id not in found.going)[:LISTED]
        for row_id in first:
            column.addWidget(label(_line(plan, entity, row_id, goes=row_id in found.going), wrapped=True))
        if len(found.rows) > LISTED:
            column.addWidget(label(f"+ {len(found.rows) - LISTED}", tone="quiet"))

    def _offer_heirs(self, column: QVBoxLayout) -> None:
        """Offer the rows that can take over the references, where there are some."""
        plan = self._session.plan
        heirs = planner.heirs(plan, self._rows)
        table = plan.table(self._entity.name)
        self.heir.offer({row_id: called(plan, table[row_id]) for row_id in heirs})
        self.heir.setAccessibleName(self.tr("Who takes over the references"))
        self.taker = button(self.tr("Hand over and remove"))
        self.taker.setEnabled(False)
        self.taker.clicked.connect(lambda _checked: self.hand_over())
        self.heir.currentIndexChanged.connect(lambda _row: self.taker.setEnabled(bool(self.heir.typed())))
        if heirs:
            row = row_of(label(self.tr("Let them refer to")), self.heir, self.taker)
            row.setStretch(1, 1)
            column.addLayout(row)


def _going(plan: Plan, rows: Rows) -> Rows:
    """The rows that are to go, with those of their kinds that go with them, as tasks below summary tasks do."""
    kinds = {name for name, _ in rows}
    steps = planner.removal(plan, rows).steps
    along = ((step.entity, step.id) for step in steps if step.field is None and step.after is None)
    return tuple(dict.fromkeys((*rows, *(one for one in along if one[0] in kinds))))


def _line(plan: Plan, entity: Entity, row_id: Id, *, goes: bool) -> str:
    """A row that refers, marked where it goes too."""
    row: Any = plan.table(entity.name)[row_id]
    return f"\u2715 {called(plan, row)}" if goes else called(plan, row)
