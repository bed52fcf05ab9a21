"""One register as a table of text: its columns, written from a plan and read as drafts of rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import islice
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any

from planner.errors import Fault, NotAPlan, Unreadable
from planner.formats.drafts import Cell, Draft
from planner.formats.records import Record, bare_title
from planner.formats.rows import in_order, written_fields
from planner.model import text
from planner.model.entities import Entity, Schema
from planner.model.fields import Kind
from planner.model.grammar import format_day, format_duration
from planner.model.outline import outline
from planner.model.tasks import Link, Task
from planner.model.text import Lookup, TypedLink, format_link, parse_links
from planner.model.values import Duration, Id, TimeUnits
from planner.sentences import grouped, told

if TYPE_CHECKING:
    from planner.analysis.schedule import Schedule
    from planner.model.fields import Field
    from planner.model.plan import Plan

COMPUTED = "*"
"""A column whose title ends so is computed: written for people, never read."""
PREDECESSORS = "predecessors"
MOST_COLUMNS = 1_000
"""More columns than this are no register: the widest one has under a hundred."""
_SPANS = frozenset({Kind.DURATION, Kind.ESTIMATE})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, and the text and the value of a row in it."""

    title: str
    text: Callable[[Any], str]
    value: Callable[[Any], Any]


def register(plan: Plan, dates: Schedule | None, entity: Entity, *, linked: bool) -> list[list[str]]:
    """Header and rows of a register; `linked` says whether the predecessors of tasks are to be read from it."""
    columns = list(columns_of(plan, dates, entity, linked=linked))
    rows = in_order(plan)[entity.name]
    return [[column.title for column in columns], *([column.text(row) for column in columns] for row in rows)]


def columns_of(
    plan: Plan, dates: Schedule | None, entity: Entity, *, linked: bool, days: bool = False
) -> Iterator[Column]:
    """The fields of an entity; for tasks also what is computed, and their predecessors.

    With `days`, the most likely duration follows as a number of days, whatever unit it was typed in.
    """
    lookup = Lookup.of(plan)
    for item in written_fields(entity):
        yield Column(_title(entity, item, plan.units), _writer(item, lookup), attrgetter(item.name))
        if entity.type is Task and item.name == "key":
            yield _wbs(plan)
        if entity.type is Task and item.name == "duration":
            if days:
                yield _days(plan.units)
            yield from _computed(plan, dates)
            yield _predecessors(plan, lookup, linked=linked)


def _title(entity: Entity, item: Field, units: TimeUnits) -> str:
    """The title of a field.

    Keys but those of tasks say whose they are. Where a day is not eight hours, durations say how long their units are.
    """
    if item.name == "key":
        return _key_title(entity)
    if item.kind not in _SPANS or units == TimeUnits():
        return item.written
    return f"{item.written} (1d = {units.day}m; 1w = {units.week}m; 1mo = {units.month}m)"


def _key_title(entity: Entity) -> str:
    """The title of the keys: a table of keys and names alone is one of tasks."""
    return "key" if entity.type is Task else f"{entity.name}_key"


def _writer(item: Field, lookup: Lookup) -> Callable[[Any], str]:
    """What writes a field of a row."""
    return lambda row: text.write(item, getattr(row, item.name), lookup)


def _wbs(plan: Plan) -> Column:
    """The WBS codes."""
    codes = {row.task.id: row.wbs for row in outline(plan)}
    return _written("wbs" + COMPUTED, lambda row: codes[row.id])


def _written(title: str, say: Callable[[Any], str]) -> Column:
    """A column of texts."""
    return Column(title, say, say)


def _days(units: TimeUnits) -> Column:
    """The most likely durations in days; empty for elapsed ones, whose days have another length."""

    def value(task: Task) -> float | None:
        """The days of a task."""
        return None if task.duration.elapsed else days_in(task.duration.likely, units)

    return Column("days" + COMPUTED, lambda task: "" if value(task) is None else f"{value(task)}", value)


def days_in(minutes: int, units: TimeUnits) -> float:
    """Working minutes as days, to the fourth decimal, which gives the same minutes again."""
    return round(minutes / units.day, 4)


def _computed(plan: Plan, dates: Schedule | None) -> Iterator[Column]:
    """Dates and float; empty without a schedule."""
    units = plan.units

    def column(title: str, find: Callable[[Schedule, Id], Any], say: Callable[[Any], str]) -> Column:
        """A column that the schedule fills."""

        def value(row: Any) -> Any:
            """What the schedule found for a row."""
            return find(dates, row.id) if dates else None

        return Column(title + COMPUTED, lambda row: say(value(row)) if dates else "", value)

    yield column("start", lambda found, row: found.start_of(row), format_day)
    yield column("finish", lambda found, row: found.finish_of(row), format_day)
    yield column(
        "total_float",
        lambda found, row: Duration(int(found.total_float[found.row(row)])),
        lambda span: format_duration(span, units),
    )
    yield _written(
        "critical" + COMPUTED,
        lambda row: ("yes" if dates.critical[dates.row(row.id)] else "no") if dates else "",
    )


def _predecessors(plan: Plan, lookup: Lookup, *, linked: bool) -> Column:
    """Predecessors as `B01; B03 SS+2d`."""
    found: dict[Id, list[str]] = {}
    for link in in_order(plan)[plan.schema.entity(Link).name]:
        typed = TypedLink(lookup.key_of("task", link.predecessor), link.type, link.lag)
        found.setdefault(link.successor, []).append(format_link(typed, plan.units))
    return _written(PREDECESSORS + ("" if linked else COMPUTED), lambda row: "; ".join(found.get(row.id, ())))


@dataclass(frozen=True, slots=True)
class Heading:
    """What the columns of a file are: fields by place, the place of the predecessors, titles that mean nothing."""

    entity: Entity
    fields: Mapping[int, Field]
    predecessors: int | None
    unknown: tuple[str, ...]
    width: int
    units: TimeUnits | None = None
    """How long day, week and month are, where a title says so."""


def heading_of(titles: Iterable[str], schema: Schema) -> Heading:
    """The register whose columns these are; raises NotAPlan if they are of none."""
    named = tuple(islice(titles, MOST_COLUMNS + 1))
    if len(named) > MOST_COLUMNS:
        raise NotAPlan(
            told("This table has more than %1 columns. Keep those of the plan alone.", grouped(MOST_COLUMNS))
        )
    first = {title: place for place, title in reversed([*enumerate(map(bare_title, named))])}
    candidates = [one for one in (schema.entity(Task), *schema.entities) if _placeable(one, first)]
    best = max(candidates, key=lambda entity: _known(entity, first.keys()))
    if _known(best, first.keys()) < min(2, len(written_fields(best))):
        raise NotAPlan(
            told("This is no table of a launch plan: its first row must name columns such as key, name, duration.")
        )
    return _heading(named, first, best)


def _placeable(entity: Entity, titles: Container[str]) -> bool:
    """Whether the columns say what the rows stand inside, where they have to."""
    return not entity.inside or any(
        item.name == entity.inside and title in titles for title, item in _names(entity).items()
    )


def _known(entity: Entity, titles: Set[str]) -> int:
    """How many of the columns mean something for rows of an entity."""
    return len(_names(entity).keys() & titles) + (entity.type is Task and PREDECESSORS in titles)


def _heading(titles: Sequence[str], first: Mapping[str, int], entity: Entity) -> Heading:
    """The columns as those of one entity; `first` has the place of each bare title where it stands first."""
    names = _names(entity)
    fields = {place: names[title] for title, place in sorted(first.items(), key=itemgetter(1)) if title in names}
    predecessors = first.get(PREDECESSORS) if entity.type is Task else None
    unknown = tuple(
        title
        for place, title in enumerate(titles)
        if place not in fields and place != predecessors and title.strip() and not title.strip().endswith(COMPUTED)
    )
    return Heading(entity, fields, predecessors, unknown, len(titles), _units(titles))


@cache
def _names(entity: Entity) -> Mapping[str, Field]:
    """The fields of an entity by every bare title that they go by."""
    names = {bare_title(word): item for item in reversed(written_fields(entity)) for word in (item.label, item.written)}
    return names | ({_key_title(entity): entity.field("key")} if entity.keyed else {})


def _units(titles: Iterable[str]) -> TimeUnits | None:
    """How long day, week and month are, where a title says so."""
    for title in titles:
        said = re.search(r"1d = (\d{1,4})m; 1w = (\d{1,5})m; 1mo = (\d{1,5})m", title)
        if said and all(map(int, said.groups())):
            return TimeUnits(*map(int, said.groups()))
    return None


def drafts_of(heading: Heading, rows: Iterable[Record], schema: Schema, faults: list[Fault]) -> Iterator[Draft]:
    """The rows of a register as drafts, each followed by its links."""
    for row in rows:
        cells = {
            item.written: Cell(row.cells[place], row.line)
            for place, item in heading.fields.items()
            if place < len(row.cells)
        }
        draft = Draft(heading.entity, cells, row.line)
        if any(cell.strip() for cell in row.cells[heading.width :]):
            faults.append(
                Fault(draft.name, "", told("more cells than the first row names; they were left out."), line=row.line)
            )
        yield draft
        if heading.predecessors is not None and heading.predecessors < len(row.cells):
            yield from _links(heading, row.cells[heading.predecessors], draft, schema, faults)


def _links(heading: Heading, cell: str, task: Draft, schema: Schema, faults: list[Fault]) -> Iterator[Draft]:
    """The links that a cell of predecessors names; their lags keep the units that they are written in."""
    units = heading.units or TimeUnits()
    for part in filter(None, map(str.strip, re.split(r"[;,]", cell))):
        try:
            (typed,) = parse_links(part, units)
        except Unreadable as problem:
            faults.append(
                Fault(task.name, "Predecessors", told("%1.", problem), told("This link was left out."), task.line)
            )
            continue
        said = {"task": typed.key, "type": str(typed.type), "lag": format_duration(typed.lag, units)}
        cells = {name: Cell(value, task.line) for name, value in said.items()}
        yield Draft(schema.entity(Link), cells, task.line, task)
