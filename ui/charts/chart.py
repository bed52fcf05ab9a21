"""The frame of every chart: theme, axes, a hair line that tells figures in words, copy and export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QMenu, QWidget

from ui.charts.figures import ticks
from ui.theme import QUIET_PX, figures, sized
from ui.widgets.exports import Table, ask_path, written
from ui.widgets.parts import column_in, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

    from planner import Simulation
    from ui.style import Look

    Place = tuple[float, float]

SHARP: Final = 2
"""Pixels of an exported picture per pixel on the screen."""
METER: Final = 0.0254
"""Meters of an inch."""
STEP: Final = 50
"""Steps of the arrow keys from the left edge to the right one."""
LABELS: Final = 10
"""Words stand above lines."""
GAP: Final = 12
"""Distance of words from what they tell about, in pixels."""
DATE_ROOM: Final = 52
"""Room for a date on an axis, in pixels."""


class Chart(QWidget):
    """A drawing of one simulation; subclasses say what is drawn, told and tabled."""

    told = Signal(str, str)
    """A text for the user and its tone."""
    keys: ClassVar[Mapping[Qt.Key, int]] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
    """By how many steps or stops each key moves the hair line."""
    along: ClassVar[int] = 0
    """Whether stops follow each other to the right (0) or upward (1)."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look, self.name = look, name
        self.simulation: Simulation | None = None
        self.folder = Path()
        self.plot: Any = pg.PlotWidget()
        self.hair: Any = None
        self.words = label(size="small", wrapped=True)
        self._at: Place = (0.0, 0.0)
        self._build()
        self._actions = self._made_actions()
        look.changed.connect(self.redraw)

    # What subclasses say

    def draw(self, simulation: Simulation) -> None:
        """Draw a simulation onto the empty plot."""
        raise NotImplementedError

    def describe(self, simulation: Simulation) -> str:
        """Say in words what the drawing shows."""
        raise NotImplementedError

    def tell(self, simulation: Simulation, x: float, y: float) -> str:
        """Say what stands at a place of the drawing; empty for nothing."""
        raise NotImplementedError

    def table(self, simulation: Simulation) -> Table:
        """Return the figures behind the drawing."""
        raise NotImplementedError

    def stops(self, _simulation: Simulation) -> list[Place]:
        """Where the arrow keys stop, one after the other; empty where they go evenly over the plot."""
        return []

    # Showing

    def show_simulation(self, simulation: Simulation | None) -> None:
        """Show another simulation, or none."""
        self.simulation = simulation
        self.redraw()

    def redraw(self) -> None:
        """Draw everything in the colors of the theme."""
        self.plot.clear()
        self.hair = None
        self.words.hide()
        self._wear()
        if self.simulation is not None:
            self.draw(self.simulation)
        self._describe()
        self._date_axis()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.describe(self.simulation) if self.simulation else "")

    def add_line(self, at: float, color: QColor, *, width: float = 1, dashed: bool = False) -> Any:
        """Draw an upright line through the whole plot."""
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        line = pg.InfiniteLine(at, angle=90, pen=pg.mkPen(color, width=width, style=style))
        self.plot.addItem(line, ignoreBounds=True)
        return line

    def add_text(
        self,
        text: str,
        place: tuple[float, float],
        *,
        anchor: tuple[float, float],
        color: QColor,
        ground: bool = True,
    ) -> None:
        """Write a text into the plot; the anchor is the part of the text that stands at the place."""
        fill = pg.mkBrush(self.look.theme.surface) if ground else None
        item = pg.TextItem(text, color=color, anchor=anchor, fill=fill)
        item.setZValue(LABELS)
        item.setFont(figures(sized(self.font(), QUIET_PX, strong=True)))
        item.setPos(*place)
        self.plot.addItem(item, ignoreBounds=True)

    def limit(self, low: float, high: float, bottom: float, top: float) -> None:
        """Show this part of the plane."""
        self.plot.setRange(xRange=(low, high), yRange=(bottom, top), padding=0)

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.name)
        self.setMouseTracking(True)
        self.setMinimumSize(160, 110)
        self.plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setAccessibleName(self.name)
        self.plot.setFrameShape(self.plot.Shape.NoFrame)
        self.plot.hideButtons()
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(False, False)
        column_in(self, margin=1).addWidget(self.plot)
        self.words.setParent(self)
        self.words.setObjectName("hover")
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words.hide()

    def _wear(self) -> None:
        theme = self.look.theme
        self.plot.setBackground(theme.surface)
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(pg.mkPen(theme.line))
            axis.setTextPen(pg.mkPen(theme.quiet))
            axis.setTickFont(figures(sized(self.font(), QUIET_PX)))
            axis.setStyle(tickLength=-4, tickTextOffset=4)

    def _date_axis(self) -> None:
        """Say dates below the plot, as many as there is room for."""
        low, high = self.plot.viewRange()[0]
        room = self.width() - round(self.plot.getAxis("left").width())
        places = ticks(self.simulation, low, high, room // DATE_ROOM) if self.simulation else []
        self.plot.getAxis("bottom").setTicks([places])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.redraw()

    # Pointing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the pointer."""
        at = self.plot.plotItem.vb.mapSceneToView(self.plot.mapToScene(event.position().toPoint() - self.plot.pos()))
        self.point_at(at.x(), at.y())

    def leaveEvent(self, event: QEvent) -> None:
        """Tell nothing any more."""
        super().leaveEvent(event)
        self.point_away()

    def point_at(self, x: float, y: float) -> None:
        """Put the hair line somewhere and tell what is there."""
        (low, high), (bottom, top) = self.plot.viewRange()
        text = self.tell(self.simulation, x, y) if self.simulation and low <= x <= high and bottom <= y <= top else ""
        if not text:
            self.point_away()
            return
        self._at = x, y
        if self.hair is None:
            self.hair = self.add_line(x, self.look.theme.strong_line)
        self.hair.setPos(x)
        self.hair.show()
        self._say(text, x, y)

    def point_away(self) -> None:
        """Take the hair line and its words away; the chart is described as a whole again."""
        if self.words.isVisible():
            self.words.hide()
            self._describe()
        if self.hair is not None:
            self.hair.hide()

    def _say(self, text: str, x: float, y: float) -> None:
        """Show words beside a place, on the side where there is room."""
        self.words.setText(text)
        self.words.setFixedWidth(min(self.words.fontMetrics().horizontalAdvance(text) + 18, self.width() * 3 // 5))
        self.words.setFixedHeight(self.words.heightForWidth(self.words.width()))
        at = self.plot.mapFromScene(self.plot.plotItem.vb.mapViewToScene(QPointF(x, y))) + self.plot.pos()
        wide, high = self.words.width(), self.words.height()
        left = at.x() + GAP if at.x() + GAP + wide < self.width() else at.x() - GAP - wide
        self.words.move(max(2, left), max(2, min(at.y() + GAP, self.height() - high - 2)))
        self.words.show()
        self.words.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the hair line by the arrow keys, copy by the usual one."""
        steps = self.keys.get(Qt.Key(event.key()), 0)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_picture()
        elif event.key() == Qt.Key.Key_Escape and self.words.isVisible():
            self.point_away()
        elif steps and self.simulation is not None:
            self._step(steps)
        else:
            super().keyPressEvent(event)

    def _step(self, steps: int) -> None:
        stops = self.stops(self.simulation) if self.simulation else []
        self.point_at(*(self._next_stop(stops, steps) if stops else self._next_place(steps)))
        if self.words.isVisible():
            self.setAccessibleDescription(self.words.text())

    def _next_place(self, steps: int) -> Place:
        """The place so many even steps away, from the middle of the plot where nothing is told yet."""
        (low, high), (bottom, top) = self.plot.viewRange()
        begin = self._at[0] if self.words.isVisible() else (low + high) / 2
        return min(high, max(low, begin + steps * (high - low) / STEP)), (bottom + top) / 2

    def _next_stop(self, stops: list[Place], steps: int) -> Place:
        """The stop after the one that is told; where none is, the first one, or going back the last one."""
        if not self.words.isVisible():
            return stops[0 if steps > 0 else -1]
        nearest = min(range(len(stops)), key=lambda place: abs(stops[place][self.along] - self._at[self.along]))
        return stops[min(len(stops) - 1, max(0, nearest + steps))]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame of what has the keys."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.point_away()
        self.update()

    def paintEvent(self, _event: object) -> None:
        """Frame the chart that has the keys."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self.look.theme.accent, 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    # Copying and saving

    @property
    def menu_actions(self) -> list[QAction]:
        """What can be done with the chart."""
        return self._actions

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chart."""
        menu = QMenu(self)
        menu.addActions(self._actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def picture(self) -> QImage:
        """The chart as a picture, without the hair line, twice as sharp as on the screen."""
        self.point_away()
        image = QImage(self.plot.size() * SHARP, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SHARP)
        image.setDotsPerMeterX(round(self.plot.logicalDpiX() / METER))  # axes are kept as drawings of this density
        image.setDotsPerMeterY(round(self.plot.logicalDpiY() / METER))
        self._render(image)
        return image

    def drawing(self) -> bytes:
        """The chart as an SVG file."""
        self.point_away()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setResolution(self.plot.logicalDpiX())
        made.setSize(QSize(self.plot.size()))
        made.setViewBox(QRect(0, 0, self.plot.width(), self.plot.height()))
        made.setTitle(self.name)
        made.setDescription(self.describe(self.simulation) if self.simulation else "")
        self._render(made)
        return bytes(buffer.data().data())

    def content(self, suffix: str) -> bytes:
        """What a file of that kind holds: `.png`, `.svg`, else a table."""
        if suffix == ".png":
            return _png(self.picture())
        if suffix == ".svg":
            return self.drawing()
        return self._table().content()

    def copy_picture(self) -> None:
        """Put the picture onto the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())
        self.told.emit(self.tr("The picture is on the clipboard."), "done")

    def copy_table(self) -> None:
        """Put the figures onto the clipboard, as a spreadsheet takes them."""
        QGuiApplication.clipboard().setText(self._table().separated("\t"))
        self.told.emit(self.tr("The figures are on the clipboard."), "done")

    def save(self, path: Path) -> None:
        """Write the picture or the figures, by the ending of the name; tell whether it worked."""
        self.told.emit(*written(path, self.content(path.suffix.lower())))

    def ask_save(self, suffix: str, kind: str) -> None:
        """Ask for a file and write it; the next one is proposed beside it."""
        path = ask_path(self, self.name, self.folder, suffix, kind)
        if path is not None:
            self.folder = path.parent
            self.save(path)

    def _table(self) -> Table:
        return self.table(self.simulation) if self.simulation else Table((), ())

    def _render(self, device: Any) -> None:
        painter = QPainter(device)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.plot.render(painter, QRectF(self.plot.rect()))
        painter.end()

    def _made_actions(self) -> list[QAction]:
        offers = (
            (self.tr("Copy picture"), self.copy_picture),
            (self.tr("Copy figures"), self.copy_table),
            (self.tr("Save picture as PNG..."), lambda: self.ask_save(".png", self.tr("PNG picture"))),
            (self.tr("Save picture as SVG..."), lambda: self.ask_save(".svg", self.tr("SVG drawing"))),
            (self.tr("Save figures as CSV..."), lambda: self.ask_save(".csv", self.tr("CSV table"))),
        )
        made = []
        for text, what in offers:
            action = QAction(text, self)
            action.triggered.connect(lambda _checked, what=what: what())
            made.append(action)
        return made


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
