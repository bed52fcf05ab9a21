"""A conflict to be decided: what is said on each side, by whom and when, and what taking it does to the launch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from ui.theme import figures
from ui.widgets.merge_words import WORDY, alike, marked, moves
from ui.widgets.parts import button, column_in, label, retone
from ui.widgets.tick import Tick
from ui.words import said

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from planner import Head, Weighed
    from ui.widgets.merge_words import Telling

ASIDE: Final = 190
"""Width of the column that says what a conflict is about, in pixels."""


class ChoiceTile(QFrame):
    """One side: a radio button that says who and when, what they say, and what that does to go-live."""

    def __init__(self, head: Head, who: str, says: QLabel, effect: str) -> None:
        super().__init__()
        self.head, self._says = head, says
        self.shows = True
        """Whether the plan shows this side while the conflict is open."""
        self.setObjectName("choice")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.radio = QRadioButton(who.replace("&", "&&"))
        self.radio.toggled.connect(lambda _on: self.show_state())
        self.state = label(tone="quiet", size="small")
        self._settled = False
        column = column_in(self, margin=10, gap=4)
        column.addWidget(self.radio)
        column.addWidget(says)
        if effect:
            column.addWidget(label(effect, tone="quiet", size="small", wrapped=True))
        column.addWidget(self.state)
        column.addStretch()
        self.radio.setAccessibleName(", ".join(filter(None, (says.accessibleName(), who, effect))))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take this side."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take nothing by letting go."""
        event.accept()

    def show_settled(self, *, settled: bool) -> None:
        """Show whether the conflict is decided."""
        self._settled = settled
        self.show_state()

    def show_state(self) -> None:
        """Show whether this side is taken, in words and by its frame."""
        on = self.radio.isChecked()
        kind = ("settled" if self._settled else "open") if on else ""
        words = {
            "settled": said("\u2713 taken"),
            "open": said("shows for now") if self.shows else said("not settled yet"),
        }
        self.state.setText(words.get(kind, ""))
        retone(self.state, "accent" if kind == "settled" else "quiet")
        self.radio.setAccessibleDescription(self.state.text())
        self.setProperty("chosen", kind)
        self.style().unpolish(self)
        self.style().polish(self)


class ConflictCard(QWidget):
    """What a conflict is about, beside a tile for each side: ours on the left, theirs on the right.

    The tile of the side that shows is chosen at first, and the conflict stays open. Choosing one settles it with the
    merge; `at_once` it is settled by its button or Enter, and until then nothing is taken.
    """

    decided = Signal()
    """After another choice, or after it was left open again."""
    settle_asked = Signal()
    """Where conflicts are settled one by one: this one now, with the side that is chosen."""

    def __init__(self, found: Weighed, telling: Telling, *, at_once: bool = False) -> None:
        super().__init__()
        self.found, self._telling, self._at_once = found, telling, at_once
        self.settles = Tick(said("Settle with this merge"))
        self.settler = button(said("Settle"))
        self.tiles: list[ChoiceTile] = []
        self.chosen = False
        """Whether somebody chose a side here, be it the one that shows."""
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setColumnMinimumWidth(0, ASIDE)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, ASIDE)
        lines = self._add_tiles(grid)
        grid.addLayout(self._aside(), 0, 0, lines, 1, Qt.AlignmentFlag.AlignTop)
        self.tiles[0].radio.setChecked(True)
        for tile in self.tiles:
            tile.show_settled(settled=False)
        self.settles.toggled.connect(self._tell)

    @property
    def head(self) -> int:
        """The number of the side that is chosen."""
        return next((number for number, tile in enumerate(self.tiles) if tile.radio.isChecked()), 0)

    @property
    def says(self) -> tuple[Any, ...] | None:
        """What the side says that is chosen: values, or None where the row is not to be there."""
        return self.tiles[self.head].head.values

    @property
    def settled(self) -> bool:
        """Whether the choice is to settle the conflict."""
        return self.settles.isChecked()

    def choose(self, values: tuple[Any, ...] | None) -> None:
        """Choose the side that says this, where one does, and settle nothing."""
        tile = next((tile for tile in self.tiles if tile.head.values == values), None)
        if tile is not None:
            tile.radio.setChecked(True)
            self.chosen = True

    def take(self, number: int) -> None:
        """Choose a side, and with it settle the conflict."""
        self.tiles[number].radio.setChecked(True)
        self._decide()

    def take_side(self, *, theirs: bool) -> None:
        """Choose the newest that is said on one side, where something is."""
        numbers = (number for number, tile in enumerate(self.tiles) if self._telling.theirs(tile.head) is theirs)
        number = next(numbers, None)
        if number is not None:
            self.take(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter settles, where conflicts are settled one by one."""
        if self._at_once and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle_asked.emit()
        else:
            super().keyPressEvent(event)

    def leave_open(self) -> None:
        """Let the conflict be open, with what shows."""
        self.settles.setChecked(False)

    def _aside(self) -> QVBoxLayout:
        conflict = self.found.conflict
        aside = QVBoxLayout()
        aside.setContentsMargins(0, 10, 0, 0)
        aside.setSpacing(4)
        title = label(self._telling.field(conflict), size="strong", wrapped=True)
        aside.addWidget(title)
        base = self._telling.base(conflict)
        if base:
            aside.addWidget(label(said("Before: %1", base), tone="quiet", wrapped=True))
        if not self.found.delays:
            aside.addWidget(label(said("go-live not looked at"), tone="quiet", size="small", wrapped=True))
        for widget, wanted in ((self.settles, not self._at_once), (self.settler, self._at_once)):
            if wanted:
                aside.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        row = self._telling.title(conflict)
        for widget in (self.settles, self.settler):
            widget.setAccessibleName(f"{widget.text()}: {row}, {title.text()}")
        self.settler.clicked.connect(lambda _checked: self.settle_asked.emit())
        aside.addStretch()
        return aside

    def _add_tiles(self, grid: QGridLayout) -> int:
        """Put each side where it belongs; return how many lines that takes."""
        heads = self.found.conflict.heads
        sides = [self._telling.theirs(head) for head in heads]
        if len(heads) > 1 and len(set(sides)) == 1:
            sides = [number % 2 == 1 for number in range(len(heads))]
        lines = {False: 0, True: 0}
        for number, (head, side) in enumerate(zip(heads, sides, strict=True)):
            tile = self._tile(number, head)
            grid.addWidget(tile, lines[side], 2 if side else 1)
            lines[side] += 1
            self.tiles.append(tile)
            self._group.addButton(tile.radio, number)
        for side, column in ((False, 1), (True, 2)):
            if not lines[side]:
                grid.addWidget(QWidget(), 0, column)
        self._group.buttonClicked.connect(lambda _radio: self._decide())
        return max(lines.values())

    def _tile(self, number: int, head: Head) -> ChoiceTile:
        effect = moves(self.found.delays, number, self._telling.after)
        made = ChoiceTile(head, self._telling.who(head), self._says(head), effect)
        made.shows = number == 0
        return made

    def _says(self, head: Head) -> QLabel:
        """What a side says; in a long text the words that differ are underlined."""
        conflict, telling = self.found.conflict, self._telling
        text = telling.choice(conflict, head)
        other = next((telling.choice(conflict, one) for one in conflict.heads if one is not head), text)
        wordy = max(len(text), len(other)) > WORDY
        shown = label(text, size="" if wordy else "strong", wrapped=True)
        shown.setFont(figures(shown.font()))
        if wordy and alike(text, other):
            shown.setTextFormat(Qt.TextFormat.RichText)
            shown.setText(marked(text, other))
        shown.setAccessibleName(text)
        return shown

    def _decide(self) -> None:
        self.chosen = True
        if not self._at_once:
            self.settles.setChecked(True)
        self._tell()

    def _tell(self) -> None:
        if not self.settled and self.head and not self._at_once:
            self.tiles[0].radio.setChecked(True)
        for tile in self.tiles:
            tile.show_settled(settled=self.settled)
        self.decided.emit()
