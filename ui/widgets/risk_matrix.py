"""The 5 x 5 matrix of risks by probability and impact; a risk is dragged, or moved by keys, to another cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

import planner
from ui.theme import QUIET_PX, figures, mixed, sized, text_on
from ui.widgets.spoken_matrix import SpokenMatrix
from ui.words import plain_tip, said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QColor, QFocusEvent, QPaintEvent, QShowEvent

    from planner import Id
    from ui.session import Session
    from ui.style import Look

LEVELS: Final = 5
CHANCES: Final = (
    "up to 10 % likely",
    "10 to 30 % likely",
    "30 to 50 % likely",
    "50 to 70 % likely",
    "over 70 % likely",
)
IMPACTS: Final = ("very low", "low", "medium", "high", "very high")
"""The levels in words, the lowest first."""
LEFT: Final = 116
"""Room for the words of the rows, in pixels."""
BOTTOM: Final = 26
"""Room for the words of the columns, in pixels."""
GAP: Final = 2
CHIP: Final = 18
"""Height of a risk, in pixels."""
LINE: Final = CHIP + 3
"""From one line of risks to the next, in pixels."""
NAMED: Final = 110
"""From this width on a cell has room for names, in pixels."""
STEPS: Final = (4, 8, 12, 16)
"""Up to which product of the two levels a cell has each of the milder colors."""
MOVES: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
}
"""By how many levels of probability and of impact an arrow key moves a risk."""

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Chip:
    """A risk where it is painted."""

    risk: str
    text: str
    box: QRectF
    cell: Cell


@dataclass(frozen=True, slots=True)
class Drag:
    """A risk that the pointer holds: where it was taken and where it is."""

    chip: Chip
    begin: QPointF
    now: QPointF

    @property
    def begun(self) -> bool:
        """Whether the pointer has moved far enough to mean it."""
        return (self.now - self.begin).manhattanLength() >= QApplication.startDragDistance()


class RiskMatrix(QWidget):
    """Open risks in their cells; what is selected here is selected everywhere."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._cells: Mapping[Id, Cell] = {}
        self._drag: Drag | None = None
        self.spoken = SpokenMatrix(self, self)
        self.setAccessibleName(self.tr("Matrix of risks"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(LEFT + LEVELS * 64, BOTTOM + LEVELS * (CHIP + 12))
        self.setMouseTracking(True)
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._describe)
        look.changed.connect(self.update)
        self.refresh()

    def refresh(self) -> None:
        """Place every open risk as it stands."""
        plan, order = self._session.plan, self._session.order
        length = self._session.schedule.length
        self._cells = {
            risk.id: planner.matrix_cell(risk, plan, length=length)
            for risk in plan.risks.values()
            if order.by_risk[risk.id].live
        }
        self.spoken.renew()
        self._describe()

    def cell_of(self, risk: Id) -> Cell:
        """Levels of probability and impact of a risk, 1 to 5; raises KeyError for one that is not shown."""
        return self._cells[risk]

    def risks(self) -> list[Id]:
        """The risks that are shown, from the gravest cell on."""
        return sorted(self._cells, key=lambda risk: (-self._cells[risk][0], -self._cells[risk][1]))

    def chosen(self) -> list[Id]:
        """The selected risks that are shown, the last chosen one at the end."""
        return [risk for risk in self._session.selected if risk in self._cells]

    def box(self, cell: Cell) -> QRectF:
        """Where a cell is painted; likely risks are at the top, those of great impact at the right."""
        wide, high = (self.width() - LEFT) / LEVELS, (self.height() - BOTTOM) / LEVELS
        left, top = LEFT + (cell[1] - 1) * wide, (LEVELS - cell[0]) * high
        return QRectF(left, top, wide, high).adjusted(GAP, GAP, -GAP, -GAP)

    def chips(self) -> list[Chip]:
        """The risks where they are painted; those for which a cell has no room are left out."""
        metrics, found = QFontMetricsF(self._font()), []
        for cell in ((row, column) for row in range(1, LEVELS + 1) for column in range(1, LEVELS + 1)):
            inside = [self._session.plan.risks[risk] for risk, place in self._cells.items() if place == cell]
            found += _placed([(risk.id, risk.key, risk.name) for risk in inside], self.box(cell), metrics, cell)
        return found

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cells in the colors of the risk scale, the risks in them, and the one that is dragged."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        target = self._cell_at(self._drag.now) if self._drag and self._drag.begun else None
        for cell in ((row, column) for row in range(1, LEVELS + 1) for column in range(1, LEVELS + 1)):
            self._paint_cell(painter, cell, chosen=cell == target)
        self._paint_words(painter)
        for chip in self.chips():
            self._paint_chip(painter, chip.box, chip.text, chosen=chip.risk in self._session.selected)
        if self._drag is not None and self._drag.begun:
            moved = self._drag.chip.box.translated(self._drag.now - self._drag.begin)
            self._paint_chip(painter, moved, self._drag.chip.text, chosen=True)
        if self.hasFocus():
            painter.setPen(QPen(self._look.theme.accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_cell(self, painter: QPainter, cell: Cell, *, chosen: bool) -> None:
        painter.setPen(QPen(self._look.theme.accent, 2) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(self._ground(cell))
        painter.drawRoundedRect(self.box(cell), 4, 4)
        hidden = sum(place == cell for place in self._cells.values()) - self._shown_in(cell)
        if hidden > 0:
            painter.setPen(text_on(self._ground(cell)))
            painter.drawText(self.box(cell).adjusted(0, 0, -4, -2), _CORNER, f"+{hidden}")

    def _shown_in(self, cell: Cell) -> int:
        return sum(chip.cell == cell for chip in self.chips())

    def _ground(self, cell: Cell) -> QColor:
        step = sum(cell[0] * cell[1] > limit for limit in STEPS)
        return mixed(self._look.theme.risks[step], self._look.theme.surface, 0.35)

    def _paint_words(self, painter: QPainter) -> None:
        painter.setPen(self._look.theme.quiet)
        for level, text in enumerate(self._chances(), 1):
            box = self.box((level, 1))
            painter.drawText(QRectF(4, box.top(), LEFT - 12, box.height()), _SIDE, text)
        for level, text in enumerate(self._impacts(), 1):
            box = self.box((1, level))
            painter.drawText(QRectF(box.left(), self.height() - BOTTOM, box.width(), BOTTOM), _MIDDLE, text)
        painter.drawText(QRectF(4, self.height() - BOTTOM, LEFT - 12, BOTTOM), _SIDE, self.tr("impact \u2192"))

    def _paint_chip(self, painter: QPainter, box: QRectF, text: str, *, chosen: bool) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.accent if chosen else theme.strong_line, 2 if chosen else 1))
        painter.setBrush(theme.selection if chosen else theme.surface)
        painter.drawRoundedRect(box, CHIP / 2, CHIP / 2)
        painter.setPen(theme.text)
        painter.drawText(box, _MIDDLE, text)

    def _font(self) -> QFont:
        return figures(sized(self.font(), QUIET_PX))

    def _chances(self) -> tuple[str, ...]:
        return tuple(map(said, CHANCES))

    def _impacts(self) -> tuple[str, ...]:
        return tuple(map(said, IMPACTS))

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a risk, and with the left button take it up."""
        chip = self._chip_at(event.position())
        if chip is not None:
            self._session.select((chip.risk,))
        if event.button() == Qt.MouseButton.LeftButton and chip is not None:
            self._drag = Drag(chip, event.position(), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the risk; over a risk the pointer is a hand."""
        if self._drag is not None:
            self._drag = Drag(self._drag.chip, self._drag.begin, event.position())
            self.update()
        over = self._drag is not None or self._chip_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the risk down: in another cell that is one change."""
        drag, self._drag = self._drag, None
        cell = self._cell_at(event.position())
        if drag is not None and drag.begun and cell is not None:
            self._move(drag.chip.risk, cell)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move a risk from the commands of the window, and show the tip of a risk."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._moves(event):
            event.accept()
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().event(event)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from risk to risk, with Ctrl they move the selected one; Escape drops what is dragged."""
        step = MOVES.get(Qt.Key(event.key()))
        current = next(reversed(self.chosen()), None)
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self.update()
        elif step is None:
            super().keyPressEvent(event)
        elif self._moves(event) and current is not None:
            chance, impact = self._cells[current]
            self._move(current, (chance + step[0], impact + step[1]))
        else:
            self._walk(current, 1 if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keys."""
        super().focusInEvent(event)
        self.spoken.moved()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.update()

    def _moves(self, event: QKeyEvent) -> bool:
        return event.key() in MOVES and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _walk(self, current: Id | None, step: int) -> None:
        """Select the next risk, from the gravest cell on."""
        risks = self.risks()
        if risks:
            self._session.select((risks[(risks.index(current) + step) % len(risks) if current in risks else 0],))

    def _move(self, risk: Id, cell: Cell) -> None:
        """Make one change of a move to another cell."""
        length = self._session.schedule.length
        if cell != self._cells[risk] and all(1 <= level <= LEVELS for level in cell):
            self._session.edit(lambda plan: planner.moved_in_matrix(plan, risk, cell, length=length))

    def _follow(self) -> None:
        self._drag = None
        self._session.follow_up(self._refresh_if_seen)

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self.refresh()

    def _describe(self) -> None:
        """Tell screen readers where the selected risk stands."""
        self.setAccessibleDescription("; ".join(map(self.told, self.chosen())))
        self.spoken.chosen()
        self.spoken.moved()
        self.update()

    def told(self, risk: Id) -> str:
        """Key and name of a risk, and where it stands."""
        row, (chance, impact) = self._session.plan.risks[risk], self._cells[risk]
        words = self.tr("%1  %2: %3, %4 impact")
        told = words.replace("%3", self._chances()[chance - 1]).replace("%4", self._impacts()[impact - 1])
        return told.replace("%1", row.key).replace("%2", row.name)

    def _tip(self, at: QPoint) -> str:
        chip = self._chip_at(QPointF(at))
        return plain_tip(self.tip_of(chip.risk)) if chip else ""

    def tip_of(self, risk: Id) -> str:
        """Where a risk stands, and how to move it."""
        return f"{self.told(risk)}\n{said('Drag it, or Ctrl+arrows')}"

    def chip_of(self, risk: Id) -> QRectF:
        """Where a risk is painted; an empty rectangle while its cell has no room for it."""
        return next((chip.box for chip in self.chips() if chip.risk == risk), QRectF())

    def risk_at(self, at: QPointF) -> Id | None:
        """The risk that is painted at a point."""
        chip = self._chip_at(at)
        return chip.risk if chip else None

    def _chip_at(self, at: QPointF) -> Chip | None:
        return next((chip for chip in self.chips() if chip.box.contains(at)), None)

    def _cell_at(self, at: QPointF) -> Cell | None:
        wide, high = (self.width() - LEFT) / LEVELS, (self.height() - BOTTOM) / LEVELS
        column, row = int((at.x() - LEFT) // wide) + 1, LEVELS - int(at.y() // high)
        return (row, column) if 1 <= row <= LEVELS and 1 <= column <= LEVELS else None


def _placed(risks: list[tuple[Id, str, str]], room: QRectF, metrics: QFontMetricsF, cell: Cell) -> list[Chip]:
    """Risks in a cell: with their names below each other where there is room, else their keys side by side."""
    lines = int((room.height() - 5 + LINE - CHIP) // LINE)
    if room.width() < NAMED or len(risks) > lines:
        return _side_by_side(risks, room, metrics, cell)
    found, wide = [], room.width() - 12
    for line, (risk, key, name) in enumerate(risks):
        text = metrics.elidedText(f"{key}  {name}", Qt.TextElideMode.ElideRight, wide - CHIP)
        box = QRectF(room.left() + 6, room.top() + 4 + line * LINE, metrics.horizontalAdvance(text) + CHIP, CHIP)
        found.append(Chip(risk, text, box, cell))
    return found


def _side_by_side(risks: list[tuple[Id, str, str]], room: QRectF, metrics: QFontMetricsF, cell: Cell) -> list[Chip]:
    """The keys of risks in as many lines as there is room for."""
    found: list[Chip] = []
    left, top = room.left() + 6, room.top() + 4
    for risk, text, _name in risks:
        wide = max(CHIP * 1.6, metrics.horizontalAdvance(text) + 12)
        if left + wide > room.right() - 4 and left > room.left() + 6:
            left, top = room.left() + 6, top + LINE
        if top + CHIP > room.bottom() - 1:
            break
        found.append(Chip(risk, text, QRectF(left, top, wide, CHIP), cell))
        left += wide + 4
    return found


_SIDE: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter
_CORNER: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
