"""What only the terminal refuses: it speaks English, whatever the language of the window."""

from __future__ import annotations

from planner.errors import PlanError
from planner.sentences import told


class TerminalError(PlanError):
    """Something wrong with a command that the user can act on."""

    def __init__(self, message: str) -> None:
        """Keep the sentence as it is; no translator is asked for it."""
        super().__init__(told("%1", message))
