"""Many rounds of one trial in processes that may die: a crash or a hang is found, named with its round and kept.

A trial is a function of seed and round that says in a word how it went; everything that it raises is a bug. Each round
draws from dice of its own, so that any slice of a run can be made alone and any finding again.
"""

from __future__ import annotations

import argparse
import multiprocessing
import multiprocessing.connection
import os
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.benchmarks.report import Goal
from tests.soak.figures import add_words, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Trial = Callable[[int, int], str]
"""How a round of a seed went, in a word."""
Input = Callable[[int, int], bytes]
"""What that round was made with, to keep it where the round shows a bug."""

MOST_SECONDS: Final = 2.0
"""Processor time of one round; more is a hang."""
PATIENCE: Final = 600.0
"""Seconds without a sign of life after which a process is stuck; a busy machine may let it wait for a minute."""
MOST_BYTES: Final = 2**30
ADDRESSES: Final = 4 * 2**30
"""No process may ask for more, so that a bomb hurts nobody else."""
BATCH: Final = 50
"""Rounds between two reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Soak:
    """A trial under a name, what makes its inputs, how many rounds are usual, and the seconds that one may take."""

    name: str
    trial: Trial
    made: Input
    rounds: int
    seconds: float = MOST_SECONDS


@dataclass(frozen=True, slots=True)
class Bug:
    """A round that did what none should: what came of it, and where its input was kept."""

    round: int
    what: str
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Ran:
    """What many rounds gave: outcomes by word, bugs, the slowest round (its processor seconds and its number), memory.

    `peak` is the most memory that a process took beyond what it began with, in bytes; `seconds` is how long all of it
    took by the clock.
    """

    name: str
    seed: int
    first: int
    rounds: int
    outcomes: Mapping[str, int]
    bugs: tuple[Bug, ...]
    slowest: tuple[float, int]
    peak: int
    seconds: float

    def goals(self) -> list[Goal]:
        """The figures with what they have to be."""
        hangs = sum("hang" in bug.what for bug in self.bugs)
        rows = (
            ("rounds", self.rounds, 1, False, ""),
            ("crashes and wrong answers", len(self.bugs) - hangs, 0, True, ""),
            (f"hangs over {MOST_SECONDS:g} s", hangs, 0, True, ""),
            (f"slowest (round {self.slowest[1]})", self.slowest[0], MOST_SECONDS, True, "s"),
            ("most memory", self.peak / 2**20, MOST_BYTES / 2**20, True, "MiB"),
        )
        return [Goal(f"{self.name}: {what}", figure, goal, most, unit) for what, figure, goal, most, unit in rows]

    def told(self) -> str:
        """The outcomes and the bugs, a line each."""
        counts = ", ".join(f"{count:,} {word}" for word, count in sorted(self.outcomes.items()))
        speed = self.rounds / self.seconds if self.seconds else 0
        head = (
            f"{self.name}: seed {self.seed}, rounds {self.first:,} to {self.first + self.rounds - 1:,} ({speed:,.0f}/s)"
        )
        return "\n".join((f"{head}: {counts}", *(f"round {bug.round}: {bug.what} ({bug.kept})" for bug in self.bugs)))


def dice_of(seed: int, number: int) -> random.Random:
    """The dice of one round."""
    return random.Random(f"{seed}/{number}")


# In the process of a worker


def _work(soak: Soak, seed: int, span: tuple[int, int], now: Any, out: Connection) -> None:
    """Do the rounds of a span; each may take so much processor time, then the system ends the process."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    batch: list[tuple[int, str, float, str]] = []
    begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(*span):
        now.value = number
        signal.setitimer(signal.ITIMER_PROF, 2 * soak.seconds)
        batch.append((number, *_tried(soak, seed, number)))
        signal.setitimer(signal.ITIMER_PROF, 0)
        if len(batch) >= BATCH or number == span[1] - 1:
            out.send((batch, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - begun) * 1024))
            batch = []


def _tried(soak: Soak, seed: int, number: int) -> tuple[str, float, str]:
    """The outcome of a round, the processor seconds that it took, and what was raised."""
    began = time.process_time()
    try:
        outcome, raised = soak.trial(seed, number), ""
    except Exception as error:  # noqa: BLE001 - everything that a trial raises is a bug
        place = traceback.extract_tb(error.__traceback__)[-1]
        raised = f"{type(error).__name__}: {error!s:.200} at {Path(place.filename).name}:{place.lineno}"
        outcome = "bug"
    took = time.process_time() - began
    if took > soak.seconds:
        raised = raised or f"hang of {took:.1f} s"
    return outcome, took, raised


# In the process that watches


@dataclass(slots=True)
class _Tally:
    """What came in so far."""

    outcomes: Counter[str] = field(default_factory=Counter)
    bugs: list[tuple[int, str]] = field(default_factory=list)
    slowest: tuple[float, int] = (0.0, 0)
    peak: int = 0

    def add(self, batch: Iterable[tuple[int, str, float, str]], peak: int) -> None:
        """Count a batch."""
        self.peak = max(self.peak, peak)
        for number, outcome, took, raised in batch:
            self.outcomes[outcome] += 1
            self.slowest = max(self.slowest, (took, number))
            if raised:
                known = any(raised == what for _, what in self.bugs)
                self.bugs.append((number, raised))
            if raised and not known:
                print(f"round {number}: {raised}", file=sys.stderr, flush=True)


@dataclass(slots=True)
class _Worker:
    """A process at work on a span; `done` is the first round that has not been reported."""

    process: BaseProcess
    inlet: Connection
    now: Any
    done: int
    end: int
    heard: float = field(default_factory=time.monotonic)

    def died(self) -> str:
        """What ended the process before its span was done."""
        code = self.process.exitcode or 0
        if code == -signal.SIGPROF:
            return "hang that did not end"
        return f"killed by {signal.Signals(-code).name}" if code < 0 else f"ended with code {code}"


def _started(soak: Soak, seed: int, span: tuple[int, int]) -> _Worker:
    """A worker for a span."""
    context = multiprocessing.get_context("spawn")
    inlet, out = context.Pipe(duplex=False)
    now = context.Value("q", span[0], lock=False)
    process = context.Process(target=_work, args=(soak, seed, span, now, out), daemon=True)
    process.start()
    out.close()
    return _Worker(process, inlet, now, *span)


def run(soak: Soak, *, seed: int, span: tuple[int, int], workers: int = 1) -> Ran:
    """Do the rounds of a span and say what they gave."""
    began, tally = time.monotonic(), _Tally()
    waiting = _parts(span, workers)
    running: list[_Worker] = []
    while waiting or running:
        while waiting and len(running) < workers:
            running.append(_started(soak, seed, waiting.pop()))
        ready = multiprocessing.connection.wait([worker.inlet for worker in running], timeout=1.0)
        for worker in tuple(running):
            if worker.inlet in ready:
                _listen(worker, running, waiting, tally)
            elif time.monotonic() - worker.heard > PATIENCE:
                worker.process.kill()
    bugs = tuple(Bug(number, what, _kept(soak, seed, number)) for number, what in sorted(tally.bugs))
    took = time.monotonic() - began
    rounds = span[1] - span[0]
    return Ran(soak.name, seed, span[0], rounds, dict(tally.outcomes), bugs, tally.slowest, tally.peak, took)


def _parts(span: tuple[int, int], workers: int) -> list[tuple[int, int]]:
    """The span in parts, one a worker."""
    first, end = span
    size = max(1, -(-(end - first) // workers))
    return [(begin, min(begin + size, end)) for begin in range(first, end, size)]


def _listen(worker: _Worker, running: list[_Worker], waiting: list[tuple[int, int]], tally: _Tally) -> None:
    """Take in what a worker says; after its death, what it was at is a bug and the rest goes to another."""
    worker.heard = time.monotonic()
    try:
        batch, peak = worker.inlet.recv()
        tally.add(batch, peak)
        worker.done = batch[-1][0] + 1
    except EOFError:
        worker.process.join()
        running.remove(worker)
        if worker.done < worker.end:
            fatal = max(worker.now.value, worker.done)
            tally.add([(fatal, "bug", 0.0, worker.died())], 0)
            rest = [(worker.done, fatal), (fatal + 1, worker.end)]
            waiting.extend(part for part in rest if part[0] < part[1])


def _kept(soak: Soak, seed: int, number: int) -> str:
    """Where the input of a round is kept."""
    folder = Path(tempfile.gettempdir()) / "launch-planner-soak"
    folder.mkdir(exist_ok=True)
    path = folder / f"{soak.name}-{seed}-{number}"
    path.write_bytes(soak.made(seed, number))
    return str(path)


def main(soak: Soak, arguments: Sequence[str] | None = None) -> int:
    """Run from the terminal and print the figures; 1 where one of them is missed."""
    parser = argparse.ArgumentParser(prog=f"python -m tests.soak.{soak.name}")
    add_words(parser, soak.rounds)
    parser.add_argument("--first", type=int, default=0, help="the number of the first one, to go on with a run")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes at work at a time")
    chosen = parser.parse_args(arguments)
    span = (chosen.first, chosen.first + chosen.rounds)
    ran = run(soak, seed=chosen.seed, span=span, workers=chosen.workers)
    print(ran.told(), file=sys.stderr)
    return told(soak.name, chosen, ran.seconds, ran.goals())
