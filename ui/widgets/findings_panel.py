"""The findings panel: what is wrong or risky, rule by rule; a click selects the rows, a key or a click mends them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHeaderView, QMenu, QStackedWidget, QToolButton, QTreeView, QWidget

from ui.icons import icon, pixmap
from ui.models.findings_list import FIX, MESSAGE, RULE, WHERE, FindingsList
from ui.session import Notice
from ui.widgets.counts import COLORS, ICONS, SIZE
from ui.widgets.elided import Elided
from ui.widgets.finding_rows import FindingRows
from ui.widgets.parts import column_in, icon_button, label, row_in, stretch
from ui.words import retold, severity_called

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPoint
    from PySide6.QtGui import QResizeEvent

    from planner import Change, Finding, Fix, Plan
    from ui.session import Session
    from ui.style import Look

LOWEST: Final = 120
"""Height of the panel at least, in pixels."""
HEADER: Final = 36
FIX_KEY: Final = "Ctrl+."
"""Applies the fix of the current finding."""
WIDTHS: Final = {RULE: 250, WHERE: 110, FIX: 130}
"""Width of the columns, in pixels, that of fixes at most; the message takes the rest."""
BESIDE_FIX: Final = 20
"""What of the column of fixes is not for their texts, in pixels."""
ROOMY: Final = 800
"""Width of the panel, in pixels, below which the rules give up room to the messages."""
NARROW_RULE: Final = 150
NARROWEST: Final = 400
TOPIC: Final = "fix"
"""What notices of fixes are about."""
FOLDED: Final = 30
"""A rule with more findings than this begins folded."""


class FindingsPanel(QWidget):
    """A tree of findings under a strip with a switch for each severity."""

    rows_asked = Signal(object)
    closed = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Findings"))
        self.setMinimumHeight(LOWEST)
        self._session, self._look = session, look
        self._found: tuple[Finding, ...] = ()
        self._mended: Plan | None = None
        self._folds: dict[str, bool] = {}
        self._switches: dict[str, QToolButton] = {}
        self.list = FindingsList(self)
        self.tree = QTreeView()
        self._stack = QStackedWidget()
        self._build()
        session.changed.connect(self._forget_fix)
        look.changed.connect(self._recolor)
        self._recolor()

    def show_findings(self, found: tuple[Finding, ...]) -> None:
        """Show other findings; what was current stays so where it is still there."""
        current, row = self._current(), self.tree.currentIndex().row()
        self._found = found
        self.list.show_findings(found, [name for name, one in self._switches.items() if not one.isChecked()])
        self._fit_fixes()
        self._unfold()
        if current is not None:
            self.tree.setCurrentIndex(self.list.place(current, row))
        self._stack.setCurrentIndex(0 if self.list.groups else 1)
        self._nothing.setText(self.tr("Nothing to mend.") if not found else self.tr("Nothing of what is chosen above."))
        self._count()

    def take_focus(self) -> None:
        """Take the keys, at the first finding where none is current."""
        taker = self.tree if self.tree.isVisible() else self._close
        taker.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self.list.index(0, 0))

    def apply(self, finding: Finding, fix: Fix) -> None:
        """Make the change of a fix, and tell it with a way back."""
        before = self._session.plan
        if not self._session.edit(fix.change) or self._session.plan is before:
            return
        text = self.tr("Done for %2: %1.").replace("%1", retold(fix.label)).replace("%2", retold(finding.where))
        after = self._mended = self._session.plan
        notice = Notice(text, "done", offer=self.tr("Undo"), accept=lambda: self._undo(after), topic=TOPIC)
        self._session.noticed.emit(notice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter select the rows of the current finding, and the key of fixes mend it."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._ask_rows(self.tree.currentIndex())
                return True
            if QKeySequence(event.keyCombination()) == QKeySequence(FIX_KEY):
                self._offer(self.tree.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the messages room in a narrow panel."""
        super().resizeEvent(event)
        self.tree.header().resizeSection(RULE, WIDTHS[RULE] if self.width() >= ROOMY else NARROW_RULE)
        self._count()

    def minimumSizeHint(self) -> QSize:
        """Return the room of the strip without its words."""
        return QSize(NARROWEST, LOWEST)

    def _build(self) -> None:
        column = column_in(self)
        column.addWidget(self._strip())
        self._nothing = label(self.tr("Nothing to mend."), tone="quiet")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._nothing)
        column.addWidget(self._stack, 1)
        self._set_up_tree()

    def _strip(self) -> QWidget:
        strip = QWidget()
        strip.setFixedHeight(HEADER)
        row = row_in(strip, gap=8)
        row.setContentsMargins(12, 0, 8, 0)
        row.addWidget(label(self.tr("Findings"), size="strong"))
        row.addWidget(self._severities(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(stretch())
        hint = Elided()
        hint.setProperty("tone", "quiet")
        hint.setProperty("level", "small")
        hint.say(self.tr("Enter selects the rows, %1 mends").replace("%1", FIX_KEY))
        row.addWidget(hint)
        self._close = icon_button("close", self.tr("Hide the findings"), self._look.theme, size=14)
        self._close.clicked.connect(self.closed)
        row.addWidget(self._close)
        return strip

    def _severities(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("segments")
        frame.setAccessibleName(self.tr("Severities to show"))
        inner = row_in(frame, margin=2, gap=2)
        for name in ICONS:
            made = QToolButton()
            made.setProperty("kind", "segment")
            made.setCheckable(True)
            made.setChecked(True)
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            made.setIconSize(QSize(SIZE, SIZE))
            made.toggled.connect(lambda _checked: self.show_findings(self._found))
            inner.addWidget(made)
            self._switches[name] = made
        return frame

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.list)
        tree.setItemDelegate(FindingRows(self._look, tree))
        tree.setAccessibleName(self.tr("Findings by rule"))
        tree.setWordWrap(True)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(True)
        tree.setIndentation(16)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(MESSAGE, QHeaderView.ResizeMode.Stretch)
        for section, width in WIDTHS.items():
            header.resizeSection(section, width)
        header.sectionResized.connect(self._grow_rows)
        tree.clicked.connect(self._take_click)
        tree.expanded.connect(lambda index: self._note_fold(index, folded=False))
        tree.collapsed.connect(lambda index: self._note_fold(index, folded=True))
        tree.installEventFilter(self)

    def _grow_rows(self, section: int) -> None:
        """Give the messages as many lines as their new width asks for."""
        if section == MESSAGE:
            self.tree.scheduleDelayedItemsLayout()

    def _fit_fixes(self) -> None:
        """Give the fixes no more room than they need: the messages need it more."""
        measure = self.tree.fontMetrics().horizontalAdvance
        longest = max(map(measure, self.list.fixes()), default=0)
        self.tree.header().resizeSection(FIX, min(WIDTHS[FIX], longest + BESIDE_FIX))

    def _unfold(self) -> None:
        for number, group in enumerate(self.list.groups):
            folded = self._folds.get(group.rule, len(group.findings) > FOLDED)
            self.tree.setExpanded(self.list.index(number, 0), not folded)

    def _note_fold(self, index: QModelIndex, *, folded: bool) -> None:
        self._folds[self.list.groups[index.row()].rule] = folded

    def _current(self) -> Finding | None:
        return self.list.finding(self.tree.currentIndex())

    def _take_click(self, index: QModelIndex) -> None:
        finding = self.list.finding(index)
        if finding is not None and finding.fixes and index.column() == FIX:
            self._offer(index)
        else:
            self._ask_rows(index)

    def _ask_rows(self, index: QModelIndex) -> None:
        """Ask for the rows of a finding, and keep the keys."""
        ids = self.list.ids(index)
        if ids:
            self.rows_asked.emit(ids)
            self.tree.setFocus()

    def _offer(self, index: QModelIndex) -> None:
        """Apply the fix of a finding; of several let the user choose."""
        finding = self.list.finding(index)
        fixes = finding.fixes if finding is not None else ()
        if finding is not None and len(fixes) == 1:
            self.apply(finding, fixes[0])
        elif finding is not None and fixes:
            self._menu_of(finding).popup(self._below(index))

    def _menu_of(self, finding: Finding) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for fix in finding.fixes:
            menu.addAction(retold(fix.label)).triggered.connect(lambda _checked, fix=fix: self.apply(finding, fix))
        return menu

    def _below(self, index: QModelIndex) -> QPoint:
        cell = self.tree.visualRect(index.siblingAtColumn(FIX))
        return self.tree.viewport().mapToGlobal(cell.bottomLeft())

    def _forget_fix(self, _change: Change) -> None:
        """Take the offer to undo a fix away once it is no longer the last change."""
        if self._mended is not None and self._session.plan is not self._mended:
            self._mended = None
            self._session.settled.emit(TOPIC)

    def _undo(self, after: object) -> None:
        if self._session.plan is after:
            self._session.undo()
        else:
            self._session.notify(self.tr("The plan has changed since: Undo in the Edit menu goes back step by step."))

    def _count(self) -> None:
        counts = Counter(str(finding.severity) for finding in self._found)
        for name, switch in self._switches.items():
            words = severity_called(name, many=True).capitalize()
            switch.setText(f" {words}  {counts[name]}" if self.width() >= ROOMY else f" {counts[name]}")
            switch.setAccessibleName(f"{words}: {counts[name]}")
            switch.setToolTip(self.tr("Show or hide %1").replace("%1", severity_called(name, many=True)))

    def _recolor(self) -> None:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        self._close.setIcon(icon("close", theme))
        for name, switch in self._switches.items():
            switch.setIcon(pixmap(ICONS[name], getattr(theme, COLORS[name]), SIZE, ratio))
        self._count()
        self.tree.viewport().update()
