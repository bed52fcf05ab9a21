"""The conflicts that merges left open, settled one by one by ordinary changes; and who may be there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

import planner
from ui.widgets.conflict_list import ConflictList
from ui.widgets.merge_words import Telling, unweighed
from ui.widgets.parts import button, card, clear, column_in, label, row_of, stretch
from ui.words import counted, said
from ui.work import Latest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from planner import Change, Conflict, Duplicate, Weighed
    from ui.session import Session
    from ui.style import Look
    from ui.work import Workshop

    ChangeId = tuple[str, int]

SIZE: Final = (1000, 640)
SMALLEST: Final = (700, 400)
EMPTY: Final = (520, 160)
LISTED: Final = 6
"""How many pairs of equal name are offered before the rest is counted."""


class OpenConflicts(QDialog):
    """A list that follows the plan: what an edit anywhere settles is gone from it."""

    def __init__(self, parent: QWidget | None, session: Session, look: Look, workshop: Workshop) -> None:
        super().__init__(parent)
        self._session, self._look = session, look
        self._looking = Latest(workshop, self)
        self._next: list[Conflict] | None = []
        self._made: list[ChangeId] = []
        self.setWindowTitle(self.tr("Open conflicts"))
        begun = bool(session.document.conflicts or planner.duplicates(session.plan))
        self.setMinimumSize(*(SMALLEST if begun else EMPTY))
        self.resize(*(SIZE if begun else EMPTY))
        self.list: ConflictList | None = None
        self.told, self.meant = label(size="section", wrapped=True), label(tone="quiet", wrapped=True)
        self.unseen = label(tone="quiet", wrapped=True)
        self.undoer, self.closer = button(self.tr("Undo the last choice")), button(self.tr("Close"), kind="main")
        self._pairs, paper = QWidget(self), QWidget()
        self._place = column_in(paper)
        self._pair_column = column_in(self._pairs, gap=4)
        self._build(paper)
        session.changed.connect(self._follow)
        self.refresh()

    def _build(self, paper: QWidget) -> None:
        column = column_in(self, margin=16, gap=12)
        for part in (self.told, self.meant, self.unseen):
            column.addWidget(part)
        self.unseen.hide()
        column.addWidget(paper, 1)
        column.addWidget(self._pairs)
        self.undoer.setShortcut(QKeySequence.StandardKey.Undo)
        self.undoer.setAutoDefault(False)
        self.undoer.clicked.connect(lambda _checked: self.undo())
        self.undoer.hide()
        self.closer.setDefault(True)
        self.closer.clicked.connect(lambda _checked: self.accept())
        column.addLayout(row_of(self.undoer, stretch(), self.closer))

    def refresh(self) -> None:
        """Look at the conflicts that are open now, in the background, and show them."""
        conflicts, schedule = self._session.document.conflicts, self._session.schedule
        self._say(len(conflicts))
        self._show_pairs()
        self._looking.ask(
            self.tr("Looking at the conflicts"),
            lambda progress: planner.weighed(schedule, conflicts, progress),
            self._show,
        )

    def settle(self, found: Weighed, head: int) -> None:
        """Settle a conflict with one of its sides, as an ordinary change; the keys go to the next one then."""
        if found.conflict not in self._session.document.conflicts:
            return
        self._next = self.list.around(found.conflict)[1:] if self.list is not None else []
        if self._session.edit(lambda plan: planner.settled(plan, found.conflict, head)):
            self._made.append(self._session.document.history.undoable[-1].id)
            self._offer_undo()

    def undo(self) -> None:
        """Take the last choice back, unless something else was changed since."""
        if self._undoable:
            self._made.pop()
            self._next = []
            self._session.undo()

    @property
    def _undoable(self) -> bool:
        """Whether the last change of the plan is a choice that was made here."""
        undoable = self._session.document.history.undoable
        return bool(self._made and undoable) and undoable[-1].id == self._made[-1]

    def _offer_undo(self) -> None:
        self.undoer.setVisible(bool(self._made))
        self.undoer.setEnabled(self._undoable)

    def join(self, twice: Duplicate) -> None:
        """Make one of two rows of equal name."""
        self._session.edit(lambda plan: planner.join(plan, twice))

    def done(self, result: int) -> None:
        """Follow the plan no longer."""
        self._session.changed.disconnect(self._follow)
        self._looking.drop()
        super().done(result)

    def _follow(self, _change: Change) -> None:
        self._session.follow_up(self.refresh)
        self._offer_undo()

    def _say(self, count: int) -> None:
        open_ones = counted(count, "open conflict", "open conflicts")
        self.told.setText(open_ones if count else self.tr("No conflict is open."))
        how = self.tr("Each choice is an ordinary change. Any other edit of such a field settles its conflict too.")
        none = self.tr("What two people said differently of one row is listed here after a merge, until it is settled.")
        self.meant.setText(how if count else none)

    def _show(self, found: tuple[Weighed, ...]) -> None:
        self.unseen.setText(unweighed(found))
        self.unseen.setVisible(bool(self.unseen.text()))
        place = self.list.verticalScrollBar().value() if self.list is not None else 0
        wanted, chosen = self._wanted(), self.list.chosen if self.list is not None else None
        clear(self._place)
        plan = self._session.plan
        self.list = ConflictList(self._look, Telling(plan, plan, (), self._session.document.author), self.settle)
        self.list.show_conflicts(found, chosen)
        self._place.addWidget(self.list)
        self.list.verticalScrollBar().setValue(place)
        self.list.show()  # the keys would go elsewhere if the window became active before its layout shows the list
        if wanted is not None and not self.list.focus_first_of(wanted):
            self.closer.setFocus()

    def _wanted(self) -> list[Conflict] | None:
        """The conflicts to give the keys to: those after the settled one, or where the keys are; None if elsewhere."""
        wanted, self._next = self._next, None
        if wanted is None and self.list is not None and self.list.current is not None:
            return self.list.around(self.list.current)
        return wanted

    def _show_pairs(self) -> None:
        """Offer to join rows of equal name."""
        clear(self._pair_column)
        pairs = planner.duplicates(self._session.plan)
        self._pairs.setVisible(bool(pairs))
        if not pairs:
            return
        frame, column = card()
        column.addWidget(label(self.tr("The same?"), size="caption"))
        for one in pairs[:LISTED]:
            self._offer(one, column)
        if len(pairs) > LISTED:
            column.addWidget(label(f"+ {len(pairs) - LISTED}", tone="quiet"))
        self._pair_column.addWidget(frame)

    def _offer(self, one: Duplicate, column: QVBoxLayout) -> None:
        plan = self._session.plan
        telling = Telling(plan, plan)
        names = [telling.row(one.entity, row_id) for row_id in (one.stays, one.goes)]
        joiner = button(self.tr("Join"))
        joiner.setAutoDefault(False)
        joiner.setAccessibleName(said("Join %1 with %2", *names))
        joiner.clicked.connect(lambda _checked, one=one: self.join(one))
        text = label(said("%1 and %2", *names), wrapped=True)
        row = row_of(label(telling.kind(one.entity), tone="quiet"), text, joiner)
        row.setStretch(1, 1)
        column.addLayout(row)
