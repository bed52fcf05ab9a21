"""The quality page under real mouse and key events."""

import pytest

from tests.launches import a_shop
from tests.ui.opened import texts
from tests.ui.windows import open_plan


@pytest.fixture
def page(qtbot, window):
    open_plan(window, a_shop())
    window.show_page("quality")
    qtbot.wait(1)
    return window._built["quality"]


def test_tests_their_results_and_bugs_have_registers_here(page):
    for name in ("test_case", "execution", "bug", "sign_off"):
        page.show_part(name)
        assert page.table.register.entity.name == name


def test_a_result_of_the_only_case_is_added_at_once(qtbot, page):
    page.show_part("execution")
    page.table.add()
    assert [row.case for row in page.session.plan.table("execution").values()] == ["Q1"]
    assert texts(page.table.register, "case") == ["Search finds"]
