"""The test summary under real mouse events: figures are those of the plan, lines lead to their rows."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

import planner
from planner import set_field
from planner.edits.rows import remove_rows
from planner.model.launch_values import Acceptance
from planner.model.quality import Execution
from tests.builders import with_rows
from tests.ui.opened import a_launch
from tests.ui.quality_plans import a_tested_launch
from tests.ui.windows import LEFT, open_plan
from ui.dialogs.sign import SignDialog
from ui.panels.level_bar import LevelBar


@pytest.fixture
def shown(qtbot, window):
    open_plan(window, a_tested_launch())
    window.resize(1280, 800)
    window.show_page("quality")
    qtbot.wait(1)
    return window


@pytest.fixture
def panel(shown):
    page = shown._built["quality"]
    page.show_part("test_summary")
    return page.part("test_summary")


def texts(panel):
    return [part.text() for part in panel.findChildren(QLabel) if part.isVisibleTo(panel)]


def test_the_page_begins_with_the_summary(shown):
    assert shown._built["quality"].shown == "test_summary"


def test_the_figures_are_those_of_the_plan(panel):
    assert (panel.cases.figure.text(), panel.cases.detail.text()) == ("66.7 %", "2 of 3")
    assert (panel.passed.figure.text(), panel.passed.detail.text()) == ("50 %", "1 of 2")
    assert (panel.bugs.figure.text(), panel.bugs.detail.text()) == ("1", "severity 1 to 4: 0, 1, 0, 0")
    assert panel.escaped.figure.text() == "0"


def test_each_level_says_whether_it_can_be_left_and_what_is_missing(panel):
    said = texts(panel)
    assert "\N{CHECK MARK} can be left" in said
    assert "\N{BALLOT X} 4 things missing" in said
    assert (
        "Cases not executed: 1 of 2.  Must pass and have not: Q2.  "
        "Passed: 0 % of all cases, and a gate asks for 95 %.  Open bugs of severity 1 or 2: U1." in said
    )


def test_bars_tell_their_counts_in_words(panel):
    bars = [bar.accessibleName() for bar in panel.findChildren(LevelBar)]
    assert bars == ["1 pass", "1 fail, 1 not run"]


def test_a_release_and_an_environment_are_chosen(panel):
    panel.where.release.setCurrentIndex(panel.where.release.findData("V2"))
    assert panel.cases.detail.text() == "0 of 3"
    panel.where.release.setCurrentIndex(0)
    panel.where.environment.setCurrentIndex(panel.where.environment.findData("E1"))
    assert (panel.cases.detail.text(), panel.passed.figure.text()) == ("1 of 3", "100 %")


def test_a_failed_case_and_a_bug_lead_to_their_rows(qtbot, shown, panel):
    assert panel.failed.lines[0].below == "Charged twice"
    qtbot.mouseClick(panel.failed.findChild(QPushButton), LEFT)
    assert shown.session.selected == ("Q2",)
    qtbot.mouseClick(panel.open.findChild(QPushButton), LEFT)
    assert shown.session.selected == ("U1",)


def test_an_edit_is_followed(qtbot, shown, panel):
    shown.session.edit(lambda plan: set_field(plan, ("execution", "X2"), "result", planner.Result.PASSED))
    qtbot.waitUntil(lambda: panel.passed.figure.text() == "100 %")


def test_a_sign_off_is_signed_from_here(qtbot, shown, panel):
    button = next(one for one in panel.findChildren(QPushButton) if one.accessibleName() == "Sign... Y1")
    qtbot.mouseClick(button, LEFT)
    dialog = shown.findChild(SignDialog)
    assert dialog.isVisible()
    dialog.choose(Acceptance.REJECTED)
    dialog.person.setCurrentIndex(dialog.person.findData("N1"))
    dialog.accept()
    qtbot.waitUntil(lambda: "\N{BALLOT X} rejected" in texts(panel))
    qtbot.wait(30)
    assert shown.focusWidget().accessibleName() == "Sign anew... Y1"


def test_a_list_of_failed_cases_says_how_many_more_failed(qtbot, shown, panel):
    rows = [planner.TestCase(id=f"c{n}", key=f"C{n}", name=f"Case {n}") for n in range(20)]
    runs = [Execution(id=f"x{n}", case=f"c{n}", result=planner.Result.FAILED) for n in range(20)]
    after = with_rows(shown.session.plan, *rows, *runs)
    shown.session.do(planner.diff(shown.session.plan, after))
    qtbot.waitUntil(lambda: len(panel.failed.lines) == 12)
    assert (panel.failed.more.text(), panel.failed.more.isVisible()) == ("9 more", True)


def test_a_launch_without_tests_says_what_is_for_and_the_next_step(qtbot, window):
    open_plan(window, a_launch())
    window.show_page("quality")
    panel = window._built["quality"].part("test_summary")
    assert "No tests yet" in texts(panel)


def test_the_figures_come_once_there_is_a_case(qtbot, shown, panel):
    keys = [("test_case", key) for key in ("Q1", "Q2", "Q3")]
    shown.session.edit(lambda plan: remove_rows(plan, [*keys, ("bug", "U1"), ("sign_off", "Y1")]))
    qtbot.waitUntil(lambda: "No tests yet" in texts(panel))
    shown.session.undo()
    qtbot.waitUntil(lambda: "No tests yet" not in texts(panel))
