"""How a row declares its fields: a plain dataclass whose fields carry their meaning as metadata.

Everything that handles a field reads its declaration from here: the SQL table, the YAML, CSV and JSON names,
validation, forms, registers, comparison and merging. A new field is one line in its dataclass.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from planner.model.values import Duration

Row = TypeVar("Row")
MAX_NAME = 500
MAX_TEXT = 20_000


class Kind(StrEnum):
    """What a field's value is."""

    TEXT = "text"
    LONG_TEXT = "long text"
    INTEGER = "integer"
    NUMBER = "number"
    PROBABILITY = "probability"
    PERCENT = "percent"
    MONEY = "money"
    DURATION = "duration"
    ESTIMATE = "three-point estimate"
    DATE = "date"
    INSTANT = "instant"
    CHOICE = "choice"
    FLAG = "flag"
    REFERENCE = "reference"
    REFERENCES = "references"
    POSITION = "position"
    EVIDENCE = "link to evidence"
    HOURS = "working hours"
    PLACE = "place"
    COLOR = "color"
    SUPPOSED = "supposed changes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """The meaning of one field of a row.

    `name` is the attribute and the SQL column, `written` its key in YAML, CSV and JSON. `of` names the entity that a
    reference points to, and `only` the kind of rows where it may not be any; with `cascade` a row goes when the row it
    refers to goes. A row does not come back to itself by references to its own entity, unless they are `mutual`.
    `group` names the fields that only make sense together, for merging. `late` marks a date whose bare day means the
    day's end, `time` one that takes a clock time, `share` a duration that may be a percentage. `internal` fields are
    kept and compared but neither typed nor exported. `column` says whether a register shows it unasked.
    """

    kind: Kind
    label: str
    help: str = ""
    name: str = ""
    written: str = ""
    default: Any = None
    required: bool = False
    optional: bool = False
    minimum: float | None = None
    maximum: float | None = None
    longest: int = MAX_NAME
    choices: type[StrEnum] | None = None
    of: str = ""
    only: str = ""
    group: str = ""
    unit: str = ""
    cascade: bool = False
    mutual: bool = False
    late: bool = False
    time: bool = False
    share: bool = False
    internal: bool = False
    column: bool = True


def declared(kind: Kind, label: str, *, default: Any = None, **meaning: Any) -> Any:
    """A dataclass field that carries the `Field` of this kind, label and meaning."""
    field = Field(kind=kind, label=label, default=default, **meaning)
    return dataclasses.field(default=default, metadata={"field": field})


def text(label: str, **meaning: Any) -> Any:
    """One line of text."""
    return declared(Kind.TEXT, label, default=meaning.pop("default", ""), **meaning)


def long_text(label: str, **meaning: Any) -> Any:
    """Text of many lines."""
    return declared(Kind.LONG_TEXT, label, default="", longest=MAX_TEXT, **{"column": False, **meaning})


def choice(label: str, default: StrEnum, **meaning: Any) -> Any:
    """One of the values of the default's enumeration."""
    return declared(Kind.CHOICE, label, default=default, choices=type(default), **meaning)


def reference(label: str, of: str, **meaning: Any) -> Any:
    """The id of a row of entity `of`, or None."""
    return declared(Kind.REFERENCE, label, of=of, **{"optional": True, **meaning})


def references(label: str, of: str, **meaning: Any) -> Any:
    """The ids of some rows of entity `of`."""
    return declared(Kind.REFERENCES, label, default=(), of=of, **meaning)


def day(label: str, **meaning: Any) -> Any:
    """A day, or a day with a clock time where `time` says so; None where it may be empty."""
    return declared(Kind.DATE, label, **{"optional": True, **meaning})


def span(label: str, default: Duration | None = None, **meaning: Any) -> Any:
    """A span of time, not below zero; None where it may be empty."""
    optional = {"optional": True} if default is None else {}
    return declared(Kind.DURATION, label, default=default, **{"minimum": 0, **optional, **meaning})


def flag(label: str, **meaning: Any) -> Any:
    """Yes or no; no unless said otherwise."""
    return declared(Kind.FLAG, label, default=False, **{"column": False, **meaning})


def number(label: str, kind: Kind = Kind.NUMBER, default: float | None = 0, **meaning: Any) -> Any:
    """A number of the given kind (integer, number, probability, percent, money); None where it may be empty."""
    bounds = {Kind.PROBABILITY: (0, 1), Kind.PERCENT: (0, 100)}.get(kind, (None, None))
    return declared(kind, label, default=default, **{"minimum": bounds[0], "maximum": bounds[1], **meaning})


def fields_of(row_type: Any) -> tuple[Field, ...]:
    """The declared fields of a row type in the order of declaration, names filled in; `id` is not among them."""
    return _fields_of(row_type)


@cache
def _fields_of(row_type: Any) -> tuple[Field, ...]:
    """Read the declaration once for each type."""
    return tuple(
        dataclasses.replace(item.metadata["field"], name=item.name, written=item.metadata["field"].written or item.name)
        for item in dataclasses.fields(row_type)
        if "field" in item.metadata
    )


def maker(row_type: type[Row], names: Iterable[str]) -> Callable[[Iterable[Any]], Row]:
    """What makes rows of the values of `id` and all fields, given in the order of `names`.

    It sets what the way of a frozen dataclass itself sets, which does nothing else and takes twice as long.
    """
    setters = [getattr(row_type, name).__set__ for name in names]

    def made(values: Iterable[Any]) -> Row:
        """Make a row."""
        row = object.__new__(row_type)
        for put, value in zip(setters, values, strict=True):
            put(row, value)
        return row

    return made


def field_of(row_type: Any, name: str) -> Field:
    """One declared field by name; raises KeyError."""
    return next((field for field in fields_of(row_type) if field.name == name), None) or _no_field(row_type, name)


def _no_field(row_type: Any, name: str) -> NoReturn:
    """Say which field is missing."""
    raise KeyError(f"{row_type.__name__} has no field {name}")
