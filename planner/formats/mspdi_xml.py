"""Microsoft Project XML as rows: elements by their local names; values that cannot be read are named with their row."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from planner.errors import Fault, NotAPlan
from planner.formats.format import Progress, unwatched
from planner.formats.xml_door import Kind, tree_of
from planner.model.grammar import FIRST_YEAR, LAST_YEAR
from planner.sentences import UNSAID, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from planner.sentences import Told

PROJECT = Kind(told("a project"), told("from Microsoft Project"))
_NUMBER = r"(\d{1,9}(?:\.\d{1,9})?)"
_WHOLE = re.compile(r"[+-]?\d{1,15}(\.\d{1,9})?")
_REAL = re.compile(r"[+-]?\d{1,12}(\.\d{1,12})?")
_SPAN = re.compile(rf"(-?)P(?:0+Y)?(?:0+M)?(?:(\d{{1,6}})D)?(?:T(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?")


def project_of(content: bytes, progress: Progress = unwatched) -> Element:
    """The root element of a Microsoft Project XML file; raises NotAPlan with the reason for anything else.

    `progress` goes through the first two fifths of its way.
    """
    root, _lines = tree_of(content, PROJECT, progress, 0.4)
    if root.tag != "Project":
        raise NotAPlan(told("This XML file holds <%1>, not a Microsoft Project <Project>.", root.tag[:60]))
    return root


@dataclass(frozen=True, slots=True)
class Report:
    """What is said about an import: conversions counted by their sentence, and faults in the order of the file."""

    counts: Counter[Told] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)

    def count(self, what: Told, times: int = 1) -> None:
        """Count a conversion under its sentence."""
        self.counts[what] += times

    def fault(self, where: str, name: str, message: Told, fix: Told = UNSAID) -> None:
        """Name something wrong in one place."""
        self.faults.append(Fault(where, name, message, fix))

    @property
    def notes(self) -> tuple[Told, ...]:
        """The conversions as sentences with their counts."""
        return tuple(told("%1: %2.", what, times) for what, times in self.counts.items() if times)


@dataclass(frozen=True, slots=True)
class Row:
    """One element of the file: its fields are its children; what cannot be read is reported and read as missing."""

    element: Element
    where: str
    report: Report

    def text(self, name: str) -> str:
        """The text of a field without spaces around it; empty where it is missing."""
        return (self.element.findtext(name) or "").strip()

    def rows(self, path: str, where: str = "") -> Iterator[Row]:
        """The elements at a path below this one, called `where` in faults."""
        return (Row(element, where or self.where, self.report) for element in self.element.iterfind(path))

    def named(self, where: str) -> Row:
        """The same element under another name."""
        return Row(self.element, where, self.report)

    def flag(self, name: str) -> bool:
        """Whether a field says yes."""
        return self.text(name).lower() in ("1", "true")

    def whole(self, name: str, default: int = 0) -> int:
        """A whole number; the default where it is missing or none."""
        typed = self.text(name)
        if typed.isdecimal() and len(typed) < 16:
            return int(typed)
        if _WHOLE.fullmatch(typed):
            return math.floor(float(typed) + 0.5)
        if typed:
            self.report.fault(self.where, name, told("'%1' is no whole number.", typed[:40]))
        return default

    def number(self, name: str, default: float = 0) -> float:
        """A number; the default where it is missing or none."""
        typed = self.text(name)
        if _REAL.fullmatch(typed):
            return float(typed)
        if typed:
            self.report.fault(self.where, name, told("'%1' is no number.", typed[:40]))
        return default

    def moment(self, name: str) -> datetime | None:
        """A clock time to the nearest minute, in the years that a plan can hold; None where it is missing or none."""
        typed = self.text(name)
        if not typed or typed == "NA":
            return None
        try:
            found = datetime.fromisoformat(typed).replace(tzinfo=None)
            found = (found + timedelta(seconds=30)).replace(second=0, microsecond=0)
        except (ValueError, OverflowError):
            self.report.fault(self.where, name, told("'%1' is no date.", typed[:40]))
            return None
        if FIRST_YEAR <= found.year <= LAST_YEAR:
            return found
        self.report.fault(self.where, name, told("%1 is outside %2-%3.", f"{found:%Y-%m-%d}", FIRST_YEAR, LAST_YEAR))
        return None

    def minutes(self, name: str) -> int | None:
        """A span such as PT16H0M0S in whole minutes; None where it is missing or none."""
        typed = self.text(name)
        match = _SPAN.fullmatch(typed)
        if typed and not match:
            self.report.fault(self.where, name, told("'%1' is no duration.", typed[:40]))
        if not match:
            return None
        days, hours, minutes, seconds = (float(part or 0) for part in match.groups()[1:])
        exact = days * 1440 + hours * 60 + minutes + seconds / 60
        if abs(exact - round(exact)) > 1e-6:
            self.report.count(told("Durations rounded to whole minutes"))
        return round(exact) * (-1 if match[1] else 1)
