"""Reading the FILE of a command, whatever it is."""

from pathlib import Path

import pytest

from planner import NotAPlan, PlanError, open_document
from planner.cli import source
from planner.cli.source import opened
from tests.planner.cli.terminal import LATE, tasks_of, terminal

LAUNCH = Path(__file__).resolve().parents[2] / "files" / "mspdi" / "launch.xml"


@pytest.mark.parametrize("name", ["plan.launchplan", "plan.yaml", "plan.csv"])
def test_a_plan_is_read_from_every_format_that_was_written(tmp_path, name):
    file = tmp_path / name
    if name.endswith(".csv"):
        terminal("export", "--to", "csv", "-o", file, "-", stdin=LATE)
    else:
        terminal("import", "-", "-o", file, stdin=LATE)
    assert tasks_of(file) == ["A", "B"]


def test_the_name_of_a_file_does_not_matter(tmp_path):
    file = tmp_path / "plan.txt"
    file.write_bytes(LAUNCH.read_bytes())
    assert len(opened(str(file)).plan.tasks) == 16


def test_reading_a_plan_file_leaves_it_and_its_folder_as_they_were(tmp_path):
    file = tmp_path / "plan.launchplan"
    terminal("import", "-", "-o", file, stdin=LATE)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for command in ("schedule", "order", "check"):
        terminal(command, file)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_plan_file_comes_from_standard_input_too(tmp_path):
    file = tmp_path / "plan.launchplan"
    terminal("import", "-", "-o", file, stdin=LATE)
    found = terminal("schedule", "-", stdin=file.read_bytes())
    assert found.exit_code == 0
    assert "Critical path: A B" in found.stdout


def test_a_damaged_plan_file_is_refused_and_left_as_it_was(tmp_path):
    file = tmp_path / "plan.launchplan"
    terminal("import", "-", "-o", file, stdin=LATE)
    damaged = bytearray(file.read_bytes())
    damaged[len(damaged) // 2 :] = bytes(len(damaged) - len(damaged) // 2)
    file.write_bytes(damaged)
    found = terminal("schedule", file)
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr.startswith("launchplan: ")
    assert file.read_bytes() == bytes(damaged)


def test_a_file_that_is_too_large_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "MAX_BYTES", 10)
    file = tmp_path / "large.yaml"
    file.write_text(LATE)
    with pytest.raises(PlanError, match="is larger than"):
        opened(str(file))


def test_a_file_of_another_kind_is_refused(tmp_path):
    file = tmp_path / "photo.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    with pytest.raises(NotAPlan):
        opened(str(file))


NO_PLANS = {
    "photo.launchplan": (
        b"\x89PNG\r\n\x1a\n" + b"\0" * 64,
        "This is not a plan file, although it is called one. Choose another file; ",
    ),
    "text.launchplan": (LATE.encode(), "This is not a plan file, although it is called one. "),
    "EMPTY.LAUNCHPLAN": (b"", "This file is empty, so it holds no plan. Choose another file, or a backup of this one."),
    "empty.yaml": (b"\n", "This file is empty, so it holds no plan. Choose another file."),
    "broken.yaml": (b"format: launch-plan\ntasks: [\n", "line 3, file: this is no valid YAML: "),
    "early.yaml": (b"tasks: ]\nformat: launch-plan\n", "line 1, file: this is no valid YAML: "),
    "misspelt.yaml": (
        b"# mine\nformat: launchplan\n",
        "This YAML file is no launch plan: line 2 says that its format is 'launchplan'. "
        "A launch plan says 'format: launch-plan'.",
    ),
    "other.yml": (
        b"Formt: launch-plan\n",
        "This YAML file is no launch plan: it has no line 'format: launch-plan'; line 1 says 'Formt'.",
    ),
    "other.csv": (b"a,b\n1,2\n", "This is no table of a launch plan: its first row must name columns such as"),
    "page.xml": (b"<html/>", "This XML file holds <html>, not a Microsoft Project <Project>."),
    "empty.zip": (b"PK\x05\x06" + b"\0" * 18, "This zip file holds no CSV file. "),
    "photo.png": (b"\x89PNG\r\n\x1a\n", "This file is none of the kinds that can be imported: "),
}


@pytest.mark.parametrize("name", NO_PLANS)
def test_a_file_that_is_no_plan_is_named_with_the_reason(tmp_path, name):
    file = tmp_path / name
    content, reason = NO_PLANS[name]
    file.write_bytes(content)
    found = terminal("schedule", file)
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr.startswith(f"launchplan: {file}: {reason}")
    assert found.stderr.count("\n") == 1


def test_standard_input_is_named_as_well():
    found = terminal("schedule", "-", stdin="hello")
    assert found.stderr.startswith("launchplan: standard input: This file is none of the kinds")


def test_the_terminal_says_of_a_file_called_a_plan_what_the_window_says(tmp_path):
    file = tmp_path / "photo.launchplan"
    file.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(NotAPlan) as window:
        open_document(file, tmp_path / "data")
    with pytest.raises(NotAPlan) as here:
        opened(str(file))
    assert str(here.value) == f"{file}: {window.value}"


def test_notes_and_faults_are_told_apart_from_the_data():
    broken = LAUNCH.read_bytes().replace(b"<PredecessorUID>14<", b"<PredecessorUID>99<", 1)
    found = terminal("schedule", "-", stdin=broken)
    told = found.stderr.splitlines()
    assert {line.partition(":")[0] for line in told} == {"note", "error"}
    assert "note:" not in found.stdout
