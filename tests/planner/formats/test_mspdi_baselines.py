"""Baselines of Microsoft Project."""

from datetime import datetime

import pytest

from planner.analysis.schedule import schedule
from planner.analysis.variance import variance
from planner.model.baselines import Baseline, BaselineTask
from planner.model.checks import faults_of
from planner.model.values import Duration
from tests.planner.formats.project_xml import element, imported, task

MONDAY = {"Start": "2026-03-02T08:00:00", "Finish": "2026-03-02T17:00:00", "Duration": "PT8H0M0S"}


def frozen(number=0, **dates):
    """A baseline within a task."""
    return element("Baseline", Number=number, **(MONDAY | dates))


def held(found):
    """The rows of the baselines of an imported plan."""
    return list(found.plan.rows(BaselineTask).values())


def test_a_baseline_holds_dates_and_durations_of_its_tasks():
    found = imported(task(1, frozen()), task(2, frozen(), Name="Ship"), task(3))
    (baseline,) = found.plan.rows(Baseline).values()
    assert (baseline.key, baseline.name) == ("BL00", "Baseline")
    assert [row.name for row in held(found)] == ["1 Task 1", "2 Ship"]
    first = held(found)[0]
    assert (first.start, first.finish) == (datetime(2026, 3, 2, 8), datetime(2026, 3, 2, 17))
    assert first.duration == Duration(480)
    assert faults_of(found.plan) == ()
    assert found.notes == ()


def test_each_number_is_a_baseline_of_its_own():
    found = imported(task(1, frozen(), frozen(2)))
    assert [row.name for row in found.plan.rows(Baseline).values()] == ["Baseline", "Baseline 2"]


@pytest.mark.parametrize("dates", [{"Start": None}, {"Finish": "NA"}, {"Finish": "2026-02-01T08:00:00"}])
def test_what_has_no_dates_or_ones_out_of_order_is_counted_and_left_out(dates):
    found = imported(task(1, frozen(**dates)))
    assert held(found) == []
    assert found.notes == ("Baselines of tasks without dates left out: 1.",)


def test_a_number_that_no_baseline_has_is_left_out():
    assert held(imported(task(1, frozen(11)))) == []


def test_the_variance_of_an_imported_plan_is_what_it_slipped():
    found = imported(task(1, frozen(), hours=16))
    (moved,) = variance(schedule(found.plan)).finish.tolist()
    assert moved == 480
