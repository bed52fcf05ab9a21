"""`launchplan schedule`: the same figures as a table, as CSV and as JSON."""

import csv
import io

from planner.cli.figures import TASK_COLUMNS
from tests.planner.cli.terminal import LATE, printed, terminal

RING = LATE.replace("    duration: 2d\n", "    duration: 2d\n    needs: [B]\n")


def test_json_has_a_version_the_plan_and_its_tasks():
    found = printed("schedule", "-", stdin=LATE)
    assert list(found) == ["version", "plan", "tasks"]
    assert found["version"] == 1
    assert found["plan"] == {
        "name": "Two tasks",
        "start": "2026-03-02T08:00:00",
        "finish": "2026-03-04T17:00:00",
        "go_live": "2026-03-04T17:00:00",
        "length_minutes": 1440,
        "length_days": 3.0,
        "critical_path": ["A", "B"],
    }
    assert found["tasks"][1] == {
        "key": "B",
        "name": "Second",
        "kind": "task",
        "summary": False,
        "start": "2026-03-04T08:00:00",
        "finish": "2026-03-04T17:00:00",
        "early_start": "2026-03-04T08:00:00",
        "early_finish": "2026-03-04T17:00:00",
        "late_start": "2026-03-04T08:00:00",
        "late_finish": "2026-03-04T17:00:00",
        "total_float_minutes": 0,
        "free_float_minutes": 0,
        "critical": True,
        "near_critical": False,
        "interfering_float_minutes": 0,
        "independent_float_minutes": 0,
        "percent_complete": 0.0,
    }


def test_csv_has_the_same_figures_under_the_same_names():
    text = terminal("schedule", "--csv", "-", stdin=LATE).stdout_bytes.decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == TASK_COLUMNS
    expected = printed("schedule", "-", stdin=LATE)["tasks"]
    plain = {True: "yes", False: "no"}
    assert rows == [
        {name: plain[value] if isinstance(value, bool) else str(value) for name, value in row.items()}
        for row in expected
    ]


def test_the_table_shows_dates_float_and_the_critical_path():
    said = terminal("schedule", "-", stdin=LATE).stdout
    assert "A    First   2026-03-02 08:00  2026-03-03 17:00    0 d  critical" in said
    assert said.endswith("Two tasks: 2026-03-02 08:00 to 2026-03-04 17:00, 3 d of work.\nCritical path: A B\n")


def test_summary_tasks_stand_above_their_children_and_long_names_are_cut():
    plan = LATE.replace("    duration: 1d\n", "    duration: 1d\n    parent: A\n").replace("Second", "S" * 90)
    said = terminal("schedule", "-", stdin=plan.replace("    needs: [A]\n", "")).stdout
    assert f"  {'S' * 49}…" in said
    assert "S" * 60 not in said


def test_a_plan_without_tasks_has_an_empty_table():
    found = terminal("schedule", "-", stdin="format: launch-plan\nversion: 1\nplan:\n  name: Empty\n  time_zone: UTC\n")
    assert found.exit_code == 0
    assert "Critical path: none" in found.stdout


def test_a_ring_of_links_is_named_and_the_rest_scheduled():
    found = terminal("schedule", "-", stdin=RING)
    assert found.exit_code == 1
    assert "closes a cycle; the dates leave it out." in found.stderr
    assert "Critical path:" in found.stdout


def test_a_row_that_cannot_be_read_is_named_and_the_rest_scheduled():
    found = terminal("schedule", "--json", "-", stdin=LATE.replace("duration: 2d", "duration: soon"))
    assert found.exit_code == 1
    assert found.stderr.startswith("error: ")
    assert '"key": "A"' in found.stdout
