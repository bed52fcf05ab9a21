"""The rows of a launch plan: their defaults, and the rules that concern several of their fields."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from typing import Any

import pytest

from planner.errors import Fault
from planner.model.calendars import CALENDAR, EXCEPTION, WEEKDAYS, Calendar, CalendarException
from planner.model.checks import faults_of, row_faults
from planner.model.entities import Entity
from planner.model.people import Person, Role
from planner.model.plan import Plan
from planner.model.risks import RISK, Risk
from planner.model.schema import SCHEMA
from planner.model.settings import PLAN_ROW, SETTINGS, Settings
from planner.model.tasks import LINK, TASK, Link, Phase, Task
from planner.model.values import (
    DATED_CONSTRAINTS,
    Constraint,
    DatesUse,
    Duration,
    Estimate,
    LagCalendar,
    LaunchType,
    LinkType,
    Response,
    RiskState,
    Shape,
    TaskKind,
)

SOUND = [
    Settings(),
    Calendar(id="c", key="C", name="Nights"),
    CalendarException(id="e", calendar="c", first=date(2026, 5, 1)),
    Phase(id="f", key="F", name="Late"),
    Role(id="r", key="R", name="Tester"),
    Person(id="p", key="P", name="Ana"),
    Task(id="t", key="T", name="Ship"),
    Link(id="l", predecessor="t", successor="u"),
    Risk(id="k", key="K", name="Rain"),
]


def faults(entity: Entity, row: Any) -> list[Fault]:
    return list(row_faults(entity, row))


@pytest.mark.parametrize("row", SOUND, ids=lambda row: type(row).__name__)
def test_a_row_with_what_it_needs_is_sound(row: Any) -> None:
    assert faults(SCHEMA.entity(type(row)), row) == []


@pytest.mark.parametrize("row", SOUND, ids=lambda row: type(row).__name__)
def test_a_row_lacks_nothing_but_what_it_needs(row: Any) -> None:
    entity = SCHEMA.entity(type(row))
    bare = entity.type(id="x")
    named = {fault.field for fault in faults(entity, bare)}
    assert named == {field.label for field in entity.fields if field.required and not field.default}


@pytest.mark.parametrize("row", SOUND, ids=lambda row: type(row).__name__)
def test_rows_are_frozen_have_slots_and_take_names_only(row: Any) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        row.id = "other"
    assert not hasattr(row, "__dict__")
    with pytest.raises(TypeError):
        type(row)("an id")


def test_a_task_begins_as_a_day_of_work_as_soon_as_possible() -> None:
    task = Task(id="t", key="T", name="Ship")
    assert (task.kind, task.duration, task.constraint) == (TaskKind.TASK, Estimate.of(480), Constraint.ASAP)
    assert task.parent is task.phase is task.owner is task.deadline is task.place is None


def test_a_link_begins_as_finish_to_start_without_lag() -> None:
    link = Link(id="l")
    assert (link.type, link.lag, link.lag_calendar) == (LinkType.FS, Duration(), LagCalendar.PREDECESSOR)


def test_a_risk_begins_open_and_without_a_delay() -> None:
    risk = Risk(id="k")
    assert (risk.state, risk.response, risk.impact) == (RiskState.OPEN, Response.REDUCE, Estimate.of(0))
    assert (risk.probability, risk.tasks) == (0.1, ())


def test_estimates_are_beta_pert_and_impacts_triangular_unless_said_otherwise() -> None:
    assert (Task(id="t").shape, Risk(id="k").shape) == (Shape.PERT, Shape.TRIANGULAR)


def test_a_risk_begins_without_cost_score_mitigation_and_residual_values() -> None:
    risk = Risk(id="k")
    assert (risk.percent, risk.cost, risk.score, risk.mitigations) == (0, 0, 0, ())
    assert risk.proximity is risk.residual_probability is risk.residual_impact is risk.residual_percent is None


def risk_faults(**values: Any) -> list[tuple[str, str]]:
    """Field and message of what is wrong with a risk."""
    found = faults(RISK, Risk(**{"id": "k", "key": "K", "name": "Rain", **values}))
    return [(fault.field, fault.message) for fault in found]


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({"probability": 1.01}, "Probability", "1.01 is above 1."),
        ({"probability": 25.0}, "Probability", "25 is above 1. Write 25 % or 0.25."),
        ({"probability": -0.1}, "Probability", "-0.1 is below 0."),
        ({"probability": float("nan")}, "Probability", "nan is no probability."),
        ({"impact": Estimate(3, 2, 4)}, "Impact", "Most likely is below optimistic; give optimistic <="),
        ({"impact": Estimate(1, 5, 4)}, "Impact", "Pessimistic is below most likely; give optimistic <="),
        ({"impact": Estimate(-1, 2, 4)}, "Impact", "A duration cannot be negative."),
        ({"residual_impact": Estimate(3, 2, 4)}, "Residual impact", "Most likely is below optimistic; give"),
        ({"percent": -1.0}, "Impact in percent", "-1 is below 0."),
        ({"percent": 1001.0}, "Impact in percent", "1001 is above 1000."),
        ({"percent": 5.0, "impact": Estimate.of(1)}, "Impact in percent", "The impact is given as a time, too."),
        ({"residual_percent": 5.0, "residual_impact": Estimate.of(1)}, "Residual impact in percent", "It is given as"),
        ({"residual_probability": 0.2}, "Residual probability", "0.2 is above the probability 0.1."),
        ({"residual_probability": 1.5}, "Residual probability", "1.5 is above 1."),
        ({"cost": -1}, "Cost", "-1 is below 0."),
        ({"score": 6}, "Score", "6 is above 5."),
        ({"score": -1}, "Score", "-1 is below 0."),
        ({"proximity": datetime(2026, 3, 2, 8)}, "Proximity", "Proximity is a day without a clock time."),
        ({"shape": "bell"}, "Shape of impact", "'bell' is no choice."),
    ],
)
def test_a_risk_that_makes_no_sense_is_named_by_field(values: dict[str, Any], field: str, message: str) -> None:
    ((found_field, found_message),) = risk_faults(**values)
    assert found_field == field
    assert found_message.startswith(message)


@pytest.mark.parametrize(
    "values",
    [
        {"probability": 0.0},
        {"probability": 1.0, "residual_probability": 1.0},
        {"percent": 1000.0, "residual_percent": 0.0, "residual_impact": Estimate.of(5)},
        {"percent": 5.0, "residual_impact": Estimate.of(480)},
        {"impact": Estimate(0, 0, 1), "residual_percent": 3.0, "residual_impact": Estimate.of(0)},
        {"score": 5, "cost": 10**12, "proximity": date(2026, 3, 2)},
    ],
)
def test_a_risk_at_its_bounds_is_sound(values: dict[str, Any]) -> None:
    assert risk_faults(**values) == []


@pytest.mark.parametrize("field", ["tasks", "mitigations"])
def test_a_risk_names_only_tasks_that_are_there(field: str) -> None:
    plan = Plan.of([Risk(id="k", key="K", name="Rain", **{field: ("gone",)})])
    (fault,) = faults_of(plan)
    assert (fault.field, fault.message) == (RISK.field(field).label, "there is no task with id gone.")


@pytest.mark.parametrize(
    ("values", "field"), [({"stop_chance": 1.5}, "Chance to stop"), ({"cost": -1}, "Cost"), ({"cost": 1.5}, "Cost")]
)
def test_a_task_that_makes_no_sense_is_named_by_field(values: dict[str, Any], field: str) -> None:
    assert [fault.field for fault in faults(TASK, Task(id="t", key="T", name="Ship", **values))] == [field]


def test_a_plan_begins_as_a_service_launch_on_world_time_by_likely_durations() -> None:
    row = Settings()
    assert (row.id, row.launch_type, row.time_zone, row.dates_use) == (
        PLAN_ROW,
        LaunchType.SERVICE,
        "UTC",
        DatesUse.LIKELY,
    )
    assert SETTINGS.name == PLAN_ROW


@pytest.mark.parametrize("constraint", sorted(DATED_CONSTRAINTS))
def test_a_dated_constraint_needs_its_date(constraint: Constraint) -> None:
    (fault,) = faults(TASK, Task(id="t", key="T", name="Ship", constraint=constraint))
    assert (fault.where, fault.field, fault.fix) == ("task T", "Constraint date", "Give one, or use ASAP.")
    assert fault.message == f"{constraint} needs a date."
    dated = Task(id="t", key="T", name="Ship", constraint=constraint, constraint_date=datetime(2026, 5, 1, 9))
    assert faults(TASK, dated) == []


@pytest.mark.parametrize("constraint", [Constraint.ASAP, Constraint.ALAP])
def test_a_constraint_without_a_date_needs_none_and_may_keep_one(constraint: Constraint) -> None:
    for day in (None, date(2026, 5, 1)):
        row = Task(id="t", key="T", name="Ship", constraint=constraint, constraint_date=day)
        assert faults(TASK, row) == []


def test_a_task_is_not_its_own_parent() -> None:
    (fault,) = faults(TASK, Task(id="t", key="T", name="Ship", parent="t"))
    assert str(fault) == "task T, Parent: A task cannot be its own parent."


NINE, DAY = datetime(2026, 3, 2, 9), date(2026, 3, 2)


@pytest.mark.parametrize(
    ("progress", "field"),
    [
        ({"actual_finish": DAY}, "Actual finish"),
        ({"remaining": Duration(60)}, "Remaining"),
        ({"actual_start": DAY, "actual_finish": DAY, "remaining": Duration(60)}, "Remaining"),
        ({"actual_start": datetime(2026, 3, 3, 9), "actual_finish": DAY}, "Actual finish"),
    ],
)
def test_progress_that_contradicts_itself_is_refused(progress: dict[str, Any], field: str) -> None:
    (fault,) = faults(TASK, Task(id="t", key="T", name="Ship", **progress))
    assert (fault.where, fault.field) == ("task T", field)


@pytest.mark.parametrize(
    "progress",
    [
        {"actual_start": NINE},
        {"actual_start": NINE, "remaining": Duration(60)},
        {"actual_start": NINE, "actual_finish": NINE},
        {"actual_start": NINE, "actual_finish": DAY, "remaining": Duration()},
    ],
)
def test_progress_that_agrees_with_itself_is_sound(progress: dict[str, Any]) -> None:
    assert faults(TASK, Task(id="t", key="T", name="Ship", **progress)) == []


def test_only_a_lag_may_be_a_share() -> None:
    assert faults(LINK, Link(id="l", predecessor="t", successor="u", lag=Duration(50, "%"))) == []
    (far,) = faults(LINK, Link(id="l", predecessor="t", successor="u", lag=Duration(10_001, "%")))
    assert far.message == "A share is at most 10000 %."
    (wrong,) = faults(TASK, Task(id="t", key="T", name="Ship", actual_start=NINE, remaining=Duration(50, "%")))
    assert wrong.message == "Remaining takes no percentage; write for example 3d."


def test_a_task_does_not_wait_for_itself() -> None:
    (fault,) = faults(LINK, Link(id="l", predecessor="t", successor="t"))
    assert str(fault) == "link, Predecessor: A task cannot depend on itself."


@pytest.mark.parametrize(
    ("first", "last", "message"),
    [
        (date(2026, 5, 1), None, ""),
        (date(2026, 5, 1), date(2026, 5, 1), ""),
        (date(2026, 5, 1), date(2026, 5, 3), ""),
        (date(2026, 5, 1), date(2026, 4, 30), "2026-04-30 is before the first day 2026-05-01."),
    ],
)
def test_an_exception_ends_on_its_first_day_or_later(first: date, last: date | None, message: str) -> None:
    found = faults(EXCEPTION, CalendarException(id="e", calendar="c", first=first, last=last, name="May Day"))
    assert [(fault.where, fault.message) for fault in found] == ([("exception May Day", message)] if message else [])


def test_an_exception_without_a_name_is_called_by_its_day() -> None:
    row = CalendarException(id="e", calendar="c", first=date(2026, 5, 1), last=date(2026, 4, 1))
    assert faults(EXCEPTION, row)[0].where == "exception 2026-05-01"


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5"])
def test_a_known_time_zone_is_taken(zone: str) -> None:
    assert faults(SETTINGS, Settings(time_zone=zone)) == []


@pytest.mark.parametrize("zone", ["Mars/Base", "Europe", "../../etc/passwd", "/etc/passwd", "utc+1", " ", "x" * 400])
def test_an_unknown_time_zone_is_refused_with_an_example(zone: str) -> None:
    (fault,) = faults(SETTINGS, Settings(time_zone=zone))
    assert (fault.where, fault.field) == ("plan", "Time zone")
    assert fault.fix == "Use for example Europe/Berlin or UTC."


def test_rules_of_several_fields_wait_until_each_field_is_sound() -> None:
    row = Task(id="t", key="T", name="", parent="t", constraint=Constraint.MSO)
    assert [fault.field for fault in faults(TASK, row)] == ["Name"]


def test_a_calendar_names_seven_days_that_fall_back_to_its_parent() -> None:
    calendar = Calendar(id="c", key="C", name="Nights")
    assert [getattr(calendar, name) for name in WEEKDAYS] == [None] * 7
    assert [date(2026, 3, 2 + at).strftime("%A").lower() for at in range(7)] == list(WEEKDAYS)


@pytest.mark.parametrize(("name", "most"), [("day_minutes", 1440), ("week_minutes", 10_080), ("month_minutes", 44_640)])
def test_a_unit_of_a_calendar_is_no_longer_than_the_time_there_is(name: str, most: int) -> None:
    sound = Calendar(id="c", key="C", name="Nights", **{name: most})
    assert faults(CALENDAR, sound) == []
    for wrong in (0, most + 1):
        (fault,) = faults(CALENDAR, dataclasses.replace(sound, **{name: wrong}))
        assert fault.field == CALENDAR.field(name).label
