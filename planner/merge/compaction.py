"""Old changes told by fewer entries, so that a plan that lives for years does not carry each of its first strokes.

What was long ago becomes a snapshot; versions that people named stay points to go back to. Only what everybody who
changed the plan since has seen is told so, and nothing that is still open.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from planner.change import add, apply, diff, remove
from planner.history import History, Missed, covers
from planner.merge.fold import fold
from planner.model.plan import Plan
from planner.sentences import grouped, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.change import Step
    from planner.history import Entry
    from planner.model.entities import Schema

MOST: Final = 20_000
"""How many changes are kept one by one at most."""
LONGEST: Final = timedelta(days=180)
"""How long changes are kept one by one."""
NEWEST: Final = 1_000
"""How many changes are kept one by one at least, however old they seem to be."""
WORTH: Final = 1_000
"""How many changes have to be old before it is worth telling them anew."""
NAMED: Final = "version"
"""The entity whose rows name points of the log."""


def compacted(history: History, schema: Schema, now: str) -> History:
    """The log with its old changes told by a snapshot and one entry up to each named version; itself if few are old.

    `now` is UTC as ISO text. The plan and what is open in it are the same, as are the ids of the entries that stay.
    """
    entries = history.entries
    old, wanted = sum(1 for entry in entries if covers(history.base, entry)), _wanted(entries, now)
    if wanted - old < WORTH:
        return history
    narrow = _narrow_places(history)
    cut = max((place for place in narrow if place <= wanted), default=0)
    named = [place + 1 for place, entry in enumerate(entries[:cut]) if _names(entry)]
    if cut - old < WORTH or not set(named) <= narrow:
        return history
    told_anew = _retold(history, schema, sorted({*named, cut}))
    if told_anew is None:
        return history
    return History.of((*told_anew, *entries[cut:]), History.of(entries[:cut], history.base).vector)


def _wanted(entries: Sequence[Entry], now: str) -> int:
    """How many of the first entries are old, by clocks that may be wrong: then too, the newest stay as they are.

    What seems to be from the future says nothing of its age.
    """
    day = (datetime.fromisoformat(now) - LONGEST).isoformat()
    young = next((place for place, entry in enumerate(entries) if day < entry.at <= now), len(entries))
    return max(min(young, len(entries) - NEWEST), len(entries) - MOST)


def _narrow_places(history: History) -> set[int]:
    """The places in the log such that everything after, of which there is something, has seen everything before."""
    entries, missed = history.entries, Missed(history)
    place = {entry.id: number for number, entry in enumerate(entries)}
    least: dict[tuple[str, int], int] = {}
    earliest = len(entries)
    narrow: set[int] = set()
    for number in range(len(entries) - 1, -1, -1):
        entry = entries[number]
        known = (entry.replica, id(entry.seen))
        if known not in least:
            least[known] = missed.first(entry)
        if least[known] < number:
            earliest = min(earliest, least[known])
        if entry.undoes is not None:  # where the rows stood that it brings back is told by what it takes back
            earliest = min(earliest, place.get(entry.undoes, earliest))
        if earliest >= number:
            narrow.add(number)
    return narrow


def _names(entry: Entry) -> bool:
    """Whether an entry names a version."""
    return any(step.entity == NAMED and step.field is None and step.after is not None for step in entry.steps)


def _retold(history: History, schema: Schema, stops: Sequence[int]) -> list[Entry] | None:
    """One entry for all changes up to each stop since the one before; None where something is open there."""
    plan, began = Plan.of((), schema), 0
    entries: list[Entry] = []
    for stop in stops:
        folded = fold(History.of(history.entries[:stop], history.base), schema)
        if folded.conflicts or folded.masks:
            return None
        last = history.entries[stop - 1]
        reached = _count(history, stop)
        label = told("%1 changes until %2", grouped(reached - began), last.at[:10])
        steps = _steps(plan, folded.plan)
        entries.append(replace(last, label=label, author="", steps=steps, undoes=None, onto=None))
        plan, began = folded.plan, reached
    return entries


def _steps(before: Plan, after: Plan) -> tuple[Step, ...]:
    """The steps from one plan to another, after which its rows stand as they did."""
    change = diff(before, after)
    reached = apply(before, change)
    moved: list[Step] = []
    for name, table in after.tables.items():
        there, wanted = [*reached.table(name)], [*table]
        if there != wanted:
            same = next(place for place, row_id in enumerate(wanted) if there[place] != row_id)
            moved += (remove(name, table[row_id]) for row_id in wanted[same:])
            moved += (add(name, table[row_id]) for row_id in wanted[same:])
    return (*change.steps, *moved)


def _count(history: History, stop: int) -> int:
    """How many changes the first entries tell, of which everything after has seen all."""
    following = history.entries[stop]
    return history.entries[stop - 1].past + 1 if covers(history.base, following) else following.past
