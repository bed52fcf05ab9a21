"""What happened at a point of the history, or between two of them: words, buttons, and the rows that changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHeaderView, QLabel, QMenu, QTreeView, QWidget

import planner
from ui.models.past_changes import AFTER, BEFORE, WHAT, PastChanges
from ui.models.past_list import named_point, title
from ui.widgets.blank import Blank
from ui.widgets.change_rows import ChangeRows
from ui.widgets.elided import Elided
from ui.widgets.parts import button, column_in, label, retone
from ui.words import PLACE, counted, day, file_called, moment, retold, said, spoken, working

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from planner import Backup, Difference, Other, Past, Plan, Point, RowDifference
    from ui.style import Look

    Compared = Point | Backup | Path
    """What is compared: a point, an earlier version of the file, or another file."""

FOLDED: Final = 60
"""With more rows than this their fields begin folded."""
SHARES: Final = {BEFORE: 36, AFTER: 36}
"""Widths of the columns of values, in parts of a hundred; the names take the rest."""
LINES: Final = 5
"""How many lines of a note are shown at most."""
LETTERS: Final = 300
MARGIN: Final = 16
NARROWEST: Final = (320, 240)
PATIENCE: Final = 150
"""After how long a comparison says that it takes its time, in milliseconds."""

translate = QCoreApplication.translate


class ChangesTree(QTreeView):
    """Rows with their fields below; Enter goes to the row."""

    row_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.changes = PastChanges(self)
        self.setModel(self.changes)
        self.setItemDelegate(ChangeRows(look, self))
        look.changed.connect(self.viewport().update)
        self.setAccessibleName(self.tr("Rows that changed"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.blank = Blank(self)
        header = self.header()
        header.setAccessibleName(self.tr("Columns"))
        header.setStretchLastSection(False)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(self._ask)

    def show_changes(self, past: Past, changes: tuple[RowDifference, ...], sides: tuple[str, str] = ("", "")) -> None:
        """Show rows, with their fields where they are few; `sides` name the columns of values."""
        self.changes.show_changes(past.wording, changes, sides)
        for row in range(len(self.changes.changes)):
            self.setFirstColumnSpanned(row, QModelIndex(), True)
        if len(changes) <= FOLDED:
            self.expandAll()
        self.setCurrentIndex(self.changes.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between names and values."""
        super().resizeEvent(event)
        for section, share in SHARES.items():
            self.header().resizeSection(section, self.viewport().width() * share // 100)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the row, on every platform."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _ask(self, index: QModelIndex) -> None:
        change = self.changes.change(index)
        if change is not None:
            self.row_asked.emit(change.id)


class PastPane(QWidget):
    """Who did what and when, what can be done about it, and below that row by row what was before and after."""

    back_asked = Signal(object)
    """The point or the earlier file to go back to."""
    compare_asked = Signal(object, object)
    """The points to compare, the second None for the plan as it is now."""
    name_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What happened"))
        self._point: Compared | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._say_comparing)
        self.title, self.detail = Elided(), label(tone="quiet", wrapped=True)
        self.effect, self.note, self.remark = label(wrapped=True), label(wrapped=True), label(wrapped=True)
        self.back = button(self.tr("Go back to this point"))
        self.compare = button(self.tr("Compare with now"))
        self.with_version = button(self.tr("Compare with version..."))
        self.naming = button(self.tr("Name this version..."))
        self.tree = ChangesTree(look)
        self._offers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._offers.setSpacing(8)
        self._versions: list[Point] = []
        self._build()

    def show_point(self, past: Past, point: Point) -> None:
        """Show what happened at a point."""
        self._begin(point)
        newest = point is past.points[0]
        self.title.say(title(point))
        self.detail.setText(self._about(point))
        self._say(self.note, _short("\n".join(version.note for version in point.versions if version.note)))
        begun = len(past.points) > 1
        self._say_effect(past, None)
        self._offer(past, newest=newest, single=begun)
        self.tree.show_changes(past, past.changes(point.entry.steps) if begun else ())
        self._say_nothing(past)

    def show_effect(self, past: Past, found: Difference) -> None:
        """Show also what the point did to the go-live of the plan of its author."""
        self._say_effect(past, found if found.later else None)

    def begin_difference(self, past: Past, first: Compared, second: Point | None) -> None:
        """Say what is compared, a point or a file with a point or None for now; what differs comes later."""
        self._begin(first)
        now = self.tr("now")
        names = (_name(first), title(second) if second is not None else now)
        wholes = (_whole(first), named_point(second) if second is not None else now)
        self.title.say(_between(self.tr("From %1 to %2"), names))
        of_points = _between(self.tr("What is different between %1 and %2"), wholes)
        of_file = self.tr("Added is what only this plan has, removed what only the file has.")
        self.detail.setText(of_file if isinstance(first, Path) else of_points)
        self._say(self.note, "")
        self._say_effect(past, None)
        self._offer(past, newest=first is past.points[0] or isinstance(first, Path), single=False)
        self.tree.show_changes(past, (), self._sides())
        self.tree.blank.hide()
        self._patience.start()

    def show_difference(self, past: Past, found: Difference, other: Other | None = None) -> None:
        """Show what is different between what is compared; of an `other` file also how far it can be compared."""
        self._patience.stop()
        self._say(self.note, spoken(planner.counts_told(found.rows)))
        self._say_effect(past, found)
        self._say(self.remark, self._about_file(other) if other is not None else "")
        retone(self.remark, "warning" if other is not None and other.faults else "quiet")
        self.tree.show_changes(past, found.rows, self._sides())
        if found.rows:
            self.tree.blank.hide()
        else:
            same = self.tr("The plan is the same at both points.")
            told = same if other is None else self.tr("The file says what the plan says.")
            self.tree.blank.say(self.tr("No difference"), told, "")

    def show_fault(self, told: str) -> None:
        """Say why there is nothing to compare."""
        self._patience.stop()
        self.back.hide()
        self.tree.blank.say(self.tr("This cannot be compared"), told, "")

    def sizeHint(self) -> QSize:
        """Return room for words and a few rows."""
        return QSize(560, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below each other where they do not fit side by side."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(*NARROWEST)

    def _begin(self, point: Compared) -> None:
        """Show something else from now on."""
        self._patience.stop()
        self._point = point
        self._say(self.remark, "")

    def _sides(self) -> tuple[str, str]:
        """What the columns of values are called: of another file those of the sides, else as always."""
        return (self.tr("In the file"), self.tr("In this plan")) if isinstance(self._point, Path) else ("", "")

    def _about_file(self, other: Other) -> str:
        """How rows of another file were told to be those of the plan, and what of it is not compared."""
        told = []
        if not other.by_ids:
            told.append(self.tr("The file has no ids in common with this plan, so rows are matched by their keys."))
        if other.partial:
            told.append(self.tr("The file speaks of some fields only; all others count as the same."))
        if other.faults:
            count = len(other.faults)
            many = counted(count, "place of the file could not be read", "places of the file could not be read")
            told.append(said("%1 and may count as different: %2", many, retold(str(other.faults[0]))))
        return "\n".join(told)

    def _say_comparing(self) -> None:
        self.tree.blank.say(self.tr("Comparing..."), "", "")

    def _build(self) -> None:
        self.title.setProperty("level", "section")
        column = column_in(self, gap=8)
        top = QWidget()
        inner = column_in(top, margin=MARGIN, gap=8)
        for part in (self.title, self.detail, self.note, self.effect, self.remark):
            inner.addWidget(part)
        for offer in (self.back, self.compare, self.with_version, self.naming):
            self._offers.addWidget(offer, 0, Qt.AlignmentFlag.AlignLeft)
        self._offers.addStretch()
        inner.addLayout(self._offers)
        column.addWidget(top)
        column.addWidget(self.tree, 1)
        self.back.setToolTip(self.tr("Make the plan what it was then, as one change that Undo takes back"))
        self.back.clicked.connect(lambda _checked: self.back_asked.emit(self._point))
        self.compare.clicked.connect(lambda _checked: self.compare_asked.emit(self._point, None))
        self.with_version.clicked.connect(lambda _checked: self._choose_version())
        self.naming.clicked.connect(lambda _checked: self.name_asked.emit())
        self.tree.blank.accepted.connect(self.name_asked)

    def _about(self, point: Point) -> str:
        """Who, when, and what is special about it."""
        at = point.at
        when = moment(at.astimezone()) if at else self.tr("nobody knows when")
        parts = [point.entry.author or self.tr("somebody"), when]
        if point.versions:
            named = point.entry.label.endswith(point.versions[-1].name)
            parts.append(said("version") if named else retold(point.label))
        if point.undone:
            parts.append(self.tr("undone later"))
        return "  \N{MIDDLE DOT}  ".join(parts)

    def _offer(self, past: Past, *, newest: bool, single: bool) -> None:
        """Show what can be done about the point."""
        self._versions = [point for point in past.points if point.versions and point is not self._point]
        for one, shown in (
            (self.back, not newest),
            (self.compare, single and not newest),
            (self.with_version, single and bool(self._versions)),
            (self.naming, single and newest),
        ):
            one.setVisible(shown)
        self._arrange()

    def _arrange(self) -> None:
        offers = [one for one in (self.back, self.compare, self.with_version, self.naming) if not one.isHidden()]
        needed = sum(one.sizeHint().width() + self._offers.spacing() for one in offers)
        way = QBoxLayout.Direction
        self._offers.setDirection(way.LeftToRight if needed <= self.width() - 2 * MARGIN else way.TopToBottom)

    def _choose_version(self) -> None:
        """Offer the versions to compare with."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for point in self._versions:
            text = title(point).replace("&", "&&")
            menu.addAction(text).triggered.connect(
                lambda _checked, point=point: self.compare_asked.emit(self._point, point)
            )
        menu.popup(self.with_version.mapToGlobal(self.with_version.rect().bottomLeft()))

    def _say_effect(self, past: Past, found: Difference | None) -> None:
        """Say what a difference does to the go-live."""
        self._say(self.effect, _go_live(found, past.plan) if found is not None else "")
        later = found.later if found is not None else 0
        retone(self.effect, "critical" if later > 0 else "done" if later < 0 else "")

    def _say(self, part: QLabel, text: str) -> None:
        part.setText(text)
        part.setVisible(bool(text))

    def _say_nothing(self, past: Past) -> None:
        """Say what the history is for where nothing has happened yet, or that a point changed nothing."""
        if len(past.points) == 1:
            words = self.tr(
                "Each change is listed here with who made it and when. Compare any two points, go back to one, and "
                "give the plan a name where it is worth coming back to."
            )
            self.tree.blank.say(self.tr("Nothing has changed yet"), words, self.tr("Name this version..."))
        elif not self.tree.changes.changes:
            self.tree.blank.say(self.tr("No row changed"), self.tr("This entry only notes what was done."), "")
        else:
            self.tree.blank.hide()


def _name(point: Compared) -> str:
    """What is compared, in a title."""
    return title(point) if isinstance(point, planner.Point) else file_of(point)


def _whole(point: Compared) -> str:
    """What is compared, in a sentence."""
    return named_point(point) if isinstance(point, planner.Point) else file_of(point)


def file_of(version: Backup | Path) -> str:
    """Return what an earlier version of the file is called, or another file."""
    if isinstance(version, Path):
        return file_called(version)
    return translate("History", "the file of %1").replace("%1", moment(version.at.astimezone()))


def _short(note: str) -> str:
    """As much of a note as leaves room for what happened; the inspector has all of it."""
    lines = note.splitlines()
    text = "\n".join(lines[:LINES])[:LETTERS]
    return text if text == note else f"{text.rstrip()}…"


def _between(words: str, points: tuple[str, str]) -> str:
    """Two points in a sentence."""
    return PLACE.sub(lambda place: points[int(place[1]) - 1], words)


def _go_live(found: Difference, plan: Plan) -> str:
    """What the difference does to the go-live."""
    before, after = found.go_live_before, found.go_live_after
    if before is None or after is None:
        return ""
    if before == after:
        return said("The go-live stays on %1.", day(after))
    return said(
        "The go-live moves from %1 to %2, %3 later."
        if found.later > 0
        else "The go-live moves from %1 to %2, %3 earlier.",
        moment(before),
        moment(after),
        working(abs(found.later), plan),
    )
