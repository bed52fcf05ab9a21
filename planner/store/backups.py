"""Earlier versions of a plan file, kept in the data folder: many of the last days, few of long ago."""

from __future__ import annotations

import contextlib
import hashlib
import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from planner.errors import PlanError
from planner.store.files import file_bytes, make_folder, sync_folder, write_synced
from planner.store.layout import CHANGES
from planner.store.reader import examine

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    from planner.model.entities import Schema

NEWEST: Final = 10
"""How many versions before the present one are kept, however old and large they are."""
HOURLY: Final = timedelta(days=1)
"""For so long, the last version of each hour is kept beyond the newest ones: saving by itself makes many of them."""
DAILY: Final = timedelta(days=30)
"""For so long, the last version of each day is kept."""
WEEKLY: Final = timedelta(days=366)
"""For so long, the last version of each week is kept; older ones go."""
ROOM: Final = 1_000_000_000
"""Bytes that the versions of one file may take; the oldest beyond the newest ones go first."""
_STAMP: Final = "%Y-%m-%dT%H%M%S.%fZ"
_UNFINISHED: Final = ".part"


@dataclass(frozen=True, slots=True)
class Backup:
    """An earlier version of a plan file: where it is kept, when it was replaced (UTC), and its bytes."""

    path: Path
    at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Glance:
    """What an earlier version holds: how many tasks, and who made its last change, when (UTC, ISO) and what it was."""

    tasks: int
    author: str
    at: str
    label: str


def backups_of(folder: Path, target: Path) -> tuple[Backup, ...]:
    """The earlier versions of a file that are kept in the data folder, newest first."""
    found = filter(None, map(_backup, _listed(_backup_folder(folder, target))))
    return tuple(sorted(found, key=lambda backup: (backup.at, backup.path.name), reverse=True))


def keep_backup(folder: Path, target: Path, data: bytes) -> None:
    """Keep a version of a file and thin the earlier ones; raises OSError where it is not kept."""
    kept = _backup_folder(folder, target)
    make_folder(kept)
    now = datetime.now(UTC)
    name = f"{now.strftime(_STAMP)} {os.fsencode(target.name)[-100:].decode(errors='ignore')}"
    _keep_whole(kept / name, data)
    with contextlib.suppress(OSError):
        for old in superfluous(backups_of(folder, target), now):
            old.path.unlink()


def _keep_whole(path: Path, data: bytes) -> None:
    """Write a backup whole or not at all, and wait until the disk has it under its name; raises OSError."""
    unfinished = path.with_name(f"{path.name}{_UNFINISHED}")
    try:
        write_synced(unfinished, data, private=True)
        unfinished.replace(path)
        sync_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def superfluous(backups: Sequence[Backup], now: datetime) -> tuple[Backup, ...]:
    """Those of the backups, newest first, that are not kept.

    Kept are the ten newest, then the last of each hour (UTC) for a day, of each day for 30 days and of each week for a
    year, as far as all together stay below the room for one file. Where the clock was set back, those that seem to be
    from the future do not take the place of the ten newest.
    """
    newest = dict.fromkeys((*backups[:NEWEST], *[one for one in backups if one.at <= now][:NEWEST]))
    hourly = _last_of_each(backups, lambda one: (one.at.date(), one.at.hour), now, (timedelta.min, HOURLY))
    daily = _last_of_each(backups, lambda one: one.at.date(), now, (timedelta.min, DAILY))
    weekly = _last_of_each(backups, lambda one: one.at.isocalendar()[:2], now, (DAILY, WEEKLY))
    kept = {*_fitting(newest, (one for one in dict.fromkeys((*hourly, *daily, *weekly)) if one not in newest))}
    return tuple(one for one in backups if one not in newest and one not in kept)


def _last_of_each(
    backups: Sequence[Backup], span: Callable[[Backup], Hashable], now: datetime, ages: tuple[timedelta, timedelta]
) -> Iterable[Backup]:
    """The last backup of each span of time, of those whose age is over the first limit and not over the second."""
    last: dict[Hashable, Backup] = {}
    for one in backups:
        if ages[0] < now - one.at <= ages[1]:
            last.setdefault(span(one), one)
    return last.values()


def _fitting(newest: Iterable[Backup], others: Iterable[Backup]) -> Iterator[Backup]:
    """Those of the others that find room beside the newest ones."""
    taken = sum(one.size for one in newest)
    for one in others:
        taken += one.size
        if taken <= ROOM:
            yield one


def newest_sound(backups: Iterable[Backup], schema: Schema) -> Backup | None:
    """The newest backup that opens as it was saved; None where there is none."""
    return next((one for one in backups if _sound(one, schema)), None)


def _sound(backup: Backup, schema: Schema) -> bool:
    """Whether a backup comes through the door that every plan file comes in by."""
    try:
        examine(file_bytes(backup.path), schema)
    except PlanError:
        return False
    return True


def glance(backup: Backup, schema: Schema) -> Glance | None:
    """What a backup holds, in few words; None where it cannot be read."""
    try:
        content = examine(file_bytes(backup.path), schema)
    except PlanError:
        return None
    log = content.tables[CHANGES]
    last = max(log.by_name(), key=lambda row: row["lamport"] or 0, default={})
    author, at, label = (str(last.get(name) or "") for name in ("author", "at", "label"))
    return Glance(len(content.tables["tasks"].values), author, at, label)


def _backup(path: Path) -> Backup | None:
    """A file in the folder of backups as a backup; None for one that is none, or went meanwhile."""
    stamp, _, name = path.name.partition(" ")
    try:
        at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        size = path.stat().st_size
    except (ValueError, OSError):
        return None
    return Backup(path, at, size) if name and not name.endswith(_UNFINISHED) else None


def _listed(folder: Path) -> Iterator[Path]:
    """The files in a folder; none where it cannot be read."""
    with contextlib.suppress(OSError):
        yield from folder.iterdir()


def _backup_folder(folder: Path, target: Path) -> Path:
    """The folder for the earlier versions of one file, named after its path so that equal names stay apart."""
    try:
        real = os.path.realpath(target).encode(errors="surrogateescape")
    except ValueError:  # no disk takes such a path, so nothing is ever kept for it
        real = str(target).encode(errors="surrogateescape")
    return folder / "backups" / hashlib.sha256(real).hexdigest()[:16]
