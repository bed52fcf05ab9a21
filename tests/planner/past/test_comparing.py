"""Two states of a plan compared: counts, rows, and what the difference does to the go-live."""

from datetime import datetime

import pytest

from planner.analysis.schedule import schedule
from planner.change import Fate, apply
from planner.differences.counts import counts
from planner.differences.names import Names
from planner.edits.rows import remove_rows
from planner.model.values import Estimate
from planner.past.comparing import difference
from tests.builders import a_plan, with_task
from tests.planner.past.pasts import beginning

PLAN = a_plan("A 3d > B 2d; C")
LONGER = with_task(PLAN, "A", duration=Estimate.of(5 * 480))


def compared(before, after, known=None):
    return difference(before, after, Names.of_log(after, beginning(before)), known)


def test_a_plan_does_not_differ_from_itself():
    found = compared(PLAN, PLAN)
    assert (found.rows, found.later) == ((), 0)
    assert found.go_live_before == found.go_live_after


def test_it_has_the_rows_that_were_added_removed_and_changed():
    after = apply(LONGER, remove_rows(LONGER, [("task", "C")]))
    assert counts(compared(PLAN, after).rows) == {Fate.ADDED: 0, Fate.REMOVED: 1, Fate.CHANGED: 1}
    assert counts(compared(after, PLAN).rows) == {Fate.ADDED: 1, Fate.REMOVED: 0, Fate.CHANGED: 1}


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
