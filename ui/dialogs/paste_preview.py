"""What pasting would bring, shown before it does: what each column means, how dates are read, what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from ui.models.day_order import DayOrder, as_iso
from ui.models.pasted_columns import dates_in, takes
from ui.widgets.field_editors import ChoiceEditor, FlagEditor
from ui.widgets.parts import button, column_in, label, row_of, stretch
from ui.words import counted, retold

if TYPE_CHECKING:
    from ui.widgets.pasting import Pasting

TOLD: Final = 200
"""How many faults are listed; the rest is counted."""
SAMPLES: Final = 5
"""How many rows are shown under their column."""
LONGEST: Final = 28
"""So many signs of a cell are shown."""
MOST_COLUMNS: Final = 40
"""How many columns are shown; further ones keep the meaning that was guessed."""


class PastePreview(QDialog):
    """Rows of a spreadsheet before they become tasks; `accepted` when they may."""

    def __init__(self, parent: QWidget | None, pasting: Pasting) -> None:
        super().__init__(parent)
        self.pasting = pasting
        self.setWindowTitle(self.tr("Paste"))
        self.setObjectName("paste")
        self.resize(760, 560)
        self._title = label(size="section", wrapped=True)
        self._titled = FlagEditor()
        self._titled.setText(self.tr("The first row names the columns"))
        self._titled.setChecked(pasting.guess.titled)
        self._titled.toggled.connect(lambda titled: self._take(titled=titled))
        self._meanings: list[ChoiceEditor] = []
        self._grid = QGridLayout()
        self._told = label(wrapped=True)
        self._faults = QPlainTextEdit()
        self._faults.setReadOnly(True)
        self._faults.setAccessibleName(self.tr("What is left out"))
        column = column_in(self, margin=16, gap=12)
        column.addWidget(self._title)
        asked = self.tr("Look at what each column means. Columns that mean nothing to a plan are left out.")
        column.addWidget(label(asked, tone="quiet", wrapped=True))
        column.addWidget(self._titled)
        column.addWidget(self._columns(), 2)
        column.addLayout(self._dates())
        column.addWidget(self._told)
        column.addWidget(self._faults, 1)
        column.addLayout(self._buttons())
        self._show()

    def _columns(self) -> QScrollArea:
        """The columns beside each other: what they mean, and what stands in them."""
        inner = QWidget()
        inner.setLayout(self._grid)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        for place in range(min(MOST_COLUMNS, len(self.pasting.guess.columns))):
            self._grid.addWidget(self._meaning(place), 0, place)
            for row, line in enumerate(self.pasting.lines[: SAMPLES + 1], 1):
                text = line.cells[place] if place < len(line.cells) else ""
                self._grid.addWidget(label(_short(text)), row, place)
        self._grid.setColumnStretch(len(self._meanings), 1)
        self._grid.setRowStretch(SAMPLES + 2, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setAccessibleName(self.tr("Columns"))
        return scroll

    def _meaning(self, place: int) -> ChoiceEditor:
        """The choice of what a column means."""
        made = ChoiceEditor((), optional=False)
        made.setAccessibleName(self.tr("Meaning of column %1").replace("%1", str(place + 1)))
        known = {name: column.label for name, column in takes(self.pasting.columns).items()}
        made.offer({"": self.tr("Left out"), **known})
        made.setMinimumContentsLength(12)
        made.finished.connect(lambda: self._take(place=place))
        self._meanings.append(made)
        return made

    def _dates(self) -> QHBoxLayout:
        """The choice of the order of day and month, with what comes of it."""
        self._order = ChoiceEditor((), optional=False)
        self._order.setAccessibleName(self.tr("Dates"))
        orders = {DayOrder.DAY_FIRST: self.tr("Day before month"), DayOrder.MONTH_FIRST: self.tr("Month before day")}
        self._order.offer({order.value: words for order, words in orders.items()})
        self._order.setMinimumContentsLength(18)
        self._order.finished.connect(self._take)
        self._dates_named = label(self.tr("Dates"), tone="quiet")
        self._understood = label(tone="quiet")
        return row_of(self._dates_named, self._order, self._understood, stretch())

    def _buttons(self) -> QHBoxLayout:
        self._paste, other = button("", kind="main"), button(self.tr("Cancel"))
        self._paste.setDefault(True)
        self._paste.clicked.connect(lambda _checked: self.accept())
        other.clicked.connect(lambda _checked: self.reject())
        return row_of(stretch(), other, self._paste)

    def _take(self, *, place: int | None = None, titled: bool | None = None) -> None:
        """Read the rows as they are understood now."""
        guess = self.pasting.guess.ordered(DayOrder(self._order.typed()))
        if place is not None:
            guess = guess.meaning(place, self._meanings[place].typed())
        self.pasting.take(guess if titled is None else guess.headed(titled=titled))
        self._show()

    def _show(self) -> None:
        pasting, guess = self.pasting, self.pasting.guess
        for made, name in zip(self._meanings, guess.columns, strict=False):
            made.put(name)
        self._tone_title_row(titled=guess.titled)
        rows, tasks = len(pasting.lines) - guess.titled, pasting.tasks
        self._title.setText(self.tr("Paste %1").replace("%1", counted(rows, "row", "rows")))
        self._paste.setText(self.tr("Paste %1").replace("%1", counted(tasks, "task", "tasks")))
        self._paste.setEnabled(tasks > 0)
        self._show_order()
        self._show_faults()

    def _tone_title_row(self, *, titled: bool) -> None:
        """Tell a header from the rows."""
        for place in range(len(self._meanings)):
            item = self._grid.itemAtPosition(1, place)
            shown = item.widget() if item else None
            if isinstance(shown, QLabel):
                font = shown.font()
                font.setBold(titled)
                shown.setFont(font)

    def _show_order(self) -> None:
        dates = dates_in(self.pasting.lines, self.pasting.guess, self.pasting.columns)
        order = self.pasting.guess.order
        for part in (self._dates_named, self._order, self._understood):
            part.setVisible(bool(dates))
        self._order.put(order.value)
        self._order.setEnabled(len(self.pasting.orders) > 1)
        if dates:
            told = self.tr("%1 is read as %2").replace("%1", _short(dates[0]))
            self._understood.setText(told.replace("%2", as_iso(dates[0], order)) + self._why_order())

    def _why_order(self) -> str:
        """Why there is no choice of the order."""
        return "" if len(self.pasting.orders) > 1 else self.tr(" - other dates leave no doubt")

    def _show_faults(self) -> None:
        faults = self.pasting.made.faults
        said = counted(
            len(faults), "cell or row cannot be read and is left out", "cells or rows cannot be read and are left out"
        )
        self._told.setText(
            said if faults else self.tr("Everything in these columns can be kept. One undo takes it back.")
        )
        self._told.setProperty("tone", "warning" if faults else "done")
        self._told.style().polish(self._told)
        more = [f"+ {len(faults) - TOLD}"] if len(faults) > TOLD else []
        self._faults.setPlainText("\n".join([*(retold(str(fault)) for fault in faults[:TOLD]), *more]))
        self._faults.setVisible(bool(faults))
        self._told.setTextFormat(Qt.TextFormat.PlainText)


def _short(text: str) -> str:
    """As much of a cell as is shown."""
    line = " ".join(text[: LONGEST * 4].split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 3]}..."
