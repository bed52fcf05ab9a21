"""The scope page under real mouse and key events."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from planner import add_typed
from tests.ui.opened import texts, type_keys
from tests.ui.windows import LEFT
from ui.dialogs.new_row import NewRow


@pytest.fixture
def page(launched):
    launched.resize(1280, 800)
    launched.show_page("scope")
    return launched._built["scope"]


def press(qtbot, page, text, kind=QPushButton):
    """Click on the visible button that says this."""
    made = next(part for part in page.findChildren(kind) if part.isVisible() and part.text() == text)
    qtbot.mouseClick(made, LEFT)


def test_what_the_launch_is_for_has_a_register_here(page):
    for name in ("metric", "objective", "scope_item"):
        page.show_part(name)
        assert page.table.register.entity.name == name


def test_the_page_begins_with_what_the_launch_is_for(page):
    assert page.table.register.entity.name == "objective"
    assert [choice.text() for choice in page._choices.actions()] == ["Objectives", "Scope items", "Metrics"]


def test_an_objective_is_asked_for_what_makes_it_one(qtbot, launched, page):
    page.show_part("objective")
    press(qtbot, page, "Add objective")
    dialog = launched.findChild(NewRow)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    dialog.editors["name"].setFocus()
    for text in ("Faster", "Median answer", "2"):
        type_keys(qtbot, text, Qt.Key.Key_Tab)
    type_keys(qtbot, "30", Qt.Key.Key_Return)
    assert texts(page.table.register, "name") == ["Faster"]
    launched.session.undo()
    assert texts(page.table.register, "name") == []


def test_a_target_that_is_taken_away_in_the_register_is_refused_beside_its_cell(qtbot, launched, page):
    page.show_part("objective")
    given = {"name": "Faster", "measure": "Answer", "target": "2", "due": "30"}
    launched.session.do(add_typed(launched.session.plan, "objective", given))
    [made] = launched.session.plan.table("objective").values()
    for name in ("measure", "target", "due"):
        page.table.edit_cell(made.id, name)
        QApplication.focusWidget().clear()
        type_keys(qtbot, "", Qt.Key.Key_Return)
        assert launched.session.plan.table("objective")[made.id] == made
        assert "must" in page.table.cells.bubble.text()
