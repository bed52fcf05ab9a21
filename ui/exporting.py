"""What leaves the window as another file: exports, and clean copies of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

import planner
from ui.dialogs import asking
from ui.session import Notice
from ui.words import file_called, retold, said
from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.session import Session
    from ui.settings import Settings
    from ui.work import Progress, Workshop

EXPORTED = "exported"
"""The topic of notices on files that were written, or could not be."""


class Exports(QObject):
    """Asks for files and writes them in the background; the plan and its own file stay as they are."""

    noticed = Signal(object)

    def __init__(self, window: QWidget, settings: Settings, workshop: Workshop) -> None:
        super().__init__(window)
        self._window, self._settings, self._workshop = window, settings, workshop

    def ask(self, session: Session) -> None:
        """Ask for a file and a format and write the plan."""
        writable = {kind_of(known, known.suffixes): known for known in planner.FORMATS if known.write}
        name = asking.file_name(session.plan.settings.name)
        first = next(iter(writable.values()))
        proposed = self._settings.folder() / f"{name}{first.suffixes[0]}"
        chosen = asking.ask_save(self._window, self.tr("Export the plan"), proposed, list(writable))
        if chosen is not None:
            self.write(session, *_fitting(chosen, writable))

    def write(self, session: Session, path: Path, known: Any) -> None:
        """Write the plan in a format and tell what the format could not hold."""
        plan, schedule = session.plan, session.schedule
        label = self.tr("Writing %1").replace("%1", file_called(path))
        work = Work(label, lambda progress: _write(path, known.write, (plan, schedule), progress))
        work.done.connect(lambda losses: self._tell_written(path, losses))
        self._start(work)

    def ask_clean_copy(self, session: Session) -> None:
        """Ask for a file and write a copy there that holds no history, authors and private notes."""
        name = asking.file_name(session.plan.settings.name)
        place = session.document.path.parent if session.document.path is not None else self._settings.folder()
        proposed = place / self.tr("%1 clean").replace("%1", f"{name}")
        proposed = asking.with_suffix(proposed, asking.SUFFIX)
        chosen = asking.ask_save(self._window, self.tr("Save a clean copy as"), proposed, [asking.plan_filter()])
        if chosen is not None:
            self.write_clean_copy(session, asking.with_suffix(chosen[0], asking.SUFFIX))

    def write_clean_copy(self, session: Session, path: Path) -> None:
        """Write a clean copy to a path, and say what it does not hold."""
        try:
            saving = session.document.clean_copy(path)
        except planner.PlanError as error:
            self._tell_failed(error)
            return
        work = Work(self.tr("Writing %1").replace("%1", file_called(path)), saving.write, lasting=True)
        work.done.connect(lambda _source: self._tell_clean(path))
        self._start(work)

    def _start(self, work: Work) -> None:
        work.failed.connect(self._tell_failed)
        self._workshop.start(work)

    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, (planner.PlanError, OSError)):
            raise error
        self.noticed.emit(Notice(str(error), "error", topic=EXPORTED))

    def _tell_written(self, path: Path, losses: tuple[str, ...]) -> None:
        told = self.tr("Exported to %1.").replace("%1", str(path))
        self.noticed.emit(
            Notice("\n".join((told, *map(retold, losses))), "warning" if losses else "done", topic=EXPORTED)
        )

    def _tell_clean(self, path: Path) -> None:
        told = self.tr("%1 holds the plan as it is now, without history, authors and notes.").replace(
            "%1", file_called(path)
        )
        self.noticed.emit(Notice(told, "done", topic=EXPORTED))


def kind_of(known: Any, suffixes: Iterable[str]) -> str:
    """Return a format as the file windows name it, with these of its suffixes."""
    return f"{said(known.label)} ({' '.join('*' + suffix for suffix in suffixes)})"


def _fitting(chosen: tuple[Path, str], writable: dict[str, Any]) -> tuple[Path, Any]:
    path, kind = chosen
    by_suffix = [known for known in writable.values() if path.suffix.lower() in known.suffixes]
    known = by_suffix[0] if by_suffix else writable.get(kind, next(iter(writable.values())))
    return path if by_suffix else asking.with_suffix(path, known.suffixes[0]), known


def _write(path: Path, write: Any, what: tuple[Any, Any], progress: Progress) -> tuple[str, ...]:
    progress(0.1)
    written = write(*what)
    progress(0.9)
    planner.write_file(path, written.content)
    return tuple(written.losses)
