"""Imports without the search that PySide makes in the source of every module.

After each import, of whatever module, PySide reads its source to see whether it names PySide6: such a module could
switch on `__feature__`. Nothing here does, and the search takes a twentieth of the start and keeps 3 MB of lines.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import PySide6.QtCore  # noqa: F401  it brings the module that searches

if TYPE_CHECKING:
    from types import ModuleType

PLACE: Final = "shibokensupport.feature"
SEARCH: Final = "_mod_uses_pyside"
"""Its function that searches; without it, as other versions may be, imports only take longer."""


def search_no_sources() -> None:
    """Let no module that is imported from now on be looked through."""
    searching = sys.modules.get(PLACE)
    if hasattr(searching, SEARCH):
        setattr(searching, SEARCH, _switches_features)


def _switches_features(_module: ModuleType) -> bool:
    return False
