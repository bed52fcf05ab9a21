"""Results of tests as a table of text, one a row: columns of any usual name, in any order."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from planner.errors import Fault, NotAPlan, PlanError, Unreadable
from planner.formats.csv_cells import decoded, records
from planner.formats.format import Progress, reported, unwatched
from planner.formats.records import Record, bare_title
from planner.formats.results_cells import key_from, shortened
from planner.launch.reported import Reported, Results
from planner.model.grammar import FIRST_YEAR, LAST_YEAR, parse_day
from planner.model.launch_values import Level, Result
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.model.values import Day
    from planner.sentences import Told

COLUMNS = {
    "case": "case test_case case_key test_case_key testcase key id case_id test_id test",
    "title": "name title test_name case_name summary",
    "result": "result status outcome verdict state",
    "at": "at date executed executed_at executed_on run_at timestamp finished",
    "release": "release version build",
    "environment": "environment env",
    "person": "by person tester executed_by",
    "seconds": "seconds duration duration_s time_s time elapsed",
    "message": "message comment comments notes note error actual details",
    "level": "level test_level",
}
"""What a column holds, by the titles that it goes by; of several that fit, the first named is taken."""
RESULTS = {
    Result.PASSED: "pass passed ok success successful true",
    Result.FAILED: "fail failed failure error errored nok false broken",
    Result.BLOCKED: "blocked block",
    Result.SKIPPED: "skip skipped ignored disabled not_run notrun not_executed pending untested n/a",
}
_NAMED = {word: result for result, words in RESULTS.items() for word in words.split()}
_LEVELS = {str(level).replace(" ", "_"): level for level in Level} | {
    "uat": Level.ACCEPTANCE,
    "acceptance": Level.ACCEPTANCE,
    "performance": Level.LOAD,
}


def sniff(content: bytes) -> bool:
    """Whether the first row of a file names a test case and a result."""
    try:
        titles = next(records(decoded(content[:65_536])[0].partition("\n")[0]), Record((), 0)).cells
    except PlanError:
        return False
    return named_in(titles)


def named_in(titles: Iterable[str]) -> bool:
    """Whether titles name a test case and a result."""
    return {"case", "result"} <= _places(titles).keys()


def read(content: bytes, progress: Progress = unwatched) -> Results:
    """The results in a CSV file; raises NotAPlan or Refused for a file that is none."""
    text, note = decoded(content)
    rows = records(text)
    titles = next(rows, Record((), 0)).cells
    found = read_rows(titles, reported(rows, progress, (0.0, 0.9), text.count("\n")))
    return replace(found, notes=(note, *found.notes)) if note else found


def read_rows(titles: Iterable[str], rows: Iterable[Record]) -> Results:
    """The results in the rows below these titles; raises NotAPlan for a table that is none, or that is empty."""
    places = _places(titles)
    missing = [name for name in ("case", "result") if name not in places]
    if missing:
        message = "This table has no column '%1'. Its first row must name columns such as case, result, at."
        raise NotAPlan(told(message, missing[0]))
    faults: list[Fault] = []
    kept = tuple(found for row in rows if (found := _row(row, places, faults)) is not None)
    if not kept and not faults:
        raise NotAPlan(told("This table holds no result: it has no row below its titles."))
    return Results(kept, tuple(_unknown(titles, places)), tuple(faults))


def _places(titles: Iterable[str]) -> dict[str, int]:
    """Which column holds what."""
    bare = [bare_title(title) for title in titles]
    found: dict[str, int] = {}
    for name, words in COLUMNS.items():
        place = next((bare.index(word) for word in words.split() if word in bare), None)
        if place is not None:
            found[name] = place
    return found


def _unknown(titles: Iterable[str], places: Mapping[str, int]) -> Iterable[str]:
    """Columns that mean nothing to us."""
    left = [title for place, title in enumerate(titles) if place not in places.values() and title.strip()]
    if left:
        titled = ", ".join(f"'{title[:40]}'" for title in left[:10])
        yield told("Columns that are not known, left out: %1.", titled)


def _row(row: Record, places: Mapping[str, int], faults: list[Fault]) -> Reported | None:
    """The result in a row; None for one that cannot be read, which is a fault."""
    said = {name: row.cells[place].strip() for name, place in places.items() if place < len(row.cells)}
    case = said.get("case", "")
    try:
        return Reported(
            case=_case(case),
            result=_result(said.get("result", "")),
            names=(case, *filter(None, [said.get("title", "")])),
            title=shortened(said.get("title", "") or case, 200),
            at=_moment(said.get("at", "")),
            seconds=_seconds(said.get("seconds", "")),
            message=shortened(said.get("message", "")),
            release=said.get("release", ""),
            environment=said.get("environment", ""),
            person=said.get("person", ""),
            level=_level(said.get("level", "")),
            line=row.line,
        )
    except _Bad as bad:
        named = told("result %1", case[:60]) if case else told("result")
        faults.append(Fault(named, bad.field, bad.message, told("The row was left out."), row.line))
        return None


class _Bad(ValueError):
    """A cell that does not say what its column needs."""

    def __init__(self, field: str, message: Told) -> None:
        """Keep the column, and what is wrong."""
        self.field, self.message = field, message
        super().__init__(message)


def _case(typed: str) -> str:
    """The key of a case; raises _Bad."""
    if not typed:
        raise _Bad("Test case", told("There is no test case."))
    return key_from(typed)


def _result(typed: str) -> Result:
    """What a word says; raises _Bad."""
    word = re.sub(r"[\s_-]+", "_", typed.lower())
    if word not in _NAMED:
        wrong = told("'%1' is no result.", typed[:40]) if typed else told("There is no result.")
        raise _Bad("Result", told("%1 Write pass, fail, blocked or skipped.", wrong))
    return _NAMED[word]


def _level(typed: str) -> Level | None:
    """A test level; None where there is none; raises _Bad."""
    word = re.sub(r"[\s_-]+", "_", typed.lower()).removesuffix("_test").removesuffix("_tests")
    if not word:
        return None
    if word not in _LEVELS:
        raise _Bad("Level", told("'%1' is no test level.", typed[:40]))
    return _LEVELS[word]


def _seconds(typed: str) -> float:
    """A number of seconds, with a decimal comma or point; raises _Bad."""
    bare = typed.removesuffix("s").strip()
    try:
        found = float(bare.replace(",", ".") or 0)
    except ValueError:
        found = math.nan
    if not (math.isfinite(found) and found >= 0):
        raise _Bad("Seconds", told("'%1' is no number of seconds.", typed[:40]))
    return found


def _moment(typed: str) -> Day | None:
    """A day or a point in time, as ISO 8601 or as people type it here; raises _Bad."""
    if not typed:
        return None
    try:
        return parse_day(typed)
    except Unreadable:
        pass
    try:
        found = datetime.fromisoformat(typed)
        if FIRST_YEAR < found.year < LAST_YEAR:
            return found - timedelta(seconds=found.second, microseconds=found.microsecond)
    except ValueError:
        pass
    raise _Bad("At", told("'%1' is no date; write for example 2026-12-01 14:30.", typed[:40]))
