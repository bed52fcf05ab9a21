"""The JSON Schema of the YAML, derived from the declarations of the rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from planner.formats.rows import written_fields
from planner.formats.yaml_write import FORMAT_NAME, VERSION, said
from planner.model import text
from planner.model.fields import Kind
from planner.model.schema import SCHEMA
from planner.model.text import Lookup
from planner.model.values import TimeUnits

if TYPE_CHECKING:
    from planner.model.entities import Entity, Schema
    from planner.model.fields import Field

Json = dict[str, Any]

_AMOUNT = r"[0-9]+([.,][0-9]+)?"
_UNIT = r"\s*e?(m|h|d|w|mo)"
_SPAN = f"[+-]?{_AMOUNT}{_UNIT}"
_SHIFT = r"[0-9]{1,2}(:[0-9]{2})?-[0-9]{1,2}(:[0-9]{2})?"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_KEY = {"type": "string", "minLength": 1, "maxLength": 40, "pattern": r"^[^\s,;]+$"}


def json_schema(schema: Schema = SCHEMA) -> Json:
    """What may stand in a plan written as YAML, by JSON Schema 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Launch plan",
        "description": "A launch plan of Launch Planner, as it exports and imports it in YAML.",
        "type": "object",
        "required": ["format", "version"],
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT_NAME},
            "version": {"const": VERSION},
            **{entity.plural: _section(entity, schema) for entity in schema.entities if not entity.inside},
        },
    }


def json_schema_text(schema: Schema = SCHEMA) -> str:
    """The schema as it is stored in `resources/schema`."""
    return json.dumps(json_schema(schema), indent=2, ensure_ascii=False) + "\n"


def _section(entity: Entity, schema: Schema) -> Json:
    """One list of the file, or the one row of a single entity."""
    row = _row(entity, schema, without="")
    if entity.single:
        return {"description": entity.help, **row}
    return {"description": entity.help, "type": "array", "items": row}


def _row(entity: Entity, schema: Schema, *, without: str) -> Json:
    """The fields of a row, and the rows that are written inside it."""
    fields = [item for item in written_fields(entity) if item.name != without]
    needed = [item.written for item in fields if item.required and not item.default]
    return {
        "type": "object",
        **({"required": needed} if needed else {}),
        "additionalProperties": False,
        "properties": {
            **{item.written: _field(item) for item in fields},
            **{inner.inside_name: _inside(inner, schema) for inner in schema.inside(entity)},
        },
    }


def _inside(entity: Entity, schema: Schema) -> Json:
    """The rows written inside another: each its short field alone, or its fields."""
    row = _row(entity, schema, without=entity.inside)
    short = [_value(entity.field(entity.short))] if entity.short else []
    return {
        "description": entity.help,
        "type": "array",
        "items": {"anyOf": [*short, row]} if short else row,
    }


def _field(item: Field) -> Json:
    """What a field may hold, and what it means."""
    about: Json = {"title": item.label, **({"description": item.help} if item.help else {}), **_value(item)}
    if item.default not in (None, "", ()) and not said(item, item.default):
        default = text.write(item, item.default, Lookup(TimeUnits(), {}, {}))
        about["default"] = item.default if isinstance(item.default, int | float) else default
    return about


def _value(item: Field) -> Json:
    """What a field may hold."""
    return _VALUES[item.kind](item)


def _text(item: Field) -> Json:
    """Text no longer than the field."""
    if item.name == "key":
        return _KEY
    return {"type": "string", "maxLength": item.longest, **({"minLength": 1} if item.required else {})}


def _number(item: Field) -> Json:
    """A number within its bounds."""
    whole = item.kind in (Kind.INTEGER, Kind.MONEY)
    bounds = {"minimum": item.minimum, "maximum": item.maximum}
    return {
        "type": "integer" if whole else "number",
        **{name: bound for name, bound in bounds.items() if bound is not None},
    }


def _pattern(pattern: str) -> Callable[[Field], Json]:
    """Text of one form."""
    return lambda _item: {"type": "string", "pattern": f"^{pattern}$"}


def _day(item: Field) -> Json:
    """A day, with a clock time where the field takes one."""
    return {"type": "string", "pattern": f"^{_DAY}( [0-9]{{2}}:[0-9]{{2}})?$" if item.time else f"^{_DAY}$"}


_VALUES: Mapping[Kind, Callable[[Field], Json]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _text,
    Kind.EVIDENCE: _text,
    Kind.POSITION: _text,
    Kind.INTEGER: _number,
    Kind.NUMBER: _number,
    Kind.PROBABILITY: _number,
    Kind.PERCENT: _number,
    Kind.MONEY: _number,
    Kind.DURATION: lambda item: _pattern(f"[+-]?({_AMOUNT}{_UNIT}|[0-9]+%)" if item.share else _SPAN)(item),
    Kind.ESTIMATE: _pattern(f"{_AMOUNT}({_UNIT})?(/{_AMOUNT}({_UNIT})?/{_AMOUNT})?{_UNIT}"),
    Kind.DATE: _day,
    Kind.INSTANT: _day,
    Kind.CHOICE: lambda item: {"enum": [str(member) for member in item.choices or ()]},
    Kind.FLAG: lambda _item: {"type": "boolean"},
    Kind.REFERENCE: lambda _item: _KEY,
    Kind.REFERENCES: lambda _item: {"type": "array", "items": _KEY},
    Kind.HOURS: _pattern(rf"(off|24h|{_SHIFT}(,\s*{_SHIFT})*)"),
    Kind.PLACE: _pattern(r"-?[0-9.e+-]+ -?[0-9.e+-]+"),
    Kind.COLOR: _pattern("(#[0-9a-fA-F]{6})?"),
    Kind.SUPPOSED: lambda _item: {"type": "string"},
}
