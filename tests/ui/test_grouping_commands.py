"""The commands that group rows, and what is remembered of them."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.models.test_grouped import names, owned
from tests.ui.opened import a_launch, click
from tests.ui.windows import open_plan
from ui.grouping_commands import GROUPING
from ui.layouts import layout_of
from ui.models.groups import can_group

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def launched(qtbot, window):
    open_plan(window, owned())
    qtbot.waitUntil(lambda: window.faces is not None)
    return window


def do(window, name):
    window.commands.actions[name].trigger()


def heads(window):
    return [name[2:] for name in names(window.faces.table.outline) if name.startswith("# ")]


def test_each_command_groups_by_a_column_that_can_and_is_checked(launched):
    outline = launched.faces.table.outline
    for name in ("owner", "role", "phase", "state", "kind", "critical"):
        assert can_group(outline.columns[outline.column_of(name)])
        do(launched, f"view.group_{name}")
        assert launched.faces.group_by() == name
        checked = [one.id for one in GROUPING if one.checked and launched.commands.actions[one.id].isChecked()]
        assert checked == [f"view.group_{name}"]
        do(launched, "view.group_none")
        assert launched.faces.group_by() == ""
        assert launched.commands.actions["view.group_none"].isChecked()


def test_the_key_groups_by_the_column_of_the_cursor_and_ends_that(qtbot, launched):
    table = launched.faces.table
    launched.resize(1600, 900)
    table.choices.show("role", shown=True)
    click(qtbot, table, "A", "role")
    qtbot.keyClick(table, Qt.Key.Key_G, CONTROL)
    assert launched.faces.group_by() == "role"
    qtbot.keyClick(table, Qt.Key.Key_G, CONTROL)
    assert launched.faces.group_by() == ""


def test_all_groups_close_and_open_while_there_are_some(launched):
    assert not launched.commands.actions["view.close_groups"].isEnabled()
    do(launched, "view.group_owner")
    assert launched.commands.actions["view.close_groups"].isEnabled()
    do(launched, "view.close_groups")
    assert len(launched.faces.table.outline.ids) == 3
    do(launched, "view.open_groups")
    assert len(launched.faces.table.outline.ids) == 8


@pytest.mark.parametrize("name", ["task.indent", "task.outdent", "task.up", "task.down"])
def test_commands_that_move_tasks_are_refused_with_words(launched, name):
    told, before = [], launched.session.plan
    launched.session.noticed.connect(told.append)
    launched.session.select(["B"])
    do(launched, "view.group_owner")
    do(launched, name)
    assert launched.session.plan is before
    assert "End the grouping" in told[-1].text
    do(launched, "view.group_none")
    launched.session.select(["B"])
    do(launched, "task.up")
    assert launched.session.plan is not before


def test_grouping_shows_the_table_where_only_the_graph_was(launched):
    launched.faces.show_faces(["graph"])
    do(launched, "view.group_owner")
    assert launched.faces.faces() == ("graph", "table")


def test_the_groups_of_a_plan_are_remembered_and_those_of_another_are_not_taken(qtbot, launched, settings):
    do(launched, "view.group_owner")
    plan = launched.session.document.identity.plan
    assert layout_of(settings, plan).group == "owner"
    launched.faces.toggle_face("timeline")
    assert layout_of(settings, plan).group == "owner"
    open_plan(launched, a_launch())
    qtbot.waitUntil(lambda: launched.faces is not None)
    assert launched.faces.group_by() == ""


def test_groups_by_a_column_that_there_is_not_are_none(launched):
    launched.faces.group_rows("no such column")
    assert launched.faces.group_by() == ""
    assert heads(launched) == []
