"""A made-up entity is exported, imported, compared and validated without other code."""

# ruff: noqa: RUF009 - a field is declared by a call that returns dataclasses.field

from dataclasses import dataclass, replace
from enum import StrEnum

import jsonschema
import yaml

from planner.change import diff
from planner.formats.csv_plan import read as read_csv, read_all, write_all, write_register
from planner.formats.json_schema import json_schema
from planner.formats.onto import merged_onto
from planner.formats.yaml_plan import read
from planner.formats.yaml_write import write
from planner.model.entities import Entity, Schema
from planner.model.fields import Kind, choice, declared, long_text, number, reference, references, text
from planner.model.plan import Plan
from planner.model.schema import SCHEMA
from planner.model.tasks import Task
from planner.model.values import Duration, Estimate, Id


class Mood(StrEnum):
    """How somebody feels."""

    GOOD = "good"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Harbor:
    """A place where the software runs: one field of every kind that the product has not used yet."""

    id: Id
    key: str = text("Key", required=True, longest=40)
    name: str = text("Name", required=True)
    position: str = declared(Kind.POSITION, "Position", default="", internal=True)
    parent: Id | None = reference("Parent", "harbor")
    mood: Mood = choice("Mood", Mood.GOOD)
    live: bool = declared(Kind.FLAG, "Live", default=False)
    nodes: int = number("Nodes", Kind.INTEGER, 1, minimum=1)
    load: float = number("Load", Kind.PERCENT)
    price: int = declared(Kind.MONEY, "Price", default=0)
    warm_up: Duration = declared(Kind.DURATION, "Warm-up", default=Duration(), minimum=0)
    tasks: tuple[Id, ...] = references("Tasks", "task")
    notes: str = long_text("Notes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where an harbor answers; written inside it."""

    id: Id
    harbor: Id = reference("Harbor", "harbor", optional=False, required=True)
    url: str = declared(Kind.EVIDENCE, "Address", default="", required=True)
    weight: int = number("Weight", Kind.INTEGER, 1)


HARBOR = Entity(Harbor, "harbor", "harbors", "Harbor", prefix="E")
ADDRESS = Entity(Address, "address", "addresses", "Address", inside="harbor", inside_name="addresses", short="url")
WIDER = Schema((*SCHEMA.entities, HARBOR, ADDRESS))


def a_wider_plan() -> Plan:
    """Return a plan with two harbors, one inside the other, and three addresses."""
    return Plan.of(
        [
            Task(id="t", key="T", name="Deploy", position="V", duration=Estimate.of(480)),
            Harbor(id="e1", key="PROD", name="Production", position="V", live=True, nodes=12,
                        load=62.5, price=900),
            Harbor(
                id="e2", key="CANARY", name="No", position="l", parent="e1", mood=Mood.NO, tasks=("t",),
                warm_up=Duration(90, "h"), notes="two\nlines",
            ),
            Address(id="a1", harbor="e1", url="https://example.com"),
            Address(id="a2", harbor="e1", url="https://example.org", weight=3),
            Address(id="a3", harbor="e2", url="https://canary.example.com"),
        ],
        WIDER,
    )  # fmt: skip


def test_it_is_written_as_yaml_for_people():
    found = write(a_wider_plan()).content.decode().partition("harbors:\n")[2]
    assert found == (
        "  - key: PROD\n    name: Production\n    live: true\n    nodes: 12\n    load: 62.5\n    price: 900\n"
        "    addresses:\n      - https://example.com\n      - {url: 'https://example.org', weight: 3}\n\n"
        "  - key: CANARY\n    name: 'No'\n    parent: PROD\n    mood: 'no'\n    warm_up: 1.5h\n    tasks: [T]\n"
        "    notes: |-\n      two\n      lines\n    addresses:\n      - https://canary.example.com\n"
    )


def test_it_comes_back_from_yaml_and_from_csv():
    plan = a_wider_plan()
    from_yaml = read(write(plan).content, WIDER)
    from_csv = read_all(write_all(plan).content, WIDER)
    for imported in (from_yaml, from_csv):
        assert imported.faults == ()
        assert write(imported.plan).content == write(plan).content
        assert not diff(plan, merged_onto(plan, imported))


def test_one_of_its_fields_changed_in_a_file_is_one_step():
    plan = a_wider_plan()
    table = dict(plan.table("harbor")) | {"e1": replace(plan.table("harbor")["e1"], nodes=13)}
    content = write(plan.with_tables({"harbor": table})).content
    (step,) = diff(plan, merged_onto(plan, read(content, WIDER))).steps
    assert (step.id, step.field, step.after) == ("e1", "nodes", 13)


def test_its_register_is_known_by_its_columns():
    imported = read_csv(write_register(a_wider_plan(), None, "harbor").content, WIDER)
    assert [row.key for row in imported.plan.table("harbor").values()] == ["PROD", "CANARY"]


def test_its_faults_are_named_by_line_and_field():
    text = "format: launch-plan\nharbors:\n  - {key: E, name: e, nodes: 0, live: maybe, parent: E, moood: good}\n"
    found = [str(fault) for fault in read(text.encode(), WIDER).faults]
    assert found == [
        "line 3, harbor E: 'moood' means nothing here; it was left out. Did you mean 'mood'?",
        "line 3, harbor E, Live: 'maybe' is neither yes nor no.",
        "line 3, harbor E, Nodes: 0 is below 1.",
        "line 3, harbor E, Parent: it would be its own ancestor; it has no parent now.",
    ]


def test_the_json_schema_knows_it():
    validator = jsonschema.Draft202012Validator(json_schema(WIDER))
    loaded = yaml.safe_load(write(a_wider_plan()).content)
    assert list(validator.iter_errors(loaded)) == []
    loaded["harbors"][0]["nodes"] = 0
    assert [error.message for error in validator.iter_errors(loaded)] == ["0 is less than the minimum of 1"]
