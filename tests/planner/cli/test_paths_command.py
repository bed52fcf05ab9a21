"""`launchplan paths`: float paths and the longest paths."""

from tests.planner.cli.terminal import printed, terminal

FORKED = """\
format: launch-plan
version: 1
plan:
  name: Forked
  time_zone: UTC
  start: 2026-03-02
tasks:
  - {key: A, name: First, duration: 5d}
  - {key: B, name: Second, duration: 2d}
  - {key: C, name: Third, duration: 1d, needs: [A, B]}
"""


def test_json_lists_both_kinds_of_paths():
    found = printed("paths", "-", stdin=FORKED)
    assert list(found) == ["version", "plan", "float_paths", "longest_paths"]
    assert found["float_paths"] == [
        {"number": 1, "tasks": ["A", "C"], "relative_float_minutes": 0, "joins": None, "link_float_minutes": 0},
        {"number": 2, "tasks": ["B"], "relative_float_minutes": 1440, "joins": "C", "link_float_minutes": 1440},
    ]
    assert found["longest_paths"][1] == {
        "number": 2,
        "tasks": ["B", "C"],
        "relative_float_minutes": 1440,
        "length_minutes": 1440,
    }


def test_the_tables_give_days():
    said = terminal("paths", "-", stdin=FORKED).stdout
    assert "   2    3 d  C      B" in said
    assert "   1     6 d    0 d  A C" in said


def test_paths_lead_to_the_task_that_is_named():
    assert [row["tasks"] for row in printed("paths", "-", "--to", "B", stdin=FORKED)["float_paths"]] == [["B"]]


def test_no_more_paths_than_asked_for():
    found = printed("paths", "-", "--count", "1", stdin=FORKED)
    assert (len(found["float_paths"]), len(found["longest_paths"])) == (1, 1)


def test_a_key_that_is_not_in_the_plan_is_named():
    found = terminal("paths", "-", "--to", "Z9", stdin=FORKED)
    assert found.exit_code == 1
    assert "Z9" in found.stderr


def test_an_empty_plan_has_no_paths():
    found = printed("paths", "-", stdin=FORKED.partition("tasks:")[0])
    assert (found["float_paths"], found["longest_paths"]) == ([], [])
