"""`launchplan baseline`: listing what was frozen, and freezing what is."""

import pytest

from planner.document import open_document
from tests.planner.cli.terminal import LATE, PROMISED, printed, terminal


@pytest.fixture
def plan_file(tmp_path):
    """A plan file of two tasks."""
    path = tmp_path / "late.launchplan"
    assert terminal("import", "-", "-o", path, stdin=LATE).exit_code == 0
    return path


def test_it_lists_the_baselines_with_the_one_that_is_compared_with():
    said = terminal("baseline", "-", stdin=LATE + PROMISED).stdout
    assert "BL01  As promised  2026-02-27 16:00      3  compared with" in said


def test_json_has_a_row_for_each():
    assert printed("baseline", "-", stdin=LATE + PROMISED)["baselines"] == [
        {"key": "BL01", "name": "As promised", "taken": "2026-02-27T16:00:00", "tasks": 3, "compared": True}
    ]


def test_without_baselines_it_says_how_to_take_one():
    assert terminal("baseline", "-", stdin=LATE).stdout == "No baseline yet. Take one with --take NAME.\n"


def test_a_plan_file_keeps_the_new_baseline_and_can_take_it_back(plan_file, tmp_path):
    found = terminal("baseline", plan_file, "--take", "Kick-off")
    assert (found.exit_code, found.stderr) == (0, "Baseline Kick-off of 2 tasks.\n")
    assert [row["name"] for row in printed("baseline", plan_file)["baselines"]] == ["Kick-off"]
    document = open_document(plan_file, tmp_path)
    assert document.undo_label == "Take baseline Kick-off"
    document.close(discard=True)


def test_with_an_output_the_file_that_is_read_stays_as_it_was(plan_file, tmp_path):
    before = plan_file.read_bytes()
    assert terminal("baseline", plan_file, "--take", "Kick-off", "-o", tmp_path / "other.yaml").exit_code == 0
    assert plan_file.read_bytes() == before
    assert [row["name"] for row in printed("baseline", tmp_path / "other.yaml")["baselines"]] == ["Kick-off"]


def test_a_file_that_is_there_is_replaced_only_by_force(plan_file, tmp_path):
    other = tmp_path / "other.yaml"
    other.write_text("precious")
    assert terminal("baseline", plan_file, "--take", "Kick-off", "-o", other).exit_code == 1
    assert other.read_text() == "precious"
    assert terminal("baseline", plan_file, "--take", "Kick-off", "-o", other, "--force").exit_code == 0


def test_a_text_file_needs_an_output():
    found = terminal("baseline", "-", "--take", "Kick-off", stdin=LATE)
    assert found.exit_code == 2
    assert "Say with -o where the plan with its baseline goes." in found.stderr


def test_an_output_without_a_name_is_a_mistake(plan_file, tmp_path):
    assert terminal("baseline", plan_file, "-o", tmp_path / "x.yaml").exit_code == 2


def test_a_name_that_is_taken_changes_nothing(plan_file):
    terminal("baseline", plan_file, "--take", "Kick-off")
    before = plan_file.read_bytes()
    found = terminal("baseline", plan_file, "--take", "kick-off")
    assert found.exit_code == 1
    assert "Another baseline is called so." in found.stderr
    assert plan_file.read_bytes() == before
