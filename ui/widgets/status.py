"""The status strip at the foot of the window: what the plan amounts to, what runs, and whether it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from ui.icons import icon
from ui.theme import figures
from ui.widgets.badge import Badge
from ui.widgets.counts import Counts
from ui.widgets.parts import icon_button, label, retone, row_in, stretch
from ui.words import counted, plain_tip

if TYPE_CHECKING:
    from ui.style import Look
    from ui.work import Work

HEIGHT = 28
"""Of the strip at the usual size of letters, in pixels."""


class StatusStrip(QWidget):
    """A row of facts, the running work with progress and cancel, and the saved state."""

    stop_asked = Signal()
    findings_asked = Signal()
    conflicts_asked = Signal()
    disk_asked = Signal()
    """When what became of the file is to be told again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Status"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._look = look
        self._facts: dict[str, QLabel] = {}
        row = row_in(self, gap=16)
        row.setContentsMargins(12, 0, 12, 0)
        self._fact_row = QHBoxLayout()
        self._fact_row.setSpacing(16)
        self._counts = Counts(look)
        self._counts.clicked.connect(self.findings_asked)
        self._conflicts = Badge("merge", look)
        self._conflicts.clicked.connect(self.conflicts_asked)
        row.addWidget(self._counts)
        row.addWidget(self._conflicts)
        row.addLayout(self._fact_row)
        row.addWidget(stretch())
        self._build_work(row)
        self._saved = label(tone="quiet")
        row.addWidget(self._saved)
        self._disk = Badge("warning", look)
        self._disk.setToolTip(self.tr("What can be done about the file"))
        self._disk.clicked.connect(self.disk_asked)
        row.addWidget(self._disk)
        look.changed.connect(self._recolor)

    def sizeHint(self) -> QSize:
        """As tall as a line of text needs, whatever is shown: with its height the whole window would be laid out."""
        tallest = max(part.sizeHint().height() for part in (self._counts, self._saved, *self._facts.values()))
        return QSize(super().sizeHint().width(), max(HEIGHT, tallest))

    def minimumSizeHint(self) -> QSize:
        """As tall in any case."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def show_facts(self, facts: dict[str, tuple[str, str, str]]) -> None:
        """Show facts by name as (text, tone, tool tip), in their order; facts not named disappear."""
        for name in facts:
            if name not in self._facts:
                self._facts[name] = self._new_fact(name)
        for name, shown in self._facts.items():
            text, tone, tip = facts.get(name, ("", "", ""))
            shown.setText(text)
            shown.setToolTip(plain_tip(tip))
            shown.setVisible(bool(text))
            retone(shown, tone or "quiet")

    def show_findings(self, counts: dict[str, int] | None) -> None:
        """Show how many findings there are of each severity; None where no plan is open."""
        self._counts.show_counts(counts)

    def show_conflicts(self, count: int) -> None:
        """Show how many conflicts of merges are open; nothing where none is."""
        self._conflicts.say(counted(count, "open conflict", "open conflicts") if count else "")

    def name_key(self, key: str) -> None:
        """Say which key shows the findings."""
        tip = self.tr("Findings: what is wrong or risky")
        self._counts.setToolTip(f"{tip} ({key})" if key else tip)

    def show_saved(self, text: str, *, safe: bool, apart: bool = False) -> None:
        """Show the saved state, to be pressed where the file has gone a way `apart` from the plan."""
        self._saved.setText(text)
        self._saved.setVisible(not apart)
        self._disk.say(text if apart else "")
        retone(self._saved, "quiet" if safe else "warning")

    def show_work(self, work: Work | None) -> None:
        """Show a running work, or none."""
        self._work.setVisible(work is not None)
        if work is not None:
            self._work_name.setText(work.label)
            self._bar.setRange(0, 0)
            work.advanced.connect(self._advance)

    def _advance(self, share: float) -> None:
        self._bar.setRange(0, 100)
        self._bar.setValue(round(share * 100))

    def _new_fact(self, name: str) -> QLabel:
        made = label(tone="quiet")
        made.setFont(figures(made.font()))
        made.setObjectName(name)
        self._fact_row.addWidget(made)
        return made

    def _build_work(self, row: QHBoxLayout) -> None:
        self._work = QWidget()
        inner = row_in(self._work, gap=8)
        self._work_name = label(tone="quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(120, 6)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = icon_button("stop", self.tr("Stop this work"), self._look.theme)
        self._stop.setIconSize(QSize(16, 16))
        self._stop.clicked.connect(self.stop_asked)
        for widget in (self._work_name, self._bar, self._stop):
            inner.addWidget(widget)
        self._work.hide()
        row.addWidget(self._work)

    def _recolor(self) -> None:
        self._stop.setIcon(icon("stop", self._look.theme))
