"""Editing in the cells of a table by typing, with what is wrong said beside the cell."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QCompleter,
    QLabel,
    QLineEdit,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.gate import GATE
from ui.icons import icon, paint
from ui.models.grouped import Grouped
from ui.models.preview import explained_choice, suggestions, understood
from ui.models.register import Register
from ui.models.roles import CHILDREN, DEPTH, DONE, EDIT, FAULT, FIELD, KIND, PHASE, Index
from ui.widgets.row_painter import middle
from ui.words import said

if TYPE_CHECKING:
    from planner import Id
    from ui.style import Look

LEAVING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
"""Keys that take the typed text and leave the cell."""
ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
"""Keys that, with Control, take the typed text for every selected row."""
TABS: Final = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
"""Keys that go on to the next cell or the one before."""
OPENING: Final = frozenset({Qt.Key.Key_F4, Qt.Key.Key_Down})
"""Keys that, with Alt, open the list of choices; F4 does it alone."""
STEP: Final = 16
"""Width of one level of the outline, in pixels."""
SIGN: Final = 14
"""Size of the sign before a name, in pixels."""
SIGN_LEFT: Final = 7
"""Room before the sign, in pixels."""
WIDEST: Final = 380
"""Width of the widest bubble, in pixels."""


class Bubble(QLabel):
    """A few words beside a cell: how a text is understood, or why it is refused."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("notice")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMargin(6)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str, beside: QRect, tone: str = "") -> None:
        """Show a text below a rectangle of the parent, or above where there is no room; hide for an empty text."""
        if not text:
            self.hide()
            return
        self.setText(text)
        self.setProperty("tone", tone)
        self.style().polish(self)
        self.resize(self._fitting_size(text))
        self.move(self._place(beside))
        self.show()
        self.raise_()

    def _fitting_size(self, text: str) -> QSize:
        most = min(WIDEST, max(160, self._room.width() - 8))
        lines = [self.fontMetrics().horizontalAdvance(line) for line in text.splitlines()]
        width = min(most, max(lines) + 24)
        return QSize(width, self.heightForWidth(width))

    def _place(self, beside: QRect) -> QPoint:
        room = self._room.rect()
        left = max(4, min(beside.left(), room.right() - self.width() - 4))
        below = beside.bottom() + 3
        fits = below + self.height() <= room.bottom()
        return QPoint(left, below if fits else max(0, beside.top() - self.height() - 3))


class CellEditor(QLineEdit):
    """A line to type into, with a list of choices where the field has some."""

    chosen = Signal()

    def __init__(self, parent: QWidget, index: Index, choices: tuple[str, ...], look: Look) -> None:
        super().__init__(parent)
        self.index = QPersistentModelIndex(index)
        self.begun = ""
        self._choices = choices
        if choices:
            self._offer(look)

    @property
    def edited(self) -> bool:
        """Whether the text is another than at the beginning; Qt forgets that when it completes a word."""
        return self.text() != self.begun

    def begin(self, text: str) -> None:
        """Begin with a text, ready to be typed over."""
        self.begun = text
        self.setText(text)
        self.selectAll()

    def _offer(self, look: Look) -> None:
        completer = QCompleter(list(self._choices), self)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        opener = self.addAction(icon("chevron_down", look.theme), QLineEdit.ActionPosition.TrailingPosition)
        opener.triggered.connect(self.open_choices)

    def open_choices(self) -> None:
        """Show the choices as a menu; choosing one takes it at once."""
        if not self._choices:
            return
        menu = QMenu(self)
        for choice in self._choices:
            words = explained_choice(self.index.data(FIELD), choice)
            menu.addAction(words.replace("&", "&&")).setData(choice)
        menu.triggered.connect(lambda action: self._choose(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _choose(self, choice: str) -> None:
        self.setText(choice)
        self.chosen.emit()


class CellDelegate(QStyledItemDelegate):
    """Opens editors and takes what is typed; a refused text stays in its editor with the reason beside it."""

    left = Signal(int)
    """After an editor closed because of a key."""

    def __init__(self, view: QTableView, look: Look) -> None:
        super().__init__(view)
        self._view, self.look = view, look
        self.bubble = Bubble(view.viewport())

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a line editor over the cell."""
        GATE.close()
        model = self._model()
        field = index.data(FIELD)
        editor = CellEditor(parent, index, suggestions(field, model.reading), self.look)
        label = said(model.columns[index.column()].label)
        editor.setAccessibleName(label)
        editor.textEdited.connect(lambda _text: self._preview(editor))
        editor.chosen.connect(lambda: self.finish(editor, Qt.Key.Key_unknown))
        editor.destroyed.connect(self.bubble.hide)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the text of the cell, unless something else is being typed."""
        if isinstance(editor, CellEditor) and not editor.edited:
            editor.begin(str(index.data(EDIT) or ""))
            self._complain(editor)

    def setModelData(self, _editor: QWidget, _model: Any, _index: Index) -> None:
        """Do nothing: `finish` takes the text, because it must know whether it was refused."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Cover the cell, and a little more where it is narrow."""
        rect = QRect(option.rect)
        rect.setWidth(max(rect.width(), 96))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Take or drop the typed text when keys or the loss of focus say so."""
        if isinstance(editor, CellEditor):
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                GATE.close()
                return self._key(editor, event)
            if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
                return self._lose_focus(editor, event)
        return False

    def finish_all(self, editor: CellEditor) -> None:
        """Take the typed text for every selected row; a refused one keeps its editor open."""
        model, index = self._model(), self._index(editor)
        rows = selected_rows(self._view)
        ids = [model.ids[row] for row in (rows if index.row() in rows else [index.row()])]
        reason = model.fill(ids, index.column(), editor.text())
        if reason:
            self._say_wrong(editor, reason)
        else:
            editor.begun = editor.text()
            self._close(editor)

    def finish(self, editor: CellEditor, key: Qt.Key) -> bool:
        """Take the typed text; True if it was taken.

        A refused one keeps its editor open when a key ended it, unless Tab leads on to a field that can make it right.
        """
        taken = self._take(editor)
        leads_on = key in TABS and self._model().curable(self._index(editor))
        if not taken and key != Qt.Key.Key_unknown and not leads_on:
            self._complain(editor)
            return False
        self._close(editor)
        if key != Qt.Key.Key_unknown:
            self.left.emit(key.value)
        return taken

    def _key(self, editor: CellEditor, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in ENTERS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish_all(editor)
            return True
        if key in LEAVING:
            self.finish(editor, key)
            return True
        if key == Qt.Key.Key_Escape:
            self._model().discard(self._index(editor))
            self._close(editor)
            self.left.emit(key.value)
            return True
        alone = key == Qt.Key.Key_F4
        if key in OPENING and (alone or event.modifiers() == Qt.KeyboardModifier.AltModifier):
            editor.open_choices()
            return True
        return False

    def _lose_focus(self, editor: CellEditor, event: QFocusEvent) -> bool:
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in passing and editor.isVisible():
            self.finish(editor, Qt.Key.Key_unknown)
        return False

    def _take(self, editor: CellEditor) -> bool:
        index = self._index(editor)
        if not index.isValid() or not (editor.edited or index.data(FAULT)):
            return True
        editor.begun = editor.text()
        self._model().setData(index, editor.text(), EDIT)
        return not index.data(FAULT)

    def _close(self, editor: CellEditor) -> None:
        self.bubble.hide()
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _complain(self, editor: CellEditor) -> None:
        self._say_wrong(editor, str(editor.index.data(FAULT) or ""))

    def _say_wrong(self, editor: CellEditor, fault: str) -> None:
        """Show why a text was refused; where nothing was, say how it can be taken for all selected rows."""
        editor.setProperty("wrong", bool(fault))
        editor.style().polish(editor)
        editor.setAccessibleDescription(fault)
        self.bubble.say(fault or self._offer(), self._beside(editor), "error" if fault else "")

    def _offer(self) -> str:
        """How to type into all selected rows at once; empty where only one is selected."""
        count = len(selected_rows(self._view))
        offer = self.tr("Ctrl+Enter sets it for all %1 selected rows")
        return offer.replace("%1", str(count)) if count > 1 else ""

    def _preview(self, editor: CellEditor) -> None:
        text = understood(editor.index.data(FIELD), editor.text(), self._model().reading)
        self.bubble.say("\n".join(filter(None, (text, self._offer()))), self._beside(editor))

    def _beside(self, editor: CellEditor) -> QRect:
        return self._view.visualRect(self._index(editor))

    def _index(self, editor: CellEditor) -> QModelIndex:
        """The editor's cell as it stands now."""
        return self._model().index(editor.index.row(), editor.index.column())

    def _model(self) -> Register:
        model = self._view.model()
        if not isinstance(model, Register):
            raise TypeError("cells are edited in registers only")
        return model


class NameDelegate(CellDelegate):
    """Edits the name of a task beside the sign of its kind."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Cover the name and leave its sign in sight."""
        rect = QRect(option.rect)
        rect.setLeft(min(rect.left() + sign_width(index.data(DEPTH) or 0), rect.right() - 96))
        editor.setGeometry(rect)


def selected_rows(view: QTableView) -> list[int]:
    """The rows that are selected in a table, from the top; headers of groups are none."""
    selection = view.selectionModel().selection()
    spans = (selection.at(number) for number in range(selection.count()))
    model = view.model()
    heads = model.heads() if isinstance(model, Grouped) else frozenset()
    return sorted({row for span in spans for row in range(span.top(), span.bottom() + 1)} - heads)


def sign_width(depth: int) -> int:
    """How many pixels the depth in the outline and the sign of a task take before its name."""
    return (depth + 1) * STEP


class Signs:
    """Paints before a name how deep the task stands, what folds or the shape of its kind, and a check when done."""

    def __init__(self, model: Register, look: Look) -> None:
        self._model, self._look = model, look
        self._column = model.columns[model.column_of("name")]

    def paint(self, painter: QPainter, rect: QRect, row_id: Id) -> int:
        """Paint the sign of a row; the room that it takes, in pixels."""
        ask = partial(self._model.more, row_id, self._column)
        depth = int(ask(DEPTH) or 0)
        where = middle(rect, depth * STEP + SIGN_LEFT, SIGN)
        self._draw(painter, where, ask(CHILDREN), ask(KIND), ask(PHASE))
        if not ask(DONE):
            return sign_width(depth)
        paint(painter, where.translated(STEP, 0), "check", self._look.theme.done)
        return sign_width(depth) + STEP

    def _draw(self, painter: QPainter, where: QRectF, children: int | None, kind: str, phase: tuple[str, int]) -> None:
        theme = self._look.theme
        if children is not None:
            paint(painter, where, "chevron_down" if children else "chevron_right", theme.quiet)
        elif kind in ("milestone", "gate"):
            paint(painter, where, kind, theme.gate if kind == "gate" else theme.text)
        else:
            painter.fillRect(where.adjusted(4, 3, -4, -3), theme.phase(*phase))
