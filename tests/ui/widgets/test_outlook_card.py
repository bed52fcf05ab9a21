"""The card of the outlook: what it says in each state."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from planner import set_field
from tests.builders import a_plan
from tests.ui.opened import a_session
from tests.ui.simulations import a_simulation
from ui.latest_run import State
from ui.settings import SIMULATE
from ui.simulating import Simulating, choices_told
from ui.widgets.outlook_card import OutlookCard
from ui.work import Workshop


@pytest.fixture
def workshop(qtbot):
    made = Workshop()
    yield made
    assert made.finish()


@pytest.fixture
def gate():
    made = threading.Event()
    yield made
    made.set()


@pytest.fixture
def card(qtbot, session, look, settings, workshop, gate):
    return shown(qtbot, session, look, settings, workshop, gate)


def shown(qtbot, session, look, settings, workshop, gate):
    settings.choose(SIMULATE, "never")

    def simulate(plan, _options, _schedule, progress):
        while not gate.wait(0.005):
            progress(0.25)
        return a_simulation(plan, promised=3_300.0)

    made = OutlookCard(session, Simulating(session, workshop, settings, simulate), look)
    qtbot.addWidget(made)
    made.resize(560, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def offers(card):
    return [part for part in card.findChildren(QPushButton) if part.isVisible()]


def test_before_a_simulation_it_says_what_one_is_for(card):
    assert [part.text() for part in offers(card)] == ["Simulate"]
    assert not card.figure.isVisible()


def test_its_button_starts_a_run_whose_progress_it_shows(qtbot, card, gate):
    qtbot.mouseClick(offers(card)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.bar.value() == 25)
    assert card.state.text() == "simulating ..."
    assert [part.text() for part in offers(card)] == ["Stop"]
    gate.set()
    qtbot.waitUntil(card.figure.isVisible)
    assert not card.bar.isVisible()
    assert card.figure.text().endswith("%")


def test_a_run_can_be_stopped_where_its_progress_is_shown(qtbot, card, session):
    qtbot.mouseClick(offers(card)[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(offers(card)[0], Qt.MouseButton.LeftButton)
    assert card._simulating.state is State.NOTHING
    assert [part.text() for part in offers(card)] == ["Simulate"]
    assert session.simulation is None


def test_what_a_simulation_is_for_is_told_in_full_at_any_width(qtbot, card):
    for width in (300, 420, 900):
        card.resize(width, 300)
        qtbot.wait(1)
        words = card._blank_parts[1]
        assert words.height() >= words.heightForWidth(words.width())


def finished(qtbot, card, gate):
    gate.set()
    card._simulating.start()
    qtbot.waitUntil(lambda: card._simulating.state is State.FRESH)
    qtbot.waitUntil(lambda: card.chart is not None)


def test_a_simulation_of_an_earlier_plan_is_marked_and_renewed(qtbot, card, gate, session):
    finished(qtbot, card, gate)
    session.do(set_field(session.plan, ("task", "A"), "name", "Other"))
    assert "from an earlier plan" in card.state.text()
    qtbot.mouseClick(card.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card._simulating.state is State.FRESH)
    assert card.state.text().endswith("runs")
    qtbot.waitUntil(lambda: card.chart.simulation is session.simulation)


def test_assumptions_are_told_below_the_curve(qtbot, card, gate):
    finished(qtbot, card, gate)
    assert card.notes.text() == "Durations are independent of each other."


def test_all_assumptions_are_told_in_full_however_many_there_are(qtbot, card, session):
    found = a_simulation(session.plan)
    session.take_simulation(replace(found, notes=("A long assumption about the plan that is told beside it.",) * 4))
    qtbot.waitUntil(lambda: card.chart is not None)
    qtbot.waitUntil(lambda: card.notes.height() >= card.notes.heightForWidth(card.notes.width()) > 0)


def test_without_assumptions_the_curve_has_their_room(qtbot, card, session):
    session.take_simulation(replace(a_simulation(session.plan), notes=()))
    assert not card.notes.isVisible()


def test_the_menu_of_the_chart_appears_with_it(qtbot, card, gate):
    assert not card.more.isVisible()
    finished(qtbot, card, gate)
    assert card.more.isVisible()
    with qtbot.waitSignal(card.told):
        card.chart.copy_table()


def test_its_menu_tells_and_changes_when_the_plan_is_simulated_by_itself(qtbot, card, gate, settings):
    finished(qtbot, card, gate)
    qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    (menu,) = (menu for menu in card.findChildren(QMenu) if menu.title() == "Simulate by itself")
    checked = {action.text(): action.isChecked() for action in menu.actions()}
    assert checked == {words: choice == "never" for choice, words in choices_told().items()}
    menu.actions()[list(checked).index("Always")].trigger()
    assert settings.value(SIMULATE) == "always"
    menu.parentWidget().close()


def test_another_theme_is_worn_by_figure_and_curve(qtbot, card, gate, look):
    finished(qtbot, card, gate)
    light = card.grab().toImage()
    look.choose("dark")
    assert card.grab().toImage() != light


def test_an_empty_plan_sends_people_to_the_plan(qtbot, look, settings, workshop, gate, tmp_path):
    card = shown(qtbot, a_session(a_plan(""), tmp_path), look, settings, workshop, gate)
    with qtbot.waitSignal(card.tasks_asked):
        qtbot.mouseClick(offers(card)[0], Qt.MouseButton.LeftButton)
