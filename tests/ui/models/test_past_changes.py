"""Rows that changed as a tree: words, laziness, and the count of the rest."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt

from planner import set_field
from planner.change import Change, add, set_value
from planner.model.tasks import Task
from planner.model.values import TaskKind
from tests.ui.opened import a_session, many_tasks, watched
from tests.ui.pasts import a_past, entry, past_of
from ui.models.past_changes import AFTER, BEFORE, CHANGE_ROLE, MOST, WHAT, PastChanges


@pytest.fixture
def session(tmp_path):
    return a_past(tmp_path)


def tree(session, steps):
    made = watched(PastChanges())
    past = past_of(session)
    made.show_changes(past.wording, past.changes(steps))
    return made


def lines(made):
    """What all cells say, fields with a dash before them."""
    found = []
    for row in range(made.rowCount()):
        top = made.index(row, 0)
        found.append("|".join(str(made.index(row, column).data()) for column in range(3)))
        found += [
            "-" + "|".join(str(made.index(place, column, top).data()) for column in range(3))
            for place in range(made.rowCount(top))
        ]
    return found


def test_a_row_is_told_with_its_fields_before_and_after(session):
    made = tree(session, entry(session, "Set duration of task B").entry.steps)
    assert lines(made) == ["Task B  Build web||changed", "-Duration|1/2/5d|9d"]


def test_a_row_that_went_is_told_by_what_it_was(session):
    made = tree(session, entry(session, "Remove risk K2").entry.steps)
    found = lines(made)
    assert found[0] == "Risk K2  Rain||removed"
    assert "-Probability|0.5|\N{EN DASH}" in found
    assert not any("|Rain|" in line for line in found[1:])


def test_a_row_that_came_is_told_by_what_it_is(session):
    made = tree(session, (add("task", Task(id="X", key="X", name="New", notes="Why")),))
    assert lines(made) == ["Task X  New||added", "-Notes|\N{EN DASH}|Why"]


def test_a_row_that_says_no_more_than_its_name_cannot_be_opened(session):
    made = tree(session, (add("task", Task(id="X", key="X", name="New")),))
    assert lines(made) == ["Task X  New||added"]
    assert not made.hasChildren(made.index(0, 0))


def test_a_field_that_was_empty_is_told_so(session):
    made = tree(session, (set_value("task", session.plan.tasks["A"], "notes", "Why"),))
    assert "-Notes|(empty)|Why" in lines(made)


def test_choices_are_in_the_language_of_the_user_and_texts_as_they_are(session, german):
    task = session.plan.tasks["A"]
    steps = (set_value("task", task, "kind", TaskKind.GATE), set_value("task", task, "name", "Risk"))
    made = tree(session, steps)
    found = lines(made)
    assert "-Name|Build the API|Risk" in found
    assert not any(line.endswith("|gate") for line in found)
    assert found[0].startswith("Aufgabe A") or found[0].startswith("Vorgang A")


def test_long_texts_and_those_of_many_lines_are_one_line(session):
    made = tree(session, (set_value("task", session.plan.tasks["A"], "notes", "one\n\ntwo " + "x" * 999),))
    text = made.index(0, AFTER, made.index(0, 0)).data()
    assert text.startswith("one / two x")
    assert len(text) < 300


def test_long_values_that_begin_alike_are_shown_from_where_they_differ_and_told_whole(session):
    long = "The report of the penetration test lists"
    steps = (set_value("task", session.plan.tasks["A"], "notes", f"{long} eleven findings"),)
    after = Change("", steps).steps[0]
    made = tree(session, (replace(after, before=f"{long} twelve findings"),))
    field = [made.index(0, column, made.index(0, 0)) for column in (BEFORE, AFTER)]
    assert [one.data() for one in field] == [f"…test lists {many} findings" for many in ("twelve", "eleven")]
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert long in field[0].data(role)


def test_short_values_are_shown_whole_however_alike_they_are(session):
    made = tree(session, (set_value("task", session.plan.tasks["A"], "name", "Build the API now"),))
    assert "-Name|Build the API|Build the API now" in lines(made)


def test_signs_of_markup_are_shown_literally(session):
    made = tree(session, (set_value("task", session.plan.tasks["A"], "name", "<b>x</b>"),))
    field = made.index(0, AFTER, made.index(0, 0))
    assert field.data() == "<b>x</b>"
    assert "<b>" not in field.data(Qt.ItemDataRole.ToolTipRole)


def test_a_field_belongs_to_its_row(session):
    made = tree(session, entry(session, "Set duration of task B").entry.steps)
    field = made.index(0, 1, made.index(0, 0))
    assert made.parent(field) == made.index(0, 0)
    assert made.change(field) is made.change(made.index(0, 0)) is made.changes[0]
    assert field.data(CHANGE_ROLE) is None
    assert made.index(0, 0).data(CHANGE_ROLE) is made.changes[0]


def test_columns_have_names(session):
    made = tree(session, ())
    heads = [made.headerData(column, Qt.Orientation.Horizontal) for column in (WHAT, BEFORE, AFTER)]
    assert heads == ["What", "Before", "After"]
    assert made.headerData(0, Qt.Orientation.Vertical) is None


def test_an_empty_tree_has_no_rows():
    made = watched(PastChanges())
    assert (made.rowCount(), made.hasChildren(), made.change(QModelIndex())) == (0, False, None)


def test_of_very_many_rows_the_rest_is_counted(tmp_path):
    session = a_session(many_tasks(MOST + 30), tmp_path)
    made = tree(session, session.document.history.entries[0].steps)
    assert made.rowCount() == MOST + 1
    last = made.index(MOST, 0)
    assert last.data() == f"and {made.rest} rows more"
    assert made.index(MOST, 2).data() == ""
    assert made.change(last) is None
    assert not made.hasChildren(last)
    assert made.rowCount(last) == 0


def test_words_of_fields_are_found_when_they_are_asked_for(tmp_path):
    session = a_session(many_tasks(50), tmp_path)
    made = PastChanges()
    past = past_of(session)
    made.show_changes(past.wording, past.changes(session.document.history.entries[0].steps))
    assert made.hasChildren(made.index(0, 0))
    assert made._said == {}
    assert made.rowCount(made.index(0, 0)) > 0
    assert list(made._said) == [0]


def test_a_change_of_no_row_shows_nothing(session):
    assert tree(session, Change("Withdraw").steps).rowCount() == 0


def test_showing_other_rows_forgets_the_words_of_those_before(session):
    made = tree(session, entry(session, "Set duration of task B").entry.steps)
    assert lines(made)
    session.edit(lambda plan: set_field(plan, ("task", "A"), "name", "Other"))
    past = past_of(session)
    made.show_changes(past.wording, past.changes(session.document.history.entries[-1].steps))
    assert lines(made) == ["Task A  Other||changed", "-Name|Build the API|Other"]
