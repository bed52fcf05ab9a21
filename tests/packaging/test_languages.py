"""The script of the languages: it finds every declared text, and hands it to lupdate."""

import ast

import pytest

import planner
from tests.ui.german import declared as all_declared, languages
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


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("told('one %1', part)", ["one %1"]),
        ("raise planner.Refused(told('one') if many else told('two'))", ["one", "two"]),
        ("told('one' if many else 'two')", ["one", "two"]),
        ("def f():\n    template = 'one %1'\n    return told(template, 1)", ["one %1"]),
        ("def f():\n    one, many = 'one', 'two'\n    return told(one if count == 1 else many)", ["one", "two"]),
        ("def f():\n    template = 'one'\ndef g():\n    return told(template)", []),
        ("named('task', name)", ["task"]),
        ("def f():\n    text = 'one' if many else 'two'\n    return said(text, 1)", ["one", "two"]),
        ("Fault(where, 'Duration', told('one'))", ["Duration", "one"]),
        ("told(field.label)", []),
    ],
)
def test_sentences_are_found_where_they_are_made_and_where_a_name_stands_for_them(source, texts):
    assert sorted(set(languages._spoken(ast.parse(source)))) == sorted(texts)


def test_kinds_of_files_and_of_fields_are_declared(declared):
    assert {known.label for known in planner.FORMATS} <= declared
    assert {str(kind) for kind in planner.Kind} <= declared
