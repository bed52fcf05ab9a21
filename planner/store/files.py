"""Files that are written whole or stay as they were: beside the old one first, then in its place."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from planner.errors import CannotSave, NotAPlan
from planner.model.checks import MAX_BYTES
from planner.sentences import told

PLAN_FILE = b"SQLite format 3\0"
"""How the content of a plan file begins."""
PLAN_SUFFIX = ".launchplan"
_PATIENCE = 2.0
_NOT_KEPT = {errno.EIO, errno.ENOSPC, errno.EDQUOT}
_QUOTED = "bytes:"
"""What the text of a path begins with whose bytes are no letters; no absolute path begins so."""


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or leave it as it was, and a plan file always; raises CannotSave with the reason.

    A file that is replaced keeps its mode, and a link to it stays a link.
    """
    target = Path(os.path.realpath(path))
    try:
        if _is_plan_file(target):
            raise CannotSave(
                told("%1 is a plan file and was left as it is. Choose another name for the export.", shown(path))
            )
        if target.exists() and not target.is_file():
            target.write_bytes(content)
        else:
            _replace(target, content)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CannotSave(told("%1 cannot be written: %2. Choose another place.", shown(path), reason)) from None


def _is_plan_file(target: Path) -> bool:
    """Whether plan files are called so, or this file is one; raises OSError."""
    if target.suffix.lower() == PLAN_SUFFIX:
        return True
    if not target.is_file():
        return False
    with target.open("rb") as file:
        return file.read(len(PLAN_FILE)) == PLAN_FILE


def _replace(target: Path, content: bytes) -> None:
    """Write beside a file and take its place; raises OSError, the file as it was."""
    temporary = temporary_path(target, str(os.getpid()))
    try:
        write_synced(temporary, content, private=target.exists())
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        replace_patiently(temporary, target)
        sync_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def temporary_path(target: Path, name: str) -> Path:
    """Where a file is written before it takes its place: beside it, hidden, the same for the same working copy."""
    return target.with_name(f".{os.fsencode(target.name)[:80].decode(errors='ignore')}.{name}.tmp")


def write_synced(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write a new file, a `private` one for nobody else to read, and wait until the disk has it; raises OSError."""
    path.unlink(missing_ok=True)
    with open(path, "xb", opener=_opened_privately if private else None) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _opened_privately(path: str, flags: int) -> int:
    """Open a file that only its owner may read."""
    return os.open(path, flags, 0o600)


def replace_patiently(temporary: Path, target: Path) -> None:
    """Put a file in the place of another; on Windows a scanner may hold it for a moment; raises OSError."""
    deadline = time.monotonic() + (_PATIENCE if sys.platform == "win32" else 0)
    while True:
        try:
            temporary.replace(target)
        except PermissionError:
            if time.monotonic() >= deadline:
                raise
            time.sleep(0.05)
        else:
            return


def sync_folder(folder: Path) -> None:
    """Wait until the disk knows the names in a folder; folders cannot be opened on Windows.

    Some network disks and locked folders cannot do it. Then everything is synced: what was written is in its place by
    now, so that to fail would be to say that it is not. Raises OSError where the disk has tried and could not keep it.
    """
    if sys.platform == "win32":
        return
    try:
        _sync_opened(folder)
    except OSError as error:
        if error.errno in _NOT_KEPT:
            raise
        os.sync()


def _sync_opened(folder: Path) -> None:
    """Sync a folder; raises OSError."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def make_folder(folder: Path) -> None:
    """Make a folder of ours with those above it, and wait until the disk knows them.

    Otherwise a power cut takes all that is in it. Nobody else may look into it: what it will hold may be from a file
    that nobody else may read. Raises OSError.
    """
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for one in new or (folder,):
        sync_folder(one.parent)


def file_exists(path: Path) -> bool:
    """Whether there is a file at a path; a path that no disk takes leads to none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def begins_as_plan(path: Path) -> bool:
    """Whether a file begins as plan files do, or cannot be looked into."""
    try:
        with path.open("rb") as file:
            return file.read(len(PLAN_FILE)) == PLAN_FILE
    except OSError:
        return True


def folder_exists(path: Path) -> bool:
    """Whether there is a folder at a path; a path that no disk takes leads to none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def shown(path: Path) -> str:
    """A path for people: what is no letter in the bytes of its name becomes a question mark."""
    return str(path).encode(errors="replace").decode()


def file_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file, one more than `most` at the most; raises NotAPlan where there are none to be had.

    Pipes and devices are no files: some never end, and some never begin.
    """
    try:
        if path.exists() and not path.is_file():
            raise NotAPlan(told("%1 is no file. Choose another one.", shown(path)))
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise NotAPlan(told("%1 cannot be opened: %2. Choose another file.", shown(path), reason)) from None


def path_to_text(path: Path) -> str:
    """A path as a text of proper letters, from which `path_from_text` makes the same path again."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return _QUOTED + quote(os.fsencode(path))
    return str(path)


def path_from_text(text: str) -> Path:
    """The path that `path_to_text` wrote."""
    return Path(os.fsdecode(unquote_to_bytes(text.removeprefix(_QUOTED))) if text.startswith(_QUOTED) else text)
