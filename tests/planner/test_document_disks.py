"""An open plan on disks that refuse: nothing is lost, and the user is told."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from planner.document import Document, data_folder, open_document, recoverable
from planner.errors import CannotSave, FileChanged, NotKept
from planner.store.backups import backups_of
from planner.store.places import sha256_of
from tests.planner.documents import PLAN, rename

ROOT = Path(__file__).parents[2]


def test_without_a_place_for_the_working_copy_the_document_says_that_it_is_unsafe(tmp_path, path):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the data folder should be")
    document = Document.new(PLAN, blocked)
    assert document.unsafe
    rename(document, "A", "First")
    document.undo()
    document.redo()
    document.save(path)
    document.close()
    assert open_document(path, blocked).plan.tasks["A"].name == "First"


def test_a_document_with_a_working_copy_is_safe(document):
    assert not document.unsafe


def test_a_folder_that_does_not_exist_cannot_be_saved_to(document, path):
    rename(document, "A", "First")
    with pytest.raises(CannotSave, match="no such file"):
        document.save(path.parent / "missing" / "a.plan")
    assert document.modified
    assert document.path is None


@contextmanager
def forgetful(folder, monkeypatch):
    """A disk that does not keep the names in a folder for sure."""
    fsync = os.fsync

    def refuse(opened):
        if os.fstat(opened).st_ino == folder.stat().st_ino:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        fsync(opened)

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", refuse)
        yield


def test_what_a_disk_may_not_keep_is_no_strangers_and_is_saved_over_after_the_next_edit(document, path, monkeypatch):
    document.save(path)
    rename(document, "A", "First")
    with forgetful(path.parent, monkeypatch), pytest.raises(NotKept, match="does not say"):
        document.save()
    assert document.modified
    assert sha256_of(path) == document.on_disk.sha256
    rename(document, "A", "Second")
    document.save()
    assert not document.modified
    assert open_document(path).plan.tasks["A"].name == "Second"


def test_a_new_file_that_a_disk_may_not_keep_is_no_strangers_either(document, path, monkeypatch):
    with forgetful(path.parent, monkeypatch), pytest.raises(NotKept):
        document.save(path)
    assert document.path is None
    rename(document, "A", "First")
    document.save(path)
    assert open_document(path).plan.tasks["A"].name == "First"


def test_a_strangers_file_stays_one_where_a_disk_did_not_keep_ours(document, path, monkeypatch):
    with forgetful(path.parent, monkeypatch), pytest.raises(NotKept):
        document.save(path)
    path.write_bytes(b"all that she has")
    with pytest.raises(FileChanged):
        document.save(path)
    assert path.read_bytes() == b"all that she has"


@contextmanager
def bound_by_modes(*folders):
    """Root stands above file modes: be somebody else for a while, who can reach these folders."""
    root = os.geteuid() == 0
    for folder in folders if root else ():
        folder.chmod(0o755)
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="modes bind nobody there")
def test_a_plan_in_a_read_only_folder_opens_and_can_be_saved_elsewhere(document, path, tmp_path):
    document.save(path)
    before = path.read_bytes()
    path.parent.chmod(0o555)
    above = [folder for folder in tmp_path.parents if folder.is_relative_to(tempfile.gettempdir())]
    with bound_by_modes(tmp_path, *above[:-1]):
        again = open_document(path, path.parent / "no-data-here")
        rename(again, "A", "First")
        with pytest.raises(CannotSave, match=r"is read-only\. Save the plan under another name"):
            again.save()
    path.parent.chmod(0o755)
    assert again.unsafe
    assert again.modified
    assert path.read_bytes() == before
    assert [item.name for item in path.parent.iterdir()] == ["launch.plan"]
    again.save(path.with_name("elsewhere.plan"))
    assert not again.modified


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from planner.document import open_document
from planner.errors import CannotSave
path = Path(sys.argv[1])
document = open_document(path, Path(sys.argv[2]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    document.save()
except CannotSave as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit to set there")
def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(document, path, data):
    document.save(path)
    before = path.read_bytes()
    ran = subprocess.run(
        [sys.executable, "-c", FULL_DISK, path, data], cwd=ROOT, capture_output=True, text=True, check=True
    )
    kilobytes = -(-len(before) // 1000)
    assert f"there is no room for its {kilobytes} kB. Free some space" in ran.stdout
    assert path.read_bytes() == before
    assert [item.name for item in path.parent.iterdir()] == ["launch.plan"]


def refuse_writing(document):
    """Let the database behind a document refuse, as one on a full disk does."""
    with document._working._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")


def test_on_a_disk_that_fills_up_work_goes_on_in_memory(document, path, data):
    rename(document, "A", "First")
    refuse_writing(document)
    rename(document, "A", "Second")
    assert document.unsafe
    document.undo()
    document.redo()
    document.save(path)
    document.close()
    again = open_document(path, data)
    assert again.plan.tasks["A"].name == "Second"
    assert len(again.history.entries) == 5
    again.close()
    assert list((data / "working").iterdir()) == []


def test_what_was_on_disk_before_it_was_full_is_kept_for_a_recovery(document, path, data):
    document.save(path)
    rename(document, "A", "First")
    refuse_writing(document)
    rename(document, "A", "Second")
    assert recoverable(data) == ()
    document.close()
    [left] = recoverable(data)
    again = Document.recover(left, data)
    assert again.plan.tasks["A"].name == "First"
    again.close(discard=True)


def test_a_change_that_cannot_be_written_even_in_memory_is_not_made(document):
    told = []
    document.listen(told.append)
    for _ in range(2):
        refuse_writing(document)
        document._working._move_to_memory()
    with pytest.raises(CannotSave, match="was not made"):
        rename(document, "A", "First")
    assert document.plan == PLAN
    assert len(document.history.entries) == 1
    assert told == []


def test_the_data_folder_belongs_to_the_user():
    assert "launch-planner" in str(data_folder())


def test_a_plan_gives_way_to_what_others_made_of_its_file_and_is_kept_where_that_lacks_something(document, path, data):
    document.save(path)
    older = open_document(path, data, author="Ben")
    rename(document, "A", "Build")
    document.save()
    newer = open_document(path, data, author="Ben")
    assert not document.give_way(newer)
    assert document.give_way(older)
    newest, *_earlier = backups_of(data, path)
    assert newest.path.read_bytes() == path.read_bytes()
    for other in (older, newer):
        other.close(discard=True)


def test_a_plan_without_a_file_has_nothing_to_give_way_in(document, data):
    with closing(Document.new(PLAN, data, author="Ben")) as other:
        assert not document.give_way(other)
