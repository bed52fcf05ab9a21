"""Processes that are killed at any moment while they edit, save, recover or merge, and what the next one finds.

`python -m tests.soak.kills [--rounds N]`, or `packaging/dev.py soak kills`. The processes are forked from this one,
which has everything loaded, and tell through a pipe what they were told is done.
"""

from __future__ import annotations

import gc
import os
import random
import shutil
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path

from planner.change import Change, set_value
from planner.document import Document, open_document, read_copy, recoverable
from planner.errors import PlanError
from planner.store.working import SUFFIX, working_folder
from tests.benchmarks.report import Goal
from tests.builders import a_plan
from tests.soak.figures import none_of, slices, soak, spread
from tests.soak.power import unreadable
from tests.soak.scratch import scratch

ROUNDS = 1000
SLICE = 100
MOST_TOLD = 3
"""A process is killed after it told at most so many things."""
FIRST = 0.01
"""Seconds that the first thing may take."""
PLAN = a_plan("A 3d > B 2d; C", name="Big launch")
LONGEST = 100_000
"""More edits than a process lives for."""


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of a round: the plan file, the data folder, and the pipe on which the process tells."""

    path: Path
    data: Path
    pipe: int = -1

    def tell(self, word: str, number: int) -> None:
        """Say that something is done: from now on it must never be lost."""
        os.write(self.pipe, f"{word} {number}\n".encode())


def edit(document: Document, number: int, key: str = "A") -> None:
    """The edit of a number, which the name of a task shows."""
    document.do(Change("Rename", (set_value("task", document.plan.tasks[key], "name", f"name {number}"),)))


def number_in(document: Document) -> int:
    """The number of the last edit in a plan; -1 where there is none."""
    return number_of(document, "A")


def number_of(document: Document, key: str) -> int:
    """The number in the name of a task; -1 where there is none."""
    name = document.plan.tasks[key].name
    return int(name.removeprefix("name ")) if name.startswith("name ") else -1


def editing(place: Place) -> None:
    """Edit as fast as it goes."""
    document = open_document(place.path, place.data)
    place.tell("ready", 0)
    for number in range(LONGEST):
        edit(document, number)
        place.tell("edited", number)


def saving(place: Place) -> None:
    """Edit and save by turns."""
    document = open_document(place.path, place.data)
    place.tell("ready", 0)
    for number in range(LONGEST):
        edit(document, number)
        place.tell("edited", number)
        document.save()
        place.tell("saved", number)


def recovering(place: Place) -> None:
    """Crash with unsaved edits, then recover, edit and crash again and again: the recovery itself is killed too."""
    document = open_document(place.path, place.data)
    for number in range(5):
        edit(document, number)
        place.tell("edited", number)
    _crash(document)
    place.tell("ready", 0)
    for number in range(5, LONGEST):
        document = Document.recover(recoverable(place.data)[0], place.data)
        if number_in(document) != number - 1:
            place.tell("lost", number)
        edit(document, number)
        place.tell("edited", number)
        _crash(document)


def merging(place: Place) -> None:
    """Edit, and take in what somebody else edited in another copy, by turns."""
    document, theirs = open_document(place.path, place.data), place.data.with_name("theirs")
    theirs.mkdir()
    other = open_document(place.path, theirs)
    place.tell("ready", 0)
    for number in range(LONGEST):
        edit(other, number, "B")
        other.save(theirs / "launch.plan", overwrite=True)
        edit(document, number)
        place.tell("edited", number)
        document.merge(document.merging(read_copy(theirs / "launch.plan", theirs)))
        place.tell("merged", number)


def _crash(document: Document) -> None:
    """Let go of a working copy as the end of a process does: unsaved work stays."""
    document.close()


KINDS: dict[str, Callable[[Place], None]] = {
    "editing": editing,
    "saving": saving,
    "recovering": recovering,
    "merging": merging,
}
"""What a process does until it is killed, by name: it tells `ready`, and then what it was told is done."""


@dataclass(frozen=True, slots=True)
class Told:
    """The highest number of each word that a process told before it was killed."""

    said: dict[str, int]

    def last(self, word: str) -> int:
        """The last number told with a word; -1 for none."""
        return self.said.get(word, -1)


def killed(work: Callable[[Place], None], place: Place, dice: random.Random) -> Told:
    """Start the work in a process of its own, kill it at any moment, and give what it told.

    The moment comes after a few things were told, and some part of the time later that one of them takes.
    """
    hear, tell = os.pipe()
    child = os.fork()
    if not child:
        os.close(hear)
        _work(work, Place(place.path, place.data, tell))
    os.close(tell)
    with os.fdopen(hear, "rb") as pipe:
        said = _until_ready(pipe)
        begin, lines = time.monotonic(), dice.randint(0, MOST_TOLD)
        said += [pipe.readline().decode() for _line in range(lines)]
        each = (time.monotonic() - begin) / lines if lines else FIRST
        time.sleep(each * 1.2 * dice.random())
        os.kill(child, signal.SIGKILL)
        said += pipe.read().decode().splitlines()
    os.waitpid(child, 0)
    return Told({word: int(number) for word, number in map(str.split, said)})


def _work(work: Callable[[Place], None], place: Place) -> None:
    """What the child does: it never comes back."""
    try:
        work(place)
    finally:
        os._exit(1)


def _until_ready(pipe: BufferedReader) -> list[str]:
    """What a process tells up to the moment from which it may be killed."""
    said = [pipe.readline().decode()]
    while said[-1] != "ready 0\n":
        assert said[-1], "the process ended by itself"
        said.append(pipe.readline().decode())
    return said


def judged(place: Place, told: Told, before: bytes) -> Counter[str]:
    """What is wrong with what a killed process left, by name."""
    wrong: Counter[str] = Counter()
    after = place.path.read_bytes()
    file = -1 if after == before else _file_number(place, wrong)
    copies, merges = _copies(place, wrong)
    wrong["merge lost"] += max(merges, default=-1) < told.last("merged")
    wrong["saved plan lost"] += file < told.last("saved")
    wrong["recovery not as it was left"] += "lost" in told.said
    wrong["acknowledged edit lost"] += max([file, *copies]) < told.last("edited")
    wrong["recovery not offered"] += not copies and file < told.last("edited")
    wrong["file left beside the plan"] += [item.name for item in place.path.parent.iterdir()] != [place.path.name]
    wrong["file unreadable"] += sum(map(unreadable, working_folder(place.data).glob(f"*{SUFFIX}")))
    return +wrong


def _file_number(place: Place, wrong: Counter[str]) -> int:
    """The number in a file that was saved."""
    try:
        document = open_document(place.path, place.data.with_name("other"))
    except PlanError:
        wrong["file unreadable"] += 1
        return -1
    document.close()
    return number_in(document)


def _copies(place: Place, wrong: Counter[str]) -> tuple[list[int], list[int]]:
    """The numbers of edits and of merges in all work that is offered; each is recovered and let go."""
    edits, merges = [], []
    for one in recoverable(place.data):
        try:
            document = Document.recover(one, place.data)
        except (PlanError, sqlite3.Error):
            wrong["file unreadable"] += 1
            continue
        wrong["history and plan disagree"] += document.folded.plan != document.plan or bool(document.faults)
        edits.append(number_in(document))
        merges.append(number_of(document, "B"))
        document.close(discard=True)
    return edits, merges


@dataclass(frozen=True, slots=True)
class Kills:
    """How many processes were killed at each kind of work, how many edits they had told, and what went wrong."""

    rounds: Counter[str]
    edits: Counter[str]
    wrong: dict[str, Counter[str]]

    @property
    def goals(self) -> tuple[Goal, ...]:
        """Nothing goes wrong."""
        return tuple(
            none_of(_line(kind, self.rounds[kind], self.edits[kind], self.wrong[kind]), self.wrong[kind].total())
            for kind in self.rounds
        )


def _line(kind: str, rounds: int, edits: int, wrong: Counter[str]) -> str:
    """What was done and, where something went wrong, what."""
    said = "; ".join(f"{what}: {times}" for what, times in wrong.items())
    done = f"{rounds:,} kills while {kind}, {edits:,} edits told: lost, unreadable or not offered"
    return f"{done} ({said})" if said else done


def kills(rounds: int, seed: int, kinds: Sequence[str] = tuple(KINDS)) -> Kills:
    """So many kills of each kind of work."""
    dice = random.Random(seed)
    parts = [(kind, size, dice.randrange(1 << 30)) for kind in kinds for size in slices(rounds, SLICE)]
    edits = Counter(dict.fromkeys(kinds, 0))
    wrong: dict[str, Counter[str]] = {kind: Counter() for kind in kinds}
    for kind, told, found in spread(_some, parts):
        edits[kind] += told
        wrong[kind] += found
    return Kills(Counter(dict.fromkeys(kinds, rounds)), edits, wrong)


def _some(part: tuple[str, int, int]) -> tuple[str, int, Counter[str]]:
    """Some kills of one kind of work: the edits acknowledged in them, and what went wrong."""
    kind, rounds, seed = part
    dice, edits = random.Random(seed), 0
    wrong: Counter[str] = Counter()
    gc.freeze()  # what is loaded is not copied for each process
    with scratch() as folder:
        template = folder / "template.plan"
        document = Document.new(PLAN, folder / "data", author="Ana")
        document.save(template)
        document.close()
        for _round in range(rounds):
            told, found = one_kill(KINDS[kind], folder, template.read_bytes(), dice)
            edits += told.last("edited") + 1
            wrong += found
    return kind, edits, wrong


def one_kill(
    work: Callable[[Place], None], folder: Path, before: bytes, dice: random.Random
) -> tuple[Told, Counter[str]]:
    """One process killed in a fresh folder: what it had told, and what is wrong with what it left."""
    root = folder / "round"
    place = Place(root / "plans" / "launch.plan", root / "data")
    place.path.parent.mkdir(parents=True)
    place.path.write_bytes(before)
    try:
        told = killed(work, place, dice)
        return told, judged(place, told, before)
    finally:
        shutil.rmtree(root)


def main() -> int:
    """Print the figures."""
    if not hasattr(os, "fork"):
        print("kills: skipped, as processes cannot be forked here")
        return 0
    return soak("kills", kills, ROUNDS)


if __name__ == "__main__":
    sys.exit(main())
