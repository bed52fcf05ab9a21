"""A fault at every call that saving, editing, opening, recovering and merging make: errors of five kinds, and the end.

`python -m tests.soak.faults [--rounds N]`, or `packaging/dev.py soak faults`. A round is a fault in each work.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.report import Goal
from tests.soak import shim
from tests.soak.figures import none_of, soak, spread
from tests.soak.refusing import WORK
from tests.soak.scratch import scratch

MOST = 700
"""Faults at each work; where fewer make it complete, these are all."""


@dataclass(frozen=True, slots=True)
class Work:
    """What faults at the calls of one piece of work came to."""

    name: str
    faults: int
    calls: int
    complete: bool
    wrong: Counter[str]

    @property
    def goal(self) -> Goal:
        """Nothing is wrong."""
        share = "every call and error" if self.complete else f"of its {self.calls} calls"
        said = "".join(f"; {what} ({times})" for what, times in self.wrong.most_common(5))
        return none_of(f"{self.faults:,} faults while {self.name}, {share}{said}", self.wrong.total())


@dataclass(frozen=True, slots=True)
class Faults:
    """What came of all works."""

    works: tuple[Work, ...]

    @property
    def goals(self) -> tuple[Goal, ...]:
        """One for each work."""
        return tuple(work.goal for work in self.works)


def faults(most: int, seed: int, names: Sequence[str] = tuple(WORK)) -> Faults:
    """At most so many faults at each piece of work."""
    with scratch() as folder:
        library = shim.built(folder)
        parts = [(name, most, seed, folder / str(number), library) for number, name in enumerate(names)]
        return Faults(tuple(spread(_faults_of, parts)))


def _faults_of(part: tuple[str, int, int, Path, Path]) -> Work:
    """The faults at one piece of work, made in a process behind the shim."""
    name, most, seed, root, library = part
    root.mkdir()
    words = ["-m", "tests.soak.refusing", name, str(most), str(seed), str(root)]
    head, *lines = shim.started(words, library, root)
    findings = [json.loads(line) for line in lines]
    wrong = Counter(
        f"{what} (call {found['case']['at']}, {found['case']['error']}: {found['where']})"
        for found in findings
        for what in found["wrong"]
    )
    calls, possible = map(int, head.split())
    return Work(name, len(findings), calls, len(findings) == possible, wrong)


def main() -> int:
    """Print the figures."""
    if reason := shim.missing():
        print(f"faults: skipped, as {reason}")
        return 0
    return soak("faults", faults, MOST)


if __name__ == "__main__":
    sys.exit(main())
