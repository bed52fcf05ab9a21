"""The what-if panel: made, compared, renamed, applied and thrown away by mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner import apply, set_fields, what_if_lasting, what_if_without_risk
from planner.edits.rows import remove_rows
from tests.builders import a_plan
from tests.ui.opened import a_launch, a_session, type_keys
from ui.latest_run import State
from ui.settings import SIMULATE
from ui.simulating import Simulating
from ui.widgets.what_if_panel import WhatIfPanel
from ui.work import Workshop

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot, session, settings, look):
    settings.choose(SIMULATE, "never")
    made = WhatIfPanel(session, Simulating(session, Workshop(session), settings), look)
    qtbot.addWidget(made)
    made.resize(1000, 560)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def with_scenario(tmp_path):
    plan = a_launch()
    return a_session(apply(plan, what_if_without_risk(plan, "K1")), tmp_path)


@pytest.fixture
def panel(qtbot, with_scenario, settings, look):
    return shown(qtbot, with_scenario, settings, look)


@pytest.fixture
def empty(qtbot, session, settings, look):
    return shown(qtbot, session, settings, look)


def press(qtbot, part):
    assert part.isVisible()
    assert part.isEnabled()
    qtbot.mouseClick(part, LEFT)


def choose(qtbot, panel, column):
    table = panel.table
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(table.model().index(1, column)).center())


# An empty plan of what-ifs


def test_without_what_ifs_it_says_what_they_are_for(empty):
    assert empty.first.isVisible()
    assert not empty.table.isVisible()


def test_a_new_what_if_begins_a_trial_and_the_table_shows_what_is_tried(qtbot, empty, session):
    press(qtbot, empty.first)
    assert empty.trial.running
    session.do(set_fields(session.plan, ("task", "A"), name="Other"))
    assert empty.table.isVisible()
    assert empty.table.model().headerData(1, Qt.Orientation.Horizontal) == "Being tried now"
    assert not empty.new.isEnabled()


def test_a_plan_without_tasks_has_nothing_to_try(qtbot, settings, look, tmp_path):
    made = shown(qtbot, a_session(a_plan(), tmp_path), settings, look)
    assert not made.first.isEnabled()


# Made in one step


def test_the_chosen_risk_is_mitigated_by_a_button_that_names_it(qtbot, empty, session):
    session.do(set_fields(session.plan, ("risk", "K2"), residual_probability=0.1))
    session.select(("K2",))
    made = empty._spare[0]
    assert made.text() == "Mitigate K2"
    press(qtbot, made)
    (scenario,) = session.plan.scenarios.values()
    assert scenario.name == "K2 mitigated"
    assert empty.table.isVisible()
    assert empty.table.what_ifs.scenario(empty.table.column) == scenario


def test_a_risk_of_which_nothing_says_what_is_left_says_what_to_do(qtbot, empty, session):
    session.select(("K1",))
    with qtbot.waitSignal(session.noticed) as told:
        press(qtbot, empty._spare[0])
    assert "Give the residual probability or impact first" in told.args[0].text


def test_without_a_chosen_row_there_is_nothing_to_make_in_one_step(empty):
    assert not empty._spare[0].isEnabled()
    assert not empty._spare[1].isEnabled()


def test_the_menu_offers_what_fits_the_chosen_row(qtbot, panel, with_scenario):
    with_scenario.select(("B",))
    press(qtbot, panel.more)
    menu = panel.menu
    qtbot.waitUntil(menu.isVisible)
    texts = [action.text() for action in menu.actions()]
    assert texts == [
        "B Build web takes half the time",
        "B Build web may start 3 days earlier",
        "B Build web is left out",
    ]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert [row.name for row in with_scenario.plan.scenarios.values()] == ["K1 gone", "B x 0.5"]
    assert panel.table.column == 2


def test_the_menu_offers_that_a_risk_is_gone(panel, with_scenario):
    with_scenario.select(("K2",))
    assert [text for text, _make, _row in panel.offers()] == ["K2 Rain is gone"]


# Compared


def test_compare_gives_figures_and_says_how_many_runs(qtbot, panel):
    press(qtbot, panel.again)
    assert panel.comparing.state is State.RUNNING
    qtbot.waitUntil(lambda: panel.comparing.state is State.FRESH, timeout=20_000)
    assert panel.state.text() == "10,000 runs of each"
    assert panel.bar.isHidden()
    assert panel.again.isHidden()


def test_after_an_edit_the_figures_are_of_an_earlier_plan(qtbot, panel, with_scenario):
    press(qtbot, panel.again)
    qtbot.waitUntil(lambda: panel.comparing.state is State.FRESH, timeout=20_000)
    with_scenario.do(set_fields(with_scenario.plan, ("task", "A"), name="Other"))
    assert "from an earlier plan" in panel.state.text()
    assert panel.again.text() == "Compare again"


def test_the_changes_of_the_chosen_one_are_told_in_words(qtbot, panel):
    choose(qtbot, panel, 1)
    assert panel.words.text() == "risk K1 state: closed"
    choose(qtbot, panel, 0)
    assert "without any of the what-ifs" in panel.words.text()


def test_what_no_longer_applies_is_told_instead(qtbot, panel, with_scenario):
    with_scenario.do(remove_rows(with_scenario.plan, [("risk", "K1")]))
    press(qtbot, panel.again)
    qtbot.waitUntil(lambda: panel.comparing.state is State.FRESH, timeout=20_000)
    choose(qtbot, panel, 1)
    assert panel.words.text() == "\u26a0 risk K1: It is no longer in the plan."


# Applied, thrown away, renamed


def test_the_plan_as_it_is_can_be_neither_applied_nor_thrown_away(qtbot, panel):
    choose(qtbot, panel, 0)
    assert not panel.apply.isEnabled()
    assert not panel.throw.isEnabled()
    assert panel.name.isHidden()


def test_apply_makes_the_changes_and_undo_brings_plan_and_scenario_back(qtbot, panel, with_scenario):
    before = with_scenario.plan
    choose(qtbot, panel, 1)
    with qtbot.waitSignal(with_scenario.noticed) as told:
        press(qtbot, panel.apply)
    assert told.args[0].text.startswith("K1 gone is applied")
    assert str(with_scenario.plan.risks["K1"].state) == "closed"
    assert with_scenario.plan.scenarios == {}
    assert panel.first.isVisible()
    with_scenario.undo()
    assert with_scenario.plan == before
    assert panel.table.isVisible()


def test_applying_says_how_much_no_longer_applied(qtbot, panel, with_scenario):
    longer = what_if_lasting(with_scenario.plan, "D", 2).steps[0].after
    risk = next(iter(with_scenario.plan.scenarios.values()))
    both = (*risk.changes, *longer.changes)
    with_scenario.do(set_fields(with_scenario.plan, ("scenario", risk.id), changes=both))
    with_scenario.do(remove_rows(with_scenario.plan, [("task", "D")]))
    choose(qtbot, panel, 1)
    with qtbot.waitSignal(with_scenario.noticed) as told:
        press(qtbot, panel.apply)
    assert told.args[0].tone == "warning"
    assert "1 change no longer applied." in told.args[0].text


def test_throw_away_is_undone(qtbot, panel, with_scenario):
    before = with_scenario.plan
    choose(qtbot, panel, 1)
    press(qtbot, panel.throw)
    assert with_scenario.plan.scenarios == {}
    with_scenario.undo()
    assert with_scenario.plan == before


def test_delete_throws_the_chosen_one_away_and_never_the_plan(qtbot, panel, with_scenario):
    choose(qtbot, panel, 0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert len(with_scenario.plan.scenarios) == 1
    choose(qtbot, panel, 1)
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert with_scenario.plan.scenarios == {}


def test_a_what_if_is_renamed_and_described_below_the_table(qtbot, panel, with_scenario):
    choose(qtbot, panel, 1)
    qtbot.mouseDClick(panel.name, LEFT)
    panel.name.selectAll()
    type_keys(qtbot, "No supplier", Qt.Key.Key_Return)
    qtbot.mouseClick(panel.description, LEFT)
    assert QApplication.focusWidget() is panel.description
    type_keys(qtbot, "Ask the board", Qt.Key.Key_Return)
    (scenario,) = with_scenario.plan.scenarios.values()
    assert (scenario.name, scenario.description) == ("No supplier", "Ask the board")
    assert panel.table.model().headerData(1, Qt.Orientation.Horizontal) == "S01  No supplier"


def test_an_empty_name_is_refused_and_the_old_one_stands(qtbot, panel, with_scenario):
    choose(qtbot, panel, 1)
    panel.name.setFocus()
    panel.name.selectAll()
    qtbot.keyClick(panel.name, Qt.Key.Key_Delete)
    with qtbot.waitSignal(with_scenario.noticed):
        qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    assert panel.name.text() == "K1 gone"


def test_looking_at_a_long_description_does_not_change_it(qtbot, panel, with_scenario):
    (scenario,) = with_scenario.plan.scenarios.values()
    with_scenario.do(set_fields(with_scenario.plan, ("scenario", scenario.id), description="one\ntwo"))
    choose(qtbot, panel, 1)
    panel.description.setFocus()
    panel.name.setFocus()
    assert with_scenario.plan.scenarios[scenario.id].description == "one\ntwo"


def test_every_part_has_a_name_for_screen_readers(panel):
    for part in (panel, panel.table, panel.name, panel.description, panel.bar):
        assert part.accessibleName()


def test_all_commands_are_reached_by_the_tab_key(qtbot, panel):
    choose(qtbot, panel, 1)
    seen = set()
    panel.new.setFocus()
    for _ in range(12):
        seen.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {panel.new, panel.again, panel.apply, panel.throw, panel.table, panel.name, panel.description} <= seen
