"""A grid of words: read, walked through, and kept at its place."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from tests.ui.opened import watched
from tests.ui.panels.staffed import seen
from ui.panels.grid import Cell, Grid, GridView, Line, ground, ink
from ui.theme import THEMES, contrast

ROWS = [Line("a", "Ana"), Line("b", "Bo", "Bo <b>")]
COLUMNS = [Line("x", "Mon"), Line("y", "Tue")]


def cell(row, column):
    """A cell that says where it is."""
    return Cell(f"{row}{column}", tip=f"<{row}> {column}")


@pytest.fixture
def view(qtbot, look):
    made = GridView(look, "A grid")
    watched(made.grid)
    made.show_cells(ROWS, COLUMNS, cell)
    return seen(qtbot, made)


def test_a_cell_is_read_with_its_row_and_column():
    grid = watched(Grid())
    grid.show_cells(ROWS, COLUMNS, cell)
    index = grid.index(1, 0)
    assert index.data() == "10"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Bo, Mon: <1> 0"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == '<span style="white-space:pre-wrap">&lt;1&gt; 0</span>'


def test_names_stand_at_the_sides_with_their_tips():
    grid = watched(Grid())
    grid.show_cells(ROWS, COLUMNS, cell)
    down, tip = Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole
    assert [grid.headerData(place, down) for place in (0, 1, 2)] == ["Ana", "Bo", None]
    assert grid.headerData(0, Qt.Orientation.Horizontal) == "Mon"
    assert "&lt;b&gt;" in grid.headerData(1, down, tip)


def test_other_cells_of_the_same_rows_keep_the_current_one(qtbot, view):
    view.go_to("b", "y")
    with qtbot.assertNotEmitted(view.chosen):
        view.show_cells(ROWS, COLUMNS, lambda _row, _column: Cell("new"))
    assert (view.row.id, view.column.id, view.current.text) == ("b", "y", "new")


def test_other_rows_keep_the_cell_of_the_same_things(qtbot, view):
    view.go_to("b", "y")
    with qtbot.assertNotEmitted(view.chosen):
        view.show_cells([Line("c", "Cy"), *ROWS], COLUMNS, cell)
    assert (view.row.id, view.column.id, view.current.text) == ("b", "y", "21")


def test_a_row_that_is_gone_leaves_no_cell(view):
    view.go_to("b", "y")
    view.show_cells(ROWS[:1], COLUMNS, cell)
    assert view.row is None or view.row.id == "a"
    view.go_to("b")
    assert view.row is None or view.row.id == "a"


def test_arrows_go_from_cell_to_cell_and_enter_opens(qtbot, view):
    view.go_to("a", "x")
    with qtbot.waitSignal(view.chosen):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.opened):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.current.text == "10"


def test_a_click_on_a_name_goes_to_its_row(qtbot, view):
    header = view.verticalHeader()
    place = QPoint(10, header.sectionViewportPosition(1) + 5)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.row.id == "b"


def test_delete_does_not_reach_the_commands_of_the_window(qtbot, view):
    heard = []
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Delete), view)
    shortcut.activated.connect(lambda: heard.append(1))
    view.go_to("a", "x")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert heard == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("tone", ["critical", "warning", "done", "quiet", ""])
@pytest.mark.parametrize("heat", [0.0, 0.5, 9.0])
def test_text_can_be_read_on_cold_and_hot_ground(theme, tone, heat):
    shown = Cell(tone=tone, heat=heat)
    assert contrast(ink(theme, shown), ground(theme, shown)) >= 4.5


def test_names_and_cells_are_painted(view):
    image = view.grab().toImage()
    assert not image.isNull()


def pixel(view, row, column):
    """The color of the ground of a cell, near its corner."""
    box = view.visualRect(view.grid.index(row, column))
    return view.viewport().grab().toImage().pixelColor(box.left() + 2, box.top() + 3)


def test_the_ground_of_a_cell_is_hotter_the_more_there_is(view):
    view.show_cells(ROWS, COLUMNS, lambda row, column: Cell("x", heat=(2 * row + column) / 4))
    view.clearSelection()
    grounds = [pixel(view, row, column) for row in (0, 1) for column in (0, 1)]
    light = [color.lightness() for color in grounds]
    assert light == sorted(light, reverse=True)
    assert len(set(light)) == 4


def test_what_is_selected_has_the_ground_of_selections(view):
    view.go_to("a", "x")
    assert pixel(view, 0, 0) == THEMES["light"].selection


def test_names_of_rows_are_as_wide_as_they_need_within_limits(view):
    wide = view.verticalHeader().width()
    view.show_cells([Line("z", "A name that is much longer than the names before")], COLUMNS, cell)
    assert wide < view.verticalHeader().width()
    view.show_cells([Line("z", "A very long name " * 40)], COLUMNS, cell)
    assert view.verticalHeader().width() == 320


def test_an_empty_grid_has_no_cell(view):
    view.show_cells([], [], cell)
    assert (view.row, view.column, view.current.text) == (None, None, "")
    view.blank.say("Nothing", "Nothing yet", "Add")
    assert view.blank.isVisible()
    view.show_cells(ROWS, COLUMNS, cell)
    assert not view.blank.isVisible()


def test_tab_leaves_the_grid(qtbot, view):
    view.setFocus()
    view.go_to("a", "x")
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.row.id == "a"
