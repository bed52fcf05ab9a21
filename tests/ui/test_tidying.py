"""Garbage is looked for while nobody types, and not in what was alive before."""

import gc
import time

import pytest

import planner
from ui.gate import GATE
from ui.tidying import AFTER, Tidying


@pytest.fixture
def tidying(qtbot):
    """A tidying that leaves no trace in the tests that follow."""
    gc.unfreeze()
    made = Tidying()
    yield made
    made.follow(None)
    gc.freeze()


@pytest.fixture
def searches():
    """The full searches for garbage since the test began."""
    begun = []

    def note(phase, info):
        if phase == "start" and info["generation"] == 2:
            begun.append(info)

    gc.callbacks.append(note)
    yield begun
    gc.callbacks.remove(note)


def test_what_is_alive_when_a_plan_opens_is_left_out_of_later_searches(qtbot, session, tidying):
    tidying.follow(session)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)


def test_garbage_is_looked_for_once_when_edits_have_rested(qtbot, session, tidying, searches):
    tidying.follow(session)
    qtbot.waitUntil(lambda: len(searches) == 1)
    before = len(searches)
    for name in ("One", "Two"):
        session.edit(lambda plan, name=name: planner.set_field(plan, ("task", "A"), "name", name))
    assert len(searches) == before
    qtbot.waitUntil(lambda: len(searches) == before + 1, timeout=AFTER * 3)


def test_without_a_plan_everything_may_be_garbage(qtbot, session, tidying):
    tidying.follow(session)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    tidying.follow(None)
    assert gc.get_freeze_count() == 0


def test_it_is_not_looked_for_while_somebody_is_at_work(qtbot, session, tidying, searches):
    tidying.follow(session)
    qtbot.waitUntil(lambda: len(searches) == 1)
    session.edit(lambda plan: planner.set_field(plan, ("task", "A"), "name", "One"))
    end = time.monotonic() + AFTER / 1000 * 1.5
    while time.monotonic() < end:
        GATE.close()
        qtbot.wait(20)
    assert len(searches) == 1
    qtbot.waitUntil(lambda: len(searches) == 2, timeout=AFTER * 4)
