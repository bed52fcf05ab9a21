"""What the clipboard holds, as rows of plain texts: lines with tabs as spreadsheets write them, or a table of HTML."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

import planner
from planner import grouped, told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner import Told

MOST_ROWS: Final = 20_000
"""More rows than this are refused: somebody copied the wrong thing."""
MOST_LINES: Final = 200_000
"""The same with the empty ones."""
MOST_COLUMNS: Final = 200
MOST_SIGNS: Final = 16_000_000
"""Longer texts are not even looked at."""
MOST_CELLS: Final = 10 * MOST_COLUMNS
"""Reading a row ends here, whatever its width."""
LONGEST: Final = 20_001
"""So much of a cell is kept: one sign more than the longest text of a plan, so that it is refused as too long."""
_ENDLESS_TAG: Final = re.compile(r"<[A-Za-z/!?][^>]{4000,}>?")
"""Tags with whole pictures in them; and ones that never end, of which reading takes time with their square."""
_FORMULA: Final = re.compile(r"'+[=+\-@\t\r]")
FEWER: Final = told("Copy fewer rows at a time.")
UNSEEN: Final = frozenset({"script", "style", "head", "title"})
"""Elements whose texts nobody sees."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of cells, and the line where it stands."""

    number: int
    cells: tuple[str, ...]


def clip_of(text: str, html: str = "") -> tuple[Line, ...]:
    """The rows of a clipboard; lines with tabs say more than a table of HTML. Raises Refused where it is too much."""
    for one in (text, html if "\t" not in text else ""):
        if len(one) > MOST_SIGNS:
            said = told(
                "The clipboard holds %1 signs; at most %2 can be pasted.", grouped(len(one)), grouped(MOST_SIGNS)
            )
            raise _refusal(said, FEWER)
    if text.count("\n", 0, len(text.rstrip())) > MOST_LINES:
        raise _refusal(told("The clipboard holds more than %1 lines.", grouped(MOST_LINES)), FEWER)
    rows = _table(html) if "\t" not in text and "<t" in html.casefold() else []
    return _lines(rows if any(len(row) > 1 for row in rows) or not text.strip() else _cells(text))


def _lines(rows: Iterable[Iterable[str]]) -> tuple[Line, ...]:
    """The rows that are not empty; raises Refused where there are too many."""
    numbered = ((number, tuple(map(_plain, row))) for number, row in enumerate(rows, 1))
    kept = tuple(Line(number, cells) for number, cells in numbered if any(cells))
    if len(kept) > MOST_ROWS:
        raise _refusal(told("%1 lines are more than %2.", grouped(len(kept)), grouped(MOST_ROWS)), FEWER)
    widest = max((len(line.cells) for line in kept), default=0)
    if widest > MOST_COLUMNS:
        said = told("%1 columns are more than %2.", grouped(widest), MOST_COLUMNS)
        raise _refusal(said, told("Copy only the columns of the plan."))
    return kept


def _plain(cell: str) -> str:
    """A cell as plain text; the apostrophe with which spreadsheets keep formulas from running is theirs."""
    kept = cell[:LONGEST].replace("\0", "").replace("\xa0", " ").strip()
    return kept[1:] if _FORMULA.match(kept) else kept


def _cells(text: str) -> list[list[str]]:
    """Lines with tabs; cells in quotes may hold line ends, and a quote that does not close is a sign like others."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        return [line.split("\t") for line in text.splitlines()]


def _table(html: str) -> list[list[str]]:
    """The first table of HTML."""
    reader = _TableReader()
    reader.feed(_ENDLESS_TAG.sub("", html))
    reader.close()
    return [[" ".join("".join(cell).split()) for cell in row] for row in reader.rows]


class _TableReader(HTMLParser):
    """Collects the texts of the first table; what runs, hides or formats is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[list[str]]] = []
        self._depth, self._unseen, self._wide = 0, 0, 1
        self._over = self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row or a cell; a wide cell is followed by empty ones."""
        self._unseen += tag in UNSEEN
        self._depth += tag == "table"
        if self._over or self._depth != 1:
            return
        if tag == "tr":
            self.rows.append([])
            self._open = False
        elif tag in ("td", "th"):
            span = dict(attrs).get("colspan") or "1"
            wide = min(int(span), MOST_COLUMNS) if span.isdecimal() and len(span) < 9 else 1
            self._row().extend([] for _ in range(max(1, wide)))
            if len(self._row()) > MOST_CELLS or len(self.rows) > MOST_LINES:
                raise _refusal(told("The table in the clipboard is too large."), FEWER)
            self._open, self._wide = True, wide
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        """End a table or a cell."""
        self._unseen -= tag in UNSEEN and self._unseen > 0
        if tag == "table" and self._depth:
            self._depth -= 1
            self._over = self._over or not self._depth
        self._open = self._open and tag not in ("td", "th", "tr", "table")

    def handle_data(self, data: str) -> None:
        """Add to the cell that is open."""
        if self._open and not self._unseen:
            self.rows[-1][-max(1, self._wide)].append(data)

    def _row(self) -> list[list[str]]:
        """The row that is open; one is opened where HTML forgot to."""
        if not self.rows:
            self.rows.append([])
        return self.rows[-1]


def _refusal(message: Told, fix: Told) -> planner.Refused:
    return planner.Refused([planner.Fault(told("paste"), "", message, fix)])
