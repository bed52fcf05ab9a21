"""Commands that make another plan of the open one."""

from __future__ import annotations

from typing import Final

from ui.action import Action
from ui.desk import planned

COPIES: Final = (
    Action(
        "file.duplicate",
        "Duplicate",
        "Open a copy as a plan of its own, which has no file yet; this plan stays in its file.",
        lambda desk: desk.files.duplicate(),
        icon="copy",
        when=planned,
    ),
    Action(
        "file.clean_copy",
        "Save a clean copy...",
        "Write a copy to hand on, without history, authors and notes.",
        lambda desk: desk.files.ask_clean_copy(),
        icon="save_as",
        when=planned,
    ),
)
