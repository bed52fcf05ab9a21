"""Unsaved work of other sessions: everything that sessions which ended suddenly have left behind, each by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.parts import button, clear, column_in, label, row_of, stretch
from ui.widgets.recovery_row import RecoveryRow
from ui.words import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.style import Look

SIZE: Final = (640, 380)
EMPTY: Final = (520, 140)


class UnsavedWork(QDialog):
    """Lists what was left behind; one row gone leaves the others."""

    recover_asked = Signal(object)
    save_asked = Signal(object)
    discard_asked = Signal(object)

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(self.tr("Unsaved work of other sessions"))
        self.told, self.meant = label(size="section", wrapped=True), label(tone="quiet", wrapped=True)
        column = column_in(self, margin=16, gap=12)
        for part in (self.told, self.meant, self._list()):
            column.addWidget(part)
        close = button(self.tr("Close"))
        close.clicked.connect(lambda _checked: self.reject())
        column.addLayout(row_of(stretch(), close))
        self.offer(())

    def offer(self, recoveries: Sequence[Any]) -> None:
        """Show what there is now."""
        clear(self._rows)
        for recovery in recoveries:
            row = RecoveryRow(recovery, self._look.theme)
            row.recover_asked.connect(self._recover)
            row.save_asked.connect(self.save_asked)
            row.discard_asked.connect(self.discard_asked)
            self._rows.addWidget(row)
        self._rows.addStretch()
        self._area.setVisible(bool(recoveries))
        self.resize(*(SIZE if recoveries else EMPTY))
        if recoveries:
            self.told.setText(counted(len(recoveries), "session left work behind", "sessions left work behind"))
            self.meant.setText(self.tr("Recover opens the plan with these changes. What you leave stays for later."))
        else:
            self.told.setText(self.tr("Nothing is left behind"))
            self.meant.setText(
                self.tr("Where the program ends suddenly, each change up to then is kept and offered here.")
            )

    def _recover(self, recovery: Any) -> None:
        self.accept()
        self.recover_asked.emit(recovery)

    def _list(self) -> QWidget:
        paper = QWidget()
        paper.setObjectName("paper")
        self._rows: QVBoxLayout = column_in(paper, gap=8)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("What was left behind"))
        self._area.setWidget(paper)
        holder = QWidget()
        column_in(holder).addWidget(self._area, 1)
        return holder
