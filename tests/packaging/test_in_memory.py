"""Where tests write their files, and what of it stays."""

import os
import tempfile
from pathlib import Path

import pytest

from tests.in_memory import in_memory


@pytest.fixture(autouse=True)
def without_choice(monkeypatch):
    """Nobody has chosen a place for temporary files; afterwards everything is as it was."""
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setenv("TMPDIR", "restored afterwards")
    monkeypatch.delenv("TMPDIR")


@pytest.mark.parametrize(("code", "kept"), [(0, []), (5, []), (1, ["seen"])])
def test_what_tests_have_written_goes_but_for_what_is_kept_of_failed_ones(tmp_path, code, kept):
    run = in_memory(tmp_path, room=0)
    assert str(run.place) in run.pytest_report_header()
    assert Path(tempfile.gettempdir()) == run.place == Path(os.environ["TMPDIR"])
    (run.place / "pytest-of-me").mkdir()
    (run.place / "pytest-of-me" / "seen").touch()
    (run.place / "launch123").mkdir()
    (run.place / "a.file").touch()
    run.pytest_sessionfinish(code)
    run.pytest_unconfigure()
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == kept
    assert run.place.exists() is bool(kept)
    assert not (run.place / "launch123").exists()
    assert "TMPDIR" not in os.environ


def test_a_run_that_ends_before_its_tests_keeps_what_there_is(tmp_path):
    run = in_memory(tmp_path, room=0)
    (run.place / "pytest-of-me").mkdir()
    run.pytest_unconfigure()
    assert (run.place / "pytest-of-me").exists()


def test_other_users_may_go_through_the_folder(tmp_path):
    assert in_memory(tmp_path, room=0).place.stat().st_mode & 0o777 == 0o755


def test_where_there_is_no_room_or_somebody_chose_another_place_nothing_changes(monkeypatch, tmp_path):
    assert in_memory(tmp_path, room=1 << 62) is None
    assert in_memory(tmp_path / "nowhere", room=0) is None
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert in_memory(tmp_path, room=0) is None
    assert list(tmp_path.iterdir()) == []
