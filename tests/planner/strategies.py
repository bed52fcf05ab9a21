"""Random values, rows and changes that a plan accepts, drawn from the declaration of its fields."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from planner.change import Change, Step, add, remove, set_value
from planner.model.fields import Field, Kind
from planner.model.kinds import to_plain
from planner.model.values import Duration, Estimate, Supposed, new_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.model.entities import Entity
    from planner.model.plan import Plan

WORDS = st.text("abc <&>'\"éß漢0", max_size=12)
UNITS = st.sampled_from(["m", "h", "d", "w", "mo", "ed", "eh"])
DAYS = st.dates(date(2001, 1, 1), date(2049, 12, 31))
MOMENTS = st.datetimes(datetime(2001, 1, 1), datetime(2049, 12, 31)).map(lambda at: at.replace(second=0, microsecond=0))
SHIFTS = st.sampled_from([(), ((480, 720), (780, 1020)), ((0, 1440),)])
PLACES = st.tuples(st.integers(-900, 900), st.integers(-900, 900)).map(lambda place: (place[0] / 4, place[1] / 4))
ESTIMATES = st.tuples(st.lists(st.integers(0, 9600), min_size=3, max_size=3).map(sorted), UNITS)


def values(field: Field, plan: Plan) -> st.SearchStrategy[Any]:
    """Values that the field can have in this plan."""
    plain = _PLAIN[field.kind] if field.kind in _PLAIN else _bound(field, plan)
    return st.none() | plain if field.optional and not field.required else plain


def _bound(field: Field, plan: Plan) -> st.SearchStrategy[Any]:
    """Values that depend on more than the kind of the field."""
    if field.kind in _BOUNDED:
        return _BOUNDED[field.kind](field)
    if field.kind is Kind.SUPPOSED:
        return supposed(plan)
    ids = [row.id for row in plan.table(field.of).values() if not field.only or row.kind == field.only]
    if field.kind is Kind.REFERENCES:
        return st.lists(st.sampled_from(ids), unique=True, max_size=3).map(tuple) if ids else st.just(())
    return st.sampled_from(ids) if ids else st.just("nobody") if field.required else st.none()


def _text(field: Field) -> st.SearchStrategy[str]:
    """Text for a field; keys are new ones, and the time zone exists."""
    if field.name == "key":
        return st.builds(lambda: new_id()[:8])
    if field.name == "time_zone":
        return st.sampled_from(["UTC", "Europe/Berlin", "Asia/Tokyo"])
    return WORDS.map(lambda word: word.strip() or "x")


_BOUNDED: dict[Kind, Callable[[Field], st.SearchStrategy[Any]]] = {
    Kind.CHOICE: lambda field: st.sampled_from(list(field.choices or ())),
    Kind.DATE: lambda field: DAYS | MOMENTS if field.time else DAYS,
    Kind.INTEGER: lambda field: st.integers(int(field.minimum or 0), int(field.maximum or 1000)),
    Kind.NUMBER: lambda field: st.floats(field.minimum or 0, field.maximum or 1e6),
    Kind.DURATION: lambda field: st.builds(
        Duration,
        st.integers(-4800 if field.minimum is None else 0, 4800),
        UNITS | st.just("%") if field.share else UNITS,
    ),
    Kind.TEXT: _text,
}

_PLAIN: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.LONG_TEXT: WORDS,
    Kind.EVIDENCE: WORDS.map(str.strip),
    Kind.PROBABILITY: st.floats(0, 1),
    Kind.PERCENT: st.floats(0, 100),
    Kind.MONEY: st.integers(0, 10**9),
    Kind.FLAG: st.booleans(),
    Kind.ESTIMATE: ESTIMATES.map(lambda drawn: Estimate(*drawn[0], drawn[1])),
    Kind.INSTANT: MOMENTS,
    Kind.POSITION: st.text("05AZaz", max_size=4).map("{}V".format),
    Kind.HOURS: SHIFTS,
    Kind.PLACE: PLACES,
    Kind.COLOR: st.sampled_from(["", "#3b6ea5", "#FFAA00"]),
}


@st.composite
def supposed(draw: st.DrawFn, plan: Plan) -> tuple[Supposed, ...]:
    """What a scenario of this plan may change: fields of its rows, and rows less."""
    found: list[Supposed] = []
    for _ in range(draw(st.integers(0, 3))):
        entity = draw(st.sampled_from([one for one in plan.schema.entities if plan.table(one.name)]))
        row = draw(st.sampled_from(list(plan.table(entity.name))))
        field = draw(st.sampled_from([one for one in entity.fields if one.kind is not Kind.SUPPOSED]))
        one = Supposed(entity.name, row, field.name, to_plain(field, draw(values(field, plan))))
        found.append(one if entity.single or draw(st.booleans()) else Supposed(entity.name, row, None, None))
    return tuple(found)


def rows(entity: Entity, plan: Plan) -> st.SearchStrategy[Any]:
    """New rows of an entity; one that has to refer to what is not there is for the plan to refuse."""
    drawn = {field.name: values(field, plan) for field in entity.fields}
    return st.builds(entity.type, id=st.builds(new_id), **drawn)


@st.composite
def changes(draw: st.DrawFn, plan: Plan) -> Change:
    """One to three steps that add, remove or set something; the plan may refuse them."""
    steps: list[Step] = []
    for _ in range(draw(st.integers(1, 3))):
        entity = draw(st.sampled_from(plan.schema.entities))
        taken = {step.id for step in steps}
        there = [row for row in plan.table(entity.name).values() if row.id not in taken]
        action = draw(st.sampled_from(["add", "set", "set", "set", "remove"]))
        if action == "add" and not entity.single:
            steps.append(add(entity.name, draw(rows(entity, plan))))
        elif there and action == "remove" and not entity.single:
            steps.append(remove(entity.name, draw(st.sampled_from(there))))
        elif there:
            field = draw(st.sampled_from(entity.fields))
            steps.append(set_value(entity.name, draw(st.sampled_from(there)), field.name, draw(values(field, plan))))
    return Change(f"Change {len(steps)} things", tuple(steps))
