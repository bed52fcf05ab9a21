"""What a row must hold to be part of a plan: bounds of fields, rules of rows, unique keys, references that exist."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from planner.errors import Fault, Unreadable
from planner.model.fields import Field, Kind
from planner.model.grammar import FIRST_YEAR, LAST_YEAR
from planner.model.kinds import KEEPING
from planner.sentences import UNSAID, grouped, kind_of, named, told

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from planner.model.entities import Entity
    from planner.model.plan import Plan
    from planner.model.values import Duration, Estimate
    from planner.sentences import Told

LONGEST_MINUTES = 100 * 366 * 1440
"""No duration is longer than a hundred years."""
MOST_PERCENT = 10_000
"""No lag is longer than a hundred times the duration of its predecessor."""
MAX_BYTES = 256 * 1024 * 1024
"""No file of a plan is larger, and none is read further."""
MAX_TASKS = 100_000
MAX_LINKS = 1_000_000
_NOT_IN_TEXTS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_NOT_IN_LINES: Final = re.compile(r"[\x00-\x1f\ud800-\udfff]")
_NOT_IN_KEYS: Final = re.compile(r"[\s,;]")
_POSITION: Final = re.compile(r"([0-9A-Za-z]*[1-9A-Za-z])?")


def name_of(entity: Entity, row: Any) -> Told:
    """How messages call a row: `task B12`, or the entity alone where rows have no key."""
    key = getattr(row, "key", "") or getattr(row, "name", "")
    return named(entity.label.lower(), "" if entity.single else key[:60])


def check_value(field: Field, value: Any) -> Told:
    """What is wrong with a value, as a sentence; empty where nothing is."""
    if value is None:
        return UNSAID if field.optional and not field.required else told("%1 must be given.", told(field.label))
    if field.required and value == "":
        return told("%1 must not be empty.", told(field.label))
    if not _comes_back(field, value):
        return told("%1 is no %2.", f"{value!r}", told(field.kind))
    checker = _CHECKS.get(field.kind)
    return checker(field, value) if checker else UNSAID


def _comes_back(field: Field, value: Any) -> bool:
    """Whether a value is the same again after it was kept in a file."""
    keeping = KEEPING[field.kind]
    try:
        kept = keeping.value(field, keeping.plain(value))
    except (Unreadable, AttributeError, TypeError, ValueError, OverflowError):
        return False
    if kept is value:
        return True
    whole = isinstance(kept, float) and type(value) is int
    return bool(kept == value and (whole or type(kept) is type(value)))


def control_characters(field: Field) -> re.Pattern[str]:
    """What no text of a field holds; a long text may have tabs and line ends."""
    return _NOT_IN_TEXTS if field.kind is Kind.LONG_TEXT else _NOT_IN_LINES


def _check_text(field: Field, value: str) -> Told:
    """Short enough, and without control characters."""
    if len(value) > field.longest:
        return told("%1 is longer than %2 characters.", told(field.label), field.longest)
    if control_characters(field).search(value):
        return told("%1 holds control characters.", told(field.label))
    if field.name == "key" and _NOT_IN_KEYS.search(value):
        return told("A key holds no spaces, commas or semicolons.")
    return UNSAID


def _check_position(field: Field, value: str) -> Told:
    """Letters and digits that leave room before them; empty for no position."""
    sound = _POSITION.fullmatch(value) and len(value) <= field.longest
    return UNSAID if sound else told("'%1' is no position.", f"{value:.60}")


def _check_number(field: Field, value: float) -> Told:
    """Within the bounds of the field."""
    if field.minimum is not None and value < field.minimum:
        return told("%1 is below %2.", f"{value:g}", f"{field.minimum:g}")
    if field.maximum is not None and value > field.maximum:
        above = told("%1 is above %2.", f"{value:g}", f"{field.maximum:g}")
        meant = field.kind is Kind.PROBABILITY and 2 <= value <= 100
        return told("%1 Write %2 % or %3.", above, f"{value:g}", f"{value / 100:g}") if meant else above
    return UNSAID


def _check_span(field: Field, value: Duration) -> Told:
    """Not longer than a hundred years; not below zero and no share unless the field says so."""
    if value.share:
        if not field.share:
            return told("%1 takes no percentage; write for example 3d.", told(field.label))
        return told("A share is at most %1 %.", MOST_PERCENT) if abs(value.minutes) > MOST_PERCENT else UNSAID
    if abs(value.minutes) > LONGEST_MINUTES:
        return told("A duration is at most 100 years.")
    return told("A duration cannot be negative.") if field.minimum == 0 and value.minutes < 0 else UNSAID


def _check_estimate(_field: Field, value: Estimate) -> Told:
    """0 <= optimistic <= most likely <= pessimistic <= a hundred years."""
    if value.optimistic < 0:
        return told("A duration cannot be negative.")
    if value.likely < value.optimistic:
        return told("Most likely is below optimistic; give optimistic <= most likely <= pessimistic.")
    if value.pessimistic < value.likely:
        return told("Pessimistic is below most likely; give optimistic <= most likely <= pessimistic.")
    return told("A duration is at most 100 years.") if value.pessimistic > LONGEST_MINUTES else UNSAID


def _check_day(field: Field, value: date) -> Told:
    """Within the years that a plan can hold, on a whole minute."""
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        return told("%1 is outside %2-%3.", value, FIRST_YEAR, LAST_YEAR)
    if isinstance(value, datetime):
        if not field.time and field.kind is Kind.DATE:
            return told("%1 is a day without a clock time.", told(field.label))
        if value.second or value.microsecond or value.tzinfo:
            return told("%1 is a wall clock time in whole minutes.", told(field.label))
    return UNSAID


def _check_hours(_field: Field, value: tuple[tuple[int, int], ...]) -> Told:
    """Shifts within the day, in order and apart."""
    edges = [edge for shift in value for edge in shift]
    ordered = all(begin < end for begin, end in value) and edges == sorted(edges)
    return (
        UNSAID
        if ordered and all(0 <= edge <= 1440 for edge in edges)
        else told("Shifts must lie within the day, in order and apart.")
    )


def _check_color(_field: Field, value: str) -> Told:
    """Empty or `#rrggbb`."""
    sound = re.fullmatch(r"(#[0-9a-fA-F]{6})?", value)
    return UNSAID if sound else told("'%1' is no color; write for example #3b6ea5.", value)


_CHECKS: Mapping[Kind, Callable[[Field, Any], Told]] = {
    Kind.TEXT: _check_text,
    Kind.LONG_TEXT: _check_text,
    Kind.EVIDENCE: _check_text,
    Kind.POSITION: _check_position,
    Kind.INTEGER: _check_number,
    Kind.NUMBER: _check_number,
    Kind.PROBABILITY: _check_number,
    Kind.PERCENT: _check_number,
    Kind.MONEY: _check_number,
    Kind.DURATION: _check_span,
    Kind.ESTIMATE: _check_estimate,
    Kind.DATE: _check_day,
    Kind.INSTANT: _check_day,
    Kind.HOURS: _check_hours,
    Kind.COLOR: _check_color,
}


def row_faults(entity: Entity, row: Any) -> Iterator[Fault]:
    """What is wrong with a row by itself: its fields one by one, then the rule that concerns several of them."""
    bad = False
    for field in entity.fields:
        message = check_value(field, getattr(row, field.name))
        if message:
            bad = True
            yield Fault(name_of(entity, row), field.label, message)
    if not bad:
        yield from entity.rule(row)


def reference_faults(plan: Plan, entity: Entity, row: Any) -> Iterator[Fault]:
    """References of a row to rows that are not there."""
    for field in entity.fields:
        if not field.of:
            continue
        value = getattr(row, field.name)
        targets = value if field.kind is Kind.REFERENCES else (value,) if value is not None else ()
        for target in targets:
            if target not in plan.table(field.of):
                missing = told("there is no %1 with id %2.", kind_of(field.of), target)
                yield Fault(name_of(entity, row), field.label, missing)


def key_faults(plan: Plan, entity: Entity, rows: Iterable[Any] | None = None) -> Iterator[Fault]:
    """Keys that some rows (default: all) of an entity share with others."""
    if entity.keyed:
        every = plan.table(entity.name).values()
        wanted = {row.key for row in (every if rows is None else rows)}
        counts = Counter([row.key for row in every if row.key in wanted])
        for key in sorted(key for key, count in counts.items() if count > 1):
            yield Fault(
                named(entity.label.lower(), key),
                "Key",
                told("'%1' is used %2 times; keys are unique.", key, counts[key]),
            )


def size_faults(plan: Plan) -> Iterator[Fault]:
    """More rows than the program is made for."""
    tasks = told("%1 tasks are more than the %2 a plan can hold.")
    links = told("%1 links are more than the %2 a plan can hold.")
    for table, most, many in (("task", MAX_TASKS, tasks), ("link", MAX_LINKS, links)):
        if len(plan.table(table)) > most:
            yield Fault(
                told("plan"),
                table,
                told(many, grouped(len(plan.table(table))), grouped(most)),
            )


def faults_of(
    plan: Plan, rows: Iterable[tuple[Entity, Any]] | None = None, *, rekeyed: Container[str] | None = None
) -> tuple[Fault, ...]:
    """Everything wrong with some rows (default: all) of a plan, and with their keys.

    `rekeyed` names the entities whose keys may have changed (default: all); comparing keys reads the whole table.
    """
    chosen = (
        list(rows)
        if rows is not None
        else [(entity, row) for entity in plan.schema.entities for row in plan.table(entity.name).values()]
    )
    found = [
        fault for entity, row in chosen for fault in (*row_faults(entity, row), *reference_faults(plan, entity, row))
    ]
    keyed = {entity.name: entity for entity, _row in chosen if rekeyed is None or entity.name in rekeyed}
    for entity in keyed.values():
        found.extend(key_faults(plan, entity, [row for of, row in chosen if of is entity]))
    return (*found, *size_faults(plan))
