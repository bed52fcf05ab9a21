"""What tasks get as actual dates where nobody says another."""

from datetime import date, datetime

from hypothesis import given, strategies as st

from planner.analysis.happened import as_planned
from planner.analysis.schedule import schedule
from planner.change import apply
from planner.edits.progress import finish_tasks
from planner.findings.rules import findings_of
from tests.builders import a_plan, with_task
from tests.planner.analysis.random_plans import plans
from tests.planner.findings.seen import set_up


def dates(text, **settings):
    plan = a_plan(text, **settings)
    return as_planned(schedule(plan), plan.tasks)


def test_without_a_status_date_it_is_what_is_planned():
    assert dates("A 2d > B 1d")["B"] == (datetime(2026, 3, 4, 8), datetime(2026, 3, 4, 17))


def test_a_status_date_does_not_hold_back_what_has_happened():
    assert dates("A 2d > B 1d", status_date=date(2026, 3, 20)) == dates("A 2d > B 1d")


def test_nothing_has_happened_after_the_status_date():
    late = dates("A 2d > B 5d > C 1d", status_date=date(2026, 3, 5))
    assert late["B"] == (datetime(2026, 3, 4, 8), datetime(2026, 3, 5, 17))
    assert late["C"] == (datetime(2026, 3, 5, 17), datetime(2026, 3, 5, 17))


def test_work_that_began_later_than_planned_took_as_long_as_planned():
    plan = with_task(a_plan("A 2d", status_date=date(2026, 3, 20)), "A", actual_start=date(2026, 3, 9))
    assert as_planned(schedule(plan), ["A"])["A"] == (datetime(2026, 3, 9, 8), datetime(2026, 3, 10, 17))


@given(plans(), st.dates(date(2026, 3, 1), date(2026, 4, 1)))
def test_finishing_tasks_as_planned_is_never_in_the_future(plan, status):
    plan = set_up(plan, status_date=status)
    planned = as_planned(schedule(plan), plan.tasks)
    after = apply(plan, finish_tasks(plan, planned))
    assert "actual in the future" not in {found.rule for found in findings_of(after, schedule(after))}
