"""What the columns of pasted rows mean: said by a header, or guessed from what stands in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import planner
from planner import Kind
from ui.models.day_order import DayOrder, as_iso, numbered, possible_orders
from ui.models.reading import called, today

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from planner import Field, Id, Pasted, Plan
    from ui.models.clip import Line
    from ui.models.columns import Column

    Columns = Mapping[str, Column]

LOOKED_AT: Final = 60
"""So many rows are looked at to guess what a column means."""
TELLING: Final = frozenset({"key", "wbs"})
"""Columns that new tasks do not take, but by which pasted rows name each other."""
ALIASES: Final = {
    "task": "name", "task name": "name", "title": "name", "activity": "name", "activity name": "name", "work": "name",
    "id": "key", "task id": "key", "activity id": "key", "no": "key", "no.": "key", "#": "key",
    "outline number": "wbs", "estimate": "duration", "days": "duration", "length": "duration",
    "predecessor": "predecessors", "depends on": "predecessors", "after": "predecessors", "needs": "predecessors",
    "assignee": "owner", "assigned to": "owner", "responsible": "owner", "resource names": "owner",
    "% complete": "percent_complete", "complete": "percent_complete", "progress": "percent_complete",
    "done": "percent_complete", "due": "deadline", "due date": "deadline", "comment": "notes", "comments": "notes",
    "description": "notes", "note": "notes", "stage": "phase", "type": "kind",
}  # fmt: skip
"""How other programs call what we have."""
DATES: Final = (Kind.DATE, Kind.INSTANT)


@dataclass(frozen=True, slots=True)
class Guess:
    """What each pasted column means, by the name of ours; empty for a column that is left out.

    `titled`: the first row is a header. `sure`: nothing had to be guessed. `order`: how dates are read.
    """

    columns: tuple[str, ...]
    titled: bool
    sure: bool
    order: DayOrder = DayOrder.DAY_FIRST

    def meaning(self, place: int, name: str) -> Guess:
        """The guess with another meaning of one column; no two columns mean the same."""
        columns = ["" if one == name else one for one in self.columns]
        columns[place] = name
        return replace(self, columns=tuple(columns))

    def ordered(self, order: DayOrder) -> Guess:
        """The guess with dates read in another order."""
        return replace(self, order=order)

    def headed(self, *, titled: bool) -> Guess:
        """The guess with the first row taken for a header, or for a row like the others."""
        return replace(self, titled=titled)


def takes(columns: Columns) -> dict[str, Column]:
    """The columns that pasted rows can fill, or by which they name each other, by name."""
    return {column.name: column for column in columns.values() if column.change or column.name in TELLING}


def guessed(lines: Sequence[Line], columns: Columns, plan: Plan) -> Guess:
    """What the columns of these rows mean; `columns` are ours by their label in small letters."""
    width = max((len(line.cells) for line in lines), default=0)
    first = lines[0].cells if lines else ()
    titles = tuple(_titled(cell, columns) for cell in first)
    if len(first) > 1 and "name" in titles:
        return _from_header(first, titles, columns, width)
    if width <= 1:
        return Guess(("name",) * width, titled=False, sure=True)
    if sum(map(bool, titles)) > 1:
        return Guess(_unique((*titles, *[""] * (width - len(titles))), takes(columns)), titled=True, sure=False)
    return _from_texts(lines, plan, width)


def _titled(cell: str, columns: Columns) -> str:
    """The name of our column that a title means; what stands in brackets is a unit."""
    bare = re.sub(r"\s*[(\[][^)\]]*[)\]]|[:*]+$", "", cell.casefold()).strip()
    column = columns.get(cell.strip().casefold()) or columns.get(bare)
    return column.name if column else ALIASES.get(bare, "")


def _from_header(first: Sequence[str], titles: Sequence[str], columns: Columns, width: int) -> Guess:
    """A guess from titles; sure where each title is the label of a column of ours."""
    known = {column.label.casefold() for column in columns.values()}
    every = (*titles, *[""] * (width - len(titles)))
    sure = all(cell.strip().casefold() in known for cell in first) and len(titles) == width
    return Guess(_unique(every, takes(columns)), titled=True, sure=sure)


def _unique(names: Iterable[str], known: Mapping[str, Column]) -> tuple[str, ...]:
    """Names of columns that pasting fills, each once."""
    seen: list[str] = []
    for name in names:
        seen.append(name if name in known and name not in seen else "")
    return tuple(seen)


def _from_texts(lines: Sequence[Line], plan: Plan, width: int) -> Guess:
    """A guess from what stands in the columns; sure for names alone, or names and durations."""
    heads = [[line.cells[place] for line in lines[:LOOKED_AT] if len(line.cells) > place] for place in range(width)]
    kinds = [_kind_of([text for text in texts if text], plan) for texts in heads]
    if "name" not in kinds:
        kinds[next((place for place, kind in enumerate(kinds) if kind in ("", "key")), 0)] = "name"
    seen: list[str] = []
    for kind in kinds:
        seen.append(kind if kind not in seen else "")
    return Guess(tuple(seen), titled=False, sure=tuple(seen) == ("name", "duration"))


def _kind_of(texts: Sequence[str], plan: Plan) -> str:
    """What a column is of which at least half of the texts can be that."""
    if not texts:
        return ""
    names = {entity: _spoken(plan, entity) for entity in ("phase", "person", "role")}
    tests: dict[str, Callable[[str], bool]] = {
        "deadline": _dated,
        "duration": lambda text: _is_duration(text, plan),
        "phase": lambda text: text.casefold() in names["phase"],
        "owner": lambda text: text.casefold() in names["person"],
        "role": lambda text: text.casefold() in names["role"],
        "key": lambda text: re.fullmatch(r"[A-Za-z]{1,4}-?\d{1,5}", text) is not None,
    }
    return next((name for name, fits in tests.items() if sum(map(fits, texts)) * 2 >= len(texts)), "name")


def _dated(text: str) -> bool:
    return numbered(text) or re.fullmatch(r"\d{4}-\d\d-\d\d.*", as_iso(text, DayOrder.DAY_FIRST)) is not None


def _is_duration(text: str, plan: Plan) -> bool:
    try:
        planner.read(
            planner.SCHEMA.entity("task").field("duration"), text.rstrip("?"), planner.Lookup.of(plan, entities=())
        )
    except planner.PlanError:
        return False
    return True


def _spoken(plan: Plan, entity: str) -> dict[str, str]:
    """Keys of rows by every word that means them: key, name, and name with key where several have it."""
    rows = tuple(plan.table(entity).values())
    names = called(rows)
    found: dict[str, str] = {}
    for row in rows:
        for word in (row.key, row.name, names[row.id]):
            found.setdefault(word.casefold(), row.key)
    return found


# Reading by a guess


def dates_in(lines: Sequence[Line], guess: Guess, columns: Columns) -> list[str]:
    """The dates that begin with numbers for day and month, in the columns that are taken for dates."""
    fields = {name: column.field for name, column in takes(columns).items()}
    places = [place for place, name in enumerate(guess.columns) if (one := fields.get(name)) and one.kind in DATES]
    cells = (line.cells[place] for line in _body(lines, guess) for place in places if len(line.cells) > place)
    return [cell for cell in cells if numbered(cell)]


def orders_of(lines: Sequence[Line], guess: Guess, columns: Columns) -> tuple[DayOrder, ...]:
    """In which orders the pasted dates can be read; nothing where there are none to be read in two orders."""
    dates = dates_in(lines, guess, columns)
    return (possible_orders(dates) or tuple(DayOrder)) if dates else ()


def _body(lines: Sequence[Line], guess: Guess) -> Sequence[Line]:
    """The rows without their header."""
    return lines[1:] if guess.titled else lines


def pasted(plan: Plan, lines: Sequence[Line], guess: Guess, columns: Columns, after: Id | None) -> Pasted:
    """What pasting these rows does, read as guessed; faults name the lines of the clipboard."""
    fields = {name: column.field for name, column in takes(columns).items()}
    ways = [(place, name, _way(plan, fields.get(name), guess)) for place, name in enumerate(guess.columns) if name]
    rows = [
        planner.PastedRow(
            line.number,
            {name: way(line.cells[place]) for place, name, way in ways if place < len(line.cells)},
        )
        for line in _body(lines, guess)
    ]
    return planner.paste_tasks(plan, rows, after=after, today=today())


def _way(plan: Plan, field: Field | None, guess: Guess) -> Callable[[str], str]:
    """How the texts of a column become texts that a plan reads."""
    if field is None:
        return str
    if field.kind in DATES:
        return lambda text: as_iso(text, guess.order)
    if field.kind is Kind.REFERENCE:
        spoken = _spoken(plan, field.of)
        return lambda text: spoken.get(text.casefold(), text)
    if field.kind in (Kind.ESTIMATE, Kind.DURATION):
        return lambda text: text.rstrip("? ")
    return str
