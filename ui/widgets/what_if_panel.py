"""What if: scenarios beside the plan as it is, made in one step or by trying, applied or thrown away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QProgressBar, QPushButton, QStackedWidget, QWidget

import planner
from ui.latest_run import State
from ui.models.what_ifs import WhatIfs, changes_told, faults_told
from ui.trial import TRIED, Trial
from ui.widgets.comparing import Comparing
from ui.widgets.parts import button, column_in, label, retone, row_of, stretch
from ui.widgets.what_if_table import WhatIfTable
from ui.words import counted, said

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from planner import Change, Id, Plan
    from ui.session import Session
    from ui.simulating import Simulating
    from ui.style import Look

    Maker = Callable[[Plan, Id], Change]

HALF: Final = 0.5
EARLIER_DAYS: Final = 3
NAME: Final = 220
"""Width of the name of a what-if, in pixels."""
WIDTH: Final = 560
"""Width of the sentence that teaches, in pixels."""


class WhatIfPanel(QFrame):
    """The table with its commands above, or a sentence on what it is for."""

    def __init__(self, session: Session, simulating: Simulating, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(self.tr("What if"))
        self._session = session
        self.comparing, self.trial = Comparing(session, simulating), Trial.of(session)
        self.table = WhatIfTable(look, WhatIfs(TRIED))
        self.new, self.mitigate = button(self.tr("New what-if")), button(self.tr("Mitigate risk"))
        self.more, self.again = button(self.tr("More")), button(self.tr("Compare again"))
        self.apply, self.throw = button(self.tr("Apply")), button(self.tr("Throw away"))
        self.first = button(self.tr("New what-if"), kind="main")
        self.state, self.bar = label(tone="quiet", size="small"), QProgressBar()
        self.words = label(tone="quiet", size="small", wrapped=True)
        self.name, self.description = QLineEdit(), QLineEdit()
        self.menu: QMenu | None = None
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Compare while somebody looks."""
        super().showEvent(event)
        self._refresh()
        self.comparing.wake(awake=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody sees."""
        super().hideEvent(event)
        self.comparing.wake(awake=False)

    def offers(self) -> list[tuple[str, Maker, Id]]:
        """The what-ifs that can be made in one step of the chosen risk and task: text, edit and row."""
        plan, earlier = self._session.plan, planner.Duration(EARLIER_DAYS * self._session.plan.units.day)
        risks: list[tuple[str, Maker]] = [(self.tr("%1 is gone"), planner.what_if_without_risk)]
        tasks: list[tuple[str, Maker]] = [
            (self.tr("%1 takes half the time"), lambda plan, task: planner.what_if_lasting(plan, task, HALF)),
            (self.tr("%1 may start 3 days earlier"), lambda plan, task: planner.what_if_earlier(plan, task, earlier)),
            (self.tr("%1 is left out"), planner.what_if_without_task),
        ]
        return [
            (text.replace("%1", f"{rows[row_id].key} {rows[row_id].name}"), make, row_id)
            for row_id, rows, makers in (
                (self._chosen("risk"), plan.risks, risks),
                (self._chosen("task"), plan.tasks, tasks),
            )
            for text, make in makers
            if row_id is not None
        ]

    def make(self, edit: Maker, row_id: Id) -> None:
        """Make a scenario in one step and choose it."""
        if self._session.edit(lambda plan: edit(plan, row_id)):
            newest = list(self._session.plan.scenarios)[-1]
            self._refresh()
            self.table.choose(newest)

    def apply_chosen(self) -> None:
        """Make the changes of the chosen scenario in the plan."""
        row = self.table.what_ifs.scenario(self.table.column)
        if row is None:
            return
        left_out = len(planner.no_longer_applies(self._session.plan, row))
        if self._session.edit(lambda plan: planner.apply_scenario(plan, row.id)):
            told = self.tr("%1 is applied: the plan has its changes now. Undo takes them back.").replace("%1", row.name)
            missed = counted(left_out, "change no longer applied.", "changes no longer applied.")
            self._session.notify(f"{told} {missed}" if left_out else told, "warning" if left_out else "done")

    def throw_away(self) -> None:
        """Throw the chosen scenario away."""
        row = self.table.what_ifs.scenario(self.table.column)
        if row is not None and self._session.edit(lambda plan: planner.remove_scenario(plan, row.id)):
            told = self.tr("%1 is thrown away. Undo brings it back.").replace("%1", row.name)
            self._session.notify(told, "done")

    def _build(self) -> None:
        column = column_in(self, gap=0)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._full())
        column.addWidget(self._stack)
        self.mitigate.setToolTip(self.tr("What if the chosen risk had its residual probability and impact?"))
        self.new.setToolTip(self.tr("Try changes anywhere in the plan and keep them beside it"))
        self.more.setToolTip(self.tr("What-ifs of the chosen risk or task in one step"))
        self.apply.setToolTip(self.tr("Make the changes of the chosen what-if in the plan; undo takes them back"))
        self.throw.setToolTip(self.tr("Throw the chosen what-if away (Delete); undo brings it back"))
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setAccessibleName(self.tr("Progress"))

    def _empty(self) -> QWidget:
        """What teaches while there is nothing to compare."""
        empty = QWidget()
        column = column_in(empty, margin=16, gap=8)
        column.addStretch()
        text = self.tr(
            "Would the launch be sooner if a test began earlier, if a risk were mitigated, if a task were left out? "
            "Press New what-if, change the plan as you like, and keep the changes beside it under a name: they are "
            "compared here with the plan as it is, and nothing changes until you apply them."
        )
        words = label(text, tone="quiet", wrapped=True)
        words.setFixedWidth(WIDTH)
        quick = self.tr(
            "Or choose a risk in the ranking, or a task in the plan: More makes a what-if of it in one step."
        )
        hint = label(quick, tone="quiet", size="small", wrapped=True)
        hint.setFixedWidth(WIDTH)
        for part in (label(self.tr("What if?"), size="section"), words, hint):
            column.addLayout(row_of(stretch(), part, stretch()))
        self._spare = [button(self.tr("Mitigate risk")), button(self.tr("More"))]
        column.addLayout(row_of(stretch(), self.first, *self._spare, stretch()))
        column.addStretch()
        return empty

    def _full(self) -> QWidget:
        """Commands, table and state."""
        full = QWidget()
        column = column_in(full, gap=8)
        column.setContentsMargins(0, 8, 0, 1)
        commands = row_of(self.new, self.mitigate, self.more, stretch(), self.state, self.again, self.apply, self.throw)
        commands.setContentsMargins(12, 0, 12, 0)
        column.addLayout(commands)
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        self.words.setContentsMargins(12, 0, 12, 0)
        column.addWidget(self.words)
        column.addLayout(self._about())
        return full

    def _about(self) -> QHBoxLayout:
        """What the chosen scenario is called, and why it is worth a thought."""
        for made, name in ((self.name, self.tr("Name of the what-if")), (self.description, self.tr("Why"))):
            made.setAccessibleName(name)
            made.setPlaceholderText(name)
        row = row_of(self.name, self.description)
        row.setStretch(1, 1)
        row.setContentsMargins(12, 0, 12, 8)
        self.name.setFixedWidth(NAME)
        return row

    def _connect(self) -> None:
        spare_mitigate, spare_more = self._spare
        for made in (self.new, self.first):
            made.clicked.connect(lambda _checked: self.trial.begin())
        for made in (self.mitigate, spare_mitigate):
            made.clicked.connect(lambda _checked: self._mitigate())
        for made in (self.more, spare_more):
            made.clicked.connect(lambda _checked, made=made: self._offer(made))
        self.again.clicked.connect(lambda _checked: self.comparing.start())
        self.apply.clicked.connect(lambda _checked: self.apply_chosen())
        self.throw.clicked.connect(lambda _checked: self.throw_away())
        self.name.editingFinished.connect(lambda: self._write("name", self.name))
        self.description.editingFinished.connect(lambda: self._write("description", self.description))
        self.table.removal_asked.connect(self.throw_away)
        self.table.chosen.connect(self._refresh_commands)
        self.comparing.changed.connect(self._refresh)
        self.comparing.advanced.connect(lambda share: self.bar.setValue(round(share * 100)))
        self._session.selection_changed.connect(self._refresh_commands)

    def _refresh(self) -> None:
        """Show what there is."""
        if not self.isVisible() and self.table.what_ifs.columnCount() > 1:
            return
        comparing = self.comparing
        self.table.what_ifs.show(comparing.plan, comparing.found)
        self._stack.setCurrentIndex(int(bool(comparing.plan.scenarios) or self.trial.running))
        self._say_state(comparing.state)
        self._refresh_commands()

    def _say_state(self, state: State) -> None:
        found = self.comparing.found
        words = {
            State.NOTHING: "",
            State.RUNNING: self.tr("comparing ..."),
            State.FRESH: self.tr("%1 runs of each").replace("%1", f"{found.runs:,}") if found else "",
            State.STALE: "\u26a0 " + self.tr("from an earlier plan"),
        }
        self.state.setText(words[state])
        retone(self.state, "warning" if state is State.STALE else "quiet")
        self.bar.setVisible(state is State.RUNNING)
        waiting = state in (State.NOTHING, State.STALE) and bool(self.comparing.plan.scenarios)
        self.again.setVisible(waiting)
        self.again.setText(self.tr("Compare") if state is State.NOTHING else self.tr("Compare again"))

    def _refresh_commands(self) -> None:
        """Enable what makes sense now."""
        chosen = self.table.what_ifs.scenario(self.table.column) is not None and not self.trial.running
        risk = self._chosen("risk")
        name = self.tr("Mitigate risk") if risk is None else f"{said('Mitigate')} {self._session.plan.risks[risk].key}"
        self._say_changes()
        self._refresh_about()
        for made in (self.apply, self.throw):
            made.setEnabled(chosen)
        for made in (self.mitigate, self._spare[0]):
            made.setText(name.replace("&", "&&"))
            made.setEnabled(risk is not None and not self.trial.running)
        for made in (self.more, self._spare[1]):
            made.setEnabled(bool(self.offers()) and not self.trial.running)
        for made in (self.new, self.first):
            made.setEnabled(not self.trial.running and bool(self._session.plan.tasks))

    def _say_changes(self) -> None:
        """Say what the chosen scenario changes, or what of it no longer applies."""
        model, column = self.table.what_ifs, self.table.column
        outcome = model.outcome(column)
        missed = faults_told(outcome.faults) if outcome else ""
        self.words.setText(missed or changes_told(self.comparing.plan, model.columns[column]))
        retone(self.words, "warning" if missed else "quiet")

    def _write(self, field: str, editor: QLineEdit) -> None:
        """Give the chosen scenario another name or description; what is refused is told, and stands as before."""
        row = self.table.what_ifs.scenario(self.table.column)
        if row is None or not editor.isModified():
            return
        editor.setModified(False)
        edited, typed = ("scenario", row.id), editor.text().strip()
        self._session.edit(lambda plan: planner.set_field(plan, edited, field, typed))
        self._refresh_about()

    def _refresh_about(self) -> None:
        """Show what the chosen scenario is called, but for what is being typed."""
        row = self.table.what_ifs.scenario(self.table.column)
        row = self._session.plan.scenarios.get(row.id) if row else None
        for made, text in ((self.name, row and row.name), (self.description, row and row.description)):
            made.setVisible(row is not None)
            if not made.isModified():
                made.setText(" ".join((text or "").split()))

    def _chosen(self, entity: str) -> Id | None:
        """The row of that entity that was chosen last."""
        rows = self._session.selected_of(entity)
        return rows[-1] if rows else None

    def _mitigate(self) -> None:
        risk = self._chosen("risk")
        if risk is not None:
            self.make(planner.what_if_mitigated, risk)

    def _offer(self, made: QPushButton) -> None:
        """Open the menu of what can be made in one step."""
        menu = self.menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, make, row_id in self.offers():
            action: Any = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, make=make, row_id=row_id: self.make(make, row_id))
        menu.popup(made.mapToGlobal(made.rect().bottomLeft()))
