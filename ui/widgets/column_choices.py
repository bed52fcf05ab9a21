"""What a person chose about the columns of a table, apart from what the table chooses by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QHeaderView

    from ui.settings import Setting, Settings

WIDEST: Final = 2_000
"""The widest column that is remembered, in pixels."""
SIGNS: Final = {True: "+", False: "-", None: ""}


class ColumnChoices(QObject):
    """Widths, places and visibility of columns; what nobody chose stays free for the table to arrange."""

    changed = Signal()

    def __init__(self, header: QHeaderView, names: Sequence[str]) -> None:
        super().__init__(header)
        self._header, self._names = header, tuple(names)
        self._widths: dict[str, int] = {}
        self._shown: dict[str, bool] = {}
        self._arranging = False
        header.sectionResized.connect(self._note_width)
        header.sectionMoved.connect(self._note_place)

    def keep_in(self, settings: Settings, where: Setting[tuple[str, ...]]) -> None:
        """Take over what was chosen the last time, and remember every choice from now on."""
        self.restore(settings.value(where))
        self.changed.connect(lambda: settings.choose(where, self.texts()))

    def give(self, name: str, width: int) -> None:
        """Let a column have this width, unless somebody chose one."""
        number = self._names.index(name)
        if name not in self._widths and self._header.sectionSize(number) not in (0, width):
            self._arranging = True
            self._header.resizeSection(number, width)
            self._arranging = False

    def offer(self, name: str, *, shown: bool) -> None:
        """Show or hide a column, unless somebody chose that."""
        if name not in self._shown:
            self._header.setSectionHidden(self._names.index(name), not shown)

    def show(self, name: str, *, shown: bool) -> None:
        """Show or hide a column because somebody chose so."""
        self._shown[name] = shown
        self._header.setSectionHidden(self._names.index(name), not shown)
        self.changed.emit()

    def texts(self) -> tuple[str, ...]:
        """The choices as texts, columns from left to right: name, width and sign, empty where nobody chose."""
        names = (self._names[self._header.logicalIndex(place)] for place in range(self._header.count()))
        return tuple(f"{name}:{self._widths.get(name, '')}:{SIGNS[self._shown.get(name)]}" for name in names)

    def restore(self, texts: Sequence[str]) -> None:
        """Take choices over from texts; what makes no sense, or names no column, is left out."""
        place = 0
        for name, width, sign in (text.split(":") for text in texts if text.count(":") == 2):
            if name in self._names:
                self._restore_one(name, place, width, sign)
                place += 1

    def _restore_one(self, name: str, place: int, width: str, sign: str) -> None:
        number = self._names.index(name)
        self._header.moveSection(self._header.visualIndex(number), place)
        if width.isdecimal() and self._header.minimumSectionSize() <= int(width) <= WIDEST:
            self._header.resizeSection(number, int(width))
            self._widths[name] = int(width)
        if sign in ("+", "-"):
            self.show(name, shown=sign == "+")

    def _note_width(self, number: int, before: int, after: int) -> None:
        """Note a width that did not come from the table itself; hidden columns have none."""
        if before and after and not self._arranging:
            self._widths[self._names[number]] = after
            self.changed.emit()

    def _note_place(self) -> None:
        self.changed.emit()
