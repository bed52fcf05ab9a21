"""What audiences are to be told: by when it is due, or by audience and channel, with the draft of the current one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QStackedWidget, QTabBar, QWidget

import planner
from planner import Channel, SendState, Timing
from ui.late import load
from ui.panels.grid import EMPTY, OVER, Cell, GridView, Line
from ui.panels.panel import Panel
from ui.widgets.exports import ask_path, folder_of, written
from ui.widgets.parts import button, card, column_in, label, row_of, stretch
from ui.words import counted, day, moment, said

if TYPE_CHECKING:
    from planner import Draft, Message
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

TONES: Final = {
    Timing.OVERDUE: "critical",
    Timing.DUE: "warning",
    Timing.SENT: "done",
    Timing.DROPPED: "quiet",
    Timing.UNDATED: "warning",
}
WORDS: Final = tuple(map(str, Timing))
"""How the states are called, for translators."""
SIGNS: Final = {
    Timing.OVERDUE: OVER,
    Timing.DUE: "\u25cf",
    Timing.SENT: "\N{CHECK MARK}",
    Timing.UNDATED: "?",
    Timing.DROPPED: "\N{MULTIPLICATION SIGN}",
}
"""What stands before the word, so that color is never the only signal."""
WIDTHS: Final = (124, 92, 0, 104, 84)
"""Widths of the columns of the list, in pixels; the one without gets the room that is left."""


class MessagesPanel(Panel):
    """The list and the matrix at the left, the draft at the right; nothing is sent from here."""

    def __init__(self, session: Session, look: Look, _settings: Settings, _commands: Commands) -> None:
        super().__init__(session, look)
        self.setAccessibleName(self.tr("Messages"))
        self.tabs, self._stack, self.summary = QTabBar(), QStackedWidget(), label(wrapped=True)
        self.list = GridView(look, self.tr("Messages by when they are due"), width=110)
        self.matrix = GridView(look, self.tr("Messages by audience and channel"), width=104)
        self.calendar = button(self.tr("Calendar file..."))
        self.draft = DraftCard(session)
        self.messages: tuple[Message, ...] = ()
        self._build()
        self._listen()

    def refresh(self) -> None:
        """Show all messages as they stand now."""
        plan = self.session.plan
        self.messages = planner.messages(plan, self.session.schedule, planner.moment_of(plan))
        self._show_list()
        self._show_matrix()
        late = sum(one.timing is Timing.OVERDUE for one in self.messages)
        left = sum(one.open for one in self.messages)
        told = self.tr("%1 to be sent, %2 overdue.").replace("%1", counted(left, "message", "messages"))
        self.summary.setText((f"{OVER} " if late else "") + told.replace("%2", str(late)) if self.messages else "")
        self.calendar.setEnabled(any(one.open and one.due is not None for one in self.messages))
        self._show_draft()

    def _build(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("List or matrix"))
        for text, view in ((self.tr("By date"), self.list), (self.tr("By audience"), self.matrix)):
            self.tabs.addTab(text)
            self._stack.addWidget(view)
        self.calendar.setToolTip(self.tr("Save what is still to be sent for your calendar program (.ics)"))
        column, split, left = column_in(self, margin=12, gap=8), QSplitter(Qt.Orientation.Horizontal), QWidget()
        inner = column_in(left, gap=8)
        inner.addWidget(self._stack, 1)
        head = row_of(self.tabs, self.summary, stretch(), self.calendar)
        head.setStretch(1, 1)
        column.addLayout(head)
        split.addWidget(left)
        split.addWidget(self.draft)
        split.setSizes([620, 380])
        split.setHandleWidth(12)
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        split.setChildrenCollapsible(False)
        column.addWidget(split, 1)

    def _listen(self) -> None:
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.list.chosen.connect(self._choose)
        self.matrix.chosen.connect(self._choose_many)
        self.calendar.clicked.connect(lambda _checked: self.save_calendar())
        self.session.selection_changed.connect(self._show_draft)
        for view in (self.list, self.matrix):
            view.blank.accepted.connect(lambda: self.add_to("communication"))

    def _show_list(self) -> None:
        heads = (
            self.tr("Due"),
            self.tr("State"),
            self.tr("Subject"),
            self.tr("Audience"),
            self.tr("Channel"),
        )
        columns = [Line(str(place), head) for place, head in enumerate(heads)]
        rows = [Line(one.row.id, one.row.key, one.row.name) for one in self.messages]
        told = [_cells(one) for one in self.messages]
        self.list.show_cells(rows, columns, lambda row, column: told[row][column])
        across = self.list.horizontalHeader()
        for place, width in enumerate(WIDTHS):
            across.setSectionResizeMode(place, across.ResizeMode.Interactive if width else across.ResizeMode.Stretch)
            across.resizeSection(place, width)
        if not rows:
            self._say_nothing(self.list)

    def _show_matrix(self) -> None:
        found = planner.by_audience(self.messages)
        used = {channel for row in found.values() for channel in row}
        columns = [Line(str(one), said(str(one))) for one in Channel if str(one) in used]
        rows = [Line(audience, audience) for audience in found]
        self.matrix.show_cells(
            rows, columns, lambda row, column: _counted(found[rows[row].id].get(columns[column].id, ()))
        )
        if not rows:
            self._say_nothing(self.matrix)

    def _say_nothing(self, view: GridView) -> None:
        text = self.tr(
            "Plan what customers, teams and sponsors are told: on a date, days before or after the go-live, or when a "
            "task or gate is done. Here you see what is due, and copy its draft; nothing is sent."
        )
        view.blank.say(self.tr("No messages yet"), text, self.tr("Add the first message"))

    def _choose(self) -> None:
        if self.list.row is not None:
            self.session.select((self.list.row.id,))

    def _choose_many(self) -> None:
        if self.matrix.current.ids:
            self.session.select(self.matrix.current.ids)

    def _show_draft(self) -> None:
        """Show the draft of the message that is selected."""
        chosen = self.session.selected_of("communication")
        self.draft.show_message(next((one for one in self.messages if chosen and one.row.id == chosen[-1]), None))

    def save_calendar(self) -> None:
        """Ask for a file, and write what is still to be sent as a calendar."""
        plan = self.session.plan
        path = ask_path(self, plan.settings.name, folder_of(self.session), ".ics", self.tr("Calendar"))
        if path is not None:
            make = load("planner:due_calendar")
            content = make(plan, self.session.schedule, self.messages, planner.moment_of(plan))
            self.session.notify(*written(path, content))


class DraftCard(QWidget):
    """The draft of a message, with what to do with it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._message: Message | None = None
        self.subject, self.facts = label(size="section", wrapped=True), label(tone="quiet", wrapped=True)
        self.doubts, self.body = label(tone="critical", wrapped=True), QPlainTextEdit()
        self.copy = button(self.tr("Copy"), kind="main")
        self.approve, self.sent = button(self.tr("Approve")), button(self.tr("Mark as sent"))
        self._build()
        self.show_message(None)

    def show_message(self, message: Message | None) -> None:
        """Show the draft of a message, or how to get one."""
        self._message = message
        for part in (self.body, self.copy, self.approve, self.sent):
            part.setVisible(message is not None)
        if message is None:
            self.subject.setText("")
            self.facts.setText(self.tr("Choose a message to see its draft."))
            self.doubts.hide()
            return
        found = planner.draft(self._session.plan, self._session.schedule, message.row)
        self.subject.setText(found.subject)
        self.facts.setText(self._facts(message, found))
        if self.body.toPlainText() != found.text:
            self.body.setPlainText(found.text)
        self.doubts.setText(self._doubts(found))
        self.doubts.setVisible(bool(self.doubts.text()))
        self.approve.setEnabled(message.row.state in (SendState.PLANNED, SendState.DRAFTED))
        self.sent.setText(self.tr("Mark as sent") if message.open else self.tr("Plan again"))

    def _build(self) -> None:
        frame, column = card()
        self.body.setReadOnly(True)
        self.body.setAccessibleName(self.tr("Draft"))
        self.body.setPlaceholderText(self.tr("It has no text yet: write it in the inspector."))
        self.copy.setToolTip(self.tr("Copy the text with its fields filled in; nothing is sent"))
        for part in (self.subject, self.facts, self.doubts):
            column.addWidget(part)
        column.addWidget(self.body, 1)
        column.addLayout(row_of(self.copy, stretch(), self.approve, self.sent))
        column.addStretch()
        column_in(self).addWidget(frame)
        self.copy.clicked.connect(lambda _checked: self._copy())
        self.approve.clicked.connect(lambda _checked: self._approve())
        self.sent.clicked.connect(lambda _checked: self._mark())

    def _facts(self, message: Message, found: Draft) -> str:
        """When it is due and how it stands, and who gets it."""
        words = (_due(message), _timing(message), said(str(message.row.state)) if message.open else "")
        lines = ["  \N{MIDDLE DOT}  ".join(filter(None, words))]
        people = ", ".join(found.recipients) or self.tr("no stakeholder of '%1'").replace("%1", message.row.audience)
        lines.append(self.tr("To: %1").replace("%1", people))
        return "\n".join(lines)

    def _doubts(self, found: Draft) -> str:
        """What could not be filled in."""
        told = []
        if found.unknown:
            told.append(self.tr("No such field: %1.").replace("%1", ", ".join(f"{{{one}}}" for one in found.unknown)))
        if found.empty:
            told.append(self.tr("Not known yet: %1.").replace("%1", ", ".join(f"{{{one}}}" for one in found.empty)))
        return f"{OVER} {' '.join(told)}" if told else ""

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.subject.text()}\n\n{self.body.toPlainText()}")
        self._session.notify(self.tr("The draft is on the clipboard."), "done")

    def _approve(self) -> None:
        if self._message is not None:
            row_id = self._message.row.id
            self._session.edit(lambda plan: planner.approve_message(plan, row_id))

    def _mark(self) -> None:
        """Say that it was sent, or that it was not."""
        if self._message is not None:
            row_id, still = self._message.row.id, self._message.open
            self._session.edit(
                lambda plan: (
                    planner.mark_sent(plan, (row_id,), planner.plan_now(plan))
                    if still
                    else planner.mark_unsent(plan, row_id)
                )
            )


def _due(message: Message) -> str:
    if message.due is None:
        return said("no date")
    return moment(message.due) if isinstance(message.due, datetime) else day(message.due)


def _timing(message: Message) -> str:
    sign, word = SIGNS.get(message.timing, ""), said(str(message.timing))
    return f"{sign} {word}" if sign else word


def _cells(message: Message) -> tuple[Cell, ...]:
    """The cells of a message in the list."""
    row = message.row
    texts = (_due(message), _timing(message), row.name, row.audience, said(str(row.channel)))
    tones = ("", TONES.get(message.timing, ""), "", "", "")
    return tuple(Cell(text, tone, text, left=True) for text, tone in zip(texts, tones, strict=True))


def _counted(found: tuple[Message, ...]) -> Cell:
    """How many messages an audience gets on a channel, and how many of them are overdue."""
    if not found:
        return EMPTY
    late = sum(one.timing is Timing.OVERDUE for one in found)
    tip = "\n".join(f"{one.row.key}  {one.row.name}: {_due(one)}, {said(str(one.timing))}" for one in found)
    text, tone = (f"{OVER} {len(found)}", "critical") if late else (str(len(found)), "")
    return Cell(text, tone, tip, heat=0.5, ids=tuple(one.row.id for one in found))
