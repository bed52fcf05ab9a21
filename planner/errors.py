"""What the user can act on: every error carries its data and a message ready to show; anything else is a bug."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.sentences import UNSAID, joined, told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.sentences import Told


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one place: `where` names the row, `line` its line in a file (0 where there is none).

    `place` names the line, and what it is a line of, in a file of several tables.
    """

    where: str
    field: str
    message: Told
    fix: Told = UNSAID
    line: int = 0
    place: Told = UNSAID

    @property
    def said(self) -> Told:
        """What is wrong and what to do about it, without the place."""
        return told("%1 %2", self.message, self.fix) if self.fix else self.message

    def __str__(self) -> str:
        """The fault as one sentence that can be said in another language, place first."""
        line = self.place or (told("line %1", self.line) if self.line else "")
        place = joined(", ", filter(None, (line, self.where, self.field and told(self.field))))
        return told("%1: %2", place, self.said)


class PlanError(Exception):
    """Something that the user can act on; `str(error)` is ready to show, and can be said in another language."""

    def __init__(self, message: Told) -> None:
        """Keep what it says."""
        super().__init__(message)

    @property
    def message(self) -> Told:
        """What it says."""
        said: Told = self.args[0]
        return said

    def __str__(self) -> str:
        """What it says; `Exception` would give a text that forgot what it was made of."""
        return self.message


class Refused(PlanError):
    """Input that breaks a rule of the plan, every fault named."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep the faults; the message holds the first ten."""
        self.faults = tuple(faults)
        shown = [str(fault) for fault in self.faults[:10]]
        if len(self.faults) > len(shown):
            shown.append(told("... and %1 more", len(self.faults) - len(shown)))
        super().__init__(joined("\n", shown))


class Unreadable(PlanError, ValueError):
    """A text that does not say what its field needs."""


class CycleError(PlanError):
    """A link that would close a cycle; `path` holds the names of the tasks, first one repeated at the end."""

    def __init__(self, path: Iterable[str]) -> None:
        """Name the cycle."""
        self.path = tuple(path)
        super().__init__(
            told("This link would close a cycle: %1. Remove one of these links first.", " -> ".join(self.path))
        )


class OutOfDate(PlanError):
    """A change that was made for another state of the plan."""


class NotAPlan(PlanError):
    """A file that is no launch plan."""


class NewerFile(PlanError):
    """A plan file written by a newer version of the program."""

    def __init__(self, version: int, known: int) -> None:
        """Name both versions."""
        self.version, self.known = version, known
        super().__init__(
            told(
                "This plan was saved by a newer Launch Planner (file version %1; this one reads up to %2). "
                "Update the program, or ask the sender to export the plan as YAML.",
                version,
                known,
            )
        )


class Damaged(PlanError):
    """A plan file whose content does not match its digest or its structure; `backups` are paths worth trying.

    `path` is where the file is, empty for one that is nowhere but in memory.
    """

    def __init__(self, what: Told, backups: Iterable[str] = (), path: str = "") -> None:
        """Say what is damaged and which backups there are."""
        self.what, self.backups, self.path = what, tuple(backups), path
        hint = (
            told("Open the newest backup instead: %1", self.backups[0])
            if self.backups
            else told("Ask for a fresh copy.")
        )
        super().__init__(told("This plan file is damaged (%1). The file was left as it is. %2", what, hint))


class FileChanged(PlanError):
    """The file on disk is not the one that was opened: saving over it would lose somebody's work."""


class NotMergeable(PlanError):
    """Two files whose changes cannot be told in one log."""


class CannotSave(PlanError):
    """The plan could not be written to the place asked for; the edits are safe in the working copy."""


class NotKept(CannotSave):
    """The file was written, but the disk does not say that it will keep it; `source` says what the file holds now."""

    def __init__(self, why: Told, source: Any) -> None:
        """Say why, and what the file holds."""
        self.source = source
        super().__init__(why)


class Cancelled(PlanError):
    """The user stopped a running work."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(told("Cancelled."))
