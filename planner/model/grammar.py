"""What people type and read: durations, estimates, days, working hours.

Parsers raise Unreadable with what is wrong and an example of what is right.
"""

from __future__ import annotations

import itertools
import re
from datetime import date, datetime, timedelta
from decimal import Decimal

from planner.errors import Unreadable
from planner.model.values import SHARE, Day, Duration, Estimate, Hours, TimeUnits
from planner.sentences import told

_WORDS = {
    "m": "m", "min": "m", "mins": "m", "minute": "m", "minutes": "m",
    "h": "h", "hr": "h", "hrs": "h", "hour": "h", "hours": "h",
    "d": "d", "day": "d", "days": "d",
    "w": "w", "wk": "w", "wks": "w", "week": "w", "weeks": "w",
    "mo": "mo", "mon": "mo", "mons": "mo", "month": "mo", "months": "mo",
}  # fmt: skip
_AMOUNT = r"[+-]?(?:\d{1,40}(?:[.,]\d{0,40})?|[.,]\d{1,40})"
_BEYOND = 10**12
"""Minutes that no duration has, and that every kind of number can still hold."""
WEEKDAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
FIRST_YEAR, LAST_YEAR = 1900, 2200


def format_share(share: float) -> str:
    """A share as people read it, never rounded to a certainty that it is not: `62 %`, `< 1 %`, `> 99 %`."""
    if 0 < share < 0.01:
        return "< 1 %"
    return "> 99 %" if 0.99 < share < 1 else f"{share:.0%}".replace("%", " %")


def unit_of(word: str) -> str:
    """The canonical unit of a word such as `days`, `wk` or `ed`; raises Unreadable."""
    lowered = word.lower()
    if lowered in _WORDS:
        return _WORDS[lowered]
    if lowered.startswith("e") and lowered[1:] in _WORDS:
        return "e" + _WORDS[lowered[1:]]
    raise Unreadable(told("'%1' is no unit of time; use m, h, d, w, mo, or ed for elapsed days", word))


def _minutes(amount: str, unit: str, units: TimeUnits) -> int:
    """Whole minutes of an amount of a unit; raises Unreadable."""
    exact = Decimal(amount.replace(",", ".")) * units.minutes(unit)
    if abs(exact) > _BEYOND:
        raise Unreadable(told("A duration is at most 100 years"))
    return int(exact.to_integral_value())


def parse_duration(typed: str, units: TimeUnits) -> Duration:
    """A span such as `3d`, `-4h`, `1.5 days`, `30m`, `2w`, `3ed`; a bare number counts days; raises Unreadable."""
    match = re.fullmatch(rf"({_AMOUNT})\s*([a-zA-Z]*)", typed.strip())
    if not match:
        raise Unreadable(told("'%1' is no duration; write for example 3d, 4h or 1.5w", typed))
    unit = unit_of(match[2] or "d")
    return Duration(_minutes(match[1], unit, units), unit)


def parse_lag(typed: str, units: TimeUnits) -> Duration:
    """A span, or a share of the predecessor's duration as `50%`; raises Unreadable."""
    match = re.fullmatch(rf"({_AMOUNT})\s*%", typed.strip())
    if not match:
        return parse_duration(typed, units)
    percents = Decimal(match[1].replace(",", "."))
    if percents != int(percents):
        raise Unreadable(told("'%1' is no whole percentage", typed))
    return Duration(int(percents), SHARE)


def _amount(minutes: int, unit: str, units: TimeUnits) -> str | None:
    """The amount of a unit that gives these minutes again, or None where four decimals do not reach."""
    amount = f"{(Decimal(minutes) / units.minutes(unit)):.4f}".rstrip("0").rstrip(".")
    return amount if _minutes(amount, unit, units) == minutes else None


def _fitting_unit(points: tuple[int, ...], unit: str, units: TimeUnits) -> str:
    """The unit typed, or the next smaller one in which every point can be written."""
    mark = "e" if unit.startswith("e") else ""
    for candidate in (unit, mark + "h", mark + "m"):
        if all(_amount(point, candidate, units) is not None for point in points):
            return candidate
    return mark + "m"


def format_duration(duration: Duration, units: TimeUnits) -> str:
    """The span as it would be typed; reads back to the same minutes."""
    if duration.share:
        return f"{duration.minutes}%"
    unit = _fitting_unit((duration.minutes,), duration.unit, units)
    return f"{_amount(duration.minutes, unit, units)}{unit}"


def parse_estimate(typed: str, units: TimeUnits) -> Estimate:
    """`3d`, or `2/3/6d` (optimistic, most likely, pessimistic; each may have its own unit); raises Unreadable."""
    parts = [part.strip() for part in re.split(r"[/;]", typed)] if re.search(r"[/;]", typed) else typed.split()
    if len(parts) == 4 and not re.search(r"\d", parts[3]):
        parts = [*parts[:2], parts[2] + parts[3]]
    if len(parts) != 3:
        whole = parse_duration(typed, units)
        return Estimate.of(whole.minutes, whole.unit)
    last = re.search(r"[a-zA-Z]+$", parts[2])
    spans = [
        parse_duration(part if re.search(r"[a-zA-Z]$", part) else part + (last[0] if last else "d"), units)
        for part in parts
    ]
    if len({span.elapsed for span in spans}) > 1:
        raise Unreadable(told("'%1' mixes working and elapsed time", typed))
    return Estimate(spans[0].minutes, spans[1].minutes, spans[2].minutes, spans[2].unit)


def format_estimate(estimate: Estimate, units: TimeUnits) -> str:
    """The estimate as it would be typed; reads back to the same minutes."""
    if estimate.point:
        return format_duration(Duration(estimate.likely, estimate.unit), units)
    points = (estimate.optimistic, estimate.likely, estimate.pessimistic)
    unit = _fitting_unit(points, estimate.unit, units)
    return "/".join(str(_amount(point, unit, units)) for point in points) + unit


def parse_day(typed: str, today: date | None = None) -> Day:
    """`2026-12-01`, `2026-12-01 14:30`; with `today` also tomorrow, fri, next friday, +2w; raises Unreadable."""
    words = typed.strip().lower().replace("t", " ") if re.match(r"\d", typed.strip()) else typed.strip().lower()
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:\s+(\d{1,2}):(\d{2})(?::00)?)?", words):
        return _within(_calendar_day(typed, [int(part) for part in match.groups() if part is not None]))
    found = _relative_day(words, today) if today else None
    if found is None:
        raise Unreadable(told("'%1' is no date; write for example 2026-12-01 or 2026-12-01 14:30", typed))
    return _within(found)


def _calendar_day(typed: str, parts: list[int]) -> Day:
    """The day, with clock time where five numbers are given; raises Unreadable for the 30th of February."""
    try:
        return datetime(*parts) if len(parts) == 5 else date(*parts)  # type: ignore[arg-type]
    except ValueError:
        raise Unreadable(told("there is no day '%1'", typed)) from None


def _within(found: Day) -> Day:
    """The day if it lies in the years that a plan can hold; raises Unreadable."""
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Unreadable(told("%1 is outside %2-%3", found, FIRST_YEAR, LAST_YEAR))
    return found


def _relative_day(words: str, today: date) -> date | None:
    """today, tomorrow, yesterday, a weekday (the next one), `next` weekday (a week further), +3d, -2w."""
    near = {"today": 0, "tomorrow": 1, "yesterday": -1}
    if words in near:
        return today + timedelta(days=near[words])
    if match := re.fullmatch(r"([+-]\d{1,4})\s*([dw])", words):
        return today + timedelta(days=int(match[1]) * (7 if match[2] == "w" else 1))
    match = re.fullmatch(r"(next\s+)?(mon|tue|wed|thu|fri|sat|sun)[a-z]*", words)
    if not match:
        return None
    ahead = (WEEKDAY_NAMES.index(match[2]) - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead + (7 if match[1] else 0))


def format_day(found: Day) -> str:
    """ISO day; with clock time where there is one."""
    return found.strftime("%Y-%m-%d %H:%M") if isinstance(found, datetime) else found.isoformat()


def parse_hours(typed: str) -> Hours:
    """`08:00-12:00, 13:00-17:00`, `24h`, or `off`; raises Unreadable."""
    words = typed.strip().lower()
    if words in ("off", "-", "none"):
        return ()
    if words in ("24h", "all day"):
        return ((0, 1440),)
    shifts = tuple(_shift(part) for part in words.split(","))
    if any(later[0] < earlier[1] for earlier, later in itertools.pairwise(shifts)):
        raise Unreadable(told("'%1': shifts overlap or are out of order", typed))
    return shifts


def _shift(part: str) -> tuple[int, int]:
    """One shift as minutes of the day; raises Unreadable."""
    match = re.fullmatch(r"\s*(\d{1,2})(?::([0-5]\d))?\s*-\s*(\d{1,2})(?::([0-5]\d))?\s*", part)
    begin, end = (int(match[1]) * 60 + int(match[2] or 0), int(match[3]) * 60 + int(match[4] or 0)) if match else (0, 0)
    if not 0 <= begin < end <= 1440:
        raise Unreadable(told("'%1' is no shift; write for example 08:00-12:00, 13:00-17:00 or off", part.strip()))
    return begin, end


def format_hours(hours: Hours) -> str:
    """Shifts as they would be typed."""
    if hours == ((0, 1440),):
        return "24h"
    return ", ".join(f"{b // 60:02}:{b % 60:02}-{e // 60:02}:{e % 60:02}" for b, e in hours) if hours else "off"
