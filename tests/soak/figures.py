"""How a soak is run from the command line: rounds in, figures out, the exit code says if one is missed."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from multiprocessing import get_context
from typing import Protocol, TypeVar

from tests.benchmarks.report import Goal, as_json, as_markdown, as_text

Task = TypeVar("Task")
Result = TypeVar("Result")


class Soaked(Protocol):
    """What came of a soak."""

    @property
    def goals(self) -> Sequence[Goal]:
        """Each figure and what it must be."""
        ...


def none_of(name: str, figure: int) -> Goal:
    """The goal that something never happens."""
    return Goal(name, figure, 0, at_most=True)


def met(soaked: Soaked) -> bool:
    """Whether every goal is reached."""
    return all(goal.met for goal in soaked.goals)


def spread(work: Callable[[Task], Result], tasks: Sequence[Task]) -> list[Result]:
    """What the work makes of each task, on all processors where there is more than one task."""
    jobs = min(os.cpu_count() or 1, len(tasks))
    if jobs < 2:
        return [work(task) for task in tasks]
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        return list(pool.map(work, tasks))


def slices(rounds: int, size: int) -> list[int]:
    """The rounds in slices of a size, the last one smaller where it does not come out even."""
    return [min(size, rounds - first) for first in range(0, rounds, size)]


def soak(name: str, work: Callable[[int, int], Soaked], rounds: int, words: Sequence[str] | None = None) -> int:
    """Do as many rounds as the command line says, from the seed that it says; print the figures, give the exit code."""
    parser = argparse.ArgumentParser(description="Run rounds of faults, and compare with the goals.")
    add_words(parser, rounds)
    chosen = parser.parse_args(sys.argv[1:] if words is None else words)
    begin = time.monotonic()
    soaked = work(chosen.rounds, chosen.seed)
    return told(name, chosen, time.monotonic() - begin, soaked.goals)


def add_words(parser: argparse.ArgumentParser, rounds: int) -> None:
    """Let the command line say how many rounds, from which seed, and how the figures are to be printed."""
    parser.add_argument("--rounds", type=int, default=rounds, help=f"how many (default: {rounds:,})")
    parser.add_argument("--seed", type=int, default=1, help="where the dice begin (default: 1)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--markdown", action="store_true", help="print a section of a page")


def told(name: str, chosen: argparse.Namespace, seconds: float, goals: Sequence[Goal]) -> int:
    """Print the figures of a soak as the command line said, and give the exit code: 1 where a goal is missed."""
    if chosen.json:
        print(json.dumps({"soak": name, "seconds": round(seconds, 1), **json.loads(as_json(goals))}))
    elif chosen.markdown:
        print(section(name, chosen.rounds, seconds, goals, chosen.seed))
    else:
        print(f"{name}: {chosen.rounds:,} rounds in {seconds:.0f} s\n{as_text(goals)}")
    return int(not all(goal.met for goal in goals))


def section(name: str, rounds: int, seconds: float, goals: Sequence[Goal], seed: int = 1) -> str:
    """The figures with date, command and machine, as docs/soak.md shows them."""
    begun = "" if seed == 1 else f" --seed {seed}"
    made = (
        f"{datetime.now(UTC):%Y-%m-%d}, `packaging/dev.py soak {name} --rounds {rounds}{begun}`, {seconds:.0f} s on "
        f"{platform.system()}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}."
    )
    return f"### {name}\n\n{made}\n\n{as_markdown(goals)}\n"
