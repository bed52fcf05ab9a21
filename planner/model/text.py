"""Every field as text that people type and read, in tables, forms, YAML and CSV."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from planner.errors import Unreadable
from planner.model import grammar
from planner.model.fields import Field, Kind
from planner.model.kinds import from_plain, to_plain
from planner.model.supposed import Spelling
from planner.model.values import Duration, Id, LinkType, Supposed, TimeUnits
from planner.sentences import kind_of, told

if TYPE_CHECKING:
    from planner.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Lookup:
    """What reading and writing values needs of the plan around them.

    Units of time, and for each entity ids by key and keys by id. `today` lets days be typed as `fri` or `+2w`. The
    changes of scenarios are spelled in words of the `plan`, and kept as they are without one.
    """

    units: TimeUnits
    ids: Mapping[str, Mapping[str, Id]]
    keys: Mapping[str, Mapping[Id, str]]
    today: date | None = None
    plan: Plan | None = None

    @classmethod
    def of(cls, plan: Plan, today: date | None = None, entities: Container[str] | None = None) -> Lookup:
        """The look-up of a plan, with the keys of all entities or only of these."""
        keys = {
            entity.name: {row.id: row.key for row in plan.table(entity.name).values()}
            for entity in plan.schema.entities
            if entity.keyed and (entities is None or entity.name in entities)
        }
        return cls(
            plan.units,
            {name: {key: row_id for row_id, key in table.items()} for name, table in keys.items()},
            keys,
            today,
            plan,
        )

    def id_of(self, entity: str, key: str) -> Id:
        """The id of the row with that key; raises Unreadable."""
        try:
            return self.ids[entity][key]
        except KeyError:
            raise Unreadable(told("there is no %1 '%2'", kind_of(entity), key)) from None

    def key_of(self, entity: str, row_id: Id) -> str:
        """The key of a row; its id where the row is missing."""
        return self.keys.get(entity, {}).get(row_id, row_id)


def spelling(plan: Plan) -> Spelling:
    """How the changes of scenarios are written and read in the words of a plan."""
    return Spelling(plan, Lookup.of(plan), write, read)


def write(field: Field, value: Any, lookup: Lookup) -> str:
    """The value as people would type it; empty for None."""
    if value is None:
        return ""
    writer = _WRITERS.get(field.kind)
    return writer(field, value, lookup) if writer else str(to_plain(field, value))


def read(field: Field, typed: str, lookup: Lookup) -> Any:
    """The value that a text stands for; raises Unreadable with what is wrong and an example."""
    stripped = typed.strip()
    if not stripped and field.kind not in _EMPTY_IS_A_VALUE:
        if field.optional:
            return None
        raise Unreadable(told("%1 is empty", told(field.label)))
    reader = _READERS.get(field.kind)
    return (
        reader(field, typed if field.kind is Kind.LONG_TEXT else stripped, lookup)
        if reader
        else from_plain(field, stripped)
    )


_TWO_WAYS: Final = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")
"""A number whose comma some write before decimals and others between thousands."""


def _number(field: Field, typed: str, _lookup: Lookup) -> float:
    """A number, with a decimal comma or point; `25 %` is 0.25 for probabilities; `1,234` may be two, and is refused."""
    if _TWO_WAYS.fullmatch(typed):
        whole, broken = typed.replace(",", ""), typed.replace(",", ".")
        raise Unreadable(told("'%1' can mean %2 or %3: write the one that is meant", typed, whole, broken))
    match = re.fullmatch(r"([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?)\s*(%?)", typed)
    found = float(match[1].replace(",", ".")) if match else math.nan
    if not match or not math.isfinite(found):
        raise Unreadable(told("'%1' is no number", typed))
    if match[2] and field.kind is Kind.PROBABILITY:
        return found / 100
    return found


def _whole(_field: Field, typed: str, _lookup: Lookup) -> int:
    """A whole number of at most 15 digits."""
    if re.fullmatch(r"[+-]?\d{16,}", typed):
        raise Unreadable(told("'%1' is too large a number", typed))
    if not re.fullmatch(r"[+-]?\d{1,15}", typed):
        raise Unreadable(told("'%1' is no whole number", typed))
    return int(typed)


def _flag(_field: Field, typed: str, _lookup: Lookup) -> bool:
    """Yes or no."""
    words = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
    if typed.lower() not in words:
        raise Unreadable(told("'%1' is neither yes nor no", typed))
    return words[typed.lower()]


def _choice(field: Field, typed: str, _lookup: Lookup) -> Any:
    """One of the choices, in any case."""
    members = list(field.choices or ())
    for member in members:
        if member.lower() == typed.lower():
            return member
    raise Unreadable(told("'%1' is none of %2", typed, ", ".join(members)))


def _day(field: Field, typed: str, lookup: Lookup) -> date | datetime:
    """A day; with a clock time only where the field takes one."""
    found = grammar.parse_day(typed, lookup.today)
    if isinstance(found, datetime) and not field.time and field.kind is Kind.DATE:
        raise Unreadable(told("'%1': %2 is a day without a clock time", typed, told(field.label)))
    return found


def _reference(field: Field, typed: str, lookup: Lookup) -> Id:
    """A key, of a row of the kind that the field takes."""
    found = lookup.id_of(field.of, typed)
    kind = lookup.plan.table(field.of)[found].kind if field.only and lookup.plan is not None else field.only
    if kind != field.only:
        raise Unreadable(told("%1 '%2' is no %3", field.of, typed, field.only))
    return found


def _references(field: Field, typed: str, lookup: Lookup) -> tuple[Id, ...]:
    """Keys apart by commas, semicolons or spaces."""
    return tuple(dict.fromkeys(lookup.id_of(field.of, key) for key in re.split(r"[,;\s]+", typed) if key))


def _supposed(field: Field, typed: str, lookup: Lookup) -> tuple[Supposed, ...]:
    """Changes, a line each; raises Unreadable for the first line that says none."""
    if lookup.plan is None:
        value: tuple[Supposed, ...] = from_plain(field, typed)
        return value
    found, problems = spelling(lookup.plan).changes(typed)
    if problems:
        raise Unreadable(problems[0])
    return found


def _spelled(field: Field, value: tuple[Supposed, ...], lookup: Lookup) -> str:
    """Changes, a line each."""
    return str(to_plain(field, value)) if lookup.plan is None else spelling(lookup.plan).text(value)


_EMPTY_IS_A_VALUE = frozenset(
    {Kind.TEXT, Kind.LONG_TEXT, Kind.REFERENCES, Kind.POSITION, Kind.EVIDENCE, Kind.COLOR, Kind.SUPPOSED}
)

_READERS: Mapping[Kind, Callable[[Field, str, Lookup], Any]] = {
    Kind.TEXT: lambda _field, typed, _lookup: typed,
    Kind.LONG_TEXT: lambda _field, typed, _lookup: typed.replace("\r\n", "\n"),
    Kind.INTEGER: _whole,
    Kind.MONEY: _whole,
    Kind.NUMBER: _number,
    Kind.PROBABILITY: _number,
    Kind.PERCENT: _number,
    Kind.FLAG: _flag,
    Kind.CHOICE: _choice,
    Kind.DATE: _day,
    Kind.INSTANT: _day,
    Kind.DURATION: lambda field, typed, lookup: (
        grammar.parse_lag(typed, lookup.units) if field.share else grammar.parse_duration(typed, lookup.units)
    ),
    Kind.ESTIMATE: lambda _field, typed, lookup: grammar.parse_estimate(typed, lookup.units),
    Kind.HOURS: lambda _field, typed, _lookup: grammar.parse_hours(typed),
    Kind.REFERENCE: _reference,
    Kind.REFERENCES: _references,
    Kind.SUPPOSED: _supposed,
}


def plain_number(value: float) -> str:
    """A number with as few digits as give it back; YAML 1.1 takes `1e-05` for text and `1.0e-05` for a number."""
    if float(value).is_integer():
        return str(int(value))
    written = repr(float(value))
    return written if "." in written else written.replace("e", ".0e")


_WRITERS: Mapping[Kind, Callable[[Field, Any, Lookup], str]] = {
    Kind.NUMBER: lambda _field, value, _lookup: plain_number(value),
    Kind.PROBABILITY: lambda _field, value, _lookup: plain_number(value),
    Kind.PERCENT: lambda _field, value, _lookup: plain_number(value),
    Kind.FLAG: lambda _field, value, _lookup: "yes" if value else "no",
    Kind.DATE: lambda _field, value, _lookup: grammar.format_day(value),
    Kind.INSTANT: lambda _field, value, _lookup: grammar.format_day(value),
    Kind.DURATION: lambda _field, value, lookup: grammar.format_duration(value, lookup.units),
    Kind.ESTIMATE: lambda _field, value, lookup: grammar.format_estimate(value, lookup.units),
    Kind.HOURS: lambda _field, value, _lookup: grammar.format_hours(value),
    Kind.REFERENCE: lambda field, value, lookup: lookup.key_of(field.of, value),
    Kind.REFERENCES: lambda field, value, lookup: "; ".join(lookup.key_of(field.of, row_id) for row_id in value),
    Kind.SUPPOSED: _spelled,
}


@dataclass(frozen=True, slots=True)
class TypedLink:
    """A predecessor as typed: the key of the task, the type of the link and its lag."""

    key: str
    type: LinkType = LinkType.FS
    lag: Duration = Duration()


_JOINED = r"(\S*\d)(FS|SS|FF|SF)\s*([+-].*)?"
"""5FS+1w, as other programs write it."""
_LINK_FORMS = (
    r"(\S+)\s+(FS|SS|FF|SF)\s*([+-].*)?",
    _JOINED,
    r"(\S+)()()",  # a key may hold any sign, A-1 is one
    r"(\S+)\s+()([+-].*)",
)


def parse_links(typed: str, units: TimeUnits) -> tuple[TypedLink, ...]:
    """Predecessors such as `B01; B03 SS+2d; B04 FF-1d`; raises Unreadable."""
    return tuple(_typed_link(part.strip(), units) for part in re.split(r"[;,]", typed) if part.strip())


def _typed_link(part: str, units: TimeUnits) -> TypedLink:
    """One predecessor; raises Unreadable."""
    match = next((found for form in _LINK_FORMS if (found := re.fullmatch(form, part, re.IGNORECASE))), None)
    if not match:
        raise Unreadable(told("'%1' is no predecessor; write for example B01, or B03 SS+2d", part))
    key, link_type, lag = match.groups()
    kind = LinkType(link_type.upper()) if link_type else LinkType.FS
    return TypedLink(key, kind, grammar.parse_lag(lag.replace(" ", ""), units) if lag else Duration())


def format_link(link: TypedLink, units: TimeUnits) -> str:
    """A predecessor as it would be typed: type and lag only where they say more than the key alone."""
    lag = grammar.format_duration(link.lag, units) if link.lag.minutes else ""
    signed = lag if lag.startswith("-") or not lag else f"+{lag}"
    short = link.type is LinkType.FS and not signed and not re.fullmatch(_JOINED, link.key, re.IGNORECASE)
    return link.key if short else f"{link.key} {link.type}{signed}"


_NUMBER = re.compile(r"[0-9]+")


def natural(text: str) -> str:
    """What sorts a text as people count: B2 before B10, upper and lower case alike."""
    return _NUMBER.sub(_by_length, text.casefold())


def _by_length(match: re.Match[str]) -> str:
    """A number with its length before it, so that the shorter one sorts first."""
    number = match[0].lstrip("0")
    return f"{len(number):06}{number}"
