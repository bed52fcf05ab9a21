"""Files are written whole or stay as they were, whatever their names."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from planner.errors import CannotSave
from planner.store import files
from planner.store.files import (
    PLAN_FILE,
    begins_as_plan,
    file_exists,
    folder_exists,
    path_from_text,
    path_to_text,
    shown,
    temporary_path,
    write_file,
)

ODD = Path(os.fsdecode(b"/plans/gr\xfc\xdfe 100%.csv"))


def test_a_new_file_holds_the_content_and_nothing_stands_beside_it(tmp_path):
    write_file(tmp_path / "tasks.csv", b"new")
    assert (tmp_path / "tasks.csv").read_bytes() == b"new"
    assert [item.name for item in tmp_path.iterdir()] == ["tasks.csv"]


def test_a_file_that_cannot_be_replaced_stays_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "tasks.csv"
    path.write_bytes(b"old")

    def refuse(_temporary, _target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "replace_patiently", refuse)
    with pytest.raises(CannotSave, match=r"tasks\.csv cannot be written: no space left on device\. Choose another"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert [item.name for item in tmp_path.iterdir()] == ["tasks.csv"]


def test_a_reader_who_has_the_old_file_open_goes_on_reading_it(tmp_path):
    path = tmp_path / "tasks.csv"
    path.write_bytes(b"old")
    with path.open("rb") as reader:
        write_file(path, b"new")
        assert reader.read() == b"old"


def test_the_disk_has_the_content_before_it_takes_the_place(tmp_path, monkeypatch):
    events = []
    fsync, replace = os.fsync, files.replace_patiently
    monkeypatch.setattr(os, "fsync", lambda opened: (events.append("synced"), fsync(opened)))
    monkeypatch.setattr(files, "replace_patiently", lambda *paths: (events.append("replaced"), replace(*paths)))
    write_file(tmp_path / "tasks.csv", b"new")
    assert events == ["synced", "replaced", "synced"]


def test_the_mode_of_a_replaced_file_is_kept(tmp_path):
    path = tmp_path / "tasks.csv"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_file(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_to_a_file_stays_a_link(tmp_path):
    (tmp_path / "real.csv").write_bytes(b"old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    write_file(tmp_path / "link.csv", b"new")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["a.launchplan", "a.csv"])
def test_a_plan_file_is_never_overwritten(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(PLAN_FILE + b"rest")
    with pytest.raises(CannotSave, match="is a plan file and was left as it is"):
        write_file(path, b"new")
    assert path.read_bytes() == PLAN_FILE + b"rest"


@pytest.mark.parametrize("name", ["with spaces.csv", "Größe 漢字.csv", "计" * 80 + ".csv", "x" * 250 + ".csv"])
def test_any_name_that_the_disk_takes_is_written(tmp_path, name):
    for content in (b"old", b"new"):
        write_file(tmp_path / name, content)
    assert (tmp_path / name).read_bytes() == b"new"


def test_a_name_longer_than_any_disk_takes_is_refused_with_the_reason(tmp_path):
    with pytest.raises(CannotSave, match="file name too long"):
        write_file(tmp_path / ("x" * 300 + ".csv"), b"new")


def test_a_name_whose_bytes_are_no_letters_is_written_too(tmp_path):
    path = tmp_path / ODD.name
    write_file(path, b"new")
    assert [os.fsencode(item.name) for item in tmp_path.iterdir()] == [os.fsencode(ODD.name)]


def test_what_is_no_letter_is_shown_as_a_question_mark():
    assert shown(ODD) == "/plans/gr??e 100%.csv"


@pytest.mark.parametrize("path", [ODD, Path("/plans/100%25.csv"), Path("/plans/bytes:1.csv"), Path("/计 划.csv")])
def test_every_path_comes_back_from_its_text(path):
    text = path_to_text(path)
    text.encode()
    assert path_from_text(text) == path


def test_the_path_of_a_proper_name_is_its_own_text():
    assert path_to_text(Path("/plans/Größe 100%.csv")) == "/plans/Größe 100%.csv"


@pytest.mark.parametrize(("name", "there"), [("a", True), ("b", False), ("x" * 300, False), ("a\0b", False)])
def test_a_path_that_no_disk_takes_leads_to_no_file_and_no_folder(tmp_path, name, there):
    for folder in ("files", "folders"):
        (tmp_path / folder).mkdir()
    (tmp_path / "files" / "a").touch()
    (tmp_path / "folders" / "a").mkdir()
    assert file_exists(tmp_path / "files" / name) is there
    assert folder_exists(tmp_path / "folders" / name) is there
    assert not file_exists(tmp_path / "folders" / name)
    assert not folder_exists(tmp_path / "files" / name)


def test_the_temporary_file_is_hidden_beside_the_file():
    assert temporary_path(Path("/plans/a.csv"), "me") == Path("/plans/.a.csv.me.tmp")


def synced(monkeypatch):
    """The folders that are synced from now on, as they come."""
    folders = []
    monkeypatch.setattr(files, "_sync_opened", folders.append)
    return folders


def test_a_folder_is_made_with_those_above_it_and_the_disk_knows_each(tmp_path, monkeypatch):
    folders = synced(monkeypatch)
    files.make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    assert set(folders) == {tmp_path, tmp_path / "a"}


def test_a_folder_that_is_there_is_synced_too_as_its_maker_may_have_died_before(tmp_path, monkeypatch):
    folders = synced(monkeypatch)
    files.make_folder(tmp_path)
    assert folders == [tmp_path.parent]


def test_where_a_folder_cannot_be_synced_alone_everything_is(tmp_path, monkeypatch):
    asked = []

    def refuse(_folder):
        raise OSError(22, "no such thing here")

    monkeypatch.setattr(files, "_sync_opened", refuse)
    monkeypatch.setattr(os, "sync", lambda: asked.append("everything"))
    files.sync_folder(tmp_path)
    assert asked == ["everything"]


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EDQUOT])
def test_a_folder_that_the_disk_could_not_keep_is_not_taken_for_kept(tmp_path, monkeypatch, number):
    def refuse(_opened):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    monkeypatch.setattr(os, "sync", lambda: pytest.fail("that says nothing of the folder"))
    with pytest.raises(OSError, match=os.strerror(number)):
        files.sync_folder(tmp_path)


@pytest.mark.parametrize(("content", "wanted"), [(b"SQLite format 3\0 and more", True), (b"", False), (b"PK", False)])
def test_a_file_is_known_as_a_plan_by_its_first_bytes(tmp_path, content, wanted):
    path = tmp_path / "a.launchplan"
    path.write_bytes(content)
    assert begins_as_plan(path) is wanted
    assert begins_as_plan(tmp_path)
