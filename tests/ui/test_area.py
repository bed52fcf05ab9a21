"""The page of an area: its registers follow from the schema, and each is made when it is shown first."""

from collections import defaultdict
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

import planner
from planner.model.quality import Execution
from planner.model.schema import SCHEMA
from planner.model.system import Environment
from planner.model.values import TaskKind
from tests.builders import a_plan, with_rows, with_task
from tests.launches import a_shop
from tests.ui.opened import a_session, texts, type_keys, watched
from tests.ui.windows import LEFT
from ui.area import AreaPage, AreaTable, PanelOffer
from ui.dialogs.new_row import NewRow

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


class AnyPanel(QLabel):
    """Stands beside the registers in these tests."""

    def __init__(self, session, look, settings, commands):
        super().__init__("drawn")
        self.given = session, look, settings, commands


class SystemPanels(AreaPage):
    """The page of an area with a panel."""

    area = "system"
    title = "System"
    panels = (PanelOffer("drawing", "Drawing", "How it hangs together", "tests.ui.test_area:AnyPanel"),)


class Readiness(AreaPage):
    """The page of an area with rows that cannot be alone."""

    area = "readiness"
    title = "Readiness"


class Quality(AreaPage):
    """Another one."""

    area = "quality"
    title = "Quality"


class Setup(AreaPage):
    """The page of an area with an entity of one row."""

    area = "setup"
    title = "Setup"

    def more_for(self, entity):
        return [QLabel(f"more of {entity.name}")]


def opened(qtbot, session, look, settings, kind=SystemPanels):
    commands = SimpleNamespace(actions=defaultdict(lambda: QAction("command")))
    page = kind(session, look, settings, commands)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def page(qtbot, look, settings, tmp_path):
    return opened(qtbot, a_session(a_shop(), tmp_path), look, settings)


def adder(page):
    return next(part for part in page.findChildren(QPushButton) if part.isVisible() and part.text().startswith("Add"))


def test_panels_come_first_and_registers_in_the_order_of_the_schema(page):
    assert list(page._choice_of) == ["drawing", *(entity.name for entity in SCHEMA.of_area("system"))]
    assert page.shown == "drawing"


def test_a_panel_gets_what_the_page_has(page):
    assert page.part("drawing").given == (page.session, page.look, page.settings, page.commands)


def test_what_nobody_looked_at_is_not_made(page):
    assert list(page.parts) == ["drawing"]
    page.show_part("component")
    first = page.part("component")
    page.show_part("drawing")
    page.show_part("component")
    assert list(page.parts) == ["drawing", "component"]
    assert page.part("component") is first


def test_filter_and_button_are_there_for_registers_alone(page):
    assert not page._filter.isVisible()
    assert not page._foot.isVisible()
    page.show_part("component")
    assert page._filter.isVisible()
    assert adder(page).text() == "Add component"
    assert adder(page).toolTip() == "A part of the system."


def test_asking_for_the_table_shows_the_first_register_where_a_panel_stands(page):
    assert isinstance(page.table, AreaTable)
    assert page.shown == "environment"


def test_the_registers_hold_what_the_plan_holds(page):
    for entity in SCHEMA.of_area("system"):
        page.show_part(entity.name)
        assert watched(page.table.register).rowCount() == len(page.session.plan.table(entity.name))


def test_a_row_that_is_asked_for_is_shown_in_its_register(page):
    page.show_rows(["N1", "web"])
    assert page.shown == "component"
    page.show_rows(["N1"])
    assert page.shown == "component"


def test_a_row_that_needs_a_name_alone_is_added_and_named_by_typing(qtbot, page):
    page.show_part("component")
    qtbot.mouseClick(adder(page), LEFT)
    type_keys(qtbot, "Cache", ENTER, ESCAPE)
    assert "Cache" in texts(page.table.register, "name")
    page.session.undo()
    page.session.undo()
    assert "Cache" not in texts(page.table.register, "name")
    assert len(page.session.plan.table("component")) == 5


def test_a_row_that_needs_more_is_asked_for_it(qtbot, page):
    page.show_part("booking")
    qtbot.mouseClick(adder(page), LEFT)
    dialog = page.window().findChild(NewRow)
    assert dialog.isVisible()
    assert list(dialog.editors) == ["environment", "name", "begin", "end"]
    dialog.reject()
    assert len(page.session.plan.table("booking")) == 1


def test_the_only_row_that_can_be_meant_is_not_asked_for(qtbot, look, settings, tmp_path):
    plan = with_rows(a_plan(), Environment(id="e", key="E1", name="Staging"))
    page = opened(qtbot, a_session(plan, tmp_path), look, settings)
    page.show_part("booking")
    page.table.add()
    assert page.window().findChild(NewRow) is None
    assert [row.environment for row in page.session.plan.table("booking").values()] == ["e"]


def test_a_row_without_a_name_is_typed_from_its_first_cell(qtbot, look, settings, tmp_path):
    plan = with_task(a_plan("A 1d; G 0d"), "G", kind=TaskKind.GATE)
    page = opened(qtbot, a_session(plan, tmp_path), look, settings, Readiness)
    page.show_part("gate_rules")
    page.table.add()
    [made] = page.session.plan.table("gate_rules").values()
    gate = page.table.register.column_of("gate")
    assert made.gate == "G"
    assert page.table.currentIndex().column() == gate
    type_keys(qtbot, "", ESCAPE)
    assert not page.session.plan.table("gate_rules")


def test_enter_after_the_first_cell_of_a_row_without_a_name_begins_the_next(qtbot, look, settings, tmp_path):
    plan = with_rows(a_shop(), Execution(id="x", case="Q1"))
    page = opened(qtbot, a_session(plan, tmp_path), look, settings, Quality)
    page.show_part("execution")
    page.session.select(("x",))
    page.rename()
    assert page.table.currentIndex().column() == page.table.register.column_of("case")
    type_keys(qtbot, "", ENTER)
    assert [row.case for row in page.session.plan.table("execution").values()] == ["Q1", "Q1"]


def test_renaming_types_into_the_name_of_the_selected_row(qtbot, page):
    page.show_part("component")
    page.session.select(("mail",))
    page.rename()
    type_keys(qtbot, "Post", ENTER)
    assert page.session.plan.table("component")["mail"].name == "Post"


def test_the_filter_shows_what_holds_the_words_and_is_cleared_with_the_register(qtbot, page):
    page.show_part("component")
    qtbot.keyClicks(page._filter, "web")
    assert texts(page.table.register, "name") == ["Web"]
    page.show_part("release")
    assert page._filter.text() == ""
    page.show_part("component")
    assert len(texts(page.table.register, "name")) == 5


def test_where_nothing_fits_the_filter_the_next_step_clears_it(qtbot, page):
    page.show_part("component")
    qtbot.keyClicks(page._filter, "xyz")
    qtbot.mouseClick(page.table.blank.findChild(QPushButton), LEFT)
    assert len(texts(page.table.register, "name")) == 5


def test_an_empty_register_says_what_it_is_for_and_adds_the_first(qtbot, look, settings, tmp_path):
    page = opened(qtbot, a_session(a_plan(), tmp_path), look, settings)
    page.show_part("freeze")
    told = [part.text() for part in page.table.blank.findChildren(QLabel)]
    assert told == ["No freezes yet", "Days on which nothing may be deployed."]
    qtbot.mouseClick(page.table.blank.findChild(QPushButton), LEFT)
    assert len(page.session.plan.table("freeze")) == 1


def test_an_entity_of_one_row_is_a_form_with_more_below_it(qtbot, look, settings, tmp_path):
    page = opened(qtbot, a_session(a_plan(), tmp_path), look, settings, Setup)
    form = page.part("plan")
    assert form.accessibleName()
    assert "more of plan" in [part.text() for part in form.findChildren(QLabel)]
    assert not page._foot.isVisible()
    form.form.editor("name").setFocus()
    form.form.editor("name").selectAll()
    type_keys(qtbot, "Spring", ENTER)
    assert page.session.plan.settings.name == "Spring"


def test_the_keys_return_from_the_filter_to_the_work(qtbot, page):
    page.show_part("component")
    page.findChild(QLineEdit).setFocus()
    page._header.left.emit()
    assert page.table.hasFocus()


def test_a_register_is_saved_as_csv_that_comes_back_without_a_change(qtbot, page, tmp_path, monkeypatch):
    path = tmp_path / "components.csv"
    monkeypatch.setattr("ui.dialogs.asking.ask_save", lambda *_: (path, "CSV (*.csv)"))
    page.show_part("component")
    saver = next(part for part in page._foot.findChildren(QPushButton) if part.text() == "Save as CSV...")
    qtbot.mouseClick(saver, LEFT)
    plan = page.session.plan
    found = planner.read_any(path.read_bytes(), ".csv", planner.SCHEMA)
    assert planner.merged_onto(plan, found) is plan


def test_nothing_is_written_when_the_user_thinks_better_of_it(qtbot, page, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.dialogs.asking.ask_save", lambda *_: None)
    page.show_part("component")
    page._save()
    assert list(tmp_path.glob("*.csv")) == []
