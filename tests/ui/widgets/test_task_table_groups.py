"""The task table in groups, under real mouse and key events."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.models.test_grouped import BY_OWNER, head, names, owned
from tests.ui.opened import a_session, cell, click, type_keys
from tests.ui.widgets.test_task_table import opened

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
ENTER = Qt.Key.Key_Return


@pytest.fixture
def session(tmp_path):
    return a_session(owned(), tmp_path)


@pytest.fixture
def table(qtbot, session, look):
    made = opened(qtbot, session, look)
    made.outline.group("owner")
    return made


def shown(table):
    return names(table.outline)


def press_header(qtbot, table, value, *, double=False, x=None):
    """Click on the header of a group: on its sign, or elsewhere in its name."""
    rect = table.visualRect(table.outline.index(table.outline.row_of(head(table.outline, value)), 2))
    place = QPoint(rect.left() + (x or 8), rect.center().y())
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    if double:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_a_click_on_the_sign_closes_a_group_and_another_opens_it(qtbot, table):
    press_header(qtbot, table, "Ana")
    assert shown(table) == ["# Ana", *BY_OWNER[3:]]
    press_header(qtbot, table, "Ana")
    assert shown(table) == BY_OWNER


def test_a_double_click_anywhere_on_a_header_closes_its_group(qtbot, table):
    press_header(qtbot, table, "Bo", double=True, x=90)
    assert shown(table) == [name for name in BY_OWNER if name != "Build web"]


def test_a_click_on_a_header_selects_nothing(qtbot, table, session):
    click(qtbot, table, "A", "name")
    press_header(qtbot, table, "Bo", x=90)
    assert session.selected == ()
    assert table.currentIndex().row() == table.outline.row_of(head(table.outline, "Bo"))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_close_and_open_the_group_at_whose_header_the_cursor_is(qtbot, table, key):
    click(qtbot, table, "B", "name")
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.keyClick(table, key)
    assert "Build web" not in shown(table)
    qtbot.keyClick(table, key)
    assert shown(table) == BY_OWNER


def test_the_keys_that_fold_close_the_group_of_the_cursor(qtbot, table):
    click(qtbot, table, "B", "name")
    qtbot.keyClick(table, Qt.Key.Key_Minus, ALT)
    assert "Build web" not in shown(table)
    qtbot.keyClick(table, Qt.Key.Key_Home, CONTROL)
    qtbot.keyClick(table, Qt.Key.Key_Minus, ALT)
    assert shown(table)[:2] == ["# Ana", "# Bo"]
    qtbot.keyClick(table, Qt.Key.Key_Plus, ALT)
    assert shown(table)[:2] == ["# Ana", "Build API"]


def test_arrows_walk_over_headers(qtbot, table, session):
    click(qtbot, table, "C", "name")
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert session.selected == ()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert session.selected == ("B",)
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert session.selected == ("C",)


def test_a_range_over_a_header_selects_only_tasks(qtbot, table, session):
    click(qtbot, table, "A", "name")
    click(qtbot, table, "B", "name", keys=SHIFT)
    assert session.selected == ("A", "C", "B")
    assert table.selected() == ("A", "C", "B")


def test_typing_another_owner_moves_the_task_to_its_group(qtbot, table, session):
    click(qtbot, table, "C", "owner")
    qtbot.keyClicks(table, "B")
    type_keys(qtbot, "o", ENTER)
    assert session.plan.tasks["C"].owner == "N2"
    assert shown(table)[:5] == ["# Ana", "Build API", "# Bo", "Build web", "Try it"]
    assert session.undo()
    assert shown(table) == BY_OWNER


def test_typing_a_new_name_stays_where_it_is(qtbot, table, session):
    click(qtbot, table, "B", "name", double=True)
    type_keys(qtbot, "Build shop", ENTER)
    assert shown(table)[4] == "Build shop"


def test_a_duration_typed_into_several_rows_changes_what_headers_sum_up(qtbot, table, session):
    click(qtbot, table, "A", "duration")
    click(qtbot, table, "B", "duration", keys=SHIFT)
    qtbot.keyClicks(table, "6")
    type_keys(qtbot, "d")
    qtbot.keyClick(QApplication.focusWidget(), ENTER, CONTROL)
    assert {session.plan.tasks[key].duration.likely for key in "ABC"} == {6 * 480}
    ana = table.outline.index(0, table.outline.column_of("duration"))
    assert ana.data() == "12d"


def test_fill_down_goes_over_headers(qtbot, table, session):
    click(qtbot, table, "A", "role")
    qtbot.keyClicks(table, "R")
    type_keys(qtbot, "1", ENTER)
    click(qtbot, table, "A", "role")
    click(qtbot, table, "B", "role", keys=SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_D, CONTROL)
    assert [session.plan.tasks[key].role for key in "ACB"] == ["R1"] * 3


def test_copied_rows_are_tasks(qtbot, table):
    click(qtbot, table, "C", "name")
    click(qtbot, table, "B", "name", keys=SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == ["Key", "C", "B"]


def test_delete_removes_tasks_and_at_a_header_nothing(qtbot, table, session):
    press_header(qtbot, table, "Bo", x=90)
    before = session.plan
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert session.plan is before
    click(qtbot, table, "B", "name")
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert "# Bo" not in shown(table)
    assert session.undo()


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Right, ALT),
        (Qt.Key.Key_Left, ALT | SHIFT),
        (Qt.Key.Key_Up, ALT),
        (Qt.Key.Key_Down, ALT),
    ],
)
def test_moving_in_the_outline_is_refused_with_words(qtbot, table, session, key, held):
    told, before = [], session.plan
    session.noticed.connect(told.append)
    click(qtbot, table, "C", "name")
    qtbot.keyClick(table, key, held)
    assert session.plan is before
    assert "grouped by owner" in told[-1].text


def test_tab_leaves_the_table_where_there_is_no_outline_to_indent(qtbot, table, session):
    before = session.plan
    click(qtbot, table, "C", "name")
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert session.plan is before


def test_linking_works_as_ever(qtbot, table, session):
    click(qtbot, table, "D", "name")
    click(qtbot, table, "M", "name", keys=CONTROL)
    table.link_selected()
    assert any((one.predecessor, one.successor) == ("D", "M") for one in session.plan.links.values())


def test_find_next_goes_to_tasks_only(table, session):
    table.filter("build")
    session.select(["B"])
    found = []
    for _ in range(3):
        table.find_match(1)
        found.append(session.selected)
    assert found == [("A",), ("B",), ("A",)]


def test_what_is_selected_elsewhere_opens_its_group(table, session):
    table.outline.close_groups(closed=True)
    session.select(["B"])
    assert table.selected() == ("B",)
    assert "Build web" in shown(table)


def test_a_new_task_can_be_named_at_once(qtbot, table, session):
    click(qtbot, table, "A", "name")
    qtbot.keyClick(table, Qt.Key.Key_Insert)
    type_keys(qtbot, "Fresh", ENTER)
    assert "Fresh" in shown(table)
    assert shown(table).index("Fresh") > shown(table).index("# No owner")


def menu_at(table, name):
    """The menu of a column's head."""
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(table.outline.column_of(name)) + 5, 8)
    header.customContextMenuRequested.emit(place)
    return next(one for one in table.findChildren(QMenu) if one.isVisible())


def test_the_head_of_a_column_offers_to_group_by_it(qtbot, table):
    asked = []
    table.group_wanted.connect(asked.append)
    menu = menu_at(table, "role")
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Group by role"].isChecked()
    qtbot.mouseClick(
        menu,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        menu.actionGeometry(actions["Group by role"]).center(),
    )
    assert asked == ["role"]


def test_the_head_of_the_column_of_the_groups_offers_to_end_them(table):
    asked = []
    table.group_wanted.connect(asked.append)
    actions = {action.text(): action for action in menu_at(table, "owner").actions()}
    assert actions["Group by owner"].isChecked()
    actions["Group by owner"].trigger()
    actions["No groups"].trigger()
    assert asked == ["", ""]


def test_the_head_of_names_offers_no_groups_of_them(table):
    assert "Group by name" not in {action.text() for action in menu_at(table, "name").actions()}


def test_the_column_at_the_cursor_is_grouped_by_else_the_owner(qtbot, table):
    click(qtbot, table, "A", "role")
    assert table.column_to_group() == "role"
    click(qtbot, table, "A", "name")
    assert table.column_to_group() == "owner"


def test_headers_are_painted_on_a_ground_of_their_own(table, look):
    image = table.viewport().grab().toImage()
    place = cell(table, head(table.outline, "Bo"), "name")
    task = cell(table, "B", "name")
    x = table.visualRect(table.outline.index(0, 2)).right() - 3
    ratio = image.devicePixelRatio()
    colors = [image.pixelColor(int(x * ratio), int((one.y() - 9) * ratio)) for one in (place, task)]
    assert colors[0] == look.theme.raised
    assert colors[1] == look.theme.surface
