"""The launches that come with the program agree with the figures that independent schedulers gave."""

import dataclasses
from datetime import date, datetime, timedelta
from functools import cache

import pytest

from planner.analysis.schedule import Schedule, schedule
from planner.errors import NotAPlan
from planner.formats.yaml_write import write
from planner.gallery import ORDER, Template, example, new_from_template, templates
from planner.model.checks import faults_of
from planner.model.plan import Plan
from planner.model.values import DatesUse, LinkType, TaskKind

FIGURES = {
    "web-service": (74, 124, 12, 5, 65.2, 70.65),
    "mobile-app": (34, 46, 6, 2, 26.0, 29.225),
    "database-migration": (34, 47, 7, 3, 54.95, 60.358),
    "feature-flag": (22, 25, 5, 2, 29.0, 30.483),
    "region-move": (34, 49, 7, 4, 59.0, 64.75),
    "library-release": (24, 29, 5, 2, 30.55, 33.795),
}
"""Tasks, links, risks, gates, length in days with most likely durations and with PERT means."""
CRITICAL = (
    "A01 A02 A03 A05 A10 A11 A12 A18 B01 B11 B12 B17 B18 B24 B25 B26 C10 C11 C12 C13 C15 C16 C17 C18 "
    "D02 D03 D04 D06 D08 D10 D12"
)
"""The critical tasks of the web-service launch with PERT means; A11 and A12 run side by side."""
START = date(2026, 3, 2)


@cache
def begun(name: str) -> Plan:
    """Return a plan from a template, made once."""
    return new_from_template(name, START)


@cache
def dated(name: str, dates_use: DatesUse) -> Schedule:
    """Return the schedule of a template with one way to choose durations."""
    plan = begun(name)
    settings = dataclasses.replace(plan.settings, dates_use=dates_use)
    return schedule(plan.with_tables({"plan": {settings.id: settings}}))


def days(found: Schedule) -> float:
    """Return the length of a schedule in days of its plan."""
    return found.length / found.plan.units.day


@pytest.mark.parametrize("name", FIGURES)
def test_a_template_holds_what_the_table_says(name: str):
    plan = begun(name)
    gates = sum(task.kind is TaskKind.GATE for task in plan.tasks.values())
    assert (len(plan.tasks), len(plan.links), len(plan.risks), gates) == FIGURES[name][:4]


@pytest.mark.parametrize("name", FIGURES)
def test_a_template_is_as_long_as_the_table_says(name: str):
    likely, pert = FIGURES[name][4:]
    assert days(dated(name, DatesUse.LIKELY)) == pytest.approx(likely, abs=0.001)
    assert days(dated(name, DatesUse.PERT)) == pytest.approx(pert, abs=0.001)


def test_the_critical_tasks_of_the_web_launch_are_those_of_the_table():
    found = dated("web-service", DatesUse.PERT)
    critical = [found.plan.tasks[task].key for task in found.ids if found.critical[found.row(task)]]
    assert " ".join(sorted(critical)) == CRITICAL
    path = [found.plan.tasks[task].key for task in found.critical_path]
    assert set(path) < set(CRITICAL.split())
    assert (path[0], path[-1]) == ("A01", "D12")


@pytest.mark.parametrize("name", FIGURES)
def test_nothing_is_wrong_with_a_template(name: str):
    plan = begun(name)
    assert faults_of(plan) == ()
    assert schedule(plan).suspended == ()
    assert [phase.name for phase in plan.phases.values()] == [
        "Planning and preparation",
        "Development and testing",
        "Deployment",
        "Post-launch monitoring",
    ]


@pytest.mark.parametrize("name", FIGURES)
def test_every_phase_of_a_template_has_tasks_and_every_task_a_phase_and_a_role(name: str):
    plan = begun(name)
    assert {task.phase for task in plan.tasks.values()} == set(plan.phases)
    assert {task.role for task in plan.tasks.values()} == set(plan.roles)


@pytest.mark.parametrize("name", FIGURES)
def test_every_risk_of_a_template_says_cause_event_effect_and_what_to_do(name: str):
    for risk in begun(name).risks.values():
        assert all((risk.cause, risk.event, risk.effect, risk.category, risk.action, risk.trigger))
        assert len(risk.tasks) == 1
        assert 0 < risk.probability < 1


@pytest.mark.parametrize("name", FIGURES)
def test_milestones_and_gates_have_names_without_codes_of_their_kind(name: str):
    for task in begun(name).tasks.values():
        assert not task.name.startswith(("GATE", "HOLD", "MILESTONE"))
        assert task.duration.pessimistic > 0 or task.kind is not TaskKind.TASK


def test_templates_are_listed_with_what_they_hold():
    found = {template.name: (template.tasks, template.links, template.risks) for template in templates()}
    assert found == {name: figures[:3] for name, figures in FIGURES.items()}
    assert all(template.title and template.description.endswith(".") for template in templates())
    assert templates() is templates()


def about(name: str, plan: Plan) -> Template:
    """Return what a template is about, as its plan says."""
    settings = plan.settings
    return Template(name, settings.name, settings.notes, len(plan.tasks), len(plan.links), len(plan.risks))


def test_the_list_of_templates_says_what_their_plans_say():
    assert templates() == tuple(about(name, begun(name)) for name in ORDER), "mend templates.json"


def test_a_template_begins_when_asked_and_has_ids_of_its_own():
    first, second = (new_from_template("web-service", datetime(2026, 3, 2, 9)) for _ in range(2))
    assert first.settings.start == datetime(2026, 3, 2, 9)
    assert not set(first.tasks) & set(second.tasks)
    assert write(first).content == write(second).content


@pytest.mark.parametrize("later", [0, 1, 100, -30])
def test_what_is_dated_in_a_template_keeps_its_distance_from_the_start(later: int):
    first, then = (new_from_template("web-service", START + timedelta(days)) for days in (0, later))
    freezes, moved = (sorted(plan.table("freeze").values(), key=lambda row: row.key) for plan in (first, then))
    assert len(freezes) == 1
    assert [row.begin - timedelta(later) for row in moved] == [row.begin for row in freezes]
    assert [row.end - timedelta(later) for row in moved] == [row.end for row in freezes]
    assert freezes[0].begin > START


def test_a_template_that_begins_at_noon_keeps_its_days():
    noon = new_from_template("web-service", datetime(2026, 3, 2, 12))
    (freeze,), (same,) = (plan.table("freeze").values() for plan in (noon, new_from_template("web-service", START)))
    assert (freeze.begin, freeze.end) == (same.begin, same.end)


def test_an_unknown_template_is_refused_with_the_names_there_are():
    with pytest.raises(NotAPlan, match=r"There is no template 'rocket'\. Choose one of web-service, mobile-app"):
        new_from_template("rocket", START)


def test_lags_of_the_web_launch_are_in_its_links():
    plan = begun("web-service")
    lagged = {
        (plan.tasks[link.predecessor].key, plan.tasks[link.successor].key): (link.type, link.lag.minutes)
        for link in plan.links.values()
        if link.lag.minutes
    }
    assert lagged == {
        ("B01", "B06"): (LinkType.SS, 960),
        ("B01", "B10"): (LinkType.SS, 2400),
        ("D04", "D06"): (LinkType.FS, 3360),
        ("D04", "D07"): (LinkType.FS, 2400),
    }


def test_calendar_days_run_around_the_clock():
    found = dated("mobile-app", DatesUse.LIKELY)
    assert found.plan.units.day == 1440
    assert found.end - found.begin == datetime(2026, 3, 28) - datetime(2026, 3, 2)


@cache
def finished() -> Plan:
    """Return the example, read once; a name that reads well in the tests below."""
    return example()


def test_the_example_is_finished():
    plan = finished()
    assert plan.settings.start == START
    assert plan.settings.target is not None
    assert all(task.owner for task in plan.tasks.values())
    assert all(risk.owner for risk in plan.risks.values())
    assert all(person.role and "@" in person.contact for person in plan.people.values())
    assert faults_of(plan) == ()


def test_the_example_is_the_web_launch_and_reaches_its_target():
    plan = finished()
    found = schedule(plan)
    assert len(plan.tasks) == FIGURES["web-service"][0]
    rows = plan.table("baseline_task").values()
    assert len(rows) == len(plan.tasks)
    assert found.end > max(row.finish for row in rows), "it slips"
    live = next(task for task in plan.tasks.values() if task.key == "C18")
    assert found.finish_of(live.id).date() <= plan.settings.target
