"""Rows that are different between two plans, as plain values for JSON and as lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.change import Fate
from planner.cli.output import GAP, shortened
from planner.differences.names import OWN
from planner.model.fields import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.differences.groups import Group
    from planner.differences.rows import FieldDifference, RowDifference
    from planner.differences.wording import FieldWords, Wording

WIDEST = 48
NAMED = 28
"""How much of what a row within another is called fits before its fields."""
SIGNS = {Fate.ADDED: "+", Fate.REMOVED: "-"}


def group_figures(group: Group, wording: Wording) -> Iterator[dict[str, Any]]:
    """The rows of a group, each with its fields."""
    for one in group.rows:
        row = wording.row(one)
        yield {
            "entity": one.entity.name,
            "key": getattr(row, "key", "") or None,
            "called": wording.now.within(row),
            "of": (group.key or group.called) if group.within(one) else None,
            "fate": str(one.fate),
            "fields": [_field_figures(field, wording) for field in _told_fields(one)],
        }


def _told_fields(one: RowDifference) -> Iterator[FieldDifference]:
    """The fields of a row; of one that came or went without key and name, which are told beside them."""
    beside = () if one.fate is Fate.CHANGED else (*OWN, one.entity.inside)
    return (field for field in one.fields if field.field.name not in beside)


def _field_figures(one: FieldDifference, wording: Wording) -> dict[str, Any]:
    """A field before and after."""
    before, after = wording.typed(one)
    return {"field": one.field.written, "label": one.field.label, "before": before, "after": after}


def moved_on_graph(rows: Iterable[RowDifference]) -> int:
    """How many rows stand elsewhere on the graph."""
    return sum(field.field.kind is Kind.PLACE for row in rows if row.fate is Fate.CHANGED for field in row.fields)


def group_lines(group: Group, wording: Wording) -> list[str]:
    """A row with what is different in it and within it, and an empty line; nothing for a place on the graph alone."""
    if all(row.laid_out_anew for row in group.rows):
        return []
    cells = [cell for row in group.rows for cell in _cells(group, row, wording)]
    width = max((len(label) for label, _text in cells), default=0)
    lines = [f"{GAP}{label.ljust(width)}{GAP}{said}".rstrip() for label, said in cells]
    return [heading(group), *lines, ""]


def heading(group: Group) -> str:
    """How a group is called, and what became of its row."""
    fate = "" if group.fate is Fate.CHANGED else f" ({group.fate})"
    return f"{group.entity.label} {shortened(group.called, 100)}".rstrip() + fate


def _cells(group: Group, row: RowDifference, wording: Wording) -> Iterator[tuple[str, str]]:
    """The lines of a row as label and text: its own fields, or one line for a row that came or went within another."""
    seen = (one for one in row.details if one.field.kind is not Kind.PLACE)
    fields = [wording.field(row.fate, one, WIDEST) for one in seen]
    if not group.within(row):
        yield from ((one.label, values_text(one)) for one in fields)
        return
    within, called = row.entity.inside_name.replace("_", " ").capitalize(), wording.now.within(wording.row(row))
    if row.fate is Fate.CHANGED:
        label = f"{within} {shortened(called, NAMED)}"
        yield from ((label, f"{one.label}: {values_text(one)}") for one in fields)
    else:
        more = "; ".join(f"{one.label}: {values_text(one)}" for one in fields)
        yield within, f"{SIGNS[row.fate]} {called}" + (f" ({more})" if more else "")


def values_text(one: FieldWords) -> str:
    """A field before and after; only what there is for a row that came or went."""
    return f"{one.before} -> {one.after}" if one.before and one.after else one.before or one.after
