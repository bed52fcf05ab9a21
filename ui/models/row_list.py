"""A table model whose rows have ids: it tells its views which rows come, go and move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QObject

from ui.models.roles import TOP, Index
from ui.models.sequence import coming, going

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner import Id

MANY_RUNS: Final = 60
"""More separate runs of rows than this are announced as one new list."""


class RowList(QAbstractTableModel):
    """Rows known by their ids, in the order in which they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: list[Id] = []
        self._places: dict[Id, int] = {}

    def row_of(self, row_id: Id) -> int:
        """The row where an id stands; -1 where it is not shown."""
        if len(self._places) != len(self.ids):
            self._places = {one: row for row, one in enumerate(self.ids)}
        return self._places.get(row_id, -1)

    def rowCount(self, parent: Index = TOP) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self.ids)

    def scattered(self, ids: Iterable[Id]) -> bool:
        """Whether turning into these rows takes so many steps that one new list is quicker."""
        after = list(ids)
        return len(going(self.ids, after)) + len(coming(self.ids, after)) > MANY_RUNS

    def become(self, ids: list[Id]) -> None:
        """Turn the rows shown into these, telling the views no more than what happens."""
        if len(ids) == len(self.ids) and set(ids) == set(self.ids):
            self._reorder(ids)
            return
        if self.scattered(ids):
            self.beginResetModel()
            self.hold(ids)
            self.endResetModel()
            return
        self.withdraw(ids)
        self._reorder(ids)
        for first, last in coming(self.ids, ids):
            self.beginInsertRows(TOP, first, last)
            self.hold([*self.ids[:first], *ids[first : last + 1], *self.ids[first:]])
            self.endInsertRows()

    def withdraw(self, ids: list[Id]) -> None:
        """Take out the rows that are not among these; views may still read them until they are out."""
        for first, last in reversed(going(self.ids, ids)):
            self.beginRemoveRows(TOP, first, last)
            self.hold([*self.ids[:first], *self.ids[last + 1 :]])
            self.endRemoveRows()

    def _reorder(self, ids: list[Id]) -> None:
        """Put the rows that stay into their new order; selections and editors go with them."""
        held = set(self.ids)
        staying = [row_id for row_id in ids if row_id in held]
        if staying == self.ids:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        moved = [self.ids[index.row()] for index in before]
        self.hold(staying)
        after = [self.index(self.row_of(row_id), index.column()) for row_id, index in zip(moved, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def hold(self, ids: list[Id]) -> None:
        """Keep these ids as the rows."""
        self.ids, self._places = ids, {}
