"""A merge in words: rows, values before and after, who said what and when, and what a choice means for go-live."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from difflib import SequenceMatcher
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING, Any, Final

import planner
from planner import Kind, Sort
from ui.words import counted, said, short_day, spoken, working

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from planner import Conflict, Field, Head, Id, Plan, Side, Weighed

LONGEST: Final = 400
"""Letters of a text that are shown of a value; the rest is left to the row itself."""
WORDY: Final = 30
"""Letters from which on the words that differ are marked, because nobody sees them at once."""
ALIKE: Final = 0.4
"""Share of its words that a text has in common with another one that it is a version of."""
WORDS: Final = re.compile(r"\s+|[^\s]+")
TOGETHER: Final = {
    "parent": "Place in the outline",
    "constraint": "Constraint",
    "actual_start": "Progress",
    "type": "Type and lag",
}
"""What fields that are decided together are called, by the first of them."""
SORTS: Final = {
    Sort.DELETED: "Deleted and edited",
    Sort.HIDDEN: "Refers to what was deleted",
    Sort.KEY: "Same key",
    Sort.RING: "Its own ancestor",
}
"""What a conflict is about where it is no field."""


class Telling:
    """Says things of two plans, that of this window and the merged one; `incoming` are the changes of the others."""

    def __init__(self, before: Plan, after: Plan, incoming: Collection[tuple[str, int]] = (), author: str = "") -> None:
        self.before, self.after = before, after
        self._incoming, self._author = frozenset(incoming), author

    @cached_property
    def wording(self) -> planner.Wording:
        """The words for what is different between the two plans."""
        return planner.Wording.of_plans(self.before, self.after)

    def find(self, entity: str, row_id: Id) -> Any | None:
        """A row as it is in the merged plan, or as it was where it is gone."""
        return self.wording.now.row(entity, row_id)

    def kind(self, entity: str) -> str:
        """What a row of an entity is."""
        return said(self.after.schema.entity(entity).label)

    def title(self, conflict: Conflict) -> str:
        """How the row of a conflict is called, also where it is hidden."""
        hidden = conflict.base[0] if conflict.base and not conflict.fields else None
        return self.row(conflict.entity, conflict.id, hidden)

    def row(self, entity: str, row_id: Id, row: Any = None) -> str:
        """How a row is called: key and name, of a link its ends."""
        return spoken(self.wording.now.listed(row or self.find(entity, row_id)))

    def field(self, conflict: Conflict) -> str:
        """What a conflict is about."""
        if not conflict.fields or conflict.sort in (Sort.DELETED, Sort.KEY):
            return said(SORTS[conflict.sort])
        declared = self._declared(conflict)
        if len(declared) == 1:
            return said(declared[0].label)
        return said(TOGETHER.get(declared[0].name) or " / ".join(said(one.label) for one in declared))

    def _declared(self, conflict: Conflict) -> list[Field]:
        entity = self.after.schema.entity(conflict.entity)
        return [entity.field(name) for name in conflict.fields]

    def value(self, field: Field, value: Any) -> str:
        """A value as people read it."""
        if field.kind is Kind.POSITION and value:
            return said("a place of its own")
        shown = spoken(planner.value_told(field, value, self.wording.now))
        return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}\u2026"

    def values(self, conflict: Conflict, values: tuple[Any, ...] | None) -> str:
        """What a side says: a line for each field where there are several, only those in which the sides differ."""
        if not values:
            return said("(empty)")
        declared = self._declared(conflict)
        seen = [place for place, field in enumerate(declared) if not field.internal]
        differing = [place for place in seen if self._differs(conflict, place)] or seen[:1]
        lines = [(declared[place], self.value(declared[place], values[place])) for place in differing]
        if len(lines) == 1:
            return lines[0][1]
        return "\n".join(f"{said(field.label)}: {text}" for field, text in lines)

    def _differs(self, conflict: Conflict, place: int) -> bool:
        sides = (*(head.values for head in conflict.heads), conflict.base)
        found = [values[place] for values in sides if values]
        return any(one != found[0] for one in found)

    def choice(self, conflict: Conflict, head: Head) -> str:
        """What taking a side does, as it stands on its tile."""
        if conflict.sort is Sort.HIDDEN:
            return self._hiding(conflict, head)
        if conflict.sort is Sort.DELETED:
            return said("Delete it") if head.values is None else said("Keep it")
        told = self.values(conflict, head.values)
        return said("Keep both: this one is %1 now", told) if conflict.sort is Sort.KEY else told

    def _hiding(self, conflict: Conflict, head: Head) -> str:
        """What becomes of a row or reference whose other end was deleted."""
        if head is not conflict.heads[0]:
            rows = ((self.after.entity_of(row).name, row) for row in head.values or ())
            return said(
                "Bring back: %1", ", ".join(f"{self.kind(name)} {self.row(name, row.id, row)}" for name, row in rows)
            )
        return said("Leave the reference empty") if conflict.fields else said("Leave it out")

    def base(self, conflict: Conflict) -> str:
        """What there was before both sides; empty where that says nothing."""
        if conflict.base is None or not conflict.fields:
            return ""
        return self.values(conflict, conflict.base).replace("\n", ", ")

    def theirs(self, head: Head) -> bool:
        """Whether a side came in with the other copy, or was said by somebody else where no copy is looked at."""
        return head.change in self._incoming if self._incoming else head.author != self._author

    def who(self, head: Head) -> str:
        """Who said it and when."""
        return ", ".join(filter(None, (self.author(head.author, theirs=self.theirs(head)), when(head.at))))

    def author(self, name: str, *, theirs: bool) -> str:
        """What an author is called: oneself is `you`."""
        if name and (theirs or name != self._author):
            return name
        return (said("The other copy") if self._incoming else said("Somebody")) if theirs else said("You")

    def sides(self, sides: Iterable[Side], *, theirs: bool) -> str:
        """Who changed how much since when, in one line."""
        told = [self._side(side, theirs=theirs) for side in sides]
        return ", ".join(told) or said("%1: no changes", self.author("", theirs=theirs))

    def _side(self, side: Side, *, theirs: bool) -> str:
        count = counted(side.changes, "change", "changes")
        return said("%1: %2 since %3", self.author(side.author, theirs=theirs), count, when(side.since))


def when(at: str) -> str:
    """A moment of the log by the clock of this machine; empty for one that cannot be read."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return ""
    local = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone()
    return f"{short_day(local.date(), year=local.year != datetime.now(UTC).year)} {local:%H:%M}"


def moves(delays: Sequence[int | None], number: int, plan: Plan) -> str:
    """What a choice does to go-live, against the choice with the earliest one; empty where all are alike or unknown."""
    if not delays:
        return ""
    delay = delays[number]
    if delay is None:
        return said("cannot be taken as the plan is")
    known = [one for one in delays if one is not None]
    if max(known) == min(known):
        return ""
    later = delay - min(known)
    return said("go-live %1 later", working(later, plan)) if later else said("earliest go-live")


def unweighed(conflicts: Sequence[Weighed]) -> str:
    """How many conflicts were not weighed, for want of time; empty where all were."""
    count = sum(not one.delays for one in conflicts)
    if not count:
        return ""
    many = counted(count, "conflict", "conflicts")
    return said("Not looked at for what they do to the go-live, because there are so many: %1, listed last.", many)


def alike(text: str, other: str) -> bool:
    """Whether two texts differ in some words, and have so many in common that those can be marked."""
    share = SequenceMatcher(None, WORDS.findall(other), WORDS.findall(text), autojunk=False).ratio()
    return ALIKE < share < 1


def marked(text: str, other: str) -> str:
    """A text as rich text in which the words are underlined that another one does not have."""
    mine, theirs = WORDS.findall(text), WORDS.findall(other)
    return "".join(_pieces(mine, SequenceMatcher(None, theirs, mine, autojunk=False)))


def _pieces(words: Sequence[str], matcher: SequenceMatcher[str]) -> Iterator[str]:
    for tag, _, _, first, last in matcher.get_opcodes():
        piece = escape("".join(words[first:last])).replace("\n", "<br>")
        if piece:
            yield piece if tag == "equal" else f"<b><u>{piece}</u></b>"
