"""The points in the history of a plan as a list, the newest first, with a row for each day."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.words import day, moment, retold, said

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date

    from planner import Past, Point

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `Day` or the `Point` of a row."""
SEARCHED: Final = 40
"""How many rows of a change are searched for words."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Day:
    """The day of the points below it; None where nobody knows when they were."""

    date: date | None

    @property
    def title(self) -> str:
        """Return the day in words."""
        return day(self.date) if self.date else translate("History", "Nobody knows when")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show: points whose words hold all of `words`, by one author, and among some ids; None for any."""

    words: tuple[str, ...] = ()
    author: str | None = None
    ids: Container[tuple[str, int]] | None = None

    @property
    def all(self) -> bool:
        """Whether nothing is left out."""
        return not self.words and self.author is None and self.ids is None


class PastList(QAbstractListModel):
    """Days and points; what is not asked for is left out, and a day without points too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.past: Past | None = None
        self.wanted = Wanted()
        self.rows: list[Day | Point] = []
        self._searched: dict[tuple[str, int], str] = {}

    def take(self, past: Past) -> None:
        """Take over the history of a plan, to be shown when it is filtered next."""
        self.past = past

    def filter(self, wanted: Wanted) -> None:
        """Show only what is asked for."""
        self.wanted = wanted
        self._refill()

    @property
    def authors(self) -> tuple[str, ...]:
        """Return everybody who has changed the plan, in the order of the alphabet."""
        found = {point.entry.author for point in self.past.points} if self.past else set()
        return tuple(sorted(found, key=str.casefold))

    @property
    def count(self) -> int:
        """Return how many points are shown."""
        return sum(not isinstance(row, Day) for row in self.rows)

    def point(self, index: Index) -> Point | None:
        """Return the point of a row; None for a day."""
        row = self.rows[index.row()] if index.isValid() else None
        return None if isinstance(row, Day) else row

    def place(self, wanted: tuple[str, int]) -> QModelIndex:
        """Return where a point stands; an invalid index where it is not shown."""
        found = (row for row, one in enumerate(self.rows) if not isinstance(one, Day) and one.id == wanted)
        row = next(found, None)
        return QModelIndex() if row is None else self.index(row)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """One: a list."""
        return 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of days and points."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Days cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.point(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, Day) else title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.title if isinstance(row, Day) else ", ".join(filter(None, (title(row), *below(row))))
        return None

    def _refill(self) -> None:
        self.beginResetModel()
        points = self.past.points if self.past else ()
        fitting = points if self.wanted.all else filter(self._fits, points)
        self.rows = []
        for date, each in groupby(fitting, key=_date_of):
            self.rows += (Day(date), *each)
        self.endResetModel()

    def _fits(self, point: Point) -> bool:
        wanted = self.wanted
        if wanted.ids is not None and point.id not in wanted.ids:
            return False
        if wanted.author is not None and point.entry.author != wanted.author:
            return False
        return all(word in self._words_of(point) for word in wanted.words)

    def _words_of(self, point: Point) -> str:
        """What is searched of a point: its label and author, its versions, and what its first rows are called."""
        named = " ".join(version.name for version in point.versions)
        if point.id not in self._searched:
            entry, known = point.entry, self.past.names if self.past else None
            rows = dict.fromkeys((step.entity, step.id) for step in entry.steps[:SEARCHED])
            names = (_name_of(known.row(*row)) for row in rows) if known else ()
            self._searched[point.id] = " ".join((entry.label, retold(point.label), entry.author, *names)).casefold()
        return f"{self._searched[point.id]} {named.casefold()}"


def _date_of(point: Point) -> date | None:
    """The day of a point on the clock of the user."""
    return point.at.astimezone().date() if point.at else None


def _name_of(row: Any) -> str:
    """Key and name of a row, as far as it has them."""
    return f"{getattr(row, 'key', '')} {getattr(row, 'name', '')}"


def title(point: Point) -> str:
    """Return the first line of a point: the versions that it stands for, or else what was done."""
    names = ", ".join(version.name for version in point.versions)
    return names or retold(point.label) or translate("History", "A change without a name")


def below(point: Point) -> tuple[str, ...]:
    """Return what the second line of a point says: who and at what time, what it is, and whether it was undone."""
    at = point.at
    state = said("undone") if point.undone else said("version") if point.versions else ""
    return point.entry.author, f"{at.astimezone():%H:%M}" if at else "", state


def initials(author: str) -> str:
    """Return one or two letters for a person: those of the first and the last name."""
    names = author.split()
    return "".join(name[0] for name in (names[:1] + names[1:][-1:])).upper()


def named_point(point: Point) -> str:
    """Return what a point is called in a sentence: its title and when it was."""
    at = point.at
    return f"{title(point)} ({moment(at.astimezone())})" if at else title(point)
