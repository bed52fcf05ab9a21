"""Comparing in the background: by itself while somebody looks, stopped, and known to be of an earlier plan."""

import threading

import pytest

from planner import apply, compare, set_field, what_if_without_risk
from planner.simulation.result import Options
from tests.ui.opened import a_launch, a_session
from ui.latest_run import State
from ui.settings import SIMULATE
from ui.simulating import Simulating
from ui.trial import TRIED
from ui.widgets.comparing import Comparing
from ui.work import Workshop


class Slow:
    """A comparison that lasts until it is let go, and heeds its progress."""

    def __init__(self):
        self.go, self.calls = threading.Event(), []

    def __call__(self, plan, progress):
        self.calls.append(plan)
        while not self.go.wait(0.005):
            progress(0.5)
        return compare(plan, Options(runs=50))


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
def launch(tmp_path):
    plan = a_launch()
    return a_session(apply(plan, what_if_without_risk(plan, "K1")), tmp_path)


@pytest.fixture
def comparing(launch, workshop, settings, slow):
    settings.choose(SIMULATE, "never")
    return Comparing(launch, Simulating(launch, workshop, settings), slow)


def rename(session, name):
    session.do(set_field(session.plan, ("task", "A"), "name", name))


def finish(qtbot, comparing, slow):
    slow.go.set()
    qtbot.waitUntil(lambda: comparing.state is not State.RUNNING)


def test_a_comparison_is_told_and_kept(qtbot, comparing, slow, launch):
    assert comparing.state is State.NOTHING
    comparing.start()
    assert comparing.state is State.RUNNING
    finish(qtbot, comparing, slow)
    assert comparing.state is State.FRESH
    assert [outcome.key for outcome in comparing.found.outcomes] == ["", "S01"]
    rename(launch, "Other")
    assert comparing.state is State.STALE


def test_progress_is_told(qtbot, comparing):
    with qtbot.waitSignal(comparing.advanced) as told:
        comparing.start()
    assert told.args == [0.5]


def test_it_can_be_stopped(qtbot, comparing, workshop):
    comparing.start()
    comparing.stop()
    assert comparing.state is State.NOTHING
    qtbot.waitUntil(lambda: workshop.idle)
    assert comparing.found is None


def test_stopping_it_in_the_status_strip_ends_it(qtbot, comparing, workshop):
    comparing.start()
    workshop.current.cancel()
    qtbot.waitUntil(lambda: comparing.state is State.NOTHING)


def test_a_second_start_drops_the_first(qtbot, comparing, slow, launch):
    comparing.start()
    qtbot.waitUntil(lambda: len(slow.calls) == 1)
    rename(launch, "Other")
    comparing.start()
    finish(qtbot, comparing, slow)
    assert comparing.found.plan is launch.plan


def test_a_plan_without_scenarios_is_not_compared(session, workshop, settings, slow):
    comparing = Comparing(session, Simulating(session, workshop, settings), slow)
    comparing.start()
    assert (comparing.state, slow.calls) == (State.NOTHING, [])


def test_it_compares_by_itself_only_while_somebody_looks(qtbot, comparing, slow, settings, launch):
    settings.choose(SIMULATE, "always")
    rename(launch, "Other")
    assert comparing.state is State.NOTHING
    comparing.wake(awake=True)
    assert comparing.state is State.RUNNING
    finish(qtbot, comparing, slow)
    rename(launch, "Another")
    qtbot.waitUntil(lambda: len(slow.calls) == 2)
    comparing.wake(awake=False)


def test_by_choice_it_waits_to_be_asked(comparing, launch):
    comparing.wake(awake=True)
    rename(launch, "Other")
    assert comparing.state is State.NOTHING


def test_a_failure_is_told_and_leaves_nothing_running(qtbot, launch, workshop, settings):
    def broken(_plan, _progress):
        raise ValueError("no luck")

    settings.choose(SIMULATE, "never")
    comparing = Comparing(launch, Simulating(launch, workshop, settings), broken)
    with qtbot.waitSignal(launch.noticed) as told:
        comparing.start()
    assert told.args[0].text == "The what-ifs cannot be compared: no luck"
    qtbot.waitUntil(lambda: comparing.state is State.NOTHING)


def test_what_is_being_tried_is_compared_with_the_plan_as_it_was(qtbot, comparing, slow, launch):
    before = launch.plan
    comparing.trial.begin()
    rename(launch, "Other")
    comparing.start()
    finish(qtbot, comparing, slow)
    assert comparing.found.plan.tasks == before.tasks
    assert {outcome.id for outcome in comparing.found.scenarios} > {TRIED}
    assert comparing.state is State.FRESH
