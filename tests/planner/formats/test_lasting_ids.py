"""Ids that follow from what rows are called: the same whenever and by whomever a file is read."""

from hypothesis import given

from planner.formats.lasting_ids import with_lasting_ids
from planner.formats.yaml_plan import YAML
from planner.model.audience import Assignment
from planner.model.people import Role
from planner.model.schema import SCHEMA
from planner.model.tasks import Link
from tests.builders import a_plan, with_rows
from tests.planner.formats.random_plans import plans

TEXT = b"""\
format: launch-plan
plan: {name: Test, start: 2026-03-02}
roles:
  - {key: OPS, name: Operations}
tasks:
  - {key: A, name: First, assignments: [{role: OPS}, {role: OPS, part: consulted}]}
  - {key: B, name: Second, needs: [A, {task: A, type: SS}]}
scenarios:
  - key: S1
    name: Sooner
    changes: |-
      task A duration: 2d
      remove task B
"""


def read(content=TEXT):
    return YAML.read(content, SCHEMA).plan


def test_a_file_read_twice_has_the_same_rows():
    first, again = read(), read()
    assert first != again
    assert with_lasting_ids(first, "side") == with_lasting_ids(again, "side")


def test_plans_of_different_kinds_share_no_ids_but_those_of_single_rows():
    first, second = (with_lasting_ids(read(), kind) for kind in ("side", "base"))
    for entity in SCHEMA.entities:
        shared = set(first.table(entity.name)) & set(second.table(entity.name))
        assert shared == ({entity.name} if entity.single else set())


def test_a_row_goes_by_its_key_and_name_whatever_else_it_says():
    longer = read(TEXT.replace(b"name: First", b"name: First, notes: Why"))
    renamed = read(TEXT.replace(b"name: First", b"name: Other"))
    first, second, third = (with_lasting_ids(plan, "side") for plan in (read(), longer, renamed))
    assert set(first.tasks) == set(second.tasks)
    gone, new = set(first.tasks) - set(third.tasks), set(third.tasks) - set(first.tasks)
    assert [first.tasks[one].name for one in gone] == ["First"]
    assert [third.tasks[one].name for one in new] == ["Other"]


def test_rows_of_different_entities_with_one_key_have_different_ids():
    plan = with_rows(a_plan("A"), Role(id="r", key="A", name="Role A"))
    made = with_lasting_ids(plan, "side")
    assert not set(made.tasks) & set(made.rows(Role))


def test_rows_without_a_key_go_by_what_they_tie_together_whatever_else_they_say():
    shared = read(TEXT.replace(b"assignments: [{role: OPS}", b"assignments: [{role: OPS, share: 50}"))
    first, second = (with_lasting_ids(plan, "side") for plan in (read(), shared))
    assert set(first.rows(Assignment)) == set(second.rows(Assignment))
    assert set(first.rows(Link)) == set(second.rows(Link))


def test_rows_that_tie_the_same_together_have_ids_of_their_own():
    made = with_lasting_ids(read(), "side")
    assert (len(made.rows(Assignment)), len(made.rows(Link))) == (2, 2)


def test_scenarios_speak_of_the_rows_by_their_new_ids():
    made = with_lasting_ids(read(), "side")
    tasks = {row.key: row.id for row in made.tasks.values()}
    [scenario] = made.scenarios.values()
    assert [(one.id, one.field) for one in scenario.changes] == [(tasks["A"], "duration"), (tasks["B"], None)]


@given(plans())
def test_every_plan_stays_what_it_was(plan):
    made = with_lasting_ids(plan, "side")
    assert {name: len(table) for name, table in made.tables.items()} == {
        name: len(table) for name, table in plan.tables.items()
    }
    assert YAML.write(made, None).content == YAML.write(plan, None).content
    assert with_lasting_ids(made, "side") == made
