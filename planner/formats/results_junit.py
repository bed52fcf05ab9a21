"""Results of tests as JUnit XML, in the shapes that pytest, Maven, Gradle, Jest, GoogleTest and others write."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from planner.errors import Fault, NotAPlan
from planner.formats.format import Progress, reported, unwatched
from planner.formats.results_cells import key_from, shortened
from planner.formats.xml_door import Kind, tree_of
from planner.launch.reported import Reported, Results
from planner.model.grammar import FIRST_YEAR, LAST_YEAR
from planner.model.launch_values import Result
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from planner.sentences import Told

JUNIT = Kind(told("a report of tests"), told("with the program that ran the tests"), frozenset({"testcase"}))
ROOTS = ("testsuites", "testsuite")
KEY_PROPERTIES = ("test_key", "test_id", "test_case")
"""Properties by which test programs say which test case of another system a test is."""
_IDLE = frozenset({"notrun", "disabled", "skipped", "suppressed", "ignored"})
_ROOT = re.compile(rb"<(?:[\w.-]+:)?(testsuites?)[\s>/]")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known while a file is read: lines of test cases, what was converted, what was left out."""

    lines: dict[Element, int]
    counts: Counter[Told] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)


def sniff(content: bytes) -> bool:
    """Whether a file looks like JUnit XML: its first element is a test suite."""
    head = content[:4096].replace(b"\0", b"")
    head = re.sub(rb"<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(\[.*?\])?\s*>", b"", head, flags=re.DOTALL)
    return _ROOT.match(head[max(head.find(b"<"), 0) :]) is not None


def read(content: bytes, progress: Progress = unwatched) -> Results:
    """The results in a JUnit XML file; raises NotAPlan for anything else, hostile files among it."""
    root, lines = tree_of(content, JUNIT, progress, 0.5)
    if root.tag not in ROOTS:
        raise NotAPlan(told("This XML file holds <%1>, not the <testsuites> of a JUnit report.", root.tag[:60]))
    reading = _Reading(dict(lines))
    rows = tuple(reported(_rows(root, None, reading), progress, (0.5, 0.9), len(lines)))
    if not rows and not reading.faults:
        raise NotAPlan(
            told("This JUnit report holds no test case. Run the tests again, and choose the file they write.")
        )
    notes = tuple(told("%1: %2.", what, times) for what, times in reading.counts.items())
    return Results(rows, notes, tuple(reading.faults))


def _rows(suite: Element, at: datetime | None, reading: _Reading) -> Iterator[Reported]:
    """The results of a suite and those within it, in the order of the file; a suite says when it ran."""
    at = _moment(suite.get("timestamp", ""), reading) or at
    for element in suite:
        if element.tag == "testcase":
            row = _row(element, at, reading)
            if row is not None:
                yield row
        elif element.tag == "testsuite":
            yield from _rows(element, at, reading)


def _row(element: Element, at: datetime | None, reading: _Reading) -> Reported | None:
    """The result of one test; None for one without a name, which is a fault."""
    name, class_name = element.get("name", "").strip(), element.get("classname", "").strip()
    line = reading.lines.get(element, 0)
    if not name:
        reading.faults.append(Fault(told("test case"), "name", told("It has no name."), told("It was left out."), line))
        return None
    full = f"{class_name}.{name}" if class_name else name
    said = _said_key(element)
    row = Reported(
        case=key_from(said or full),
        result=Result.PASSED,
        names=(full, name),
        title=shortened(name, 200),
        at=_moment(element.get("timestamp", ""), reading) or at,
        seconds=_seconds(element.get("time", ""), reading),
        line=line,
    )
    return _ended(row, element)


def _ended(row: Reported, element: Element) -> Reported:
    """The result with how it ended; a skip may come beside a failure, and the failure counts."""
    for tag in ("failure", "error"):
        found = element.find(tag)
        if found is not None:
            return replace(row, result=Result.FAILED, message=_message(found))
    skipped = element.find("skipped")
    if skipped is not None:
        return replace(row, result=Result.SKIPPED, message=_message(skipped))
    idle = _IDLE.intersection((element.get("status", "").lower(), element.get("result", "").lower()))
    return replace(row, result=Result.SKIPPED) if idle else row


def _message(found: Element) -> str:
    """What a failure says: its message, then its text where that says more."""
    short, long = (found.get("message") or "").strip(), "".join(found.itertext()).strip()
    parts = [short, long] if short not in long else [long]
    return shortened("\n".join(filter(None, parts)))


def _said_key(element: Element) -> str:
    """The key that a property of the test says; empty where none does."""
    for said in element.iterfind("properties/property"):
        if said.get("name", "").lower() in KEY_PROPERTIES:
            return (said.get("value") or said.text or "").strip()
    return ""


def _seconds(typed: str, reading: _Reading) -> float:
    """A time such as `0.012`, `1,234.5` or `0,5` in seconds."""
    bare = typed.strip()
    bare = bare.replace(",", "") if "." in bare else bare.replace(",", ".")
    try:
        found = float(bare or 0)
    except ValueError:
        found = math.nan
    if math.isfinite(found) and found >= 0:
        return found
    reading.counts[told("Times that are no numbers, left out")] += 1
    return 0.0


def _moment(typed: str, reading: _Reading) -> datetime | None:
    """A time stamp to the nearest whole minute before, with its time zone where it says one."""
    if not typed.strip():
        return None
    try:
        found = datetime.fromisoformat(typed.strip())
    except ValueError:
        found = None
    if found is None or not FIRST_YEAR < found.year < LAST_YEAR:
        reading.counts[told("Time stamps that cannot be read, left out")] += 1
        return None
    return found - timedelta(seconds=found.second, microseconds=found.microsecond)
