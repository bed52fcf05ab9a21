"""Labels that come from a file are sentences again, which read the same in English."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from planner.change import Change
from planner.document import open_document
from planner.edits.rows import add_row, fill_field, remove_rows, set_field, set_fields
from planner.edits.tasks import add_task
from planner.edits.versions import name_version
from planner.history import History
from planner.past.labels import DEEPEST, OF_FIELDS, TEMPLATES, WRAPPING, recalled
from planner.past.points import Point
from planner.sentences import Told, told
from tests.builders import a_plan
from tests.planner.past.pasts import a_document

PLANNER = Path(__file__).parents[3] / "planner"
LANGUAGES = PLANNER.parent / "packaging" / "languages.py"
"""Names the labels that are put together from parts."""
PLAN = a_plan("A 3d > B 2d; C")


def shape(text):
    """The template of a sentence and the shapes of its parts."""
    return (text.template, *map(shape, text.parts)) if isinstance(text, Told) else text


@pytest.mark.parametrize(
    "change",
    [
        set_field(PLAN, ("task", "A"), "duration", PLAN.tasks["B"].duration),
        set_fields(PLAN, ("task", "A"), name="x", notes="y"),
        fill_field(PLAN, "task", ["A", "B"], "notes", "x"),
        remove_rows(PLAN, [("task", "A")]),
        remove_rows(PLAN, [("task", "A"), ("task", "C")]),
        add_row(PLAN, "risk", name="Late"),
        name_version(PLAN, "Approved by the board"),
    ],
    ids=lambda change: str(change.label),
)
def test_a_label_is_the_sentence_again_that_it_was(change):
    assert isinstance(change.label, Told)
    assert shape(recalled(str(change.label))) == shape(change.label)


def test_labels_within_labels_are_sentences_too():
    found = recalled("Undo Withdraw Set duration of task B12")
    assert shape(found) == ("Undo %1", ("Withdraw %1", ("Set %1 of %2", ("duration",), ("%1 %2", ("task",), "B12"))))


def test_what_is_no_known_label_stays_as_it_is():
    for text in ("", "x", "Move on the graph", "Set nothing of task B12", "Rename A"):
        assert recalled(text) == text
        assert not isinstance(recalled(text), Told)


def test_a_name_that_looks_like_a_label_stays_a_name():
    found = recalled("Name version Remove everything")
    assert shape(found) == ("Name version %1", "Remove everything")


def test_a_counted_kind_is_a_sentence_and_a_counted_anything_is_not():
    assert shape(recalled("Remove 3 tasks")) == ("Remove %1", ("%1 %2", "3", ("tasks",)))
    assert shape(recalled("Remove 3 wishes")) == ("Remove %1", "3 wishes")


def test_very_deep_labels_end_somewhere():
    text = "Undo " * (DEEPEST + 5) + "Add x"
    assert recalled(text) == text


@given(
    st.sampled_from((*TEMPLATES, *WRAPPING, *OF_FIELDS, "%1")), st.lists(st.text(max_size=20), min_size=3, max_size=3)
)
def test_a_label_reads_the_same_whatever_it_is(template, parts):
    text = str(told(template, *parts))
    assert str(recalled(text)) == text


@pytest.mark.parametrize("template", [*TEMPLATES, *WRAPPING, *OF_FIELDS])
def test_every_template_is_one_of_the_program(template):
    files = [*(path for path in PLANNER.rglob("*.py") if path.name != "labels.py"), LANGUAGES]
    assert any(f'"{template}"' in path.read_text("utf-8") for path in files)


def test_a_point_gives_its_label_as_a_sentence():
    added = add_task(PLAN, "First")
    fresh = Point(History().next_entry("x", added, author="", at=""))
    kept = Point(History().next_entry("x", Change(str(added.label)), author="", at=""))
    assert fresh.label is added.label
    assert shape(kept.label) == shape(fresh.label)


def test_undo_speaks_another_language_after_a_restart_too(tmp_path):
    document = a_document(tmp_path / "data")
    document.do(set_field(document.plan, ("task", "A"), "name", "x"))
    document.save(tmp_path / "plan.launchplan")
    document.close()
    again = open_document(tmp_path / "plan.launchplan", tmp_path / "data")
    assert shape(again.undo_label) == ("Set %1 of %2", ("name",), ("%1 %2", ("task",), "A"))
    again.undo()
    assert shape(again.redo_label)[0] == "Set %1 of %2"
    again.close(discard=True)
