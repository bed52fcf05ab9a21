"""Where pages go: a printer, a PDF file, or a picture of the first page in one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from ui.printing.page import DPI, Heading, Sheet, paint_page, room_of
from ui.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

MARGIN_MM: Final = 12.0
SHARP: Final = 2
"""Pixels of a picture per pixel of the page."""


def page_layout(*, landscape: bool = True, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> QPageLayout:
    """A page with our margins."""
    way = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(QPageSize(size), way, margins, QPageLayout.Unit.Millimeter)


def print_on(device: QPagedPaintDevice, sheet: Sheet, heading: Heading, resolution: float) -> int:
    """Print every page of a sheet on a device of so many dots an inch; return how many pages there were."""
    painter = QPainter(device)
    zoom = resolution / DPI
    page = _printable(device)
    pages = sheet.count(room_of(page))
    for number in range(pages):
        if number:
            device.newPage()
        painter.save()
        painter.scale(zoom, zoom)
        paint_page(painter, sheet, heading, number, page)
        painter.restore()
    painter.end()
    return pages


def _printable(device: QPagedPaintDevice) -> QSizeF:
    """The part of a page within its margins, in pixels of `DPI`."""
    inches = device.pageLayout().paintRect(QPageLayout.Unit.Inch).size()
    return QSizeF(inches.width() * DPI, inches.height() * DPI)


def pdf_of(sheet: Sheet, heading: Heading, layout: QPageLayout) -> bytes:
    """The pages as a PDF file."""

    def write(buffer: QBuffer) -> None:
        """Print every page."""
        writer = QPdfWriter(buffer)
        writer.setPageLayout(layout)
        writer.setResolution(600)
        writer.setTitle(heading.title)
        writer.setCreator("Launch Planner")
        print_on(writer, sheet, heading, writer.resolution())

    return _buffered(write)


def svg_of(sheet: Sheet, size: QSizeF, title: str) -> bytes:
    """The sheet in one piece of that size as an SVG file."""

    def write(buffer: QBuffer) -> None:
        """Paint the whole sheet."""
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setSize(size.toSize())
        made.setViewBox(QRectF(0, 0, size.width(), size.height()))
        made.setTitle(title)
        _paint_whole(QPainter(made), sheet, size)

    return _buffered(write)


def png_of(sheet: Sheet, size: QSizeF) -> bytes:
    """The sheet in one piece of that size as a PNG file, sharp enough for large screens."""
    image = QImage(QSize(round(size.width() * SHARP), round(size.height() * SHARP)), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    image.fill(LIGHT.surface)
    _paint_whole(QPainter(image), sheet, size)
    return _buffered(lambda buffer: image.save(buffer, "PNG"))  # type: ignore[call-overload]


def _paint_whole(painter: QPainter, sheet: Sheet, size: QSizeF) -> None:
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), LIGHT.surface)
    sheet.paint(painter, 0, size)
    painter.end()


def _buffered(write: Callable[[QBuffer], object]) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(held.data())
