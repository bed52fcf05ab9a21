"""What the user can act on: every error carries its data and a message ready to show; anything else is a bug."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one place: `where` names the row, `line` its line in a file (0 where there is none)."""

    where: str
    field: str
    message: str
    fix: str = ""
    line: int = 0

    def __str__(self) -> str:
        """The fault as one sentence, place first."""
        place = ", ".join(part for part in (f"line {self.line}" if self.line else "", self.where, self.field) if part)
        return f"{place}: {self.message}" + (f" {self.fix}" if self.fix else "")


class PlanError(Exception):
    """Something that the user can act on; `str(error)` is ready to show."""


class Refused(PlanError):
    """Input that breaks a rule of the plan, every fault named."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep the faults; the message holds the first ten."""
        self.faults = tuple(faults)
        shown = [str(fault) for fault in self.faults[:10]]
        if len(self.faults) > len(shown):
            shown.append(f"... and {len(self.faults) - len(shown)} more")
        super().__init__("\n".join(shown))


class Unreadable(PlanError, ValueError):
    """A text that does not say what its field needs."""


class CycleError(PlanError):
    """A link that would close a cycle; `path` holds the names of the tasks, first one repeated at the end."""

    def __init__(self, path: Iterable[str]) -> None:
        """Name the cycle."""
        self.path = tuple(path)
        super().__init__(f"This link would close a cycle: {' -> '.join(self.path)}. Remove one of these links first.")


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
            f"This plan was saved by a newer Launch Planner (file version {version}; this one reads up to {known}). "
            "Update the program, or ask the sender to export the plan as YAML."
        )


class Damaged(PlanError):
    """A plan file whose content does not match its digest or its structure; `backups` are paths worth trying."""

    def __init__(self, what: str, backups: Iterable[str] = ()) -> None:
        """Say what is damaged and which backups there are."""
        self.what, self.backups = what, tuple(backups)
        hint = f"Open the newest backup instead: {self.backups[0]}" if self.backups else "Ask for a fresh copy."
        super().__init__(f"This plan file is damaged ({what}). The file was left as it is. {hint}")


class FileChanged(PlanError):
    """The file on disk is not the one that was opened: saving over it would lose somebody's work."""


class CannotSave(PlanError):
    """The plan could not be written to the place asked for; the edits are safe in the working copy."""


class Cancelled(PlanError):
    """The user stopped a running work."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("Cancelled.")
