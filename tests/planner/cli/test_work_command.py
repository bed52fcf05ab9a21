"""`launchplan work`: what a person or a role has to do."""

import pytest

from tests.planner.cli.staff import STAFFED
from tests.planner.cli.terminal import printed, terminal


def test_work_is_listed_by_kind():
    said = terminal("work", "-", "ANA", stdin=STAFFED).stdout
    tasks, messages = said.split("\n\n")
    assert tasks.splitlines()[0] == "Tasks"
    assert tasks.splitlines()[3].split()[:4] == ["A", "2026-03-02", "2026-03-19", "17:00"]
    assert messages.splitlines()[0] == "Communications"
    assert messages.splitlines()[3].split()[:3] == ["W1", "2026-03-04", "overdue"]


@pytest.mark.parametrize("typed", ["SWE", "engineer", "Engineer"])
def test_a_role_is_found_by_key_or_name(typed):
    found = printed("work", "-", typed, stdin=STAFFED)
    assert found["who"] == {"entity": "role", "key": "SWE", "name": "Engineer"}
    assert [(row["kind"], row["key"]) for row in found["work"]] == [("tasks", "A"), ("communications", "W1")]


def test_json_holds_dates_and_what_is_overdue():
    [work] = printed("work", "-", "QA", stdin=STAFFED)["work"]
    assert work == {
        "kind": "tasks",
        "entity": "task",
        "key": "B",
        "name": "Test",
        "state": "R, 0 % done",
        "start": "2026-03-20T08:00:00",
        "due": "2026-03-26T17:00:00",
        "overdue": False,
    }


def test_who_has_nothing_to_do_is_told_so():
    assert terminal("work", "-", "Bo", stdin=STAFFED).stdout == "Bo has nothing to do.\n"


def test_somebody_unknown_is_told_with_the_keys():
    found = terminal("work", "-", "Cy", stdin=STAFFED)
    assert found.exit_code == 1
    assert "No person or role of this plan has the key or name 'Cy'. Keys: ANA, BO, SWE, QA." in found.stderr


def test_a_name_that_several_have_is_told_with_their_keys():
    twins = STAFFED.replace("name: Bo}", "name: ANA's}").replace("name: Ana,", "name: ana's,")
    found = terminal("work", "-", "Ana's", stdin=twins)
    assert "Several are called 'Ana's': ANA, BO. Give the key." in found.stderr


def test_a_plan_of_nobody_says_so():
    plan = "format: launch-plan\nversion: 1\nplan: {name: X}\n"
    assert "The plan has neither people nor roles." in terminal("work", "-", "x", stdin=plan).stderr
