"""A plan as YAML for people and for git: one field a line, a fixed order, defaults left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.formats.format import Exported
from planner.formats.rows import in_order, places_lost, writable, written_fields
from planner.formats.yaml_scalars import block_scalar, text_scalar, value_scalar
from planner.model import text
from planner.model.fields import Field, Kind
from planner.model.text import Lookup

if TYPE_CHECKING:
    from planner.analysis.schedule import Schedule
    from planner.model.entities import Entity
    from planner.model.plan import Plan
    from planner.model.values import Id

FORMAT_NAME = "launch-plan"
VERSION = 1
HEAD = (
    "# yaml-language-server: $schema=plan.schema.json\n"
    "# A launch plan. What may stand here is said in plan.schema.json, which comes with Launch Planner.\n"
    f"format: {FORMAT_NAME}\nversion: {VERSION}\n"
)
WIDE = 6
"""Rows of more fields than this are kept apart by an empty line."""
LONG = 7
"""Rows inside others with more fields than this have a line for each field."""
INNER = " " * 10
"""Indentation of long texts in such rows."""
_TEXTS = frozenset(
    {
        *(Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.EVIDENCE, Kind.COLOR),
        *(Kind.REFERENCE, Kind.REFERENCES, Kind.SUPPOSED),
    }
)
_BLOCKS = frozenset({Kind.LONG_TEXT, Kind.SUPPOSED})
_SPANS = frozenset({Kind.ESTIMATE, Kind.DURATION})


def write(plan: Plan, _schedule: Schedule | None = None) -> Exported:
    """The plan as YAML, and what was left behind. Reading it and writing it again gives the same bytes."""
    whole, losses = writable(plan)
    written = _Writing.of(whole)
    sections = [HEAD, *("\n" + "\n".join(lines) + "\n" for lines in written.sections())]
    return Exported("".join(sections).encode(), losses + places_lost(plan))


@dataclass(frozen=True, slots=True)
class _Writing:
    """Writing one plan: its rows in order, rows inside others by the outer row's id, and the names of everything."""

    plan: Plan
    lookup: Lookup
    rows: dict[str, list[Any]]
    inner: dict[str, dict[Id, list[Any]]]

    @classmethod
    def of(cls, plan: Plan) -> _Writing:
        """Sort the rows of a plan."""
        rows = in_order(plan)
        inner: dict[str, dict[Id, list[Any]]] = {}
        for entity in plan.schema.entities:
            for row in rows[entity.name] if entity.inside else ():
                inner.setdefault(entity.name, {}).setdefault(getattr(row, entity.inside), []).append(row)
        return cls(plan, Lookup.of(plan), rows, inner)

    def sections(self) -> Iterator[list[str]]:
        """The lines of each list of the file."""
        for entity in self.plan.schema.entities:
            if not entity.inside and self.rows[entity.name] and not self._unsaid(entity):
                yield [f"{entity.plural}:", *self._section(entity)]

    def _unsaid(self, entity: Entity) -> bool:
        """Whether the one row of an entity says nothing that a plan without it would not say."""
        return entity.single and self.rows[entity.name] == list(entity.default_rows().values())

    def _section(self, entity: Entity) -> Iterator[str]:
        """The lines of the rows of one entity."""
        spaced = len(written_fields(entity)) > WIDE
        for number, row in enumerate(self.rows[entity.name]):
            if number and spaced:
                yield ""
            lead = "  " if entity.single else "  - "
            for line in self._row(entity, row, "  " if entity.single else "    "):
                yield lead + line
                lead = "  " if entity.single else "    "

    def _row(self, entity: Entity, row: Any, indent: str) -> Iterator[str]:
        """The lines of one row, the first level of indentation left to the caller."""
        for item in written_fields(entity):
            value = getattr(row, item.name)
            if said(item, value):
                yield f"{item.written}: {self._value(item, value, indent + '  ')}"
        for inside in self.plan.schema.inside(entity):
            yield from self._inside(inside, self.inner.get(inside.name, {}).get(row.id, []))

    def _value(self, item: Field, value: Any, indent: str) -> str:
        """A value as YAML."""
        block = block_scalar(text.write(item, value, self.lookup), indent) if item.kind in _BLOCKS else None
        return block or self._scalar(item, value, flow=False)

    def _scalar(self, item: Field, value: Any, *, flow: bool) -> str:
        """A value on one line."""
        if item.kind is Kind.REFERENCES:
            return "[" + ", ".join(text_scalar(self.lookup.key_of(item.of, end), flow=True) for end in value) + "]"
        if item.kind is Kind.FLAG:
            return "true" if value else "false"
        typed = text.write(item, value, self.lookup)
        return text_scalar(typed, flow=flow) if item.kind in _TEXTS else value_scalar(typed, flow=flow)

    def _inside(self, entity: Entity, rows: list[Any]) -> Iterator[str]:
        """The rows that are written inside another: together on a line, a line each, or a line for each field."""
        if rows and len(written_fields(entity)) > LONG:
            yield f"{entity.inside_name}:"
            for row in rows:
                yield from self._in_lines(entity, row)
            return
        in_a_line = bool(entity.short) and entity.field(entity.short).kind is Kind.REFERENCE
        written = [self._short(entity, row, flow=in_a_line) for row in rows]
        if written and in_a_line:
            yield f"{entity.inside_name}: [{', '.join(written)}]"
        elif written:
            yield f"{entity.inside_name}:"
            yield from (f"  - {line}" for line in written)

    def _in_lines(self, entity: Entity, row: Any) -> Iterator[str]:
        """One such row, a line for each field but the one that says what it is inside."""
        lead = "  - "
        for item in written_fields(entity):
            if item.name != entity.inside and said(item, value := getattr(row, item.name)):
                yield f"{lead}{item.written}: {self._value(item, value, INNER)}"
                lead = "    "

    def _short(self, entity: Entity, row: Any, *, flow: bool) -> str:
        """One such row: its short field alone, in a flow of others or not, or its fields in braces."""
        fields = [item for item in written_fields(entity) if item.name != entity.inside]
        spoken = {item.name: self._scalar(item, value, flow=True) for item, value in _said_of(fields, row)}
        if list(spoken) == [entity.short]:
            return self._scalar(entity.field(entity.short), getattr(row, entity.short), flow=flow)
        written = {item.name: item.written for item in fields}
        return "{" + ", ".join(f"{written[name]}: {value}" for name, value in spoken.items()) + "}"


def _said_of(fields: Iterable[Field], row: Any) -> Iterator[tuple[Field, Any]]:
    """The fields that are written, with their values."""
    return ((item, value) for item in fields if said(item, value := getattr(row, item.name)))


def said(item: Field, value: Any) -> bool:
    """Whether a value is written: not where it is the default, unless people would have to know how long a day is."""
    if value is None or (value == item.default and not item.required and item.kind not in _SPANS):
        return False
    return item.kind not in _SPANS or value != item.default or _lasting(value)


def _lasting(span: Any) -> bool:
    """Whether a duration or an estimate is more than nothing."""
    return bool(getattr(span, "pessimistic", 0) or getattr(span, "minutes", 0))
