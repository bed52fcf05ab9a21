"""Where rows stand: in the order in which they were put there. What undo or redo brings back stands where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.change import Step
    from planner.history import Entry, History
    from planner.model.plan import Plan
    from planner.model.values import Id

Place = tuple[tuple[int, str, int], int]
"""The order of an entry in the log and the number of a step in it."""
Places = dict[tuple[str, "Id"], Place]
"""The places of rows, by entity and id; those of rows that are gone too."""
FIRST: Place = ((0, "", 0), 0)


def own_steps(entry: Entry) -> Iterable[Step]:
    """What an entry itself did to the plan; a merge only took in what others did."""
    return () if entry.onto is not None else entry.steps


def puts(step: Step) -> bool:
    """Whether a step puts a row where there was none."""
    return step.field is None and step.before is None and step.after is not None


def place_of(entry: Entry, number: int, known: Place | None) -> Place:
    """Where a step of an entry puts a row whose last place is known."""
    return known if known is not None and entry.undoes is not None else (entry.order, number)


def ordered(name: str, table: Mapping[Id, Any], places: Mapping[tuple[str, Id], Place]) -> dict[Id, Any]:
    """The rows of an entity in the order of their places."""
    return dict(sorted(table.items(), key=lambda item: places.get((name, item[0]), FIRST)))


def in_place(plan: Plan, history: History) -> Plan:
    """A plan whose last change may have brought rows back, with those where they were; the same plan otherwise."""
    last = history.entries[-1]
    names = {step.entity for step in own_steps(last) if puts(step)} if last.undoes else set()
    if not names:
        return plan
    places = _places(history.entries, names)
    tables = {name: ordered(name, plan.table(name), places) for name in names}
    return plan if all([*table] == [*plan.table(name)] for name, table in tables.items()) else plan.with_tables(tables)


def _places(entries: Iterable[Entry], names: set[str]) -> Places:
    """The places of all rows of some entities."""
    places: Places = {}
    for entry in entries:
        for number, step in enumerate(own_steps(entry)):
            if step.field is None and step.entity in names and puts(step):
                row = (step.entity, step.id)
                places[row] = place_of(entry, number, places.get(row))
    return places
