"""The readiness page under real mouse and key events."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.launches import a_shop
from tests.ui.opened import type_keys
from tests.ui.windows import open_plan


@pytest.fixture
def page(qtbot, window):
    open_plan(window, a_shop())
    window.show_page("readiness")
    qtbot.wait(1)
    return window._built["readiness"]


def test_gates_and_the_checklist_have_registers_here(page):
    for name in ("gate_rules", "criterion", "vote", "checklist_item"):
        page.show_part(name)
        assert page.table.register.entity.name == name


def test_a_criterion_of_a_task_that_is_no_gate_is_refused_where_it_is_typed(qtbot, page):
    page.show_part("criterion")
    page.table.add()
    [made] = page.session.plan.table("criterion").values()
    assert made.gate == "G"
    type_keys(qtbot, "No blockers", Qt.Key.Key_Return, Qt.Key.Key_Escape)
    page.table.edit_cell(made.id, "gate")
    QApplication.focusWidget().clear()
    type_keys(qtbot, "A", Qt.Key.Key_Return)
    assert page.session.plan.table("criterion")[made.id].gate == "G"
