"""`launchplan order`: risks by expected delay, tasks by risk."""

from tests.planner.cli.terminal import LATE, printed, terminal


def test_json_ranks_the_risks_and_orders_the_tasks():
    found = printed("order", "-", stdin=LATE)
    assert list(found) == ["version", "plan", "risks", "tasks"]
    risk, task = found["risks"][0], found["tasks"][0]
    assert (risk["rank"], risk["key"], risk["task"], risk["tasks"]) == (1, "R1", "A", ["A"])
    assert risk["screening_delay_minutes"] == 600
    assert risk["screening_delay_days"] == 1.25
    assert (task["place"], task["key"], task["risks"], task["endangered"]) == (1, "A", ["R1"], 1)
    assert task["exposure_minutes"] == 600


def test_the_tables_say_why():
    said = terminal("order", "-", stdin=LATE).stdout
    assert "R1   It breaks  1.2 d  If R1 happens, it delays A, which has no float, by 2.5 d; 50 % chance" in said
    assert "1  A    First   1.2 d of expected delay through it (R1); critical; 1 task waits for it." in said


def test_a_plan_without_risks_is_ordered_too():
    plan = LATE.partition("risks:")[0]
    assert [row["key"] for row in printed("order", "-", stdin=plan)["tasks"]] == ["A", "B"]
    assert terminal("order", "-", stdin=plan).exit_code == 0
