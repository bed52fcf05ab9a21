"""How each kind of field is kept in the file and in the change log: as one plain scalar."""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from planner.errors import Unreadable
from planner.model.fields import Field, Kind
from planner.model.values import Duration, Estimate, Hours, Place, Scalar, Supposed, is_id
from planner.sentences import told

Plain = Scalar


@dataclass(frozen=True, slots=True)
class Keeping:
    """How a kind is kept: its SQL type, value -> scalar, and scalar -> value, which raises Unreadable."""

    sql: str
    plain: Callable[[Any], Plain]
    value: Callable[[Field, Plain], Any]


def to_plain(field: Field, value: Any) -> Plain:
    """The scalar that stands for a value."""
    return None if value is None else KEEPING[field.kind].plain(value)


def from_plain(field: Field, plain: Any) -> Any:
    """The value that a scalar stands for; raises Unreadable."""
    if plain is None:
        if field.optional:
            return None
        raise Unreadable(told("%1 is missing", told(field.label)))
    return KEEPING[field.kind].value(field, plain)


class Values(dict[Plain, Any]):
    """What the scalars of one field stand for, each worked out once, for the rows of a table repeat each other."""

    def __init__(self, value_of: Callable[[Plain], Any], known: Mapping[Plain, Any] = MappingProxyType({})) -> None:
        """Ask `value_of` for each scalar that is new; some may be `known`."""
        super().__init__(known)
        self._value_of = value_of

    def __missing__(self, plain: Plain) -> Any:
        """Work the value out and remember it; raises what `value_of` raises."""
        value = self[plain] = self._value_of(plain)
        return value


def row_to_plain(fields: tuple[Field, ...], row: Any) -> dict[str, Plain]:
    """A row as scalars by field name, its id first."""
    return {"id": row.id, **{field.name: to_plain(field, getattr(row, field.name)) for field in fields}}


def row_from_plain(row_type: type[Any], fields: tuple[Field, ...], plain: Mapping[str, Any]) -> Any:
    """The row that those scalars stand for; raises Unreadable. Fields that are not there take their defaults."""
    values = {field.name: from_plain(field, plain[field.name]) for field in fields if field.name in plain}
    return row_type(id=_text(None, plain.get("id")), **values)


def _same(value: Any) -> Any:
    """The value itself."""
    return value


def _text(_field: Field | None, plain: Any) -> str:
    """Text as it is."""
    if not isinstance(plain, str):
        raise Unreadable(told("expected text, found %1", f"{plain!r}"))
    return plain


def _whole(_field: Field, plain: Any) -> int:
    """A whole number of 64 bits, as much as the file holds."""
    if isinstance(plain, bool) or not isinstance(plain, int) or not -(2**63) <= plain < 2**63:
        raise Unreadable(told("expected a whole number, found %1", f"{plain!r}"))
    return plain


def _real(_field: Field, plain: Any) -> float:
    """A finite number, within what floating point holds."""
    if isinstance(plain, bool) or not isinstance(plain, int | float) or not abs(plain) <= sys.float_info.max:
        raise Unreadable(told("expected a number, found %1", f"{plain!r}"))
    return plain


def _flag(_field: Field, plain: Any) -> bool:
    """0 or 1."""
    if plain not in (0, 1):
        raise Unreadable(told("expected 0 or 1, found %1", f"{plain!r}"))
    return bool(plain)


def _no_choices(_plain: Any) -> Any:
    """A field without choices takes nothing."""
    raise ValueError


def _choice(field: Field, plain: Any) -> Any:
    """One of the field's choices."""
    try:
        return (field.choices or _no_choices)(plain)
    except ValueError:
        raise Unreadable(told("'%1' is none of the choices", plain)) from None


def _duration(_field: Field, plain: Any) -> Duration:
    """`480 d`: minutes and the unit typed; `50 %`: a share."""
    match = re.fullmatch(r"(-?\d{1,12}) (e?(?:m|h|d|w|mo)|%)", _text(None, plain))
    if not match:
        raise Unreadable(told("expected minutes and a unit, found %1", f"{plain!r}"))
    return Duration(int(match[1]), match[2])


def _estimate(_field: Field, plain: Any) -> Estimate:
    """`480 480 960 d`: three points in minutes and the unit typed."""
    match = re.fullmatch(r"(-?\d{1,12}) (-?\d{1,12}) (-?\d{1,12}) (e?(?:m|h|d|w|mo))", _text(None, plain))
    if not match:
        raise Unreadable(told("expected three points in minutes and a unit, found %1", f"{plain!r}"))
    return Estimate(int(match[1]), int(match[2]), int(match[3]), match[4])


def _date(_field: Field, plain: Any) -> date | datetime:
    """An ISO day, or an ISO day with hours and minutes."""
    written = _text(None, plain)
    try:
        return date.fromisoformat(written) if len(written) == 10 else datetime.fromisoformat(written)
    except ValueError:
        raise Unreadable(told("'%1' is no date", written)) from None


def plain_date(value: date | datetime) -> str:
    """ISO text; a clock time only where there is one."""
    return value.isoformat(timespec="minutes") if isinstance(value, datetime) else value.isoformat()


def _ids(_field: Field, plain: Any) -> tuple[str, ...]:
    """Ids apart by single spaces."""
    return tuple(_text(None, plain).split())


_LONGEST_HOURS = 20_000
"""Characters of more shifts than a day has minutes for."""


def _hours(_field: Field, plain: Any) -> Hours:
    """`[[480, 720], [780, 1020]]`."""
    try:
        return tuple((_minute(begin), _minute(end)) for begin, end in json.loads(_text(None, plain)[:_LONGEST_HOURS]))
    except (ValueError, TypeError, OverflowError, RecursionError):
        raise Unreadable(told("%1 are no working hours", f"{plain!r:.60}")) from None


def _minute(plain: Any) -> int:
    """A whole minute; raises TypeError."""
    if type(plain) is not int:
        raise TypeError(plain)
    return plain


def _plain_place(value: Place) -> str:
    """Both coordinates with as many digits as give them back."""
    return " ".join(repr(float(part)).removesuffix(".0") for part in value)


def _place(_field: Field, plain: Any) -> Place:
    """`120.5 40`."""
    try:
        x, y = (float(part) for part in _text(None, plain).split())
    except ValueError:
        raise Unreadable(told("%1 is no place", f"{plain!r:.60}")) from None
    if not (math.isfinite(x) and math.isfinite(y)):
        raise Unreadable(told("%1 is no place", f"{plain!r:.60}"))
    return x, y


def _plain_supposed(value: tuple[Supposed, ...]) -> str:
    """`[["task", id, "duration", "480 480 480 d", "B12"], ["link", id, null, {...}, ""], ...]`."""
    return json.dumps(
        [
            (one.entity, one.id, one.field, dict(one.value) if isinstance(one.value, tuple) else one.value, one.called)
            for one in value
        ],
        separators=(",", ":"),
    )


def _supposed(_field: Field, plain: Any) -> tuple[Supposed, ...]:
    """What `_plain_supposed` has written."""
    try:
        return tuple(_one_supposed(*one) for one in json.loads(_text(None, plain)))
    except (ValueError, TypeError, RecursionError):
        raise Unreadable(told("%1 are no changes", f"{plain!r:.60}")) from None


def _one_supposed(entity: str, row_id: str, field: str | None, value: Any, called: str) -> Supposed:
    """One change; raises TypeError for one that says what no change says."""
    held = tuple(value.items()) if field is None and isinstance(value, dict) else value
    scalars = [scalar for _name, scalar in held] if isinstance(held, tuple) else [held]
    texts = (entity, row_id, called, "" if field is None else field)
    if not all(type(text) is str for text in texts) or not all(isinstance(one, Plain) for one in scalars):
        raise TypeError
    if field is None and not (held is None or (isinstance(held, tuple) and is_id(row_id))):
        raise TypeError
    return Supposed(entity, row_id, field, held, called)


_TEXT = Keeping("TEXT", _same, _text)
_WHOLE = Keeping("INTEGER", _same, _whole)
_REAL = Keeping("REAL", lambda value: float(value) + 0.0, _real)  # SQLite keeps no negative zero

KEEPING: Mapping[Kind, Keeping] = {
    Kind.TEXT: _TEXT,
    Kind.LONG_TEXT: _TEXT,
    Kind.INTEGER: _WHOLE,
    Kind.NUMBER: _REAL,
    Kind.PROBABILITY: _REAL,
    Kind.PERCENT: _REAL,
    Kind.MONEY: _WHOLE,
    Kind.DURATION: Keeping("TEXT", lambda value: f"{value.minutes} {value.unit}", _duration),
    Kind.ESTIMATE: Keeping(
        "TEXT", lambda value: f"{value.optimistic} {value.likely} {value.pessimistic} {value.unit}", _estimate
    ),
    Kind.DATE: Keeping("TEXT", plain_date, _date),
    Kind.INSTANT: Keeping("TEXT", plain_date, _date),
    Kind.CHOICE: Keeping("TEXT", str, _choice),
    Kind.FLAG: Keeping("INTEGER", int, _flag),
    Kind.REFERENCE: _TEXT,
    Kind.REFERENCES: Keeping("TEXT", " ".join, _ids),
    Kind.POSITION: _TEXT,
    Kind.EVIDENCE: _TEXT,
    Kind.HOURS: Keeping("TEXT", json.dumps, _hours),
    Kind.PLACE: Keeping("TEXT", _plain_place, _place),
    Kind.COLOR: _TEXT,
    Kind.SUPPOSED: Keeping("TEXT", _plain_supposed, _supposed),
}
