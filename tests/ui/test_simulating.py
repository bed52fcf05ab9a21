"""Simulating in the background: by the button, by itself, stopped, and known to be of an earlier plan."""

import threading
import time

import pytest
from PySide6.QtCore import Qt

import planner
from planner import set_field
from tests.ui.opened import a_launch, a_session, many_tasks
from tests.ui.simulations import a_simulation
from tests.ui.windows import LEFT, open_plan
from ui.latest_run import State
from ui.settings import CRITICALITY, SIMULATE
from ui.simulating import Simulating
from ui.work import Workshop


class Slow:
    """A simulation that lasts until it is let go, and heeds its progress."""

    def __init__(self):
        self.go, self.calls = threading.Event(), []

    def __call__(self, plan, _options, _schedule, progress):
        self.calls.append(plan)
        while not self.go.wait(0.005):
            progress(0.5)
        return a_simulation(plan)


@pytest.fixture
def workshop(qtbot):
    made = Workshop()
    yield made
    assert made.finish()


@pytest.fixture
def slow():
    made = Slow()
    yield made
    made.go.set()


@pytest.fixture
def simulating(session, workshop, settings, slow):
    return Simulating(session, workshop, settings, slow)


def rename(session, name):
    session.do(set_field(session.plan, ("task", "A"), "name", name))


def finish(qtbot, simulating, slow):
    slow.go.set()
    qtbot.waitUntil(lambda: simulating.state is not State.RUNNING)


def test_at_first_there_is_nothing(simulating):
    assert simulating.state is State.NOTHING


def test_a_run_is_told_and_its_result_is_kept_by_the_session(qtbot, simulating, session, slow):
    simulating.start()
    assert simulating.state is State.RUNNING
    with qtbot.waitSignal(session.simulated):
        slow.go.set()
    assert simulating.state is State.FRESH
    assert session.simulation.plan is session.plan


def test_progress_is_handed_on(qtbot, simulating):
    with qtbot.waitSignal(simulating.advanced) as told:
        simulating.start()
    assert told.args == [0.5]


def test_after_an_edit_the_simulation_is_of_an_earlier_plan(qtbot, simulating, session, slow, settings):
    settings.choose(SIMULATE, "never")
    simulating.start()
    finish(qtbot, simulating, slow)
    with qtbot.waitSignal(simulating.changed):
        rename(session, "Other")
    assert simulating.state is State.STALE
    assert session.simulation is not None


def test_an_edit_during_a_run_leaves_a_simulation_of_an_earlier_plan(qtbot, simulating, session, slow, settings):
    settings.choose(SIMULATE, "never")
    simulating.start()
    rename(session, "Other")
    finish(qtbot, simulating, slow)
    assert simulating.state is State.STALE


def test_a_stopped_run_gives_nothing(qtbot, simulating, session, slow, workshop):
    simulating.start()
    simulating.stop()
    assert simulating.state is State.NOTHING
    qtbot.waitUntil(lambda: workshop.idle)
    assert session.simulation is None


def test_a_run_that_is_cancelled_elsewhere_is_over(qtbot, simulating, workshop):
    simulating.start()
    workshop.current.cancel()
    qtbot.waitUntil(lambda: simulating.state is State.NOTHING)


def test_a_second_run_takes_the_place_of_the_first(qtbot, simulating, session, slow):
    simulating.start()
    rename(session, "Other")
    simulating.start()
    finish(qtbot, simulating, slow)
    assert session.simulation.plan is session.plan


def test_a_small_plan_is_simulated_by_itself_while_somebody_looks(qtbot, simulating, session, slow):
    slow.go.set()
    simulating.wake(awake=True)
    qtbot.waitUntil(lambda: simulating.state is State.FRESH)
    rename(session, "Other")
    assert simulating.state is State.STALE
    qtbot.waitUntil(lambda: simulating.state is State.FRESH)


def test_nobody_looking_means_no_run(qtbot, simulating, session, slow):
    simulating.wake(awake=False)
    rename(session, "Other")
    qtbot.wait(500)
    assert slow.calls == []


def test_a_run_that_was_stopped_does_not_begin_again_by_itself(qtbot, simulating, slow, workshop):
    simulating.wake(awake=True)
    workshop.current.cancel()
    qtbot.wait(500)
    assert len(slow.calls) == 1


@pytest.mark.parametrize(
    ("choice", "tasks", "automatic"),
    [("small plans", 3, True), ("small plans", 600, False), ("always", 600, True), ("never", 3, False)],
)
def test_whether_it_happens_by_itself_is_a_setting(workshop, settings, choice, tasks, automatic):
    settings.choose(SIMULATE, choice)
    assert Simulating(a_session(many_tasks(tasks)), workshop, settings).automatic is automatic


def test_a_plan_that_somebody_looks_at_is_simulated_as_soon_as_that_is_chosen(settings, simulating, slow):
    simulating.choose("never")
    simulating.wake(awake=True)
    assert simulating.state is State.NOTHING
    simulating.choose("always")
    assert simulating.state is State.RUNNING
    assert settings.value(SIMULATE) == simulating.choice == "always"


def test_an_empty_plan_is_not_simulated(qtbot, workshop, settings, tmp_path, slow):
    made = Simulating(a_session(many_tasks(0), tmp_path), workshop, settings, slow)
    made.start()
    assert made.state is State.NOTHING


def test_a_failure_is_told_and_ends_the_run(qtbot, session, workshop, settings):
    def fail(_plan, _options, _schedule, _progress):
        raise planner.Refused([planner.Fault("simulation", "runs", "There are none.")])

    made = Simulating(session, workshop, settings, fail)
    with qtbot.waitSignal(session.noticed) as told:
        made.start()
    assert told.args[0].tone == "error"
    assert "There are none." in told.args[0].text
    qtbot.waitUntil(lambda: made.state is State.NOTHING)


def test_drawing_is_switched_and_remembered(qtbot, simulating, session, slow, settings):
    simulating.start()
    finish(qtbot, simulating, slow)
    assert session.drawn is session.simulation
    with qtbot.waitSignal(session.simulated):
        simulating.draw(drawn=False)
    assert session.drawn is None
    assert session.simulation is not None
    assert settings.value(CRITICALITY) is False


def test_after_its_end_nothing_begins(qtbot, simulating, slow, workshop):
    simulating.start()
    simulating.end()
    simulating.wake(awake=True)
    simulating.start()
    assert simulating.state is State.NOTHING
    qtbot.waitUntil(lambda: workshop.idle)
    assert len(slow.calls) <= 1


def test_each_session_has_one(simulating, session, settings, tmp_path, qtbot):
    assert Simulating.of(session, settings) is simulating
    other = a_session(a_launch(), tmp_path / "other")
    assert Simulating.of(other, settings) is Simulating.of(other, settings)


# In the window, with the engine


def test_the_status_strip_shows_the_run_and_its_button_stops_it(qtbot, launched, slow):
    launched._simulating._simulate = slow
    launched.commands.actions["task.simulate"].trigger()
    strip = launched._status
    assert strip._work_name.text().startswith("Simulating 10")
    begun = time.monotonic()
    qtbot.mouseClick(strip._stop, LEFT)
    qtbot.waitUntil(lambda: launched._simulating.state is State.NOTHING)
    assert time.monotonic() - begun < 0.2


def test_closing_the_plan_stops_the_run(qtbot, launched, slow):
    launched._simulating._simulate = slow
    launched.commands.actions["task.simulate"].trigger()
    assert launched.close_plan()
    qtbot.waitUntil(lambda: launched.workshop.idle)


def test_the_engine_simulates_a_plan_from_the_window(qtbot, launched):
    launched.commands.actions["task.simulate"].trigger()
    qtbot.waitUntil(lambda: launched.session.simulation is not None)
    assert launched.session.simulation.runs == 10_000
    assert launched.commands.actions["view.criticality"].isEnabled()


def test_criticality_is_shown_in_table_and_graph_and_switched_by_a_key(qtbot, launched):
    launched.commands.actions["task.simulate"].trigger()
    qtbot.waitUntil(lambda: launched.session.simulation is not None)
    table, graph = launched.faces.table, launched.faces.graph
    place = table.outline.column_of("criticality")
    assert not table.isColumnHidden(place)
    assert graph.scene.picture.nodes.criticality is not None
    assert launched.commands.actions["view.criticality"].isChecked()
    qtbot.keyClick(launched, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: table.isColumnHidden(place))
    assert graph.scene.picture.nodes.criticality is None


def test_criticality_cannot_be_switched_before_there_is_a_simulation(launched):
    assert not launched.commands.actions["view.criticality"].isEnabled()
    assert "Ctrl+Shift+Y" in launched.commands.actions["view.criticality"].toolTip()


def test_the_window_stays_responsive_while_a_large_plan_is_simulated(qtbot, window):
    open_plan(window, many_tasks(2_000))
    window.commands.actions["task.simulate"].trigger()  # the first run loads libraries, once
    qtbot.waitUntil(lambda: window.session.simulation is not None, timeout=20_000)
    qtbot.waitUntil(lambda: window.workshop.idle)
    window.commands.actions["task.simulate"].trigger()
    longest, last = 0.0, time.monotonic()
    while window._simulating.state is State.RUNNING:
        qtbot.wait(1)
        longest, last = max(longest, time.monotonic() - last), time.monotonic()
    assert window.session.simulation.runs == 10_000
    assert longest < 0.2
