"""Entities, and the schema that lists them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from planner.model.audience import ASSIGNMENT, COMMUNICATION, LOG_ENTRY, STAKEHOLDER
from planner.model.baselines import BASELINE, BASELINE_TASK
from planner.model.calendars import CALENDAR, EXCEPTION
from planner.model.check_limits import CHECKS
from planner.model.entities import Entity, Schema
from planner.model.fields import reference, references, text
from planner.model.gates import CHECKLIST_ITEM, CRITERION, GATE_RULES, VOTE
from planner.model.objectives import METRIC, OBJECTIVE, SCOPE_ITEM
from planner.model.people import PERSON, ROLE
from planner.model.quality import BUG, EXECUTION, SIGN_OFF, TEST_CASE
from planner.model.risks import RISK
from planner.model.scenarios import SCENARIO
from planner.model.schema import SCHEMA
from planner.model.settings import SETTINGS
from planner.model.system import BOOKING, COMPONENT, ENVIRONMENT, FREEZE, RELEASE
from planner.model.tasks import LINK, PHASE, TASK, Link, Task
from planner.model.versions import VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class Crate:
    """A row for these tests."""

    id: str
    key: str = text("Key")
    within: str | None = reference("Within", "crate", cascade=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A row without a key, written inside a crate."""

    id: str
    crate: str = reference("Crate", "crate")
    about: tuple[str, ...] = references("About", "crate")


CRATE = Entity(Crate, "crate", "crates", "Crate")
LABEL = Entity(Label, "label", "labels", "Label", inside="crate", inside_name="labels", short="about")
STORE = Schema((CRATE, LABEL))


def test_an_entity_is_found_by_name_and_type() -> None:
    assert STORE.entity("crate") is STORE.entity(Crate) is CRATE
    assert STORE.entity("label") is STORE.entity(Label) is LABEL


@pytest.mark.parametrize("of", ["crates", "", Task])
def test_an_unknown_entity_is_a_mistake(of: str | type) -> None:
    with pytest.raises(KeyError):
        STORE.entity(of)


def test_a_schema_keeps_the_order_of_its_entities() -> None:
    assert STORE.entities == (CRATE, LABEL)
    assert Schema(iter((LABEL, CRATE))).entities == (LABEL, CRATE)


def test_an_entity_gives_its_fields() -> None:
    assert [field.name for field in CRATE.fields] == ["key", "within"]
    assert LABEL.field("about").of == "crate"
    with pytest.raises(KeyError, match="Label has no field key"):
        LABEL.field("key")


def test_rows_with_a_key_are_keyed() -> None:
    assert CRATE.keyed
    assert not LABEL.keyed


def test_an_entity_without_a_rule_finds_nothing_wrong() -> None:
    assert list(CRATE.rule(Crate(id="c"))) == []


def test_rows_are_written_within_the_rows_that_they_refer_to() -> None:
    assert STORE.inside(CRATE) == (LABEL,)
    assert STORE.inside(LABEL) == ()
    assert SCHEMA.inside(TASK) == (LINK, GATE_RULES, CRITERION, VOTE, ASSIGNMENT)
    assert SCHEMA.inside(CALENDAR) == (EXCEPTION,)
    assert SCHEMA.inside(RISK) == ()


def test_every_reference_to_an_entity_is_known() -> None:
    assert [(entity.name, field.name) for entity, field in STORE.referring(CRATE)] == [
        ("crate", "within"),
        ("label", "crate"),
        ("label", "about"),
    ]
    assert STORE.referring(LABEL) == ()
    asked = {entity.name for entity, field in SCHEMA.referring(PERSON) if field.name == "owner"}
    assert asked == {
        *("task", "risk", "objective", "scope_item", "environment", "component"),
        *("test_case", "bug", "checklist_item", "log_entry"),
    }


def test_the_schema_of_a_plan_lists_each_kind_of_row_once() -> None:
    expected = (
        *(SETTINGS, CALENDAR, EXCEPTION, PHASE, ROLE, PERSON, TASK, LINK),
        *(RISK, SCENARIO, BASELINE, BASELINE_TASK, VERSION),
        *(METRIC, OBJECTIVE, SCOPE_ITEM, ENVIRONMENT, BOOKING, RELEASE, COMPONENT, FREEZE),
        *(TEST_CASE, EXECUTION, BUG, SIGN_OFF, GATE_RULES, CRITERION, VOTE, CHECKLIST_ITEM),
        *(ASSIGNMENT, STAKEHOLDER, COMMUNICATION, LOG_ENTRY, CHECKS),
    )
    assert SCHEMA.entities == expected
    for words in ([one.name for one in expected], [one.label for one in expected], [one.type for one in expected]):
        assert len(set(words)) == len(expected)


def test_what_rows_refer_to_is_written_before_them_so_that_files_read_from_the_top() -> None:
    seen: set[str] = set()
    for entity in SCHEMA.entities:
        seen.add(entity.name)
        assert all(field.of in seen for field in entity.fields if field.of and entity is not SETTINGS)


@pytest.mark.parametrize("entity", SCHEMA.entities, ids=lambda entity: entity.name)
def test_an_entity_says_enough_of_itself(entity: Entity) -> None:
    assert entity.help.endswith(".")
    assert entity.label[0].isupper()
    assert bool(entity.prefix) == entity.keyed
    assert bool(entity.inside) == bool(entity.inside_name)
    assert entity.inside or not entity.short
    assert not entity.inside or entity.field(entity.inside).cascade


def test_settings_and_limits_of_checks_are_the_only_single_rows() -> None:
    assert [entity for entity in SCHEMA.entities if entity.single] == [SETTINGS, CHECKS]


def test_prefixes_of_keys_tell_entities_apart() -> None:
    prefixes = [entity.prefix for entity in SCHEMA.entities if entity.prefix]
    assert len(set(prefixes)) == len(prefixes)


def test_links_are_called_by_their_predecessor_in_files() -> None:
    assert LINK.field("predecessor").written == "task"
    assert SCHEMA.entity(Link).short == "predecessor"
    assert ROLE.keyed


def test_an_entity_says_whether_a_rule_concerns_its_fields() -> None:
    assert SCHEMA.entity("booking").ruled
    assert not SCHEMA.entity("component").ruled
