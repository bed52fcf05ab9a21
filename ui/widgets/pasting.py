"""Rows pasted from a spreadsheet or a list of names, as one change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import planner

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planner import Change, Id, Plan
    from ui.models.columns import Column

MOST_LINES: Final = 2_000
"""More lines than this are refused: somebody copied the wrong thing."""
FREE: Final = ("name", "duration")
"""What the columns of rows without a header mean."""
OWN: Final = frozenset({"key"})
"""Columns that new tasks do not take: each gets a key of its own."""


def pasted_tasks(plan: Plan, text: str, columns: Mapping[str, Column], after: Id | None) -> Change:
    """A task for each line, after a task; `columns` are the known ones by label. Raises Refused naming the line."""
    lines = [(number, line.split("\t")) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(lines) > MOST_LINES:
        raise planner.Refused([planner.Fault("paste", "", f"{len(lines):,} lines are more than {MOST_LINES:,}.")])
    names = _header(lines[0][1], columns) if lines else ()
    changes: list[Change] = []
    for number, cells in lines[1:] if names else lines:
        made = _named_line(plan, number, dict(zip(names or FREE, cells, strict=False)), columns, after)
        after = made.steps[0].id
        plan = planner.apply(plan, made)
        changes.append(made)
    return planner.combine(f"Paste {len(changes)} tasks" if len(changes) != 1 else "Paste a task", changes)


def _header(cells: Sequence[str], columns: Mapping[str, Column]) -> tuple[str, ...]:
    """The names of the columns that a first line of labels means; empty where it is no header."""
    labels = [columns.get(cell.strip().casefold()) for cell in cells]
    names = tuple(column.name if column else "" for column in labels)
    return names if "name" in names and len(names) > 1 else ()


def _named_line(
    plan: Plan, number: int, cells: Mapping[str, str], columns: Mapping[str, Column], after: Id | None
) -> Change:
    """The task of one line; raises Refused naming the line."""
    try:
        return _line(plan, cells, columns, after)
    except planner.PlanError as error:
        fault = error.faults[0] if isinstance(error, planner.Refused) else planner.Fault("", "", str(error))
        raise planner.Refused([planner.Fault(f"pasted line {number}", fault.field, fault.message, fault.fix)]) from None


def _line(plan: Plan, cells: Mapping[str, str], columns: Mapping[str, Column], after: Id | None) -> Change:
    """The task of one line: added with its name, then typed into, cell by cell."""
    name = " ".join(cells.get("name", "").split()) or "New task"
    changes = [planner.add_task(plan, name, after=after)]
    task_id = changes[0].steps[-1].id
    plan = planner.apply(plan, changes[0])
    editable = {column.name: column for column in columns.values() if column.change and column.name not in OWN}
    for field, typed in cells.items():
        column = editable.get(field)
        if column is not None and column.change is not None and field != "name" and typed.strip():
            changes.append(column.change(plan, task_id, typed.strip()))
            plan = planner.apply(plan, changes[-1])
    return planner.combine("", changes)
