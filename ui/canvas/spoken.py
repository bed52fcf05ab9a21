"""What a screen reader finds on a painted surface: a child for each part, made when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import delete

if TYPE_CHECKING:
    from collections.abc import Sequence

_HELD: Final[dict[int, QAccessibleInterface]] = {}
"""Keeps what Qt owns from Python's collector, which would free it a second time; by the number of its part."""
_INSTALLED: Final[list[bool]] = []


class Spoken:
    """The parts of one surface for screen readers; subclasses say what there is. Costs nothing while none listens."""

    def __init__(self, view: QWidget, canvas: QWidget | None = None) -> None:
        self.view, self.canvas = view, canvas or view
        self._parts: dict[str, Part] = {}
        self._told: Sequence[str] = ()
        told_when_asked()

    # What a subclass gives

    def ids(self) -> Sequence[str]:
        """The parts in reading order."""
        raise NotImplementedError

    def row_of(self, part: str) -> int:
        """The place of a part, -1 where it is no longer there."""
        raise NotImplementedError

    def name(self, row: int) -> str:
        """What is read of a part when it is reached."""
        raise NotImplementedError

    def told(self, row: int) -> str:
        """What is read of a part when more is asked for."""
        raise NotImplementedError

    def box(self, row: int) -> QRectF:
        """Where a part is painted, in pixels of the canvas, be it in sight or not."""
        raise NotImplementedError

    def at(self, point: QPointF) -> int:
        """The part under a point of the canvas, -1 where none is."""
        raise NotImplementedError

    def selected(self) -> frozenset[int]:
        """The rows that are selected."""
        raise NotImplementedError

    def current(self) -> int:
        """The row that the keys are at, -1 for none."""
        raise NotImplementedError

    # For screen readers

    def interface(self, row: int) -> QAccessibleInterface | None:
        """The part of a row as screen readers see it; the same one as long as the part is there."""
        ids = self.ids()
        if not 0 <= row < len(ids):
            return None
        part = ids[row]
        if part not in self._parts:
            self._parts[part], self._told = Part(self, part), ids
        return QAccessible.queryAccessibleInterface(self._parts[part])

    def on_screen(self, row: int) -> QRect:
        """The part of a row that is in sight, in pixels of the screen; empty where nothing of it is."""
        seen = self.box(row).toAlignedRect().intersected(self.canvas.rect())
        return QRect(self.canvas.mapToGlobal(seen.topLeft()), seen.size()) if not seen.isEmpty() else QRect()

    # For the surface

    def moved(self, *_which: object) -> None:
        """Tell that the keys are at another part."""
        if QAccessible.isActive() and self.view.hasFocus() and self.interface(self.current()) is not None:
            _tell(self._parts[self.ids()[self.current()]], QAccessible.Event.Focus)

    def chosen(self, *_which: object) -> None:
        """Tell that other parts are selected."""
        if QAccessible.isActive():
            _tell(self.view, QAccessible.Event.SelectionWithin)

    def renew(self) -> None:
        """Tell what reads otherwise after an edit, and drop what is gone."""
        for key in [key for key in self._parts if self.row_of(key) < 0]:
            delete(self._parts.pop(key))
        if not QAccessible.isActive():
            return
        before, self._told = self._told, self.ids()
        if before is not self._told and list(before) != list(self._told):
            _tell(self.view, QAccessible.Event.ObjectReorder)
        for part in self._parts.values():
            if part.says_otherwise():
                _tell(part, QAccessible.Event.NameChanged)


class Part(QObject):
    """Stands for one part of a surface: Qt forgets the interface of an object when the object goes."""

    _made = 0

    def __init__(self, spoken: Spoken, key: str) -> None:
        super().__init__(spoken.view)
        self.spoken, self.key = spoken, key
        self._said = ""
        Part._made += 1
        number = Part._made
        _HELD[number] = made = PartReading(self)
        QAccessible.registerAccessibleInterface(made)
        self.destroyed.connect(lambda *_: _HELD.pop(number, None))

    def row(self) -> int:
        """Its place on the surface, -1 where it is gone."""
        return self.spoken.row_of(self.key)

    def name(self) -> str:
        """What is read of it, which is remembered."""
        row = self.row()
        self._said = self.spoken.name(row) if row >= 0 else ""
        return self._said

    def says_otherwise(self) -> bool:
        """Whether what was read of it is no longer true."""
        return bool(self._said) and self._said != self.name()


class PartReading(QAccessibleObject):
    """A part as a row of a list."""

    def _part(self) -> Part:
        part = self.object()
        assert isinstance(part, Part)  # noqa: S101 - Qt gives back the object that this was made for
        return part

    def isValid(self) -> bool:
        """Whether the part is still there."""
        return super().isValid() and self._part().row() >= 0

    def parent(self) -> QAccessibleInterface:
        """The surface."""
        return QAccessible.queryAccessibleInterface(self._part().spoken.view)

    def child(self, _index: int) -> None:  # type: ignore[override]  # Qt asks with every number
        """A part has no parts."""

    def childCount(self) -> int:
        """A part has no parts."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """A part has no parts."""
        return -1

    def role(self) -> QAccessible.Role:
        """A row of a list: screen readers say which of how many."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Its name, and as description all that the tip of it says."""
        part = self._part()
        if kind == QAccessible.Text.Name:
            return part.name()
        asked = kind == QAccessible.Text.Description and part.row() >= 0
        return part.spoken.told(part.row()) if asked else ""

    def rect(self) -> QRect:
        """Where it is in sight on the screen."""
        part = self._part()
        return part.spoken.on_screen(part.row()) if part.row() >= 0 else QRect()

    def state(self) -> QAccessible.State:
        """Whether it is selected, has the keys, and is in sight."""
        part, state = self._part(), QAccessible.State()
        spoken, row = part.spoken, part.row()
        state.selectable = state.multiSelectable = state.focusable = 1
        state.invalid = int(row < 0)
        if row >= 0:
            state.selected = int(row in spoken.selected())
            state.focused = int(row == spoken.current() and spoken.view.hasFocus())
            state.offscreen = int(spoken.on_screen(row).isEmpty())
        return state


class SurfaceReading(QAccessibleWidget):
    """A surface as the list of its parts; the widgets in it come after them."""

    def _spoken(self) -> Spoken:
        found: Spoken = self.object().spoken  # type: ignore[attr-defined]  # the factory makes it for no other
        return found

    def childCount(self) -> int:
        """The parts, and the widgets."""
        return len(self._spoken().ids()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        """A part, or after them a widget."""
        count = len(self._spoken().ids())
        found = self._spoken().interface(index)
        return super().child(index - count) if found is None else found

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which child it is."""
        part = child.object()
        if isinstance(part, Part):
            return part.row() if part.spoken is self._spoken() else -1
        index = super().indexOfChild(child)
        return index if index < 0 else len(self._spoken().ids()) + index

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # nothing may be there
        """The part under a point of the screen, else the widget; Qt's own search would make every part."""
        spoken = self._spoken()
        point = QPoint(x, y)
        widget = spoken.view.childAt(spoken.view.mapFromGlobal(point))
        if widget is not spoken.canvas and (widget is not None or spoken.canvas is not spoken.view):
            return None if widget is None else QAccessible.queryAccessibleInterface(widget)
        row = spoken.at(QPointF(spoken.canvas.mapFromGlobal(point)))
        return spoken.interface(row) or (QAccessible.queryAccessibleInterface(widget) if widget else None)

    def focusChild(self) -> QAccessibleInterface:
        """The part that the keys are at."""
        found = self._spoken().interface(self._spoken().current()) if self.widget().hasFocus() else None
        return super().focusChild() if found is None else found


class PictureReading(QAccessibleWidget):
    """A painted widget as a picture, described in words when they are asked for."""

    def text(self, kind: QAccessible.Text) -> str:
        """The words it has for itself as its description."""
        if kind == QAccessible.Text.Description:
            said: str = self.object().in_words()  # type: ignore[attr-defined]  # the factory makes it for no other
            return said
        return super().text(kind)


def told_when_asked() -> None:
    """Let Qt ask here for interfaces; it does so only while assistive technology is at work."""
    if not _INSTALLED:
        _INSTALLED.append(True)
        QAccessible.installFactory(_interface_of)


def _interface_of(_name: str, asked: QObject | None) -> QAccessibleInterface | None:
    """Make the interface of a surface; Qt makes those of all other widgets."""
    if isinstance(asked, QWidget) and isinstance(getattr(asked, "spoken", None), Spoken):
        return SurfaceReading(asked, QAccessible.Role.List)
    if isinstance(asked, QWidget) and hasattr(asked, "in_words"):
        return PictureReading(asked, QAccessible.Role.Graphic)
    return None


def _tell(about: QObject, kind: QAccessible.Event) -> None:
    QAccessible.updateAccessibility(QAccessibleEvent(about, kind))
