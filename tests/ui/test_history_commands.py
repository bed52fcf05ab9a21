"""Commands on the history: naming a version, and asking what happened to a row."""

from tests.builders import a_plan
from tests.ui.windows import open_plan
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
