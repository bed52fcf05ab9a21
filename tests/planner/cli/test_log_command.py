"""`launchplan log`: the history of a plan file in the terminal."""

import pytest

from planner.edits.rows import remove_rows
from tests.planner.cli.terminal import LATE, printed, terminal
from tests.planner.cli.test_documents import keys, named, section
from tests.planner.past.pasts import a_document, name, rename


@pytest.fixture
def file(tmp_path):
    """A plan file with five changes, of which one was undone and one named a version."""
    document = a_document(tmp_path / "data", "A 3d > B 2d; C")
    rename(document, "A", "First")
    name(document, "Approved")
    document.author = "Ben"
    document.do(remove_rows(document.plan, [("task", "C")]))
    rename(document, "B", "Second")
    document.undo()
    document.save(tmp_path / "plan.launchplan")
    document.close()
    return tmp_path / "plan.launchplan"


def lines(*words):
    """The lines of the list below its head, each as the words after the time."""
    return [" ".join(line.split()[2:]) for line in terminal("log", *words).stdout.splitlines()[2:]]


def test_changes_are_listed_newest_first_with_who_and_what(file):
    assert lines(file) == [
        "Ben Undo Rename B",
        "Ben Rename B undone",
        "Ben Remove task C",
        "Ana Lopez * Approved",
        "Ana Lopez Rename A",
        "Ana Lopez Create the plan",
    ]


def test_the_head_names_the_columns_and_times_are_told_to_the_second(file):
    out = terminal("log", file).stdout.splitlines()
    assert out[0].split() == ["when", "who", "what"]
    assert len(out[2].split()[1]) == len("10:00:00")


def test_versions_can_be_listed_alone(file):
    assert lines(file, "--versions") == ["Ana Lopez * Approved"]


def test_the_newest_can_be_listed_alone(file):
    assert lines(file, "--newest", "2") == ["Ben Undo Rename B", "Ben Rename B undone"]


def test_what_happened_to_a_task_can_be_listed_alone(file):
    assert lines(file, "--about", "A") == ["Ana Lopez Rename A", "Ana Lopez Create the plan"]


def test_what_happened_to_a_task_that_is_gone_is_listed_too(file):
    assert lines(file, "--about", "C") == ["Ben Remove task C", "Ana Lopez Create the plan"]


def test_a_key_that_was_never_there_is_told(file):
    found = terminal("log", file, "--about", "ZZ")
    assert found.exit_code == 1
    assert "There is no row 'ZZ' in the plan, and there never was one." in found.stderr


def test_json_tells_rows_and_fields_before_and_after(file):
    changes = printed("log", file)["changes"]
    (row,) = next(one for one in changes if one["label"] == "Rename A")["rows"]
    assert (row["entity"], row["row"], row["name"], row["happened"]) == ("task", "task A", "First", "changed")
    assert row["fields"] == [{"field": "Name", "before": "A", "after": "First"}]
    removed = next(one for one in changes if one["label"] == "Remove task C")["rows"]
    assert [one["happened"] for one in removed] == ["removed"]


def test_json_tells_versions_and_what_was_undone(file):
    changes = printed("log", file)["changes"]
    assert [one["versions"] for one in changes if one["versions"]] == [[{"name": "Approved", "note": ""}]]
    assert [one["label"] for one in changes if one["undone"]] == ["Rename B"]
    assert [(one["replica"] != "", one["counter"]) for one in changes[-1:]] == [(True, 1)]


def test_the_page_about_json_names_every_key(file):
    assert keys(printed("log", file)) - (named(section("log")) | {"version"}) == set()


def test_a_text_format_has_no_history(tmp_path):
    (tmp_path / "plan.yaml").write_text(LATE, encoding="utf-8")
    found = terminal("log", tmp_path / "plan.yaml")
    assert found.exit_code == 1
    assert "plan.yaml has no history: only a .launchplan file has one." in found.stderr
    assert "standard input has no history" in terminal("log", "-", stdin=LATE).stderr


def test_a_damaged_file_is_named(file):
    file.write_bytes(file.read_bytes()[:5000])
    found = terminal("log", file)
    assert (found.exit_code, "plan.launchplan" in found.stderr) == (1, True)


def test_at_least_one_of_the_newest_is_listed(file):
    assert terminal("log", file, "--newest", "0").exit_code == 2
