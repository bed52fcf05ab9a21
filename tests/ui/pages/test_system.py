"""The system page under real mouse and key events."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.launches import a_shop
from tests.ui.opened import type_keys
from tests.ui.windows import LEFT, open_plan


@pytest.fixture
def page(qtbot, window):
    open_plan(window, a_shop())
    window.resize(1280, 800)
    window.show_page("system")
    qtbot.wait(1)
    return window._built["system"]


def test_the_parts_of_the_system_have_registers_here(page):
    for name in ("environment", "booking", "release", "component", "freeze"):
        page.show_part(name)
        assert page.table.register.entity.name == name


def test_a_component_is_added_by_button_and_named_by_typing(qtbot, page):
    page.show_part("component")
    adder = next(part for part in page.findChildren(QPushButton) if part.text() == "Add component")
    qtbot.mouseClick(adder, LEFT)
    type_keys(qtbot, "Cache", Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert "Cache" in {row.name for row in page.session.plan.table("component").values()}


def test_what_is_no_checksum_is_refused_where_it_is_typed(qtbot, page):
    page.show_part("release")
    before = page.session.plan
    page.table.edit_cell("V1", "checksum")
    type_keys(qtbot, "abc", Qt.Key.Key_Return)
    assert page.session.plan is before
    assert "no SHA-256" in page.table.cells.bubble.text()


def test_a_row_selected_elsewhere_is_shown_in_its_register(page):
    page.show_part("freeze")
    page.show_rows(["web"])
    assert page.shown == "component"
