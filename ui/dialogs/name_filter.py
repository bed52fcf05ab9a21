"""Asks under which name a filter is kept; a name that is taken replaces, and the dialog says so first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from ui.models.saved_filters import LONGEST_NAME
from ui.widgets.elided import Elided
from ui.widgets.parts import button, column_in, label, retone, row_of, stretch

if TYPE_CHECKING:
    from ui.models.saved_filters import FilterShelf


class NameFilter(QDialog):
    """Asks for the name of a filter, or for another one of the filter `renamed`."""

    def __init__(self, parent: QWidget | None, shelf: FilterShelf, text: str, renamed: str = "") -> None:
        super().__init__(parent)
        self._shelf, self._text, self._renamed = shelf, text, renamed
        self.setWindowTitle(self.tr("Rename the filter") if renamed else self.tr("Save the filter"))
        self.setFixedWidth(420)
        column = column_in(self, margin=16, gap=12)
        shown = Elided()
        shown.setProperty("tone", "quiet")
        shown.say(text)
        column.addWidget(shown)
        self.name = QLineEdit(renamed)
        self.name.setAccessibleName(self.tr("Name of the filter"))
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.selectAll()
        self.name.textChanged.connect(lambda _typed: self._judge())
        column.addWidget(self.name)
        self.told = label(tone="quiet", wrapped=True)
        column.addWidget(self.told)
        self.main, other = button("", kind="main"), button(self.tr("Cancel"))
        self.main.setDefault(True)
        self.main.clicked.connect(lambda _checked: self.accept())
        other.clicked.connect(lambda _checked: self.reject())
        column.addLayout(row_of(stretch(), other, self.main))
        self._judge()

    @property
    def replaces(self) -> bool:
        """Whether another filter has this name, which would be replaced."""
        other = self._shelf.named(self.name.text())
        return other is not None and other.name.casefold() != self._renamed.casefold()

    def accept(self) -> None:
        """Keep the filter under the name, unless that cannot be."""
        if self._shelf.why_not(self.name.text(), self._text, renamed=self._renamed):
            self._judge(loud=True)
            return
        if self._renamed:
            self._shelf.rename(self._renamed, self.name.text())
        else:
            self._shelf.save(self.name.text(), self._text)
        super().accept()

    def _judge(self, *, loud: bool = False) -> None:
        """Say what the name means: why it cannot be, or what it replaces."""
        reason = self._shelf.why_not(self.name.text(), self._text, renamed=self._renamed)
        replaced = self.tr("There is a filter of this name; it is replaced.") if self.replaces else ""
        self.told.setText(reason or replaced or self.tr("It is offered in every plan."))
        retone(self.told, "critical" if reason and (loud or self.name.text()) else "quiet")
        usual = self.tr("Rename") if self._renamed else self.tr("Save")
        self.main.setText(self.tr("Replace") if self.replaces else usual)
