"""The door to shim.c, which stands between a process and the C library: what it sees, and how it is told to fail."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")
ROOT = Path(__file__).parents[2]
KILLED, TORN = -1, -2
"""Instead of an error number: the process is killed at the call, or there with half of its bytes written."""


def missing() -> str:
    """Why there is no shim on this machine; empty where there is one."""
    if not sys.platform.startswith("linux"):
        return "the shim is made for Linux"
    return "" if compiler() else "the shim is C, and there is no C compiler here"


def compiler() -> str | None:
    """The C compiler of the machine."""
    return next((found for name in ("cc", "gcc", "clang") if (found := shutil.which(name))), None)


def built(folder: Path) -> Path:
    """The shim, compiled into a folder; raises CalledProcessError."""
    library = folder / "shim.so"
    if not library.exists():
        words = [
            str(compiler()),
            "-shared",
            "-fPIC",
            "-O1",
            "-Wall",
            "-Werror",
            "-o",
            str(library),
            str(SOURCE),
            "-ldl",
        ]
        subprocess.run(words, check=True)
    return library


def started(words: list[str], library: Path, root: Path, *before: str) -> list[str]:
    """The lines that Python prints, run behind the shim with these words; raises CalledProcessError."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOAK_ROOT": str(root)}
    load = ["env", f"LD_PRELOAD={library}"]
    command = [*before, *load, sys.executable, *words]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout.splitlines()


class Shim:
    """The shim of this process."""

    def __init__(self) -> None:
        """Find it; raises AttributeError in a process that was started without it."""
        library = ctypes.CDLL(None)
        self._record, self._mark, self._arm = library.soak_record, library.soak_mark, library.soak_arm
        self._calls, self._where, self._hit = library.soak_calls, library.soak_where, library.soak_hit
        self._arm.argtypes = (ctypes.c_long, ctypes.c_int, ctypes.c_int)
        self._calls.restype, self._where.restype = ctypes.c_long, ctypes.c_char_p

    def record(self, log: Path) -> None:
        """Write everything that is done from now on to the end of a log."""
        self._record(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644))

    def mark(self, text: str) -> None:
        """Note in the log what the program was told to be done."""
        self._mark(text.encode())

    def arm(self, at: int, error: int, *, lasting: bool = False) -> None:
        """Let the call of that number fail, counted from one and from now, and with `lasting` all after it."""
        self._arm(at, error, int(lasting))

    def disarm(self) -> None:
        """Let everything go well, and count from now."""
        self._arm(0, 0, 0)

    @property
    def calls(self) -> int:
        """How many calls there were since the last arming."""
        return int(self._calls())

    @property
    def hit(self) -> int:
        """How many of them failed."""
        return int(self._hit())

    @property
    def where(self) -> str:
        """The first that failed: its name, and the file below the folder."""
        return bytes(self._where()).decode(errors="replace").strip()
