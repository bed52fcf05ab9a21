"""The script of the languages: it finds every declared text, and hands it to lupdate."""

import ast

import pytest

import planner
from tests.ui.german import declared as all_declared
from tests.ui.german import languages
from ui.actions import ACTIONS
from ui.settings import SETTINGS


@pytest.fixture(scope="module")
def declared():
    """Every text that is data."""
    return all_declared()


def test_every_command_is_declared(declared):
    assert {text for action in ACTIONS for text in (action.text, action.help)} <= declared


def test_every_setting_that_is_asked_is_declared(declared):
    asked = [setting for setting in SETTINGS if setting.asked]
    assert {text for setting in asked for text in (setting.label, setting.help, *setting.words)} <= declared


def test_every_field_that_people_see_is_declared(declared):
    fields = [field for entity in planner.SCHEMA.entities for field in entity.fields if not field.internal]
    assert {field.label for field in fields} <= declared
    assert {str(choice) for field in fields for choice in field.choices or ()} <= declared


def test_every_rule_is_declared(declared):
    assert {text for rule in planner.RULES.values() for text in (rule.title, rule.help)} <= declared


@pytest.mark.parametrize("text", ["Total float", "Finish variance", "Criticality", "Why here", "Pressure", "critical"])
def test_columns_of_models_are_declared(declared, text):
    assert text in declared


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("said('one')", ["one"]),
        ("said('one' if many else 'two', part)", ["one", "two"]),
        ("counted(3, 'task', 'tasks')", ["task", "tasks"]),
        ("said(word)", []),
        ("other('one')", []),
    ],
)
def test_texts_of_doors_are_found(source, texts):
    assert list(languages._of_call(ast.parse(source).body[0].value, columns=False)) == texts


def test_names_of_modules_and_signs_are_no_texts(declared):
    assert [text for text in declared if "ui." in text or "_" in text or text == "#"] == []
