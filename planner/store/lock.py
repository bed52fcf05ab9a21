"""Who else has a plan file open: notes that tell, and never keep anybody from opening or saving.

On a disk of this computer a note lies in the data folder. Only where others reach the file too, who do not see our data
folder, it lies beside the file while the plan is open, hidden. A process keeps its note locked; one without is stale.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from planner.model.values import new_id
from planner.store.person import person
from planner.store.places import is_shared

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUFFIX: Final = ".open"
LARGEST: Final = 2_000
"""Bytes of the largest note that is read."""
LONGEST: Final = 80
"""Characters of a name that are believed."""
YOUNG: Final = 2
"""Seconds for which a note counts as held in any case: its process may be about to lock it."""
SILENT: Final = 20 * 60
"""Seconds without a sign of life after which a note of another computer is stale."""
FORGOTTEN: Final = 24 * 3600
"""Seconds after which such a note is removed by whoever finds it."""
BEAT: Final = 5 * 60
"""Seconds between two signs of life."""
_FAR: Final = 1 << 20
"""The byte of a note that is locked where locks keep others from reading."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a file open, on which computer, and since when (UTC); `here` is whether that is this computer.

    `alive` is whether the session still runs, as far as can be told: on this computer its process is there, another
    one has given a sign of life in the last twenty minutes.
    """

    who: str
    host: str
    since: datetime
    here: bool
    alive: bool


class Lock:
    """The note that a file is open here. It never stands in anybody's way: where none can be written, there is none."""

    def __init__(self, note: Path | None, file: IO[bytes] | None, others: tuple[Holder, ...], *, beside: bool) -> None:
        """Keep the note, and who else had the file open when it was written."""
        self.note, self._file, self.others = note, file, others
        self._beside = beside

    def beat(self) -> None:
        """Give a sign of life to other computers, every five minutes."""
        if self.note is not None and self._beside:
            with contextlib.suppress(OSError):
                os.utime(self.note)

    def release(self) -> None:
        """Take the note away."""
        if self._file is not None:
            self._file.close()
        if self.note is not None:
            with contextlib.suppress(OSError):
                self.note.unlink(missing_ok=True)
        self.note = self._file = None


def lock(path: Path, folder: Path, *, who: str = "", beside: bool | None = None) -> Lock:
    """Note that a file is open here from now on, and find out who else has it open.

    `folder` is the data folder; `beside` says where the note lies, which follows from where the file is.
    """
    target = Path(os.path.realpath(path))
    shared = is_shared(target) if beside is None else beside
    name = new_id()
    place = _beside(target, name) if shared else _in_data(folder, target, name)
    note, file = _written(place, who or person(), make=not shared)
    return Lock(note, file, tuple(_others(target, folder, note)), beside=shared)


def holders(path: Path, folder: Path) -> tuple[Holder, ...]:
    """Everybody who has a file open by the notes there are, stale ones included."""
    return tuple(_others(Path(os.path.realpath(path)), folder, None))


def _in_data(folder: Path, target: Path, name: str) -> Path:
    """Where a note lies that only this person needs, named after the path of the file."""
    known = hashlib.sha256(str(target).encode(errors="surrogateescape")).hexdigest()[:16]
    return folder / "open" / f"{known}.{name}{SUFFIX}"


def _beside(target: Path, name: str) -> Path:
    """Where a note lies that others are to see: beside the file, hidden."""
    return target.with_name(f".{os.fsencode(target.name)[:80].decode(errors='ignore')}.{name}{SUFFIX}")


def _written(place: Path, who: str, *, make: bool) -> tuple[Path | None, IO[bytes] | None]:
    """Write a note and lock it, with `make` in a folder of ours; nothing where that cannot be done."""
    said = {"who": who, "host": platform.node(), "since": datetime.now(UTC).isoformat(timespec="microseconds")}
    try:
        if make:
            place.parent.mkdir(parents=True, exist_ok=True)
        file = place.open("xb", buffering=0)
    except OSError:
        return None, None
    try:
        file.write(json.dumps(said).encode())
    except OSError:
        Lock(place, file, (), beside=False).release()
        return None, None
    _hold(file)
    return place, file


def _others(target: Path, folder: Path, own: Path | None) -> Iterator[Holder]:
    """Read the notes of others about a file, oldest first; what is stale here, or forgotten elsewhere, goes."""
    now = _age_from(own)
    beginning = f"{_beside(target, '').name.removesuffix(SUFFIX)}"
    here = _in_data(folder, target, "").name.removesuffix(SUFFIX)
    found = [*_named(target.parent, beginning), *_named(folder / "open", here)]
    read = [holder for note in found if note != own and (holder := _read(note, now)) is not None]
    yield from sorted(read, key=lambda holder: holder.since)


def _named(folder: Path, beginning: str) -> Iterable[Path]:
    """The notes in a folder whose names begin so."""
    try:
        names = [name for name in os.listdir(folder) if name.startswith(beginning) and name.endswith(SUFFIX)]  # noqa: PTH208
    except OSError:
        return ()
    return sorted(folder / name for name in names)


def _age_from(own: Path | None) -> float:
    """Now, by the clock of the disk where the notes are: that of another computer may go wrong."""
    try:
        return own.stat().st_mtime if own else time.time()
    except OSError:
        return time.time()


def _read(note: Path, now: float) -> Holder | None:
    """Read a note of somebody else; None where it is gone, or was so long silent that it is removed."""
    try:
        age = now - note.stat().st_mtime
        with note.open("rb") as file:
            said = _understood(file.read(LARGEST + 1))
    except OSError:
        return None
    host = _name(said.get("host"))
    here = host == _name(platform.node())
    alive = age < YOUNG or (_held(note) if here else age < SILENT)
    if not alive and (here or age > FORGOTTEN):
        with contextlib.suppress(OSError):
            note.unlink(missing_ok=True)
    since = _moment(said.get("since")) or datetime.fromtimestamp(max(now - age, 0), UTC)
    return Holder(_name(said.get("who")), host, since, here, alive) if alive or age < FORGOTTEN else None


def _understood(data: bytes) -> dict[str, Any]:
    """What a note says; nothing where it is none."""
    try:
        said = json.loads(data) if len(data) <= LARGEST else {}
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _name(said: object) -> str:
    """A name from a note: short, in one line, of signs that can be shown."""
    text = said if isinstance(said, str) else ""
    return "".join(sign for sign in text if sign.isprintable())[:LONGEST].strip()


def _moment(said: object) -> datetime | None:
    """A moment from a note."""
    try:
        found = datetime.fromisoformat(said) if isinstance(said, str) else None
        return found and found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _hold(file: IO[bytes]) -> None:
    """Lock an open note for as long as this process lives; some disks know no locks."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _held(note: Path) -> bool:
    """Whether a living process of this computer has a note locked."""
    try:
        with note.open("rb") as file:
            if sys.platform == "win32":
                file.seek(_FAR)
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False
