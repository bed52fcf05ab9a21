"""People at work, played from dice and recorded: they edit, save, merge, crash, recover and go on.

`python -m tests.soak.sessions SEED MODE ROOT LOG`, started behind shim.c by `tests.soak.power`. Each stage is a process
of its own, made by fork, which ends as a crash or after closing. In the log stands `opened STATE`, and `edit STATE` and
`saved STATE` once the program was told that it is done.
"""

from __future__ import annotations

import hashlib
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

from planner.change import Change, set_value
from planner.document import Document, open_document, read_copy, recoverable
from planner.history import History
from planner.model.plan import Plan
from planner.store import database, files
from tests.builders import a_plan
from tests.soak.shim import Shim

STAGES = 4
MODES = ("safe", "normal", "off", "unsynced")
"""As the program is; with the working copy in weaker modes of SQLite; with files that are never synced."""
SMALL = "A 3d > B 2d; C"
LARGE = "; ".join(f"{'A' if number == 0 else f'T{number}'} {number % 9 + 1}d" for number in range(300))


def state_of(plan: Plan, history: History) -> str:
    """A plan and how many changes led to it, as one word."""
    told = repr([(name, [*table.values()]) for name, table in plan.tables.items()])
    return f"{len(history.entries)}-{hashlib.sha256(told.encode()).hexdigest()[:16]}"


def weaken(mode: str) -> None:
    """Make this process as careless as a mode says."""
    if mode in {"normal", "off"}:
        database._ON_DISK = (*database._ON_DISK[:-1], f"PRAGMA synchronous={mode.upper()}")
    if mode == "unsynced":
        setattr(files, "os", _Careless())  # noqa: B010 - the module that it imports


class _Careless:
    """The module `os`, but that nothing is ever synced."""

    def __getattr__(self, name: str) -> object:
        return (lambda _file: None) if name == "fsync" else getattr(os, name)


class Session:
    """One plan in one folder, and the dice that tell what happens to it."""

    def __init__(self, root: Path, dice: random.Random, shim: Shim) -> None:
        """Begin with nothing."""
        self._data, self._path = root / "data", root / "plans" / "launch.plan"
        self._theirs = root / "theirs"
        self._dice, self._shim = dice, shim

    def stage(self, number: int) -> None:
        """One process, from its start to its end."""
        document = self._opened(number)
        self._tell("opened", document)
        for _step in range(self._dice.randint(3, 25)):
            self._step(document)
        if self._dice.random() < 0.5:
            document.close()
            self._shim.mark("closed")

    def _opened(self, number: int) -> Document:
        """What there is: work left behind, a file, or nothing yet."""
        left = recoverable(self._data)
        if left:
            return Document.recover(left[0], self._data)
        if self._path.exists():
            return open_document(self._path, self._data)
        text = LARGE if self._dice.random() < 0.3 else SMALL
        return Document.new(a_plan(text, name=f"Launch {number}"), self._data)

    def _step(self, document: Document) -> None:
        doing: list[Callable[[Document], str]] = [self._edit, self._edit_all, self._undo, self._redo, self._save]
        doing += [self._merge] if self._path.exists() else []
        [chosen] = self._dice.choices(doing, (10, 2, 2, 1, 3, 2)[: len(doing)])
        before = document.history
        told = chosen(document)
        if told == "saved" or document.history is not before:  # to undo where nothing is left promises nothing
            self._tell(told, document)

    def _edit(self, document: Document) -> str:
        task = self._dice.choice([*document.plan.tasks.values()])
        document.do(Change("Rename", (set_value("task", task, "name", f"name {self._dice.random()}"),)))
        return "edit"

    def _edit_all(self, document: Document) -> str:
        word = str(self._dice.random()) * self._dice.randint(1, 5)
        steps = tuple(set_value("task", task, "notes", word) for task in document.plan.tasks.values())
        document.do(Change("Note", steps))
        return "edit"

    @staticmethod
    def _undo(document: Document) -> str:
        document.undo()
        return "edit"

    @staticmethod
    def _redo(document: Document) -> str:
        document.redo()
        return "edit"

    def _save(self, document: Document) -> str:
        document.save(self._path, overwrite=False)
        return "saved"

    def _merge(self, document: Document) -> str:
        other = open_document(self._path, self._theirs)
        self._edit(other)
        other.save(self._theirs / "copy.plan", overwrite=True)
        other.close()
        document.merge(document.merging(read_copy(self._theirs / "copy.plan", self._theirs)))
        return "edit"

    def _tell(self, what: str, document: Document) -> None:
        self._shim.mark(f"{what} {state_of(document.plan, document.history)}")


def main() -> None:
    """Play the stages one after the other."""
    seed, mode, root, log = int(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])
    shim = Shim()
    weaken(mode)
    shim.record(log)
    for number in range(STAGES):
        child = os.fork()
        if not child:
            Session(root, random.Random(f"{seed} {number}"), shim).stage(number)
            os._exit(0)
        _pid, status = os.waitpid(child, 0)
        if status:
            sys.exit(f"stage {number} of seed {seed} ended with {status}")


if __name__ == "__main__":
    main()
