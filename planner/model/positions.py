"""Fractional positions: texts that sort by letters, with room for another between any two.

Two people who insert rows apart never renumber each other's rows, so merging positions needs no rule of its own.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left

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


def ascending(before: list[str]) -> list[str]:
    """Positions in ascending order that keep as many as possible of those before; an empty one is a newcomer."""
    kept = _longest_ascending(before)
    made = list(before)
    edges = [-1, *kept, len(before)]
    for low, high in itertools.pairwise(edges):
        floor = before[low] if low >= 0 else ""
        ceiling = before[high] if high < len(before) else ""
        _fill(made, low + 1, high, floor, ceiling)
    return made


def _fill(made: list[str], low: int, high: int, floor: str, ceiling: str) -> None:
    """Give the places from low up to high positions between two others, the middle one first to keep them short."""
    if low < high:
        middle = (low + high) // 2
        made[middle] = between(floor, ceiling)
        _fill(made, low, middle, floor, made[middle])
        _fill(made, middle + 1, high, made[middle], ceiling)


def _longest_ascending(places: list[str]) -> list[int]:
    """Indexes of the longest run of ascending positions, newcomers left out (patience sorting)."""
    tops: list[str] = []
    ends: list[int] = []
    previous: dict[int, int] = {}
    for index, place in enumerate(places):
        if place:
            pile = bisect_left(tops, place)
            previous[index] = ends[pile - 1] if pile else -1
            tops[pile : pile + 1], ends[pile : pile + 1] = [place], [index]
    chain: list[int] = []
    current = ends[-1] if ends else -1
    while current >= 0:
        chain.append(current)
        current = previous[current]
    return chain[::-1]
