"""The watch over the folders of users sees what it should, so that a suite that passes means something."""

import pytest

from planner.document import Document
from tests.ui.beside import PUT, Beside, strangers
from tests.ui.opened import a_launch


@pytest.fixture
def path(tmp_path):
    (tmp_path / "plans").mkdir()
    return tmp_path / "plans" / "launch.launchplan"


@pytest.fixture
def document(path, tmp_path):
    made = Document.new(a_launch(), tmp_path / "data")
    made.save(path)
    yield made
    made.close(discard=True)


@pytest.mark.parametrize(
    "name",
    [
        "launch.launchplan-wal",
        "launch.launchplan-journal",
        "launch.launchplan-shm",
        ".launch.launchplan.1f.tmp",
        ".launch.launchplan.1f.open",
        "launch.launchplan.backup",
        "abc.working",
    ],
)
def test_what_the_program_might_leave_is_known(path, name):
    path.write_bytes(b"")
    (path.parent / name).write_bytes(b"")
    assert strangers(path.parent, {path.name}) == {str(path.parent / name)}


@pytest.mark.parametrize("name", ["other.launchplan", "notes.txt", ".hidden"])
def test_files_of_the_user_are_none_of_ours(path, name):
    path.write_bytes(b"")
    (path.parent / name).write_bytes(b"")
    (path.parent / "a-wal").mkdir()
    assert strangers(path.parent, {path.name}) == set()


def test_what_is_there_for_a_moment_is_seen_too(qtbot, path):
    watched, source = Beside(), type("Source", (), {"path": path})
    watched.learn(source)
    beside = path.with_name(f"{path.name}-journal")
    beside.write_bytes(b"")
    qtbot.waitUntil(lambda: bool(watched.seen))
    beside.unlink()
    assert watched.left() == {str(beside)}


def test_the_file_that_a_saving_writes_first_counts_only_when_it_stays(qtbot, path):
    watched, source = Beside(), type("Source", (), {"path": path})
    watched.learn(source)
    beside = path.with_name(f".{path.name}.1f.tmp")
    beside.write_bytes(b"")
    watched.look(path.parent)
    assert watched.seen == set()
    assert watched.left() == {str(beside)}
    beside.unlink()
    assert watched.left() == set()


def test_what_a_test_has_put_there_itself_does_not_count(path):
    note = path.with_name(f".{path.name}.1f.open")
    note.write_bytes(b"")
    PUT.add(note)
    assert strangers(path.parent, {path.name}) == set()
    note.unlink()


def test_every_file_that_a_document_has_is_watched(document, path, tmp_path, nothing_beside):
    assert nothing_beside.names == {path.parent: {path.name}}
    document.save(tmp_path / "other.launchplan")
    assert set(nothing_beside.names) == {path.parent, tmp_path}


def test_a_folder_that_is_gone_holds_nothing(tmp_path):
    assert strangers(tmp_path / "gone", {"x"}) == set()
