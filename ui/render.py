"""A picture of the window, made without a screen."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtGui import QImage

from ui.app import new_application, new_window, open_asked, show_asked
from ui.canvas.graph import GraphView
from ui.language import ENGLISH, speak
from ui.settings import Settings

if TYPE_CHECKING:
    import argparse

    from PySide6.QtWidgets import QApplication, QWidget

    from ui.main_window import MainWindow


def render(asked: argparse.Namespace) -> int:
    """Write the picture that the arguments ask for; return 0, or 2 for a size that makes no sense."""
    size = size_of(asked.size)
    if size is None:
        sys.stderr.write(f"'{asked.size}' is no size. Use for example 1440x900.\n")
        return 2
    app = new_application()
    speak(app, asked.language or ENGLISH)
    with tempfile.TemporaryDirectory() as folder:
        window = new_window(app, Settings(Path(folder) / "settings.ini"), asked.theme or "light")
        window.resize(size)
        window.show()
        settle(app, window)
        open_asked(window, asked)
        settle(app, window)
        show_asked(window, asked)
        settle(app, window)
        written = grab(window, asked.scale).save(str(asked.render))
        window.files.close()
        window.close()
    return 0 if written else 1


def size_of(text: str) -> QSize | None:
    """Return the size that a text such as `1440x900` means, None for nonsense."""
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        return None
    size = QSize(int(width), int(height))
    return size if 200 <= size.width() <= 10_000 and 200 <= size.height() <= 10_000 else None


def grab(window: QWidget, scale: float) -> QImage:
    """Return what the window shows, at so many device pixels per pixel."""
    for graph in window.findChildren(GraphView):
        graph.patient = True
    image = QImage(window.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    window.render(image)
    return image


def settle(app: QApplication, window: MainWindow) -> None:
    """Let the window do all it wants to do next, its work included."""
    for _ in range(8):
        app.processEvents()
    while not window.workshop.idle:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    for _ in range(8):
        app.processEvents()
