"""A register whose rows can stand in groups, each below a header that opens and closes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt

import planner
from ui.models.groups import Group, Totals, can_group, grouped, headings, is_head, totals, values_of, whole_days
from ui.models.register import Register
from ui.models.roles import CHILDREN, DEPTH, DISPLAY, TOOL_TIP, Index
from ui.words import counted, plain_tip, short_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from PySide6.QtCore import QObject

    from planner import Change, Entity, Id
    from ui.models.columns import Column
    from ui.session import Session

HEADER: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren


class Grouped(Register):
    """Rows that are shown as one list, or in groups by what they have in one column."""

    def __init__(
        self, session: Session, entity: Entity, columns: Sequence[Column], parent: QObject | None = None
    ) -> None:
        self._group_column: Column | None = None
        self._groups: dict[Id, Group] = {}
        self._values: dict[Id, str] = {}
        self._closed: set[Id] = set()
        self._headings: dict[Id, dict[str, str]] = {}
        self._totals: dict[Id, Totals] = {}
        super().__init__(session, entity, columns, parent)

    def gathers(self, row_id: Id) -> bool:
        """Whether a row stands for others, and so belongs to no group."""
        raise NotImplementedError

    # Grouping

    @property
    def group_by(self) -> str:
        """The name of the column by which rows are grouped; empty where they are not."""
        return self._group_column.name if self._group_column else ""

    def group(self, name: str) -> None:
        """Group by a column; an empty name, or one that no column to group by has, ends grouping."""
        found = next((column for column in self.columns if column.name == name and can_group(column)), None)
        if found is not self._group_column:
            self._group_column = found
            self._closed.clear()
            self._texts.clear()
            self.become(self.arranged())
            self.session.follow_up(self._repaint)

    @property
    def in_own_order(self) -> bool:
        """Whether rows stand in the order that people gave."""
        return super().in_own_order and self._group_column is None

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups as they are shown."""
        return tuple(self._groups.values())

    def group_of(self, row_id: Id) -> Group | None:
        """The group that has this header."""
        return self._groups.get(row_id)

    def heads(self) -> frozenset[int]:
        """The rows that are headers of groups."""
        return frozenset(map(self.row_of, self._groups))

    def span_of(self, row_id: Id) -> tuple[datetime, datetime] | None:
        """From when to when the tasks below a header go."""
        group = self._groups.get(row_id)
        summed = self._summed(group) if group else None
        return (summed.start, summed.finish) if summed else None

    def close_group(self, row_id: Id, *, closed: bool) -> None:
        """Hide or show the rows below a header."""
        (self._closed.add if closed else self._closed.discard)(row_id)
        self.become(self.arranged(self._also_shown()))
        self._tell(row_id)

    def close_groups(self, *, closed: bool) -> None:
        """Hide or show the rows of all groups."""
        self._closed = set(self._groups) if closed else set()
        self.become(self.arranged(self._also_shown()))
        self._repaint()

    def closed(self, row_id: Id) -> bool:
        """Whether the rows below a header are hidden."""
        return row_id in self._closed

    def open_around(self, row_id: Id) -> None:
        """Open the group of a row, so that it can be seen."""
        for head in self._closed:
            group = self._groups.get(head)
            if group and row_id in group.members:
                self.close_group(head, closed=False)
                return

    def _also_shown(self) -> set[Id]:
        """Rows that stay although the filter may not let them through any more: those that are in a group now."""
        return {member for group in self._groups.values() for member in group.members}

    def arranged(self, also: Iterable[Id] = ()) -> list[Id]:
        """The ids to show, filtered and sorted, with a header before each group."""
        ids = super().arranged(also)
        if self._group_column is None:
            self._groups, self._values = {}, {}
            return ids
        return self._with_headers(ids, self._group_column)

    def fitting(self, ids: Iterable[Id]) -> list[Id]:
        """The rows that fit the filter themselves; headers do not."""
        return super().fitting([row_id for row_id in ids if not is_head(row_id)])

    def _with_headers(self, ids: list[Id], column: Column) -> list[Id]:
        members = [row_id for row_id in ids if not self.gathers(row_id)]
        self._values = values_of(column, self.rows, members, self.reading)
        falls = self._sorted is not None and self._sorted[1] and self.columns[self._sorted[0]] is column
        found = grouped(column, self._values, self.rows, self.reading, descending=falls)
        self._groups = {group.id: group for group in found}
        self._forget_headings()
        shown: list[Id] = []
        for group in found:
            shown.append(group.id)
            if group.id not in self._closed:
                shown.extend(group.members)
        return shown

    def follow(self, change: Change) -> None:
        """Take over a change of the plan; what has another value now goes to another group."""
        super().follow(change)
        if self._group_column is not None and not self.rearranges(change):
            self.session.follow_up(self._regroup)

    def _regroup(self) -> None:
        """Move rows to the groups that they belong to by now."""
        if self._group_column is None:
            return
        values = values_of(self._group_column, self.rows, self._values, self.reading)
        if values != self._values:
            self.become(self.arranged(self._also_shown()))

    def _take(self, change: Change) -> None:
        super()._take(change)
        self._headings.clear()
        self._totals.clear()

    def _forget_headings(self) -> None:
        self._headings.clear()
        self._totals.clear()
        for head in self._groups:
            self._texts.pop(head, None)

    # What cells of headers say

    def _written(self, row_id: Id, column: Column) -> str:
        return self._heading(row_id, column.name) if is_head(row_id) else super()._written(row_id, column)

    def _heading(self, row_id: Id, name: str) -> str:
        """What a header says in a column."""
        group = self._groups.get(row_id)
        if group is None:
            return ""
        if row_id not in self._headings:
            self._headings[row_id] = headings(group, self._summed(group), self.reading)
        return self._headings[row_id].get(name, "")

    def _summed(self, group: Group) -> Totals:
        """What a group sums up to, kept until the next change."""
        if group.id not in self._totals:
            self._totals[group.id] = totals(group, self.rows, self.reading)
        return self._totals[group.id]

    def briefs_of(self, row_id: Id, column: Column) -> Iterator[str]:
        """Ever shorter texts for a cell that is too narrow; of a header the days without the clock times."""
        if not is_head(row_id):
            yield from super().briefs_of(row_id, column)
            return
        group = self._groups.get(row_id)
        if group and column.name == "duration":
            yield whole_days(self._summed(group), self.reading)
        if group and column.name in ("start", "finish"):
            summed = self._summed(group)
            ends = column.name == "finish" and summed.start != summed.finish
            day = planner.last_day(summed.finish) if ends else getattr(summed, column.name)
            yield f"{day:%Y-%m-%d}"
            yield short_day(day, year=self.reading.spans_years)

    def tone(self, row_id: Id, column: Column) -> str:
        """The name of the theme's color for a cell; of a header only the count is quiet."""
        if is_head(row_id):
            return "quiet" if column.name == "key" else ""
        return super().tone(row_id, column)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """What a cell says for a role; a header has texts, and opens and closes."""
        row_id = self.ids[index.row()] if index.isValid() else ""
        if not is_head(row_id) or role == DISPLAY:
            return super().data(index, role)
        return self.of_header(row_id, role)

    def of_header(self, row_id: Id, role: int) -> Any:
        """What a header says for a role that is no text."""
        if role == TOOL_TIP:
            return self._header_tip(row_id)
        if role == CHILDREN:
            return int(row_id not in self._closed)
        return 0 if role == DEPTH else None

    def _header_tip(self, row_id: Id) -> str:
        """The whole title of a header, and how many rows are below it."""
        group = self._groups.get(row_id)
        return plain_tip(f"{group.title}: {counted(len(group.members), 'task', 'tasks')}") if group else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headers can be gone to, not selected."""
        return HEADER if index.isValid() and is_head(self.ids[index.row()]) else super().flags(index)

    def editable(self, index: Index) -> bool:
        """Whether a text can change a cell; none can change a header."""
        return not is_head(self.ids[index.row()]) and super().editable(index)
