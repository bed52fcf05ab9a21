"""The people page under real mouse and key events."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

import planner
from tests.ui.opened import many_tasks, type_keys
from tests.ui.panels.staffed import crew
from tests.ui.test_accessible import nameless
from tests.ui.test_every_widget import clipped, unreached
from tests.ui.test_german import english, shown
from tests.ui.windows import LEFT, open_plan

PARTS = ("my_work", "raci", "load", "map", "messages")


@pytest.fixture
def page(launched):
    launched.resize(1280, 800)
    launched.show_page("people")
    return launched._built["people"]


def press(qtbot, page, text, kind=QPushButton):
    """Click on the visible button that says this."""
    made = next(part for part in page.findChildren(kind) if part.isVisible() and part.text() == text)
    qtbot.mouseClick(made, LEFT)


def test_everybody_who_has_to_do_with_the_launch_has_a_register_here(page):
    for name in ("role", "person", "assignment", "stakeholder", "communication", "log_entry"):
        page.show_part(name)
        assert page.table.register.entity.name == name


def test_a_person_is_added_by_button_and_named_by_typing(qtbot, launched, page):
    page.show_part("person")
    press(qtbot, page, "Add person")
    type_keys(qtbot, "Ben Carter", Qt.Key.Key_Return, Qt.Key.Key_Escape)
    people = launched.session.plan.people.values()
    assert sorted(person.name for person in people) == ["Ana", "Ben Carter"]
    launched.session.undo()
    launched.session.undo()
    assert [person.name for person in launched.session.plan.people.values()] == ["Ana"]


def test_panels_stand_before_the_registers_and_are_chosen_by_name(page):
    for name in PARTS:
        page.show_part(name)
        assert page.shown == name
        assert page.part(name).isVisible()


def test_the_next_step_of_an_empty_panel_adds_a_row_to_its_register(qtbot, launched, page):
    page.show_part("messages")
    press(qtbot, page, "Add the first message")
    assert page.shown == "communication"


def test_a_line_of_my_work_is_shown_on_its_page(qtbot, launched, page):
    launched.session.edit(lambda plan: planner.set_field(plan, ("task", "B"), "owner", "N1"))
    page.show_part("my_work")
    part = page.part("my_work")
    part.list.setCurrentItem(part.list.topLevelItem(0).child(0))
    part.list.setFocus()
    qtbot.keyClick(part.list, Qt.Key.Key_Return)
    assert launched.session.selected == ("B",)
    assert launched.faces.isVisible()


def test_every_part_of_a_panel_has_a_name_is_reached_and_not_cut_off(qtbot, window):
    open_plan(window, crew())
    window.resize(1280, 800)
    window.show_page("people")
    for name in PARTS:
        window._page("people").show_part(name)
        qtbot.wait(20)
        assert (name, nameless(window)) == (name, [])
        assert (name, unreached(window)) == (name, [])
        qtbot.waitUntil(lambda: clipped(window) == [])


@pytest.mark.usefixtures("german")
def test_no_declared_text_of_a_panel_stays_english(qtbot, window):
    open_plan(window, crew())
    window.show_page("people")
    for name in PARTS:
        window._page("people").show_part(name)
        qtbot.wait(20)
        assert (name, sorted(english() & set(shown(window)))) == (name, [])


def test_the_panels_hold_a_plan_of_thousands_of_tasks(qtbot, window):
    open_plan(window, many_tasks(2_000))
    window.show_page("people")
    page = window._page("people")
    for name in PARTS:
        page.show_part(name)
        qtbot.wait(1)
    assert len(page.part("raci").view.grid.rows) == 2_000
