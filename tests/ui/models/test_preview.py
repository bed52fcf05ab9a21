"""How typed texts are understood."""

import pytest

from planner import SCHEMA, Constraint
from tests.ui.opened import a_launch, a_session
from ui.models.preview import CHOICES, suggestions, understood
from ui.models.reading import Reading


@pytest.fixture
def reading(tmp_path):
    return Reading(a_session(a_launch(), tmp_path))


def field(entity, name):
    return SCHEMA.entity(entity).field(name)


@pytest.mark.parametrize(
    ("entity", "name", "typed", "words"),
    [
        ("task", "duration", "2/3/6d", "optimistic 2d, most likely 3d, pessimistic 6d"),
        ("task", "duration", "3d", ""),
        ("task", "deadline", "2026-12-01", "Tuesday 1 December 2026"),
        ("task", "deadline", "2026-12-01 14:30", "Tuesday 1 December 2026, 14:30"),
        ("task", "owner", "N1", "Ana"),
        ("risk", "tasks", "A; B", "Build API, Build web"),
        ("task", "name", "anything", ""),
        ("task", "duration", "so", ""),
        ("task", "duration", "  ", ""),
    ],
)
def test_what_is_not_obvious_is_said_and_half_a_word_is_no_fault(reading, entity, name, typed, words):
    assert understood(field(entity, name), typed, reading) == words


def test_a_computed_cell_needs_no_words(reading):
    assert understood(None, "B01", reading) == ""
    assert suggestions(None, reading) == ()


def test_choices_and_rows_are_offered_and_tasks_are_typed(reading):
    assert suggestions(field("risk", "state"), reading) == ("open", "watching", "happened", "closed")
    assert suggestions(field("task", "owner"), reading) == ("Ana",)
    assert suggestions(field("task", "parent"), reading) == ()
    assert suggestions(field("task", "name"), reading) == ()


def test_every_constraint_has_words():
    assert set(CHOICES) == set(Constraint)
