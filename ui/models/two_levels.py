"""A tree of two levels: rows, and what belongs to each below it."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
TOP: Final = 0
"""The internal id of a row; what is below it has the number of the row, counted from one."""


class TwoLevels(QAbstractItemModel):
    """The places of such a tree; what stands there, and how many `columns` it has, is for those that inherit it."""

    columns: int = 1

    def rows(self) -> int:
        """Return the number of rows."""
        raise NotImplementedError

    def below(self, row: int) -> int:
        """Return the number of what is below a row."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of rows, or of what is below one."""
        if not parent.isValid():
            return self.rows()
        return self.below(parent.row()) if is_top(parent) and not parent.column() else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of columns."""
        return self.columns

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a cell."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else TOP)

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        """Return the row that something belongs to."""
        if not index.isValid() or is_top(index):
            return QModelIndex()
        return self.createIndex(row_of(index), 0, TOP)


def is_top(index: Index) -> bool:
    """Whether an index is that of a row, not of what is below one."""
    return index.internalId() == TOP


def row_of(index: Index) -> int:
    """The row that an index is of, or is below of."""
    return index.row() if is_top(index) else index.internalId() - 1
