"""Sentences that remember their template: plain English texts for all else."""

import copy
import json
import pickle

import pytest

from planner.sentences import UNSAID, Told, closed, filled, grouped, joined, named, told


def test_a_sentence_is_its_text():
    assert told("Link %1 to %2", "A", "B") == "Link A to B"


def test_a_sentence_remembers_what_it_was_made_of():
    made = told("%1 of %2 tasks", 3, 10)
    assert (made.template, made.parts) == ("%1 of %2 tasks", ("3", "10"))


def test_a_part_may_be_a_sentence_that_remembers_too():
    inner = told("task %1", "B01")
    outer = told("Remove %1", inner)
    assert outer == "Remove task B01"
    assert isinstance(outer.parts[0], Told)
    assert outer.parts[0].template == "task %1"


@pytest.mark.parametrize(
    ("template", "parts", "text"),
    [
        ("%1", ("100 %",), "100 %"),
        ("%1 %, at most %2 %", ("7", "5"), "7 %, at most 5 %"),
        ("%2 before %1", ("a", "b"), "b before a"),
        ("%1", ("%2",), "%2"),
        ("%1%2", ("a", "b"), "ab"),
        ("15 % of it", (), "15 % of it"),
        ("%3", ("a",), "%3"),
        ("", (), ""),
    ],
)
def test_places_are_filled_and_parts_are_left_as_they_are(template, parts, text):
    assert filled(template, parts) == text


def test_sentences_are_joined_into_one_that_knows_each():
    whole = joined("; ", (told("critical"), told("%1 tasks wait for it", 2)))
    assert whole == "critical; 2 tasks wait for it"
    assert [part.template for part in whole.parts] == ["critical", "%1 tasks wait for it"]


def test_nothing_joined_is_nothing():
    assert joined("; ", ()) == ""


def _sent(made):
    return pickle.loads(pickle.dumps(made))  # noqa: S301  our own text


@pytest.mark.parametrize("pass_on", [copy.copy, copy.deepcopy, _sent])
def test_a_sentence_can_be_copied_and_sent_to_another_process(pass_on):
    made = pass_on(told("Link %1 to %2", "A", "B"))
    assert (made, made.template, made.parts) == ("Link A to B", "Link %1 to %2", ("A", "B"))


def test_a_sentence_is_written_as_text():
    assert json.dumps(told("task %1", "A")) == '"task A"'


def test_a_sentence_is_no_template_of_another():
    made = told("task %1", "A")
    assert told(made) is made


@pytest.mark.parametrize("count", [9, 10, 17, 18, 100])
def test_more_sentences_than_there_are_places_can_be_joined(count):
    lines = [told("task %1", number) for number in range(count)]
    whole = joined("\n", lines)
    assert whole.splitlines() == lines
    assert filled(whole.template, whole.parts) == whole


def test_a_row_is_named_by_what_it_is_and_how_it_is_called():
    made = named("task", "B12")
    assert (made, made.parts[0].template) == ("task B12", "task")


def test_a_row_without_a_name_is_what_it_is():
    assert (named("settings", ""), named("settings", "").template) == ("settings", "settings")


@pytest.mark.parametrize(("text", "sentence"), [("is empty", "is empty."), ("is empty.", "is empty."), ("", ".")])
def test_a_sentence_is_closed_once(text, sentence):
    made = closed(told(text))
    assert isinstance(made, Told)
    assert made == sentence


@pytest.mark.parametrize(("count", "text"), [(0, "0"), (999, "999"), (20_000, "20,000"), (1_234_567, "1,234,567")])
def test_a_large_number_has_its_digits_in_groups(count, text):
    assert (grouped(count), grouped(count).template) == (text, text)


def test_what_is_not_said_is_false():
    assert not UNSAID
    assert UNSAID.template == ""


def test_an_error_that_is_a_part_keeps_what_it_was_made_of():
    class Spoken(Exception):
        def __str__(self):
            return told("there is no task '%1'", "A")

    assert told("%1.", Spoken()).parts[0].template == "there is no task '%1'"
