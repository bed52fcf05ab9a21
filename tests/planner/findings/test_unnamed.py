"""What is missing while nobody is in the plan is told once of a kind, and row by row once there is somebody."""

from datetime import date

import pytest

from planner.findings.finding import Severity
from planner.gallery import ORDER, new_from_template
from planner.model.launch_values import GateKind
from planner.model.people import Person
from tests.builders import with_rows, with_task
from tests.planner.findings.seen import all_of, one_of
from tests.planner.launch.launches import gated

KINDS = {
    "gate owner": " gates have no owner: nobody is in the plan.",
    "gate voters": " roles are asked for votes, and nobody is in the plan.",
    "risk owner": " risks have no owner: nobody is in the plan.",
}


def fresh(name):
    return new_from_template(name, date(2026, 12, 7))


@pytest.mark.parametrize("name", ORDER)
@pytest.mark.parametrize("rule", KINDS)
def test_a_fresh_template_is_told_once_of_each_kind_that_nobody_is_there(name, rule):
    finding = one_of(fresh(name), rule)
    assert (finding.severity, finding.where) == (Severity.WARNING, "plan")
    assert finding.message.endswith(KINDS[rule])
    assert finding.fix == "Add the people on the Setup page, then name them here."


@pytest.mark.parametrize("rule", KINDS)
def test_once_somebody_is_there_each_row_is_told_and_none_was_left_out(rule):
    plan = fresh("web-service")
    before = one_of(plan, rule)
    each = all_of(with_rows(plan, Person(id="N", key="N", name="Ana")), rule)
    rows = {finding.ids[-1] for finding in each}
    assert before.message.startswith(f"{len(rows)} ")
    assert {row for finding in each for row in finding.ids} == set(before.ids)
    assert all(finding.where != "plan" for finding in each)


def test_one_row_is_told_as_itself_also_without_people():
    plan = with_task(gated(voters=("QA",), vetoes=()).with_tables({"person": {}}), "G", owner=None)
    assert one_of(plan, "gate owner").where == "task G"
    assert one_of(plan, "gate voters").message == "QA is asked for a vote, and nobody has that role."


def test_a_launch_gate_that_asks_nobody_is_told_by_itself_also_without_people():
    plan = gated(kind=GateKind.LAUNCH, voters=(), vetoes=()).with_tables({"person": {}})
    assert one_of(plan, "gate voters").where == "gate G"
