"""The schedule, rule by rule: every expectation was worked out by hand on a calendar of March 2026."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from planner.analysis.schedule import schedule
from planner.model.calendars import WEEKDAYS, Calendar, CalendarException
from planner.model.plan import Plan
from planner.model.settings import Settings
from planner.model.tasks import Link, Task
from planner.model.values import Constraint, DatesUse, Duration, Estimate, LagCalendar, LinkType, TaskKind
from tests.builders import a_plan, with_rows, with_task

SHARED = Path(__file__).parents[4] / "shared"
DAY = 480
SEVEN_DAYS = Calendar(id="seven", key="7", name="Seven", **dict.fromkeys(WEEKDAYS, ((480, 720), (780, 1020))))


def dates(found, key):
    """Start and finish of a task as `day:hour`."""
    return f"{found.start_of(key):%d:%H}", f"{found.finish_of(key):%d:%H}"


def late(found, key):
    """Late start and finish of a task as `day:hour`."""
    return f"{found.late_start_of(key):%d:%H}", f"{found.late_finish_of(key):%d:%H}"


def total(found, key):
    """Total float of a task in days of eight hours."""
    return found.total_float[found.row(key)] / DAY


def free(found, key):
    """Free float of a task in days of eight hours."""
    return found.free_float[found.row(key)] / DAY


def bound(plan, key, constraint, day=None):
    """The plan with a constraint on a task."""
    return with_task(plan, key, constraint=constraint, constraint_date=day)


def test_an_empty_plan_begins_and_ends_at_its_first_working_moment():
    found = schedule(a_plan("", start=date(2026, 3, 1)))
    assert found.ids == ()
    assert found.begin == found.end == datetime(2026, 3, 2, 8)
    assert found.length == 0
    assert found.critical_path == ()


def test_a_plan_without_a_start_counts_from_a_fixed_monday():
    assert schedule(a_plan("A", start=None)).begin == datetime(2001, 1, 1, 8)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 3d > B 2d", ("05:08", "06:17")),
        ("A 3d; B 2d; A > B FS+1d", ("06:08", "09:17")),
        ("A 3d; B 2d; A > B FS-1d", ("04:08", "05:17")),
        ("A 3d; B 2d; A > B SS", ("02:08", "03:17")),
        ("A 3d; B 2d; A > B SS+1d", ("03:08", "04:17")),
        ("A 3d; B 2d; A > B FF", ("03:08", "04:17")),
        ("A 3d; B 2d; A > B FF+1d", ("04:08", "05:17")),
        ("A 3d; B 2d; A > B SF+3d", ("03:08", "04:17")),
        ("A 3d; B 2d; A > B FS-9d", ("02:08", "03:17")),
        ("A 1d; B 3d; A > B FF", ("02:08", "04:17")),
    ],
)
def test_each_link_type_binds_its_ends_with_lag_and_lead(text, expected):
    assert dates(schedule(a_plan(text)), "B") == expected


def test_work_goes_on_over_breaks_nights_and_weekends():
    found = schedule(a_plan("A 6h > B 5h; C 5d > D 1d"))
    assert dates(found, "A") == ("02:08", "02:15")
    assert dates(found, "B") == ("02:15", "03:11")
    assert dates(found, "D") == ("09:08", "09:17")


def test_floats_and_the_critical_path_of_a_fork():
    found = schedule(a_plan("A 1d > B 3d > D 1d; A > C 1d > D"))
    assert [total(found, key) for key in "ABCD"] == [0, 0, 2, 0]
    assert [free(found, key) for key in "ABCD"] == [0, 0, 2, 0]
    assert [key for key in found.ids if found.critical[found.row(key)]] == ["A", "B", "D"]
    assert found.critical_path == ("A", "B", "D")
    assert late(found, "C") == ("05:08", "05:17")
    assert found.length == 5 * DAY
    assert found.end == datetime(2026, 3, 6, 17)


def test_free_float_stops_at_the_next_task_where_total_float_goes_on():
    found = schedule(a_plan("A 5d; B 1d > C 1d"))
    assert (total(found, "B"), free(found, "B")) == (3, 0)
    assert (total(found, "C"), free(found, "C")) == (3, 3)


def test_a_link_drives_where_it_leaves_no_float():
    found = schedule(a_plan("A 3d > C; B 1d > C"))
    assert found.drives("A-C-FS")
    assert not found.drives("B-C-FS")
    assert found.link_float[found.link_row["B-C-FS"]] == 2 * DAY
    assert not found.drives("no such link")


def test_the_plan_finishes_with_its_last_task_wherever_that_stands():
    found = schedule(a_plan("A 9d; B 1d; A > B SS"))
    assert found.end == found.finish_of("A")
    assert found.critical_path == ("A",)


def test_a_milestone_after_a_finish_reads_as_that_finish():
    found = schedule(a_plan("A 5d > M 0d > B 1d"))
    assert dates(found, "M") == ("06:17", "06:17")
    assert dates(found, "B") == ("09:08", "09:17")


def test_a_milestone_at_the_start_of_the_plan_reads_as_a_start():
    assert dates(schedule(a_plan("M 0d > A 1d")), "M") == ("02:08", "02:08")


def test_a_milestone_on_a_date_reads_as_that_date():
    found = schedule(bound(a_plan("A 1d > M 0d"), "M", Constraint.SNET, date(2026, 3, 9)))
    assert dates(found, "M") == ("09:08", "09:08")
    found = schedule(bound(a_plan("A 1d > M 0d"), "M", Constraint.MFO, date(2026, 3, 6)))
    assert dates(found, "M") == ("06:17", "06:17")


def test_a_gate_takes_the_time_that_it_is_given():
    plan = with_task(a_plan("A 1d > G 4h"), "G", kind=TaskKind.GATE)
    assert dates(schedule(plan), "G") == ("03:08", "03:12")


def test_a_task_that_a_start_lets_finish_reads_as_that_start():
    plan = bound(a_plan("A 2d; B 1d; A > B SF"), "A", Constraint.SNET, date(2026, 3, 9))
    assert dates(schedule(plan), "B") == ("06:08", "09:08")


@pytest.mark.parametrize(
    ("constraint", "day", "expected"),
    [
        (Constraint.SNET, date(2026, 3, 4), ("04:08", "05:17")),
        (Constraint.SNET, datetime(2026, 3, 4, 10), ("04:10", "06:10")),
        (Constraint.SNET, date(2026, 3, 7), ("09:08", "10:17")),
        (Constraint.FNET, date(2026, 3, 5), ("04:08", "05:17")),
        (Constraint.FNET, datetime(2026, 3, 5, 12), ("03:13", "05:12")),
        (Constraint.FNET, date(2026, 3, 7), ("05:08", "06:17")),
        (Constraint.MSO, date(2026, 3, 4), ("04:08", "05:17")),
        (Constraint.MFO, date(2026, 3, 6), ("05:08", "06:17")),
        (Constraint.SNLT, date(2026, 3, 6), ("02:08", "03:17")),
        (Constraint.FNLT, date(2026, 3, 6), ("02:08", "03:17")),
        (Constraint.ASAP, None, ("02:08", "03:17")),
    ],
)
def test_constraints_bind_forward(constraint, day, expected):
    assert dates(schedule(bound(a_plan("A 2d; Z 9d"), "A", constraint, day)), "A") == expected


@pytest.mark.parametrize(
    ("constraint", "day", "expected"),
    [
        (Constraint.SNLT, date(2026, 3, 4), 2),
        (Constraint.FNLT, date(2026, 3, 4), 1),
        (Constraint.MSO, date(2026, 3, 4), 0),
        (Constraint.MFO, date(2026, 3, 4), 0),
        (Constraint.SNET, date(2026, 3, 4), 5),
        (Constraint.FNLT, date(2026, 3, 2), -1),
        (Constraint.SNLT, date(2026, 3, 1), 0),
    ],
)
def test_constraints_bind_backward(constraint, day, expected):
    assert total(schedule(bound(a_plan("A 2d; Z 9d"), "A", constraint, day)), "A") == expected


def test_a_pin_that_logic_misses_shows_as_negative_float_and_logic_wins():
    found = schedule(bound(a_plan("A 3d > B 2d"), "B", Constraint.MSO, date(2026, 3, 3)))
    assert dates(found, "B") == ("05:08", "06:17")
    assert total(found, "B") == total(found, "A") == -2
    assert found.critical.all()


def test_a_constraint_without_its_date_binds_nothing():
    assert dates(schedule(bound(a_plan("A 2d"), "A", Constraint.MSO)), "A") == ("02:08", "03:17")


def test_as_late_as_possible_without_free_float_stays_where_it_is_to_the_minute():
    found = schedule(bound(a_plan("A 3d > B 1d > C 4h; X 8d"), "B", Constraint.ALAP))
    assert (found.start_of("B"), found.finish_of("B")) == (datetime(2026, 3, 5, 8), datetime(2026, 3, 5, 17))


def test_as_late_as_possible_uses_free_float_only():
    plan = bound(a_plan("A 5d > Z 1d; B 1d > C 1d > Z"), "C", Constraint.ALAP)
    found = schedule(plan)
    assert dates(found, "C") == ("06:08", "06:17")
    assert f"{found.early_start_of('C'):%d:%H}" == "03:08"
    assert dates(found, "B") == ("02:08", "02:17")
    assert dates(found, "Z") == ("09:08", "09:17")


def test_a_late_task_stops_before_the_next_and_reads_as_a_finish():
    plan = a_plan("A 9d; C 3d > D 1d; B 1d > D; M 0d > D; P 1d > M")
    found = schedule(bound(bound(plan, "B", Constraint.ALAP), "M", Constraint.ALAP))
    assert (total(found, "B"), free(found, "B")) == (7, 2)
    assert dates(found, "B") == ("04:08", "04:17")
    assert dates(found, "M") == ("04:17", "04:17")


def test_a_chain_of_late_tasks_moves_as_one():
    plan = bound(a_plan("A 5d > Z 1d; B 1d > C 1d > Z"), "C", Constraint.ALAP)
    found = schedule(bound(plan, "B", Constraint.ALAP))
    assert dates(found, "B") == ("05:08", "05:17")


def test_a_deadline_moves_nothing():
    plan = a_plan("A 2d > B 2d")
    missed = schedule(with_task(plan, "B", deadline=date(2026, 3, 3)))
    assert (missed.total_float == schedule(plan).total_float).all()
    assert missed.end == schedule(plan).end


def test_elapsed_durations_and_lags_run_around_the_clock():
    found = schedule(a_plan("A 5d > B 2ed > C 1d"))
    assert dates(found, "B") == ("06:17", "08:17")
    assert dates(found, "C") == ("09:08", "09:17")
    found = schedule(a_plan("A 4d; C 1d; A > C FS+1ed"))
    assert dates(found, "C") == ("09:08", "09:17")


@pytest.mark.parametrize(
    ("lag_calendar", "expected"),
    [
        (LagCalendar.PREDECESSOR, "10:08"),
        (LagCalendar.SUCCESSOR, "08:08"),
        (LagCalendar.PROJECT, "11:08"),
        (LagCalendar.ELAPSED, "06:09"),
    ],
)
def test_a_lag_runs_on_the_calendar_that_the_link_names(lag_calendar, expected):
    five_days = Calendar(id="five", key="5", name="Five", **dict.fromkeys(WEEKDAYS[:5], ((480, 720), (780, 1020))))
    plan = with_rows(a_plan("A 4d; B 1d"), SEVEN_DAYS, five_days)
    plan = with_rows(plan, CalendarException(id="h", calendar=plan.settings.calendar, first=date(2026, 3, 6)))
    plan = with_task(with_task(plan, "A", calendar="five"), "B", calendar="seven")
    link = Link(id="l", predecessor="A", successor="B", lag=Duration(960), lag_calendar=lag_calendar)
    assert dates(schedule(with_rows(plan, link)), "B")[0] == expected


def test_a_task_works_on_its_own_calendar():
    plan = with_task(with_rows(a_plan("A 5d > B 3d > C 1d"), SEVEN_DAYS), "B", calendar="seven")
    found = schedule(plan)
    assert dates(found, "B") == ("07:08", "09:17")
    assert dates(found, "C") == ("10:08", "10:17")


def test_a_finish_in_the_hours_off_of_its_successor_costs_nothing():
    plan = with_rows(a_plan("A 6d; B 1d; A > B FF"), SEVEN_DAYS)
    found = schedule(with_task(plan, "A", calendar="seven"))
    assert dates(found, "A") == ("02:08", "07:17")
    assert dates(found, "B") == ("06:08", "06:17")
    assert total(found, "A") == 0


def test_a_holiday_is_no_working_day():
    plan = a_plan("A 3d")
    holiday = CalendarException(id="h", calendar=plan.settings.calendar, first=date(2026, 3, 3))
    assert dates(schedule(with_rows(plan, holiday)), "A") == ("02:08", "05:17")


def test_dates_use_the_most_likely_duration_or_the_pert_mean():
    text = "A 1/2/9d > B 1d"
    assert dates(schedule(a_plan(text)), "A") == ("02:08", "03:17")
    assert dates(schedule(a_plan(text, dates_use=DatesUse.PERT)), "A") == ("02:08", "04:17")


def test_a_summary_task_spans_its_children():
    found = schedule(a_plan("A 1d; S{ B 2d; C 1d; N{ D 4d } }; A > B"))
    assert dates(found, "S") == ("02:08", "05:17")
    assert dates(found, "N") == ("02:08", "05:17")
    assert found.summary[found.row("S")]
    assert found.summary[found.row("N")]
    assert found.summary.sum() == 2
    assert found.critical[found.row("S")]
    assert total(found, "S") == 0


def test_a_link_to_a_summary_task_binds_the_start_of_all_below():
    found = schedule(a_plan("A 2d; S{ B 1d; N{ C 2d } }; A > S"))
    assert dates(found, "B") == ("04:08", "04:17")
    assert dates(found, "C") == ("04:08", "05:17")
    assert total(found, "B") == 1


def test_a_link_from_a_summary_task_waits_for_the_last_below():
    found = schedule(a_plan("S{ B 1d; N{ C 3d } }; F 1d; S > F"))
    assert dates(found, "F") == ("05:08", "05:17")
    assert (total(found, "B"), free(found, "B")) == (2, 2)
    assert found.critical_path == ("C", "F")
    assert found.drives("S-F-FS")


def test_a_link_from_the_start_of_a_summary_task_waits_for_the_first_below():
    plan = a_plan("S{ B 1d; C 3d }; F 9d; S > F SS+1d; P 2d; P > B; Q 1d; Q > C")
    found = schedule(plan)
    assert dates(found, "B") == ("04:08", "04:17")
    assert dates(found, "C") == ("03:08", "05:17")
    assert dates(found, "F") == ("04:08", "16:17")
    assert total(found, "C") == 0
    assert total(found, "B") == 8


def test_a_finish_link_to_a_summary_task_binds_the_finish_of_all_below():
    found = schedule(a_plan("A 5d; S{ B 1d; C 2d }; A > S FF"))
    assert dates(found, "B") == ("06:08", "06:17")
    assert dates(found, "C") == ("05:08", "06:17")


def test_a_summary_link_means_a_link_for_every_pair_of_tasks_below():
    one = schedule(a_plan("S{ A 1d; B 3d }; T{ C 1d; N{ D 2d } }; S > T"))
    pairs = schedule(a_plan("S{ A 1d; B 3d }; T{ C 1d; N{ D 2d } }; A > C; A > D; B > C; B > D"))
    assert (one.start == pairs.start).all()
    assert (one.total_float == pairs.total_float).all()
    assert (one.free_float == pairs.free_float).all()


def test_a_date_on_a_summary_task_holds_for_all_below():
    plan = a_plan("S{ A 1d; B 2d }; Z 9d")
    found = schedule(bound(plan, "S", Constraint.SNET, date(2026, 3, 5)))
    assert dates(found, "A") == ("05:08", "05:17")
    found = schedule(bound(plan, "S", Constraint.FNLT, date(2026, 3, 4)))
    assert (total(found, "A"), total(found, "B")) == (2, 1)


def test_bad_links_are_suspended_with_the_reason_and_the_rest_is_scheduled():
    plan = a_plan("S{ A 1d; B 2d }; C 1d; A > B > C")
    extra = [
        Link(id="self", predecessor="A", successor="A"),
        Link(id="gone", predecessor="X", successor="A"),
        Link(id="twice", predecessor="A", successor="B"),
        Link(id="up", predecessor="A", successor="S"),
        Link(id="back", predecessor="C", successor="A"),
    ]
    links = {**plan.links, **{link.id: link for link in extra}}
    found = schedule(plan.with_tables({"link": links}))
    assert {one.link: one.reason.name for one in found.suspended} == {
        "self": "SELF",
        "gone": "MISSING",
        "twice": "DUPLICATE",
        "up": "OUTLINE",
        "back": "CYCLE",
    }
    assert dates(found, "C") == ("05:08", "05:17")
    assert set(found.link_ids) == {"A-B-FS", "B-C-FS"}


def test_a_calendar_without_working_time_does_not_hang():
    plan = with_rows(a_plan("A 1d"), Calendar(id="empty", key="E", name="Empty"))
    assert dates(schedule(with_task(plan, "A", calendar="empty")), "A") == ("02:00", "02:08")


def test_other_lags_and_constraints_follow_from_an_earlier_schedule():
    plan = a_plan("S{ A 3d > B 2d }; C 1d; A > C")
    first = schedule(plan)
    lagged = plan.with_tables(
        {
            "link": {
                key: Link(id=key, predecessor=row.predecessor, successor=row.successor, lag=Duration(DAY))
                for key, row in plan.links.items()
            }
        }
    )
    again = schedule(lagged, first)
    assert again.compiled.network is first.compiled.network
    assert dates(again, "B") == ("06:08", "09:17")
    bound_ = schedule(bound(lagged, "A", Constraint.SNET, date(2026, 3, 9)), again)
    assert dates(bound_, "A") == ("09:08", "11:17")


def test_other_links_or_another_outline_are_compiled_anew():
    plan = a_plan("S{ A 3d }; B 2d")
    first = schedule(plan)
    linked = with_rows(plan, Link(id="l", predecessor="A", successor="B"))
    assert dates(schedule(linked, first), "B") == ("05:08", "06:17")
    moved = schedule(with_task(linked, "B", parent="S"), schedule(linked))
    assert dates(moved, "S") == ("02:08", "06:17")


def test_the_ten_task_plan_has_its_known_dates():
    plan = a_plan(
        "1 2d > 2 3d > 4 8d; 3 5d; 1 > 3 SS+1d; 5 6d; 4 > 5 FF+2d; 6 3d; 5 > 6 FS-1d; 7 4d; 2 > 7; "
        "8 1d; 6 > 8; 3 > 8; 7 > 8; 9 0d; 8 > 9; 10 2d; 9 > 10 SF"
    )
    plan = with_rows(plan, SEVEN_DAYS)
    plan = with_rows(plan, CalendarException(id="h", calendar=plan.settings.calendar, first=date(2026, 3, 13)))
    plan = with_task(with_task(plan, "8", calendar="seven"), "10", calendar="seven")
    found = schedule(bound(plan, "7", Constraint.SNET, datetime(2026, 3, 18, 8)))
    spans = {key: f"{found.start_of(key):%d}-{found.finish_of(key):%d}" for key in found.ids}
    assert spans == {
        "1": "02-03", "2": "04-06", "3": "03-09", "4": "09-19", "5": "16-23",
        "6": "23-25", "7": "18-23", "8": "26-26", "9": "26-26", "10": "25-26",
    }  # fmt: skip
    assert found.total_float[found.row("3")] == 5280
    assert found.total_float[found.row("7")] == 960
    assert {key for key in found.ids if not found.critical[found.row(key)]} == {"3", "7"}
    assert found.finish_of("9") == datetime(2026, 3, 26, 17)


LENGTHS = {
    "web": (65.2, 70.65),
    "mobile": (26.0, 29.225),
    "dbmig": (54.95, 60.3583),
    "flag": (29.0, 30.4833),
    "region": (59.0, 64.75),
    "oss": (30.55, 33.7958),
}
WEB_PATH = (
    "A01 A02 A03 A05 A10 A11 A12 A18 B01 B11 B12 B17 B18 B24 B25 B26 "
    "C10 C11 C12 C13 C15 C16 C17 C18 D02 D03 D04 D06 D08 D10 D12"
)
launches = pytest.mark.skipif(
    not (SHARED / "data" / "launches.json").exists(), reason="no launch data beside the checkout"
)


def launch(name, use):
    """A launch of the data as a plan in days of eight hours."""
    book = json.loads((SHARED / "data" / "launches.json").read_text())[name]
    tasks = [
        Task(
            id=row["id"],
            key=row["id"],
            name=row["name"],
            position=f"{number:03}",
            duration=Estimate(*(round(row[point] * DAY) for point in "omp")),
        )
        for number, row in enumerate(book["tasks"])
    ]
    links = [
        Link(
            id=f"{before}-{row['id']}",
            predecessor=before,
            successor=row["id"],
            type=LinkType(kind),
            lag=Duration(round(lag * DAY)),
        )
        for row in book["tasks"]
        for before, kind, lag in row["deps"]
    ]
    return Plan.of([Settings(start=date(2026, 3, 2), dates_use=use), *tasks, *links])


@launches
@pytest.mark.parametrize("name", LENGTHS)
def test_the_launches_are_as_long_as_their_longest_path(name):
    lengths = [schedule(launch(name, use)).length / DAY for use in (DatesUse.LIKELY, DatesUse.PERT)]
    assert lengths == pytest.approx(LENGTHS[name], abs=0.005)


@launches
def test_the_critical_tasks_of_the_web_launch_are_the_known_ones():
    found = schedule(launch("web", DatesUse.PERT))
    assert [key for key in found.ids if found.critical[found.row(key)]] == WEB_PATH.split()
    assert set(found.critical_path) == set(WEB_PATH.split()) - {"A12"}


@pytest.mark.parametrize(
    ("target", "minutes"),
    [
        (date(2026, 3, 3), 3 * DAY),
        (date(2026, 3, 6), 0),
        (date(2026, 3, 8), 0),
        (date(2026, 3, 10), -2 * DAY),
        (datetime(2026, 3, 6, 12), DAY // 2),
        (None, None),
    ],
)
def test_the_target_is_missed_or_kept_by_working_time(target, minutes):
    assert schedule(a_plan("A 5d", target=target)).beyond_target == minutes
