"""Garbage is looked for while nobody types, and not in what was alive before."""

import gc

import pytest

import planner
from tests.ui.opened import a_session, many_tasks
from ui.session import LARGE
from ui.tidying import AFTER, Tidying


@pytest.fixture
def tidying(qtbot):
    """A tidying that leaves no trace in the tests that follow."""
    made = Tidying()
    yield made
    made.follow(None)


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


def test_of_a_large_plan_the_young_are_looked_through_after_each_edit_in_a_turn_of_their_own(qtbot, tmp_path, tidying):
    session, begun = a_session(many_tasks(LARGE + 1), tmp_path), []
    tidying.follow(session)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)

    def note(phase, info):
        if phase == "start" and info["generation"] == 1:
            begun.append(info)

    gc.callbacks.append(note)
    try:
        session.edit(lambda plan: planner.set_field(plan, ("task", "t1"), "name", "Other"))
        assert begun == []
        qtbot.waitUntil(lambda: len(begun) == 1)
    finally:
        gc.callbacks.remove(note)
