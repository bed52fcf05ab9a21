"""The cards of the overview: the date, the light, and lists whose lines lead to what they are about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from planner import format_share
from ui.widgets.facts import jump
from ui.widgets.parts import button, clear, column_in, label, retone, row_of
from ui.words import day, retold, said, working

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QLabel

    from planner import Judged, Plan, Status

LIGHTS: Final = {"green": ("\N{CHECK MARK}", "done"), "amber": ("\u25b2", "warning"), "red": ("\u25cf", "critical")}
"""Sign and tone of each light, so that color is never the only signal."""


INDENT: Final = 5
"""How far the text of a line that leads somewhere stands from its edge, in pixels."""


class Card(QFrame):
    """A framed box with a caption and a column for what it says."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.column = column_in(self, margin=12, gap=6)
        self.column.addWidget(label(title.upper(), size="caption"))


class Figure(QWidget):
    """One number with what it is above it, and a quiet line below."""

    def __init__(self, name: str) -> None:
        super().__init__()
        column = column_in(self, gap=2)
        self.figure, self.detail = label(size="figure"), label(tone="quiet", size="small", wrapped=True)
        column.addWidget(label(name, tone="quiet", size="small"))
        column.addWidget(self.figure)
        column.addWidget(self.detail)
        column.addStretch()
        self._name = name

    def say(self, figure: str, detail: str, tone: str = "") -> None:
        """Show a figure and what it means."""
        self.figure.setText(figure)
        self.detail.setText(detail)
        retone(self.figure, tone)
        self.setAccessibleName(f"{self._name}: {figure}. {detail}")


class HeadlineCard(Card):
    """When the launch is, how sure that is, and how far the work is."""

    def __init__(self) -> None:
        super().__init__(said("Go-live"))
        self.planned, self.p80 = Figure(said("As planned")), Figure(said("Four of five runs, P80"))
        self.chance, self.done = Figure(said("Chance of the target")), Figure(said("Work done"))
        row = row_of(self.planned, self.p80, self.chance, self.done, gap=24)
        for place in range(4):
            row.setStretch(place, 1)
        self.column.addLayout(row)

    def show_status(self, status: Status, plan: Plan) -> None:
        """Show the figures of a status."""
        self.planned.say(day(status.go_live, weekday=False), _target(status, plan), _late_tone(status))
        found = status.outlook
        if found is None:
            self.p80.say("\N{EN DASH}", said("Not simulated yet."))
            self.chance.say("\N{EN DASH}", said("Not simulated yet."))
        else:
            old = "" if found.current else " " + said("From an earlier plan.")
            half = said("Half of all runs by %1 (P50).", day(found.p50, weekday=False))
            self.p80.say(day(found.p80, weekday=False), half + old)
            self.chance.say(*_chance(status))
        slip = "" if status.slip is None else _slip(status.slip, plan)
        done = f"{status.percent:.0f}\N{NO-BREAK SPACE}%"
        self.done.say(done, slip or said("of the working time of all tasks"))


def _target(status: Status, plan: Plan) -> str:
    if status.target is None or status.late is None:
        return said("No target is set.")
    span = working(abs(status.late), plan)
    told = "Target %1: missed by %2." if status.late > 0 else "Target %1: kept with %2 to spare."
    return said(told, day(status.target, weekday=False), span)


def _late_tone(status: Status) -> str:
    return "critical" if status.late is not None and status.late > 0 else ""


def _slip(minutes: int, plan: Plan) -> str:
    span = working(abs(minutes), plan)
    if not minutes:
        return said("The go-live is where the baseline has it.")
    return said(
        "The go-live is %1 later than in the baseline."
        if minutes > 0
        else "The go-live is %1 earlier than in the baseline.",
        span,
    )


def _chance(status: Status) -> tuple[str, str, str]:
    """Chance of the target, what it means, and its tone."""
    chance = status.outlook.chance if status.outlook else None
    if chance is None or status.target is None:
        return "\N{EN DASH}", said("Set a target to see how likely it is kept."), ""
    light = next((light for light, _reason in status.light.reasons), None)
    tone = LIGHTS[light][1] if light else ""
    return format_share(chance), said("of all runs are live by %1.", day(status.target, weekday=False)), tone


class LightCard(Card):
    """Red, amber or green, with the reasons; a light that was set by hand stands beside the computed one."""

    def __init__(self, settings_asked: Callable[[], object]) -> None:
        super().__init__(said("Status"))
        self.light, self.by_hand = label(size="section"), label(wrapped=True)
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(4)
        setter = button(said("Set by hand..."), kind="link")
        setter.clicked.connect(lambda _checked: settings_asked())
        self.column.addWidget(self.light)
        self.column.addWidget(self.by_hand)
        self.column.addLayout(self._reasons)
        self.column.addWidget(setter, 0, Qt.AlignmentFlag.AlignLeft)

    def show_light(self, judged: Judged) -> None:
        """Show the computed light, and beside it the one set by hand with its reason."""
        say_light(self.light, judged.computed)
        self.by_hand.setVisible(judged.chosen is not None)
        if judged.chosen is not None:
            sign, tone = LIGHTS[judged.chosen]
            self.by_hand.setText(f"{sign} {said('%1, set by hand: %2', said(str(judged.chosen)), judged.why)}")
            retone(self.by_hand, tone)
        clear(self._reasons)
        for light, reason in judged.reasons:
            self._reasons.addWidget(label(f"{LIGHTS[light][0]}  {retold(reason)}", tone="quiet", wrapped=True))


def say_light(shown: QLabel, light: str | None) -> None:
    """Show a light as sign and word."""
    sign, tone = LIGHTS.get(light or "", ("\N{EN DASH}", "quiet"))
    shown.setText(f"{sign} {said(str(light)) if light else said('Nothing to judge yet')}")
    retone(shown, tone)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list: what it is called, what is said at its end, with which tone, and what it is about."""

    id: str
    name: str
    detail: str
    tone: str = "quiet"
    below: str = ""


class ListCard(Card):
    """Lines that lead to their rows; `empty` stands where there are none."""

    def __init__(self, title: str, empty: str, go: Callable[[str], object]) -> None:
        super().__init__(title)
        self._empty, self._go = empty, go
        self.lines: tuple[Line, ...] = ()
        self.more = label(tone="quiet", size="small")
        self.more.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.more)
        self._fill()

    def show_lines(self, lines: Iterable[Line], of: int = 0) -> None:
        """Show these lines in their order, the first ones `of` so many, which is said where it is more."""
        found = tuple(lines)
        left = of - len(found)
        self.more.setText(said("%1 more", QLocale().toString(left)))
        self.more.setVisible(left > 0)
        if found != self.lines:
            self.lines = found
            self._fill()

    def _fill(self) -> None:
        clear(self._rows)
        for line in self.lines:
            name = jump(line.name, partial(self._go, line.id))
            row = row_of(name, label(line.detail, tone=line.tone, size="small"))
            row.setStretch(0, 1)
            self._rows.addLayout(row)
            if line.below:
                below = label(line.below, tone="quiet", size="small", wrapped=True)
                below.setContentsMargins(INDENT, 0, 0, 2)
                self._rows.addWidget(below)
        if not self.lines:
            self._rows.addWidget(label(self._empty, tone="quiet", wrapped=True))
