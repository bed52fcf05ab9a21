"""A compiled plan takes over what an edit left untouched, and nothing else."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from planner.analysis.compiled import changed, compile_plan
from planner.analysis.facts import Fact
from planner.model.calendars import Calendar
from planner.model.risks import Risk
from planner.model.values import Constraint, DatesUse, Duration, Estimate, LagCalendar, LinkType
from tests.builders import a_plan, with_rows, with_settings, with_task

PLAN = a_plan("S{ A 3d > B 2/3/10d }; C 1d; B > C SS+1d")
COMPILED = compile_plan(PLAN)


def with_link(plan, link, **values):
    """The plan with other values for one link."""
    return plan.with_tables({"link": {**plan.links, link: replace(plan.links[link], **values)}})


def test_the_same_plan_is_taken_over_whole():
    again = compile_plan(PLAN, COMPILED)
    assert again.network is COMPILED.network
    assert again.shape is COMPILED.shape
    assert again.facts is COMPILED.facts
    assert again.lags is COMPILED.lags


@pytest.mark.parametrize(
    "edit",
    [
        lambda plan: with_task(plan, "A", duration=Estimate.of(60)),
        lambda plan: with_task(plan, "A", constraint=Constraint.SNET, constraint_date=date(2026, 4, 1)),
        lambda plan: with_task(plan, "A", name="Other", notes="x"),
        lambda plan: with_link(plan, "A-B-FS", lag=Duration(480)),
        lambda plan: with_link(plan, "A-B-FS", lag_calendar=LagCalendar.PROJECT),
        lambda plan: with_rows(plan, Risk(id="k", key="K1", name="Rain")),
        lambda plan: with_settings(plan, dates_use=DatesUse.PERT),
        lambda plan: with_settings(plan, start=date(2026, 5, 4)),
    ],
)
def test_values_leave_network_and_shape_as_they_are(edit):
    plan = edit(PLAN)
    again, fresh = compile_plan(plan, COMPILED), compile_plan(plan)
    assert again.network is COMPILED.network
    assert again.shape is COMPILED.shape
    assert (again.facts == fresh.facts).all()
    assert (again.lags == fresh.lags).all()
    assert (again.program.nodes.lower == fresh.program.nodes.lower).all()
    assert again.plan is plan


@pytest.mark.parametrize(
    "edit",
    [
        lambda plan: with_task(plan, "A", parent=None),
        lambda plan: with_task(plan, "A", position="z"),
        lambda plan: with_link(plan, "A-B-FS", type=LinkType.SS),
        lambda plan: with_link(plan, "A-B-FS", predecessor="C"),
        lambda plan: with_link(plan, "A-B-FS", successor="C"),
        lambda plan: plan.with_tables({"link": {}}),
        lambda _plan: a_plan("S{ A 3d > B 2/3/10d }; C 1d; B > C SS+1d; D"),
        lambda plan: plan.with_tables({"task": dict(reversed(plan.tasks.items()))}),
        lambda plan: plan.with_tables({"link": dict(reversed(plan.links.items()))}),
    ],
)
def test_links_and_outline_are_compiled_anew(edit):
    plan = edit(PLAN)
    again, fresh = compile_plan(plan, COMPILED), compile_plan(plan)
    assert again.network is not COMPILED.network
    assert again.network.rows == fresh.network.rows
    assert again.network.links == fresh.network.links
    assert (again.facts == fresh.facts).all()


def test_one_changed_task_has_one_changed_row_of_facts():
    again = compile_plan(with_task(PLAN, "B", duration=Estimate.of(60)), COMPILED)
    row = COMPILED.network.rows.row_of["B"]
    assert again.facts[row, Fact.MINUTES] == 60
    others = np.arange(len(again.facts)) != row
    assert (again.facts[others] == COMPILED.facts[others]).all()
    assert COMPILED.facts[row, Fact.MINUTES] == 1440


def test_another_point_of_the_estimates_reads_every_task_again():
    again = compile_plan(with_settings(PLAN, dates_use=DatesUse.PERT), COMPILED)
    assert again.facts[again.network.rows.row_of["B"], Fact.MINUTES] == 1920


def test_another_calendar_of_a_task_is_read():
    nights = with_rows(PLAN, Calendar(id="n", key="N", name="Nights", monday=((0, 360),)))
    found = compile_plan(with_task(nights, "A", calendar="n"), COMPILED)
    row = found.network.rows.row_of["A"]
    assert found.facts[row, Fact.CALENDAR] == found.reading.calendars.number("n") != found.reading.calendars.PROJECT


def test_lags_follow_the_live_links_alone():
    looped = with_rows(PLAN, replace(PLAN.links["A-B-FS"], id="loop", predecessor="B", successor="A", lag=Duration(60)))
    found = compile_plan(looped)
    assert found.network.link_ids == ("A-B-FS", "B-C-SS")
    assert found.lags[:, 0].tolist() == [0, 480]


def test_rows_that_changed_are_given_as_they_were_and_as_they_are():
    after = with_task(PLAN, "A", name="Other")
    assert changed(PLAN.tasks, after.tasks) == [(PLAN.tasks["A"], after.tasks["A"])]
    assert changed(PLAN.tasks, PLAN.tasks) == []


def test_a_plan_without_tasks_compiles():
    assert compile_plan(a_plan()).facts.shape == (0, len(Fact))


DATED = {"constraint": Constraint.FNET, "constraint_date": date(2026, 3, 20)}
EDITS = [
    lambda plan, span: with_task(plan, "A", duration=span),
    lambda plan, span: with_task(with_task(plan, "A", duration=span), "C", duration=span),
    lambda plan, span: with_task(plan, "S", duration=span),
    lambda plan, span: with_task(plan, "B", duration=span, name="Other"),
    lambda plan, span: with_task(plan, "C", duration=span, **DATED),
    lambda plan, span: with_task(plan, "C", duration=span, actual_start=date(2026, 3, 2)),
]


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("minutes", [0, 60, 4800])
@pytest.mark.parametrize(
    "text", ["S{ A 3d > B 2d }; C 1d; B > C SF+1d; A > C FF; A > B SS", "S{ A 3d > B 2d }; C 1d; B > C SS+50%"]
)
def test_a_program_with_other_durations_is_the_one_compiled_from_nothing(edit, minutes, text):
    plan = a_plan(text)
    first = compile_plan(edit(plan, Estimate.of(960)))
    edited = edit(plan, Estimate.of(minutes))
    again, fresh = compile_plan(edited, first).program, compile_plan(edited).program
    for name in ("twice", "last", "lower"):
        assert (getattr(again.nodes, name) == getattr(fresh.nodes, name)).all(), name
    assert (again.forward.shift == fresh.forward.shift).all()
    assert (again.backward.shift == fresh.backward.shift).all()
    assert (again.facts == fresh.facts).all()


def test_a_longer_task_keeps_all_of_the_program_but_its_edges():
    first = compile_plan(PLAN)
    again = compile_plan(with_task(PLAN, "A", duration=Estimate.of(4800)), first)
    assert again.program.forward.crossings is first.program.forward.crossings
