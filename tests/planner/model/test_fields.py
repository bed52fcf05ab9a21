"""Fields: dataclass fields that carry their meaning."""

# ruff: noqa: RUF009 - a field is declared by a call that returns dataclasses.field

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from planner.model.fields import (
    MAX_NAME,
    MAX_TEXT,
    Field,
    Kind,
    choice,
    day,
    declared,
    field_of,
    fields_of,
    long_text,
    maker,
    number,
    reference,
    references,
    text,
)
from planner.model.kinds import KEEPING
from planner.model.schema import SCHEMA
from planner.model.tasks import Task
from planner.model.values import LinkType


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A row with one field of each way to declare one."""

    id: str
    plain: str = "not declared"
    name: str = text("Name", required=True, default="New")
    notes: str = long_text("Notes")
    shown: str = long_text("Shown", column=True)
    type: LinkType = choice("Type", LinkType.SS, group="link")
    task: str | None = reference("Task", "task", written="todo")
    needed: str = reference("Needed", "task", optional=False)
    people: tuple[str, ...] = references("People", "person")
    when: date | None = day("When", late=True)
    share: float = number("Share", Kind.PROBABILITY, 0.5)
    done: float = number("Done", Kind.PERCENT)
    count: int = number("Count", Kind.INTEGER, 3, minimum=1)
    half: float = number("Half", Kind.PROBABILITY, maximum=0.5)


def sample(name: str) -> Field:
    return field_of(Sample, name)


def test_fields_come_in_the_order_of_their_declaration_without_id_and_undeclared_ones() -> None:
    names = [item.name for item in dataclasses.fields(Sample)]
    assert [field.name for field in fields_of(Sample)] == names[2:]


def test_a_field_is_written_by_its_name_unless_it_says_otherwise() -> None:
    assert (sample("task").name, sample("task").written) == ("task", "todo")
    assert (sample("people").name, sample("people").written) == ("people", "people")


def test_a_row_takes_the_declared_defaults() -> None:
    row = Sample(id="x")
    assert row == Sample(
        id="x", name="New", type=LinkType.SS, task=None, people=(), when=None, share=0.5, done=0, count=3, half=0
    )
    assert all(getattr(row, field.name) == field.default for field in fields_of(Sample))


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("name", {"kind": Kind.TEXT, "required": True, "longest": MAX_NAME, "column": True, "optional": False}),
        ("notes", {"kind": Kind.LONG_TEXT, "longest": MAX_TEXT, "column": False, "default": ""}),
        ("shown", {"kind": Kind.LONG_TEXT, "column": True}),
        ("type", {"kind": Kind.CHOICE, "choices": LinkType, "group": "link", "default": LinkType.SS}),
        ("task", {"kind": Kind.REFERENCE, "of": "task", "optional": True, "default": None, "cascade": False}),
        ("needed", {"kind": Kind.REFERENCE, "of": "task", "optional": False}),
        ("people", {"kind": Kind.REFERENCES, "of": "person", "default": (), "optional": False}),
        ("when", {"kind": Kind.DATE, "optional": True, "late": True, "time": False}),
        ("share", {"kind": Kind.PROBABILITY, "minimum": 0, "maximum": 1, "default": 0.5}),
        ("done", {"kind": Kind.PERCENT, "minimum": 0, "maximum": 100, "default": 0}),
        ("count", {"kind": Kind.INTEGER, "minimum": 1, "maximum": None, "default": 3}),
        ("half", {"minimum": 0, "maximum": 0.5}),
    ],
)
def test_each_way_to_declare_a_field_says_what_it_means(name: str, meaning: dict[str, Any]) -> None:
    found = sample(name)
    assert {key: getattr(found, key) for key in meaning} == meaning


def test_a_declaration_can_say_anything_that_a_field_knows() -> None:
    carried = declared(Kind.MONEY, "Cost", unit="EUR", help="In total.", default=5).metadata["field"]
    assert carried == Field(kind=Kind.MONEY, label="Cost", unit="EUR", help="In total.", default=5)


def test_asking_for_a_field_that_is_not_declared_says_which() -> None:
    with pytest.raises(KeyError, match="Task has no field color"):
        field_of(Task, "color")
    with pytest.raises(KeyError, match="Sample has no field plain"):
        field_of(Sample, "plain")
    with pytest.raises(KeyError, match="Task has no field id"):
        field_of(Task, "id")


def test_a_declaration_is_read_once() -> None:
    assert fields_of(Task) is fields_of(Task)


@pytest.mark.parametrize("entity", SCHEMA.entities, ids=lambda entity: entity.name)
def test_rows_can_be_made_of_their_values_alone(entity: Any) -> None:
    names = [field.name for field in reversed(entity.fields)]
    values = [f"<{name}>" for name in names]
    made = maker(entity.type, ("id", *names))(["x", *values])
    own = entity.type(id="x", **dict(zip(names, values, strict=True)))
    assert made == own
    assert (type(made), hash(made), repr(made)) == (type(own), hash(own), repr(own))
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.id = "y"


@pytest.mark.parametrize("entity", SCHEMA.entities, ids=lambda entity: entity.name)
def test_making_a_row_does_nothing_but_set_its_fields(entity: Any) -> None:
    assert not hasattr(entity.type, "__post_init__")
    assert entity.type.__new__ is object.__new__
    assert [item.name for item in dataclasses.fields(entity.type)] == ["id", *(item.name for item in entity.fields)]


def test_a_row_is_made_of_as_many_values_as_it_has_fields() -> None:
    make = maker(Task, ("id", *(field.name for field in fields_of(Task))))
    with pytest.raises(ValueError, match="shorter"):
        make(["x", "A"])


def test_a_field_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        sample("name").label = "Other"  # type: ignore[misc]


EVERY = [(entity, field) for entity in SCHEMA.entities for field in entity.fields]


@pytest.mark.parametrize("entity", SCHEMA.entities, ids=lambda entity: entity.name)
def test_every_field_of_a_row_but_its_id_is_declared(entity: Any) -> None:
    assert [field.name for field in entity.fields] == [item.name for item in dataclasses.fields(entity.type)][1:]
    assert dataclasses.fields(entity.type)[0].name == "id"


@pytest.mark.parametrize(("entity", "field"), EVERY, ids=lambda one: one.name)
def test_every_declaration_makes_sense(entity: Any, field: Field) -> None:
    assert field.label
    assert field.kind in KEEPING
    assert (field.kind is Kind.CHOICE) == (field.choices is not None)
    assert (field.kind in {Kind.REFERENCE, Kind.REFERENCES}) == bool(field.of)
    assert not field.of or SCHEMA.entity(field.of)
    assert not field.cascade or field.kind is Kind.REFERENCE
    assert not field.help or field.help.endswith((".", "theme."))


def test_every_kind_of_field_can_be_kept() -> None:
    assert set(KEEPING) == set(Kind)
