"""The example is a launch at mid-flight in which every page has something to show, and the templates are complete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

import networkx as nx
import pytest

from planner.analysis.schedule import schedule
from planner.findings.finding import Severity
from planner.findings.rules import findings_of
from planner.gallery import ORDER, example, new_from_template
from planner.launch.gates import GateState, gate_standings
from planner.model.launch_values import (
    Acceptance,
    Ballot,
    Blocking,
    BugState,
    ChangeState,
    EntryKind,
    EntryState,
    Extent,
    Level,
    Outcome,
    Raci,
    Result,
    SendState,
    Source,
    Strictness,
    Weight,
)
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.values import RiskState, TaskKind

STATUS = date(2026, 4, 24)
START = date(2026, 3, 2)
ENOUGH = {"task": 74, "risk": 12, "metric": 14, "test_case": 40, "communication": 20, "version": 0}
"""What the launch practice says that the demonstration holds; it has no history that versions could name."""


@cache
def shown() -> Plan:
    """Return the example."""
    return example()


def keyed(entity: str, key: str) -> Any:
    """Return the row of the example with a key."""
    return next(row for row in shown().table(entity).values() if row.key == key)


def of(entity: str, **values: Any) -> list[Any]:
    """Return the rows of the example with these values."""
    rows = shown().table(entity).values()
    return [row for row in rows if all(getattr(row, name) == value for name, value in values.items())]


def at_gate(entity: str, key: str) -> list[Any]:
    """Return what belongs to a gate of the example."""
    return of(entity, gate=keyed("task", key).id)


def latest(plan: Plan) -> dict[str, Any]:
    """Return the last execution of each test case that was tried, by key."""
    found: dict[str, Any] = {}
    for row in sorted(plan.table("execution").values(), key=lambda row: row.at):
        found[plan.table("test_case")[row.case].key] = row
    return found


# The example


@pytest.mark.parametrize("entity", [entity.name for entity in SCHEMA.entities])
def test_every_entity_that_a_page_shows_has_rows(entity: str):
    assert len(shown().table(entity)) >= ENOUGH.get(entity, 1)


def test_nothing_is_wrong_with_it():
    plan = shown()
    errors = [one for one in findings_of(plan, schedule(plan)) if one.severity is Severity.ERROR]
    assert errors == []
    assert schedule(plan).suspended == ()


def test_it_is_looked_at_in_mid_flight():
    plan = shown()
    assert plan.settings.status_date == STATUS
    done = [task for task in plan.tasks.values() if task.actual_finish]
    begun = [task for task in plan.tasks.values() if task.actual_start and not task.actual_finish]
    assert len(done) > 30
    assert 5 <= len(begun) <= 10
    assert all(task.remaining for task in begun)
    assert max(task.actual_finish for task in done if not isinstance(task.actual_finish, datetime)) <= STATUS


def test_some_of_it_slips_and_some_does_not():
    plan, found = shown(), schedule(shown())
    rows = plan.table("baseline_task").values()
    slips = [(found.finish_of(row.task) - row.finish).days for row in rows]
    assert len(slips) == len(plan.tasks)
    assert sum(slip > 0 for slip in slips) > 20
    assert sum(slip == 0 for slip in slips) > 10


def test_six_gates_of_which_one_has_passed_and_one_is_at_risk():
    gates = [task for task in shown().tasks.values() if task.kind is TaskKind.GATE]
    assert len(gates) == 6
    assert {task.id for task in gates} == {row.gate for row in shown().table("gate_rules").values()}
    assert {task.id for task in gates} == {row.gate for row in shown().table("criterion").values()}
    assert [task.key for task in gates if task.actual_finish] == ["A18"]


def test_the_gate_that_has_passed_says_why_and_by_whom():
    (rules,) = at_gate("gate_rules", "A18")
    assert (rules.decision, rules.director) == (Ballot.GO, keyed("person", "ANA").id)
    criteria = at_gate("criterion", "A18")
    assert {row.state for row in criteria} == {Outcome.PASSED}
    assert all(row.evidence and row.reviewer for row in criteria)
    now = {row.role: row.ballot for row in sorted(at_gate("vote", "A18"), key=lambda row: row.at)}
    assert set(now) >= set(rules.voters)
    assert set(now.values()) == {Ballot.GO}


def test_the_gate_at_risk_has_failing_tests_a_grave_bug_and_an_unknown_item():
    judged = Counter(row.source for row in at_gate("criterion", "B26"))
    assert {Source.TESTS, Source.BUGS, Source.MANUAL, Source.TASKS, Source.READINESS} <= set(judged)
    failed = [row for row in latest(shown()).values() if row.result is Result.FAILED]
    assert len(failed) >= 4
    assert [bug.key for bug in shown().table("bug").values() if bug.open and bug.severity <= 2] == ["U06", "U07"]
    assert [vote.ballot for vote in at_gate("vote", "B26")] == [Ballot.CONDITIONAL]
    assert at_gate("gate_rules", "B26")[0].conditions == (keyed("task", "B15").id,)
    unknown = of("checklist_item", weight=Weight.MANDATORY, state=Outcome.UNKNOWN)
    assert {"Quality", "Security", "Data"} <= {row.area for row in unknown}


def test_the_gates_stand_as_the_story_says():
    standings = gate_standings(schedule(shown()))
    states = {shown().tasks[gate].key: standing.state for gate, standing in standings.items()}
    assert states == {"A18": GateState.GO} | dict.fromkeys(("B26", "C13", "C15", "C16", "C18"), GateState.OPEN)


def test_every_state_of_a_checklist_item_occurs_and_reviewers_are_others():
    rows = shown().table("checklist_item").values()
    assert {row.state for row in rows} == set(Outcome)
    assert len({row.area for row in rows}) >= 6
    assert all(row.owner and row.reviewer and row.owner != row.reviewer for row in rows)
    assert all(row.evidence and row.seen for row in rows if row.state is Outcome.PASSED)


def test_cases_of_all_levels_were_tried_on_two_releases_in_three_environments():
    plan = shown()
    rows = plan.table("execution").values()
    assert {case.level for case in plan.table("test_case").values()} == set(Level)
    assert len({row.release for row in rows}) == 2
    assert len({row.environment for row in rows}) == 3
    assert {row.result for row in rows} == set(Result)
    assert 3 <= len(plan.table("test_case")) - len(latest(plan)) <= 8, "some were not tried yet"


def test_scope_items_are_made_by_tasks_and_shown_by_tests():
    plan = shown()
    extents = Counter(row.extent for row in plan.table("scope_item").values())
    assert set(extents) == set(Extent)
    covered = {item for case in plan.table("test_case").values() for item in case.scope}
    for item in of("scope_item", extent=Extent.IN):
        assert item.tasks
        assert item.acceptance
        assert item.id in covered
    assert all(item.reason for item in plan.table("scope_item").values() if item.extent is not Extent.IN)
    assert {row.request for row in plan.table("scope_item").values()} == set(ChangeState)


def test_bugs_of_all_states_were_found_by_cases_in_components():
    rows = shown().table("bug").values()
    assert {row.state for row in rows} == set(BugState)
    assert {row.severity for row in rows} == {1, 2, 3, 4}
    assert [row.key for row in of("bug", blocking=Blocking.DEFERRED)] == ["U10"]
    assert of("bug", blocking=Blocking.BLOCKER) == []
    assert all(row.component and row.owner and row.found_in for row in rows)


def test_sign_offs_of_all_results_with_conditions_that_are_tasks():
    rows = shown().table("sign_off").values()
    assert {row.result for row in rows} == set(Acceptance)
    (conditional,) = of("sign_off", result=Acceptance.CONDITIONAL)
    assert len(conditional.conditions.splitlines()) == len(conditional.tasks) == 2
    assert all(row.snapshot for row in rows if row.result is not Acceptance.OPEN)


def test_communications_were_sent_are_due_and_are_overdue():
    rows = shown().table("communication").values()
    assert {row.state for row in rows} == set(SendState)
    assert sum(row.state is SendState.SENT for row in rows) >= 5
    waiting = {row.date for row in rows if row.date and row.state is not SendState.SENT}
    assert {STATUS} < waiting
    assert min(waiting) < STATUS
    audiences = {row.group for row in shown().table("stakeholder").values()}
    assert {row.audience for row in rows} <= audiences
    assert all(row.body and row.author for row in rows)


def test_the_log_has_open_and_closed_entries_of_all_kinds():
    rows = shown().table("log_entry").values()
    assert {(row.kind, row.state) for row in rows} == {(kind, state) for kind in EntryKind for state in EntryState}
    assert all(row.resolution for row in rows if row.state is EntryState.CLOSED)
    assert any(row.due < STATUS or row.due == STATUS for row in rows if row.state is EntryState.OPEN)


def test_everybody_has_a_back_up_who_is_somebody_else():
    people = shown().people
    assert all(person.backup in people and person.backup != person.id for person in people.values())


def test_risks_are_open_watched_happened_and_closed():
    assert {risk.state for risk in shown().risks.values()} == set(RiskState)
    assert any(risk.mitigations and risk.residual_probability is not None for risk in shown().risks.values())


def test_one_component_alone_holds_others_together():
    graph = nx.Graph()
    for row in shown().table("component").values():
        graph.add_edges_from((row.id, other) for other in row.needs)
    assert nx.is_connected(graph)
    assert len(graph) == len(shown().table("component"))
    assert keyed("component", "GATEWAY").id in set(nx.articulation_points(graph))


def test_what_components_need_makes_no_ring():
    rows = shown().table("component").values()
    assert nx.is_directed_acyclic_graph(nx.DiGraph((row.id, other) for row in rows for other in row.needs))


def test_environments_are_booked_and_frozen():
    freezes = shown().table("freeze").values()
    assert {row.strictness for row in freezes} == set(Strictness)
    assert all(row.exceptions and row.approved_by for row in freezes)
    booked = Counter(row.environment for row in shown().table("booking").values())
    assert len(booked) == 3
    assert {len(row.checksum) for row in shown().table("release").values()} == {64}


# The example and the templates


def accountable(plan: Plan) -> Iterable[tuple[str, int]]:
    """Yield each task that somebody is assigned to, with how many are accountable."""
    assigned: dict[str, Counter[Raci]] = {}
    for row in plan.table("assignment").values():
        assigned.setdefault(row.task, Counter())[row.part] += 1
    return ((plan.tasks[task].key, parts[Raci.ACCOUNTABLE]) for task, parts in assigned.items())


def test_exactly_one_is_accountable_in_the_example():
    assert dict(accountable(shown())) == {task.key: 1 for task in shown().tasks.values()}


@cache
def begun(name: str) -> Plan:
    """Return a plan from a template."""
    return new_from_template(name, START)


FILLED = [
    *("metric", "objective", "scope_item", "environment", "component", "freeze", "test_case", "gate_rules"),
    *("criterion", "checklist_item", "assignment", "stakeholder", "communication", "log_entry"),
]
"""What every template fills; people, releases, results and votes are those of a launch of its own."""


@pytest.mark.parametrize("name", ORDER)
def test_a_template_fills_every_part_of_a_launch(name: str):
    assert [entity for entity in FILLED if not begun(name).table(entity)] == []
    left = ("person", "release", "execution", "bug", "sign_off", "vote", "baseline")
    assert [entity for entity in left if begun(name).table(entity)] == []


@pytest.mark.parametrize("name", ORDER)
def test_no_error_is_found_in_a_template(name: str):
    plan = begun(name)
    assert [one for one in findings_of(plan, schedule(plan)) if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", ORDER)
def test_every_gate_of_a_template_has_rules_and_criteria_of_several_sources(name: str):
    plan = begun(name)
    gates = {task.id for task in plan.tasks.values() if task.kind is TaskKind.GATE}
    assert sorted(row.gate for row in plan.table("gate_rules").values()) == sorted(gates)
    for rules in plan.table("gate_rules").values():
        assert set(rules.vetoes) <= set(rules.voters)
        assert rules.notes
        assert rules.decision is Ballot.ABSTAIN
        criteria = [row for row in plan.table("criterion").values() if row.gate == rules.gate]
        assert len(criteria) >= 4
        assert len({row.source for row in criteria}) >= 2
    weights = Counter(row.weight for row in plan.table("criterion").values())
    assert set(weights) == set(Weight)
    assert {row.source for row in plan.table("criterion").values()} == set(Source)


@pytest.mark.parametrize("name", [*ORDER, "example"])
def test_a_criterion_says_what_its_source_needs(name: str):
    plan = shown() if name == "example" else begun(name)
    areas = {item.area for item in plan.table("checklist_item").values()}
    levels = {case.level for case in plan.table("test_case").values()}
    for row in plan.table("criterion").values():
        needed = {
            Source.TESTS: row.least is not None and (row.level is None or row.level in levels),
            Source.BUGS: row.most is not None,
            Source.READINESS: row.least is not None and (not row.area or row.area in areas),
            Source.TASKS: bool(row.tasks),
            Source.METRIC: bool(row.metric) and (row.least is not None or row.most is not None),
            Source.RISKS: row.most is not None,
        }
        assert needed.get(row.source, True), row.name


@pytest.mark.parametrize("name", ORDER)
def test_scope_of_a_template_is_in_out_and_deferred_and_what_is_in_is_made_and_tested(name: str):
    plan = begun(name)
    rows = plan.table("scope_item").values()
    assert {row.extent for row in rows} == set(Extent)
    covered = {item for case in plan.table("test_case").values() for item in case.scope}
    for row in rows:
        if row.extent is Extent.IN:
            assert row.tasks
            assert row.objectives
            assert row.acceptance
        else:
            assert row.reason
    assert [row.key for row in rows if row.extent is Extent.IN and row.id not in covered] == []


@pytest.mark.parametrize("name", ORDER)
def test_objectives_of_a_template_have_measure_target_and_day(name: str):
    plan = begun(name)
    rows = plan.table("objective").values()
    assert len(rows) >= 3
    assert all(row.measure and row.target is not None and row.due is not None for row in rows)
    wanted = {item for row in plan.table("scope_item").values() for item in row.objectives}
    assert {row.id for row in rows} == wanted, "each is served by something in scope"


@pytest.mark.parametrize("name", ORDER)
def test_tests_of_a_template_are_of_all_levels(name: str):
    cases = begun(name).table("test_case").values()
    assert {case.level for case in cases} >= set(Level) - {Level.ACCESSIBILITY, Level.LOAD}
    assert all(case.scope and case.expected and case.plan for case in cases)
    assert sum(case.required for case in cases) > len(cases) / 2


@pytest.mark.parametrize("name", ORDER)
def test_exactly_one_role_is_accountable_for_each_task_of_a_template(name: str):
    plan = begun(name)
    assert dict(accountable(plan)) == {task.key: 1 for task in plan.tasks.values()}
    used = {row.role for row in plan.table("assignment").values()}
    assert used == set(plan.roles)


@pytest.mark.parametrize("name", ORDER)
def test_communications_of_a_template_are_due_by_the_go_live_by_tasks_and_by_gates(name: str):
    plan = begun(name)
    rows = plan.table("communication").values()
    assert {str(row.trigger) for row in rows} == {"go-live", "task", "gate"}
    for row in rows:
        assert (row.task is None) == (str(row.trigger) == "go-live")
        assert str(row.trigger) != "gate" or plan.tasks[row.task].kind is TaskKind.GATE
        assert row.body
    audiences = {row.group for row in plan.table("stakeholder").values()}
    assert {row.audience for row in rows} <= audiences
    assert any("{launch}" in row.body for row in rows)


@pytest.mark.parametrize("name", ORDER)
def test_checklist_of_a_template_is_open_by_area_and_tied_to_tasks(name: str):
    rows = begun(name).table("checklist_item").values()
    assert len({row.area for row in rows}) >= 5
    assert {row.weight for row in rows} == set(Weight)
    assert {row.state for row in rows} == {Outcome.UNKNOWN}
    assert all(row.task for row in rows)


@pytest.mark.parametrize("name", ORDER)
def test_components_of_a_template_need_each_other_without_a_ring(name: str):
    plan = begun(name)
    rows = plan.table("component").values()
    graph = nx.DiGraph((row.id, other) for row in rows for other in row.needs)
    assert nx.is_directed_acyclic_graph(graph)
    assert all(row.failure for row in rows)
    risks = {risk for row in rows for risk in row.risks}
    assert len(risks) >= 3


THRESHOLDS = {
    ("web-service", "M02"): (6, 14.4, 60),
    ("web-service", "M03"): (0.2, 0.5, 3),
    ("web-service", "M04"): (1.2, 2, 5),
    ("web-service", "M05"): (50, 80, 10),
    ("web-service", "M06"): (97, 95, 15),
    ("mobile-app", "MT01"): (99.85, 99.7, 1440),
    ("mobile-app", "MT02"): (None, 1.09, 1440),
    ("mobile-app", "MT03"): (None, 0.47, 1440),
    ("database-migration", "M01"): (2, 300, 2),
    ("database-migration", "M02"): (0, 0, 1),
    ("feature-flag", "M05"): (0.01, 0.001, 1440),
    ("region-move", "M01"): (30, 80, 15),
    ("library-release", "M01"): (0.5, 1, 1440),
    ("library-release", "M02"): (0, 0, 1440),
}
"""Warning, critical and how many minutes sustained, as in the table of the launch data."""


@pytest.mark.parametrize(("name", "key"), THRESHOLDS)
def test_metrics_of_a_template_have_the_thresholds_of_the_table(name: str, key: str):
    metric = next(row for row in begun(name).table("metric").values() if row.key == key)
    assert (metric.warning, metric.critical, metric.minutes) == THRESHOLDS[name, key]


@pytest.mark.parametrize("name", ORDER)
def test_keys_of_a_template_are_those_of_one_thing_each(name: str):
    plan = begun(name)
    keys = Counter(row.key for table in plan.tables.values() for row in table.values() if hasattr(row, "key"))
    assert [key for key, times in keys.items() if times > 1 and key not in plan.roles] == []
