"""The column of states: not started, started, finished."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from planner import finish_tasks, start_tasks
from tests.ui.opened import a_launch, a_session, texts, watched
from ui.models.task_outline import TaskOutline


@pytest.fixture
def tasks(session, qapp):
    return watched(TaskOutline(session))


@pytest.fixture
def session(tmp_path):
    session = a_session(a_launch(), tmp_path)
    dates = {"A": (datetime(2026, 3, 2, 8), datetime(2026, 3, 4, 17))}
    session.edit(lambda plan: finish_tasks(plan, dates))
    session.edit(lambda plan: start_tasks(plan, {"D": (datetime(2026, 3, 3, 8), datetime(2026, 3, 3, 17))}))
    return session


def test_it_says_how_far_a_task_is(tasks):
    assert dict(zip(tasks.ids, texts(tasks, "state"), strict=True)) | {"S": ""} == {
        "S": "",
        "A": "finished",
        "B": "not started",
        "C": "not started",
        "D": "started",
        "M": "not started",
    }


def test_it_sorts_by_how_far_tasks_are_and_is_hidden_at_first(tasks):
    tasks.sort(tasks.column_of("state"), Qt.SortOrder.DescendingOrder)
    assert tasks.ids[0] == "A"
    assert not tasks.columns[tasks.column_of("state")].visible


def test_a_filter_finds_states_and_groups_follow_them(tasks):
    tasks.filter("state:not")
    assert {"B", "C", "M"} <= set(tasks.ids)
    tasks.filter("")
    tasks.group("state")
    assert [group.title for group in tasks.groups] == ["Not started", "Started", "Finished"]
