"""What a document knows of its file: what it was last, that it is gone, and who has it open."""

import hashlib

import pytest

from planner.document import Document, open_document, recoverable
from planner.errors import FileChanged
from planner.store.lock import holders
from tests.planner.documents import PLAN, rename


def test_the_file_is_known_as_it_was_last_written(document, path):
    assert (document.on_disk.path, document.on_disk.sha256) == (None, "")
    document.save(path)
    assert document.on_disk.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_file_is_another_object_after_each_saving(document, path):
    document.save(path)
    first = document.on_disk
    rename(document, "A", "Other")
    assert document.on_disk is first
    document.save()
    assert document.on_disk is not first


def test_a_plan_whose_file_is_gone_is_unsaved_as_a_whole(document, path):
    document.save(path)
    assert not document.modified
    path.unlink()
    document.file_gone()
    assert document.modified
    assert document.unsaved == len(document.history.entries)
    assert document.path == path


def test_saving_makes_a_file_again_that_is_gone(document, path, data):
    document.save(path)
    path.unlink()
    document.file_gone()
    document.save()
    assert not document.modified
    again = open_document(path, data)
    assert again.plan == PLAN
    again.close()


def test_a_file_that_came_back_otherwise_is_never_overwritten(document, path):
    document.save(path)
    document.file_gone()
    path.write_bytes(b"of somebody else")
    with pytest.raises(FileChanged):
        document.save()
    assert path.read_bytes() == b"of somebody else"


def test_a_crash_after_the_file_was_deleted_loses_nothing(document, path, data):
    document.save(path)
    path.unlink()
    document.file_gone()
    document.close()
    (left,) = recoverable(data)
    assert left.changes == len(document.history.entries)
    again = Document.recover(left, data)
    assert again.plan == PLAN
    again.close(discard=True)


def test_a_document_notes_for_others_that_its_file_is_open(document, path, data):
    assert document.lock() is None
    document.save(path)
    mine = document.lock()
    assert [one.who for one in holders(path, data)] == ["Ana"]
    mine.release()
