"""Why, over random plans: reasons agree with the dates, and margins are true when tried."""

from dataclasses import replace
from datetime import date

from hypothesis import assume, given, strategies as st

from planner.analysis.bounds import BoundKind
from planner.analysis.schedule import schedule
from planner.analysis.slip import slip
from planner.analysis.why import chain, late_chain, why
from planner.model.tasks import Task
from planner.model.values import Constraint, Duration, Estimate, LagCalendar, Progress
from planner.worktime import to_datetime
from tests.planner.analysis.random_plans import BOUNDS, NO_LAGS, WORKING_LAGS, plans
from tests.planner.analysis.test_progress_rules import histories, lived

DATES = ("start", "finish", "late_start", "late_finish")
STANDING = {BoundKind.PLAN_START, BoundKind.CONSTRAINT, BoundKind.ACTUAL, BoundKind.MANUAL, BoundKind.STATUS_DATE}
LAST = {BoundKind.PLAN_FINISH, BoundKind.CONSTRAINT, BoundKind.TARGET, BoundKind.DEADLINE, BoundKind.ACTUAL}
LAST |= {BoundKind.TARGET_FINISH}
ONE_CALENDAR = {"calendars": (None,), "elapsed": False}


@st.composite
def outlined(draw, **options):
    """Plans in which the tasks stand under summary tasks, some linked; no link to a task's own summary counts."""
    plan = draw(plans(**options))
    summaries = [Task(id=key, key=key, name=key, position=key) for key in ("S0", "S1")]
    nested = [replace(summaries[0]), replace(summaries[1], parent=draw(st.sampled_from((None, "S0"))))]
    tasks = {key: replace(task, parent=draw(st.sampled_from((None, "S0", "S1")))) for key, task in plan.tasks.items()}
    links = {
        key: replace(
            link,
            predecessor=draw(st.sampled_from((link.predecessor, link.predecessor, "S0", "S1"))),
            successor=draw(st.sampled_from((link.successor, link.successor, "S0", "S1"))),
        )
        for key, link in plan.links.items()
    }
    return plan.with_tables({"task": {**{one.id: one for one in nested}, **tasks}, "link": links})


@st.composite
def lived_outlines(draw):
    """Plans with summary tasks in which some tasks have begun or ended, or are held."""
    plan = draw(outlined())
    tasks = {key: task if key.startswith("S") else draw(lived(task)) for key, task in plan.tasks.items()}
    told = replace(plan.settings, status_date=draw(st.sampled_from((None, date(2026, 3, 5)))))
    told = replace(told, progress=draw(st.sampled_from(tuple(Progress))))
    return plan.with_tables({"task": tasks, "plan": {told.id: told}})


def reasons(dates):
    """Every reason of a schedule, with the name of its date."""
    for task in dates.ids:
        found = why(dates, task)
        for name in DATES:
            yield task, name, getattr(found, name)


@given(st.one_of(plans(), plans(constraints=(*BOUNDS, Constraint.ALAP)), outlined(), histories(), lived_outlines()))
def test_what_binds_asks_for_the_date_itself(plan):
    dates = schedule(plan)
    for task, name, reason in reasons(dates):
        assert reason.date == getattr(dates, name)[dates.row(task)]
        assert (reason.binding.margin, reason.binding.date) == (0, reason.date), (task, name)


@given(st.one_of(plans(), outlined()))
def test_without_a_fixed_date_nothing_is_overruled_and_the_nearest_comes_first(plan):
    for _, _, reason in reasons(schedule(plan)):
        margins = [bound.margin for bound in reason.bounds]
        assert margins == sorted(margins)
        assert margins[0] == 0


@given(st.one_of(plans(), outlined(), histories()))
def test_links_that_bind_are_links_that_drive(plan):
    dates = schedule(plan)
    for task, name, reason in reasons(dates):
        if name == "start" and not dates.summary[dates.row(task)]:
            assert all(dates.drives(bound.link) for bound in reason.equal if bound.kind is BoundKind.LINK)


@given(plans())
def test_without_the_only_binding_link_the_start_moves_to_what_the_next_one_asks_for(plan):
    dates = schedule(plan)
    for task in dates.ids:
        reason = why(dates, task).start
        if reason.binding.link is None or reason.equal:
            continue
        links = {key: link for key, link in plan.links.items() if key != reason.binding.link}
        after = schedule(plan.with_tables({"link": links}))
        assert after.early_start[after.row(task)] == reason.bounds[1].date


@given(plans(lags=NO_LAGS, elapsed=False), st.integers(0, 2))
def test_more_lag_moves_a_start_only_beyond_the_margin_of_its_link(plan, more):
    dates = schedule(plan)
    for task in dates.ids:
        reason = why(dates, task).start
        for bound in reason.bounds:
            link = plan.links.get(bound.link or "")
            if link is None:
                continue
            longer = replace(link, lag=Duration(bound.margin + more), lag_calendar=LagCalendar.SUCCESSOR)
            after = schedule(plan.with_tables({"link": {**plan.links, link.id: longer}}))
            row, place = dates.row(task), dates.compiled.program.rows[dates.row(task)]
            moved = (after.solution.early[after.compiled.program.rows[row]] >> 1) - (dates.solution.early[place] >> 1)
            assert moved == more


@given(plans(lags=WORKING_LAGS, **ONE_CALENDAR), st.integers(0, 2))
def test_more_lag_moves_a_late_finish_only_beyond_the_margin_of_its_link(plan, more):
    dates = schedule(plan)
    for task in dates.ids:
        for bound in why(dates, task).late_finish.bounds:
            link = plan.links.get(bound.link or "")
            if link is None:
                continue
            longer = replace(link, lag=Duration(link.lag.minutes + bound.margin + more))
            after = schedule(plan.with_tables({"link": {**plan.links, link.id: longer}}))
            assume(after.solution.finish == dates.solution.finish)
            count, row = after.compiled.shape.count, dates.row(task)
            was, now = (one.solution.late[count + one.compiled.program.rows[row]] >> 1 for one in (dates, after))
            assert was - now == more


@given(st.one_of(plans(), outlined(), histories()))
def test_chains_lead_to_the_start_of_the_plan_or_to_a_date_that_stands_for_itself(plan):
    dates = schedule(plan)
    for task in dates.ids:
        steps = chain(dates, task)
        assert steps[0].task == task
        assert steps[-1].bound.kind in STANDING
        assert [step.bound.task for step in steps[:-1]] == [step.task for step in steps[1:]]


@given(st.one_of(plans(), outlined(), histories()))
def test_late_chains_lead_to_the_finish_of_the_plan_or_to_a_date_that_stands_for_itself(plan):
    dates = schedule(plan)
    for task in dates.ids:
        assert late_chain(dates, task)[-1].bound.kind in LAST


@given(plans(lags=st.one_of(NO_LAGS, WORKING_LAGS), **ONE_CALENDAR), st.integers(1, 1000))
def test_a_delay_within_free_float_moves_nothing_and_beyond_it_the_tasks_named_by_the_minutes_named(plan, beyond):
    dates = schedule(plan)
    for task in dates.ids:
        free = why(dates, task).free_float
        if free >= 0:
            assert slip(dates, task, free).count == 0
        delay = max(free, 0) + beyond
        assert moved(dates, held(dates, task, delay)) == {task: delay, **named(slip(dates, task, delay, listed=99))}


@given(st.one_of(histories(), lived_outlines()), st.sampled_from((1, 500)))
def test_a_delay_moves_what_has_not_happened_and_is_not_held_and_nothing_far_off_is_told(plan, delay):
    dates = schedule(plan)
    for task in dates.ids:
        found = why(dates, task)
        by_hand = {key for key, row in plan.tasks.items() if row.manual_start is not None and row.actual_start is None}
        fixed = by_hand | {key for key, row in plan.tasks.items() if row.actual_finish is not None}
        named = {one.task for one in slip(dates, task, delay, listed=99).moved} | {one.task for one in found.waiting}
        assert not named & fixed
        assert all(abs(one.float) < 1e7 for one in found.waiting)
        margins = [bound.margin for name in DATES for bound in getattr(found, name).bounds]
        assert all(abs(margin) < 1e7 for margin in margins)


@given(outlined(**ONE_CALENDAR))
def test_a_slip_moves_the_tasks_named_under_summary_tasks_too(plan):
    dates = schedule(plan)
    for task in dates.ids:
        if not dates.summary[dates.row(task)]:
            assert moved(dates, held(dates, task, 500)) == {task: 500, **named(slip(dates, task, 500, listed=99))}


@given(plans(types=("FS",), constraints=(), lags=WORKING_LAGS, **ONE_CALENDAR), st.integers(1, 1000))
def test_more_work_moves_each_waiting_task_by_what_goes_beyond_the_float_of_its_link(plan, more):
    dates = schedule(plan)
    for task in dates.ids:
        minutes = plan.tasks[task].duration.likely + more
        longer = replace(plan.tasks[task], duration=Estimate.of(minutes))
        later = moved(dates, schedule(plan.with_tables({"task": {**plan.tasks, task: longer}})))
        for one in why(dates, task).waiting:
            assert later.get(one.task, 0) >= max(more - one.float, 0)
        if why(dates, task).waiting and more <= why(dates, task).waiting[0].float:
            assert set(later) <= {task}


def held(dates, task, delay):
    """The schedule with a task that starts so many working minutes later, by a constraint."""
    program, row = dates.compiled.program, dates.row(task)
    place = program.rows[row]
    calendar = int(program.calendar[place])
    start = to_datetime(program.calendars.times.clock(calendar, int(dates.solution.early[place] + 2 * delay) | 1))
    row = replace(dates.plan.tasks[task], constraint=Constraint.SNET, constraint_date=start)
    return schedule(dates.plan.with_tables({"task": {**dates.plan.tasks, task: row}}))


def moved(dates, after):
    """By how many working minutes each task without tasks below it finishes later."""
    found = {}
    for task in dates.ids:
        row, count = dates.row(task), dates.compiled.shape.count
        was, now = (one.solution.early[count + one.compiled.program.rows[row]] >> 1 for one in (dates, after))
        if now != was and not dates.summary[row]:
            found[task] = int(now - was)
    return found


def named(found):
    return {one.task: one.minutes for one in found.moved}
