"""The card that says why a task has its dates, and who is hurt if it slips; the tasks named in it can be pressed."""

from __future__ import annotations

import re
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

import planner
from ui.theme import SPACE, figures
from ui.widgets.parts import card, label
from ui.words import day, retold, working

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from PySide6.QtGui import QColor

    from planner import Id, Phrase, Why
    from ui.session import Session
    from ui.style import Look

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
UNIT: Final = re.compile(r"(?<=\d) (?=(?:d|ed|min)\b)")
"""The space between a number and its unit, which stay on one line."""

translate = QCoreApplication.translate


class Sentence(QLabel):
    """A sentence in which the tasks named are links, for mouse and keys; everything else in it is shown literally."""

    def __init__(self, phrase: Phrase, color: QColor, go: Callable[[Id], object], *, tone: str = "") -> None:
        super().__init__()
        self._tasks = [part.task for part in phrase if isinstance(part, planner.Named)]
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(marked(phrase, color))
        self.setWordWrap(True)
        self.setFont(figures(self.font()))
        self.setProperty("tone", tone)
        self.setAccessibleName("".join(map(_word, phrase)))
        reached = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(reached | Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._tasks else Qt.FocusPolicy.ClickFocus)
        self.linkActivated.connect(lambda place: go(self._tasks[int(place)]))


def marked(phrase: Phrase, color: QColor) -> str:
    """Return a sentence as rich text: each task a link that holds its place among the tasks named."""
    pieces: list[str] = []
    links = 0
    for part in phrase:
        text = escape(UNIT.sub(NO_BREAK, _word(part)))
        if isinstance(part, planner.Named):
            text = f'<a href="{links}" style="color:{color.name()}; text-decoration:none">{text}</a>'
            links += 1
        pieces.append(text)
    return "".join(pieces)


def _word(part: str | planner.Named | date) -> str:
    """Return a part of a sentence as text, dates in the language of the user."""
    if isinstance(part, planner.Named):
        return part.text
    if isinstance(part, str):
        return retold(part)
    said = day(part).replace(" ", NO_BREAK)
    return f"{said} {part:%H:%M}" if isinstance(part, datetime) else said


def why_card(session: Session, look: Look, found: Why) -> QFrame:
    """Return why a task starts and finishes when it does, how far it may slip, and what that moves."""
    plan = session.plan
    frame, column = card()
    title = translate("Inspector", "WHY THESE DATES")
    frame.setAccessibleName(title)
    column.addWidget(label(title, size="caption"))
    column.addLayout(_reasons(session, look, found))
    slips = planner.slip_sentences(plan, found)
    if slips:
        column.addSpacing(SPACE[0])
        column.addWidget(label(translate("Inspector", "IF IT SLIPS"), size="caption"))
    for phrase in slips:
        column.addWidget(_sentence(session, look, phrase))
    return frame


def _reasons(session: Session, look: Look, found: Why) -> QGridLayout:
    """Return the start, the finish and the float, each with its reason and with what that beats."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE[2])
    grid.setVerticalSpacing(SPACE[0])
    grid.setColumnStretch(1, 1)
    for name, phrase, tone in _rows(session, found):
        row = grid.rowCount()
        grid.addWidget(label(name, tone="quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_sentence(session, look, phrase, tone=tone), row, 1)
    return grid


def _rows(session: Session, found: Why) -> Iterator[tuple[str, Phrase, str]]:
    """Yield what each row is called and says, with its tone."""
    plan, total = session.plan, working(found.total_float, session.plan)
    start, finish, late = (planner.because(plan, found, name) for name in ("start", "finish", "late_finish"))
    yield translate("Inspector", "Start"), (*_capital(start), "."), ""
    yield from _others(session, found, "start")
    yield translate("Inspector", "Finish"), (*_capital(finish), "."), ""
    yield from _others(session, found, "finish")
    if found.finished:
        return
    yield translate("Inspector", "Float"), (f"{total}: ", *late, "."), ""
    yield from _others(session, found, "late_finish")


def _others(session: Session, found: Why, name: str) -> Iterator[tuple[str, Phrase, str]]:
    """Yield what else asks for a date; that a late date beats the finish of the plan alone goes without saying."""
    told = planner.others(session.plan, found, name)
    if told and (name == "start" or any(isinstance(part, planner.Named) for part in told)):
        yield "", told, "quiet"


def _capital(phrase: Phrase) -> Phrase:
    """Return a clause that begins as a sentence does."""
    first = phrase[0]
    if not isinstance(first, str):
        return phrase
    words = retold(first)
    return (words[:1].upper() + words[1:], *phrase[1:])


def _sentence(session: Session, look: Look, phrase: Phrase, *, tone: str = "") -> Sentence:
    return Sentence(phrase, look.theme.accent, lambda task: session.select((task,)), tone=tone)
