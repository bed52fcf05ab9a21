"""The log: a small file of what happened in the program, for reports of errors. It holds nothing of any plan's rows."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths

LARGEST: Final = 200_000
"""Bytes from which a log is put aside and a new one begun; the one put aside before that is gone."""
SHOWN: Final = 40
"""Lines of the log that a report shows."""


def log_path() -> Path:
    """Return where the log is: beside the recovery files."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place) / "launch-planner" / "log.txt"


def note(text: str, path: Path | None = None) -> None:
    """Add a line to the log, or several; a log that cannot be written is done without."""
    place = path or log_path()
    now = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists() and place.stat().st_size > LARGEST:
            place.replace(older(place))
        with place.open("a", encoding="utf-8", errors="replace") as file:
            file.write(f"{now} {text.rstrip()}\n")
    except OSError:
        return


def tail(path: Path | None = None, lines: int = SHOWN) -> str:
    """Return the last lines of the log; empty where there is none."""
    place = path or log_path()
    found: list[str] = []
    for part in (older(place), place):
        try:
            found += part.read_text("utf-8", errors="replace").splitlines()
        except OSError:
            continue
    return "\n".join(found[-lines:])


def older(path: Path) -> Path:
    """Return where the log goes that has grown too large."""
    return path.with_suffix(".old.txt")
