"""Keeps view and keys where they are while what a scroll area shows is filled anew."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QScrollArea, QWidget


@dataclass(frozen=True, slots=True)
class Place:
    """Where the view is, the names of the buttons in their order, which of them has the keys, and its height."""

    scrolled: int
    names: tuple[str, ...]
    focused: str = ""
    height: int = 0

    def successors(self) -> Sequence[str]:
        """The names by which the keys find a new button: its own, those that came after it, those before it."""
        if not self.focused:
            return ()
        place = self.names.index(self.focused)
        return (*self.names[place:], *reversed(self.names[:place]))


class KeptPlace:
    """The place in one scroll area.

    Hiding the button with the keys would move them on through the window, and the view would follow them. So the area
    has them meanwhile, and the button that has the same name gets them once it is there, at the same height.
    """

    def __init__(self, scroll: QScrollArea) -> None:
        self._scroll = scroll
        self._place: Place | None = None
        self._filled = QTimer(scroll, singleShot=True, interval=0)  # it ends once what is new is shown
        self._filled.timeout.connect(self._give_back)

    @contextmanager
    def kept(self, *, anew: bool = False) -> Iterator[None]:
        """Keep the place while the area is filled; more fillings in one turn keep the first one's, `anew` the top."""
        if anew:
            self._place = Place(0, ())
        elif self._place is None:
            self._place = self._found()
        if self._place.focused:
            self._scroll.setFocus()
        self._scroll.viewport().setUpdatesEnabled(False)
        yield
        self._filled.start()

    def _found(self) -> Place:
        scrolled, named = self._scroll.verticalScrollBar().value(), self._named()
        focused = self._scroll.window().focusWidget()  # also while a dialog is open above it
        for name, one in named.items():
            if one is focused:
                return Place(scrolled, tuple(named), name, self._height(one))
        return Place(scrolled, tuple(named))

    def _give_back(self) -> None:
        """Give the keys to the button of the same name, or the next one that is left, and put it where it was."""
        place, self._place = self._place, None
        paper = self._scroll.widget()
        if place is not None and paper is not None:
            layout = paper.layout()
            if layout is not None:
                layout.activate()
            QCoreApplication.sendEvent(self._scroll, QEvent(QEvent.Type.LayoutRequest))  # how far it can be scrolled
            self._return(place)
        self._scroll.viewport().setUpdatesEnabled(True)

    def _return(self, place: Place) -> None:
        bar, named = self._scroll.verticalScrollBar(), self._named()
        bar.setValue(place.scrolled)
        found = next((name for name in place.successors() if name in named), "")
        if not found or self._scroll.window().focusWidget() is not self._scroll:
            return
        named[found].setFocus()
        if found == place.focused:
            bar.setValue(bar.value() + self._height(named[found]) - place.height)

    def _named(self) -> dict[str, QAbstractButton]:
        """The buttons that are shown, by their names, in the order of the keys."""
        inside = self._scroll.findChildren(QAbstractButton)
        return {one.objectName(): one for one in inside if one.objectName() and one.isVisible()}

    def _height(self, one: QWidget) -> int:
        return one.mapTo(self._scroll.viewport(), QPoint(0, 0)).y()
