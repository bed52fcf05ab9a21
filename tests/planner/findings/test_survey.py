"""What the rules look at: leaves, limits, names, and what leads to what."""

from datetime import date, datetime

import pytest

from planner.findings.survey import LONGEST_DAYS
from planner.model.calendars import Calendar
from planner.model.tasks import Link
from planner.model.values import Duration, TaskKind
from planner.worktime import to_datetime
from tests.builders import a_plan, with_rows, with_task
from tests.planner.findings.seen import limited, set_up, surveyed

NESTED = "S{ A 2d > B 1d; T{ C 1d; D 1d } }; E 1d; T > E; F 3d"


def keys(rows):
    return [task.key for _, task in rows]


def test_leaves_are_the_tasks_without_children_in_outline_order():
    assert keys(surveyed(a_plan(NESTED)).leaves) == ["A", "B", "C", "D", "E", "F"]


def test_open_work_leaves_milestones_gates_and_finished_tasks_out():
    plan = with_task(a_plan("A 2d > B 1d > C 0d; D 1d"), "D", kind=TaskKind.GATE)
    plan = with_task(plan, "A", actual_start=date(2026, 3, 2), actual_finish=date(2026, 3, 3))
    assert keys(surveyed(plan).open_work) == ["B"]


def test_a_limit_that_is_stated_is_taken():
    survey = surveyed(a_plan("A 3d"))
    assert survey.limit(Duration(960)) == 960
    assert survey.limit(Duration(0)) == 0


@pytest.mark.parametrize(
    ("length", "days"), [(10, 1.5), (100, 15), (293, 43.95), (294, LONGEST_DAYS), (900, LONGEST_DAYS)]
)
def test_a_limit_that_is_not_stated_is_44_days_or_15_percent_of_a_shorter_plan(length, days):
    assert surveyed(a_plan(f"A {length}d")).limit(None) == days * 480


def test_a_day_is_as_long_as_the_calendar_of_the_plan_says():
    week = Calendar(id="W", key="W", name="Short days", monday=((540, 780),), day_minutes=240)
    plan = set_up(with_rows(a_plan("A 1d"), week), calendar="W")
    survey = surveyed(plan)
    assert survey.day == 240
    assert survey.days(360) == "1.5 d"


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(480, "1 d"), (0, "0 d"), (4800, "10 d"), (160, "0.3 d"), (60, "60 min")],
)
def test_days_are_told_without_needless_digits(minutes, told):
    assert surveyed(a_plan("A 1d")).days(minutes) == told


def test_shares_are_judged_from_some_number_on():
    survey = surveyed(limited(a_plan("A 1d"), fewest=3))
    assert [survey.judged(count) for count in (0, 2, 3, 4)] == [False, False, True, True]


def test_tasks_are_named_by_key_and_what_is_not_there_by_id():
    survey = surveyed(a_plan("A 1d > B 1d"))
    (link,) = survey.links
    assert survey.named("A") == "A"
    assert survey.named("gone") == "gone"
    assert survey.link_name(link) == "A -> B"


def test_the_rows_of_links_are_their_ends_and_themselves_each_once():
    survey = surveyed(a_plan("A 1d > B 1d > C 1d"))
    assert survey.link_ids(survey.links) == ("A", "B", "C", "A-B-FS", "B-C-FS")


def test_ends_that_are_not_in_the_plan_are_left_out_of_the_rows():
    survey = surveyed(a_plan("A 1d"))
    assert survey.link_ids([Link(id="L", predecessor="gone", successor="A")]) == ("A", "L")


def test_the_outline_is_known_upward_and_downward():
    survey = surveyed(a_plan(NESTED))
    assert survey.above == {"A": ("S",), "B": ("S",), "T": ("S",), "C": ("T", "S"), "D": ("T", "S")}
    assert survey.below == {"S": ["A", "B", "T"], "T": ["C", "D"]}


def test_links_of_a_summary_task_are_those_of_all_below_it():
    waits, waited_for = surveyed(a_plan(NESTED)).ends
    assert waits == {"B", "E"}
    assert waited_for == {"A", "T", "C", "D"}


def test_the_last_task_is_the_one_that_finishes_last_and_of_several_a_milestone():
    assert surveyed(a_plan("A 3d; B 1d")).last.key == "A"
    assert surveyed(a_plan("A 3d > M 0d; B 3d")).last.key == "M"
    assert surveyed(a_plan("A 3d; B 3d")).last.key == "B"
    assert surveyed(a_plan("")).last is None


def test_the_plan_leads_to_its_go_live_or_to_all_that_finishes_last():
    plan = a_plan("A 3d; B 1d; C 3d")
    assert surveyed(plan).goals == ("A", "C")
    assert surveyed(plan).go_live is None
    named = set_up(plan, go_live="B")
    assert surveyed(named).goals == ("B",)
    assert surveyed(named).go_live.key == "B"
    assert surveyed(a_plan("")).goals == ()


def test_what_comes_before_is_followed_through_summary_tasks():
    survey = surveyed(a_plan(NESTED))
    assert survey.before(["E"]) == {"E", "T", "C", "D"}
    assert survey.before(["B"]) == {"A", "B"}
    assert survey.before(["F"]) == {"F"}


def test_a_link_to_a_summary_task_holds_all_below_it():
    survey = surveyed(a_plan("A 1d; S{ B 1d; C 1d }; A > S; C > D 1d"))
    assert survey.before(["C"]) == {"A", "C"}
    assert survey.before(["D"]) == {"A", "C", "D"}
    assert survey.after(["A"]) == {"A", "S", "B", "C", "D"}


def test_what_comes_after_ends_at_the_last_task():
    survey = surveyed(a_plan("A 1d > B 1d > C 1d; A > D 1d"))
    assert survey.after(["B"]) == {"B", "C"}
    assert survey.after(["A"]) == {"A", "B", "C", "D"}


def test_a_link_that_the_dates_leave_out_leads_nowhere():
    plan = with_rows(a_plan("A 1d > B 1d"), Link(id="back", predecessor="B", successor="A"))
    survey = surveyed(plan)
    assert survey.before(["A"]) == {"A"}
    assert len(survey.links) == 1


def test_starts_and_finishes_are_those_of_the_schedule():
    survey = surveyed(a_plan("A 2d > B 1d"))
    assert [to_datetime(start) for start in survey.starts] == [datetime(2026, 3, 2, 8), datetime(2026, 3, 4, 8)]
    assert [to_datetime(finish) for finish in survey.finishes] == [datetime(2026, 3, 3, 17), datetime(2026, 3, 4, 17)]
    assert survey.lengths.tolist() == [960, 480]
    assert survey.rows == {"A": 0, "B": 1}


def test_the_length_of_a_task_on_another_clock_is_that_of_the_calendar_of_the_plan():
    assert surveyed(a_plan("A 7ed")).lengths.tolist() == [5 * 480]


def test_until_there_are_baselines_the_deadline_is_the_promise():
    plan = with_task(a_plan("A 1d > B 1d"), "B", deadline=date(2026, 3, 9))
    finishes = surveyed(plan).promises.finish
    assert {key: to_datetime(clock) for key, clock in finishes.items()} == {"B": datetime(2026, 3, 10)}
