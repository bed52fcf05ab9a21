"""Ways back: earlier versions of a file, what a damaged one still says, and work that never reached one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner.document import Document, data_folder, utc_now
from planner.errors import NotAPlan
from planner.model.schema import SCHEMA
from planner.past.labels import recalled
from planner.sentences import told
from planner.store import backups
from planner.store.backups import Backup, Glance, newest_sound
from planner.store.files import file_bytes
from planner.store.mending import load
from planner.store.reader import examine
from planner.store.salvage import salvage

if TYPE_CHECKING:
    from pathlib import Path

    from planner.model.plan import Plan
    from planner.store.mending import Loaded
    from planner.store.recovery import Recovery
    from planner.store.salvage import Salvaged


def earlier_versions(path: Path, folder: Path | None = None) -> tuple[Backup, ...]:
    """The earlier versions of a plan file that are kept in the data folder, newest first."""
    return backups.backups_of(folder or data_folder(), path)


def newest_version(path: Path, folder: Path | None = None) -> Backup | None:
    """The newest earlier version of a plan file that opens as it was saved; None where there is none."""
    return newest_sound(earlier_versions(path, folder), SCHEMA)


def glance_at(backup: Backup) -> Glance | None:
    """What an earlier version holds, in few words; None where it cannot be read."""
    found = backups.glance(backup, SCHEMA)
    return found and replace(found, label=recalled(found.label))


def version_in(backup: Backup) -> Loaded:
    """The plan in an earlier version; raises what opening raises."""
    return load(examine(file_bytes(backup.path), SCHEMA), SCHEMA, utc_now())


def open_version(backup: Backup, folder: Path | None = None, *, author: str = "") -> Document:
    """An earlier version as a document of its own that no file holds yet; raises what opening raises."""
    return Document.unattached(version_in(backup), folder, author=author)


def version_of(document: Document, backup: Backup) -> Plan:
    """The plan of an earlier version of this document; raises NotAPlan for another plan, and what opening raises."""
    loaded = version_in(backup)
    if loaded.identity.plan != document.identity.plan:
        raise NotAPlan(told("This version is of another plan that had the same file. Open it as a copy instead."))
    return loaded.plan


def restore(document: Document, backup: Backup, label: str = "Restore an earlier version") -> None:
    """Go back to an earlier version by one change that can be undone; raises as `version_of`, and CannotSave."""
    document.become(version_of(document, backup), label)


def salvaged(path: Path) -> Salvaged:
    """What can be read in a plan file, damaged or not, which is left as it is; raises NewerFile, NotAPlan, Damaged."""
    return salvage(file_bytes(path), SCHEMA, utc_now())


def open_salvaged(found: Salvaged, folder: Path | None = None, *, author: str = "") -> Document:
    """What was salvaged as a document that no file holds yet; it is the same plan as in the file."""
    return Document.unattached(found.loaded, folder, author=author)


def save_recovery(recovery: Recovery, path: Path, folder: Path | None = None) -> None:
    """Write what a crash left behind to a file without opening it; raises as recovering and saving, nothing lost."""
    document = Document.recover(recovery, folder)
    try:
        document.save(path, overwrite=True)
    finally:
        document.close(discard=not document.modified)
