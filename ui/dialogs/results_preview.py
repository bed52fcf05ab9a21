"""What results of tests would do to the plan, shown before anything is taken in."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QDialog, QGridLayout, QPlainTextEdit, QWidget

import planner
from planner import Intake, Level
from ui.widgets.facts import fact_grid
from ui.widgets.parts import answers, clear, column_in, label, retone
from ui.widgets.tick import Tick
from ui.widgets.where_choice import fill, picker
from ui.words import counted, retold, said

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QVBoxLayout

    from planner import Results, TakenIn
    from ui.session import Session

TOLD: Final = 200
"""How many faults and unknown test cases are listed; the rest is counted."""


class ResultsPreview(QDialog):
    """Counts, unknown cases and faults; the choices that change them stand above."""

    def __init__(self, parent: QWidget | None, session: Session, path: Path, results: Results) -> None:
        super().__init__(parent)
        self._session, self._results = session, results
        self._at = _written(path, session)
        self.release, self.environment = picker(said("Release")), picker(said("Environment"))
        self.level = picker(said("Level of new test cases"))
        self.make = Tick("")
        self.told, self.faults = label(wrapped=True), QPlainTextEdit()
        self.setWindowTitle(said("Import results of tests"))
        self.resize(620, 520)
        column = column_in(self, margin=16, gap=12)
        column.addWidget(label(path.name, size="section", wrapped=True))
        self._choices(column)
        self._counts = QWidget()
        column.addWidget(self._counts)
        self._counted = column_in(self._counts)
        column.addWidget(self.make)
        column.addWidget(self.told)
        column.addWidget(self.faults, 1)
        column.addLayout(answers(self, said("Take into this plan")))
        self.refresh()

    @property
    def intake(self) -> Intake:
        """How the results are taken in."""
        return Intake(
            release=self.release.currentData(),
            environment=self.environment.currentData(),
            at=self._at,
            create=self.make.isChecked(),
            level=Level(self.level.currentData()),
        )

    def refresh(self) -> None:
        """Show what taking the results in would do now."""
        self.found = planner.take_results(self._session.plan, self._results, self.intake)
        clear(self._counted)
        self._counted.addLayout(fact_grid([(name, str(count), "") for name, count in _counts(self.found)]))
        unknown = len(self.found.unknown)
        with QSignalBlocker(self.make):
            text = counted(
                unknown, "test case is not in the plan: make it", "test cases are not in the plan: make them"
            )
            self.make.setText(text)
            self.make.setVisible(unknown > 0)
        self.level.setEnabled(self.make.isChecked())
        self._list()

    def accept(self) -> None:
        """Take the results in as one change."""
        if self._session.edit(lambda plan: planner.take_results(plan, self._results, self.intake).change):
            self._session.notify(_done(self.found), "warning" if self.found.left or self.found.faults else "done")
            super().accept()

    def _choices(self, column: QVBoxLayout) -> None:
        plan, grid = self._session.plan, QGridLayout()
        fill(self.release, plan, "release", said("As the file says, or none"))
        fill(self.environment, plan, "environment", said("As the file says, or none"))
        for level in Level:
            self.level.addItem(said(str(level)).capitalize(), level)
        for line, box in enumerate((self.release, self.environment, self.level)):
            title = label(box.accessibleName())
            title.setBuddy(box)
            box.currentIndexChanged.connect(lambda _place: self.refresh())
            grid.addWidget(title, line, 0)
            grid.addWidget(box, line, 1)
        grid.setColumnStretch(1, 1)
        self.make.toggled.connect(lambda _on: self.refresh())
        self.faults.setReadOnly(True)
        self.faults.setAccessibleName(said("What is left out"))
        column.addLayout(grid)

    def _list(self) -> None:
        """List the faults with their lines, the notes, and the test cases that are not known."""
        found, unknown = self.found, [] if self.make.isChecked() else self.found.unknown
        lines = [retold(str(one)) for one in (*found.faults, *self._results.notes)]
        lines += [said("Not in the plan: %1", key) for key in unknown]
        shown = lines[:TOLD] + ([f"+ {len(lines) - TOLD}"] if len(lines) > TOLD else [])
        self.faults.setPlainText("\n".join(shown))
        self.faults.setVisible(bool(lines))
        rows = len({(fault.line, fault.where) for fault in found.faults})
        parts = [counted(rows, "row is faulty", "rows are faulty")] if found.faults else []
        parts += [counted(found.left, "result is left out", "results are left out")] if found.left else []
        self.told.setText(", ".join(parts) if parts else said("Every result in this file can be taken in."))
        retone(self.told, "warning" if parts else "done")


def _written(path: Path, session: Session) -> datetime | None:
    """When a file was written, on the clock of the plan: the time of results that say none."""
    try:
        stamp = path.stat().st_mtime
    except OSError:
        return None
    zone = ZoneInfo(session.plan.settings.time_zone)
    return datetime.fromtimestamp(stamp, zone).replace(tzinfo=None, second=0, microsecond=0)


def _counts(found: TakenIn) -> list[tuple[str, int]]:
    """What happens to the results, and how they ended."""
    ended = [(said(str(result)).capitalize(), count) for result, count in found.by_result.items() if count]
    return [(said("New"), found.added), (said("Changed"), found.altered), (said("Known already"), found.same), *ended]


def _done(found: TakenIn) -> str:
    """What was taken in, as a sentence."""
    told = said(
        "Results of tests: %1 new, %2 changed, %3 known already.", *map(str, (found.added, found.altered, found.same))
    )
    left = found.left + len(found.faults)
    return f"{told} {said('%1 left out.', str(left))}" if left else told


def ask_results(parent: QWidget | None, session: Session, path: Path, results: Results) -> None:
    """Show what results would do to the plan of a session; they are taken in where that is wanted."""
    ResultsPreview(parent, session, path, results).exec()
