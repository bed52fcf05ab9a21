"""What a merge did, as plain values for JSON and as lines for people."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.analysis.network import build_network
from planner.cli.merge_files import By
from planner.cli.moved_dates import MovedDates
from planner.cli.output import GAP, shortened, unbroken
from planner.differences.names import Names
from planner.differences.values import EMPTY, NOTHING, typed, values_told
from planner.formats.ties import suspended_faults
from planner.merge.conflicts import Sort
from planner.model.text import natural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner import Entity, Field, Id
    from planner.cli.merge_files import Merged
    from planner.cli.moved_dates import MovedDate
    from planner.merge.conflicts import Conflict, Head

WIDEST = 60
SHOWN = "*"


def words_of(merged: Merged) -> Words:
    """How to say what stands in the plans of a merge."""
    return Words(merged, Names.of_plans(merged.plan, merged.ours, merged.theirs))


@dataclass(frozen=True, slots=True)
class Words:
    """A merge, and how its values are said."""

    merged: Merged
    names: Names

    def conflict_figures(self, conflict: Conflict, *, settled: bool = False) -> dict[str, Any]:
        """A conflict as plain values."""
        row = self.names.row(conflict.entity, conflict.id)
        return {
            "sort": str(conflict.sort),
            "entity": conflict.entity,
            "key": getattr(row, "key", "") or None,
            "called": self._name(conflict.entity, conflict.id),
            "fields": [field.written for field in self._fields(conflict)],
            "settled": settled,
            "base": self._base(conflict),
            "sides": [
                {
                    "side": self.merged.side(head.change),
                    "author": head.author,
                    "at": head.at or None,
                    "edit": self._edit(head) or None,
                    "shown": number == 0,
                    "values": self._values(conflict, head),
                }
                for number, head in enumerate(conflict.heads)
            ],
        }

    def conflict_lines(self, conflicts: Iterable[Conflict]) -> Iterator[str]:
        """Conflicts for people: each row, then what each side says, what shows with a mark, and an empty line."""
        for (entity, row_id, sort), group in itertools.groupby(self.in_order(conflicts), key=_subject):
            found = list(group)
            yield f"{self._heading(entity, row_id)}: {sort}"
            cells = [cell for conflict in found for cell in self._conflict_cells(conflict)]
            width = max(len(who) for _mark, who, _said in cells)
            yield from (f"{GAP}{mark} {who.ljust(width)}{GAP}{said}" for mark, who, said in cells)
            yield ""

    def _heading(self, entity: str, row_id: Id) -> str:
        """How a row is called above its conflicts."""
        declared, row = self.merged.plan.schema.entity(entity), self.names.row(entity, row_id)
        called = "" if declared.single else shortened(self.names.listed(row, " "), WIDEST)
        return f"{declared.label} {called}".rstrip()

    def in_order(self, conflicts: Iterable[Conflict]) -> list[Conflict]:
        """Conflicts in the order of the schema, those of a row together."""
        entities = {entity.name: number for number, entity in enumerate(self.merged.plan.schema.entities)}

        def place(one: Conflict) -> tuple[Any, ...]:
            """Where a conflict stands."""
            called = natural(self._name(one.entity, one.id))
            return entities[one.entity], called, one.id, one.sort, self._places(one)

        return sorted(conflicts, key=place)

    def _places(self, conflict: Conflict) -> list[int]:
        """The places of the fields of a conflict among those of its row."""
        names = [field.name for field in self._entity(conflict).fields]
        return [names.index(name) for name in conflict.fields]

    def _conflict_cells(self, conflict: Conflict) -> Iterator[tuple[str, str, str]]:
        """The sides of a conflict, and what was before: a mark for what shows, who it is, what they say."""
        for number, head in enumerate(conflict.heads):
            yield " " if number else SHOWN, *self._cells(conflict, head)
        if conflict.base is not None and conflict.sort is Sort.VALUES:
            yield " ", "before", self._together(conflict, conflict.base)

    def _cells(self, conflict: Conflict, head: Head) -> tuple[str, str]:
        """Who it was, and what they say."""
        side = self.merged.side(head.change)
        when = head.at[:16].replace("T", " ")
        who = ", ".join(filter(None, (side, " ".join(filter(None, (unbroken(head.author), when))))))
        return who, self._said(conflict, head)

    def _said(self, conflict: Conflict, head: Head) -> str:
        """What one side says."""
        if conflict.sort is Sort.DELETED:
            edit = self._edit(head)
            edited = f"edited it ({shortened(edit, WIDEST)})" if edit else "edited it"
            return "deleted it" if head.values is None else edited
        if conflict.sort is Sort.HIDDEN:
            first = head is conflict.heads[0]
            return "deleted what it refers to" if first else f"refers to {self._back(head)}"
        was = ", ".join(self._base(conflict) or ())
        if conflict.sort is Sort.KEY:
            return f"called it {was}, as another row is called; now {', '.join(self._values(conflict, head) or ())}"
        if conflict.sort is Sort.RING:
            return f"put it below {was}, which is below it; it stands at the top"
        return self._together(conflict, head.values or ())

    def _edit(self, head: Head) -> str:
        """What the author called the change; a version without a log has no word for it."""
        return head.label if self.merged.by is By.LOG else ""

    def _together(self, conflict: Conflict, values: tuple[Any, ...]) -> str:
        """The values of the fields of a conflict on one line; what is empty is said only where all are."""
        sides = [values, *(head.values for head in conflict.heads if head.values)]
        pairs = zip(conflict.fields, values, zip(*sides, strict=False), strict=False)
        seen = [(self._entity(conflict).field(name), value, texts) for name, value, texts in pairs]
        parts = (self._part(field, texts) for field, value, texts in seen if not (field.internal or value in EMPTY))
        return "; ".join(parts) or f"{self._fields(conflict)[0].label} {NOTHING}"

    def _part(self, field: Field, values: Iterable[Any]) -> str:
        """A field with the first of some values, a long one around the place where they differ."""
        texts = values_told(field, *((value, self.names) for value in values), room=WIDEST)
        return f"{field.label} {texts[0]}"

    def _back(self, head: Head) -> str:
        """What would come back."""
        plan = self.merged.plan
        rows = [(plan.entity_of(row), row) for row in head.values or ()]
        return ", ".join(f"{entity.one} {self.names.listed(row, ' ')}" for entity, row in rows)

    def _values(self, conflict: Conflict, head: Head) -> list[str] | None:
        """The values of one side in words, None where the row is not to be there."""
        if head.values is None:
            return None
        if conflict.sort in {Sort.DELETED, Sort.HIDDEN}:
            return []
        return self._in_words(conflict, head.values)

    def _base(self, conflict: Conflict) -> list[str] | None:
        """The values before in words."""
        known = conflict.base is not None and conflict.sort is not Sort.HIDDEN
        return self._in_words(conflict, conflict.base or ()) if known else None

    def _in_words(self, conflict: Conflict, values: tuple[Any, ...]) -> list[str]:
        """Values of the fields that people see."""
        fields = [self._entity(conflict).field(name) for name in conflict.fields]
        pairs = zip(fields, values, strict=False)
        return [typed(field, value, self.names) for field, value in pairs if not field.internal]

    def _fields(self, conflict: Conflict) -> list[Field]:
        """The fields of a conflict that people see; none where it is about the row as a whole."""
        if conflict.sort is Sort.DELETED:
            return []
        fields = [self._entity(conflict).field(name) for name in conflict.fields]
        return [field for field in fields if not field.internal]

    def _entity(self, conflict: Conflict) -> Entity:
        """The kind of row."""
        return self.merged.plan.schema.entity(conflict.entity)

    def _name(self, entity: str, row_id: Id) -> str:
        """What a row is called, wherever it is."""
        return self.names.within(self.names.row(entity, row_id))


def _subject(conflict: Conflict) -> tuple[str, Id, Sort]:
    """What conflicts are told together by."""
    return conflict.entity, conflict.id, conflict.sort


def suspended_lines(merged: Merged) -> list[str]:
    """The links that the dates leave out since the merge, each with its cycle."""
    known = {cut.link for plan in (merged.ours, merged.theirs) for cut in build_network(plan).suspended}
    cuts = build_network(merged.plan).suspended
    pairs = zip(cuts, suspended_faults(merged.plan), strict=True)
    return [str(fault) for cut, fault in pairs if cut.link not in known]


def date_figures(merged: Merged) -> dict[str, Any]:
    """The go-live and the finish of both and of what they became."""
    found: dict[str, Any] = {}
    for side, plan in (("ours", merged.ours), ("theirs", merged.theirs)):
        for date in MovedDates.of(plan, merged.plan).dates():
            found[f"{date.name}_{side}"] = date.then.isoformat()
            found[f"{date.name}_merged"] = date.now.isoformat()
            found[f"{date.name}_later_than_{side}_minutes"] = date.later
    return found


def date_lines(merged: Merged) -> Iterator[str]:
    """What the merge does to the go-live and to the finish, for people."""
    moved = [MovedDates.of(plan, merged.plan) for plan in (merged.ours, merged.theirs)]
    for ours, theirs in zip(*(one.dates() for one in moved), strict=True):
        sides = ((moved[0], ours, "ours"), (moved[1], theirs, "theirs"))
        same = not (ours.moved or theirs.moved)
        compared = "as in both" if same else ", ".join(_beside(*one) for one in sides)
        yield f"{ours.label}: {ours.now:%Y-%m-%d %H:%M}, {compared}"


def _beside(moved: MovedDates, date: MovedDate, side: str) -> str:
    """How a date compares with that of one side."""
    if not date.moved:
        return f"as in {side}"
    return f"{moved.by(date)} than in {side} ({date.then:%Y-%m-%d %H:%M})"
