"""Registers in the hands of somebody new: selecting all, removing, and what a page does not show stays."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import planner
from planner.model.system import Environment
from tests.builders import with_rows
from tests.journeys.hands import CONTROL, LEFT
from tests.launches import a_shop
from tests.ui.windows import open_plan
from ui.dialogs.removing import Removing

KEY = Qt.Key


def at(hands, plan, page, part):
    """Open a plan, and a part of one of its pages."""
    open_plan(hands.window, plan)
    hands.window.show_page(page)
    made = hands.window._built[page]
    made.show_part(part)
    hands.app.processEvents()
    return made


def three_places():
    """A plan with three environments, which nothing refers to."""
    return with_rows(a_shop(), *(Environment(id=f"X{n}", key=f"X{n}", name=f"Place {n}") for n in (1, 2, 3)))


def trash(hands):
    return hands.window.commands.actions["task.remove"]


def test_select_all_in_a_register_selects_its_rows_and_delete_removes_no_other(hands):
    page = at(hands, three_places(), "system", "environment")
    places, tasks = set(hands.plan.table("environment")), dict(hands.plan.tasks)
    page.table.setFocus()
    hands.press(KEY.Key_A, CONTROL)
    assert set(hands.session.selected) == places
    hands.press(KEY.Key_Delete)
    dialog = hands.window.findChild(Removing)
    assert dialog.told.text() == "Remove 5 environments? Others refer to them."
    hands.click(dialog.remover)
    assert not hands.plan.table("environment")
    assert hands.plan.tasks == tasks


def test_select_all_takes_the_rows_that_the_filter_lets_through(hands):
    page = at(hands, three_places(), "system", "environment")
    hands.press(KEY.Key_F, CONTROL)
    page._filter.setFocus()
    hands.type("place")
    page.table.setFocus()
    hands.press(KEY.Key_A, CONTROL)
    assert set(hands.session.selected) == {"X1", "X2", "X3"}


def test_a_row_that_was_selected_on_another_page_is_not_removed_from_here(hands):
    page = at(hands, three_places(), "system", "environment")
    page.table.setFocus()
    QTest.mouseClick(page.table.viewport(), LEFT, pos=page.table.visualRect(page.table.model().index(1, 1)).center())
    assert trash(hands).isEnabled()
    before = hands.plan
    for key in (KEY.Key_4, KEY.Key_1, KEY.Key_2, KEY.Key_3):
        hands.press(key, CONTROL)
        assert hands.session.selected == ("E2",)
        assert not trash(hands).isEnabled()
        hands.press(KEY.Key_Delete)
        assert hands.plan is before
    hands.press(KEY.Key_5, CONTROL)
    assert trash(hands).isEnabled()
    page.show_part("release")
    assert not trash(hands).isEnabled()
    hands.press(KEY.Key_Delete)
    assert hands.plan is before


def test_the_trash_stands_still_while_the_filter_hides_the_row(hands):
    page = at(hands, three_places(), "system", "architecture")
    hands.session.select(("db",))
    assert trash(hands).isEnabled()
    page.show_part("component")
    assert trash(hands).isEnabled()
    page._filter.setFocus()
    hands.type("web")
    assert not trash(hands).isEnabled()


def test_select_all_on_the_timeline_and_in_the_table_of_tasks_takes_what_they_show(example):
    example.page.show_faces(("timeline", "table"))
    example.page._filter.setFocus()
    example.type("deploy")
    shown = {row_id for row_id in example.table.outline.ids if row_id in example.plan.tasks}
    assert 0 < len(shown) < len(example.plan.tasks)
    for face in (example.table, example.timeline):
        example.session.select(())
        face.setFocus()
        example.press(KEY.Key_A, CONTROL)
        assert set(example.session.selected) == shown


def test_removing_all_tasks_says_how_many_go(example):
    example.table.setFocus()
    example.press(KEY.Key_A, CONTROL)
    example.press(KEY.Key_Delete)
    dialog = example.window.findChild(Removing)
    assert dialog.told.text() == f"Remove {len(example.plan.tasks)} tasks? Others refer to them."
    before = example.plan
    example.press(KEY.Key_Escape)
    assert example.plan is before
    assert isinstance(before, planner.Plan)
