"""The guarded door for zip files from strangers: what their directory declares is checked, and no more is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from planner.errors import Fault, NotAPlan, Refused
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.sentences import Told

ZIP = b"PK\x03\x04"
"""What every zip file with something in it begins with."""
MAX_UNPACKED = 100 * 1024 * 1024
MAX_RATIO = 100
MAX_MEMBERS = 1_000
SMALL = 2**20
"""Bytes that may be packed as tightly as anybody likes."""
_DIRECTORY_ENTRY = b"PK\x01\x02"
_LOCKED = 1
"""The flag of a member that is locked by a password."""
_KNOWN = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Ways of packing whose unpacking can be stopped after so many bytes."""
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)


def unpacked(content: bytes, wanted: Callable[[str], bool], fix: Told) -> list[tuple[str, bytes]]:
    """The members whose names are wanted, in the order of the directory, each with its content.

    Raises NotAPlan for a file that is damaged or locked, Refused for one that unpacks to more than any plan; `fix`
    says what to do instead.
    """
    if content.count(_DIRECTORY_ENTRY) > MAX_MEMBERS:
        raise NotAPlan(told("This file packs more than %1 files, far more than a plan has. %2", MAX_MEMBERS, fix))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [about for about in archive.infolist() if wanted(about.filename)]
            _check(members, fix)
            return [(about.filename, _content(archive, about)) for about in members]
    except _BROKEN:
        raise NotAPlan(told("This file is damaged, so nothing of it was read. %1", fix)) from None


def _check(members: Sequence[zipfile.ZipInfo], fix: Told) -> None:
    """Raise NotAPlan for what is locked or packed strangely, Refused where the directory declares too much."""
    if any(about.flag_bits & _LOCKED for about in members):
        raise NotAPlan(told("This file is locked by a password, so it was not read. %1", fix))
    if any(about.compress_type not in _KNOWN for about in members):
        raise NotAPlan(told("This file is packed in an unusual way, so it was not read. %1", fix))
    total = sum(about.file_size for about in members)
    packed = sum(about.compress_size for about in members)
    tight = any(_too_tight(about.file_size, about.compress_size) for about in members)
    if total > MAX_UNPACKED or tight or _too_tight(total, packed):
        size = max(total // 2**20, 1)
        raise Refused([Fault(told("file"), "", told("it would unpack to %1 MB, more than a plan needs.", size), fix)])


def _too_tight(size: int, packed: int) -> bool:
    """Whether so many bytes are packed more tightly than what people write."""
    return size > SMALL and size > MAX_RATIO * packed


def _content(archive: zipfile.ZipFile, about: zipfile.ZipInfo) -> bytes:
    """The content of a member, of which no more is unpacked than the directory declares.

    The library cuts a longer one there and then misses its check sum; asked for all at once it would unpack all first.
    """
    with archive.open(about) as member:
        return member.read(about.file_size + 1)
