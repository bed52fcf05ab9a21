"""The one door for modules that load late, so that the first window is painted before they are needed."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def load(place: str) -> Any:
    """Return what `module:name` names, importing the module now; raises ImportError or AttributeError."""
    module, name = place.split(":")
    return getattr(import_module(module), name)
