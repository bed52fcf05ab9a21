"""The table of what-ifs under real keys and clicks."""

import pytest
from PySide6.QtCore import Qt

from planner import apply, compare, what_if_lasting, what_if_without_risk
from planner.simulation.result import Options
from tests.ui.opened import a_launch
from ui.models.what_ifs import WhatIfs
from ui.style import Look
from ui.widgets.what_if_table import HEIGHT, WhatIfTable

PLAN = a_launch()
for make in (lambda plan: what_if_without_risk(plan, "K1"), lambda plan: what_if_lasting(plan, "A", 2)):
    PLAN = apply(PLAN, make(PLAN))


@pytest.fixture
def table(qtbot, look):
    model = WhatIfs("trial")
    made = WhatIfTable(look, model)
    model.show(PLAN, compare(PLAN, Options(runs=100)))
    qtbot.addWidget(made)
    made.resize(900, 460)
    made.show()
    qtbot.waitExposed(made)
    return made


def press(qtbot, table, row, column):
    place = table.visualRect(table.model().index(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_at_first_the_plan_as_it_is_is_chosen(table):
    assert table.column == 0


def test_a_click_chooses_a_whole_column(qtbot, table):
    with qtbot.waitSignal(table.chosen):
        press(qtbot, table, 2, 1)
    assert table.column == 1
    assert {index.column() for index in table.selectedIndexes()} == {1}
    assert len(table.selectedIndexes()) == table.model().rowCount()


def test_arrows_walk_from_one_scenario_to_the_next(qtbot, table):
    press(qtbot, table, 0, 0)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert table.column == 1
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert table.column == 2


def test_delete_asks_for_the_chosen_one_to_go(qtbot, table):
    press(qtbot, table, 0, 1)
    with qtbot.waitSignal(table.removal_asked):
        qtbot.keyClick(table, Qt.Key.Key_Delete)


def test_a_scenario_can_be_chosen_by_its_id(table):
    wanted = table.what_ifs.scenario(2).id
    table.choose(wanted)
    assert table.column == 2
    table.choose("gone")
    assert table.column == 0


def test_rows_have_room_for_two_lines_and_all_columns_are_in_sight(table):
    assert {table.rowHeight(row) for row in range(table.model().rowCount())} == {HEIGHT}
    assert table.horizontalHeader().length() <= table.viewport().width()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_paints_figures_and_differences_in_every_theme(qapp, table, theme):
    look = Look(qapp, theme)
    table.choose(table.what_ifs.scenario(1).id)
    picture = table.viewport().grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(0, 500, 3) for y in range(200)}
    assert len(colors) > 8
    qapp.setStyleSheet("")
    look.deleteLater()
