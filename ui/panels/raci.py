"""Who does what: tasks beside people and roles, a letter where they meet, and what is wrong with a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

import planner
from planner import LETTERS, Raci
from ui.panels.grid import EMPTY, FINE, OVER, Cell, GridView, Line
from ui.panels.panel import Panel
from ui.widgets.parts import column_in, label, row_of, stretch
from ui.widgets.tick import Tick
from ui.words import counted, retold, said

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtGui import QKeyEvent

    from planner import Id, TaskRaci
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

CHECK: Final = "check"
"""The column that tells what is wrong."""
CHECK_WIDTHS: Final = (64, 220)
"""Width of that column where nothing is wrong, and where something is, in pixels."""
KEYS: Final = {getattr(Qt.Key, f"Key_{letter}"): part for part, letter in LETTERS.items()}
CYCLE: Final = (None, Raci.RESPONSIBLE, Raci.ACCOUNTABLE, Raci.CONSULTED, Raci.INFORMED)


class RaciView(GridView):
    """The matrix: letters are typed, Space goes to the next one, Delete empties; with Shift a letter is one more."""

    asked = Signal(object)
    """The parts that the current cell is to have."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, width=96)
        self.parts: frozenset[Raci] = frozenset()
        """What the current cell says by assignments."""

    def owns(self, event: QKeyEvent) -> bool:
        """The letters, too."""
        return super().owns(event) or self._wanted(event) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set the letters of the current cell."""
        wanted = self._wanted(event)
        if wanted is None or self.column is None or self.column.id == CHECK:
            super().keyPressEvent(event)
        else:
            self.asked.emit(wanted)

    def _wanted(self, event: QKeyEvent) -> frozenset[Raci] | None:
        """The parts that a key asks for; None for a key that asks for none."""
        key, more = event.key(), event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return None
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return frozenset()
        if key == Qt.Key.Key_Space:
            first = next((part for part in CYCLE if part in self.parts), None)
            following = CYCLE[(CYCLE.index(first) + 1) % len(CYCLE)]
            return frozenset() if following is None else frozenset((following,))
        part = KEYS.get(Qt.Key(key))
        if part is None:
            return None
        return self.parts ^ {part} if more else frozenset((part,))


class RaciPanel(Panel):
    """The matrix with a word on how to fill it, and the fault of the current task below."""

    def __init__(self, session: Session, look: Look, _settings: Settings, _commands: Commands) -> None:
        super().__init__(session, look)
        self.setAccessibleName(self.tr("Who does what"))
        self.view = RaciView(look, self.tr("Tasks by people and roles"))
        self.only_faults = Tick(self.tr("Only tasks with faults"))
        self.summary, self.fault = label(), label(tone="quiet", wrapped=True)
        self._found: Mapping[Id, TaskRaci] = {}
        self._build()
        self.view.chosen.connect(self._choose)
        self.view.asked.connect(self._set)
        self.view.blank.accepted.connect(self._take_next_step)
        self.only_faults.toggled.connect(lambda _on: self.refresh())

    def refresh(self) -> None:
        """Show every task without children beside everybody."""
        plan, dates = self.session.plan, self.session.schedule
        self._found = planner.raci(plan)
        tasks = [self._found[task] for task in dates.ids if task in self._found]
        faulty = [found for found in tasks if found.faults]
        shown = faulty if self.only_faults.isChecked() else tasks
        rows = [Line(one.task, f"{plan.tasks[one.task].key}  {plan.tasks[one.task].name}") for one in shown]
        columns = [Line(CHECK, self.tr("Check")), *self._everybody()]
        self.view.show_cells(rows, columns, lambda row, column: self._cell(shown[row], columns[column]))
        self.view.horizontalHeader().resizeSection(0, CHECK_WIDTHS[bool(faulty)])
        self._say(len(faulty), len(tasks))
        if not rows or len(columns) == 1:
            self._say_nothing(tasks=bool(tasks))
        self._learn()

    def _build(self) -> None:
        column = column_in(self, margin=12, gap=8)
        hint = self.tr(
            "R responsible, A accountable, C consulted, I informed: type a letter, with Shift one more; Space goes to "
            "the next, Delete empties. Letters in brackets follow from the owner or the role of the task."
        )
        column.addWidget(label(hint, tone="quiet", size="small", wrapped=True))
        column.addLayout(row_of(self.summary, stretch(), self.only_faults))
        column.addWidget(self.view, 1)
        column.addWidget(self.fault)

    def _everybody(self) -> list[Line]:
        """The people and then the roles."""
        found = []
        for entity, kind in (("person", said("Person")), ("role", said("Role"))):
            rows = sorted(self.session.plan.table(entity).values(), key=lambda row: (row.name.casefold(), row.key))
            found += [Line(row.id, row.name, f"{kind}: {row.name} ({row.key})") for row in rows]
        return found

    def _cell(self, found: TaskRaci, column: Line) -> Cell:
        if column.id == CHECK:
            return _check(found)
        parts = found.of(column.id)
        if not parts:
            return EMPTY
        letters = "  ".join(_letter(part.part, given=part.assignment is not None) for part in parts)
        words = ", ".join(said(str(part.part)) for part in parts)
        given = any(part.assignment for part in parts)
        doubled = len(found.having(Raci.ACCOUNTABLE)) > 1 and any(part.part is Raci.ACCOUNTABLE for part in parts)
        tone = "critical" if doubled else "" if given else "quiet"
        return Cell(f"{OVER} {letters}" if doubled else letters, tone, words, heat=0.5 if given else 0.0)

    def _say(self, faulty: int, tasks: int) -> None:
        count = counted(tasks, "task", "tasks")
        told = self.tr("%1 of %2 have a fault.") if faulty else self.tr("%2, each with one accountable.")
        self.summary.setText(told.replace("%1", str(faulty)).replace("%2", count) if tasks else "")

    def _say_nothing(self, *, tasks: bool) -> None:
        blank = self.view.blank
        if self.only_faults.isChecked() and tasks:
            blank.say(self.tr("No faults"), self.tr("Every task has one accountable."), self.tr("Show all tasks"))
        elif tasks:
            text = self.tr(
                "Here each task gets exactly one who answers for it, and those who do it, are asked, or are told. Add "
                "the people of the launch first."
            )
            blank.say(self.tr("Nobody takes part yet"), text, self.tr("Add the first person"))
        else:
            text = self.tr("Tasks stand here beside people and roles. Plan the first task; here you say who does it.")
            blank.say(self.tr("No tasks yet"), text, self.tr("Add the first person"))

    def _take_next_step(self) -> None:
        if self.only_faults.isChecked():
            self.only_faults.setChecked(False)
        else:
            self.add_to("person")

    def _choose(self) -> None:
        self._learn()
        if self.view.row is not None:
            self.session.select((self.view.row.id,))

    def _learn(self) -> None:
        """Note what the current cell says, and tell the fault of its task."""
        row, column = self.view.row, self.view.column
        found = self._found.get(row.id) if row else None
        parts = found.of(column.id) if found and column else ()
        self.view.parts = frozenset(part.part for part in parts if part.assignment)
        self.fault.setText(" ".join(map(retold, found.faults)) if found else "")

    def _set(self, parts: Collection[Raci]) -> None:
        """Give the person or role of the current cell these parts."""
        row, column = self.view.row, self.view.column
        if row is not None and column is not None:
            entity = "person" if column.id in self.session.plan.people else "role"
            self.session.edit(lambda plan: planner.set_parts(plan, row.id, (entity, column.id), parts))


def _check(found: TaskRaci) -> Cell:
    """Whether a task is right, and if not, why."""
    if not found.faults:
        return Cell(FINE, "done", said("Right"), left=True)
    words = " ".join(map(retold, found.faults))
    return Cell(f"{OVER} {words}", "critical", words, left=True)


def _letter(part: Raci, *, given: bool) -> str:
    return LETTERS[part] if given else f"({LETTERS[part]})"
