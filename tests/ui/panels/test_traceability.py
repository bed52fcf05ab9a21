"""The traceability matrix in the window: states as icon and word, gaps marked, exported as CSV."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton

from planner import set_field
from planner.model.launch_values import Result
from tests.ui.opened import a_launch
from tests.ui.quality_plans import a_tested_launch
from tests.ui.windows import LEFT, open_plan
from ui.panels import traceability
from ui.panels.traceability import FIRST, NAME

TEXT, ICON = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.DecorationRole


@pytest.fixture
def shown(qtbot, window):
    open_plan(window, a_tested_launch())
    window.resize(1280, 800)
    window.show_page("quality")
    window._built["quality"].show_part("traceability")
    qtbot.wait(1)
    return window


@pytest.fixture
def panel(shown):
    return shown._built["quality"].part("traceability")


def cells(panel):
    model = panel.model
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_items_stand_by_levels_with_their_states_and_counts(panel):
    heads = [panel.model.headerData(column, Qt.Orientation.Horizontal) for column in range(panel.model.columnCount())]
    assert heads == ["Key", "Scope item", "Overall", "Unit", "User acceptance"]
    assert cells(panel) == [
        ["I1", "Pay by card", "failed  1/3", "passed  1/1", "failed  0/2"],
        ["I2", "Pay by invoice", "no case", "no case", "no case"],
    ]
    assert panel.summary.text() == "1 of 2 items have a case that passed; without a case: 1"


def test_a_state_has_an_icon_beside_its_word(panel):
    model = panel.model
    assert not model.data(model.index(0, FIRST), ICON).isNull()
    assert not model.data(model.index(1, FIRST), ICON).isNull()
    assert model.data(model.index(0, NAME), ICON) is None


def test_the_model_keeps_the_rules_of_qt(panel):
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel.refresh()


def test_cells_tell_their_cases_and_screen_readers_their_place(panel):
    index = panel.model.index(0, FIRST + 2)
    tip = panel.model.data(index, Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == ["Q2  Card is charged: failed", "Q3  Card is refused: not run"]
    assert panel.model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "I1, User acceptance: failed  0/2"


def test_a_row_is_selected_everywhere_and_enter_selects_the_cases(qtbot, shown, panel):
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(0, FIRST + 2))
    assert shown.session.selected == ("I1",)
    panel.table.activated.emit(panel.table.currentIndex())
    assert shown.session.selected == ("Q2", "Q3")


def test_only_what_lacks_something_is_shown_where_that_is_wanted(panel, shown):
    shown.session.edit(lambda plan: set_field(plan, ("test_case", "Q1"), "scope", ("I2",)))
    panel.refresh()
    panel.lacking.setChecked(True)
    assert [row[0] for row in cells(panel)] == ["I1"]
    panel.lacking.setChecked(False)
    assert [row[0] for row in cells(panel)] == ["I1", "I2"]


def test_a_new_result_is_followed(qtbot, shown, panel):
    shown.session.edit(lambda plan: set_field(plan, ("execution", "X2"), "result", Result.PASSED))
    qtbot.waitUntil(lambda: cells(panel)[0][FIRST] == "not run  2/3")


def test_the_matrix_is_written_as_csv(qtbot, shown, panel, tmp_path, monkeypatch):
    path = tmp_path / "matrix.csv"
    monkeypatch.setattr(traceability, "ask_path", lambda *_asked: path)
    qtbot.mouseClick(next(one for one in panel.findChildren(QPushButton) if one.text() == "Export as CSV..."), LEFT)
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[0] == "scope_item_key,scope_item,overall,unit,user acceptance,test_cases"
    assert lines[2].startswith("I2,Pay by invoice,no case")
    assert "matrix.csv is written." in shown._notices.texts()[-1]


def test_without_scope_it_says_what_it_is_for_and_leads_there(qtbot, window):
    open_plan(window, a_launch())
    window.show_page("quality")
    window._built["quality"].show_part("traceability")
    panel = window._built["quality"].part("traceability")
    assert any(part.text() == "Nothing is in scope yet" for part in panel.findChildren(QLabel))
    qtbot.mouseClick(next(one for one in panel.findChildren(QPushButton) if one.text() == "Go to scope"), LEFT)
    assert window.page == "scope"
