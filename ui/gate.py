"""The gate: background work stands still while the window paints, or follows keys, an edit, a selection or the mouse.

Python lets one thread run at a time and would share time fairly; somebody who types should not get half of it. Worse,
each of the thousands of calls by which a window is painted lets go of the interpreter: work that takes it each time
makes a picture of ten milliseconds last a hundred.
"""

from __future__ import annotations

from math import inf
from time import monotonic, sleep
from typing import Final

QUIET: Final = 0.06
"""For how long after something happened work stands still, in seconds: about as long as all views need to follow."""
PATIENCE: Final = 0.5
"""For how long it stands still at most, in seconds; somebody who never rests shares their time."""


class Gate:
    """Closes when something happens in the window; work passes it between two small pieces."""

    def __init__(self) -> None:
        self._until = -inf

    def close(self) -> None:
        """Hold work back for a moment; called in the thread of the window, as often as one likes."""
        self._until = monotonic() + QUIET

    def rested(self, seconds: float) -> bool:
        """Whether nothing has happened for so long."""
        return monotonic() - (self._until - QUIET) >= seconds

    def wait(self) -> None:
        """Wait until the gate is open, called in the thread of the work."""
        end = monotonic() + PATIENCE
        while (left := min(self._until, end) - monotonic()) > 0:
            sleep(left)


GATE: Final = Gate()
"""The gate of the window: there is one thread that paints."""
