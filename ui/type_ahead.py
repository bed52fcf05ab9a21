"""Typing goes to the row whose key or name begins so: what was typed in one go, and which row it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer

if TYPE_CHECKING:
    from collections.abc import Sequence

PAUSE: Final = 1000
"""Milliseconds after which typing begins a new search."""


class TypeAhead:
    """What is typed letter by letter without a pause."""

    def __init__(self) -> None:
        self._typed, self._since = "", QElapsedTimer()

    def add(self, text: str, current: int) -> tuple[str, int] | None:
        """What is searched now and the row to search from; None for keys that type nothing.

        A search that begins anew looks beyond the `current` row, one that goes on may stay there.
        """
        quick = self._since.isValid() and self._since.elapsed() < PAUSE
        typed = (self._typed if quick else "") + text
        if not text or not text.isprintable() or not typed.strip():
            return None
        self._typed = typed
        self._since.start()
        return typed, max(0, current + (not quick))


def row_of(keys: Sequence[str], names: Sequence[str], typed: str, after: int) -> int | None:
    """The next row, counting on from `after` and round, whose key begins with the text, else a word of its name."""
    wanted, count = typed.casefold(), len(keys)
    rows = [(after + step) % count for step in range(count)]
    by_key = (row for row in rows if keys[row].casefold().startswith(wanted))
    by_name = (row for row in rows if f" {wanted}" in f" {names[row].casefold()}")
    return next(by_key, next(by_name, None))
