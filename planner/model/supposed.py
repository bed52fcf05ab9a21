"""The changes of a scenario as text: a line for each, in the keys and spellings that people use.

`task B12 duration: 3d` gives a field another value, `remove risk K03` takes a row out, and `add task ID {"key": ...}`
has one more. Rows without a key are named by what they tie together, as `link B03,B01,FS,predecessor`. What a line
names and the plan does not have stays as it is written, so that a scenario keeps what it says of a row that is gone.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from planner.errors import Unreadable
from planner.model.fields import Kind
from planner.model.kinds import from_plain, row_to_plain, to_plain
from planner.model.values import Supposed, is_id
from planner.sentences import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.model.entities import Entity
    from planner.model.fields import Field
    from planner.model.plan import Plan
    from planner.model.values import Id
    from planner.sentences import Told

_LINE: Final = re.compile(r"(?:(add) (\S+) (\S+) (\{.*\})|(remove) (\S+) (\S+)|(\S+) (\S+) (\w+):(?: (.*))?)")
_AS_WRITTEN: Final = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.EVIDENCE, Kind.COLOR})
_FORMS: Final = told("'task B12 duration: 3d', 'remove risk K03' or 'add task ID {...}'")


@dataclass(frozen=True)
class Spelling:
    """What writing and reading lines needs: the plan, its look-up, and how values are written and read with that.

    Those are the `Lookup`, `write` and `read` of `planner.model.text`, which knows this module.
    """

    plan: Plan
    lookup: Any
    write: Callable[[Field, Any, Any], str]
    read: Callable[[Field, str, Any], Any]

    def text(self, changes: tuple[Supposed, ...]) -> str:
        """The lines of these changes."""
        return "\n".join(map(self._line, changes))

    def changes(self, typed: str) -> tuple[tuple[Supposed, ...], tuple[Told, ...]]:
        """The changes that the lines say, and what is wrong with the lines that say none."""
        found: list[Supposed] = []
        problems: list[Told] = []
        for line in filter(None, map(str.strip, typed.split("\n"))):
            try:
                found.append(self._supposed(line))
            except Unreadable as problem:
                problems.append(problem.message)
        return tuple(found), tuple(problems)

    def _line(self, change: Supposed) -> str:
        entity = self.plan.schema.entity(change.entity)
        name = self._names[change.entity].get(change.id) or self._gone(change)
        if change.field is not None:
            item = entity.field(change.field)
            value = _plainly(self._typed(item, change.value))
            return f"{change.entity} {name} {item.written}: {value}".rstrip()
        if not isinstance(change.value, tuple):
            return f"remove {change.entity} {name}"
        return f"add {change.entity} {change.id} {json.dumps(self._said(entity, change.value), ensure_ascii=False)}"

    def _gone(self, change: Supposed) -> str:
        """How a row is named that is not in the plan: as it was called, where nothing else is called so now."""
        free = re.fullmatch(r"\S+", change.called) and change.called not in self._ids[change.entity]
        return change.called if free else change.id

    def _said(self, entity: Entity, value: tuple[Any, ...]) -> dict[str, str]:
        """The fields of a row more that are not at their defaults, as they are typed."""
        return {
            item.written: self._typed(item, plain)
            for item in entity.fields
            for name, plain in value
            if name == item.name and plain != to_plain(item, item.default)
        }

    def _typed(self, item: Field, plain: Any) -> str:
        return self.write(item, from_plain(item, plain), self.lookup)

    def _supposed(self, line: str) -> Supposed:
        """The change that a line says; raises Unreadable."""
        match = _LINE.fullmatch(line)
        if not match:
            raise Unreadable(told("'%1' is no change; write for example %2", f"{line:.60}", _FORMS))
        add, added, added_id, row, remove, removed, gone, name, key, field, typed = match.groups()
        entity = self._entity(added or removed or name)
        if add and not is_id(added_id):
            raise Unreadable(told("%1 is no id", f"{added_id!r:.60}"))
        if add:
            made = self._row(entity, added_id, row)
            return Supposed(entity.name, added_id, None, made, str(dict(made).get("key", "")))
        if remove:
            return Supposed(entity.name, self._id(entity.name, gone), None, None, gone)
        item = _field_of(entity, field)
        value = self._plain(item, _unquoted(typed or ""))
        return Supposed(entity.name, self._id(entity.name, key), item.name, value, key)

    def _entity(self, name: str) -> Entity:
        """The entity of a line; raises Unreadable."""
        try:
            return self.plan.schema.entity(name)
        except KeyError:
            raise Unreadable(told("'%1' is no kind of row; write for example %2", f"{name:.60}", _FORMS)) from None

    def _row(self, entity: Entity, row_id: Id, written: str) -> tuple[Any, ...]:
        """The fields of a row more; raises Unreadable."""
        try:
            typed = json.loads(written)
        except (ValueError, RecursionError):
            raise Unreadable(told("'%1' are no fields of a row", f"{written:.60}")) from None
        values: dict[str, Any] = {}
        for name, text in typed.items():
            item = _field_of(entity, name)
            values[item.name] = from_plain(item, self._plain(item, str(text)))
        row = entity.type(id=row_id, **values)
        return tuple(row_to_plain(entity.fields, row).items())[1:]

    def _plain(self, item: Field, typed: str) -> Any:
        """The scalar of a typed value, references to what is not there as they are; raises Unreadable."""
        if item.kind in _AS_WRITTEN:
            return typed
        if not item.of:
            return to_plain(item, self.read(item, typed, self.lookup))
        keys = re.split(r"[,;\s]+", typed) if item.kind is Kind.REFERENCES else [typed]
        return to_plain(item, None) if not typed and item.optional else " ".join(self._id(item.of, key) for key in keys)

    def _id(self, entity: str, name: str) -> Id:
        return self._ids[entity].get(name, name)

    @cached_property
    def _names(self) -> dict[str, dict[Id, str]]:
        """How each row is named, by entity and id."""
        return {entity.name: self._named(entity) for entity in self.plan.schema.entities}

    @cached_property
    def _ids(self) -> dict[str, dict[str, Id]]:
        """The id of each row, by entity and name."""
        return {entity: {name: row_id for row_id, name in names.items()} for entity, names in self._names.items()}

    def _named(self, entity: Entity) -> dict[Id, str]:
        """How the rows of an entity are named: the first of several that look alike, the others by their ids."""
        if entity.keyed:
            return dict(self.lookup.keys[entity.name])
        first: dict[str, Id] = {}
        for row in self.plan.table(entity.name).values():
            name = row.id if entity.single else self._tied(entity, row)
            first.setdefault(name if re.fullmatch(r"\S+", name) else row.id, row.id)
        return {row_id: name for name, row_id in first.items()}

    def _tied(self, entity: Entity, row: Any) -> str:
        """What a row without a key ties together, and how."""
        telling = (item for item in entity.fields if item.required or item.kind is Kind.CHOICE)
        return ",".join(self.write(item, getattr(row, item.name), self.lookup) for item in telling)


def _field_of(entity: Entity, written: str) -> Field:
    """The field of that name; raises Unreadable."""
    found = next((item for item in entity.fields if item.written == written), None)
    if found is None:
        raise Unreadable(told("a %1 has no field '%2'", told(entity.name), f"{written:.60}"))
    return found


def _plainly(value: str) -> str:
    """A value at the end of a line: in quotes where it would not come back otherwise."""
    fits = value == value.strip() and "\n" not in value and not value.startswith('"')
    return value if fits else json.dumps(value, ensure_ascii=False)


def _unquoted(written: str) -> str:
    """What `_plainly` has written; raises Unreadable."""
    if not written.startswith('"'):
        return written.strip()
    try:
        return str(json.loads(written))
    except ValueError:
        raise Unreadable(told("%1 is no text in quotes", f"{written:.60}")) from None
