"""The setup page under real mouse and key events."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from tests.ui.opened import click, texts, type_keys, watched
from tests.ui.windows import LEFT
from ui.settings import SIMULATE
from ui.widgets.counts import Counts
from ui.widgets.findings_panel import FindingsPanel
from ui.widgets.forms import Form
from ui.widgets.preference import Preference
from ui.widgets.rail import Rail


@pytest.fixture
def page(qtbot, launched):
    launched.resize(1280, 800)
    launched.show_page("setup")
    made = launched._built["setup"]
    qtbot.waitUntil(lambda: not made._header.switches[0].folded)
    return made


def press(qtbot, page, text, kind=QPushButton):
    """Click on the visible button that says this."""
    made = next(part for part in page.findChildren(kind) if part.isVisible() and part.text() == text)
    qtbot.mouseClick(made, LEFT)


def test_the_registers_of_the_area_are_there_and_each_is_made_when_it_is_shown(page):
    names = ["plan", "calendar", "exception", "phase", "baseline", "checks"]
    assert list(page._choice_of) == names
    assert list(page.parts) == ["plan"]
    for name in names:
        page.show_part(name)
        if name not in {"plan", "checks"}:
            watched(page.table.register)
    assert list(page.parts) == names


def test_the_settings_of_the_plan_come_first_in_a_form(qtbot, launched, page):
    editor = page.part("plan").form.editor("status_date")
    assert editor.isVisible()
    qtbot.mouseClick(editor, LEFT)
    type_keys(qtbot, "2026-03-04", Qt.Key.Key_Return)
    assert launched.session.plan.settings.status_date == date(2026, 3, 4)


def test_the_settings_are_not_shown_a_second_time_beside_the_page(qtbot, launched, page):
    def forms():
        return [part for part in launched.findChildren(Form) if part.isVisible() and part.entity.name == "plan"]

    qtbot.waitUntil(lambda: forms() == [page.part("plan").form])
    rail = launched.findChild(Rail)
    button = next(part for part in rail.findChildren(QToolButton) if part.text() == "Plan")
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: len(forms()) == 1 and forms() != [page.part("plan").form])


def test_a_form_reaches_down_to_the_end_of_the_page(qtbot, page):
    form = page.part("plan")
    qtbot.waitUntil(lambda: form.mapTo(page, form.rect().bottomLeft()).y() == page.rect().bottom())
    press(qtbot, page, "Phases", QToolButton)
    assert page._adder.isVisible()


def test_a_reason_under_a_field_pushes_the_rest_down_and_clips_nothing(qtbot, page):
    form = page.part("plan").form
    qtbot.mouseClick(form.editor("status_date"), LEFT)
    type_keys(qtbot, "someday", Qt.Key.Key_Return)
    notes = form.editor("notes")
    qtbot.waitUntil(lambda: notes.geometry().bottom() <= form.contentsRect().bottom())
    assert notes.height() == notes.minimumHeight()


def test_in_a_narrow_window_registers_are_in_a_menu(qtbot, launched, page):
    page.show_part("phase")
    qtbot.wait(20)
    assert not page._header.switches[0].folded
    launched.resize(960, 600)
    qtbot.waitUntil(lambda: page._header.switches[0].folded)


def test_limits_of_checks_are_edited_in_a_form(qtbot, launched, page):
    press(qtbot, page, "Checks", QToolButton)
    editor = page.part("checks").form.editor("lags")
    qtbot.waitUntil(editor.isVisible)
    assert not any(part.isVisible() for part in page.findChildren(QPushButton) if part.text().startswith("Add"))
    qtbot.mouseClick(editor, LEFT)
    editor.selectAll()
    type_keys(qtbot, "12.5", Qt.Key.Key_Return)
    assert launched.session.plan.checks.lags == 12.5
    editor.selectAll()
    type_keys(qtbot, "120", Qt.Key.Key_Return)
    assert page.part("checks").form.words("lags") == "Lags: 120 is above 100."
    press(qtbot, page, "Phases", QToolButton)
    assert page.table.register.entity.name == "phase"


def test_a_holiday_goes_to_the_calendar_of_the_plan(qtbot, launched, page):
    press(qtbot, page, "Exceptions", QToolButton)
    page.table.add()
    holiday = next(iter(launched.session.plan.exceptions.values()))
    assert holiday.calendar == launched.session.plan.settings.calendar
    assert holiday.hours == ()
    assert holiday.first is not None


def test_working_hours_typed_into_the_calendar_move_the_dates(qtbot, launched, page):
    before = launched.session.schedule.end
    calendar = launched.session.plan.settings.calendar
    page.show_part("calendar")
    click(qtbot, page.table, calendar, "monday", double=True)
    type_keys(qtbot, "08:00-10:00", Qt.Key.Key_Return)
    assert launched.session.plan.calendars[calendar].monday == ((480, 600),)
    assert launched.session.schedule.end > before


def test_impossible_hours_are_refused_where_they_are_typed(qtbot, launched, page):
    calendar = launched.session.plan.settings.calendar
    page.show_part("calendar")
    before = launched.session.plan
    click(qtbot, page.table, calendar, "monday", double=True)
    type_keys(qtbot, "17:00-08:00", Qt.Key.Key_Return)
    assert launched.session.plan is before
    assert len(page.table.register.refused_cells()) == 1


def test_the_filter_shows_what_holds_the_words_and_is_cleared_with_the_register(qtbot, page):
    page.show_part("phase")
    qtbot.keyClicks(page._filter, "monitoring")
    assert texts(page.table.register, "name") == ["Post-launch monitoring"]
    page.show_part("calendar")
    page.show_part("phase")
    assert len(texts(page.table.register, "name")) == 4


def type_over(qtbot, page, name, text):
    """Type a limit over the one that stands, as somebody with a mouse does it: two clicks choose all of it."""
    editor = page.part("checks").form.editor(name)
    page.part("checks").ensureWidgetVisible(editor)
    qtbot.mouseDClick(editor, LEFT)
    editor.selectAll()
    type_keys(qtbot, text, Qt.Key.Key_Return)


def rules(launched):
    """The rules that have found something, as the panel lists them."""
    return {group.rule for group in launched.findChild(FindingsPanel).list.groups}


def test_a_limit_typed_after_a_click_on_setup_and_checks_changes_what_is_found_and_undo_brings_it_back(qtbot, launched):
    launched.resize(1280, 800)
    qtbot.mouseClick(launched.findChild(Counts), LEFT)
    qtbot.waitUntil(lambda: "no successor" in rules(launched))
    press(qtbot, launched, "Setup", QToolButton)
    page = launched._built["setup"]
    qtbot.waitUntil(lambda: not page._header.switches[0].folded)
    press(qtbot, page, "Checks", QToolButton)
    type_over(qtbot, page, "fewest", "2")
    qtbot.waitUntil(lambda: "link types" in rules(launched))
    type_over(qtbot, page, "finish_to_start", "10")
    qtbot.waitUntil(lambda: "link types" not in rules(launched))
    assert (launched.session.plan.checks.fewest, launched.session.plan.checks.finish_to_start) == (2, 10.0)
    qtbot.keyClick(launched, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "link types" in rules(launched))
    assert page.part("checks").form.editor("finish_to_start").typed() == "90"


def test_when_plans_are_simulated_by_themselves_is_chosen_below_the_settings_of_the_plan(qtbot, launched, page):
    editor = page.findChild(Preference).editor
    assert editor.isVisible()
    assert editor.currentText() == "While the plan is small"
    editor.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(editor, key)
    assert launched._settings.value(SIMULATE) == "always"


def test_a_choice_that_was_made_elsewhere_is_shown_when_the_page_is_seen_again(launched, page):
    launched.show_page("plan")
    launched._settings.choose(SIMULATE, "never")
    launched.show_page("setup")
    assert page.findChild(Preference).editor.currentText() == "Never, only when asked"
