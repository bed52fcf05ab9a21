"""Differences in sentences: how a row is called, and what became of its fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from planner.change import Fate
from planner.differences.names import Names
from planner.differences.values import passed_over, passed_over_told, typed, values_told
from planner.sentences import joined, told

if TYPE_CHECKING:
    from planner.differences.rows import FieldDifference, RowDifference
    from planner.model.plan import Plan
    from planner.sentences import Told

ROOM: Final = 240
"""How many letters of a value are told where nothing else is said."""
FATES: Final = {Fate.ADDED: told("added"), Fate.REMOVED: told("removed"), Fate.CHANGED: told("changed")}
"""What became of a row."""


@dataclass(frozen=True, slots=True)
class FieldWords:
    """A field by its label, and its value before and after on one line each.

    Both may be sentences. One is empty where there is nothing to say: the row was not there, or a word after it says
    all.
    """

    label: str
    before: str
    after: str

    @property
    def sentence(self) -> Told:
        """`Duration: 3d → 5d`, or `Duration: 3d` of a row that came or went."""
        label = told(self.label)
        if self.before and self.after:
            return told("%1: %2 → %3", label, self.before, self.after)
        return told("%1: %2", label, self.before or self.after)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words for differences: `then` is how rows are called in values before, `now` everywhere else."""

    then: Names
    now: Names

    @classmethod
    def of_plans(cls, before: Plan, after: Plan) -> Wording:
        """The words for the differences of two plans, each in the names that it has."""
        return cls(Names.of_plans(before, after), Names.of_plans(after, before))

    def row(self, one: RowDifference) -> Any:
        """The row as it is, or as it was when it went."""
        return self.now.row(one.entity.name, one.id) or one.row

    def called(self, one: RowDifference) -> str:
        """`task B12`, or `link B01 → B02`; what it is alone for a row of which nobody knows more."""
        return self.now.called(self.row(one)) or told(one.entity.one)

    def title(self, one: RowDifference) -> str:
        """The name of a row that has a key, or the names of what it ties together; empty for none."""
        return self.now.title(self.row(one))

    def typed(self, one: FieldDifference) -> tuple[str, str]:
        """The value before and after as people type it, empty for none; what nobody types is a word after it."""
        word = passed_over(one)
        return ("", word) if word else (typed(one.field, one.before, self.then), typed(one.field, one.after, self.now))

    def fields(self, row: RowDifference, room: int = ROOM) -> tuple[FieldWords, ...]:
        """What became of the fields of a row, values cut to so many letters; what names a row is said with its name."""
        return tuple(self.field(row.fate, one, room) for one in row.details)

    def field(self, fate: Fate, one: FieldDifference, room: int = ROOM) -> FieldWords:
        """What became of a field of a row with this fate."""
        if passed_over(one):
            return FieldWords(one.field.label, "", passed_over_told(one))
        sides = ((one.before, self.then), (one.after, self.now))
        if fate is Fate.CHANGED:
            return FieldWords(one.field.label, *values_told(one.field, *sides, room=room))
        added = fate is Fate.ADDED
        (text,) = values_told(one.field, sides[added], room=room)
        return FieldWords(one.field.label, *(("", text) if added else (text, "")))

    def sentence(self, row: RowDifference, room: int = ROOM) -> Told:
        """What became of a row: `Name: Build → Ship; Duration: 3d → 5d`, or `added (Duration: 3d)`."""
        fields = joined("; ", (one.sentence for one in self.fields(row, room)))
        if row.fate is Fate.CHANGED:
            return fields
        return told("%1 (%2)", FATES[row.fate], fields) if fields else FATES[row.fate]
