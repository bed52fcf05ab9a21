"""The load of people by week and day."""

import pytest

from planner import set_field
from tests.builders import a_plan
from tests.ui.opened import a_session, watched
from tests.ui.panels.staffed import LEFT, click_cell, crew, seen, texts
from ui.panels.load import LoadPanel


@pytest.fixture
def panel(qtbot, tmp_path, settings, look):
    made = LoadPanel(a_session(crew(), tmp_path), look, settings, None)
    watched(made.view.grid)
    return seen(qtbot, made)


def by_day(qtbot, panel):
    """Click on the tab of days."""
    qtbot.mouseClick(panel.spans, LEFT, pos=panel.spans.tabRect(1).center())


def test_a_week_has_its_average_and_its_worst_day(panel):
    assert [line.name for line in panel.view.grid.columns] == ["Back-up", "2 Mar"]
    assert texts(panel.view) == {"Ana": ["▲ nobody", "60 %  ▲ 200 %"], "Bo": ["Ana", "30 %"]}


def test_days_over_100_percent_are_told_above(panel):
    assert panel.summary.text() == "▲ 1 day over 100 %: Ana, 2 Mar 2026"


def test_each_day_has_its_figure(qtbot, panel):
    by_day(qtbot, panel)
    assert [line.name for line in panel.view.grid.columns][1:3] == ["Mon 2 Mar", "Tue 3 Mar"]
    assert texts(panel.view)["Ana"][1:] == ["▲ 200 %", "100 %", "", "", ""]
    assert texts(panel.view)["Bo"][1:] == ["", "", "50 %", "50 %", "50 %"]


def test_a_day_selects_and_tells_the_tasks_that_make_it(qtbot, panel):
    by_day(qtbot, panel)
    click_cell(qtbot, panel.view, "N1", "2026-03-02")
    assert set(panel.session.selected) == {"A", "C"}
    assert panel.detail.text() == "Ana. Mon 2 Mar 2026: 200 % (A 100 %, C 100 %)"


def test_a_cell_without_work_selects_the_person(qtbot, panel):
    click_cell(qtbot, panel.view, "N2", "backup")
    assert panel.session.selected == ("N2",)


def test_the_figures_follow_the_plan(qtbot, panel):
    panel.session.edit(lambda plan: set_field(plan, ("task", "C"), "owner", "N2"))
    assert panel.summary.text() == "Nobody has more to do on a day than they can."
    assert "▲" not in texts(panel.view)["Ana"][1]


def test_nothing_is_computed_while_nobody_looks(qtbot, panel):
    panel.hide()
    panel.session.edit(lambda plan: set_field(plan, ("task", "C"), "owner", "N2"))
    assert "200" in panel.summary.text() or "1 day" in panel.summary.text()
    panel.show()
    assert panel.summary.text() == "Nobody has more to do on a day than they can."


def test_a_plan_of_nobody_says_what_the_load_is_for(qtbot, tmp_path, settings, look):
    made = seen(qtbot, LoadPanel(a_session(a_plan("A 1d"), tmp_path), look, settings, None))
    assert made.view.blank.isVisible()
    assert made.view.blank._title.text() == "Nobody has anything to do yet"
