"""Random projects: what is imported is scheduled as the same plan built by hand, and is what the file says."""

from dataclasses import dataclass
from datetime import datetime

from hypothesis import given, settings, strategies as st

from planner.formats.mspdi import read
from planner.model.checks import faults_of
from planner.model.outline import outline
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.settings import Settings
from planner.model.tasks import Link, Task
from planner.model.values import Constraint, Duration, Estimate, LagCalendar, LinkType, TaskKind
from tests.planner.formats.project_xml import dates, link, project, task

TYPES = (LinkType.FF, LinkType.FS, LinkType.SF, LinkType.SS)
CONSTRAINTS = {4: Constraint.SNET, 5: Constraint.SNLT, 6: Constraint.FNET, 7: Constraint.FNLT}
START = datetime(2026, 3, 2, 8)


@dataclass(frozen=True)
class Row:
    """A task of a random project: its minutes, its level, its constraint, and links to earlier tasks."""

    minutes: int
    level: int
    constraint: int
    day: int
    links: tuple[tuple[int, int, int], ...]


ROWS = st.lists(
    st.builds(
        Row,
        st.sampled_from((0, 30, 240, 480, 960, 1500)),
        st.integers(1, 4),
        st.sampled_from((0, 0, 0, 4, 5, 6, 7)),
        st.integers(2, 27),
        st.lists(
            st.tuples(st.integers(1, 12), st.integers(0, 3), st.sampled_from((0, 0, 60, 480, -240))), max_size=3
        ).map(tuple),
    ),
    min_size=1,
    max_size=14,
)


def leaf(rows: list[Row], number: int) -> bool:
    """Whether a task has none below it."""
    return number + 1 == len(rows) or rows[number + 1].level <= rows[number].level


def links_of(rows: list[Row], number: int) -> dict[tuple[int, int], int]:
    """The lags of a task's links by predecessor and type; only tasks without children are linked."""
    if not leaf(rows, number):
        return {}
    ends = ((number - back, kind, lag) for back, kind, lag in rows[number].links)
    lags: dict[tuple[int, int], int] = {}
    for end, kind, lag in ends:
        if end >= 0 and leaf(rows, end):
            lags.setdefault((end, kind), lag)
    return lags


def as_file(rows: list[Row]) -> bytes:
    """The project as Microsoft Project would write it; UIDs differ from IDs."""
    written = []
    for number, row in enumerate(rows):
        inner = (link(end + 101, kind, lag * 10, 3) for (end, kind), lag in links_of(rows, number).items())
        bound = f"2026-03-{row.day:02}T08:00:00" if row.constraint else None
        fields = {"ConstraintType": row.constraint, "ConstraintDate": bound, "Milestone": int(not row.minutes)}
        written.append(
            task(number + 101, *inner, hours=row.minutes / 60, ID=number + 1, OutlineLevel=row.level, **fields)
        )
    return project(*written)


def parent_of(rows: list[Row], number: int) -> str | None:
    """The key of the nearest task before that stands further out."""
    above = [place for place in range(number) if rows[place].level < rows[number].level]
    return next((str(place + 1) for place in reversed(above) if _between(rows, place, number)), None)


def _between(rows: list[Row], place: int, number: int) -> bool:
    """Whether nothing between two tasks stands as far out as the first."""
    return all(row.level > rows[place].level for row in rows[place + 1 : number])


def by_hand(rows: list[Row]) -> Plan:
    """The same plan, made without a file; ids are the keys."""
    made: list[object] = [Settings(name="Small", start=START)]
    for number, row in enumerate(rows):
        summary = not leaf(rows, number)
        made.append(
            Task(
                id=str(number + 1),
                key=str(number + 1),
                name="x",
                parent=parent_of(rows, number),
                position=f"{number:03}A",
                kind=TaskKind.TASK if row.minutes or summary else TaskKind.MILESTONE,
                duration=Estimate.of(row.minutes),
                constraint=CONSTRAINTS.get(row.constraint, Constraint.ASAP),
                constraint_date=datetime(2026, 3, row.day, 8) if row.constraint else None,
                mandatory=row.constraint in {5, 7} and not summary,
            )
        )
        made.extend(
            Link(
                id=f"{number}-{end}-{kind}",
                predecessor=str(end + 1),
                successor=str(number + 1),
                type=TYPES[kind],
                lag=Duration(lag, "m"),
                lag_calendar=LagCalendar.PROJECT,
            )
            for (end, kind), lag in links_of(rows, number).items()
        )
    return Plan.of(made)


@settings(max_examples=60)
@given(ROWS)
def test_an_imported_project_has_the_dates_of_the_same_plan_made_by_hand(rows):
    found = read(as_file(rows), SCHEMA)
    assert found.faults == ()
    assert faults_of(found.plan) == ()
    assert dates(found.plan) == dates(by_hand(rows))


@settings(max_examples=40)
@given(ROWS)
def test_the_outline_and_the_links_are_those_of_the_file(rows):
    found = read(as_file(rows), SCHEMA).plan
    assert [(row.task.key, row.depth) for row in outline(found)] == [
        (row.task.key, row.depth) for row in outline(by_hand(rows))
    ]
    keys = {row.id: row.key for row in found.tasks.values()}
    ends = {(keys[row.predecessor], keys[row.successor], row.type, row.lag.minutes) for row in found.links.values()}
    assert ends == {(row.predecessor, row.successor, row.type, row.lag.minutes) for row in by_hand(rows).links.values()}


@settings(max_examples=20)
@given(ROWS)
def test_reading_a_file_twice_gives_equal_plans_with_different_ids(rows):
    first, second = (read(as_file(rows), SCHEMA).plan for _ in range(2))
    assert dates(first) == dates(second)
    assert set(first.tasks).isdisjoint(second.tasks)
