"""What remains of a damaged change log: entries that can be read, and of those the ones that still make a history."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from planner.errors import Fault
from planner.history import LogReader
from planner.merge.fold import carry_out
from planner.sentences import told
from planner.store.content import ALL, Rows
from planner.store.layout import CHANGES, layout_of
from planner.store.mending import is_entry, vector_from_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planner.model.entities import Schema
    from planner.model.plan import Plan
    from planner.model.values import Id
    from planner.store.reading_around import Piece
    from planner.vectors import Vector

Entries = list[dict[str, Any]]
_PLACE: Final = ""
"""The name under which an entry has its place in the table; no column is called so."""


@dataclass(frozen=True, slots=True)
class Log:
    """The rows of a log: those `kept` as history, and the `others`, which can be read but miss something before them.

    `complete` says that nothing of the log seems to be missing; `faults` say what is.
    """

    kept: Rows
    others: tuple[Mapping[str, Any], ...]
    complete: bool
    faults: tuple[Fault, ...] = ()


def log_in(piece: Piece | None, base: Vector, schema: Schema) -> Log:
    """The log in what could be read of its table; `base` is the vector of the changes that were compacted."""
    columns = piece.columns if piece else tuple(layout_of(schema).tables[CHANGES].columns.keys())
    read = (
        [{**dict(zip(columns, row, strict=True)), _PLACE: piece.places[key]} for key, row in piece.rows.items()]
        if piece
        else []
    )
    readable = sorted((row for row in read if is_entry(row, schema)), key=itemgetter("lamport", "replica", "counter"))
    kept, others = _closed(readable, base)
    missing = len(read) - len(kept) + (piece.gaps + len(piece.unfit) if piece else 0)
    complete = piece is not None and not missing and not piece.torn
    rows = Rows(columns, tuple(tuple(row[name] for name in columns) for row in kept))
    return Log(rows, tuple(others), complete, () if complete else (_fault(missing, len(kept)),))


def _fault(missing: int, kept: int) -> Fault:
    """Say what of the history is lost."""
    done = told("What they did is told as one change.")
    if not kept:
        return Fault(told("history"), "", told("it cannot be read."), told("The plan begins a new history."))
    if not missing:
        return Fault(told("history"), "", told("its last changes may be lost."), done)
    return Fault(told("history"), "", told("%1 changes of it are lost.", missing), done)


def _unbroken(places: set[int]) -> int:
    """Up to which place, from 1 on, none is missing: entries stand in a file in the order of the log."""
    return next(number for number in count(1) if number not in places) - 1


def _closed(entries: Entries, base: Vector) -> tuple[Entries, Entries]:
    """The entries of which everything that they have seen is there, and the others."""
    kept, before = entries, -1
    while len(kept) != before:
        before = len(kept)
        tops, unbroken = _tops(kept, base), _unbroken({row[_PLACE] for row in kept})
        reached = ((row, tops.get(row["replica"], 0)) for row in kept)
        kept = [row for row, top in reached if row["counter"] <= top and _covered(row, tops, unbroken)]
    there = set(map(id, kept))
    return kept, [row for row in entries if id(row) not in there]


def _tops(entries: Sequence[Mapping[str, Any]], base: Vector) -> dict[str, int]:
    """Up to which counter the changes of each replica are there without a hole."""
    tops = dict(base)
    for row in sorted(entries, key=itemgetter("counter")):
        if row["counter"] == tops.get(row["replica"], 0) + 1:
            tops[row["replica"]] = row["counter"]
    return tops


def _covered(row: Mapping[str, Any], tops: Mapping[str, int], unbroken: int) -> bool:
    """Whether everything that a change has seen of others is there; without a word on that, it is as before."""
    if row["seen"] == ALL:
        return bool(row[_PLACE] <= unbroken)
    seen = vector_from_text(row["seen"]) if row["seen"] is not None else {}
    return all(tops.get(replica, 0) >= counter for replica, counter in seen.items())


def carried_out(plan: Plan, entries: Sequence[Mapping[str, Any]]) -> Plan:
    """A plan with what entries did to it as far as that can be done: nobody knows what was between them."""
    tables: dict[str, dict[Id, Any]] = {name: dict(table) for name, table in plan.tables.items()}
    reader = LogReader(plan.schema)
    for row in entries:
        for step in reader.steps(row["steps"]):
            carry_out(tables[step.entity], step)
    return plan.with_tables(tables)
