"""The register of an entity: a table model that follows from its declaration and from the changes of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QModelIndex, QObject, Qt

import planner
from ui.models.columns import Column, columns_of, reason_of, taken_with
from ui.models.filling import copied_down, filled, reason_with_row
from ui.models.filter_terms import Terms, terms_of
from ui.models.preview import explained_choice
from ui.models.reading import Reading
from ui.models.roles import (
    ALIGNMENT,
    DISPLAY,
    EDIT,
    FAULT,
    FIELD,
    ID,
    LEFT,
    RIGHT,
    SILENT,
    TOOL_TIP,
    TOP,
    Index,
)
from ui.models.row_list import RowList
from ui.words import plain_tip, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from planner import Change, Entity, Id, Plan
    from ui.models.filter_terms import Test
    from ui.session import Session


SEEN: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
OPEN: Final = SEEN | Qt.ItemFlag.ItemIsEditable


@dataclass(frozen=True, slots=True)
class Refusal:
    """A text that was typed into a cell and not taken, with the reason."""

    typed: str
    reason: str
    curable: bool = False
    """Whether the reason lies in another field of the row."""


def _elsewhere(error: planner.PlanError, column: Column) -> bool:
    """Whether a text is refused for what another field holds."""
    return isinstance(error, planner.Refused) and error.faults[0].field not in ("", column.label)


class Register(RowList):
    """The rows of one entity, sorted and filtered here; typed texts become changes of the session."""

    def __init__(
        self,
        session: Session,
        entity: Entity,
        columns: Sequence[Column] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session, self.entity = session, entity
        self.columns = tuple(columns if columns is not None else columns_of(entity))
        self._alignments = tuple(RIGHT if column.number else LEFT for column in self.columns)
        self.reading = Reading.of(session)
        self._refused: dict[tuple[Id, str], Refusal] = {}
        self._typed_filter = ""
        self._terms = Terms()
        self._sorted: tuple[int, bool] | None = None
        self._haystacks: dict[Id, str] = {}
        self._ranks: dict[int, Mapping[Id, Any]] = {}
        self._texts: dict[Id, dict[int, str]] = {}
        self.hold(self.arranged())
        session.changed.connect(self.follow)

    known_flags: Mapping[str, Test] = {}
    """What rows can be, by the word of a filter that asks for it."""

    # What subclasses say

    def order(self) -> Iterable[Id]:
        """Every row in the order that people gave."""
        return self.rows

    def wanted(self, ids: Iterable[Id]) -> list[Id]:
        """The rows that the filter lets through."""
        return self.fitting(ids)

    def fitting(self, ids: Iterable[Id]) -> list[Id]:
        """The rows that fit the filter themselves: those that hold every word of it and pass its tests."""
        found = list(ids)
        haystacks = self._haystacks
        for row_id in found:
            if row_id not in haystacks:
                haystacks[row_id] = self._searched(row_id)
        terms = self._terms
        for word in terms.words:
            found = [row_id for row_id in found if word in haystacks[row_id]]
        for word in terms.unwanted:
            found = [row_id for row_id in found if word not in haystacks[row_id]]
        rows, reading = self.rows, self.reading
        for test in terms.tests:
            found = [row_id for row_id in found if test(rows[row_id], reading)]
        return [] if terms.fault else found

    def tone_of(self, _row: Any, column: Column) -> str:
        """The name of the color of a cell's text; empty for the ordinary one."""
        return "" if column.change or column.name == "rank" else "quiet"

    def more(self, row_id: Id, _column: Column, role: int) -> Any:
        """What a cell says for a role that the register does not know."""
        return row_id if role == ID else None

    def rearranges(self, change: Change) -> bool:
        """Whether rows came, went or moved."""
        return any(step.entity == self.entity.name and step.field is None for step in change.steps)

    # Rows

    @property
    def rows(self) -> Mapping[Id, Any]:
        """The rows of the plan by id, seen or not."""
        return self.reading.plan.table(self.entity.name)

    def column_of(self, name: str) -> int:
        """The number of the column of that name; raises StopIteration."""
        return next(number for number, column in enumerate(self.columns) if column.name == name)

    def arranged(self, also: Iterable[Id] = ()) -> list[Id]:
        """The ids to show, filtered and sorted; those of `also` come through the filter."""
        ids = list(self.order())
        if self._terms:
            through = {*self.wanted(ids), *also}
            ids = [row_id for row_id in ids if row_id in through]
        return self._ranked(ids)

    def _ranked(self, ids: list[Id]) -> list[Id]:
        """The ids sorted by the chosen column, ties as they stand."""
        if self._sorted is None:
            return ids
        number, descending = self._sorted
        ranks = self._ranks_of(number)
        return sorted(ids, key=ranks.__getitem__, reverse=descending)

    def _ranks_of(self, number: int) -> Mapping[Id, Any]:
        """What sorts each row by a column, kept until the next change."""
        if number not in self._ranks:
            rank, reading = self.columns[number].rank, self.reading
            self._ranks[number] = {row_id: rank(row, reading) for row_id, row in self.rows.items()}
        return self._ranks[number]

    def _searched(self, row_id: Id) -> str:
        """Every text of a row that a filter looks into."""
        row, reading = self.rows[row_id], self.reading
        return "\n".join([column.text(row, reading) for column in self.columns if column.searched]).casefold()

    def filter(self, typed: str) -> None:
        """Show only the rows that a filter lets through: words, and terms as `owner:ana`."""
        if typed.split() != self._typed_filter.split():
            self._typed_filter = typed
            self._terms = terms_of(typed, self.columns, self.known_flags, self.reading)
            self.become(self.arranged())

    @property
    def filtered(self) -> bool:
        """Whether a filter is on."""
        return bool(self._terms)

    @property
    def filter_fault(self) -> str:
        """What of the filter cannot be read."""
        return self._terms.fault

    @property
    def in_own_order(self) -> bool:
        """Whether rows stand in the order that people gave."""
        return self._sorted is None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a negative one goes back to the order that people gave."""
        wanted = (column, order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        if wanted != self._sorted:
            self._sorted = wanted
            self.become(self.arranged())

    # Following the plan

    def follow(self, change: Change) -> None:
        """Take over a change of the plan: rows that come and go by name, all else as one repaint."""
        if not self.rearranges(change):
            self._take(change)
        elif not self._rearrange(change):
            return
        self.session.follow_up(self._repaint)

    def _repaint(self) -> None:
        """Let the views paint every row again."""
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, len(self.columns) - 1))

    def _rearrange(self, change: Change) -> bool:
        """Take over a change that adds, removes or moves rows; return whether rows are left to paint anew."""
        own = [step for step in change.steps if step.entity == self.entity.name and step.field is None]
        gone = {step.id for step in own if step.after is None}
        added = {step.id for step in own if step.before is None}
        kept = [row_id for row_id in self.ids if row_id not in gone]
        if self.scattered(kept):
            self._renew(change, {*kept, *added})
            return False
        self.withdraw(kept)
        self._take(change)
        self.become(self.arranged({*kept, *added}))
        return True

    def _renew(self, change: Change, also: set[Id]) -> None:
        """Take over a change that scatters so many rows that telling each would take longer than one new list."""
        self.beginResetModel()
        self._take(change)
        self.hold(self.arranged(also))
        self.endResetModel()

    def _take(self, change: Change) -> None:
        """Read the plan anew, and forget the texts that a change may alter."""
        self.reading = Reading.of(self.session)
        self._texts.clear()
        self._ranks.clear()
        own = [step for step in change.steps if step.entity == self.entity.name]
        if len(own) < len(change.steps) or any(step.field is None for step in own):
            self._haystacks.clear()
        for step in own:
            self._haystacks.pop(step.id, None)
            self._refused.pop((step.id, step.field or ""), None)

    def forget(self) -> None:
        """Forget every text, as after another plan came."""
        self._texts.clear()
        self._ranks.clear()
        self._haystacks.clear()
        self._refused.clear()

    # What Qt asks

    def columnCount(self, parent: Index = TOP) -> int:
        """How many columns there are, shown or not."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Label and help of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == DISPLAY:
            return said(column.label)
        if role == ALIGNMENT:
            return RIGHT if column.number else LEFT
        return said(column.help or column.label) if role == TOOL_TIP else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be selected, and those that a text can change can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return OPEN if self.editable(index) else SEEN

    def editable(self, index: Index) -> bool:
        """Whether a text can change a cell."""
        return self.columns[index.column()].change is not None

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """What a cell says for a role."""
        if role in SILENT or not index.isValid():
            return None
        row_id, number = self.ids[index.row()], index.column()
        if role == DISPLAY:
            return self.shown_of(row_id, number)
        if role == ALIGNMENT:
            return self._alignments[number]
        answer = _ANSWERS.get(role)
        column = self.columns[number]
        return answer(self, row_id, column) if answer else self.more(row_id, column, role)

    def text_of(self, row_id: Id, number: int) -> str:
        """What a cell shows, kept until the next change."""
        texts = self._texts.setdefault(row_id, {})
        if number not in texts:
            texts[number] = self._written(row_id, self.columns[number])
        return texts[number]

    def shown_of(self, row_id: Id, number: int) -> str:
        """What a cell shows on the screen: its text, or the words for it in the language of the user."""
        text = self.text_of(row_id, number)
        return said(text) if self.columns[number].worded else text

    def briefs_of(self, row_id: Id, column: Column) -> Iterator[str]:
        """Ever shorter texts for a cell that is too narrow; a refused text is shown as it was typed."""
        if (row_id, column.name) not in self._refused:
            yield from (brief(self.rows[row_id], self.reading) for brief in column.briefs)

    def tone(self, row_id: Id, column: Column) -> str:
        """The name of the theme's color for a cell; refused texts stand out. Empty for ordinary text."""
        refused = self._refused and (row_id, column.name) in self._refused
        return "critical" if refused else self.tone_of(self.rows[row_id], column)

    def _written(self, row_id: Id, column: Column) -> str:
        """Write the text of a cell; a refused one as it was typed."""
        refusal = self._refused.get((row_id, column.name))
        return refusal.typed if refusal else column.text(self.rows[row_id], self.reading).replace("\n", " ")

    def _tip(self, row_id: Id, column: Column) -> str:
        row = self.rows[row_id]
        return plain_tip(self._fault(row_id, column) or explained_choice(column.field, column.text(row, self.reading)))

    def _fault(self, row_id: Id, column: Column) -> str:
        refusal = self._refused.get((row_id, column.name))
        return refusal.reason if refusal else ""

    def _typed(self, row_id: Id, column: Column) -> str:
        refusal = self._refused.get((row_id, column.name))
        write = column.typed or column.text
        return refusal.typed if refusal else write(self.rows[row_id], self.reading)

    def _field(self, _row_id: Id, column: Column) -> Any:
        return column.field

    # Typing

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:
        """Make the change that a typed text asks for; a refused text stays in its cell with the reason."""
        if role != EDIT or not index.isValid() or not self.editable(index):
            return False
        row_id, column = self.ids[index.row()], self.columns[index.column()]
        refused = self._pending(row_id)
        try:
            taken = taken_with(self.session.plan, row_id, (column, str(value)), refused)
        except planner.PlanError as error:
            self._refuse(row_id, column, Refusal(str(value), reason_of(error), curable=_elsewhere(error, column)))
            return False
        self._accept(row_id, taken.texts)
        for other, reason in taken.waiting.items():
            self._refuse(row_id, other, Refusal(refused[other], reason))
        return not taken.change or self.session.do(taken.change)

    def curable(self, index: Index) -> bool:
        """Whether a cell holds a refused text that another field of its row can make right."""
        refusal = self._refused.get((self.ids[index.row()], self.columns[index.column()].name))
        return refusal is not None and refusal.curable

    def fill(self, row_ids: Iterable[Id], number: int, typed: str) -> str:
        """Type a text into a column of several rows as one change; why that is refused, empty where it is not."""
        return self._fill(row_ids, number, lambda plan, ids, column: filled(plan, self.entity, ids, column, typed))

    def fill_down(self, row_ids: Sequence[Id], number: int) -> str:
        """Give rows what the first of them has in a column; why that is refused, empty where it is not."""
        if not row_ids:
            return ""
        typed = self._typed(row_ids[0], self.columns[number])
        return self._fill(row_ids, number, lambda plan, ids, column: copied_down(plan, self.entity, ids, column, typed))

    def _fill(self, row_ids: Iterable[Id], number: int, make: Callable[[Plan, Sequence[Id], Column], Change]) -> str:
        """Make a change of the rows whose cell in a column can be edited."""
        column = self.columns[number]
        ids = [one for one in row_ids if self.editable(self.index(self.row_of(one), number))]
        try:
            change = make(self.session.plan, ids, column) if ids else None
        except planner.PlanError as error:
            return reason_with_row(error)
        for row_id in ids:
            self._accept(row_id, (column,))
        if change:
            self.session.do(change)
        return ""

    def discard(self, index: Index) -> None:
        """Forget a refused text; the cell shows its value again."""
        row_id, column = self.ids[index.row()], self.columns[index.column()]
        if self._refused.pop((row_id, column.name), None):
            self._tell(row_id)

    def refused_cells(self) -> list[QModelIndex]:
        """The cells whose texts were refused and are kept."""
        cells = ((self.row_of(row_id), name) for row_id, name in self._refused)
        return [self.index(row, self.column_of(name)) for row, name in cells if row >= 0]

    def _pending(self, row_id: Id) -> dict[Column, str]:
        """The texts of a row that were refused and are kept."""
        refused = ((column, self._refused.get((row_id, column.name))) for column in self.columns)
        return {column: refusal.typed for column, refusal in refused if refusal is not None}

    def _refuse(self, row_id: Id, column: Column, refusal: Refusal) -> None:
        self._refused[row_id, column.name] = refusal
        self._tell(row_id)

    def _accept(self, row_id: Id, typed: Iterable[Column]) -> None:
        forgotten = [self._refused.pop((row_id, column.name), None) for column in typed]
        if any(forgotten):
            self._tell(row_id)

    def _tell(self, row_id: Id) -> None:
        """Let the views paint one row again."""
        self._texts.pop(row_id, None)
        row = self.row_of(row_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))


_ANSWERS: Final[Mapping[int, Callable[[Register, Any, Column], Any]]] = {
    EDIT: Register._typed,  # noqa: SLF001
    TOOL_TIP: Register._tip,  # noqa: SLF001
    FAULT: Register._fault,  # noqa: SLF001
    FIELD: Register._field,  # noqa: SLF001
}
