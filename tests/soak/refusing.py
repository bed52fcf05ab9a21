"""A disk that refuses one call, or all from one on, or a process that ends there, at every call of a piece of work.

`python -m tests.soak.refusing WORK MOST SEED ROOT`, started behind shim.c by `tests.soak.faults`: it prints one line of
JSON for each case. Each case is a process of its own, forked from this one.
"""

from __future__ import annotations

import errno
import gc
import json
import os
import random
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path

from planner.document import Document, open_document, read_copy, recoverable, utc_now
from planner.errors import CannotSave, PlanError
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.store.mending import load
from planner.store.reader import examine
from tests.soak.kills import PLAN, edit
from tests.soak.shim import KILLED, TORN, Shim

ERRORS: dict[str, int] = {name: getattr(errno, name) for name in ("ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT")}
NO_ROOM = {"ENOSPC", "EDQUOT"}
ROOM_TOLD = ("no room for its", "no space left", "quota exceeded")
"""How a message names the room that is missing: before the file took its place, and after."""
ENDS = {"SIGKILL": KILLED, "SIGKILL half way": TORN}
BEFORE, AFTER = 1, 2
"""The numbers of the last edit before the work and of the one that it may be."""


@dataclass(frozen=True, slots=True)
class Case:
    """Which call of a work fails with what, and whether all after it do."""

    at: int
    error: str
    lasting: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of a case: whether the call was reached, where that was, and what was wrong after it."""

    case: Case
    reached: bool
    where: str
    wrong: tuple[str, ...]


class Bench:
    """A plan file in a folder of its own, and the document that is open on it."""

    def __init__(self, root: Path, template: bytes) -> None:
        """Take the folder as it is."""
        self.path, self.data = root / "plans" / "launch.plan", root / "data"
        self.target, self.template = self.path, template
        self.document: Document | None = None

    def lay_down(self) -> None:
        """Put the file there."""
        self.path.parent.mkdir(parents=True)
        self.path.write_bytes(self.template)

    def open(self) -> Document:
        """Open the file, and edit."""
        self.document = open_document(self.path, self.data)
        edit(self.document, BEFORE)
        return self.document

    def leave(self) -> None:
        """Leave unsaved work behind."""
        self.open().close()
        self.document = None


def save(bench: Bench) -> None:
    """Save over the file."""
    assert bench.document
    bench.document.save()


def save_as(bench: Bench) -> None:
    """Save to a file that is not there yet."""
    assert bench.document
    bench.target = bench.path.with_name("new.plan")
    bench.document.save(bench.target)


def change(bench: Bench) -> None:
    """Edit."""
    assert bench.document
    edit(bench.document, AFTER)


def undo(bench: Bench) -> None:
    """Take an edit back."""
    assert bench.document
    bench.document.undo()


def open_(bench: Bench) -> None:
    """Open the file and edit."""
    bench.document = open_document(bench.path, bench.data)
    edit(bench.document, AFTER)


def recover(bench: Bench) -> None:
    """Recover what was left behind."""
    for left in recoverable(bench.data):
        bench.document = Document.recover(left, bench.data)


def _with_theirs(bench: Bench) -> None:
    """Somebody else has edited a copy."""
    bench.open()
    theirs = bench.data.with_name("theirs")
    other = open_document(bench.path, theirs)
    edit(other, AFTER, "B")
    other.save(theirs / "copy.plan")
    other.close()


def merge(bench: Bench) -> None:
    """Take the other copy in."""
    assert bench.document
    theirs = bench.data.with_name("theirs")
    bench.document.merge(bench.document.merging(read_copy(theirs / "copy.plan", theirs)))


def close(bench: Bench) -> None:
    """Close with work that is not saved."""
    assert bench.document
    bench.document.close()


def _often(bench: Bench) -> None:
    """Let SQLite carry its log into the database at every commit, as it else does after a thousand pages."""
    document = bench.open()
    with document._working._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_autocheckpoint=1")


WORK: dict[str, tuple[Callable[[Bench], object], Callable[[Bench], None]]] = {
    "saving": (Bench.open, save),
    "saving a new file": (Bench.open, save_as),
    "editing": (Bench.open, change),
    "editing and carrying over": (_often, change),
    "undoing": (Bench.open, undo),
    "opening": (lambda _bench: None, open_),
    "recovering": (Bench.leave, recover),
    "merging": (_with_theirs, merge),
    "closing": (Bench.open, close),
}
"""What comes before, and what the disk refuses to take part in."""


def cases(calls: int) -> list[Case]:
    """Every fault at every call."""
    kinds = [(error, lasting) for error, lasting in product(ERRORS, (False, True))] + [(end, False) for end in ENDS]
    return [Case(at, *kind) for at in range(1, calls + 1) for kind in kinds]


def some(made: list[Case], most: int, seed: int) -> list[Case]:
    """All of the cases, or some from dice where there are more than `most`."""
    chosen = random.Random(seed).sample(range(len(made)), min(most, len(made)))
    return [made[place] for place in sorted(chosen)]


def failing(bench: Bench, name: str, case: Case, shim: Shim) -> Finding:
    """Do a piece of work on a disk that fails, and tell what is wrong afterwards."""
    before, act = WORK[name]
    before(bench)
    error: Exception | None = None
    shim.arm(case.at, (ERRORS | ENDS)[case.error], lasting=case.lasting)
    try:
        act(bench)
    except Exception as caught:  # noqa: BLE001 - whatever it is, it is judged
        error = caught
    reached, where = bool(shim.hit), shim.where
    shim.disarm()
    tidy = not (case.lasting or "unlink" in where)
    wrong = [*_told_wrongly(error, name, lacking=_lacks_room(case, where)), *_left_wrongly(bench, tidy=tidy)]
    return Finding(case, reached, where, tuple(wrong))


def _lacks_room(case: Case, where: str) -> bool:
    """Whether room is what a call lacks; to look whether one may write takes none, so no system says that there."""
    return case.error in NO_ROOM and not where.startswith("access ")


def _told_wrongly(error: Exception | None, name: str, *, lacking: bool) -> Iterator[str]:
    """What is wrong with what was said where room was lacking or something else."""
    if error and not isinstance(error, PlanError):  # a person would have seen a crash report
        yield f"raised {error!r:.200}"
    named = any(words in str(error) for words in ROOM_TOLD)
    if isinstance(error, CannotSave) and name.startswith("saving") and named != lacking:
        yield f"said {error}"


def _left_wrongly(bench: Bench, *, tidy: bool) -> Iterator[str]:
    """What is wrong with the files, now and after the next save."""
    beside = sorted({item.name for item in bench.path.parent.iterdir()} - {"launch.plan", "new.plan"})
    if tidy and beside:
        yield f"left {beside} beside the file"
    yield from _file_wrong(bench.path, bench.template)
    if bench.document:
        yield from _goes_on(bench, bench.document)
    else:
        yield from _still_there(bench)
    after = sorted({item.name for item in bench.path.parent.iterdir()} - {"launch.plan", "new.plan"})
    if after:
        yield f"left {after} beside the file for good"


def _file_wrong(path: Path, template: bytes) -> Iterator[str]:
    """Whether a file is neither as it was nor complete."""
    if path.read_bytes() == template:
        return
    try:
        loaded = load(examine(path.read_bytes(), SCHEMA), SCHEMA, utc_now())
    except PlanError as error:
        yield f"{path.name} is broken: {error}"
        return
    if loaded.plan.tasks["A"].name != f"name {BEFORE}" or loaded.faults:
        yield f"{path.name} holds something else"


def _goes_on(bench: Bench, document: Document) -> Iterator[str]:
    """Whether the next edit, the next save and the recovery after the next crash go well."""
    try:
        edit(document, AFTER + 1)
        document.save(bench.target)
        edit(document, AFTER + 2)
    except PlanError as error:
        yield f"the next edit or save failed: {error}"
        return
    saved = load(examine(bench.target.read_bytes(), SCHEMA), SCHEMA, utc_now())
    if saved.plan.tasks["A"].name != f"name {AFTER + 1}" or saved.faults:
        yield "the next save saved something else"
    document.close()
    if not document.unsafe and document.plan not in _recovered(bench):
        yield "edits were not kept"


def _recovered(bench: Bench) -> list[Plan]:
    """The plans of all unsaved work, let go afterwards."""
    plans = []
    for left in recoverable(bench.data):
        document = Document.recover(left, bench.data)
        plans.append(document.plan)
        document.close(discard=True)
    return plans


def _still_there(bench: Bench) -> Iterator[str]:
    """Whether the file can be opened, and what was left behind be recovered."""
    open_document(bench.path, bench.data.with_name("other")).close()
    if not all(plan.tasks["A"].name == f"name {BEFORE}" for plan in _recovered(bench)):
        yield "what was recovered is something else"


def ended(bench: Bench, name: str) -> Iterator[str]:
    """What is wrong after the process of a case ended at the call."""
    names = {plan.tasks["A"].name for plan in _recovered(bench)}
    for path in bench.path.parent.glob("*.plan"):
        yield from _file_wrong(path, bench.template)
        if path.read_bytes() != bench.template:
            names.add(f"name {BEFORE}")
    kept = {f"name {number}" for number in (BEFORE, AFTER)}
    if name == "undoing":
        kept.add(PLAN.tasks["A"].name)
    if names - kept or not (names or name in {"opening", "undoing"}):
        yield f"recovered {sorted(names)}"
    if [item.name for item in bench.path.parent.iterdir() if item.name.startswith(".")] and name != "saving a new file":
        yield "left something beside the file for good"


def _case(number: int, name: str, case: Case, template: bytes, root: Path) -> Finding:
    """One case in a process of its own."""
    folder = root / str(number)
    hear, tell = os.pipe()
    child = os.fork()
    if not child:
        bench = Bench(folder, template)
        try:
            bench.lay_down()
            found = failing(bench, name, case, Shim())
            os.write(tell, json.dumps([found.reached, found.where, found.wrong]).encode())
        finally:
            os._exit(0)
    os.close(tell)
    with os.fdopen(hear, "rb") as pipe:
        said = pipe.read()
    _pid, status = os.waitpid(child, 0)
    try:
        if said:
            return Finding(case, *json.loads(said))
        if case.error in ENDS and os.WTERMSIG(status) == signal.SIGKILL:
            return Finding(case, True, f"call {case.at}", tuple(ended(Bench(folder, template), name)))
        return Finding(case, True, f"call {case.at}", ("the process ended by itself",))
    finally:
        shutil.rmtree(folder)


def calls_of(name: str, template: bytes, root: Path) -> int:
    """How many calls a piece of work makes."""
    hear, tell = os.pipe()
    if not os.fork():
        bench, shim = Bench(root / "count", template), Shim()
        before, act = WORK[name]
        bench.lay_down()
        before(bench)
        shim.disarm()
        act(bench)
        os.write(tell, str(shim.calls).encode())
        os._exit(0)
    os.close(tell)
    with os.fdopen(hear, "rb") as pipe:
        counted = int(pipe.read())
    os.wait()
    shutil.rmtree(root / "count")
    return counted


def main() -> None:
    """Print how many calls the work makes and how many cases there are, and then what came of each case."""
    name, most, seed, root = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4])
    first = Document.new(PLAN, root / "first", author="Ana")
    first.save(root / "template.plan")
    first.close()
    template = (root / "template.plan").read_bytes()
    open_document(root / "template.plan", root / "first").close()  # what children need is loaded by now
    gc.freeze()
    calls = calls_of(name, template, root)
    print(calls, len(cases(calls)))
    for number, case in enumerate(some(cases(calls), most, seed)):
        print(json.dumps(asdict(_case(number, name, case, template, root))), flush=True)


if __name__ == "__main__":
    main()
