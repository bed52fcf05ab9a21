"""Where a plan cannot be written back to is known before anybody saves."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.store.rights import why_read_only


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "plans" / "a.launchplan"
    made.parent.mkdir()
    made.write_bytes(b"a")
    yield made
    made.parent.chmod(0o755)


def test_an_ordinary_file_can_be_saved_to(path):
    assert why_read_only(path) == ""


def test_a_read_only_file_is_told(path):
    path.chmod(0o444)
    assert why_read_only(path) == f"{path} is read-only."


def test_a_file_in_a_read_only_folder_is_told(path):
    path.parent.chmod(0o555)
    assert why_read_only(path) == f"The folder of {path} is read-only."


def test_a_new_file_in_a_read_only_folder_is_told(path):
    path.parent.chmod(0o555)
    assert why_read_only(path.with_name("b.launchplan")).startswith("The folder of ")


def test_of_a_link_the_file_behind_it_counts(path, tmp_path):
    link = tmp_path / "link.launchplan"
    link.symlink_to(path)
    assert why_read_only(link) == ""
    path.chmod(0o444)
    assert why_read_only(link) == f"{link} is read-only."


def test_a_file_that_the_system_closes_is_told_whatever_its_mode(path, monkeypatch):
    monkeypatch.setattr("os.access", lambda _place, _mode: False)
    assert why_read_only(path) == f"{path} is read-only."


@pytest.mark.parametrize("nowhere", ["/nowhere/at/all", "a\0b", "x" * 5000])
def test_of_a_place_that_is_none_nothing_is_told(nowhere):
    assert why_read_only(Path(nowhere)) == ""
