"""Where a file is, and what is there now: on a disk of this computer, or where others reach it too."""

from __future__ import annotations

import ctypes
import hashlib
import os
import sys
from pathlib import Path
from typing import Final

MOUNTS: Final = Path("/proc/self/mountinfo")
"""Where Linux tells what is mounted."""
NETWORK: Final = {
    *("9p", "acfs", "afs", "afp", "beegfs", "ceph", "cifs"),
    *("coda", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs"),
    *("fuse.sshfs", "fuse.vmhgfs-fuse", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs"),
    *("nfs4", "smb3", "smbfs", "vboxsf", "virtiofs", "webdav"),
}
"""Kinds of file systems that live on another computer."""
REMOTE_DRIVE: Final = 4
"""What Windows calls a network drive."""
OUTSIDE: Final = (Path("/Volumes"), Path("/Network"))
"""Where macOS shows the disks of others, and those that are carried around."""


def is_shared(path: Path) -> bool:
    """Whether others reach the folder of a file too: on a network drive, or in a folder of another person."""
    folder = Path(os.path.realpath(path)).parent
    return _of_somebody_else(folder) or _on_a_network(folder)


def _of_somebody_else(folder: Path) -> bool:
    """Whether a folder belongs to another person of this computer."""
    if sys.platform == "win32":
        return False
    try:
        return folder.stat().st_uid != os.getuid()
    except OSError:
        return False


def _on_a_network(folder: Path) -> bool:
    """Whether a folder is on another computer; where that cannot be told, it is not."""
    if sys.platform == "win32":
        drive = f"{folder.drive}\\"
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive) == REMOTE_DRIVE
    if sys.platform == "darwin":
        return any(folder.is_relative_to(place) for place in OUTSIDE)
    try:
        return kind_of_mount(folder, MOUNTS.read_text("utf-8", errors="surrogateescape")) in NETWORK
    except OSError:
        return False


def kind_of_mount(folder: Path, mounts: str) -> str:
    """The kind of file system that a folder is on, by the text in which Linux lists its mounts; the last one counts."""
    longest, kind = -1, ""
    for line in mounts.splitlines():
        front, _, back = line.partition(" - ")
        words = front.split()
        if len(words) < 5 or not back:
            continue
        point = Path(words[4].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"))
        if folder.is_relative_to(point) and len(point.parts) >= longest:
            longest, kind = len(point.parts), back.split()[0]
    return kind


def sha256_of(path: Path) -> str:
    """The SHA-256 of the bytes of a file, empty where there is none; raises OSError where that cannot be told."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""
