"""Graph, timeline and table of one plan in splitters; table and timeline are one list with one scroll bar."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from ui.layouts import GRAPH, TABLE, TIMELINE, Layout
from ui.theme import ROW
from ui.timeline.frame import HEAD
from ui.widgets.parts import column_in

if TYPE_CHECKING:
    from ui.widgets.plan_graph import PlanGraph
    from ui.widgets.plan_timeline import PlanTimeline
    from ui.widgets.task_table import TaskTable

HANDLE: Final = 5
LEAST: Final = 240
"""Width of a face at least, in pixels."""
LOWEST: Final = 120
"""Height of a face at least, in pixels."""
BESIDE: Final = (54, 46)
STACKED: Final = (46, 54)
ROWS: Final = (40, 60)


class FaceSplit(QWidget):
    """Shows the faces that a layout names."""

    moved = Signal()
    """After somebody gave the faces other shares."""

    def __init__(self, graph: PlanGraph, table: TaskTable, timeline: PlanTimeline) -> None:
        super().__init__()
        self._faces: dict[str, QWidget] = {GRAPH: graph, TIMELINE: timeline, TABLE: table}
        self.table, self.timeline = table, timeline
        self._outer, self._rows = QSplitter(Qt.Orientation.Horizontal), QSplitter(Qt.Orientation.Horizontal)
        self._layout = Layout()
        for split, parts in ((self._outer, (graph, self._rows)), (self._rows, (table, timeline))):
            split.setHandleWidth(HANDLE)
            split.setChildrenCollapsible(False)
            split.splitterMoved.connect(self.moved)
            for part in parts:
                part.setMinimumSize(LEAST, LOWEST)
                split.addWidget(part)
        column_in(self).addWidget(self._outer)
        self._scroll_together()

    @property
    def arrangement(self) -> Layout:
        """The layout as it is shown, with the shares that the faces have."""
        shown = self._layout
        sizes = tuple(self._outer.sizes()) if GRAPH in shown.faces and len(shown.faces) > 1 else shown.outer
        rows = tuple(self._rows.sizes()) if {TABLE, TIMELINE} <= set(shown.faces) else shown.rows
        return replace(shown, outer=sizes, rows=rows)

    def arrange(self, layout: Layout) -> None:
        """Show the faces of a layout."""
        self._layout = layout
        for name, face in self._faces.items():
            face.setVisible(name in layout.faces)
        self._rows.setVisible(bool({TABLE, TIMELINE} & set(layout.faces)))
        self._outer.setOrientation(Qt.Orientation.Vertical if layout.upright else Qt.Orientation.Horizontal)
        self._share(self._outer, layout.outer, STACKED if layout.upright else BESIDE)
        self._share(self._rows, layout.rows, ROWS)
        self._align(both={TABLE, TIMELINE} <= set(layout.faces))
        self.timeline.name_bars(named=TABLE not in layout.faces)

    def _share(self, split: QSplitter, sizes: tuple[int, ...], shares: tuple[int, int]) -> None:
        split.setSizes(list(sizes) if len(sizes) == split.count() and all(sizes) else [10 * share for share in shares])

    def _align(self, *, both: bool) -> None:
        """Let the rows of table and timeline stand beside each other, under headers of one height."""
        head = HEAD if both else ROW
        self.table.horizontalHeader().setFixedHeight(head)
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.table.setVerticalScrollBarPolicy(off if both else needed)
        always = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.table.setHorizontalScrollBarPolicy(always if both else needed)

    def _scroll_together(self) -> None:
        table, timeline = self.table.verticalScrollBar(), self.timeline.verticalScrollBar()
        table.valueChanged.connect(timeline.setValue)
        timeline.valueChanged.connect(table.setValue)
