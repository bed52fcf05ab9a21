"""The declaration of scenarios."""

from planner.model.entities import Entity
from planner.model.fields import Kind
from planner.model.scenarios import SCENARIO, Scenario
from planner.model.schema import SCHEMA
from tests.builders import a_plan, with_rows


def test_a_new_scenario_changes_nothing() -> None:
    assert Scenario(id="s", key="S01", name="Try").changes == ()


def test_its_changes_are_one_value_that_refers_to_no_row_by_the_rules_of_references() -> None:
    field = SCENARIO.field("changes")
    assert (field.kind, field.of, field.internal) == (Kind.SUPPOSED, "", False)
    named: list[Entity] = [entity for entity, _field in SCHEMA.referring(SCENARIO)]
    assert named == []


def test_a_plan_gives_its_scenarios_by_id() -> None:
    plan = with_rows(a_plan(), Scenario(id="s", key="S01", name="Try"))
    assert list(plan.scenarios) == ["s"]
