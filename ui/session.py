"""The session: an open plan, its schedule and what is selected, with the one event path that views listen to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

import planner
from ui.gate import GATE
from ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from planner import Backup, Change, Document, Finding, Id, Plan, RiskOrder, Schedule, Simulation, Variance


LARGE: Final = 500
"""Tasks from which on a plan is a large one."""
KNOWN: Final = 4
"""How many plans before the present one stay known, so that undo has nothing to compute."""
REFUSED: Final = "refused"
"""The topic of notices on what could not be done; the next thing that can be ends them."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell the user without stopping them; `tone` is calm, done, warning or error."""

    text: str
    tone: str = "calm"
    offer: str = ""
    accept: Callable[[], object] | None = None
    topic: str = ""
    """What it is about; a newer notice on the same topic takes its place."""
    more: tuple[tuple[str, Callable[[], object]], ...] = ()
    """Further offers, with what each of them does."""

    @property
    def offers(self) -> tuple[tuple[str, Callable[[], object] | None], ...]:
        """All that is offered, in order."""
        return (((self.offer, self.accept), *self.more)) if self.offer else self.more


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a plan that was there lately: its schedule, and what views have looked up in it."""

    schedule: Schedule
    reading: Any


class Session(QObject):
    """One open plan. Views read `plan`, `schedule` and `selected`, and ask for edits with `do`."""

    changed = Signal(object)
    """After every change, with the `Change`: plan and schedule are already the new ones."""
    selection_changed = Signal()
    """After another selection."""
    saved_changed = Signal()
    """After the plan got another file, or became equal to or different from its file."""
    simulated = Signal()
    """After a simulation came in, or what is shown of the last one was switched on or off."""
    noticed = Signal(object)
    """A `Notice` for the user."""
    settled = Signal(str)
    """When notices on this topic have nothing more to say."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.schedule: Schedule = planner.schedule(document.plan)
        self.selected: tuple[Id, ...] = ()
        self.simulation: Simulation | None = None
        """The last simulation; the plan may have moved on since."""
        self.drawn: Simulation | None = None
        """The same while it is to be drawn into graph and table, else None."""
        self.saved_at: datetime | None = None
        """When the plan was written to its file last, by the clock of the user; None before that."""
        self.turns = Turns(self)
        self.reading: Any = None
        """What views have looked up in the plan; it is theirs, and kept here because they share it."""
        self.step: tuple[Schedule, Change] | None = None
        """The schedule before the last change, and that change, until views have followed it."""
        self._known: list[Known] = []
        self._past: list[Known] = []
        self._order: RiskOrder | None = None
        self._variance: tuple[Schedule, Variance | None] | None = None
        self._findings: tuple[Finding, ...] | None = None
        document.listen(self._take)

    @property
    def plan(self) -> Plan:
        """Return the plan as it is now."""
        return self.document.plan

    @property
    def order(self) -> RiskOrder:
        """Return the risk order of the plan, computed when first asked for after a change."""
        if self._order is None:
            self._order = planner.risk_order(self.plan, self.schedule)
        return self._order

    @property
    def variance(self) -> Variance | None:
        """Return how far the plan has moved from the baseline that it compares with; None without a baseline."""
        if self._variance is None or self._variance[0] is not self.schedule:
            before = self._variance[1] if self._variance else None
            self._variance = (self.schedule, planner.variance(self.schedule, before=before))
        return self._variance[1]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong or risky in the plan, looked for when first asked for after a change."""
        if self._findings is None:
            self._findings = planner.findings_of(self.plan, self.schedule)
        return self._findings

    def learn(self, plan: Plan, found: tuple[Finding, ...]) -> bool:
        """Take over what was found in the background; return whether the plan is still the one looked at."""
        if plan is self.plan:
            self._findings = found
        return plan is self.plan

    def foresee(self, schedule: Schedule) -> None:
        """Know the schedule of a plan that is about to come, so that it need not be computed then."""
        self._known.append(Known(schedule, None))

    def take_simulation(self, simulation: Simulation | None, *, drawn: bool = True) -> None:
        """Take over a simulation, and whether it is to be drawn into graph and table."""
        self.simulation, self.drawn = simulation, simulation if drawn else None
        self.simulated.emit()

    def do(self, change: Change) -> bool:
        """Make a change; tell the user when it is refused, and return whether it was made."""
        return self._tried(lambda: self.document.do(change)) if change else False

    def edit(self, make: Callable[[Plan], Change]) -> bool:
        """Make the change that an edit gives for the plan as it is now, or tell why it is refused."""
        return self._tried(lambda: self._do_if_any(make(self.plan)))

    def undo(self) -> bool:
        """Take the last change back; with a merge, what saving expects in the file may go back too."""
        source = self.document.on_disk
        undone = self.document.can_undo and self._tried(self.document.undo)
        if self.document.on_disk is not source:
            self.saved_changed.emit()
        return undone

    def redo(self) -> bool:
        """Make the change again that was taken back last."""
        return self.document.can_redo and self._tried(self.document.redo)

    def withdraw(self) -> bool:
        """Take the last change back for good: redo does not offer it."""
        withdrawn = self.document.can_undo and self._tried(self.document.withdraw)
        self.saved_changed.emit()
        return withdrawn

    def save(self, path: Path | None = None, *, overwrite: bool = False) -> bool:
        """Write the plan to its file or to another one, and wait for the disk."""
        saved = self._tried(lambda: self.document.save(path, overwrite=overwrite))
        self.saved_at = datetime.now().astimezone() if saved else self.saved_at
        self.saved_changed.emit()
        return saved

    def revert(self) -> bool:
        """Go back to what the file of the plan holds, as one change, and say so."""
        before = self.plan
        reverted = self._tried(self.document.revert)
        self.saved_changed.emit()
        if reverted and self.plan is not before:
            self.notify(self.tr("The plan is as its file holds it. Undo brings your changes back."), "done")
        elif reverted:
            self.notify(self.tr("The plan is as its file holds it already."))
        return reverted

    def go_back(self, point: tuple[str, int]) -> bool:
        """Be what the plan was at a point of its history, as one change; return whether that changed anything."""
        before = self.plan
        return self._tried(lambda: self.document.go_back(point)) and self.plan is not before

    def restore(self, version: Backup, label: str) -> bool:
        """Go back to an earlier version of the file, as one change."""
        return self._tried(lambda: planner.restore(self.document, version, label))

    def saved(self, source: Any) -> None:
        """Note what a saving in the background has written."""
        self.document.saved(source)
        self.saved_at = datetime.now().astimezone()
        self.saved_changed.emit()

    def not_kept(self, source: Any) -> None:
        """Note that a file was written that the disk may not keep: it is no stranger's, and the plan stays unsaved."""
        self.document.not_kept(source)
        self.saved_changed.emit()

    def select(self, ids: Iterable[Id]) -> None:
        """Select these rows everywhere; order counts, and the last one is the current one."""
        chosen = tuple(dict.fromkeys(ids))
        if chosen != self.selected:
            GATE.close()
            self.selected = chosen
            self.selection_changed.emit()

    def selected_of(self, entity: str) -> tuple[Id, ...]:
        """Return the selected ids that are rows of this entity, such as `task` or `risk`."""
        rows = self.plan.table(entity)
        return tuple(row_id for row_id in self.selected if row_id in rows)

    def follow_up(self, piece: Callable[[], object]) -> None:
        """Do what follows a change: at once in a small plan, in a turn of its own in a large one."""
        if self.large:
            self.turns.soon(piece)
        else:
            piece()

    @property
    def large(self) -> bool:
        """Return whether views of the plan take so long to follow it that each has to wait for its turn."""
        return len(self.plan.tasks) > LARGE

    def notify(self, text: str, tone: str = "calm") -> None:
        """Tell the user something in passing."""
        self.noticed.emit(Notice(text, tone))

    def _do_if_any(self, change: Change) -> None:
        if change:
            self.document.do(change)

    def _tried(self, action: Callable[[], object]) -> bool:
        GATE.close()
        try:
            action()
        except planner.PlanError as error:
            self.noticed.emit(Notice(str(error), "error", topic=REFUSED))
            return False
        self.settled.emit(REFUSED)
        return True

    def _take(self, change: Change) -> None:
        looked_up = self.reading if getattr(self.reading, "schedule", None) is self.schedule else None
        self._known.append(Known(self.schedule, looked_up))
        self.step = (self.schedule, change)
        known = next((state for state in self._known if state.schedule.plan is self.plan), None)
        if known is None:
            self.schedule = planner.schedule(self.plan, self.schedule)
        else:
            self._known.remove(known)
            self.schedule, self.reading = known.schedule, known.reading or self.reading
        self._past += self._known[:-KNOWN]
        del self._known[:-KNOWN]
        self._order = self._findings = None
        self._drop_removed()
        self.changed.emit(change)
        self.saved_changed.emit()
        self.follow_up(self._let_go)

    def _let_go(self) -> None:
        """Let go what is too long ago to be undone at once; of a large plan that takes a while."""
        self.step = None
        self._past.clear()

    def _drop_removed(self) -> None:
        alive = tuple(row_id for row_id in self.selected if self._exists(row_id))
        if alive != self.selected:
            self.selected = alive
            self.selection_changed.emit()

    def _exists(self, row_id: Id) -> bool:
        return self.plan.find(row_id) is not None
