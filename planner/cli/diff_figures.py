"""Rows that are different between two plans, as plain values for JSON and as lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.change import Fate
from planner.cli.output import GAP, shortened
from planner.merge.differences import MOVED
from planner.model.fields import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.merge.differences import Altered, Difference, Group

WIDEST = 48
NAMED = 28
"""How much of what a row within another is called fits before its fields."""
NOTHING = "(none)"
SIGNS = {Fate.ADDED: "+", Fate.REMOVED: "-"}


def group_figures(group: Group) -> Iterator[dict[str, Any]]:
    """The rows of a group, each with its fields."""
    for row in group.rows:
        yield {
            "entity": row.entity.name,
            "key": row.key or None,
            "called": row.called,
            "of": (group.key or group.called) if row.of else None,
            "fate": str(row.fate),
            "fields": [
                {"field": one.field.written, "label": one.field.label, "before": one.before, "after": one.after}
                for one in row.fields
            ],
        }


def moved_on_graph(found: Iterable[Group]) -> int:
    """How many rows stand elsewhere on the graph."""
    rows = (row for group in found for row in group.rows if row.fate is Fate.CHANGED)
    return sum(one.field.kind is Kind.PLACE for row in rows for one in row.fields)


def group_lines(group: Group) -> list[str]:
    """A row with what is different in it and within it, and an empty line; nothing for a place on the graph alone."""
    if all(row.laid_out_anew for row in group.rows):
        return []
    cells = [cell for row in group.rows for cell in _cells(group, row)]
    width = max((len(label) for label, _text in cells), default=0)
    lines = [f"{GAP}{label.ljust(width)}{GAP}{said}".rstrip() for label, said in cells]
    return [heading(group), *lines, ""]


def heading(group: Group) -> str:
    """How a group is called, and what became of its row."""
    fate = "" if group.fate is Fate.CHANGED else f" ({group.fate})"
    return f"{group.entity.label} {shortened(group.called, 100)}".rstrip() + fate


def _cells(group: Group, row: Difference) -> Iterator[tuple[str, str]]:
    """The lines of a row as label and text: its own fields, or one line for a row that came or went within another."""
    if row.id == group.id:
        yield from ((one.field.label, altered_text(row.fate, one)) for one in row.fields if _worth_a_line(one))
        return
    within = row.entity.inside_name.replace("_", " ").capitalize()
    if row.fate is Fate.CHANGED:
        label = f"{within} {shortened(row.called, NAMED)}"
        yield from ((label, f"{one.field.label}: {altered_text(row.fate, one)}") for one in row.fields)
    else:
        more = "; ".join(f"{one.field.label} {altered_text(row.fate, one)}" for one in row.fields if not one.naming)
        yield within, f"{SIGNS[row.fate]} {row.called}" + (f" ({more})" if more else "")


def _worth_a_line(one: Altered) -> bool:
    """Whether a field is shown to people; where it stands on the graph is only counted."""
    return one.field.kind is not Kind.PLACE


def altered_text(fate: Fate, one: Altered) -> str:
    """A field before and after; only what there is for a row that came or went."""
    if one.field.kind is Kind.POSITION:
        return MOVED
    if fate is not Fate.CHANGED:
        return _short(one.after or one.before)
    before, after = _parted(one.before, one.after)
    return f"{before or NOTHING} -> {after or NOTHING}"


def _short(said: str) -> str:
    """A text on one line."""
    return shortened(" / ".join(filter(None, map(str.strip, said.splitlines()))), WIDEST)


def _parted(before: str, after: str) -> tuple[str, str]:
    """Two texts on one line each; long ones from shortly before where they part."""
    if max(map(len, (before, after))) <= WIDEST and "\n" not in before + after:
        return before, after
    first, second = (" / ".join(text.splitlines()) for text in (before, after))
    ends = min(len(first), len(second))
    part = next((at for at in range(ends) if first[at] != second[at]), ends)
    begin = max(0, part - WIDEST // 3)
    return _from(first, begin), _from(second, begin)


def _from(said: str, begin: int) -> str:
    """A text from a place on, cut to the width, with a mark where something before it is missing."""
    return ("…" if begin else "") + shortened(said[begin:], WIDEST)
