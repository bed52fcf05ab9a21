"""The limits of checks: one row in every plan, kept and written like the settings."""

import pytest

from planner.change import apply, checked, diff
from planner.edits.rows import remove_rows, set_field, set_text
from planner.errors import Refused
from planner.formats.csv_plan import write as write_tasks
from planner.formats.json_schema import json_schema
from planner.formats.onto import merged_onto
from planner.formats.registry import read_any
from planner.formats.yaml_plan import read
from planner.formats.yaml_write import write
from planner.model.check_limits import CHECKS, Checks
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.values import Duration
from tests.builders import a_plan

EDITED = ("checks", "checks")


def with_limits(**limits):
    """A plan with other limits."""
    return a_plan("A 1d > B 1d").with_tables({"checks": {"checks": Checks(**limits)}})


def test_every_plan_has_the_limits_of_the_dcma_assessment():
    limits = Plan.of(()).checks
    assert limits == Checks()
    assert (limits.missing_logic, limits.leads, limits.lags, limits.finish_to_start) == (5, 0, 5, 90)
    assert (limits.hard_constraints, limits.high_float_share, limits.long_task_share) == (5, 5, 5)
    assert (limits.missed_tasks, limits.path_index, limits.execution_index) == (5, 0.95, 0.95)
    assert (limits.high_float, limits.long_task, limits.delay) == (None, None, 600)


def test_a_row_that_is_given_takes_the_place_of_the_usual_one():
    assert Plan.of([Checks(lags=7.0)]).checks.lags == 7.0


def test_every_limit_says_what_it_means():
    assert all(field.help.endswith(".") for field in CHECKS.fields)


def test_usual_limits_are_not_written_and_read_as_usual():
    content = write(a_plan("A 1d")).content
    assert b"checks" not in content
    assert read(content, SCHEMA).plan.checks == Checks()


def test_other_limits_are_written_and_read_again():
    plan = with_limits(lags=7.5, fewest=3, long_task=Duration(4800), freeze="halt")
    content = write(plan).content
    assert b"checks:\n  fewest: 3\n  lags: 7.5\n  long_task: 10d\n  freeze: halt\n" in content
    found = read(content, SCHEMA)
    assert found.faults == ()
    assert found.plan.checks == plan.checks
    assert write(found.plan).content == content


def test_a_limit_that_cannot_be_is_named_with_its_line():
    content = write(with_limits(lags=7.5)).content.replace(b"lags: 7.5", b"lags: 750")
    (fault,) = read(content, SCHEMA).faults
    assert (fault.where, fault.field, fault.line) == ("checks", "Lags", content.splitlines().index(b"  lags: 750") + 1)


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [("lags", "12.5", 12.5), ("fewest", "4", 4), ("high_float", "2w", Duration(4800, "w")), ("high_float", "", None)],
)
def test_a_limit_is_typed_like_any_other_field(name, typed, value):
    plan = with_limits(high_float=Duration(480))
    change = set_text(plan, EDITED, name, typed)
    after = checked(plan, change)
    assert getattr(after.checks, name) == value
    assert apply(after, change.inverse()) == plan


@pytest.mark.parametrize(
    ("name", "value"),
    [("lags", 101.0), ("lags", -1.0), ("fewest", 0), ("delay", 0), ("path_index", 11.0), ("long_task", Duration(-1))],
)
def test_a_limit_out_of_its_bounds_is_refused(name, value):
    with pytest.raises(Refused):
        set_field(a_plan(), EDITED, name, value)


def test_undo_names_the_limit():
    assert set_field(a_plan(), EDITED, "lags", 9.0).label == "Set lags of checks"


def test_the_limits_cannot_be_removed():
    assert not remove_rows(a_plan(), [EDITED])


def test_plans_differ_by_their_limits():
    before = with_limits()
    after = before.with_tables({"checks": {"checks": Checks(lags=9.0, delay=30)}})
    change = diff(before, after)
    assert [(step.entity, step.field, step.after) for step in change.steps] == [
        ("checks", "lags", 9.0),
        ("checks", "delay", 30),
    ]


def test_an_import_brings_its_limits():
    current = with_limits(lags=9.0)
    imported = read(write(with_limits(lags=11.0)).content, SCHEMA)
    assert merged_onto(current, imported).checks.lags == 11.0


def test_an_import_of_tasks_leaves_the_limits_alone():
    current = with_limits(lags=9.0)
    tasks = read_any(write_tasks(current).content, ".csv")
    assert merged_onto(current, tasks).checks.lags == 9.0


def test_the_schema_of_the_yaml_describes_every_limit():
    section = json_schema()["properties"]["checks"]
    assert section["type"] == "object"
    assert set(section["properties"]) == {field.name for field in CHECKS.fields}
    assert section["properties"]["lags"]["maximum"] == 100
