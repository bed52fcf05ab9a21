"""Fractional positions: texts that sort by letters, with room for another between any two.

Two people who insert rows apart never renumber each other's rows, so merging positions needs no rule of its own.
"""

from __future__ import annotations

FIRST = "8"
"""Where the first row goes: most of the room is behind it."""
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def between(before: str, after: str) -> str:
    """A position between two others; an empty text stands for the open end. Raises ValueError if out of order."""
    if after and before >= after:
        raise ValueError(f"{before!r} is not before {after!r}")
    if not after:
        return _behind(before)
    made: list[str] = []
    place, bounded = 0, True
    while True:
        low = DIGITS.index(before[place]) if place < len(before) else 0
        high = DIGITS.index(after[place]) if bounded and place < len(after) else len(DIGITS)
        if high - low > 1:
            return "".join(made) + DIGITS[(low + high) // 2 if bounded else min(low + 1 + (high - low) // 8, high - 1)]
        made.append(DIGITS[low])
        bounded = bounded and low == high
        place += 1


def _behind(before: str) -> str:
    """The next position after one, counted up like a number, so that many rows in order stay short."""
    if not before:
        return FIRST
    body = before.rstrip(DIGITS[-1])
    if not body:
        return before + DIGITS[0] * len(before) + DIGITS[1]
    raised = body[:-1] + DIGITS[DIGITS.index(body[-1]) + 1]
    zeros = len(before) - len(body)
    return raised + (DIGITS[0] * (zeros - 1) + DIGITS[1] if zeros else "")


def spread(count: int) -> list[str]:
    """`count` positions in order, evenly apart and of equal length."""
    width = 1
    while len(DIGITS) ** width <= (count + 1) * 2:
        width += 1
    gap = len(DIGITS) ** width // (count + 1)
    return [_written((place + 1) * gap, width) for place in range(count)]


def _written(number: int, width: int) -> str:
    """A number in base 62 of `width` digits; never ends in zero, so that there is always room before it."""
    letters: list[str] = []
    for _ in range(width):
        number, digit = divmod(number, len(DIGITS))
        letters.append(DIGITS[digit])
    written = "".join(reversed(letters))
    return written[:-1] + DIGITS[1] if written.endswith(DIGITS[0]) else written
