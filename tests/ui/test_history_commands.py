"""Commands on the history: naming a version, and asking what happened to a row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from tests.builders import a_plan
from tests.ui.windows import LEFT, open_plan
from ui.dialogs.name_version import NameVersion
from ui.models.lens import Lens


def test_a_version_can_be_named_from_every_page_of_an_open_plan(launched):
    for page in ("plan", "risks", "history"):
        launched.show_page(page)
        assert launched.commands.actions["file.name_version"].isEnabled()
    launched.commands.actions["file.name_version"].trigger()
    dialog = launched.findChild(NameVersion)
    assert dialog.isVisible()
    dialog.close()


def test_without_a_plan_there_is_nothing_to_name(window):
    assert not window.commands.actions["file.name_version"].isEnabled()
    assert not window.commands.actions["view.row_history"].isEnabled()


def test_the_history_of_a_row_needs_a_selected_row(launched):
    launched.session.select(())
    launched.refresh()
    assert not launched.commands.actions["view.row_history"].isEnabled()
    launched.session.select(("K1",))
    launched.refresh()
    assert launched.commands.actions["view.row_history"].isEnabled()


def test_it_looks_at_the_current_one_of_several_rows_on_the_history_page(launched):
    launched.session.select(("A", "B"))
    launched.commands.actions["view.row_history"].trigger()
    assert launched.page == "history"
    assert Lens.of(launched.session).row == "B"


def test_the_menu_of_a_task_offers_its_history(launched):
    page = launched.faces
    assert launched.commands.actions["view.row_history"] in page._menu_of_task.actions()
    assert launched.commands.actions["view.row_history"] in page._menu_of_node.actions()


def test_another_plan_begins_with_the_whole_history(launched):
    launched.session.select(("A",))
    launched.commands.actions["view.row_history"].trigger()
    open_plan(launched, a_plan("X"))
    assert Lens.of(launched.session).row is None


def test_the_history_that_was_seen_before_is_narrowed_to_the_row(launched):
    launched.show_page("history")
    page = launched._built["history"]
    launched.show_page("plan")
    launched.session.select(("B",))
    launched.commands.actions["view.row_history"].trigger()
    assert page._bar.isVisible()
    assert page._about.text().startswith("About task B")


def ways(window):
    """The buttons of the inspector that lead to a history."""
    return [one for one in window._inspector.findChildren(QToolButton, "history_of_row") if one.isVisible()]


def test_the_inspector_leads_to_the_history_of_what_it_shows(launched, qtbot):
    if not launched.inspector_shown():
        launched.toggle_inspector()
    for row_id in ("B", "K1", "N1"):
        launched.show_page("plan")
        launched.session.select((row_id,))
        launched._inspector.refresh()
        qtbot.waitUntil(lambda: len(ways(launched)) == 1)
        (shown,) = ways(launched)
        assert shown.accessibleName()
        qtbot.mouseClick(shown, LEFT)
        assert launched.page == "history"
        assert Lens.of(launched.session).row == row_id


@pytest.mark.parametrize(("page", "entity"), [("people", "person"), ("risks", "risk")])
def test_the_menu_of_a_register_offers_the_history_of_its_rows(launched, page, entity):
    launched.show_page(page)
    shown = launched._built[page]
    table = shown.register if page == "risks" else shown.part(entity)
    assert launched.commands.actions["view.row_history"] in table.actions()
    assert table.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
