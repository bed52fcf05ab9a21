"""What a change, or the difference between two points, did: a row of the plan each, its fields below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
)

from ui.models.two_levels import Index, TwoLevels, is_top, row_of
from ui.words import plain_tip, retold, said, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner import RowDifference, Wording

WHAT, BEFORE, AFTER = range(3)
"""The columns."""
CHANGE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `RowDifference` of a row of the plan; None for a field, and for the line that counts the rest."""
MOST: Final = 500
"""How many rows are listed before the rest is counted."""
SHOWN: Final = 48
"""Letters of a value that a column has room for; the whole one is in the tool tip and for screen readers."""
WHOLE: Final = 100_000
WORDS: Final = ("added", "removed", "changed", "undone", "version", "moved")
"""What can have happened, for translators."""

translate = QCoreApplication.translate


class PastChanges(TwoLevels):
    """Rows and fields in words, which are found when they are first asked for."""

    columns = 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording: Wording | None = None
        self.changes: tuple[RowDifference, ...] = ()
        self.sides = ("", "")
        """What the columns of values are called, where they are not those of before and after."""
        self.rest = 0
        """How many rows are only counted."""
        self._said: dict[int, list[tuple[str, str, str]]] = {}

    def show_changes(
        self, wording: Wording, changes: Sequence[RowDifference], sides: tuple[str, str] = ("", "")
    ) -> None:
        """Show what happened to these rows, or in what they differ on these sides."""
        self.beginResetModel()
        self._wording, self._said, self.sides = wording, {}, sides
        self.changes, self.rest = tuple(changes[:MOST]), max(0, len(changes) - MOST)
        self.endResetModel()

    def change(self, index: Index) -> RowDifference | None:
        """Return what happened to the row of the plan that a row or a field belongs to."""
        if not index.isValid():
            return None
        row = row_of(index)
        return self.changes[row] if row < len(self.changes) else None

    def rows(self) -> int:
        """Return the number of rows of the plan, with the line that counts the rest."""
        return len(self.changes) + bool(self.rest)

    def below(self, row: int) -> int:
        """Return the number of fields of a row of the plan."""
        return len(self._fields(row)) if row < len(self.changes) else 0

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        """Return whether a row has fields, without putting them into words."""
        if not parent.isValid():
            return bool(self.changes)
        row = parent.row() if is_top(parent) and not parent.column() else len(self.changes)
        return row < len(self.changes) and bool(self.changes[row].details)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says."""
        if not index.isValid():
            return None
        if role == CHANGE_ROLE:
            return self.change(index) if is_top(index) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            change = index.data(CHANGE_ROLE)
            return f"{self._text(index)}, {said(str(change.fate))}" if change is not None else self._whole(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._whole(index))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("History", "What"),
                self.sides[0] or translate("History", "Before"),
                self.sides[1] or translate("History", "After"),
            )[section]
        return None

    def _text(self, index: Index) -> str:
        if not is_top(index):
            return self._fields(row_of(index))[index.row()][index.column()]
        change = self.change(index)
        if change is None:
            rest = translate("History", "and %1 rows more").replace("%1", QLocale().toString(self.rest))
            return rest if index.column() == WHAT else ""
        return self._row_text(change, index.column())

    def _whole(self, index: Index) -> str:
        """All that a cell would say had it the room."""
        if is_top(index) or self._wording is None:
            return self._text(index)
        field = self._wording.fields(self.changes[row_of(index)], WHOLE)[index.row()]
        return (said(field.label), _word(field.before), _word(field.after))[index.column()]

    def _row_text(self, change: RowDifference, column: int) -> str:
        """Which row it is, and in the column that fits what happened to it."""
        wording = self._wording
        if wording is None or column == BEFORE:
            return ""
        if column == AFTER:
            return said(str(change.fate))
        called = retold(wording.called(change))
        name = wording.title(change)
        return f"{called[:1].upper()}{called[1:]}{'  ' if name else ''}{name}"

    def _fields(self, row: int) -> list[tuple[str, str, str]]:
        """The fields of a row of the plan, in words."""
        if row not in self._said:
            fields = self._wording.fields(self.changes[row], SHOWN) if self._wording else ()
            self._said[row] = [(said(one.label), _word(one.before), _word(one.after)) for one in fields]
        return self._said[row]


def _word(value: str) -> str:
    """A value in the language of the user where it is a choice; a dash where there was or is none."""
    return spoken(value) or "\N{EN DASH}"
