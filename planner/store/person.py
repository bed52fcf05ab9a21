"""Who sits at this computer: the author of what is changed here."""

from __future__ import annotations

import getpass
import os
import sys

if sys.platform != "win32":
    import pwd


def person() -> str:
    """The name of whoever uses this computer, as it knows it; empty where it does not.

    What is no letter in the bytes that the system keeps becomes a question mark: no file could hold it.
    """
    try:
        return (_full_name() or getpass.getuser()).encode(errors="replace").decode()
    except (KeyError, OSError, ImportError):
        return ""


def _full_name() -> str:
    """The full name of the account, where the system keeps one; raises KeyError for an account without a name."""
    if sys.platform == "win32":
        return ""
    return pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0].strip()
