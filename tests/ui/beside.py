"""The folders of the files of users are watched in every test of the screen: nothing of ours may stay in them."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QFileSystemWatcher

from planner.document import Document

OURS = ("-wal", "-shm", "-journal", ".tmp", ".open", ".working")
"""How the names of files end that the program writes for itself."""
PASSING = ".tmp"
"""How that one ends which is there while a saving runs, and never after it."""
PUT = set()
"""What tests have put beside a plan themselves, in the name of somebody else."""


def strangers(folder, names):
    """What lies in a folder and is neither one of the plans of these names nor a file of the user's own."""
    try:
        there = [name for name in os.listdir(folder) if Path(folder, name).is_file()]  # noqa: PTH208
    except OSError:
        return set()
    ours = {name for name in there if name.endswith(OURS) or any(plan in name for plan in names)}
    return {str(Path(folder, name)) for name in ours - set(names)} - set(map(str, PUT))


class Beside:
    """Learns of each plan file that is opened or saved, and notes what of ours was ever seen beside it at rest."""

    def __init__(self):
        self.names = {}
        self.seen = set()
        self._watcher = None

    def learn(self, source):
        """Watch the folder of a file from now on."""
        if source.path is None:
            return
        path = Path(os.path.realpath(source.path))
        self.names.setdefault(path.parent, set()).update({path.name, source.path.name})
        if QCoreApplication.instance() is not None:
            if self._watcher is None:
                self._watcher = QFileSystemWatcher()
                self._watcher.directoryChanged.connect(lambda folder: self.look(Path(folder)))
            self._watcher.addPath(os.fsencode(path.parent).decode(errors="replace"))

    def look(self, folder):
        """Note what is beside the plans of a folder while the window is at rest; a saving may be under way."""
        known = {name for place in self.names for name in self.names[place] if place == folder}
        self.seen |= {one for one in strangers(folder, known) if not one.endswith(PASSING)}

    def left(self):
        """What was seen, and what is there at the end."""
        self._watcher = None
        return self.seen.union(*(strangers(folder, names) for folder, names in self.names.items()))


@pytest.fixture(autouse=True)
def nothing_beside(monkeypatch):
    """Fail a test in which anything of ours was left beside the file of a user."""
    watched, made, saved = Beside(), Document.__init__, Document.saved

    def opened(document, loaded, source, *rest, **more):
        watched.learn(source)
        made(document, loaded, source, *rest, **more)

    def noted(document, source):
        watched.learn(source)
        saved(document, source)

    monkeypatch.setattr(Document, "__init__", opened)
    monkeypatch.setattr(Document, "saved", noted)
    PUT.clear()
    yield watched
    assert watched.left() == set(), "the program has left this beside the file of a user"
