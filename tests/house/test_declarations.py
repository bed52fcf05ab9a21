"""What is declared once is declared well: entities, fields, formats, commands and settings."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

import planner
from tests.house.source import ROOT
from ui.actions import ACTIONS, MENUS
from ui.areas import PAGES
from ui.settings import SETTINGS

ENTITIES = planner.SCHEMA.entities
FIELDS = [(entity, field) for entity in ENTITIES for field in entity.fields]
ICONS = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}


def twice(names):
    """Return the names that occur more than once."""
    return [name for name, count in Counter(names).items() if count > 1]


def sentence(text):
    """Tell whether a text begins with a capital and ends with a full stop."""
    return bool(text) and not text[0].islower() and text.endswith((".", "?"))


# ------------------------------------------------------------------------------ entities and fields
def test_entities_have_names_of_their_own():
    assert twice(entity.name for entity in ENTITIES) == []
    assert twice(entity.plural for entity in ENTITIES) == []


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.name)
def test_an_entity_says_what_it_is_and_writes_each_field_under_its_own_name(entity):
    assert entity.label
    assert sentence(entity.help)
    assert twice(field.name for field in entity.fields) == []
    assert twice(field.written for field in entity.fields) == []


@pytest.mark.parametrize(("entity", "field"), FIELDS, ids=lambda each: each.name)
def test_a_field_has_a_label_and_its_help_is_a_sentence(entity, field):
    assert field.label
    assert not field.help or sentence(field.help)


@pytest.mark.parametrize(("entity", "field"), FIELDS, ids=lambda each: each.name)
def test_a_reference_points_to_an_entity_that_exists(entity, field):
    wanted = field.kind in {planner.Kind.REFERENCE, planner.Kind.REFERENCES}
    assert bool(field.of) is wanted
    assert not field.of or planner.SCHEMA.entity(field.of)


@pytest.mark.parametrize(("entity", "field"), FIELDS, ids=lambda each: each.name)
def test_a_choice_has_choices_and_its_default_is_one_of_them_or_none_where_it_may_be_empty(entity, field):
    assert (field.choices is not None) is (field.kind == planner.Kind.CHOICE)
    possible = [*(field.choices or ()), *([None] if field.optional else ())]
    assert field.choices is None or field.default in possible


@pytest.mark.parametrize(("entity", "field"), FIELDS, ids=lambda each: each.name)
def test_the_bounds_of_a_field_are_in_order(entity, field):
    if field.minimum is not None and field.maximum is not None:
        assert field.minimum < field.maximum


# ------------------------------------------------------------------------------ formats
def test_formats_have_names_of_their_own_and_suffixes_with_a_dot():
    assert twice(known.name for known in planner.FORMATS) == []
    assert all(suffix.startswith(".") for known in planner.FORMATS for suffix in known.suffixes)


def test_each_format_reads_or_writes():
    assert [known.name for known in planner.FORMATS if not (known.read or known.write)] == []


# ------------------------------------------------------------------------------ commands
def test_commands_have_ids_of_their_own_that_name_a_menu():
    assert twice(action.id for action in ACTIONS) == []
    assert {action.menu for action in ACTIONS} <= set(MENUS)


def test_no_key_means_two_commands():
    pressed = [QKeySequence(key).toString() for action in ACTIONS for key in action.keys]
    assert twice(pressed) == []


def test_qt_understands_every_key():
    wrong = [key for action in ACTIONS for key in action.keys if QKeySequence(key).toString() == ""]
    assert wrong == []


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_a_command_says_what_it_does_and_its_icon_is_there(action):
    assert sentence(action.help)
    assert not action.icon or action.icon in ICONS


def test_the_pages_have_icons_and_commands_that_show_them():
    assert {page.icon for page in PAGES} <= ICONS
    assert {f"go.{page.name}" for page in PAGES} <= {action.id for action in ACTIONS}


# ------------------------------------------------------------------------------ settings
def test_settings_have_keys_of_their_own():
    assert twice(setting.key for setting in SETTINGS) == []


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_a_setting_says_what_it_means_and_its_default_is_a_choice(setting):
    assert setting.label
    assert sentence(setting.help)
    assert not setting.choices or setting.default in setting.choices
