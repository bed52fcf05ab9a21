"""What is changed from a moment on: kept beside the plan, taken back, or part of the plan."""

import pytest

from planner import plan_under, set_field
from ui.trial import TRIED, Trial


@pytest.fixture
def trial(session):
    return Trial.of(session)


def rename(session, name):
    session.do(set_field(session.plan, ("task", "A"), "name", name))


def test_a_session_has_one_trial(session, trial):
    assert Trial.of(session) is trial


def test_one_undo_brings_back_what_was_tried(trial, session):
    trial.begin()
    rename(session, "Other")
    assert trial.keep("Try")
    session.undo()
    assert session.plan.tasks["A"].name == "Other"
    assert session.plan.scenarios == {}


def test_a_trial_without_changes_ends_without_a_trace(trial, session):
    trial.begin()
    assert trial.take_back()
    assert not session.document.can_undo


def test_during_a_trial_the_plan_as_it_was_is_compared_with_what_is_tried(trial, session):
    before = session.plan
    assert trial.compared is before
    trial.begin()
    assert trial.compared.scenarios == {}
    rename(session, "Other")
    compared = trial.compared
    assert compared.tasks == before.tasks
    assert plan_under(compared, compared.scenarios[TRIED]).plan.tasks == session.plan.tasks


def test_beginning_twice_keeps_the_first_beginning(trial, session):
    before = session.plan
    trial.begin()
    rename(session, "Other")
    trial.begin()
    assert trial.since is before


def test_what_was_tried_can_become_part_of_the_plan(trial, session, qtbot):
    trial.begin()
    rename(session, "Other")
    with qtbot.waitSignal(trial.changed):
        trial.adopt()
    assert (trial.running, trial.count) == (False, 0)
    assert session.plan.tasks["A"].name == "Other"
    assert session.plan.scenarios == {}


def test_what_is_no_trial_cannot_be_kept_or_become_part_of_the_plan(trial, session):
    rename(session, "Other")
    assert not trial.keep("Try")
    trial.adopt()
    assert session.plan.scenarios == {}


def test_the_name_of_one_trial_is_not_that_of_the_next(trial, session):
    trial.begin()
    trial.name = " Sooner "
    rename(session, "Other")
    assert trial.keep()
    trial.begin()
    rename(session, "Third")
    assert trial.keep()
    assert [row.name for row in session.plan.scenarios.values()] == ["Sooner", "What-if"]
