"""The phrases of the launch practice about planning and the project manager, each done as its check says."""

import random
from dataclasses import replace
from datetime import date, datetime

import networkx as nx
import pytest

import planner
from planner.formats.yaml_plan import read, write
from planner.model.values import Estimate, TaskKind
from tests.builders import a_plan, with_rows
from tests.ui.windows import open_plan

TEMPLATES = {
    "web-service": (74, 124, 5),
    "mobile-app": (34, 46, 2),
    "database-migration": (34, 47, 3),
    "feature-flag": (22, 25, 2),
    "region-move": (34, 49, 4),
    "library-release": (24, 29, 2),
}
"""Tasks, links, and gates with holds of each template."""


@pytest.mark.parametrize("name", TEMPLATES)
def test_deploying_a_new_application_feature_or_update_begins_with_a_template_that_schedules(name):
    plan = planner.new_from_template(name, date(2026, 3, 2))
    gates = [task for task in plan.tasks.values() if task.kind is TaskKind.GATE]
    assert (len(plan.tasks), len(plan.links), len(gates)) == TEMPLATES[name]
    dates = planner.schedule(plan)
    assert not dates.suspended
    errors = [one for one in planner.findings_of(plan, dates) if one.severity is planner.Severity.ERROR]
    assert errors == []


def random_plan(seed):
    """A random plan of milestone-free tasks with finish-to-start links."""
    chance = random.Random(seed)
    count = chance.randint(2, 14)
    keys = [f"T{number}" for number in range(count)]
    plan = a_plan("; ".join(f"{key} {chance.randint(1, 9)}d" for key in keys))
    for after in range(1, count):
        for before in range(after):
            if chance.random() < 0.25:
                plan = planner.apply(plan, planner.link(plan, keys[before], keys[after]))
    return plan


def longest_by_networkx(plan):
    """Working minutes of the longest path, by an independent graph library."""
    graph = nx.DiGraph()
    for task in plan.tasks.values():
        graph.add_edge((task.id, 0), (task.id, 1), weight=task.duration.likely)
    graph.add_edges_from(((row.predecessor, 1), (row.successor, 0), {"weight": 0}) for row in plan.links.values())
    return nx.dag_longest_path_length(graph)


@pytest.mark.parametrize("hundred", range(10))
def test_creating_a_detailed_project_plan_finds_the_critical_path_that_networkx_finds(hundred):
    for seed in range(hundred * 100, hundred * 100 + 100):
        plan = random_plan(seed)
        dates = planner.schedule(plan)
        chain = sum(plan.tasks[task].duration.likely for task in dates.critical_path)
        assert dates.length == chain == longest_by_networkx(plan)


def test_creating_a_detailed_project_plan_refuses_a_drawn_cycle_and_names_it(hands):
    open_plan(hands.window, a_plan("A 3d > B 2d > C 1d"))
    hands.until(lambda: hands.window.faces is not None and hands.graph.isVisible())
    told = []
    hands.session.noticed.connect(lambda notice: told.append(notice.text))
    hands.draw_link("A", "C")
    assert len(hands.plan.links) == 3
    before = hands.plan
    hands.draw_link("C", "A")
    assert hands.plan is before
    refused = hands.session.schedule.cycle_if_linked("C", "A")
    assert [hands.plan.tasks[task].key for task in refused] in (["C", "A", "C"], ["C", "A", "B", "C"])
    assert not told or "C -> A" in told[0]


def test_tasks_on_time_risks_mitigated_a_mitigation_that_is_done_brings_p80_forward_by_what_it_wins():
    risk = planner.Risk(
        id="K",
        key="K",
        name="Supplier late",
        tasks=("B",),
        probability=0.5,
        impact=Estimate.of(4800),
        mitigations=("M",),
        residual_probability=0.0,
    )
    plan = with_rows(a_plan("A 2/3/5d > B 2/4/7d; M 1d"), risk)
    options = planner.Options(runs=4000)
    before = planner.simulate(plan, options, schedule=planner.schedule(plan))
    done = {"actual_start": datetime(2026, 3, 2, 8), "actual_finish": datetime(2026, 3, 2, 17)}
    tables = {"task": {**plan.tasks, "M": replace(plan.tasks["M"], **done)}}
    mitigated = plan.with_tables(tables)
    after = planner.simulate(mitigated, options, schedule=planner.schedule(mitigated))
    won = before.launch.spread.at(0.8) - after.launch.spread.at(0.8)
    assert won == pytest.approx(before.by_risk["K"].at_p80, rel=0.02)
    assert won > 480


def test_the_project_manager_sees_the_numbers_of_their_sources_on_the_overview(hands):
    open_plan(hands.window, planner.example())
    session = hands.session
    session.take_simulation(
        planner.simulate(session.plan, planner.Options(runs=500), schedule=session.schedule), drawn=True
    )
    hands.window.show_page("overview")
    page = hands.window._built["overview"]
    hands.until(lambda: page.headline.chance.figure.text() != "\N{EN DASH}")
    status = planner.launch_status(session.plan, session.schedule, session.simulation)
    chance = session.simulation.launch.chance
    assert page.headline.chance.figure.text() == planner.format_share(chance)
    assert [step.id for step in page.chain._steps] == list(session.schedule.critical_path)
    assert [line.id for line in page.gates.lines] == [line.id for line in status.gates]
    assert [line.id for line in page.overdue.lines] == [one.id for one in status.overdue][: len(page.overdue.lines)]
    late = next(step for step in status.chain)
    assert planner.schedule(session.plan).finish_of(late.id) == late.finish


def test_the_project_manager_hands_on_one_page_that_regenerates_identically():
    plan = planner.example()
    dates = planner.schedule(plan)
    simulation = planner.simulate(plan, planner.Options(runs=300), schedule=dates)
    pages = {planner.report_html(planner.Report.STATUS, plan, dates, simulation) for _again in range(2)}
    assert len(pages) == 1
    status = planner.launch_status(plan, dates, simulation)
    page = pages.pop()
    for line in status.gates:
        assert line.name in page
    assert f"{round(status.outlook.chance * 100)} %" in page


def test_the_devops_engineer_keeps_the_plan_as_yaml_that_comes_back_byte_by_byte():
    for name in TEMPLATES:
        plan = planner.new_from_template(name, date(2026, 3, 2))
        text = write(plan).content
        assert write(read(text, planner.SCHEMA).plan).content == text
