"""A what-if from the first thought to the applied plan, in the whole window by mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner import schedule
from planner.document import open_document
from tests.ui.opened import a_launch, click, type_keys
from tests.ui.windows import LEFT, open_plan
from ui.latest_run import State
from ui.settings import SIMULATE

ENTER = Qt.Key.Key_Return


@pytest.fixture
def risks(qtbot, launched, settings):
    """The risks page of the open window, on the tab of what-ifs."""
    settings.choose(SIMULATE, "never")
    launched.resize(1400, 900)
    launched.show_page("risks")
    page = launched._built["risks"]
    place = page.tabs.tabRect(page._names.index("what-if")).center()
    qtbot.mouseClick(page.tabs, LEFT, pos=place)
    qtbot.waitUntil(page.what_if.isVisible)
    return page


def write_duration(qtbot, window, key, typed):
    """Type another duration of a task into the table of the plan page."""
    window.show_page("plan")
    table = window.faces.table
    qtbot.waitUntil(table.isVisible)
    click(qtbot, table, key, "duration", double=True)
    type_keys(qtbot, typed, ENTER)


def keep(qtbot, window, name):
    """Give what is tried a name, by mouse and keys."""
    bar = window._trial
    qtbot.mouseClick(bar.name, LEFT)
    assert QApplication.focusWidget() is bar.name
    type_keys(qtbot, name, ENTER)


def test_from_the_first_thought_to_the_applied_plan(qtbot, launched, risks, tmp_path):
    session, panel = launched.session, risks.what_if
    before = session.plan
    qtbot.mouseClick(panel.first, LEFT)
    assert launched._trial.isVisible()
    write_duration(qtbot, launched, "A", "1d")
    assert launched._trial.isVisible()
    keep(qtbot, launched, "A in one day")
    assert not launched._trial.isVisible()
    assert session.plan.tasks == before.tasks
    launched.show_page("risks")
    qtbot.mouseClick(panel.again, LEFT)
    qtbot.waitUntil(lambda: panel.comparing.state is State.FRESH, timeout=20_000)
    sooner = panel.table.what_ifs.said(1, 1)
    assert sooner.difference == "\u22122.0 d, sooner"
    assert session.save(tmp_path / "mailed.launchplan")
    table = panel.table
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(table.model().index(1, 1)).center())
    qtbot.mouseClick(panel.apply, LEFT)
    assert session.plan.tasks["A"].duration.likely == 480
    assert schedule(session.plan).length == schedule(before).length - 960
    qtbot.keyClick(launched, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.plan.tasks == before.tasks
    assert len(session.plan.scenarios) == 1
    mailed = open_document(tmp_path / "mailed.launchplan", tmp_path / "elsewhere")
    assert mailed.plan.scenarios == session.plan.scenarios
    mailed.close(discard=True)


def test_what_is_tried_is_taken_back_by_a_button_on_any_page(qtbot, launched, risks):
    before = launched.session.plan
    qtbot.mouseClick(risks.what_if.first, LEFT)
    write_duration(qtbot, launched, "A", "1d")
    assert launched.session.plan.tasks["A"].duration.likely == 480
    qtbot.mouseClick(launched._trial.back, LEFT)
    assert launched.session.plan == before
    assert not launched._trial.isVisible()


def test_the_strip_goes_with_its_plan(qtbot, launched, risks):
    qtbot.mouseClick(risks.what_if.first, LEFT)
    bar = launched._trial
    open_plan(launched, a_launch())
    assert launched._trial is not bar
    assert not launched._trial.isVisible()


def test_a_risk_chosen_in_the_ranking_is_mitigated_in_one_step(qtbot, launched, risks):
    session = launched.session
    session.select(("K1",))
    more = risks.what_if._spare[1]
    qtbot.mouseClick(more, LEFT)
    menu = risks.what_if.menu
    qtbot.waitUntil(menu.isVisible)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, ENTER)
    assert [row.name for row in session.plan.scenarios.values()] == ["K1 gone"]


def test_a_command_of_the_menu_begins_a_trial_from_any_page(launched):
    launched.commands.actions["task.what_if"].trigger()
    assert launched._trial.isVisible()


def test_without_a_plan_there_is_nothing_to_try(window):
    assert not window.commands.actions["task.what_if"].isEnabled()
    window.what_if()
