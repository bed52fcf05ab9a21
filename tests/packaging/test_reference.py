"""The reference page says what the code declares."""

from types import SimpleNamespace

import pytest

from tests.house.source import ROOT, load_script


@pytest.fixture(scope="module")
def reference():
    return load_script(ROOT / "packaging" / "reference.py")


def a_field(**meaning):
    plain = {"choices": None, "minimum": None, "maximum": None, "of": "", "required": False, "help": ""}
    return SimpleNamespace(**plain | {"kind": "text", "label": "Name", "written": "name"} | meaning)


def test_the_reference_page_is_what_the_declarations_say(reference):
    written = reference.PAGE.read_text("utf-8")
    assert written == reference.page(), "run: python3 packaging/dev.py fix"


@pytest.mark.parametrize(
    ("meaning", "text"),
    [
        ({}, ""),
        ({"minimum": 0}, "at least 0"),
        ({"minimum": 0, "maximum": 1}, "0 to 1"),
        ({"choices": ["FS", "SS"]}, "FS, SS"),
    ],
)
def test_the_values_of_a_field_are_its_choices_or_bounds(reference, meaning, text):
    assert reference.bounds(a_field(**meaning)) == text


def test_a_field_says_what_it_refers_to_and_whether_it_is_required(reference):
    row = reference.field_row(a_field(of="task", required=True, kind="reference", help="The one before."))
    assert row == ["`name`", "reference to task", "", "Name. Required. The one before."]


def test_a_bar_in_a_cell_does_not_break_the_table(reference):
    assert reference.table(["a"], [["x|y"]]) == "| a |\n| --- |\n| x/y |\n"
