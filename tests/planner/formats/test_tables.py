"""Several tables of one file as one plan."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from planner.errors import NotAPlan
from planner.formats.format import Imported
from planner.formats.records import Record
from planner.formats.tables import Reading, Table, plan_in, table_of
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.values import TimeUnits
from planner.sentences import told

AGAIN = Imported(Plan.of(()))
HOW = Reading(schema=SCHEMA, again=lambda _units: AGAIN)


def rows(*lines: str) -> Iterator[Record]:
    """Return rows of cells that commas part."""
    return (Record(tuple(line.split(",")), number) for number, line in enumerate(lines, 1))


def table(name: str, *lines: str) -> Table:
    """Return a table of a name."""
    return table_of(rows(*lines), SCHEMA, len(lines), lambda line, column: told("%1 %2 %3", name, line, column))


def test_tables_refer_to_each_other_whatever_their_order():
    tables = [table("one", "key,name,role", "A,First,PM"), table("two", "role_key,name", "PM,Manager")]
    found = plan_in(tables, 2, HOW)
    (task,), (role,) = found.plan.tasks.values(), found.plan.roles.values()
    assert task.role == role.id
    assert found.notes == ()
    assert set(found.fields or ()) == {"task", "role"}


def test_faults_stand_in_the_order_of_the_tables_each_with_its_own_line():
    tables = [
        table("one", "key,name,duration", "A,First,1d", "B,Second,soon"),
        table("two", "role_key,name", "PM,Manager", "PM,Again"),
        table("three", "key,name", "A,Twice"),
    ]
    found = plan_in(tables, 3, HOW)
    assert [(fault.place, fault.line) for fault in found.faults] == [("one 3 2", 3), ("two 3 0", 3), ("three 2 0", 2)]


def test_a_table_without_places_names_lines_alone():
    found = plan_in([table_of(rows("key,name,duration", "A,First,soon"), SCHEMA, 2)], 1, HOW)
    assert [str(fault).partition(", ")[0] for fault in found.faults] == ["line 2"]


def test_a_table_that_says_how_long_its_days_are_is_not_read_again():
    said = table("one", "key,name,duration (1d = 600m; 1w = 3000m; 1mo = 12000m)", "A,First,1d")
    found = plan_in([said], 1, HOW)
    assert [task.duration.likely for task in found.plan.tasks.values()] == [600]
    assert found.again is None
    silent = plan_in([table("one", "key,name", "A,First")], 1, HOW)
    assert silent.counted_in(TimeUnits(day=600)) is AGAIN


def test_titles_of_nothing_are_no_table():
    with pytest.raises(NotAPlan, match="no table of a launch plan"):
        table("one", "this,that", "1,2")
    with pytest.raises(NotAPlan, match="no table of a launch plan"):
        table("one")
