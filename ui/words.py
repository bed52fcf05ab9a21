"""Dates, floats and counts as the interface writes them."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from ui.late import load

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from planner import Plan, PlanError, Task

PLACE: Final = re.compile("%([1-9])")
"""Where a part of a text stands."""

MEGABYTE: Final = 1_000_000

SEVERITIES: Final = {
    "error": (QT_TRANSLATE_NOOP("Severity", "error"), QT_TRANSLATE_NOOP("Severity", "errors")),
    "warning": (QT_TRANSLATE_NOOP("Severity", "warning"), QT_TRANSLATE_NOOP("Severity", "warnings")),
    "note": (QT_TRANSLATE_NOOP("Severity", "note"), QT_TRANSLATE_NOOP("Severity", "notes")),
}
"""What is found by its severity, one and many: other words in German than for the fields Note and Notes."""

GROUPED: Final = re.compile("[0-9]{1,3}(,[0-9]{3})+")
"""A large number of a sentence."""


def day(moment: date, *, weekday: bool = True) -> str:
    """Return a day as `Tue 3 Mar 2026`, in the language of the user."""
    return written(moment, said("ddd d MMM yyyy") if weekday else said("d MMM yyyy"))


def written(moment: date, pattern: str) -> str:
    """Return a day by a pattern of Qt, with names of days and months in the language of the user."""
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), pattern)


@lru_cache(maxsize=8000)
def short_day(moment: date, *, year: bool) -> str:
    """Return a day as `3 Mar`, or `3 Mar 26` where the year is needed; a screen full of rows asks for the same ones."""
    return written(moment, said("d MMM yy") if year else said("d MMM"))


def moment(when: date) -> str:
    """Return a moment as `Tue 3 Mar 2026 14:30`, and a day without a clock time as that day."""
    return f"{day(when)} {when:%H:%M}" if isinstance(when, datetime) else day(when)


def working(minutes: float, plan: Plan) -> str:
    """Return a span of working time in the days of the plan, such as `3.5 d`, everywhere alike."""
    return days(minutes, plan.units.day)


def days(minutes: float, day_minutes: int) -> str:
    """Return working minutes as days with at most one decimal, or as minutes where days would say nothing."""
    if minutes and abs(minutes) < day_minutes / 20:
        return f"{minutes:.0f} min"
    return f"{round(minutes / day_minutes, 1):g} d"


def moved(minutes: int, plan: Plan) -> str:
    """Return by how much something has moved, with its sign: `+3 d` later or longer, `-1 d`, `0 d`."""
    return f"{'+' if minutes > 0 else ''}{working(minutes, plan)}"


def sized(count: int) -> str:
    """Return how large a file is: `412 kB`."""
    return QLocale().formattedDataSize(count, 1 if count > MEGABYTE else 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def plain_tip(text: str) -> str:
    """Return a tool tip that shows a text literally: names may hold signs that Qt would take for markup."""
    if "<" not in text:
        return text
    return f'<span style="white-space:pre-wrap">{load("html:escape")(text)}</span>'


def named(task: Task) -> str:
    """Return how a task is called: its key and its name."""
    return f"{task.key}  {task.name}"


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its noun, both in the language of the user."""
    return f"{QLocale().toString(count)} {said(one if count == 1 else many)}"


def graded(count: int, severity: str) -> str:
    """Return a count of what is found with the word for its severity: `3 errors`."""
    return f"{QLocale().toString(count)} {severity_called(severity, many=count != 1)}"


def severity_called(severity: str, *, many: bool = False) -> str:
    """Return the word for what is found of a severity, in the language of the user."""
    return QCoreApplication.translate("Severity", str(SEVERITIES[severity][many]))


def said(text: str, *parts: str) -> str:
    """Return a declared text in the language of the user, with parts for %1, %2 and so on.

    This is the one door for texts that are data: `packaging/languages.py` collects them for the translators.
    """
    told = QCoreApplication.translate("declared", text) if text else text
    return PLACE.sub(lambda place: parts[int(place[1]) - 1], told) if parts else told


def file_called(path: Path) -> str:
    """Return the name of a file as it can be shown: what is no letter in its bytes becomes a question mark."""
    return path.name.encode(errors="replace").decode()


def inside(label: str) -> str:
    """Return a label as it stands inside a sentence: English writes it small, another language as it translates it."""
    told = said(label)
    return label.lower() if told == label else told


def retold(text: str) -> str:
    """Return a sentence of the planner in the language of the user; its parts too, where they are such sentences."""
    template = getattr(text, "template", "")
    if GROUPED.fullmatch(template):
        return template.replace(",", QLocale().groupSeparator())
    return said(template, *map(spoken, text.parts)) if template and hasattr(text, "parts") else said(text)


def reason(error: PlanError) -> str:
    """Return what is wrong and what to do, in the language of the user, without the place, which is in sight."""
    return "\n".join(retold(fault.said) for fault in getattr(error, "faults", ())) or retold(str(error))


def refusal(path: Path, error: Exception) -> str:
    """Return why a file cannot be taken, with its name in front unless the sentence says it already."""
    reason, place = str(error), str(path).encode(errors="replace").decode()
    return reason if place in reason else load("planner:told")("%1: %2", file_called(path), reason)


def spoken(text: str) -> str:
    """Return a sentence of the planner in the language of the user; names and figures, which are none, as they are."""
    return retold(text) if hasattr(text, "template") else text
