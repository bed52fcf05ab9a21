"""The cards of one gate: its criteria with their evidence, the poll in its fixed order, decision and conditions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

import planner
from planner import Ballot
from ui.dialogs.gate_votes import ConditionQuestion, DecisionQuestion, ReviewQuestion, VoteQuestion
from ui.gate_faces import BALLOTS, OUTCOMES, PLAIN, Face
from ui.panels.overview_cards import Card
from ui.widgets.facts import jump
from ui.widgets.parts import button, clear, column_in, label, row_of, stretch
from ui.widgets.reference_cards import called
from ui.words import day, moment, plain_tip, retold, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner import GateStanding, Id, Judgment, Polled
    from ui.session import Session

LISTED: Final = 3
"""How many rows a criterion leads to."""
SIGN: Final = 16
"""Width of a sign, in pixels."""
RESERVED: Final = "\N{NO-BREAK SPACE}"
"""An empty line where a time will stand, so that nothing moves when somebody votes or decides."""
DECISIONS: Final = (Ballot.GO, Ballot.CONDITIONAL, Ballot.NO_GO, Ballot.ABSTAIN)
ASKS: Final = {
    Ballot.GO: "Go",
    Ballot.CONDITIONAL: "Conditional...",
    Ballot.NO_GO: "No-go...",
    Ballot.ABSTAIN: "Abstain...",
}
"""What the buttons of a vote say."""
DECIDES: Final = {
    Ballot.GO: "Decide go",
    Ballot.CONDITIONAL: "Go with conditions",
    Ballot.NO_GO: "No-go...",
    Ballot.ABSTAIN: "Take back",
}
"""What the buttons of a decision say."""


class GateCard(Card):
    """A card about one gate at a time, filled anew when the gate stands otherwise."""

    def __init__(self, session: Session, title: str) -> None:
        super().__init__(title)
        self._session = session
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.column.addLayout(self._rows)
        self.found: GateStanding | None = None

    def show_gate(self, found: GateStanding) -> None:
        """Show a gate as it stands."""
        self.found = found
        clear(self._rows)
        self.fill(found)

    def fill(self, found: GateStanding) -> None:
        """Put what there is to say into the rows."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Add a quiet sentence."""
        self._rows.addWidget(label(text, tone="quiet", wrapped=True))

    def put(self, widget: QWidget) -> None:
        """Add a widget."""
        self._rows.addWidget(widget)

    def offer(self, *buttons: QPushButton) -> None:
        """Add buttons beside each other."""
        self._rows.addLayout(row_of(*buttons, stretch(), gap=4))

    def add_row(self, entity: str, **values: Any) -> None:
        """Add a row that belongs to the gate and select it, so that the inspector asks for the rest."""
        found = self.found
        if found is not None and self._session.edit(
            lambda plan: planner.add_row(plan, entity, gate=found.gate, **values)
        ):
            newest = list(self._session.plan.table(entity))[-1]
            self._session.select((newest,))


class Block(QWidget):
    """A sign with words beside it: a heading that may lead somewhere, and lines below."""

    def __init__(self, face: Face, heading: QWidget) -> None:
        super().__init__()
        self.column = column_in(self, gap=2)
        sign = label(face.sign, tone=face.tone)
        sign.setFixedSize(SIGN, sign.fontMetrics().height())  # signs of other fonts are higher
        row = row_of(sign, heading, label(said(face.word), tone=face.tone, size="small"), gap=4)
        row.setStretch(1, 1)
        self.column.addLayout(row)

    def tell(self, text: str, tone: str = "quiet") -> None:
        """Add a line."""
        told = label(text, tone=tone, size="small", wrapped=True)
        told.setContentsMargins(SIGN + 4, 0, 0, 0)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(told)

    def lead(self, widget: QWidget) -> None:
        """Add a line that leads somewhere and takes all the room there is."""
        row = row_of(widget)
        row.setContentsMargins(SIGN - 2, 0, 0, 0)
        self.column.addLayout(row)

    def put(self, *widgets: QWidget) -> None:
        """Add widgets beside each other."""
        row = row_of(*widgets, stretch(), gap=4)
        row.setContentsMargins(SIGN + 2, 0, 0, 0)
        self.column.addLayout(row)


def named_button(text: str, name: str, tip: str, pressed: Callable[[], object], *, kind: str = "") -> QPushButton:
    """Return a button with a name by which it is found again after its card was filled anew."""
    made = button(text, kind=kind)
    made.setObjectName(name)
    made.setAccessibleName(tip)
    made.setToolTip(plain_tip(tip))
    made.clicked.connect(lambda _checked: pressed())
    return made


class CriteriaCard(GateCard):
    """What has to be true, how it comes out, and where that is seen."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, said("Criteria"))

    def fill(self, found: GateStanding) -> None:
        """A block for each criterion, mandatory ones first."""
        if not found.criteria:
            self.say(
                said("Nothing says when this gate is a go. A criterion is judged by people or by figures of the plan.")
            )
        for one in sorted(found.criteria, key=lambda one: not one.mandatory):
            self.put(self._block(one))
        adder = lambda: self.add_row("criterion", name=said("New criterion"))  # noqa: E731
        self.offer(named_button(said("Add criterion"), "add-criterion", said("Add criterion"), adder))

    def _block(self, one: Judgment) -> Block:
        asked, session = one.criterion, self._session
        block = Block(OUTCOMES[str(one.outcome)], jump(asked.name, lambda: session.select((asked.id,))))
        block.tell(retold(one.why))
        weight = said(str(asked.weight))
        block.tell(f"{weight}, {said('Evidence')}: {asked.evidence}" if asked.evidence else weight)
        rows = [row for row_id in one.ids[:LISTED] if (row := session.plan.find(row_id)) is not None]
        for row in rows:
            block.lead(jump(called(session.plan, row), partial(self._go, row.id)))
        name = said("Review '%1'", asked.name)
        block.put(
            named_button(said("Review..."), f"review-{asked.id}", name, lambda: self._review(asked.id), kind="link")
        )
        return block

    def _go(self, row_id: Id) -> None:
        window: Any = self.window()
        window.show_rows((row_id,))

    def _review(self, criterion: Id) -> None:
        ReviewQuestion(self.window(), self._session, "criterion", criterion).open()


class PollCard(GateCard):
    """The roles in their fixed order, what each says, and buttons to say something else."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, said("Poll"))

    def fill(self, found: GateStanding) -> None:
        """A block for each role, or how to ask some."""
        if found.poll:
            self.say(said("%1 of %2 go", str(found.votes_for), str(found.needed)))
        else:
            self.say(said("No role is asked for a vote. Name the roles in their order, and those that can veto."))
        for one in found.poll:
            self.put(self._block(found, one))
        rules = said("Voters, vetoes and quorum")
        self.offer(named_button(said("Rules..."), "rules", rules, self._rules))

    def _rules(self) -> None:
        rules = self.found.rules if self.found else None
        if rules is None:
            self.add_row("gate_rules")
        else:
            self._session.select((rules.id,))

    def _block(self, found: GateStanding, one: Polled) -> Block:
        plan, vote = self._session.plan, one.vote
        role = plan.roles[one.role]
        face = BALLOTS[str(vote.ballot)] if vote else PLAIN["no vote"]
        heading = label(said("%1 (veto)", role.name) if one.veto else role.name, size="strong", wrapped=True)
        block = Block(face, heading)
        person = plan.people.get(vote.person or "") if vote else None
        stamp = ", ".join(filter(None, [person.name if person else "", moment_of(vote.at) if vote else ""]))
        block.tell(stamp or RESERVED)
        if vote is not None:
            if vote.reason:
                block.tell(vote.reason, "")
            for reason in one.stale:
                block.tell(f"\u25cc {retold(reason)}", "warning")
        if one.earlier:
            block.tell(said("Earlier votes: %1", ", ".join(said(str(earlier.ballot)) for earlier in one.earlier)))
        if not found.finished:
            block.put(*(self._voter(found.gate, one.role, ballot) for ballot in DECISIONS))
        return block

    def _voter(self, gate: Id, role: Id, ballot: Ballot) -> QPushButton:
        name = said("%1: %2", self._session.plan.roles[role].name, said(str(ballot)))
        return named_button(said(ASKS[ballot]), f"vote-{role}-{ballot}", name, lambda: self._vote(gate, role, ballot))

    def _vote(self, gate: Id, role: Id, ballot: Ballot) -> None:
        session = self._session
        person = planner.voter(session.plan, role, session.document.author)
        if ballot is not Ballot.GO or person is None:
            VoteQuestion(self.window(), session, gate, role, ballot).open()
            return
        spoken = planner.Spoken(role=role, ballot=ballot, person=person)
        session.edit(lambda plan: planner.cast_vote(session.schedule, gate, spoken, planner.plan_now(plan)))


def moment_of(at: Any) -> str:
    """A moment, a bare day, or nothing, in words."""
    return "" if at is None else moment(at)


class DecisionCard(GateCard):
    """What was decided, by whom and when; it is logged apart from the votes."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, said("Decision"))

    def fill(self, found: GateStanding) -> None:
        """The decision, and buttons to take one."""
        rules = found.rules
        if rules is None:
            self.say(said("The criteria decide: the gate has no rules."))
            return
        person = self._session.plan.people.get(rules.director or "")
        name = person.name if person else said("Nobody is named: votes and criteria decide.")
        decided = rules.decision is not Ballot.ABSTAIN
        block = Block(
            BALLOTS[str(rules.decision)] if decided else PLAIN["undecided"], label(name, size="strong", wrapped=True)
        )
        block.tell((moment_of(rules.decided) if decided else "") or RESERVED)
        self.put(block)
        if not found.finished:
            ballots = DECISIONS if decided else DECISIONS[:3]
            self.offer(*(self._decider(found.gate, ballot) for ballot in ballots))

    def _decider(self, gate: Id, decision: Ballot) -> QPushButton:
        text = said(DECIDES[decision])
        return named_button(text, f"decide-{decision}", text, lambda: self._decide(gate, decision))

    def _decide(self, gate: Id, decision: Ballot) -> None:
        session = self._session
        if decision is Ballot.NO_GO:
            DecisionQuestion(self.window(), session, gate, decision).open()
        else:
            session.edit(lambda plan: planner.decide_gate(session.schedule, gate, decision, at=planner.plan_now(plan)))


class ConditionsCard(GateCard):
    """The tasks on which a go depends."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, said("Conditions"))

    def fill(self, found: GateStanding) -> None:
        """A block for each task, and a way to add one."""
        plan = self._session.plan
        if not found.conditions:
            self.say(said("A go with conditions needs a task with owner and date for each of them."))
        for one in found.conditions:
            task = plan.tasks[one.task]
            face = OUTCOMES["pass"] if one.done else PLAIN["open"] if one.assigned else PLAIN["loose"]
            block = Block(face, jump(f"{task.key}  {task.name}", partial(self._session.select, (task.id,))))
            owner = plan.people.get(task.owner or "")
            told = [
                owner.name if owner else said("without owner"),
                day(task.deadline) if task.deadline else said("without date"),
            ]
            block.tell(", ".join(told))
            self.put(block)
        if not found.finished:
            text = said("Add condition...")
            self.offer(named_button(text, "add-condition", text, lambda: self._add(found)))

    def _add(self, found: GateStanding) -> None:
        named = {self._session.plan.tasks[one.task].name for one in found.conditions}
        said_so = [one.vote.reason for one in found.poll if one.vote and one.vote.ballot is Ballot.CONDITIONAL]
        proposed = next((reason for reason in said_so if reason not in named), "")
        ConditionQuestion(self.window(), self._session, found.gate, proposed).open()
