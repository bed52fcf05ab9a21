"""What has happened, and what is held by hand or by decree, in the dates of a plan: status date, actuals, mandates."""

from datetime import date, datetime

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from planner.analysis.schedule import schedule
from planner.analysis.why import why
from planner.model.calendars import Calendar
from planner.model.people import Person
from planner.model.tasks import Task
from planner.model.values import Constraint, CriticalBy, Duration, FloatUse, LateFrom, LinkType, Progress
from planner.worktime import finish_minutes, to_datetime
from tests.builders import a_plan, with_rows, with_task
from tests.planner.analysis.random_plans import plans

MON, TUE, WED, THU, FRI = (date(2026, 3, day) for day in range(2, 7))


def at(day: int, hour: int = 8, minute: int = 0) -> datetime:
    """A clock time in March 2026, of which the 2nd is a Monday."""
    return datetime(2026, 3, day, hour, minute)


def spans(plan, *keys):
    """Start and finish of some tasks as `02 08 - 03 17`."""
    found = schedule(plan)
    return [f"{found.start_of(key):%d %H} - {found.finish_of(key):%d %H}" for key in keys]


def test_nothing_open_is_planned_before_the_status_date():
    plan = a_plan("A 1d > B 1d", status_date=at(4))
    assert spans(plan, "A", "B") == ["04 08 - 04 17", "05 08 - 05 17"]


def test_a_status_date_without_a_time_is_the_end_of_that_day():
    plan = with_task(a_plan("A 1d > B 1d; C 2d", status_date=THU), "C", actual_start=MON, remaining=Duration(480))
    assert spans(plan, "A", "B", "C") == ["06 08 - 06 17", "09 08 - 09 17", "02 08 - 06 17"]
    assert spans(a_plan("A 1d", status_date=FRI), "A") == ["09 08 - 09 17"]


def test_the_rest_of_work_in_progress_goes_on_at_the_status_date():
    plan = with_task(a_plan("A 4d > B 1d", status_date=at(6)), "A", actual_start=MON, remaining=Duration(960))
    assert spans(plan, "A", "B") == ["02 08 - 09 17", "10 08 - 10 17"]


def test_without_a_status_date_the_rest_follows_what_is_done():
    plan = with_task(a_plan("A 4d > B 1d"), "A", actual_start=TUE, remaining=Duration(480))
    assert spans(plan, "A", "B") == ["03 08 - 06 17", "09 08 - 09 17"]


def test_work_that_began_with_nothing_said_is_all_left():
    plan = with_task(a_plan("A 2d", status_date=at(4)), "A", actual_start=MON)
    assert spans(plan, "A") == ["02 08 - 05 17"]


def test_finished_work_stays_where_it_was_even_on_a_day_off():
    plan = with_task(a_plan("A 1d > B 1d"), "A", actual_start=at(7, 10), actual_finish=at(7, 14))
    assert spans(plan, "A", "B") == ["07 10 - 07 14", "09 08 - 09 17"]
    found = schedule(plan)
    assert (found.early_start_of("A"), found.late_finish_of("A")) == (at(7, 10), at(7, 14))


def test_bare_days_of_finished_work_begin_and_end_with_the_hours_of_its_calendar():
    plan = with_task(a_plan("A 1d"), "A", actual_start=MON, actual_finish=TUE)
    assert spans(plan, "A") == ["02 08 - 03 17"]


def test_finished_work_has_no_float_and_is_not_critical():
    plan = with_task(a_plan("A 1d > B 1d; C 5d", status_date=at(3)), "A", actual_start=MON, actual_finish=MON)
    found = schedule(plan)
    row = found.row("A")
    assert (found.total_float[row], found.free_float[row], found.critical[row]) == (0, 0, False)
    assert found.total_float[found.row("B")] == 4 * 480


def test_a_link_to_a_summary_task_that_is_finished_is_as_free_as_its_predecessor_and_drives_nothing():
    plan = with_task(a_plan("A 1d; S{ B 1d }; A > S; C 5d"), "B", actual_start=MON, actual_finish=MON)
    found = schedule(plan)
    assert (found.link_float.tolist(), found.driving.tolist()) == ([4 * 480], [False])
    assert not why(found, "A").waiting
    assert [str(bound.kind) for bound in why(found, "A").late_finish.bounds] == ["plan finish"]


def test_a_summary_task_has_the_least_float_of_what_is_not_finished_below_it():
    plan = a_plan("S{ A 1d; B 1d; C 2d }; D 5d", status_date=at(2))
    found = schedule(with_task(plan, "A", actual_start=MON, actual_finish=MON))
    for floats in (found.total_float, found.free_float, found.plan_float, found.independent_float):
        assert floats.tolist() == [3 * 480, 0, 4 * 480, 3 * 480, 0]
    assert found.critical.tolist() == [False, False, False, False, True]


def test_what_was_finished_late_does_not_make_what_came_before_it_late():
    plan = with_task(a_plan("A 5d > B 1d; C 1d"), "B", actual_start=MON, actual_finish=TUE)
    found = schedule(plan)
    assert found.total_float[found.row("A")] == 0, "only the finish of the plan bounds it"


def test_retained_logic_lets_the_rest_wait_for_what_is_unfinished():
    plan = with_task(a_plan("A 5d > B 4d", status_date=at(3)), "B", actual_start=MON, remaining=Duration(480))
    assert spans(plan, "B") == ["02 08 - 10 17"]


def test_progress_override_lets_the_rest_go_on():
    plan = a_plan("A 5d > B 4d > C 1d", status_date=at(3), progress=Progress.OVERRIDE)
    plan = with_task(plan, "B", actual_start=MON, remaining=Duration(480))
    assert spans(plan, "B", "C") == ["02 08 - 03 17", "04 08 - 04 17"]
    found = schedule(plan)
    assert not found.drives("A-B-FS")
    assert found.drives("B-C-FS")


def test_progress_override_still_waits_for_the_lag_behind_finished_work():
    plan = a_plan("A 1d > B FS+3d", status_date=at(3), progress=Progress.OVERRIDE)
    plan = with_task(plan, "A", actual_start=MON, actual_finish=MON)
    plan = with_task(plan, "B", actual_start=MON, remaining=Duration(480))
    assert spans(plan, "B") == ["02 08 - 06 17"]


def test_followers_of_a_start_see_when_work_began():
    plan = with_task(a_plan("A 9d > B SS+1d", status_date=at(5)), "A", actual_start=MON, remaining=Duration(480))
    assert spans(plan, "B") == ["05 08 - 05 17"]
    found = schedule(plan)
    assert found.total_float[found.row("A")] == 0
    begun = with_task(a_plan("A 3d > B SS+1d"), "A", actual_start=WED)
    assert spans(begun, "B") == ["05 08 - 05 17"]


def test_a_start_that_has_happened_is_late_for_nobody():
    plan = with_task(a_plan("A 1d; B 5d; A > B SS", status_date=at(3)), "A", actual_start=MON, remaining=Duration(480))
    found = schedule(plan)
    assert found.total_float[found.row("A")] == 4 * 480
    assert found.late_start_of("A") == found.early_start_of("A") == at(2)


def test_a_manual_task_starts_when_it_is_said_whatever_its_links_say():
    plan = with_task(a_plan("A 5d > B 1d > C 1d"), "B", manual_start=WED)
    assert spans(plan, "B", "C") == ["04 08 - 04 17", "05 08 - 05 17"]
    found = schedule(plan)
    assert found.link_float[found.link_row["A-B-FS"]] < 0
    assert not found.drives("A-B-FS")


@pytest.mark.parametrize(("text", "before", "own"), [("A 5d > B 1d", -1, 3), ("A 5d > B 1d; X 9d", 3, 7)])
def test_what_precedes_a_manual_task_is_as_late_as_its_link_says_and_no_later(text, before, own):
    plan = with_task(a_plan(text), "B", manual_start=TUE)
    found = schedule(plan)
    assert [found.total_float[found.row(key)] / 480 for key in "AB"] == [before, own]
    assert found.free_float[found.row("A")] == -4 * 480, "the link is broken by four days"


def test_a_manual_task_may_start_at_night():
    assert spans(with_task(a_plan("A 1d"), "A", manual_start=at(4, 22)), "A") == ["04 22 - 05 17"]


@pytest.mark.parametrize(
    ("constraint", "mandatory", "soft"),
    [
        (Constraint.MSO, "04 08 - 04 17", "09 08 - 09 17"),
        (Constraint.MFO, "04 08 - 04 17", "09 08 - 09 17"),
        (Constraint.SNLT, "04 08 - 04 17", "09 08 - 09 17"),
        (Constraint.FNLT, "04 08 - 04 17", "09 08 - 09 17"),
        (Constraint.SNET, "09 08 - 09 17", "09 08 - 09 17"),
    ],
)
def test_a_mandatory_date_holds_against_links_and_a_soft_one_shows_negative_float(constraint, mandatory, soft):
    plan = a_plan("A 5d > B 1d > C 1d")
    bound = with_task(plan, "B", constraint=constraint, constraint_date=WED)
    assert spans(bound, "B") == [soft]
    held = with_task(bound, "B", mandatory=True)
    assert spans(held, "B") == [mandatory]
    found = schedule(held)
    if constraint is not Constraint.SNET:
        assert found.total_float[found.row("A")] == -3 * 480


@pytest.mark.parametrize("constraint", [Constraint.MSO, Constraint.MFO])
def test_what_must_be_on_a_mandatory_date_is_neither_early_nor_late(constraint):
    plan = a_plan("A 5d > B 1d > C 1d", late_from=LateFrom.TARGET, target=TUE)
    found = schedule(with_task(plan, "B", constraint=constraint, constraint_date=WED, mandatory=True))
    assert (found.early_start_of("B"), found.late_start_of("B")) == (at(4), at(4))
    assert found.total_float[found.row("B")] == 0


def test_a_mandatory_earliest_start_holds_even_before_the_start_of_the_plan():
    plan = with_task(a_plan("A 1d"), "A", constraint=Constraint.SNET, constraint_date=date(2026, 2, 26))
    assert spans(plan, "A") == ["02 08 - 02 17"]
    assert spans(with_task(plan, "A", mandatory=True), "A") == ["26 08 - 26 17"]


def test_a_mandatory_date_yields_to_what_has_happened():
    plan = with_task(a_plan("A 1d"), "A", constraint=Constraint.MSO, constraint_date=FRI, mandatory=True)
    assert spans(with_task(plan, "A", actual_start=TUE, actual_finish=TUE), "A") == ["03 08 - 03 17"]
    assert spans(with_task(plan, "A", actual_start=TUE), "A") == ["03 08 - 03 17"]


@pytest.mark.parametrize("constraint", [Constraint.SNLT, Constraint.MSO])
def test_a_latest_start_says_nothing_of_the_rest_of_work_in_progress(constraint):
    plan = with_task(a_plan("A 2d > B 1d", status_date=at(5)), "A", actual_start=MON, remaining=Duration(480))
    found = schedule(with_task(plan, "A", constraint=constraint, constraint_date=MON))
    assert found.total_float.tolist() == [0, 0]


def test_leads_pull_tasks_before_the_plan_only_where_it_says_so():
    plan = a_plan("A 1d; B 1d; A > B FS-3d")
    assert spans(plan, "B") == ["02 08 - 02 17"]
    assert spans(a_plan("A 1d; B 1d; A > B FS-3d", early_leads=True), "A", "B") == ["02 08 - 02 17", "26 08 - 26 17"]


def test_late_dates_count_back_from_the_target_where_the_plan_says_so():
    plan = a_plan("A 2d > B 3d; C 1d", late_from=LateFrom.TARGET, target=WED)
    found = schedule(plan)
    assert [found.total_float[found.row(key)] for key in "ABC"] == [-960, -960, 960]
    assert found.critical.tolist() == [True, True, False]
    late = schedule(a_plan("A 2d > B 3d", late_from=LateFrom.TARGET, target=date(2026, 3, 10)))
    assert late.total_float.tolist() == [960, 960]
    assert not late.critical.any()


def test_the_target_is_about_the_go_live_and_not_about_what_follows_it():
    plan = a_plan("A 2d > LIVE 0d > WATCH 5d", late_from=LateFrom.TARGET, target=MON, go_live="LIVE")
    found = schedule(plan)
    assert [found.total_float[found.row(key)] for key in ("A", "LIVE", "WATCH")] == [-480, -480, 0]
    assert (found.go_live, found.beyond_target) == (at(3, 17), 480)


def test_a_target_that_is_not_counted_from_bounds_nothing():
    found = schedule(a_plan("A 2d", target=MON))
    assert found.total_float.tolist() == [0]
    assert found.beyond_target == 480


def test_without_a_go_live_the_last_finish_is_meant():
    assert schedule(a_plan("A 2d; B 1d", target=MON)).go_live == at(3, 17)


def test_deadlines_bind_where_the_plan_says_so():
    free = with_task(a_plan("A 2d; B 5d"), "A", deadline=MON)
    assert schedule(free).total_float[0] == 3 * 480
    bound = with_task(a_plan("A 2d; B 5d", deadlines_bind=True), "A", deadline=MON)
    assert schedule(bound).total_float[0] == -480


def test_the_deadline_of_a_summary_task_binds_all_below_it():
    plan = with_task(a_plan("S{ A 2d; B 1d }; C 9d", deadlines_bind=True), "S", deadline=TUE)
    found = schedule(plan)
    assert [found.total_float[found.row(key)] for key in "SAB"] == [0, 0, 480]


def test_tasks_run_on_the_calendars_of_their_owners_when_asked():
    nights = Calendar(id="n", key="N", name="Nights", monday=((1200, 1440),), tuesday=((1200, 1440),))
    plan = with_rows(a_plan("A 4h; B 4h"), nights, Person(id="ana", key="ANA", name="Ana", calendar="n"))
    plan = with_task(plan, "A", owner="ana")
    assert spans(plan, "A") == ["02 08 - 02 12"]
    asked = with_rows(a_plan("A 4h; B 4h", people_calendars=True), *plan.people.values(), nights)
    assert spans(with_task(asked, "A", owner="ana"), "A", "B") == ["02 20 - 03 00", "02 08 - 02 12"]
    own = with_task(asked, "A", owner="ana", calendar=asked.settings.calendar)
    assert spans(own, "A") == ["02 08 - 02 12"]


def test_a_lag_may_be_a_share_of_the_predecessor():
    assert spans(a_plan("A 4d > B SS+50%"), "B") == ["04 08 - 04 17"]
    assert spans(a_plan("A 4d > B FS-25%"), "B") == ["05 08 - 05 17"]


def test_a_share_follows_the_duration_of_the_predecessor():
    plan = a_plan("A 4d > B SS+50%")
    first = schedule(plan)
    longer = with_task(plan, "A", duration=a_plan("X 8d").tasks["X"].duration)
    assert schedule(longer, first).start_of("B") == schedule(longer).start_of("B") == at(6)


def test_more_float_may_still_be_critical():
    plan = a_plan("A 5d; B 4d; C 1d", critical_float=Duration(480))
    assert schedule(plan).critical.tolist() == [True, True, False]


def test_the_near_critical_band_follows_the_critical_ones():
    plan = a_plan("A 5d; B 4d; C 3d; D 2d")
    assert schedule(plan).near_critical.tolist() == [False, True, True, False]
    narrow = a_plan("A 5d; B 4d; C 3d; D 2d", near_critical=Duration(480))
    assert schedule(narrow).near_critical.tolist() == [False, True, False, False]


def test_the_longest_path_is_critical_though_a_constraint_gives_it_float():
    plan = a_plan("A 5d > B 1d; C 1d", late_from=LateFrom.TARGET, target=date(2026, 3, 20), critical_by=CriticalBy.PATH)
    found = schedule(plan)
    assert (found.total_float > 0).all()
    assert found.critical.tolist() == [True, True, False]


def test_all_longest_paths_are_critical():
    plan = a_plan("A 5d > C 1d; B 5d > C; D 1d > C", critical_by=CriticalBy.PATH)
    assert [key for key in "ABCD" if schedule(plan).critical[schedule(plan).row(key)]] == ["A", "B", "C"]


def test_float_is_measured_where_the_plan_says():
    plan = a_plan("A 2d; B 9d", status_date=at(3))
    begun = with_task(plan, "A", actual_start=MON, remaining=Duration(480))
    floats = {}
    for use in FloatUse:
        told = begun.with_tables({"plan": {"plan": _told(begun, float_use=use)}})
        floats[use] = schedule(told).total_float[0]
    assert floats == {FloatUse.FINISH: 8 * 480, FloatUse.START: 0, FloatUse.SMALLEST: 0}


def _told(plan, **said):
    """The settings of a plan with others among them."""
    return a_plan("", start=plan.settings.start, status_date=plan.settings.status_date, **said).settings


def test_interfering_float_is_what_delays_others():
    found = schedule(a_plan("A 1d > B 1d; C 5d"))
    assert found.interfering_float.tolist() == [3 * 480, 0, 0]


def test_independent_float_is_left_when_all_before_are_late_and_all_after_early():
    found = schedule(a_plan("A 2d > B 1d > C 2d; D 9d; X 6d > C; D > C FS-4d"))
    late, early = found.late_finish_of("A"), found.early_start_of("C")
    assert late < early
    alone = schedule(a_plan("A 1d > B 1d; A > C 5d > D 1d; B > D"))
    assert alone.independent_float[alone.row("B")] == 4 * 480
    assert alone.independent_float[alone.row("C")] == 0


def test_what_is_finished_has_no_independent_float():
    plan = with_task(a_plan("A 1d > B 1d; C 5d", status_date=at(6)), "A", actual_start=MON, actual_finish=MON)
    assert schedule(plan).independent_float[0] == 0


def test_a_task_is_as_free_as_the_rest_of_the_work_that_waits_for_it():
    plan = with_task(a_plan("A 2d > B 4d; C 3d > B", status_date=at(3)), "B", actual_start=MON, remaining=Duration(480))
    found = schedule(plan)
    assert spans(plan, "A", "B") == ["03 08 - 04 17", "02 08 - 06 17"]
    assert [found.free_float[found.row(key)] for key in "ABC"] == [480, 0, 0]


def test_as_late_as_possible_reaches_up_to_the_rest_of_the_work_that_waits():
    plan = with_task(a_plan("A 2d > B 4d; C 3d > B", status_date=at(3)), "B", actual_start=MON, remaining=Duration(480))
    assert spans(with_task(plan, "A", constraint=Constraint.ALAP), "A") == ["04 08 - 05 17"]


def test_percent_complete_is_the_share_that_is_done():
    plan = a_plan("S{ A 4d; B 4d }; C 1d; D 2d", status_date=at(4))
    plan = with_task(plan, "A", actual_start=MON, actual_finish=TUE)
    plan = with_task(plan, "D", actual_start=MON, remaining=Duration(240))
    assert schedule(plan).percent_complete.tolist() == [50.0, 100.0, 0.0, 0.0, 75.0]


def test_a_summary_task_begins_with_its_first_and_ends_with_its_last():
    plan = with_task(a_plan("S{ A 1d; B 1d }"), "A", actual_start=MON, actual_finish=MON)
    found = schedule(plan)
    assert (found.started.tolist(), found.finished.tolist()) == ([True, True, False], [False, True, False])
    done = schedule(with_task(plan, "B", actual_start=TUE, actual_finish=TUE))
    assert done.finished.tolist() == [True, True, True]
    assert done.percent_complete.tolist() == [100.0, 100.0, 100.0]


@st.composite
def histories(draw):
    """Random plans in which some tasks have begun or ended, some are manual, some dates are mandatory."""
    plan = draw(plans())
    rules = {"status_date": draw(st.sampled_from((None, THU))), "progress": draw(st.sampled_from(tuple(Progress)))}
    rules |= {"deadlines_bind": draw(st.booleans()), "early_leads": draw(st.booleans())}
    rules |= {
        "critical_by": draw(st.sampled_from(tuple(CriticalBy))),
        "late_from": draw(st.sampled_from(tuple(LateFrom))),
        "go_live": draw(st.sampled_from((None, *plan.tasks))),
    }
    said = {name: value for name, value in rules.items() if value is not None}
    base = a_plan("", start=plan.settings.start, target=date(2026, 3, 16), **said).settings
    rows = {key: draw(lived(task)) for key, task in plan.tasks.items()}
    kept = {"calendar": plan.settings.calendar}
    return plan.with_tables({"task": rows, "plan": {"plan": _with(base, **kept)}})


def _with(row, **values):
    """A row with other values."""
    return type(row)(**{name: getattr(row, name) for name in row.__dataclass_fields__} | values)


@st.composite
def lived(draw, task: Task):
    """A task to which something has happened, or nothing."""
    fate = draw(st.sampled_from(("none", "none", "begun", "done", "manual", "mandatory")))
    if fate == "manual":
        return _with(task, manual_start=draw(st.sampled_from((MON, WED, at(7, 10)))))
    if fate == "mandatory":
        return _with(task, mandatory=True)
    if fate == "begun":
        return _with(
            task,
            actual_start=draw(st.sampled_from((MON, at(3, 9, 30)))),
            remaining=Duration(draw(st.sampled_from((0, 60, 500)))),
        )
    if fate == "done":
        return _with(task, actual_start=MON, actual_finish=draw(st.sampled_from((MON, WED, at(7, 22)))))
    return task


@settings(max_examples=150, deadline=None)
@given(histories())
def test_facts_stay_facts_and_nothing_open_starts_before_the_status_date(plan):
    found = schedule(plan)
    status = plan.settings.status_date
    for key, task in plan.tasks.items():
        row = found.row(key)
        if task.actual_finish is not None:
            assert found.early_finish[row] == found.late_finish[row] <= finish_minutes(task.actual_finish)
            assert (found.total_float[row], found.critical[row]) == (0, False)
        elif task.actual_start is not None:
            assert found.start[row] <= found.finish[row]
        elif status and task.manual_start is None and not task.mandatory:
            assert found.early_start_of(key) >= to_datetime(finish_minutes(status))


@settings(max_examples=150, deadline=None)
@given(histories())
def test_by_level_and_by_node_find_the_same_dates_of_plans_that_have_begun(plan):
    found = schedule(plan)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("planner.analysis.passes.NARROW", 0)
        wide = schedule(plan)
    for name in ("early_start", "early_finish", "late_start", "late_finish", "total_float", "free_float", "critical"):
        assert (getattr(found, name) == getattr(wide, name)).all(), name


@settings(max_examples=100, deadline=None)
@given(histories())
def test_links_that_count_are_satisfied_by_what_has_not_happened_and_is_not_held(plan):
    found = schedule(plan)
    for link, number in found.link_row.items():
        after = plan.tasks[plan.links[link].successor]
        held = after.mandatory or after.manual_start is not None or after.actual_start is not None
        assert held or found.link_float[number] >= 0


@settings(max_examples=60, deadline=None)
@given(histories(), histories())
def test_the_schedule_after_any_change_is_the_one_from_nothing(first, second):
    before = schedule(first)
    again, fresh = schedule(second, before), schedule(second)
    for name in ("start", "finish", "late_start", "late_finish", "total_float", "free_float", "critical", "link_float"):
        assert (getattr(again, name) == getattr(fresh, name)).all(), name
    assert np.array_equal(again.percent_complete, fresh.percent_complete)


@settings(max_examples=100, deadline=None)
@given(histories())
def test_what_drives_the_rest_of_work_in_progress_has_no_free_float_and_independent_float_is_part_of_it(plan):
    found = schedule(plan)
    assert (found.independent_float <= np.maximum(found.free_float, 0)).all()
    flow, shape = found.compiled.program.forward, found.compiled.shape
    over_the_clock = shape.link[shape.forward.edge[flow.crossings.index]].tolist()
    for link, number in found.link_row.items():
        before, after = plan.links[link].predecessor, plan.tasks[plan.links[link].successor]
        if number in over_the_clock:
            continue  # hours off on one calendar may be free time on another
        if after.actual_start is not None and after.actual_finish is None and found.driving[number]:
            open_still = plan.tasks[before].actual_start is None or plan.links[link].type in (LinkType.FS, LinkType.FF)
            assert found.free_float[found.row(before)] <= 0 or not open_still


def test_dates_are_made_on_demand():
    found = schedule(a_plan("A 1d"))
    assert found.start_of("A") == to_datetime(int(found.start[0]))
