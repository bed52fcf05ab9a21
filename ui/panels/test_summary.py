"""How the tests stand: level by level, what is missing for the exit, what failed, which bugs are open, who signed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

import planner
from planner import Acceptance, Blocking
from ui.late import load
from ui.panels.level_bar import LevelBar, parts_of
from ui.panels.overview_cards import Card, Figure, Line, ListCard
from ui.theme import figures
from ui.widgets.blank import Blank
from ui.widgets.facts import jump
from ui.widgets.kept_place import KeptPlace
from ui.widgets.parts import action_button, button, clear, column_in, label, row_in, row_of, stretch
from ui.widgets.where_choice import WhereChoice
from ui.words import counted, moment, retold, said

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from planner import Change, Id, LevelFigures, Plan, Quality, SignOff
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

LISTED: Final = 12
"""How many failed cases and open bugs are listed; the others are in their registers."""
TITLES: Final = (
    *("Level", "Cases: passed, failed, blocked, skipped, not run"),
    *("Executed", "Passed", "Open bugs", "Exit"),
)
SIGN: Final = "ui.dialogs.sign:SignDialog"
READ: Final = {"test_case", "execution", "bug", "sign_off", "release", "environment", "criterion", "person"}
"""The entities whose changes show here."""
ACCEPTED: Final = {
    Acceptance.OPEN: ("\N{WHITE CIRCLE}", "quiet"),
    Acceptance.ACCEPTED: ("\N{CHECK MARK}", "done"),
    Acceptance.CONDITIONAL: ("\N{CHECK MARK}", "warning"),
    Acceptance.REJECTED: ("\N{BALLOT X}", "critical"),
}
"""Sign and tone of each result of a sign-off."""


class SummaryPanel(QWidget):
    """The figures of the tests of a release and an environment, or of all; lines lead to their rows."""

    def __init__(self, session: Session, look: Look, settings: Settings, commands: Commands) -> None:  # noqa: ARG002
        super().__init__()
        self._session, self._look, self._commands = session, look, commands
        self.setAccessibleName(said("Test summary"))
        self.where = WhereChoice()
        self.cases, self.passed = Figure(said("Cases executed")), Figure(said("Passed"))
        self.bugs, self.escaped = Figure(said("Open bugs")), Figure(said("Escaped"))
        self.levels = Card(said("Levels"))
        self.failed = ListCard(said("Failed"), said("No test case failed at last."), self._go)
        self.open = ListCard(said("Open bugs"), said("No bug is open."), self._go)
        self.signed = Card(said("Sign-offs"))
        self._grid, self._signatures = QGridLayout(), QGridLayout()
        self._build()
        self.where.chosen.connect(self.refresh)
        session.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Show the figures of the plan as it is now."""
        plan = self._session.plan
        self.where.offer(plan)
        found = planner.quality(plan, self.where.where)
        with self._place.kept():
            self._say_figures(found)
            self._show_levels(found)
            self.failed.show_lines(_failed(found.overall), len(found.overall.failed))
            self.open.show_lines(_bugs(found.overall), len(found.overall.bugs))
            self._show_signed(plan)
            self._say_if_blank(plan)
            self.failed.setVisible(bool(found.overall.failed) or bool(found.overall.executed))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self.refresh()

    # Parts

    def _build(self) -> None:
        column, bar = column_in(self), QWidget()
        row = row_in(bar, gap=8)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self.where)
        row.addWidget(stretch())
        row.addWidget(action_button(self._commands.actions["file.import_results"], said("Import results...")))
        column.addWidget(bar)
        self._scroll = QScrollArea()
        self._place = KeptPlace(self._scroll)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(said("Test summary"))
        self._sheet = self._paper()
        self._scroll.setWidget(self._sheet)
        self._blank = Blank(self._scroll)
        self._blank.accepted.connect(self._commands.actions["file.import_results"].trigger)
        column.addWidget(self._scroll, 1)

    def _paper(self) -> QWidget:
        paper = QWidget()
        paper.setObjectName("paper")
        inner = column_in(paper, margin=12, gap=12)
        headline = Card(said("Tests"))
        row = row_of(self.cases, self.passed, self.bugs, self.escaped, gap=24)
        for place in range(4):
            row.setStretch(place, 1)
        headline.column.addLayout(row)
        self.levels.column.addLayout(self._grid)
        self.signed.column.addLayout(self._signatures)
        lists = row_of(self.failed, self.open, gap=12)
        for place, part in enumerate((self.failed, self.open)):
            lists.setStretch(place, 1)
            lists.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        inner.addWidget(headline)
        inner.addWidget(self.levels)
        inner.addLayout(lists)
        inner.addWidget(self.signed)
        inner.addStretch()
        return paper

    def _follow(self, change: Change) -> None:
        if self.isVisible() and any(step.entity in READ for step in change.steps):
            self._session.follow_up(self.refresh)

    def _go(self, row_id: Id) -> None:
        self._session.select((row_id,))

    def _say_figures(self, found: Quality) -> None:
        every = found.overall
        self.cases.say(_share(every.executed_share), said("%1 of %2", str(every.executed), str(len(every.cases))))
        tone = "critical" if every.failed else ""
        self.passed.say(_share(every.pass_rate), said("%1 of %2", str(every.passed), str(every.executed)), tone)
        blockers = every.blocking(Blocking.BLOCKER)
        by_severity = said("severity 1 to 4: %1", ", ".join(str(every.open_bugs(level)) for level in (1, 2, 3, 4)))
        told = "; ".join((by_severity, counted(blockers, "blocker", "blockers"))) if blockers else by_severity
        tone = "critical" if blockers or every.open_bugs(1) else ""
        self.bugs.say(str(len(every.bugs)), told, tone)
        self.escaped.say(str(len(every.escaped)), said("bugs found in a release that runs in production"))

    def _show_levels(self, found: Quality) -> None:
        clear(self._grid)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        for place, title in enumerate(TITLES):
            self._grid.addWidget(label(said(title), tone="quiet", size="small"), 0, place)
        for number, one in enumerate(found.levels):
            self._add_level(1 + 2 * number, one)
        if not found.levels:
            self._grid.addWidget(label(said("There are no test cases yet."), tone="quiet"), 1, 0, 1, 6)

    def _add_level(self, line: int, one: LevelFigures) -> None:
        texts = (
            f"{one.executed}/{len(one.cases)}",
            f"{one.passed}/{one.executed}  {_share(one.pass_rate)}",
            _by_severity(one),
        )
        self._grid.addWidget(label(said(str(one.level)).capitalize()), line, 0)
        self._grid.addWidget(LevelBar(self._look, parts_of(one)), line, 1)
        for place, text in enumerate(texts, 2):
            made = label(text)
            made.setFont(figures(made.font()))
            self._grid.addWidget(made, line, place)
        sign, tone = ("\N{CHECK MARK}", "done") if one.exits else ("\N{BALLOT X}", "critical")
        told = said("can be left") if one.exits else counted(len(one.missing), "thing missing", "things missing")
        self._grid.addWidget(label(f"{sign} {told}", tone=tone), line, 5)
        if one.missing:
            below = label("  ".join(map(retold, one.missing)), tone="quiet", size="small", wrapped=True)
            self._grid.addWidget(below, line + 1, 1, 1, 5)

    def _show_signed(self, plan: Plan) -> None:
        clear(self._signatures)
        self._signatures.setHorizontalSpacing(16)
        self._signatures.setColumnStretch(0, 1)
        rows = plan.rows(planner.SignOff).values()
        for line, row in enumerate(rows):
            sign, tone = ACCEPTED[row.result]
            self._signatures.addWidget(jump(f"{row.key}  {row.name}", partial(self._go, row.id)), line, 0)
            self._signatures.addWidget(label(f"{sign} {said(str(row.result))}", tone=tone), line, 1)
            self._signatures.addWidget(label(_signer(plan, row), tone="quiet", size="small"), line, 2)
            text = said("Sign...") if row.result is Acceptance.OPEN else said("Sign anew...")
            made = button(text)
            made.setObjectName(f"sign-{row.id}")
            made.setAccessibleName(f"{text} {row.key}")
            made.clicked.connect(partial(self.sign, row.id))
            self._signatures.addWidget(made, line, 3)
        if not rows:
            empty = said("No sign-off is asked for. Add one in the register of sign-offs.")
            self._signatures.addWidget(label(empty, tone="quiet", wrapped=True), 0, 0)

    def sign(self, sign_off: Id) -> None:
        """Ask who signs, and how."""
        load(SIGN)(self.window(), self._session, sign_off).open()

    def _say_if_blank(self, plan: Plan) -> None:
        self._blank.setVisible(False)
        self._sheet.setVisible(True)
        if not any(plan.table(name) for name in ("test_case", "bug", "sign_off")):
            self._sheet.setVisible(False)
            self._blank.say(
                said("No tests yet"),
                said("Test cases, their results and bugs show here whether the launch is good enough."),
                said("Import results..."),
            )


def _share(share: float | None) -> str:
    """A share in percent."""
    return "\N{EN DASH}" if share is None else f"{planner.percent(share)} %"


def _by_severity(one: LevelFigures) -> str:
    """The open bugs of a level by severity, as `1·0·3·0`; a dash where there is none."""
    return "\N{MIDDLE DOT}".join(str(one.open_bugs(level)) for level in (1, 2, 3, 4)) if one.bugs else "\N{EN DASH}"


def _failed(found: LevelFigures) -> list[Line]:
    """The cases that failed at last, those that must pass first."""
    cases = sorted(found.failed, key=lambda case: not case.required)
    must = said("must pass")
    return [
        Line(
            case.id,
            f"{case.key}  {case.name}" if case.key != case.name else case.key,
            f"{said(str(case.level))}, {must}" if case.required else said(str(case.level)),
            "critical" if case.required else "quiet",
            (found.newest[case.id].message.strip().splitlines() or [""])[0][:160],
        )
        for case in cases[:LISTED]
    ]


def _bugs(found: LevelFigures) -> list[Line]:
    """The open bugs, gravest first."""
    lines = []
    for bug in found.bugs[:LISTED]:
        blocks = "" if bug.blocking is Blocking.NONE else f", {said(str(bug.blocking))}"
        grave = bug.severity == 1 or bug.blocking is Blocking.BLOCKER
        told = said("severity %1", str(bug.severity)) + blocks
        lines.append(Line(bug.id, f"{bug.key}  {bug.name}", told, "critical" if grave else "quiet"))
    return lines


def _signer(plan: Plan, row: SignOff) -> str:
    """Who signed, and when."""
    person = plan.people.get(row.person or "")
    if row.result is Acceptance.OPEN or person is None:
        return ""
    return f"{person.name}, {moment(planner.to_datetime(planner.start_minutes(row.at)))}" if row.at else person.name
