"""The table of any register under real mouse and key events."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from planner import SCHEMA, remove_rows, set_field
from tests.builders import a_plan
from tests.ui.opened import a_session, click, many_tasks, texts, type_keys, watched
from ui.models.register import Register
from ui.widgets.register_table import RegisterTable

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def opened(qtbot, session, look, entity):
    table = RegisterTable(session, look, watched(Register(session, SCHEMA.entity(entity))))
    table.register.setParent(table)
    qtbot.addWidget(table)
    table.resize(1200, 300)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.setFocus()
    return table


@pytest.fixture
def risks(qtbot, session, look):
    return opened(qtbot, session, look, "risk")


@pytest.mark.parametrize("entity", ["risk", "person", "role", "phase", "calendar"])
def test_rows_of_every_keyed_entity_are_added_named_and_removed_by_keys(qtbot, session, look, entity):
    table = opened(qtbot, session, look, entity)
    before = len(session.plan.table(entity))
    qtbot.keyClick(table, Qt.Key.Key_Insert)
    type_keys(qtbot, "Another", Qt.Key.Key_Tab, ESCAPE)
    assert texts(table.register, "name")[-1] == "Another"
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert len(session.plan.table(entity)) == before


def test_typing_goes_into_the_current_cell(qtbot, risks, session):
    click(qtbot, risks, "K1", "probability")
    qtbot.keyClicks(risks, "4")
    type_keys(qtbot, "0 %", ENTER)
    assert session.plan.risks["K1"].probability == 0.4
    assert risks.currentIndex().row() == 1


def test_copying_takes_the_visible_columns(qtbot, risks):
    click(qtbot, risks, "K1", "name")
    qtbot.keyClick(risks, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, row = QGuiApplication.clipboard().text().split("\n")
    assert head.startswith("Key\tRisk\t")
    assert row.startswith("K1\tSupplier late\t")


def test_columns_are_chosen_in_the_menu_of_the_header(qtbot, risks):
    cause = risks.register.column_of("cause")
    assert risks.isColumnHidden(cause)

    def choose():
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(one for one in menu.actions() if one.text() == "Cause")
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    risks._choose_columns(QPoint(10, 10))
    choose()
    assert not risks.isColumnHidden(cause)


def test_the_selection_survives_a_filter_that_keeps_its_row(qtbot, risks, session):
    click(qtbot, risks, "K2", "name")
    risks.register.filter("rain")
    assert session.selected == ("K2",)
    assert risks.selected() == ("K2",)


def test_the_selection_survives_sorting(qtbot, risks, session):
    click(qtbot, risks, "K1", "name")
    risks.sortByColumn(risks.register.column_of("probability"), Qt.SortOrder.DescendingOrder)
    assert risks.selected() == ("K1",)
    assert session.selected == ("K1",)


def test_a_removed_row_leaves_the_selection(qtbot, risks, session):
    click(qtbot, risks, "K1", "name")
    session.do(remove_rows(session.plan, [("risk", "K1")]))
    assert "K1" not in session.selected


def test_the_row_selected_elsewhere_is_scrolled_into_view(qtbot, tmp_path, look):
    session = a_session(many_tasks(400), tmp_path)
    table = opened(qtbot, session, look, "task")
    session.select(["t350"])
    rect = table.visualRect(table.model().index(table.register.row_of("t350"), 0))
    assert table.viewport().rect().contains(rect.center())
    table.show_row("t3")
    table.show_row("nobody")


def test_a_long_list_is_selected_at_once(qtbot, tmp_path, look):
    session = a_session(many_tasks(2_000), tmp_path)
    table = opened(qtbot, session, look, "task")
    table.selectAll()
    assert len(session.selected) == 2_000
    session.do(set_field(session.plan, ("task", "t7"), "name", "Seven"))
    assert len(table.selected()) == 2_000


def test_choices_are_offered_by_a_key_and_taken_at_once(qtbot, risks, session):
    click(qtbot, risks, "K1", "state", double=True)

    def choose():
        menu = QApplication.activePopupWidget()
        action = next(one for one in menu.actions() if one.text() == "watching")
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    QTimer.singleShot(50, choose)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: session.plan.risks["K1"].state == "watching")


def test_an_empty_register_offers_its_first_row(qtbot, tmp_path, look):
    table = opened(qtbot, a_session(a_plan(), tmp_path), look, "risk")
    assert table.blank.isVisible()
    assert table.nothing()[0] == "No risks yet"


def test_names_have_more_room_in_a_wide_table_until_somebody_chose_their_width(qtbot, risks):
    name = risks.register.column_of("name")
    risks.resize(500, 300)
    assert risks.columnWidth(name) == risks.register.columns[name].width
    risks.resize(1200, 300)
    assert risks.columnWidth(name) == 300
    risks.setColumnWidth(name, 150)
    risks.resize(900, 300)
    assert risks.columnWidth(name) == 150


@pytest.mark.parametrize("entity", [entity.name for entity in SCHEMA.entities])
def test_every_entity_has_a_table(qtbot, session, look, entity):
    table = opened(qtbot, session, look, entity)
    assert table.register.rowCount() == len(session.plan.table(entity))
    table.grab()


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home])
def test_the_first_step_in_a_table_without_selection_selects_the_current_row(qtbot, risks, session, key):
    session.select(())
    risks.setCurrentIndex(risks.model().index(-1, -1))
    risks.clearFocus()
    risks.setFocus(Qt.FocusReason.TabFocusReason)
    assert session.selected == ()
    qtbot.keyClick(risks, key)
    assert session.selected == ("K1",)
    qtbot.keyClick(risks, Qt.Key.Key_Down)
    assert session.selected == ("K2",)


@pytest.fixture
def painted(risks, monkeypatch):
    """The heights of what is painted of the risks from now on."""
    heights = []
    paint = risks.painter.paint

    def note(painter, visible, part):
        heights.append(part.height())
        paint(painter, visible, part)

    monkeypatch.setattr(risks.painter, "paint", note)
    QApplication.processEvents()
    heights.clear()
    return heights


def test_a_table_that_takes_or_loses_the_keys_paints_its_current_cell_alone(qtbot, risks, painted):
    click(qtbot, risks, "K1", "name")
    QApplication.processEvents()
    for turn in (risks.clearFocus, risks.setFocus):
        painted.clear()
        turn()
        QApplication.processEvents()
        assert painted
        assert max(painted) <= risks.rowHeight(0)


def test_a_table_without_a_current_cell_takes_the_first_one_with_the_keys(risks):
    risks.clearFocus()
    risks.selectionModel().clear()
    risks.setFocus()
    assert risks.currentIndex().row() == 0


def test_enter_below_the_last_row_in_sight_means_the_next_row_at_once_and_shows_it_then(qtbot, tmp_path, look):
    table = opened(qtbot, a_session(many_tasks(200), tmp_path), look, "task")
    row = table.rowAt(table.viewport().height() - 1) - 1
    table.setCurrentIndex(table.register.index(row, table.register.column_of("name")))
    for _ in range(3):
        table.go_down()
    assert table.currentIndex().row() == row + 3
    qtbot.waitUntil(lambda: table.viewport().rect().contains(table.visualRect(table.currentIndex())))
