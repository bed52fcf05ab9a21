"""How ready the launch is: the score of the checklist by area, what caps it, and how good its evidence is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

import planner
from ui.dialogs.gate_votes import ReviewQuestion
from ui.gate_faces import OUTCOMES
from ui.panels.gate_cards import Block, named_button
from ui.panels.overview_cards import LIGHTS, Card
from ui.widgets.card_grid import CardGrid
from ui.widgets.facts import jump
from ui.widgets.kept_place import KeptPlace
from ui.widgets.parts import button, clear, column_in, label, row_of, stretch
from ui.words import counted, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QShowEvent

    from planner import Change, Id, Readiness, Score
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

LISTED: Final = 8
"""How many items that are not ready a card lists before it counts the rest."""


class ScoreCard(Card):
    """One area: its score and light, what caps it, its evidence, and the items that are still to be done."""

    def __init__(self, session: Session, score: Score, title: str) -> None:
        super().__init__(title)
        self._session, self.score = session, score
        sign, tone = LIGHTS[score.status]
        figure = label(str(round(score.score)), size="figure", tone=tone)
        self.light = label(f"{sign} {said(str(score.status))}", tone=tone)
        self.column.addLayout(row_of(figure, label("/ 100", tone="quiet"), self.light, stretch(), gap=8))
        if score.capped:
            keys = ", ".join(item.row.key for item in score.capped)
            capped = said("Capped at red: mandatory items do not pass: %1.", keys)
            self.column.addWidget(self._link(capped, (item.row.id for item in score.capped)))
        self._tell_counts()
        self.setAccessibleName(f"{title}: {round(score.score)}, {said(str(score.status))}")

    def list_items(self) -> None:
        """Add what is still to be done, item by item."""
        unready = [item for item in self.score.items if not item.good]
        for item in unready[:LISTED]:
            row = item.row
            block = Block(OUTCOMES[str(item.outcome)], jump(f"{row.key}  {row.name}", partial(self._show, (row.id,))))
            owner = self._session.plan.people.get(row.owner or "")
            block.tell(", ".join([said(str(row.weight)), owner.name if owner else said("without owner")]))
            name = said("Review '%1'", row.name)
            block.put(
                named_button(said("Review..."), f"review-{row.id}", name, partial(self._review, row.id), kind="link")
            )
            self.column.addWidget(block)
        if len(unready) > LISTED:
            rest = unready[LISTED:]
            text = said("%1 more", str(len(rest)))
            self.column.addWidget(self._link(text, (item.row.id for item in rest)))

    def _tell_counts(self) -> None:
        """Figures, each of which leads to its rows."""
        score = self.score
        every = [item.row.id for item in score.items]
        passing = [item.row.id for item in score.items if str(item.outcome) == "pass"]
        shown = [item.row.id for item in score.items if item.row.evidence]
        reviewed = [item.row.id for item in score.items if item.reviewed]
        parts = (str(len(passing)), str(len(every)))
        self.column.addWidget(self._link(said("%1 of %2 pass", *parts), passing or every))
        age = ""
        if score.oldest is not None:
            age = said(", the oldest %1 old", counted(int(score.oldest), "day", "days"))
        evidence = said("%1 of %2 have evidence", str(len(shown)), str(len(every))) + age
        self.column.addWidget(self._link(evidence, shown or every))
        looked = said("%1 of %2 were reviewed by somebody else", str(len(reviewed)), str(len(every)))
        self.column.addWidget(self._link(looked, reviewed or every))
        if score.aside:
            aside = said("%1 left out: not applicable", str(len(score.aside)))
            self.column.addWidget(self._link(aside, (item.row.id for item in score.aside)))

    def _link(self, text: str, ids: Iterable[Id]) -> QWidget:
        return jump(text, partial(self._show, tuple(ids)))

    def _show(self, ids: tuple[Id, ...]) -> None:
        window: Any = self.window()
        window.show_rows(ids)

    def _review(self, item: Id) -> None:
        ReviewQuestion(self.window(), self._session, "checklist_item", item).open()


class ReadinessPanel(QScrollArea):
    """The score of all of the checklist, and below it that of each area."""

    def __init__(self, session: Session, _look: Look, _settings: Settings, _commands: Commands) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(said("Scores"))
        self._session = session
        self._place = KeptPlace(self)
        self.cards: list[ScoreCard] = []
        self._shown: Readiness | None = None
        paper = QWidget()
        paper.setObjectName("paper")
        outer = column_in(paper, margin=12, gap=12)
        inner = QWidget()
        self._inner = column_in(inner, gap=12)
        outer.addWidget(inner)
        outer.addStretch()
        self.setWidget(paper)
        session.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Show the scores of the plan as it is now."""
        plan = self._session.plan
        found = planner.readiness(self._session.schedule, planner.moment_of(plan))
        if found == self._shown:
            return
        self._shown = found
        with self._place.kept():
            clear(self._inner)
            self.cards = []
            if found.overall.items or found.overall.aside:
                self._fill(found)
            else:
                self._offer_items()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self.refresh()

    def _fill(self, found: Readiness) -> None:
        overall = self._card(found.overall, said("All of the checklist"))
        areas = [self._card(area, (area.area or "").capitalize() or said("Without area")) for area in found.areas]
        for card in areas:
            card.list_items()
        self._inner.addWidget(overall)
        self._inner.addWidget(CardGrid(areas))

    def _card(self, score: Score, title: str) -> ScoreCard:
        made = ScoreCard(self._session, score, title)
        self.cards.append(made)
        return made

    def _offer_items(self) -> None:
        """What the checklist is for, and the next step."""
        card = Card(said("Readiness"))
        text = said(
            "The checklist holds what has to be in place before the launch. Each item passes with evidence that "
            "somebody else than its owner has looked at; a mandatory one that does not pass keeps the launch red."
        )
        card.column.addWidget(label(text, tone="quiet", wrapped=True))
        adder = button(said("Add checklist item"), kind="main")
        adder.clicked.connect(lambda _checked: self._add())
        card.column.addLayout(row_of(adder, stretch()))
        self._inner.addWidget(card)

    def _add(self) -> None:
        name = said("New %1", said("checklist item"))
        if self._session.edit(lambda plan: planner.add_row(plan, "checklist_item", name=name)):
            window: Any = self.window()
            window.show_rows((list(self._session.plan.table("checklist_item"))[-1],))

    def _follow(self, _change: Change) -> None:
        self._session.follow_up(self._refresh_if_seen)

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()
