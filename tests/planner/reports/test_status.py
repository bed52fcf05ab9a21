"""The status of a launch: the figures of overview and reports."""

from datetime import date, datetime

import pytest

from planner.analysis.schedule import schedule
from planner.change import apply
from planner.edits.baselines import take_baseline
from planner.gallery import example
from planner.launch.my_work import WorkKind, my_work, people_with_work
from planner.model.audience import LogEntry
from planner.model.launch_values import EntryState, Extent
from planner.model.objectives import ScopeItem
from planner.model.people import Person
from planner.model.risks import Risk
from planner.model.values import Estimate, TaskKind
from planner.reports.status import day_end, launch_status, moment_of
from planner.simulation.result import Options
from planner.simulation.simulate import simulate
from tests.builders import a_plan, with_rows, with_settings, with_task

FEW = Options(runs=200)


def status_of(plan, simulation=None, **more):
    """The status of a plan by its own schedule."""
    return launch_status(plan, schedule(plan), simulation, **more)


def test_the_moment_is_the_status_date_or_else_the_clock():
    assert moment_of(a_plan("A", status_date=date(2026, 3, 4))).date() == date(2026, 3, 5)  # the end of that day
    assert moment_of(a_plan("A", status_date=datetime(2026, 3, 4, 12))) == datetime(2026, 3, 4, 12)
    assert moment_of(a_plan("A")) > datetime(2026, 11, 1)


def test_go_live_and_target_are_those_of_the_schedule():
    plan = a_plan("A 3d > B 2d", target=date(2026, 3, 5))
    told = status_of(plan)
    assert told.go_live == schedule(plan).go_live
    assert told.late == schedule(plan).beyond_target == 480
    assert told.outlook is None
    assert told.slip is None


def test_work_done_counts_minutes_of_tasks_and_not_of_summary_tasks():
    plan = a_plan("S{ A 1d > B 3d }", status_date=datetime(2026, 3, 2, 17))
    plan = with_task(plan, "A", actual_start=datetime(2026, 3, 2, 8), actual_finish=datetime(2026, 3, 2, 17))
    assert status_of(plan).percent == pytest.approx(25)


def test_a_plan_without_tasks_has_a_status_too():
    told = status_of(a_plan())
    assert (told.percent, told.chain, told.phases, told.overdue, told.light.computed) == (0, (), (), (), None)


def test_phases_tell_their_tasks_dates_and_how_much_is_done():
    plan = a_plan("A 1d > B 1d; C 0d", status_date=datetime(2026, 3, 2, 17))
    first, second, *_ = sorted(plan.phases.values(), key=lambda phase: phase.position)
    for key, phase in (("A", first), ("B", first), ("C", second)):
        plan = with_task(plan, key, phase=phase.id)
    plan = with_task(plan, "A", actual_start=datetime(2026, 3, 2, 8), actual_finish=datetime(2026, 3, 2, 17))
    lines = status_of(plan).phases
    assert [(line.name, line.tasks, round(line.percent)) for line in lines] == [
        (first.name, 2, 50),
        (second.name, 1, 0),
    ]
    assert lines[0].start == datetime(2026, 3, 2, 8)
    assert lines[0].finish == datetime(2026, 3, 3, 17)


def test_the_chain_is_the_critical_path_with_owners():
    plan = with_rows(a_plan("A 3d > B 2d; C 1d"), Person(id="N", key="N", name="Ana"))
    plan = with_task(plan, "B", owner="N")
    assert [(step.key, step.minutes, step.owner) for step in status_of(plan).chain] == [
        ("A", 1440, ""),
        ("B", 960, "Ana"),
    ]


def test_what_comes_next_are_gates_and_milestones_that_are_not_reached():
    plan = with_task(a_plan("A 3d > M 0d; G 0d"), "G", kind=TaskKind.GATE)
    assert [step.key for step in status_of(plan).coming] == ["G", "M"]
    done = {"actual_start": datetime(2026, 3, 2, 8), "actual_finish": datetime(2026, 3, 2, 8)}
    plan = with_task(with_settings(plan, status_date=datetime(2026, 3, 2, 12)), "G", **done)
    assert [step.key for step in status_of(plan).coming] == ["M"]


def test_a_task_is_overdue_by_its_deadline_and_else_by_the_baseline():
    plan = a_plan("A 1d; B 1d", status_date=date(2026, 3, 6))
    before = a_plan("A 1d; B 1d")
    dates = schedule(before)
    plan = apply(plan, take_baseline(before, dates, "First", taken=date(2026, 3, 1)))
    plan = with_task(plan, "A", deadline=date(2026, 3, 20))
    assert [(one.key, one.due) for one in status_of(plan).overdue] == [("B", datetime(2026, 3, 2, 17))]
    plan = with_task(plan, "A", deadline=date(2026, 3, 3))
    assert [one.key for one in status_of(plan).overdue] == ["B", "A"]


def test_a_task_that_nobody_promised_is_overdue_by_the_plan():
    plan = with_task(a_plan("A 1d; B 9d; S{ C 1d }; D 1d"), "D", deadline=date(2026, 3, 20))
    found = status_of(plan, now=datetime(2026, 3, 4, 12)).overdue
    assert [(one.key, one.due) for one in found] == [("A", datetime(2026, 3, 2, 17)), ("C", datetime(2026, 3, 2, 17))]


def test_overview_and_work_call_the_same_tasks_overdue():
    plan, now = example(), datetime(2026, 4, 20, 12)
    dates = schedule(plan)
    told = {one.id for one in launch_status(plan, dates, now=now).overdue if one.entity == "task"}
    people = [row_id for _entity, row_id, _name in people_with_work(plan)]
    work = [one for who in people for one in my_work(plan, dates, who, now) if one.kind is WorkKind.TASK]
    late = {one.id for one in work if one.overdue}
    assert late
    assert late == told & {one.id for one in work}


def test_what_is_finished_is_not_overdue():
    plan = a_plan("A 1d", status_date=date(2026, 3, 6))
    done = {"actual_start": datetime(2026, 3, 2, 8), "actual_finish": datetime(2026, 3, 5, 17)}
    assert status_of(with_task(plan, "A", deadline=date(2026, 3, 3), **done)).overdue == ()


def test_open_entries_of_the_log_are_told_and_overdue_after_their_day():
    rows = (
        LogEntry(id="L1", key="L1", name="Open", due=date(2026, 3, 3)),
        LogEntry(id="L2", key="L2", name="Closed", due=date(2026, 3, 3), state=EntryState.CLOSED),
    )
    plan = with_rows(a_plan("A 9d"), *rows)
    assert [entry.key for entry in status_of(plan).log] == ["L1"]
    assert status_of(plan, now=datetime(2026, 3, 3, 12)).overdue == ()
    assert [one.entity for one in status_of(plan, now=datetime(2026, 3, 4, 0, 1)).overdue] == ["log_entry"]


def test_what_is_out_of_scope_is_told():
    rows = (ScopeItem(id="s1", key="S1", name="In"), ScopeItem(id="s2", key="S2", name="Out", extent=Extent.OUT))
    assert [item.key for item in status_of(with_rows(a_plan("A"), *rows)).out_of_scope] == ["S2"]


def test_the_simulation_gives_dates_chance_and_the_risks_by_their_effect():
    risks = (
        Risk(id="K1", key="K1", name="Small", tasks=("A",), probability=0.5, impact=Estimate.of(60)),
        Risk(id="K2", key="K2", name="Large", tasks=("A",), probability=0.5, impact=Estimate.of(4800)),
    )
    plan = with_rows(a_plan("A 3/5/9d", target=date(2026, 3, 9)), *risks)
    dates = schedule(plan)
    found = simulate(plan, FEW, schedule=dates)
    told = launch_status(plan, dates, found)
    assert told.outlook.p50 <= told.outlook.p80
    assert told.outlook.chance == found.launch.chance
    assert told.outlook.current
    assert [risk.key for risk in told.risks] == ["K2", "K1"]
    later = with_task(plan, "A", name="Other")
    assert not launch_status(later, schedule(later), found).outlook.current


def test_a_day_ends_at_its_end():
    assert day_end(date(2026, 3, 2)) == datetime(2026, 3, 2, 23, 59)
    assert day_end(datetime(2026, 3, 2, 8)) == datetime(2026, 3, 2, 8)
