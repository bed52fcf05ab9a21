"""Rules about progress, promises and the critical path."""

from datetime import date, datetime

import pytest

from planner.model.values import Constraint
from tests.builders import a_plan, with_task
from tests.planner.findings.seen import all_of, limited, one_of, set_up

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 3, day) for day in (2, 3, 4))


def done(plan, key, start, finish):
    """The plan with a finished task."""
    return with_task(plan, key, actual_start=start, actual_finish=finish)


def test_without_a_status_date_nothing_is_in_the_past_or_future():
    plan = done(a_plan("A 2d > B 1d"), "A", date(2030, 1, 1), date(2030, 1, 2))
    for rule in ("forecast in the past", "actual in the future", "missed tasks", "execution"):
        assert all_of(limited(plan), rule) == []


def test_a_hand_made_start_before_the_status_date_is_in_the_past():
    plan = set_up(with_task(a_plan("A 1d"), "A", manual_start=MONDAY), status_date=WEDNESDAY)
    finding = one_of(plan, "forecast in the past")
    assert finding.ids == ("A",)
    assert finding.message.startswith("It is planned for 2026-03-02 08:00, before the status date 2026-03-04")


def test_what_has_not_begun_is_planned_after_the_status_date_and_so_not_in_the_past():
    plan = set_up(a_plan("A 1d"), status_date=MONDAY)
    assert all_of(plan, "forecast in the past") == []


@pytest.mark.parametrize(("status", "found"), [(MONDAY, 1), (datetime(2026, 3, 2, 8), 0)])
def test_a_hand_made_start_on_the_status_date_is_in_the_past_at_the_end_of_that_day(status, found):
    plan = set_up(with_task(a_plan("A 1d"), "A", manual_start=MONDAY), status_date=status)
    assert len(all_of(plan, "forecast in the past")) == found


def test_a_milestone_before_the_first_working_minute_of_the_status_date_is_not_in_the_past():
    plan = set_up(
        with_task(a_plan("M 0d"), "M", constraint=Constraint.SNET, constraint_date=datetime(2026, 3, 8)),
        status_date=datetime(2026, 3, 9),
    )
    assert all_of(plan, "forecast in the past") == []


def test_what_has_happened_is_no_forecast():
    plan = set_up(done(a_plan("A 1d"), "A", MONDAY, MONDAY), status_date=WEDNESDAY)
    assert all_of(plan, "forecast in the past") == []


@pytest.mark.parametrize(("day", "found"), [(TUESDAY, 0), (WEDNESDAY, 1)])
def test_an_actual_start_may_be_on_the_status_date_and_not_after_it(day, found):
    plan = set_up(with_task(a_plan("A 3d"), "A", actual_start=day), status_date=TUESDAY)
    assert len(all_of(plan, "actual in the future")) == found


def test_an_actual_finish_after_the_status_date_is_an_error():
    plan = set_up(done(a_plan("A 3d"), "A", MONDAY, WEDNESDAY), status_date=TUESDAY)
    finding = one_of(plan, "actual in the future")
    assert finding.severity == "error"
    assert "2026-03-04, after the status date 2026-03-03" in finding.message


def promised(*finished):
    """Two tasks promised for Monday and Tuesday, those named finished on their days, looked at on Wednesday."""
    plan = a_plan("A 1d > B 1d > C 1d")
    for key, day in {"A": MONDAY, "B": TUESDAY, "C": date(2026, 3, 20)}.items():
        plan = with_task(plan, key, deadline=day)
    for key, day in finished:
        plan = done(plan, key, day, day)
    return limited(set_up(plan, status_date=WEDNESDAY))


def test_tasks_finished_as_promised_are_not_missed():
    plan = promised(("A", MONDAY), ("B", TUESDAY))
    assert all_of(plan, "missed tasks") == []
    assert all_of(plan, "execution") == []


def test_a_task_finished_late_is_missed_but_done():
    plan = promised(("A", MONDAY), ("B", WEDNESDAY))
    finding = one_of(plan, "missed tasks")
    assert (finding.ids, finding.measure) == (("B",), 50)
    assert all_of(plan, "execution") == []


def test_a_task_not_finished_is_missed_and_not_done():
    plan = promised(("A", MONDAY))
    assert one_of(plan, "missed tasks").ids == ("B",)
    finding = one_of(plan, "execution")
    assert (finding.ids, finding.measure, finding.limit) == (("B",), 0.5, 0.95)
    assert "index is 0.50, at least 0.95 is wanted" in finding.message


def test_what_is_due_after_the_status_date_does_not_count():
    plan = set_up(promised(), status_date=date(2026, 2, 27))
    assert all_of(plan, "missed tasks") == []
    assert all_of(plan, "execution") == []


@pytest.mark.parametrize(("target", "index"), [(date(2026, 3, 25), 0.9), (date(2026, 3, 13), 0.5)])
def test_the_path_length_index_compares_the_time_left_with_the_path(target, index):
    finding = one_of(a_plan("A 10d > B 10d", target=target), "path length")
    assert finding.measure == index
    assert finding.ids == ("A", "B")


@pytest.mark.parametrize("target", [None, date(2026, 3, 26), date(2026, 3, 27), date(2026, 12, 31)])
def test_a_target_that_can_be_reached_or_none_is_fine(target):
    assert all_of(a_plan("A 10d > B 10d", target=target), "path length") == []


def test_the_path_left_counts_from_the_status_date():
    plan = a_plan("A 10d > B 10d", target=date(2026, 3, 26))
    assert all_of(plan, "path length") == []
    done_half = set_up(done(plan, "A", MONDAY, date(2026, 3, 13)), status_date=date(2026, 3, 13))
    assert one_of(done_half, "path length").measure == 0.9


@pytest.mark.parametrize(("target", "index"), [(date(2026, 3, 12), 0.9), (date(2026, 3, 13), None)])
def test_the_path_to_a_go_live_ends_there_and_not_with_what_follows_it(target, index):
    plan = a_plan("A 10d > LIVE 0d > WATCH 30d; X 1d", target=target, go_live="LIVE")
    found = all_of(plan, "path length")
    assert [finding.measure for finding in found] == ([index] if index else [])
    assert all(finding.ids == ("A", "LIVE") for finding in found)


def test_a_go_live_that_is_over_has_no_path_left():
    plan = done(a_plan("LIVE 1d > WATCH 9d", target=MONDAY, go_live="LIVE"), "LIVE", MONDAY, TUESDAY)
    assert all_of(set_up(plan, status_date=date(2026, 3, 9)), "path length") == []


def test_an_empty_plan_has_no_path():
    assert all_of(a_plan("", target=date(2026, 1, 1)), "path length") == []
    assert all_of(a_plan(""), "critical path") == []


def fixed(day):
    """A critical by the date of D, with twelve days beside it."""
    plan = a_plan("A 2d > D 1d > C 1d; B 12d > C")
    return with_task(plan, "D", constraint=Constraint.FNLT, constraint_date=day)


def test_a_task_that_is_critical_by_a_date_alone_fails_the_path_test():
    finding = one_of(fixed(WEDNESDAY), "critical path")
    assert (finding.where, finding.ids) == ("task A", ("A",))
    assert finding.message == ("Task A is critical, but a delay of 600 d moves the finish of the plan by 591 d only.")
    assert (finding.measure, finding.limit) == (591, 600)


def test_a_task_on_the_longest_path_passes_the_path_test():
    assert all_of(fixed(date(2026, 3, 5)), "critical path") == []
    assert all_of(a_plan("A 2d > B 1d > C 4d"), "critical path") == []


def test_a_path_through_starts_and_leads_passes_the_path_test():
    assert all_of(a_plan("A 2d; B 9d; C 4d; A > B SS+1d; B > C FS-2d"), "critical path") == []


def test_the_delay_of_the_path_test_is_a_limit_of_the_plan():
    assert one_of(limited(fixed(WEDNESDAY), delay=20), "critical path").measure == 11
    assert one_of(limited(fixed(WEDNESDAY), delay=9), "critical path").measure == 0


def test_a_delay_beyond_all_calendars_is_not_tried():
    late = a_plan("A 2d > B 1d", start=date(2198, 3, 2))
    assert all_of(limited(late, delay=5_000), "critical path") == []
