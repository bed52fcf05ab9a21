"""Ending when the system says so, by a signal or because the user logs out: at once, without a question or a loss."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from ui.main_window import MainWindow

ENDING: Final = ("SIGTERM", "SIGHUP")
"""The signals by which systems end a program; Windows has a message instead, which Qt hears."""
RECONSIDERED: Final = 30_000
"""Milliseconds after which a program that still runs has not been ended: somebody has stopped the logging out."""


class Leaving(QObject):
    """A saving that runs comes to its end, or the old file stays; what is not saved is offered at the next start."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._heard: QSocketNotifier | None = None
        self._stays = QTimer(self, interval=RECONSIDERED, singleShot=True)
        self._stays.timeout.connect(self.stay)

    def listen(self) -> None:
        """Listen from now on to the desktop and to signals."""
        app = QCoreApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.prepare)
        if sys.platform != "win32":
            self._listen_to_signals()

    def _listen_to_signals(self) -> None:
        """Let signals go through a pipe, because Python hears of them only while it runs, and Qt mostly waits."""
        ear, mouth = os.pipe()
        for end in (ear, mouth):
            os.set_blocking(end, False)
        self._heard = QSocketNotifier(ear, QSocketNotifier.Type.Read, self)
        self._heard.activated.connect(lambda: self._hear(os.read(ear, 64)))
        signal.set_wakeup_fd(mouth, warn_on_full_buffer=False)
        for name in ENDING:
            signal.signal(getattr(signal, name), lambda *_: None)

    def prepare(self, _manager: Any = None) -> None:
        """Get ready to be ended at any moment: from now on closing asks nothing and throws nothing away."""
        self._window.files.leaving = True
        self._stays.start()
        self._window.files.settle()

    def stay(self) -> None:
        """Go on as usual, because nothing has ended the program."""
        self._window.files.leaving = False

    def leave(self) -> None:
        """End the program now."""
        self.prepare()
        self._window.close()
        QCoreApplication.exit(0)

    def _hear(self, said: bytes) -> None:
        """Leave if one of our signals has come; others wake the program for nothing."""
        if {int(getattr(signal, name)) for name in ENDING} & set(said):
            self.leave()
