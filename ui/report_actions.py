"""The commands that put reports on paper."""

from __future__ import annotations

from typing import Final

from ui.action import Action
from ui.desk import planned


def _report(name: str, text: str, meaning: str) -> Action:
    return Action(
        f"file.report_{name}", text, meaning, lambda desk: desk.preview_print(name), icon="report", when=planned
    )


REPORTS: Final = (
    _report("status", "Status report...", "Show how the launch stands on a page, to print it or to save it."),
    _report("plan", "Full plan report...", "Show objectives, scope, tasks and risks, to print or to save them."),
    _report("gates", "Gate record...", "Show what each gate asks for and who said what, to print or to save it."),
    _report("tests", "Test summary...", "Show what was tested and how that ended, to print it or to save it."),
)
