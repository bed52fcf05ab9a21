"""The matrix of who does what, by mouse and keys."""

import pytest
from PySide6.QtCore import Qt

import planner
from planner.model.audience import Assignment
from tests.builders import a_plan
from tests.ui.opened import a_session, watched
from tests.ui.panels.staffed import click_cell, crew, seen, texts
from ui.panels.raci import RaciPanel

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(qtbot, tmp_path, settings, look):
    made = RaciPanel(a_session(crew(), tmp_path), look, settings, None)
    watched(made.view.grid)
    return seen(qtbot, made)


def letters(panel, task, who):
    """The letters that somebody was given."""
    rows = panel.session.plan.rows(Assignment).values()
    return "".join(
        sorted(planner.LETTERS[row.part] for row in rows if row.task == task and who in (row.person, row.role))
    )


def test_tasks_stand_beside_people_and_roles(panel):
    assert [line.name for line in panel.view.grid.columns] == ["Check", "Ana", "Bo", "Engineer", "Tester"]
    shown = texts(panel.view)
    assert shown["A  A"] == ["✓", "A  R", "", "", ""]
    assert shown["B  B"] == ["▲ Nobody is accountable.", "", "R", "", ""]
    assert shown["C  C"] == ["✓", "(A)  (R)", "", "", ""]
    assert panel.summary.text() == "1 of 3 tasks have a fault."


def test_a_letter_is_typed_and_taken_back(qtbot, panel):
    click_cell(qtbot, panel.view, "B", "N1")
    qtbot.keyClick(panel.view, Qt.Key.Key_A)
    assert letters(panel, "B", "N1") == "A"
    assert panel.summary.text() == "3 tasks, each with one accountable."
    panel.session.undo()
    assert letters(panel, "B", "N1") == ""


def test_another_letter_takes_the_place_of_the_first_and_shift_adds_one(qtbot, panel):
    click_cell(qtbot, panel.view, "B", "R2")
    for key, held, found in (
        (Qt.Key.Key_C, Qt.KeyboardModifier.NoModifier, "C"),
        (Qt.Key.Key_I, Qt.KeyboardModifier.NoModifier, "I"),
        (Qt.Key.Key_A, SHIFT, "AI"),
        (Qt.Key.Key_I, SHIFT, "A"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, ""),
    ):
        qtbot.keyClick(panel.view, key, held)
        assert letters(panel, "B", "R2") == found


def test_space_goes_through_the_letters(qtbot, panel):
    click_cell(qtbot, panel.view, "C", "N2")
    found = []
    for _ in range(5):
        qtbot.keyClick(panel.view, Qt.Key.Key_Space)
        found.append(letters(panel, "C", "N2"))
    assert found == ["R", "A", "C", "I", ""]


def test_two_accountable_are_marked_where_they_stand(qtbot, panel):
    click_cell(qtbot, panel.view, "A", "N2")
    qtbot.keyClick(panel.view, Qt.Key.Key_A)
    assert texts(panel.view)["A  A"][:3] == [
        "▲ Ana and Bo are accountable: only one can be.",
        "▲ A  R",
        "▲ A",
    ]
    assert panel.fault.text() == "Ana and Bo are accountable: only one can be."


def test_the_column_of_faults_takes_no_letters(qtbot, panel):
    click_cell(qtbot, panel.view, "A", "check")
    qtbot.keyClick(panel.view, Qt.Key.Key_A)
    assert not panel.session.document.can_undo


def test_a_cell_selects_its_task(qtbot, panel):
    click_cell(qtbot, panel.view, "B", "N2")
    assert panel.session.selected == ("B",)


def test_only_tasks_with_faults_are_shown_if_that_is_wanted(qtbot, panel):
    qtbot.keyClick(panel.only_faults, Qt.Key.Key_Space)
    assert list(texts(panel.view)) == ["B  B"]
    panel.session.edit(lambda plan: planner.set_parts(plan, "B", ("person", "N1"), {planner.Raci.ACCOUNTABLE}))
    assert panel.view.blank.isVisible()
    panel.view.blank.accepted.emit()
    assert len(texts(panel.view)) == 3


@pytest.mark.parametrize(("plan", "title"), [(a_plan(), "No tasks yet"), (a_plan("A 1d"), "Nobody takes part yet")])
def test_an_empty_matrix_says_what_it_is_for(qtbot, tmp_path, settings, look, plan, title):
    made = seen(qtbot, RaciPanel(a_session(plan, tmp_path), look, settings, None))
    assert made.view.blank.isVisible()
    assert made.view.blank._title.text() == title


def test_a_role_and_a_person_of_one_task_are_two(qtbot, panel):
    for who, key in (("N2", Qt.Key.Key_R), ("R1", Qt.Key.Key_C)):
        click_cell(qtbot, panel.view, "C", who)
        qtbot.keyClick(panel.view, key)
    assert (letters(panel, "C", "N2"), letters(panel, "C", "R1")) == ("R", "C")
    assert texts(panel.view)["C  C"] == ["✓", "(A)", "R", "C", ""]


def test_letters_with_ctrl_are_left_to_the_window(qtbot, panel):
    click_cell(qtbot, panel.view, "B", "N1")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_I):
        qtbot.keyClick(panel.view, key, Qt.KeyboardModifier.ControlModifier)
    assert letters(panel, "B", "N1") == ""


def test_the_cell_stays_while_letters_are_typed_from_task_to_task(qtbot, panel):
    click_cell(qtbot, panel.view, "A", "N2")
    for _ in range(3):
        qtbot.keyClick(panel.view, Qt.Key.Key_I)
        qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert [letters(panel, task, "N2") for task in "ABC"] == ["I", "I", "I"]
    assert panel.session.selected == ("C",)


def test_somebody_new_gets_a_column(panel):
    panel.session.edit(lambda plan: planner.add_row(plan, "person", name="Bea"))
    assert [line.name for line in panel.view.grid.columns] == ["Check", "Ana", "Bea", "Bo", "Engineer", "Tester"]


def test_screen_readers_hear_who_and_what(panel):
    index = panel.view.grid.index(0, 1)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "A  A, Ana: accountable, responsible"
