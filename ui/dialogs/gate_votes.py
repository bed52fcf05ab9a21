"""What a vote, a decision, a condition or a review needs beyond a press of a button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QWidget

import planner
from planner import Ballot
from ui.gate_faces import OUTCOMES
from ui.widgets.due_warning import due_warning, typed_day
from ui.widgets.field_editors import ChoiceEditor
from ui.widgets.parts import answers, button, column_in, label, row_in
from ui.widgets.tick import Tick
from ui.words import retold, said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner import Change, Id
    from ui.session import Session

WIDTH: Final = 460


class GateQuestion(QDialog):
    """Asks for a few values and makes one change of them; what is refused stays to be mended, with the reason."""

    def __init__(self, parent: QWidget | None, session: Session, title: str, meant: str, accept: str) -> None:
        super().__init__(parent)
        self._session = session
        self._newcomers: list[tuple[ChoiceEditor, QWidget]] = []
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH)
        self._column = column_in(self, margin=16, gap=12)
        self._column.addWidget(label(title, size="section", wrapped=True))
        self._column.addWidget(label(meant, tone="quiet", wrapped=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._column.addLayout(self._grid)
        self.why_not = label(tone="critical", wrapped=True)
        self.why_not.hide()
        self._column.addWidget(self.why_not)
        self._column.addLayout(answers(self, accept))

    def change(self) -> Change:
        """The change that is asked for; raises Refused, or Unreadable."""
        raise NotImplementedError

    def accept(self) -> None:
        """Make the change, or say why not."""
        try:
            made = self.change()
        except planner.Refused as error:
            told = (" ".join(map(retold, filter(None, (fault.message, fault.fix)))) for fault in error.faults)
            self._refuse("\n".join(told))
        except planner.PlanError as error:
            self._refuse(str(error))
        else:
            if self._session.do(made):
                super().accept()

    def _refuse(self, reason: str) -> None:
        self.why_not.setText(reason)
        self.why_not.show()

    def add(self, name: str, editor: QWidget) -> None:
        """Ask for one more value; below it stands how somebody is added who is not in the list."""
        shown, row = label(name), self._grid.rowCount()
        shown.setBuddy(editor)
        editor.setAccessibleName(name)
        self._grid.addWidget(shown, row, 0)
        self._grid.addWidget(editor, row, 1)
        for line in (line for wanted, line in self._newcomers if wanted is editor):
            self._grid.addWidget(line, row + 1, 1)

    def people(self, chosen: Id | None = None) -> ChoiceEditor:
        """A list of all people to choose from, or nobody; a plan without people offers to add one."""
        rows = sorted(self._session.plan.people.values(), key=lambda person: person.name.casefold())
        editor = choice({person.id: person.name for person in rows}, chosen or "", optional=True)
        if not rows:
            self.welcome(editor)
        return editor

    def welcome(self, editor: ChoiceEditor, role: Id | None = None) -> None:
        """Offer to add a person to the plan, who is chosen then; by default it is who works on the plan."""
        self.newcomer, adder = QLineEdit(self._session.document.author), button(said("Add person"))
        adder.setAutoDefault(False)
        self.newcomer.setPlaceholderText(said("Name of the person"))
        self.newcomer.setAccessibleName(said("New person"))

        def take() -> None:
            """Add the person, with the role that they vote for."""
            name = self.newcomer.text().strip()
            if name and self._session.edit(lambda plan: planner.add_row(plan, "person", name=name, role=role)):
                rows = self._session.plan.people
                editor.offer({row.id: row.name for row in rows.values()})
                editor.put(list(rows)[-1])
                self.newcomer.clear()

        adder.clicked.connect(lambda _checked: take())
        self.newcomer.returnPressed.connect(take)
        line = QWidget()
        row = row_in(line, gap=8)
        row.addWidget(self.newcomer, 1)
        row.addWidget(adder)
        self._newcomers.append((editor, line))


def choice(texts: Mapping[str, str], chosen: str, *, optional: bool = False) -> ChoiceEditor:
    """Return a list of choices with their texts."""
    made = ChoiceEditor((), optional=optional)
    made.offer(texts)
    made.put(chosen)
    return made


class VoteQuestion(GateQuestion):
    """Asks for the reason of a vote, and who gives it."""

    def __init__(self, parent: QWidget | None, session: Session, gate: Id, role: Id, ballot: Ballot) -> None:
        plan = session.plan
        title = said("%1: %2", plan.roles[role].name, said(str(ballot)))
        meant = said("A vote has a person, and a reason unless it is a go. It remembers what the criteria say now.")
        super().__init__(parent, session, title, meant, said("Vote"))
        self._gate, self._role, self._ballot = gate, role, ballot
        found = planner.voter(plan, role, session.document.author)
        self.reason, self.person = QLineEdit(), self.people(found)
        if found is None and plan.people:
            self.welcome(self.person, role)
        self.add(said("Reason"), self.reason)
        self.add(said("Person"), self.person)
        self.reason.setFocus()

    def change(self) -> Change:
        """The vote."""
        spoken = planner.Spoken(
            role=self._role, ballot=self._ballot, reason=self.reason.text(), person=self.person.typed() or None
        )
        return planner.cast_vote(self._session.schedule, self._gate, spoken, planner.plan_now(self._session.plan))


class DecisionQuestion(GateQuestion):
    """Asks for the reason of a decision."""

    def __init__(self, parent: QWidget | None, session: Session, gate: Id, decision: Ballot) -> None:
        task = session.plan.tasks[gate]
        title = said("%1: %2", f"{task.key} {task.name}", said(str(decision)))
        meant = said("The decision is kept in the log, with what criteria and votes say now.")
        super().__init__(parent, session, title, meant, said("Decide"))
        self._gate, self._decision = gate, decision
        self.reason = QLineEdit()
        self.add(said("Reason"), self.reason)
        self.reason.setFocus()

    def change(self) -> Change:
        """The decision."""
        session = self._session
        now = planner.plan_now(session.plan)
        return planner.decide_gate(session.schedule, self._gate, self._decision, at=now, reason=self.reason.text())


class ConditionQuestion(GateQuestion):
    """Asks for the task, the owner and the date of a condition."""

    def __init__(self, parent: QWidget | None, session: Session, gate: Id, proposed: str = "") -> None:
        meant = said("A go may depend on it. It becomes a task after the gate, which the gate lists.")
        super().__init__(parent, session, said("Condition of %1", session.plan.tasks[gate].key), meant, said("Add"))
        self._gate = gate
        self.task, self.owner, self.due = QLineEdit(proposed), self.people(), QLineEdit()
        self.due.setPlaceholderText(said("2026-12-01, fri or +2w"))
        self.waits = Tick()
        self.waits.setText(said("What follows the gate waits for it"))
        for name, editor in ((said("Task"), self.task), (said("Owner"), self.owner), (said("Due"), self.due)):
            self.add(name, editor)
        self.warning = due_warning(session, self.due)
        self._grid.addWidget(self.warning, self._grid.rowCount(), 1)
        self.add("", self.waits)
        self.waits.setAccessibleName(self.waits.text())
        self.task.setFocus()

    def change(self) -> Change:
        """The task, listed by the gate."""
        plan, due = self._session.plan, typed_day(self._session, self.due.text())
        owner = self.owner.typed() or None
        promise = planner.Promise(name=self.task.text(), owner=owner, due=due, waits=self.waits.isChecked())
        return planner.add_condition(plan, self._gate, promise)


class ReviewQuestion(GateQuestion):
    """Asks how a criterion or a checklist item comes out, who has looked, and where that can be seen."""

    def __init__(self, parent: QWidget | None, session: Session, entity: str, row_id: Id) -> None:
        self._row: Any = session.plan.table(entity)[row_id]
        meant = said("Nobody reviews their own work; what passes shows its evidence, what is let go has a reason.")
        super().__init__(parent, session, self._row.name, meant, said("Review"))
        self._entity = entity
        self.outcome = choice({name: face.told for name, face in OUTCOMES.items()}, str(self._row.state))
        self.reviewer = self.people(self._row.reviewer)
        self.evidence, self.reason = QLineEdit(self._row.evidence), QLineEdit(self._row.reason)
        self.add(said("State"), self.outcome)
        self.add(said("Reviewed by"), self.reviewer)
        self.add(said("Evidence"), self.evidence)
        self.add(said("Reason"), self.reason)
        self.outcome.setFocus()

    def change(self) -> Change:
        """The review."""
        states: Any = planner.SCHEMA.entity(self._entity).field("state").choices
        said_so = planner.Review(
            outcome=states(self.outcome.typed()),
            reviewer=self.reviewer.typed() or None,
            evidence=self.evidence.text(),
            reason=self.reason.text(),
        )
        plan = self._session.plan
        return planner.review(plan, self._entity, self._row.id, said_so, planner.plan_now(plan))
