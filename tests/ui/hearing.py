"""What a screen reader finds of a widget, and the events that it is told, for tests."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QAccessible

from ui.canvas import spoken


def reading(widget):
    """The interface of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def parts(view):
    """The children of a painted surface that stand for its parts."""
    found = reading(view)
    return [found.child(number) for number in range(len(view.spoken.ids()))]


def name(interface):
    return interface.text(QAccessible.Text.Name)


def names(view):
    return [name(part) for part in parts(view)]


def part(view, row_id):
    """The child that stands for a row."""
    return reading(view).child(view.spoken.row_of(row_id))


def chosen(view):
    """The ids of the parts that say they are selected."""
    return {row_id for row_id in view.spoken.ids() if part(view, row_id).state().selected}


def on_screen(view):
    """The rectangle of the canvas of a surface on the screen."""
    canvas = view.spoken.canvas
    return canvas.rect().translated(canvas.mapToGlobal(canvas.rect().topLeft()))


@dataclass
class Ear:
    """The events that assistive technology was told: what about, and which."""

    heard: list = field(default_factory=list)

    def of(self, kind):
        """The keys of the parts, or the class names of the widgets, that an event was about."""
        return [about for about, one in self.heard if one == kind]


@pytest.fixture
def ear(qapp, monkeypatch):
    """Assistive technology at work, as far as Qt knows."""
    made = Ear()
    tell = spoken._tell

    def hear(about, kind):
        made.heard.append((getattr(about, "key", type(about).__name__), kind))
        tell(about, kind)

    monkeypatch.setattr(spoken, "_tell", hear)
    QAccessible.setActive(True)
    yield made
    QAccessible.setActive(False)
