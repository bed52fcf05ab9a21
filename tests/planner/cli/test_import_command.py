"""`launchplan import` and `launchplan export`: files of other programs."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from planner.cli import import_command, schedule_command, source
from tests.planner.cli.terminal import LATE, printed, tasks_of, terminal
from tests.planner.formats.workbooks import values, workbook

LAUNCH = Path(__file__).resolve().parents[2] / "files" / "mspdi" / "launch.xml"


def test_a_project_of_microsoft_project_becomes_a_plan_file(tmp_path):
    file = tmp_path / "launch.launchplan"
    found = terminal("import", LAUNCH, "-o", file)
    assert found.exit_code == 0
    assert found.stdout == ""
    assert "note: Estimated durations taken as they stand: 1.\n" in found.stderr
    assert found.stderr.endswith(f"16 tasks and 12 links in {file}.\n")
    assert printed("schedule", file)["plan"]["finish"] == "2026-03-26T12:00:00"


def test_what_could_not_be_read_is_named_and_the_rest_is_kept(tmp_path):
    file = tmp_path / "launch.yaml"
    damaged = LAUNCH.read_bytes().replace(b"<PredecessorUID>14<", b"<PredecessorUID>99<")
    found = terminal("import", "-", "-o", file, stdin=damaged)
    assert found.exit_code == 1
    assert "error: task 15, PredecessorLink: there is no task with UID 99; the link is left out.\n" in found.stderr
    assert len(tasks_of(file)) == 16


NO_START = {
    "tasks.csv": "key,name\nA,First\n",
    "none.yaml": "format: launch-plan\nplan: {name: P}\ntasks: [{key: A, name: First}]\n",
    "never.yaml": "format: launch-plan\nplan: {name: P, start: 2026-02-30}\ntasks: [{key: A, name: First}]\n",
}


@pytest.mark.parametrize("name", NO_START)
def test_a_plan_without_a_start_that_can_be_read_starts_today_and_that_is_told(tmp_path, name, monkeypatch):
    monkeypatch.setattr(source, "here", lambda: date(2026, 3, 2))
    for module in (import_command, schedule_command):
        monkeypatch.setattr(module, "here", source.here)
    text = tmp_path / name
    text.write_text(NO_START[name])
    file = tmp_path / "plan.launchplan"
    found = terminal("import", text, "-o", file)
    assert "note: The file gives no start that can be read: the plan starts today, 2026-03-02." in found.stderr
    assert ("there is no day '2026-02-30'" in found.stderr) == (name == "never.yaml")
    assert printed("schedule", file)["plan"]["start"] == "2026-03-02T08:00:00"
    assert "today, 2026-03-02" in terminal("schedule", text).stderr


def test_an_export_adds_no_start_that_the_file_has_not(tmp_path):
    text = tmp_path / "none.yaml"
    text.write_text(NO_START["none.yaml"])
    assert "start:" not in terminal("export", "--to", "yaml", text).stdout


CYCLE = "key,name,predecessors\nA,First,B\nB,Second,A\nC,Third,B\n"


def test_a_cycle_of_links_is_named_with_its_row_and_everything_is_kept(tmp_path):
    file = tmp_path / "plan.launchplan"
    found = terminal("import", "-", "-o", file, stdin=CYCLE)
    assert found.exit_code == 1
    assert (
        "error: line 3, task B, Predecessors: the link from A closes a cycle: A -> B -> A; it was kept, but the dates "
        "leave it out. Remove or change a link.\n"
    ) in found.stderr
    assert found.stderr.endswith(f"3 tasks and 3 links in {file}.\n")


@pytest.mark.parametrize("command", ["schedule", "check"])
def test_a_command_that_names_links_without_effect_names_each_once(command):
    found = terminal(command, "-", stdin=CYCLE)
    assert found.exit_code == 1
    assert found.output.count("closes a cycle") == 1


def test_a_file_that_is_no_plan_leaves_nothing_behind(tmp_path):
    assert terminal("import", "-", "-o", tmp_path / "x.launchplan", stdin=b"<html/>").exit_code == 1
    assert not (tmp_path / "x.launchplan").exists()


def test_yaml_on_standard_output_is_read_again_from_standard_input():
    text = terminal("export", "--to", "yaml", "-", stdin=LATE).stdout_bytes
    assert terminal("export", "--to", "yaml", "-", stdin=text).stdout_bytes == text
    assert tasks_of_text(text) == ["A", "B"]


def tasks_of_text(text):
    """The keys of the tasks in a text."""
    return [row["key"] for row in printed("schedule", "-", stdin=text)["tasks"]]


def test_csv_holds_the_tasks():
    text = terminal("export", "--to", "csv", "-", stdin=LATE).stdout_bytes.decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["key"], row["predecessors"]) for row in rows] == [("A", ""), ("B", "A")]


def test_csv_of_a_register_holds_its_rows():
    text = terminal("export", "--to", "csv", "--table", "risks", "-", stdin=LATE).stdout_bytes.decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["risk_key"], row["name"]) for row in rows] == [("R1", "It breaks")]


def test_a_register_of_yaml_makes_no_sense():
    found = terminal("export", "--to", "yaml", "--table", "risks", "-", stdin=LATE)
    assert found.exit_code == 2
    assert "yaml holds the whole plan" in found.stderr


def test_what_the_format_cannot_hold_is_told():
    found = terminal("export", "--to", "csv", "-", stdin=LATE)
    assert found.exit_code == 0
    assert found.stderr.startswith("note: ")


def test_an_export_can_go_to_a_file(tmp_path):
    file = tmp_path / "tasks.csv"
    for _ in range(2):
        assert terminal("export", "--to", "csv", "-o", file, "-", stdin=LATE).exit_code == 0
    assert file.read_bytes().splitlines()[1].startswith(b"A,")


def test_an_export_never_replaces_the_file_that_it_reads(tmp_path):
    for name in ("plan.launchplan", "plan.yaml"):
        file = tmp_path / name
        terminal("import", "-", "-o", file, stdin=LATE)
        before = file.read_bytes()
        found = terminal("export", "--to", "csv", "-o", file, file)
        assert found.exit_code == 2
        assert "is the file that is read" in found.stderr
        assert file.read_bytes() == before


@pytest.mark.parametrize("name", ["other.launchplan", "other.csv"])
def test_an_export_never_replaces_a_plan_file_whatever_it_is_called(tmp_path, name):
    plan = tmp_path / "plan.launchplan"
    terminal("import", "-", "-o", plan, stdin=LATE)
    other = plan.rename(tmp_path / name)
    before = other.read_bytes()
    found = terminal("export", "--to", "csv", "-o", other, "-", stdin=LATE)
    assert (found.exit_code, other.read_bytes()) == (1, before)
    assert found.stderr.endswith(
        f"launchplan: {other} is a plan file and was left as it is. Choose another name for the export.\n"
    )


def test_a_text_is_not_written_to_a_new_file_that_is_called_a_plan_file(tmp_path):
    file = tmp_path / "new.launchplan"
    assert terminal("export", "--to", "yaml", "-o", file, "-", stdin=LATE).exit_code == 1
    assert not file.exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_an_export_goes_to_a_device_and_tells_what_it_refuses():
    assert terminal("export", "--to", "yaml", "-o", "/dev/null", "-", stdin=LATE).exit_code == 0
    found = terminal("export", "--to", "yaml", "-o", "/dev/full", "-", stdin=LATE)
    assert found.exit_code == 1
    assert found.stderr == "launchplan: /dev/full cannot be written: no space left on device. Choose another place.\n"


def test_an_export_that_cannot_be_finished_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    file = tmp_path / "tasks.csv"
    file.write_text("as it was")
    file.chmod(0o640)
    mode = file.stat().st_mode
    monkeypatch.setattr(Path, "replace", refuse)
    assert terminal("export", "--to", "csv", "-o", file, "-", stdin=LATE).exit_code == 1
    assert file.read_text() == "as it was"
    monkeypatch.undo()
    assert terminal("export", "--to", "csv", "-o", file, "-", stdin=LATE).exit_code == 0
    assert file.stat().st_mode == mode
    assert list(tmp_path.iterdir()) == [file]


def refuse(_path, _target):
    """A disk that lets nothing take another's place."""
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize("words", [("export", "--to", "yaml"), ("schedule",), ("check",)])
def test_every_command_reads_microsoft_project_directly(words):
    assert terminal(*words, LAUNCH).exit_code in (0, 1)
    assert terminal(*words, LAUNCH).stdout


def test_a_workbook_is_written_and_read_again(tmp_path):
    book, back = tmp_path / "plan.xlsx", tmp_path / "back.yaml"
    assert terminal("export", "--to", "xlsx", "-o", book, "-", stdin=LATE).exit_code == 0
    found = terminal("import", book, "-o", back)
    assert (found.exit_code, found.stdout) == (0, "")
    assert terminal("diff", back, "-", stdin=LATE).stdout == "The plans are the same.\n"
    assert values(book.read_bytes())["Tasks"][0][:3] == ["key", "wbs*", "name"]


def test_an_import_can_end_in_a_workbook_too(tmp_path):
    book = tmp_path / "launch.xlsx"
    assert terminal("import", LAUNCH, "-o", book).exit_code == 0
    assert len(tasks_of(book)) == 16


def test_faults_of_a_workbook_name_sheet_and_cell(tmp_path):
    book = tmp_path / "work.xlsx"
    book.write_bytes(workbook(Work=[["key", "name", "duration"], ["A", "First", "soon"]]))
    found = terminal("import", book, "-o", tmp_path / "plan.yaml")
    assert found.exit_code == 1
    assert "error: sheet Work, cell C2, task A, Duration: 'soon' is no duration" in found.stderr


def test_a_workbook_from_a_stranger_is_refused_with_what_to_do(tmp_path):
    book = tmp_path / "old.xlsx"
    book.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    found = terminal("import", book, "-o", tmp_path / "plan.yaml")
    assert found.exit_code == 1
    assert "file of an old kind, such as .xls. Save it again as a workbook (.xlsx)" in found.stderr
    assert not (tmp_path / "plan.yaml").exists()


def test_links_that_the_dates_leave_out_are_told_once_of_a_workbook_too(tmp_path):
    book = tmp_path / "ring.xlsx"
    book.write_bytes(workbook(Work=[["key", "name", "predecessors"], ["A", "a", "B"], ["B", "b", "A"]]))
    found = terminal("check", book)
    assert (found.stdout + found.stderr).count("closes a cycle") == 1
