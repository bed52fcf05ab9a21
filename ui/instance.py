"""One window for one person: a second start hands what it was asked to open to the window that is there.

Both talk through a local socket that only this user can open. Whatever goes wrong here, the program starts by itself.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal

from ui.late import load
from ui.settings import settings_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

SERVER: Final = "PySide6.QtNetwork:QLocalServer"
SOCKET: Final = "PySide6.QtNetwork:QLocalSocket"
PATIENCE: Final = 1_500
"""Milliseconds that a second start waits for the first window to answer; then it opens one of its own."""
LONGEST: Final = 65_536
"""Bytes of the longest message that is listened to."""
ANSWER: Final = b"opened\n"


class FirstWindow(QObject):
    """Listens for later starts; `asked(arguments)` tells what one of them was asked to open."""

    asked = Signal(object)

    def __init__(self, parent: QObject | None = None, name: str = "") -> None:
        super().__init__(parent)
        self._name = name or address()
        self._server: QLocalServer = load(SERVER)(self)
        self._server.setSocketOptions(self._server.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)

    def listen(self) -> bool:
        """Listen from now on, and return whether that works; a place that a dead program left is taken over."""
        if may_be_there(self._name) and _reached(self._name) is not None:
            return False  # somebody started at the same moment, and listens
        self._server.removeServer(self._name)
        return self._server.listen(self._name)

    def stop(self) -> None:
        """Listen no more."""
        self._server.close()
        self.deleteLater()

    def _meet(self) -> None:
        while self._server.hasPendingConnections():
            line = self._server.nextPendingConnection()
            line.readyRead.connect(self._hear)
            line.disconnected.connect(line.deleteLater)
        self._hear()

    def _hear(self) -> None:
        """Take what has come on any line; no line is held here, so that none outlives the server."""
        for line in self._server.findChildren(load(SOCKET)):
            if line.canReadLine():
                self._answer(line, understood(bytes(line.readLine(LONGEST).data())))
            elif line.bytesAvailable() >= LONGEST:
                line.abort()

    def _answer(self, line: QLocalSocket, arguments: list[str] | None) -> None:
        """Answer and end the line; ask only then, in a turn of its own: a question outlives the line."""
        if arguments is not None:
            line.write(ANSWER)
            line.flush()
            QTimer.singleShot(0, self, lambda: self.asked.emit(arguments))
        line.disconnectFromServer()


def hand_over(arguments: Sequence[str], name: str = "") -> bool:
    """Hand arguments to the window that is there; return whether it took them."""
    place = name or address()
    line = _reached(place) if may_be_there(place) else None
    if line is None:
        return False
    line.write(json.dumps(list(arguments)).encode() + b"\n")
    taken = line.waitForReadyRead(PATIENCE) and bytes(line.readAll().data()) == ANSWER
    line.disconnectFromServer()
    return taken


def _reached(place: str) -> QLocalSocket | None:
    """A line to the window that listens there, None where none does."""
    line: QLocalSocket = load(SOCKET)()
    line.connectToServer(place)
    return line if line.waitForConnected(PATIENCE) else None


def understood(message: bytes) -> list[str] | None:
    """Return the arguments that a message holds, None for anything else."""
    try:
        said: Any = json.loads(message)
    except ValueError:
        return None
    return said if isinstance(said, list) and all(isinstance(word, str) for word in said) else None


def address() -> str:
    """Return where the window of this user and this profile listens; other users and profiles listen elsewhere."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    person = "\n".join((getpass.getuser(), str(settings_path()), data))
    name = f"launch-planner-{hashlib.sha256(person.encode()).hexdigest()[:16]}"
    if sys.platform == "win32":
        return name
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(folder if folder and Path(folder).is_dir() else tempfile.gettempdir()) / name)


def may_be_there(place: str) -> bool:
    """Return whether a socket of this very user is at a place; nobody else's is ever talked to."""
    if sys.platform == "win32":
        return True
    try:
        return Path(place).stat().st_uid == os.getuid()
    except OSError:
        return False
