"""How the state of a gate is shown: an icon, a sign, a word and a tone, so that color is never the only signal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from planner import GateState
from ui.words import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner import GateStanding


@dataclass(frozen=True, slots=True)
class Face:
    """An icon by its name, a sign to be written, a word in English, a tone of `style.qss`, and a plain small icon."""

    icon: str
    sign: str
    word: str
    tone: str
    mark: str = ""

    @property
    def told(self) -> str:
        """The sign and the word, in the language of the user."""
        return f"{self.sign} {said(self.word)}"


FACES: Final[Mapping[GateState, Face]] = {
    GateState.OPEN: Face("gate", "\u25cb", "open", "quiet", "more"),
    GateState.GO: Face("gate_ok", "\N{CHECK MARK}", "go", "done", "check"),
    GateState.CONDITIONAL: Face("gate_if", "\u25d1", "go with conditions", "warning", "warning"),
    GateState.NO_GO: Face("gate_no", "\N{MULTIPLICATION X}", "no-go", "critical", "close"),
    GateState.STALE: Face("gate_stale", "\u25cc", "stale", "warning", "recent"),
}
FAILING: Final = Face("gate_no", "\N{MULTIPLICATION X}", "open, criteria fail", "critical", "close")
"""An open gate of which a mandatory criterion has failed."""
OUTCOMES: Final[Mapping[str, Face]] = {
    "pass": Face("check", "\N{CHECK MARK}", "pass", "done"),
    "fail": Face("close", "\N{MULTIPLICATION X}", "fail", "critical"),
    "waived": Face("info", "\u25d1", "waived", "warning"),
    "not applicable": Face("info", "\N{EN DASH}", "not applicable", "quiet"),
    "unknown": Face("help", "?", "unknown", "quiet"),
}
"""How something that is checked comes out."""
BALLOTS: Final[Mapping[str, Face]] = {
    "go": FACES[GateState.GO],
    "go with conditions": FACES[GateState.CONDITIONAL],
    "no-go": FACES[GateState.NO_GO],
    "abstain": Face("info", "\N{EN DASH}", "abstain", "quiet"),
}
"""What roles and directors say."""
PLAIN: Final[Mapping[str, Face]] = {
    "no vote": Face("more", "\u25cb", "no vote yet", "quiet"),
    "undecided": Face("more", "\u25cb", "not decided yet", "quiet"),
    "open": Face("more", "\u25cb", "still to do", "quiet"),
    "loose": Face("warning", "\u25d1", "not assigned", "warning"),
}
"""What is still to come: votes, decisions and the tasks of conditions."""


def face_of(found: GateStanding) -> Face:
    """The face of a gate as it stands."""
    return FAILING if found.state is GateState.OPEN and found.failing else FACES[found.state]
