"""The lookout: looks for findings while the user works, tells their number, and shows them in a panel when wanted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

import planner
from ui.late import load
from ui.settings import FINDINGS, FINDINGS_HEIGHT
from ui.work import Work

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter

    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look
    from ui.work import Workshop

AFTER: Final = 150
"""How long typing has to rest before findings are looked for, in milliseconds."""
AT_ONCE: Final = 500
"""Up to so many tasks looking takes a few milliseconds; for more it is done in the background."""


class Lookout(QObject):
    """Follows one session; `counted` tells the findings by severity, or None without a plan."""

    counted = Signal(object)
    rows_asked = Signal(object)

    def __init__(self, pane: QSplitter, workshop: Workshop, look: Look, settings: Settings) -> None:
        super().__init__(pane)
        self._pane, self._workshop, self._look, self._settings = pane, workshop, look, settings
        self._session: Session | None = None
        self._panel: Any = None
        self._work: Work | None = None
        self._here = False
        self._soon = QTimer(self, singleShot=True, interval=AFTER)
        self._soon.timeout.connect(self._look_for_findings)
        pane.splitterMoved.connect(self._keep_height)

    @property
    def wanted(self) -> bool:
        """Return whether the panel is wanted."""
        return self._settings.value(FINDINGS)

    def follow(self, session: Session | None) -> None:
        """Look at another plan from now on, or at none."""
        if self._session is not None:
            self._session.changed.disconnect(self._soon.start)
        self._session = session
        self._drop_panel()
        self._soon.stop()
        self.counted.emit(None)
        if session is not None:
            session.changed.connect(self._soon.start)
            self._soon.start()

    def toggle(self) -> None:
        """Show or hide the panel, and remember it; shown, it takes the keys."""
        self._settings.choose(FINDINGS, not self.wanted)
        self._show_panel()
        if self._panel is not None and self._panel.isVisible():
            self._panel.take_focus()

    def show_where(self, here: bool) -> None:
        """Note whether the page has room for the panel."""
        self._here = here
        self._show_panel()

    def _show_panel(self) -> None:
        wanted = self.wanted and self._here and self._session is not None
        if wanted and self._panel is None:
            self._panel = load("ui.widgets.findings_panel:FindingsPanel")(self._session, self._look)
            self._panel.rows_asked.connect(self.rows_asked)
            self._panel.closed.connect(self.toggle)
            self._pane.addWidget(self._panel)
            height = self._settings.value(FINDINGS_HEIGHT)
            self._pane.setSizes([max(self._pane.height() - height, 240), height])
            self._look_for_findings()
        if self._panel is not None:
            self._panel.setVisible(wanted)

    def _drop_panel(self) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.setParent(None)
            self._panel.deleteLater()
            self._panel = None

    def _look_for_findings(self) -> None:
        session = self._session
        if session is None or self._work is not None:
            return
        if len(session.plan.tasks) <= AT_ONCE:
            self._tell()
            return
        plan, schedule = session.plan, session.schedule
        self._work = Work(self.tr("Looking for findings"), lambda _progress: planner.findings_of(plan, schedule))
        self._work.done.connect(lambda found: self._learn(session, plan, found))
        self._work.ended.connect(self._end_work)
        self._workshop.start(self._work, quiet=True)

    def _learn(self, session: Session, plan: planner.Plan, found: tuple[planner.Finding, ...]) -> None:
        if session is self._session and session.learn(plan, found):
            self._tell()
        else:
            self._soon.start()

    def _end_work(self) -> None:
        self._work = None

    def _tell(self) -> None:
        """Tell what was found in the plan as it is now."""
        if self._session is None:
            return
        found = self._session.findings
        self.counted.emit(dict(Counter(str(finding.severity) for finding in found)))
        if self._panel is not None:
            self._panel.show_findings(found)

    def _keep_height(self) -> None:
        if self._panel is not None and self._panel.isVisible():
            self._settings.choose(FINDINGS_HEIGHT, self._panel.height())
