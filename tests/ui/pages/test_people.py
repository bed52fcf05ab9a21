"""The people page under real mouse and key events."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.opened import type_keys
from tests.ui.windows import LEFT


@pytest.fixture
def page(launched):
    launched.resize(1280, 800)
    launched.show_page("people")
    return launched._built["people"]


def press(qtbot, page, text, kind=QPushButton):
    """Click on the visible button that says this."""
    made = next(part for part in page.findChildren(kind) if part.isVisible() and part.text() == text)
    qtbot.mouseClick(made, LEFT)


def test_everybody_who_has_to_do_with_the_launch_has_a_register_here(page):
    for name in ("role", "person", "assignment", "stakeholder", "communication", "log_entry"):
        page.show_part(name)
        assert page.table.register.entity.name == name


def test_a_person_is_added_by_button_and_named_by_typing(qtbot, launched, page):
    page.show_part("person")
    press(qtbot, page, "Add person")
    type_keys(qtbot, "Ben Carter", Qt.Key.Key_Return, Qt.Key.Key_Escape)
    people = launched.session.plan.people.values()
    assert sorted(person.name for person in people) == ["Ana", "Ben Carter"]
    launched.session.undo()
    launched.session.undo()
    assert [person.name for person in launched.session.plan.people.values()] == ["Ana"]
