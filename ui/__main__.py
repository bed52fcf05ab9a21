"""`python -m ui`: the desktop program."""

from __future__ import annotations

import sys

from ui.features import search_no_sources
from ui.late import load


def main() -> int:
    """Run the program and return its exit code."""
    search_no_sources()  # before the modules of the program are imported
    return int(load("ui.app:main")())


if __name__ == "__main__":
    sys.exit(main())
