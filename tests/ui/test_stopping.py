"""A simulation of ten thousand tasks stops at once, wherever in it somebody asks for that."""

import time

import pytest

from tests.benchmarks.simulate import estimated, with_risks
from tests.ui.opened import a_session
from ui.latest_run import State
from ui.simulating import Simulating
from ui.work import Workshop

ANSWER = 0.2
"""Seconds until nothing is left of the run."""


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    return a_session(with_risks(estimated(10_000)), tmp_path_factory.mktemp("plan"))


@pytest.mark.parametrize("after", [0, 60, 200, 600, 1_500, 3_000])
def test_a_run_of_the_engine_ends_within_two_tenths_of_a_second(qtbot, large, settings, after):
    workshop = Workshop()
    simulating = Simulating(large, workshop, settings)
    simulating.start()
    qtbot.wait(after)
    assert simulating.state is State.RUNNING
    begun = time.monotonic()
    simulating.stop()
    qtbot.waitUntil(lambda: workshop.idle)
    assert time.monotonic() - begun < ANSWER
    assert large.simulation is None
