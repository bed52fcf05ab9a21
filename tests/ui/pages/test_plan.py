"""The plan page: two faces of one plan."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from ui.layouts import layout_of
from ui.pages.plan import SPACE_MENU, TASK_MENU
from ui.widgets.elided import Elided


@pytest.fixture
def page(launched):
    return launched.faces


def test_graph_and_table_are_shown_at_first(page):
    assert page.faces() == ("graph", "table")
    assert page.graph.isVisible()
    assert page.table.isVisible()
    assert not page.timeline.isVisible()


def test_the_faces_of_a_plan_are_remembered(page, settings, launched):
    page.toggle_face("timeline")
    page.toggle_face("graph")
    kept = layout_of(settings, launched.session.document.identity.plan)
    assert kept.faces == ("timeline", "table")
    assert not page.graph.isVisible()


def test_the_shares_of_the_faces_are_remembered(page, settings, launched):
    split = page.graph.parentWidget()
    split.setSizes([300, 500])
    split.splitterMoved.emit(300, 1)
    assert layout_of(settings, launched.session.document.identity.plan).outer == tuple(split.sizes())


def test_selecting_in_the_table_selects_in_the_graph(page, launched):
    launched.session.select(["B"])
    assert page.graph.selected_ids() == ["B"]
    assert page.table.selected() == ("B",)


def test_typing_into_the_filter_leaves_the_rows_that_fit(qtbot, page):
    page.focus_filter()
    qtbot.keyClicks(QApplication.focusWidget(), "web")
    shown = [page.table.outline.index(row, page.table.outline.column_of("name")).data() for row in range(2)]
    assert "Build web" in shown
    assert page.table.model().rowCount() == 2


def test_the_title_is_the_name_of_the_plan(page):
    assert page.findChild(Elided).accessibleName() == "Test"


def test_the_menu_depends_on_what_is_selected(qtbot, page, launched):
    page._show_menu(QPoint(0, 0))
    assert len(page._menu_of_space.actions()) == len(SPACE_MENU)
    assert page._menu_of_space.isVisible()
    page._menu_of_space.close()
    launched.session.select(["A"])
    page._show_menu(QPoint(0, 0))
    assert page._menu_of_task.isVisible()
    assert len(page._menu_of_task.actions()) == len(TASK_MENU)
    page._menu_of_task.close()


def test_renaming_starts_in_the_face_that_has_the_focus(qtbot, page, launched):
    launched.session.select(["A"])
    page.table.setFocus()
    page.rename()
    editor = QApplication.focusWidget()
    assert page.table.isAncestorOf(editor)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    page.graph.setFocus()
    page.rename()
    assert page.graph.isAncestorOf(QApplication.focusWidget())


def test_showing_a_row_brings_it_into_view(page):
    page.show_row("M")
    assert page.table.visualRect(page.table.model().index(page.table.outline.row_of("M"), 0)).isValid()


def test_an_empty_graph_says_how_to_begin_and_a_double_click_begins(qtbot, window):
    window.new_plan()
    page = window.faces
    assert page._hint.isVisible()
    qtbot.mouseDClick(page.graph.viewport(), Qt.MouseButton.LeftButton, pos=page.graph.viewport().rect().center())
    assert len(window.session.plan.tasks) == 1
    assert not page._hint.isVisible()


def test_find_asks_for_words_and_enter_goes_to_the_next_row_that_holds_them(qtbot, page):
    page.find_match(1)
    assert page._filter.window().focusWidget() is page._filter
    qtbot.keyClicks(page._filter, "build")
    qtbot.keyClick(page._filter, Qt.Key.Key_Return)
    first = page._session.selected
    page.find_match(1)
    second = page._session.selected
    page.find_match(-1)
    assert first != second
    assert page._session.selected == first
    assert len(first) == 1
