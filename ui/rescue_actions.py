"""The commands that lead back: to earlier versions, and to what other sessions left behind."""

from __future__ import annotations

from typing import Final

from ui.action import Action
from ui.desk import mended
from ui.task_commands import session_of

RESCUE: Final = (
    Action(
        "file.earlier",
        "Earlier versions...",
        "Look through earlier versions of this file, open one as a copy or go back to it.",
        lambda desk: desk.rescue.show_earlier(desk.session),
        icon="recover",
    ),
    Action(
        "file.faults",
        "What was wrong in this file...",
        "List what could not be kept when the file was opened, or was not certain.",
        lambda desk: desk.rescue.show_faults(session_of(desk).document),
        icon="warning",
        when=mended,
    ),
    Action(
        "file.unsaved",
        "Unsaved work of other sessions...",
        "Recover, save or discard what sessions left behind that ended suddenly.",
        lambda desk: desk.rescue.show_unsaved(),
        icon="recover",
    ),
)
