"""The review of a merge: who changed what, what it does to the launch, and its conflicts; nothing is changed yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

import planner
from ui.widgets.brought_list import BroughtList
from ui.widgets.conflict_card import ASIDE
from ui.widgets.conflict_list import ConflictList
from ui.widgets.fold import Fold
from ui.widgets.launch_effect import LaunchEffect
from ui.widgets.merge_words import Telling, unweighed
from ui.widgets.parts import button, column_in, label, row_of, stretch
from ui.words import counted, retold, said, spoken
from ui.work import Work

if TYPE_CHECKING:
    from planner import Conflict, Copy, Document, Joined, MergeEffect, MergePreview, Merging, Schedule
    from ui.session import Session
    from ui.style import Look
    from ui.work import Progress, Workshop

    Choices = list[tuple[Conflict, int]]

SIZE: Final = (1040, 760)
SMALLEST: Final = (860, 600)
AFTER: Final = 120
"""How long a choice has to rest before its effect is looked for, in milliseconds."""
LISTED: Final = 8
"""How many links that are left out, and people who are there twice, are named."""
FEW: Final = 2
"""Conflicts that leave room for the list of what comes in beside them."""
EDGE: Final = 12
"""What a row of conflicts has at each side, in pixels."""
INSET: Final = 10
"""What a tile has beside its text, in pixels: the names of the sides stand above that."""


class MergeReview(QDialog):
    """What another copy brings. Nothing is changed before it is accepted; the merge is then one change."""

    def __init__(
        self,
        parent: QWidget | None,
        session: Session,
        found: MergePreview,
        look: Look,
        workshop: Workshop,
        copy: Copy | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._found, self._look, self._workshop = session, found, look, workshop
        self._copy = copy
        self._work: Work | None = None
        self._accepting: Work | None = None
        merging = found.merging
        incoming = [entry.id for entry in merging.incoming]
        self._telling = Telling(merging.before, merging.after, incoming, session.document.author)
        self.setWindowTitle(self.tr("Merge another copy"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self.effect = LaunchEffect(self._telling)
        self.effect.show_effect(found.effect)
        self.list = ConflictList(look, self._telling)
        self.state = label(tone="quiet", wrapped=True)
        self.fault = label(tone="critical", wrapped=True)
        self.fault.hide()
        self._soon = QTimer(self, singleShot=True, interval=AFTER)
        self._soon.timeout.connect(self._look_at_choices)
        self._build()
        self.list.decided.connect(self._choices_changed)
        self._tell_state()
        first = self.list.cards[0].tiles[0].radio if self.list.cards else self.accepter
        first.setFocus()

    @property
    def choices(self) -> Choices:
        """The conflicts that are settled with the merge, and the number of the side that each takes."""
        return self.list.choices()

    def accept(self) -> None:
        """Merge, with what was chosen, as one change: made ready in the background, taken in at once."""
        if self._accepting is None:
            self._make_ready(self._found.merging, self.choices)

    def reject(self) -> None:
        """Stop what makes the merge ready, or else close with nothing changed."""
        if self._accepting is not None:
            self._stop_accepting()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Ask for no more effects of choices, nor for the merge itself."""
        self._soon.stop()
        self._stop_accepting()
        if self._work is not None:
            self._work.cancel()
        super().done(result)

    def _build(self) -> None:
        column = column_in(self, margin=16, gap=12)
        column.addLayout(self._head())
        column.addWidget(self.effect)
        conflicts = self._found.conflicts
        if conflicts:
            column.addLayout(self._conflict_head())
            self.list.show_conflicts(conflicts)
            column.addWidget(self.list, 2)
        below = QVBoxLayout()
        below.setSpacing(0)
        few = len(conflicts) <= FEW
        for fold in self._folds(opened=few):
            below.addWidget(fold, 1 if fold.opened else 0)
        if conflicts and few and below.count():
            self.list.hug()
        column.addLayout(below, 1 if few else 0)
        column.addWidget(self.fault)
        column.addWidget(self.state)
        column.addLayout(self._foot())

    def _head(self) -> QVBoxLayout:
        """Who changed what on both sides."""
        found, head = self._found, QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(label(self._headline(), size="section", wrapped=True))
        head.addWidget(label(self._telling.sides(found.theirs, theirs=True), wrapped=True))
        head.addWidget(label(self._telling.sides(found.ours, theirs=False), wrapped=True))
        if unseen := unweighed(found.conflicts):
            head.addWidget(label(unseen, tone="quiet", wrapped=True))
        return head

    def _headline(self) -> str:
        count = len(self._found.conflicts)
        if not count:
            return self.tr("Both copies fit together: no conflicts.")
        told = self.tr("%1 to look at. Everything else fits together.")
        return told.replace("%1", counted(count, "conflict", "conflicts"))

    def _conflict_head(self) -> QHBoxLayout:
        """The names of the columns, and choices for all conflicts at once."""
        ours, theirs = label(self.tr("This plan"), size="caption"), label(self.tr("The other copy"), size="caption")
        left = label(self.tr("Conflicts"), size="caption")
        left.setFixedWidth(ASIDE)
        row = row_of(left, ours, theirs, gap=12)
        for place, side in enumerate((ours, theirs), 1):
            side.setIndent(INSET)
            row.setStretch(place, 1)
        bar = self.list.verticalScrollBar()
        bar.rangeChanged.connect(lambda _low, high: self._stand_above(row, bar.sizeHint().width() if high else 0))
        self._stand_above(row, 0)
        return row

    def _stand_above(self, row: QHBoxLayout, bar: int) -> None:
        """Let the names of the columns stand above them, whether there is a scroll bar beside those or not."""
        row.setContentsMargins(EDGE, 0, EDGE + bar, 0)

    def _folds(self, *, opened: bool) -> list[Fold]:
        """What comes in without a conflict, what is left out, and who is there twice."""
        found, folds = self._found, []
        if found.brought:
            told = self.tr("Comes in without conflict: %1").replace("%1", spoken(planner.counts_told(found.brought)))
            folds.append(Fold(told, BroughtList(found.brought, self._telling), self._look, opened=opened))
        if found.effect.left_out:
            folds.append(Fold(self._cycle_title(), self._lines(self._cycles()), self._look, opened=opened))
        if found.twice:
            title = counted(len(found.twice), "name is there twice afterwards", "names are there twice afterwards")
            folds.append(Fold(title, self._lines(self._twice()), self._look, opened=opened))
        return folds

    def _cycle_title(self) -> str:
        count = len(self._found.effect.left_out)
        return counted(
            count,
            "link closes a cycle together with others: it is kept, and left out of the schedule",
            "links close cycles together with others: they are kept, and left out of the schedule",
        )

    def _cycles(self) -> list[str]:
        """The links that are left out, each with the cycle that it closes."""
        ways = ((one.link, " \u2192 ".join(map(self._key, one.path))) for one in self._found.effect.left_out)
        return [f"{self._telling.row('link', link)}   ({way})" for link, way in ways]

    def _key(self, task: str) -> str:
        row = self._telling.find("task", task)
        return row.key if row is not None else ""

    def _twice(self) -> list[str]:
        tell = self._telling
        pairs = ((tell.row(one.entity, one.stays), tell.row(one.entity, one.goes)) for one in self._found.twice)
        return [said("%1 and %2: the same? They can be joined after the merge.", *pair) for pair in pairs]

    def _lines(self, texts: list[str]) -> QWidget:
        inner = QWidget()
        column = column_in(inner, gap=2)
        column.setContentsMargins(28, 0, 0, 0)
        for text in texts[:LISTED]:
            column.addWidget(label(text, wrapped=True))
        if len(texts) > LISTED:
            column.addWidget(label(f"+ {len(texts) - LISTED}", tone="quiet"))
        return inner

    def _foot(self) -> QHBoxLayout:
        self.ours, self.theirs = button(self.tr("All from this plan")), button(self.tr("All from the other copy"))
        self.ours.clicked.connect(lambda _checked: self._take_all(theirs=False))
        self.theirs.clicked.connect(lambda _checked: self._take_all(theirs=True))
        self.accepter = button(self.tr("Merge"), kind="main")
        self.accepter.setDefault(True)
        self.accepter.clicked.connect(lambda _checked: self.accept())
        self.stay = button(self.tr("Cancel"))
        self.stay.clicked.connect(lambda _checked: self.reject())
        for one in (self.ours, self.theirs, self.stay):
            one.setAutoDefault(False)
        if len(self._found.conflicts) <= 1:
            self.ours.hide()
            self.theirs.hide()
        return row_of(self.ours, self.theirs, stretch(), self.stay, self.accepter)

    def _take_all(self, *, theirs: bool) -> None:
        self.list.each(lambda one: one.take_side(theirs=theirs))

    def _choices_changed(self) -> None:
        self._tell_state()
        self._soon.start()

    def _tell_state(self) -> None:
        """Say how many conflicts are settled and that nothing has changed yet."""
        count, settled = len(self._found.conflicts), len(self.choices)
        told = [self.tr("Nothing changes before you merge; one undo takes it back.")]
        if count:
            left = self.tr("%1 of %2 settled; what is left open stays listed.")
            told.insert(0, left.replace("%1", str(settled)).replace("%2", str(count)))
        self.state.setText("  ".join(told))

    def _look_at_choices(self) -> None:
        """Find what the launch would be with the choices, in the background."""
        if self._work is not None:
            self._work.cancel()
        found, choices = self._found, self.choices
        work = Work(self.tr("Looking at the choices"), lambda go_on: planner.with_choices(found, choices, go_on))
        self._work = work
        work.done.connect(lambda effect: self._show_effect(work, effect))
        work.failed.connect(self._tell_failed)
        self._workshop.start(work, quiet=True)

    def _show_effect(self, work: Work, effect: MergeEffect) -> None:
        if work is self._work:
            self.effect.show_effect(effect)
            self.fault.hide()

    def _tell_failed(self, error: Exception) -> None:
        """Say which choices cannot be together; what is no refusal is a fault of the program."""
        if not isinstance(error, planner.PlanError):
            raise error
        self.fault.setText(retold(str(error)))
        self.fault.show()

    # Accepting

    def _make_ready(self, merging: Merging, choices: Choices) -> None:
        """Make the merge ready in the background, all but the taking in."""
        document, schedule, label = self._session.document, self._found.effect.after, self.tr("Settle conflicts")
        work = self._accepting = Work(
            self.tr("Merge another copy"),
            lambda progress: _ready(document, merging, choices, label, schedule, progress),
        )
        work.advanced.connect(lambda share: self._tell_share(work, share))
        work.done.connect(lambda found: self._take(work, found, choices))
        work.failed.connect(lambda error: self._tell_refused(work, error))
        self._soon.stop()
        self._allow(choosing=False)
        self._workshop.start(work, quiet=True)

    def _tell_share(self, work: Work, share: float) -> None:
        if work is self._accepting:
            self.state.setText(self.tr("Merging: %1 %").replace("%1", f"{share * 100:.0f}"))

    def _take(self, work: Work, found: tuple[Joined, Schedule], choices: Choices) -> None:
        """Take the merge in; make it ready once more where somebody has edited meanwhile."""
        if work is not self._accepting:
            return
        joined, schedule = found
        document = self._session.document
        if joined.ours is not document.history:
            again = self._found.merging.again(document.plan, document.history)
            self._make_ready(again, again.standing(choices))
            return
        try:
            self._session.foresee(schedule)
            document.join(joined, self._copy)
        except planner.PlanError as error:
            self._tell_refused(work, error)
        else:
            self._accepting = None
            super().accept()

    def _tell_refused(self, work: Work, error: Exception) -> None:
        if work is self._accepting:
            self._stop_accepting()
            self._tell_failed(error)

    def _stop_accepting(self) -> None:
        """Let go of what makes the merge ready, and choose on."""
        work, self._accepting = self._accepting, None
        if work is not None:
            work.cancel()
            self._allow(choosing=True)
            self._tell_state()

    def _allow(self, *, choosing: bool) -> None:
        """Let choices be made, or none while the merge is on its way."""
        for part in (self.list, self.ours, self.theirs, self.accepter):
            part.setEnabled(choosing)
        (self.accepter if choosing else self.stay).setFocus()


def _ready(
    document: Document, merging: Merging, choices: Choices, label: str, like: Schedule, progress: Progress
) -> tuple[Joined, Schedule]:
    """All of a merge but the taking in, and the schedule after it; raises PlanError where choices do not fit."""
    progress(0.0)
    changes = planner.chosen(merging.after, choices)
    settling = planner.combine(changes[0].label if len(changes) == 1 else label, changes)
    progress(0.2)
    joined = document.joining(merging, settling)
    progress(0.6)
    return joined, like if like.plan is joined.plan else planner.schedule(joined.plan, like)
