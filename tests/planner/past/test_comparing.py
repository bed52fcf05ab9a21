"""Two states of a plan compared: counts, rows, and what the difference does to the go-live."""

from datetime import datetime

import pytest

from planner.analysis.schedule import schedule
from planner.change import Fate, apply
from planner.edits.rows import remove_rows
from planner.model.values import Estimate
from planner.past.comparing import difference
from planner.past.words import Book
from tests.builders import a_plan, with_task
from tests.planner.past.pasts import beginning

PLAN = a_plan("A 3d > B 2d; C")
LONGER = with_task(PLAN, "A", duration=Estimate.of(5 * 480))


def compared(before, after, known=None):
    return difference(before, after, Book.of(after, beginning(before)), known)


def test_a_plan_does_not_differ_from_itself():
    found = compared(PLAN, PLAN)
    assert (found.rows, found.counts, found.later) == ((), {}, 0)
    assert found.go_live_before == found.go_live_after


def test_it_counts_what_was_added_removed_and_changed():
    after = apply(LONGER, remove_rows(LONGER, [("task", "C")]))
    found = compared(PLAN, after)
    assert [found.count(sort) for sort in (Fate.ADDED, Fate.REMOVED, Fate.CHANGED)] == [0, 1, 1]
    back = compared(after, PLAN)
    assert [back.count(sort) for sort in (Fate.ADDED, Fate.REMOVED, Fate.CHANGED)] == [1, 0, 1]


def test_it_says_what_that_does_to_the_go_live_in_working_time():
    found = compared(PLAN, LONGER)
    assert (found.go_live_before, found.go_live_after) == (datetime(2026, 3, 6, 17), datetime(2026, 3, 10, 17))
    assert found.later == 2 * 480
    assert compared(LONGER, PLAN).later == -2 * 480


def test_a_plan_without_tasks_has_no_go_live():
    found = compared(a_plan(""), PLAN)
    assert (found.go_live_before, found.later) == (None, 0)
    assert found.go_live_after == datetime(2026, 3, 6, 17)


@pytest.mark.parametrize("of", [PLAN, LONGER])
def test_a_schedule_that_is_known_gives_the_same(of):
    assert compared(PLAN, LONGER, schedule(of)) == compared(PLAN, LONGER)
