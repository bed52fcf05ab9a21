"""Files that are dropped on the window: the first one that can be read is opened or merged, the rest is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

import planner
from ui.session import Notice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from ui.merging import Merges

NAMED = 3
"""How many of the files that were left are named."""


class Drops(QObject):
    """Takes files from other programs; a plan of our own goes before files to import."""

    noticed = Signal(object)

    def __init__(self, window: QWidget, merges: Merges) -> None:
        super().__init__(window)
        self._merges = merges
        window.setAcceptDrops(True)

    def enter(self, event: QDragEnterEvent) -> None:
        """Show that files can be dropped here."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def take(self, event: QDropEvent) -> None:
        """Open what was dropped, after the other program has been let go."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self.open(paths))

    def open(self, paths: Sequence[Path]) -> None:
        """Open the plan among these files, else import the first of them, and say what becomes of the others."""
        folders = [path for path in paths if planner.folder_exists(path)]
        if folders:
            told = self.tr("%1 is a folder. Drop a plan file, or a file to import, such as CSV, Excel or YAML.")
            self.noticed.emit(Notice(told.replace("%1", folders[0].name), "warning"))
        files = sorted((path for path in paths if path not in folders), key=lambda path: not planned(path))
        if files:
            self._merges.drop(files[0])
            self._tell_left(files[1:])

    def _tell_left(self, left: Sequence[Path]) -> None:
        if not left:
            return
        names = ", ".join(path.name for path in left[:NAMED]) + ("..." if len(left) > NAMED else "")
        told = self.tr("One plan is open at a time, so these files were left: %1.").replace("%1", names)
        offer = self.tr("Open %1").replace("%1", left[0].name)
        self.noticed.emit(Notice(told, "warning", offer, lambda: self.open(left)))


def planned(path: Path) -> bool:
    """Return whether a file is a plan of this program, by its name."""
    return path.suffix.casefold() == ".launchplan"
