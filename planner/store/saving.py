"""Saving: the plan's bytes replace the file in one step, or the old file stays as it was."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import math
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planner.errors import CannotSave, Damaged, FileChanged, NotKept, Unreadable
from planner.history import LogReader
from planner.merge.compaction import compacted
from planner.sentences import told
from planner.store.backups import keep_backup
from planner.store.content import content_of, to_bytes, with_digest
from planner.store.files import file_exists, replace_patiently, shown, sync_folder, temporary_path, write_synced
from planner.store.mending import read_log
from planner.store.reader import examine
from planner.store.rights import why_read_only
from planner.store.working import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.history import History
    from planner.model.plan import Plan
    from planner.sentences import Told
    from planner.store.content import Identity

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Saving:
    """Everything that saving needs, taken at one moment: `write` can run in any thread while the user goes on.

    `expected` is the SHA-256 that the file must still have, empty where there must be no file; `overwrite` says that
    the user chose to replace whatever is there. `folder` is the data folder; `name` tells temporary files apart.
    """

    plan: Plan
    history: History
    identity: Identity
    path: Path
    expected: str
    overwrite: bool
    folder: Path
    name: str

    def write(self, progress: Callable[[float], object] = lambda _share: None) -> Source:
        """Write the file and say what it holds now; raises FileChanged and CannotSave, the old file untouched.

        NotKept says that the new one is there, and may not be after a power cut.

        `progress` is told the done share; what it raises ends the saving and leaves the old file as it was.
        """
        target = Path(os.path.realpath(self.path))
        if wrong := why_read_only(self.path):
            raise CannotSave(told("%1 Save the plan under another name or to another folder.", wrong))
        progress(0.1)
        data = self._built()
        progress(0.6)
        temporary = temporary_path(target, self.name)
        try:
            write_synced(temporary, data, private=target.exists())
            self._check_written(temporary)
            progress(0.9)
            self._take_the_place(temporary, target, data)
        except OSError as error:
            raise _cannot_save(self.path, error, len(data)) from None
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        return self._source(data)

    def _source(self, data: bytes) -> Source:
        """The file, once it holds this."""
        return Source(self.path, hashlib.sha256(data).hexdigest(), self.history.vector)

    def keep(self) -> None:
        """Keep the plan among the earlier versions of the file, which stays as it is; raises CannotSave."""
        try:
            keep_backup(self.folder, Path(os.path.realpath(self.path)), self._built())
        except OSError as error:
            why = told(
                "The plan as it is could not be kept as an earlier version (%1), so it stays open. "
                "Save it under another name first.",
                _reason(error),
            )
            raise CannotSave(why) from None

    def _built(self) -> bytes:
        """The bytes of the plan file."""
        history = compacted(self.history, self.plan.schema, datetime.now(UTC).isoformat(timespec="seconds"))
        return to_bytes(with_digest(content_of(self.plan, history, self.identity)), self.plan.schema)

    def _check_written(self, temporary: Path) -> None:
        """Read the file and its history back through the doors that every plan file comes in by; raises CannotSave."""
        try:
            read_log(examine(temporary.read_bytes(), self.plan.schema), LogReader(self.plan.schema))
        except Unreadable as error:
            raise CannotSave(
                told(
                    "%1 was left as it is: the history of this plan would not open again (%2). "
                    "Save a clean copy, which holds no history, and report this.",
                    shown(self.path),
                    error,
                )
            ) from None
        except Damaged as error:
            raise CannotSave(
                told(
                    "What the disk gave back is not what was written to %1 (%2), so it did not take that place. "
                    "Save to another disk, and have this one checked.",
                    shown(self.path),
                    error.what,
                )
            ) from None

    def _take_the_place(self, temporary: Path, target: Path, data: bytes) -> None:
        """Keep the version before as a backup and replace it, if it is still that one when it is kept."""
        kept = data  # which is there where an earlier saving was not sure that the disk would keep it
        while (before := self._to_replace(target, data)) is not None and before != kept:
            self._keep(target, before)
            kept = before
        if before is not None:
            temporary.chmod(target.stat().st_mode & 0o7777)
        replace_patiently(temporary, target)
        try:
            sync_folder(target.parent)
        except OSError as error:
            raise NotKept(_not_sure(self.path, error), self._source(data)) from None

    def _to_replace(self, target: Path, data: bytes) -> bytes | None:
        """The bytes that are to be replaced, None where there is no file; raises FileChanged and CannotSave."""
        if not target.exists():
            return None
        if not target.is_file():
            raise CannotSave(told("%1 is no file. Choose another name.", shown(self.path)))
        before = target.read_bytes()
        if self.overwrite or before == data or self._is_ours(before):
            return before
        raise FileChanged(_changed(self.path, bool(self.expected)))

    def _is_ours(self, before: bytes) -> bool:
        """Whether this is the version that the plan was opened from, or was saved as last."""
        return hashlib.sha256(before).hexdigest() == self.expected

    def _keep(self, target: Path, before: bytes) -> None:
        """Keep the version that is to be replaced; raises CannotSave where it may be all that somebody else has.

        What was in our own version is in the new one and its history: a full data folder keeps nobody from saving.
        """
        try:
            keep_backup(self.folder, target, before)
        except OSError as error:
            if not self._is_ours(before):
                raise CannotSave(_not_kept(self.path, error)) from None


def _changed(path: Path, opened: bool) -> Told:
    """What to do about a file that is not the one expected."""
    if opened:
        return told(
            "%1 was changed by somebody else since it was opened, so it was not overwritten. "
            "Save your version under another name, or open the file again to see the other one.",
            shown(path),
        )
    return told(
        "There is already a file %1, so it was not overwritten. Choose another name, or replace it on purpose.",
        shown(path),
    )


def _not_kept(path: Path, error: OSError) -> Told:
    """What to do about a version of somebody else that would be lost."""
    return told(
        "%1 was left as it is: what it holds is from somebody else, "
        "and could not be kept as an earlier version (%2). "
        "Free some space, or save your version under another name.",
        shown(path),
        _reason(error),
    )


def _not_sure(path: Path, error: OSError) -> Told:
    """What to do about a disk that has taken the file and does not promise to have it tomorrow."""
    return told(
        "%1 was written, but the disk does not say that it will keep it (%2). Save it to another place too.",
        shown(path),
        _reason(error),
    )


def _reason(error: OSError) -> str:
    """What the system says."""
    return (error.strerror or str(error)).lower()


def _cannot_save(path: Path, error: OSError, size: int) -> CannotSave:
    """Say what the disk refused and what to do."""
    if error.errno in _NO_ROOM:
        what = told("there is no room for its %1. Free some space, or save it to another disk.", _sized(size))
    else:
        what = told("%1. Save it to another place.", _reason(error))
    wrong = told("%1 could not be saved: %2", shown(path), what)
    return CannotSave(told("%1 The old file was left as it is.", wrong) if file_exists(path) else wrong)


def _sized(size: int) -> str:
    """So many bytes for people, no fewer than there are."""
    if size < MEGABYTE:
        return f"{math.ceil(size / 1000)} kB"
    return f"{math.ceil(size / MEGABYTE * 10) / 10:.1f} MB"
