"""The help: pages to choose from and to search, links between them, nothing from a network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QKeySequence, QShortcut, QTextBlockFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from ui.manual import PAGES, found, linked, picture, text_of, title_of
from ui.theme import FIGURE_PX, ROW, SECTION_PX, TEXT_PX, sized
from ui.widgets.parts import column_in, icon_button, label, row_in, row_of

if TYPE_CHECKING:
    from ui.style import Look

SIDE: Final = 200
"""Width of the list of pages, in pixels."""
PICTURE: Final = 620
"""Width of a picture on a page, in pixels."""
IMAGE: Final = "\ufffc"
"""What stands in a text for a picture."""
HEADINGS: Final = {1: FIGURE_PX, 2: SECTION_PX}
GAPS: Final = {0: (0, 8), 1: (0, 12), 2: (16, 6)}
"""Pixels above and below a paragraph, and a heading of each level."""


class Page(QTextBrowser):
    """One page of the help, read from the program's own files; nothing else is ever loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help_page")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(24)
        self.document().setIndentWidth(16)

    def loadResource(self, _kind: int, address: QUrl | str) -> Any:
        """Load a picture of the help; nothing else, from wherever."""
        place = picture(address if isinstance(address, str) else address.toString())
        if place is None:
            return None
        ratio = self.devicePixelRatioF()
        image = QImage(str(place)).scaledToWidth(round(PICTURE * ratio), Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def show_page(self, name: str) -> None:
        """Show a page from its beginning."""
        self.setMarkdown(text_of(name))
        self.setAccessibleName(title_of(name))
        self._dress()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress(self) -> None:
        """Give headings and paragraphs our sizes and distances."""
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            cursor = QTextCursor(block)
            spaced = QTextBlockFormat()
            above, below = GAPS.get(level, GAPS[2])
            spaced.setTopMargin(above)
            spaced.setBottomMargin(below if block.textList() is None else 3)
            airy = 100 if block.text() == IMAGE else 125
            spaced.setLineHeight(airy, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.mergeBlockFormat(spaced)
            if level:
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = cursor.charFormat()
                letters.setFont(sized(self.font(), HEADINGS.get(level, TEXT_PX), strong=True))
                letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                cursor.setCharFormat(letters)
            block = block.next()


class HelpWindow(QDialog):
    """A list of pages with a search at the left, the page at the right; it stays open beside the work."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help window")
        self.setWindowTitle(self.tr("Help"))
        self.resize(900, 660)
        self._look = look
        self._read: list[str] = []
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Search the help"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._list = QListWidget()
        self._list.setObjectName("help_list")
        self._list.setAccessibleName(self.tr("Pages of the help"))
        self._nothing = label(self.tr("No page holds all these words."), tone="quiet", wrapped=True)
        self.page = Page()
        self._back = icon_button("undo", self.tr("Back (Alt+Left)"), look.theme)
        self._build()
        self._connect()
        self._offer("")

    def read(self, name: str) -> None:
        """Show a page, and the window with it."""
        self._field.clear()
        self.open_page(name)
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()

    def open_page(self, name: str) -> None:
        """Show a page and remember it for the way back."""
        known = name if name in PAGES else PAGES[0]
        if self._read[-1:] != [known]:
            self._read.append(known)
        self._show()

    def pages(self) -> list[str]:
        """Return the names of the pages that are offered."""
        return [self._list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self._list.count())]

    def _build(self) -> None:
        row = row_in(self)
        side = QWidget()
        side.setFixedWidth(SIDE)
        column = column_in(side, margin=12, gap=8)
        column.addLayout(row_of(self._field, self._back))
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing)
        row.addWidget(side)
        row.addWidget(self.page, 1)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._offer)
        self._field.returnPressed.connect(lambda: self._list.setCurrentRow(0))
        self._list.currentItemChanged.connect(self._choose)
        self.page.anchorClicked.connect(self._follow)
        self._back.clicked.connect(self._go_back)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self._go_back)
        self._look.changed.connect(self._wear)

    def _offer(self, typed: str) -> None:
        """List the pages that hold what is typed."""
        self._list.blockSignals(True)
        self._list.clear()
        for name in found(typed):
            item = QListWidgetItem(title_of(name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(0, ROW))
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._nothing.setVisible(self._list.count() == 0)
        self._mark()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.open_page(item.data(Qt.ItemDataRole.UserRole))

    def _follow(self, address: QUrl) -> None:
        """Follow a link to another page; any other address is none of ours."""
        name = linked(address.toString())
        if name:
            self.open_page(name)

    def _go_back(self) -> None:
        if len(self._read) > 1:
            self._read.pop()
            self._show()

    def _show(self) -> None:
        if self._read:
            self.page.show_page(self._read[-1])
        self._back.setEnabled(len(self._read) > 1)
        self._mark()

    def _mark(self) -> None:
        """Mark the page that is read in the list, where it is offered."""
        names = self.pages()
        self._list.blockSignals(True)
        self._list.setCurrentRow(names.index(self._read[-1]) if self._read and self._read[-1] in names else -1)
        self._list.blockSignals(False)

    def _wear(self) -> None:
        self._back.setIcon(icon_button("undo", "", self._look.theme).icon())
        self._show()
