"""The risks page under real mouse and key events."""

from collections import defaultdict
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPushButton

from planner import set_field
from tests.builders import a_plan
from tests.ui.opened import a_session, click, texts, type_keys
from ui.pages.risks import RisksPage
from ui.theme import ROW

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def opened(qtbot, session, look, settings):
    commands = SimpleNamespace(actions=defaultdict(lambda: QAction("command")))
    page = RisksPage(session, look, settings, commands)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def page(qtbot, session, look, settings):
    return opened(qtbot, session, look, settings)


def names(table):
    return texts(table.register, "name")


def test_the_page_shows_ranking_order_and_register(page):
    assert names(page.ranking) == ["Supplier late", "Rain"]
    assert names(page.register) == ["Supplier late", "Rain"]
    assert len(names(page.tasks)) == 5


def test_a_risk_selected_in_one_list_is_selected_in_all(qtbot, page, session):
    click(qtbot, page.ranking, "K2", "name")
    assert session.selected == ("K2",)
    assert page.register.selected() == ("K2",)
    click(qtbot, page.register, "K1", "name")
    assert page.ranking.selected() == ("K1",)


def test_a_task_selected_in_the_order_is_selected_everywhere(qtbot, page, session):
    click(qtbot, page.ranking, "K2", "name")
    click(qtbot, page.tasks, "B", "name")
    assert session.selected == ("B",)
    assert page.ranking.selected() == ()


def test_the_reason_of_the_current_row_is_told_in_full(qtbot, page):
    click(qtbot, page.ranking, "K1", "name")
    assert page.ranking.words.text().startswith("If K1 happens, it delays B")
    click(qtbot, page.tasks, "A", "name")
    assert page.tasks.words.text() == "Critical; 4 tasks wait for it."


def test_without_a_current_row_the_reason_of_the_first_one_is_told(page):
    assert page.ranking.words.text().startswith("Supplier late: If K1 happens, it delays B")
    assert page.tasks.words.text().startswith("A  Build API: Critical; 4 tasks")


@pytest.mark.parametrize("width", [700, 890, 1300, 2000])
def test_every_list_shows_its_figures_and_reasons_at_any_width(qtbot, page, width):
    page.resize(width, 700)
    qtbot.wait(1)
    for table in (page.ranking, page.tasks):
        header = table.horizontalHeader()
        assert header.length() <= table.viewport().width()
        assert table.columnWidth(table.register.column_of("why")) >= 60


def test_reasons_have_room_for_words_beside_the_inspector(qtbot, page):
    page.resize(890, 700)
    qtbot.wait(1)
    for table in (page.ranking, page.tasks):
        assert table.columnWidth(table.register.column_of("why")) > 140


@pytest.mark.parametrize("height", range(600, 640, 7))
def test_lists_end_with_a_whole_row(qtbot, page, height):
    page.resize(1100, height)
    for table in (page.ranking, page.tasks):
        qtbot.waitUntil(lambda table=table: table.viewport().height() % ROW == 0)
        assert table.words.height() < table.words.fontMetrics().lineSpacing() * 2 + ROW + 8


def test_a_width_chosen_in_the_register_comes_back(qtbot, page, session, look, settings):
    name = page.register.register.column_of("name")
    page.register.setColumnWidth(name, 321)
    again = opened(qtbot, session, look, settings)
    assert again.register.columnWidth(name) == 321


def test_typing_into_the_register_changes_the_ranking_at_once(qtbot, page):
    click(qtbot, page.register, "K2", "impact", double=True)
    type_keys(qtbot, "30d", ENTER)
    assert names(page.ranking) == ["Rain", "Supplier late"]


def test_a_probability_of_more_than_one_is_refused_beside_its_cell(qtbot, page, session):
    before = session.plan
    click(qtbot, page.register, "K1", "probability", double=True)
    type_keys(qtbot, "1.2", ENTER)
    assert session.plan is before
    assert "1.2 is above 1" in page.register.cells.bubble.text()


def test_a_button_and_enter_on_the_last_row_add_risks(qtbot, page, session):
    adder = next(part for part in page.findChildren(QPushButton) if part.text() == "Add risk")
    qtbot.mouseClick(adder, Qt.MouseButton.LeftButton)
    type_keys(qtbot, "Snow", ENTER)
    type_keys(qtbot, "Ice", ESCAPE)
    assert names(page.register) == ["Supplier late", "Rain", "Snow"]


def test_delete_removes_in_the_register_and_not_in_the_lists(qtbot, page, session):
    click(qtbot, page.ranking, "K2", "name")
    qtbot.keyClick(page.ranking, Qt.Key.Key_Delete)
    assert "K2" in session.plan.risks
    click(qtbot, page.register, "K2", "name")
    qtbot.keyClick(page.register, Qt.Key.Key_Delete)
    assert "K2" not in session.plan.risks


def test_delete_in_the_risk_order_leaves_the_task_in_the_plan_of_the_window(qtbot, launched):
    launched.show_page("risks")
    page = launched.findChild(RisksPage)
    qtbot.waitUntil(page.isVisible)
    click(qtbot, page.tasks, "B", "name")
    assert launched.session.selected == ("B",)
    qtbot.keyClick(page.tasks, Qt.Key.Key_Delete)
    assert "B" in launched.session.plan.tasks
    click(qtbot, page.register, "K2", "name")
    qtbot.keyClick(page.register, Qt.Key.Key_Delete)
    assert "K2" not in launched.session.plan.risks


def test_lists_are_not_edited(qtbot, page, session):
    before = session.plan
    click(qtbot, page.tasks, "M", "name")
    for key in (Qt.Key.Key_F2, ENTER, Qt.Key.Key_Insert):
        qtbot.keyClick(page.tasks, key)
    assert session.plan is before


def test_the_filter_narrows_all_lists(qtbot, page):
    field = page.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "rain")
    assert names(page.register) == ["Rain"]
    assert names(page.ranking) == ["Rain"]
    qtbot.keyClicks(field, "xyz")
    assert page.register.blank.isVisible()
    page.register.blank.accepted.emit()
    assert field.text() == ""
    assert names(page.register) == ["Supplier late", "Rain"]


def test_an_empty_page_says_what_it_is_for_and_its_button_adds_the_first_risk(qtbot, tmp_path, look, settings):
    page = opened(qtbot, a_session(a_plan("A 1d"), tmp_path), look, settings)
    assert page.register.blank.isVisible()
    assert not page.ranking.isVisible()
    page.register.blank.accepted.emit()
    type_keys(qtbot, "Fire", ENTER)
    assert names(page.register)[0] == "Fire"
    assert page.ranking.isVisible()


def test_a_hidden_page_computes_nothing_and_catches_up(qtbot, page, session):
    page.hide()
    session.do(set_field(session.plan, ("risk", "K1"), "name", "Other"))
    assert names(page.ranking)[0] == "Supplier late"
    page.show()
    assert names(page.ranking)[0] == "Other"


def test_renaming_starts_in_the_register(qtbot, page, session):
    session.select(["K2"])
    page.rename()
    type_keys(qtbot, "Storm", ENTER)
    assert session.plan.risks["K2"].name == "Storm"


def test_every_list_has_a_name_for_screen_readers(page):
    found = {table.accessibleName() for table in (page.ranking, page.tasks, page.register)}
    assert found == {"Risks by delay", "Tasks in risk order", "Risks"}
