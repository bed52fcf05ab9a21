"""One editor for each kind of field; all of them speak text, and none speaks before a person has used it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from planner import Kind
from ui.icons import paint
from ui.models.preview import explained_choice, suggestions
from ui.widgets.tick import Tick
from ui.words import plain_tip, said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent

    from ui.models.columns import Column
    from ui.models.reading import Reading

HINTS: Final = {
    Kind.ESTIMATE: "3d or 2/3/6d",
    Kind.DURATION: "2d, 4h or 3ed",
    Kind.DATE: "2026-12-01, fri or +2w",
    Kind.INSTANT: "2026-12-01 14:30",
    Kind.PROBABILITY: "25 %",
    Kind.HOURS: "08:00-12:00, 13:00-17:00",
    Kind.COLOR: "#3b6ea5",
}
"""What an empty editor shows as an example."""
TASK_KEY: Final = "B0"
"""How keys of tasks begin in examples: with the letter of their phase, as in the example plan."""
FLAG_HEIGHT: Final = 28
"""Height of an editor for yes or no, in pixels: that of a row, like the lines of text around it."""
LINES: Final = 3
"""Height of an editor for long texts, in lines."""

BESIDE: Final = 2
"""What of a choice's room is not for its text, in pixels."""
LIST_MARGIN: Final = 28
"""What of an open list's width is not for its texts, in pixels."""
WIDEST: Final = 480
"""Width of the widest open list, in pixels."""


class LineEditor(QLineEdit):
    """A line of text; it speaks when Enter or the loss of focus ends a change."""

    finished = Signal()
    altered = Signal()
    left = Signal()
    """When Escape gives the old text back."""

    def __init__(self) -> None:
        super().__init__()
        self._begun = ""
        self.setTextMargins(-2, 0, 0, 0)
        self.editingFinished.connect(self._finish)
        self.textEdited.connect(lambda _text: self.altered.emit())

    def typed(self) -> str:
        """The text as it stands."""
        return self.text()

    def put(self, text: str) -> None:
        """Show a text without speaking."""
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        self._begun = text

    @property
    def edited(self) -> bool:
        """Whether the text is another than the one that was put."""
        return self.text() != self._begun

    def _finish(self) -> None:
        if self.edited:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the old text back on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.edited:
            self.put(self._begun)
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)


class TextEditor(QPlainTextEdit):
    """Text of many lines; it speaks when Ctrl+Enter or the loss of focus ends a change."""

    finished = Signal()
    altered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._begun = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 20)

    def typed(self) -> str:
        """The text as it stands."""
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Show a text without speaking."""
        if self.toPlainText() != text:
            self.setPlainText(text)
        self._begun = text

    @property
    def edited(self) -> bool:
        """Whether the text is another than the one that was put."""
        return self.toPlainText() != self._begun

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the change."""
        super().focusOutEvent(event)
        if self.edited and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the text on Ctrl+Enter, give the old one back on Escape."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.edited:
                self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape and self.edited:
            self.put(self._begun)
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ChoiceEditor(QComboBox):
    """A list of choices; it speaks when one is picked, or on Enter or leaving after keys went through it."""

    finished = Signal()
    altered = Signal()
    left = Signal()
    entered = Signal()
    """After Enter, whether it took another choice or not."""

    def __init__(self, choices: tuple[str, ...], *, optional: bool) -> None:
        super().__init__()
        self._begun = ""
        self._walking = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._optional = optional
        self.offer({choice: choice for choice in choices})
        self.activated.connect(self._choose)

    def offer(self, choices: Mapping[str, str]) -> None:
        """Offer these choices, each shown in words, and keep the one that stands."""
        wanted = {"": "", **choices} if self._optional else dict(choices)
        if wanted == {self.itemData(row): self.itemText(row) for row in range(self.count())}:
            return
        with QSignalBlocker(self):
            now = self.typed()
            self.clear()
            for choice, words in wanted.items():
                self.addItem(words, choice)
            self.setCurrentIndex(max(0, self.findData(now)))
        self._begun = self._begun or self.typed()  # Escape goes back to what stood first, where nothing was put

    def typed(self) -> str:
        """The choice as it stands."""
        return str(self.currentData() or "")

    def put(self, text: str) -> None:
        """Show a choice without speaking; one that is not offered is added."""
        with QSignalBlocker(self):
            if self.findData(text) < 0:
                self.addItem(text, text)
            self.setCurrentIndex(self.findData(text))
        self._begun = text

    @property
    def edited(self) -> bool:
        """Whether the choice is another than the one that was put."""
        return self.typed() != self._begun

    def _choose(self) -> None:
        if self.edited and not self._walking:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the choices by keys without taking each on the way; Enter takes, Escape goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.edited:
            self.put(self._begun)
            self.left.emit()
        else:
            self._walking = True
            super().keyPressEvent(event)
            self._walking = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the choice that keys went to."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._choose()

    def shown(self) -> str:
        """As much of the choice as there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width() - BESIDE)

    def tip(self) -> str:
        """What the field means, and before it the choice where it is not shown whole."""
        whole = self.currentText()
        return self.toolTip() if self.shown() == whole else "\n".join(filter(None, (whole, self.toolTip())))

    def event(self, event: QEvent) -> bool:
        """Tell the whole choice where it is shortened."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self.tip()), self)
            return True
        return super().event(event)

    def showPopup(self) -> None:  # noqa: N802  Qt's name
        """Open the list with room for the longest choice."""
        self.view().setMinimumWidth(min(WIDEST, self.view().sizeHintForColumn(0) + LIST_MARGIN))
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the choice with dots where it is too long, and the sign of a list."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        size = 14
        where = QRectF(self.width() - size - 6, (self.height() - size) / 2, size, size)
        paint(painter, where, "chevron_down", self.palette().color(QPalette.ColorRole.PlaceholderText))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, and never change a value in passing."""
        event.ignore()


class FlagEditor(Tick):
    """Yes or no; it speaks when a person ticks it."""

    finished = Signal()
    altered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._begun = ""
        self.setMinimumHeight(FLAG_HEIGHT)
        self.clicked.connect(lambda _checked: self.finished.emit())

    def typed(self) -> str:
        """The answer as it stands."""
        return "yes" if self.isChecked() else "no"

    def put(self, text: str) -> None:
        """Show an answer without speaking."""
        with QSignalBlocker(self):
            self.setChecked(text == "yes")
        self._begun = text

    @property
    def edited(self) -> bool:
        """Whether the answer is another than the one that was put."""
        return self.typed() != self._begun


FieldEditor = LineEditor | TextEditor | ChoiceEditor | FlagEditor


def editor_for(column: Column, reading: Reading) -> FieldEditor:
    """The editor of a column, named and explained for people and screen readers."""
    made = _made(column, reading)
    made.setAccessibleName(said(column.label))
    made.setToolTip(_tip(column))
    if column.help:
        made.setAccessibleDescription(said(column.help))
    return made


def _made(column: Column, reading: Reading) -> FieldEditor:
    """An editor of the right kind."""
    field = column.field
    if field is None:
        return _line("B01; B03 SS+2d")
    if field.kind is Kind.FLAG:
        return FlagEditor()
    if field.kind is Kind.LONG_TEXT:
        return TextEditor()
    if field.choices is not None or (field.kind is Kind.REFERENCE and (field.of != "task" or field.only)):
        made = ChoiceEditor((), optional=field.optional)
        made.offer(choices_of(column, reading))
        return made
    return _line(_keys_of(field.of, reading) if field.kind is Kind.REFERENCES else said(HINTS.get(field.kind, "")))


def _keys_of(entity: str, reading: Reading) -> str:
    """Two keys of rows of an entity as an example; empty where its keys follow no pattern."""
    prefix = TASK_KEY if entity == "task" else reading.plan.schema.entity(entity).prefix
    return f"{prefix}1; {prefix}3" if prefix else ""


def choices_of(column: Column, reading: Reading) -> dict[str, str]:
    """What a field offers to choose from, and the words for each choice."""
    return {text: explained_choice(column.field, text) for text in suggestions(column.field, reading)}


def _line(hint: str) -> LineEditor:
    """A line with an example in it while it is empty."""
    made = LineEditor()
    made.setPlaceholderText(hint)
    return made


def _tip(column: Column) -> str:
    """What a field means, with its unit."""
    unit = f" ({column.field.unit})" if column.field is not None and column.field.unit else ""
    return f"{said(column.help or column.label)}{unit}"


def mark_wrong(editor: QWidget, reason: str) -> None:
    """Show that what stands in an editor was refused, or no more."""
    if bool(editor.property("wrong")) != bool(reason):
        editor.setProperty("wrong", bool(reason))
        editor.style().unpolish(editor)
        editor.style().polish(editor)
    editor.setAccessibleDescription(reason or editor.toolTip())
