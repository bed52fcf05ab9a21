"""The lookout: it counts findings after every change, and shows them when wanted, in the real window."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

import planner
from tests.builders import a_plan
from tests.ui.models.test_findings_list import a_troubled_plan
from tests.ui.opened import many_tasks
from tests.ui.windows import LEFT, open_plan
from ui.session import LARGE
from ui.settings import FINDINGS, FINDINGS_HEIGHT
from ui.widgets.counts import Counts
from ui.widgets.findings_panel import FindingsPanel


@pytest.fixture
def troubled(qtbot, window):
    """The window with the troubled plan, counted."""
    open_plan(window, a_troubled_plan())
    qtbot.waitUntil(lambda: told(window) == "1 error, 4 warnings")
    return window


def told(window):
    """What the status strip says about findings; nothing while it says nothing."""
    counts = window.findChild(Counts)
    return counts.accessibleName() if counts.isVisible() else ""


def panel_of(window):
    """The panel, or None."""
    return window.findChild(FindingsPanel)


def test_without_a_plan_nothing_is_counted(window):
    assert told(window) == ""


def test_a_change_is_counted_soon(qtbot, troubled):
    troubled.session.edit(lambda plan: planner.set_field(plan, ("task", "B"), "deadline", None))
    qtbot.waitUntil(lambda: told(troubled) == "4 warnings, 1 note")
    troubled.session.undo()
    qtbot.waitUntil(lambda: told(troubled) == "1 error, 4 warnings")


def test_a_click_on_the_counts_shows_the_panel_and_another_hides_it(qtbot, troubled):
    counts = troubled.findChild(Counts)
    assert panel_of(troubled) is None
    qtbot.mouseClick(counts, LEFT)
    qtbot.waitUntil(lambda: panel_of(troubled).list.groups != ())
    assert panel_of(troubled).isVisible()
    assert troubled.commands.actions["view.findings"].isChecked()
    qtbot.mouseClick(counts, LEFT)
    assert not panel_of(troubled).isVisible()


def test_a_key_shows_the_panel_and_gives_it_the_keys(qtbot, troubled):
    qtbot.keyClick(troubled, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert panel_of(troubled).tree.hasFocus()


def test_enter_selects_the_rows_and_leaves_the_keys_with_the_panel(qtbot, troubled):
    troubled.toggle_findings()
    panel = panel_of(troubled)
    qtbot.waitUntil(lambda: panel.list.groups != ())
    panel.take_focus()
    panel.tree.setCurrentIndex(panel.list.index(0, 0, panel.list.index(0, 0)))
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert troubled.session.selected == ("B",)
    assert panel.tree.hasFocus()


def test_a_risk_is_shown_on_its_page(qtbot, troubled):
    troubled.toggle_findings()
    troubled.show_rows(("K1",))
    assert (troubled.page, troubled.session.selected) == ("risks", ("K1",))
    troubled.show_rows(("B",))
    assert (troubled.page, troubled.session.selected) == ("plan", ("B",))


def test_a_fix_tells_what_it_did_and_undo_takes_it_back(qtbot, troubled):
    troubled.toggle_findings()
    panel = panel_of(troubled)
    qtbot.waitUntil(lambda: panel.list.groups != ())
    before = troubled.session.plan
    panel.tree.setCurrentIndex(panel.list.index(0, 0, panel.list.index(3, 0)))
    qtbot.keyClick(panel.tree, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert troubled.session.plan != before
    assert "Done for task X: Remove the link." in troubled._notices.texts()
    troubled.session.undo()
    assert troubled.session.plan == before


def mended(qtbot, window):
    """The window with the fix of the redundant link made by its key, and what it tells."""
    window.toggle_findings()
    panel = panel_of(window)
    qtbot.waitUntil(lambda: panel.list.groups != ())
    panel.tree.setCurrentIndex(panel.list.index(0, 0, panel.list.index(3, 0)))
    qtbot.keyClick(panel.tree, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert window._notices.texts() == ["Done for task X: Remove the link."]


def test_the_offer_to_undo_a_fix_leaves_with_the_key_of_undo(qtbot, troubled):
    before = troubled.session.plan
    mended(qtbot, troubled)
    qtbot.keyClick(troubled, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert troubled.session.plan == before
    assert troubled._notices.texts() == []


def test_the_offer_to_undo_a_fix_leaves_with_the_next_change(qtbot, troubled):
    mended(qtbot, troubled)
    troubled.session.edit(lambda plan: planner.set_field(plan, ("task", "B"), "name", "Other"))
    assert troubled._notices.texts() == []


def test_the_offer_to_undo_a_second_fix_stays_when_that_of_the_first_leaves(qtbot, troubled):
    mended(qtbot, troubled)
    panel = panel_of(troubled)
    finding = next(one for one in troubled.session.findings if one.rule == "not linked")
    panel.apply(finding, finding.fixes[0])
    assert [text.startswith("Done for") for text in troubled._notices.texts()] == [True]


def test_the_offer_button_undoes_the_fix_and_leaves(qtbot, troubled):
    before = troubled.session.plan
    mended(qtbot, troubled)
    undo = next(part for part in troubled._notices.findChildren(QPushButton) if part.text() == "Undo")
    qtbot.mouseClick(undo, LEFT)
    assert troubled.session.plan == before
    assert troubled._notices.texts() == []


def test_the_welcome_page_shows_no_findings(qtbot, troubled):
    troubled.toggle_findings()
    troubled.show_page("welcome")
    assert not panel_of(troubled).isVisible()
    troubled.show_page("plan")
    assert panel_of(troubled).isVisible()
    assert troubled.close_plan()
    assert told(troubled) == ""
    qtbot.waitUntil(lambda: panel_of(troubled) is None)


def test_a_large_plan_is_looked_at_in_the_background(qtbot, window):
    open_plan(window, many_tasks(LARGE + 1))
    qtbot.waitUntil(lambda: "warnings" in told(window), timeout=15_000)
    assert window.workshop.current is None


def test_what_was_found_in_an_older_plan_is_not_taken(qtbot, troubled):
    session = troubled.session
    older = session.plan
    session.edit(lambda plan: planner.set_field(plan, ("task", "B"), "deadline", None))
    assert not session.learn(older, ())
    assert session.findings != ()
    assert session.learn(session.plan, ())
    assert session.findings == ()


def test_the_height_of_the_panel_is_remembered(qtbot, troubled, settings):
    troubled.toggle_findings()
    panel = panel_of(troubled)
    handle = troubled._pane.handle(1)
    start = handle.rect().center()
    qtbot.mousePress(handle, LEFT, pos=start)
    qtbot.mouseMove(handle, start - QPoint(0, 60))
    qtbot.mouseRelease(handle, LEFT, pos=start - QPoint(0, 60))
    assert settings.value(FINDINGS_HEIGHT) == panel.height()
    assert settings.value(FINDINGS)


def test_the_panel_opens_with_the_plan_where_it_was_left_open(qtbot, window, settings):
    settings.choose(FINDINGS, True)
    open_plan(window, a_troubled_plan())
    qtbot.waitUntil(lambda: panel_of(window) is not None and panel_of(window).isVisible())
    assert panel_of(window).list.groups != ()


def test_its_close_button_hides_the_panel(qtbot, troubled):
    troubled.toggle_findings()
    qtbot.mouseClick(panel_of(troubled)._close, LEFT)
    assert not troubled.findings_shown()
    assert not panel_of(troubled).isVisible()


def test_another_plan_gets_a_panel_of_its_own(qtbot, troubled):
    troubled.toggle_findings()
    open_plan(troubled, a_plan("A 1d > B 1d"))
    qtbot.waitUntil(lambda: told(troubled) == "no findings")
    qtbot.waitUntil(lambda: len(troubled.findChildren(FindingsPanel)) == 1)
    assert panel_of(troubled)._nothing.isVisible()


def test_the_rows_of_a_rule_are_shown_in_the_table_and_on_the_graph(qtbot, troubled):
    troubled.toggle_findings()
    panel = panel_of(troubled)
    index = panel.list.index(1, 0)
    qtbot.mouseClick(panel.tree.viewport(), LEFT, pos=panel.tree.visualRect(index).center())
    assert troubled.session.selected == ("C", "D")
    page = troubled._built["plan"]
    assert set(page.table.selected()) == {"C", "D"}


def test_a_person_or_calendar_is_shown_in_the_setup(troubled):
    calendar = troubled.session.plan.settings.calendar
    troubled.show_rows((calendar,))
    assert (troubled.page, troubled.session.selected) == ("setup", (calendar,))


def test_rows_that_are_gone_are_not_asked_for(troubled):
    page = troubled.page
    troubled.show_rows(("gone", "B"))
    assert (troubled.page, troubled.session.selected) == (page, ("B",))


def test_findings_are_offered_with_a_plan_only(qtbot, window):
    assert not window.commands.actions["view.findings"].isEnabled()
    window.show_rows(("A",))
    open_plan(window, a_plan("A 1d"))
    assert window.commands.actions["view.findings"].isEnabled()


def test_a_change_while_a_large_plan_is_looked_at_starts_the_look_again(qtbot, window):
    open_plan(window, many_tasks(LARGE + 1))
    window._lookout._look_for_findings()
    window.session.edit(lambda plan: planner.set_field(plan, ("task", "t1"), "deadline", date(2026, 3, 2)))
    qtbot.waitUntil(lambda: "error" in told(window), timeout=15_000)
    known = planner.findings_of(window.session.plan, window.session.schedule)
    assert [finding.where for finding in window.session.findings] == [finding.where for finding in known]


def test_what_was_found_is_not_told_of_a_plan_that_has_changed_since(qtbot, window, monkeypatch):
    open_plan(window, many_tasks(LARGE + 1))
    qtbot.waitUntil(lambda: told(window) != "", timeout=20_000)
    lookout, told_of = window._lookout, []
    monkeypatch.setattr(lookout, "_tell", lambda: told_of.append(window.session.plan))
    lookout._learned = window.session.plan
    window.session.edit(lambda plan: planner.set_field(plan, ("task", "t1"), "name", "Other"))
    lookout._tell_learned()
    assert told_of == []
    lookout._learned = window.session.plan
    lookout._tell_learned()
    assert told_of == [window.session.plan]
