"""The plan as it is beside its what-ifs, as a table: a column each, a row for each thing that is compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, Qt

import planner
from planner import format_share
from ui.words import day, plain_tip, retold, said as told

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPersistentModelIndex

    from planner import Comparison, Fault, Outcome, Plan, Scenario, When

    Index = QModelIndex | QPersistentModelIndex

DIFFERENCE: Final = Qt.ItemDataRole.UserRole + 1
"""The second line of a cell: how it differs from the plan as it is."""
TONE: Final = Qt.ItemDataRole.UserRole + 2
"""The tone of that line: done for better, critical for worse, quiet for neither."""
WAITING: Final = "\N{HORIZONTAL ELLIPSIS}"
NOTHING: Final = "\N{EN DASH}"
MINUS: Final = "\N{MINUS SIGN}"
LEAST_DAYS: Final = 0.05
"""Smaller differences of dates are none, in days."""
LEAST_SHARE: Final = 0.005
TOP: Final = 3
LINES: Final = 4
"""How many changes are told in words."""
DEFAULT: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says: its figure, how that differs from the plan as it is, and the tone of the difference."""

    text: str
    difference: str = ""
    tone: str = "quiet"


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is compared: what it is called, what it means, and what it says of an outcome."""

    name: str
    help: str
    said: Callable[[Outcome, Outcome], Said]


def _signed(amount: float, shown: str) -> str:
    return f"{'+' if amount > 0 else MINUS}{shown}"


def _date(of: Callable[[Outcome], When]) -> Callable[[Outcome, Outcome], Said]:
    """What is said of a date of the launch."""

    def said(outcome: Outcome, base: Outcome) -> Said:
        """The date, and how many working days sooner or later it is."""
        when, days = of(outcome), of(outcome).days - of(base).days
        text = f"{day(when.date, weekday=False)}  \N{MIDDLE DOT}  {QLocale().toString(when.days, 'f', 1)} d"
        return Said(text) if outcome is base else Said(text, *_later(days))

    return said


def _later(days: float) -> tuple[str, str]:
    """A difference in days with its sign, in words, and its tone."""
    if abs(days) < LEAST_DAYS:
        return told("the same"), "quiet"
    amount = _signed(days, QLocale().toString(abs(days), "f", 1))
    words = told("%1 d, later") if days > 0 else told("%1 d, sooner")
    return words.replace("%1", amount), "critical" if days > 0 else "done"


def _chance(outcome: Outcome, base: Outcome) -> Said:
    """The chance of the target, and by how many points it is better or worse."""
    if outcome.chance is None:
        return Said(told("no target"))
    text = format_share(outcome.chance)
    if outcome is base or base.chance is None:
        return Said(text)
    points = outcome.chance - base.chance
    if abs(points) < LEAST_SHARE:
        return Said(text, told("the same"))
    amount = _signed(points, f"{abs(points) * 100:.0f}")
    words = told("%1 points, likelier") if points > 0 else told("%1 points, less likely")
    return Said(text, words.replace("%1", amount), "done" if points > 0 else "critical")


def _cost(outcome: Outcome, base: Outcome) -> Said:
    """The expected cost, and by how much it is dearer or cheaper."""
    text, more = _money(outcome.cost), round(outcome.cost - base.cost)
    if outcome is base:
        return Said(text)
    if not more:
        return Said(text, told("the same"))
    words = told("%1, dearer") if more > 0 else told("%1, cheaper")
    amount = _signed(more, _money(abs(more)))
    return Said(text, words.replace("%1", amount), "critical" if more > 0 else "done")


def _money(amount: float) -> str:
    return QLocale().toString(round(amount))


def _risk(place: int) -> Callable[[Outcome, Outcome], Said]:
    """What is said of the risk at a place."""

    def said(outcome: Outcome, _base: Outcome) -> Said:
        """The risk, and what the launch would win without it."""
        if place >= len(outcome.risks):
            return Said(NOTHING)
        risk = outcome.risks[place]
        cost = told("costs %1 d on average").replace("%1", QLocale().toString(risk.days, "f", 1))
        return Said(f"{risk.key}  {risk.name}", cost)

    return said


def _fit(outcome: Outcome, base: Outcome) -> Said:
    """How many changes there are, and what of them no longer applies."""
    if outcome is base:
        return Said(NOTHING)
    faults = len(outcome.faults)
    text = QLocale().toString(outcome.changes)
    if not faults:
        return Said(text, told("all apply"))
    words = told("%1 no longer apply") if faults > 1 else told("%1 no longer applies")
    return Said(text, "\u26a0 " + words.replace("%1", QLocale().toString(faults)), "warning")


MEASURES: Final = (
    Measure("Changes", "How many changes it makes, and whether they still apply.", _fit),
    Measure("Planned launch", "Without uncertainty.", _date(lambda outcome: outcome.planned)),
    Measure("P50", "Half of all runs are done by then.", _date(lambda outcome: outcome.p50)),
    Measure("P80", "Four of five runs are done by then.", _date(lambda outcome: outcome.p80)),
    Measure("On target", "How likely the target is met.", _chance),
    Measure("Expected cost", "Tasks, and risks by their probability.", _cost),
    *(
        Measure(f"Risk {place + 1}", "The risks that cost the launch most on average, in working days.", _risk(place))
        for place in range(TOP)
    ),
)
"""What is compared, from the top to the bottom."""


def changes_told(plan: Plan, row: Scenario | None) -> str:
    """What a scenario changes, the first few things of it in words of the plan."""
    if row is None:
        return told("The plan without any of the what-ifs. Choose one to see what it changes.")
    field = planner.SCHEMA.entity("scenario").field("changes")
    lines = planner.write(field, row.changes[:LINES], planner.Lookup.of(plan)).splitlines()
    more = len(row.changes) - len(lines)
    if more > 0:
        lines.append(told("and %1 more").replace("%1", QLocale().toString(more)))
    return "   \N{MIDDLE DOT}   ".join(lines)


def faults_told(faults: tuple[Fault, ...]) -> str:
    """What of a scenario no longer applies, the first few things; empty where all of it does."""
    lines = [f"{retold(fault.field)}: {retold(fault.message)}" for fault in faults[:LINES]]
    if len(faults) > LINES:
        lines.append(told("and %1 more").replace("%1", QLocale().toString(len(faults) - LINES)))
    return "\u26a0 " + "   \N{MIDDLE DOT}   ".join(lines) if lines else ""


class WhatIfs(QAbstractTableModel):
    """A column for the plan as it is and for each scenario; figures that are still computed are an ellipsis."""

    def __init__(self, tried: str) -> None:
        """`tried` is the id of the scenario that has no row yet."""
        super().__init__()
        self._tried = tried
        self.columns: tuple[Scenario | None, ...] = (None,)
        self._outcomes: dict[str, Outcome] = {}
        self._base: Outcome | None = None

    def show(self, plan: Plan, found: Comparison | None) -> None:
        """Show the scenarios of a plan with the figures of a comparison, where it knows them."""
        columns = (None, *sorted(plan.scenarios.values(), key=lambda row: (row.id != self._tried, row.key, row.id)))
        same = [one and one.id for one in columns] == [one and one.id for one in self.columns]
        if not same:
            self.beginResetModel()
        self.columns = columns
        self._base = found.as_is if found else None
        self._outcomes = {outcome.id: outcome for outcome in found.outcomes} if found else {}
        if not same:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(len(MEASURES) - 1, len(columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def scenario(self, column: int) -> Scenario | None:
        """The scenario of a column; None for the plan as it is and for what is only being tried."""
        found = self.columns[column] if 0 <= column < len(self.columns) else None
        return found if found is None or found.id != self._tried else None

    def outcome(self, column: int) -> Outcome | None:
        """The figures of a column, where they are known."""
        row = self.columns[column]
        return self._outcomes.get(row.id if row else "")

    def rowCount(self, parent: Index = DEFAULT) -> int:
        """One row for each measure."""
        return 0 if parent.isValid() else len(MEASURES)

    def columnCount(self, parent: Index = DEFAULT) -> int:
        """One column for the plan as it is and for each scenario."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        if not index.isValid():
            return None
        said, measure = self.said(index.row(), index.column()), MEASURES[index.row()]
        name = self.headerData(index.column(), Qt.Orientation.Horizontal)
        whole = f"{said.text}, {said.difference}".removesuffix(", ")
        return {
            Qt.ItemDataRole.DisplayRole: said.text,
            DIFFERENCE: said.difference,
            TONE: said.tone,
            Qt.ItemDataRole.ToolTipRole: plain_tip(self._tip(index.row(), index.column(), whole)),
            Qt.ItemDataRole.AccessibleTextRole: f"{name}, {told(measure.name)}: {whole}",
        }.get(Qt.ItemDataRole(role) if role < Qt.ItemDataRole.UserRole else role)

    def said(self, row: int, column: int) -> Said:
        """What a cell says; an ellipsis while it is not known."""
        outcome = self.outcome(column)
        if outcome is None or self._base is None:
            return Said(WAITING)
        return MEASURES[row].said(outcome, self._base)

    def _tip(self, row: int, column: int, whole: str) -> str:
        outcome = self.outcome(column)
        faults = outcome.faults if outcome and row == 0 else ()
        return "\n".join((whole, *(f"{retold(fault.field)}: {retold(fault.message)}" for fault in faults)))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of scenarios and measures."""
        if orientation is Qt.Orientation.Vertical:
            measure = MEASURES[section]
            texts = {Qt.ItemDataRole.DisplayRole: measure.name, Qt.ItemDataRole.ToolTipRole: measure.help}
            return told(texts[Qt.ItemDataRole(role)]) if role in texts else None
        row = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(row)
        if role == Qt.ItemDataRole.ToolTipRole and row is not None:
            return plain_tip("\n".join(filter(None, (row.name, row.description))))
        return None

    def _name(self, row: Scenario | None) -> str:
        if row is None:
            return told("Plan as it is")
        return told("Being tried now") if row.id == self._tried else f"{row.key}  {row.name}"
