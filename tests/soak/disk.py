"""A disk after a power cut: what was synced is there, and of everything later any part may be."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

SURVIVAL = (0.0, 0.2, 0.5, 0.8, 1.0)
"""The chance that a part survives which nothing had synced; one of these for each cut."""
TEARS = (512, 4096, 1 << 30)
"""The sizes of the parts in which a disk writes: sectors, pages, or each write whole."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that a process did to its files, as shim.c recorded it."""

    kind: str
    words: tuple[str, ...]
    data: bytes = b""


def operations(log: bytes) -> Iterator[Operation]:
    """What a record holds, in order."""
    place = 0
    while place < len(log):
        end = log.index(b"\n", place)
        kind, *words = log[place:end].decode(errors="surrogateescape").split("\t")
        size = int(words[2]) if kind == "write" else 0
        place = end + 1 + size
        yield Operation(kind, tuple(words), log[end + 1 : place])


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes that are to stand at a place, or with `data` None a new length."""

    at: int
    data: bytes | None

    def pieces(self, size: int) -> Iterator[Write]:
        """The parts that reach the disk each by itself."""
        if self.data is None:
            yield self
            return
        at = self.at
        while at < self.at + len(self.data):
            end = min(at - at % size + size, self.at + len(self.data))
            yield Write(at, self.data[at - self.at : end - self.at])
            at = end


def put(content: bytearray, write: Write) -> None:
    """Carry a write out."""
    if write.data is None:
        del content[write.at :]
        content.extend(bytes(write.at - len(content)))
    else:
        content.extend(bytes(max(write.at - len(content), 0)))
        content[write.at : write.at + len(write.data)] = write.data


@dataclass(slots=True)
class File:
    """What of a file is on the disk for sure, and what is on its way there."""

    synced: bytearray = field(default_factory=bytearray)
    waiting: list[Write] = field(default_factory=list)

    def sync(self) -> None:
        """Let everything reach the disk."""
        for write in self.waiting:
            put(self.synced, write)
        self.waiting.clear()

    def written(self) -> bytes:
        """Everything, whether it is on the disk or not."""
        content = self.synced.copy()
        for write in self.waiting:
            put(content, write)
        return bytes(content)

    def after_cut(self, dice: random.Random, chance: float, size: int) -> bytes:
        """What may be there after a cut: of what was waiting any part, and of a longer file maybe the length alone."""
        content = self.synced.copy()
        for piece in (piece for write in self.waiting for piece in write.pieces(size)):
            if dice.random() < chance:
                put(content, piece)
            elif piece.data is not None and piece.at >= len(content) and dice.random() < chance / 2:
                put(content, Write(piece.at, bytes(len(piece.data))))
        return bytes(content)


@dataclass(frozen=True, slots=True)
class Naming:
    """A name that a folder is to have, or with `file` None to lose; `lost` is the name that it had before."""

    name: str
    file: File | None
    lost: str = ""


def rename(names: dict[str, File], naming: Naming) -> None:
    """Carry a naming out."""
    names.pop(naming.lost, None)
    if naming.file is None:
        names.pop(naming.name, None)
    else:
        names[naming.name] = naming.file


FOLDER = File()
"""What stands for every folder."""


class Disk:
    """A disk under one folder, as it follows a record."""

    def __init__(self, root: str, *folders: str) -> None:
        """A disk with nothing but these folders."""
        self._root = root
        self._now: dict[str, File] = dict.fromkeys((root, *folders), FOLDER)
        self._synced = dict(self._now)
        self._waiting: dict[str, list[Naming]] = {}
        self._open: dict[str, str | File] = {}
        self._doing: dict[str, Callable[[tuple[str, ...], bytes], None]] = {
            "open": self._opened,
            "write": lambda words, data: self._put(words[0], Write(int(words[1]), data)),
            "truncate": lambda words, _data: self._put(words[0], Write(int(words[1]), None)),
            "sync": self._sync,
            "unlink": lambda words, _data: self._name(Naming(words[0], None)),
            "rmdir": lambda words, _data: self._name(Naming(words[0], None)),
            "mkdir": lambda words, _data: self._name(Naming(words[0], FOLDER)),
            "rename": lambda words, _data: self._name(Naming(words[1], self._now[words[0]], words[0])),
        }

    def follow(self, operation: Operation) -> None:
        """Do what a process did."""
        if operation.kind in self._doing:
            self._doing[operation.kind](operation.words, operation.data)

    def _opened(self, words: tuple[str, ...], _data: bytes) -> None:
        number, created, path = words
        if created == "1":
            self._name(Naming(path, File()))
        file = self._now[path]
        self._open[number] = path if file is FOLDER else file

    def _put(self, number: str, write: Write) -> None:
        file = self._open[number]
        assert isinstance(file, File)
        file.waiting.append(write)

    def _sync(self, words: tuple[str, ...], _data: bytes) -> None:
        file = self._open[words[0]]
        if isinstance(file, File):
            file.sync()
            return
        for naming in self._waiting.pop(file, []):
            rename(self._synced, naming)

    def _name(self, naming: Naming) -> None:
        folder = str(PurePosixPath(naming.name).parent)
        assert not naming.lost or str(PurePosixPath(naming.lost).parent) == folder
        rename(self._now, naming)
        self._waiting.setdefault(folder, []).append(naming)

    def now(self) -> dict[str, bytes | None]:
        """Files by path, folders None, as the process sees them."""
        return {name: None if file is FOLDER else file.written() for name, file in self._now.items()}

    def after_cut(self, dice: random.Random) -> dict[str, bytes | None]:
        """Files by path, folders None, as they may be found after a cut at this moment."""
        chance, size, strict = dice.choice(SURVIVAL), dice.choice(TEARS), dice.random() < 0.5
        names = dict(self._synced)
        for waiting in self._waiting.values():
            told = len(waiting) if strict else dice.randint(0, len(waiting))  # a journal keeps the order of names
            for naming in waiting[:told]:
                if not strict or dice.random() < chance:
                    rename(names, naming)
        return {
            name: None if file is FOLDER else file.after_cut(dice, chance, size)
            for name, file in names.items()
            if _reached(name, names, self._root)
        }


def _reached(name: str, names: dict[str, File], root: str) -> bool:
    """Whether all folders above a name are there."""
    return name == root or all(
        str(above) in names for above in PurePosixPath(name).parents if above.is_relative_to(root)
    )


def lay_down(state: dict[str, bytes | None]) -> None:
    """Put the files of a disk where they were recorded."""
    for name in sorted(state):
        content = state[name]
        if content is None:
            Path(name).mkdir(parents=True, exist_ok=True)
        else:
            Path(name).write_bytes(content)
