"""`launchplan variance`: what slipped, as a table, as CSV and as JSON."""

import csv
import io

from planner.cli.variance_figures import VARIANCE_COLUMNS
from tests.planner.cli.terminal import LATE, PROMISED, printed, terminal

MOVED = LATE + PROMISED


def test_the_table_shows_what_slipped_and_lines_tell_the_rest():
    found = terminal("variance", "-", stdin=MOVED)
    assert found.exit_code == 0
    assert found.stdout.splitlines() == [
        "Key  Task    Finish then       Finish now        Later by",
        "---  ------  ----------------  ----------------  --------",
        "A    First   2026-03-02 17:00  2026-03-03 17:00       1 d",
        "B    Second  2026-03-03 17:00  2026-03-04 17:00       1 d",
        "",
        "Two tasks against As promised (BL01, taken 2026-02-27):",
        "  Finish: 0.5 d later",
        "  Tasks: 2 slipped, 0 added, 1 removed",
        "    removed: C Third",
    ]


def test_go_live_is_told_where_the_plan_names_it():
    said = terminal("variance", "-", stdin=MOVED.replace("  start:", "  go_live: B\n  start:", 1)).stdout
    assert "  Go-live: 1 d later\n" in said


def test_json_has_the_baseline_the_totals_and_the_tasks():
    found = printed("variance", "-", stdin=MOVED)
    assert list(found) == ["version", "baseline", "plan", "tasks"]
    assert found["baseline"] == {"key": "BL01", "name": "As promised", "taken": "2026-02-27T16:00:00"}
    assert found["plan"] == {
        "name": "Two tasks",
        "finish": "2026-03-04T17:00:00",
        "baseline_finish": "2026-03-04T12:00:00",
        "finish_variance_minutes": 240,
        "finish_variance_days": 0.5,
        "go_live_variance_minutes": 240,
        "slipped": ["A", "B"],
        "added": [],
        "removed": ["C Third"],
        "missed": [],
        "execution_index": None,
    }
    assert found["tasks"][0] == {
        "key": "A",
        "name": "First",
        "summary": False,
        "baseline_start": "2026-03-02T08:00:00",
        "baseline_finish": "2026-03-02T17:00:00",
        "start": "2026-03-02T08:00:00",
        "finish": "2026-03-03T17:00:00",
        "start_variance_minutes": 0,
        "finish_variance_minutes": 480,
        "duration_variance_minutes": 480,
        "slipped": True,
    }


def test_what_was_missed_by_the_status_date_is_named():
    found = printed("variance", "-", stdin=MOVED.replace("  start:", "  status_date: 2026-03-02\n  start:", 1))
    assert (found["plan"]["missed"], found["plan"]["execution_index"]) == (["A"], 0.0)


def test_a_task_that_the_baseline_does_not_have_has_empty_cells():
    new = MOVED.replace("risks:\n", "  - key: N\n    name: New\n    duration: 1d\nrisks:\n")
    text = terminal("variance", "--csv", "-", stdin=new).stdout_bytes.decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == VARIANCE_COLUMNS
    assert rows[2]["key"] == "N"
    assert (rows[2]["baseline_start"], rows[2]["finish_variance_minutes"], rows[2]["slipped"]) == ("", "", "no")


def test_json_and_csv_together_are_refused():
    assert terminal("variance", "--json", "--csv", "-", stdin=MOVED).exit_code == 2


def test_a_plan_without_baseline_says_how_to_take_one():
    found = terminal("variance", "-", stdin=LATE)
    assert found.exit_code == 1
    assert "There is no baseline. Take one with `launchplan baseline FILE --take NAME`." in found.stderr


def test_an_unknown_baseline_is_told_with_those_there_are():
    found = terminal("variance", "--baseline", "X", "-", stdin=MOVED)
    assert found.exit_code == 1
    assert "There is no baseline 'X'. Choose one of BL01." in found.stderr
    assert "The plan has none." in terminal("variance", "--baseline", "X", "-", stdin=LATE).stderr


def test_a_baseline_can_be_chosen_by_its_key():
    assert printed("variance", "--baseline", "BL01", "-", stdin=MOVED)["baseline"]["key"] == "BL01"


def test_a_plan_as_promised_says_so():
    asked = terminal("baseline", "--take", "Now", "-o", "-", "-", stdin=LATE).stdout
    assert (
        "  Finish: as promised\n  Tasks: 0 slipped, 0 added, 0 removed\n"
        in terminal("variance", "-", stdin=asked).stdout
    )
