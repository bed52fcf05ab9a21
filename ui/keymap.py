"""Which keys each command has: those that it came with, or those that a person gave it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from ui.actions import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ui.action import Action

BY_ID: Final = {action.id: action for action in ACTIONS}
MODIFIERS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
TAKEN: Final = frozenset({"Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+.", "Ctrl+Return", "Ctrl+Enter", "Alt+F4"})
"""Keys that parts of the window use themselves: the clipboard, mending a finding, ending a text."""
MOVING: Final = frozenset(
    {
        *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape),
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Backspace),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Menu),
    }
)
"""Keys that, alone, move about or end what is typed."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys that a person chose, by the id of the command; a chosen key is taken from whoever came with it."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def read(cls, lines: Iterable[str]) -> Keymap:
        """Return what a settings file says; what makes no sense in it is left out."""
        chosen: dict[str, tuple[str, ...]] = {}
        seen: set[str] = set()
        for line in lines:
            name, *typed = line.split("\t")
            keys = tuple(dict.fromkeys(map(portable, filter(None, typed))))
            if name in BY_ID and name not in chosen and not any(map(refusal, keys)):
                chosen[name] = tuple(key for key in keys if key not in seen)
                seen.update(keys)
        return cls(chosen)

    def lines(self) -> tuple[str, ...]:
        """Return the choices as the settings file keeps them."""
        return tuple("\t".join((name, *keys)) for name, keys in self.chosen.items())

    def of(self, action: Action) -> tuple[str, ...]:
        """Return the keys of a command, the one to show first."""
        if not self.chosen:
            return action.keys
        if action.id in self.chosen:
            return self.chosen[action.id]
        taken = {key for keys in self.chosen.values() for key in keys}
        return tuple(key for key in action.keys if portable(key) not in taken)

    def owner(self, key: str) -> Action | None:
        """Return the command that has a key, or None."""
        return next((action for action in ACTIONS if portable(key) in map(portable, self.of(action))), None)

    def giving(self, action: Action, keys: Sequence[str]) -> Keymap:
        """Return the choices with these keys for a command, taken from every other one."""
        wanted = tuple(dict.fromkeys(map(portable, keys)))
        others = {
            name: tuple(key for key in kept if key not in wanted)
            for name, kept in self.chosen.items()
            if name != action.id
        }
        if wanted == tuple(map(portable, action.keys)):
            return Keymap(others)
        return Keymap({**others, action.id: wanted})


def portable(key: str) -> str:
    """Return a key as it is written everywhere, empty where Qt does not know it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def native(key: str) -> str:
    """Return a key as people read it on this system."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def refusal(key: str) -> str:
    """Return why no command can have a key, empty where one can."""
    sequence = QKeySequence(key)
    if sequence.count() != 1 or not sequence.toString():
        return QCoreApplication.translate("Keymap", "This is not one key.")
    pressed = sequence[0]  # type: ignore[index]
    if pressed.key() == Qt.Key.Key_unknown:
        return QCoreApplication.translate("Keymap", "This is not one key.")
    if portable(key) in TAKEN:
        return QCoreApplication.translate("Keymap", "Lists and texts need this key themselves.")
    alone = not pressed.keyboardModifiers() & MODIFIERS
    typing = 0x20 <= pressed.key() < 0x0100_0000
    if alone and (typing or pressed.key() in MOVING):
        return QCoreApplication.translate("Keymap", "This key is for typing and moving: add Ctrl or Alt.")
    return ""
