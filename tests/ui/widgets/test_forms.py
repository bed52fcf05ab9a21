"""Forms made from the declaration of an entity, under real keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from planner import SCHEMA, add_row, remove_rows, set_field
from tests.ui.opened import type_keys
from ui.widgets.forms import LABELS, Form, form_columns

TAB, ENTER, ESCAPE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def form_of(qtbot, session, look):
    windows = []

    def make(entity, row_id):
        window = QWidget()
        windows.append(window)
        made = Form(session, entity, row_id)
        QVBoxLayout(window).addWidget(made)
        qtbot.addWidget(window)
        window.resize(340, 700)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return made

    return make


def choose(qtbot, combo, text):
    """Choose an item by keys, as a person would."""
    combo.setFocus()
    row = combo.findData(text)
    key = Qt.Key.Key_Down if row > combo.currentIndex() else Qt.Key.Key_Up
    for _ in range(abs(row - combo.currentIndex())):
        qtbot.keyClick(combo, key)
    qtbot.keyClick(combo, ENTER)


@pytest.mark.parametrize("entity", SCHEMA.entities, ids=lambda entity: entity.name)
def test_a_form_asks_for_every_field_that_people_type(entity):
    names = {column.name for column in form_columns(entity)}
    asked = {field.name for field in entity.fields if not field.internal and field.group != "outline"}
    assert names == asked | ({"predecessors", "percent_complete"} if entity.name == "task" else set())


@pytest.mark.parametrize(("entity", "row_id"), [("task", "B"), ("risk", "K1"), ("plan", "plan"), ("person", "N1")])
def test_filling_a_form_changes_nothing(form_of, session, entity, row_id):
    before = session.plan
    made = form_of(entity, row_id)
    assert not made.edited
    assert session.plan is before
    assert not session.document.can_undo


def test_enter_takes_a_text(qtbot, form_of, session):
    name = form_of("task", "B").editor("name")
    name.setFocus()
    name.selectAll()
    type_keys(qtbot, "Build shop", ENTER)
    assert session.plan.tasks["B"].name == "Build shop"


def test_leaving_a_field_takes_its_text_once(qtbot, form_of, session):
    made = form_of("task", "B")
    made.editor("duration").setFocus()
    made.editor("duration").selectAll()
    type_keys(qtbot, "4d", TAB)
    assert session.plan.tasks["B"].duration.likely == 4 * 480
    session.undo()
    assert not session.document.can_undo
    assert made.editor("duration").text() == "1/2/5d"


def test_walking_through_a_form_changes_nothing(qtbot, form_of, session):
    before = session.plan
    made = form_of("task", "B")
    made.editor("key").setFocus()
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), TAB)
    assert session.plan is before


@pytest.mark.parametrize(
    ("place", "typed", "reason"),
    [
        (("task", "B", "duration"), "5/3/9d", "Most likely is below optimistic"),
        (("task", "B", "predecessors"), "C", "cycle"),
        (("task", "B", "deadline"), "2026-02-30", "there is no day"),
        (("risk", "K1", "probability"), "1.2", "1.2 is above 1"),
        (("risk", "K1", "tasks"), "Z9", "no task 'Z9'"),
        (("plan", "plan", "time_zone"), "Mars/Base", "no IANA time zone"),
    ],
)
def test_a_refused_text_stays_with_the_reason_under_it(qtbot, form_of, session, place, typed, reason):
    before, name = session.plan, place[2]
    made = form_of(*place[:2])
    made.editor(name).setFocus()
    made.editor(name).selectAll()
    type_keys(qtbot, typed, ENTER)
    assert session.plan is before
    assert made.editor(name).text() == typed
    assert made.editor(name).property("wrong")
    assert reason in made.words(name)
    assert reason in made.editor(name).accessibleDescription()
    qtbot.keyClick(made.editor(name), ESCAPE)
    assert made.words(name) == ""
    assert not made.editor(name).property("wrong")
    assert not made.edited


def test_a_refused_text_can_be_mended(qtbot, form_of, session):
    made = form_of("risk", "K1")
    made.editor("probability").setFocus()
    made.editor("probability").selectAll()
    type_keys(qtbot, "60", ENTER)
    assert "above 1" in made.words("probability")
    type_keys(qtbot, " %", ENTER)
    assert session.plan.risks["K1"].probability == 0.6
    assert made.editor("probability").text() == "60 %"
    assert made.words("probability") == ""


def test_choosing_takes_the_choice(qtbot, form_of, session):
    made = form_of("risk", "K1")
    choose(qtbot, made.editor("state"), "watching")
    assert session.plan.risks["K1"].state == "watching"


def test_keys_that_pass_other_choices_take_only_the_last(qtbot, form_of, session):
    made = form_of("task", "B")
    made.editor("constraint").setFocus()
    qtbot.keyClick(made.editor("constraint"), Qt.Key.Key_Down)
    assert session.plan.tasks["B"].constraint == "ASAP"
    made.editor("name").setFocus()
    assert session.plan.tasks["B"].constraint == "ALAP"


def test_escape_goes_back_to_the_choice_that_was_there(qtbot, form_of, session):
    made = form_of("risk", "K1")
    made.editor("state").setFocus()
    qtbot.keyClick(made.editor("state"), Qt.Key.Key_Down)
    qtbot.keyClick(made.editor("state"), ESCAPE)
    made.editor("name").setFocus()
    assert session.plan.risks["K1"].state == "open"
    assert made.editor("state").currentText() == "open"


def test_people_are_chosen_by_name(qtbot, form_of, session):
    made = form_of("task", "B")
    choose(qtbot, made.editor("owner"), "Ana")
    assert session.plan.tasks["B"].owner == "N1"
    choose(qtbot, made.editor("owner"), "")
    assert session.plan.tasks["B"].owner is None


def test_a_constraint_waits_for_its_date_and_both_are_one_change(qtbot, form_of, session):
    made = form_of("task", "B")
    choose(qtbot, made.editor("constraint"), "FNET")
    assert session.plan.tasks["B"].constraint != "FNET"
    assert "needs a date" in made.words("constraint")
    made.editor("constraint_date").setFocus()
    type_keys(qtbot, "2026-04-01", ENTER)
    assert session.plan.tasks["B"].constraint == "FNET"
    assert made.words("constraint") == ""
    session.undo()
    assert (session.plan.tasks["B"].constraint, session.plan.tasks["B"].constraint_date) == ("ASAP", None)


def test_how_a_text_is_understood_is_shown_while_it_is_typed(qtbot, form_of):
    made = form_of("task", "B")
    made.editor("deadline").setFocus()
    type_keys(qtbot, "2026-12-01")
    assert made.words("deadline") == "Tuesday 1 December 2026"


def test_the_wheel_scrolls_the_form_and_never_changes_a_choice(form_of, session):
    before = session.plan
    combo = form_of("risk", "K1").editor("state")
    place = QPointF(combo.rect().center())
    turn = QWheelEvent(
        place, combo.mapToGlobal(place), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, turn)
    assert session.plan is before
    assert not turn.isAccepted()


def test_a_long_text_is_taken_by_control_enter_and_when_left(qtbot, form_of, session):
    made = form_of("task", "B")
    made.editor("notes").setFocus()
    type_keys(qtbot, "one", ENTER)
    type_keys(qtbot, "two")
    qtbot.keyClick(made.editor("notes"), ENTER, Qt.KeyboardModifier.ControlModifier)
    assert session.plan.tasks["B"].notes == "one\ntwo"
    type_keys(qtbot, "!")
    made.editor("name").setFocus()
    assert session.plan.tasks["B"].notes == "one\ntwo!"


def test_escape_gives_a_long_text_back(qtbot, form_of, session):
    before = session.plan
    made = form_of("task", "B")
    made.editor("notes").setFocus()
    type_keys(qtbot, "rubbish", ESCAPE)
    made.editor("name").setFocus()
    assert session.plan is before


def test_a_form_follows_changes_from_elsewhere_but_not_over_what_is_being_typed(qtbot, form_of, session):
    made = form_of("task", "B")
    made.editor("name").setFocus()
    made.editor("name").selectAll()
    type_keys(qtbot, "Half")
    session.do(set_field(session.plan, ("task", "B"), "notes", "from elsewhere"))
    assert made.editor("notes").typed() == "from elsewhere"
    assert made.editor("name").text() == "Half"


def test_a_form_of_a_removed_row_takes_nothing_more(form_of, session):
    made = form_of("risk", "K1")
    session.do(remove_rows(session.plan, [("risk", "K1")]))
    assert not made.isEnabled()


def test_the_duration_of_a_summary_task_cannot_be_typed(qtbot, form_of, session):
    before = session.plan
    duration = form_of("task", "S").editor("duration")
    duration.setFocus()
    type_keys(qtbot, "9d", ENTER)
    assert session.plan is before
    assert (duration.text(), duration.placeholderText()) == ("", "from the tasks below")
    assert form_of("task", "A").editor("duration").text() == "3d"


def test_the_duration_can_be_typed_again_once_nothing_is_below(qtbot, form_of, session):
    duration = form_of("task", "S").editor("duration")
    for key in "ABC":
        session.do(set_field(session.plan, ("task", key), "parent", None))
    duration.setFocus()
    duration.selectAll()
    type_keys(qtbot, "9d", ENTER)
    assert session.plan.tasks["S"].duration.likely == 9 * 480


def test_constraints_are_offered_in_words_and_stored_by_their_short_forms(qtbot, form_of, session):
    editor = form_of("task", "B").editor("constraint")
    assert editor.currentText() == "As soon as possible (ASAP)"
    choose(qtbot, editor, "ALAP")
    qtbot.keyClick(editor, ENTER)
    assert editor.currentText() == "As late as possible (ALAP)"
    assert session.plan.tasks["B"].constraint == "ALAP"


def test_mandatory_without_a_date_says_that_it_has_no_effect(qtbot, form_of, session):
    made = form_of("task", "B")
    made.editor("mandatory").click()
    assert session.plan.tasks["B"].mandatory
    assert made.words("mandatory") == "No effect while the constraint is ASAP: choose one that needs a date."
    made.editor("mandatory").click()
    assert made.words("mandatory") == ""


def test_a_constraint_date_without_effect_says_so_until_a_constraint_uses_it(qtbot, form_of, session):
    made = form_of("task", "B")
    made.editor("constraint_date").setFocus()
    type_keys(qtbot, "2026-04-01", ENTER)
    assert made.words("constraint_date") == "No effect while the constraint is ASAP: choose one that needs a date."
    choose(qtbot, made.editor("constraint"), "SNET")
    qtbot.keyClick(made.editor("constraint"), ENTER)
    assert session.plan.tasks["B"].constraint == "SNET"
    assert made.words("constraint_date") == ""


def test_people_of_one_name_can_be_told_apart_and_chosen(qtbot, form_of, session):
    made = form_of("task", "B")
    session.do(add_row(session.plan, "person", name="Ana"))
    second = next(person for person in session.plan.people.values() if person.id != "N1")
    owner = made.editor("owner")
    assert [owner.itemText(row) for row in range(owner.count())] == ["", "Ana (N1)", f"Ana ({second.key})"]
    choose(qtbot, owner, f"Ana ({second.key})")
    qtbot.keyClick(owner, ENTER)
    assert session.plan.tasks["B"].owner == second.id
    assert owner.currentText() == f"Ana ({second.key})"


def test_every_editor_has_a_name_and_a_help(form_of):
    made = form_of("task", "B")
    for column in form_columns(SCHEMA.entity("task")):
        assert made.editor(column.name).accessibleName() == column.label
        assert made.editor(column.name).toolTip()


def test_a_form_can_show_another_row_and_what_was_typed_stays_with_the_first(qtbot, session, form_of):
    form = form_of("task", "A")
    form.editor("name").setFocus()
    form.editor("name").selectAll()
    type_keys(qtbot, "Begin")
    form.show_row("B")
    assert session.plan.tasks["A"].name == "Begin"
    assert form.editor("name").typed() == session.plan.tasks["B"].name == "Build web"


def test_a_refused_text_is_not_shown_for_another_row(qtbot, session, form_of):
    form = form_of("task", "A")
    form.editor("duration").setFocus()
    form.editor("duration").selectAll()
    type_keys(qtbot, "soon", ENTER)
    assert form.words("duration")
    form.show_row("B")
    assert form.words("duration") == ""
    assert not form.edited


@pytest.mark.parametrize("entity", ["plan", "checks", "task"])
def test_long_labels_wrap_and_leave_the_editors_of_a_narrow_form_their_room(qtbot, form_of, entity):
    form = form_of(entity, "A" if entity == "task" else entity)
    form.window().resize(300, 700)
    qtbot.waitUntil(lambda: form.window().width() == 300)
    labels = [part for part in form.findChildren(QLabel) if part.buddy() is not None]
    assert all(part.buddy().width() >= form.width() - LABELS - 8 for part in labels if part.buddy().isVisible())
    assert all(part.heightForWidth(part.width()) <= part.height() for part in labels)
