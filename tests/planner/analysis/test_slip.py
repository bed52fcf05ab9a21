"""Who is hurt when a task is late."""

from datetime import date

import pytest

from planner.analysis.schedule import schedule
from planner.analysis.slip import Moved, slip, waiting
from planner.analysis.why import why
from planner.model.values import Constraint, Duration, Progress
from tests.builders import a_plan, with_task

NET = "A 1d > B 1d > M 0d; L 4d > M; A > C 1d; C > M"


def waits(text, task):
    dates = schedule(a_plan(text))
    return [(one.task, one.float, one.via) for one in waiting(dates, dates.row(task))]


def test_the_first_to_be_hurt_comes_first():
    assert waits("A 1d > C; B 3d > C; A > D", "A") == [("D", 0, None), ("C", 960, None)]


def test_a_link_of_the_summary_task_above_counts_what_others_below_it_leave():
    assert waits("S{ A 1d; B 3d } > C", "A") == [("C", 960, "S")]
    assert waits("S{ A 1d; B 3d } > C", "S") == [("C", 0, None)]


def test_only_the_first_task_below_a_summary_task_holds_a_link_from_its_start():
    text = "S{ A 1d > B 1d }; C 5d; S > C SS"
    assert waits(text, "A")[-1] == ("C", 0, "S")
    assert waits(text, "B") == []


def test_a_delay_moves_what_waits_by_what_its_floats_let_through():
    found = slip(schedule(a_plan(NET)), "A", 1200)
    assert found.moved == (Moved("B", 1200), Moved("C", 1200), Moved("M", 240))
    assert (found.count, found.finish, found.milestones) == (3, 240, (Moved("M", 240),))


def test_a_delay_within_the_float_moves_no_finish():
    assert slip(schedule(a_plan(NET)), "A", 960).finish == 0


def test_only_the_first_are_listed_and_all_are_counted():
    found = slip(schedule(a_plan(NET)), "A", 1200, listed=1)
    assert (len(found.moved), found.count) == (1, 3)


def test_a_summary_task_takes_what_is_below_it_along():
    found = slip(schedule(a_plan("S{ A 1d; B 2d } > C")), "S", 480)
    assert found.moved == (Moved("C", 480),)


def test_slips_are_tried_with_all_of_the_float_and_with_a_day_more():
    assert [one.delay for one in why(schedule(a_plan(NET)), "A").slips] == [960, 1440]
    assert [one.delay for one in why(schedule(a_plan("A 1d > B")), "A").slips] == [480]


def test_a_task_that_nothing_follows_moves_nothing_else():
    found = slip(schedule(a_plan("A 1d; B 1d")), "A", 960)
    assert (found.moved, found.count, found.milestones) == ((), 0, ())
    assert found.finish == 960


def test_all_milestones_that_move_are_told_however_few_tasks_are_listed():
    found = slip(schedule(a_plan("A 1d > M 0d > B 1d > N 0d > C 1d")), "A", 60, listed=1)
    assert found.moved == (Moved("M", 60),)
    assert found.milestones == (Moved("M", 60), Moved("N", 60))
    assert found.count == 4


def begun(**settings):
    """A is in progress since Tuesday, and B waits for it."""
    return with_task(a_plan("A 3d > B 2d", **settings), "A", actual_start=date(2026, 3, 3))


@pytest.mark.parametrize("settings", [{}, {"status_date": date(2026, 3, 9)}])
def test_the_rest_of_work_in_progress_can_be_late(settings):
    found = slip(schedule(begun(**settings)), "A", 480)
    assert (found.moved, found.finish) == ((Moved("B", 480),), 480)


@pytest.mark.parametrize(
    "held",
    [
        {"manual_start": date(2026, 3, 3)},
        {"constraint": Constraint.MSO, "constraint_date": date(2026, 3, 3), "mandatory": True},
    ],
)
def test_a_date_that_holds_against_links_does_not_hold_against_a_delay(held):
    plan = with_task(a_plan("A 3d > B 2d"), "A", **held)
    assert slip(schedule(plan), "A", 480).moved == (Moved("B", 480),)


@pytest.mark.parametrize(
    "fact", [{"manual_start": date(2026, 3, 9)}, {"actual_start": date(2026, 3, 3), "actual_finish": date(2026, 3, 4)}]
)
def test_what_no_link_moves_does_not_wait(fact):
    dates = schedule(with_task(a_plan("A 1d > B 1d; A > C 1d"), "B", **fact))
    assert [one.task for one in waiting(dates, dates.row("A"))] == ["C"]


def test_what_is_finished_cannot_be_late():
    plan = with_task(begun(), "A", actual_finish=date(2026, 3, 4))
    assert (why(schedule(plan), "A").slips, why(schedule(plan), "A").waiting) == ((), ())


def test_a_delay_of_nothing_moves_nothing():
    assert slip(schedule(a_plan(NET)), "A", 0).count == 0


MON, TUE, THU = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 5)


def test_what_is_finished_hurts_nobody_any_more():
    plan = with_task(a_plan("A 1d > B 1d; C 5d"), "A", actual_start=MON, actual_finish=MON)
    dates = schedule(plan)
    assert (why(dates, "A").waiting, why(dates, "A").slips, slip(dates, "A", 480).count) == ((), (), 0)


def test_what_is_held_by_a_date_does_not_wait():
    by_hand = schedule(with_task(a_plan("A 1d > B 1d > C 1d"), "B", manual_start=THU))
    assert waiting(by_hand, by_hand.row("A")) == ()
    assert slip(by_hand, "A", 4800).count == 0
    plan = with_task(a_plan("A 1d > B 1d"), "B", constraint=Constraint.MSO, constraint_date=THU, mandatory=True)
    assert waiting(schedule(plan), 0) == ()
    soft = schedule(with_task(plan, "B", mandatory=False))
    assert [one.task for one in waiting(soft, 0)] == ["B"]


def test_what_is_held_by_a_date_moves_others_when_it_is_late_all_the_same():
    plan = a_plan("A 5d > B 1d > C 1d")
    for held in ({"manual_start": THU}, {"constraint": Constraint.MSO, "constraint_date": THU, "mandatory": True}):
        assert slip(schedule(with_task(plan, "B", **held)), "B", 480).moved == (Moved("C", 480),)


def test_work_in_progress_is_late_from_where_its_rest_goes_on():
    plan = a_plan("A 5d > B 4d > C 1d", status_date=TUE)
    dates = schedule(with_task(plan, "B", actual_start=MON, remaining=Duration(480)))
    assert slip(dates, "B", 480).moved == (Moved("C", 480),)
    assert slip(dates, "A", 480).moved == (Moved("B", 480), Moved("C", 480))


def test_what_goes_on_against_the_logic_does_not_wait():
    plan = a_plan("A 5d > B 4d", status_date=TUE, progress=Progress.OVERRIDE)
    dates = schedule(with_task(plan, "B", actual_start=MON, remaining=Duration(480)))
    assert waiting(dates, dates.row("A")) == ()
