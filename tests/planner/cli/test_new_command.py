"""`launchplan new` and `launchplan templates`: a plan to start with."""

import pytest

from planner import open_document, templates
from tests.planner.cli.terminal import printed, tasks_of, terminal


def test_the_templates_are_listed_with_what_they_hold():
    rows = printed("templates")["templates"]
    assert [row["name"] for row in rows] == [one.name for one in templates()]
    web = rows[0]
    assert (web["name"], web["tasks"], web["links"], web["risks"]) == ("web-service", 74, 124, 12)
    said = terminal("templates").stdout
    assert all(row["name"] in said and row["title"] in said for row in rows)


def test_a_plan_from_a_template_starts_when_it_is_told_to(tmp_path):
    file = tmp_path / "launch.launchplan"
    made = terminal("new", "--template", "web-service", "--start", "2026-12-01", "--name", "Moon", "-o", file)
    assert (made.exit_code, made.stdout) == (0, "")
    assert made.stderr == f"74 tasks and 12 risks in {file}.\n"
    found = printed("schedule", file)
    assert (found["plan"]["name"], found["plan"]["start"]) == ("Moon", "2026-12-01T08:00:00")
    assert len(found["tasks"]) == 74


def test_a_made_plan_opens_in_the_window_too(tmp_path):
    file = tmp_path / "launch.launchplan"
    terminal("new", "-o", file)
    document = open_document(file, tmp_path / "folder")
    assert document.plan.settings.name == "New launch"
    assert document.faults == ()
    document.close(discard=True)


@pytest.mark.parametrize("name", [one.name for one in templates()])
def test_every_template_makes_a_plan_without_errors(name):
    made = terminal("new", "--template", name, "--start", "2026-03-02", "-o", "-")
    assert terminal("check", "-", stdin=made.stdout_bytes).exit_code == 0


def test_a_plan_can_be_made_as_text(tmp_path):
    file = tmp_path / "launch.yaml"
    assert terminal("new", "--template", "feature-flag", "-o", file).exit_code == 0
    assert file.read_bytes().startswith(b"# yaml-language-server")
    assert len(tasks_of(file)) == 22


def test_a_file_that_is_there_is_not_replaced_unless_forced(tmp_path):
    file = tmp_path / "launch.launchplan"
    terminal("new", "--template", "feature-flag", "-o", file)
    before = file.read_bytes()
    refused = terminal("new", "-o", file)
    assert refused.exit_code == 1
    assert "is there already and was left as it is" in refused.stderr
    assert file.read_bytes() == before
    assert terminal("new", "-o", file, "--force").exit_code == 0
    assert tasks_of(file) == []


def test_a_name_that_ends_in_no_format_is_refused(tmp_path):
    found = terminal("new", "-o", tmp_path / "launch.docx")
    assert found.exit_code == 2
    assert "ends in no format that can be written" in found.stderr
    assert list(tmp_path.glob("*.docx")) == []


@pytest.mark.parametrize("name", ["launch.launchplan", "launch.yaml"])
def test_a_place_that_is_not_there_is_named(tmp_path, name):
    found = terminal("new", "-o", tmp_path / "nowhere" / name)
    assert found.exit_code == 1
    assert "nowhere" in found.stderr
    assert found.stderr.startswith("launchplan: ")
