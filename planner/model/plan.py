"""The plan: an immutable snapshot of every row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from planner.model.calendars import Calendar, CalendarException
from planner.model.check_limits import CHECKS_ROW, Checks
from planner.model.entities import Entity, Schema
from planner.model.people import Person, Role
from planner.model.risks import Risk
from planner.model.scenarios import Scenario
from planner.model.schema import SCHEMA
from planner.model.settings import PLAN_ROW, Settings
from planner.model.tasks import Link, Phase, Task
from planner.model.values import Id, TimeUnits

RowType = TypeVar("RowType")
Table = Mapping[Id, Any]
FrozenTable = MappingProxyType[Id, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is: a table of rows for each entity of the schema. Nothing in it ever changes; an edit makes a new plan."""

    schema: Schema
    tables: Mapping[str, FrozenTable]

    @classmethod
    def of(cls, rows: Iterable[Any], schema: Schema = SCHEMA) -> Plan:
        """A plan of the given rows, with the default row of each single entity where none is given."""
        tables: dict[str, dict[Id, Any]] = {entity.name: entity.default_rows() for entity in schema.entities}
        for row in rows:
            tables[schema.entity(type(row)).name][row.id] = row
        return cls(schema, MappingProxyType({name: MappingProxyType(table) for name, table in tables.items()}))

    def __reduce__(self) -> tuple[Any, ...]:
        """How a plan goes to another process: as its rows."""
        return _of_tables, (
            None if self.schema is SCHEMA else self.schema,
            {name: dict(table) for name, table in self.tables.items()},
        )

    def rows(self, of: type[RowType]) -> Mapping[Id, RowType]:
        """The rows of one type by id; raises KeyError for a type outside the schema."""
        return self.tables[self.schema.entity(of).name]

    def table(self, name: str) -> Table:
        """The rows of the entity of that name by id."""
        return self.tables[name]

    def copied(self, name: str) -> dict[Id, Any]:
        """A copy of the rows of the entity of that name, to be edited."""
        return self.tables[name].copy()  # ten times as fast as dict() of a proxy

    def with_tables(self, changed: Mapping[str, Table]) -> Plan:
        """This plan with some tables replaced."""
        frozen = {name: MappingProxyType(dict(table)) for name, table in changed.items()}
        return Plan(self.schema, MappingProxyType({**self.tables, **frozen}))

    def entity_of(self, row: Any) -> Entity:
        """The entity of a row."""
        return self.schema.entity(type(row))

    def find(self, row_id: Id) -> Any | None:
        """The row of that id in whichever table, or None."""
        return next((table[row_id] for table in self.tables.values() if row_id in table), None)

    def by_key(self, of: type[RowType], key: str) -> RowType | None:
        """The row of that type with that key, or None."""
        return next((row for row in self.rows(of).values() if row.key == key), None)  # type: ignore[attr-defined]

    @property
    def settings(self) -> Settings:
        """The one settings row."""
        return self.rows(Settings)[PLAN_ROW]

    @property
    def checks(self) -> Checks:
        """The limits that the plan is checked against."""
        return self.rows(Checks)[CHECKS_ROW]

    @property
    def calendars(self) -> Mapping[Id, Calendar]:
        """Calendars by id."""
        return self.rows(Calendar)

    @property
    def exceptions(self) -> Mapping[Id, CalendarException]:
        """Calendar exceptions by id."""
        return self.rows(CalendarException)

    @property
    def phases(self) -> Mapping[Id, Phase]:
        """Phases by id."""
        return self.rows(Phase)

    @property
    def tasks(self) -> Mapping[Id, Task]:
        """Tasks by id, summary tasks among them."""
        return self.rows(Task)

    @property
    def links(self) -> Mapping[Id, Link]:
        """Links by id."""
        return self.rows(Link)

    @property
    def people(self) -> Mapping[Id, Person]:
        """People by id."""
        return self.rows(Person)

    @property
    def roles(self) -> Mapping[Id, Role]:
        """Roles by id."""
        return self.rows(Role)

    @property
    def risks(self) -> Mapping[Id, Risk]:
        """Risks by id."""
        return self.rows(Risk)

    @property
    def scenarios(self) -> Mapping[Id, Scenario]:
        """What-if scenarios by id."""
        return self.rows(Scenario)

    @property
    def units(self) -> TimeUnits:
        """What day, week and month mean in this plan: its calendar says."""
        calendar = self.calendars.get(self.settings.calendar or "")
        return (
            TimeUnits(calendar.day_minutes, calendar.week_minutes, calendar.month_minutes) if calendar else TimeUnits()
        )


def _of_tables(schema: Schema | None, tables: Mapping[str, Table]) -> Plan:
    """A plan of tables, in the schema of this program where none is given."""
    frozen = {name: MappingProxyType(dict(table)) for name, table in tables.items()}
    return Plan(schema or SCHEMA, MappingProxyType(frozen))
