"""How rows are called, also those that are gone: by key and name, or by what they tie together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from planner.model import text
from planner.model.text import Lookup
from planner.sentences import named, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner.history import History
    from planner.model.entities import Entity
    from planner.model.fields import Field
    from planner.model.plan import Plan
    from planner.model.values import Id

OWN: Final = ("key", "name")
"""The fields that do nothing but name a row."""
LONGEST: Final = 60
"""How many letters of a name stand for a row inside a sentence."""
ARROW: Final = " \N{RIGHTWARDS ARROW} "
GAP: Final = "  "
"""What stands between a row and its title."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of rows: as they are in a plan, or else as they were when they went."""

    plan: Plan
    gone: Mapping[tuple[str, Id], Any]
    lookup: Lookup

    @classmethod
    def of(cls, plan: Plan, gone: Mapping[tuple[str, Id], Any]) -> Names:
        """The names of the rows of a plan, and of others by entity and id."""
        keys = {one.name: _Keys(one.name, plan, gone) for one in plan.schema.entities if one.keyed}
        return cls(plan, gone, Lookup(plan.units, {}, keys, plan=plan))

    @classmethod
    def of_log(cls, plan: Plan, history: History) -> Names:
        """The names of all rows of a plan, and of those that its log tells of."""
        gone: dict[tuple[str, Id], Any] = {}
        for entry in history.entries:
            for step in entry.steps:
                if step.field is None and not step.unseen:
                    gone[step.entity, step.id] = step.before if step.after is None else step.after
        return cls.of(plan, gone)

    @classmethod
    def of_plans(cls, plan: Plan, *others: Plan) -> Names:
        """The names of all rows of a plan, and of those that only other plans have, earlier ones of which go first."""
        gone: dict[tuple[str, Id], Any] = {}
        for other in reversed(others):
            for name, table in other.tables.items():
                gone.update({(name, row_id): table[row_id] for row_id in table.keys() - plan.table(name).keys()})
        return cls.of(plan, gone)

    def row(self, entity: str, row_id: Id) -> Any | None:
        """The row as it is, or else as it was last; None for one that was never there."""
        return self.plan.table(entity).get(row_id) or self.gone.get((entity, row_id))

    def mark(self, row: Any) -> str:
        """What tells a row from others of its kind: `B12`, `B01 → B02`, a name; empty for the only one of its kind."""
        if row is None or self.plan.entity_of(row).single:
            return ""
        return _own(row)[:LONGEST] or self._tied(row, lambda field, value: text.write(field, value, self.lookup))

    def title(self, row: Any) -> str:
        """The name of a row that has a key, or the names of what it ties together; empty for none."""
        if getattr(row, "key", ""):
            return str(getattr(row, "name", ""))
        named = row is None or _own(row) or self.plan.entity_of(row).single
        return "" if named else self._tied(row, self._name_of)

    def called(self, row: Any) -> str:
        """`task B12`, `link B01 → B02`; what it is alone for the only one of its kind, and empty for no row."""
        return named(self.plan.entity_of(row).one, self.mark(row)) if row is not None else ""

    def listed(self, row: Any, gap: str = GAP) -> str:
        """How a row stands in a list of its kind, with its title behind a gap; empty for no row."""
        if row is None:
            return ""
        if self.plan.entity_of(row).single:
            return told(self.plan.entity_of(row).label)
        return gap.join(filter(None, (_own(row) or self.mark(row), self.title(row))))

    def within(self, row: Any) -> str:
        """What a row is called beside the row that it is written in: without that; empty for no row and a lone one."""
        if row is None or self.plan.entity_of(row).single:
            return ""
        own = " ".join(filter(None, (str(getattr(row, name, "")) for name in OWN)))
        fields = tying_fields(self.plan.entity_of(row))
        return own or " ".join(filter(None, (text.write(one, getattr(row, one.name), self.lookup) for one in fields)))

    def named(self, row_id: Id) -> str:
        """How a row of any kind is called, with its title: `task B12 Deploy`; empty for one that was never there."""
        rows = (self.row(entity.name, row_id) for entity in self.plan.schema.entities)
        row = next((found for found in rows if found is not None), None)
        title = self.title(row) if row is not None else ""
        return told("%1 %2", self.called(row), title) if title else self.called(row)

    def _tied(self, row: Any, said: Callable[[Field, Any], str]) -> str:
        """The row that a row is written in, and what it says of that; with an arrow between two of one kind."""
        entity = self.plan.entity_of(row)
        within = [entity.field(entity.inside)] if entity.inside else []
        fields = [one for one in (*within, *tying_fields(entity)) if getattr(row, one.name) not in (None, "")]
        arrow = len(fields) == 2 and fields[0].of == fields[1].of
        texts = [said(one, getattr(row, one.name)) for one in (reversed(fields) if arrow else fields)]
        return (ARROW if arrow else ", ").join(filter(None, texts))

    def _name_of(self, field: Field, value: Any) -> str:
        """The name of a row that a row refers to."""
        return str(getattr(self.row(field.of, value), "name", "")) if field.of else ""


def naming_fields(entity: Entity, row: Any) -> tuple[str, ...]:
    """The names of the fields by which a row is called: key and name, or else what it ties together."""
    tying = () if _own(row) else (field.name for field in tying_fields(entity))
    return (*OWN, entity.inside, *tying)


@cache
def tying_fields(entity: Entity) -> tuple[Field, ...]:
    """What rows without key and name are called by: the short field, or all that they must say, or whom they name."""
    if entity.keyed or entity.single:
        return ()
    others = [one for one in entity.fields if one.name not in (*OWN, entity.inside)]
    short = [one for one in others if one.name == entity.short]
    return tuple(short or [one for one in others if one.required] or [one for one in others if one.of])


def _own(row: Any) -> str:
    """The key of a row, or else its name; empty where it has neither."""
    return str(getattr(row, "key", "") or getattr(row, "name", ""))


class _Keys(Mapping[str, str]):
    """The keys of the rows of one entity by id, looked up when they are asked for."""

    def __init__(self, entity: str, plan: Plan, gone: Mapping[tuple[str, Id], Any]) -> None:
        self._entity, self._table, self._gone = entity, plan.table(entity), gone

    def __getitem__(self, row_id: str) -> str:
        row = self._table.get(row_id) or self._gone[self._entity, row_id]
        return str(row.key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)
