"""How busy everybody is: people beside weeks or days, a figure where they meet, and a sign where it is too much."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QTabBar

import planner
from ui.panels.grid import EMPTY, OVER, Cell, GridView, Line
from ui.panels.panel import Panel
from ui.widgets.parts import column_in, label, row_of, stretch
from ui.words import counted, day, short_day, written

if TYPE_CHECKING:
    from planner import DayLoad, Load, WeekLoad
    from ui.menus import Commands
    from ui.session import Session
    from ui.settings import Settings
    from ui.style import Look

BACKUP: Final = "backup"
WEEK: Final = timedelta(days=7)
NAMED: Final = 3
"""How many days that are too much are named before the rest is counted."""


class LoadPanel(Panel):
    """The load of open tasks; choosing a cell selects the tasks that make it."""

    def __init__(self, session: Session, look: Look, _settings: Settings, _commands: Commands) -> None:
        super().__init__(session, look)
        self.setAccessibleName(self.tr("Load"))
        self.view = GridView(look, self.tr("Load of people by week or day"), width=116)
        self.spans, self.summary, self.detail = QTabBar(), label(wrapped=True), label(tone="quiet", wrapped=True)
        self._load: Load | None = None
        self._build()
        self.view.chosen.connect(self._choose)
        self.view.blank.accepted.connect(lambda: self.add_to("person"))
        self.spans.currentChanged.connect(lambda _place: self.refresh())

    @property
    def by_day(self) -> bool:
        """Whether each day has a column, and not each week."""
        return self.spans.currentIndex() == 1

    def refresh(self) -> None:
        """Show everybody beside the weeks or days in which somebody has something to do."""
        plan = self.session.plan
        self._load = planner.load(plan, self.session.schedule)
        people = sorted(plan.people.values(), key=lambda row: (row.name.casefold(), row.key))
        days = self._days(self._load)
        columns = [Line(BACKUP, self.tr("Back-up")), *(Line(one.isoformat(), self._head(one)) for one in days)]
        rows = [Line(row.id, row.name) for row in people] if days else []
        lacking = {person.id for person, _ in planner.without_backup(plan, self.session.schedule)}
        self.view.show_cells(
            rows,
            columns,
            lambda row, column: (
                self._cell(people[row].id, days[column - 1]) if column else self._backup(people[row].id, lacking)
            ),
        )
        self.view.horizontalHeader().resizeSection(0, 132)
        self._say(self._load)
        if not rows:
            text = self.tr(
                "Whoever owns a task, or is responsible for it in the matrix, is busy on its days. Add people, and "
                "give tasks an owner: days on which somebody has too much to do are marked here."
            )
            self.view.blank.say(self.tr("Nobody has anything to do yet"), text, self.tr("Add a person"))

    def _build(self) -> None:
        self.spans.setDrawBase(False)
        self.spans.setExpanding(False)
        self.spans.setAccessibleName(self.tr("Weeks or days"))
        self.spans.addTab(self.tr("Weeks"))
        self.spans.addTab(self.tr("Days"))
        column = column_in(self, margin=12, gap=8)
        head = row_of(self.summary, stretch(), self.spans)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self.detail)

    def _days(self, load: Load) -> list[date]:
        """The Mondays, or the working days and others with load, from the first to the last."""
        if load.first is None or load.last is None:
            return []
        if not self.by_day:
            monday = load.first - timedelta(days=load.first.weekday())
            return [monday + WEEK * number for number in range((load.last - monday).days // 7 + 1)]
        every = (load.first + timedelta(days=number) for number in range((load.last - load.first).days + 1))
        used = {one for found in load.days.values() for one in found}
        return [one for one in every if one.weekday() < 5 or one in used]

    def _head(self, one: date) -> str:
        return f"{written(one, 'ddd')} {short_day(one, year=False)}" if self.by_day else short_day(one, year=False)

    def _cell(self, person: str, one: date) -> Cell:
        load = self._load
        if load is None:
            return EMPTY
        if self.by_day:
            found = load.days.get(person, {}).get(one)
            return self._day_cell(found) if found else EMPTY
        week = load.week(person, one)
        return self._week_cell(week) if week else EMPTY

    def _day_cell(self, found: DayLoad) -> Cell:
        figure = self.tr("day off") if found.off else f"{found.percent:.0f} %"
        text, tone = (f"{OVER} {figure}", "critical") if found.over else (figure, "")
        return Cell(text, tone, self._told(found), heat=found.percent / 100, ids=tuple(found.minutes))

    def _week_cell(self, week: WeekLoad) -> Cell:
        figure, worst = f"{week.percent:.0f} %", max(week.over or week.days, key=lambda one: one.percent)
        tip = "\n".join(map(self._told, week.over or week.days))
        ids = tuple(dict.fromkeys(task for one in week.over or week.days for task in one.minutes))
        text, tone = (f"{figure}  {self._day_cell(worst).text}", "critical") if week.over else (figure, "")
        return Cell(text, tone, tip, heat=week.percent / 100, ids=ids)

    def _backup(self, person: str, lacking: set[str]) -> Cell:
        plan = self.session.plan
        backup, nobody = plan.people.get(plan.people[person].backup or ""), self.tr("nobody")
        if person in lacking:
            tip = self.tr("Has critical tasks, and nobody stands in.")
            return Cell(f"{OVER} {nobody}", "critical", tip, left=True)
        return Cell(backup.name, "", backup.name, left=True) if backup else Cell(nobody, "quiet", left=True)

    def _told(self, found: DayLoad) -> str:
        """A day with how much of it each task takes."""
        tasks = self.session.plan.tasks
        shares = ", ".join(f"{tasks[one].key} {found.share(one):.0f} %" for one in found.minutes if one in tasks)
        return f"{day(found.day)}: {found.percent:.0f} % ({shares})"

    def _say(self, load: Load) -> None:
        """Tell the first days that are too much, and how many there are."""
        people, over = self.session.plan.people, load.over
        named = [f"{people[one.person].name}, {day(one.day, weekday=False)}" for one in over[:NAMED]]
        more = len(over) - len(named)
        if not over:
            self.summary.setText(self.tr("Nobody has more to do on a day than they can.") if load.days else "")
            return
        told = self.tr("%1 over 100 %: %2").replace("%1", counted(len(over), "day", "days"))
        rest = self.tr(" and %1 more").replace("%1", str(more)) if more > 0 else ""
        self.summary.setText(f"{OVER} " + told.replace("%2", "; ".join(named)) + rest)

    def _choose(self) -> None:
        cell, row = self.view.current, self.view.row
        self.detail.setText(f"{row.name}. {cell.tip}" if row and cell.tip else "")
        if cell.ids:
            self.session.select(cell.ids)
        elif row is not None:
            self.session.select((row.id,))
