"""The welcome page: one click to a scheduled plan, from the example, a template, a file or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

import planner
from ui.icons import icon
from ui.widgets.emblem import Emblem
from ui.widgets.parts import button, card, clear, column_in, label, row_in
from ui.widgets.recovery_row import RecoveryRow
from ui.widgets.tiles import Tile
from ui.words import counted, plain_tip, said

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from planner import Template
    from ui.style import Look

WIDEST: Final = 1080
SIDE: Final = 300
EDGE: Final = 28
"""What a name of a recent file leaves free of that on each side, in pixels."""
COLUMNS: Final = 2
ROOMY: Final = 1000
"""Width of the page, in pixels, from which the picture fits beside the words."""
TEMPLATE_ICONS: Final = {
    "web-service": "web",
    "mobile-app": "mobile",
    "database-migration": "database",
    "feature-flag": "flag",
    "region-move": "region",
    "library-release": "library",
}


class WelcomePage(QScrollArea):
    """What the program offers before a plan is open; it only asks, the window acts."""

    new_asked = Signal()
    example_asked = Signal()
    open_asked = Signal()
    import_asked = Signal()
    template_asked = Signal(str)
    file_asked = Signal(object)
    recovery_asked = Signal(object)
    save_asked = Signal(object)
    discard_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("Welcome"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        paper = QWidget()
        paper.setObjectName("page")
        self.setWidget(paper)
        row = row_in(paper, margin=24)
        row.addStretch(1)
        sheet = QWidget()
        sheet.setMaximumWidth(WIDEST)
        row.addWidget(sheet, 100)
        row.addStretch(1)
        self._begin(column_in(sheet, gap=16))
        self._complete = False

    def complete(self) -> None:
        """Add what is not needed for the first paint of the window: the templates and the files."""
        if not self._complete:
            self._complete = True
            self._add_templates(self._starts)
            self._body.addLayout(self._files())

    def offer_templates(self, templates: Iterable[Template]) -> None:
        """Say on each tile what its template is about; the tiles are there before the templates are read."""
        self.complete()
        for template in templates:
            if template.name not in self._tiles:
                self._add_tile(template.name, "plan")
            self._tiles[template.name].say(said(template.title), said(template.description), figures_of(template))

    def _add_tile(self, name: str, drawing: str) -> None:
        tile = self._tiles[name] = Tile(drawing, self._look)
        tile.say(name.replace("-", " ").capitalize(), " ", " ")
        tile.clicked.connect(lambda: self.template_asked.emit(name))
        place = len(self._tiles) - 1
        self._templates.addWidget(tile, place // COLUMNS, place % COLUMNS)

    def offer_files(self, paths: Sequence[Path], kept: Collection[Path] = ()) -> None:
        """Show the recent files; missing ones are left out, unless earlier versions of them are `kept`."""
        self.complete()
        clear(self._recent)
        present = [path for path in paths if path in kept or planner.file_exists(path)]
        for path in present:
            self._recent.addWidget(self._file(path))
        if not present:
            self._recent.addWidget(label(self.tr("Plans you open are listed here."), tone="quiet", wrapped=True))

    def offer_recoveries(self, recoveries: Sequence[Any]) -> None:
        """Show the plans whose last edits never reached their file, each with what can be done with it."""
        clear(self._recoveries)
        for recovery in recoveries:
            row = RecoveryRow(recovery, self._look.theme)
            row.recover_asked.connect(self.recovery_asked)
            row.save_asked.connect(self.save_asked)
            row.discard_asked.connect(self.discard_asked)
            self._recoveries.addWidget(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the picture where there is no room for it beside the words."""
        self._emblem.setVisible(event.size().width() >= ROOMY)
        super().resizeEvent(event)

    def _begin(self, column: QVBoxLayout) -> None:
        column.addLayout(self._greeting())
        self._recoveries = QVBoxLayout()
        self._recoveries.setSpacing(8)
        column.addLayout(self._recoveries)
        self._body = QHBoxLayout()
        self._body.setSpacing(24)
        column.addLayout(self._body)
        self._starts = QVBoxLayout()
        self._starts.setSpacing(12)
        self._starts.addWidget(self._hero())
        self._body.addLayout(self._starts, 1)
        column.addStretch()

    def _greeting(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(self.tr("Plan a launch"), size="figure"))
        promise = self.tr("Draw what depends on what. See the date, the path that decides it, and what to fear first.")
        column.addWidget(label(promise, tone="quiet", wrapped=True))
        return column

    def _add_templates(self, column: QVBoxLayout) -> None:
        column.addSpacing(8)
        column.addWidget(label(self.tr("Start from a template"), size="section"))
        self._templates = QGridLayout()
        self._templates.setSpacing(12)
        column.addLayout(self._templates)
        self._tiles: dict[str, Tile] = {}
        for name, drawing in TEMPLATE_ICONS.items():
            self._add_tile(name, drawing)
        column.addStretch()

    def _hero(self) -> QWidget:
        hero = QFrame()
        hero.setObjectName("hero")
        row = row_in(hero, margin=16, gap=24)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(self.tr("New here? Look at a launch at mid-flight"), size="section", wrapped=True))
        told = self.tr("The launch of a web service from kick-off to handover, with its critical path and its risks.")
        words.addWidget(label(told, tone="quiet", wrapped=True))
        words.addSpacing(8)
        words.addLayout(self._hero_buttons())
        words.addStretch()
        row.addLayout(words, 1)
        self._emblem = Emblem(self._look)
        row.addWidget(self._emblem, 0, Qt.AlignmentFlag.AlignVCenter)
        return hero

    def _hero_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        example = button(self.tr("Open the example"), kind="main")
        example.clicked.connect(self.example_asked)
        empty = button(self.tr("New empty plan"))
        empty.clicked.connect(self.new_asked)
        for made in (example, empty):
            row.addWidget(made)
        row.addStretch()
        return row

    def _files(self) -> QVBoxLayout:
        column = QVBoxLayout()
        frame, inner = card()
        frame.setFixedWidth(SIDE)
        inner.addWidget(label(self.tr("Open"), size="section"))
        for text, drawing, asked in (
            (self.tr("Plan file..."), "open", self.open_asked),
            (self.tr("Import YAML, CSV, Excel, Project..."), "import", self.import_asked),
        ):
            inner.addWidget(self._opener(text, drawing, asked))
        inner.addWidget(label(self.tr("You can also drop a file on the window."), tone="quiet", size="small"))
        inner.addSpacing(8)
        inner.addWidget(label(self.tr("Recent"), size="section"))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        inner.addLayout(self._recent)
        column.addWidget(frame)
        column.addStretch()
        return column

    def _opener(self, text: str, drawing: str, asked: Any) -> QPushButton:
        made = button(text)
        made.setIcon(icon(drawing, self._look.theme, sizes=(16,)))
        self._look.changed.connect(lambda: made.setIcon(icon(drawing, self._look.theme, sizes=(16,))))
        made.clicked.connect(asked)
        return made

    def _file(self, path: Path) -> QPushButton:
        made = button("", kind="link")
        made.ensurePolished()
        name = made.fontMetrics().elidedText(path.stem, Qt.TextElideMode.ElideRight, SIDE - 2 * EDGE)
        made.setText(name.replace("&", "&&"))
        made.setAccessibleName(path.stem)
        made.setToolTip(plain_tip(str(path)))
        made.setAccessibleDescription(str(path))
        made.clicked.connect(lambda: self.file_asked.emit(path))
        return made


def figures_of(template: Template) -> str:
    """Return the size of a template in one line."""
    counts = (
        counted(template.tasks, "task", "tasks"),
        counted(template.links, "link", "links"),
        counted(template.risks, "risk", "risks"),
    )
    return "   ".join(counts)
