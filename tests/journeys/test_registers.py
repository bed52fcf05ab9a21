"""Registers in the hands of somebody new: selecting all, removing, and what a page does not show stays."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

import planner
from planner.model.gates import ChecklistItem, Criterion
from planner.model.system import Environment
from tests.builders import with_rows
from tests.journeys.hands import CONTROL, LEFT
from tests.journeys.test_practice_system import at
from tests.launches import a_shop
from tests.ui.windows import open_plan, texts_of
from ui.dialogs.new_row import NewRow
from ui.dialogs.removing import Removing

KEY = Qt.Key


def three_places():
    """A plan with three environments, which nothing refers to."""
    return with_rows(a_shop(), *(Environment(id=f"X{n}", key=f"X{n}", name=f"Place {n}") for n in (1, 2, 3)))


def trash(hands):
    return hands.window.commands.actions["task.remove"]


def test_select_all_in_a_register_selects_its_rows_and_delete_removes_no_other(hands):
    page = at(hands, three_places(), "system", "environment")
    places, tasks = set(hands.plan.table("environment")), dict(hands.plan.tasks)
    page.table.setFocus()
    hands.press(KEY.Key_A, CONTROL)
    assert set(hands.session.selected) == places
    hands.press(KEY.Key_Delete)
    dialog = hands.window.findChild(Removing)
    assert dialog.told.text() == "Remove 5 environments? Others refer to them."
    hands.click(dialog.remover)
    assert not hands.plan.table("environment")
    assert hands.plan.tasks == tasks


def test_select_all_takes_the_rows_that_the_filter_lets_through(hands):
    page = at(hands, three_places(), "system", "environment")
    hands.press(KEY.Key_F, CONTROL)
    page._filter.setFocus()
    hands.type("place")
    page.table.setFocus()
    hands.press(KEY.Key_A, CONTROL)
    assert set(hands.session.selected) == {"X1", "X2", "X3"}


def test_a_row_that_was_selected_on_another_page_is_not_removed_from_here(hands):
    page = at(hands, three_places(), "system", "environment")
    page.table.setFocus()
    QTest.mouseClick(page.table.viewport(), LEFT, pos=page.table.visualRect(page.table.model().index(1, 1)).center())
    assert trash(hands).isEnabled()
    before = hands.plan
    for key in (KEY.Key_4, KEY.Key_1, KEY.Key_2, KEY.Key_3):
        hands.press(key, CONTROL)
        assert hands.session.selected == ("E2",)
        assert not trash(hands).isEnabled()
        hands.press(KEY.Key_Delete)
        assert hands.plan is before
    hands.press(KEY.Key_5, CONTROL)
    assert trash(hands).isEnabled()
    page.show_part("release")
    assert not trash(hands).isEnabled()
    hands.press(KEY.Key_Delete)
    assert hands.plan is before


def test_the_trash_stands_still_while_the_filter_hides_the_row(hands):
    page = at(hands, three_places(), "system", "architecture")
    hands.session.select(("db",))
    assert trash(hands).isEnabled()
    page.show_part("component")
    assert trash(hands).isEnabled()
    page._filter.setFocus()
    hands.type("web")
    assert not trash(hands).isEnabled()


def test_select_all_on_the_timeline_and_in_the_table_of_tasks_takes_what_they_show(example):
    example.page.show_faces(("timeline", "table"))
    example.page._filter.setFocus()
    example.type("deploy")
    shown = {row_id for row_id in example.table.outline.ids if row_id in example.plan.tasks}
    assert 0 < len(shown) < len(example.plan.tasks)
    for face in (example.table, example.timeline):
        example.session.select(())
        face.setFocus()
        example.press(KEY.Key_A, CONTROL)
        assert set(example.session.selected) == shown


def test_removing_all_tasks_says_how_many_go(example):
    example.table.setFocus()
    example.press(KEY.Key_A, CONTROL)
    example.press(KEY.Key_Delete)
    dialog = example.window.findChild(Removing)
    assert dialog.told.text() == f"Remove {len(example.plan.tasks)} tasks? Others refer to them."
    before = example.plan
    example.press(KEY.Key_Escape)
    assert example.plan is before
    assert isinstance(before, planner.Plan)


def form_of(hands):
    """The form of the selected row in the inspector, once it is there."""
    found = []

    def look():
        inspector = hands.window._inspector
        found[:] = [inspector._form[0]] if inspector is not None and inspector._form is not None else []
        return found and found[0].isVisible() and (found[0].row_id,) == hands.session.selected

    hands.until(look, "for the form")
    return found[0]


def type_over(hands, form, name, typed):
    """Type into a field of a form in the place of what it holds, and go on with Tab."""
    editor = form.editor(name)
    QTest.mouseClick(editor, LEFT)
    editor.selectAll()
    hands.type(typed, KEY.Key_Tab)


def choose(hands, editor, text):
    """Choose in a list by keys, and take it with Enter."""
    editor.setFocus()
    row = editor.findData(text)
    for _ in range(abs(row - editor.currentIndex())):
        hands.press(KEY.Key_Down if row > editor.currentIndex() else KEY.Key_Up)
    hands.press(KEY.Key_Return)


@pytest.mark.parametrize(("part", "row"), [("freeze", "Z1"), ("booking", "b1")])
def test_from_and_to_are_moved_on_in_their_natural_order_as_one_change(hands, part, row):
    at(hands, a_shop(), "system", part)
    hands.session.select((row,))
    form, before = form_of(hands), hands.plan
    type_over(hands, form, "begin", "2026-04-06")
    assert hands.plan is before
    words = form._words["begin"]
    hands.until(lambda: words.height() >= words.heightForWidth(words.width()), "for the whole reason")
    type_over(hands, form, "end", "2026-04-10")
    stored = hands.plan.table(part)[row]
    assert (str(stored.begin), str(stored.end)) == ("2026-04-06", "2026-04-10")
    assert (form.words("begin"), form.editor("begin").typed()) == ("", "2026-04-06")
    hands.press(KEY.Key_Z, CONTROL)
    assert hands.plan.tables == before.tables
    assert not form.edited


def test_a_status_by_hand_waits_for_its_reason(hands):
    page = at(hands, a_shop(), "setup", "plan")
    form = page.part("plan").form
    choose(hands, form.editor("light"), "green")
    assert "Write why" in form.words("light")
    type_over(hands, form, "light_reason", "The board said so")
    assert (hands.plan.settings.light, hands.plan.settings.light_reason) == ("green", "The board said so")
    assert form.words("light") == ""


@pytest.mark.parametrize("part", ["checklist_item", "criterion"])
def test_a_waived_state_waits_for_its_reason(hands, part):
    rows = (ChecklistItem(id="I1", key="I1", name="Runbook"), Criterion(id="c", gate="G", name="Tests pass"))
    at(hands, with_rows(a_shop(), *rows), "readiness", part)
    (row,) = hands.plan.table(part)
    hands.session.select((row,))
    form = form_of(hands)
    choose(hands, form.editor("state"), "waived")
    type_over(hands, form, "reason", "Not this time")
    stored = hands.plan.table(part)[row]
    assert (stored.state, stored.reason) == ("waived", "Not this time")
    assert form.words("state") == ""


def test_in_a_register_tab_leads_from_a_refused_date_to_the_one_that_cures_it(hands):
    page = at(hands, a_shop(), "system", "freeze")
    table = page.table
    table.edit_cell("Z1", "begin")
    QApplication.focusWidget().selectAll()
    hands.type("2026-04-06", KEY.Key_Tab)
    assert table.currentIndex().column() == table.register.column_of("end")
    assert table.register.refused_cells()
    QApplication.focusWidget().selectAll()
    hands.type("2026-04-10", KEY.Key_Return)
    stored = hands.plan.table("freeze")["Z1"]
    assert (str(stored.begin), str(stored.end)) == ("2026-04-06", "2026-04-10")
    assert not table.register.refused_cells()
    hands.press(KEY.Key_Z, CONTROL)
    assert str(hands.plan.table("freeze")["Z1"].begin) == "2026-03-09"


@pytest.mark.parametrize(
    ("page", "width"), [("people", 1900), ("people", 1400), ("quality", 1150), ("system", 1060), ("system", 1000)]
)
def test_the_views_of_a_page_stay_under_the_mouse(hands, page, width):
    hands.window.resize(width, 900)
    open_plan(hands.window, a_shop())
    hands.window.show_page(page)
    made = hands.window._built[page]
    buttons = [one for one in made.findChildren(QToolButton) if one.defaultAction() in made._choice_of.values()]
    hands.app.processEvents()
    seen = [one for one in buttons if one.isVisible()] or [made._header.switches[0]]
    before = [one.mapTo(made, one.rect().topRight()) for one in seen]
    for name in made._choice_of:
        made.show_part(name)
        hands.app.processEvents()
        assert [one.mapTo(made, one.rect().topRight()) for one in seen] == before


@pytest.mark.parametrize(
    ("typed", "page", "part"),
    [
        ("raci", "people", "raci"),
        ("go load", "people", "load"),
        ("go test summary", "quality", "test_summary"),
        ("gates", "readiness", "gates"),
        ("calendar", "setup", "calendar"),
        ("booking", "system", "booking"),
    ],
)
def test_the_palette_leads_to_the_parts_of_pages(hands, typed, page, part):
    open_plan(hands.window, a_shop())
    hands.command(typed)
    assert hands.window.page == page
    shown = hands.window._built[page]
    assert shown.shown == part
    hands.return_to_window()
    assert shown.part(part).isAncestorOf(hands.focus) or hands.focus is shown.part(part)


def test_set_by_hand_on_the_overview_leads_to_its_field(hands):
    open_plan(hands.window, a_shop())
    hands.window.show_page("overview")
    hands.click_on("Set by hand...")
    shown = hands.window._built["setup"].part("plan")
    editor = shown.form.editor("light")
    hands.until(lambda: shown.viewport().rect().contains(editor.mapTo(shown.viewport(), editor.rect().center())))
    assert hands.focus is editor
    hands.press(KEY.Key_Down)
    assert editor.typed() == "green"


def test_several_rows_are_edited_at_once_from_the_menu_of_a_register(hands):
    page = at(hands, three_places(), "system", "environment")
    menu = {one.text(): one for one in page.table.actions()}
    page._filter.setFocus()
    hands.type("place")
    page.table.setFocus()
    hands.press(KEY.Key_A, CONTROL)
    page.table.selectionModel().setCurrentIndex(
        page.table.model().index(0, page.table.register.column_of("purpose")),
        QItemSelectionModel.SelectionFlag.NoUpdate,
    )
    assert menu["Edit in all selected rows"].isEnabled()
    menu["Edit in all selected rows"].trigger()
    hands.type("Rehearsal")
    hands.press(KEY.Key_Return, CONTROL)
    purposes = {row.id: row.purpose for row in hands.plan.table("environment").values()}
    assert purposes == {"E1": "", "E2": "", "X1": "Rehearsal", "X2": "Rehearsal", "X3": "Rehearsal"}
    hands.until(lambda: "Ctrl+Enter" in " ".join(texts_of(hands.window._inspector, QLabel)), "for how it is done")


def test_control_enter_begins_and_control_d_fills_down_in_a_register(hands):
    page = at(hands, three_places(), "system", "environment")
    page.table.edit_cell("X1", "purpose")
    hands.type("Trial", KEY.Key_Return)
    hands.session.select(("X1", "X2", "X3"))
    page.table.setFocus()
    rows = page.table.register
    page.table.selectionModel().setCurrentIndex(
        rows.index(rows.row_of("X3"), rows.column_of("purpose")), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    fill = hands.window.commands.actions["edit.fill_down"]
    assert fill.isEnabled()
    fill.trigger()
    assert [hands.plan.table("environment")[one].purpose for one in ("X1", "X2", "X3")] == ["Trial"] * 3
    page.table.setFocus()
    hands.press(KEY.Key_Return, CONTROL)
    hands.type("Show")
    hands.press(KEY.Key_Return, CONTROL)
    assert [hands.plan.table("environment")[one].purpose for one in ("X1", "X2", "X3")] == ["Show"] * 3
    hands.session.select(("X1",))
    assert not fill.isEnabled()


def test_control_z_in_an_empty_filter_undoes_the_plan_and_in_a_full_one_the_typing(hands):
    page = at(hands, three_places(), "system", "environment")
    before = hands.plan
    page.table.edit_cell("X1", "purpose")
    hands.type("Trial", KEY.Key_Return)
    page._filter.setFocus()
    hands.type("pl")
    hands.press(KEY.Key_Z, CONTROL)
    assert hands.plan is not before
    assert page._filter.text() == ""
    hands.press(KEY.Key_Z, CONTROL)
    assert hands.plan.tables == before.tables


def test_return_on_a_list_of_choices_adds_the_new_row(hands):
    page = at(hands, a_shop(), "system", "booking")
    page.table.add()
    dialog = hands.window.findChild(NewRow)
    hands.until(dialog.isActiveWindow)
    for name, text in {"name": "Rehearsal", "begin": "2026-04-06", "end": "2026-04-07"}.items():
        dialog.editors[name].setFocus()
        dialog.editors[name].selectAll()
        hands.type(text)
    dialog.editors["environment"].setFocus()
    hands.press(KEY.Key_Down)
    hands.press(KEY.Key_Return)
    assert [row.name for row in hands.plan.table("booking").values()] == ["Load test", "Rehearsal"]
    assert not dialog.isVisible()


def test_an_empty_field_shows_keys_of_the_rows_that_it_takes(hands):
    at(hands, a_shop(), "system", "component")
    hands.session.select(("web",))
    form = form_of(hands)
    hints = {name: form.editor(name).placeholderText() for name in ("needs", "tasks", "risks")}
    assert hints == {"needs": "CO1; CO3", "tasks": "B01; B03", "risks": "K1; K3"}
