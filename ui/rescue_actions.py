"""The commands that lead back: to earlier versions, and to what other sessions left behind."""

from __future__ import annotations

from typing import Final

from ui.action import Action

RESCUE: Final = (
    Action(
        "file.earlier",
        "Earlier versions...",
        "Look through earlier versions of this file, open one as a copy or go back to it.",
        lambda desk: desk.rescue.show_earlier(desk.session),
        icon="recover",
    ),
    Action(
        "file.unsaved",
        "Unsaved work of other sessions...",
        "Recover, save or discard what sessions left behind that ended suddenly.",
        lambda desk: desk.rescue.show_unsaved(),
        icon="recover",
    ),
)
