"""What readers tell while they read: how far they are, often enough to be stopped."""

import itertools
from datetime import date

import pytest

from planner.errors import Cancelled
from planner.formats.format import OFTEN, reported
from planner.formats.registry import FORMATS, read_any
from planner.model.new import new_plan
from planner.model.positions import spread
from planner.model.schema import SCHEMA
from planner.model.tasks import Link, Task
from tests.planner.formats.project_xml import link, project, task

MANY = 3_000


@pytest.fixture(scope="module")
def contents():
    """A chain of many tasks in every format that can be read."""
    tasks = [Task(id=f"t{n}", key=f"T{n}", name="Work", position=at) for n, at in enumerate(spread(MANY))]
    links = [Link(id=f"l{n}", predecessor=f"t{n}", successor=f"t{n + 1}") for n in range(MANY - 1)]
    plan = new_plan("Many", date(2026, 3, 2))
    plan = plan.with_tables({"task": {row.id: row for row in tasks}, "link": {row.id: row for row in links}})
    written = {known.name: known.write(plan, None).content for known in FORMATS if known.write}
    many = (task(uid, *([link(uid - 1)] if uid > 1 else [])) for uid in range(1, MANY + 1))
    return {**written, "mspdi": project(*many)}


def readers():
    """Every format that can be read."""
    return pytest.mark.parametrize("known", [known for known in FORMATS if known.read], ids=lambda known: known.name)


@readers()
def test_a_reader_tells_its_progress_every_few_hundred_rows(known, contents):
    shares = []
    found = known.read(contents[known.name], SCHEMA, shares.append)
    assert len(found.plan.tasks) == MANY
    assert len(shares) >= 2 * MANY / OFTEN
    assert all(before <= after for before, after in itertools.pairwise(shares))
    assert 0 <= shares[0] < 0.1
    assert 0.8 < shares[-1] <= 1


@readers()
@pytest.mark.parametrize("share", [0.0, 0.2, 0.6])
def test_what_progress_raises_ends_the_reading(known, contents, share):
    def stop(done):
        if done >= share:
            raise Cancelled

    with pytest.raises(Cancelled):
        known.read(contents[known.name], SCHEMA, stop)


@readers()
def test_a_plan_is_the_same_whether_watched_or_not(known, contents):
    watched = known.read(contents[known.name], SCHEMA, lambda _share: None)
    alone = known.read(contents[known.name], SCHEMA)
    assert [row.key for row in watched.plan.tasks.values()] == [row.key for row in alone.plan.tasks.values()]
    assert (watched.notes, watched.faults, watched.fields) == (alone.notes, alone.faults, alone.fields)


def test_a_new_plan_starts_on_the_day_it_is_read_where_its_file_gives_no_start():
    found = read_any(b"key,name\nA,First\n")
    started = found.starting(date(2026, 3, 2))
    assert started.plan.settings.start == date(2026, 3, 2)
    assert found.plan.settings.start is None
    assert started.notes[-1].endswith("the plan starts today, 2026-03-02. Change it in its settings.")
    assert started.starting(date(2027, 1, 1)) is started


def test_more_rows_than_were_expected_stay_within_the_span():
    shares = []
    assert list(reported(range(10 * OFTEN), shares.append, (0.25, 0.5), OFTEN)) == list(range(10 * OFTEN))
    assert (shares[0], shares[-1]) == (0.25, 0.5)
    assert len(shares) == 10


def test_rows_of_unknown_number_are_reported_too():
    shares = []
    assert list(reported(iter("ab"), shares.append, (0.0, 1.0), 0)) == ["a", "b"]
    assert shares == [0.0]
