"""The engine of Launch Planner without a screen; every name loads its module when it is first asked for.

Readers of types find the names in `__init__.pyi`.
"""

import importlib
from typing import Any

from planner.doors import HOME

__version__ = "0.1.0"

_MODULE_OF = {name: module for module, names in HOME.items() for name in names.split()}

__all__ = [*sorted(_MODULE_OF, key=lambda name: (not name.isupper(), name[0].islower(), name))]  # noqa: PLE0604 - names, constants first


def __getattr__(name: str) -> Any:
    """Load the module of a public name when it is first asked for; raises AttributeError for any other name."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'planner' has no attribute {name!r}")
    value = getattr(importlib.import_module(_MODULE_OF[name]), name)
    globals()[name] = value
    return value
