"""The overview in the window: figures equal their sources, lines lead to their rows."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

import planner
from planner import set_field
from planner.model.audience import LogEntry
from tests.builders import with_rows
from ui.settings import SIMULATE


@pytest.fixture
def page(launched, settings):
    settings.choose(SIMULATE, "never")
    launched.resize(1280, 800)
    launched.show_page("overview")
    return launched._built["overview"]


def test_the_figures_are_those_of_the_status(launched, page):
    session = launched.session
    status = planner.launch_status(session.plan, session.schedule)
    assert page.chain._steps == status.chain
    assert page.headline.done.figure.text() == f"{status.percent:.0f}\N{NO-BREAK SPACE}%"
    assert [line.id for line in page.coming.lines] == [step.id for step in status.coming]


def test_an_edit_is_followed(launched, page, qtbot):
    before = page.headline.planned.figure.text()
    assert launched.session.edit(lambda plan: set_field(plan, ("task", "A"), "duration", planner.Estimate.of(9600)))
    qtbot.waitUntil(lambda: page.headline.planned.figure.text() != before)


def test_a_simulation_fills_in_the_chances(launched, page):
    session = launched.session
    session.edit(lambda plan: set_field(plan, ("plan", "plan"), "target", date(2026, 3, 9)))
    found = planner.simulate(session.plan, planner.Options(runs=100), schedule=session.schedule)
    session.take_simulation(found, drawn=True)
    status = planner.launch_status(session.plan, session.schedule, session.simulation)
    assert page.headline.chance.figure.text().replace("\xa0", " ") == planner.format_share(
        status.outlook.chance
    ).replace("\xa0", " ")
    assert page.light.light.text().endswith(str(status.light.computed))


def test_a_press_on_a_line_shows_its_row_on_its_page(launched, page, qtbot):
    qtbot.mouseClick(page.coming.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert launched.page == "plan"
    assert launched.session.selected == (page.coming.lines[0].id,)


def test_a_line_of_the_log_leads_to_its_register(launched, page, qtbot):
    session = launched.session
    row = LogEntry(id="L1", key="L1", name="Which supplier?")
    session.do(planner.diff(session.plan, with_rows(session.plan, row)))
    qtbot.waitUntil(lambda: [line.id for line in page.log.lines] == ["L1"])
    qtbot.mouseClick(page.log.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert launched.page == "people"
    assert launched._built["people"].shown == "log_entry"
    assert session.selected == ("L1",)


def test_a_task_of_the_chain_leads_to_the_plan(launched, page, qtbot):
    qtbot.mouseClick(page.chain, Qt.MouseButton.LeftButton, pos=page.chain.boxes()[0].center().toPoint())
    assert launched.page == "plan"
    assert launched.session.selected == (page.chain._steps[0].id,)


def test_a_hidden_page_computes_nothing(launched, page, qtbot):
    launched.show_page("plan")
    before = page.headline.planned.figure.text()
    launched.session.edit(lambda plan: set_field(plan, ("task", "A"), "duration", planner.Estimate.of(9600)))
    qtbot.wait(50)
    assert page.headline.planned.figure.text() == before
    launched.show_page("overview")
    assert page.headline.planned.figure.text() != before


def test_the_light_is_set_by_hand_on_the_setup_page(launched, page, qtbot):
    qtbot.mouseClick(page.light.findChildren(QPushButton)[-1], Qt.MouseButton.LeftButton)
    assert launched.page == "setup"
