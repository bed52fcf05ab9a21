"""Taking a baseline and choosing one, by mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from planner import Baseline, set_field
from planner.model.values import Estimate
from tests.ui.opened import type_keys
from tests.ui.windows import LEFT, texts_of
from ui.dialogs.baselines import ChooseBaseline, NameBaseline
from ui.widgets.baseline_cards import LISTED


def opened(qtbot, window, action, kind):
    """The dialog that an action opens."""
    window.commands.actions[action].trigger()
    dialog = next(one for one in window.findChildren(kind) if one.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def press(qtbot, dialog, text):
    qtbot.mouseClick(next(part for part in dialog.findChildren(QPushButton) if part.text() == text), LEFT)


def take(qtbot, window, name):
    """Take a baseline by typing its name."""
    dialog = opened(qtbot, window, "task.baseline", NameBaseline)
    dialog.name.setFocus()
    type_keys(qtbot, name, Qt.Key.Key_Return)
    return dialog


def names(window):
    return [row.name for row in window.session.plan.rows(Baseline).values()]


def test_a_baseline_is_taken_under_the_name_that_is_typed_and_undo_takes_it_back(qtbot, launched):
    before = launched.session.plan
    assert not take(qtbot, launched, "Kick-off").isVisible()
    assert names(launched) == ["Kick-off"]
    launched.session.undo()
    assert launched.session.plan.tables == before.tables


def test_the_name_that_is_proposed_can_be_taken_by_a_click(qtbot, launched):
    dialog = opened(qtbot, launched, "task.baseline", NameBaseline)
    press(qtbot, dialog, "Take baseline")
    assert names(launched)[0].startswith("Baseline 20")


def test_a_name_that_is_taken_stays_to_be_mended_with_the_reason(qtbot, launched):
    take(qtbot, launched, "Kick-off")
    dialog = take(qtbot, launched, "kick-off")
    assert dialog.isVisible()
    assert any("Another baseline is called so." in text for text in texts_of(dialog, QLabel))
    type_keys(qtbot, " 2", Qt.Key.Key_Return)
    assert names(launched) == ["Kick-off", "kick-off 2"]


def test_cancel_takes_nothing(qtbot, launched):
    press(qtbot, opened(qtbot, launched, "task.baseline", NameBaseline), "Cancel")
    assert names(launched) == []


def test_the_column_of_the_variance_shows_itself_with_the_first_baseline(qtbot, launched):
    table = launched.faces.table
    column = table.outline.column_of("finish_variance")
    assert table.isColumnHidden(column)
    take(qtbot, launched, "Kick-off")
    assert not table.isColumnHidden(column)
    launched.session.do(set_field(launched.session.plan, ("task", "A"), "duration", Estimate.of(5 * 480)))
    texts = {row_id: table.outline.text_of(row_id, column) for row_id in table.outline.ids}
    assert (texts["A"], texts["B"], texts["D"]) == ("+2 d", "+2 d", "0 d")


def test_the_inspector_lists_what_slipped_and_selects_it_by_a_click(qtbot, launched):
    take(qtbot, launched, "Kick-off")
    launched.session.do(set_field(launched.session.plan, ("task", "A"), "duration", Estimate.of(5 * 480)))
    inspector = launched._inspector
    qtbot.waitUntil(lambda: "AGAINST Kick-off" in texts_of(inspector, QLabel))
    said = texts_of(inspector, QLabel)
    assert "2 d later" in said
    assert LISTED > said.count("+2 d") >= 3
    jump = next(part for part in inspector.findChildren(QPushButton) if part.accessibleName() == "B  Build web")
    qtbot.mouseClick(jump, LEFT)
    assert launched.session.selected == ("B",)
    qtbot.waitUntil(lambda: any("(+2\N{NO-BREAK SPACE}d)" in text for text in texts_of(inspector, QLabel)))


def test_the_graph_says_by_how_much_tasks_have_slipped(qtbot, launched):
    take(qtbot, launched, "Kick-off")
    launched.session.do(set_field(launched.session.plan, ("task", "B"), "duration", Estimate.of(3 * 480)))
    picture = launched.faces.graph.scene.picture
    slips = dict(zip(picture.nodes.ids, picture.nodes.slips, strict=True))
    assert (slips["A"], slips["B"], slips["D"]) == ("", "+1 d", "")
    assert "Against Kick-off: start 0 d, finish +1 d" in picture.describe_node(picture.nodes.ids.index("B"))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, None])
def test_another_baseline_is_chosen_by_key_or_click_and_undo_goes_back(qtbot, launched, key):
    take(qtbot, launched, "First")
    take(qtbot, launched, "Second")
    first = next(row for row in launched.session.plan.rows(Baseline).values() if row.name == "First")
    dialog = opened(qtbot, launched, "task.compare", ChooseBaseline)
    assert dialog.list.currentRow() == 0
    dialog.list.setCurrentRow(1)
    if key:
        qtbot.keyClick(dialog.list, key)
    else:
        press(qtbot, dialog, "Compare")
    assert launched.session.plan.settings.baseline == first.id
    assert launched.session.variance.baseline == first
    launched.session.undo()
    assert launched.session.plan.settings.baseline is None


def test_the_setup_page_takes_names_and_removes_baselines_but_does_not_list_their_tasks(qtbot, launched):
    launched.show_page("setup")
    page = launched._built["setup"]
    assert "baseline_task" not in page._choice_of
    page.show_part("baseline")
    page.table.add()
    type_keys(qtbot, "Go/no-go", Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert names(launched) == ["Go/no-go"]
    launched.session.select(row.id for row in launched.session.plan.rows(Baseline).values())
    launched.commands.actions["task.remove"].trigger()
    assert names(launched) == []
    assert not launched.session.plan.table("baseline_task")
