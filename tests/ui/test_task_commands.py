"""What commands do to the tasks that are selected."""

import pytest

from ui.actions import ACTIONS
from ui.task_commands import faces_of, session_of

BY_ID = {action.id: action for action in ACTIONS}


def run(name, desk):
    """Do what a command does."""
    BY_ID[name].what(desk)


def test_tasks_are_started_finished_and_reopened_as_they_were_planned(launched):
    session = launched.session
    before = session.plan
    session.select(("A", "D"))
    run("task.start", launched)
    assert session.plan.tasks["A"].actual_start == session.schedule.start_of("A")
    run("task.finish", launched)
    assert session.plan.tasks["D"].actual_finish == session.schedule.finish_of("D")
    assert session.schedule.finished[session.schedule.row("D")]
    run("task.reopen", launched)
    assert session.plan == before
    for _ in range(3):
        session.undo()
    assert session.plan == before


def test_a_driving_chain_is_selected_with_its_task(launched):
    launched.session.select(("C",))
    run("task.select_driving", launched)
    assert launched.session.selected[-1] == "C"
    assert set(launched.session.selected) > {"C"}


def test_without_a_plan_there_is_no_session(window):
    with pytest.raises(LookupError, match="open plan"):
        session_of(window)


def test_without_the_plan_page_there_are_no_faces(window):
    with pytest.raises(LookupError, match="plan page"):
        faces_of(window)
