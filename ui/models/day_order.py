"""Dates as other programs write them: which number is the day and which the month, and the same date as ours."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBERS: Final = re.compile(r"(?:[A-Za-z]{2,9}\.?,?\s+)?(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+(.*))?")
_YEAR_FIRST: Final = re.compile(r"(\d{4})([./])(\d{1,2})\2(\d{1,2})(?:,?\s+(.*))?")
_WORDED: Final = re.compile(
    r"(?:[A-Za-z]{2,9}\.?,?\s+)?(\d{1,2})[. -]+([A-Za-z]{3})[a-z]*\.?,?[ -]+(\d{4}|\d{2})(?:,?\s+(.*))?"
)
_MONTH_WORD_FIRST: Final = re.compile(
    r"(?:[A-Za-z]{2,9},\s+)?([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(.*))?"
)
_CLOCK: Final = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([AaPp])?\.?(?:[Mm]\.?)?")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CENTURY: Final = 2000


class DayOrder(StrEnum):
    """Which of the first two numbers of a date is the day."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


def possible_orders(texts: Iterable[str]) -> tuple[DayOrder, ...]:
    """The orders in which all these dates are dates; both where they do not tell, none where they contradict."""
    pairs = [(int(match[1]), int(match[3])) for text in texts if (match := _NUMBERS.fullmatch(text.strip()))]
    fits = {
        DayOrder.DAY_FIRST: all(second <= 12 for _first, second in pairs),
        DayOrder.MONTH_FIRST: all(first <= 12 for first, _second in pairs),
    }
    return tuple(order for order, fit in fits.items() if fit)


def numbered(text: str) -> bool:
    """Whether a text is a date that begins with day or month as numbers."""
    return _NUMBERS.fullmatch(text.strip()) is not None


def as_iso(text: str, order: DayOrder) -> str:
    """A date of another program as `2026-12-01` or `2026-12-01 14:30`; any other text as it is."""
    stripped = text.strip()
    if match := _NUMBERS.fullmatch(stripped):
        first, _sign, second, year, clock = match.groups()
        day, month = (first, second) if order is DayOrder.DAY_FIRST else (second, first)
    elif match := _YEAR_FIRST.fullmatch(stripped):
        year, _sign, month, day, clock = match.groups()
    else:
        year, month, day, clock = _worded(stripped)
    return _written(year, month, day, clock) if year else text


def _worded(text: str) -> tuple[str, str, str, str | None]:
    """Year, month, day and clock of `3 Apr 2026` or `Apr 3, 2026`; empty texts where it is neither."""
    if match := _WORDED.fullmatch(text):
        day, word, year, clock = match.groups()
    elif match := _MONTH_WORD_FIRST.fullmatch(text):
        word, day, year, clock = match.groups()
    else:
        return "", "", "", None
    known = word.casefold() in _MONTHS
    return (year, f"{_MONTHS.index(word.casefold()) + 1}", day, clock) if known else ("", "", "", None)


def _written(year: str, month: str, day: str, clock: str | None) -> str:
    """The date as people type it here, with its clock time where that is not midnight."""
    century = int(year) + (_CENTURY if len(year) == 2 else 0)
    date = f"{century:04}-{int(month):02}-{int(day):02}"
    match = _CLOCK.fullmatch(clock.strip()) if clock else None
    if match is None:
        return f"{date} {clock}" if clock else date
    hour = int(match[1]) % 12 + 12 * (match[3] in "Pp") if match[3] else int(match[1])
    return date if (hour, match[2]) == (0, "00") else f"{date} {hour:02}:{match[2]}"
