"""Exceptions of Microsoft Project calendars that come again: every second week, the last Friday of May, 24 December."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

ONE_DAY = timedelta(days=1)
LAST_PLACE = 4
"""The place that stands for the last one of a month."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """When an exception comes, in the words of the file.

    `type`: 1 and 7 daily, 2 yearly by day, 3 yearly by place, 4 monthly by day, 5 monthly by place, 6 weekly.
    `weekdays` has a bit for each day from Sunday on; `item` 0 is any day, 1 a weekday, 2 a weekend day, 3 to 9 Sunday
    to Saturday; `place` 0 is the first one of a month, 4 the last; `month` 0 is January; `most` 0 is without end.
    """

    type: int
    first: date
    last: date
    period: int = 1
    weekdays: int = 0
    item: int = 0
    place: int = 0
    month: int = 0
    day: int = 1
    most: int = 0


def spans(rule: Recurrence) -> Iterator[tuple[date, date]]:
    """First and last day of every stretch of days that the rule names, in order."""
    if rule.type not in _DAYS or (_DAYS[rule.type] is _daily and rule.period <= 1):
        last = min(rule.last, rule.first + (rule.most - 1) * ONE_DAY) if rule.most else rule.last
        yield rule.first, last
        return
    found = takewhile(lambda day: day <= rule.last, _DAYS[rule.type](rule))
    within = (day for day in found if day >= rule.first)
    yield from stretches(islice(within, rule.most) if rule.most else within)


def stretches(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """Ascending days as stretches without a gap."""
    first: date | None = None
    last = date.min
    for day in days:
        if first is not None and day - last != ONE_DAY:
            yield first, last
            first = day
        first, last = first or day, day
    if first is not None:
        yield first, last


def _daily(rule: Recurrence) -> Iterator[date]:
    """Every `period` days."""
    return (rule.first + number * rule.period * ONE_DAY for number in count())


def _weekly(rule: Recurrence) -> Iterator[date]:
    """Some weekdays of every `period` weeks; weeks begin on Sunday."""
    sunday = rule.first - (rule.first.isoweekday() % 7) * ONE_DAY
    chosen = [number for number in range(7) if rule.weekdays >> number & 1] or [rule.first.isoweekday() % 7]
    return (sunday + (week * rule.period * 7 + number) * ONE_DAY for week in count() for number in chosen)


def _months(rule: Recurrence) -> Iterator[tuple[int, int]]:
    """Year and month, every `period` months."""
    begin = rule.first.year * 12 + rule.first.month - 1
    return (divmod(begin + number * max(rule.period, 1), 12) for number in count())


def _yearly(rule: Recurrence) -> Iterator[tuple[int, int]]:
    """Year and month, every year."""
    return ((year, rule.month) for year in count(rule.first.year))


def _on_day(rule: Recurrence, months: Iterable[tuple[int, int]]) -> Iterator[date]:
    """The same day of each month, or its last one where the month is shorter."""
    for year, month in months:
        yield date(year, month + 1, min(rule.day, monthrange(year, month + 1)[1]))


def _in_place(rule: Recurrence, months: Iterable[tuple[int, int]]) -> Iterator[date]:
    """The n-th or last day of a sort in each month."""
    for year, month in months:
        length = monthrange(year, month + 1)[1]
        days = [date(year, month + 1, number) for number in range(1, length + 1)]
        fitting = [day for day in days if _is_item(rule.item, day)]
        yield fitting[-1 if rule.place >= LAST_PLACE else rule.place]


def _is_item(item: int, day: date) -> bool:
    """Whether a day is of the sort that the file names by a number."""
    if item <= 2:
        return item == 0 or (day.weekday() < 5) == (item == 1)
    return day.isoweekday() % 7 == (item - 3) % 7


_DAYS: Mapping[int, Callable[[Recurrence], Iterator[date]]] = {
    1: _daily,
    2: lambda rule: _on_day(rule, _yearly(rule)),
    3: lambda rule: _in_place(rule, _yearly(rule)),
    4: lambda rule: _on_day(rule, _months(rule)),
    5: lambda rule: _in_place(rule, _months(rule)),
    6: _weekly,
    7: _daily,
}
