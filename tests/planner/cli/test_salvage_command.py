"""`launchplan salvage`: what is left of a damaged file, and the file untouched."""

from __future__ import annotations

import pytest

from planner.document import open_document
from planner.store.reading_around import PAGE
from tests.planner.cli.terminal import terminal
from tests.planner.store.files import meddled
from tests.planner.store.test_reading_around import pages_of, without
from tests.planner.store.test_salvage import FILE, PLAN


@pytest.fixture
def damaged(tmp_path):
    """A file without a page of tasks."""
    path = tmp_path / "broken.launchplan"
    path.write_bytes(without(pages_of("tasks", FILE)[1], data=FILE))
    return path


def plan_in(path, tmp_path):
    document = open_document(path, tmp_path / "data")
    document.close()
    return document.plan


def test_a_file_of_which_nothing_is_lost_is_written_anew_with_its_history(damaged, tmp_path):
    before = damaged.read_bytes()
    done = terminal("salvage", damaged, "-o", tmp_path / "out.launchplan")
    assert done.exit_code == 0
    assert done.stderr == (
        f"{damaged} is damaged; nothing that was saved is lost. 120 tasks, 0 links and 61 changes of the history in "
        f"{tmp_path / 'out.launchplan'}.\n"
    )
    assert plan_in(tmp_path / "out.launchplan", tmp_path) == PLAN
    assert damaged.read_bytes() == before


def test_what_is_lost_is_named_and_the_code_is_1(damaged, tmp_path):
    damaged.write_bytes(without(*pages_of("changes", FILE), data=damaged.read_bytes()))
    done = terminal("salvage", damaged, "-o", tmp_path / "out.launchplan")
    assert done.exit_code == 1
    assert "error: tasks: up to 14 rows are lost." in done.stderr
    assert "what is named above is lost or not certain" in done.stderr
    assert len(plan_in(tmp_path / "out.launchplan", tmp_path).tasks) == 106


def test_an_edit_by_another_program_is_named(tmp_path):
    path = tmp_path / "edited.launchplan"
    path.write_bytes(meddled("UPDATE tasks SET name = 'Theirs' WHERE key = 'T3'", data=FILE))
    done = terminal("salvage", path, "-o", tmp_path / "out.launchplan")
    assert done.exit_code == 1
    assert "the file holds 'Theirs'." in done.stderr
    assert "it was changed outside Launch Planner." in done.stderr


def test_a_sound_file_is_said_to_be_sound(tmp_path):
    path = tmp_path / "sound.launchplan"
    path.write_bytes(FILE)
    done = terminal("salvage", path, "-o", tmp_path / "out.yaml")
    assert done.exit_code == 0
    assert f"{path} is sound." in done.stderr
    assert "Renamed 5 " in (tmp_path / "out.yaml").read_text()


def test_the_damaged_file_is_never_written_even_by_force(damaged, tmp_path):
    before = damaged.read_bytes()
    (tmp_path / "link.launchplan").symlink_to(damaged)
    for output in (damaged, tmp_path / "link.launchplan"):
        done = terminal("salvage", damaged, "-o", output, "--force")
        assert done.exit_code == 1
        assert "is the damaged file, which is left as it is." in done.stderr
    assert damaged.read_bytes() == before


def test_a_file_that_is_there_is_kept_unless_forced(damaged, tmp_path):
    (tmp_path / "out.launchplan").write_bytes(b"mine")
    refused = terminal("salvage", damaged, "-o", tmp_path / "out.launchplan")
    assert refused.exit_code == 1
    assert (tmp_path / "out.launchplan").read_bytes() == b"mine"
    assert terminal("salvage", damaged, "-o", tmp_path / "out.launchplan", "--force").exit_code == 0


def test_where_nothing_can_be_read_that_is_said(damaged, tmp_path):
    damaged.write_bytes(FILE[:100] + bytes(3 * PAGE))
    done = terminal("salvage", damaged, "-o", tmp_path / "out.launchplan")
    assert done.exit_code == 1
    assert "nothing of it can be read" in done.stderr
    assert not (tmp_path / "out.launchplan").exists()


def test_a_damaged_file_leads_to_salvage(tmp_path):
    broken = tmp_path / "my launch.launchplan"
    broken.write_bytes(bytes(8192))
    found = terminal("check", broken)
    assert found.exit_code == 1
    assert f"launchplan salvage '{broken}' -o 'my launch.salvaged.launchplan'" in found.stderr


def test_one_of_something_is_not_told_as_many(tmp_path):
    made = tmp_path / "one.launchplan"
    assert terminal("new", "-o", made).exit_code == 0
    told = terminal("salvage", made, "-o", tmp_path / "out.launchplan").stderr
    assert "1 change of the history" in told
    assert "1 changes" not in told


def test_what_is_no_plan_at_all_does_not_lead_to_salvage(tmp_path):
    other = tmp_path / "photo.launchplan"
    other.write_bytes(b"\x89PNG")
    assert "salvage" not in terminal("check", other).stderr
