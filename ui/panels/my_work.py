"""What a person or a role has to do: chosen above, listed by kind below."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem

import planner
from planner import WorkKind
from ui.panels.grid import OVER
from ui.panels.panel import Panel
from ui.settings import ME
from ui.theme import ROW, figures
from ui.widgets.blank import Blank
from ui.widgets.elided import Elided
from ui.widgets.field_editors import ChoiceEditor
from ui.widgets.parts import button, column_in, label, row_of, stretch
from ui.words import counted, day, moment, plain_tip, retold, said, short_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner import Id, Work
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

WIDTHS: Final = (380, 90, 160, 150)
NAMES: Final = 180
"""What the column of names keeps at least, in pixels."""
KINDS: Final = tuple(map(str, WorkKind))
"""What the kinds are called, for translators."""
ROW_ID: Final = Qt.ItemDataRole.UserRole + 1


class WorkList(QTreeWidget):
    """The work by kind; Enter and a double click go to the row on its page."""

    opened = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the names give way, so that it is in sight when something is due."""
        super().resizeEvent(event)
        self.header().resizeSection(0, max(NAMES, min(WIDTHS[0], self.viewport().width() - sum(WIDTHS[1:]))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() != Qt.Key.Key_Delete:
            super().keyPressEvent(event)


class MyWorkPanel(Panel):
    """A choice of people and roles, and what the chosen one has to do."""

    def __init__(self, session: Session, look: Look, settings: Settings, _commands: Commands) -> None:
        super().__init__(session, look)
        self._settings = settings
        self.setAccessibleName(self.tr("My work"))
        self.who, self.summary, self.list = ChoiceEditor((), optional=False), Elided(), WorkList()
        self.opener = button(self.tr("Show it on its page"))
        self.blank = Blank(self.list)
        self._build()
        self.who.currentIndexChanged.connect(lambda _place: self._remember())
        self.list.currentItemChanged.connect(lambda _now, _before: self._choose())
        self.list.itemDoubleClicked.connect(lambda _item, _column: self._open())
        self.list.opened.connect(self._open)
        self.opener.clicked.connect(lambda _checked: self._open())
        self.blank.accepted.connect(lambda: self.add_to("person"))
        look.changed.connect(self._show_work)

    @property
    def chosen(self) -> Id:
        """The person or role that is asked about; empty for nobody."""
        return self.who.typed()

    def refresh(self) -> None:
        """Offer everybody who is there now, and show the work of the chosen one."""
        role = self.tr("%1 (role)")
        everybody = planner.people_with_work(self.session.plan)
        names = {row_id: name if entity == "person" else role.replace("%1", name) for entity, row_id, name in everybody}
        first = not self.who.count()
        self.who.offer(names)
        if first:
            self.choose(self._remembered())
        self._show_work()

    def choose(self, who: Id) -> None:
        """Ask about a person or role; one that is not there changes nothing."""
        if self.who.findData(who) >= 0:
            self.who.setCurrentIndex(self.who.findData(who))

    def _remembered(self) -> Id:
        """Who was asked about last, in this plan or another, by key; empty for nobody who is in the plan."""
        key, plan = self._settings.value(ME), self.session.plan
        rows = (row for entity in ("person", "role") for row in plan.table(entity).values())
        return next((row.id for row in rows if row.key == key), "")

    def _remember(self) -> None:
        """Keep whose work it is for the next time, and show it."""
        plan = self.session.plan
        row = plan.people.get(self.chosen) or plan.roles.get(self.chosen)
        if row is not None:
            self._settings.choose(ME, row.key)
        self._show_work()

    def _build(self) -> None:
        self.who.setAccessibleName(self.tr("Person or role"))
        self.who.setMinimumWidth(160)
        self.list.setAccessibleName(self.tr("Work by kind"))
        self.list.setHeaderLabels([self.tr("What"), self.tr("Start"), self.tr("Due"), self.tr("State")])
        self.list.header().setAccessibleName(self.tr("Columns"))
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setFont(figures(self.list.font()))
        for place, width in enumerate(WIDTHS[:-1]):
            self.list.header().resizeSection(place, width)
        column = column_in(self, margin=12, gap=8)
        column.addLayout(row_of(label(self.tr("Work of")), self.who, self.summary, stretch(), self.opener))
        column.addWidget(self.list, 1)

    def _show_work(self) -> None:
        plan = self.session.plan
        works = planner.my_work(plan, self.session.schedule, self.chosen, planner.moment_of(plan))
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for kind, rows in planner.by_kind(works).items():
            title = said(str(kind))
            self._add_kind(f"{title[:1].upper()}{title[1:]} ({len(rows)})", rows)
        self.list.expandAll()
        self.list.blockSignals(blocked)
        self._say(works)

    def _add_kind(self, title: str, rows: Iterable[Work]) -> None:
        group = QTreeWidgetItem([title])
        font = self.list.font()
        font.setBold(True)
        group.setFont(0, font)
        group.setSizeHint(0, QSize(0, ROW))
        group.addChildren([self._item(work) for work in rows])
        self.list.addTopLevelItem(group)
        group.setFirstColumnSpanned(True)

    def _item(self, work: Work) -> QTreeWidgetItem:
        name = "  ".join(filter(None, (work.key, work.name)))
        start = short_day(work.start.date(), year=False) if work.start else ""
        made = QTreeWidgetItem([name, start, _due(work), retold(work.state)])
        made.setData(0, ROW_ID, work.id)
        made.setSizeHint(0, QSize(0, ROW))
        made.setToolTip(0, plain_tip(name))
        if work.overdue:
            made.setText(2, f"{OVER} {_due(work)}")
            made.setForeground(2, QBrush(self.look.theme.critical))
            made.setToolTip(2, self.tr("Overdue"))
        return made

    def _say(self, works: tuple[Work, ...]) -> None:
        late = sum(work.overdue for work in works)
        told = counted(len(works), "thing to do", "things to do")
        overdue = self.tr("%1 overdue").replace("%1", str(late))
        self.summary.say((f"{OVER} {overdue}, {told}" if late else told) if self.chosen else "")
        self.opener.setEnabled(bool(works))
        self.blank.hide()
        if not self.chosen:
            text = self.tr(
                "Everybody finds here what they have to do: tasks, votes, reviews, messages, tests, bugs and entries "
                "of the log. Add the people and roles of the launch first."
            )
            self.blank.say(self.tr("Nobody takes part yet"), text, self.tr("Add the first person"))
        elif not works:
            text = self.tr("Nothing that is open names this person or role.")
            self.blank.say(self.tr("Nothing to do"), text, self.tr("Add a person"))

    def _row(self) -> Id:
        """The row that the current line is about; empty at the name of a kind."""
        item = self.list.currentItem()
        return str((item.data(0, ROW_ID) if item else "") or "")

    def _choose(self) -> None:
        if self._row():
            self.session.select((self._row(),))

    def _open(self) -> None:
        """Show the row on its page."""
        window: Any = self.window()
        if self._row() and hasattr(window, "show_rows"):
            window.show_rows((self._row(),))


def _due(work: Work) -> str:
    if work.due is None:
        return ""
    return moment(work.due) if isinstance(work.due, datetime) else day(work.due)
