"""What the timeline knows of each row: the dates of the schedule, and what people said of the task."""

from __future__ import annotations

from datetime import date, datetime

import pytest

import planner
from planner.edits.baselines import take_baseline
from planner.model.people import Person
from planner.model.values import Constraint, Duration, TaskKind
from tests.builders import a_plan, with_rows, with_settings, with_task
from tests.ui.timeline.charts import DAY, MONDAY, TEXT, a_chart
from ui.timeline.chart import lines_of

PLAN = a_plan(TEXT)


def bar(plan, task, **how):
    """The bar of a task."""
    chart = a_chart(plan, **how)
    return chart.bar(list(chart.ids).index(task))


def test_a_bar_spans_the_dates_of_the_schedule():
    found = bar(PLAN, "B")
    assert planner.to_datetime(found.start) == datetime(2026, 3, 5, 8)
    assert planner.to_datetime(found.finish) == datetime(2026, 3, 6, 17)
    assert (found.depth, found.summary, found.critical, found.instant) == (1, False, True, False)


def test_a_summary_spans_what_is_below_it():
    found = bar(PLAN, "S")
    assert found.summary
    assert found.start == bar(PLAN, "A").start
    assert found.finish == bar(PLAN, "B").finish


def test_a_milestone_is_one_moment():
    assert bar(PLAN, "M").instant


def test_float_is_shown_of_what_can_be_late():
    plan = a_plan("A 3d; B 1d; A > C 1d; B > C")
    assert planner.to_datetime(bar(plan, "B").late) == datetime(2026, 3, 4, 17)
    assert bar(plan, "A").late is None
    assert bar(with_task(plan, "B", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 2)), "B").late is None


def test_progress_is_a_share_of_the_bar():
    plan = with_task(PLAN, "A", actual_start=date(2026, 3, 2), remaining=Duration(480))
    assert bar(plan, "A").share == pytest.approx(2 / 3, abs=0.01)
    assert bar(plan, "A").begun
    done = with_task(PLAN, "A", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 4))
    assert (bar(done, "A").share, bar(done, "A").done) == (1.0, True)


def test_a_missed_deadline_is_known():
    kept, missed = (bar(with_task(PLAN, "B", deadline=date(2026, 3, day)), "B") for day in (6, 5))
    assert (kept.missed, missed.missed) == (False, True)
    assert planner.to_datetime(missed.deadline) == datetime(2026, 3, 6)


@pytest.mark.parametrize(
    ("constraint", "way"),
    [(Constraint.SNET, 1), (Constraint.FNLT, -1), (Constraint.MSO, 0), (Constraint.MFO, 0)],
)
def test_a_date_that_binds_opens_to_where_the_task_may_be(constraint, way):
    plan = with_task(PLAN, "C", constraint=constraint, constraint_date=date(2026, 3, 12))
    minute, found = bar(plan, "C").bound
    assert found == way
    at_finish = constraint in (Constraint.FNLT, Constraint.MFO)
    assert planner.to_datetime(minute) == datetime(2026, 3, 13 if at_finish else 12)
    assert bar(PLAN, "C").bound is None


def test_the_baseline_is_where_the_bar_was():
    before = planner.schedule(PLAN)
    plan = planner.apply(PLAN, take_baseline(PLAN, before, "First", taken=date(2026, 3, 2)))
    later = with_task(plan, "A", duration=planner.Estimate.of(5 * 480))
    assert bar(later, "B").baseline == (bar(PLAN, "B").start, bar(PLAN, "B").finish)
    assert bar(PLAN, "B").baseline is None


def test_beside_a_bar_stands_who_does_it_or_the_day_of_a_milestone():
    plan = with_rows(PLAN, Person(id="N", key="N1", name="Ana"))
    plan = with_task(with_task(plan, "A", owner="N"), "M", kind=TaskKind.MILESTONE)
    assert [bar(plan, key).label for key in "AMC"] == ["Ana", "9 Mar", ""]
    assert bar(plan, "A", named=True).label == "A  A"


def test_the_span_holds_all_bars_and_the_target_but_not_today():
    chart = a_chart(with_settings(PLAN, target=date(2026, 4, 30)), now=0)
    assert chart.span[0] == min(chart.schedule.start)
    assert planner.to_datetime(chart.span[1]) == datetime(2026, 5, 1)


def test_an_empty_plan_has_a_month_to_show():
    chart = a_chart("")
    assert chart.span[1] - chart.span[0] == 30 * DAY


def test_critical_links_tie_critical_tasks_and_set_a_date():
    chart = a_chart("A 3d > C 1d; B 1d > C")
    tied = dict(zip(chart.ties.ids, chart.critical_ties.tolist(), strict=True))
    assert tied == {"A-C-FS": True, "B-C-FS": False}


def test_links_of_rows_that_are_not_shown_are_left_out():
    assert a_chart("A > B; C").ties.ids == ("A-B-FS",)
    assert a_chart("").ties.ids == ()


def test_lines_are_now_the_status_date_and_the_target():
    plan = with_settings(PLAN, status_date=date(2026, 3, 3), target=date(2026, 3, 20))
    assert [(line.text, line.tone) for line in lines_of(plan, MONDAY)] == [
        ("Now", "accent"),
        ("Status date", "done"),
        ("Target", "gate"),
    ]
    assert [line.text for line in lines_of(PLAN, MONDAY)] == ["Now"]
