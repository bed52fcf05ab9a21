"""Values of fields in words: as people type them, as people read them, and of long ones the part where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from planner.model.fields import Kind
from planner.model.text import write
from planner.sentences import told

if TYPE_CHECKING:
    from planner.differences.names import Names
    from planner.differences.rows import FieldDifference
    from planner.model.fields import Field

NOTHING: Final = told("(empty)")
"""What is said of a field without a value in a row that is there."""
EMPTY: Final = (None, "", ())
"""The values that say nothing."""
AHEAD: Final = 6
"""What two long values have in common before they differ is told over one part in so many of the room."""
WORD: Final = 20
"""Letters of a word that is told whole where a cut would go through it."""


def typed(field: Field, value: Any, names: Names) -> str:
    """A value as people type it; empty for none."""
    return write(field, value, names.lookup)


def value_told(field: Field, value: Any, names: Names) -> str:
    """A value as people read it: rows by key and name, and choices as sentences that another language can say."""
    if value in EMPTY:
        return NOTHING
    if field.kind is Kind.REFERENCE:
        return _row_told(field, value, names)
    if field.kind is Kind.REFERENCES:
        return "; ".join(_row_told(field, one, names) for one in value)
    if field.kind is Kind.FLAG:
        return told("yes") if value else told("no")
    text = typed(field, value, names)
    return told(text) if field.kind is Kind.CHOICE else text


def values_told(field: Field, *values: tuple[Any, Names], room: int) -> tuple[str, ...]:
    """Values of one field, each in the names of its plan, on one line each and cut to so many letters.

    Several rows are told by their keys alone where there is no room for their names.
    """
    texts = [one_line(value_told(field, *one)) or NOTHING for one in values]
    if field.kind is Kind.REFERENCES and max(map(len, texts)) > room:
        texts = [typed(field, *one) or NOTHING for one in values]
    return shortened(*texts, room=room)


def _row_told(field: Field, row_id: str, names: Names) -> str:
    """A row that is referred to, by key and name."""
    row = names.row(field.of, row_id)
    return names.listed(row, " ") if row is not None else told("(deleted)")


def passed_over(one: FieldDifference) -> str:
    """A word in place of values that people neither see nor type; empty for values that they do."""
    words = {Kind.POSITION: "moved", Kind.PLACE: "moved"}
    return words.get(one.field.kind, "changed" if one.field.internal else "")


def passed_over_told(one: FieldDifference) -> str:
    """The same in words for people, who also want to know where."""
    if one.field.kind is Kind.POSITION:
        return told("moved in the list")
    return told("moved on the graph") if one.field.kind is Kind.PLACE else told(passed_over(one))


def one_line(text: str) -> str:
    """A text on one line, with a mark between those that it had; a sentence stays one."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    joined = " / ".join(filter(None, lines))
    return text if joined == text else joined


def shortened(*texts: str, room: int) -> tuple[str, ...]:
    """Texts cut to so many letters, where one is too long all to those around the place where they begin to differ."""
    if max(map(len, texts)) <= room:
        return texts
    begin = max(0, _parting(list(filter(None, texts))) - room // AHEAD)
    word = next(filter(None, texts)).rfind(" ", 0, begin) + 1
    begin = word if begin - word < WORD else begin
    return tuple(_part(text, begin, room) for text in texts)


def _parting(texts: list[str]) -> int:
    """The place where texts begin to differ; their beginning where there is but one."""
    if len(texts) < 2:
        return 0
    places = enumerate(zip(*texts, strict=False))
    return next((place for place, signs in places if len(set(signs)) > 1), min(map(len, texts)))


def _part(text: str, begin: int, room: int) -> str:
    """What is told of a text from a place on, with a mark where something is missing; a sentence stays one."""
    if not begin and len(text) <= room:
        return text
    end = begin + room
    return f"{'…' if begin and text else ''}{text[begin:end]}{'…' if len(text) > end else ''}"
