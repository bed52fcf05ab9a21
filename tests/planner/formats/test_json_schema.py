"""The JSON Schema says what the YAML may hold, no more and no less."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given

from planner.formats.json_schema import json_schema, json_schema_text
from planner.formats.yaml_plan import read
from planner.formats.yaml_write import write
from planner.gallery import ORDER
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from tests.planner.formats.random_plans import plans

RESOURCES = files("resources")
VALIDATOR = jsonschema.Draft202012Validator(json_schema())


class Core(yaml.SafeLoader):
    """YAML as the core schema of version 1.2 reads it: dates and hours are text."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rsplit(":", 1)[-1] in ("int", "float", "bool", "null")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def problems(content: bytes | str) -> list[str]:
    """Return what the schema has against a file."""
    loaded = yaml.load(content, Loader=Core)  # noqa: S506 - a safe loader with fewer resolvers
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in VALIDATOR.iter_errors(loaded)]


def a_task(**values: Any) -> str:
    """Return a plan of one task as text."""
    return yaml.safe_dump({"format": "launch-plan", "version": 1, "tasks": [{"key": "A", "name": "A", **values}]})


def test_the_stored_schema_is_the_one_that_the_declarations_give():
    assert (RESOURCES / "schema" / "plan.schema.json").read_text("utf-8") == json_schema_text()


def test_the_schema_is_valid_itself():
    jsonschema.Draft202012Validator.check_schema(json.loads(json_schema_text()))


@pytest.mark.parametrize("name", [f"templates/{name}" for name in ORDER] + ["examples/web-service"])
def test_what_comes_with_the_program_is_valid_and_canonical(name: str):
    content = (RESOURCES / f"{name}.yaml").read_bytes()
    assert problems(content) == []
    assert write(read(content, SCHEMA).plan).content == content


def test_the_reference_file_is_valid():
    assert problems((Path(__file__).parents[2] / "reference" / "everything.yaml").read_bytes()) == []


@given(plans())
def test_every_export_is_valid(plan: Plan):
    assert problems(write(plan).content) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("duration", "soon"),
        ("duration", "-3d"),
        ("duration", "1/2d"),
        ("kind", "jump"),
        ("constraint_date", "tomorrow"),
        ("key", "two words"),
        ("name", ""),
        ("name", "x" * 501),
        ("needs", "B01"),
        ("needs", [{"task": "B", "type": "XX"}]),
        ("needs", [{"type": "SS"}]),
        ("needs", [{"task": "B", "successor": "A"}]),
        ("durtion", "3d"),
        ("position", "V"),
        ("place", "1 2"),
        ("id", "t1"),
    ],
)
def test_what_the_reader_would_fault_the_schema_faults_too(field: str, value: Any):
    assert problems(a_task(**{field: value}))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("duration", "3d"),
        ("duration", "1.5w"),
        ("duration", "1/2/3d"),
        ("duration", "1h/2h/1d"),
        ("duration", "3 ed"),
        ("constraint_date", "2026-03-02 14:30"),
        ("needs", ["B01", {"task": "B", "type": "SS", "lag": "-4h"}]),
        ("deadline", "2026-03-02"),
    ],
)
def test_what_people_may_write_is_valid(field: str, value: Any):
    assert problems(a_task(**{field: value})) == []


def test_defaults_and_help_are_said_where_an_editor_shows_them():
    task = json_schema()["properties"]["tasks"]["items"]["properties"]
    assert task["kind"]["default"] == "task"
    assert "unique" in task["key"].get("description", "")
    assert task["duration"]["description"].startswith("Working time as 3d")
    assert "default" not in task["duration"]


def test_a_plan_needs_its_format_and_version():
    assert problems("{}") == [": 'format' is a required property", ": 'version' is a required property"]
    assert problems("{format: launch-plan, version: 2}") == ["version: 1 was expected"]
