"""The conflicts that merges left open, settled one by one by ordinary changes; and who may be there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QWidget

import planner
from ui.widgets.conflict_list import ConflictList
from ui.widgets.merge_words import Telling
from ui.widgets.parts import button, card, clear, column_in, label, row_of, stretch
from ui.words import counted, said
from ui.work import Work

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from planner import Change, Duplicate, Weighed
    from ui.session import Session
    from ui.style import Look
    from ui.work import Workshop

SIZE: Final = (1000, 640)
SMALLEST: Final = (700, 400)
LISTED: Final = 6
"""How many pairs of equal name are offered before the rest is counted."""


class OpenConflicts(QDialog):
    """A list that follows the plan: what an edit anywhere settles is gone from it."""

    def __init__(self, parent: QWidget | None, session: Session, look: Look, workshop: Workshop) -> None:
        super().__init__(parent)
        self._session, self._look, self._workshop = session, look, workshop
        self._work: Work | None = None
        self.setWindowTitle(self.tr("Open conflicts"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self.list: ConflictList | None = None
        self.told = label(size="section", wrapped=True)
        self._column = column_in(self, margin=16, gap=12)
        self._column.addWidget(self.told)
        self._column.addWidget(label(self._meaning(), tone="quiet", wrapped=True))
        paper = QWidget()
        self._place = column_in(paper)
        self._column.addWidget(paper, 1)
        self._pairs = QWidget(self)
        self._pair_column = column_in(self._pairs, gap=4)
        self._column.addWidget(self._pairs)
        closer = button(self.tr("Close"), kind="main")
        closer.setDefault(True)
        closer.clicked.connect(lambda _checked: self.accept())
        self._column.addLayout(row_of(stretch(), closer))
        session.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Look at the conflicts that are open now, in the background, and show them."""
        if self._work is not None:
            self._work.cancel()
        conflicts, schedule = self._session.document.conflicts, self._session.schedule
        self._say(len(conflicts))
        self._show_pairs()
        work = self._work = Work(
            self.tr("Looking at the conflicts"), lambda progress: planner.weighed(schedule, conflicts, progress)
        )
        work.done.connect(lambda found: self._show(work, found))
        self._workshop.start(work, quiet=True)

    def settle(self, found: Weighed, head: int) -> None:
        """Settle a conflict with one of its sides, as an ordinary change."""
        if found.conflict in self._session.document.conflicts:
            self._session.edit(lambda plan: planner.settled(plan, found.conflict, head))

    def join(self, twice: Duplicate) -> None:
        """Make one of two rows of equal name."""
        self._session.edit(lambda plan: planner.join(plan, twice))

    def done(self, result: int) -> None:
        """Follow the plan no longer."""
        self._session.changed.disconnect(self._follow)
        if self._work is not None:
            self._work.cancel()
        super().done(result)

    def _meaning(self) -> str:
        return self.tr("Each choice is an ordinary change. Any other edit of such a field settles its conflict too.")

    def _follow(self, _change: Change) -> None:
        self._session.follow_up(self.refresh)

    def _say(self, count: int) -> None:
        open_ones = counted(count, "open conflict", "open conflicts")
        self.told.setText(open_ones if count else self.tr("No conflict is open."))

    def _show(self, work: Work, found: tuple[Weighed, ...]) -> None:
        if work is not self._work:
            return
        place = self.list.verticalScrollBar().value() if self.list is not None else 0
        clear(self._place)
        plan = self._session.plan
        self.list = ConflictList(self._look, Telling(plan, plan, (), self._session.document.author), self.settle)
        self.list.show_conflicts(found)
        self._place.addWidget(self.list)
        self.list.verticalScrollBar().setValue(place)

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
