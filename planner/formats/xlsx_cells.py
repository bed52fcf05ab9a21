"""Values of spreadsheet cells as the texts that people would type into a plan, without time zones or locales."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

Value = str | float | bool | date | datetime | time | timedelta
"""What a cell holds; nothing is an empty text."""
_WHOLE = 10**15
"""Spreadsheets keep fifteen digits; larger numbers are written as they are."""
_ROUNDING = timedelta(milliseconds=500)
"""A clock time in a cell is a fraction of a day, a little before or after the minute that was typed."""


def text_of(value: Value, *, percent: bool = False) -> str:
    """The text of a cell; `percent` marks a share that is shown as a percentage."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return _percentage(value) if percent else number_text(value)
    if isinstance(value, datetime):
        return _on_the_minute(value).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return _clock(value) if isinstance(value, time) else _span(value)


def number_text(value: float) -> str:
    """A number with as few digits as give it back, and no exponent where people would write none."""
    if not abs(value) < _WHOLE:
        return repr(value)
    plain = f"{Decimal(repr(value)):f}"
    return plain.removesuffix(".0") if value else "0"


def _percentage(share: float) -> str:
    """A share as a percentage, with all of its digits."""
    if not abs(share) < _WHOLE:
        return repr(share)
    return f"{number_text(float(Decimal(repr(share)) * 100))}%"


def _on_the_minute(moment: datetime) -> datetime:
    """A point in time on the minute in which it lies."""
    try:
        near = moment + _ROUNDING
    except OverflowError:
        near = moment
    return near.replace(second=0, microsecond=0)


def _clock(found: time) -> str:
    """A clock time."""
    return found.strftime("%H:%M")


def _span(found: timedelta) -> str:
    """A span in whole hours, or in minutes."""
    minutes = round(found.total_seconds() / 60)
    return f"{minutes}m" if minutes % 60 else f"{minutes // 60}h"


def column_letters(place: int) -> str:
    """The letters of a column, counted from nought: A, B, ..., Z, AA."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column by its letters, counted from one; none at all is nought."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
