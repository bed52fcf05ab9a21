"""The main job in the terminal, with real processes: from a template or a real project to dates and text."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOME_MOVE = ROOT.parent / "shared" / "corpus" / "mspdi" / "home-move.xml"


@pytest.fixture
def run(tmp_path):
    """Run launchplan in a folder of its own and give the finished process."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(tmp_path / "home")}

    def running(*words, stdin=b"", **more):
        command = [sys.executable, "-m", "planner", *map(str, words)]
        surrounded = {**surroundings, **more}
        return subprocess.run(command, cwd=tmp_path, env=surrounded, input=stdin, capture_output=True, check=False)

    return running


def test_a_plan_goes_from_template_to_file_to_text_and_back_with_the_same_dates(run):
    assert run("new", "--template", "web-service", "--start", "2026-03-02", "-o", "launch.launchplan").returncode == 0
    text = run("export", "--to", "yaml", "launch.launchplan").stdout
    first = json.loads(run("schedule", "--json", "launch.launchplan").stdout)
    again = json.loads(run("schedule", "--json", "-", stdin=text).stdout)
    assert first == again
    assert first["plan"]["length_days"] == 65.2
    assert run("import", "-", "-o", "copy.launchplan", stdin=text).returncode == 0
    assert run("export", "--to", "yaml", "copy.launchplan").stdout == text
    order = json.loads(run("order", "--json", "copy.launchplan").stdout)
    assert len(order["risks"]) == 12
    assert len(order["tasks"]) == 74


@pytest.mark.skipif(not HOME_MOVE.exists(), reason="the real Microsoft Project files are not beside the checkout")
def test_a_real_project_is_imported_and_scheduled(run):
    assert run("import", HOME_MOVE, "-o", "move.launchplan").returncode == 0
    rows = json.loads(run("schedule", "--json", "move.launchplan").stdout)["tasks"]
    assert len([row for row in rows if not row["summary"]]) == 126
    assert rows[0]["start"] == "2004-01-01T08:00:00"


def test_two_copies_edited_apart_become_one_and_both_can_be_compared_with_it(run, tmp_path):
    assert run("new", "--template", "web-service", "--start", "2026-03-02", "-o", "ana.launchplan").returncode == 0
    (tmp_path / "ben.launchplan").write_bytes((tmp_path / "ana.launchplan").read_bytes())
    assert run("diff", "ana.launchplan", "ben.launchplan").returncode == 0
    assert run("baseline", "--take", "As Ana saw it", "ana.launchplan").returncode == 0
    assert run("baseline", "--take", "As Ben saw it", "ben.launchplan").returncode == 0
    merged = run("merge", "ana.launchplan", "ben.launchplan", "-o", "both.launchplan")
    assert (merged.returncode, merged.stdout) in {(0, b""), (1, b"")}
    assert b"Merged into both.launchplan" in merged.stderr
    baselines = json.loads(run("baseline", "--json", "both.launchplan").stdout)["baselines"]
    assert {row["name"] for row in baselines} == {"As Ana saw it", "As Ben saw it"}
    found = json.loads(run("diff", "--json", "ana.launchplan", "both.launchplan").stdout)
    assert found["plan"]["matched_by"] == "ids"
    assert found["counts"]["removed"] == 0
    assert found["plan"]["go_live_later_minutes"] == 0


def test_two_texts_edited_apart_merge_against_the_base_with_the_exit_codes_of_the_page(run, tmp_path):
    assert run("new", "--template", "web-service", "--start", "2026-03-02", "-o", "base.yaml").returncode == 0
    text = (tmp_path / "base.yaml").read_text("utf-8")
    (tmp_path / "ours.yaml").write_text(text.replace("name: Kick-off and charter", "name: Kick-off"), "utf-8")
    (tmp_path / "theirs.yaml").write_text(text.replace("duration: 0.5/1/2d", "duration: 1/2/4d", 1), "utf-8")
    assert run("merge", "base.yaml", "ours.yaml", "theirs.yaml", "-o", "both.yaml").returncode == 0
    both = (tmp_path / "both.yaml").read_text("utf-8")
    assert "name: Kick-off\n    duration: 1/2/4d\n" in both
    assert run("merge", "ours.yaml", "theirs.yaml", "-o", "guess.yaml").returncode == 1
    assert run("merge", "ours.yaml", "theirs.yaml", "-o", "guess.yaml").returncode == 2
    assert run("diff", "ours.yaml", "both.yaml").returncode == 1


def test_the_schema_is_json(run):
    assert json.loads(run("schema").stdout)["type"] == "object"


def test_a_reader_that_stops_early_sees_no_traceback(run, tmp_path):
    assert run("new", "--template", "web-service", "-o", "launch.yaml").returncode == 0
    words = [sys.executable, "-m", "planner", "schedule", "--json", "launch.yaml"]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        words, cwd=tmp_path, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.read(1)
        process.stdout.close()
        said = process.stderr.read()
    assert said == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
@pytest.mark.parametrize(
    "words", [("schedule", "-"), ("schedule", "--json", "-"), ("check", "-"), ("templates",), ("schema",)]
)
def test_a_full_disk_behind_standard_output_is_told_in_one_sentence(words):
    plan = b"format: launch-plan\nplan: {start: 2026-03-02}\ntasks:\n  - {key: A, name: One}\n  - {key: B, name: Two}\n"
    command = [sys.executable, "-m", "planner", *words]
    with Path("/dev/full").open("wb") as full:
        found = subprocess.run(command, cwd=ROOT, input=plan, stdout=full, stderr=subprocess.PIPE, check=False)
    said = found.stderr.decode()
    assert said == "launchplan: Standard output cannot be written: no space left on device. Choose another place.\n"
    assert found.returncode == 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_terminal_of_few_letters_shows_a_table_all_the_same(run, encoding):
    tasks = "tasks:\n  - key: A\n    name: Prüfen → \U0001f680\n"
    plan = f"format: launch-plan\nversion: 1\nplan:\n  name: Größe\n  start: 2026-03-02\n{tasks}"
    found = run("schedule", "-", stdin=plan.encode(), PYTHONIOENCODING=encoding)
    assert (found.returncode, found.stderr) == (0, b"")
    assert b"Critical path: A" in found.stdout


def test_the_terminal_answers_at_once(run):
    run("--version")
    begin = time.perf_counter()
    used = os.times()
    assert run("--version").returncode == 0
    after = os.times()
    computed = after.children_user + after.children_system - used.children_user - used.children_system
    assert min(computed, time.perf_counter() - begin) < 0.3
