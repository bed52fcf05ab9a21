"""The lookout: looks for findings while the user works, tells their number, and shows them in a panel when wanted."""

from __future__ import annotations

from collections import Counter
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

import planner
from ui.late import load
from ui.settings import FINDINGS, FINDINGS_HEIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter

    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

AFTER: Final = 150
"""How long typing has to rest before findings are looked for, in milliseconds."""
SLICE: Final = 0.004
"""How long a slice of looking in a large plan is, in seconds; a rule that does not pause is not interrupted.

A thread would hold up the window for longer: it takes the interpreter from the one that paints.
"""


class Looking:
    """Findings of a plan on their way."""

    def __init__(self, plan: planner.Plan, schedule: planner.Schedule) -> None:
        self.plan = plan
        self.found: list[planner.Finding] = []
        self._coming = planner.look(plan, schedule)

    def look_for(self, seconds: float) -> bool:
        """Go on for so long; return whether everything is found."""
        end = perf_counter() + seconds
        for finding in self._coming:
            if finding is not None:
                self.found.append(finding)
            if perf_counter() > end:
                return False
        return True


class Lookout(QObject):
    """Follows one session; `counted` tells the findings by severity, or None without a plan."""

    counted = Signal(object)
    rows_asked = Signal(object)

    def __init__(self, pane: QSplitter, look: Look, settings: Settings) -> None:
        super().__init__(pane)
        self._pane, self._look, self._settings = pane, look, settings
        self._session: Session | None = None
        self._panel: Any = None
        self._looking: Looking | None = None
        self._learned: planner.Plan | None = None
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
        self._looking = None
        if session is None:
            return
        if session.large:
            self._looking = Looking(session.plan, session.schedule)
            session.turns.soon(self._look_on)
        else:
            self._tell()

    def _look_on(self) -> None:
        """Look for a slice of time; start again later if the plan has changed meanwhile."""
        session, looking = self._session, self._looking
        if session is None or looking is None or looking.plan is not session.plan:
            return
        if not looking.look_for(SLICE):
            session.turns.soon(self._look_on)
            return
        self._looking, self._learned = None, looking.plan
        session.learn(looking.plan, planner.by_severity(looking.found))
        session.turns.soon(self._tell_learned)

    def _tell_learned(self) -> None:
        """Tell what was learned, in a turn of its own; not if the plan has changed since."""
        if self._session is not None and self._learned is self._session.plan:
            self._tell()
        self._learned = None

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
