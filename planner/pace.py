"""Breaths: long work in a background thread pauses again and again, so that the thread people wait for goes first.

Python lets one thread run at a time, and shares time fairly between those that compute. Work that nobody waits for
should not get half of it while somebody types: it asks here between two small pieces whether to wait.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Pause = Callable[[], object]

Item = TypeVar("Item")

ROWS: Final = 10
"""How many rows are a small piece: about a millisecond, where a task is turned into text."""
SLICE: Final = 100
"""How many rows of an array are a small piece."""


def _go_on() -> None:
    """Wait for nobody."""


_pause: ContextVar[Pause] = ContextVar("pause", default=_go_on)


@contextmanager
def pausing(pause: Pause) -> Iterator[None]:
    """Let the work of this thread call `pause` between small pieces, until the block ends; what it raises ends it."""
    token = _pause.set(pause)
    try:
        yield
    finally:
        _pause.reset(token)


def breathe() -> None:
    """Pause, if somebody asked for it."""
    _pause.get()()


def paced(rows: Iterable[Item], every: int = ROWS) -> Iterator[Item]:
    """The rows, with a breath before each so many."""
    for number, row in enumerate(rows):
        if not number % every:
            breathe()
        yield row


def parts(count: int, every: int = SLICE) -> Iterator[slice]:
    """The rows up to a count as slices of so many, with a breath before each."""
    for first in paced(range(0, count, every), every=1):
        yield slice(first, first + every)
