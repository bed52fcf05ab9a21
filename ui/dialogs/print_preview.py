"""The preview of what is printed: pages as they will be, and where they go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QGraphicsView, QPushButton, QWidget

import planner
from ui.printing.output import page_layout, pdf_of, print_on
from ui.printing.report import report_sheet, report_text, reports_told
from ui.printing.sheets import chosen_rows, graph_sheet, heading_of, rows_sheet
from ui.widgets.field_editors import ChoiceEditor
from ui.widgets.parts import column_in, label, row_in
from ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.printing.page import Heading, Sheet
    from ui.session import Session
    from ui.timeline.chart import Chart

SIZES: Final = {
    "A4": QPageSize.PageSizeId.A4,
    "A3": QPageSize.PageSizeId.A3,
    "Letter": QPageSize.PageSizeId.Letter,
    "Tabloid": QPageSize.PageSizeId.Tabloid,
}
ROWS, GRAPH = "timeline", "graph"


class PrintPreview(QDialog):
    """Choose what is printed and on what paper, look at the pages, then print them or write them as PDF."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        write: Callable[[bytes, str], None],
        what: str = ROWS,
        shown: Chart | None = None,
    ) -> None:
        """`shown` are the rows as the table shows them: filtered, sorted, grouped and folded."""
        super().__init__(parent)
        self._session, self._write, self._shown = session, write, shown
        self._chosen = chosen_rows(session, shown)
        self._offers = {ROWS: self.tr("Table and timeline"), GRAPH: self.tr("Graph"), **reports_told()}
        self._sheet: Sheet = rows_sheet(session)
        self.setWindowTitle(self.tr("Print"))
        self.setObjectName("print")
        self.resize(1100, 760)
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(session.plan.settings.name)
        self._preview = QPrintPreviewWidget(self._printer)
        for part in (self._preview, *self._preview.findChildren(QGraphicsView)):
            part.setAccessibleName(self.tr("Pages"))
        self._preview.paintRequested.connect(self._paint)
        column = column_in(self, margin=16, gap=12)
        column.addWidget(self._choices(what))
        column.addWidget(self._preview, 1)
        column.addWidget(self._buttons())
        self._lay_out()

    @property
    def heading(self) -> Heading:
        """What each page says at its top."""
        about = self._what.currentText()
        return heading_of(self._session, f"{about}, {self._chosen}" if self._as_shown else about)

    def pdf(self) -> bytes:
        """The pages as they are shown, as a PDF file."""
        return pdf_of(self._sheet, self.heading, self._layout_wanted())

    def page_count(self) -> int:
        """How many pages are shown."""
        return self._preview.pageCount()

    @property
    def what(self) -> str:
        """What is shown: the rows, the graph, or the name of a report."""
        return list(self._offers)[self._what.currentIndex()]

    @property
    def _as_shown(self) -> bool:
        """Whether the rows are those of the table, and not all in outline order."""
        return self.what == ROWS and bool(self._chosen) and self._like_table.isChecked()

    def _choices(self, what: str) -> QWidget:
        line = QWidget()
        row = row_in(line, gap=12)
        self._what = _box(row, self.tr("Print"), list(self._offers.values()))
        self._what.put(self._offers[what])
        self._size = _box(row, self.tr("Paper"), list(SIZES))
        self._way = _box(row, self.tr("Format"), [self.tr("Landscape"), self.tr("Portrait")])
        self._way.setCurrentIndex(int(what not in (ROWS, GRAPH)))
        self._spread = Tick(self.tr("Over several pages"))
        self._spread.setToolTip(self.tr("Let a large graph take as many pages as leave its names readable."))
        row.addWidget(self._spread)
        self._like_table = Tick(self.tr("As in the table"))
        self._like_table.setToolTip(
            self.tr("Print the rows that the table shows, filtered, sorted, grouped and folded as they are there.")
        )
        self._like_table.setChecked(True)
        row.addWidget(self._like_table)
        row.addStretch(1)
        self._what.currentIndexChanged.connect(self._turn)
        for box in (self._size, self._way):
            box.currentIndexChanged.connect(self._lay_out)
        for tick in (self._spread, self._like_table):
            tick.toggled.connect(self._lay_out)
        return line

    def _buttons(self) -> QWidget:
        line = QWidget()
        row = row_in(line, gap=8)
        self._told = label("", tone="quiet")
        row.addWidget(self._told)
        row.addStretch(1)
        for text, kind, run in (
            (self.tr("Cancel"), "", self.reject),
            (self.tr("Save as HTML..."), "", self._save_html),
            (self.tr("Save as PDF..."), "", self._save),
            (self.tr("Print..."), "main", self._print),
        ):
            made = QPushButton(text)
            made.setProperty("kind", kind)
            made.clicked.connect(run)
            row.addWidget(made)
            if run == self._save_html:
                self._html = made
        return line

    def _turn(self) -> None:
        """Show something else: reports stand upright, rows and graph lie."""
        self._way.setCurrentIndex(int(self.what not in (ROWS, GRAPH)))
        self._lay_out()

    def _lay_out(self) -> None:
        self._spread.setVisible(self.what == GRAPH)
        self._like_table.setVisible(self.what == ROWS and bool(self._chosen))
        self._html.setVisible(self.what not in (ROWS, GRAPH))
        self._sheet = self._sheet_of(self.what)
        self._printer.setPageLayout(self._layout_wanted())
        self._preview.updatePreview()
        count = self._preview.pageCount()
        self._told.setText(self.tr("1 page") if count == 1 else self.tr("%1 pages").replace("%1", str(count)))

    def _sheet_of(self, what: str) -> Sheet:
        if what == GRAPH:
            return graph_sheet(self._session, spread=self._spread.isChecked())
        if what == ROWS:
            return rows_sheet(self._session, self._shown if self._as_shown else None)
        return report_sheet(self._session, planner.Report(what))

    def _layout_wanted(self) -> QPageLayout:
        size = SIZES[self._size.currentText()]
        return page_layout(landscape=self._way.currentIndex() == 0, size=size)

    def _paint(self, printer: QPrinter) -> None:
        print_on(printer, self._sheet, self.heading, printer.resolution())

    def _save(self) -> None:
        self._write(self.pdf(), ".pdf")
        self.accept()

    def _save_html(self) -> None:
        self._write(report_text(self._session, planner.Report(self.what)).encode(), ".html")
        self.accept()

    def _print(self) -> None:
        """Ask for the printer and print."""
        asked = QPrintDialog(self._printer, self)
        if asked.exec():
            self._paint(self._printer)
            self.accept()
        asked.deleteLater()


def _box(row: object, name: str, texts: list[str]) -> ChoiceEditor:
    """A choice with its name before it."""
    made = ChoiceEditor(tuple(texts), optional=False)
    made.setMinimumContentsLength(max(map(len, texts)))
    made.setAccessibleName(name)
    made.finished.connect(lambda: made.put(made.typed()))  # it is taken at once, so that Escape closes the preview
    named = label(name, tone="quiet")
    named.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(named)  # type: ignore[attr-defined]
    row.addWidget(made)  # type: ignore[attr-defined]
    return made
