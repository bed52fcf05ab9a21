"""The keys of one command: taken away, added by pressing them, and given back as they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QKeySequenceEdit, QLineEdit, QWidget

from ui.keymap import native, portable, refusal
from ui.widgets.parts import button, clear, column_in, label, retone, row_of, stretch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from ui.action import Action
    from ui.menus import Commands


class KeyEditor(QFrame):
    """Shows the keys of a command as buttons that take them away, and a field that takes the next key pressed."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._commands = commands
        self._action: Action | None = None
        self._name = label(size="strong")
        self._chips = QHBoxLayout()
        self._field = self._new_field()
        self._words = label(tone="quiet", size="small", wrapped=True)
        self._give = self._button(self.tr("Add this key"), self._add)
        self._reset = self._button(self.tr("As it came"), self._restore)
        self._all = self._button(self.tr("All as they came"), self._restore_all)
        self._build()
        commands.rekeyed.connect(self._show)
        self._show()

    def show_action(self, action: Action | None) -> None:
        """Edit the keys of this command, or of none."""
        self._action = action
        self._field.clear()
        self._show()

    @property
    def words(self) -> str:
        """What is said of the key that was pressed."""
        return self._words.text()

    def _build(self) -> None:
        column = column_in(self, margin=12, gap=8)
        self._chips.setSpacing(8)
        head = row_of(self._name, gap=12)
        head.addLayout(self._chips)
        head.addStretch(1)
        column.addLayout(head)
        column.addLayout(row_of(self._field, self._give, stretch(), self._reset, self._all))
        column.addWidget(self._words)

    def _new_field(self) -> QKeySequenceEdit:
        field = QKeySequenceEdit()
        field.setMaximumSequenceLength(1)
        field.setClearButtonEnabled(True)
        field.setAccessibleName(self.tr("New key: press it"))
        inner = field.findChild(QLineEdit)
        if inner is not None:
            inner.setPlaceholderText(self.tr("Press the new key"))
            inner.setAccessibleName(field.accessibleName())
        field.keySequenceChanged.connect(self._judge)
        return field

    def _button(self, text: str, act: object) -> QPushButton:
        made = button(text)
        made.setAutoDefault(False)
        made.clicked.connect(act)
        return made

    def _typed(self) -> str:
        return self._field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _show(self) -> None:
        action, keymap = self._action, self._commands.keymap
        keys = keymap.of(action) if action is not None else ()
        self._name.setText(action.title.rstrip(".") if action is not None else self.tr("Mouse"))
        clear(self._chips)
        for key in keys:
            self._chips.addWidget(self._chip(key))
        self._field.setEnabled(action is not None)
        self._reset.setEnabled(action is not None and keys != tuple(map(portable, action.keys)))
        self._all.setEnabled(bool(keymap.chosen))
        self._judge()

    def _chip(self, key: str) -> QPushButton:
        told = self.tr("Take %1 away").replace("%1", native(key))
        made = self._button(f"{native(key)}  ×", lambda: self._remove(key))  # noqa: RUF001 - the sign for taking away
        made.setToolTip(told)
        made.setAccessibleName(told)
        return made

    def _judge(self) -> None:
        """Say what the pressed key does now, and whether it can be had."""
        typed, said, tone = self._typed(), "", "quiet"
        reason = refusal(typed) if typed else ""
        owner = self._commands.keymap.owner(typed) if typed and not reason else None
        if reason:
            said, tone = reason, "critical"
        elif owner is not None and owner is self._action:
            said = self.tr("It has this key already.")
        elif owner is not None:
            said, tone = self.tr("This key is for %1 now.").replace("%1", owner.title.rstrip(".")), "warning"
        elif self._action is None:
            said = self.tr("What the mouse does cannot be changed.")
        self._words.setText(said)
        retone(self._words, tone)
        self._give.setText(self.tr("Take it from there") if tone == "warning" else self.tr("Add this key"))
        self._give.setEnabled(bool(typed) and not reason and self._action is not None and owner is not self._action)

    def _add(self) -> None:
        if self._action is not None:
            keys = (*self._commands.keymap.of(self._action), self._typed())
            self._field.clear()
            self._give_keys(keys)

    def _remove(self, key: str) -> None:
        if self._action is not None:
            self._give_keys(tuple(kept for kept in self._commands.keymap.of(self._action) if kept != key))

    def _restore(self) -> None:
        if self._action is not None:
            self._give_keys(self._action.keys)

    def _restore_all(self) -> None:
        self._commands.take_keys(type(self._commands.keymap)())

    def _give_keys(self, keys: tuple[str, ...]) -> None:
        if self._action is not None:
            self._commands.take_keys(self._commands.keymap.giving(self._action, keys))
