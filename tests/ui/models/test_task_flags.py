"""What a filter knows tasks to be by one word."""

from datetime import date

import pytest

from planner.model.values import Estimate
from tests.builders import a_plan, with_task
from tests.ui.opened import a_launch, a_session
from ui.models.reading import Reading
from ui.models.task_flags import FLAGS


def those(plan, flag):
    """The tasks that a word finds."""
    reading = Reading.of(a_session(plan))
    return {task.id for task in plan.tasks.values() if FLAGS[flag](task, reading)}


@pytest.fixture
def launch():
    return a_launch()


def test_late_is_what_misses_its_deadline(launch, qapp):
    assert those(launch, "late") == set()
    missed = with_task(launch, "B", deadline=date(2026, 3, 5))
    assert those(missed, "late") == {"B"}
    kept = with_task(launch, "B", deadline=date(2026, 4, 5))
    assert those(kept, "late") == set()


def test_unestimated_is_work_with_one_figure(launch, qapp):
    assert those(launch, "unestimated") == {"A", "C", "D"}
    plan = with_task(a_plan("A 3d"), "A", duration=Estimate(480, 960, 1440))
    assert those(plan, "unestimated") == set()


def test_started_is_what_has_begun(qapp):
    plan = with_task(a_plan("A 3d; B 1d"), "A", actual_start=date(2026, 3, 2))
    assert those(plan, "started") == {"A"}
