"""The commands for several rows in the window: copy, paste, fill down, find, by their keys and from the palette."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.actions import ACTIONS

COMMANDS = ("edit.copy", "edit.paste", "edit.fill_down", "edit.find_next", "edit.find_previous")


def use(window, name):
    window.commands.refresh()
    window.commands.actions[name].trigger()


def test_every_command_has_a_key_an_icon_and_a_help_line():
    found = {action.id: action for action in ACTIONS}
    for name in COMMANDS:
        assert found[name].keys
        assert found[name].icon
        assert found[name].help.endswith(".")


def test_they_can_be_used_where_rows_are_selected(launched):
    launched.session.select([])
    launched.commands.refresh()
    assert not launched.commands.actions["edit.copy"].isEnabled()
    assert not launched.commands.actions["edit.fill_down"].isEnabled()
    launched.session.select(["A"])
    launched.commands.refresh()
    assert launched.commands.actions["edit.copy"].isEnabled()
    assert not launched.commands.actions["edit.fill_down"].isEnabled()
    launched.session.select(["A", "B"])
    launched.commands.refresh()
    assert launched.commands.actions["edit.fill_down"].isEnabled()


def test_copied_rows_are_pasted_after_the_selected_task(launched):
    launched.session.select(["A", "B"])
    use(launched, "edit.copy")
    assert QGuiApplication.clipboard().text().count("\n") == 2
    before = len(launched.session.plan.tasks)
    launched.session.select(["M"])
    use(launched, "edit.paste")
    assert len(launched.session.plan.tasks) == before + 2
    use(launched, "edit.undo")
    assert len(launched.session.plan.tasks) == before


def test_filling_down_takes_the_current_column(launched):
    table = launched.faces.table
    launched.session.select(["A", "B"])
    outline = table.outline
    table.selectionModel().setCurrentIndex(
        outline.index(outline.row_of("B"), outline.column_of("duration")),
        table.selectionModel().SelectionFlag.NoUpdate,
    )
    use(launched, "edit.fill_down")
    assert launched.session.plan.tasks["B"].duration == launched.session.plan.tasks["A"].duration


def test_find_next_asks_for_words_first(qtbot, launched):
    use(launched, "edit.find_next")
    field = launched.faces._filter
    assert launched.focusWidget() is field
    qtbot.keyClicks(field, "build")
    use(launched, "edit.find_next")
    assert len(launched.session.selected) == 1
    first = launched.session.selected
    use(launched, "edit.find_previous")
    assert launched.session.selected != first or field.text() == "build"


def test_the_filter_tells_what_it_understands(launched):
    assert "owner:ana" in launched.faces._filter.toolTip()
    assert launched.faces._filter.focusPolicy() is not Qt.FocusPolicy.NoFocus
