"""Power cuts: what the disk may hold after one, at any moment of recorded work, is read with our own recovery.

`python -m tests.soak.power [--rounds N]`, or `packaging/dev.py soak power`.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from planner.document import recoverable, utc_now
from planner.errors import PlanError
from planner.model.schema import SCHEMA
from planner.store.mending import load
from planner.store.reader import examine
from planner.store.recovery import take
from planner.store.working import SUFFIX, working_folder
from tests.benchmarks.report import Goal
from tests.soak import shim
from tests.soak.disk import Disk, Operation, lay_down, operations
from tests.soak.figures import none_of, slices, soak, spread
from tests.soak.scratch import scratch
from tests.soak.sessions import MODES, state_of

CUTS = 4000
CUTS_OF_A_SESSION = 200
CONTROL_SHARE, CONTROL_LEAST = 10, 30
"""One cut in so many is made again in each careless mode, which must show losses."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a cut did: how many files were unreadable or held what nobody wrote, and how much was lost."""

    corrupt: int = 0
    saves_lost: int = 0
    edits_lost: int = 0

    def __add__(self, other: Verdict) -> Verdict:
        """Both together."""
        return Verdict(
            self.corrupt + other.corrupt, self.saves_lost + other.saves_lost, self.edits_lost + other.edits_lost
        )

    @property
    def harmed(self) -> int:
        """All together."""
        return self.corrupt + self.saves_lost + self.edits_lost


@dataclass(frozen=True, slots=True)
class Cuts:
    """What came of so many cuts, and of the controls by mode."""

    cuts: int
    verdict: Verdict
    controls: dict[str, Verdict]

    @property
    def goals(self) -> tuple[Goal, ...]:
        """Nothing is lost or corrupt, and every control shows that it could have been."""
        return (
            Goal("Power cuts simulated", self.cuts, 1),
            none_of("Files corrupt after a cut", self.verdict.corrupt),
            none_of("Cuts that lost a plan after Save returned", self.verdict.saves_lost),
            none_of("Cuts that lost a committed edit", self.verdict.edits_lost),
            *(Goal(f"Control, {mode}: harm shown", verdict.harmed, 1) for mode, verdict in self.controls.items()),
        )


@dataclass(frozen=True, slots=True)
class Recording:
    """Recorded work, and the states that it led to in order."""

    root: Path
    done: tuple[Operation, ...]

    @property
    def places(self) -> dict[str, int]:
        """The states by what they are called."""
        told = [operation.words[0].split()[-1] for operation in self.done if operation.kind == "mark"]
        return {state: place for place, state in enumerate(told)}


def recorded(seed: int, mode: str, library: Path, folder: Path) -> Recording:
    """A session, recorded in a folder that is empty afterwards."""
    root, log = folder / "root", folder / "log"
    (root / "plans").mkdir(parents=True)
    shim.started(["-m", "tests.soak.sessions", str(seed), mode, str(root), str(log)], library, root)
    shutil.rmtree(root)
    return Recording(root, tuple(operations(log.read_bytes())))


def judged(recording: Recording, cuts: int, dice: random.Random) -> Verdict:
    """What so many cuts in a recording do."""
    root, places = recording.root, recording.places
    chosen = dice.choices(range(1, len(recording.done) + 1), k=cuts)
    disk, known, total = Disk(str(root), str(root / "plans")), {"edit": -1, "saved": -1}, Verdict()
    for number, operation in enumerate(recording.done, start=1):
        disk.follow(operation)
        if operation.kind == "mark" and operation.words[0] != "closed":
            what, state = operation.words[0].split()
            known[what] = places[state]  # of what was merely opened nothing is promised
        for _cut in range(chosen.count(number)):
            lay_down(disk.after_cut(dice))
            total += verdict_on(root, places, edit=max(known["edit"], known["saved"]), saved=known["saved"])
            shutil.rmtree(root)
    return total


def verdict_on(root: Path, places: dict[str, int], *, edit: int, saved: int) -> Verdict:
    """What is left below a folder, compared with the states that were acknowledged as edited and saved."""
    data, path = root / "data", root / "plans" / "launch.plan"
    try:
        copies = [places[state] for state in recovered(data)]
        file = places[state_in(path.read_bytes())] if path.exists() else -1
    except (PlanError, KeyError, ValueError, sqlite3.Error):
        return Verdict(corrupt=1)
    broken = sum(unreadable(left) for left in working_folder(data).glob(f"*{SUFFIX}"))
    return Verdict(broken, int(file < saved), int(max((file, *copies)) < edit))


def recovered(data: Path) -> Iterator[str]:
    """The states of all work that is offered for recovery, as recovering reads them."""
    for one in recoverable(data):
        loaded = load(take(one, SCHEMA).content, SCHEMA, utc_now())
        yield state_of(loaded.plan, loaded.history)


@cache
def state_in(data: bytes) -> str:
    """The state in a plan file, read once however many cuts leave the same bytes; raises PlanError."""
    loaded = load(examine(data, SCHEMA), SCHEMA, utc_now())
    return state_of(loaded.plan, loaded.history)


def unreadable(copy: Path) -> bool:
    """Whether a working copy that is not offered is broken, not merely empty."""
    try:
        with closing(sqlite3.connect(copy)) as connection:
            return bool(connection.execute("PRAGMA integrity_check").fetchone() != ("ok",))
    except sqlite3.Error:
        return True


def power(cuts: int, seed: int, modes: tuple[str, ...] = MODES) -> Cuts:
    """So many cuts of the program as it is, and some of each careless mode."""
    dice, found = random.Random(seed), dict.fromkeys(modes, Verdict())
    with scratch() as place:
        library = shim.built(place)
        parts = [
            (mode, size, dice.randrange(1 << 30), library)
            for mode in modes
            for size in slices(cuts if mode == "safe" else max(cuts // CONTROL_SHARE, CONTROL_LEAST), CUTS_OF_A_SESSION)
        ]
        for mode, verdict in spread(_in_session, parts):
            found[mode] += verdict
    return Cuts(cuts, found.pop("safe", Verdict()), found)


def _in_session(part: tuple[str, int, int, Path]) -> tuple[str, Verdict]:
    """So many cuts in one recorded session."""
    mode, cuts, seed, library = part
    dice = random.Random(seed)
    with scratch() as folder:
        return mode, judged(recorded(dice.randrange(1 << 30), mode, library, folder), cuts, dice)


def main() -> int:
    """Print the figures."""
    if reason := shim.missing():
        print(f"power: skipped, as {reason}")
        return 0
    return soak("power", power, CUTS)


if __name__ == "__main__":
    sys.exit(main())
