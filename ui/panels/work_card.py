"""The card that lists what one person or role has to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import planner
from ui.panels.overview_cards import Line, ListCard
from ui.settings import ME
from ui.widgets.field_editors import ChoiceEditor
from ui.words import day, retold, said

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from planner import Id, Work
    from ui.session import Session
    from ui.settings import Settings

LISTED: Final = 6
"""How many things the card lists."""


class WorkCard(ListCard):
    """Whose work is listed is chosen once, by key, and remembered for every plan."""

    def __init__(self, session: Session, settings: Settings, go: Callable[[str], object]) -> None:
        super().__init__(said("My work"), said("Nothing is left to do."), go)
        self._session, self._settings = session, settings
        self._now: datetime | None = None
        self.who = ChoiceEditor((), optional=False)
        self.who.setAccessibleName(said("Whose work"))
        self.who.finished.connect(self._choose)
        self.column.insertWidget(1, self.who)

    def show_work(self, now: datetime) -> None:
        """List what is to be done by now and next."""
        self._now = now
        plan = self._session.plan
        keys = {plan.table(entity)[row_id].key: name for entity, row_id, name in planner.people_with_work(plan)}
        self.who.setVisible(bool(keys))
        self.who.offer(keys)
        self.who.put(self._key(list(keys)))
        self._list()

    def _key(self, keys: list[str]) -> str:
        """The key that was chosen, or else the first one."""
        chosen = self._settings.value(ME)
        return chosen if chosen in keys else next(iter(keys), "")

    def _choose(self) -> None:
        self._settings.choose(ME, self.who.typed())
        self._list()

    def _list(self) -> None:
        session, who = self._session, self._who()
        if who is None or self._now is None:
            self.show_lines(())
            return
        work = planner.my_work(session.plan, session.schedule, who, self._now)
        self.show_lines(map(_line, sorted(work, key=_urgency)[:LISTED]))

    def _who(self) -> Id | None:
        plan, key = self._session.plan, self.who.typed()
        asked = ((row_id, plan.table(entity)[row_id].key) for entity, row_id, _name in planner.people_with_work(plan))
        return next((row_id for row_id, own in asked if own == key), None)


def _urgency(work: Work) -> tuple[bool, str, str]:
    """What is overdue comes first, then what is to begin or end soonest."""
    when = work.start or work.due
    return not work.overdue, str(when) if when else "9999", work.key


def _line(work: Work) -> Line:
    when = work.due or work.start
    told = day(when, weekday=False) if when else said(str(work.kind))
    name = f"{work.key}  {work.name}" if work.key else work.name
    return Line(work.id, name, told, "critical" if work.overdue else "quiet", retold(work.state))
