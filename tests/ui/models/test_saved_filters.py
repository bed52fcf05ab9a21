"""Saved filters: kept in the settings, whatever stands in the file; built-in ones that can be read."""

import json

import pytest
from hypothesis import given, strategies as st

from tests.ui.opened import a_launch, a_session
from tests.ui.windows import settings
from ui.models.filter_terms import terms_of
from ui.models.reading import Reading
from ui.models.risk_lists import risk_columns
from ui.models.saved_filters import (
    KEPT,
    LONGEST_NAME,
    LONGEST_TEXT,
    RISK_FILTERS,
    TASK_FILTERS,
    FilterShelf,
    SavedFilter,
    saved_in,
)
from ui.models.task_flags import FLAGS
from ui.models.task_outline import task_columns
from ui.settings import TASK_FILTERS as WHERE, Settings

__all__ = ["settings"]


@pytest.fixture
def shelf(settings):
    return FilterShelf(settings, WHERE, TASK_FILTERS)


def names(shelf):
    return [one.name for one in shelf.saved]


def test_a_filter_is_kept_under_its_name(shelf, settings):
    shelf.save("  My   team ", " owner:ana   open ")
    assert saved_in(settings, WHERE) == (SavedFilter("My team", "owner:ana open"),)
    assert FilterShelf(settings, WHERE, ()).named("my TEAM").text == "owner:ana open"


def test_saving_under_the_same_name_replaces(shelf):
    shelf.save("Mine", "owner:ana")
    shelf.save("MINE", "owner:bo")
    assert shelf.saved == (SavedFilter("MINE", "owner:bo"),)


def test_filters_stand_by_name(shelf):
    for name in ("b", "C", "a"):
        shelf.save(name, name)
    assert names(shelf) == ["a", "b", "C"]


def test_a_filter_is_renamed_and_removed(shelf):
    shelf.save("One", "x")
    shelf.rename("one", "Two")
    assert shelf.saved == (SavedFilter("Two", "x"),)
    shelf.rename("gone", "Three")
    shelf.remove("two")
    assert shelf.saved == ()


def test_a_change_of_capitals_is_a_renaming_like_others(shelf):
    shelf.save("one", "x")
    shelf.rename("one", "One")
    assert names(shelf) == ["One"]


def test_a_filter_is_known_by_what_it_asks_for(shelf):
    shelf.save("One", "owner:ana open")
    assert shelf.like("  owner:ana  open").name == "One"
    assert shelf.like("open") is None


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("", "x", "Give the filter a name"),
        ("  \t ", "x", "Give the filter a name"),
        ("n" * (LONGEST_NAME + 1), "x", f"{LONGEST_NAME} letters"),
        ("critical", "x", "comes with the program"),
        ("Mine", "  ", "nothing to save"),
        ("Mine", "x" * (LONGEST_TEXT + 1), "too long"),
        ("Mine", "x", ""),
    ],
)
def test_what_cannot_be_saved_is_said(shelf, name, text, said):
    assert said in shelf.why_not(name, text)
    assert bool(said) == bool(shelf.why_not(name, text))


def test_there_is_an_end_to_saving_but_not_to_replacing(shelf):
    shelf.save("Mine", "x")
    shelf._keep([*shelf.saved, *(SavedFilter(f"n{number}", "x") for number in range(KEPT))])
    assert "too many" in shelf.why_not("Another", "x")
    assert shelf.why_not("n1", "x") == ""


def test_a_filter_of_a_full_shelf_can_be_called_otherwise(shelf):
    shelf._keep(SavedFilter(f"n{number}", "x") for number in range(KEPT))
    assert "too many" in shelf.why_not("Another", "x")
    assert shelf.why_not("Another", "x", renamed="n1") == ""


@pytest.mark.parametrize(
    "line",
    [
        "",
        "nonsense",
        "[]",
        "{}",
        "3",
        '{"name": ""}',
        '{"name": "", "filter": "x"}',
        '{"name": "x", "filter": " "}',
        '{"name": ["x"]}',
        "[" * 5_000,
        json.dumps({"name": "x" * 500, "filter": "y"}),
        json.dumps({"name": "x", "filter": "y" * 50_000}),
    ],
)
def test_lines_that_make_no_sense_are_left_out(settings, line):
    settings.choose(WHERE, (line, json.dumps({"name": "Good", "filter": "open"})))
    assert saved_in(settings, WHERE) == (SavedFilter("Good", "open"),)


def test_a_name_that_stands_twice_in_the_file_counts_once(settings):
    settings.choose(WHERE, tuple(json.dumps({"name": name, "filter": name}) for name in ("One", "one")))
    assert saved_in(settings, WHERE) == (SavedFilter("One", "One"),)


@given(st.text(min_size=1, max_size=50), st.text(min_size=1, max_size=50))
def test_every_name_and_text_comes_back(tmp_path_factory, name, text):
    from_file = FilterShelf(settings_in(tmp_path_factory.mktemp("s")), WHERE, ())
    if from_file.why_not(name, text):
        return
    from_file.save(name, text)
    assert from_file.named(name) == SavedFilter(" ".join(name.split()), " ".join(text.split()))


def settings_in(folder):
    """Settings in a file of their own."""
    return Settings(folder / "settings.ini")


@pytest.mark.parametrize("one", TASK_FILTERS, ids=lambda one: one.name)
def test_every_filter_of_the_program_for_tasks_can_be_read_and_asks_for_something(tmp_path, qapp, one):
    reading = Reading.of(a_session(a_launch(), tmp_path))
    terms = terms_of(one.text, task_columns(), FLAGS, reading)
    assert not terms.fault
    assert terms.tests
    assert not terms.words


@pytest.mark.parametrize("one", RISK_FILTERS, ids=lambda one: one.name)
def test_every_filter_of_the_program_for_risks_can_be_read_and_asks_for_something(tmp_path, qapp, one):
    session = a_session(a_launch(), tmp_path)
    terms = terms_of(one.text, risk_columns(), {}, Reading.of(session))
    assert not terms.fault
    assert terms.tests
    assert not terms.words
