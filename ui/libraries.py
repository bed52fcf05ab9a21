"""What Qt needs of the system on X11, checked before Qt aborts without saying so."""

from __future__ import annotations

import ctypes.util
from typing import Final

LIBRARIES: Final = ("xcb-cursor", "xcb-icccm", "xcb-keysyms", "xcb-shape", "xkbcommon-x11")
"""The libraries that slim systems lack."""
FIX: Final = "sudo apt-get install libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
"""The command that installs them on Debian and Ubuntu."""


def complaint() -> str:
    """Return what is missing and how to get it; empty where nothing is."""
    missing = [f"lib{name}" for name in LIBRARIES if ctypes.util.find_library(name) is None]
    return f"The window needs {', '.join(missing)}. Install with:\n  {FIX}\n" if missing else ""
