"""The history page under real keys and clicks: choosing, narrowing, comparing, going back, and following the plan."""

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from planner import Past, add_task, name_version, set_field, set_text
from planner.change import Change
from planner.model.versions import Version
from tests.builders import a_plan
from tests.ui.opened import type_keys
from tests.ui.pages.historic import changed, chosen, click_on, found, labels, press
from tests.ui.pasts import entry
from tests.ui.windows import open_plan, texts_of
from ui.dialogs.name_version import NameVersion
from ui.models.lens import Lens

# Looking


def test_the_newest_change_is_shown_at_first(page):
    assert chosen(page) == ["Undo Remove risk K2"]
    assert page.pane.title.text() == "Undo Remove risk K2"
    assert changed(page) == ["Risk K2  Rain"]


def test_a_click_on_a_change_shows_who_did_what_and_when(qtbot, page):
    click_on(qtbot, page, "Set duration of task B")
    assert page.pane.title.text() == "Set duration of task B"
    assert page.pane.detail.text().startswith("Ben  \N{MIDDLE DOT}  ")
    assert changed(page) == ["Task B  Build web"]


def test_arrows_walk_through_the_changes(qtbot, page):
    page.view.setFocus()
    type_keys(qtbot, "", Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert chosen(page) == ["Set duration of task C"]


def test_a_version_is_shown_with_its_name_and_note(qtbot, page):
    click_on(qtbot, page, "Name version Approved")
    assert page.pane.title.text() == "Approved"
    assert page.pane.note.text() == "By the board.\nWith two conditions."
    assert page.pane.note.isVisible()


def test_what_was_undone_says_so(qtbot, page):
    click_on(qtbot, page, "Remove risk K2")
    assert page.pane.detail.text().endswith("undone later")


def test_a_change_says_what_it_did_to_the_go_live(qtbot, page):
    click_on(qtbot, page, "Set duration of task B")
    assert page.pane.effect.text().startswith("The go-live moves from ")
    click_on(qtbot, page, "Set name of task A")
    assert not page.pane.effect.isVisible()


def test_in_a_large_plan_the_effect_of_a_change_is_looked_for_where_somebody_rests(qtbot, page, monkeypatch):
    monkeypatch.setattr(type(page._session), "large", True)
    asked, ask = [], page._looking.ask
    monkeypatch.setattr(page._looking, "ask", lambda *given: asked.append(chosen(page)) or ask(*given))
    page.view.setFocus()
    type_keys(qtbot, "", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert not page.pane.effect.isVisible()
    found(qtbot, page)
    assert page.pane.effect.text().startswith("The go-live moves from ")
    assert asked == [["Set duration of task B"]]


def test_a_chosen_version_can_be_called_otherwise_and_taken_away(qtbot, opened, page):
    (version,) = opened.session.plan.rows(Version).values()
    click_on(qtbot, page, "Name version Approved")
    assert opened.session.selected == (version.id,)
    opened.session.edit(lambda plan: set_field(plan, ("version", version.id), "name", "Signed"))
    assert page.pane.title.text() == "Signed"
    opened.commands.actions["task.remove"].trigger()
    assert not opened.session.plan.rows(Version)
    opened.session.undo()
    assert "Signed" in [row.data() for row in map(page.list.index, range(page.list.rowCount()))]


def test_choosing_another_point_lets_go_of_the_version_and_of_nothing_else(qtbot, opened, page):
    click_on(qtbot, page, "Name version Approved")
    click_on(qtbot, page, "Set name of task A")
    assert opened.session.selected == ()
    opened.session.select(("B",))
    click_on(qtbot, page, "Set duration of task B")
    assert opened.session.selected == ("B",)


def test_enter_on_a_row_goes_to_it(qtbot, opened, page):
    click_on(qtbot, page, "Set duration of task B")
    page.pane.tree.setFocus()
    type_keys(qtbot, "", Qt.Key.Key_Return)
    assert (opened.page, opened.session.selected) == ("plan", ("B",))


def test_a_row_that_is_gone_cannot_be_gone_to(qtbot, opened, page):
    opened.session.redo()
    click_on(qtbot, page, "Remove risk K2")
    page.pane.tree.row_asked.emit("K2")
    assert opened.page == "history"
    assert "This row is no longer in the plan." in opened._notices.texts()


# Narrowing


def test_typing_narrows_the_list_and_escape_ends_that(qtbot, page):
    page._filter.setFocus()
    type_keys(qtbot, "duration")
    assert labels(page) == ["Set duration of task C", "Set duration of task B"]
    type_keys(qtbot, "", Qt.Key.Key_Escape)
    assert len(labels(page)) == 7
    assert QApplication.focusWidget() is page.view


def test_the_changes_of_one_person_can_be_seen_alone(qtbot, page):
    assert page.authors.itemText(0) == "Everybody"
    page.authors.setCurrentIndex(page.authors.findText("Ben"))
    assert labels(page) == ["Name version Approved", "Set duration of task B"]
    page.authors.setCurrentIndex(0)
    assert len(labels(page)) == 7


def test_what_happened_to_one_row_can_be_seen_alone(qtbot, opened, page):
    opened.session.select(("B",))
    opened.commands.actions["view.row_history"].trigger()
    assert labels(page) == ["Set duration of task B", "Create the plan"]
    assert page._about.text() == "About task B Build web"
    press(qtbot, page, "Show all")
    assert len(labels(page)) == 7
    assert not page._bar.isVisible()


def test_the_history_of_a_row_that_is_gone_names_it(opened, page):
    opened.session.redo()
    Lens.of(opened.session).look_at("K2")
    assert page._about.text() == "About risk K2 Rain"
    assert "Remove risk K2" in labels(page)


def test_where_nothing_fits_the_page_says_so_and_offers_all(qtbot, page):
    page._filter.setText("zzz")
    assert page._blank.isVisible()
    assert not page.pane.isVisible()
    press(qtbot, page, "Show all")
    assert len(labels(page)) == 7
    assert page.pane.isVisible()


def test_what_was_chosen_stays_chosen_where_it_is_still_shown(qtbot, page):
    click_on(qtbot, page, "Set duration of task B")
    page._filter.setText("duration")
    assert chosen(page) == ["Set duration of task B"]


# Comparing


def test_two_chosen_points_are_compared(qtbot, page):
    click_on(qtbot, page, "Set duration of task C")
    click_on(qtbot, page, "Create the plan", Qt.KeyboardModifier.ControlModifier)
    assert page.pane.title.text() == "From Create the plan to Set duration of task C"
    assert changed(page)[:3] == ["Task A  Build the API", "Task B  Build web", "Task C  Try it"]
    assert page.pane.note.text() == "3 tasks changed, 1 version added"


def test_of_more_than_two_the_oldest_and_the_newest_are_compared(qtbot, page):
    click_on(qtbot, page, "Set duration of task C")
    click_on(qtbot, page, "Create the plan", Qt.KeyboardModifier.ShiftModifier)
    assert len(chosen(page)) == 5
    assert page.pane.title.text() == "From Create the plan to Set duration of task C"


def test_a_comparison_says_what_it_does_to_the_go_live(qtbot, page):
    click_on(qtbot, page, "Create the plan")
    press(qtbot, page, "Compare with now")
    assert page.pane.title.text() == "From Create the plan to now"
    assert page.pane.effect.text().startswith("The go-live moves from ")
    assert page.pane.effect.text().endswith(" later.")
    assert page.pane.effect.property("tone") == "critical"


def test_what_does_not_move_the_go_live_says_that_it_stays(qtbot, page):
    click_on(qtbot, page, "Set duration of task C")
    press(qtbot, page, "Compare with now")
    assert page.pane.effect.text().startswith("The go-live stays on ")
    assert page.pane.tree.blank.isVisible()
    assert "No difference" in page.pane.tree.blank._title.text()


def test_a_point_is_compared_with_a_version(qtbot, page):
    click_on(qtbot, page, "Undo Remove risk K2")
    press(qtbot, page, "Compare with version...")
    menu = page.pane.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Approved"]
    menu.actions()[0].trigger()
    menu.close()
    found(qtbot, page)
    assert page.pane.title.text() == "From Approved to now"
    assert set(chosen(page)) == {"Undo Remove risk K2", "Name version Approved"}


def test_enter_in_the_list_compares_with_now(qtbot, page):
    click_on(qtbot, page, "Set name of task A")
    type_keys(qtbot, "", Qt.Key.Key_Return)
    assert page.pane.title.text() == "From Set name of task A to now"


def test_the_newest_point_offers_neither_a_way_back_nor_a_comparison_with_itself(page):
    assert not page.pane.back.isVisible()
    assert not page.pane.compare.isVisible()
    assert page.pane.naming.isVisible()


# Going back


def test_going_back_is_one_change_that_the_notice_can_undo(qtbot, opened, page):
    now = opened.session.plan
    click_on(qtbot, page, "Name version Approved")
    press(qtbot, page, "Go back to this point")
    plan = opened.session.plan
    assert plan.tasks["C"].duration == now.tasks["C"].duration.__class__.of(480)
    assert [row.name for row in plan.rows(Version).values()] == ["Approved"]
    assert opened.session.document.undo_label == "Go back to version Approved"
    assert "The plan is as it was at: Approved" in opened._notices.texts()
    press(qtbot, opened, "Undo")
    assert opened.session.plan == now


def test_after_another_change_the_notice_is_gone(qtbot, opened, page):
    click_on(qtbot, page, "Set name of task A")
    press(qtbot, page, "Go back to this point")
    opened.session.edit(lambda plan: set_field(plan, ("task", "A"), "name", "Other"))
    assert not any("The plan is as it was at" in text for text in opened._notices.texts())
    page._undo_going_back()
    assert opened.session.plan.tasks["A"].name == "Other"


def test_going_back_to_what_the_plan_is_already_is_said(qtbot, opened, page):
    count = len(opened.session.document.history.entries)
    click_on(qtbot, page, "Set duration of task C")
    press(qtbot, page, "Go back to this point")
    assert len(opened.session.document.history.entries) == count
    assert "The plan is as it was then already." in opened._notices.texts()


def test_the_menu_of_the_list_offers_the_same(qtbot, opened, page):
    click_on(qtbot, page, "Set name of task A")
    page.view.customContextMenuRequested.emit(QPoint(20, 20))
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Go back to this point", "Compare with now", "Name this version..."]
    menu.actions()[1].trigger()
    menu.close()
    assert page.pane.title.text() == "From Set name of task A to now"


def test_the_menu_of_two_points_compares_them(qtbot, page):
    click_on(qtbot, page, "Set duration of task C")
    click_on(qtbot, page, "Create the plan", Qt.KeyboardModifier.ControlModifier)
    page.view.customContextMenuRequested.emit(QPoint(20, 20))
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    assert menu.actions()[0].text() == "Compare these points"
    menu.actions()[0].trigger()
    menu.close()
    assert page.pane.title.text() == "From Create the plan to Set duration of task C"


# Following the plan


def test_who_looks_at_the_newest_change_sees_the_next_one(opened, page):
    opened.session.edit(lambda plan: set_field(plan, ("task", "A"), "name", "Other"))
    assert chosen(page) == ["Set name of task A"]
    assert page.chosen()[0] is page.past.points[0]


def test_who_looks_at_an_earlier_change_goes_on_doing_so(qtbot, opened, page):
    click_on(qtbot, page, "Set duration of task B")
    opened.session.edit(lambda plan: set_field(plan, ("task", "A"), "name", "Other"))
    assert chosen(page) == ["Set duration of task B"]
    assert len(labels(page)) == 8


def test_a_comparison_with_now_is_of_the_plan_as_it_becomes(qtbot, opened, page):
    click_on(qtbot, page, "Set duration of task C")
    press(qtbot, page, "Compare with now")
    opened.session.edit(lambda plan: set_text(plan, ("task", "D"), "duration", "2d"))
    assert chosen(page) == ["Set duration of task D", "Set duration of task C"]
    assert page.pane.title.text() == "From Set duration of task C to now"
    found(qtbot, page)
    assert changed(page) == ["Task D  Write"]


def test_a_hidden_page_catches_up_when_it_is_shown(opened, page):
    opened.show_page("plan")
    opened.session.edit(lambda plan: set_field(plan, ("task", "A"), "name", "Other"))
    assert len(labels(page)) == 7
    opened.show_page("history")
    assert len(labels(page)) == 8


def test_what_only_notes_something_changed_no_row(opened, page):
    opened.session.edit(lambda plan: set_field(plan, ("task", "A"), "name", "Other"))
    opened.session.withdraw()
    page.refresh()
    assert page.pane.title.text() == "Withdraw Set name of task A"
    assert page.pane.tree.blank._title.text() == "No row changed"


def test_rows_of_versions_lead_here(opened, page):
    (version,) = opened.session.plan.rows(Version).values()
    opened.show_page("plan")
    opened.show_rows((version.id,))
    assert opened.page == "history"
    assert chosen(page) == ["Name version Approved"]


def test_a_new_version_gets_its_mark(opened, page):
    opened.session.do(name_version(opened.session.plan, "Signed"))
    assert page.pane.title.text() == "Signed"


# A new plan, and words


def test_a_new_plan_says_what_the_history_is_for(qtbot, window):
    open_plan(window, a_plan())
    window.show_page("history")
    page = window._built["history"]
    assert page.pane.tree.blank._title.text() == "Nothing has changed yet"
    press(qtbot, page, "Name this version...")
    dialog = window.findChild(NameVersion)
    assert dialog.isVisible()
    dialog.close()
    window.session.edit(lambda plan: add_task(plan, "First"))
    assert not page.pane.tree.blank.isVisible()


def test_everything_on_the_page_has_a_name_for_screen_readers(page):
    for part in (page, page.view, page.authors, page._filter, page.pane, page.pane.tree):
        assert part.accessibleName()


def test_texts_of_people_are_shown_literally(opened, page):
    opened.session.document.author = "<b>Eve</b>"
    opened.session.do(name_version(opened.session.plan, "<i>now</i>", "<u>why</u>"))
    assert page.pane.title.text() == "<i>now</i>"
    assert all(part.textFormat() is Qt.TextFormat.PlainText for part in (page.pane.title, page.pane.note))
    assert "<b>Eve</b>" in page.pane.detail.text()
    assert page.authors.findText("<b>Eve</b>") > 0


def test_names_with_a_percent_sign_stand_as_they_are(opened, page):
    opened.session.do(name_version(opened.session.plan, "100%1 done %2"))
    opened.session.edit(lambda plan: set_text(plan, ("task", "D"), "duration", "2d"))
    page.compare(entry(opened.session, "Name version 100%1 done %2"))
    assert page.pane.title.text() == "From 100%1 done %2 to now"


def test_without_entries_chosen_nothing_is_shown(page):
    page.view.selectionModel().select(page.list.index(0), QItemSelectionModel.SelectionFlag.Clear)
    assert not page.pane.isVisible()


def test_buttons_of_the_pane_stand_in_the_window_of_the_page(page):
    assert "Compare with version..." in texts_of(page.pane, QPushButton)


def test_plans_of_points_are_kept_for_a_while(qtbot, page):
    for point in page.past.points[1:]:
        page.compare(point)
        found(qtbot, page)
    assert 0 < len(page._plans) <= 4


def test_a_withdrawn_change_does_not_hide_what_came_before(opened, page):
    assert isinstance(page.past, Past)
    opened.session.do(Change("Nothing"))
    assert len(labels(page)) == 7
