"""The tour: a few steps that build a plan in the real window, each done by doing it or passed by Next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QToolButton, QWidget

from ui.keymap import native
from ui.widgets.tour_card import Ring, TourCard
from ui.words import said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from ui.desk import Desk
    from ui.menus import Commands
    from ui.style import Look

GLANCE: Final = 200
"""Milliseconds between two looks at what the user has done; plans also change by mouse, without a command."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the window held when a step began, and now."""

    tasks: int
    links: int
    page: str
    planned: bool
    saved: bool
    used: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its words, the key that they name, where it points, and how it is told that it was done."""

    title: str
    words: str
    command: str
    page: str
    """The page that it happens on, empty for any."""
    where: Callable[[QWidget], QWidget | None]
    done: Callable[[Seen, Seen], bool]
    pass_by: Callable[[Desk], object] = lambda _desk: None
    """What Next does instead of the user."""


def _named(name: str) -> Callable[[QWidget], QWidget | None]:
    return lambda window: _visible(window, lambda part: part.objectName() == name)


def _face(name: str) -> Callable[[QWidget], QWidget | None]:
    return lambda window: _visible(window, lambda part: part.property("help") == name)


def _tool(command: str) -> Callable[[QWidget], QWidget | None]:
    """The tool button of a command, or the bar that holds it in its menu where room is short."""

    def wanted(part: QWidget) -> bool:
        """Whether a part is the button of the command."""
        action = part.defaultAction() if isinstance(part, QToolButton) else None
        return action is not None and action.objectName() == command

    return lambda window: _visible(window, wanted) or _named("header")(window)


def _visible(window: QWidget, wanted: Callable[[QWidget], bool]) -> QWidget | None:
    return next((part for part in window.findChildren(QWidget) if part.isVisible() and wanted(part)), None)


BEGIN: Final = Step(
    "Begin with a plan",
    "Open the example: a launch at mid-flight to look around in. It is a plan of your own, so change what you like.",
    "file.example",
    "",
    _named("hero"),
    lambda _before, now: now.planned,
    lambda desk: desk.open_example(),
)
STEPS: Final = (
    Step(
        "Add a task",
        "Press this button, or %1, and type a name. A double-click on empty space in the graph does the same.",
        "task.add",
        "plan",
        _tool("task.add"),
        lambda before, now: now.tasks > before.tasks,
    ),
    Step(
        "Link two tasks",
        "Drag from the edge of one task to another, or select both and press %1: the second waits for the first.",
        "task.link",
        "plan",
        _face("graph"),
        lambda before, now: now.links > before.links,
    ),
    Step(
        "See the critical path",
        "Press %1. The tasks with a thick outline and a mark decide the launch: a day lost there is a day lost.",
        "task.critical",
        "plan",
        _face("graph"),
        lambda _before, now: "task.critical" in now.used,
    ),
    Step(
        "Open the risks",
        "What may go wrong stands on a page of its own. Open it here, or press %1.",
        "go.risks",
        "",
        _named("risks"),
        lambda _before, now: now.page == "risks",
        lambda desk: desk.show_page("risks"),
    ),
    Step(
        "Simulate",
        "Press %1: the plan runs many times with delays drawn by chance, and you see how likely each date is.",
        "task.simulate",
        "risks",
        _tool("task.simulate"),
        lambda _before, now: "task.simulate" in now.used,
    ),
    Step(
        "Save the plan",
        "Press %1 to keep the plan as one file. Until then nothing is lost either. Help is always at F1.",
        "file.save",
        "",
        _named("status"),
        lambda before, now: now.saved and (not before.saved or "file.save" in now.used),
    ),
)
"""What the tour shows of an open plan."""


class Tour(QObject):
    """Leads through the steps in one window, and ends by itself when the plan is closed."""

    def __init__(self, window: QMainWindow, desk: Desk, look: Look, commands: Commands) -> None:
        super().__init__(window)
        self._window, self._desk, self._commands = window, desk, commands
        self.card, self._ring = TourCard(window), Ring(window, look)
        self.steps: tuple[Step, ...] = STEPS if desk.session is not None else (BEGIN, *STEPS)
        self.place, self.over = 0, False
        self._used: frozenset[str] = frozenset()
        self._before = self._seen()
        self._clock = QTimer(self, interval=GLANCE)
        self._clock.timeout.connect(self.look)
        commands.used.connect(self._note)
        self.card.next_asked.connect(self._pass)
        self.card.back_asked.connect(lambda: self.go_to(self.place - 1))
        self.card.end_asked.connect(self.end)

    @property
    def step(self) -> Step:
        """Return the step that is shown."""
        return self.steps[self.place]

    def begin(self) -> None:
        """Show the first step."""
        self.go_to(0)
        self._clock.start()

    def end(self) -> None:
        """Take card and ring away; a tour that is over stays so."""
        if self.over:
            return
        self.over = True
        self._clock.stop()
        for part in (self.card, self._ring):
            part.hide()
            part.deleteLater()
        self.deleteLater()

    def go_to(self, place: int) -> None:
        """Show a step, on the page that it happens on; after the last one the tour ends."""
        if not 0 <= place < len(self.steps):
            self.end()
            return
        self.place, self._used = place, frozenset()
        if self.step.page not in {"", self._desk.page}:
            self._desk.show_page(self.step.page)
        self._before = self._seen()
        words = said(self.step.words).replace("%1", self._key())
        self.card.say(said(self.step.title), words, place=place, count=len(self.steps))
        self._point()

    def look(self) -> None:
        """Go on where the step was done, and follow what is pointed at."""
        now = self._seen()
        if self._before.planned and not now.planned:
            self.end()
        elif self.step.done(self._before, now):
            self.go_to(self.place + 1)
        else:
            self._point()

    def _note(self, command: str) -> None:
        self._used |= {command}

    def _pass(self) -> None:
        """Do what the step asks for where the next ones need it, and go on."""
        self.step.pass_by(self._desk)
        if self._desk.session is not None or self.step is not BEGIN:
            self.go_to(self.place + 1)

    def _key(self) -> str:
        shown = self._commands.actions[self.step.command].shortcut()
        return native(shown.toString()) or self._commands.actions[self.step.command].text().rstrip(".")

    def _point(self) -> None:
        """Put ring and card where the step points; the page where that part is not seen now."""
        part = self.step.where(self._window) or self._window.centralWidget() or self._window
        target = QRect(part.mapTo(self._window, QPoint(0, 0)), part.size())
        self._ring.surround(target)
        self.card.stand_by(target)
        for shown in (self._ring, self.card):
            shown.show()
            shown.raise_()

    def _seen(self) -> Seen:
        session: Any = self._desk.session
        if session is None:
            return Seen(0, 0, self._desk.page, planned=False, saved=False)
        document, plan = session.document, session.plan
        saved = document.path is not None and not document.modified
        counts = len(plan.tasks), len(plan.links)
        return Seen(*counts, self._desk.page, planned=True, saved=saved, used=self._used)
